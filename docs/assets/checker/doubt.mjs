// "这里好像不对": a report on one finding, written for the person to send. Personal answers go along only if they say so.

import { make } from "./elements.mjs";

/** Opens, or closes, the report beside the button that was pressed. */
export function doubt(/** @type {HTMLElement} */ button) {
  const open = button.getAttribute("aria-expanded") === "true";
  button.setAttribute("aria-expanded", String(!open));
  if (open) return button.nextElementSibling?.remove();
  const tick = make("input", { type: "checkbox" });
  const text = make("textarea", { rows: "7", "aria-label": "要报告的内容" });
  const send = make("p", { class: "ck-send" });
  const write = () => {
    text.value = words(button, tick.checked);
    send.replaceChildren(...wayOut(text.value));
  };
  text.addEventListener("input", () => send.replaceChildren(...wayOut(text.value)));
  tick.addEventListener("change", write);
  write();
  const label = make("label", {}, tick, "带上我的答案（里面有出生日期、收入等）");
  button.after(make("div", { class: "ck-doubted" }, label, text, send));
  text.focus();
}

/** What is doubted, and by which clause it was judged. */
function words(/** @type {HTMLElement} */ button, /** @type {boolean} */ withAnswers) {
  const box = button.closest("[data-node]");
  const said = (/** @type {string} */ selector) => box?.querySelector(`:scope > ${selector}`)?.textContent ?? "";
  const place = `${location.origin}${location.pathname}`;
  const id = box?.getAttribute("data-node") ?? "";
  const rows = [`哪一条：${said("summary")}`, withAnswers ? `理由：${said(".ck-reason")}` : "", said(".ck-cites"), `编号：${id}`, `页面：${place}`];
  const answers = withAnswers ? [`我的答案：${place}${location.hash}`] : [];
  return [...rows.filter(Boolean), ...answers, "我认为应该是：", "依据（文件和条款）："].join("\n");
}

/** To where mistakes are reported, if that is known; else the text is for copying. */
function wayOut(/** @type {string} */ text) {
  const known = document.querySelector("a[data-report]");
  if (!(known instanceof HTMLAnchorElement)) return ["请复制上面的文字，发给把本站告诉您的人。"];
  const address = new URL(known.href);
  address.searchParams.set("title", "判断结果好像不对");
  address.searchParams.set("body", text);
  return [make("a", { href: address.href, target: "_blank", rel: "noopener" }, "去报告"), "（会打开报错的网页，发出之前还能改）"];
}
