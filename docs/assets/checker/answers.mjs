// What the person has answered: what stands in the form, and what of a link has no place there. Of the latter the
// checker says what is wrong with it; it stays in the address until its question is answered anew, or it is let go.

import { decode, encode } from "./address.mjs";
import { Counted } from "./counted.mjs";
import { part } from "./elements.mjs";
import { fillForm, readForm, textOf } from "./fields.mjs";
import { understand } from "./tidy.mjs";

/** @import { Given, Pair } from "./types/page.ts" */

export class Answers {
  #root;
  #form;
  #counted;
  #strays = /** @type {Given[]} */ ([]);

  constructor(/** @type {HTMLElement} */ root, /** @type {HTMLFormElement} */ form) {
    this.#root = root;
    this.#form = form;
    this.#counted = new Counted(root, form);
  }

  /** As a fragment. */
  get written() {
    return [encode(readForm(this.#form)), ...this.#strays.map(({ raw }) => raw)].filter(Boolean).join("&");
  }

  /** Puts a fragment into the form; `typed` wins over it. One that is far too long for answers is not looked at. */
  fill(/** @type {string} */ fragment, /** @type {Pair[]} */ typed = []) {
    const long = fragment.length > Number(this.#root.dataset.longest);
    const given = long ? [] : decode(fragment).filter(({ name }) => typed.every(([other]) => keyOf(other) !== keyOf(name)));
    const { clear, doubtful } = apart([...given, ...decode(encode(typed))]);
    this.#strays = [...fillForm(this.#form, clear), ...doubtful];
    for (const control of this.#form.elements) understand(control);
    this.#counted.begin();
    part(this.#root, ".ck-toolong").hidden = !long;
    this.#tell();
  }

  /** A question has been answered anew, so that what a link said to it no longer matters. */
  answer(/** @type {EventTarget | null} */ control) {
    const box = control instanceof Element ? control.closest("[data-question]") : null;
    const key = box instanceof HTMLElement ? box.dataset.question : undefined;
    this.#strays = this.#strays.filter(({ name }) => keyOf(name) !== key);
    this.#counted.changed(control);
    this.#tell();
  }

  /** Judges for another day, for today where it is empty; gives the way back. */
  fileOn(/** @type {string} */ day) {
    const before = textOf(this.#form, "as_of");
    this.#counted.fileOn(day);
    return () => this.#counted.fileOn(before);
  }

  /** Lets go of what has no place in the form. */
  drop() {
    this.#strays = [];
    this.#tell();
  }

  #tell() {
    part(this.#form, ".ck-strays").hidden = !this.#strays.length;
  }
}

/** Parts pairs that say one thing each from those of which two say something about the same: neither is filled in. */
function apart(/** @type {Given[]} */ given) {
  /** @type {Map<string, number>} */
  const named = new Map();
  for (const { name } of given) named.set(name, (named.get(name) ?? 0) + 1);
  const split = new Set([...named.keys()].filter((name) => /\../.test(name)).map(keyOf)); // amounts for one period each
  const isClear = (/** @type {Given} */ { name }) =>
    named.get(name) === 1 && !(split.has(keyOf(name)) && named.has(keyOf(name)));
  return { clear: given.filter(isClear), doubtful: given.filter((one) => !isClear(one)) };
}

function keyOf(/** @type {string} */ name) {
  return name.split(".", 1)[0] ?? "";
}
