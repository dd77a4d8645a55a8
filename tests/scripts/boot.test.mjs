// The script of every page: brings pages of answers to life, and warms the cache for those who rest on a link to one.

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, mock, test } from "node:test";

import { BUNDLE, openPage, settled, until } from "./pages.mjs";

const SITE = new URL("../../docs/", import.meta.url).href;
let worker, listening;

/** Runs the script anew, as at the load of a page, until it has asked the worker so many questions. */
async function boot(questions = 0) {
  await import(`../../docs/assets/checker/boot.mjs?${Math.random()}`);
  await asked(questions);
}
async function asked(questions) {
  await until(() => worker.sent.length >= questions);
  await settled(20);
}

beforeEach(() => {
  mock.restoreAll();
  listening = [];
  for (const target of [document, window]) {
    mock.method(target, "addEventListener", function (...given) {
      listening.push([this, ...given]);
      Object.getPrototypeOf(this).addEventListener.apply(this, given);
    });
  }
  globalThis.Worker = class {
    postMessage() {}
    terminate() {}
  };
  worker = { sent: [], postMessage: (said) => worker.sent.push(said), terminate() {} };
  const filesOf = () => BUNDLE.files.map((file) => ({ ...file, packed: file.role === "wasm", url: `${SITE}${file.path}` }));
  globalThis.pythonAtWork = { worker, modules: true, heard: [], filesOf, start: () => pythonAtWork };
});

afterEach(() => {
  worker.onmessage?.({ data: { failed: "no-start", detail: "the test is over" } }); // stops the clock
  for (const [target, kind, listener] of listening) target.removeEventListener(kind, listener);
  delete window.document$;
});

describe("a page of answers", () => {
  test("comes to life, once, and asks for its scripts at once", async () => {
    const root = openPage();
    root.querySelector(".ck-scripts").innerHTML = '<meta name="preload">';
    await boot(1);
    assert.equal(root.dataset.mounted, "true");
    assert.ok(document.head.querySelector("meta[name=preload]"));
    assert.deepEqual(worker.sent.map(({ request }) => JSON.parse(request).command), ["assess"]);
  });

  test("of which a script does not come says so at once", async () => {
    const root = openPage();
    root.dataset.view = "not-there";
    mock.method(console, "warn", () => {});
    await boot();
    await until(() => !root.querySelector(".ck-failure[role]").hidden);
    assert.match(String(console.warn.mock.calls[0].arguments[0]), /not-there/);
  });

  test("that the theme puts in place comes to life too, with the same worker", async () => {
    document.body.innerHTML = "";
    let change;
    window.document$ = { subscribe: (listener) => (change = listener) };
    await boot();
    assert.equal(worker.sent.length, 0);
    openPage();
    for (let times = 0; times < 2; times++) {
      change();
      await asked(1);
    }
    openPage("deadlines/?district=haidian").dataset.view = "deadlines";
    change();
    await asked(2);
    assert.deepEqual(worker.sent.map(({ id, request }) => [id, JSON.parse(request).command]), [[1, "assess"], [2, "deadlines"]]);
  });

  test("waits for its own tag of start.js", async () => {
    const root = openPage();
    const work = globalThis.pythonAtWork;
    delete globalThis.pythonAtWork;
    Object.defineProperty(document, "readyState", { value: "interactive", configurable: true });
    root.insertAdjacentHTML("afterbegin", '<script type="text/plain" src="/assets/checker/start.js"></script>');
    await boot();
    assert.equal(worker.sent.length, 0);
    globalThis.pythonAtWork = work;
    root.querySelector("script").dispatchEvent(new Event("load"));
    await asked(1);
    assert.equal(worker.sent.length, 1);
    delete document.readyState;
  });

  test("fetches start.js itself where no tag has brought it", async () => {
    openPage();
    delete globalThis.pythonAtWork;
    Object.defineProperty(document, "readyState", { value: "complete", configurable: true });
    await boot();
    await until(() => globalThis.pythonAtWork);
    assert.equal(typeof globalThis.pythonAtWork.filesOf, "function");
    delete document.readyState;
  });
});

describe("a page of words", () => {
  let fetched;
  /** Puts a link into the page and lets the pointer or the focus come to it. */
  function come(href, kind = "pointerover") {
    document.body.innerHTML = `<a href="${href}"><b>x</b></a>`;
    document.querySelector("b").dispatchEvent(new Event(kind, { bubbles: true }));
    return document.querySelector("a");
  }
  async function rest(milliseconds) {
    mock.timers.tick(milliseconds);
    for (let turn = 0; turn < 20; turn++) await new Promise((done) => setImmediate(done));
  }

  beforeEach(async () => {
    document.body.innerHTML = "";
    await boot();
    fetched = [];
    const page = openPage().outerHTML;
    document.body.innerHTML = "";
    mock.method(globalThis, "fetch", async (url, { priority }) => {
      fetched.push([String(url).replace(SITE, ""), priority]);
      return new Response(page);
    });
    mock.timers.enable({ apis: ["setTimeout"] });
  });
  afterEach(() => mock.timers.reset());

  for (const kind of ["pointerover", "focusin"]) {
    test(`warms the cache, once and at low priority, after ${kind}`, async () => {
      come(`${SITE}checker/`, kind);
      await rest(149);
      assert.deepEqual(fetched, []);
      await rest(1);
      const files = ["checker/", "assets/python/1/a.wasm.gz", "assets/python/1/a.mjs"];
      assert.deepEqual(fetched, files.map((file) => [file, "low"]));
      come(`${SITE}deadlines/`, kind);
      await rest(1000);
      assert.equal(fetched.length, files.length);
    });
  }

  for (const leave of ["pointerleave", "blur"]) {
    test(`does not for those who pass by, as ${leave} tells`, async () => {
      come(`${SITE}checker/`).dispatchEvent(new Event(leave));
      await rest(1000);
      assert.deepEqual(fetched, []);
    });
  }

  for (const href of [`${SITE}districts/`, `${SITE}checker/more/`, "https://elsewhere.example/checker/", "#rules"]) {
    test(`does not for ${href.replace(SITE, "")}`, async () => {
      come(href);
      await rest(1000);
      assert.deepEqual(fetched, []);
    });
  }

  for (const connection of [{ saveData: true }, { effectiveType: "slow-2g" }, { effectiveType: "2g" }]) {
    test(`does not where data is dear: ${JSON.stringify(connection)}`, async () => {
      Object.defineProperty(navigator, "connection", { value: connection, configurable: true });
      come(`${SITE}checker/`);
      await rest(1000);
      assert.deepEqual(fetched, []);
      delete navigator.connection;
    });
  }

  test("does where data is cheap", async () => {
    Object.defineProperty(navigator, "connection", { value: { effectiveType: "4g" }, configurable: true });
    come(`${SITE}materials/`);
    await rest(150);
    assert.equal(fetched.length, 3);
    delete navigator.connection;
  });
});
