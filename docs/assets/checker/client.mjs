// The page's end of the line to the worker: one promise for each question asked, and one state of loading that
// anybody may watch. A failure is final: it ends the worker and answers everything that is asked later.

/** Nothing heard for so long while something is awaited, and we give up. Counted in ticks, so that a sleeping
 *  computer or a tab in the background does not count; an honest slow load goes on for as long as bytes come. */
const TICK_MS = 5_000;
const PATIENCE_TICKS = 9;

/** What went wrong, by a code that messages.mjs turns into a sentence. */
export class Failure extends Error {
  constructor(code, detail = "") {
    super(`${code}: ${detail}`);
    this.code = code;
  }
}

/** The code of what this browser lacks, or null. WebAssembly must know exceptions in their older form. */
function lacking() {
  if (typeof Worker === "undefined") return "no-worker";
  if (typeof WebAssembly === "undefined") return "no-wasm";
  const tryCatch = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11];
  const modern = WebAssembly.validate(new Uint8Array(tryCatch)) && WebAssembly.compileStreaming && window.ReadableStream;
  return modern ? null : "old-browser";
}

/** Starts Python in a worker, if start.js has not done so in the page inside `root`. Returns {ask, watch, state}. */
export function startPython(root) {
  const line = new Line();
  const missing = lacking();
  if (missing) line.fail(new Failure(missing));
  else line.open(pythonAtWork.start(root, import.meta.url));
  return line;
}

class Line {
  /** @type {{stage: "loading"|"starting"|"ready"|"failed", loaded: number, total: number, failure: Failure|null}} */
  state = { stage: "loading", loaded: 0, total: 0, failure: null };
  #worker = null;
  #pending = new Map();
  #watchers = new Set();
  #last = 0;
  #quiet = 0;
  #timer = null;

  open({ worker, modules, heard }) {
    this.#worker = worker;
    if (!modules) return this.fail(new Failure("old-browser", "no module workers"));
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onerror = (event) => this.fail(new Failure("no-start", event.message));
    for (const data of heard) this.#hear(data);
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  /** Sends one request, a JSON text; resolves with the reply's JSON text. */
  ask(request) {
    if (this.state.failure) return Promise.reject(this.state.failure);
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#quiet = 0;
      this.#worker.postMessage({ id, request });
    });
  }

  /** Calls `listener` with the state now and at each change; returns how to stop. */
  watch(listener) {
    this.#watchers.add(listener);
    listener(this.state);
    return () => this.#watchers.delete(listener);
  }

  fail(failure) {
    if (this.state.failure) return; // the first failure is the cause; later ones are its echo
    clearInterval(this.#timer);
    this.#worker?.terminate();
    this.#become({ stage: "failed", failure });
    for (const { reject } of this.#pending.values()) reject(failure);
    this.#pending.clear();
  }

  #hear({ id, reply, error, failed, detail, ...progress }) {
    this.#quiet = 0;
    if (failed) return this.fail(new Failure(failed, detail));
    if (!id) return this.#become(progress);
    const waiting = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) waiting?.reject(new Failure("crashed", error));
    else waiting?.resolve(reply);
  }

  #become(change) {
    this.state = { ...this.state, ...change };
    for (const listener of this.#watchers) listener(this.state);
  }

  #tick() {
    const waiting = this.state.stage !== "ready" || this.#pending.size > 0;
    this.#quiet = waiting ? this.#quiet + 1 : 0;
    if (this.#quiet >= PATIENCE_TICKS) this.fail(new Failure("stalled"));
  }
}
