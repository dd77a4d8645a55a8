// Cells by the names that spreadsheets give them.

/** Column and row, from 0, of a cell such as D2. */
export function placeOf(/** @type {string} */ cell) {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((found, letter) => found * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(row) - 1 };
}
