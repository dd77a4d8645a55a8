// What could not be read, each with its place, and an input in which it is mended.

import { make } from "../checker/elements.mjs";
import { placeOf } from "./places.mjs";

/** @import { Problem } from "./types/desk.ts" */

/** Problems that are listed at once. */
const MOST = 50;

/** Empties `place` and lists the problems. */
export function listProblems(/** @type {HTMLElement} */ place, /** @type {Problem[]} */ problems) {
  place.replaceChildren();
  place.hidden = !problems.length;
  if (!problems.length) return;
  const rest = problems.length - MOST;
  place.append(
    make("h3", { tabindex: "-1" }, `读不懂的 ${problems.length} 处`),
    make("p", {}, "这些格子不耽误别人；改好一格，那一行马上重新判断。"),
    make("ul", {}, ...problems.slice(0, MOST).map(itemOf)),
    ...(rest > 0 ? [make("p", {}, `还有 ${rest} 处，改好上面的就会列出来；很多的话，在原来的表里改更快。`)] : []),
  );
}

function itemOf(/** @type {Problem} */ problem) {
  const { row, column, header, value, cell, expected } = problem;
  const name = header || column;
  const told = make("p", {}, make("strong", {}, `第 ${row} 行${name ? `，${name}` : ""}`), `${cell ? `（${cell}）` : ""}“${value}”：${expected}`);
  if (!cell || !column) return make("li", {}, told);
  const place = placeOf(cell);
  const input = make("input", { type: "text", autocomplete: "off", spellcheck: "false", "aria-label": `第 ${row} 行，${name || cell}，改成` });
  input.value = value;
  const form = make("form", { class: "dk-mend", "data-column": String(place.column), "data-row": String(place.row) });
  form.append(input, make("button", { class: "ck-quiet" }, place.row ? "改好" : "改列名"));
  return make("li", {}, told, form);
}
