// What a question that stands alone offers beside its control: a button for each choice, and for saying no to many.

import { make, part } from "./elements.mjs";
import { controlOf, sayOnce } from "./errors.mjs";
import { fieldOf, textOf, UNSURE } from "./fields.mjs";
import { FIRST } from "./walk.mjs";

/** @import { Denial } from "./types/page.ts" */

/** @typedef {{ alone: boolean, now: string | null, left: string[], open: string[], begun: boolean }} Shown */

/** Shows the question that stands alone, or all of them, with what is offered there. */
export function show(/** @type {HTMLElement} */ root, /** @type {HTMLFormElement} */ form, /** @type {HTMLElement} */ box, /** @type {Shown} */ shown, /** @type {Denial[]} */ denials) {
  const { alone, now, left, open, begun } = shown;
  for (const field of form.querySelectorAll("[data-now]")) field.removeAttribute("data-now");
  const field = fieldOf(form, now);
  field?.setAttribute("data-now", "");
  for (let around = field?.closest("details"); around; around = around.parentElement?.closest("details")) around.open = true;
  if (box.parentElement !== field) field?.append(box); // where the focus goes next, and what a screen reader reads next
  box.hidden = !alone || !field;
  sayOnce(form, alone ? now : null);
  part(root, ".ck-left").textContent = leftWords(now, now === FIRST ? 0 : left.length, open.length, Boolean(textOf(form, FIRST)));
  offer(box, field, controlOf(form, now), denialsOf(denials, now, left));
  part(box, '[data-do="back"]').hidden = !begun;
  part(root, '[data-do="turn"]').textContent = alone ? "列出全部问题" : "一次只问一个";
  root.toggleAttribute("data-done", alone && !now); // the result moves up to the first screen
  root.dataset.drawn = ""; // what stands below had waited, not to jump under somebody's finger
}

/**
 * Offers a button for each choice, so that one touch answers, and others that say no to many.
 * @param {HTMLElement} box
 * @param {HTMLElement | null} field
 * @param {Element | null} control
 * @param {HTMLElement[]} denials
 */
function offer(box, field, control, denials) {
  const options = optionsOf(control);
  const offered = part(box, ".ck-options");
  offered.setAttribute("aria-label", field?.querySelector("label, legend")?.textContent ?? "");
  renew(offered, options);
  renew(part(box, ".ck-denials"), denials);
  part(box, '[data-do="on"]').hidden = options.length > 0 && !options.some((one) => one.getAttribute("aria-pressed") === "true");
}

/** Puts parts in place of others, unless they are the same: a button made anew while it is pressed loses the press. */
function renew(/** @type {HTMLElement} */ place, /** @type {HTMLElement[]} */ parts) {
  const wanted = make("div", {}, ...parts);
  if (wanted.innerHTML !== place.innerHTML) place.replaceChildren(...wanted.childNodes);
}

/** Puts an answer into a control, as if the person had. */
export function put(/** @type {Element | null} */ control, /** @type {string} */ value) {
  if (control instanceof HTMLSelectElement) control.value = value;
  else if (control instanceof HTMLInputElement) control.value = value === UNSURE ? "" : value;
  control?.dispatchEvent(new Event("change", { bubbles: true }));
}

function optionsOf(/** @type {Element | null} */ control) {
  if (!(control instanceof HTMLSelectElement)) return [];
  const options = [...control.options].filter(({ value }) => value && value !== UNSURE);
  return options.map((option) => {
    const pressed = { "aria-pressed": String(option.selected) };
    return button("choose", option.value, option.textContent ?? "", pressed);
  });
}

/**
 * Buttons that answer all of a group, or of all groups of which most people have nothing, with no.
 * @param {Denial[]} denials
 * @param {string | null} now the question that stands alone
 * @param {string[]} left the questions that can still matter
 */
function denialsOf(denials, now, left) {
  const open = denials.filter(({ answers }) => Object.keys(answers).some((key) => left.includes(key)));
  const here = open.find(({ keys }) => now && keys.includes(now));
  if (!here) return [];
  const found = Object.keys(here.answers).length > 1 ? [button("deny", here.group, here.label)] : [];
  const rare = here.rare ? open.filter((other) => other.rare) : [];
  if (rare.length < 2) return found;
  const names = rare.map(({ name }) => name).join("、");
  return [...found, button("deny", rare.map(({ group }) => group).join(" "), `${names}：都没有`)];
}

/**
 * How far it still is.
 * @param {string | null} now
 * @param {number} left the questions ahead
 * @param {number} open those that could still change the result, passed ones too
 * @param {boolean} own whether it is known whose rules they are for
 */
function leftWords(now, left, open, own) {
  if (!now) return open ? `问完了。有 ${open} 个没有答上来的，还会影响结果，见下面。` : "问完了，结果在下面。";
  if (!left) return own ? "这一个可以改。改好了，或者不用改，点“继续”。" : "先答这一个，再看还要问什么。";
  const rest = own ? "没有再问的，答了也不影响能不能办。" : "";
  return `最多还有 ${left} 个问题，多数人用不了这么多。${rest}`;
}

function button(/** @type {string} */ name, /** @type {string} */ value, /** @type {string} */ words, more = {}) {
  return make("button", { type: "button", "data-do": name, "data-value": value, ...more }, words);
}
