// What was answered, in words.

import assert from "node:assert/strict";
import { test } from "node:test";

import { saidRows } from "../../docs/assets/checker/said.mjs";
import { fillForm } from "../../docs/assets/checker/fields.mjs";
import { given, NAMES, openForm, words } from "./pages.mjs";

test("answers are told in words, several of one question together, each with a way back", () => {
  const form = openForm();
  const months = [["monthly_income.2026-01", "18000"], ["monthly_income.2026-02", "19000"]];
  fillForm(form, given([["sex", "male"], ["birth_date", "1990-05-01"], ...months, ["children", "2015-03-01,2019-08-20"]]));
  const rows = saidRows(form, NAMES);
  assert.deepEqual(rows.map(words), [
    "性别：male 修改",
    "出生日期：1990-05-01 修改",
    "monthly_income：2026-02：19000；2026-01：18000 修改",
    "children：2015-03-01、2019-08-20 修改",
  ]);
  assert.deepEqual(rows.map((row) => row.querySelector("a").dataset.goto), ["sex", "birth_date", "monthly_income", "children"]);
});

test("a number is told with what it counts", () => {
  const form = openForm();
  fillForm(form, given([["monthly_income", "18000"]]));
  assert.deepEqual(saidRows(form, NAMES).map(words), ["monthly_income：18000 元 修改"]);
  form.elements.namedItem("monthly_income").dataset.unit = "%";
  assert.deepEqual(saidRows(form, NAMES).map(words), ["monthly_income：18000% 修改"]);
  fillForm(form, given([["monthly_income", "很多"]]));
  assert.deepEqual(saidRows(form, NAMES).map(words), ["monthly_income：很多 修改"]);
});
