// The worker: Python and its files on their way, and requests answered. Everything is fetched at once; nothing waits
// for a fetch that it does not need. The files are the worker's name; the messages are in types/line.ts.

/** @import { Arrivals } from "./interpreter.mjs" */
/** @import { FailureCode, FromWorker, Question, Role, RuntimeFile } from "./types/line.ts" */
/** @typedef {"brotli" | "gzip" | "raw"} Encoding as a file's sizes are called */
/** @typedef {RuntimeFile & { share: number, encoding?: Encoding, inflated?: boolean }} Parcel with what came of it */

const TELL_MS = 100;
const network = self.fetch.bind(self);
const tell = (/** @type {FromWorker} */ said) => self.postMessage(said);
let ended = false;

/** An error with the code that tells the page what to say. */
class Trouble extends Error {
  constructor(/** @type {FailureCode} */ code, /** @type {unknown} */ detail) {
    super(detail instanceof Error ? detail.message : String(detail));
    this.code = code;
  }
}

/** Tells the page, once: the first failure is the cause, what follows is its echo. */
function fail(/** @type {unknown} */ reason) {
  const { code, message } = reason instanceof Trouble ? reason : new Trouble("no-start", reason);
  if (!ended) tell({ failed: code, detail: message });
  ended = true;
}

/** A script did not come.
 *  @returns {never} */
function gone(/** @type {unknown} */ error) {
  throw new Trouble(navigator.onLine ? "missing" : "offline", error);
}

/** The files on their way: each fetched once, counted as it arrives, and ending the start if it fails. */
class Parcels {
  #files;
  #encoding = /** @type {Encoding} */ ("brotli"); // a guess for files that have not told theirs
  #told = 0;

  constructor(/** @type {RuntimeFile[]} */ files) {
    this.#files = files.map((file) => /** @type {Parcel} */ ({ ...file, share: 0 }));
  }

  /** Sends for all of them.
   *  @returns {Arrivals} */
  arrivals() {
    const wasm = this.#compiled("wasm");
    const [library, code, policy] = [this.#bytes("library"), this.#bytes("code"), this.#bytes("policy")];
    const all = { wasm, library, code, policy, loader: this.#module("loader"), glue: this.#module("glue") };
    for (const arrival of Object.values(all)) arrival.catch(fail); // at once, not when it is waited for
    return all;
  }

  async #module(/** @type {Role} */ role) {
    const file = this.#parcel(role);
    const module = await import(file.url).catch(gone);
    this.#count(file, file.raw);
    return module;
  }

  /** The unpacked bytes of a file, as long as the build says they are. */
  async #bytes(/** @type {Role} */ role) {
    const file = this.#parcel(role);
    const into = new Uint8Array(file.raw);
    await this.#drain(file, await this.#open(file), into);
    return into;
  }

  /** The WebAssembly module, compiled while it streams. */
  async #compiled(/** @type {Role} */ role) {
    const file = this.#parcel(role);
    const response = await this.#open(file);
    const counted = this.#drain(file, response.clone());
    const typed = response.headers.get("content-type") === "application/wasm" && !file.inflated;
    const source = typed ? response : new Response(response.body, { headers: { "content-type": "application/wasm" } });
    const module = WebAssembly.compileStreaming(source).catch(async (error) => {
      await counted; // a connection that broke is told as such
      throw new Trouble("damaged", error);
    });
    return (await Promise.all([module, counted]))[0];
  }

  #parcel(/** @type {Role} */ role) {
    const file = this.#files.find((one) => one.role === role);
    if (!file) throw new Trouble("missing", role);
    return file;
  }

  /** Asks for a file; where the host hides the packed copy, for the plain one. */
  async #open(/** @type {Parcel} */ file) {
    const ask = (/** @type {string} */ url) => network(url).catch((error) => {
      throw new Trouble("offline", error);
    });
    let response = await ask(file.packed ? `${file.url}.gz` : file.url);
    if (!response.ok && file.packed) {
      file.packed = false;
      response = await ask(file.url);
    }
    if (!response.ok || !response.body) throw new Trouble("missing", `${response.status} ${file.url}`);
    const encoding = response.headers.get("content-encoding");
    this.#encoding = file.encoding = encoding === "br" ? "brotli" : encoding === "gzip" || file.packed ? "gzip" : "raw";
    file.inflated = file.packed && !encoding;
    return file.inflated ? new Response(response.body.pipeThrough(new DecompressionStream("gzip"))) : response;
  }

  /** Reads a file to its end, counting; fills `into` if it is given. */
  async #drain(/** @type {Parcel} */ file, /** @type {Response} */ response, into = /** @type {Uint8Array?} */ (null)) {
    let length = 0;
    const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
    for (;;) {
      const { done, value } = await reader.read().catch((error) => {
        throw new Trouble(file.inflated && navigator.onLine ? "damaged" : "cut", error);
      });
      if (done) break;
      if (length + value.length > file.raw) throw new Trouble("damaged", `${file.url}: longer than ${file.raw}`);
      into?.set(value, length);
      length += value.length;
      this.#count(file, length);
    }
    if (length !== file.raw) throw new Trouble("damaged", `${file.url}: ${length} of ${file.raw} bytes`);
  }

  /** Tells the page how many bytes have travelled, not more often than it can be read. */
  #count(/** @type {Parcel} */ file, /** @type {number} */ length) {
    file.share = length / file.raw;
    const now = performance.now();
    if (now - this.#told < TELL_MS) return;
    this.#told = now;
    const travels = (/** @type {Parcel} */ one) => one[one.encoding ?? this.#encoding] ?? one.raw;
    const total = this.#files.reduce((sum, one) => sum + travels(one), 0);
    const loaded = this.#files.reduce((sum, one) => sum + travels(one) * one.share, 0);
    tell({ stage: "loading", loaded: Math.round(loaded), total });
  }
}

const arrivals = new Parcels(JSON.parse(self.name)).arrivals();
const ready = import("./interpreter.mjs").catch(gone).then(({ start }) => start(arrivals, tell, fail));
ready.catch(fail);
self.onunhandledrejection = ({ reason }) => fail(reason);
self.onmessage = async (/** @type {MessageEvent<Question>} */ { data: { id, request, needs } }) => {
  const python = await ready.catch(() => null); // a failure has been told
  if (!python) return;
  try {
    if (needs) await import("./late.mjs").catch(gone).then(({ add }) => add(python, needs, Trouble));
    tell({ id, reply: python.answer(request) });
  } catch (error) {
    error instanceof Trouble ? fail(error) : tell({ id, error: String(error) });
  }
};
