// An answer that the checker cannot use: said at its control and, in the same words, in the summary above the form.

import { make, part } from "./elements.mjs";
import { fieldOf } from "./fields.mjs";

/** @import { Problem } from "./types/report.ts" */

/**
 * @param {HTMLFormElement} form
 * @param {Problem | null} problem as the checker replied; null clears everything
 */
export function showProblem(form, problem) {
  if (problem) problem = { ...problem, error: plainly(problem) };
  const summary = part(form, ".ck-errors");
  for (const note of form.querySelectorAll(".ck-error")) note.remove();
  for (const control of form.querySelectorAll("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    describe(control, described(control).filter((id) => !id.startsWith("error-")));
  }
  summary.hidden = !problem;
  part(summary, "li").replaceChildren(...(problem ? [summaryLine(form, problem)] : []));
  if (problem) markControl(form, problem);
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

/** The checker's words without what only programs need: the question's key, and letters for a date's digits. */
function plainly(/** @type {Problem} */ { error, key }) {
  return error.replace(`${key}（`, "“").replace("）的答案", "”的答案").replace(/写成 Y[YMD-]+，?/, "");
}

function summaryLine(/** @type {HTMLFormElement} */ form, /** @type {Problem} */ { error, key }) {
  if (!key || !controlOf(form, key)) return document.createTextNode(error);
  return make("a", { href: `#${key}`, "data-goto": key }, error);
}

function markControl(/** @type {HTMLFormElement} */ form, /** @type {Problem} */ { error, key }) {
  const control = controlOf(form, key);
  if (!control) return;
  const note = make("p", { class: "ck-error", id: `error-${key}` }, error);
  control.setAttribute("aria-invalid", "true");
  describe(control, [...described(control), note.id]);
  (control.closest("details, label") ?? control).before(note);
}

/** The ids of what describes a control. */
function described(/** @type {Element} */ control) {
  return (control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
}

function describe(/** @type {Element} */ control, /** @type {string[]} */ ids) {
  if (ids.length) control.setAttribute("aria-describedby", ids.join(" "));
  else control.removeAttribute("aria-describedby");
}
