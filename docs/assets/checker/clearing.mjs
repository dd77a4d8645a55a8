// Taking answers away: all of them, or those about the person, after asking, and back again.

import { part } from "./elements.mjs";

/** Answers about the employer serve the next person too. */
export const OF_EMPLOYER = /^(employer_|branch_of_)/;

/**
 * What the buttons do, by their `data-do`.
 * @param {HTMLElement} root
 * @param {() => string} read gives the answers, as a fragment
 * @param {(fragment: string, undo?: () => void) => void} begin puts answers in the place of those that are there
 */
export function clearing(root, read, begin) {
  let before = "";
  const undo = () => keep(before, "刚才的答案回来了。", false);
  const keep = (/** @type {string} */ answers, /** @type {string} */ words, goesBack = true) => {
    before = read();
    begin(answers, goesBack ? undo : undefined); // the browser's back button undoes it too
    const undone = part(root, ".ck-undone");
    undone.hidden = !before;
    part(undone, "span").textContent = words;
    if (before) part(undone, "button").focus(); // where the person looks now
  };
  const ofEmployer = () => read().split("&").filter((pair) => OF_EMPLOYER.test(pair)).join("&");
  const asked = (/** @type {string} */ words) => !read() || confirm(words);
  return {
    clear: () => asked("清空全部答案？清空后还可以恢复。") && keep("", "答案都清空了。"),
    another: () => asked("清空本人的答案，留下单位的？清空后还可以恢复。") && keep(ofEmployer(), "本人的答案清空了，单位的留着。"),
    undo,
  };
}
