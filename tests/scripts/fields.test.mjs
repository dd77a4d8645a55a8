// The form's controls and the texts that they hold.

import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";

import { fillForm, listItem, readForm, spreadPeriods, textOf } from "../../docs/assets/checker/fields.mjs";
import { given, openForm } from "./pages.mjs";

let form;
beforeEach(() => {
  form = openForm();
});

const control = (name) => form.elements.namedItem(name);
const apart = () => form.querySelector("details.ck-apart");
const periods = (key) =>
  [...form.querySelectorAll(`[data-key="${key}"] label`)].map((row) => [row.dataset.period, row.querySelector("span").textContent]);

describe("reading", () => {
  test("an empty form says nothing", () => assert.deepEqual(readForm(form), []));

  test("pairs stand in the form's order, trimmed, without what is not known", () => {
    control("birth_date").value = " 1990-05-01 ";
    control("sex").value = "unsure";
    control("employer_district").value = "haidian";
    control("as_of").value = "  ";
    assert.deepEqual(readForm(form), [["employer_district", "haidian"], ["birth_date", "1990-05-01"]]);
  });

  test("several controls of one name are a list", () => {
    const list = form.querySelector("[data-list]");
    for (const [at, day] of ["2015-03-01", "", "2019-08-20"].entries()) listItem(list, at).value = day;
    assert.deepEqual(readForm(form), [["children", "2015-03-01,2019-08-20"]]);
  });

  test("one control's answer", () => {
    control("sex").value = "male";
    assert.equal(textOf(form, "sex"), "male");
    control("employer_district").value = "unsure";
    assert.equal(textOf(form, "employer_district"), "");
    assert.equal(textOf(form, "no_such"), "");
    assert.equal(textOf(form, "team_taxes"), ""); // a fieldset
  });
});

describe("one number for all months, or one for each", () => {
  const fill = (single, row, open) => {
    spreadPeriods(form, "2026-07-15");
    control("monthly_income").value = single;
    control("monthly_income.2026-06").value = row;
    apart().open = open;
    return readForm(form);
  };
  test("open rows count", () => assert.deepEqual(fill("1", "2", true), [["monthly_income.2026-06", "2"]]));
  test("closed rows do not", () => assert.deepEqual(fill("1", "2", false), [["monthly_income", "1"]]));
  test("closed rows count alone", () => assert.deepEqual(fill("", "2", false), [["monthly_income.2026-06", "2"]]));
  test("open rows that are empty do not", () => assert.deepEqual(fill("1", " ", true), [["monthly_income", "1"]]));
});

describe("filling", () => {
  test("what is written can be read again", () => {
    const pairs = [
      ["as_of", "2026-07-15"], ["employer_district", "xicheng"], ["sex", "male"], ["birth_date", "1990-05-01"],
      ["monthly_income.2026-06", "18000"], ["team_taxes.2025", "7"], ["children", "2015-03-01,2019-08-20"],
    ];
    assert.deepEqual(fillForm(form, given(pairs)), []);
    assert.deepEqual(readForm(form), pairs);
    assert.equal(apart().open, true);
  });

  test("all other controls are emptied, and rows closed", () => {
    fillForm(form, given([["sex", "male"], ["monthly_income.2026-06", "18000"]]));
    fillForm(form, given([["as_of", "2026-07-15"]]));
    assert.deepEqual(readForm(form), [["as_of", "2026-07-15"]]);
    assert.equal(apart().open, false);
  });

  /** @type {[name: string, text: string][]} */
  const strays = [
    ["no_such", "1"],
    ["sex", "other"], // no such choice
    ["sex.2025", "male"],
    ["monthly_income.2025", "1"], // a year where months are asked
    ["monthly_income.2025-1", "1"],
    ["team_taxes", "1"], // only rows
    ["team_taxes.2025-01", "1"],
    ["monthly_income.", "5"],
    ["no_such", ""],
    ["sex", "unsure"], // no answer of the checker's
    ["children", "2015-03-01,2016-03-01,2017-03-01,2018-03-01"], // more than there may be
    ["length", "1"],
    ['x"]', "1"],
  ];
  for (const [name, text] of strays) {
    test(`${name}=${text} finds no place`, () => {
      assert.deepEqual(fillForm(form, given([["as_of", "2026-01-01"], [name, text]])), given([[name, text]]));
      assert.deepEqual(readForm(form), [["as_of", "2026-01-01"]]);
    });
  }

  test("an empty answer is none", () => assert.deepEqual(fillForm(form, given([["sex", ""]])), []));

  test("no answer at all, or one that cannot be read, finds no place", () => {
    const unread = { name: "sex", text: null, raw: "sex" };
    assert.deepEqual(fillForm(form, [unread]), [unread]);
  });
});

describe("lists", () => {
  test("a new item is empty, numbered, and has no id of its own", () => {
    const list = form.querySelector("[data-list]");
    const first = listItem(list, 0);
    first.value = "2015-03-01";
    const second = listItem(list);
    assert.equal(second.value, "");
    assert.equal(second.name, "children");
    assert.equal(second.id, "");
    assert.equal(second.closest("label").textContent.trim(), "第 2 个");
    assert.equal(listItem(list, 1), second);
    assert.equal(list.querySelectorAll("input").length, 2);
  });
});

describe("months and years", () => {
  test("stand before today, newest first", () => {
    spreadPeriods(form, "2026-02-15");
    assert.deepEqual(periods("monthly_income"), [
      ["2026-01", "2026 年 1 月"], ["2025-12", "2025 年 12 月"], ["2025-11", "2025 年 11 月"],
    ]);
    assert.deepEqual(periods("team_taxes"), [["2025", "2025 年"], ["2024", "2024 年"]]);
    assert.ok(control("monthly_income.2025-12"));
  });

  test("stand before the day that is judged", () => {
    control("as_of").value = "2024-03-01";
    spreadPeriods(form, "2026-02-15");
    assert.deepEqual(periods("team_taxes").map(([year]) => year), ["2023", "2022"]);
  });

  test("a day that is still being typed counts as none", () => {
    control("as_of").value = "2024-03";
    spreadPeriods(form, "2026-02-15");
    assert.deepEqual(periods("team_taxes").map(([year]) => year), ["2025", "2024"]);
  });

  test("another day keeps rows in use and drops the others", () => {
    spreadPeriods(form, "2026-02-15");
    control("monthly_income.2025-12").value = "18000";
    control("monthly_income.2025-11").focus();
    spreadPeriods(form, "2026-07-15");
    assert.deepEqual(periods("monthly_income").map(([month]) => month), ["2026-06", "2026-05", "2026-04", "2025-12", "2025-11"]);
  });

  test("a month from the address stands in its place", () => {
    spreadPeriods(form, "2026-07-15");
    fillForm(form, given([["monthly_income.2025-01", "1"], ["monthly_income.2027-01", "2"]]));
    const months = ["2027-01", "2026-06", "2026-05", "2026-04", "2025-01"];
    assert.deepEqual(periods("monthly_income").map(([month]) => month), months);
  });
});
