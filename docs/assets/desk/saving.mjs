// Results as files: the columns that came in, and what came out beside them. Python says what stands in each cell, for the
// page as for the command; a workbook is put together in the reader's thread.

import { make } from "../checker/elements.mjs";
import { askReader } from "./reader.mjs";

/** @import { Judged } from "./judging.mjs" */
/** @import { Row } from "./types/desk.ts" */

/** Rows that are written at once. */
const PART = 200;
const MARK = "\ufeff"; // spreadsheets know UTF-8 by it

/** Saves the results as CSV. */
export async function saveText(/** @type {Judged} */ judged) {
  const parts = [MARK];
  for await (const { csv } of written(judged)) parts.push(csv);
  download(new Blob(parts, { type: "text/csv;charset=utf-8" }), `${stem(judged)}-结果.csv`);
}

/** Saves the results as a workbook, with who has something due soon and who qualifies when. */
export async function saveWorkbook(/** @type {Judged} */ judged) {
  for await (const { grid } of written(judged)) await askReader({ put: grid, title: "结果" });
  const { people, planning, notes, as_of: asOf } = judged.report;
  const lists = /** @type {{ soon: Row[], months: Row[], notes: Row[] }} */ (await judged.ask("lists", { people, planning, notes, as_of: asOf }));
  await askReader({ put: lists.soon, title: "近期要办" });
  await askReader({ put: lists.months, title: "各月符合" });
  await askReader({ put: lists.notes, title: "说明" });
  const { file } = /** @type {{ file: Blob }} */ (await askReader({ write: true }));
  download(file, `${stem(judged)}-结果.xlsx`);
}

/** @returns {AsyncGenerator<{ grid: Row[], csv: string }>} */
async function* written(/** @type {Judged} */ { sheet: { rows }, report: { people, problems }, ask }) {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (let first = 2; first === 2 || first <= rows.length; first += PART) {
    const own = (/** @type {{ row: number }} */ { row }) => row >= first && row < first + PART;
    const part = [rows[0] ?? [], ...rows.slice(first - 1, first - 1 + PART)];
    yield await ask("written", { rows: part, first, width, people: people.filter(own), problems: problems.filter(own) });
  }
}

/** The table's name without its ending. */
function stem(/** @type {Judged} */ { sheet: { name } }) {
  return name.replace(/\.\w+$/, "");
}

function download(/** @type {Blob} */ file, /** @type {string} */ name) {
  const link = make("a", { href: URL.createObjectURL(file), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
