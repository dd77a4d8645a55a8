// Going on with the questions for another day of filing. What is counted in months on the day that is judged has grown
// until then (contract, section 1): it is written anew, so that nothing counts for less than it did.

import { today } from "./answers.mjs";
import { textOf } from "./fields.mjs";
import { tidy } from "./tidy.mjs";

/** @import { Hands } from "./types/page.ts" */

const COUNTED = ["work_months", "beijing_insurance_months"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Puts the button's day of filing into the form, and what has grown until then, and goes on with the questions. */
export function fileOn(/** @type {HTMLElement} */ { dataset: { value: day = "" } }, /** @type {Hands} */ { form, submit }) {
  const told = textOf(form, "as_of");
  const months = wholeMonths(DAY.test(told) ? told : today(), day);
  for (const key of COUNTED) {
    const before = textOf(form, key);
    if (/^\d+$/.test(before)) put(form, key, String(Number(before) + months));
  }
  put(form, "as_of", day);
  submit();
}

function put(/** @type {HTMLFormElement} */ form, /** @type {string} */ key, /** @type {string} */ text) {
  const control = form.elements.namedItem(key);
  if (!(control instanceof HTMLInputElement)) return;
  control.value = text;
  tidy(control);
}

/** Calendar months that are over: the same day of a month, or its last where it has no such day. */
export function wholeMonths(/** @type {string} */ from, /** @type {string} */ to) {
  const [year = 0, month = 0, date = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDate = 0] = to.split("-").map(Number);
  const lastDate = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return (toYear - year) * 12 + toMonth - month - (toDate < Math.min(date, lastDate) ? 1 : 0);
}
