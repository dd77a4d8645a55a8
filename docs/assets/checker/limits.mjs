// Paints one time limit.

import { citations, dayWords, listed, make } from "./elements.mjs";

/** @import { Limit, Moment } from "./types/report.ts" */
/** @import { PageNames } from "./types/page.ts" */

/** One time limit: its days, what happens after the last one, and how they were counted. */
export function limit(/** @type {Limit} */ item, /** @type {PageNames} */ names) {
  const { district, procedure, moment, kind, id, label, opens, due, act_by: safe, late, instead, steps, cites } = item;
  const who = { "data-district": district, "data-procedure": procedure, "data-moment": moment, "data-item": id };
  const when = { "data-kind": kind, "data-due": due, "data-safe-by": safe ?? "", "data-opens": opens ?? "" };
  const box = make("div", { class: "ck-limit", ...who, ...when });
  const title = make("p", { class: "ck-limit-name" }, label);
  if (item.due_provisional || (instead && item.provisional)) title.append(tag("暂定"));
  if (late) title.append(tag("已经过了"));
  box.append(title, ...(instead ? [] : [make("dl", { class: "ck-days" }, ...days(item))]));
  const now = kind === "event" ? item.told : item.now;
  if (now) box.append(make("p", { class: "ck-missed" }, now));
  const missed = kind === "act" ? names.missed : "";
  if (item.missed) box.append(make("p", { class: "ck-missed" }, `${missed}${item.missed}`));
  if (item.note) box.append(make("p", { class: "ck-note" }, item.note));
  const counted = make("details", {}, make("summary", {}, "怎么数的、出处"));
  counted.append(make("ol", { class: "ck-steps" }, ...listed(steps)));
  if (cites.length) counted.append(make("p", { class: "ck-cites" }, "出处：", ...citations(cites, names)));
  box.append(counted);
  return box;
}

/**
 * What the days are called where that is not the usual; the last working day before them does not matter then.
 * @type {Partial<Record<Moment, [first: string | null, last: string]>>}
 */
const CALLED = {
  lapse: [null, "从这天起失效"],
  income_window: ["从", "到"],
  document: ["不早于", "至少要有效到"],
  milestone: [null, "算数的最后一天"],
  decide: [null, "最晚答复"],
  defer: [null, "延期最长用到"],
};

/** Whatever moves with the last day is told beside the name; this one may move alone. */
const WORKING_DAY = "最后一个工作日";

/** @typedef {{ called: string, day: string, first: boolean, moves: boolean }} Dated */

/** A limit's days by name. Where the last day is a plain count, only the working day before it may still move. */
export function dated(/** @type {Limit} */ { moment, opens, due, last: counts, act_by: safe, provisional, due_provisional: moves }) {
  const [first, last] = CALLED[moment] ?? ["从这天起可以办", "最后一天"];
  const day = counts ?? due;
  /** @type {Dated[]} */
  const rows = opens ? [{ called: first ?? "从", day: opens, first: true, moves: false }] : [];
  if (safe === day) return [...rows, { called: last, day, first: false, moves: moves || provisional }]; // one day is told once
  if (moment !== "document" || !opens) rows.push({ called: last, day, first: false, moves });
  return safe ? [...rows, { called: WORKING_DAY, day: safe, first: false, moves: provisional && !moves }] : rows;
}

/** The day by which to be ready where the last one is only reckoned: as early as it once came. */
export function closedBefore(/** @type {Limit} */ { due, last_close: closed }) {
  return closed && { day: `${due.slice(0, 4)}${closed.slice(4)}`, words: `以前报好：上一次知道的截止日是 ${closed}，今年的看通知` };
}

/** That a last day is only reckoned. */
export function reckoned(/** @type {Limit} */ { last_close: closed }) {
  return closed ? "（只是按季度末算的）" : "";
}

/** The rows of a limit's days; that the plain count moves stands beside the limit's name. */
function days(/** @type {Limit} */ item) {
  return dated(item).map(({ called, day, moves }) => row(called, day, ...(moves && !item.due_provisional ? [tag("暂定")] : [])));
}

function row(/** @type {string} */ name, /** @type {string} */ day, /** @type {HTMLElement[]} */ ...tags) {
  return make("div", {}, make("dt", {}, name), make("dd", {}, make("time", { datetime: day }, dayWords(day)), ...tags));
}

function tag(/** @type {string} */ words) {
  return make("span", { class: "ck-tag" }, words);
}
