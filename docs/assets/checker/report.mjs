// Paints the checker's report. It decides nothing: every verdict, reason, question and day comes from the checker.

import { basis, chip, dayWords, districtName, elsewhere, fromRoot, lead, listed, make, mark, phones, questionList } from "./elements.mjs";
import { beside, besidePlace } from "./beside.mjs";
import { incomeCharts } from "./chart.mjs";
import { OF_EMPLOYER } from "./clearing.mjs";
import { days, gaps, sentence } from "./gaps.mjs";
import { tree } from "./tree.mjs";
import { NO_GUIDE, uncovered } from "./uncovered.mjs";

/** @import { AssessReport, Finding, Result } from "./types/report.ts" */
/** @import { PageNames, View } from "./types/page.ts" */

const NEXT_SHOWN = 6;

/** @type {View<AssessReport>} */
export const view = { published: "checkerReport", request: () => ({ command: "assess" }), paint, headline, beside };

function paint(/** @type {HTMLElement} */ place, /** @type {AssessReport} */ report, /** @type {PageNames} */ names) {
  const own = report.results.filter(({ district }) => district === names.own);
  const others = report.results.filter(({ district }) => district !== names.own);
  const rest = others.map((one) => (own.length ? result(one, names, false) : brief(one, names)));
  place.replaceChildren(
    make("p", { class: "ck-asof" }, `按 ${dayWords(report.as_of)}提交来判断。`),
    ...own.map((one) => result(one, names, true)),
    ...(own.length ? [] : [make("p", {}, "还没有选单位所在的区，先按有指南的各区分别判断；选了以后，这里先看那个区。")]),
    ...(own.length && rest.length ? [elsewhere(rest)] : rest),
  );
}

/** One chip for each district's verdict, for the bar that stays in sight. */
function headline(/** @type {AssessReport} */ report, /** @type {PageNames} */ names) {
  return report.results.map(({ district, guide, verdict: state }) => {
    const shown = names.verdicts[state];
    return chip(district, names, guide ? shown.word : NO_GUIDE, { mark: shown.mark, state });
  });
}

function result(/** @type {Result} */ one, /** @type {PageNames} */ names, /** @type {boolean} */ own) {
  const { district, guide, verdict, finding, routes, order: ask, notes } = one;
  const shown = names.verdicts[verdict];
  const data = { "data-district": district, "data-verdict": verdict };
  const section = make("section", { class: "ck-result", tabindex: "-1", ...data });
  section.append(make(own ? "h3" : "h4", {}, mark(shown.mark), districtName(district, names)));
  section.append(make("p", { class: "ck-verdict" }, guide ? sentence(one, names) : `${NO_GUIDE}，不能判断`));
  section.append(...days(one, own), ...onLine(one), ...(own && guide ? [besidePlace("ck-soon")] : []), ...(finding ? gaps(one, finding) : []));
  const handed = own && finding && ask.every((key) => OF_EMPLOYER.test(key));
  if (ask.length) section.append(...(handed ? handover(finding, ask, names) : nextQuestions(ask, names)));
  if (own) section.append(...(guide ? [onwards(district, names)] : uncovered(district, names)));
  if (own && guide) section.append(...incomeCharts(one.income, names), besidePlace("ck-when"));
  if (guide) section.append(basis(guide, names));
  if (routes.length) section.append(routeList(routes, names));
  if (finding) section.append(make("div", { class: "ck-tree" }, lead("逐条看理由和出处："), ...finding.children.map((side) => tree(side, names, own))));
  if (notes.length) section.append(lead("还要知道："), make("ul", { class: "ck-notes" }, ...listed(notes)));
  return section;
}

/** Of a district among several equals: what came out, and the rest on demand. */
function brief(/** @type {Result} */ one, /** @type {PageNames} */ names) {
  const section = result(one, names, false);
  const [title, verdict, ...rest] = section.children;
  const heading = make("h3", {}, ...(title?.childNodes ?? []));
  section.replaceChildren(heading, ...(verdict ? [verdict] : []), make("details", {}, make("summary", {}, "差什么、依据哪几条"), ...rest));
  return section;
}

/** Exactly on a line where more is asked for: a slip that costs a year. */
function onLine(/** @type {Result} */ { income }) {
  return income.filter(({ on_line: at }) => at.length).map(({ title, on_line: at }) =>
    make("p", { class: "ck-short" }, `${at.join("、")} 年的收入正好等于那条线，原文要的是超过，不算达到：${title}。`));
}

/** Nothing is left to ask but what the employer knows: what to have checked by whoever files for the person. */
function handover(/** @type {Finding} */ { children: [, person] }, /** @type {string[]} */ ask, /** @type {PageNames} */ names) {
  const said = { met: "您本人这边符合", discretion: "您本人这边要由窗口认定", unmet: "", unknown: "您本人要答的都答了" };
  const words = `${said[person?.verdict ?? "unknown"]}。剩下的请人事核对，可以复制链接发给人事接着填：`;
  const copy = make("button", { type: "button", class: "md-button", "data-do": "copy" }, "复制链接");
  return [make("div", { class: "ck-handover" }, make("p", {}, words), questionList(ask, names), make("p", { class: "ck-buttons" }, copy))];
}

/** What to do next, with the answers taken along. */
function onwards(/** @type {string} */ district, /** @type {PageNames} */ names) {
  const { hash } = location;
  const links = [
    make("a", { class: "md-button", href: `${fromRoot("materials/")}${hash}` }, "要带的材料"),
    make("a", { class: "md-button", href: `${fromRoot("deadlines/")}?procedure=new${hash}` }, "日子和时限"),
    make("a", { class: "md-button", href: fromRoot(`districts/${district}/#office`) }, "窗口"),
    make("a", { class: "md-button", href: fromRoot("reference/benefits/") }, "有什么用（上学等）"),
  ];
  return make("div", { class: "ck-onwards" }, make("p", { class: "ck-buttons" }, ...links), ...phones(district, names));
}

function nextQuestions(/** @type {string[]} */ ask, /** @type {PageNames} */ names) {
  const parts = [lead("还要回答："), questionList(ask.slice(0, NEXT_SHOWN), names)];
  const rest = ask.slice(NEXT_SHOWN);
  if (!rest.length) return parts;
  return [...parts, make("details", {}, make("summary", {}, `还有 ${rest.length} 个问题也会影响结果`), questionList(rest, names))];
}

/** Routes by name; those that are out of reach are folded away. */
function routeList(/** @type {Result["routes"]} */ routes, /** @type {PageNames} */ names) {
  const row = (/** @type {Result["routes"][number]} */ { route, verdict, label }) => {
    const shown = names.verdicts[verdict];
    const words = make("span", { class: "ck-word" }, shown.word);
    return make("li", { "data-state": verdict }, mark(shown.mark), `第 ${route} 条：${label}`, words);
  };
  const out = routes.filter(({ verdict }) => verdict === "unmet");
  const open = routes.filter(({ verdict }) => verdict !== "unmet");
  const list = (/** @type {typeof routes} */ rows) => make("ul", { class: "ck-routes" }, ...rows.map(row));
  const folded = make("details", {}, make("summary", {}, `现在不符合的还有 ${out.length} 条`), list(out));
  return make("div", {}, lead("各条款（只看条款本身）："), list(open), ...(out.length ? [folded] : []));
}
