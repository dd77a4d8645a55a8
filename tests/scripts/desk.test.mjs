// The HR desk: judging in parts, kinds of results, links, what stands in the page.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { AT_ONCE, Judged } from "../../docs/assets/desk/judging.mjs";
import { FILTERS, askedWords, passes, sorted } from "../../docs/assets/desk/entries.mjs";
import { Unusable } from "../../docs/assets/desk/kinds.mjs";
import { asking } from "../../docs/assets/desk/line.mjs";
import { listProblems } from "../../docs/assets/desk/mending.mjs";
import { linkTo } from "../../docs/assets/desk/person.mjs";
import { showPlanning } from "../../docs/assets/desk/planning.mjs";
import { frameOf, rowOf } from "../../docs/assets/desk/table.mjs";
import { NAMES, due, entry, fakeAsk } from "./desk.mjs";
import { words } from "./pages.mjs";

const NEVER = new AbortController().signal;
const table = (...names) => ({ name: "a.csv", rows: [["姓名", null], ...names.map((name) => [name])], notes: ["提示"], problems: [] });
const judging = (sheet, choice = { districts: null, asOf: "2026-11-21" }) => {
  const { ask, asked } = fakeAsk();
  return { judged: new Judged(sheet, choice, ask), asked };
};

describe("judging", () => {
  test("asks for some at a time, and tells how many are done", async () => {
    const { judged, asked } = judging(table(...Array.from({ length: AT_ONCE + 5 }, (_, at) => `人${at}`)));
    const told = [];
    await judged.all(NEVER, (done) => told.push(done));
    assert.deepEqual(told, [AT_ONCE, AT_ONCE + 5]);
    assert.deepEqual(asked.map(([command, { first, rows }]) => [command, first, rows?.length]), [
      ["batch", 2, AT_ONCE + 1], ["batch", AT_ONCE + 2, 6], ["planning", undefined, undefined],
    ]);
    assert.equal(judged.report.people.length, AT_ONCE + 5);
    assert.equal(judged.report.problems.length, 1); // the header's, told by both parts
    assert.deepEqual([judged.report.as_of, judged.report.notes], ["2026-11-21", ["提示", "依据旧文本。"]]); // by both parts, told once
  });

  test("asks of a table without people too, since its header may be wrong", async () => {
    const { judged, asked } = judging(table());
    await judged.all(NEVER, () => {});
    assert.deepEqual(asked.map(([command]) => command), ["batch", "planning"]);
  });

  test("ends at once where that is wanted, with those who were judged", async () => {
    const stop = new AbortController();
    const { judged } = judging(table(...Array(3 * AT_ONCE).fill("甲")));
    await judged.all(stop.signal, () => stop.abort());
    assert.equal(judged.report.people.length, AT_ONCE);
  });

  test("takes a mended row in place of what it was", async () => {
    const { judged, asked } = judging(table("甲", "?", "丙"));
    await judged.all(NEVER, () => {});
    assert.deepEqual(judged.report.problems.map(({ row }) => row), [1, 3]);
    await judged.mend({ row: 2, column: 0 }, "乙");
    assert.deepEqual(asked.at(-2)[1].rows, [["姓名", null], ["乙"]]);
    assert.deepEqual(judged.report.people.map(({ row, name }) => [row, name]), [[2, "甲"], [3, "乙"], [4, "丙"]]);
    assert.deepEqual(judged.report.problems.map(({ row }) => row), [1]);
    assert.deepEqual(Object.keys(judged.answers), ["2", "3", "4"]);
    await judged.mend({ row: 0, column: 1 }, "学位");
    assert.deepEqual(judged.sheet.rows[0], ["姓名", "学位"]);
    assert.equal(judged.report.people.length, 3);
    assert.deepEqual(judged.report.notes, ["提示", "依据旧文本。"]);
  });
});

describe("results", () => {
  const kinds = {
    met: entry(), near: entry({ verdict: "unmet", earliest: "2027-01-01" }), window: entry({ verdict: "discretion" }),
    open: entry({ verdict: "unknown" }), no: entry({ verdict: "unmet" }),
  };
  test("are each of one kind, and soon besides", () => {
    for (const [kind, one] of Object.entries(kinds)) {
      const found = Object.keys(FILTERS).filter((filter) => passes(one, filter, "2026-11-21"));
      assert.deepEqual(found, ["all", kind]);
    }
    const soon = (day) => passes(entry({ next_deadline: due(day) }), "soon", "2026-11-21");
    assert.deepEqual([soon("2027-02-19"), soon("2027-02-20")], [true, false]); // 90 days
  });

  test("are sorted by a column, without a value last", () => {
    const order = (column, down, ...entries) => sorted(entries.map((more, at) => entry({ row: at + 2, ...more })), column, down, NAMES).map(({ row }) => row);
    assert.deepEqual(order("earliest", false, {}, { earliest: "2027-05-01" }, { earliest: "2027-01-01" }), [4, 3, 2]);
    assert.deepEqual(order("earliest", true, {}, { earliest: "2027-01-01" }, { earliest: "2027-05-01" }), [4, 3, 2]);
    assert.deepEqual(order("number", false, { number: "10" }, { number: "9" }), [3, 2]);
    assert.deepEqual(order("district", false, {}, { district: "dongcheng" }), [3, 2]);
    assert.deepEqual(order("verdict", false, { verdict: "unmet" }, {}), [3, 2]);
    assert.deepEqual(order("due", true, { next_deadline: due("2027-01-01") }, { next_deadline: due("2027-02-01") }), [3, 2]);
    assert.deepEqual(order("name", false, {}, {}), [2, 3]);
    assert.deepEqual(order("row", true, {}, {}), [3, 2]);
  });

  test("say whom to ask what, the first five by name", () => {
    assert.equal(askedWords(["degree", "employer_taxes", "unheard_of"], false, NAMES), "学位");
    assert.equal(askedWords(Array(6).fill("employer_taxes"), true, NAMES), `${Array(5).fill("年纳税额").join("、")}等 6 项`);
  });
});

describe("a person's link", () => {
  test("carries the answers behind the #", () => {
    const answers = { sex: "male", children: ["2015-03-01", "2019-08-20"], monthly_income: { "2026-09": 18000.5 }, same_payer: true };
    const link = new URL(linkTo(answers));
    assert.ok(link.pathname.endsWith("/checker/"));
    assert.match(linkTo({ children: [] }), /#children=%E6%B2%A1%E6%9C%89$/);
    assert.equal(link.hash, "#sex=male&children=2015-03-01,2019-08-20&monthly_income.2026-09=18000.5&same_payer=true");
    assert.match(linkTo({ as_of: "2025-01-01" }, "2026-01-05"), /#as_of=2026-01-05$/);
  });
});

describe("in the page", () => {
  const judged = { answers: { 2: { sex: "male" } }, choice: { asOf: "" } };
  test("a row has its verdict in sign and word, and leads to the person", () => {
    const row = rowOf(entry({ name: "", ask: ["degree", "employer_taxes"], next_deadline: due("2026-12-16", { provisional: true }) }), judged, NAMES);
    assert.equal(words(row), "第 2 行海淀区✓符合第 1 条符合问本人：学位问单位：年纳税额2026-12-16 提交续签（暂定）");
    assert.deepEqual([...row.querySelectorAll(".dk-empty")].map((cell) => cell.dataset.label), ["工号", "哪天起符合"]);
    assert.match(row.querySelector("a").href, /#sex=male$/);
    assert.equal(row.querySelector("a").rel, "noopener");
  });

  test("what there is to know stands below the day, or alone", () => {
    const next = (more) => [...rowOf(entry(more), judged, NAMES).lastElementChild.children].map(words);
    const notes = ["窗口只在周一、周二办。", "核准完成：最晚 2026-12-14 答复。"];
    assert.deepEqual(next({ next_deadline: due("2026-12-16"), notes }), ["2026-12-16 提交续签", ...notes]);
    assert.deepEqual(next({ notes }), notes);
    assert.deepEqual(next({}), []);
  });

  test("the table says by what it is sorted", () => {
    const heads = (sort) => [...frameOf(sort).querySelectorAll("th")].map((head) => head.getAttribute("aria-sort"));
    assert.deepEqual(heads({ column: "name", down: false }), ["ascending", "none", "none", "none", "none", null, null, "none"]);
    assert.equal(heads({ column: "due", down: true }).at(-1), "descending");
  });

  test("what cannot be read has an input, where it has a cell", () => {
    const place = document.createElement("div");
    const problem = { row: 4, column: "birth_date", value: "1990年", expected: "少了哪一日。", header: "生日", cell: "D4" };
    listProblems(place, [problem, { ...problem, column: "", header: "" }, { ...problem, cell: "" }]);
    assert.deepEqual([...place.querySelectorAll("form")].map(({ dataset }) => ({ ...dataset })), [{ column: "3", row: "3" }]);
    assert.equal(place.querySelector("input").value, "1990年");
    assert.equal(words(place.querySelector("li p")), "第 4 行，生日（D4）“1990年”：少了哪一日。");
    listProblems(place, Array(60).fill(problem));
    assert.match(words(place), /还有 10 处/);
    listProblems(place, []);
    assert.equal(place.hidden, true);
  });

  test("planning has a row for each month", () => {
    const place = document.createElement("div");
    const planning = [{ district: "haidian", now: [2], months: [{ month: "2026-12", rows: [3] }] }];
    showPlanning(place, { people: [entry(), entry({ row: 3, name: "乙" })], planning }, NAMES);
    assert.match(words(place), /海淀区：现在符合 1 人，往后一年再有 1 人/);
    assert.deepEqual([...place.querySelectorAll("tbody tr")].map(words), ["现在就符合1甲", "2026-121乙"]);
  });
});

describe("a request", () => {
  test("carries the labels and what it needs; a refusal is a sentence", async () => {
    const asked = [];
    globalThis.pythonAtWork = { filesOf: (root, home, list) => [list] };
    const replies = [{ ok: true, report: 7 }, { ok: false, error: "没有认得的列名" }];
    const python = { ask: async (request, needs) => (asked.push([JSON.parse(request), needs]), JSON.stringify(replies.shift())) };
    const ask = asking(null, python, NAMES);
    assert.equal(await ask("batch", { rows: [] }), 7);
    assert.deepEqual(asked[0], [{ command: "batch", rows: [], labels: { birth_date: "您的生日", degree: "您的学位", employer_taxes: "单位的税" } }, "late"]);
    await assert.rejects(ask("batch", {}), (error) => error instanceof Unusable && error.message === "没有认得的列名。");
  });
});
