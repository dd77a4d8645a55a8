// A citation or a word of the field, opened where the reader is: what the clause or the glossary says, taken from its
// own page. Without this script the link leads to that page.

/** @type {Map<string, Promise<Document>>} */
const pages = new Map();

/** Listens before the theme does, which would follow the link. */
export function explainLinks(/** @type {Document} */ page) {
  page.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target.closest("a.g-cite, a.g-term") : null;
    if (!(target instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    explain(target).catch(() => location.assign(target.href));
  }, true);
}

async function explain(/** @type {HTMLAnchorElement} */ link) {
  const url = new URL(link.href);
  const ids = link.dataset.clauses?.split(" ") ?? [decodeURIComponent(url.hash.slice(1))];
  url.hash = "";
  const source = await read(url.href);
  const found = ids.map((id) => source.getElementById(id)).filter((part) => part !== null);
  if (!found.length) throw new Error(`${link.href}: nothing there`);
  show(link, ...(link.matches(".g-term") ? word(found) : clauses(source, found)));
}

function read(/** @type {string} */ address) {
  const page = pages.get(address) ?? fetch(address).then(async (reply) => {
    if (!reply.ok) throw new Error(`${address}: ${reply.status}`);
    return resolved(new DOMParser().parseFromString(await reply.text(), "text/html"), address);
  });
  pages.set(address, page);
  page.catch(() => pages.delete(address));
  return page;
}

/** Links lead where they lead on their own page. */
function resolved(/** @type {Document} */ page, /** @type {string} */ address) {
  for (const link of page.querySelectorAll("a[href]")) {
    link.setAttribute("href", new URL(link.getAttribute("href") ?? "", address).href);
  }
  return page;
}

/**
 * Each clause with its place and what it says; then the document and where the original is.
 * @param {Document} source
 * @param {HTMLElement[]} rows
 * @returns {[string, Node[], string]}
 */
function clauses(source, rows) {
  const title = source.querySelector("h1")?.textContent ?? "";
  const parts = rows.map((row) => {
    const place = make("p", "g-place");
    place.append(...copies(row.querySelector("th")));
    const box = make("div", "g-clause");
    box.append(place, ...copies(row.querySelector("td")));
    return box;
  });
  const about = make("dl", "g-facts");
  about.append(...[...source.querySelectorAll("[data-part]")].map((part) => part.cloneNode(true)));
  return [title, [...parts, about], "看它在文本里的位置"];
}

/**
 * The glossary's own words.
 * @param {HTMLElement[]} sections
 * @returns {[string, Node[], string]}
 */
function word(sections) {
  const [title, ...rest] = sections.flatMap(copies);
  return [title?.textContent ?? "", rest, "看全部词语"];
}

/** What stands in a part, without the ids, which stay with their own page. */
function copies(/** @type {Element | null} */ part) {
  const copy = part?.cloneNode(true);
  if (!(copy instanceof Element)) return [];
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  return [...copy.childNodes].filter((node) => node.textContent?.trim());
}

/**
 * @param {HTMLAnchorElement} link
 * @param {string} title
 * @param {Node[]} parts
 * @param {string} onwards
 */
function show(link, title, parts, onwards) {
  const dialog = dialogOf(link.ownerDocument);
  const head = make("h2", "", title);
  head.id = "g-dialog-title";
  head.tabIndex = -1;
  const way = make("a", "md-button", onwards);
  way.setAttribute("href", link.href);
  const close = make("button", "md-button", "关闭");
  close.setAttribute("type", "button");
  close.addEventListener("click", () => dialog.close());
  const buttons = make("p", "g-actions");
  buttons.append(close, way);
  dialog.replaceChildren(head, ...parts, buttons);
  if (!dialog.open) dialog.showModal();
  head.focus();
}

/** One for the page, closed by Escape, by its button, by a click beside it, and by following a link in it. */
function dialogOf(/** @type {Document} */ page) {
  const known = page.querySelector("dialog.g-dialog");
  if (known instanceof HTMLDialogElement) return known;
  const dialog = page.createElement("dialog");
  dialog.className = "g-dialog md-typeset";
  dialog.setAttribute("aria-labelledby", "g-dialog-title");
  dialog.addEventListener("click", ({ target }) => {
    const leaves = target instanceof Element && target.closest("a:not(.g-cite, .g-term)");
    if (target === dialog || leaves) dialog.close();
  });
  page.body.append(dialog);
  return dialog;
}

function make(/** @type {string} */ tag, /** @type {string} */ name, text = "") {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}

explainLinks(document);
