// The page's end of the line to the worker: one promise for each question asked, and one state of loading that
// anybody may watch. A failure is final: it ends the worker and answers everything that is asked later.

/** @import { FailureCode, FromWorker, Python, Question, RuntimeFile, State } from "./types/line.ts" */
/** @import { PythonAtWork } from "./types/page.ts" */

/** Nothing heard for so long while something is awaited, and we give up. Counted in ticks, so that a sleeping
 *  computer or a tab in the background does not count; an honest slow load goes on for as long as bytes come. */
const TICK_MS = 5_000;
const PATIENCE_TICKS = 9;

/** What went wrong, by a code that status.mjs turns into a sentence. */
export class Failure extends Error {
  constructor(/** @type {FailureCode} */ code, detail = "") {
    super(`${code}: ${detail}`);
    this.code = code;
  }
}

/** The code of what this browser lacks, or null. WebAssembly must know exceptions in their older form. */
function lacking() {
  if (typeof Worker === "undefined") return "no-worker";
  if (typeof WebAssembly === "undefined") return "no-wasm";
  const tryCatch = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11];
  const streams = "compileStreaming" in WebAssembly && "ReadableStream" in globalThis;
  return streams && WebAssembly.validate(new Uint8Array(tryCatch)) ? null : "old-browser";
}

/** Starts Python in a worker, if start.js has not done so in the page inside `root`; gives the line to it. */
export function startPython(/** @type {HTMLElement} */ root) {
  const line = new Line();
  const missing = lacking();
  if (missing) line.fail(new Failure(missing));
  else try {
    line.open(pythonAtWork.start(root, import.meta.url));
  } catch (error) {
    line.fail(new Failure("no-start", String(error))); // a policy of the browser or of a host may forbid workers
  }
  return line;
}

/** @implements {Python} */
class Line {
  /** @type {State} */
  state = { stage: "loading", loaded: 0, total: 0, failure: null };
  /** @type {Worker | null} */
  #worker = null;
  /** @type {Map<number, { resolve(reply: string): void, reject(failure: Failure): void }>} */
  #pending = new Map();
  /** @type {Set<(state: State) => void>} */
  #watchers = new Set();
  #last = 0;
  #quiet = 0;
  #timer = 0;

  open(/** @type {PythonAtWork} */ { worker, modules, heard }) {
    this.#worker = worker;
    if (!worker || !modules) return this.fail(new Failure("old-browser", "no module workers"));
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onerror = (event) => this.fail(new Failure("no-start", event.message));
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    for (const data of heard) this.#hear(data);
  }

  /**
   * Sends one request, a JSON text; resolves with the reply's JSON text.
   * @param {string} request
   * @param {RuntimeFile} [needs] what the worker must have fetched before
   * @returns {Promise<string>}
   */
  ask(request, needs) {
    if (this.state.failure) return Promise.reject(this.state.failure);
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#quiet = 0;
      /** @type {Question} */
      const question = needs ? { id, request, needs } : { id, request };
      this.#worker?.postMessage(question);
    });
  }

  /** Calls `listener` with the state now and at each change; returns how to stop. */
  watch(/** @type {(state: State) => void} */ listener) {
    this.#watchers.add(listener);
    listener(this.state);
    return () => void this.#watchers.delete(listener);
  }

  fail(/** @type {Failure} */ failure) {
    if (this.state.failure) return; // the first failure is the cause; later ones are its echo
    clearInterval(this.#timer);
    this.#worker?.terminate();
    this.#become({ stage: "failed", failure });
    for (const { reject } of this.#pending.values()) reject(failure);
    this.#pending.clear();
  }

  #hear(/** @type {FromWorker} */ said) {
    this.#quiet = 0;
    if ("failed" in said) return this.fail(new Failure(said.failed, said.detail));
    if ("stage" in said) return this.#become(said);
    const waiting = this.#pending.get(said.id);
    this.#pending.delete(said.id);
    if ("error" in said) waiting?.reject(new Failure("crashed", said.error));
    else waiting?.resolve(said.reply);
  }

  #become(/** @type {Partial<State>} */ change) {
    this.state = { ...this.state, ...change };
    for (const listener of this.#watchers) listener(this.state);
  }

  #tick() {
    const waiting = this.state.stage !== "ready" || this.#pending.size > 0;
    this.#quiet = waiting ? this.#quiet + 1 : 0;
    if (this.#quiet >= PATIENCE_TICKS) this.fail(new Failure("stalled"));
  }
}
