// Why a verdict is what it is: what the office decides, what is missing, from when it may be there, and how else.

import { dayWords, lead, make } from "./elements.mjs";
import { lacking, named } from "./tree.mjs";

/** @import { Finding, Result } from "./types/report.ts" */
/** @import { PageNames } from "./types/page.ts" */

/** Assumptions that a sentence can hold. */
const WAYS_SHOWN = 3;

/** The verdict in a sentence; one that the office decides says at once what there is to decide. */
export function sentence(/** @type {Result} */ { verdict, coverage, office, finding }, /** @type {PageNames} */ names) {
  const words = names.verdicts[verdict].sentence;
  if (verdict !== "discretion") return words;
  const left = coverage === "partial" ? ["这个区的条件还没有核实"] : finding ? labels(named(finding, office)) : [];
  return left.length ? `${words}：${left.join("；")}` : words;
}

/** From which day, for certain or if some things go well; and that waiting does not help where it does not. */
export function days(/** @type {Result} */ one, own = false) {
  const { verdict, earliest, earliest_if: hoped } = one;
  const settled = verdict === "discretion" ? "，不用再由窗口认定" : "";
  /** @type {HTMLElement[]} */
  const found = earliest ? [line(`别的都不变的话，最早 ${dayWords(earliest)}起符合${settled}。`)] : [];
  if (hoped) found.push(...possible(hoped, own && !one.ask.length));
  return found.length ? found : waiting(one).map(line);
}

function line(/** @type {string} */ words) {
  return make("p", { class: "ck-earliest" }, words);
}

/** The day on which it may be met, with all that this hangs on; `on` offers to go on with the questions for that day. */
function possible(/** @type {NonNullable<Result["earliest_if"]>} */ { date, assuming }, /** @type {boolean} */ on) {
  const day = dayWords(date);
  const go = make("button", { type: "button", class: "md-button", "data-do": "fileOn", "data-value": date }, `按 ${day}提交接着问`);
  const further = on ? [make("p", { class: "ck-buttons" }, go)] : [];
  const texts = assuming.map(({ text }, at) => (at ? text.replace(/^若/, "并且") : text));
  if (texts.length <= WAYS_SHOWN) return [line(`${texts.join("，")}，最早 ${day}起符合。`), ...further];
  const items = assuming.map(({ question, text }) => {
    const link = make("a", { href: `#${question}`, "data-goto": question }, text.replace(/^若 ?/, ""));
    return make("li", {}, link);
  });
  const all = make("details", { class: "ck-assumed" }, make("summary", {}, `是哪 ${items.length} 项`), make("ul", {}, ...items));
  return [line(`还有 ${items.length} 项没有定：都达到要求的话，最早 ${day}起符合。`), all, ...further];
}

/** Why there is no day. */
function waiting(/** @type {Result} */ { verdict, finding, closest: [least], ways: [way] }) {
  if (verdict !== "unmet" || !finding || !least) return [];
  if (!way) {
    const stuck = labels(named(finding, least).filter(({ fixed }) => fixed));
    return [`${quoted(stuck)}这一条已经改变不了，照现在的情况办不成。拿不准的，请打电话问窗口。`];
  }
  const nodes = named(finding, way);
  const timely = nodes.filter(({ holds_from: from }) => from);
  if (timely.length === nodes.length) return [];
  return [timely.length ? "光等日子还不够：写着哪天“起满足”的，到那天就有；其余的要另外补上。" : "光等日子不会变成符合，要先补上下面差的。"];
}

/** What stands in the way, with the person's figure and the line: the least that would have to change. */
export function gaps(/** @type {Result} */ { closest, ways, office }, /** @type {Finding} */ finding) {
  if (office.length) return [lead("要由窗口认定的："), rows(named(finding, office))];
  const [least, ...others] = ways.length ? ways : closest.slice(0, 1);
  if (!least) {
    const found = lacking(finding);
    return found.length ? [lead("差在这里："), rows(found)] : [];
  }
  const nodes = named(finding, least);
  const timely = nodes.every(({ holds_from: from }) => from);
  const words = timely ? "还差日子：" : nodes.length > 1 ? "差在这里，每一项都要有：" : "差在这里：";
  return [lead(words), rows(nodes), ...otherWays(least, others, finding)];
}

/** What could be put in the place of what is missing, folded away; what both ways need is not told again. */
function otherWays(/** @type {string[]} */ least, /** @type {string[][]} */ others, /** @type {Finding} */ finding) {
  if (!others.length) return [];
  /** @type {Map<string, Finding[][]>} */
  const found = new Map();
  for (const way of others) {
    const saved = quoted(labels(named(finding, least.filter((id) => !way.includes(id)))));
    const instead = named(finding, way.filter((id) => !least.includes(id)));
    const kept = instead.length < way.length ? "，上面别的还是要有" : "";
    const key = `${instead.length > 1 ? "把这里的都补上也行" : "补上这里的一项也行"}${kept}，不用再补${saved}：`;
    found.set(key, [...(found.get(key) ?? []), instead]);
  }
  const parts = [...found].flatMap(([words, ways]) => {
    const alone = ways.every(({ length }) => length === 1);
    return (alone ? [ways.flat()] : ways).flatMap((nodes) => [make("p", {}, words), rows(nodes)]);
  });
  return [make("details", { class: "ck-ways" }, make("summary", {}, "或者换一条路"), ...parts)];
}

function rows(/** @type {Finding[]} */ nodes) {
  return make("ul", { class: "ck-lacking" }, ...nodes.map(told));
}

/** A condition with its reason, which may begin with the same words. */
function told(/** @type {Finding} */ { label, reason }) {
  const rest = reason.startsWith(`${label}：`) ? reason.slice(label.length + 1) : reason;
  return make("li", {}, make("strong", {}, label), `：${rest}`);
}

function labels(/** @type {Finding[]} */ nodes) {
  return [...new Set(nodes.map(({ label }) => label))];
}

function quoted(/** @type {string[]} */ words) {
  return words.map((one) => `“${one}”`).join("");
}
