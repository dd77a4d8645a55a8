// One question at a time: shows the field of one question out of the form of all of them, with a button for each choice.

import { part, showHead } from "./elements.mjs";
import { controlOf } from "./errors.mjs";
import { textOf, UNSURE } from "./fields.mjs";
import { put, show } from "./offers.mjs";
import { BackButton, pressedOnce } from "./press.mjs";
import { FIRST, Walk } from "./walk.mjs";

/** @import { AssessReport, Report } from "./types/report.ts" */
/** @import { Denial } from "./types/page.ts" */

/** The page hands on every reply; `ask` has the answers judged anew. */
export class Steps {
  #root;
  #form;
  #ask;
  #box;
  #denials;
  #walk = new Walk();
  #button = new BackButton();
  #going = false;
  /** What one click has answered, by the question on which it was made. @type {Map<string, string[]>} */
  #denied = new Map();

  constructor(/** @type {HTMLElement} */ root, /** @type {HTMLFormElement} */ form, /** @type {() => void} */ ask) {
    this.#root = root;
    this.#form = form;
    this.#ask = ask;
    this.#box = part(root, ".ck-steps");
    this.#denials = /** @type {Denial[]} */ (JSON.parse(this.#box.dataset.denials ?? "[]"));
    pressedOnce(form);
    this.#draw();
  }

  /** Whether one question stands alone, and not the form of all. */
  get alone() {
    return this.#root.dataset.mode === "steps";
  }

  /** The answers were judged: where the person has answered, the next question comes. */
  replied(/** @type {Report} */ report) {
    const { results } = /** @type {AssessReport} */ (report);
    const own = textOf(this.#form, FIRST);
    this.#walk.learn(results, own);
    if (this.#going) this.#walk.leave();
    else this.#walk.skip(own);
    this.#arrive();
  }

  /** Answers to these questions cannot be used: stays at one of them, or goes back to the first. What is wrong with a
   *  link alone is no question's, and keeps nobody from going on. */
  refused(/** @type {(string | null)[]} */ keys, /** @type {Report | null} */ report) {
    const key = keys.find(Boolean);
    if (report && !key) return this.replied(report);
    if (key && !keys.includes(this.#walk.now)) this.#walk.goTo(key);
    this.#arrive();
  }

  #arrive() {
    delete this.#root.dataset.reading; // the answers of a link are judged, and the first question that is open is known
    const held = this.#box.contains(document.activeElement);
    this.#draw();
    const lost = held && !this.#box.contains(document.activeElement); // its button was made anew
    if (this.#going || lost) this.#focus();
    this.#going = false;
  }

  /** Takes up one question. */
  goTo(/** @type {string} */ key) {
    this.#walk.goTo(key);
    this.#draw();
    this.#focus();
  }

  /** The browser's back button: takes up the question before, if there is one, or leaves. */
  popped() {
    this.#button.pressed();
    this.#ask(); // writes the answers into this entry too, which knows older ones
    setTimeout(() => (this.alone && this.#walk.begun ? this.#back() : history.back())); // once the browser has arrived
  }

  /** Begins anew; the way back, if there is one, leads to what was there before. */
  restart(/** @type {(() => void) | undefined} */ undo = undefined) {
    this.#walk.restart();
    if (undo) this.#walk.mark(undo);
    this.#draw();
  }

  /** Something was done on the results, and the way back undoes it. */
  mark(/** @type {() => void} */ undo) {
    this.#walk.mark(undo);
  }

  /** What the buttons do, by their `data-do`. */
  actions = /** @type {Record<string, (button: HTMLElement) => void>} */ ({
    on: () => this.on(),
    unsure: () => this.#take(UNSURE),
    choose: ({ dataset }) => this.#take(dataset.value ?? ""),
    deny: ({ dataset }) => this.#deny((dataset.value ?? "").split(" ")),
    back: () => this.#back(),
    turn: () => ((this.#root.dataset.mode = this.alone ? "all" : "steps"), this.#draw()),
  });

  /** Goes on, once the checker has taken the answer. */
  on() {
    this.#going = true;
    this.#ask();
  }

  #take = (/** @type {string} */ value) => (put(this.#control(), value), this.on());

  /** Answers every open question of some groups with no. */
  #deny(/** @type {string[]} */ groups) {
    const answers = this.#denials.filter(({ group }) => groups.includes(group)).flatMap((one) => Object.entries(one.answers));
    const open = answers.filter(([key]) => !textOf(this.#form, key));
    for (const [key, value] of open) put(this.#control(key), value);
    this.#denied.set(this.#walk.now ?? "", open.map(([key]) => key));
    this.on();
  }

  /** Back to the question before, and what one click there has answered is open again. */
  #back() {
    const undo = this.#walk.back();
    undo?.();
    for (const key of this.#denied.get(this.#walk.now ?? "") ?? []) put(this.#control(key), "");
    this.#denied.delete(this.#walk.now ?? "");
    this.#ask();
    this.#draw();
    this.#focus();
  }

  #control = (key = this.#walk.now) => controlOf(this.#form, key);

  #focus() {
    if (!this.alone) return;
    if (!this.#walk.now) return showHead(part(this.#root, ".ck-results"));
    const option = this.#box.querySelector(".ck-options button");
    const target = option instanceof HTMLElement ? option : this.#control();
    target?.focus({ preventScroll: true });
    part(this.#root, ".ck-left").scrollIntoView({ block: "nearest" });
  }

  #draw() {
    const shown = { ...this.#walk.state, alone: this.alone };
    show(this.#root, this.#form, this.#box, shown, this.#denials);
    if (this.alone && shown.begun) this.#button.listen();
  }
}
