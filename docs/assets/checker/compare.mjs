// Two cases side by side: one as it was when somebody said "假如", or when it was kept, and the one that is in the form.

import { decode } from "./address.mjs";
import { dayWords, make, part } from "./elements.mjs";
import { named } from "./tree.mjs";

/** @import { AssessReport, Finding, Result } from "./types/report.ts" */
/** @import { Hands, Names, PageNames } from "./types/page.ts" */
/** @typedef {{ asOf: string, rows: Record<string, string> }} Summary what a person would compare, in words */
/** @typedef {{ title: string, fragment: string, summary: Summary }} Case */

const DISTRICT = "employer_district";
const BUSY = "aria-busy";

/** @type {MutationObserver | null} */
let watching = null;

/** Keeps what is in the form on the left, while the person changes it on the right. */
export function suppose(/** @type {HTMLElement} */ _button, /** @type {Hands} */ { root }) {
  const now = caseOf(root, "原来");
  if (now) beside(root, now, "假如");
}

/** What is in the form and what the checker says of it; null where nothing was judged. */
export function caseOf(/** @type {HTMLElement} */ root, /** @type {string} */ title) {
  const report = window.checkerReport;
  const fragment = location.hash.slice(1);
  return report ? /** @type {Case} */ ({ title, fragment, summary: summary(report, namesOf(root, fragment)) }) : null;
}

/** Shows a case beside that of the form, anew each time that it is judged. */
export function beside(/** @type {HTMLElement} */ root, /** @type {Case} */ before, /** @type {string} */ title) {
  watching?.disconnect();
  root.querySelector(".ck-two")?.remove();
  const results = part(root, ".ck-results");
  const box = make("section", { class: "ck-two", tabindex: "-1", "aria-label": `${before.title}和${title}` });
  part(root, ".ck-report").before(box);
  const draw = () => {
    const now = results.getAttribute(BUSY) === "false" ? caseOf(root, title) : null;
    if (now) box.replaceChildren(...painted(root, before, now));
  };
  watching = new MutationObserver(draw);
  watching.observe(results, { attributes: true, attributeFilter: [BUSY] });
  draw();
  box.focus();
}

/** Back to the case on the left. */
export function back(/** @type {HTMLElement} */ { dataset: { value = "" } }, /** @type {Hands} */ hands) {
  stay(null, hands);
  hands.begin(value);
}

/** Goes on with the case on the right alone. */
export function stay(/** @type {HTMLElement | null} */ _button, /** @type {Pick<Hands, "root">} */ { root }) {
  watching?.disconnect();
  root.querySelector(".ck-two")?.remove();
}

/** The answers of a fragment by name. */
export function pairsOf(/** @type {string} */ fragment) {
  return decode(fragment).map(({ name, text }) => /** @type {[string, string]} */ ([name, text ?? ""]));
}

function namesOf(/** @type {HTMLElement} */ root, /** @type {string} */ fragment) {
  const names = /** @type {Names} */ (JSON.parse(root.dataset.names ?? ""));
  return { ...names, own: Object.fromEntries(pairsOf(fragment))[DISTRICT] ?? "" };
}

/** The own district's result in words, or each district's verdict where none is chosen. */
function summary(/** @type {AssessReport} */ { as_of: asOf, results }, /** @type {PageNames} */ names) {
  const own = results.find(({ district }) => district === names.own);
  if (own) return { asOf, rows: rowsOf(own, names) };
  const rows = results.map(({ district, verdict }) => [names.districts[district] ?? district, names.verdicts[verdict].word]);
  return { asOf, rows: /** @type {Record<string, string>} */ (Object.fromEntries(rows)) };
}

function rowsOf(/** @type {Result} */ { district, verdict, earliest, earliest_if: hoped, closest, ways, office, finding }, /** @type {PageNames} */ names) {
  const words = (/** @type {string[]} */ ids) => (finding ? named(finding, ids).map((/** @type {Finding} */ { label }) => label).join("；") : "");
  const day = earliest ? `${dayWords(earliest)}起` : hoped ? `可能 ${dayWords(hoped.date)}起` : "";
  return {
    单位在: names.districts[district] ?? district,
    结论: names.verdicts[verdict].word,
    最早: verdict === "met" ? "现在" : day || "算不出",
    [verdict === "discretion" ? "要窗口认定的" : "还差"]: words(verdict === "discretion" ? office : (ways[0] ?? closest[0] ?? [])) || "无",
  };
}

function painted(/** @type {HTMLElement} */ root, /** @type {Case} */ before, /** @type {Case} */ now) {
  const keys = [...new Set([...Object.keys(before.summary.rows), ...Object.keys(now.summary.rows)])];
  const told = keys.map((key) => row(key, before.summary.rows[key] ?? "", now.summary.rows[key] ?? ""));
  const asked = row("哪天提交", dayWords(before.summary.asOf), dayWords(now.summary.asOf));
  const answers = differing(root, before.fragment, now.fragment);
  const same = ![...told, ...answers].some(({ dataset }) => dataset.differs);
  const heads = ["", before.title, now.title].map((words) => make("th", { scope: "col" }, words));
  const table = make("table", {}, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...told, asked, ...answers));
  const buttons = make("p", { class: "ck-buttons" }, button("back", `回到${before.title}`, before.fragment), button("stay", "收起对照"));
  return [make("p", {}, same ? "两边一样，没有变。改上面的答案，这里跟着变。" : "不一样的标着“变”。"), table, buttons];
}

function button(/** @type {string} */ name, /** @type {string} */ words, value = "") {
  return make("button", { type: "button", class: "md-button", "data-do": name, "data-from": "compare", "data-value": value }, words);
}

function row(/** @type {string} */ name, /** @type {string} */ before, /** @type {string} */ now) {
  const differs = before !== now;
  const sign = differs ? [make("b", {}, "变 ")] : [];
  return make("tr", differs ? { "data-differs": "yes" } : {}, make("th", { scope: "row" }, name), make("td", {}, before), make("td", {}, ...sign, now));
}

/** The answers that are not the same, as the form names them. */
function differing(/** @type {HTMLElement} */ root, /** @type {string} */ before, /** @type {string} */ now) {
  const [old, present] = [before, now].map((fragment) => new Map(pairsOf(fragment)));
  const names = namesOf(root, now).questions;
  const keys = [...new Set([...(old?.keys() ?? []), ...(present?.keys() ?? [])])].filter((key) => old?.get(key) !== present?.get(key));
  return keys.map((name) => {
    const [key = "", period] = name.split(".");
    return row(`${names[key] ?? key}${period ? ` ${period}` : ""}`, inWords(root, name, old?.get(name)), inWords(root, name, present?.get(name)));
  });
}

function inWords(/** @type {HTMLElement} */ root, /** @type {string} */ name, text = "不清楚") {
  const control = part(root, "form").querySelector(`select[name="${CSS.escape(name)}"]`);
  const option = control instanceof HTMLSelectElement ? [...control.options].find(({ value }) => value === text) : null;
  return option?.textContent ?? text;
}
