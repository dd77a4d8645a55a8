// The messages between the page and its worker.

/** What went wrong, by codes that messages.mjs turns into sentences. */
export type FailureCode =
  | "no-worker"
  | "no-wasm"
  | "old-browser"
  | "offline"
  | "missing"
  | "cut"
  | "damaged"
  | "stalled"
  | "no-start"
  | "crashed";

/** One question to the checker; `request` is a JSON text. */
export interface Question {
  id: number;
  request: string;
  /** The archive that it cannot be answered without; fetched once. */
  needs?: RuntimeFile;
}

/** How far the worker is. Bytes are those that travel over the network. */
export type Progress = { stage: "loading"; loaded: number; total: number } | { stage: "starting" | "ready" };
/** Either the reply's JSON text, or an exception that should never have happened. */
export type Answer = { id: number; reply: string } | { id: number; error: string };
/** Comes at most once: nothing will be answered any more. */
export interface Failed {
  failed: FailureCode;
  detail: string;
}
export type FromWorker = Progress | Answer | Failed;

/** The state of loading as the page watches it. */
export interface State {
  stage: "loading" | "starting" | "ready" | "failed";
  loaded: number;
  total: number;
  failure: { code: FailureCode } | null;
}

/** The page's end of the line. */
export interface Python {
  ask(request: string, needs?: RuntimeFile): Promise<string>;
  watch(listener: (state: State) => void): () => void;
}

export type Role = "loader" | "glue" | "wasm" | "library" | "code" | "policy" | "desk";

/** One of the runtime's files; sizes in bytes. */
export interface RuntimeFile {
  role: Role;
  url: string;
  /** Whether to fetch the copy at `url`.gz and inflate it. */
  packed: boolean;
  raw: number;
  gzip: number;
  brotli: number;
}
