// What a file is by its first bytes, and the sentences for those that are no tables (as checker/cli/tables/reading.py).

const MEGABYTE = 1024 * 1024;
const LARGEST = 20 * MEGABYTE;

/** A file that cannot be used; the message is a sentence for the person. */
export class Unusable extends Error {}

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const MARKUP = /^\s*(?:<html|<!doctype|<table|<\?xml|%pdf|\{\\rtf)/i;
/** How an encrypted workbook calls its content, in UTF-16. */
const ENCRYPTED = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Refuses what is too large before any of it is read. */
export function checkSize(/** @type {number} */ size, /** @type {string} */ name) {
  if (size > LARGEST) throw new Unusable(`“${name}”超过 ${LARGEST / MEGABYTE} MB，请只留要判断的表和列，或拆成几个文件。`);
}

/**
 * Whether the bytes are a workbook's or a text's; Unusable where they are neither.
 * @param {Uint8Array} bytes
 * @param {string} name
 */
export function kindOf(bytes, name) {
  if (begins(bytes, OLE)) {
    const what = holds(bytes, ENCRYPTED) ? "加了密码，请先去掉密码" : "是旧的 .xls 格式";
    throw new Unusable(`“${name}”${what}，再另存为 .xlsx 或 CSV。`);
  }
  if (begins(bytes, ZIP)) return "workbook";
  if (/\.xls[xm]$/i.test(name)) throw new Unusable(`“${name}”坏了，或者不是真正的 Excel 文件，请用表格软件打开，另存为 .xlsx 或 CSV。`);
  const opening = new TextDecoder("latin1").decode(bytes.subarray(0, 512)).replace(/^\u00ef\u00bb\u00bf/, "");
  if (MARKUP.test(opening)) throw new Unusable(`“${name}”不是表格文件，请用表格软件打开，另存为 .xlsx 或 CSV。`);
  return "text";
}

/**
 * The text in the bytes of a CSV file: UTF-8 or UTF-16, with or without mark, else GB18030, as Chinese spreadsheets save it.
 * @param {Uint8Array} bytes
 * @param {string} name
 */
export function textOf(bytes, name) {
  const wide = begins(bytes, [0xff, 0xfe]) ? "utf-16le" : begins(bytes, [0xfe, 0xff]) ? "utf-16be" : "";
  for (const encoding of wide ? [wide] : ["utf-8", "gb18030"]) {
    const text = decoded(bytes, encoding);
    if (text === null) continue;
    if (!text.trim()) throw new Unusable(`“${name}”是空的。`);
    return text;
  }
  throw new Unusable(`“${name}”的编码认不出来，请用表格软件另存为“CSV UTF-8”或 .xlsx。`);
}

function decoded(/** @type {Uint8Array} */ bytes, /** @type {string} */ encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function begins(/** @type {Uint8Array} */ bytes, /** @type {number[]} */ mark) {
  return mark.every((byte, at) => bytes[at] === byte);
}

function holds(/** @type {Uint8Array} */ bytes, /** @type {number[]} */ mark) {
  for (let at = bytes.indexOf(mark[0] ?? 0); at >= 0; at = bytes.indexOf(mark[0] ?? 0, at + 1)) {
    if (begins(bytes.subarray(at), mark)) return true;
  }
  return false;
}
