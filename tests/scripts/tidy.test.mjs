// What people write in controls of numbers and dates. Null: not understood, so the text stays for the checker to name.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { tidy, tidyDate, tidyNumber, understand } from "../../docs/assets/checker/tidy.mjs";
import { openForm, words } from "./pages.mjs";

/** @type {[typed: string, read: string | null][]} */
const NUMBERS = [
  ["18000", "18000"],
  ["18000 ", "18000"],
  ["　18000　", "18000"],
  ["１８０００", "18000"],
  ["１８０００．５", "18000.5"],
  ["0", "0"],
  ["12.5", "12.5"],
  ["12.50", "12.50"],
  ["007", "7"],
  ["00.50", "0.50"],
  ["12345678901234567.89", "12345678901234567.89"],
  // with a unit: the question's own
  ["18000 元", "18000"],
  ["84个月", null],
  ["12.5%", null],
  ["18000块", null],
  ["5年", null],
  // thousands
  ["18,000", "18000"],
  ["18，000", "18000"],
  ["18 000", "18000"],
  ["1,234,567", "1234567"],
  ["1,234,567.89", "1234567.89"],
  ["18,000元", "18000"],
  ["１８，０００ 元", "18000"],
  ["123,456万", "1234560000"],
  // a separator that parts no thousands: a slip, or a decimal comma
  ["1,8万", null],
  ["1，8万", null],
  ["1,80", null],
  ["1,8000", null],
  ["12,34,567", null],
  ["1234,567", null],
  ["18,000,", null],
  [",18", null],
  [",", null],
  ["1 8000", null],
  ["1,234 567", null],
  ["18, 000", null],
  // ten thousands and thousands
  ["1.8万", "18000"],
  ["1.8 万", "18000"],
  ["１．８万元", "18000"],
  ["1.8 万 元", "18000"],
  ["2万", "20000"],
  ["0.5万", "5000"],
  ["0.00005万", "0.5"],
  ["0万", "0"],
  ["1.005万", "10050"], // 10049.999… in binary fractions
  ["1.23456789万", "12345.6789"],
  ["1.80000万", "18000"],
  ["9007199254740993万", "90071992547409930000"],
  ["18.5k", "18500"],
  ["18.5K", "18500"],
  ["１８ｋ", "18000"],
  ["18.5k 元", "18500"],
  ["2千", "2000"],
  ["1.2亿", "120000000"],
  ["万", null],
  ["1.8万8", null],
  ["1.8千万", null],
  // no number
  ["", null],
  [" ", null],
  [".5", null],
  ["5.", null],
  ["1.2.3", null],
  ["-5", null],
  ["+5", null],
  ["1e5", null],
  ["约18000", null],
  ["18000-20000", null],
  ["一万八", null],
];

/** @type {[typed: string, read: string | null][]} */
const MONTHS = [
  ["84", "84"],
  ["84个月", "84"],
  [" 84 个月 ", "84"],
  ["8月", "8"],
  ["3年", "36"],
  ["３ 年", "36"],
  ["1.5年", "18"],
  ["3年半", "42"],
  ["3年6个月", "42"],
  ["3年零6个月", "42"],
  ["1.2年", null],
  ["半年", null],
  ["三年", null],
  ["3年6", null],
  ["36元", null],
  ["36%", null],
];

/** @type {[typed: string, read: string | null][]} */
const DATES = [
  ["2026-07-15", "2026-07-15"],
  ["2026-7-5", "2026-07-05"],
  [" 2026-7-5 ", "2026-07-05"],
  ["2026/7/15", "2026-07-15"],
  ["2026/7/5", "2026-07-05"],
  ["2026.7.5", "2026-07-05"],
  ["2026.7.5.", "2026-07-05"],
  ["2026。7。5", "2026-07-05"],
  ["2026 7 5", "2026-07-05"],
  ["2026—7—5", "2026-07-05"],
  ["20260715", "2026-07-15"],
  ["２０２６０７１５", "2026-07-15"],
  ["２０２６／７／５", "2026-07-05"],
  ["2026年7月15日", "2026-07-15"],
  ["2026年7月5号", "2026-07-05"],
  ["2026年7月5", "2026-07-05"],
  ["2026/7-15", "2026-07-15"],
  ["2026 年 7 月 5 日", "2026-07-05"],
  ["２０２６年７月１５日", "2026-07-15"],
  ["2026-02-30", "2026-02-30"], // well written, though there is no such day: the checker says so
  ["2026/13/45", "2026-13-45"],
  ["", null],
  ["2026", null],
  ["2026-07", null],
  ["2026年7月", null],
  ["7月15日", null],
  ["7/15/2026", null],
  ["26-7-15", null],
  ["2026x7x15", null],
  ["2026-007-15", null],
  ["2026-7-155", null],
  ["2026-7", null],
  ["202607155", null],
  ["2026-07-15 10:00", null],
  ["去年七月", null],
];

describe("numbers", () => {
  for (const [typed, read] of NUMBERS) {
    test(`${JSON.stringify(typed)} is ${read ?? "left alone"}`, () => assert.equal(tidyNumber(typed, "元"), read));
  }
  for (const [typed, read] of MONTHS) {
    test(`${JSON.stringify(typed)} months are ${read ?? "left alone"}`, () => assert.equal(tidyNumber(typed, "个月"), read));
  }
  test("of other kinds", () => {
    assert.equal(tidyNumber("12.5%", "%"), "12.5");
    assert.equal(tidyNumber("3项", "项"), "3");
    assert.equal(tidyNumber("3项", "%"), null);
    assert.equal(tidyNumber("第3"), null);
    assert.equal(tidyNumber("3"), "3");
  });
});

describe("dates", () => {
  for (const [typed, read] of DATES) {
    test(`${JSON.stringify(typed)} is ${read ?? "left alone"}`, () => assert.equal(tidyDate(typed), read));
  }
});

describe("controls", () => {
  /** @type {[name: string, typed: string, left: string][]} */
  const controls = [
    ["birth_date", "1990年5月1日", "1990-05-01"],
    ["birth_date", "18,000", "18,000"],
    ["birth_date", " 5月1日", " 5月1日"],
    ["monthly_income", "1.8万", "18000"],
    ["monthly_income", "1,8万", "1,8万"],
    ["monthly_income", "1990年5月1日", "1990年5月1日"],
  ];
  for (const [name, typed, left] of controls) {
    test(`${name} with ${typed} holds ${left}`, () => {
      const control = openForm().elements.namedItem(name);
      control.value = typed;
      tidy(control);
      assert.equal(control.value, left);
    });
  }

  test("others are left alone", () => {
    const form = openForm();
    const choice = form.elements.namedItem("sex");
    choice.value = "male";
    tidy(choice);
    tidy(null);
    tidy(document);
    assert.equal(choice.value, "male");
  });
});

describe("what was understood", () => {
  const shown = (name, typed, unit, told = understand) => {
    const control = openForm().elements.namedItem(name);
    if (unit) control.dataset.unit = unit;
    control.value = typed;
    told(control);
    return [control.value, control.nextElementSibling?.matches(".ck-understood") ? words(control.nextElementSibling) : null];
  };
  test("is said while it is being typed", () => {
    assert.deepEqual(shown("monthly_income", "3年", "个月"), ["3年", "按 36 个月算"]);
    assert.deepEqual(shown("monthly_income", "18.5k"), ["18.5k", "按 18500 元算"]);
    assert.deepEqual(shown("monthly_income", "１２．５", "%"), ["１２．５", "按 12.5%算"]);
    assert.deepEqual(shown("birth_date", "2026/7/15"), ["2026/7/15", "按 2026 年 7 月 15 日算"]);
  });
  test("is still said once it stands there", () => {
    assert.deepEqual(shown("monthly_income", "3年", "个月", tidy), ["36", "按 36 个月算"]);
  });
  test("is not said where it is what was typed, or nothing was understood", () => {
    for (const typed of ["18000", "1,8万", "", " 18000 "]) assert.equal(shown("monthly_income", typed)[1], null);
    assert.equal(shown("birth_date", "七月")[1], null);
    assert.equal(shown("sex", "male")[1], null);
  });
  test("gives way to what is typed next", () => {
    const control = openForm().elements.namedItem("monthly_income");
    for (const [typed, notes] of [["1万", 1], ["2万", 1], ["20000", 0]]) {
      control.value = typed;
      understand(control);
      assert.equal(document.querySelectorAll(".ck-understood").length, notes);
    }
  });
});
