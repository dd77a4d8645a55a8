// What a question that stands alone offers beside its control: a button for each choice, and for saying no to many.

import { make } from "./elements.mjs";
import { UNSURE } from "./fields.mjs";

/** @import { Denial } from "./types/page.ts" */

/** A button for each choice, so that one touch answers. */
export function optionsOf(/** @type {Element | null} */ control) {
  if (!(control instanceof HTMLSelectElement)) return [];
  const options = [...control.options].filter(({ value }) => value && value !== UNSURE);
  return options.map((option) => {
    const pressed = { "aria-pressed": String(option.selected) };
    return button("choose", option.value, option.textContent ?? "", pressed);
  });
}

/**
 * Buttons that answer all of a group, or of all groups of one side that are open, with no.
 * @param {Denial[]} denials
 * @param {string | null} now the question that stands alone
 * @param {string[]} left the questions that can still matter
 */
export function denialsOf(denials, now, left) {
  const open = denials.filter(({ answers }) => Object.keys(answers).some((key) => left.includes(key)));
  const here = open.find(({ keys }) => now && keys.includes(now));
  if (!here) return [];
  const found = Object.keys(here.answers).length > 1 ? [button("deny", here.group, here.label)] : [];
  const side = open.filter((other) => other.side === here.side);
  if (side.length < 2) return found;
  const names = side.map(({ name }) => name).join("、");
  return [...found, button("deny", side.map(({ group }) => group).join(" "), `${names}：都没有`)];
}

/** How far it still is. */
export function leftWords(/** @type {string | null} */ now, /** @type {number} */ left) {
  if (!now) return "要问的都问完了，结果在下面。";
  if (!left) return "先答这一个，再看还要问什么。";
  return `最多还有 ${left} 个问题。别的都改变不了结果，不用答。`;
}

function button(/** @type {string} */ name, /** @type {string} */ value, /** @type {string} */ words, more = {}) {
  return make("button", { type: "button", "data-do": name, "data-value": value, ...more }, words);
}
