// Taking answers away: all of them, or those about the person, after asking, and back again.

import { part } from "./elements.mjs";

/** @import { Pair } from "./types/page.ts" */

/** Answers about the employer serve the next person too. */
export const OF_EMPLOYER = /^(employer_|branch_of_)/;

/**
 * What the buttons do, by their `data-do`.
 * @param {HTMLElement} root
 * @param {() => Pair[]} read gives the answers
 * @param {(pairs: Pair[]) => void} begin puts answers in the place of those that are there
 */
export function clearing(root, read, begin) {
  /** @type {Pair[]} */
  let before = [];
  const keep = (/** @type {Pair[]} */ pairs) => {
    before = read();
    begin(pairs);
    part(root, '[data-do="undo"]').hidden = !before.length;
  };
  const asked = (/** @type {string} */ words) => !read().length || confirm(words);
  return {
    clear: () => asked("清空全部答案？清空后还可以恢复。") && keep([]),
    another: () => asked("清空本人的答案，留下单位的？清空后还可以恢复。") && keep(read().filter(([name]) => OF_EMPLOYER.test(name))),
    undo: () => keep(before),
  };
}
