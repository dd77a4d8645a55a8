// Income beside its lines, and days in their order: rows that tell in words what they draw.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { incomeCharts } from "../../docs/assets/checker/chart.mjs";
import { marksOf, timeline } from "../../docs/assets/checker/timeline.mjs";
import { NAMES, words } from "./pages.mjs";
import { limit } from "./reports.mjs";

const LINE = { amount: 200, told: "2024 年月平均工资的 1.5 倍" };
const TOTAL = {
  id: "x/income", verdict: "unmet", whose: "", title: "近 3 个月合计", told: "", test: "total", every: false, measured: null, lines: [LINE],
  line: "inclusive", on_line: [],
  periods: [["2026-08", 50, 50], ["2026-09", null, 50], ["2026-10", 60, 110]].map(([period, amount, upto]) => ({ period, amount, upto, lines: [] })),
};
const rows = (figure) => [...figure.querySelectorAll("tr")].map(words);
const bars = (figure) => [...figure.querySelectorAll("rect")].map((bar) => [bar.getAttribute("x"), bar.getAttribute("width")]);

describe("a chart of income", () => {
  test("of a total grows month by month up to one line", () => {
    const [figure] = incomeCharts([TOTAL], NAMES);
    assert.deepEqual(rows(figure), ["2026-0850 元", "2026-09没有填", "2026-1060 元", "3 个月合计还缺 1 个月"]);
    assert.deepEqual(bars(figure), [["0%", "23.58%"], ["23.58%", "0%"], ["23.58%", "28.3%"], ["0%", "51.89%"]]);
    assert.equal(figure.querySelectorAll(".ck-at").length, 4);
    assert.equal(words(figure.querySelector("figcaption")), "✗近 3 个月合计不符合");
    assert.equal(words(figure.querySelector(".ck-legend")), "竖线是要达到的数：200 元（2024 年月平均工资的 1.5 倍）。");
    const [named] = incomeCharts([{ ...TOTAL, whose: "某类单位按 1.2 倍" }], NAMES);
    assert.equal(words(named.querySelector("figcaption")), "✗某类单位按 1.2 倍：近 3 个月合计不符合");
  });

  test("of one number has one row", () => {
    const each = { ...TOTAL, test: "each", every: true, lines: [], periods: TOTAL.periods.map(({ period }) => ({ period, amount: 50, lines: [LINE] })) };
    assert.deepEqual(rows(incomeCharts([each], NAMES)[0]), ["2026-08 至 2026-10 每个月50 元"]);
    const average = { ...TOTAL, test: "average", every: true, measured: 50, periods: TOTAL.periods.map((row) => ({ ...row, upto: undefined })) };
    assert.deepEqual(rows(incomeCharts([average], NAMES)[0]), ["3 个月月平均50 元"]);
  });

  test("of years names the line of each year, and what has to be more", () => {
    const periods = ["2024", "2025"].map((period, at) => ({ period, amount: 100, lines: [{ amount: 100 + at, told: `第 ${at} 条` }] }));
    const yearly = { ...TOTAL, test: "calendar_year", every: true, line: "exclusive", lines: [], periods };
    const [figure] = incomeCharts([yearly], NAMES);
    assert.deepEqual(rows(figure), ["2024100 元", "2025100 元"]);
    assert.equal(words(figure.querySelector(".ck-legend")), "竖线是要超过的数：2024年 100 元（第 0 条）；2025年 101 元（第 1 条）。");
  });

  test("comes first of several, the others are folded", () => {
    assert.deepEqual(incomeCharts([], NAMES), []);
    const [first, others] = incomeCharts([TOTAL, { ...TOTAL, id: "y" }], NAMES);
    assert.deepEqual([first.dataset.income, others.tagName, others.querySelectorAll("figure").length], ["x/income", "DETAILS", 1]);
  });
});

describe("a line of days", () => {
  const told = (list) => [...list.querySelectorAll("li")].map((one) => `${one.dataset.sign} ${words(one)}`);

  test("has each day once, the day of filing among them", () => {
    const items = [limit({ opens: "2026-05-01" }), limit({ opens: "2026-05-01" }), limit({ moment: "lapse", label: "失效", due: "2026-08-01", act_by: null })];
    const [list] = timeline(marksOf(items, NAMES), "2026-06-01");
    assert.deepEqual(told(list), [
      "opens 2026 年 5 月 1 日 续签：提交续签申请，从这天起可以办",
      "now 2026 年 6 月 1 日 这一天提交（按它来算）",
      "due 2026 年 7 月 10 日 续签：提交续签申请，最后一个工作日",
      "due 2026 年 7 月 12 日 续签：提交续签申请，最后一天",
      "void 2026 年 8 月 1 日 续签：失效，从这天起失效",
    ]);
  });

  test("leaves out how long papers must be good, and a working day that is the last day", () => {
    const items = [limit({ moment: "document" }), limit({ due: "2026-07-10", due_provisional: true }), limit({ moment: "milestone", last: "2026-07-11", last_called: "最后能随往的一天（第二天满 18 周岁）" })];
    assert.deepEqual(told(timeline(marksOf(items, NAMES), "2026-06-01")[0]).slice(1), [
      "due 2026 年 7 月 10 日 续签：提交续签申请，最后一天（暂定）",
      "event 2026 年 7 月 11 日 最后能随往的一天（第二天满 18 周岁）",
    ]);
    assert.deepEqual(timeline([], "2026-06-01"), []);
  });

  test("tells once of a day that may come in one year or another", () => {
    const items = ["2050-03-01", "2047-03-01", "2055-03-01"].map((last) => limit({ moment: "milestone", last, last_called: "最后符合的一天（第二天到退休年龄）", one_of: true }));
    assert.deepEqual(told(timeline(marksOf(items, NAMES), "2026-06-01")[0]).slice(1), ["event 2047—2055 年 最后符合的一天（第二天到退休年龄），看性别和原退休年龄"]);
  });
});
