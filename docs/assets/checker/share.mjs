// Taking a case along: its link as a picture to be scanned, to another program of this device, and as a file.

import { addressOfCase } from "./address.mjs";
import { pairsOf } from "./compare.mjs";
import { part } from "./elements.mjs";

/** @import { Hands } from "./types/page.ts" */

/** The link, which carries all answers behind its `#`, as a code to be scanned; a second press takes it away. */
export async function qr(/** @type {HTMLElement} */ _button, /** @type {Pick<Hands, "root">} */ { root }) {
  const place = part(root, ".ck-qr");
  if (place.firstChild) return place.replaceChildren();
  const { default: encoded } = await import("../vendor/qr.mjs");
  try {
    const text = encoded(addressOfCase(), "svg", { ecc: "low" });
    const drawn = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    drawn.setAttribute("role", "img");
    drawn.setAttribute("aria-label", "这一页的二维码，带着全部答案");
    place.replaceChildren(document.importNode(drawn, true));
    tell(root, "扫这个码就打开同样的答案。");
  } catch {
    tell(root, "答案太多，一个二维码放不下。请用“复制链接”。");
  }
}

/** Hands the link to another program; who thinks better of it has refused nothing. */
export function share(/** @type {HTMLElement} */ _button, /** @type {Pick<Hands, "root">} */ { root }) {
  navigator.share({ title: document.title, url: addressOfCase() }).catch(() => tell(root, "没有发出去。"));
}

/** Answers and result as a file for other programs. */
export function json(/** @type {HTMLElement} */ _button, /** @type {Pick<Hands, "root">} */ { root }) {
  const report = document.getElementById("report")?.textContent || "null";
  const held = { page: location.origin + location.pathname, answers: Object.fromEntries(pairsOf(location.hash.slice(1))), report: JSON.parse(report) };
  const file = URL.createObjectURL(new Blob([JSON.stringify(held, null, 2)], { type: "application/json" }));
  const link = document.createElement("a");
  Object.assign(link, { href: file, download: `gongzuo-juzhuzheng-${root.id}.json` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
  tell(root, "文件已经给浏览器保存。");
}

function tell(/** @type {HTMLElement} */ root, /** @type {string} */ words) {
  part(root, ".ck-copied").textContent = `${words}里面有出生日期、收入等全部答案，只给信得过的人。`;
}
