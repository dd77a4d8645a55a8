// The checker's findings as a tree that opens to reasons and clauses.

import { citations, make, mark } from "./elements.mjs";

/** @import { Finding } from "./types/report.ts" */
/** @import { PageNames } from "./types/page.ts" */

/** Begins a report on the finding at which it stands (doubt.mjs, which is fetched when it is pressed). */
function doubtButton() {
  const does = { "data-do": "doubt", "data-from": "doubt" };
  return make("button", { type: "button", class: "ck-doubt", ...does, "aria-expanded": "false" }, "这里好像不对");
}

/**
 * A finding that opens to its reason, its clauses and what it is made of.
 * @param {Finding} node
 * @param {PageNames} names
 * @returns {HTMLElement}
 */
export function tree(node, names, open = false, depth = 0) {
  const shown = node.waived ? names.waived : names.verdicts[node.verdict];
  const below = node.waived ? [] : node.children;
  const words = make("span", { class: "ck-word" }, shown.word);
  const summary = make("summary", {}, mark(shown.mark), node.label, words);
  const box = make("details", { class: "ck-node", "data-state": node.verdict, "data-node": node.id }, summary);
  box.open = open && depth < 1 && node.verdict !== "met";
  if (node.reason) box.append(make("p", { class: "ck-reason" }, node.reason));
  if (node.cites.length) box.append(make("p", { class: "ck-cites" }, "出处：", ...citations(node.cites, names)));
  box.append(doubtButton(), ...below.map((child) => tree(child, names, box.open, depth + 1)));
  return box;
}

/**
 * The nodes of these ids, in the order of the text.
 * @param {Finding} node
 * @param {string[]} ids
 * @returns {Finding[]}
 */
export function named(node, ids) {
  return [...(ids.includes(node.id) ? [node] : []), ...node.children.flatMap((child) => named(child, ids))];
}

/**
 * Unmet nodes, as deep as all of a node's children were needed: where a sibling does better, they were.
 * @param {Finding} node
 * @returns {Finding[]}
 */
export function lacking(node) {
  if (node.verdict !== "unmet") return [];
  const allNeeded = node.children.some((child) => child.verdict !== "unmet");
  return allNeeded ? node.children.flatMap(lacking) : [node];
}
