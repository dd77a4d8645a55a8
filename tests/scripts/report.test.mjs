// The checker's report on the page.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { view } from "../../docs/assets/checker/report.mjs";
import { NAMES, openPage, words } from "./pages.mjs";
import { CITES, finding, result } from "./reports.mjs";

function painted(results, own = "") {
  const place = openPage().querySelector(".ck-report");
  view.paint(place, { as_of: "2025-11-03", results }, { ...NAMES, own });
  return place;
}
const texts = (place, selector) => [...place.querySelectorAll(selector)].map(words);

describe("the request", () => {
  test("asks for all districts", () => assert.deepEqual(view.request({}, "haidian"), { command: "assess" }));
});

describe("districts", () => {
  const both = [result("xicheng", "met"), result("haidian", "unmet")];

  test("the employer's own stands first and higher", () => {
    const place = painted(both, "haidian");
    const shown = [...place.querySelectorAll("[data-verdict]")].map(({ dataset, children: [heading] }) => [
      dataset.district, dataset.verdict, heading.tagName, words(heading),
    ]);
    assert.deepEqual(shown, [["haidian", "unmet", "H3", "✗海淀区"], ["xicheng", "met", "H4", "✓西城区"]]);
    assert.deepEqual(texts(place, ".ck-report > h3"), ["如果单位在别的区"]);
  });

  test("without an own one, the page says so", () => {
    const place = painted(both);
    assert.match(words(place), /^按 2025 年 11 月 3 日提交来判断。 ?还没有选单位所在的区/);
  });

  test("painting again leaves nothing behind", () => {
    const place = painted(both);
    view.paint(place, { as_of: "2025-11-03", results: both.slice(1) }, NAMES);
    assert.equal(place.querySelectorAll("[data-verdict]").length, 1);
  });

  test("each verdict has its own mark and words", () => {
    const results = ["met", "discretion", "unmet", "unknown"].map((verdict) => result("haidian", verdict));
    assert.equal(new Set(texts(painted(results), ".ck-verdict")).size, 4);
    const chips = view.headline({ as_of: "2025-11-03", results }, NAMES);
    const shown = ["✓ 海淀区符合", "△ 海淀区由窗口认定", "✗ 海淀区不符合", "? 海淀区还不能判断"];
    assert.deepEqual(chips.map((one) => one.textContent), shown);
    assert.deepEqual(chips.map(({ dataset }) => dataset.state), ["met", "discretion", "unmet", "unknown"]);
  });

  test("one without a guide says so, and nothing more than its notes", () => {
    const bare = { guide: null, finding: null, notes: ["没有收录"] };
    const place = painted([result("dongcheng", "unknown", bare)], "dongcheng");
    assert.match(words(place), /\?东城区 ?这个区还没有可以对照的指南 ?还要知道： ?没有收录/);
    assert.equal(place.querySelector("details, .ck-guide"), null);
  });

  test("the guide is named with its year, where it has one", () => {
    const guides = [{ guide: "haidian-2025" }, { guide: "city" }].map((more) => result("haidian", "met", more));
    assert.deepEqual(texts(painted(guides), ".ck-guide"), ["依据：海淀指南（2025 年）", "依据：市里通知"]);
  });

  test("the earliest day is told", () => {
    assert.deepEqual(texts(painted([result("haidian", "unmet", { earliest: "2026-02-01" })]), ".ck-earliest"), [
      "别的都不变的话，最早 2026 年 2 月 1 日起符合。",
    ]);
  });

  test("routes are told by their numbers", () => {
    const routes = [{ route: "1", verdict: "met" }, { route: "2", verdict: "unknown" }];
    assert.deepEqual(texts(painted([result("haidian", "met", { routes })]), ".ck-routes li"), ["✓ 第 1 条：符合", "? 第 2 条：还不能判断"]);
  });
});

describe("what stands in the way", () => {
  const lacking = (root) => texts(painted([result("haidian", root.verdict, { finding: root })]), ".ck-lacking > li");

  test("is told as deep as all parts are needed", () => {
    const root = finding("all", "unmet", [
      finding("fine", "met"),
      finding("inner", "unmet", [finding("leaf", "unmet"), finding("open", "unknown")]),
    ]);
    assert.deepEqual(lacking(root), ["条件 leaf：理由 leaf"]);
  });

  test("names the ways where any would do, if they are few", () => {
    const ways = (count) => finding("any", "unmet", Array.from({ length: count }, (_, at) => finding(`w${at}`, "unmet")));
    const few = ["条件 any条件 w0：理由 w0条件 w1：理由 w1条件 w2：理由 w2"];
    assert.deepEqual(lacking(finding("all", "unmet", [finding("fine", "met"), ways(3)])), few);
    assert.deepEqual(lacking(finding("all", "unmet", [finding("fine", "met"), ways(4)])), ["条件 any：理由 any"]);
  });

  test("is nothing where nothing fails", () => {
    for (const verdict of ["met", "unknown", "discretion"]) assert.deepEqual(lacking(finding("all", verdict)), []);
  });
});

describe("questions", () => {
  const asked = (count) => {
    const ask = Array.from({ length: count }, (_, at) => `q${at}`);
    return painted([result("haidian", "unknown", { ask })]);
  };
  test("a few are shown, the rest is folded and counted", () => {
    const place = asked(8);
    assert.deepEqual(texts(place, ".ck-result > .ck-next a"), ["q0", "q1", "q2", "q3", "q4", "q5"]);
    assert.deepEqual(texts(place, "details > .ck-next a"), ["q6", "q7"]);
    assert.match(words(place.querySelector("details:has(.ck-next) > summary")), /还有 2 个问题/);
  });
  test("six need no folding, none no heading", () => {
    assert.equal(asked(6).querySelector("details .ck-next"), null);
    assert.equal(asked(0).querySelector(".ck-next"), null);
  });
});

describe("findings", () => {
  const root = finding("root", "unmet", [
    finding("a", "unmet", [finding("b", "unmet", [], { cites: CITES.slice(0, 1) })]),
    finding("c", "met", [], { reason: "" }),
  ]);
  const nodes = (own) => [...painted([result("haidian", "unmet", { finding: root })], own).querySelectorAll(".ck-node")];

  test("stand in their order, without the root", () => {
    assert.deepEqual(nodes("").map(({ dataset }) => [dataset.node, dataset.state]), [["a", "unmet"], ["b", "unmet"], ["c", "met"]]);
  });
  test("of the own district are open where something is not met", () => {
    assert.deepEqual(nodes("haidian").map(({ open }) => open), [true, false, false]);
    assert.deepEqual(nodes("").map(({ open }) => open), [false, false, false]);
  });
  test("tell reason and clauses, where there are any", () => {
    const [, leaf, bare] = nodes("");
    assert.equal(words(leaf), "✗条件 b不符合理由 b出处：海淀指南 三（二）");
    assert.equal(words(bare), "✓条件 c符合");
  });
});
