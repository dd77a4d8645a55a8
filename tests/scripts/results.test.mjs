// The results below the form.

import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";

import { Results } from "../../docs/assets/checker/results.mjs";
import { showFailure } from "../../docs/assets/checker/status.mjs";
import { openPage, words } from "./pages.mjs";

const REPORT = { as_of: "2025-11-03", results: [] };
const PROBLEM = { ok: false, problems: [{ error: "birth_date: no", told: "没有这一天", key: "birth_date", period: null }], report: null };
const view = {
  published: "checkerReport",
  prompt: "先选一个区",
  paint(place, report, { own }) {
    place.innerHTML = `<section tabindex="-1" data-district="haidian">${report.as_of} ${own}</section><details></details>`;
  },
  headline: ({ as_of: asOf }) => [document.createElement("a"), asOf],
};
let root, results;
beforeEach(() => {
  root = openPage();
  results = new Results(root, view);
});
const place = (name) => root.querySelector(name);
const busy = () => place(".ck-results").getAttribute("aria-busy");

describe("a report", () => {
  test("is painted with the labels and the employer's district", () => {
    place("form").elements.namedItem("employer_district").value = "haidian";
    results.show({ ok: true, report: REPORT }, false);
    assert.equal(words(place("section[data-district]")), "2025-11-03 haidian");
    assert.equal(words(place(".ck-chips")), "2025-11-03");
    assert.equal(place(".ck-live").hidden, false);
  });

  test("stands there for other programs", () => {
    results.show({ ok: true, report: REPORT }, false);
    assert.deepEqual(window.checkerReport, REPORT);
    assert.equal(document.getElementById("report").type, "application/json");
    assert.deepEqual(JSON.parse(document.getElementById("report").textContent), REPORT);
    results.show({ ok: true, report: { ...REPORT, as_of: "2026-01-01" } }, false);
    assert.equal(document.querySelectorAll("#report").length, 1);
    assert.equal(JSON.parse(document.getElementById("report").textContent).as_of, "2026-01-01");
  });

  test("takes back a failure over the answers before", () => {
    showFailure(root, "crashed");
    results.show({ ok: true, report: REPORT }, false);
    assert.deepEqual([place(".ck-live").hidden, place(".ck-failure").hidden], [false, true]);
  });

  test("is led to only when asked for", () => {
    results.show({ ok: true, report: REPORT }, false);
    assert.equal(document.activeElement, document.body);
    results.show({ ok: true, report: REPORT }, true);
    assert.equal(document.activeElement, place(".ck-results"));
  });
});

describe("a problem", () => {
  test("leaves the other answers judged, for people and not for programs", () => {
    results.show({ ...PROBLEM, report: REPORT }, false);
    assert.match(words(place(".ck-report")), /^有 1 处答案要改.*2025-11-03/);
    assert.ok(!place(".ck-report").classList.contains("ck-stale"));
    assert.equal(window.checkerReport, null);
  });

  test("leaves the former report in sight, marked as old, and withdraws it from programs", () => {
    results.show({ ok: true, report: REPORT }, false);
    results.show(PROBLEM, true);
    assert.equal(words(place("section[data-district]")), "2025-11-03");
    assert.equal(words(place(".ck-chips")), "2025-11-03");
    assert.ok(place(".ck-report").classList.contains("ck-stale"));
    assert.equal(window.checkerReport, null);
    assert.equal(document.getElementById("report").textContent, "");
    assert.equal(document.activeElement, place(".ck-errors"));
    assert.equal(words(place(".ck-errors li")), PROBLEM.problems[0].told);
  });

  test("is gone with the next report", () => {
    results.show(PROBLEM, false);
    results.show({ ok: true, report: REPORT }, false);
    assert.equal(place(".ck-errors").hidden, true);
    assert.equal(place(".ck-report").classList.contains("ck-stale"), false);
  });
});

describe("waiting", () => {
  test("is told to those who cannot see it", () => {
    results.age();
    assert.equal(busy(), "true");
    for (const reply of [{ ok: true, report: REPORT }, PROBLEM]) {
      results.age();
      results.show(reply, false);
      assert.equal(busy(), "false");
    }
  });

  test("for a choice asks for it", () => {
    results.show({ ok: true, report: REPORT }, false);
    results.age();
    results.wait();
    assert.equal(words(place(".ck-report")), view.prompt);
    assert.equal(words(place(".ck-chips")), "");
    assert.equal(window.checkerReport, null);
    assert.equal(busy(), "false");
  });
});

describe("the reader", () => {
  test("is taken to a district", () => {
    results.show({ ok: true, report: REPORT }, false);
    results.goTo("haidian");
    assert.equal(document.activeElement.dataset.district, "haidian");
  });

  test("prints everything", () => {
    results.show({ ok: true, report: REPORT }, false);
    results.unfold();
    assert.equal(place(".ck-report details").open, true);
  });

  const clipboard = (value) => Object.defineProperty(navigator, "clipboard", { value, configurable: true });
  /** @type {[what: string, clipboard: object | undefined, said: RegExp][]} */
  const cases = [
    ["copies the link", { writeText: async (text) => assert.equal(text, location.href) }, /^链接已复制。它带着您填的出生日期、收入/],
    ["is told where that is refused", { writeText: () => Promise.reject(new Error("no")) }, /^浏览器不让复制，.*出生日期、收入/],
    ["is told where there is no clipboard", undefined, /^浏览器不让复制/],
  ];
  for (const [what, board, said] of cases) {
    test(what, async () => {
      clipboard(board);
      await results.copyLink();
      assert.match(words(place(".ck-copied")), said);
    });
  }
});
