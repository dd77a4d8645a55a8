// An answer that the checker cannot use: said at its control and, in the same words, in the summary above the form.

/** @param {{error: string, key: string|null}|null} problem as the checker replied; null clears everything */
export function showProblem(form, problem) {
  const summary = form.querySelector(".ck-errors");
  for (const note of form.querySelectorAll(".ck-error")) note.remove();
  for (const control of form.querySelectorAll("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    control.setAttribute("aria-describedby", control.getAttribute("aria-describedby").replace(/ ?error-.*/, ""));
  }
  summary.hidden = !problem;
  summary.querySelector("li").replaceChildren(...(problem ? [summaryLine(form, problem)] : []));
  if (problem) markControl(form, problem);
}

/** The control of a question, the first of several. */
export function controlOf(form, key) {
  return form.querySelector(`[data-question="${CSS.escape(key ?? "")}"] :is(input, select):not(:disabled)`);
}

/** Opens what hides a control and takes the person there. */
export function goTo(form, key) {
  const control = controlOf(form, key);
  for (let box = control; box; box = box.parentElement.closest("details")) if (box.tagName === "DETAILS") box.open = true;
  control?.focus();
  control?.closest("[data-question]").scrollIntoView({ block: "center" });
}

function summaryLine(form, { error, key }) {
  if (!controlOf(form, key)) return document.createTextNode(error);
  const link = document.createElement("a");
  link.href = `#${key}`;
  link.dataset.goto = key;
  link.textContent = error;
  return link;
}

function markControl(form, { error, key }) {
  const control = controlOf(form, key);
  if (!control) return;
  const note = document.createElement("p");
  note.className = "ck-error";
  note.id = `error-${key}`;
  note.textContent = error;
  control.setAttribute("aria-invalid", "true");
  control.setAttribute("aria-describedby", `${control.getAttribute("aria-describedby") ?? ""} ${note.id}`.trim());
  (control.closest("details, label") ?? control).before(note);
}
