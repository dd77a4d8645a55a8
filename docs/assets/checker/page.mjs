// A page of answers: form and address in, report out. What the answers mean is for the worker to say, and how a
// report looks for the view: {published, request, prompt?, paint, headline, actions?} of report.mjs and its likes.

import { carry, choicesOf, setChoices, storeChoices } from "./choices.mjs";
import { goTo, showProblem } from "./errors.mjs";
import { fillForm, listItem, readForm, spreadPeriods } from "./fields.mjs";
import { carriesAnswers, decode, encode } from "./fragment.mjs";
import { showFailure, showProgress } from "./status.mjs";
import { tidy } from "./tidy.mjs";

const PAUSE_MS = 250;
const SHANGHAI_MS = 8 * 3600 * 1000; // east of Greenwich, the whole year

let kept = ""; // the answers' fragment, for coming back by a link that carries none
let current = null;

/** Brings the page inside `root` to life. `python` is the line to the worker, `view` what the page asks and shows. */
export function mount(root, python, view) {
  current?.close();
  current = new Page(root, python, view);
  current.open();
}

class Page {
  #root;
  #form;
  #python;
  #view;
  #names;
  #path = location.pathname;
  #life = new AbortController();
  #strays = []; // pairs of the address that fit no control; the checker says what is wrong with them
  #timer = 0;
  #turn = 0;

  constructor(root, python, view) {
    this.#root = root;
    this.#form = root.querySelector("form");
    this.#python = python;
    this.#view = view;
    this.#names = JSON.parse(root.dataset.names);
  }

  open() {
    const { signal } = this.#life;
    const form = this.#form;
    form.addEventListener("input", () => this.#later());
    form.addEventListener("change", ({ target }) => (tidy(target), this.#later(0)));
    form.addEventListener("toggle", () => this.#written() !== kept && this.#later(0), true); // rows came to count
    form.addEventListener("submit", (event) => (event.preventDefault(), this.#ask({ led: true })));
    this.#root.addEventListener("click", (event) => this.#click(event));
    this.#root.addEventListener("change", ({ target }) => target.dataset.choice && this.#choose());
    addEventListener("hashchange", () => this.#follow(), { signal });
    addEventListener("click", () => setTimeout(() => this.#follow()), { signal }); // the theme follows links silently
    addEventListener("beforeprint", () => this.#unfold(), { signal });
    signal.addEventListener("abort", this.#python.watch((state) => this.#status(state)));
    this.#part("live").hidden = false;
    setChoices(this.#root);
    const fragment = location.hash.slice(1);
    this.#fill(carriesAnswers(fragment) ? fragment : kept, readForm(form));
    this.#ask();
  }

  /** The theme has put another page in place of this one. */
  close() {
    clearTimeout(this.#timer);
    this.#life.abort();
  }

  #part(name) {
    return this.#root.querySelector(`.ck-${name}`);
  }

  /** Puts a fragment's answers into the form; `typed`, filled in before this script had come, overrules them. */
  #fill(fragment, typed = []) {
    const given = decode(fragment).filter(([name]) => typed.every(([other]) => other !== name));
    this.#strays = fillForm(this.#form, [...given, ...typed]);
  }

  /** The answers as a fragment. */
  #written() {
    return encode([...readForm(this.#form), ...this.#strays]);
  }

  /** Someone changed the address by hand, or followed a link to a heading: keep answers and address together. */
  #follow() {
    const fragment = location.hash.slice(1);
    if (fragment === kept) return;
    if (!carriesAnswers(fragment)) return this.#keep();
    if (location.pathname !== this.#path) return;
    this.#fill(fragment);
    this.#ask({ led: true });
  }

  /** Writes the answers into the address, without a step in the browser's history for each letter typed. */
  #keep() {
    if (location.pathname !== this.#path) return; // on the way to another page
    if (kept) history.replaceState(history.state, "", `#${kept}`);
    else if (carriesAnswers(location.hash)) history.replaceState(history.state, "", location.pathname + location.search);
  }

  /** What the page is about was chosen anew: that stands in the address too, before the answers. */
  #choose() {
    storeChoices(this.#root);
    this.#ask();
  }

  #later(pause = PAUSE_MS) {
    this.#part("results").setAttribute("aria-busy", "true");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), pause);
  }

  /** Hands the answers to the checker and paints its reply; `led` takes the person to it. */
  async #ask({ led = false } = {}) {
    clearTimeout(this.#timer);
    if (!this.#root.isConnected) return;
    this.#part("results").setAttribute("aria-busy", "true");
    const turn = ++this.#turn;
    const { as_of: asOf } = this.#form.elements;
    spreadPeriods(this.#form, /^\d{4}-\d{2}-\d{2}$/.test(asOf.value) ? asOf.value : today());
    kept = this.#written();
    this.#keep();
    carry(this.#root, kept);
    const request = this.#view.request(choicesOf(this.#root), this.#form.elements.employer_district.value);
    if (!request) return this.#wait();
    try {
      const reply = await this.#python.ask(JSON.stringify({ ...request, fragment: kept, today: today() }));
      if (turn === this.#turn) this.#paint(JSON.parse(reply), led);
    } catch (failure) {
      if (turn === this.#turn) showFailure(this.#root, failure.code);
    }
  }

  #paint(reply, led) {
    const report = reply.ok ? reply.report : null;
    publish(this.#root, this.#view.published, report);
    this.#part("strays").hidden = this.#strays.length === 0;
    this.#part("report").classList.toggle("ck-stale", !report);
    showProblem(this.#form, reply.ok ? null : reply);
    if (report) {
      const names = { ...this.#names, own: this.#form.elements.employer_district.value };
      this.#view.paint(this.#part("report"), report, names);
      this.#part("chips").replaceChildren(...this.#view.headline(report, names));
    }
    this.#part("results").setAttribute("aria-busy", "false");
    if (led) (report ? this.#part("results") : this.#part("errors")).focus();
  }

  /** Something has to be chosen before there is anything to ask. */
  #wait() {
    publish(this.#root, this.#view.published, null);
    this.#part("report").textContent = this.#view.prompt;
    this.#part("chips").replaceChildren();
    this.#part("results").setAttribute("aria-busy", "false");
  }

  #status(state) {
    if (state.failure) showFailure(this.#root, state.failure.code);
    else showProgress(this.#root, state);
  }

  #click(event) {
    const target = event.target.closest("[data-goto], [data-see], [data-do]");
    if (!target) return;
    event.preventDefault();
    event.stopPropagation(); // or the theme would write the link's hash into the address
    const { goto: key, see } = target.dataset;
    if (key) return goTo(this.#form, key);
    if (see) return this.#part("report").querySelector(`[data-district="${see}"]`).focus();
    ({
      copy: () => this.#copy(),
      print: () => print(),
      reload: () => location.reload(),
      rules: () => document.getElementById("rules").scrollIntoView(),
      clear: () => (this.#fill(""), this.#ask()),
      drop: () => ((this.#strays = []), this.#ask()),
      add: () => listItem(target.parentElement.querySelector("[data-list]")).focus(),
      ...this.#view.actions,
    })[target.dataset.do](target);
  }

  async #copy() {
    const done = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
    const said = done ? "链接已复制。" : "浏览器不让复制，请从地址栏里复制。";
    this.#part("copied").textContent = `${said}它带着您填的出生日期、收入等全部答案，只发给信得过的人。`;
  }

  /** On paper nothing can be opened, so all of the report is. */
  #unfold() {
    for (const box of this.#part("report").querySelectorAll("details")) box.open = true;
  }
}

/** The report for other programs (contract, section 4). */
function publish(root, name, report) {
  window[name] = report;
  const script = document.getElementById("report") ?? root.appendChild(document.createElement("script"));
  Object.assign(script, { id: "report", type: "application/json", textContent: report ? JSON.stringify(report) : "" });
}

/** Today's date in Beijing, wherever the browser is. */
function today() {
  return new Date(Date.now() + SHANGHAI_MS).toISOString().slice(0, 10);
}
