// Paints the checklist of papers. What is needed, and until when, comes from the checker.

import { basis, chip, citations, districtName, lead, listed, make, mark, phones, questionList } from "./elements.mjs";

/** @import { MaterialsReport, Needed, Paper } from "./types/report.ts" */
/** @import { PageNames, View } from "./types/page.ts" */
/** @typedef {{ needed: Needed, mark: string, title: string, folded: boolean, ask: string[] }} Group */

/** @type {View<MaterialsReport>} */
export const view = {
  published: "materialsReport",
  prompt: "先在上面选一个区，就能列出要带的材料。",
  request({ district, procedure }, own) {
    return district || own ? { command: "materials", district: district ?? own, procedure } : null;
  },
  paint,
  headline,
};

/**
 * Needed first, then what an answer decides, then what is not needed.
 * @type {Needed[]}
 */
const ORDER = ["yes", "unknown", "no"];

/** @type {View<MaterialsReport>["paint"]} */
function paint(place, report, names) {
  const { district, procedure, items, ask, notes } = report;
  const data = { "data-district": district, "data-procedure": procedure };
  const box = make("section", { class: "ck-result ck-papers", tabindex: "-1", ...data });
  box.append(make("h3", {}, `${districtName(district, names)}${names.procedures[procedure] ?? ""}材料`));
  const guide = items[0]?.cites[0]?.source;
  if (guide) box.append(basis(guide, names));
  box.append(...phones(district, names, items.length > 0));
  if (notes.length) box.append(make("ul", { class: "ck-notes" }, ...listed(notes)));
  for (const needed of ORDER) {
    const shown = names.needed[needed];
    const asked = needed === "unknown" ? ask : [];
    const title = asked.length ? `${shown.word}：回答了下面的问题就知道要不要` : shown.word;
    const papers = items.filter((item) => item.needed === needed);
    const group = { needed, mark: shown.mark, title, folded: needed === "no", ask: asked };
    if (papers.length) box.append(list(group, papers, { ...names, guide }));
  }
  place.replaceChildren(box);
}

function headline(/** @type {MaterialsReport} */ { district, items }, /** @type {PageNames} */ names) {
  const count = (/** @type {Needed} */ needed) => items.filter((item) => item.needed === needed).length;
  const told = (/** @type {Needed} */ needed) => `${names.needed[needed].word} ${count(needed)} 份`;
  return [chip(district, names, items.length ? `${told("yes")}，${told("unknown")}` : "没有材料清单")];
}

/** @typedef {PageNames & { guide: string | undefined }} ListNames with the document that the whole list comes from */

/**
 * @param {Group} group
 * @param {Paper[]} papers
 * @param {ListNames} names
 */
function list(group, papers, names) {
  const rows = make("ul", { class: "ck-checklist" }, ...together(papers).flatMap((set) => kindOf(group, set, names)));
  const title = `${group.title}（${papers.length} 份）`;
  if (!group.folded) {
    const asked = group.ask.length ? [questionList(group.ask, names, "ck-next ck-inline")] : [];
    return make("div", { "data-group": group.needed }, lead(title), ...asked, rows);
  }
  return make("details", { "data-group": group.needed }, make("summary", {}, title), rows);
}

/** Papers of which one is enough stand together, at the place of the first. */
function together(/** @type {Paper[]} */ papers) {
  /** @type {Map<string, Paper[]>} */
  const sets = new Map();
  for (const item of papers) {
    const key = item.one_of ?? `alone ${item.id}`;
    sets.set(key, [...(sets.get(key) ?? []), item]);
  }
  return [...sets.values()];
}

function kindOf(/** @type {Group} */ group, /** @type {Paper[]} */ set, /** @type {ListNames} */ names) {
  const rows = set.map((item) => paper(group, item, names));
  if (rows.length === 1) return rows;
  const told = make("strong", {}, `下面 ${set.length} 种是同一类证明，按您的情况交其中一种：`);
  const inner = make("ul", { class: "ck-checklist" }, ...rows);
  return [make("li", { class: "ck-oneof", "data-one-of": set[0]?.one_of ?? "" }, told, inner)];
}

function paper(/** @type {Group} */ group, /** @type {Paper} */ item, /** @type {ListNames} */ names) {
  const { id, name, provider, form, stamps, requirement, needed, one_of: kind, cites } = item;
  const marks = stamps.map((one) => names.stamps[one]).filter(Boolean); // `signature` says no more than whose it is
  const shapes = [...form.map((one) => names.forms[one] ?? one), ...marks].join("、");
  const row = make("li", { "data-material": id, "data-needed": needed, ...(kind && { "data-one-of": kind }) });
  row.append(
    mark(group.mark),
    make("strong", {}, name),
    make("span", { class: "ck-shape" }, `（${[names.providers[provider], shapes].filter(Boolean).join("；")}）`),
    requirement,
    make("span", { class: "ck-cites" }, " ", ...citations(cites, names, names.guide)),
  );
  return row;
}
