// Requests about tables to the checker, which fetches what they need with the first of them.

import { Unusable } from "./kinds.mjs";

/** @import { Python } from "../checker/types/line.ts" */
/** @import { Ask, Names } from "./types/desk.ts" */

/**
 * How to ask; fails with the checker's own sentence where a request cannot be served.
 * @param {HTMLElement} root
 * @param {Python} python
 * @param {Names} names
 * @returns {Ask}
 */
export function asking(root, python, names) {
  const [needs] = pythonAtWork.filesOf(root, import.meta.url, "late");
  const labels = Object.fromEntries(Object.entries(names.questions).map(([key, { label }]) => [key, label]));
  return async (command, fields) => {
    const reply = JSON.parse(await python.ask(JSON.stringify({ command, labels, ...fields }), needs));
    if (!reply.ok) throw new Unusable(`${reply.error}。`);
    return reply.report;
  };
}
