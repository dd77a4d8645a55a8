import assert from "node:assert/strict";
import { test } from "node:test";
import { controlOf, showProblem } from "../../docs/assets/checker/errors.mjs";
import { listItem, spreadPeriods } from "../../docs/assets/checker/fields.mjs";
import { pageOf } from "./page.mjs";

const PERIODS = (unit, count) => `<div data-question="income"><div data-key="income" data-periods="${unit}" data-count="${count}">
  <template><label><span></span><input name=""></label></template></div></div>`;
const rows = (document) => [...document.querySelectorAll("label")].map((row) => row.dataset.period);

test("months before the day, newest first, over the turn of a year", () => {
  const document = pageOf(PERIODS("month", 4));
  spreadPeriods(document.body, "2026-02-15");
  assert.deepEqual(rows(document), ["2026-01", "2025-12", "2025-11", "2025-10"]);
  assert.equal(document.querySelector("label span").textContent, "2026 年 1 月");
  assert.equal(document.querySelector("label input").name, "income.2026-01");
});

test("full years before the day", () => {
  const document = pageOf(PERIODS("year", 3));
  spreadPeriods(document.body, "2026-12-31");
  assert.deepEqual(rows(document), ["2025", "2024", "2023"]);
});

test("another day moves the rows, but one that holds an answer stays in its place", () => {
  const document = pageOf(PERIODS("year", 2));
  spreadPeriods(document.body, "2026-01-01");
  document.querySelector('[data-period="2024"] input').value = "20000";
  spreadPeriods(document.body, "2028-01-01");
  assert.deepEqual(rows(document), ["2027", "2026", "2024"]);
});

test("a list grows by one item of the same name", () => {
  const document = pageOf('<div data-list="children"><label><span>第 1 个</span><input id="children" name="children" value="2015-03-01"></label></div>');
  const list = document.querySelector("[data-list]");
  const second = listItem(list);
  assert.deepEqual([second.name, second.value, second.id, list.children.length], ["children", "", "", 2]);
  assert.equal(list.children[1].querySelector("span").textContent, "第 2 个");
  assert.equal(listItem(list, 0).id, "children");
});

const FORM = `<form><div class="ck-errors" hidden><ul><li></li></ul></div>
  <div data-question="degree"><label for="degree">学位</label><select id="degree" aria-describedby="why-degree"></select></div></form>`;

test("a problem is said at its control and above, in the same words, and goes again", () => {
  const form = pageOf(FORM).querySelector("form");
  showProblem(form, { error: "degree（学位）的答案不能用", key: "degree" });
  const control = controlOf(form, "degree");
  assert.equal(form.querySelector(".ck-error").textContent, form.querySelector(".ck-errors a").textContent);
  assert.equal(control.getAttribute("aria-invalid"), "true");
  assert.equal(control.getAttribute("aria-describedby"), "why-degree error-degree");
  showProblem(form, null);
  assert.equal(form.querySelector(".ck-error"), null);
  assert.equal(control.getAttribute("aria-describedby"), "why-degree");
  assert.ok(form.querySelector(".ck-errors").hidden);
});

test("a problem of no control stands above alone", () => {
  const form = pageOf(FORM).querySelector("form");
  showProblem(form, { error: "链接里的内容读不懂", key: null });
  assert.equal(form.querySelector(".ck-errors li").textContent, "链接里的内容读不懂");
  assert.equal(form.querySelector(".ck-error"), null);
});
