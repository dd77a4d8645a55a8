// Wide tables on a narrow screen: each row becomes a card, whose cells say which column they are of, and one district
// can be looked at alone. Without this script the tables scroll sideways.

/** Where the chosen district is kept while the person goes from page to page. */
const KEPT = "district";
/** Display as blocks takes a table's meaning away from screen readers, unless it is said again. */
const ROLES = { table: "table", tr: "row", td: "cell", "thead th": "columnheader", "tbody th": "rowheader" };

let chosen = "";

/** Prepares every table of the page that has a row of headings. */
export function prepareTables(/** @type {Document} */ page) {
  /** @type {NodeListOf<HTMLElement>} */
  const boxes = page.querySelectorAll(".g-table:not(.g-cards):has(thead)");
  const found = [...boxes].map(prepare);
  const first = found.find(({ districts }) => districts.size > 1);
  if (!first || page.querySelector(".g-which")) return;
  recall();
  const chooser = chooserOf(first.districts);
  const show = () => found.forEach(({ box, districts }) => showOnly(box, districts, chosen));
  chooser.querySelector("select")?.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLSelectElement) keep(target.value);
    show();
  });
  first.box.before(chooser);
  show();
}

/** Takes up what was chosen on a page before. */
function recall() {
  try {
    chosen = sessionStorage.getItem(KEPT) ?? chosen;
  } catch {
    // storage is denied
  }
}

/** Labels the cells; gives the columns that are districts, by their names. */
function prepare(/** @type {HTMLElement} */ box) {
  const heads = [...box.querySelectorAll("thead th")];
  const names = heads.map((head) => (head.querySelector("a") ?? head).textContent?.trim() ?? "");
  for (const [selector, role] of Object.entries(ROLES)) {
    for (const part of box.querySelectorAll(selector)) part.setAttribute("role", role);
  }
  for (const row of box.querySelectorAll("tbody tr")) {
    for (const [at, cell] of [...row.children].entries()) if (cell.tagName === "TD") cell.setAttribute("data-label", names[at] ?? "");
  }
  box.classList.add("g-cards");
  const of = heads.map((head, at) => /** @type {const} */ ([names[at] ?? "", head.querySelector('a[href*="districts/"]')]));
  return { box, districts: new Set(of.filter(([, link]) => link).map(([name]) => name)) };
}

function chooserOf(/** @type {Set<string>} */ districts) {
  const label = document.createElement("label");
  const select = document.createElement("select");
  label.className = "g-which";
  for (const name of ["", ...districts]) {
    const option = document.createElement("option");
    Object.assign(option, { value: name, textContent: name || "全部" });
    select.append(option);
  }
  select.value = districts.has(chosen) ? chosen : "";
  label.append("看哪个区：", select);
  return label;
}

/** Hides the other districts' cells on a narrow screen (guide.css); where the chosen one has no column, all stay. */
function showOnly(/** @type {HTMLElement} */ box, /** @type {Set<string>} */ districts, /** @type {string} */ name) {
  for (const cell of box.querySelectorAll("td[data-label]")) {
    const label = cell.getAttribute("data-label") ?? "";
    cell.classList.toggle("g-away", districts.has(name) && districts.has(label) && label !== name);
  }
}

function keep(/** @type {string} */ name) {
  chosen = name;
  try {
    sessionStorage.setItem(KEPT, name);
  } catch {
    // storage is denied: the choice holds until the page is left
  }
}

if (window.document$) window.document$.subscribe(() => prepareTables(document));
else prepareTables(document);
