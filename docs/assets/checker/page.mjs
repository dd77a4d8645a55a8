// The checker's page: form and address in, report out. What the answers mean is for the worker to say.

import { goTo, showProblem } from "./errors.mjs";
import { fillForm, listItem, readForm, spreadPeriods, tidy } from "./fields.mjs";
import { carriesAnswers, decode, encode } from "./fragment.mjs";
import { progressWords, sentence } from "./messages.mjs";
import { headline, paint } from "./report.mjs";

const PAUSE_MS = 250;
const SHANGHAI_MS = 8 * 3600 * 1000; // east of Greenwich, the whole year

let kept = ""; // the answers' fragment, for coming back by a link that carries none

/** Brings the page inside `root` to life. `python` is the line to the worker. */
export function mount(root, python) {
  new Page(root, python).open();
}

class Page {
  #root;
  #form;
  #python;
  #names;
  #strays = []; // pairs of the address that fit no control; the checker says what is wrong with them
  #timer = 0;
  #asked = 0;

  constructor(root, python) {
    this.#root = root;
    this.#form = root.querySelector("form");
    this.#python = python;
    this.#names = JSON.parse(root.querySelector(".ck-names").textContent);
  }

  open() {
    const form = this.#form;
    const fragment = location.hash.slice(1);
    this.#fill(carriesAnswers(fragment) ? fragment : kept);
    form.addEventListener("input", () => this.#later());
    form.addEventListener("change", ({ target }) => (tidy(target), this.#later(0)));
    form.addEventListener("submit", (event) => (event.preventDefault(), this.#ask(true)));
    this.#root.addEventListener("click", (event) => this.#click(event));
    addEventListener("hashchange", () => this.#follow());
    addEventListener("beforeprint", () => this.#unfold());
    const stop = this.#python.watch((state) => (this.#root.isConnected ? this.#status(state) : stop()));
    this.#root.querySelector(".ck-live").hidden = false;
    this.#ask(this.#strays.length > 0);
  }

  #part(name) {
    return this.#root.querySelector(`.ck-${name}`);
  }

  #fill(fragment) {
    this.#strays = fillForm(this.#form, decode(fragment));
    this.#spread();
  }

  #spread() {
    const asOf = this.#form.elements.as_of?.value;
    spreadPeriods(this.#form, /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : today());
  }

  /** Someone changed the address by hand, or followed a link to a heading: keep answers and address together. */
  #follow() {
    if (!this.#root.isConnected) return;
    const fragment = location.hash.slice(1);
    if (carriesAnswers(fragment)) {
      if (fragment === kept) return;
      this.#fill(fragment);
      this.#ask(true);
    } else if (kept) history.replaceState(history.state, "", `#${kept}`);
  }

  #later(pause = PAUSE_MS) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(false), pause);
  }

  /** Hands the answers to the checker and paints its reply; `led` moves the focus to it. */
  async #ask(led) {
    clearTimeout(this.#timer);
    const turn = ++this.#asked;
    this.#spread();
    kept = encode([...readForm(this.#form), ...this.#strays]);
    history.replaceState(history.state, "", kept ? `#${kept}` : location.pathname + location.search);
    const request = JSON.stringify({ command: "assess", fragment: kept, today: today() });
    try {
      const reply = JSON.parse(await this.#python.ask(request));
      if (turn === this.#asked && this.#root.isConnected) this.#paint(reply, led);
    } catch (failure) {
      if (turn === this.#asked) this.#fail(failure.code);
    }
  }

  #paint(reply, led) {
    const report = reply.ok ? reply.report : null;
    window.checkerReport = report;
    this.#part("data").textContent = report ? JSON.stringify(report) : "";
    this.#part("strays").hidden = this.#strays.length === 0;
    showProblem(this.#form, reply.ok ? null : reply);
    const place = this.#part("report");
    place.classList.toggle("ck-stale", !report);
    if (report) {
      const names = { ...this.#names, own: this.#form.elements.employer_district.value };
      paint(place, report, names);
      this.#part("bar").replaceChildren(...headline(report, names));
    }
    if (led) (report ? this.#part("results") : this.#part("errors")).focus();
  }

  #status(state) {
    if (state.stage === "failed") return this.#fail(state.failure.code);
    const ready = state.stage === "ready";
    const meter = this.#part("meter");
    meter.hidden = ready;
    if (state.total) Object.assign(meter, { max: state.total, value: state.loaded });
    this.#part("progress").textContent = progressWords(state);
    this.#root.dataset.stage = state.stage;
  }

  #fail(code) {
    this.#root.dataset.stage = "failed";
    this.#root.dataset.failure = code;
    this.#part("live").hidden = true;
    const notice = this.#part("failure");
    notice.hidden = false;
    notice.querySelector("p").textContent = sentence(code);
  }

  #click(event) {
    const target = event.target.closest("[data-goto], [data-do]");
    if (!target) return;
    event.preventDefault();
    if (target.dataset.goto) return goTo(this.#form, target.dataset.goto);
    ({
      copy: () => this.#copy(),
      print: () => print(),
      reload: () => location.reload(),
      clear: () => (this.#fill(""), this.#ask(false)),
      drop: () => ((this.#strays = []), this.#ask(false)),
      add: () => listItem(target.parentElement.querySelector("[data-list]")).focus(),
    })[target.dataset.do]();
  }

  async #copy() {
    const said = await navigator.clipboard.writeText(location.href).then(
      () => "链接已复制。它带着您填的出生日期、收入等全部答案，只发给信得过的人。",
      () => "浏览器不让复制，请从地址栏里复制。地址带着您填的出生日期、收入等全部答案，只发给信得过的人。",
    );
    this.#part("copied").textContent = said;
  }

  /** On paper nothing can be opened, so all of the report is. */
  #unfold() {
    for (const box of this.#part("report").querySelectorAll("details")) box.open = true;
  }
}

/** Today's date in Beijing, wherever the browser is. */
function today() {
  return new Date(Date.now() + SHANGHAI_MS).toISOString().slice(0, 10);
}
