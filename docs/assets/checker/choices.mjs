// What a page of answers is about: a district, a procedure. Not answers about a person, so they stand in the address
// before the `#`, and answers stay what the checker's commands read.

/** What the page is about, by name; a choice left open is not in it. */
export function choicesOf(root) {
  const chosen = [...root.querySelectorAll("[data-choice]")].map(({ dataset, value }) => [dataset.choice, value]);
  return Object.fromEntries(chosen.filter(([, value]) => value));
}

/** Chooses what the address names. */
export function setChoices(root) {
  const asked = new URLSearchParams(location.search);
  for (const control of root.querySelectorAll("[data-choice]")) {
    const value = asked.get(control.dataset.choice);
    if ([...control.options].some((option) => option.value === value)) control.value = value;
  }
}

/** Writes what is chosen into the address, before the answers. */
export function storeChoices(root) {
  const chosen = new URLSearchParams(choicesOf(root)).toString();
  history.replaceState(history.state, "", `${location.pathname}${chosen && `?${chosen}`}${location.hash}`);
}

/** Links to the other pages of answers, those of the navigation too, take the answers along. */
export function carry(root, kept) {
  const carriers = [...root.querySelectorAll("a[data-carry]")];
  const places = new Set(carriers.map(({ pathname }) => pathname));
  for (const link of document.querySelectorAll("a[data-carry], .md-tabs a, .md-nav a")) {
    if (places.has(link.pathname)) link.hash = kept;
  }
}
