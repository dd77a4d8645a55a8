// Everybody in a table judged, some at a time, so that how far it is can be told, and it ends at once where that is wanted.

import { today } from "../checker/counted.mjs";

/** @import { Ask, Choice, Part, Plan, Problem, Profile, Report, Row, Sheet } from "./types/desk.ts" */

/** People that are judged by one request. */
export const AT_ONCE = 50;

/** A table with what came out of it, which changes when a cell is mended. */
export class Judged {
  /** @type {Report} */
  report;
  /** The answers of those who were judged, by row. @type {Record<string, Profile>} */
  answers = {};

  constructor(/** @type {Sheet} */ sheet, /** @type {Choice} */ choice, /** @type {Ask} */ ask) {
    this.sheet = sheet;
    this.choice = choice;
    this.ask = ask;
    const asOf = choice.asOf || today();
    this.report = { as_of: asOf, people: [], problems: [...sheet.problems], planning: [], notes: [...sheet.notes] };
  }

  /** How many rows there are below the header. */
  get count() {
    return Math.max(0, this.sheet.rows.length - 1);
  }

  /**
   * Judges everybody; `tell` hears how many rows are done. Ends early where `signal` is aborted.
   * @param {AbortSignal} signal
   * @param {(done: number) => void} tell
   */
  async all(signal, tell) {
    const { rows } = this.sheet;
    for (let first = 2; first === 2 || first <= rows.length; first += AT_ONCE) {
      const part = await Promise.race([aborted(signal), this.#part(first, rows.slice(first - 1, first - 1 + AT_ONCE))]);
      if (!part) break;
      this.#take(part);
      tell(Math.min(first - 1 + AT_ONCE, rows.length) - 1);
    }
    await this.#plan();
  }

  /**
   * Puts a text into a cell and judges its row again; everybody, where it is a header.
   * @param {{ row: number, column: number }} place from 0
   * @param {string} text
   */
  async mend({ row, column }, text) {
    const cells = this.sheet.rows[row];
    if (cells) cells[column] = text;
    if (!row) return this.again();
    const part = await this.#part(row + 1, cells ? [cells] : []);
    this.#drop(row + 1);
    this.#take(part);
    await this.#plan();
  }

  /** Judges everybody anew. */
  async again() {
    this.report = { ...this.report, people: [], problems: [...this.sheet.problems], notes: [...this.sheet.notes] };
    this.answers = {};
    await this.all(new AbortController().signal, () => {});
  }

  /** @returns {Promise<Part>} */
  #part(/** @type {number} */ first, /** @type {Row[]} */ rows) {
    const { districts, asOf } = this.choice;
    return this.ask("batch", { rows: [this.sheet.rows[0] ?? [], ...rows], first, districts, as_of: asOf || null, today: today() });
  }

  #drop(/** @type {number} */ row) {
    const { people, problems } = this.report;
    this.report = { ...this.report, people: people.filter((one) => one.row !== row), problems: problems.filter((one) => one.row !== row) };
    delete this.answers[row];
  }

  /** Adds a part; what is wrong with the header, and notes on the texts, are said by each of them, and told once. */
  #take(/** @type {Part} */ { people, problems, notes, answers }) {
    const known = new Set(this.report.problems.map(said));
    const all = [...this.report.problems, ...problems.filter((problem) => !known.has(said(problem)))];
    this.report.notes = [...new Set([...this.report.notes, ...notes])];
    this.report.people = [...this.report.people, ...people].sort((one, other) => one.row - other.row);
    this.report.problems = all.sort((one, other) => one.row - other.row);
    Object.assign(this.answers, answers);
  }

  async #plan() {
    const people = this.report.people.map(({ row, district, verdict, earliest }) => ({ row, district, verdict, earliest }));
    const { planning } = /** @type {{ planning: Plan[] }} */ (await this.ask("planning", { people, as_of: this.report.as_of }));
    this.report.planning = planning;
  }
}

/** What tells problems apart: those of the header alone come more than once. */
function said(/** @type {Problem} */ { row, cell, value, column }) {
  return row === 1 ? `1 ${cell}` : `${row} ${cell} ${column} ${value}`;
}

/** Settles, with nothing, once the signal is aborted. */
function aborted(/** @type {AbortSignal} */ signal) {
  return new Promise((/** @type {(nothing: null) => void} */ resolve) => {
    if (signal.aborted) resolve(null);
    else signal.addEventListener("abort", () => resolve(null), { once: true });
  });
}
