// The archive for tables of many people, which the worker fetches when the first of them is judged.

/** @import { FailureCode, RuntimeFile } from "./types/line.ts" */
/** @typedef {{ new (code: FailureCode, detail: unknown): Error }} Trouble */

/** @type {Promise<void> | undefined} */
let added;

/**
 * Adds the archive to Python, once.
 * @param {{ add(archive: Uint8Array): void }} python
 * @param {RuntimeFile} file
 * @param {Trouble} Trouble what a failure is told by
 */
export function add(python, file, Trouble) {
  return (added ??= fetched(file, Trouble).then(python.add));
}

/** The unpacked bytes, as long as the build says they are. */
async function fetched(/** @type {RuntimeFile} */ { url, packed, raw }, /** @type {Trouble} */ Trouble) {
  const ask = (/** @type {string} */ address) => fetch(address).catch((error) => {
    throw new Trouble("offline", error);
  });
  let response = await ask(packed ? `${url}.gz` : url);
  const zipped = packed && response.ok && !response.headers.get("content-encoding");
  if (!response.ok && packed) response = await ask(url); // the host hides the packed copy
  if (!response.ok || !response.body) throw new Trouble("missing", `${response.status} ${url}`);
  const whole = zipped ? new Response(response.body.pipeThrough(new DecompressionStream("gzip"))) : response;
  const bytes = await whole.arrayBuffer().catch((error) => {
    throw new Trouble(navigator.onLine ? "cut" : "offline", error);
  });
  if (bytes.byteLength !== raw) throw new Trouble("damaged", `${url}: ${bytes.byteLength} of ${raw} bytes`);
  return new Uint8Array(bytes);
}
