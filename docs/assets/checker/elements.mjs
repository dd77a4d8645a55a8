// Small parts that every report is made of.

/** @import { Cite } from "./types/report.ts" */
/** @import { Names, PageNames } from "./types/page.ts" */

/**
 * The clauses that were used, each document and each place in it named once; not at all if it is `known`, being named above.
 * @param {Cite[]} cites
 * @param {PageNames} names
 * @param {string} [known]
 */
export function citations(cites, names, known) {
  const apart = cites.filter((one, at) => at === cites.findIndex(({ source, label }) => source === one.source && label === one.label));
  return apart.flatMap(({ source, clause, label }, at) => {
    const document = names.documents[source];
    const again = source === known || (at > 0 && source === cites[0]?.source);
    const words = again ? label : `${document?.title ?? source} ${label}`;
    const address = document && fromRoot(`${document.page}#c-${encodeURIComponent(clause)}`);
    return [at ? "、" : "", address ? make("a", { href: address }, words) : words];
  });
}

/** What a result leans on: the document, which leads to its page where it has one, its year, and whether it still holds. */
export function basis(/** @type {string} */ id, /** @type {PageNames} */ names) {
  const { title = id, page, said } = names.documents[id] ?? {};
  return make("p", { class: "ck-guide" }, "依据：", page ? make("a", { href: fromRoot(page) }, title) : title, said ? `（${said}）` : "");
}

/**
 * A district's chip for the bar that stays in sight; leads to the district's result.
 * @param {string} district
 * @param {PageNames} names
 * @param {string} words
 * @param {{ mark: string, state: string }} [verdict]
 */
export function chip(district, names, words, verdict) {
  const link = { class: "ck-chip", href: "#report", "data-see": district };
  const name = districtName(district, names);
  const said = make("span", {}, words);
  if (!verdict) return make("a", link, name, said);
  return make("a", { ...link, "data-state": verdict.state }, `${verdict.mark} ${name}`, said);
}

export function districtName(/** @type {string} */ district, /** @type {Names} */ names) {
  return names.districts[district] ?? district;
}

/** Questions that lead to their controls. */
export function questionList(/** @type {string[]} */ keys, /** @type {PageNames} */ names, shape = "ck-next") {
  const links = keys.map((key) => make("a", { href: `#${key}`, "data-goto": key }, names.questions[key] ?? key));
  return make("ul", { class: shape }, ...links.map((link) => make("li", {}, link)));
}

/** What holds if the employer were in another district, folded away. */
export function elsewhere(/** @type {HTMLElement[]} */ sections) {
  return make("details", { class: "ck-others" }, make("summary", {}, "如果单位在别的区"), ...sections);
}

/**
 * The office that a district's text names, with its numbers to press. Nothing where it names none, or where nothing is
 * `known` of the procedure and the office is for some matters alone.
 */
export function phones(/** @type {string} */ district, /** @type {Names} */ names, known = true) {
  const { name, narrow } = names.offices[district] ?? { name: "这个区", narrow: false };
  if (narrow && !known) return [];
  const rows = (names.phones[district] ?? []).flatMap(({ number, told }, at) => [
    at ? "；" : "",
    make("a", { href: `tel:${number}` }, number),
    `（${told}）`,
  ]);
  return rows.length ? [make("p", { class: "ck-phones" }, `问${name}：`, ...rows)] : [];
}

/** Each text as an item of a list. */
export function listed(/** @type {string[]} */ texts) {
  return texts.map((text) => make("li", {}, text));
}

/** A line that leads what follows. */
export function lead(/** @type {string} */ words) {
  return make("p", { class: "ck-lead" }, words);
}

/** A sign beside words that say the same. */
export function mark(/** @type {string} */ sign) {
  return make("span", { class: "ck-mark", "aria-hidden": "true" }, sign);
}

/** The address of a page named from the site's root, wherever the site lives. */
export function fromRoot(/** @type {string} */ path) {
  return new URL(`../../${path}`, import.meta.url).href;
}

/** A day as people write it. */
export function dayWords(/** @type {string} */ day) {
  const [year, month, date] = day.split("-").map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}

/**
 * An element with its attributes and children.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
export function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** What was pressed, if it says what it does; nothing else hears of it, or the theme would follow the link's hash. */
export function clicked(/** @type {Event} */ event) {
  const target = event.target instanceof Element && event.target.closest("[data-goto], [data-see], [data-do]");
  if (!(target instanceof HTMLElement)) return null;
  event.preventDefault();
  event.stopPropagation();
  return target;
}

/** To the head of what is long, however far down in it the person was: a focus alone does not move there. */
export function showHead(/** @type {HTMLElement} */ box) {
  box.focus({ preventScroll: true });
  box.scrollIntoView({ block: "start" });
}

/** A part that the build or a view has put there; raises an Error that names it where there is none. */
export function part(/** @type {ParentNode} */ within, /** @type {string} */ selector) {
  return partOf(within, selector, HTMLElement);
}

/**
 * The same for an element of one kind.
 * @template {HTMLElement} T
 * @param {ParentNode} within
 * @param {string} selector
 * @param {{ new (): T }} kind
 */
export function partOf(within, selector, kind) {
  const found = within.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`the page has no ${selector}`);
}
