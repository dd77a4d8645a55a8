// A page of answers: form and address in, report out. What the answers mean is for the worker to say, and how a
// report looks for the view: {published, request, prompt?, paint, headline, actions?} of report.mjs and its likes.

import { Address, choicesOf, decode, encode, followChoices } from "./address.mjs";
import { Failure } from "./client.mjs";
import { goTo } from "./errors.mjs";
import { fillForm, listItem, readForm, spreadPeriods, textOf } from "./fields.mjs";
import { part, partOf } from "./elements.mjs";
import { Results } from "./results.mjs";
import { showFailure, showState } from "./status.mjs";
import { tidy } from "./tidy.mjs";

/** @import { Python } from "./types/line.ts" */
/** @import { Pair, View } from "./types/page.ts" */
/** @import { Report } from "./types/report.ts" */

const PAUSE_MS = 250;
const SHANGHAI_MS = 8 * 3600 * 1000; // east of Greenwich, the whole year

let close = () => {};

/**
 * Brings the page inside `root` to life.
 * @template {Report} R
 * @param {HTMLElement} root
 * @param {Python} python
 * @param {View<R>} view
 */
export function mount(root, python, view) {
  close();
  close = new Page(root, python, view).open();
}

/** @template {Report} R */
class Page {
  #root;
  #form;
  #python;
  #view;
  #address;
  #results;
  #strays = /** @type {Pair[]} */ ([]); // of the address, fitting no control; the checker says what is wrong with them
  #timer = 0;
  #turn = 0;

  constructor(/** @type {HTMLElement} */ root, /** @type {Python} */ python, /** @type {View<R>} */ view) {
    this.#root = root;
    this.#form = partOf(root, "form", HTMLFormElement);
    this.#python = python;
    this.#view = view;
    this.#address = new Address(root);
    this.#results = new Results(root, view);
  }

  /** Begins to listen; gives how to end that, for when the theme puts another page in place of this one. */
  open() {
    const life = new AbortController();
    const { signal } = life;
    const form = this.#form;
    form.addEventListener("input", () => this.#later());
    form.addEventListener("change", ({ target }) => (tidy(target), this.#later(0)));
    form.addEventListener("toggle", () => this.#toggled(), true);
    form.addEventListener("submit", (event) => (event.preventDefault(), this.#ask({ led: true })));
    this.#root.addEventListener("click", (event) => this.#click(event));
    addEventListener("hashchange", () => this.#follow(), { signal });
    addEventListener("click", () => setTimeout(() => this.#follow()), { signal }); // the theme follows links silently
    addEventListener("beforeprint", () => this.#results.unfold(), { signal });
    signal.addEventListener("abort", this.#python.watch((state) => showState(this.#root, state)));
    followChoices(this.#root, () => this.#ask());
    for (const control of form.elements) tidy(control);
    this.#fill(this.#address.first(), readForm(form));
    this.#ask();
    return () => life.abort();
  }

  /** Puts a fragment's answers into the form; `typed`, filled in before this script had come, overrules them. */
  #fill(/** @type {string} */ fragment, /** @type {Pair[]} */ typed = []) {
    const given = decode(fragment).filter(([name]) => typed.every(([other]) => other !== name));
    this.#strays = fillForm(this.#form, [...given, ...typed]);
  }

  /** The answers as a fragment. */
  #written() {
    return encode([...readForm(this.#form), ...this.#strays]);
  }

  #follow() {
    const fragment = this.#address.other();
    if (fragment === null) return;
    this.#fill(fragment);
    this.#ask({ led: true });
  }

  /** Rows of months that were opened or closed may have come to count. */
  #toggled() {
    if (this.#address.lacks(this.#written())) this.#later(0);
  }

  #later(pause = PAUSE_MS) {
    this.#results.age();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), pause);
  }

  /** Hands the answers to the checker and shows its reply; `led` takes the person to it. */
  async #ask({ led = false } = {}) {
    clearTimeout(this.#timer);
    if (!this.#root.isConnected) return;
    this.#results.age();
    const turn = ++this.#turn;
    spreadPeriods(this.#form, today());
    const fragment = this.#written();
    this.#address.write(fragment);
    part(this.#form, ".ck-strays").hidden = this.#strays.length === 0;
    const request = this.#view.request(choicesOf(this.#root), textOf(this.#form, "employer_district"));
    if (!request) return this.#results.wait();
    try {
      const reply = JSON.parse(await this.#python.ask(JSON.stringify({ ...request, fragment, today: today() })));
      if (turn === this.#turn) this.#results.show(reply, led);
    } catch (failure) {
      if (turn === this.#turn) showFailure(this.#root, failure instanceof Failure ? failure.code : "crashed");
    }
  }

  #click(/** @type {Event} */ event) {
    const target = event.target instanceof Element && event.target.closest("[data-goto], [data-see], [data-do]");
    if (!(target instanceof HTMLElement)) return;
    event.preventDefault();
    event.stopPropagation(); // or the theme would write the link's hash into the address
    const { goto: key, see, do: name = "" } = target.dataset;
    if (key) goTo(this.#form, key);
    else if (see) this.#results.goTo(see);
    else ({ ...this.#actions, ...this.#view.actions })[name]?.(target);
  }

  #actions = /** @type {Record<string, (button: HTMLElement) => void>} */ ({
    copy: () => this.#results.copyLink(),
    print: () => print(),
    reload: () => location.reload(),
    rules: () => document.getElementById("rules")?.scrollIntoView(),
    clear: () => (this.#fill(""), this.#ask()),
    drop: () => ((this.#strays = []), this.#ask()),
    add: ({ parentElement: box }) => box && listItem(part(box, "[data-list]")).focus(),
  });
}

/** Today's date in Beijing, wherever the browser is. */
function today() {
  return new Date(Date.now() + SHANGHAI_MS).toISOString().slice(0, 10);
}
