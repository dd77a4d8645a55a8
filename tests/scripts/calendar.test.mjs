// Time limits as a calendar file.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { calendarText } from "../../docs/assets/checker/calendar.mjs";
import { NAMES } from "./pages.mjs";
import { CITES, limit } from "./reports.mjs";

const PAGE = "https://site.example/guide/deadlines/";
const SINCE = "2025-01-01";
/** The file's lines, unfolded. */
const lines = (...items) => calendarText(items, NAMES, PAGE, SINCE).replaceAll("\r\n ", "").split("\r\n");
/** The values of a property, without its parameters. */
const values = (name, ...items) => lines(...items).filter((line) => line.split(/[:;]/)[0] === name).map((line) => line.slice(line.indexOf(":") + 1));

describe("the file", () => {
  test("is a calendar that other programs can read", () => {
    const all = lines(limit());
    assert.deepEqual([all[0], all.at(-2), all.at(-1)], ["BEGIN:VCALENDAR", "END:VCALENDAR", ""]);
    for (const line of ["VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:海淀区工作居住证时限"]) assert.ok(all.includes(line), line);
    for (const line of calendarText([limit()], NAMES, PAGE, SINCE).split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  });
});

describe("an event", () => {
  test("of a day that is over is left out, and the last day itself stands in for its last working day", () => {
    const text = (since) => calendarText([limit({ opens: "2026-06-01" })], NAMES, PAGE, since);
    const days = (since) => [...text(since).matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, day]) => day);
    assert.deepEqual(days("2026-06-01"), ["20260601", "20260710"]);
    assert.deepEqual(days("2026-06-02"), ["20260710"]);
    assert.deepEqual(days("2026-07-11"), ["20260712"]);
    assert.deepEqual(days("2026-07-13"), []);
  });

  test("of a day that is only reckoned says so, and another stands on the day on which it once closed", () => {
    const plan = { moment: "plan", opens: "2026-10-01", due: "2026-12-31", act_by: "2026-12-31", note: "待核实：曾经更早。" };
    const reckoned = limit({ ...plan, last_close: "2022-12-16" });
    assert.deepEqual(values("DTSTART", reckoned), ["20261216", "20261231"]);
    const [closed, last] = values("SUMMARY", reckoned);
    assert.match(closed, /上一次知道的截止日是 2022-12-16/);
    assert.match(last, /只是按季度末算的/);
    assert.equal(values("DESCRIPTION", reckoned).filter((words) => words.includes("待核实：曾经更早。")).length, 2);
    assert.deepEqual(values("DTSTART", limit(plan)), ["20261231"]);
  });

  test("stands on the day that is safe, ends on the next, and blocks no time", () => {
    assert.deepEqual(values("DTSTART", limit()), ["20260710"]);
    assert.deepEqual(values("DTEND", limit()), ["20260711"]);
    assert.deepEqual(values("TRANSP", limit()), ["TRANSPARENT"]);
    assert.deepEqual(values("URL", limit()), [PAGE]);
    assert.deepEqual(values("SUMMARY", limit()), ["海淀区续签：提交续签申请，7 月 10 日是最后一个工作日"]);
    assert.deepEqual(values("SUMMARY", limit({ act_by: "2026-07-12" })), ["海淀区续签：提交续签申请，7 月 12 日是最后一天"]);
  });

  for (const [day, next] of [["2026-12-31", "20270101"], ["2028-02-28", "20280229"], ["2026-02-28", "20260301"]]) {
    test(`after ${day} comes ${next}`, () => assert.deepEqual(values("DTEND", limit({ act_by: day })), [next]));
  }

  for (const [moment, words] of [["lapse", "起失效"], ["decide", "是最晚答复的一天"]]) {
    test(`of ${moment} stands on the day itself, says what the checker says, and is missed by nobody`, () => {
      assert.deepEqual(values("DTSTART", limit({ moment })), ["20260712"]);
      assert.deepEqual(values("SUMMARY", limit({ moment })), [`海淀区续签：提交续签申请，7 月 12 日${words}`]);
      const [said] = values("DESCRIPTION", limit({ moment, lasting: "从 2026-07-12 起失效。", missed: "不能再用。" }));
      assert.ok(said.startsWith("从 2026-07-12 起失效。\\n不能再用。"), said);
    });
  }

  test("of a birthday stands on the last day that counts, and says so", () => {
    const age = limit({ moment: "milestone", last: "2026-07-11", last_called: "最后能随往的一天（第二天子女满 18 周岁）" });
    assert.deepEqual(values("DTSTART", age), ["20260711"]);
    assert.deepEqual(values("SUMMARY", age), ["海淀区续签：最后能随往的一天（第二天子女满 18 周岁），7 月 11 日"]);
    assert.match(values("SUMMARY", { ...age, one_of: true })[0], /7 月 11 日（也可能是别的年份/);
  });

  test("of what is done or has to wait for something else is none", () => {
    assert.deepEqual(values("SUMMARY", limit({ instead: "先办完续签。" })), []);
  });

  test("for the first day of a window stands beside the last", () => {
    const window = limit({ opens: "2026-06-06" });
    assert.deepEqual(values("UID", window), [
      "haidian-renewal-opens-2026-06-06@work-residence-permit-guide",
      "haidian-renewal-2026-07-10@work-residence-permit-guide",
    ]);
    assert.equal(values("SUMMARY", window)[0], "海淀区续签：提交续签申请，6 月 6 日起可以办");
    assert.equal(values("UID", limit({ opens: "2026-06-06", moment: "paper" })).length, 1);
  });

  test("is left out where it is no day to be reminded of", () => {
    assert.deepEqual(values("UID", limit({ moment: "income_window" }), limit({ moment: "document" })), []);
  });

  test("comes once, though two procedures ask for it", () => {
    assert.equal(values("UID", limit(), limit({ procedure: "new" })).length, 1);
    assert.equal(values("UID", limit(), limit({ due: "2026-08-01", act_by: "2026-07-31" })).length, 2);
  });

  test("reminds two weeks and three days before, at nine", () => {
    assert.deepEqual(values("TRIGGER", limit()), ["-P13DT15H", "-P2DT15H"]);
    assert.deepEqual(values("ACTION", limit()), ["DISPLAY", "DISPLAY"]);
  });

  test("says of the very day that may move that it is provisional, and of no other", () => {
    const on = (more) => values("SUMMARY", limit({ opens: "2026-06-06", act_by: "2026-07-12", ...more })).map((words) => words.includes("暂定"));
    assert.deepEqual(on({ provisional: true }), [false, true]);
    assert.deepEqual(on({ provisional: true, act_by: null }), [false, false]);
    assert.deepEqual(on({ provisional: true, due_provisional: true, act_by: null }), [false, true]);
    assert.deepEqual(values("SUMMARY", limit({ moment: "decide", provisional: true })), ["海淀区续签：提交续签申请，7 月 12 日是最晚答复的一天（暂定）"]);
    assert.match(values("DESCRIPTION", limit({ provisional: true }))[0], /公布后请重算/);
    assert.doesNotMatch(values("DESCRIPTION", limit())[0], /暂定/);
  });

  test("tells nothing that is true today alone, and reminds in the same words", () => {
    const window = limit({ opens: "2026-06-06" });
    for (const text of [...values("DESCRIPTION", window), ...values("SUMMARY", window)]) assert.doesNotMatch(text, /还有|今天/);
    const [opens, last] = ["海淀区续签：提交续签申请，6 月 6 日起可以办", "海淀区续签：提交续签申请，7 月 10 日是最后一个工作日"];
    assert.deepEqual(values("DESCRIPTION", window).filter((text) => !text.includes("\\n")), [opens, opens, last, last]);
  });

  test("tells the days, the steps, what happens later, and each source once", () => {
    const [told] = values("DESCRIPTION", limit({ missed: "要重新申请", note: "证件先到期的，不要等到那时。", cites: [CITES[0], CITES[0], CITES[2]] }));
    const expected = [
      "最晚 2026-07-12。", "错过了：要重新申请", "证件先到期的，不要等到那时。", "数了 30 天",
      "出处：海淀指南 三（二）、unheard-of 第一条", "非官方，以窗口答复为准。",
    ];
    assert.equal(told, expected.join("\\n"));
  });
});
