// Paints time limits. Every day, and how it was counted, comes from the checker.

import { citations, dayWords, fromRoot, make } from "./elements.mjs";

export const view = {
  published: "deadlinesReport",
  /** All districts and all procedures, unless one is chosen. */
  request: ({ district, procedure }) => ({ command: "deadlines", districts: district ? [district] : null, procedure: procedure ?? null }),
  paint,
  headline,
  actions: { calendar: save },
};

let shown = { report: null, names: null };

function paint(place, report, names) {
  shown = { report, names };
  const parts = byDistrict(report).map(([district, items]) => section(district, items, names, report.as_of));
  const asked = `没有可以算的日期。请在上面填证件到期日、离职日期、提交日期等，知道哪个填哪个。`;
  place.replaceChildren(
    make("p", { class: "ck-asof" }, `按 ${dayWords(report.as_of)}提交来算。标着“暂定”的日子要等国务院公布那一年的放假安排才能定下来。`),
    ...(parts.length ? parts : [make("p", {}, asked)]),
  );
}

/** For each district, what comes next. */
function headline(report, names) {
  return byDistrict(report).flatMap(([district, items]) => {
    const next = items.filter((item) => item.kind === "act" && item.safe_by >= report.as_of).sort(bySafety)[0];
    if (!next) return [];
    const link = { class: "ck-chip", href: "#report", "data-see": district };
    return [make("a", link, names.districts[district], make("span", {}, `最晚 ${next.safe_by}：${next.label}`))];
  });
}

function byDistrict({ items }) {
  const found = new Map();
  for (const item of items) found.set(item.district, [...(found.get(item.district) ?? []), item]);
  return [...found];
}

/** What decides over the permit, in contrast to what a paper must cover or to a birthday. */
function isMain({ kind }) {
  return kind !== "validity" && kind !== "event";
}

function bySafety(one, other) {
  return one.safe_by < other.safe_by ? -1 : Number(one.safe_by > other.safe_by);
}

function section(district, items, names, asOf) {
  const acts = items.filter(isMain);
  const rest = items.filter((item) => !isMain(item));
  const box = make("section", { class: "ck-result", tabindex: "-1", "data-district": district });
  const button = make("button", { type: "button", class: "md-button", "data-do": "calendar", "data-district": district }, "存成日历文件（.ics）");
  box.append(make("h3", {}, names.districts[district]), ...procedures(acts, names, asOf));
  if (rest.length) {
    const more = make("details", { class: "ck-more" }, make("summary", {}, `材料、收入月份和年龄的日子（${rest.length} 项）`));
    more.open = !acts.length;
    more.append(...procedures(rest, names, asOf));
    box.append(more);
  }
  box.append(make("p", { class: "ck-buttons" }, button));
  return box;
}

function procedures(items, names, asOf) {
  return [...new Set(items.map(({ procedure }) => procedure))].flatMap((procedure) => [
    make("p", { class: "ck-lead" }, names.procedures[procedure] ?? procedure),
    ...items.filter((item) => item.procedure === procedure).map((item) => limit(item, names, asOf)),
  ]);
}

function limit(item, names, asOf) {
  const { district, procedure, moment, kind, id, label, opens, due, safe_by: safe, provisional, steps, cites } = item;
  const past = due < asOf && kind === "act";
  const data = { "data-district": district, "data-procedure": procedure, "data-moment": moment, "data-item": id };
  const box = make("div", { class: "ck-limit", ...data, "data-due": due, "data-kind": kind, "data-safe-by": safe ?? "", "data-opens": opens ?? "" });
  const title = make("p", { class: "ck-limit-name" }, label);
  if (provisional) title.append(make("span", { class: "ck-tag" }, "暂定"));
  if (past) title.append(make("span", { class: "ck-tag" }, "已经过了"));
  box.append(title, make("dl", { class: "ck-days" }, ...days(moment, opens, due, safe)));
  if (item.if_missed) box.append(make("p", { class: "ck-missed" }, `${moment === "lapse" ? "" : "错过了："}${item.if_missed}`));
  const counted = make("details", {}, make("summary", {}, "怎么数的、出处"));
  counted.append(make("ol", { class: "ck-steps" }, ...steps.map((step) => make("li", {}, step))));
  if (item.note) counted.append(make("p", {}, item.note));
  if (cites.length) counted.append(make("p", { class: "ck-cites" }, "出处：", ...citations(cites, names)));
  box.append(counted);
  return box;
}

/** What the days are called, by moment: the first day, the last, and whether the last working day before matters. */
const CALLED = {
  lapse: [null, "从这天起失效"],
  income_window: ["从", "到"],
  document: ["不早于", "要有效到"],
  milestone: [null, "到这一天"],
  decide: [null, "最晚答复"],
};

function days(moment, opens, due, safe) {
  const [first, last] = CALLED[moment] ?? ["从这天起可以办", "最后一天"];
  const fresh = moment === "document" && opens;
  const rows = [opens && [first ?? "从", opens], !fresh && [last, due], safe && ["最后一个工作日", safe]];
  return rows.filter(Boolean).map(([name, day]) => make("div", {}, make("dt", {}, name), make("dd", {}, make("time", { datetime: day }, dayWords(day)))));
}

/** The district's limits as a calendar file. The library is fetched now, on demand. */
async function save({ dataset: { district } }) {
  const { calendarText } = await import("./calendar.mjs");
  const { report, names } = shown;
  const items = report.items.filter((item) => item.district === district);
  const text = calendarText(items, names, fromRoot("deadlines/"));
  const link = make("a", { href: URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" })), download: `gongzuo-juzhuzheng-${district}.ics` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
