// Two cases side by side, one kept on this device, and what is taken along.

import assert from "node:assert/strict";
import { beforeEach, describe, mock, test } from "node:test";

import { back, stay, suppose } from "../../docs/assets/checker/compare.mjs";
import { forget, keep, open } from "../../docs/assets/checker/keep.mjs";
import { KEPT, Results } from "../../docs/assets/checker/results.mjs";
import { json, qr, share } from "../../docs/assets/checker/share.mjs";
import { NAMES, openPage, settled, words } from "./pages.mjs";
import { finding, result } from "./reports.mjs";

let root, begun, hands, store;
const EXTRA = '<p class="ck-kept" hidden></p><div class="ck-qr"></div><button data-do="share"></button>';

function judged(verdict, more = {}) {
  const tree = finding("all", verdict, [finding("a", verdict)]);
  window.checkerReport = { as_of: "2026-11-21", results: [result("haidian", verdict, { finding: tree, ...more })] };
}

beforeEach(() => {
  root = openPage("checker/#employer_district=haidian&sex=male");
  root.insertAdjacentHTML("beforeend", EXTRA);
  root.dataset.names = JSON.stringify(NAMES);
  root.querySelector(".ck-results").setAttribute("aria-busy", "false");
  begun = [];
  hands = { root, begin: (pairs) => begun.push(pairs) };
  store = new Map();
  const plain = { getItem: (key) => store.get(key) ?? null, setItem: (key, text) => store.set(key, text), removeItem: (key) => store.delete(key) };
  Object.defineProperty(globalThis, "localStorage", { value: plain, configurable: true });
  globalThis.MutationObserver = class {
    constructor(draw) {
      this.constructor.draw = draw;
    }
    observe() {}
    disconnect() {}
  };
  globalThis.confirm = () => true;
  judged("unmet", { closest: [["a"]] });
});
const denied = () => Object.defineProperty(globalThis, "localStorage", { get: () => assert.fail("denied"), configurable: true });
const rows = () => [...root.querySelectorAll(".ck-two tbody tr")].map((row) => [...row.children].map(words).join("|"));
const said = () => words(root.querySelector(".ck-copied"));

describe("a what-if", () => {
  test("stands beside the case that it began with, and what differs is marked", () => {
    suppose(null, hands);
    assert.match(words(root.querySelector(".ck-two")), /^两边一样/);
    history.replaceState(null, "", "#employer_district=haidian&sex=female&monthly_income.2026-10=9");
    judged("met");
    MutationObserver.draw();
    assert.deepEqual(rows(), [
      "单位在|海淀区|海淀区", "结论|不符合|变 符合", "最早|算不出|变 现在", "还差|条件 a|变 无", "哪天提交|2026 年 11 月 21 日|2026 年 11 月 21 日",
      "性别|male|变 female", "monthly_income 2026-10|不清楚|变 9",
    ]);
    const [undo] = root.querySelectorAll(".ck-two button");
    back(undo, hands);
    assert.deepEqual(begun, ["employer_district=haidian&sex=male"]);
    assert.equal(root.querySelector(".ck-two"), null);
  });

  test("tells the day, what the office decides, and all districts where none is chosen", () => {
    judged("discretion", { office: ["a"], earliest: "2027-01-01" });
    suppose(null, hands);
    assert.deepEqual(rows().slice(1, 4), ["结论|由窗口认定|由窗口认定", "最早|2027 年 1 月 1 日起|2027 年 1 月 1 日起", "要窗口认定的|条件 a|条件 a"]);
    history.replaceState(null, "", "#sex=male");
    judged("unmet", { earliest_if: { date: "2027-02-01", assuming: [] }, finding: null });
    suppose(null, hands);
    assert.equal(rows()[0], "海淀区|不符合|不符合");
    stay(null, hands);
    assert.equal(root.querySelector(".ck-two"), null);
  });

  test("waits where nothing is judged", () => {
    window.checkerReport = null;
    suppose(null, hands);
    assert.equal(root.querySelector(".ck-two"), null);
  });
});

describe("a kept case", () => {
  test("is kept only after asking, shown again with what changed, and forgotten", () => {
    globalThis.confirm = () => false;
    keep(null, hands);
    assert.equal(store.size, 0);
    globalThis.confirm = () => true;
    keep(null, hands);
    assert.match(said(), /^存在这台设备上了/);
    new Results(root, { published: "checkerReport" });
    assert.equal(root.querySelector(".ck-kept").hidden, false);
    judged("met");
    open(null, hands);
    assert.deepEqual(begun, ["employer_district=haidian&sex=male"]);
    assert.equal(words(root.querySelector(".ck-two thead")), "上次（2026 年 11 月 21 日）按今天的规则");
    assert.equal(rows()[1], "结论|不符合|变 符合");
    forget(null, hands);
    assert.deepEqual([store.size, root.querySelector(".ck-kept").hidden], [0, true]);
  });

  test("that cannot be read is none, and denied storage stops nothing", () => {
    for (const text of ["{", "null", '{"summary": 1}']) {
      store.set(KEPT, text);
      open(null, hands);
      assert.match(said(), /没有读到/);
    }
    denied();
    new Results(root, { published: "checkerReport" });
    assert.equal(root.querySelector(".ck-kept").hidden, true);
    keep(null, hands);
    assert.match(said(), /不让存/);
    open(null, hands);
    forget(null, hands);
    assert.deepEqual(begun, []);
  });
});

describe("taken along", () => {
  test("is the link as a picture, which goes with a second press", async () => {
    await qr(null, hands);
    assert.ok(root.querySelector('.ck-qr [role="img"]'));
    assert.match(said(), /出生日期、收入等全部答案/);
    await qr(null, hands);
    assert.equal(root.querySelector(".ck-qr").childElementCount, 0);
    history.replaceState(null, "", `#sex=${"x".repeat(4000)}`);
    await qr(null, hands);
    assert.match(said(), /放不下/);
  });

  test("is the link for another program, where this device has a way", async () => {
    const sent = mock.fn(async () => {});
    Object.defineProperty(navigator, "share", { value: sent, configurable: true });
    new Results(root, { published: "checkerReport" });
    assert.equal(root.querySelector("[data-do=share]").hidden, false);
    share(null, hands);
    assert.equal(sent.mock.calls[0].arguments[0].url, location.href);
    Object.defineProperty(navigator, "share", { value: async () => assert.fail("no"), configurable: true });
    share(null, hands);
    await settled();
    assert.match(said(), /没有发出去/);
  });

  test("is a file with answers and report", async () => {
    const files = [];
    mock.method(URL, "createObjectURL", (file) => (files.push(file), "blob:1"));
    mock.method(URL, "revokeObjectURL", () => {});
    mock.method(HTMLElement.prototype, "click", () => {});
    root.insertAdjacentHTML("beforeend", '<script type="application/json" id="report">{"as_of": "2026-11-21"}</script>');
    json(null, hands);
    const held = JSON.parse(await files[0].text());
    assert.deepEqual([held.answers.sex, held.report.as_of], ["male", "2026-11-21"]);
  });
});
