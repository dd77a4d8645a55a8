// The results below the table that was chosen: filters with counts, the table, what could not be read, planning.

import { make, part } from "../checker/elements.mjs";
import { FILTERS, passes, sorted } from "./entries.mjs";
import { listProblems } from "./mending.mjs";
import { showPlanning } from "./planning.mjs";
import { frameOf, rowOf } from "./table.mjs";

/** @import { Column } from "./entries.mjs" */
/** @import { Judged } from "./judging.mjs" */
/** @import { Entry, Names } from "./types/desk.ts" */

/** Results that are listed before somebody asks for more, and how many are put into the page by one task. */
const MORE = 100;
const SLICE = 10;

/** How many were judged, and how many rows were not. */
export function summary(/** @type {Judged["report"]} */ { people, problems }) {
  const judged = new Set(people.map(({ row }) => row));
  const lost = new Set(problems.map(({ row }) => row).filter((row) => row > 1 && !judged.has(row))).size;
  const bad = problems.length ? `，读不懂 ${problems.length} 处` : "";
  return `判断了 ${judged.size} 人${bad}${lost ? `，因此有 ${lost} 人没有判断，改好下面的格子就会补上` : ""}。`;
}

export class Results {
  #root;
  #names;
  #judged = /** @type {Judged | null} */ (null);
  #filter = "all";
  #sort = { column: /** @type {Column} */ ("row"), down: false };
  #listed = MORE;

  constructor(/** @type {HTMLElement} */ root, /** @type {Names} */ names) {
    this.#root = root;
    this.#names = names;
  }

  /** Shows all of it. */
  show(/** @type {Judged} */ judged) {
    this.#judged = judged;
    Object.assign(window, { deskReport: judged.report });
    const { problems, notes } = judged.report;
    this.#part(".dk-live").hidden = false;
    this.#list();
    this.#part(".dk-notes").replaceChildren(...notes.map((note) => make("p", {}, `提示：${note.replace(/。$/, "")}。`)));
    listProblems(this.#part(".dk-problems"), problems);
    setTimeout(() => showPlanning(this.#part(".dk-planning"), judged.report, this.#names)); // a task of its own
  }

  /** Nothing is shown of a table before. */
  hide() {
    this.#judged = null;
    this.#filter = "all";
    this.#sort = { column: "row", down: false };
    this.#listed = MORE;
    this.#part(".dk-live").hidden = true;
  }

  actions = /** @type {Record<string, (button: HTMLElement) => void>} */ ({
    filter: ({ dataset: { filter = "all" } }) => {
      this.#filter = filter;
      this.#listed = MORE;
      this.#list();
      this.#part(`[data-filter="${filter}"]`).focus();
    },
    sort: ({ dataset: { column } }) => {
      const same = column === this.#sort.column;
      this.#sort = { column: /** @type {Column} */ (column), down: same && !this.#sort.down };
      this.#list();
      this.#part(`[data-column="${column}"]`).focus();
    },
    more: () => {
      this.#listed += MORE;
      this.#list();
    },
  });

  /** Lists everybody who passes the filter, with all months, as for paper. */
  unfold() {
    if (this.#judged) this.#list(Infinity);
    for (const months of this.#root.querySelectorAll("details.dk-months")) if (months instanceof HTMLDetailsElement) months.open = true;
  }

  #list(most = this.#listed) {
    const judged = this.#judged;
    if (!judged) return;
    const { people, as_of: asOf } = judged.report;
    const found = sorted(people.filter((entry) => passes(entry, this.#filter, asOf)), this.#sort.column, this.#sort.down, this.#names);
    const box = this.#part(".dk-table");
    if (found.length) {
      const table = frameOf(this.#sort);
      box.replaceChildren(table);
      this.#fill(part(table, "tbody"), found.slice(0, most), judged, most === Infinity ? most : SLICE);
    } else box.replaceChildren(make("p", {}, people.length ? "这一类没有人。" : "表里没有可以判断的人。"));
    this.#part(".dk-filters").replaceChildren(...this.#buttons());
    const rest = found.length - most;
    this.#part(".dk-more").hidden = rest <= 0;
    this.#part(".dk-left").textContent = rest > 0 ? `还有 ${rest} 个结果没有列出来。` : "";
  }

  /** Puts rows into the table, some by each task, as long as no other table has taken its place. */
  async #fill(/** @type {HTMLElement} */ body, /** @type {Entry[]} */ entries, /** @type {Judged} */ judged, /** @type {number} */ slice) {
    for (let at = 0; at < entries.length; at += slice) {
      if (at) await new Promise((go) => setTimeout(go));
      if (!body.isConnected) return;
      body.append(...entries.slice(at, at + slice).map((entry) => rowOf(entry, judged, this.#names)));
    }
  }

  /** A button for each filter, with how many it lets through. */
  #buttons() {
    const { people = [], as_of: asOf = "" } = this.#judged?.report ?? {};
    return Object.entries(FILTERS).map(([filter, words]) => {
      const count = people.filter((entry) => passes(entry, filter, asOf)).length;
      const pressed = String(filter === this.#filter);
      return make("button", { type: "button", class: "ck-quiet", "data-do": "filter", "data-filter": filter, "aria-pressed": pressed }, `${words} ${count}`);
    });
  }

  #part(/** @type {string} */ selector) {
    return part(this.#root, selector);
  }
}
