// The only script of ours that every page loads. On a page of answers (the checker, time limits, materials) it starts
// Python at once and paints the page; on all others it loads nothing, until someone rests on a link to one of them.

/** Milliseconds that a pointer or the focus must stay on a link before the cache is warmed. */
const REST_MS = 150;

/** What a page of answers is known by; its `data-view` names the script that knows what to ask and how to show it. */
const ROOT = ".ck[data-view]";
const PAGES = ["checker/", "deadlines/", "materials/"];

let python = null; // one worker for the whole visit: it survives leaving the page and coming back
let warmed = false;

/** Starts Python if this is a page of answers. Needs no more than the opening tag of its root. */
function launch() {
  const root = document.querySelector(ROOT);
  if (root) python ??= import("./client.mjs").then(({ startPython }) => startPython(bundleOf(root)));
  return root;
}

/** Brings the parsed page to life, once for each time that it is shown. */
async function mount() {
  const root = launch();
  if (!root || root.dataset.mounted) return;
  root.dataset.mounted = "true";
  const [page, { view }] = await Promise.all([import("./page.mjs"), import(`./${root.dataset.view}.mjs`)]);
  page.mount(root, await python, view);
}

/** The files of the runtime, written into the page by the build, with addresses from the site's root. */
function bundleOf(root) {
  return JSON.parse(root.dataset.bundle);
}

function onRest({ target }) {
  const link = target.closest?.("a[href]");
  if (!link || warmed || python || !leadsToAnswers(link)) return;
  const timer = setTimeout(() => warm(link.href), REST_MS);
  for (const leave of ["pointerleave", "blur"]) {
    link.addEventListener(leave, () => clearTimeout(timer), { once: true });
  }
}

function leadsToAnswers(link) {
  const pages = PAGES.map((page) => new URL(`../../${page}`, import.meta.url));
  return pages.some(({ origin, pathname }) => link.origin === origin && link.pathname === pathname);
}

/** Brings the runtime's files into the browser's cache, at low priority, once, and never where data is dear. */
async function warm(address) {
  const { saveData, effectiveType = "" } = navigator.connection ?? {};
  if (warmed || python || saveData || effectiveType.endsWith("2g")) return;
  warmed = true;
  const options = { priority: "low" };
  const [{ filesOf }, answer] = await Promise.all([import("./files.mjs"), fetch(address, options)]);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const root = page.querySelector(ROOT);
  if (!root) return;
  for (const { url, packed } of filesOf(bundleOf(root))) {
    fetch(packed ? `${url}.gz` : url, options).then(({ body }) => body.pipeTo(new WritableStream())).catch(() => {});
  }
}

/** Mounts now and after each change of page by the theme's instant navigation. */
function follow() {
  if (window.document$) window.document$.subscribe(mount);
  else mount();
}

document.addEventListener("pointerover", onRest, { passive: true });
document.addEventListener("focusin", onRest);
// Loaded with `async`, this may run while the page is still being parsed.
launch();
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", follow);
else follow();
