// The one place that turns what went wrong into a sentence for people.

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

const CONSOLATION = "填好的答案都还在。不用程序也能自己对照：下面的表写着同样的规则。";

/** @param {string} code of a Failure */
export function sentence(code) {
  return `${CAUSES[code] ?? CAUSES.crashed}${CONSOLATION}`;
}

/** How loading stands, in words. Sizes are what travels over the network. */
export function progressWords({ stage, loaded, total }) {
  if (stage === "ready") return "已就绪。";
  if (stage === "starting") return "下载好了，正在启动……";
  if (!total) return "正在连接……";
  return `已下载 ${megabytes(loaded)} MB，共 ${megabytes(total)} MB。可以先填，不用等。`;
}

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}
