// What the address holds. Behind the `#` stand the answers: `key=value` pairs joined by `&`, percent-encoded as UTF-8
// (contract, section 4). Before it stands what the page is about, a district or a procedure: no answers about a person.

/** @import { Choices, Given, Pair } from "./types/page.ts" */

/** Pairs as a fragment. */
export function encode(/** @type {Pair[]} */ pairs) {
  return pairs.map(([name, text]) => `${escaped(name)}=${escaped(text)}`).join("&");
}

/**
 * Pairs in their order; without a text where there is none that can be read, so that the checker can name it.
 * @param {string} fragment
 * @returns {Given[]}
 */
export function decode(fragment) {
  return fragment.split("&").filter(Boolean).map((raw) => {
    const [name = "", ...texts] = raw.split("=");
    return { name: plain(name) ?? name, text: texts.length ? plain(texts.join("=")) : null, raw };
  });
}

/** Commas part the dates of a list and read better unescaped. Half a character, which a slip leaves, has no code. */
function escaped(/** @type {string} */ text) {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD")).replaceAll("%2C", ",");
}

function plain(/** @type {string} */ text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Writes an address into the history's entry. It only decorates, and some browsers refuse it when it comes often. */
function replaceAddress(/** @type {string} */ address) {
  try {
    history.replaceState(history.state, "", address);
    return true;
  } catch {
    return false;
  }
}

let kept = ""; // the answers, for coming back by a link that carries none

/** The address of this page with the answers, whether or not the browser let us write them there. */
export function addressOfCase() {
  return kept ? new URL(`#${kept}`, location.href).href : location.href;
}

/** The address of one page of answers, and the links that take answers along. */
export class Address {
  #root;
  #path = location.pathname;
  #behind = /** @type {string | null} */ (null); // what the address still holds, where it could not be written

  constructor(/** @type {HTMLElement} */ root) {
    this.#root = root;
  }

  /** The answers to begin with: those of the address, else those of the page before. */
  first() {
    return this.#fragment ?? kept;
  }

  /** Other answers than ours, where someone changed the address by hand or followed a link with answers, else null.
   *  Who followed a link to a heading gets the answers put back into the address. */
  other() {
    const fragment = this.#fragment;
    if (location.pathname !== this.#path) return null; // on the way to another page
    if ((fragment ?? "") === kept || (fragment !== null && fragment === this.#behind)) return null;
    if (fragment === null) this.write(kept);
    return fragment;
  }

  /** Whether these answers differ from those in the address. */
  lacks(/** @type {string} */ answers) {
    return answers !== kept;
  }

  /** Writes answers into the address, without a step in the browser's history for each letter typed. */
  write(/** @type {string} */ answers) {
    kept = answers;
    carry(this.#root, kept);
    if (location.pathname !== this.#path) return;
    const done = kept || this.#fragment !== null ? replaceAddress(kept ? `#${kept}` : location.pathname + location.search) : true;
    this.#behind = done ? null : this.#fragment;
  }

  /** The fragment, where it carries answers and not just the name of a heading. */
  get #fragment() {
    const fragment = location.hash.slice(1);
    return fragment.includes("=") ? fragment : null;
  }
}

/** What the page is about. */
export function choicesOf(/** @type {HTMLElement} */ root) {
  /** @type {Choices} */
  const chosen = {};
  for (const { name, control } of choices(root)) if (control.value) chosen[name] = control.value;
  return chosen;
}

/** Chooses what the address names, unless the person chose before this script had come; what is chosen is written
 *  there, and from then on told. */
export function followChoices(/** @type {HTMLElement} */ root, /** @type {() => void} */ tell) {
  const asked = new URLSearchParams(location.search);
  let early = false;
  for (const { name, control } of choices(root)) {
    const option = [...control.options].find(({ value }) => value === asked.get(name));
    if (!untouched(control)) early = true;
    else if (option) control.value = option.value;
    control.addEventListener("change", () => (storeChoices(root), tell()));
  }
  if (early) storeChoices(root);
}

/** Whether the control still shows what the page came with. */
function untouched(/** @type {HTMLSelectElement} */ control) {
  return control.selectedIndex === Math.max(0, [...control.options].findIndex(({ defaultSelected }) => defaultSelected));
}

function storeChoices(/** @type {HTMLElement} */ root) {
  const chosen = new URLSearchParams(choicesOf(root)).toString();
  replaceAddress(`${location.pathname}${chosen && `?${chosen}`}${location.hash}`);
}

function choices(/** @type {HTMLElement} */ root) {
  /** @type {NodeListOf<HTMLSelectElement>} */
  const controls = root.querySelectorAll("select[data-choice]");
  return [...controls].map((control) => ({ name: control.dataset.choice ?? "", control }));
}

/** Links to the other pages of answers, those of the navigation too, take the answers along. */
function carry(/** @type {HTMLElement} */ root, /** @type {string} */ answers) {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const carriers = root.querySelectorAll("a[data-carry]");
  const places = new Set([...carriers].map(({ pathname }) => pathname));
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll("a[data-carry], .md-tabs a, .md-nav a, .md-footer a");
  for (const link of links) if (places.has(link.pathname)) link.hash = answers;
}
