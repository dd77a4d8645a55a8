// The checker's report on the page.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { view } from "../../docs/assets/checker/report.mjs";
import { NAMES, openPage, words } from "./pages.mjs";
import { CITES, finding, result } from "./reports.mjs";
import { tree } from "../../docs/assets/checker/tree.mjs";

function painted(results, own = "", address = "checker/") {
  const place = openPage(address).querySelector(".ck-report");
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
    assert.deepEqual(texts(place, ".ck-report > details > summary"), ["如果单位在别的区"]);
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

  test("one without a guide says so at once, with what is known, whom to call and what to ask", () => {
    const bare = { guide: null, finding: null, notes: ["没有收录"] };
    const place = painted([result("dongcheng", "unknown", bare)], "dongcheng");
    assert.deepEqual(texts(place, ".ck-verdict"), ["没有收录指南，不能判断"]);
    assert.deepEqual(texts(place, ".ck-known li"), ["按季度报。 待核实 官方文本的转载，2023 年"]);
    assert.deepEqual(texts(place, ".ck-asks li"), ["单位要多久？", "要不要指标？"]);
    assert.match(words(place), /打给谁： ?打 12333。/);
    assert.equal(place.querySelector("details, .ck-guide"), null);
    const nothing = painted([result("xicheng", "unknown", bare)], "xicheng");
    assert.equal(nothing.querySelector(".ck-known"), null);
    const [chip] = view.headline({ as_of: "2025-11-03", results: [result("dongcheng", "unknown", bare)] }, NAMES);
    assert.equal(chip.textContent, "? 东城区没有收录指南");
  });

  test("the guide is named with its year, where it has one", () => {
    const guides = [{ guide: "haidian-2025" }, { guide: "city" }].map((more) => result("haidian", "met", more));
    assert.deepEqual(texts(painted(guides), ".ck-guide"), ["依据：海淀指南（2025 年）", "依据：市里通知"]);
  });

  test("a day is told with what it hangs on, and that waiting alone does not help", () => {
    const day = (more) => texts(painted([result("haidian", "unmet", more)]), ".ck-earliest");
    const hoped = (count) => ({
      date: "2027-01-15",
      assuming: Array.from({ length: count }, (_, at) => ({ question: "q", periods: [], text: `若 ${at}` })),
    });
    assert.deepEqual(day({ earliest_if: hoped(2) }), ["若 0，并且 1，最早 2027 年 1 月 15 日起符合。"]);
    assert.deepEqual(day({ earliest_if: hoped(4) }), ["还有 4 项没有定：都达到要求的话，最早 2027 年 1 月 15 日起符合。"]);
    assert.deepEqual(day({ closest: [["haidian"]] }), ["光等日子不会变成符合，要先补上下面差的。"]);
    assert.deepEqual(day({}), []);
    const all = painted([result("haidian", "unmet", { earliest_if: hoped(4) })]);
    assert.deepEqual(texts(all, ".ck-assumed a"), ["0", "1", "2", "3"]);
    assert.equal(all.querySelector(".ck-assumed a").dataset.goto, "q");
  });

  test("a day that is only possible can be gone on with, where nothing is left to ask about today", () => {
    const hoped = { date: "2027-01-15", assuming: [{ question: "q", periods: [], text: "若 0" }] };
    const button = (more, own = "haidian") => painted([result("haidian", "unmet", { earliest_if: hoped, ...more })], own).querySelector("[data-do=fileOn]");
    assert.deepEqual([words(button()), button().dataset.value], ["按 2027 年 1 月 15 日提交接着问", "2027-01-15"]);
    assert.equal(button({ ask: ["sex"] }), null);
    assert.equal(button({}, ""), null);
  });

  test("what the office decides stands in the verdict, with its reason below", () => {
    const root = finding("all", "discretion", [finding("a", "discretion"), finding("b", "met")]);
    const place = painted([result("haidian", "discretion", { finding: root, office: ["a"], earliest: "2026-02-01" })]);
    assert.deepEqual(texts(place, ".ck-verdict"), ["要由窗口认定：条件 a"]);
    assert.deepEqual(texts(place, ".ck-lacking > li"), ["条件 a：理由 a"]);
    assert.deepEqual(texts(place, ".ck-earliest"), ["别的都不变的话，最早 2026 年 2 月 1 日起符合，不用再由窗口认定。"]);
    const partial = painted([result("haidian", "discretion", { coverage: "partial" })]);
    assert.deepEqual(texts(partial, ".ck-verdict"), ["要由窗口认定：这个区的条件还没有核实"]);
  });

  test("the earliest day is told", () => {
    assert.deepEqual(texts(painted([result("haidian", "unmet", { earliest: "2026-02-01" })]), ".ck-earliest"), [
      "别的都不变的话，最早 2026 年 2 月 1 日起符合。",
    ]);
  });

  test("routes are told by number and name, those out of reach folded away", () => {
    const route = (number, verdict) => ({ route: number, verdict, label: `条款 ${number}` });
    const routes = [route("1", "met"), route("2", "unmet"), route("3", "unknown")];
    const place = painted([result("haidian", "met", { routes })]);
    assert.deepEqual(texts(place, "div > .ck-routes > li"), ["✓第 1 条：条款 1符合", "?第 3 条：条款 3还不能判断"]);
    assert.deepEqual(texts(place, "details > .ck-routes > li"), ["✗第 2 条：条款 2不符合"]);
    assert.equal(words(place.querySelector("div > details > summary")), "现在不符合的还有 1 条");
    assert.equal(painted([result("haidian", "met", { routes: [route("1", "met")] })]).querySelector("div > details"), null);
  });
});

describe("what to do next", () => {
  test("stands with the own district: papers, days, the office and its phone", () => {
    const links = [...painted([result("haidian", "met")], "haidian", "checker/#sex=male").querySelectorAll(".ck-onwards a")];
    const ends = ["/materials/#sex=male", "/deadlines/?procedure=new#sex=male", "/districts/haidian/#office", "/reference/benefits/", "tel:68940680"];
    assert.deepEqual(links.map(({ href }, at) => href.endsWith(ends[at])), [true, true, true, true, true]);
    assert.equal(words(painted([result("haidian", "met")], "haidian").querySelector(".ck-phones")), "问海淀科：68940680（咨询）");
    assert.equal(painted([result("haidian", "met")]).querySelector(".ck-onwards"), null);
    assert.equal(painted([result("xicheng", "met")], "xicheng").querySelector(".ck-phones"), null);
  });

  test("is to have checked what only the employer knows, once the person has nothing left to answer", () => {
    const handed = (person, ask = ["employer_kind", "employer_quota"]) => {
      const root = finding("all", "unknown", [finding("employer", "unknown"), finding("applicant", person)]);
      const place = painted([result("haidian", "unknown", { finding: root, ask })], "haidian");
      return [...texts(place, ".ck-handover > p:not(.ck-buttons)"), ...texts(place, ".ck-handover a")];
    };
    assert.match(handed("met")[0], /^您本人这边符合。剩下的请人事核对/);
    assert.deepEqual(handed("met").slice(1), ["employer_kind", "employer_quota"]);
    assert.match(handed("discretion")[0], /^您本人这边要由窗口认定。/);
    assert.match(handed("unknown")[0], /^您本人要答的都答了。/);
    assert.deepEqual([handed("unknown", ["employer_kind", "sex"]), handed("met", [])], [[], []]);
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

  test("is the least that has to change, and other ways are folded away", () => {
    const root = finding("all", "unmet", [finding("a", "unmet"), finding("b", "unmet", [finding("c", "unmet")])]);
    const shown = (...closest) => painted([result("haidian", "unmet", { finding: root, closest })], "haidian");
    assert.deepEqual(texts(shown(["a"]), ".ck-lacking > li"), ["条件 a：理由 a"]);
    assert.equal(shown(["a"]).querySelector("details .ck-lacking"), null);
    const two = shown(["c", "a"], ["b"]);
    assert.deepEqual(texts(two, ".ck-result > .ck-lacking > li"), ["条件 a：理由 a", "条件 c：理由 c"]);
    assert.deepEqual(texts(two, "details > .ck-lacking > li"), ["条件 b：理由 b"]);
    assert.deepEqual(texts(two, ".ck-lead").slice(0, 1), ["差在这里，每一项都要有："]);
    assert.deepEqual(texts(two, ".ck-ways > p"), ["补上这里的一项也行，不用再补“条件 a”“条件 c”："]);
    const several = shown(["a"], ["b"], ["c"]);
    assert.deepEqual(texts(several, ".ck-ways > p").length, 1);
    assert.deepEqual(texts(several, ".ck-ways li"), ["条件 b：理由 b", "条件 c：理由 c"]);
    const long = shown(["a"], ["b", "c"]);
    assert.deepEqual(texts(long, ".ck-ways > p"), ["把这里的都补上也行，不用再补“条件 a”："]);
    const shared = shown(["a", "c"], ["a", "b"]);
    assert.deepEqual(texts(shared, ".ck-ways li"), ["条件 b：理由 b"]);
    assert.deepEqual(texts(shared, ".ck-ways > p"), ["补上这里的一项也行，上面别的还是要有，不用再补“条件 c”："]);
  });

  test("offers nothing that nobody can change, and says which", () => {
    const leaves = [finding("a", "unmet", [], { fixed: true }), finding("c", "unmet", [], { reason: "条件 c：否" })];
    const root = finding("all", "unmet", leaves);
    const shown = (closest, ways) => painted([result("haidian", "unmet", { finding: root, closest, ways })]);
    const stuck = shown([["a", "c"]], []);
    assert.deepEqual(texts(stuck, ".ck-earliest"), ["“条件 a”这一条已经改变不了，照现在的情况办不成。拿不准的，请打电话问窗口。"]);
    assert.deepEqual(texts(stuck, ".ck-lacking > li"), ["条件 a：理由 a", "条件 c：否"]);
    const open = shown([["a"], ["c"]], [["c"]]);
    assert.deepEqual(texts(open, ".ck-lacking > li"), ["条件 c：否"]);
    assert.equal(open.querySelector(".ck-ways"), null);
  });

  test("tells what comes by waiting from what does not", () => {
    const waits = finding("a", "unmet", [], { holds_from: "2027-01-01" });
    const shown = (...nodes) => {
      const ways = [nodes.map(({ id }) => id)];
      return painted([result("haidian", "unmet", { finding: finding("all", "unmet", nodes), closest: ways, ways })]);
    };
    const both = shown(waits, finding("b", "unmet"));
    assert.match(texts(both, ".ck-earliest")[0], /^光等日子还不够：写着哪天“起满足”的，到那天就有/);
    assert.deepEqual(texts(shown(waits), ".ck-earliest"), []);
    assert.deepEqual(texts(shown(waits), ".ck-lead").slice(0, 1), ["还差日子："]);
  });

  test("is nothing where nothing fails", () => {
    for (const verdict of ["met", "unknown", "discretion"]) assert.deepEqual(lacking(finding("all", verdict)), []);
  });
});

describe("districts of which none is the own one", () => {
  const place = painted([result("haidian", "unknown", { ask: ["q0"] }), result("xicheng", "unmet")]);
  test("are told in a line each, the rest on demand", () => {
    assert.equal(place.querySelectorAll(".ck-result > h3").length, 2);
    assert.equal(place.querySelectorAll(".ck-result > details > summary").length, 2);
    assert.equal(place.querySelector(".ck-result > .ck-next"), null);
    assert.deepEqual(texts(place, ".ck-result > details > .ck-next a"), ["q0"]);
  });
});

describe("questions", () => {
  const asked = (count) => {
    const ask = Array.from({ length: count }, (_, at) => `q${at}`);
    return painted([result("haidian", "unknown", { ask })], "haidian");
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
    assert.equal(words(leaf), "✗条件 b不符合理由 b出处：海淀指南 三（二）这里好像不对");
    assert.equal(words(bare), "✓条件 c符合这里好像不对");
  });
});

test("a condition that does not apply to the person says so, and holds nothing open", () => {
  const node = finding("xicheng/employer", "met", [finding("xicheng/employer/quota", "unknown")], { waived: true });
  const box = tree(node, NAMES);
  assert.equal(words(box.querySelector("summary")), "－条件 xicheng/employer不适用");
  assert.equal(box.querySelectorAll("details").length, 0);
});
