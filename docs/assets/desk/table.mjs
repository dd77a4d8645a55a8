// Everybody's results as a table, on a narrow screen as cards: some at a time, so that the page can be used meanwhile.

import { make } from "../checker/elements.mjs";
import { askedWords } from "./entries.mjs";
import { linkTo } from "./person.mjs";

/** @import { Column } from "./entries.mjs" */
/** @import { Judged } from "./judging.mjs" */
/** @import { Entry, Names } from "./types/desk.ts" */

/** Columns in their order; those with an id can be sorted by. @type {[words: string, id: Column | null][]} */
export const COLUMNS = [
  ["姓名", "name"], ["工号", "number"], ["区", "district"], ["结论", "verdict"], ["哪天起符合", "earliest"],
  ["差在哪里", null], ["要问谁", null], ["接下来的时限", "due"],
];

/** The table's frame, into whose body rows are put. */
export function frameOf(/** @type {{ column: Column, down: boolean }} */ { column, down }) {
  const heads = COLUMNS.map(([words, id]) => {
    if (!id) return make("th", { scope: "col", role: "columnheader" }, words);
    const order = id === column ? (down ? "descending" : "ascending") : "none";
    const sign = make("span", { "aria-hidden": "true" }, id === column ? (down ? " ↓" : " ↑") : "");
    const button = make("button", { type: "button", "data-do": "sort", "data-column": id }, words, sign);
    return make("th", { scope: "col", role: "columnheader", "aria-sort": order }, button);
  });
  const head = make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...heads));
  return make("table", { role: "table" }, make("caption", {}, "每个人的结果"), head, make("tbody", { role: "rowgroup" }));
}

/** A person's result as a row. */
export function rowOf(/** @type {Entry} */ entry, /** @type {Judged} */ judged, /** @type {Names} */ names) {
  const { mark, word } = names.verdicts[entry.verdict];
  /** @type {(Node | string)[][]} */
  const cells = [
    [entry.number],
    [names.districts[entry.district] ?? entry.district],
    [make("span", { class: "dk-word" }, make("span", { class: "ck-mark", "aria-hidden": "true" }, mark), word)],
    [entry.earliest ?? ""],
    [entry.why],
    asked(entry, names),
    next(entry),
  ];
  const link = make("a", { href: linkTo(judged.answers[entry.row] ?? {}, judged.choice.asOf), target: "_blank", rel: "noopener" }, whoIs(entry));
  const head = make("th", { scope: "row", role: "rowheader" }, link);
  const data = { role: "row", "data-row": String(entry.row), "data-district": entry.district, "data-verdict": entry.verdict };
  return make("tr", data, head, ...cells.flatMap((content, at) => cellOf(COLUMNS[at + 1]?.[0] ?? "", content)));
}

/** A cell that says which column it is of; an empty one is left out of the cards. */
function cellOf(/** @type {string} */ label, /** @type {(Node | string)[]} */ content) {
  const cell = make("td", { role: "cell", "data-label": label }, ...content);
  if (!cell.textContent) cell.className = "dk-empty";
  return [cell];
}

/** A person's name, else number, else row. */
export function whoIs(/** @type {Pick<Entry, "name" | "number" | "row">} */ { name, number, row }) {
  return name || number || `第 ${row} 行`;
}

/** What comes next, and what there is to know beside it. */
function next(/** @type {Entry} */ { next_deadline: due, notes }) {
  const first = due ? [`${due.due} ${due.label}${due.provisional ? "（暂定）" : ""}`] : [];
  return [...first, ...notes].map((words) => make("div", {}, words));
}

function asked(/** @type {Entry} */ { ask }, /** @type {Names} */ names) {
  const told = /** @type {[string, boolean][]} */ ([["本人", false], ["单位", true]]).flatMap(([whom, ofEmployer]) => {
    const words = askedWords(ask, ofEmployer, names);
    return words ? [make("div", {}, `问${whom}：${words}`)] : [];
  });
  return told;
}
