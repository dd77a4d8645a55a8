// Answers that the checker cannot use: each said at its control and, in the same words, in the summary above the form.

import { make, part } from "./elements.mjs";
import { fieldOf } from "./fields.mjs";

/** @import { Problem } from "./types/report.ts" */

/**
 * @param {HTMLFormElement} form
 * @param {Problem[]} problems as the checker replied; none clears everything
 */
export function showProblems(form, problems) {
  const told = problems.map((problem) => ({ ...problem, error: plainly(problem.error) }));
  const summary = part(form, ".ck-errors");
  for (const note of form.querySelectorAll(".ck-error")) note.remove();
  for (const control of form.querySelectorAll("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    describe(control, described(control).filter((id) => !id.startsWith("error-")));
  }
  summary.hidden = !told.length;
  part(summary, "p").textContent = `有${told.length > 1 ? ` ${told.length} ` : "一"}处答案要改：`;
  part(summary, "ul").replaceChildren(...told.map((problem) => make("li", {}, summaryLine(form, problem))));
  for (const problem of told) markControl(form, problem);
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

/** The checker's words without what only programs need: a question's key, and letters for a date's digits. */
function plainly(/** @type {string} */ error) {
  return error.replace(/[a-z_]+(?:\.[\d-]+)?（([^（）]+)）/g, "“$1”").replace(" as_of ", " ").replace(/写成 Y[YMD-]+，?/, "");
}

function summaryLine(/** @type {HTMLFormElement} */ form, /** @type {Problem} */ { error, key }) {
  if (!key || !controlOf(form, key)) return error;
  return make("a", { href: `#${key}`, "data-goto": key }, error);
}

/** The control of the very month or year, or the question's first. */
function markControl(/** @type {HTMLFormElement} */ form, /** @type {Problem} */ { error, key, period }) {
  const row = form.elements.namedItem(`${key}.${period}`);
  const control = row instanceof HTMLInputElement ? row : controlOf(form, key);
  if (!control) return;
  const note = make("p", { class: "ck-error", id: `error-${key}${period ? `.${period}` : ""}` }, error);
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
