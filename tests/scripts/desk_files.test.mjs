// What files are, what the library for workbooks leaves out of them, and results written.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { strToU8, zipSync } from "fflate";

import { Unusable, checkSize, kindOf, textOf } from "../../docs/assets/desk/kinds.mjs";
import { digits, hiddenWords, percentStyles, putBack } from "../../docs/assets/desk/leftout.mjs";
import { placeOf } from "../../docs/assets/desk/places.mjs";
import { sheetsOf, workbookOf } from "../../docs/assets/desk/workbook.mjs";

const bytes = (text) => new TextEncoder().encode(text);
const refuses = (work, words) => assert.throws(work, (error) => error instanceof Unusable && words.test(error.message));

describe("a file", () => {
  test("is a workbook or a text by its first bytes", () => {
    assert.equal(kindOf(bytes("PK\u0003\u0004…"), "a.csv"), "workbook");
    assert.equal(kindOf(bytes("\ufeff姓名,工号"), "a.csv"), "text");
  });

  const ole = [0xd0, 0xcf, 0x11, 0xe0];
  const wide = [...'xEncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (const [name, content, words] of [
    ["a.xls", ole, /旧的 \.xls 格式/], ["a.xlsx", [...ole, ...wide], /加了密码/], ["a.XLSX", [104, 105], /不是真正的 Excel 文件/],
    ["a.csv", [0xef, 0xbb, 0xbf, ...bytes(" <HTML>")], /不是表格文件/], ["a.csv", [...bytes("%PDF-1.7")], /不是表格文件/],
  ]) {
    test(`${name} that is none ends in a sentence: ${words.source}`, () => refuses(() => kindOf(new Uint8Array(content), name), words));
  }

  test("that is too large is not read", () => {
    checkSize(20 * 1024 * 1024, "a.csv");
    refuses(() => checkSize(20 * 1024 * 1024 + 1, "a.csv"), /超过 20 MB/);
  });

  test("is decoded as spreadsheets encode it", () => {
    assert.equal(textOf(bytes("\ufeff姓名"), "a.csv"), "姓名");
    assert.equal(textOf(new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb]), "a.csv"), "姓名"); // GBK
    assert.equal(textOf(new Uint8Array([0xff, 0xfe, 0x59, 0x00]), "a.csv"), "Y");
    assert.equal(textOf(new Uint8Array([0xfe, 0xff, 0x00, 0x59]), "a.csv"), "Y");
    refuses(() => textOf(new Uint8Array([0xff, 0x81, 0xfe, 0x00]), "a.csv"), /编码认不出来/);
    refuses(() => textOf(bytes("\ufeff \r\n"), "a.csv"), /是空的/);
  });
});

describe("cells", () => {
  test("have their places by name", () => {
    for (const [cell, column, row] of [["A1", 0, 0], ["D2", 3, 1], ["AA10", 26, 9]]) assert.deepEqual(placeOf(cell), { column, row });
  });

  test("that the library leaves out are put back", () => {
    const styles = '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.000%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"></xf></cellXfs></styleSheet>';
    const percents = percentStyles(styles);
    assert.deepEqual([...percents], ["1", "2"]);
    const rows = [["a", "b"], [null, 0.07], ["x"]];
    putBack(rows, `<row><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B2" s="1"><v>0.07</v></c></row>
      <x:c r="C3" s="0"><x:f>A1&amp;"&lt;"</x:f><x:v/></x:c><c r="D3" t="str"><f>A1</f><v></v></c><c r="E3"/>
      <mergeCells><mergeCell ref="A3:B4"/><mergeCell ref="A1:A2"/></mergeCells>`, percents);
    assert.deepEqual(rows, [["a", "b"], ["#DIV/0!", "7%"], ["x", null, '=A1&"<"'], ["x"]]);
    assert.equal(digits(17640.999999999996), 17641);
  });

  test("that are hidden are told", () => {
    assert.equal(hiddenWords("<row/>"), "");
    assert.equal(hiddenWords('<col min="1" hidden="1"/><row r="1" hidden="true"/><row r="2" hidden="1">'), "2 行和有些列是隐藏的，也读了");
  });
});

/** A workbook's bytes from its parts. */
const zipped = (parts) => zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

describe("a workbook", () => {
  test("is read as it was written; days are days, and nothing is a formula", async () => {
    const rows = [["姓名", "生日", "数"], ["=甲", "2026-01-05", 0.1 + 0.2], [true, "", null]];
    const file = new Uint8Array(await (await workbookOf([{ title: "结果", rows }, { title: "另一张", rows: [["x"]] }])).arrayBuffer());
    const [first, second] = await sheetsOf(file, "a.xlsx");
    assert.deepEqual(first.rows, [["姓名", "生日", "数"], ["=甲", "2026-01-05", 0.3], [true, null, null]]);
    assert.deepEqual([first.title, second.title, first.count, first.header], ["结果", "另一张", 3, rows[0]]);
  });

  for (const [words, parts] of [[/不是 \.xlsx 文件/, { "word/document.xml": "<x/>" }], [/1904/, { "xl/workbook.xml": '<workbook><workbookPr date1904="1"/></workbook>' }],
    [/坏了，读不出来/, { "xl/workbook.xml": "<workbook>" }]]) {
    test(`that cannot be used ends in a sentence: ${words.source}`, () =>
      assert.rejects(sheetsOf(zipped(parts), "a.xlsx"), (error) => error instanceof Unusable && words.test(error.message)));
  }

  test("that was cut off says so", () =>
    assert.rejects(sheetsOf(bytes("PK\u0003\u0004…"), "a.xlsx"), (error) => /没有下载完/.test(error.message)));
});
