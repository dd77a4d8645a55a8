// What the person chose about everybody.

import { partOf } from "../checker/elements.mjs";
import { tidyDate } from "../checker/tidy.mjs";

/** @import { Choice } from "./types/desk.ts" */

/** @returns {Choice} */
export function choiceOf(/** @type {HTMLElement} */ root) {
  const district = partOf(root, "[name=district]", HTMLSelectElement).value;
  const day = partOf(root, "[name=as_of]", HTMLInputElement);
  day.value = tidyDate(day.value) ?? day.value.trim();
  return { districts: district ? district.split(" ") : null, asOf: day.value };
}
