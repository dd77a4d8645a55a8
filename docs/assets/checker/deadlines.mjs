// Paints time limits. Every day, and how it was counted, comes from the checker.

import { chip, citations, dayWords, districtName, fromRoot, lead, listed, make } from "./elements.mjs";

/** @import { DeadlinesReport, Limit, Moment } from "./types/report.ts" */
/** @import { PageNames, View } from "./types/page.ts" */

/** @type {View<DeadlinesReport>} */
export const view = {
  published: "deadlinesReport",
  /** All districts and all procedures, unless one is chosen. */
  request({ district, procedure = null }) {
    return { command: "deadlines", districts: district ? [district] : null, procedure };
  },
  paint,
  headline,
  actions: { calendar: save },
};

/** @type {{ report: DeadlinesReport, names: PageNames } | null} */
let shown = null;

/** @type {View<DeadlinesReport>["paint"]} */
function paint(place, report, names) {
  shown = { report, names };
  const parts = byDistrict(report).map(([district, items]) => section(district, items, names));
  const asked = "没有可以算的日期。请在上面填证件到期日、离职日期、提交日期等，知道哪个填哪个。";
  place.replaceChildren(
    make("p", { class: "ck-asof" }, `按 ${dayWords(report.as_of)}提交来算。标着“暂定”的日子要等国务院公布那一年的放假安排才能定下来。`),
    ...(parts.length || report.notes.length ? parts : [make("p", {}, asked)]),
    ...(report.notes.length ? [make("ul", { class: "ck-notes" }, ...listed(report.notes))] : []),
  );
}

/** For each district, what comes next. */
function headline(/** @type {DeadlinesReport} */ report, /** @type {PageNames} */ names) {
  return byDistrict(report).flatMap(([district, items]) => {
    const acts = items.flatMap(({ safe_by: day, label }) => (day && day >= report.as_of ? [{ day, label }] : []));
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

/** What decides over the permit, in contrast to what a paper must cover or to a birthday. */
function isMain(/** @type {Limit} */ { kind }) {
  return kind !== "validity" && kind !== "event";
}

/**
 * @param {string} district
 * @param {Limit[]} items
 * @param {PageNames} names
 */
function section(district, items, names) {
  const acts = items.filter(isMain);
  const rest = items.filter((item) => !isMain(item));
  const box = make("section", { class: "ck-result", tabindex: "-1", "data-district": district });
  const does = { "data-do": "calendar", "data-district": district };
  const button = make("button", { type: "button", class: "md-button", ...does }, "存成日历文件（.ics）");
  box.append(make("h3", {}, districtName(district, names)), ...procedures(acts, names));
  if (rest.length) {
    const more = make("details", { class: "ck-more" }, make("summary", {}, `材料、收入月份和年龄的日子（${rest.length} 项）`));
    more.open = !acts.length;
    more.append(...procedures(rest, names));
    box.append(more);
  }
  box.append(make("p", { class: "ck-buttons" }, button));
  return box;
}

function procedures(/** @type {Limit[]} */ items, /** @type {PageNames} */ names) {
  return [...new Set(items.map(({ procedure }) => procedure))].flatMap((procedure) => [
    lead(names.procedures[procedure] ?? procedure),
    ...items.filter((item) => item.procedure === procedure).map((item) => limit(item, names)),
  ]);
}

function limit(/** @type {Limit} */ item, /** @type {PageNames} */ names) {
  const { district, procedure, moment, kind, id, label, opens, due, safe_by: safe, late, steps, cites } = item;
  const who = { "data-district": district, "data-procedure": procedure, "data-moment": moment, "data-item": id };
  const when = { "data-kind": kind, "data-due": due, "data-safe-by": safe ?? "", "data-opens": opens ?? "" };
  const box = make("div", { class: "ck-limit", ...who, ...when });
  const title = make("p", { class: "ck-limit-name" }, label);
  if (item.due_provisional) title.append(tag("暂定"));
  if (late) title.append(tag("已经过了"));
  box.append(title, make("dl", { class: "ck-days" }, ...days(item)));
  if (late) box.append(make("p", { class: "ck-missed" }, late));
  const missed = kind === "act" ? names.missed : "";
  if (item.if_missed) box.append(make("p", { class: "ck-missed" }, `${missed}${item.if_missed}`));
  const counted = make("details", {}, make("summary", {}, "怎么数的、出处"));
  counted.append(make("ol", { class: "ck-steps" }, ...listed(steps)));
  if (item.note) counted.append(make("p", {}, item.note));
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
  milestone: [null, "到这一天"],
  decide: [null, "最晚答复"],
};

/** The rows of a limit's days. Where the last day is a plain count, only the working day before it may still move. */
function days(/** @type {Limit} */ { moment, opens, due, safe_by: safe, provisional, due_provisional: moves }) {
  const [first, last] = CALLED[moment] ?? ["从这天起可以办", "最后一天"];
  const rows = opens ? [row(first ?? "从", opens)] : [];
  if (moment !== "document" || !opens) rows.push(row(last, due));
  return safe ? [...rows, row("最后一个工作日", safe, ...(provisional && !moves ? [tag("暂定")] : []))] : rows;
}

function row(/** @type {string} */ name, /** @type {string} */ day, /** @type {HTMLElement[]} */ ...tags) {
  return make("div", {}, make("dt", {}, name), make("dd", {}, make("time", { datetime: day }, dayWords(day)), ...tags));
}

function tag(/** @type {string} */ words) {
  return make("span", { class: "ck-tag" }, words);
}

/** The district's limits as a calendar file. The library is fetched now, on demand. */
async function save(/** @type {HTMLElement} */ { dataset: { district } }) {
  const { calendarText } = await import("./calendar.mjs");
  const items = shown?.report.items.filter((item) => item.district === district);
  if (!shown || !items?.length) return;
  const text = calendarText(items, shown.names, fromRoot("deadlines/"));
  const file = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
  const link = make("a", { href: file, download: `gongzuo-juzhuzheng-${district}.ics` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
