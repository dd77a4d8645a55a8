// What the person chose about everybody.

import { partOf } from "../checker/elements.mjs";

/** @import { Choice } from "./types/desk.ts" */

/** @returns {Choice} */
export function choiceOf(/** @type {HTMLElement} */ root) {
  const district = partOf(root, "[name=district]", HTMLSelectElement).value;
  return { districts: district ? district.split(" ") : null, asOf: partOf(root, "[name=as_of]", HTMLInputElement).value.trim() };
}
