// Drawings that stand in rows of text: their places are shares of the row's width, so they need no size of their own.

/** @typedef {Record<string, string | number>} Marks */

/**
 * A drawing beside words that say the same.
 * @param {string} name
 * @param {...Node} parts
 */
export function drawing(name, ...parts) {
  return shape("svg", { class: name, "aria-hidden": "true", focusable: "false" }, ...parts);
}

/**
 * An element of a drawing.
 * @param {string} tag
 * @param {Marks} marks
 * @param {...Node} parts
 */
export function shape(tag, marks, ...parts) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(marks)) element.setAttribute(name, String(value));
  element.append(...parts);
  return element;
}

/** A share of the width. */
export function percent(/** @type {number} */ share) {
  return `${Math.round(share * 10000) / 100}%`;
}
