// A link that opens the checker's page with one person's answers, which travel behind the `#` and so to nobody.

import { encode } from "../checker/address.mjs";
import { fromRoot } from "../checker/elements.mjs";

/** @import { Pair } from "../checker/types/page.ts" */
/** @import { Profile } from "./types/desk.ts" */

/** @param {Profile} profile */
export function linkTo(profile, asOf = "") {
  const answers = asOf ? { ...profile, as_of: asOf } : profile;
  return `${fromRoot("checker/")}#${encode(Object.entries(answers).flatMap(([key, answer]) => pairs(key, answer)))}`;
}

/** @returns {Pair[]} */
function pairs(/** @type {string} */ key, /** @type {unknown} */ answer) {
  if (Array.isArray(answer)) return [[key, answer.join(",") || "没有"]]; // left empty it would not be known
  if (answer && typeof answer === "object") return Object.entries(answer).map(([period, amount]) => [`${key}.${period}`, String(amount)]);
  return [[key, String(answer)]];
}
