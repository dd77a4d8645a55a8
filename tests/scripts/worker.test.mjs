// The worker, with a host and an interpreter that the tests make up.

import assert from "node:assert/strict";
import { beforeEach, describe, mock, test } from "node:test";
import { gzipSync } from "node:zlib";

import { settled, until } from "./pages.mjs";

const WASM = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]); // the smallest module there is
const text = (words) => new TextEncoder().encode(words);
const LOADER = "data:text/javascript,export const loadPyodide = (options) => interpreter.load(options);";
const GLUE = "data:text/javascript,export default (settings) => interpreter.glue(settings);";
let host, said, python;

/** A file of the host: its bytes, and how it answers. */
const file = (bytes, headers = {}, status = 200) => () => new Response(bytes, { status, headers });
const wasmFile = (bytes = WASM) => file(bytes, { "content-type": "application/wasm" });

/** An interpreter that does with what it is given what Pyodide does. */
function fakePython() {
  const written = {};
  return {
    written,
    settings: { onExit: mock.fn() },
    glue: (settings) => settings,
    async load(options) {
      await options.createPyodideModule(python.settings);
      await options.fsInit({ writeFile: (name, bytes) => (written[name] = new TextDecoder().decode(bytes)) });
      written.library = await (await self.fetch("/python_stdlib.zip")).text();
      written.other = await (await self.fetch("/pyodide-lock.json")).text();
      written.wasm = await WebAssembly.instantiateStreaming(self.fetch("/pyodide.asm.wasm"), {});
      python.options = options;
      const checker = { load: (policy) => (written.policy = new TextDecoder().decode(policy)), reply: python.reply };
      const modules = { "checker.worker": checker, sys: { path: python.path }, checker: { __path__: python.path } };
      const FS = { writeFile: (name, bytes) => (written[name] = new TextDecoder().decode(bytes)) };
      return { toPy: (bytes) => bytes, pyimport: (name) => modules[name], FS };
    },
    path: { added: [], append: (folder) => python.path.added.push(folder) },
    destroyed: 0,
    reply: (request) => ({ toJs: () => text(`答：${request}`), destroy: () => python.destroyed++ }),
  };
}

/** Starts a worker whose files are those of `host`, with more told of some roles. */
async function start(more = {}) {
  const raw = { wasm: 8, library: 7, code: 4, policy: 6 };
  const files = Object.entries({ wasm: "w", library: "l", code: "c", policy: "p", loader: LOADER, glue: GLUE }).map(
    ([role, url]) => ({ role, url, packed: false, raw: raw[role] ?? 2, gzip: 3, brotli: 2, ...more[role] }),
  );
  said = [];
  globalThis.interpreter = python;
  globalThis.self = { name: JSON.stringify(files), postMessage: (message) => said.push(message), fetch: async (url) => host[url]() };
  await import(`../../docs/assets/checker/worker.mjs?${Math.random()}`);
  await until(() => stages().includes("ready") || failures().length);
  await settled(20);
}
const stages = () => said.filter(({ stage }) => stage && stage !== "loading").map(({ stage }) => stage);
const failures = () => said.filter(({ failed }) => failed).map(({ failed }) => failed);
const ask = async (request, id = 1, needs) => {
  self.onmessage({ data: { id, request, needs } });
  await settled(20);
  return said.filter((message) => message.id === id);
};
const online = (value) => Object.defineProperty(navigator, "onLine", { value, configurable: true });

beforeEach(() => {
  online(true);
  python = fakePython();
  host = { w: wasmFile(), l: file("library"), c: file("code"), p: file("policy") };
});

describe("a good start", () => {
  test("hands all files over, and tells how far it is", async () => {
    await start();
    assert.deepEqual(stages(), ["starting", "ready"]);
    assert.deepEqual(failures(), []);
    const { wasm, ...written } = python.written;
    assert.deepEqual(written, { "/checker.zip": "code", library: "library", other: "", policy: "policy" });
    assert.ok(wasm.instance instanceof WebAssembly.Instance && wasm.module instanceof WebAssembly.Module);
    assert.equal(python.options.env.PYTHONPATH, "/checker.zip");
  });

  test("takes back what it lent", async () => {
    const { instantiateStreaming } = WebAssembly;
    const fetched = mock.fn();
    host.x = fetched;
    await start();
    await self.fetch("x");
    assert.equal(fetched.mock.callCount(), 1);
    assert.equal(WebAssembly.instantiateStreaming, instantiateStreaming);
  });

  test("compiles WebAssembly that the host calls something else", async () => {
    host.w = file(WASM, { "content-type": "application/octet-stream" });
    await start();
    assert.deepEqual(stages(), ["starting", "ready"]);
  });

  test("inflates packed files itself, unless the host has said that they are", async () => {
    host["w.gz"] = file(gzipSync(WASM));
    host["l.gz"] = file("library", { "content-encoding": "gzip" }); // a browser has inflated it
    await start({ wasm: { packed: true }, library: { packed: true } });
    assert.deepEqual(stages(), ["starting", "ready"]);
    assert.equal(python.written.library, "library");
  });

  test("takes the plain file where the packed one is hidden", async () => {
    host["l.gz"] = file("", {}, 404);
    await start({ library: { packed: true } });
    assert.equal(python.written.library, "library");
  });
});

describe("progress", () => {
  const told = async (headers) => {
    let now = 1000;
    const clock = mock.method(performance, "now", () => (now += 1000));
    host.w = file(WASM, { "content-type": "application/wasm", ...headers });
    for (const [name, words] of [["l", "library"], ["c", "code"], ["p", "policy"]]) host[name] = file(words, headers);
    await start();
    clock.mock.restore();
    return said.filter(({ stage }) => stage === "loading");
  };
  /** @type {[encoding: string, headers: object, total: number][]} */
  const encodings = [
    ["brotli", { "content-encoding": "br" }, 4 * 2 + 2 * 2],
    ["gzip", { "content-encoding": "gzip" }, 4 * 3 + 2 * 3],
    ["nothing", {}, 8 + 7 + 4 + 6 + 2 * 2],
  ];
  for (const [encoding, headers, total] of encodings) {
    test(`counts bytes that travel, packed by ${encoding}`, async () => {
      const steps = await told(headers);
      assert.deepEqual(steps.at(-1), { stage: "loading", loaded: total, total });
      for (const { loaded } of steps) assert.ok(loaded >= 0 && loaded <= total, `${loaded} of ${total}`);
    });
  }

  test("is not told more often than it can be read", async () => {
    const clock = mock.method(performance, "now", () => 1000);
    await start();
    clock.mock.restore();
    assert.equal(said.filter(({ stage }) => stage === "loading").length, 1);
  });
});

describe("a bad start", () => {
  const broken = () => {
    let pulls = 0;
    return new Response(new ReadableStream({ pull: (stream) => (pulls++ ? stream.error(new Error("reset")) : stream.enqueue(WASM.slice(0, 4))) }), {
      headers: { "content-type": "application/wasm" },
    });
  };
  const refuse = () => Promise.reject(new TypeError("Failed to fetch"));
  /** @type {[what: string, change: object, code: string, more?: object][]} */
  const cases = [
    ["a host that cannot be reached", { l: refuse }, "offline"],
    ["a missing file", { c: file("no", {}, 404) }, "missing"],
    ["a missing file, packed and plain", { "c.gz": file("", {}, 404), c: file("", {}, 500) }, "missing", { code: { packed: true } }],
    ["a file without a body", { c: file(null, {}, 200) }, "missing"],
    ["a file that is too short", { p: file("poli") }, "damaged"],
    ["a file that is too long", { p: file("policies") }, "damaged"],
    ["WebAssembly that is none", { w: wasmFile(new Uint8Array(8)) }, "damaged"],
    ["WebAssembly whose end is missing", { w: wasmFile(WASM.slice(0, 6)) }, "damaged"],
    ["a connection that breaks", { w: broken }, "cut"],
    ["a packed file that is none", { "l.gz": file("library") }, "damaged", { library: { packed: true } }],
    ["a file that the page does not name", {}, "missing", { code: { role: "other" } }],
    ["a script that is missing", {}, "missing", { loader: { url: "file:///no/such.mjs" } }],
  ];
  for (const [what, change, code, more] of cases) {
    test(`${what} is ${code}`, async () => {
      Object.assign(host, change);
      await start(more);
      assert.deepEqual(failures(), [code]); // once, whatever follows from it
      assert.ok(!stages().includes("ready"));
      assert.deepEqual(await ask("anything"), []);
    });
  }

  test("a script is offline where the computer is", async () => {
    online(false);
    await start({ glue: { url: "file:///no/such.mjs" } });
    assert.deepEqual(failures(), ["offline"]);
  });

  test("a packed file that ends early is cut where the computer is offline", async () => {
    online(false);
    host["l.gz"] = file(gzipSync(text("library")).subarray(0, 12));
    await start({ library: { packed: true } });
    assert.deepEqual(failures(), ["cut"]);
  });

  test("an interpreter that ends tells its last words", async () => {
    const { onExit } = python.settings;
    python.load = async ({ createPyodideModule, stderr }) => {
      const settings = await createPyodideModule(python.settings);
      stderr("no module named encodings");
      settings.onExit(1);
      return new Promise(() => {}); // as loadPyodide does
    };
    await start();
    assert.deepEqual(failures(), ["no-start"]);
    assert.match(said.at(-1).detail, /exit 1: no module named encodings/);
    assert.deepEqual(onExit.mock.calls.map((call) => call.arguments), [[1]]); // Pyodide's own
  });

  test("an interpreter that aborts is told", async () => {
    python.load = async ({ createPyodideModule }) => {
      (await createPyodideModule(python.settings)).onAbort("out of memory");
      return new Promise(() => {});
    };
    await start();
    assert.deepEqual(said.at(-1), { failed: "no-start", detail: "out of memory" });
  });

  test("an exception of the interpreter, or of nobody, is told once", async () => {
    python.load = () => Promise.reject(new Error("broken"));
    await start();
    self.onunhandledrejection({ reason: new Error("later") });
    assert.deepEqual(said.filter(({ failed }) => failed), [{ failed: "no-start", detail: "broken" }]);
  });
});

describe("requests", () => {
  test("are answered in Python's words, whose bytes are given back", async () => {
    await start();
    assert.deepEqual(await ask("问"), [{ id: 1, reply: "答：问" }]);
    assert.equal(python.destroyed, 1);
  });

  test("that come early wait", async () => {
    const starting = start();
    while (!self?.onmessage) await settled();
    self.onmessage({ data: { id: 3, request: "早" } });
    await starting;
    assert.deepEqual(said.filter(({ id }) => id === 3), [{ id: 3, reply: "答：早" }]);
  });

  test("over which Python stumbles fail alone", async () => {
    python.reply = (request) => {
      if (request === "bad") throw new Error("ZeroDivisionError");
      return { toJs: () => text("fine"), destroy() {} };
    };
    await start();
    assert.deepEqual(await ask("bad"), [{ id: 1, error: "Error: ZeroDivisionError" }]);
    assert.deepEqual(await ask("good", 2), [{ id: 2, reply: "fine" }]);
  });
});

describe("what comes late", () => {
  let fetched;
  const needs = (more) => ({ role: "desk", url: "https://site.example/desk.zip", packed: false, raw: 4, gzip: 3, brotli: 2, ...more });
  const late = async (answers, more) => {
    fetched = mock.method(globalThis, "fetch", async (url) => answers[url.split("/").at(-1)]());
    await import(`../../docs/assets/checker/late.mjs?${Math.random()}`).then(({ add }) => add({ add: (bytes) => (python.late = new TextDecoder().decode(bytes)) }, needs(more), Error_));
    fetched.mock.restore();
  };
  /** What failures are told by. */
  class Error_ extends Error {
    constructor(code, detail) {
      super(String(detail));
      this.code = code;
    }
  }
  const fails = (code, answers, more) => assert.rejects(late(answers, more), (error) => error.code === code);

  test("is added before the request is answered, once", async () => {
    await start();
    fetched = mock.method(globalThis, "fetch", async () => new Response("desk"));
    assert.equal((await ask("一", 1, needs()))[0].reply, "答：一");
    assert.equal((await ask("二", 2, needs()))[0].reply, "答：二");
    assert.equal(fetched.mock.callCount(), 1);
    fetched.mock.restore();
    assert.equal(python.written["/desk.zip"], "desk");
    assert.deepEqual(python.path.added, ["/desk.zip", "/desk.zip/checker"]);
  });

  test("is inflated where the host does not, and taken plain where the packed copy is hidden", async () => {
    await late({ "desk.zip.gz": file(gzipSync("desk")) }, { packed: true });
    assert.equal(python.late, "desk");
    await late({ "desk.zip.gz": file("", {}, 404), "desk.zip": file("more") }, { packed: true });
    assert.equal(python.late, "more");
  });

  test("fails with a code", async () => {
    await fails("missing", { "desk.zip": file("", {}, 404) });
    await fails("damaged", { "desk.zip": file("de") });
    await fails("offline", { "desk.zip": () => { throw new TypeError("no network"); } });
    await fails("cut", { "desk.zip.gz": file(gzipSync("desk").subarray(0, 12)) }, { packed: true });
    fetched.mock.restore();
  });
});
