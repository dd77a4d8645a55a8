// A person's income drawn beside the lines that it is held against: a table whose rows hold the bars, so that picture
// and words are one. Every figure comes from the checker; here they only become shares of a width.

import { make, mark } from "./elements.mjs";
import { drawing, percent, shape } from "./svg.mjs";

/** @import { Income, Line } from "./types/report.ts" */
/** @import { PageNames } from "./types/page.ts" */
/** @typedef {{ name: string, words: string, from: number, to: number | null, lines: Line[], whole?: boolean }} Row */

/** More room than the longest bar takes. */
const ROOM = 1.06;
const MEASURED = { total: "合计", average: "月平均", each: "", calendar_year: "" };

/** The income rules of a district: the best first, the others folded. */
export function incomeCharts(/** @type {Income[]} */ rules, /** @type {PageNames} */ names) {
  const [first, ...others] = rules.map((rule) => chart(rule, names));
  if (!first || !others.length) return first ? [first] : [];
  const summary = make("summary", {}, `还有 ${others.length} 条收入线，按单位和条款也可能用上`);
  return [first, make("details", { class: "ck-incomes" }, summary, ...others)];
}

function chart(/** @type {Income} */ rule, /** @type {PageNames} */ names) {
  const shown = names.verdicts[rule.verdict];
  const rows = rowsOf(rule);
  const most = Math.max(1, ...rows.flatMap(({ to, lines }) => [to ?? 0, ...lines.map(({ amount }) => amount)])) * ROOM;
  const title = make("figcaption", {}, mark(shown.mark), rule.whose && `${rule.whose}：`, rule.title, make("span", { class: "ck-word" }, shown.word));
  const table = make("table", { class: "ck-income", "data-test": rule.test }, ...rows.map((row) => drawn(row, most)));
  const figure = make("figure", { class: "ck-picture", "data-state": rule.verdict, "data-income": rule.id }, title, table);
  figure.append(make("p", { class: "ck-legend" }, `竖线是要${rule.line === "exclusive" ? "超过" : "达到"}的数：${legend(rows)}。`));
  return figure;
}

/** One number stands for every month: then one row says it. */
function rowsOf(/** @type {Income} */ { test, every, periods, measured, lines }) {
  const yearly = test === "calendar_year";
  const [first, last] = [periods[0], periods.at(-1)];
  const once = every && !yearly;
  /** @type {Row[]} */
  const rows = (once && test === "each" ? periods.slice(0, 1) : once ? [] : periods).map((period, at) => ({
    name: once ? `${first?.period} 至 ${last?.period} 每个月` : period.period,
    words: period.amount === null ? "没有填" : `${period.amount} 元`,
    from: period.upto === undefined ? 0 : (periods[at - 1]?.upto ?? 0),
    to: period.upto ?? period.amount,
    lines: period.lines.length ? period.lines : lines,
  }));
  if (!lines.length) return rows;
  const missing = periods.filter(({ amount }) => amount === null).length;
  const words = measured === null ? `还缺 ${missing} 个月` : `${measured} 元`;
  const name = `${periods.length} 个月${MEASURED[test]}`;
  return [...rows, { name, words, from: 0, to: measured ?? last?.upto ?? null, lines, whole: true }];
}

function drawn(/** @type {Row} */ { name, words, from, to, lines, whole }, /** @type {number} */ most) {
  const bar = { x: percent(from / most), width: percent(((to ?? from) - from) / most), y: "20%", height: "60%" };
  const picture = drawing("ck-bars", shape("rect", { class: "ck-fill", ...bar }), ...lines.flatMap((one) => line(one, most)));
  const row = make("tr", whole ? { class: "ck-sum" } : {}, make("th", { scope: "row" }, name));
  row.append(make("td", { class: "ck-drawn" }, picture), make("td", {}, words));
  return row;
}

/** A line across the row, in a rim of the background that parts it from a bar behind it. */
function line(/** @type {Line} */ { amount }, /** @type {number} */ most) {
  const place = { x1: percent(amount / most), x2: percent(amount / most), y1: 0, y2: "100%" };
  return [shape("line", { class: "ck-rim", ...place }), shape("line", { class: "ck-at", ...place })];
}

/** Each line once, with the periods where they differ. */
function legend(/** @type {Row[]} */ rows) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const { name, lines } of rows) {
    const words = lines.map(({ amount, told }) => `${amount} 元（${told}）`).join("，或者 ");
    found.set(words, [...(found.get(words) ?? []), name]);
  }
  return [...found].map(([words, at]) => (found.size > 1 ? `${at.join("、")}年 ${words}` : words)).join("；");
}
