// Paints time limits. Every day, and how it was counted, comes from the checker.

import { chip, dayWords, districtName, elsewhere, fromRoot, lead, listed, make, phones, questionList } from "./elements.mjs";
import { limit } from "./limits.mjs";
import { marksOf, timeline } from "./timeline.mjs";

/** @import { DeadlinesReport, Limit } from "./types/report.ts" */
/** @import { PageNames, View } from "./types/page.ts" */

/** The choice of all districts. */
const ALL = "all";

/** @type {View<DeadlinesReport>} */
export const view = {
  published: "deadlinesReport",
  prompt: "先在上面选一个区，就能算日子。想比一比，可以选“各区都看”。",
  /** The employer's own district, unless another or all are chosen; all procedures, unless one is. */
  request({ district, procedure = null }, own) {
    const chosen = district ?? own;
    return chosen ? { command: "deadlines", districts: chosen === ALL ? null : [chosen], procedure } : null;
  },
  paint,
  headline,
};

/** @type {View<DeadlinesReport>["paint"]} */
function paint(place, report, names) {
  const found = byDistrict(report);
  const sections = (/** @type {typeof found} */ rows) => rows.map(([one, items]) => section(one, items, report.as_of, names));
  const own = found.filter(([district]) => district === names.own);
  const others = found.filter(([district]) => district !== names.own);
  const mine = names.own && [names.own, ALL].includes(names.asked ?? names.own);
  const parts = mine && others.length ? [...ownPart(sections(own), names), elsewhere(sections(others))] : sections(found);
  const doubt = report.items.some(({ provisional }) => provisional) ? "标着“暂定”的日子要等国务院公布那一年的放假安排才能定下来。" : "";
  const asked = "没有可以算的日期。请在上面填证件到期日、离职日期、提交日期等，知道哪个填哪个。";
  place.replaceChildren(
    make("p", { class: "ck-asof" }, `按 ${dayWords(report.as_of)}提交来算。${doubt}`),
    ...(parts.length || report.notes.length ? parts : [make("p", {}, asked)]),
    ...(found.length ? [] : report.districts.flatMap((district) => phones(district, names, false))),
    ...(report.notes.length ? [make("ul", { class: "ck-notes" }, ...listed(report.notes))] : []),
    ...(report.ask.length ? [lead("补上就能算："), questionList(report.ask, names)] : []),
  );
}

/** The own district first, and whom to ask where nothing can be counted there. */
function ownPart(/** @type {HTMLElement[]} */ sections, /** @type {PageNames} */ names) {
  if (sections.length) return sections;
  const place = make("a", { href: fromRoot(`districts/${names.own}/`) }, `${districtName(names.own, names)}的页面`);
  return [make("p", { class: "ck-own" }, `${districtName(names.own, names)}：按填的日期算不出日子，别用别的区的日子代替。先看`, place, "，再打电话问。"), ...phones(names.own, names, false)];
}

/** For each district, what comes next. */
function headline(/** @type {DeadlinesReport} */ report, /** @type {PageNames} */ names) {
  return byDistrict(report).flatMap(([district, items]) => {
    const acts = items.flatMap(({ kind, late, instead, act_by: safe, due, label }) => {
      const day = safe ?? due;
      return kind === "act" && !late && !instead && day >= report.as_of ? [{ day, label }] : [];
    });
    const [next] = acts.sort((one, other) => one.day.localeCompare(other.day));
    return next ? [chip(district, names, `最晚 ${next.day}：${next.label}`)] : [];
  });
}

function byDistrict(/** @type {DeadlinesReport} */ { items }) {
  /** @type {Map<string, Limit[]>} */
  const found = new Map();
  for (const item of items) found.set(item.district, [...(found.get(item.district) ?? []), item]);
  return [...found];
}

/** What decides over the permit or is about to change, in contrast to what a paper must cover or to a far birthday. */
function isMain(/** @type {Limit} */ { kind, soon }) {
  return kind !== "validity" && (kind !== "event" || soon);
}

/**
 * @param {string} district
 * @param {Limit[]} items
 * @param {string} asOf
 * @param {PageNames} names
 */
function section(district, items, asOf, names) {
  const acts = items.filter(isMain);
  const rest = items.filter((item) => !isMain(item));
  const box = make("section", { class: "ck-result", tabindex: "-1", "data-district": district });
  const does = { "data-do": "save", "data-from": "calendar", "data-district": district };
  const button = make("button", { type: "button", class: "md-button", ...does }, "存成日历文件（.ics）");
  box.append(make("h3", {}, districtName(district, names)), ...phones(district, names), ...line(items, asOf, names), ...procedures(acts, names));
  if (rest.length) {
    const more = make("details", { class: "ck-more" }, make("summary", {}, `材料、收入月份和年龄的日子（${rest.length} 项）`));
    more.open = !acts.length;
    more.append(...procedures(rest, names));
    box.append(more);
  }
  const ahead = items.some(({ kind, due, last }) => kind !== "validity" && (last ?? due) >= asOf);
  if (ahead) box.append(make("p", { class: "ck-buttons" }, button));
  return box;
}

/** The same days in one line. */
function line(/** @type {Limit[]} */ items, /** @type {string} */ asOf, /** @type {PageNames} */ names) {
  const drawn = timeline(marksOf(items, names), asOf);
  return drawn.length ? [make("details", { class: "ck-when" }, make("summary", {}, "按先后排成一条线"), ...drawn)] : [];
}

function procedures(/** @type {Limit[]} */ items, /** @type {PageNames} */ names) {
  return [...new Set(items.map(({ procedure }) => procedure))].flatMap((procedure) => [
    lead(names.procedures[procedure] ?? procedure),
    ...items.filter((item) => item.procedure === procedure).map((item) => limit(item, names)),
  ]);
}
