// Beside a verdict: papers that end too soon and the days to come; and a report on a finding that seems wrong.

import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";

import { doubt } from "../../docs/assets/checker/doubt.mjs";
import { view } from "../../docs/assets/checker/report.mjs";
import { NAMES, openPage, words } from "./pages.mjs";
import { CITES, finding, limit, paper, result } from "./reports.mjs";

const names = { ...NAMES, own: "haidian" };
const REPORT = {
  as_of: "2026-06-01",
  results: [result("haidian", "unmet", { earliest: "2026-09-01", finding: finding("r", "unmet", [finding("a", "unmet", [], { cites: CITES.slice(0, 1) })]) })],
};
let place;
beforeEach(() => {
  place = openPage("checker/#birth_date=1990-01-01").querySelector(".ck-report");
  view.paint(place, REPORT, names);
});

describe("beside the own district's verdict", () => {
  const replies = {
    materials: { district: "haidian", procedure: "new", items: [
      paper("lease", "yes", { too_short: "不够长。" }), paper("other", "no", { too_short: "不够长。" }), paper("fine", "yes", { too_short: "" })] },
    deadlines: { as_of: "2026-06-01", items: [limit(), limit({ id: "age", label: "退休", due: "2031-06-02", safe_by: "2031-06-02", act_by: "2031-06-02" })] },
  };

  test("stand papers that end too soon, and what comes when", async () => {
    await view.beside(place, REPORT, names, async ({ command }) => replies[command]);
    assert.deepEqual([...place.querySelectorAll(".ck-soon li")].map(words), ["材料 lease：不够长。"]);
    assert.match(place.querySelector(".ck-soon a").href, /materials\/\?district=haidian&procedure=new#birth_date=1990-01-01$/);
    assert.doesNotMatch(words(place.querySelector(".ck-when")), /退休/); // more than five years away
    assert.equal(words([...place.querySelectorAll(".ck-when li")].at(-1)), "2026 年 9 月 1 日 别的都不变的话，最早从这天起符合");
  });

  test("stand the days on which the office takes papers, beside the first by which to hand them in", async () => {
    const taken = "窗口只在周一、周二办，这以前最后一次是 2026-07-07（周二）。";
    const child = { id: "child", kind: "event", moment: "milestone", act_by: null, last: "2026-12-06", last_called: "最后能申请随往的一天", taken };
    const items = [limit({ opens: "2026-06-12", taken }), limit(child)];
    await view.beside(place, REPORT, names, async ({ command }) => ({ ...replies, deadlines: { items } })[command]);
    const days = [...place.querySelectorAll(".ck-when li")].map(words);
    assert.deepEqual(days.filter((day) => day.includes("窗口")), [
      `2026 年 7 月 10 日 续签：提交续签申请，最后一个工作日。${taken}`,
      `2026 年 12 月 6 日 最后能申请随往的一天。${taken}`,
    ]);
    assert.ok(days.includes("2026 年 7 月 12 日 续签：提交续签申请，最后一天"));
  });

  test("stands the day on which the yearly plan once closed, and that the last one is only reckoned", async () => {
    const plan = { moment: "plan", procedure: "annual-plan", label: "报送需求", opens: "2026-10-01", due: "2026-12-31", safe_by: "2026-12-31", act_by: "2026-12-31" };
    const shown = async (more) => {
      await view.beside(place, REPORT, names, async ({ command }) => ({ ...replies, deadlines: { items: [limit({ ...plan, ...more })] } })[command]);
      return [...place.querySelectorAll('.ck-when li[data-sign="due"]')].map((row) => words(row).replace(/：.*报送需求/, ""));
    };
    assert.deepEqual(await shown({ last_close: "2022-12-16" }), [
      "2026 年 12 月 16 日 annual-plan，这一天以前报好：上一次知道的截止日是 2022-12-16，今年的看通知",
      "2026 年 12 月 31 日 annual-plan，最后一天（只是按季度末算的）",
    ]);
    assert.deepEqual(await shown({}), ["2026 年 12 月 31 日 annual-plan，最后一天"]);
  });

  test("stands nothing where no district is chosen", async () => {
    await view.beside(place, REPORT, NAMES, () => assert.fail("asked"));
    assert.equal(place.querySelector(".ck-soon").textContent, "");
  });
});

describe("a doubted finding", () => {
  const press = () => doubt(place.querySelector('[data-node="a"] > .ck-doubt'));
  const written = () => place.querySelector(".ck-doubted textarea").value;

  test("is reported without personal answers unless they are ticked", () => {
    press();
    assert.match(written(), /条件 a[^]*出处：海淀指南[^]*编号：a/);
    assert.doesNotMatch(written(), /1990|理由/);
    const tick = place.querySelector(".ck-doubted input");
    tick.checked = true;
    tick.dispatchEvent(new window.Event("change"));
    assert.match(written(), /理由 a[^]*#birth_date=1990-01-01/);
    press();
    assert.equal(place.querySelector(".ck-doubted"), null);
  });

  test("goes to where mistakes are reported, or is there to be copied", () => {
    press();
    assert.match(words(place.querySelector(".ck-send")), /^请复制/);
    press();
    document.body.insertAdjacentHTML("beforeend", '<a data-report href="https://report.example/new"></a>');
    press();
    const address = new URL(place.querySelector(".ck-send a").href);
    assert.deepEqual([address.origin, address.searchParams.get("body")], ["https://report.example", written()]);
  });
});
