// A district that has no guide: said at once, with what is known all the same, whom to call and what to ask.

import { districtName, fromRoot, lead, listed, make } from "./elements.mjs";

/** @import { PageNames } from "./types/page.ts" */

export const NO_GUIDE = "没有收录指南";

/** What stands in place of a verdict. */
export function uncovered(/** @type {string} */ district, /** @type {PageNames} */ names) {
  const { known, call, asks } = names.uncovered;
  const facts = known[district] ?? [];
  const page = make("a", { href: fromRoot(`districts/${district}/`) }, `${districtName(district, names)}的页面`);
  return [
    ...(facts.length ? [lead("知道的零散信息，不能照着办："), make("ul", { class: "ck-known" }, ...facts.map(doubtful))] : []),
    lead("打给谁："),
    make("ul", {}, doubtful(call)),
    lead("问这六件事："),
    make("ol", { class: "ck-asks" }, ...listed(asks)),
    make("p", { class: "ck-onwards" }, "这些也写在", page, "上，可以打印。"),
  ];
}

function doubtful(/** @type {[string, string]} */ [text, trust]) {
  return make("li", {}, `${text} `, make("span", { class: "g-doubt" }, "待核实"), " ", make("small", {}, trust));
}
