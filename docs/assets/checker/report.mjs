// Paints the checker's report. It decides nothing: every verdict, reason, question and day comes from the checker.

import { citations, dayWords, fromRoot, make } from "./elements.mjs";

/** A verdict in a shape and in words; never in colour alone. */
const VERDICTS = {
  met: { mark: "✓", words: "符合", long: "按这份指南，已经符合条件" },
  discretion: { mark: "△", words: "由窗口认定", long: "能不能办，要由窗口认定" },
  unmet: { mark: "✕", words: "还不符合", long: "目前还不符合条件" },
  unknown: { mark: "?", words: "还不能判断", long: "答案还不够，暂时不能判断" },
};
const NEXT_SHOWN = 6;
const WAYS_SHOWN = 3;

export const view = { published: "checkerReport", request: () => ({ command: "assess" }), paint, headline };

/**
 * @param {HTMLElement} place emptied and filled
 * @param {object} report as `assess --format json` gives it
 * @param {object} names {districts, questions, documents}: labels and addresses by id; `own` is the employer's district
 */
function paint(place, report, names) {
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
function headline(report, names) {
  return report.results.map(({ district, verdict }) => {
    const { mark, words } = VERDICTS[verdict];
    const link = { class: "ck-chip", href: "#report", "data-see": district, "data-state": verdict };
    return make("a", link, `${mark} ${names.districts[district]}`, make("span", {}, words));
  });
}

function result(one, names, own) {
  const { district, guide, verdict, finding, routes, ask, earliest, notes } = one;
  const { mark, long } = VERDICTS[verdict];
  const section = make("section", { class: "ck-result", tabindex: "-1", "data-district": district, "data-verdict": verdict });
  const heading = make(own ? "h3" : "h4", {}, make("span", { class: "ck-mark", "aria-hidden": "true" }, mark), names.districts[district]);
  section.append(heading, make("p", { class: "ck-verdict" }, guide ? long : "这个区还没有可以对照的指南"));
  if (guide) section.append(guideLine(guide, names));
  if (earliest) section.append(make("p", { class: "ck-earliest" }, `别的都不变的话，最早 ${dayWords(earliest)}起符合。`));
  if (finding) section.append(...blockers(finding));
  if (ask.length) section.append(...nextQuestions(ask, names));
  if (routes.length) section.append(routeList(routes));
  if (finding) section.append(make("p", { class: "ck-lead" }, "逐条看理由和出处："), ...finding.children.map((side) => tree(side, names, own)));
  if (notes.length) section.append(make("p", { class: "ck-lead" }, "还要知道："), make("ul", { class: "ck-notes" }, ...notes.map((note) => make("li", {}, note))));
  return section;
}

function guideLine(guide, names) {
  const { title = guide, year, page } = names.documents[guide] ?? {};
  const name = page ? make("a", { href: fromRoot(page) }, title) : title;
  return make("p", { class: "ck-guide" }, "依据：", name, year ? `（${year} 年）` : "");
}

/** The reasons that stand in the way, without opening anything. */
function blockers(finding) {
  const rows = lacking(finding).map((node) => {
    const ways = node.children.length <= WAYS_SHOWN ? node.children : [];
    const said = ways.length ? make("ul", {}, ...ways.map((way) => make("li", {}, `${way.label}：${way.reason}`))) : `：${node.reason}`;
    return make("li", {}, make("strong", {}, node.label), said);
  });
  return rows.length ? [make("p", { class: "ck-lead" }, "差在这里："), make("ul", { class: "ck-lacking" }, ...rows)] : [];
}

/** Unmet nodes, as deep as all of a node's children were needed: where a sibling does better, they were. */
function lacking(node) {
  if (node.verdict !== "unmet") return [];
  const allNeeded = node.children.some((child) => child.verdict !== "unmet");
  return allNeeded ? node.children.flatMap(lacking) : [node];
}

function nextQuestions(ask, names) {
  const link = (key) => make("li", {}, make("a", { href: `#${key}`, "data-goto": key }, names.questions[key] ?? key));
  const list = make("ul", { class: "ck-next" }, ...ask.slice(0, NEXT_SHOWN).map(link));
  const parts = [make("p", { class: "ck-lead" }, "接下来最值得回答："), list];
  if (ask.length > NEXT_SHOWN) {
    const rest = make("ul", { class: "ck-next" }, ...ask.slice(NEXT_SHOWN).map(link));
    parts.push(make("details", {}, make("summary", {}, `还有 ${ask.length - NEXT_SHOWN} 个问题也会影响结果`), rest));
  }
  return parts;
}

function routeList(routes) {
  const chips = routes.map(({ route, verdict }) => {
    const { mark, words } = VERDICTS[verdict];
    return make("li", { "data-state": verdict }, `${mark} 第 ${route} 条：${words}`);
  });
  return make("div", {}, make("p", { class: "ck-lead" }, "各申报条款（只看条款本身）："), make("ul", { class: "ck-routes" }, ...chips));
}

/** A finding that opens to its reason, its clauses and what it is made of. */
function tree(node, names, open = false, depth = 0) {
  const { mark, words } = VERDICTS[node.verdict];
  const summary = make("summary", {}, make("span", { class: "ck-mark", "aria-hidden": "true" }, mark), node.label, make("span", { class: "ck-word" }, words));
  const box = make("details", { class: "ck-node", "data-state": node.verdict, "data-node": node.id }, summary);
  box.open = open && depth < 1 && node.verdict !== "met";
  if (node.reason) box.append(make("p", { class: "ck-reason" }, node.reason));
  if (node.cites.length) box.append(make("p", { class: "ck-cites" }, "出处：", ...citations(node.cites, names)));
  box.append(...node.children.map((child) => tree(child, names, box.open, depth + 1)));
  return box;
}
