// Paints the checklist of papers. What is needed, and until when, comes from the checker.

import { citations, fromRoot, make } from "./elements.mjs";

export const view = {
  published: "materialsReport",
  prompt: "先在上面选一个区，就能列出要带的材料。",
  request: ({ district, procedure }, own) => (district || own ? { command: "materials", district: district ?? own, procedure } : null),
  paint,
  headline,
};

/** Needed first, then what an answer decides, then what is not needed. */
const NEEDS = [
  { needed: "yes", mark: "☐", title: "要准备" },
  { needed: "unknown", mark: "?", title: "还没定：回答了下面的问题就知道要不要" },
  { needed: "no", mark: "－", title: "您不用交" },
];

function paint(place, report, names) {
  const { district, procedure, items, ask, notes } = report;
  const box = make("section", { class: "ck-result ck-papers", tabindex: "-1", "data-district": district, "data-procedure": procedure });
  box.append(make("h3", {}, `${names.districts[district]}${names.procedures[procedure]}材料`));
  const source = items[0]?.cites[0]?.source;
  const { title = source, page } = names.documents[source] ?? {};
  if (page) box.append(make("p", { class: "ck-guide" }, "依据：", make("a", { href: fromRoot(page) }, title)));
  for (const group of NEEDS) {
    const papers = items.filter(({ needed }) => needed === group.needed);
    if (papers.length) box.append(list(group, papers, ask, { ...names, guide: source }));
  }
  if (notes.length) box.append(make("ul", { class: "ck-notes" }, ...notes.map((note) => make("li", {}, note))));
  place.replaceChildren(box);
}

function headline({ district, items }, names) {
  const count = (needed) => items.filter((item) => item.needed === needed).length;
  const link = { class: "ck-chip", href: "#report", "data-see": district };
  return [make("a", link, names.districts[district], make("span", {}, `要准备 ${count("yes")} 份，还没定 ${count("unknown")} 份`))];
}

function list(group, papers, ask, names) {
  const rows = make("ul", { class: "ck-checklist" }, ...together(papers).map((set) => (set.length > 1 ? oneOf(group, set, names) : paper(group, set[0], names))));
  const title = `${group.title}（${papers.length} 份）`;
  if (group.needed !== "no") {
    const asked = group.needed === "unknown" ? [questions(ask, names)] : [];
    return make("div", { "data-group": group.needed }, make("p", { class: "ck-lead" }, title), ...asked, rows);
  }
  return make("details", { "data-group": group.needed }, make("summary", {}, title), rows);
}

/** Papers of which one is enough stand together, at the place of the first. */
function together(papers) {
  const sets = new Map();
  for (const item of papers) {
    const key = item.one_of ?? `alone ${item.id}`;
    sets.set(key, [...(sets.get(key) ?? []), item]);
  }
  return [...sets.values()];
}

function oneOf(group, set, names) {
  const inner = make("ul", { class: "ck-checklist" }, ...set.map((item) => paper(group, item, names)));
  return make("li", { class: "ck-oneof", "data-one-of": set[0].one_of }, make("strong", {}, `下面 ${set.length} 种是同一类证明，按您的情况交其中一种：`), inner);
}

function questions(ask, names) {
  const links = ask.map((key) => make("li", {}, make("a", { href: `#${key}`, "data-goto": key }, names.questions[key] ?? key)));
  return make("ul", { class: "ck-next ck-inline" }, ...links);
}

function paper({ mark }, item, names) {
  const { id, name, provider, form, stamps, requirement, needed, one_of: kind, cites } = item;
  const marks = stamps.map((one) => names.stamps[one]).filter(Boolean); // `signature` says no more than whose it is
  const shapes = [...form.map((one) => names.forms[one] ?? one), ...marks].join("、");
  const row = make("li", { "data-material": id, "data-needed": needed, ...(kind && { "data-one-of": kind }) });
  row.append(
    make("span", { class: "ck-mark", "aria-hidden": "true" }, mark),
    make("strong", {}, name),
    make("span", { class: "ck-shape" }, `（${[names.providers[provider], shapes].filter(Boolean).join("；")}）`),
    requirement,
    make("span", { class: "ck-cites" }, " ", ...citations(cites, names, names.guide)),
  );
  return row;
}
