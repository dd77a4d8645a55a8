// What the person has answered so far, each with a way back to its question.

import { make, part } from "./elements.mjs";
import { readForm } from "./fields.mjs";

/** @import { PageNames } from "./types/page.ts" */

/** The answers in words, in the form's order. */
export function saidRows(/** @type {HTMLFormElement} */ form, /** @type {Pick<PageNames, "questions">} */ names) {
  /** @type {Map<string, string[]>} */
  const said = new Map();
  for (const [name, text] of readForm(form)) {
    const [key = "", period] = name.split(".");
    const words = inWords(form, name, text);
    said.set(key, [...(said.get(key) ?? []), period ? `${period}：${words}` : words]);
  }
  return [...said].map(([key, texts]) => {
    const noun = names.questions[key] ?? key;
    const back = make("a", { href: `#${key}`, "data-goto": key, "aria-label": `修改${noun}` }, "修改");
    return make("li", {}, `${noun}：${texts.join("；")} `, back);
  });
}

function inWords(/** @type {HTMLFormElement} */ form, /** @type {string} */ name, /** @type {string} */ text) {
  const control = form.elements.namedItem(name);
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.textContent ?? text;
  const { unit = "" } = control instanceof HTMLInputElement ? control.dataset : {};
  return unit && /^[\d.]+$/.test(text) ? `${text}${unit === "%" ? "" : " "}${unit}` : text.replaceAll(",", "、");
}

/** Where answers came along with a link, their form is one line, so that the results are near. */
export function foldAnswered(/** @type {HTMLFormElement} */ form) {
  /** @type {HTMLElement | null} */
  const fold = form.querySelector("details.ck-fold");
  const count = new Set(readForm(form).map(([name]) => name.split(".")[0])).size;
  if (!fold || !count) return;
  fold.removeAttribute("open");
  part(fold, "summary").textContent = `带来了 ${count} 个答案，点这里看和改`;
}
