// Which edition of a guide counts: said for the day on which the page is read, not the one on which it was built.

/** Shows of the words for before, now and after those that go for a day (ISO, in Beijing). */
export function sayByDay(/** @type {ParentNode} */ page, /** @type {string} */ day) {
  for (const term of page.querySelectorAll("[data-term]")) {
    const { since = "", until = "" } = /** @type {HTMLElement} */ (term).dataset;
    const when = until && day >= until ? "after" : since && day < since ? "before" : "now";
    for (const words of term.querySelectorAll("[data-when]")) {
      /** @type {HTMLElement} */ (words).hidden = /** @type {HTMLElement} */ (words).dataset.when !== when;
    }
  }
}

/** Today in Beijing, ISO. */
export function today() {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
}

if (typeof document !== "undefined") {
  const say = () => sayByDay(document, today());
  say();
  document.addEventListener("visibilitychange", say);
}
