// Boots Python and answers requests. Everything is fetched at once; nothing waits for a fetch that it does not need.
//
// In: the files as the worker's name, then {id, request}. Out: {stage, loaded, total}, {id, reply} or {id, error}, and
// at most one {failed, detail}. `loadPyodide` never settles when its WebAssembly is missing or broken, so all files are
// fetched here, each one watched, and handed over through a `fetch` that knows them.

const CODE = "/checker.zip";
const NO_PACKAGES = { info: { abi_version: "2026_0", arch: "wasm32", platform: "", version: "", python: "" }, packages: {} };
const TELL_MS = 100;
const network = self.fetch.bind(self);
let ended = false;
let lastWords = "";

self.onmessage = ({ data: { id, request } }) => ready.then((checker) => answer(checker, id, request), () => {});
self.onunhandledrejection = ({ reason }) => fail(reason);

/** An error whose code messages.mjs knows. */
function problem(code, detail) {
  return Object.assign(new Error(detail), { code });
}

/** Tells the page, once: the first failure is the cause, what follows is its echo. */
function fail(reason) {
  if (!ended) self.postMessage({ failed: reason?.code ?? "no-start", detail: String(reason?.message ?? reason) });
  ended = true;
}

function answer(checker, id, request) {
  try {
    self.postMessage({ id, reply: text(checker.reply(request)) });
  } catch (error) {
    self.postMessage({ id, error: String(error) });
  }
}

/** The text in Python's UTF-8 bytes. */
function text(bytes) {
  const copy = bytes.toJs();
  bytes.destroy();
  return new TextDecoder().decode(copy);
}

async function boot(parcels) {
  const compiled = parcels.compile("wasm");
  const [library, code, policy] = ["library", "code", "policy"].map((role) => parcels.bytes(role));
  const [{ loadPyodide }, { default: createModule }] = await Promise.all([parcels.module("loader"), parcels.module("glue")]);
  const restore = handOver(compiled, library);
  const python = await loadPyodide({
    indexURL: "/", // never fetched from: all that it names is handed over
    createPyodideModule: (settings) => createModule(watchful(settings)),
    stderr: (line) => (lastWords = line),
    lockFileContents: NO_PACKAGES,
    env: { PYTHONPATH: CODE },
    async fsInit(FS) {
      FS.writeFile(CODE, await code, { canOwn: true });
      await Promise.all([compiled, library]);
      self.postMessage({ stage: "starting" });
    },
  });
  restore();
  const checker = python.pyimport("checker.worker");
  checker.load(python.toPy(await policy));
  self.postMessage({ stage: "ready" });
  return checker;
}

/** An interpreter that ends while starting, as over a broken library, is told; `loadPyodide` would wait for ever. */
function watchful(settings) {
  const { onExit } = settings;
  settings.onExit = (status) => (onExit?.(status), fail(`exit ${status}: ${lastWords}`));
  settings.onAbort = fail;
  return settings;
}

/** Lends Pyodide what is already on its way instead of its own fetches; returns how to take that back. */
function handOver(compiled, library) {
  const { instantiateStreaming } = WebAssembly;
  self.fetch = async (url) => new Response(String(url).endsWith(".zip") ? await library : null);
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const module = await compiled;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
  return () => {
    self.fetch = network;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  };
}

/** The files on their way: each fetched once, counted as it arrives, and ending the boot if it fails. */
class Parcels {
  #files;
  #encoding = "brotli"; // a guess for files that have not told theirs
  #told = 0;

  constructor(files) {
    this.#files = Object.fromEntries(files.map((file) => [file.role, { ...file, share: 0 }]));
  }

  module(role) {
    const file = this.#files[role];
    const arrival = import(file.url).catch((error) => {
      throw problem(navigator.onLine ? "missing" : "offline", error.message);
    });
    return this.#watched(arrival.then((module) => (this.#count(file, file.raw), module)));
  }

  /** The unpacked bytes of a file, as long as the build says they are. */
  bytes(role) {
    const file = this.#files[role];
    return this.#watched(this.#open(file).then((response) => this.#drain(file, response.body, new Uint8Array(file.raw))));
  }

  /** The WebAssembly module, compiled while it streams. */
  compile(role) {
    const file = this.#files[role];
    return this.#watched(this.#open(file).then((response) => {
      const counted = this.#drain(file, response.clone().body);
      const typed = response.headers.get("content-type") === "application/wasm" && !file.inflated;
      const source = typed ? response : new Response(response.body, { headers: { "content-type": "application/wasm" } });
      const module = WebAssembly.compileStreaming(source).catch(async (error) => {
        await counted; // a connection that broke is told as such
        throw problem("damaged", error.message);
      });
      return Promise.all([module, counted]).then(([compiled]) => compiled);
    }));
  }

  #watched(promise) {
    promise.catch(fail);
    return promise;
  }

  /** Asks for a file; where the host hides the packed copy, for the plain one. */
  async #open(file) {
    const ask = (url) => network(url).catch((error) => {
      throw problem("offline", error.message);
    });
    let response = await ask(file.packed ? `${file.url}.gz` : file.url);
    if (!response.ok && file.packed) {
      file.packed = false;
      response = await ask(file.url);
    }
    if (!response.ok) throw problem("missing", `${response.status} ${file.url}`);
    const encoding = response.headers.get("content-encoding");
    file.encoding = { br: "brotli", gzip: "gzip" }[encoding] ?? (file.packed ? "gzip" : "raw");
    this.#encoding = file.encoding;
    file.inflated = file.packed && !encoding;
    return file.inflated ? new Response(response.body.pipeThrough(new DecompressionStream("gzip"))) : response;
  }

  /** Reads a stream to its end, counting; fills `into` if it is given. */
  async #drain(file, stream, into = null) {
    let length = 0;
    const reader = stream.getReader();
    for (;;) {
      const { done, value } = await reader.read().catch((error) => {
        throw problem(file.inflated && navigator.onLine ? "damaged" : "cut", error.message);
      });
      if (done) break;
      if (length + value.length > file.raw) throw problem("damaged", `${file.url}: longer than ${file.raw}`);
      into?.set(value, length);
      length += value.length;
      this.#count(file, length);
    }
    if (length !== file.raw) throw problem("damaged", `${file.url}: ${length} of ${file.raw} bytes`);
    return into;
  }

  /** Tells the page how many bytes have travelled, not more often than it can be read. */
  #count(file, length) {
    file.share = length / file.raw;
    const now = performance.now();
    if (now - this.#told < TELL_MS) return;
    this.#told = now;
    const files = Object.values(this.#files);
    const travels = (one) => one[one.encoding ?? this.#encoding] ?? one.raw;
    const total = files.reduce((sum, one) => sum + travels(one), 0);
    const loaded = files.reduce((sum, one) => sum + travels(one) * one.share, 0);
    self.postMessage({ stage: "loading", loaded: Math.round(loaded), total });
  }
}

const ready = boot(new Parcels(JSON.parse(self.name)));
