// People's results in kinds that an HR clerk asks for, counted, and sorted by a column.

/** @import { Entry, Names } from "./types/desk.ts" */
/** @typedef {"met" | "near" | "window" | "open" | "no"} Kind each result is of one */
/** @typedef {"row" | "name" | "number" | "district" | "verdict" | "earliest" | "due"} Column that can be sorted by */

/** Days that are soon; the same as in checker/table/lists.py. */
const SOON = 90;
const DAY_MS = 24 * 3600 * 1000;
/** @type {Kind[]} */
const ORDER = ["met", "near", "window", "open", "no"];

/** What filters are called. @type {Record<"all" | "soon" | Kind, string>} */
export const FILTERS = {
  all: "全部", met: "能办", near: "差一点（有日子）", window: "由窗口认定", open: "缺答案", no: "不能办", soon: "快到期",
};

/** @returns {Kind} */
export function kindOf(/** @type {Entry} */ { verdict, earliest }) {
  if (verdict === "met") return "met";
  if (earliest) return "near";
  return verdict === "discretion" ? "window" : verdict === "unknown" ? "open" : "no";
}

/** Whether something is due soon. */
export function isSoon(/** @type {Entry} */ { next_deadline: due }, /** @type {string} */ asOf) {
  return Boolean(due && Date.parse(due.due) - Date.parse(asOf) <= SOON * DAY_MS);
}

/** Whether a result passes a filter. */
export function passes(/** @type {Entry} */ entry, /** @type {string} */ filter, /** @type {string} */ asOf) {
  return filter === "all" || (filter === "soon" ? isSoon(entry, asOf) : kindOf(entry) === filter);
}

const collator = new Intl.Collator("zh", { numeric: true });

/**
 * The results in the order of a column, those without a value last; among equals in the order of the rows.
 * @param {Entry[]} entries
 * @param {Column} column
 * @param {boolean} down
 * @param {Names} names
 */
export function sorted(entries, column, down, names) {
  const key = keys(names)[column];
  const compare = (/** @type {string | number} */ one, /** @type {string | number} */ other) =>
    typeof one === "number" && typeof other === "number" ? one - other : collator.compare(String(one), String(other));
  return entries
    .map((entry) => ({ entry, at: key(entry) }))
    .sort((one, other) => Number(one.at === "") - Number(other.at === "") || (down ? -1 : 1) * compare(one.at, other.at) || one.entry.row - other.entry.row)
    .map(({ entry }) => entry);
}

/** @returns {Record<Column, (entry: Entry) => string | number>} */
function keys(/** @type {Names} */ names) {
  const districts = Object.keys(names.districts);
  return {
    row: ({ row }) => row,
    name: ({ name }) => name,
    number: ({ number }) => number,
    district: ({ district }) => districts.indexOf(district),
    verdict: (entry) => ORDER.indexOf(kindOf(entry)),
    earliest: ({ earliest }) => earliest ?? "",
    due: ({ next_deadline: due }) => due?.due ?? "",
  };
}

const MOST = 5;

/** Whom to ask what, the first few by name, as in the files that are written (checker/table/written.py). */
export function askedWords(/** @type {string[]} */ keysAsked, /** @type {boolean} */ ofEmployer, /** @type {Names} */ names) {
  const nouns = keysAsked.flatMap((key) => {
    const question = names.questions[key];
    return question && question.employer === ofEmployer ? [question.noun] : [];
  });
  return nouns.slice(0, MOST).join("、") + (nouns.length > MOST ? `等 ${nouns.length} 项` : "");
}
