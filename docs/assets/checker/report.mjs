// Paints the checker's report. It decides nothing: every verdict, reason, question and day comes from the checker.

import { basis, chip, citations, dayWords, districtName, lead, listed, make, mark, questionList } from "./elements.mjs";

/** @import { AssessReport, Finding, Result } from "./types/report.ts" */
/** @import { PageNames, View } from "./types/page.ts" */

const NEXT_SHOWN = 6;
const WAYS_SHOWN = 3;

/** @type {View<AssessReport>} */
export const view = { published: "checkerReport", request: () => ({ command: "assess" }), paint, headline };

function paint(/** @type {HTMLElement} */ place, /** @type {AssessReport} */ report, /** @type {PageNames} */ names) {
  const own = report.results.filter(({ district }) => district === names.own);
  const others = report.results.filter(({ district }) => district !== names.own);
  place.replaceChildren(
    make("p", { class: "ck-asof" }, `按 ${dayWords(report.as_of)}提交来判断。`),
    ...own.map((one) => result(one, names, true)),
    own.length ? make("h3", {}, "如果单位在别的区") : make("p", {}, "还没有选单位所在的区，先按有指南的各区分别判断。"),
    ...others.map((one) => result(one, names, false)),
  );
}

/** One chip for each district's verdict, for the bar that stays in sight. */
function headline(/** @type {AssessReport} */ report, /** @type {PageNames} */ names) {
  return report.results.map(({ district, verdict: state }) => {
    const shown = names.verdicts[state];
    return chip(district, names, shown.word, { mark: shown.mark, state });
  });
}

function result(/** @type {Result} */ one, /** @type {PageNames} */ names, /** @type {boolean} */ own) {
  const { district, guide, verdict, finding, routes, ask, earliest, notes } = one;
  const shown = names.verdicts[verdict];
  const data = { "data-district": district, "data-verdict": verdict };
  const section = make("section", { class: "ck-result", tabindex: "-1", ...data });
  section.append(make(own ? "h3" : "h4", {}, mark(shown.mark), districtName(district, names)));
  section.append(make("p", { class: "ck-verdict" }, guide ? shown.sentence : "这个区还没有可以对照的指南"));
  if (guide) section.append(guideLine(guide, names));
  if (earliest) section.append(make("p", { class: "ck-earliest" }, `别的都不变的话，最早 ${dayWords(earliest)}起符合。`));
  if (finding) section.append(...blockers(finding));
  if (ask.length) section.append(...nextQuestions(ask, names));
  if (routes.length) section.append(routeList(routes, names));
  if (finding) section.append(lead("逐条看理由和出处："), ...finding.children.map((side) => tree(side, names, own)));
  if (notes.length) section.append(lead("还要知道："), make("ul", { class: "ck-notes" }, ...listed(notes)));
  return section;
}

function guideLine(/** @type {string} */ guide, /** @type {PageNames} */ names) {
  const year = names.documents[guide]?.year;
  return basis(guide, names, year ? `（${year} 年）` : "");
}

/** The reasons that stand in the way, without opening anything. */
function blockers(/** @type {Finding} */ finding) {
  const rows = lacking(finding).map((node) => {
    const ways = node.children.length <= WAYS_SHOWN ? node.children : [];
    const said = make("ul", {}, ...listed(ways.map((way) => `${way.label}：${way.reason}`)));
    return make("li", {}, make("strong", {}, node.label), ways.length ? said : `：${node.reason}`);
  });
  return rows.length ? [lead("差在这里："), make("ul", { class: "ck-lacking" }, ...rows)] : [];
}

/**
 * Unmet nodes, as deep as all of a node's children were needed: where a sibling does better, they were.
 * @param {Finding} node
 * @returns {Finding[]}
 */
function lacking(node) {
  if (node.verdict !== "unmet") return [];
  const allNeeded = node.children.some((child) => child.verdict !== "unmet");
  return allNeeded ? node.children.flatMap(lacking) : [node];
}

function nextQuestions(/** @type {string[]} */ ask, /** @type {PageNames} */ names) {
  const parts = [lead("接下来最值得回答："), questionList(ask.slice(0, NEXT_SHOWN), names)];
  const rest = ask.slice(NEXT_SHOWN);
  if (!rest.length) return parts;
  return [...parts, make("details", {}, make("summary", {}, `还有 ${rest.length} 个问题也会影响结果`), questionList(rest, names))];
}

function routeList(/** @type {Result["routes"]} */ routes, /** @type {PageNames} */ names) {
  const chips = routes.map(({ route, verdict }) => {
    const shown = names.verdicts[verdict];
    return make("li", { "data-state": verdict }, `${shown.mark} 第 ${route} 条：${shown.word}`);
  });
  return make("div", {}, lead("各申报条款（只看条款本身）："), make("ul", { class: "ck-routes" }, ...chips));
}

/**
 * A finding that opens to its reason, its clauses and what it is made of.
 * @param {Finding} node
 * @param {PageNames} names
 * @returns {HTMLElement}
 */
function tree(node, names, open = false, depth = 0) {
  const shown = names.verdicts[node.verdict];
  const words = make("span", { class: "ck-word" }, shown.word);
  const summary = make("summary", {}, mark(shown.mark), node.label, words);
  const box = make("details", { class: "ck-node", "data-state": node.verdict, "data-node": node.id }, summary);
  box.open = open && depth < 1 && node.verdict !== "met";
  if (node.reason) box.append(make("p", { class: "ck-reason" }, node.reason));
  if (node.cites.length) box.append(make("p", { class: "ck-cites" }, "出处：", ...citations(node.cites, names)));
  box.append(...node.children.map((child) => tree(child, names, box.open, depth + 1)));
  return box;
}
