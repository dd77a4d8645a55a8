// The form's controls and the texts that they hold. A control's name is its question's key, for one month or year
// with `.2025-09` or `.2025` after it. An empty control and 不清楚 both mean "not known" and give no pair.

import { part, partOf } from "./elements.mjs";
import { tidied } from "./tidy.mjs";

/** @import { Given } from "./types/page.ts" */
/** @typedef {HTMLInputElement | HTMLSelectElement} Control */

/** The value of the choice 不清楚. */
export const UNSURE = "unsure";
/** How a month and a year are written. */
const PERIODS = new Map([["month", /^\d{4}-\d{2}$/], ["year", /^\d{4}$/]]);

/** What holds the controls of a question, if the form has it. */
export function fieldOf(/** @type {HTMLFormElement} */ form, /** @type {string | null} */ key) {
  /** @type {NodeListOf<HTMLElement>} */
  const fields = form.querySelectorAll("[data-question]");
  return [...fields].find(({ dataset }) => dataset.question === key) ?? null;
}

/** The filled controls' pairs, in the form's order. */
export function readForm(/** @type {HTMLFormElement} */ form) {
  const pairs = /** @type {Map<string, string>} */ (new Map());
  for (const control of form.elements) {
    if (!isControl(control)) continue;
    const { name } = control;
    const text = answerIn(control);
    if (!name || !text || overruled(control)) continue;
    const before = pairs.get(name);
    pairs.set(name, before === undefined ? text : `${before},${text}`); // several of one name are a list
  }
  return [...pairs];
}

export function textOf(/** @type {HTMLFormElement} */ form, /** @type {string} */ name) {
  const control = form.elements.namedItem(name);
  return isControl(control) ? answerIn(control) : "";
}

function answerIn(/** @type {Control} */ control) {
  const text = (control instanceof HTMLInputElement ? tidied(control) : control.value).trim();
  return text === UNSURE ? "" : text;
}

/**
 * @param {unknown} found
 * @returns {found is Control}
 */
function isControl(found) {
  return found instanceof HTMLInputElement || found instanceof HTMLSelectElement;
}

/** One number for all months, or a number for each: the rows count while they are open, or where they stand alone. */
function overruled(/** @type {Control} */ control) {
  const box = control.closest("[data-question]");
  /** @type {HTMLDetailsElement | null | undefined} */
  const apart = box?.querySelector("details.ck-apart");
  if (!box || !apart) return false;
  const rowsFilled = inputs(apart).some((input) => input.value.trim());
  const rowsCount = rowsFilled && (apart.open || !firstInput(box).value.trim());
  return rowsCount !== apart.contains(control);
}

/**
 * Writes pairs into their controls, empties all others, and returns the pairs that found no place.
 * @param {HTMLFormElement} form
 * @param {Given[]} given
 */
export function fillForm(form, given) {
  form.reset();
  for (const apart of form.querySelectorAll("details.ck-apart")) apart.removeAttribute("open");
  return given.filter(({ name, text }) => !fill(form, name, text));
}

function fill(/** @type {HTMLFormElement} */ form, /** @type {string} */ name, /** @type {string | null} */ text) {
  const [key = "", period] = name.split(".");
  const box = fieldOf(form, key);
  if (!box || text === null || period === "") return false;
  if (!text) return true;
  const list = /** @type {HTMLElement | null} */ (box.querySelector("[data-list]"));
  const items = text.split(",");
  if (list) return items.length <= Number(list.dataset.most) && items.every((item, at) => write(listItem(list, at), item));
  if (period) addPeriod(box.querySelector("[data-periods]"), period);
  return write(form.elements.namedItem(name), text);
}

function write(/** @type {unknown} */ control, /** @type {string} */ text) {
  if (!isControl(control) || text === UNSURE) return false;
  control.value = text;
  control.closest("details.ck-apart")?.setAttribute("open", "");
  return control.value === text;
}

/** The control of a list's item, made if need be; without `at`, a new one. */
export function listItem(/** @type {HTMLElement} */ list, at = inputs(list).length) {
  const items = inputs(list);
  const item = items[at];
  if (item) return item;
  const row = copied(list, "label");
  const input = firstInput(row);
  input.value = "";
  input.removeAttribute("id");
  part(row, "span").textContent = `第 ${items.length + 1} 个`;
  list.append(row);
  return input;
}

/** Rows for the months or years before the day that is judged, newest first. Rows in use stay. */
export function spreadPeriods(/** @type {HTMLFormElement} */ form, /** @type {string} */ today) {
  const asOf = textOf(form, "as_of");
  const day = /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : today;
  /** @type {NodeListOf<HTMLElement>} */
  const boxes = form.querySelectorAll("[data-periods]");
  for (const box of boxes) {
    const periods = periodsBefore(day, box.dataset.periods ?? "", Number(box.dataset.count));
    for (const row of box.querySelectorAll("label")) {
      const used = firstInput(row).value || row.contains(document.activeElement);
      if (!used && !periods.includes(row.dataset.period ?? "")) row.remove();
    }
    for (const period of periods) addPeriod(box, period);
  }
}

function addPeriod(/** @type {HTMLElement | null} */ box, /** @type {string} */ period) {
  if (!box || !PERIODS.get(box.dataset.periods ?? "")?.test(period)) return;
  if (box.querySelector(`[data-period="${period}"]`)) return;
  const row = copied(partOf(box, "template", HTMLTemplateElement).content, "label");
  const [year, month] = period.split("-");
  row.dataset.period = period;
  part(row, "span").textContent = month ? `${year} 年 ${Number(month)} 月` : `${year} 年`;
  firstInput(row).name = `${box.dataset.key}.${period}`;
  const after = [...box.querySelectorAll("label")].find((other) => (other.dataset.period ?? "") < period);
  box.insertBefore(row, after ?? null);
}

function periodsBefore(/** @type {string} */ day, /** @type {string} */ unit, /** @type {number} */ count) {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return Array.from({ length: count }, (_, at) => {
    if (unit === "year") return String(year - 1 - at);
    return new Date(Date.UTC(year, month - 2 - at, 1)).toISOString().slice(0, 7);
  });
}

const inputs = (/** @type {ParentNode} */ within) => [...within.querySelectorAll("input")];
const firstInput = (/** @type {ParentNode} */ within) => partOf(within, "input", HTMLInputElement);

function copied(/** @type {ParentNode} */ within, /** @type {string} */ selector) {
  return /** @type {HTMLElement} */ (part(within, selector).cloneNode(true));
}
