// What the library leaves out of a workbook's sheet, put back from the sheet's own XML: a formula that failed, one that
// nobody has worked out, percentages, merged cells. Left out, each would silently count as not known or as another number.

import { placeOf } from "./places.mjs";

/** @import { Cell, Row } from "./types/desk.ts" */

const CELL = /<(?:\w+:)?c\s([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs;
const FORMULA = /<(?:\w+:)?f(?:\s[^>]*)?>(.*?)<\/(?:\w+:)?f>/s;
const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>(.*?)<\/(?:\w+:)?v>/s;
const MERGED = /<(?:\w+:)?mergeCell\b[^>]*\sref="([A-Z]+\d+):([A-Z]+\d+)"/g;
const HIDDEN_ROW = /<(?:\w+:)?row\b[^>]*\shidden="(?:1|true)"/g;
const HIDDEN_COLUMN = /<(?:\w+:)?col\b[^>]*\shidden="(?:1|true)"/;
/** Formats of percentages that every workbook knows. */
const PERCENTS = ["9", "10"];
const DIGITS = 15;

/** The styles, by place, that show percentages. */
export function percentStyles(/** @type {string} */ styles) {
  const own = [...styles.matchAll(/<(?:\w+:)?numFmt\s([^>]*)>/g)].map(([, told = ""]) => told);
  const known = new Set([...PERCENTS, ...own.filter((told) => attribute(told, "formatCode").includes("%")).map((told) => attribute(told, "numFmtId"))]);
  const [, formats = ""] = /<(?:\w+:)?cellXfs\b[^>]*>(.*?)<\/(?:\w+:)?cellXfs>/s.exec(styles) ?? [];
  const used = [...formats.matchAll(/<(?:\w+:)?xf\s([^>]*)>/g)].map(([, told = ""]) => attribute(told, "numFmtId"));
  return new Set(used.flatMap((format, at) => (known.has(format) ? [String(at)] : [])));
}

/**
 * Puts back what was left out, in place.
 * @param {Row[]} rows
 * @param {string} xml the sheet's
 * @param {Set<string>} percents styles that show percentages
 */
export function putBack(rows, xml, percents) {
  for (const [, told = "", inside = ""] of xml.matchAll(CELL)) {
    const cell = leftOut(attribute(told, "t") || "n", percents.has(attribute(told, "s")), inside);
    if (cell !== null) put(rows, placeOf(attribute(told, "r")), cell);
  }
  for (const [, first = "", last = ""] of xml.matchAll(MERGED)) {
    const { column, row } = placeOf(first);
    const value = rows[row]?.[column] ?? null;
    for (let at = row + 1; row > 0 && at <= placeOf(last).row; at++) put(rows, { column, row: at }, value);
  }
}

/** What a cell holds that the library does not give, else null. */
function leftOut(/** @type {string} */ type, /** @type {boolean} */ percent, /** @type {string} */ inside) {
  const value = VALUE.exec(inside)?.[1] ?? "";
  if (type === "e") return plain(value);
  if (type !== "n") return null;
  const formula = FORMULA.exec(inside)?.[1];
  if (formula && !value) return `=${plain(formula)}`;
  return percent && value ? `${digits(Number(value) * 100)}%` : null;
}

function put(/** @type {Row[]} */ rows, /** @type {{ column: number, row: number }} */ { column, row }, /** @type {Cell} */ cell) {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length <= column) cells.push(null);
  cells[column] = cell;
}

/** A number with as many digits as a spreadsheet shows. */
export function digits(/** @type {number} */ number) {
  return Number(number.toPrecision(DIGITS));
}

/** What is hidden in a sheet and was read all the same, in a sentence; empty if nothing is. */
export function hiddenWords(/** @type {string} */ xml) {
  const rows = [...xml.matchAll(HIDDEN_ROW)].length;
  const what = [rows ? `${rows} 行` : "", HIDDEN_COLUMN.test(xml) ? "有些列" : ""].filter(Boolean);
  return what.length ? `${what.join("和")}是隐藏的，也读了` : "";
}

/** An attribute's text, empty where it is missing. */
export function attribute(/** @type {string} */ told, /** @type {string} */ name) {
  return plain(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(told)?.[1] ?? "");
}

function plain(/** @type {string} */ text) {
  const names = /** @type {Record<string, string>} */ ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" });
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, number, name) =>
    name ? (names[name] ?? whole) : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(number)));
}
