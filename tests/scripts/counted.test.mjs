// The day that is judged, and what is counted in months on it.

import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";

import { Counted, wholeMonths } from "../../docs/assets/checker/counted.mjs";
import { openPage, words } from "./pages.mjs";

/** @type {[from: string, to: string, months: number][]} */
const SPANS = [
  ["2026-11-21", "2027-01-01", 1],
  ["2026-11-21", "2027-01-21", 2],
  ["2026-11-21", "2027-01-20", 1],
  ["2026-08-31", "2026-09-30", 1],
  ["2026-08-31", "2026-09-29", 0],
  ["2026-11-21", "2026-11-21", 0],
  ["2027-01-21", "2026-11-21", -2],
  ["2027-01-20", "2026-11-21", -2],
  ["2027-01-22", "2026-11-21", -3],
];
for (const [from, to, months] of SPANS) {
  test(`${from} to ${to} are ${months} whole months`, () => assert.equal(wholeMonths(from, to), months));
}

let root, form, counted;
beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["Date"], now: Date.parse("2026-11-27T04:00:00Z") });
  root = openPage();
  form = root.querySelector("form");
  counted = new Counted(root, form);
  form.addEventListener("change", ({ target }) => counted.changed(target));
});
const held = () => ["as_of", "work_months"].map((name) => form.elements.namedItem(name).value);
const line = () => (root.querySelector(".ck-day").hidden ? null : words(root.querySelector(".ck-day")));
const offersToday = () => !root.querySelector('[data-do="today"]').hidden;
function begin(day, months) {
  form.elements.namedItem("as_of").value = day;
  form.elements.namedItem("work_months").value = months;
  counted.begin();
}
function type(name, text) {
  form.elements.namedItem(name).value = text;
  form.elements.namedItem(name).dispatchEvent(new Event("change", { bubbles: true }));
}

test("what is counted grows with the day, is told, and comes back with it, whichever way the day is taken back", () => {
  begin("", "22");
  assert.equal(line(), null);
  for (const back of [() => counted.fileOn(""), () => type("as_of", ""), () => type("as_of", "2026-11-27")]) {
    counted.fileOn("2027-01-27");
    assert.deepEqual(held(), ["2027-01-27", "24"]);
    assert.equal(line(), "按 2027 年 1 月 27 日提交来算。工作经历您填的是 22 个月（到 2026 年 11 月 27 日），到这一天按 24 个月算，不对就改。");
    assert.ok(offersToday());
    back();
    assert.equal(held()[1], "22");
    assert.equal(line(), "按 2026 年 11 月 27 日提交来算。工作经历回到您填的 22 个月。");
    assert.ok(!offersToday());
  }
});

test("what came with a link for a later day is less today", () => {
  begin("2027-01-27", "24");
  assert.equal(line(), "按 2027 年 1 月 27 日提交来算。");
  counted.fileOn("");
  assert.deepEqual(held(), ["", "22"]);
  begin("2027-01-27", "1");
  counted.fileOn("");
  assert.deepEqual(held(), ["", "0"]);
});

test("what the person writes themselves counts on the day that stands there", () => {
  begin("", "22");
  counted.fileOn("2027-01-27");
  type("work_months", "30");
  type("sex", "male");
  type("as_of", "2027-02-27");
  assert.deepEqual(held(), ["2027-02-27", "31"]);
  type("as_of", "明年");
  assert.deepEqual(held(), ["明年", "31"]);
  type("work_months", "");
  type("as_of", "2028-02-27");
  assert.deepEqual(held(), ["2028-02-27", ""]);
});
