// A page of answers: form and address in, report out. What the answers mean is for the worker to say, and how a
// report looks for the view: {published, request, prompt?, paint, headline} of report.mjs and its likes.

import { Address, choicesOf, followChoices } from "./address.mjs";
import { Answers } from "./answers.mjs";
import { Failure } from "./client.mjs";
import { clearing } from "./clearing.mjs";
import { today } from "./counted.mjs";
import { goTo } from "./errors.mjs";
import { listItem, readForm, spreadPeriods, textOf } from "./fields.mjs";
import { clicked, part, partOf } from "./elements.mjs";
import { Results } from "./results.mjs";
import { foldAnswered } from "./said.mjs";
import { showFailure, showState, simple } from "./status.mjs";
import { Steps } from "./steps.mjs";
import { tidy, understand } from "./tidy.mjs";

/** @import { Python } from "./types/line.ts" */
/** @import { View } from "./types/page.ts" */
/** @import { Reply, Report, Request } from "./types/report.ts" */

const PAUSE_MS = 250;

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
  #answers;
  #results;
  #steps; // null where all questions stand together
  #hands; // for scripts that are fetched when a button asks for one
  #timer = 0;
  #turn = 0;

  constructor(/** @type {HTMLElement} */ root, /** @type {Python} */ python, /** @type {View<R>} */ view) {
    this.#root = root;
    this.#form = partOf(root, "form", HTMLFormElement);
    this.#python = python;
    this.#view = view;
    this.#address = new Address(root);
    this.#answers = new Answers(root, this.#form);
    this.#results = new Results(root, view);
    /** @type {(fragment: string, undo?: () => void) => void} */
    const begin = (fragment, undo) => (this.#answers.fill(fragment), this.#steps?.restart(undo), this.#ask());
    Object.assign(this.#actions, clearing(root, () => this.#answers.written, begin));
    this.#hands = { root, form: this.#form, begin, submit: this.#submit, put: this.#put.bind(this) };
    this.#steps = root.querySelector(".ck-steps") ? new Steps(root, this.#form, () => this.#ask()) : null;
  }

  /** Begins to listen; gives how to end that, for when the theme puts another page in place of this one. */
  open() {
    const life = new AbortController(), { signal } = life, [root, form] = [this.#root, this.#form];
    form.addEventListener("input", ({ target }) => (this.#answers.answer(target), understand(target), this.#later()));
    form.addEventListener("change", ({ target }) => (this.#answers.answer(target), tidy(target), this.#later(0)));
    form.addEventListener("toggle", () => this.#address.lacks(this.#answers.written) && this.#later(0), true); // rows of months may come to count
    form.addEventListener("submit", (event) => (event.preventDefault(), this.#submit()));
    root.addEventListener("click", (event) => this.#click(event));
    addEventListener("hashchange", () => this.#follow(), { signal });
    document.addEventListener("question-before", () => this.#steps?.popped(), { signal });
    addEventListener("click", () => setTimeout(() => this.#follow()), { signal }); // the theme follows links silently
    addEventListener("beforeprint", () => this.#results.unfold(), { signal });
    signal.addEventListener("abort", this.#python.watch((state) => showState(root, state)));
    followChoices(root, () => this.#ask());
    for (const control of form.elements) tidy(control);
    this.#answers.fill(this.#address.first(), readForm(form)); // what was typed before this script had come
    foldAnswered(form);
    this.#ask();
    return () => life.abort();
  }

  #follow() {
    const fragment = this.#address.other();
    if (fragment === null) return;
    this.#answers.fill(fragment);
    this.#ask({ led: true });
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
    const fragment = this.#answers.written;
    this.#address.write(fragment);
    const request = this.#view.request(choicesOf(this.#root), textOf(this.#form, "employer_district"));
    if (!request) return this.#results.wait();
    try {
      const reply = await this.#put(request, fragment);
      if (turn === this.#turn) this.#show(reply, led, async (more) => (await this.#put(more, fragment)).report);
    } catch (failure) {
      if (turn === this.#turn) showFailure(this.#root, failure instanceof Failure ? failure.code : "crashed");
    }
  }

  #show(/** @type {Reply<R>} */ reply, /** @type {boolean} */ led, /** @type {(more: Request) => Promise<Report>} */ ask) {
    this.#results.show(reply, led, ask);
    reply.ok ? this.#steps?.replied(reply.report) : this.#steps?.refused(reply.problems.map(({ key }) => key), reply.report);
  }

  async #put(/** @type {Request} */ asked, fragment = this.#answers.written) {
    return JSON.parse(await this.#python.ask(JSON.stringify({ ...asked, fragment, today: today() })));
  }

  #submit = () => void (this.#steps?.alone ? this.#steps.on() : this.#ask({ led: true }));

  #onFrom = (/** @type {() => void} */ undo) => (this.#steps?.mark(undo), this.#submit());

  #click(/** @type {Event} */ event) {
    const target = clicked(event);
    if (!target) return; // `from` names a script that is fetched now, on demand
    const { goto: key, see, do: name = "", from } = target.dataset;
    if (key) this.#steps?.alone ? this.#steps.goTo(key) : goTo(this.#form, key);
    else if (see) this.#results.goTo(see);
    else if (from) import(`./${from}.mjs`).then((script) => script[name](target, this.#hands));
    else ({ ...simple, ...this.#actions, ...this.#steps?.actions })[name]?.(target);
  }

  #actions = /** @type {Record<string, (button: HTMLElement) => void>} */ ({
    copy: () => this.#results.copyLink(),
    drop: () => (this.#answers.drop(), this.#ask()),
    fileOn: ({ dataset: { value = "" } }) => this.#onFrom(this.#answers.fileOn(value)),
    today: () => (this.#answers.fileOn(""), this.#ask({ led: true })),
    add: ({ parentElement: box }) => box && listItem(part(box, "[data-list]")).focus(),
  });
}
