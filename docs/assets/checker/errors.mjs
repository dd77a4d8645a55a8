// Answers that the checker cannot use: each said at its control and, in the same words, in the summary above the form.

import { make, part } from "./elements.mjs";
import { fieldOf } from "./fields.mjs";

/** @import { Problem } from "./types/report.ts" */

/**
 * @param {HTMLFormElement} form
 * @param {Problem[]} problems as the checker replied; none clears everything
 */
export function showProblems(form, problems) {
  const summary = part(form, ".ck-errors");
  for (const note of form.querySelectorAll(".ck-error")) note.remove();
  for (const control of form.querySelectorAll("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    describe(control, described(control).filter((id) => !id.startsWith("error-")));
  }
  summary.hidden = !problems.length;
  part(summary, "p").textContent = `有${problems.length > 1 ? ` ${problems.length} ` : "一"}处答案要改：`;
  part(summary, "ul").replaceChildren(...problems.map((problem) => make("li", {}, summaryLine(form, problem))));
  for (const problem of problems) markControl(form, problem);
}

/** Hides the summary where it would only say again what stands at the one question that is shown. */
export function sayOnce(/** @type {HTMLFormElement} */ form, /** @type {string | null} */ shown) {
  const summary = part(form, ".ck-errors");
  const links = [...summary.querySelectorAll("li")].map((line) => line.querySelector("a")?.dataset.goto);
  summary.hidden = links.every((key) => shown !== null && key === shown);
}

/**
 * The control of a question, the first of several.
 * @param {HTMLFormElement} form
 * @param {string | null} key
 * @returns {HTMLElement | null}
 */
export function controlOf(form, key) {
  return fieldOf(form, key)?.querySelector(":is(input, select):not(:disabled)") ?? null;
}

/** Opens what hides a control and takes the person there. */
export function goTo(/** @type {HTMLFormElement} */ form, /** @type {string} */ key) {
  const control = controlOf(form, key);
  for (let box = control?.closest("details"); box; box = box.parentElement?.closest("details")) box.open = true;
  control?.focus();
  control?.closest("[data-question]")?.scrollIntoView({ block: "center" });
}

function summaryLine(/** @type {HTMLFormElement} */ form, /** @type {Problem} */ { told, key }) {
  if (!key || !controlOf(form, key)) return told;
  return make("a", { href: `#${key}`, "data-goto": key }, told);
}

/** The control of the very month or year, or the question's first. */
function markControl(/** @type {HTMLFormElement} */ form, /** @type {Problem} */ { told, key, period }) {
  const row = form.elements.namedItem(`${key}.${period}`);
  const control = row instanceof HTMLInputElement ? row : controlOf(form, key);
  if (!control) return;
  const note = make("p", { class: "ck-error", id: `error-${key}${period ? `.${period}` : ""}` }, told);
  control.setAttribute("aria-invalid", "true");
  describe(control, [...described(control), note.id]);
  const whole = control === row ? control.closest("label") : control.closest("details, label");
  (whole ?? control).before(note);
}

/** The ids of what describes a control. */
function described(/** @type {Element} */ control) {
  return (control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
}

function describe(/** @type {Element} */ control, /** @type {string[]} */ ids) {
  if (ids.length) control.setAttribute("aria-describedby", ids.join(" "));
  else control.removeAttribute("aria-describedby");
}
