// The day of filing that is judged, and the answers that are counted in months on it (contract, section 1). Where the
// day moves they are counted anew from what the person told, there and back, and the page says so.

import { dayWords, part } from "./elements.mjs";
import { textOf } from "./fields.mjs";
import { put } from "./offers.mjs";

/** @import { PageNames } from "./types/page.ts" */

const AS_OF = "as_of";
const COUNTED = ["work_months", "beijing_insurance_months"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const SHANGHAI_MS = 8 * 3600 * 1000; // east of Greenwich, the whole year

/** Today's date in Beijing, wherever the browser is: the day by which the page judges. */
export function today() {
  return new Date(Date.now() + SHANGHAI_MS).toISOString().slice(0, 10);
}

export class Counted {
  #root;
  #form;
  #nouns;
  #told = /** @type {Map<string, { day: string, months: number }>} */ (new Map());

  constructor(/** @type {HTMLElement} */ root, /** @type {HTMLFormElement} */ form) {
    this.#root = root;
    this.#form = form;
    this.#nouns = /** @type {Pick<PageNames, "questions">} */ (JSON.parse(root.dataset.names ?? "")).questions;
  }

  /** Other answers stand in the form now: they count on the day that came with them. */
  begin() {
    this.#told.clear();
    for (const key of COUNTED) this.#hear(key);
    this.#say([]);
  }

  /** The person has changed an answer. */
  changed(/** @type {EventTarget | null} */ target) {
    const name = target instanceof HTMLInputElement ? target.name : "";
    if (COUNTED.includes(name)) this.#hear(name);
    else if (name === AS_OF && this.#day) this.#say([...this.#told].flatMap(([key, told]) => this.#recount(key, told)));
  }

  /** Judges for another day; for today where it is empty. */
  fileOn(/** @type {string} */ day) {
    put(controlOf(this.#form, AS_OF), day);
  }

  /** The day of filing; empty where what stands in the form is none. */
  get #day() {
    const text = textOf(this.#form, AS_OF) || today();
    return DAY.test(text) ? text : "";
  }

  #hear(/** @type {string} */ key) {
    const text = textOf(this.#form, key);
    if (/^\d+$/.test(text) && this.#day) this.#told.set(key, { day: this.#day, months: Number(text) });
    else this.#told.delete(key);
  }

  /** Counts one answer on the new day; gives what there is to say of it. */
  #recount(/** @type {string} */ key, /** @type {{ day: string, months: number }} */ { day, months }) {
    const control = controlOf(this.#form, key);
    const now = String(Math.max(0, months + wholeMonths(day, this.#day)));
    if (!control || control.value === now) return [];
    control.value = now;
    const noun = this.#nouns[key] ?? key;
    return Number(now) === months
      ? [`${noun}回到您填的 ${months} 个月。`]
      : [`${noun}您填的是 ${months} 个月（到 ${dayWords(day)}），到这一天按 ${now} 个月算，不对就改。`];
  }

  #say(/** @type {string[]} */ recounted) {
    const [day, line] = [this.#day, part(this.#root, ".ck-day")];
    const moved = Boolean(day) && day !== today();
    line.hidden = !moved && !recounted.length;
    part(line, "button").hidden = !moved;
    part(line, "span").textContent = `按 ${dayWords(day || today())}提交来算。${recounted.join("")}`;
  }
}

function controlOf(/** @type {HTMLFormElement} */ form, /** @type {string} */ key) {
  const control = form.elements.namedItem(key);
  return control instanceof HTMLInputElement ? control : null;
}

/** Calendar months that are over: the same day of a month, or its last where it has no such day. Back from a day, those
 *  that are begun, so that nothing counts for more than it did. */
export function wholeMonths(/** @type {string} */ from, /** @type {string} */ to) {
  const [year = 0, month = 0, date = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDate = 0] = to.split("-").map(Number);
  const lastDate = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return (toYear - year) * 12 + toMonth - month - (toDate < Math.min(date, lastDate) ? 1 : 0);
}
