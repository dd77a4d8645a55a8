// An answer that cannot be used is said at its control and above the form, in the same words.

import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";

import { controlOf, goTo, sayOnce, showProblems } from "../../docs/assets/checker/errors.mjs";
import { spreadPeriods } from "../../docs/assets/checker/fields.mjs";
import { openForm, words } from "./pages.mjs";

const PROBLEM = { error: "key: no", told: "出生日期：没有 1990-02-30 这一天", key: "birth_date", period: null };
let form;
beforeEach(() => {
  form = openForm();
});

const summary = () => form.querySelector(".ck-errors");

describe("a problem", () => {
  test("stands at its control and in the summary", () => {
    showProblems(form, [PROBLEM]);
    const control = form.elements.namedItem("birth_date");
    const note = form.querySelector(".ck-error");
    assert.equal(summary().hidden, false);
    assert.equal(words(summary().querySelector("a[data-goto=birth_date]")), PROBLEM.told);
    assert.equal(words(note), PROBLEM.told);
    assert.equal(note.nextElementSibling.tagName, "DETAILS"); // before what folds the control away
    assert.equal(control.getAttribute("aria-invalid"), "true");
    assert.equal(control.getAttribute("aria-describedby"), "why-birth_date error-birth_date");
  });

  test("gives way to the next one", () => {
    showProblems(form, [PROBLEM]);
    showProblems(form, [{ error: "key: no", told: "性别：没有这个选项", key: "sex", period: null }]);
    assert.equal(form.querySelectorAll(".ck-error").length, 1);
    assert.deepEqual([...form.querySelectorAll("[aria-invalid]")].map(({ name }) => name), ["sex"]);
    assert.equal(form.elements.namedItem("birth_date").getAttribute("aria-describedby"), "why-birth_date");
    assert.equal(form.elements.namedItem("sex").getAttribute("aria-describedby"), "error-sex");
  });

  test("stands beside others, each at its own control, a month at its row", () => {
    spreadPeriods(form, "2026-11-26");
    showProblems(form, [PROBLEM, { error: "key: no", told: "这个月的收入不对", key: "monthly_income", period: "2026-10" }]);
    assert.equal(words(summary().querySelector("p")), "有 2 处答案要改：");
    assert.equal(summary().querySelectorAll("li a").length, 2);
    const row = form.elements.namedItem("monthly_income.2026-10");
    assert.deepEqual([...form.querySelectorAll("[aria-invalid]")], [form.elements.namedItem("birth_date"), row]);
    assert.equal(document.getElementById(row.getAttribute("aria-describedby")).nextElementSibling, row.closest("label"));
  });

  test("of the one question that is shown is said there alone", () => {
    showProblems(form, [PROBLEM]);
    sayOnce(form, "birth_date");
    assert.equal(summary().hidden, true);
    sayOnce(form, "sex");
    assert.equal(summary().hidden, false);
    showProblems(form, [PROBLEM, { told: "性别：没有这个选项", key: "sex", period: null }]);
    sayOnce(form, "birth_date");
    assert.equal(summary().hidden, false);
    sayOnce(form, null);
    assert.equal(summary().hidden, false);
    showProblems(form, [{ told: "日期互相矛盾", key: null, period: null }]);
    sayOnce(form, "birth_date");
    assert.equal(summary().hidden, false);
  });

  test("goes without a trace", () => {
    showProblems(form, []);
    const before = form.innerHTML;
    showProblems(form, [{ error: "key: no", told: "性别：没有这个选项", key: "sex", period: null }]);
    showProblems(form, []);
    assert.equal(form.innerHTML, before);
    assert.equal(summary().hidden, true);
  });

  for (const key of [null, "no_such", 'x"]']) {
    test(`of ${key} stands in the summary alone`, () => {
      showProblems(form, [{ told: "日期互相矛盾", key, period: null }]);
      assert.equal(words(summary().querySelector("li")), "日期互相矛盾");
      assert.equal(form.querySelector(".ck-errors a, .ck-error, [aria-invalid]"), null);
    });
  }

  test("is text, whatever it holds", () => {
    showProblems(form, [{ ...PROBLEM, told: "<b>x</b>" }]);
    assert.equal(form.querySelector("b"), null);
    assert.equal(words(form.querySelector(".ck-error")), "<b>x</b>");
  });
});

describe("the control of a question", () => {
  test("is the first of several that can be used", () => {
    assert.equal(controlOf(form, "monthly_income").id, "monthly_income");
    assert.equal(controlOf(form, "team_taxes"), null); // no rows yet
    form.elements.namedItem("sex").disabled = true;
    assert.equal(controlOf(form, "sex"), null);
  });

  test("is opened, focused and brought into sight", () => {
    const seen = [];
    for (const box of form.querySelectorAll("[data-question]")) box.scrollIntoView = (how) => seen.push([box, how.block]);
    goTo(form, "birth_date");
    assert.equal(document.activeElement.name, "birth_date");
    assert.equal(form.querySelector("details.ck-group").open, true);
    assert.equal(form.querySelector("details.ck-apart").open, false);
    assert.deepEqual(seen.map(([box, block]) => [box.dataset.question, block]), [["birth_date", "center"]]);
    assert.doesNotThrow(() => goTo(form, "no_such"));
  });
});
