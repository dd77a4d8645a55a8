// The results below the form: what the checker's reply looks like, and the same reply for other programs.

import { addressOfCase, choicesOf } from "./address.mjs";
import { showProblems } from "./errors.mjs";
import { make, part, partOf } from "./elements.mjs";
import { textOf } from "./fields.mjs";
import { saidRows } from "./said.mjs";
import { showRecovery } from "./status.mjs";

/** @import { Reply, Report, Request } from "./types/report.ts" */
/** @import { Names, View } from "./types/page.ts" */

/** Where a case lies that was kept on this device (keep.mjs). */
export const KEPT = "work-residence-permit-guide.case";

/** @template {Report} R */
export class Results {
  #root;
  #view;
  #names;
  #form;
  #box;
  #report;

  /**
   * @param {HTMLElement} root
   * @param {View<R>} view
   */
  constructor(root, view) {
    this.#root = root;
    this.#view = view;
    this.#names = /** @type {Names} */ (JSON.parse(root.dataset.names ?? ""));
    this.#form = partOf(root, "form", HTMLFormElement);
    this.#box = part(root, ".ck-results");
    this.#report = part(root, ".ck-report");
    part(root, ".ck-live").hidden = false;
    for (const button of root.querySelectorAll('[data-do="share"]')) button.toggleAttribute("hidden", !("share" in navigator));
    root.querySelector(".ck-kept")?.toggleAttribute("hidden", !isKept());
  }

  /** The answers have changed, so that what is shown may no longer hold. */
  age() {
    this.#box.setAttribute("aria-busy", "true");
  }

  /**
   * Shows a reply; `led` takes the person to it.
   * @param {Reply<R>} reply
   * @param {boolean} led
   * @param {(request: Request) => Promise<Report>} [ask] asks more about the same answers
   */
  show(reply, led, ask) {
    showRecovery(this.#root);
    publish(this.#root, this.#view.published, reply.ok ? reply.report : null);
    const judged = reply.ok || reply.report !== null;
    this.#report.classList.toggle("ck-stale", !judged);
    showProblems(this.#form, reply.ok ? [] : reply.problems);
    this.#say();
    if (judged) {
      const report = /** @type {R} */ (reply.report);
      const own = textOf(this.#form, "employer_district");
      const names = { ...this.#names, own, asked: choicesOf(this.#root).district ?? own };
      this.#view.paint(this.#report, report, names);
      if (ask) this.#view.beside?.(this.#report, report, names, ask).catch(() => {}); // a failure is told with the next verdict
      if (!reply.ok) this.#report.prepend(partly(reply.problems.length));
      this.#settle(this.#view.headline(report, names));
    } else this.#settle();
    if (led) (reply.ok ? this.#box : part(this.#form, ".ck-errors")).focus();
  }

  /** Something has to be chosen before there is anything to ask. */
  wait() {
    publish(this.#root, this.#view.published, null);
    this.#report.textContent = this.#view.prompt ?? "";
    this.#settle([]);
  }

  #say() {
    const box = part(this.#root, ".ck-said");
    const rows = saidRows(this.#form, this.#names);
    box.hidden = !rows.length;
    part(box, "summary").textContent = `您的回答（${rows.length}）`;
    part(box, "ul").replaceChildren(...rows);
    const said = rows.map(({ firstChild }) => firstChild?.textContent?.trim() ?? "").join("；"); // shown on paper alone
    part(this.#root, ".ck-answers").textContent = said && `依据您的回答（${rows.length} 个）：${said}。`;
  }

  /** Nothing more is to come for these answers; without `chips` the former ones stay. */
  #settle(/** @type {HTMLElement[] | undefined} */ chips = undefined) {
    if (chips) part(this.#root, ".ck-chips").replaceChildren(...chips);
    this.#box.setAttribute("aria-busy", "false");
  }

  /** Takes the person to a district's result. */
  goTo(/** @type {string} */ district) {
    part(this.#report, `[data-district="${CSS.escape(district)}"]`).focus();
  }

  async copyLink() {
    const done = await navigator.clipboard?.writeText(addressOfCase()).then(() => true, () => false);
    const said = done ? "链接已复制。" : "浏览器不让复制，请从地址栏里复制。";
    part(this.#root, ".ck-copied").textContent = `${said}它带着您填的出生日期、收入等全部答案，只发给信得过的人。`;
  }

  /** On paper nothing can be opened, so all of the report is. */
  unfold() {
    for (const box of this.#report.querySelectorAll("details")) box.open = true;
  }
}

/** Whether a case is kept on this device; not where storage is denied. */
function isKept() {
  try {
    return localStorage.getItem(KEPT) !== null;
  } catch {
    return false;
  }
}

/** Some answers cannot be used, and the others were judged without them. */
function partly(/** @type {number} */ count) {
  return make("p", { class: "ck-partly" }, `有 ${count} 处答案要改（在上面标出来了），下面先按其余的答案来看。`);
}

/**
 * The report for other programs (contract, section 4).
 * @param {HTMLElement} root
 * @param {string} name
 * @param {Report | null} report
 */
function publish(root, name, report) {
  Object.assign(window, { [name]: report });
  const script = document.getElementById("report") ?? root.appendChild(document.createElement("script"));
  Object.assign(script, { id: "report", type: "application/json", textContent: report ? JSON.stringify(report) : "" });
}
