// How loading stands, and the one place that turns a failure into a sentence.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";

import { progressWords, sentence, showFailure, showRecovery, showState } from "../../docs/assets/checker/status.mjs";
import { openPage, words } from "./pages.mjs";

const hidden = (root, name) => root.querySelector(name).hidden;

describe("progress in words", () => {
  /** @type {[stage: string, loaded: number, total: number, said: RegExp][]} */
  const steps = [
    ["loading", 0, 0, /^正在连接……$/],
    ["loading", 0, 3_300_000, /^已下载 0\.0 MB，共 3\.3 MB。/],
    ["loading", 1_250_000, 3_300_000, /^已下载 1\.3 MB，共 3\.3 MB。/],
    ["starting", 3_300_000, 3_300_000, /^下载好了/],
    ["ready", 3_300_000, 3_300_000, /^已就绪。$/],
  ];
  for (const [stage, loaded, total, said] of steps) {
    test(`${stage} ${loaded}`, () => assert.match(progressWords({ stage, loaded, total }), said));
  }
});

describe("failures in words", () => {
  test("a page may have words of its own for what is said besides", () => {
    assert.match(sentence("offline", { consolation: "文件没有动过。" }), /“重新加载”。文件没有动过。$/u);
    assert.match(progressWords({ stage: "loading", loaded: 1e6, total: 2e6 }, { meanwhile: "先选文件。" }), /共 2\.0 MB。先选文件。$/u);
  });

  test("each code has its own sentence, and all console", async () => {
    const types = await readFile(new URL("../../docs/assets/checker/types/line.ts", import.meta.url), "utf8");
    const [, union] = /type FailureCode =([^;]+);/.exec(types);
    const codes = [...union.matchAll(/"([\w-]+)"/g)].map(([, code]) => code);
    const said = codes.map(sentence);
    assert.equal(codes.length, 10);
    assert.equal(new Set(said).size, codes.length);
    assert.equal(sentence("of another version"), sentence("crashed"));
    for (const one of said) assert.match(one, /^[^u].*。填好的答案都还在。不用程序也能自己对照/u);
  });
});

describe("on the page", () => {
  test("loading is shown in the bar, and no more once it is done", () => {
    const root = openPage();
    showState(root, { stage: "loading", loaded: 0, total: 0, failure: null });
    assert.equal(hidden(root, ".ck-bar"), false);
    assert.equal(root.querySelector(".ck-meter").hasAttribute("value"), false); // on its way, nobody knows how far
    showState(root, { stage: "loading", loaded: 5, total: 10, failure: null });
    assert.deepEqual([root.querySelector(".ck-meter").max, root.querySelector(".ck-meter").value], [10, 5]);
    assert.equal(hidden(root, ".ck-status"), false);
    showState(root, { stage: "ready", loaded: 10, total: 10, failure: null });
    assert.equal(hidden(root, ".ck-status"), true);
    assert.equal(root.dataset.stage, "ready");
  });

  test("a failure is told in place of results", () => {
    const root = openPage();
    root.querySelector(".ck-live").hidden = false;
    showState(root, { stage: "failed", loaded: 0, total: 0, failure: { code: "offline" } });
    assert.equal(words(root.querySelector(".ck-failure p")), sentence("offline"));
    assert.deepEqual([".ck-failure", ".ck-live", ".ck-bar"].map((name) => hidden(root, name)), [false, true, true]);
    assert.deepEqual([root.dataset.stage, root.dataset.failure], ["failed", "offline"]);
  });

  test("a failure over one set of answers can be taken back", () => {
    const root = openPage();
    showFailure(root, "crashed");
    showRecovery(root);
    assert.deepEqual([".ck-failure", ".ck-live", ".ck-bar"].map((name) => hidden(root, name)), [true, false, false]);
    assert.deepEqual([root.dataset.stage, root.dataset.failure], ["ready", undefined]);
  });

  test("where nothing failed there is nothing to take back", () => {
    const root = openPage();
    root.dataset.stage = "loading";
    showRecovery(root);
    assert.equal(root.dataset.stage, "loading");
    assert.equal(hidden(root, ".ck-live"), true);
  });
});
