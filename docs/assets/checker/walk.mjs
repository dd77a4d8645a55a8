// The way through the questions, one at a time. Which of them can still matter, and which comes next, the checker
// says; here stands what the person has passed, and where they are.

/** @import { Result } from "./types/report.ts" */

/** Asked first, since every district has rules of its own; no verdict hangs on it. */
export const FIRST = "employer_district";

export class Walk {
  /** The question that stands alone; null once nothing is left to ask. @type {string | null} */
  now = FIRST;
  #open = /** @type {string[]} */ ([]);
  #order = /** @type {string[]} */ ([]);
  #passed = /** @type {Set<string>} */ (new Set());
  #trail = /** @type {(string | (() => void))[]} */ ([]); // questions, and how to undo what was done between them
  #sought = false; // whether the person has come back to the question, to look at its answer

  /** The questions ahead that can still change the verdict, this one among them. */
  get left() {
    return this.#open.filter((key) => !this.#passed.has(key));
  }

  /** The questions that can still change the verdict, those among them that were passed. */
  get open() {
    return this.#open;
  }

  /** Whether there is a question to go back to. */
  get begun() {
    return this.#trail.length > 0;
  }

  /** All that there is to show. */
  get state() {
    const { now, left, open, begun } = this;
    return { now, left, open, begun };
  }

  /** What the checker says of the person's own district, or of the first in which something is left to ask. */
  learn(/** @type {Result[]} */ results, /** @type {string} */ own) {
    const judged = own ? results.filter(({ district }) => district === own) : results;
    const result = judged.find(({ ask }) => ask.some((key) => !this.#passed.has(key))) ?? judged[0];
    this.#open = result?.ask ?? [];
    this.#order = result?.order ?? [];
  }

  /** Passes over a question that a link has answered before the person came to it; `own` is their district. */
  skip(/** @type {string} */ own) {
    if (this.#sought) return;
    const answered = this.now === FIRST ? Boolean(own) : !this.begun && !this.#open.includes(this.now ?? "");
    if (answered) this.now = this.#wanted();
  }

  /** Leaves the question, answered or not, for the one that settles most. */
  leave() {
    if (this.now) {
      this.#trail.push(this.now);
      this.#passed.add(this.now);
    }
    this.#sought = false;
    this.now = this.#wanted();
  }

  /** Takes up one question, passed or not. */
  goTo(/** @type {string} */ key) {
    if (this.now && this.now !== key) this.#trail.push(this.now);
    this.#passed.delete(key);
    this.#sought = true;
    this.now = key;
  }

  /** Something was done that the way back undoes: on the results, or at the beginning. */
  mark(/** @type {() => void} */ undo) {
    this.#trail.push(undo);
  }

  /** Back to the question before, or to the results; gives how to undo what was done there. */
  back() {
    const before = this.#trail.pop();
    if (!before) return null;
    this.#sought = true;
    this.now = typeof before === "string" ? before : null;
    if (typeof before !== "string") return before;
    this.#passed.delete(before);
    return null;
  }

  /** Begins anew. */
  restart() {
    this.#passed.clear();
    this.#trail = [];
    this.#sought = false;
    this.now = FIRST;
  }

  #wanted() {
    return this.#order.find((key) => !this.#passed.has(key)) ?? null;
  }
}
