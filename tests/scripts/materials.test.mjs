// The checklist of papers on the page.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { view } from "../../docs/assets/checker/materials.mjs";
import { NAMES, openPage, words } from "./pages.mjs";
import { CITES, paper } from "./reports.mjs";

const report = (items, more = {}) => ({ district: "haidian", procedure: "renewal", items, ask: [], notes: [], ...more });
function painted(items, more) {
  const place = openPage().querySelector(".ck-report");
  view.paint(place, report(items, more), NAMES);
  return place;
}
const texts = (place, selector) => [...place.querySelectorAll(selector)].map(words);

describe("the request", () => {
  /** @type {[choices: object, own: string, district: string | null][]} */
  const cases = [
    [{}, "", null],
    [{}, "haidian", "haidian"],
    [{ district: "xicheng" }, "haidian", "xicheng"],
    [{ district: "xicheng" }, "", "xicheng"],
  ];
  for (const [choices, own, district] of cases) {
    test(`${JSON.stringify(choices)} and ${own || "nothing"}`, () => {
      const asked = view.request({ ...choices, procedure: "renewal" }, own);
      assert.deepEqual(asked, district && { command: "materials", district, procedure: "renewal" });
    });
  }
  test("has words for when a district is missing", () => assert.match(view.prompt, /先在上面选一个区/));
});

describe("the list", () => {
  const items = [paper("a", "no"), paper("b", "yes"), paper("c", "unknown"), paper("d", "yes")];

  test("begins with what is needed, and folds what is not", () => {
    const place = painted(items, { ask: ["sex"] });
    const groups = [...place.querySelectorAll("[data-group]")].map((group) => [group.tagName, group.dataset.group, words(group.firstElementChild)]);
    assert.deepEqual(groups, [
      ["DIV", "yes", "要交（2 份）"],
      ["DIV", "unknown", "还没定：回答了下面的问题就知道要不要（1 份）"],
      ["DETAILS", "no", "不用交（1 份）"],
    ]);
    assert.deepEqual(texts(place, "[data-group=unknown] .ck-next a"), ["性别"]);
    assert.equal(place.querySelectorAll(".ck-next").length, 1);
    assert.deepEqual([...place.querySelectorAll("[data-material]")].map(({ dataset }) => [dataset.material, dataset.needed]), [
      ["b", "yes"], ["d", "yes"], ["c", "unknown"], ["a", "no"],
    ]);
  });

  test("promises no answer where no question would help, and says first what to mind", () => {
    const place = painted(items, { notes: ["先问人才工作科"] });
    const open = place.querySelector("[data-group=unknown]");
    assert.equal(words(open.firstElementChild), "还没定（1 份）");
    assert.equal(place.querySelector(".ck-next"), null);
    assert.ok(place.querySelector(".ck-notes").compareDocumentPosition(open) & open.DOCUMENT_POSITION_FOLLOWING);
  });

  test("has no group without papers", () => {
    assert.deepEqual([...painted(items.slice(0, 1)).querySelectorAll("[data-group]")].map(({ dataset }) => dataset.group), ["no"]);
  });

  test("names district, procedure and the document once", () => {
    const place = painted(items);
    assert.equal(words(place.querySelector("h3")), "海淀区续签材料");
    assert.equal(words(place.querySelector(".ck-guide")), "依据：海淀指南（2025 年）");
    assert.equal(words(place.querySelector(".ck-cites")), "三（二）");
    assert.deepEqual([place.firstElementChild.dataset.district, place.firstElementChild.dataset.procedure], ["haidian", "renewal"]);
  });

  test("may be empty, with a note why", () => {
    const place = painted([], { notes: ["没有收录"] });
    assert.deepEqual(texts(place, ".ck-notes li"), ["没有收录"]);
    assert.equal(place.querySelector(".ck-guide"), null);
  });

  test("names the office and its number, with papers and without", () => {
    const called = (place) => [texts(place, ".ck-phones"), place.querySelector(".ck-phones a")?.href];
    assert.deepEqual(called(painted(items)), [["问海淀科：68940680（咨询）"], "tel:68940680"]);
    assert.deepEqual(called(painted([])), [["问海淀科：68940680（咨询）"], "tel:68940680"]);
    assert.deepEqual(called(painted([], { district: "xicheng" })), [[], undefined]);
    assert.deepEqual(called(painted(items, { district: "dongcheng" }))[1], "tel:67074250");
    assert.deepEqual(called(painted([], { district: "dongcheng" })), [[], undefined]); // for some matters alone
  });
});

describe("a paper", () => {
  const shape = (more) => words(painted([paper("a", "yes", more)]).querySelector(".ck-shape"));

  test("is told with who prepares it, its forms and seals, and what it must show", () => {
    assert.equal(words(painted([paper("a", "yes")]).querySelector("[data-material]")), "☐材料 a（单位准备；原件、复印件、盖公章）原件核对。 三（二）");
  });
  test("of another document names it", () => {
    const other = paper("b", "yes", { cites: CITES.slice(2) });
    assert.equal(texts(painted([paper("a", "yes"), other]), ".ck-cites")[1], "unheard-of 第一条");
  });
  test("may have neither form nor seal", () => assert.equal(shape({ form: [], stamps: [] }), "（单位准备）"));
  test("has only seals that have a name", () => assert.equal(shape({ form: ["original"], stamps: ["signature"] }), "（单位准备；原件）"));
});

describe("papers of which one is enough", () => {
  const set = [paper("a", "yes", { one_of: "home" }), paper("x", "yes"), paper("b", "yes", { one_of: "home" })];

  test("stand together at the first one's place", () => {
    const place = painted(set);
    const rows = [...place.querySelector(".ck-checklist").children].map((row) => row.dataset.material ?? row.dataset.oneOf);
    assert.deepEqual(rows, ["home", "x"]);
    assert.equal(words(place.querySelector(".ck-oneof > strong")), "下面 2 种是同一类证明，按您的情况交其中一种：");
    assert.equal(place.querySelectorAll(".ck-oneof [data-material]").length, 2);
  });

  test("need no frame where only one is left", () => {
    const place = painted(set.slice(0, 2));
    assert.equal(place.querySelector(".ck-oneof"), null);
    assert.equal(place.querySelector("[data-material=a]").dataset.oneOf, "home");
    assert.equal(place.querySelector("[data-material=x]").dataset.oneOf, undefined);
  });
});

describe("the chip", () => {
  test("counts what is needed and what is open", () => {
    const items = [paper("a", "yes"), paper("b", "no"), paper("c", "unknown"), paper("d", "yes")];
    const [chip, ...more] = view.headline(report(items), NAMES);
    assert.equal(chip.textContent, "海淀区要交 2 份，还没定 1 份");
    assert.deepEqual(more, []);
  });
});
