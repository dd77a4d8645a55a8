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
