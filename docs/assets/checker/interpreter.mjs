// Python inside the worker, started from files that are on their way. `loadPyodide` never settles when its WebAssembly
// is missing or broken, so it fetches nothing: whatever it asks for is handed over by a `fetch` that has it already.

/** @import { PyodideAPI, loadPyodide } from "pyodide" */
/** @import { FromWorker } from "./types/line.ts" */
/** @typedef {NonNullable<NonNullable<Parameters<typeof loadPyodide>[0]>["createPyodideModule"]>} CreateModule */
/** @typedef {Parameters<CreateModule>[0] & { onAbort?: (reason: unknown) => void }} Settings of the glue code */
/** @typedef {{ toJs(): Uint8Array, destroy(): void }} Bytes of Python's */
/** @typedef {{ load(policy: unknown): void, reply(request: string): Bytes }} Checker checker/worker.py */

/**
 * @typedef {object} Arrivals the runtime's files by role, each on its way
 * @property {Promise<WebAssembly.Module>} wasm
 * @property {Promise<Uint8Array<ArrayBuffer>>} library
 * @property {Promise<Uint8Array<ArrayBuffer>>} code
 * @property {Promise<Uint8Array<ArrayBuffer>>} policy
 * @property {Promise<{ loadPyodide: typeof loadPyodide }>} loader
 * @property {Promise<{ default: CreateModule }>} glue
 */

/**
 * @typedef {object} Started
 * @property {(request: string) => string} answer a request's JSON text with the reply's
 * @property {(archive: Uint8Array) => void} add the modules for tables of many people, which come later
 */

const CODE = "/checker.zip";
const DESK = "/desk.zip";
/** @type {import("pyodide").LockfileInfo} */
const INFO = { abi_version: "2026_0", arch: "wasm32", platform: "", version: "", python: "" };

/**
 * Starts Python with the checker and its policy.
 * @param {Arrivals} arrivals
 * @param {(said: FromWorker) => void} tell
 * @param {(reason: unknown) => void} fail told of an end that no promise tells
 * @returns {Promise<Started>}
 */
export async function start(arrivals, tell, fail) {
  const { wasm, library, code, policy } = arrivals;
  const [{ loadPyodide }, { default: createModule }] = await Promise.all([arrivals.loader, arrivals.glue]);
  const takeBack = handOver(wasm, library);
  let lastWords = "";
  const python = await loadPyodide({
    indexURL: "/", // never fetched from: all that it names is handed over
    createPyodideModule: (settings) => createModule(watchful(settings, fail, () => lastWords)),
    stderr: (line) => void (lastWords = line),
    lockFileContents: { info: INFO, packages: {} }, // no package is ever asked for
    env: { PYTHONPATH: CODE },
    async fsInit(FS) {
      FS.writeFile(CODE, await code, { canOwn: true });
      await Promise.all([wasm, library]);
      tell({ stage: "starting" });
    },
  });
  takeBack();
  /** @type {Checker} */
  const checker = python.pyimport("checker.worker");
  checker.load(python.toPy(await policy));
  tell({ stage: "ready" });
  return { answer: (request) => text(checker.reply(request)), add: (archive) => add(python, archive) };
}

/** Puts an archive with more of the checker's modules, and of the library's, where Python finds them. */
function add(/** @type {PyodideAPI} */ python, /** @type {Uint8Array} */ archive) {
  python.FS.writeFile(DESK, archive, { canOwn: true });
  python.pyimport("sys").path.append(DESK);
  python.pyimport("checker").__path__.append(`${DESK}/checker`);
}

/**
 * An interpreter that ends while starting, as over a broken library, is told; `loadPyodide` would wait for ever.
 * @param {Settings} settings
 * @param {(reason: unknown) => void} fail
 * @param {() => string} lastWords
 */
function watchful(settings, fail, lastWords) {
  const { onExit } = settings;
  return Object.assign(settings, {
    onExit(/** @type {number} */ status) {
      onExit?.(status);
      fail(`exit ${status}: ${lastWords()}`);
    },
    onAbort: fail,
  });
}

/**
 * Lends Pyodide what is already on its way instead of its own fetches; returns how to take that back.
 * @param {Arrivals["wasm"]} wasm
 * @param {Arrivals["library"]} library
 */
function handOver(wasm, library) {
  const { fetch } = self;
  const { instantiateStreaming } = WebAssembly;
  self.fetch = async (url) => new Response(String(url).endsWith(".zip") ? await library : null);
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const module = await wasm;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
  return () => {
    self.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  };
}

/** The text in Python's UTF-8 bytes. */
function text(/** @type {Bytes} */ bytes) {
  const copy = bytes.toJs();
  bytes.destroy();
  return new TextDecoder().decode(copy);
}
