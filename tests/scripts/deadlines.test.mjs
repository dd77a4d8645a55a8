// Time limits on the page.

import assert from "node:assert/strict";
import { describe, mock, test } from "node:test";

import { save } from "../../docs/assets/checker/calendar.mjs";
import { view } from "../../docs/assets/checker/deadlines.mjs";
import { NAMES, openPage, words } from "./pages.mjs";
import { limit } from "./reports.mjs";

const AS_OF = "2026-06-01";
function painted(items, notes = [], ask = []) {
  const place = openPage().querySelector(".ck-report");
  view.paint(place, { as_of: AS_OF, items, ask, notes, districts: ["haidian", "xicheng", "dongcheng"] }, NAMES);
  return place;
}
const texts = (place, selector) => [...place.querySelectorAll(selector)].map(words);
const days = (more) => texts(painted([limit(more)]), ".ck-days > div");

describe("the request", () => {
  /** @type {[choices: object, districts: string[] | null, procedure: string | null][]} */
  const cases = [
    [{}, ["xicheng"], null],
    [{ district: "haidian" }, ["haidian"], null],
    [{ district: "all", procedure: "renewal" }, null, "renewal"],
  ];
  for (const [choices, districts, procedure] of cases) {
    test(JSON.stringify(choices), () => assert.deepEqual(view.request(choices, "xicheng"), { command: "deadlines", districts, procedure }));
  }
  test("waits for a district", () => assert.equal(view.request({ procedure: "renewal" }, ""), null));
});

describe("the days of a limit", () => {
  test("to file: the last, and the last that is safe", () => {
    assert.deepEqual(days(), ["最后一天2026 年 7 月 12 日", "最后一个工作日2026 年 7 月 10 日"]);
  });
  test("to file in a window: the first too", () => {
    assert.equal(days({ opens: "2026-06-06" })[0], "从这天起可以办2026 年 6 月 6 日");
  });
  test("that are one are told once", () => {
    const one = (more) => painted([limit({ act_by: "2026-07-12", ...more })]);
    assert.deepEqual(texts(one(), ".ck-days > div"), ["最后一天2026 年 7 月 12 日"]);
    assert.deepEqual(texts(one({ provisional: true }), "dd"), ["2026 年 7 月 12 日暂定"]);
    assert.deepEqual(texts(one({ provisional: true, due_provisional: true }), "dd"), ["2026 年 7 月 12 日"]);
  });
  test("of lapsing: the first day without a permit alone", () => {
    assert.deepEqual(days({ moment: "lapse" }), ["从这天起失效2026 年 7 月 12 日"]);
  });
  test("of income: both ends of the months", () => {
    assert.deepEqual(days({ moment: "income_window", opens: "2026-01-01" }), ["从2026 年 1 月 1 日", "到2026 年 7 月 12 日"]);
  });
  test("of a paper: how old it may be, or how long it must hold", () => {
    assert.deepEqual(days({ moment: "document", opens: "2026-01-01" }), ["不早于2026 年 1 月 1 日"]);
    assert.deepEqual(days({ moment: "document" }), ["至少要有效到2026 年 7 月 12 日"]);
  });
  test("of a birthday or an answer", () => {
    assert.deepEqual(days({ moment: "milestone", last: "2026-07-11" }), ["算数的最后一天2026 年 7 月 11 日"]);
    assert.deepEqual(days({ moment: "decide" }), ["最晚答复2026 年 7 月 12 日"]);
  });
  test("are there for programs too", () => {
    const { dataset } = painted([limit({ opens: "2026-06-06" })]).querySelector(".ck-limit");
    const { district, procedure, moment, kind, item, due, safeBy, opens } = dataset;
    assert.deepEqual([district, procedure, moment, kind, item], ["haidian", "renewal", "file", "act", "renewal"]);
    assert.deepEqual([opens, due, safeBy], ["2026-06-06", "2026-07-12", "2026-07-10"]);
  });
});

describe("what is told of a limit", () => {
  test("where only the working day before it may still move, that day is marked", () => {
    const place = painted([limit({ provisional: true })]);
    assert.deepEqual(texts(place, ".ck-limit-name .ck-tag"), []);
    assert.deepEqual(texts(place, "dd").filter((one) => one.endsWith("暂定")), ["2026 年 7 月 10 日暂定"]);
  });
  test("what happens to those who are late", () => {
    assert.deepEqual(texts(painted([limit({ missed: "要重新申请" })]), ".ck-missed"), ["错过了：要重新申请"]);
    assert.deepEqual(texts(painted([limit({ moment: "lapse", missed: "要重新申请" })]), ".ck-missed"), ["要重新申请"]);
    assert.deepEqual(texts(painted([limit()]), ".ck-missed"), []);
  });
  test("that it leans on an unknown year, or is past", () => {
    const tags = (more) => texts(painted([limit(more)]), ".ck-tag");
    const late = "这一天已经过了：还没交的，今天就交。";
    assert.deepEqual(tags({ due_provisional: true, provisional: true, late }), ["暂定", "已经过了"]);
    assert.deepEqual(tags(), []);
    assert.deepEqual(texts(painted([limit({ late, now: `还有 3 天。${late}`, missed: "要重新申请" })]), ".ck-missed"), [`还有 3 天。${late}`, "错过了：要重新申请"]);
  });
  test("of a birthday what the checker says, and in place of days what comes first", () => {
    assert.deepEqual(texts(painted([limit({ moment: "milestone", told: "最后一天。" })]), ".ck-missed"), ["最后一天。"]);
    const place = painted([limit({ instead: "先办完续签。", now: "先办完续签。" })]);
    assert.deepEqual([texts(place, ".ck-missed"), texts(place, ".ck-days > div")], [["先办完续签。"], []]);
  });
  test("how it was counted, and by which clause", () => {
    const place = painted([limit({ note: "按自然日数", steps: ["一", "二"] })]);
    assert.equal(words(place.querySelector(".ck-limit details")), "怎么数的、出处一二出处：海淀指南 三（二）");
    assert.deepEqual(texts(place, ".ck-limit > .ck-note"), ["按自然日数"]);
    assert.equal(painted([limit({ cites: [] })]).querySelector(".ck-cites"), null);
  });
});

describe("the own district", () => {
  const shown = (items, own, asked = "all") => {
    const place = openPage().querySelector(".ck-report");
    view.paint(place, { as_of: AS_OF, items, ask: [], notes: [] }, { ...NAMES, own, asked });
    return [texts(place, ".ck-report > section > h3"), texts(place, "details > section > h3"), texts(place, ".ck-own").length];
  };
  const items = [limit(), limit({ district: "xicheng" })];
  test("comes first, and the others are folded away", () => {
    assert.deepEqual(shown(items, "haidian"), [["海淀区"], ["西城区"], 0]);
    assert.deepEqual(shown(items, ""), [["海淀区", "西城区"], [], 0]);
    assert.deepEqual(shown(items.slice(0, 1), "haidian"), [["海淀区"], [], 0]);
  });
  test("says so where nothing can be counted there", () => {
    assert.deepEqual(shown(items, "dongcheng"), [[], ["海淀区", "西城区"], 1]);
  });
  test("is not spoken of where another is looked at", () => {
    assert.deepEqual(shown(items.slice(0, 1), "dongcheng", "haidian"), [["海淀区"], [], 0]);
  });
});

describe("districts", () => {
  const items = [
    limit(),
    limit({ district: "xicheng", procedure: "new", id: "paper" }),
    limit({ procedure: "new", id: "plan" }),
    limit({ moment: "milestone", id: "age" }),
  ];
  test("have their procedures, and what nobody has to do is folded and counted", () => {
    const place = painted(items);
    assert.deepEqual(texts(place, ".ck-result > h3"), ["海淀区", "西城区"]);
    assert.deepEqual(texts(place, "[data-district=haidian] > .ck-lead"), ["续签", "新办"]);
    assert.deepEqual(texts(place, ".ck-more > summary"), ["材料、收入月份和年龄的日子（1 项）"]);
    assert.equal(place.querySelector(".ck-more").open, false);
    assert.equal(place.querySelectorAll(".ck-limit").length, items.length);
  });
  test("keep a birthday that comes soon in sight", () => {
    const place = painted([limit(), limit({ moment: "milestone", soon: true })]);
    assert.equal(place.querySelector(".ck-more"), null);
  });
  test("where nothing has to be done open what there is", () => {
    assert.equal(painted(items.slice(3)).querySelector(".ck-more").open, true);
  });
  test("without any, the page says what to fill in", () => {
    assert.match(words(painted([])), /没有可以算的日期。请在上面填/);
  });
  test("of which there is nothing to count say why", () => {
    const [link] = painted([limit()], [], ["birth_date"]).querySelectorAll(".ck-next a");
    assert.deepEqual([words(link), link.dataset.goto], ["出生日期", "birth_date"]);
    const place = painted([], ["西城区的这份指南没有讲续签。"]);
    assert.deepEqual(texts(place, ".ck-notes > li"), ["西城区的这份指南没有讲续签。"]);
    assert.doesNotMatch(words(place), /没有可以算的日期/);
    assert.equal(painted([limit()]).querySelector(".ck-notes"), null);
  });
  test("name the office and its number, for those with days and where there are none", () => {
    const calls = (given) => [...painted(given).querySelectorAll(".ck-phones")].map((row) => [words(row), row.querySelector("a").href]);
    const called = [["问海淀科：68940680（咨询）", "tel:68940680"]];
    assert.deepEqual(calls([limit(), limit({ district: "xicheng" })]), called);
    assert.deepEqual(calls([limit({ district: "xicheng" })]), []);
    assert.deepEqual(calls([]), called);
    assert.deepEqual(calls([limit({ district: "dongcheng" })]), [["问东城科：67074250（指标）", "tel:67074250"]]);
  });
});

describe("chips", () => {
  const chips = (items) => view.headline({ as_of: AS_OF, items }, NAMES).map((one) => one.textContent);
  test("tell each district's next act", () => {
    const later = limit({ act_by: "2026-08-01", label: "后面" });
    const past = limit({ act_by: "2026-05-31", label: "过去" });
    const today = limit({ act_by: AS_OF, label: "今天" });
    const other = limit({ district: "xicheng", label: "别区" });
    assert.deepEqual(chips([later, past, limit(), other]), ["海淀区最晚 2026-07-10：提交续签申请", "西城区最晚 2026-07-10：别区"]);
    assert.deepEqual(chips([later, past, today]), ["海淀区最晚 2026-06-01：今天"]);
  });
  test("leave out what is late or has to wait, and name the day where no working day will do", () => {
    const waits = limit({ instead: "先办完续签。" });
    const late = limit({ act_by: null, late: "这一天已经过了。" });
    assert.deepEqual(chips([waits, late]), []);
    assert.deepEqual(chips([limit({ act_by: null })]), ["海淀区最晚 2026-07-12：提交续签申请"]);
  });
  test("leave out what nobody has to do", () => {
    assert.deepEqual(chips(["income_window", "document", "milestone", "lapse", "decide"].map((moment) => limit({ moment }))), []);
  });
});

describe("the calendar's button", () => {
  test("is there where something is ahead", () => {
    const offered = (more) => painted([limit(more)]).querySelector("[data-from=calendar]") !== null;
    assert.deepEqual([offered({}), offered({ due: "2026-05-31" }), offered({ moment: "document" })], [true, false, false]);
  });
  test("saves the district's limits as a file", async () => {
    const files = [];
    mock.method(URL, "createObjectURL", (file) => (files.push(file), "blob:1"));
    const gone = mock.method(URL, "revokeObjectURL", () => {});
    const clicked = mock.method(HTMLElement.prototype, "click", function () {
      assert.deepEqual([this.getAttribute("href"), this.download], ["blob:1", "gongzuo-juzhuzheng-haidian.ics"]);
    });
    mock.timers.enable({ apis: ["setTimeout"] });
    const place = painted([limit(), limit({ district: "xicheng" })]);
    const report = { as_of: AS_OF, items: [limit(), limit({ district: "xicheng" })], notes: [] };
    const hands = { root: { dataset: { names: JSON.stringify(NAMES) } } };
    window.deadlinesReport = report;
    const button = place.querySelector("[data-from=calendar]");
    assert.equal(button.dataset.district, "haidian");
    save(button, hands);
    assert.equal(clicked.mock.callCount(), 1);
    assert.equal(files[0].type, "text/calendar;charset=utf-8");
    const text = await files[0].text();
    assert.match(text, /UID:haidian-renewal-2026-07-10@/);
    assert.doesNotMatch(text, /UID:xicheng/);
    mock.timers.tick(60_000);
    assert.equal(gone.mock.callCount(), 1);
    mock.timers.reset();
    button.dataset.district = "dongcheng";
    save(button, hands); // nothing to save
    assert.equal(clicked.mock.callCount(), 1);
  });
});
