// A case kept on this device, only after asking, and shown again under today's rules beside what it was then.

import { beside, caseOf } from "./compare.mjs";
import { dayWords, part } from "./elements.mjs";
import { KEPT } from "./results.mjs";

/** @import { Hands } from "./types/page.ts" */

const QUESTION = "把这份情况（有出生日期、收入等）存在这台设备的浏览器里？用这台设备的别人也能看到。随时可以点“忘掉”。";

/** Keeps what is in the form, and what the checker says of it today. */
export function keep(/** @type {HTMLElement} */ _button, /** @type {Pick<Hands, "root">} */ { root }) {
  const now = caseOf(root, "上次");
  if (!now || !confirm(QUESTION)) return;
  try {
    localStorage.setItem(KEPT, JSON.stringify(now));
    part(root, ".ck-kept").hidden = false;
    tell(root, "存在这台设备上了。下次打开这一页，可以看有什么变了。");
  } catch {
    tell(root, "这个浏览器不让存。可以用“复制链接”留着。");
  }
}

/** Puts the kept answers into the form and shows what has changed since. */
export function open(/** @type {HTMLElement} */ _button, /** @type {Hands} */ { root, begin }) {
  const kept = read();
  if (!kept) return tell(root, "没有读到存着的情况。");
  begin(kept.fragment);
  beside(root, { ...kept, title: `上次（${dayWords(kept.summary.asOf)}）` }, "按今天的规则");
}

/** Forgets it. */
export function forget(/** @type {HTMLElement} */ _button, /** @type {Pick<Hands, "root">} */ { root }) {
  try {
    localStorage.removeItem(KEPT);
  } catch {
    // where nothing can be stored, nothing is
  }
  part(root, ".ck-kept").hidden = true;
  tell(root, "已经忘掉了，这台设备上不再存着。");
}

function read() {
  try {
    const kept = /** @type {import("./compare.mjs").Case | null} */ (JSON.parse(localStorage.getItem(KEPT) ?? "null"));
    return kept?.summary?.rows ? kept : null;
  } catch {
    return null;
  }
}

function tell(/** @type {HTMLElement} */ root, /** @type {string} */ words) {
  part(root, ".ck-copied").textContent = words;
}
