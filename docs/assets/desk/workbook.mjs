// A workbook's sheets as rows of plain cells, by the library read-excel-file; and rows as a workbook, by write-excel-file.
// Runs in the reader's own thread. The libraries are scripts that leave their function in the global scope.

import { unzipSync } from "../vendor/fflate.mjs";
import { Unusable } from "./kinds.mjs";
import { attribute, digits, hiddenWords, percentStyles, putBack } from "./leftout.mjs";

/** @import { Cell, Found, Row } from "./types/desk.ts" */
/** @typedef {Found & { rows: Row[] }} Whole */

const UNPACKED = 200 * 1024 * 1024;
const DAY_MS = 24 * 3600 * 1000;

/**
 * The sheets, those that can be seen first; Unusable where the workbook cannot be read.
 * @param {Uint8Array} bytes
 * @param {string} name
 * @returns {Promise<Whole[]>}
 */
export async function sheetsOf(bytes, name) {
  const parts = partsOf(bytes, name);
  const told = listed(parts);
  if (told.epoch) throw new Unusable(`“${name}”从 1904 年起算日期，请在表格软件的选项里取消“使用 1904 日期系统”，或另存为 CSV。`);
  const percents = percentStyles(parts["xl/styles.xml"] ?? "");
  await import("../vendor/read-excel-file.js");
  const read = await readXlsxFile(new Blob([/** @type {BlobPart} */ (bytes)]), { trim: false }).catch(() => {
    throw new Unusable(`“${name}”坏了，读不出来，请用表格软件打开，另存为 .xlsx 或 CSV。`);
  });
  const sheets = read.map(({ sheet: title, data }) => {
    const { path = "", visible = true } = told.sheets.get(title) ?? {};
    const rows = data.map((row) => row.map(plainCell));
    putBack(rows, parts[path] ?? "", percents);
    widen(rows);
    const hidden = hiddenWords(parts[path] ?? "");
    return { title, visible, rows, header: rows[0] ?? [], count: rows.length, notes: hidden ? [hidden] : [] };
  });
  return sheets.sort((one, other) => Number(other.visible) - Number(one.visible));
}

/** The workbook's own parts as texts. */
function partsOf(/** @type {Uint8Array} */ bytes, /** @type {string} */ name) {
  let size = 0;
  const wanted = (/** @type {{ name: string, originalSize: number }} */ part) => {
    size += part.name.endsWith(".xml") ? part.originalSize : 0;
    if (size > UNPACKED) throw new Unusable(`“${name}”展开后超过 200 MB，请只留要判断的表和列，或拆成几个文件。`);
    return /^xl\/(?:workbook|styles|_rels\/workbook|worksheets\/[^/]+)\.xml(?:\.rels)?$/.test(part.name);
  };
  /** @type {Record<string, Uint8Array>} */
  let parts;
  try {
    parts = unzipSync(bytes, { filter: wanted });
  } catch (error) {
    throw error instanceof Unusable ? error : new Unusable(`“${name}”坏了，可能没有下载完，请重新取一份。`);
  }
  if (!parts["xl/workbook.xml"]) throw new Unusable(`“${name}”不是 .xlsx 文件，请用表格软件打开，另存为 .xlsx 或 CSV。`);
  return Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, new TextDecoder().decode(part)]));
}

/** Each sheet's part and whether it can be seen, by title; whether days are counted from 1904. */
function listed(/** @type {Record<string, string>} */ parts) {
  const book = parts["xl/workbook.xml"] ?? "";
  const links = [...(parts["xl/_rels/workbook.xml.rels"] ?? "").matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)].map(([, told = ""]) => told);
  const paths = new Map(links.map((told) => [attribute(told, "Id"), attribute(told, "Target").replace(/^\/?(?:xl\/)?/, "xl/")]));
  const sheets = [...book.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, told = ""]) => told);
  const described = (/** @type {string} */ told) =>
    ({ path: paths.get(attribute(told, "r:id")), visible: !/^(?:hidden|veryHidden)$/.test(attribute(told, "state")) });
  return { epoch: /\sdate1904="(?:1|true)"/.test(book), sheets: new Map(sheets.map((told) => [attribute(told, "name"), described(told)])) };
}

/** @returns {Cell} */
function plainCell(/** @type {unknown} */ cell) {
  if (cell instanceof Date) {
    const text = cell.toISOString();
    return cell.getTime() % DAY_MS ? text.slice(0, 19).replace("T", " ") : text.slice(0, 10);
  }
  if (typeof cell === "number") return digits(cell);
  return typeof cell === "string" || typeof cell === "boolean" ? cell : null;
}

/** Gives the header a place for every column, so that those without a name can be told. */
function widen(/** @type {Row[]} */ rows) {
  while (rows.length && rows.at(-1)?.every((cell) => cell === null || (typeof cell === "string" && !cell.trim()))) rows.pop();
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const [header] = rows;
  while (header && header.length < width) header.push(null);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Sheets with their header on top as a workbook; days as days, and nothing in it is a formula. */
export async function workbookOf(/** @type {{ title: string, rows: Row[] }[]} */ sheets) {
  await import("../vendor/write-excel-file.js");
  const made = sheets.map(({ title, rows }) => ({
    sheet: title,
    data: rows.map((row, at) => row.map((cell) => writtenCell(cell, at === 0))),
    columns: (rows[0] ?? []).map(() => ({ width: 16 })),
    stickyRowsCount: 1,
  }));
  return writeXlsxFile(made).toBlob();
}

/** @returns {WrittenCell | null} */
function writtenCell(/** @type {Cell} */ cell, /** @type {boolean} */ head) {
  if (cell === null || cell === "") return null;
  if (typeof cell !== "string") return { value: cell };
  if (head) return { value: cell, type: String, fontWeight: "bold" };
  return DAY.test(cell) ? { value: new Date(`${cell}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" } : { value: cell, type: String };
}
