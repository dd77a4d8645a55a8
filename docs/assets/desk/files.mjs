// The reader's own thread: files in, rows and workbooks out, so that the page can be used all the while. Nothing leaves it
// but for the page.

import { Unusable, checkSize, kindOf, textOf } from "./kinds.mjs";

/** @import { FileReply, FileRequest, Row } from "./types/desk.ts" */
/** @import { Whole } from "./workbook.mjs" */

const BROKEN = "这个文件读不出来，请用表格软件打开，另存为 .xlsx 或 CSV。";
/** @type {Whole[]} */
let sheets = [];
/** @type {Map<string, Row[]>} */
const written = new Map();

self.onmessage = async (/** @type {MessageEvent<{ id: number, asked: FileRequest }>} */ { data: { id, asked } }) => {
  const reply = await served(asked).catch((error) => ({ wrong: error instanceof Unusable ? error.message : BROKEN }));
  self.postMessage({ id, reply });
};

/** @returns {Promise<FileReply>} */
async function served(/** @type {FileRequest} */ asked) {
  if ("put" in asked) return written.set(asked.title, [...(written.get(asked.title) ?? []), ...asked.put]), { put: true };
  if ("write" in asked) return { file: await workbook() };
  if ("sheet" in asked) return { rows: sheets[asked.sheet]?.rows.slice(asked.start, asked.start + asked.count) ?? [] };
  checkSize(asked.read.size, asked.name);
  const bytes = new Uint8Array(await asked.read.arrayBuffer());
  if (kindOf(bytes, asked.name) === "text") return { text: textOf(bytes, asked.name) };
  sheets = await (await import("./workbook.mjs")).sheetsOf(bytes, asked.name);
  return { sheets: sheets.map(({ title, visible, header, count, notes }) => ({ title, visible, header, count, notes })) };
}

/** The workbook of all that was put. */
async function workbook() {
  const whole = [...written].map(([title, rows]) => ({ title, rows }));
  written.clear();
  return (await import("./workbook.mjs")).workbookOf(whole);
}
