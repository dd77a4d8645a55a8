// A document for tests of scripts that build or read one.
import { parseHTML } from "linkedom";

/**
 * A document with this body, made the global one.
 * @param {string} body
 */
export function pageOf(body) {
  const { document } = parseHTML(`<!doctype html><html><body>${body}</body></html>`);
  Object.assign(globalThis, { document, CSS: { escape: (/** @type {string} */ text) => text } });
  return document;
}
