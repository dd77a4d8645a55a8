// Going on with the questions for another day.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fileOn, wholeMonths } from "../../docs/assets/checker/later.mjs";
import { openForm } from "./pages.mjs";

/** @type {[from: string, to: string, months: number][]} */
const SPANS = [
  ["2026-11-21", "2027-01-01", 1],
  ["2026-11-21", "2027-01-21", 2],
  ["2026-11-21", "2027-01-20", 1],
  ["2026-08-31", "2026-09-30", 1],
  ["2026-08-31", "2026-09-29", 0],
  ["2026-11-21", "2026-11-21", 0],
];
for (const [from, to, months] of SPANS) {
  test(`${from} to ${to} are ${months} whole months`, () => assert.equal(wholeMonths(from, to), months));
}

test("what is counted on the day grows with it, what is not known stays so, and the page goes on", () => {
  const form = openForm();
  form.insertAdjacentHTML("beforeend", '<input type="text" name="work_months" data-kind="number"><input type="text" name="beijing_insurance_months">');
  form.elements.namedItem("as_of").value = "2026-11-21";
  form.elements.namedItem("work_months").value = "16";
  let went = 0;
  const button = { dataset: { value: "2027-01-21" } };
  fileOn(button, { form, submit: () => went++ });
  const held = ["as_of", "work_months", "beijing_insurance_months"].map((name) => form.elements.namedItem(name).value);
  assert.deepEqual([held, went], [["2027-01-21", "18", ""], 1]);
});
