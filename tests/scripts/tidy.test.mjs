import assert from "node:assert/strict";
import { test } from "node:test";
import { tidy, tidyDate, tidyNumber } from "../../docs/assets/checker/tidy.mjs";

const NUMBERS = [
  ["18000", "18000"],
  ["18,000", "18000"],
  ["1,234,567.80", "1234567.80"],
  ["18 000", "18000"],
  ["１８０００", "18000"],
  ["１．８万", "18000"],
  ["1.8 万元", "18000"],
  ["1.23456万", "12345.6"],
  ["0.05万", "500"],
  ["18.5k", "18500"],
  ["18.5K 元", "18500"],
  ["2千", "2000"],
  ["84个月", "84"],
  [" 84 个月 ", "84"],
  ["5%", "5"],
  ["007", "7"],
  ["12345678901234567.89", "12345678901234567.89"],
];
const NOT_NUMBERS = ["", "1,8万", "1,80", "18,00", "1,2345", "1.8.8", "-5", "一万八", "18000块", "1e5", "12 34", "万", "5年"];

test("numbers as people write them", () => {
  for (const [text, wanted] of NUMBERS) assert.equal(tidyNumber(text), wanted, text);
});

test("what may mean two things stays as typed", () => {
  for (const text of NOT_NUMBERS) assert.equal(tidyNumber(text), null, text);
});

test("dates as people write them", () => {
  const wanted = "2025-08-05";
  for (const text of ["2025-08-05", "2025-8-5", "2025/8/5", "2025.8.5", "20250805", "2025年8月5日", "２０２５年８月５日", "2025 年 8 月 5 日"]) {
    assert.equal(tidyDate(text), wanted, text);
  }
  assert.equal(tidyDate("2025-02-30"), "2025-02-30", "the checker says that there is no such day");
});

test("what is no date stays as typed", () => {
  for (const text of ["", "2025", "2025-08", "2025年8月", "5/8/2025", "250805", "2025-008-05", "去年八月"]) assert.equal(tidyDate(text), null, text);
});

test("a control is tidied by its kind, and left alone without one", () => {
  const control = (kind, value) => ({ dataset: kind ? { kind } : {}, value });
  for (const [kind, typed, wanted] of [["number", "1.8万", "18000"], ["date", "2025/8/5", "2025-08-05"], ["number", "1,8万", "1,8万"], [undefined, "1.8万", "1.8万"]]) {
    const it = control(kind, typed);
    tidy(it);
    assert.equal(it.value, wanted);
  }
});
