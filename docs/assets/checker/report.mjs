// Paints a report. It decides nothing: every verdict, reason, question and day comes from the checker.

/** A verdict in a shape and in words; never in colour alone. */
const VERDICTS = {
  met: { mark: "✓", words: "符合", long: "按这份指南，已经符合条件" },
  discretion: { mark: "△", words: "由窗口认定", long: "能不能办，要由窗口认定" },
  unmet: { mark: "✕", words: "还不符合", long: "目前还不符合条件" },
  unknown: { mark: "?", words: "还不能判断", long: "答案还不够，暂时不能判断" },
};
const NEXT_SHOWN = 6;

/**
 * @param {HTMLElement} place emptied and filled
 * @param {object} report as `assess --format json` gives it
 * @param {object} names {districts, questions, guides, pages}: labels and addresses by id
 */
export function paint(place, report, names) {
  const [first, ...others] = report.results;
  const own = report.results.length && names.own === first?.district;
  place.replaceChildren(
    make("p", { class: "ck-asof" }, `按 ${dayWords(report.as_of)} 提交来判断。`),
    ...(own ? [result(first, names, true)] : []),
    ...(own && others.length ? [make("h3", {}, "如果单位在别的区")] : []),
    ...(own ? others : report.results).map((one) => result(one, names, false)),
  );
}

/** One line with every district's verdict, for the bar that stays in sight. */
export function headline(report, names) {
  return report.results.map(({ district, verdict }) => {
    const { mark, words } = VERDICTS[verdict];
    return make("span", { class: "ck-chip", "data-state": verdict }, `${mark} ${names.districts[district]}`, make("span", {}, words));
  });
}

function result(one, names, own) {
  const { district, guide, verdict, finding, routes, ask, earliest, notes } = one;
  const { mark, long } = VERDICTS[verdict];
  const section = make("section", { class: "ck-result", "data-district": district, "data-verdict": verdict });
  const heading = make(own ? "h3" : "h4", {}, make("span", { class: "ck-mark", "aria-hidden": "true" }, mark), names.districts[district]);
  section.append(heading, make("p", { class: "ck-verdict" }, guide ? long : "这个区还没有可以对照的指南"));
  if (guide) section.append(guideLine(guide, names));
  if (earliest) section.append(make("p", { class: "ck-earliest" }, `别的都不变的话，最早 ${dayWords(earliest)}起符合。`));
  if (finding) section.append(...blockers(finding));
  if (ask.length) section.append(...nextQuestions(ask, names));
  if (routes.length) section.append(routeList(routes));
  if (finding) section.append(tree(finding, names, own));
  if (notes.length) section.append(make("ul", { class: "ck-notes" }, ...notes.map((note) => make("li", {}, note))));
  return section;
}

function guideLine(guide, names) {
  const { title, year, page } = names.guides[guide] ?? { title: guide };
  const name = page ? make("a", { href: page }, title) : title;
  return make("p", { class: "ck-guide" }, "依据：", name, year ? `（${year} 年）` : "");
}

/** The reasons that stand in the way, without opening anything. */
function blockers(finding) {
  const rows = lacking(finding).map((node) => make("li", {}, make("strong", {}, node.label), "：", node.reason));
  return rows.length ? [make("p", { class: "ck-lead" }, "差在这里："), make("ul", { class: "ck-lacking" }, ...rows)] : [];
}

/** Unmet nodes as deep as every one of them is needed: where a sibling does better, all siblings were needed. */
function lacking(node) {
  if (node.verdict !== "unmet") return [];
  const allNeeded = node.children.some((child) => child.verdict !== "unmet");
  if (node.children.length === 1 || allNeeded) return node.children.flatMap(lacking);
  return [node];
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
  box.open = open && depth < 2 && node.verdict !== "met";
  if (node.reason) box.append(make("p", { class: "ck-reason" }, node.reason));
  if (node.cites.length) box.append(make("p", { class: "ck-cites" }, "出处：", node.cites.map((cite) => citation(cite, names)).join("；")));
  box.append(...node.children.map((child) => tree(child, names, box.open, depth + 1)));
  return box;
}

function citation({ source, label }, names) {
  return `${names.guides[source]?.title ?? source} ${label}`;
}

export function dayWords(day) {
  const [year, month, date] = day.split("-").map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
