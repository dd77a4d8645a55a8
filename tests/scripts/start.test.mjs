// Starting the worker while the page is still being parsed.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, describe, mock, test } from "node:test";
import { runInThisContext } from "node:vm";

import { BUNDLE, openPage } from "./pages.mjs";

const HOME = "https://site.example/guide/assets/checker/start.js";
const SCRIPT = readFileSync(new URL("../../docs/assets/checker/start.js", import.meta.url), "utf8");
/** As a browser runs a classic script; `tag` is what stands in the page for it. */
function run(tag = null) {
  Object.defineProperty(document, "currentScript", { value: tag, configurable: true });
  runInThisContext(SCRIPT);
}
let started;

beforeEach(() => {
  started = [];
  globalThis.Worker = class {
    constructor(url, { name, type }) {
      started.push({ url: url.href, name, type, worker: this });
    }
  };
  delete globalThis.pythonAtWork;
  run();
});

/** What the browser measured: pages and styles by their encoded size, of 90 decoded; `wait` in milliseconds. */
function measured(page, styles, wait) {
  const timing = (name, encodedBodySize) => ({ name, encodedBodySize, decodedBodySize: 90, requestStart: 5, responseStart: 5 + wait });
  const entries = { navigation: page === null ? [] : [timing("page", page)], resource: [] };
  entries.resource = [...styles.map((size) => timing("a.css", size)), timing("a.png", 90)];
  mock.method(performance, "getEntriesByType", (kind) => entries[kind]);
}

describe("the host", () => {
  /** @type {[what: string, page: number | null, styles: number[], wait: number, plain: boolean][]} */
  const hosts = [
    ["that compresses nothing from afar is plain", 90, [90], 200, true],
    ["that compresses pages is not", 30, [90], 200, false],
    ["that compresses styles is not", 90, [90, 30], 200, false],
    ["that is near is not", 90, [90], 20, false],
    ["whose page is on its way is judged by its styles", 0, [90], 21, true],
    ["of which nothing is known is not", 0, [0], 200, false],
    ["in a browser that measures nothing is not", null, [90], 200, false],
  ];
  for (const [what, page, styles, wait, plain] of hosts) {
    test(what, () => {
      measured(page, styles, wait);
      assert.equal(pythonAtWork.hostIsPlain(), plain);
    });
  }
});

describe("the runtime's files", () => {
  test("that come late stand in a list of their own", () => {
    const root = openPage();
    root.dataset.late = JSON.stringify({ files: [{ role: "desk", path: "assets/desk/1/desk.zip", raw: 9, gzip: 4, brotli: 3 }] });
    assert.deepEqual(pythonAtWork.filesOf(root, HOME, "late").map(({ role, url }) => [role, url.endsWith("/assets/desk/1/desk.zip")]), [["desk", true]]);
  });

  test("have addresses and sizes as the build wrote them", () => {
    measured(30, [], 200);
    const [wasm, loader] = pythonAtWork.filesOf(openPage(), HOME);
    const { raw, gzip, brotli } = BUNDLE.files[0];
    const url = "https://site.example/guide/assets/python/1/a.wasm";
    assert.deepEqual(wasm, { role: "wasm", url, packed: false, raw, gzip, brotli });
    assert.equal(loader.packed, false);
  });

  test("come packed from a plain host, scripts excepted", () => {
    measured(90, [], 200);
    assert.deepEqual(pythonAtWork.filesOf(openPage(), HOME).map(({ packed }) => packed), [true, false]);
  });
});

describe("the worker", () => {
  test("starts once, knows its files by its name, and is heard from the beginning", () => {
    measured(30, [], 200);
    const root = openPage();
    assert.equal(pythonAtWork.start(root, HOME), pythonAtWork);
    pythonAtWork.start(root, HOME);
    assert.equal(started.length, 1);
    const [{ url, name, type, worker }] = started;
    assert.equal(url, "https://site.example/guide/assets/checker/worker.mjs");
    assert.equal(type, "module");
    assert.equal(pythonAtWork.modules, true);
    assert.deepEqual(JSON.parse(name), pythonAtWork.filesOf(root, HOME));
    worker.onmessage({ data: { stage: "starting" } });
    worker.onerror({ message: "broken" });
    assert.deepEqual(pythonAtWork.heard, [{ stage: "starting" }, { failed: "no-start", detail: "broken" }]);
  });

  test("is not a module where the browser never asks for its type", () => {
    globalThis.Worker = class {};
    measured(30, [], 200);
    pythonAtWork.start(openPage(), HOME);
    assert.equal(pythonAtWork.modules, false);
  });

  for (const name of ["Worker", "WebAssembly"]) {
    test(`does not start without ${name}`, () => {
      const kept = Object.getOwnPropertyDescriptor(globalThis, name);
      Object.defineProperty(globalThis, name, { value: undefined, configurable: true });
      assert.equal(pythonAtWork.start(openPage(), HOME).worker, null);
      Object.defineProperty(globalThis, name, kept);
    });
  }

  test("survives a second run of the script", () => {
    pythonAtWork.start(openPage(), HOME);
    const first = pythonAtWork;
    run();
    assert.equal(pythonAtWork, first);
    assert.equal(first.worker, started[0].worker);
  });

  test("starts at the script's own tag, for the page around it", () => {
    measured(30, [], 200);
    const tag = document.createElement("script");
    tag.type = "text/plain"; // or it would be run here
    tag.src = HOME;
    openPage().append(tag);
    run(tag);
    assert.deepEqual(started.map(({ url }) => url), ["https://site.example/guide/assets/checker/worker.mjs"]);
  });
});
