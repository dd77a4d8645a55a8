// What people write, put the way the checker reads it. What is not understood stays as typed: the checker names it.

/** Places by which a word moves the decimal point. */
const SCALES = { 万: 4, 千: 3, k: 3, K: 3 };
const DATE = [/^(\d{4})(\d{2})(\d{2})$/, /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/];
/** Digits, in groups of three or in none; a comma elsewhere may be a slip for a point, so nobody guesses. */
const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(\.\d+)?\s*([万千kK]?)\s*(?:元|个月|%)?$/;

/**
 * Tidies a control's text in place: 2025/8/5 → 2025-08-05, １．８万 → 18000.
 * @param {HTMLInputElement | HTMLSelectElement} control
 */
export function tidy(control) {
  const { kind } = control.dataset;
  if (!kind) return;
  control.value = (kind === "date" ? tidyDate(control.value) : tidyNumber(control.value)) ?? control.value;
}

/**
 * A date as `YYYY-MM-DD`, whether or not the calendar has it; null where the text is no date.
 * @param {string} text
 */
export function tidyDate(text) {
  const plain = text.normalize("NFKC").trim();
  const parts = DATE.map((form) => form.exec(plain)).find(Boolean);
  return parts ? [parts[1], parts[2]?.padStart(2, "0"), parts[3]?.padStart(2, "0")].join("-") : null;
}

/**
 * A number in digits; null where the text is no number, or one of which it is not certain which.
 * @param {string} text
 */
export function tidyNumber(text) {
  const parts = NUMBER.exec(text.normalize("NFKC").trim());
  if (!parts) return null;
  const [, whole = "", rest = "", scale = ""] = parts;
  return shifted(whole.replace(/[, ]/g, ""), rest.slice(1), SCALES[/** @type {keyof typeof SCALES} */ (scale)] ?? 0);
}

/**
 * Moves the decimal point to the right, digit by digit, so that nothing is ever rounded.
 * @param {string} whole
 * @param {string} rest
 * @param {number} places
 */
function shifted(whole, rest, places) {
  const moved = rest.padEnd(places, "0");
  const digits = `${whole}${moved.slice(0, places)}`.replace(/^0+(?=\d)/, "");
  const left = places ? moved.slice(places).replace(/0+$/, "") : moved;
  return left ? `${digits}.${left}` : digits;
}
