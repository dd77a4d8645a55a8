// The only script of ours that every page loads. On a page of answers (the checker, time limits, materials, the HR desk) it starts
// Python at once and paints the page; on all others it loads nothing, until someone rests on a link to one of them.

/** @import { Python } from "./types/line.ts" */
/** @import { View } from "./types/page.ts" */
/** @import { Report } from "./types/report.ts" */

/** Milliseconds that a pointer or the focus must stay on a link before the cache is warmed. */
const REST_MS = 150;

/** What a page of answers is known by: its `data-view` names the script that knows what to ask and how to show it, or its
 *  `data-page` one that does everything itself. */
const ROOT = ".ck:is([data-view], [data-page])";
const PAGES = ["checker/", "deadlines/", "materials/", "hr/"];

/** @type {Promise<Python> | undefined} */
let python;
let warmed = false;

/** Brings the parsed page to life, once for each time that it is shown. */
async function mount() {
  const root = rootIn(document);
  if (!root || root.dataset.mounted) return;
  /** @type {HTMLTemplateElement | null} */
  const scripts = root.querySelector("template.ck-scripts");
  if (scripts) document.head.append(scripts.content); // asks for all scripts at once
  python ??= Promise.all([import("./client.mjs"), started()]).then(([{ startPython }]) => startPython(root));
  root.dataset.mounted = "true";
  const { page = "page", view } = root.dataset;
  /** @type {Promise<{ mount(root: HTMLElement, python: Python, view?: View<Report>): void }>} */
  const opened = import(`./${page}.mjs`);
  /** @type {Promise<{ view: View<Report> }> | undefined} */
  const viewed = view ? import(`./${view}.mjs`) : undefined;
  const [{ mount: open }, shown] = await Promise.all([opened, viewed]);
  open(root, await python, shown?.view);
}

/**
 * @param {Document} page
 * @returns {HTMLElement | null}
 */
function rootIn(page) {
  return page.querySelector(ROOT);
}

/** Settles once the page's tag for start.js has run or failed, or everything has come, so that it never comes twice. */
function onItsWay() {
  const tag = document.querySelector('script[src$="/start.js"]');
  return new Promise((settle) => {
    for (const event of ["load", "error"]) tag?.addEventListener(event, settle);
    window.addEventListener("load", settle);
  });
}

/** Waits for start.js, which a page of answers has run already, unless the theme brought that page in. */
async function started() {
  if (!globalThis.pythonAtWork && document.readyState !== "complete") await onItsWay();
  if (!globalThis.pythonAtWork) await import("./start.js");
}

function onRest(/** @type {Event} */ { target }) {
  /** @type {HTMLAnchorElement | null} */
  const link = target instanceof Element ? target.closest("a[href]") : null;
  if (!link || warmed || python || !leadsToAnswers(link)) return;
  const timer = setTimeout(() => warm(link.href), REST_MS);
  for (const leave of ["pointerleave", "blur"]) {
    link.addEventListener(leave, () => clearTimeout(timer), { once: true });
  }
}

function leadsToAnswers(/** @type {HTMLAnchorElement} */ link) {
  const pages = PAGES.map((page) => new URL(`../../${page}`, import.meta.url));
  return pages.some(({ origin, pathname }) => link.origin === origin && link.pathname === pathname);
}

/** Brings the runtime's files into the browser's cache, at low priority, once, and never where data is dear. */
async function warm(/** @type {string} */ address) {
  const { saveData, effectiveType = "" } = navigator.connection ?? {};
  if (warmed || python || saveData || effectiveType.endsWith("2g")) return;
  warmed = true;
  /** @type {RequestInit} */
  const options = { priority: "low" };
  const [answer] = await Promise.all([fetch(address, options), started()]);
  const root = rootIn(new DOMParser().parseFromString(await answer.text(), "text/html"));
  if (!root) return;
  for (const { url, packed } of pythonAtWork.filesOf(root, import.meta.url)) {
    fetch(packed ? `${url}.gz` : url, options).then(({ body }) => body?.pipeTo(new WritableStream())).catch(() => {});
  }
}

/** A script has not come: says so now, where the page itself would say so only after a while. */
function lost(/** @type {unknown} */ error) {
  const root = rootIn(document);
  const box = root?.querySelector(".ck-failure[role]");
  if (!root || !(box instanceof HTMLElement)) throw error;
  delete root.dataset.reading;
  box.hidden = false;
  box.querySelector("[data-do=reload]")?.addEventListener("click", () => location.reload());
  console.warn(error);
}

/** Mounts now and after each change of page by the theme's instant navigation, once whoever waits has been served. */
function follow() {
  const later = () => setTimeout(() => mount().catch(lost));
  if (window.document$) window.document$.subscribe(later);
  else later();
}

document.addEventListener("pointerover", onRest, { passive: true });
document.addEventListener("focusin", onRest);
follow();
