// The page's end of the line to the worker.

import assert from "node:assert/strict";
import { beforeEach, describe, mock, test } from "node:test";

import { Failure, startPython } from "../../docs/assets/checker/client.mjs";

let worker;
/** What start.js leaves, with a worker that only remembers. */
function atWork(more = {}) {
  worker = { sent: [], ended: false, postMessage: (said) => worker.sent.push(said), terminate: () => (worker.ended = true) };
  const work = { worker, modules: true, heard: [], start: () => work, ...more };
  globalThis.pythonAtWork = work;
}
const say = (data) => worker.onmessage({ data });
const failing = (code) => (failure) => failure instanceof Failure && failure.code === code;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setInterval"] });
  globalThis.Worker = class {};
  atWork();
});

describe("questions", () => {
  test("are numbered, and answered in any order", async () => {
    const line = startPython();
    const replies = [line.ask("one"), line.ask("two")];
    assert.deepEqual(worker.sent, [{ id: 1, request: "one" }, { id: 2, request: "two" }]);
    say({ id: 2, reply: "second" });
    say({ id: 1, reply: "first" });
    assert.deepEqual(await Promise.all(replies), ["first", "second"]);
  });

  test("say what they need, where they need more than is there", () => {
    const needs = { role: "desk", url: "d" };
    startPython().ask("one", needs);
    assert.deepEqual(worker.sent, [{ id: 1, request: "one", needs }]);
  });

  test("that crash the checker fail alone", async () => {
    const line = startPython();
    const [bad, good] = [line.ask("bad"), line.ask("good")];
    say({ id: 1, error: "ZeroDivisionError" });
    say({ id: 2, reply: "fine" });
    await assert.rejects(bad, (failure) => failing("crashed")(failure) && failure.message.includes("ZeroDivisionError"));
    assert.equal(await good, "fine");
    assert.equal(line.state.failure, null);
  });

  test("answered twice, or never asked, are no matter", async () => {
    const line = startPython();
    const reply = line.ask("one");
    for (const id of [1, 1, 7]) say({ id, reply: `for ${id}` });
    assert.equal(await reply, "for 1");
  });
});

describe("the state of loading", () => {
  test("is told now, at each change, and no longer than wanted", () => {
    const line = startPython();
    const seen = [];
    const stop = line.watch(({ stage, loaded, total }) => seen.push([stage, loaded, total]));
    say({ stage: "loading", loaded: 1, total: 9 });
    say({ stage: "starting" });
    stop();
    say({ stage: "ready" });
    assert.deepEqual(seen, [["loading", 0, 0], ["loading", 1, 9], ["starting", 1, 9]]);
    assert.equal(line.state.stage, "ready");
  });

  test("takes in what the worker said before anybody listened", () => {
    atWork({ heard: [{ stage: "loading", loaded: 1, total: 9 }, { stage: "ready" }] });
    assert.deepEqual(startPython().state, { stage: "ready", loaded: 1, total: 9, failure: null });
  });
});

describe("a failure", () => {
  test("ends the worker and answers all that is and will be asked", async () => {
    const line = startPython();
    const pending = line.ask("one");
    say({ failed: "damaged", detail: "half a file" });
    await assert.rejects(pending, failing("damaged"));
    await assert.rejects(line.ask("two"), failing("damaged"));
    assert.equal(worker.ended, true);
    assert.deepEqual([line.state.stage, line.state.failure.code], ["failed", "damaged"]);
    assert.match(line.state.failure.message, /damaged: half a file/);
  });

  test("is told once: what follows is its echo", () => {
    const line = startPython();
    say({ failed: "offline", detail: "" });
    worker.onerror({ message: "echo" });
    say({ failed: "damaged", detail: "" });
    assert.equal(line.state.failure.code, "offline");
  });

  test("from before anybody listened leaves no clock running", () => {
    atWork({ heard: [{ failed: "missing", detail: "404" }] });
    const line = startPython();
    const seen = [];
    line.watch(({ failure }) => seen.push(failure.code));
    mock.timers.tick(60_000);
    assert.deepEqual(seen, ["missing"]);
  });

  test("of the worker's script is no start", () => {
    const line = startPython();
    worker.onerror({ message: "no such script" });
    assert.equal(line.state.failure.code, "no-start");
  });
});

describe("silence", () => {
  const TOO_LONG = 45_000;

  test("while loading is a failure, but not while anything is heard", () => {
    const line = startPython();
    for (let at = 0; at < 10; at++) {
      mock.timers.tick(TOO_LONG - 5_000);
      say({ stage: "loading", loaded: at, total: 10 });
    }
    assert.equal(line.state.failure, null);
    mock.timers.tick(TOO_LONG);
    assert.equal(line.state.failure.code, "stalled");
  });

  test("of a worker that is ready is a failure only where something was asked", async () => {
    const line = startPython();
    say({ stage: "ready" });
    mock.timers.tick(10 * TOO_LONG);
    assert.equal(line.state.failure, null);
    const answered = line.ask("one");
    say({ id: 1, reply: "first" });
    await answered;
    mock.timers.tick(10 * TOO_LONG);
    assert.equal(line.state.failure, null);
    const pending = line.ask("two");
    mock.timers.tick(TOO_LONG - 5_000);
    assert.equal(line.state.failure, null);
    mock.timers.tick(5_000);
    await assert.rejects(pending, failing("stalled"));
  });
});

describe("a browser", () => {
  const without = (name, work) => {
    const kept = Object.getOwnPropertyDescriptor(globalThis, name);
    Object.defineProperty(globalThis, name, { value: undefined, configurable: true, writable: true });
    try {
      return work();
    } finally {
      Object.defineProperty(globalThis, name, kept);
    }
  };
  for (const [name, code] of [["Worker", "no-worker"], ["WebAssembly", "no-wasm"]]) {
    test(`without ${name} is told so`, () => assert.equal(without(name, startPython).state.failure.code, code));
  }

  test("that forbids workers is told so, once it tries", () => {
    atWork({ start: () => { throw new Error("SecurityError"); } });
    assert.equal(startPython().state.failure.code, "no-start");
  });

  test("whose WebAssembly knows no exceptions is too old", () => {
    const knows = mock.method(WebAssembly, "validate", () => false);
    assert.equal(startPython().state.failure.code, "old-browser");
    knows.mock.restore();
  });

  test("whose workers are no modules is too old", () => {
    atWork({ modules: false });
    assert.equal(startPython().state.failure.code, "old-browser");
    assert.equal(worker.ended, true);
  });

  test("that has all is not", () => assert.equal(startPython().state.failure, null));
});
