// How loading stands, and the notice when something has failed: the one place that turns a failure into a sentence.

import { part } from "./elements.mjs";

/** @import { FailureCode, State } from "./types/line.ts" */

/** @type {Record<FailureCode, string>} */
const CAUSES = {
  "no-worker": "这个浏览器不能在后台运行程序（Web Worker），所以页面没法替您判断。请换用新版的 Chrome、Edge、Firefox 或 Safari。",
  "no-wasm": "这个浏览器不支持或者关闭了 WebAssembly（例如开着“锁定模式”），所以页面没法替您判断。",
  "old-browser": "这个浏览器版本太旧，运行不了判断程序。请升级浏览器，或换一台设备打开。",
  offline: "连不上网站，判断程序没有下载下来。请检查网络，再点“重新加载”。",
  missing: "网站上缺少判断程序的文件。可能网站正在更新，请过几分钟再点“重新加载”。",
  cut: "下载到一半，连接断了。请检查网络，再点“重新加载”。",
  damaged: "下载到的判断程序不完整或者坏了。请点“重新加载”；还是这样，请告诉我们。",
  stalled: "判断程序等了很久没有动静。网络可能断了，请点“重新加载”。",
  "no-start": "判断程序下载好了，却没能启动。请点“重新加载”；还是这样，请换个浏览器。",
  crashed: "判断程序遇到了没有料到的情况。请改一改最近的答案，或点“重新加载”；也请把这件事告诉我们。",
};

/** What is said besides, where the page has no words of its own for it. */
const CONSOLATION = "填好的答案都还在。不用程序也能自己对照：下面的表写着同样的规则。";
const MEANWHILE = "可以先填，不用等。";

/** What went wrong, for people; scripts of another version may know codes that these do not. */
export function sentence(/** @type {FailureCode} */ code, { consolation = CONSOLATION } = {}) {
  return `${CAUSES[code] ?? CAUSES.crashed}${consolation}`;
}

/** How loading stands, in words. Sizes are what travels over the network. */
export function progressWords(/** @type {Pick<State, "stage" | "loaded" | "total">} */ { stage, loaded, total }, { meanwhile = MEANWHILE } = {}) {
  if (stage === "ready") return "已就绪。";
  if (stage === "starting") return "下载好了，正在启动……";
  if (!total) return "正在连接……";
  return `已下载 ${megabytes(loaded)} MB，共 ${megabytes(total)} MB。${meanwhile}`;
}

function megabytes(/** @type {number} */ bytes) {
  return (bytes / 1e6).toFixed(1);
}

/** Shows where loading stands, or why it failed. */
export function showState(/** @type {HTMLElement} */ root, /** @type {State} */ state) {
  if (state.failure) return showFailure(root, state.failure.code);
  root.dataset.stage = state.stage;
  part(root, ".ck-bar").hidden = false;
  part(root, ".ck-status").hidden = state.stage === "ready";
  if (state.total) Object.assign(part(root, ".ck-meter"), { max: state.total, value: state.loaded });
  part(root, ".ck-progress").textContent = progressWords(state, root.dataset);
}

/** Says what is wrong and leads to the rules; what has been typed stays. */
export function showFailure(/** @type {HTMLElement} */ root, /** @type {FailureCode} */ code) {
  root.dataset.stage = "failed";
  root.dataset.failure = code;
  delete root.dataset.reading;
  for (const name of [".ck-live", ".ck-bar"]) part(root, name).hidden = true;
  const notice = part(root, ".ck-failure[role]");
  notice.hidden = false;
  part(notice, "p").textContent = sentence(code, root.dataset);
}

/** Takes the notice back: a failure over one set of answers is not the end, the next may be judged again. */
export function showRecovery(/** @type {HTMLElement} */ root) {
  if (root.dataset.stage !== "failed") return;
  root.dataset.stage = "ready";
  delete root.dataset.failure;
  part(root, ".ck-failure[role]").hidden = true;
  for (const name of [".ck-live", ".ck-bar"]) part(root, name).hidden = false;
}

/**
 * What buttons do that need neither answers nor the checker.
 * @type {Record<string, () => void>}
 */
export const simple = {
  print: () => print(),
  reload: () => location.reload(),
  rules: () => document.getElementById("rules")?.scrollIntoView(),
};
