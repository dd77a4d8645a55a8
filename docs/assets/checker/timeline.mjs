// What comes when, one day below the other: a list whose rows hold the line, so that picture and words are one.

import { dayWords, make } from "./elements.mjs";
import { closedBefore, dated, reckoned } from "./limits.mjs";
import { drawing, shape } from "./svg.mjs";

/** @import { Kind, Limit } from "./types/report.ts" */
/** @import { PageNames } from "./types/page.ts" */
/** @typedef {"now" | "opens" | "due" | "good" | Exclude<Kind, "act" | "validity">} Sign */
/** @typedef {{ day: string, until?: string, words: string, sign: Sign }} Mark `until`: it is one day of these years */

/** Different in shape, so that nothing hangs on colour: drawn around the middle of a square of 20. */
const SHAPES = {
  now: ["circle", { cx: 10, cy: 10, r: 4 }],
  opens: ["path", { d: "M5 4 L15 10 L5 16 Z" }],
  due: ["path", { d: "M10 3 L17 10 L10 17 L3 10 Z" }],
  void: ["path", { d: "M4 4 L16 16 M16 4 L4 16", class: "ck-cross" }],
  waiting: ["circle", { cx: 10, cy: 10, r: 6, class: "ck-hollow" }],
  good: ["circle", { cx: 10, cy: 10, r: 7 }],
  event: ["rect", { x: 5, y: 5, width: 10, height: 10 }],
};

/** The days of time limits; how long papers must be good for is none, nor what is done or waits for something else. */
export function marksOf(/** @type {Limit[]} */ items, /** @type {PageNames} */ names) {
  return items.filter(({ kind, instead }) => kind !== "validity" && !instead).flatMap((item) => {
    if (item.kind === "event") return birthday(item, items);
    const name = `${names.procedures[item.procedure] ?? item.procedure}：${item.label}`;
    const marks = dated(item).map(({ called, day, first, moves }) => {
      const beside = first ? "" : `${reckoned(item)}${moves ? "（暂定）" : ""}${takenBefore(item, day)}`;
      return /** @type {Mark} */ ({ day, words: `${name}，${called}${beside}`, sign: first ? "opens" : item.kind === "act" ? "due" : item.kind });
    });
    const closed = closedBefore(item);
    return closed ? [...marks, /** @type {Mark} */ ({ day: closed.day, words: `${name}，这一天${closed.words}`, sign: "due" })] : marks;
  });
}

/** On which days alone papers are taken, beside the first of the days by which they are to be handed in. */
function takenBefore(/** @type {Limit} */ { taken, act_by: safe, due }, /** @type {string} */ day) {
  return taken && day === (safe ?? due) ? `。${taken}` : "";
}

/** Of several days of which only one will be it, the first stands for all. */
function birthday(/** @type {Limit} */ item, /** @type {Limit[]} */ items) {
  const days = items.filter(({ id, district, one_of: maybe }) => maybe && id === item.id && district === item.district).map(({ last, due }) => last ?? due).sort();
  const [day = item.last ?? item.due, until] = [days[0], days.at(-1)];
  const words = until ? `${item.last_called}，看性别和原退休年龄` : `${item.last_called}${item.taken && `。${item.taken}`}`;
  return /** @type {Mark[]} */ ([{ day, words, sign: "event", ...(until && { until }) }]);
}

/**
 * The days in their order, the day of filing among them; nothing where there is no other.
 * @param {Mark[]} marks
 * @param {string} asOf
 * @param {number} [most] how many to show
 */
export function timeline(marks, asOf, most = Infinity) {
  const known = new Map(marks.map((one) => [`${one.day} ${one.words}`, one]));
  const days = [...known.values()].sort((one, other) => one.day.localeCompare(other.day)).slice(0, most);
  if (!days.length) return [];
  const now = /** @type {Mark} */ ({ day: asOf, words: "这一天提交（按它来算）", sign: "now" });
  const before = days.filter(({ day }) => day < asOf);
  const rows = [...before, now, ...days.slice(before.length)].map(row);
  return [make("ol", { class: "ck-timeline" }, ...rows)];
}

function row(/** @type {Mark} */ { day, until, words, sign }) {
  const line = shape("line", { class: "ck-axis", x1: 10, x2: 10, y1: 0, y2: "100%" });
  const [tag, marks] = /** @type {[string, import("./svg.mjs").Marks]} */ (SHAPES[sign]);
  const picture = drawing("ck-axes", line, shape(tag, marks));
  const time = make("time", { datetime: day }, until ? `${day.slice(0, 4)}—${until.slice(0, 4)} 年` : dayWords(day));
  return make("li", { "data-sign": sign }, picture, time, ` ${words}`);
}
