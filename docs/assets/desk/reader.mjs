// The page's end of the line to the reader of files, and what it reads: a file, or what was pasted, as one sheet of rows.

import { Unusable } from "./kinds.mjs";

/** @import { Ask, FileReply, FileRequest, Found, Problem, Row, Sheet } from "./types/desk.ts" */

/** Rows that come at once: more would keep the page from being used. */
const PART = 200;
const NO_READER = "读文件的程序没有下载下来，请检查网络，再试一次。";

/** @type {Worker | null} */
let worker = null;
let last = 0;
/** @type {Map<number, (reply: FileReply) => void>} */
const waiting = new Map();

/**
 * Asks the reader, which is started when it is first needed; Unusable with its sentence where a file cannot be read.
 * @template {FileReply} R
 * @param {FileRequest} asked
 * @returns {Promise<R>}
 */
export async function askReader(asked) {
  worker ??= started();
  const id = ++last;
  const reply = await new Promise((/** @type {(reply: FileReply) => void} */ resolve) => {
    waiting.set(id, resolve);
    worker?.postMessage({ id, asked });
  });
  if ("wrong" in reply) throw new Unusable(reply.wrong);
  return /** @type {R} */ (reply);
}

function started() {
  const made = new Worker(new URL("files.mjs", import.meta.url), { type: "module" });
  made.onmessage = ({ data: { id, reply } }) => {
    waiting.get(id)?.(reply);
    waiting.delete(id);
  };
  made.onerror = () => {
    for (const resolve of waiting.values()) resolve({ wrong: NO_READER });
    waiting.clear();
    worker = null;
  };
  return made;
}

/**
 * The table in a file; of a workbook, the first sheet whose header is known.
 * @param {File} file
 * @param {Ask} ask
 * @returns {Promise<Sheet>}
 */
export async function sheetOfFile(file, ask) {
  /** @type {{ text: string } | { sheets: Found[] }} */
  const found = await askReader({ read: file, name: file.name });
  if ("text" in found) return sheetOfText(found.text, file.name, ask);
  const { sheets } = found;
  const { counts } = /** @type {{ counts: number[] }} */ (await ask("headers", { headers: sheets.map(({ header }) => header) }));
  const at = Math.max(0, counts.findIndex(Boolean));
  const count = sheets[at]?.count ?? 0;
  const rows = await inParts(count, async (start) => (await /** @type {Promise<{ rows: Row[] }>} */ (askReader({ sheet: at, start, count: PART }))).rows);
  return { name: file.name, rows, notes: [...whichWords(sheets, at), ...(sheets[at]?.notes ?? [])], problems: [] };
}

/** Which sheet was read, where others can be seen. */
function whichWords(/** @type {Found[]} */ sheets, /** @type {number} */ at) {
  const others = sheets.filter(({ visible }, other) => visible && other !== at).map(({ title }) => `“${title}”`);
  return others.length ? [`读的是工作表“${sheets[at]?.title}”，没有读${others.join("、")}`] : [];
}

/**
 * The table in a text: a CSV file, or what was copied out of a spreadsheet.
 * @param {string} text
 * @param {string} name
 * @param {Ask} ask
 * @returns {Promise<Sheet>}
 */
export async function sheetOfText(text, name, ask) {
  const { count, problems } = /** @type {{ count: number, problems: Problem[] }} */ (await ask("sheet", { text }));
  const part = async (/** @type {number} */ start) => /** @type {{ rows: Row[] }} */ (await ask("rows", { start, count: PART })).rows;
  return { name, rows: await inParts(count, part), notes: [], problems };
}

async function inParts(/** @type {number} */ count, /** @type {(start: number) => Promise<Row[]>} */ part) {
  /** @type {Row[]} */
  const rows = [];
  while (rows.length < count) rows.push(...(await part(rows.length)));
  return rows;
}
