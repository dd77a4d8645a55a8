// Small parts that every report is made of.

/** The clauses that were used, each document named once; not at all if it is `known`, being named above. */
export function citations(cites, names, known = null) {
  return cites.flatMap(({ source, clause, label }, at) => {
    const { title = source, page } = names.documents[source] ?? {};
    const words = source === known || (source === cites[0].source && at) ? label : `${title} ${label}`;
    const link = page ? make("a", { href: fromRoot(`${page}#c-${encodeURIComponent(clause)}`) }, words) : words;
    return [at ? "、" : "", link];
  });
}

/** The address of a page named from the site's root, wherever the site lives. */
export function fromRoot(path) {
  return new URL(`../../${path}`, import.meta.url).href;
}

/** A day as people write it. */
export function dayWords(day) {
  const [year, month, date] = day.split("-").map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}

/** An element with its attributes and children. */
export function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
