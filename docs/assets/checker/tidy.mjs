// What people write, put the way the checker reads it. What is not understood for certain stays as it was typed, so
// that the checker refuses it by name: a figure that nobody meant is worse than a question.

/** @type {Record<string, number>} Places by which a word moves the decimal point. */
const SCALES = { 万: 4, 千: 3, k: 3, K: 3 };
const DATES = [
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})\s*[-–—/.。年\s]\s*(\d{1,2})\s*[-–—/.。月\s]\s*(\d{1,2})\s*[日号.。]?$/,
];
/** Digits, in groups of three or in none; a comma elsewhere may be a slip for a point, so nobody guesses. */
const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.(\d+))?\s*([万千kK]?)\s*(?:元|个月|%)?$/;

/** Tidies a text control in place: 2025/8/5 → 2025-08-05, １．８万 → 18000. `target` is whatever has changed. */
export function tidy(/** @type {EventTarget | null} */ target) {
  if (!(target instanceof HTMLInputElement)) return;
  target.value = tidied(target);
}

/** What a text control holds, tidied; what is not understood, as it was typed. */
export function tidied(/** @type {HTMLInputElement} */ { value, dataset: { kind } }) {
  if (kind === "date") return tidyDate(value) ?? value;
  return (kind === "number" ? tidyNumber(value) : null) ?? value;
}

/** A date as `YYYY-MM-DD`, whether or not the calendar has it; null where the text is no date. */
export function tidyDate(/** @type {string} */ text) {
  const parts = DATES.map((form) => form.exec(plain(text))).find(Boolean);
  return parts ? [parts[1], parts[2]?.padStart(2, "0"), parts[3]?.padStart(2, "0")].join("-") : null;
}

/** A number in digits; null where the text is no number, or one of which it is not certain which. */
export function tidyNumber(/** @type {string} */ text) {
  const [, whole, fraction = "", scale = ""] = NUMBER.exec(plain(text)) ?? [];
  return whole === undefined ? null : shifted(whole.replace(/[, ]/g, ""), fraction, SCALES[scale] ?? 0);
}

/** Moves the decimal point to the right, digit by digit, so that nothing is ever rounded. */
function shifted(/** @type {string} */ whole, /** @type {string} */ fraction, /** @type {number} */ places) {
  const moved = fraction.padEnd(places, "0");
  const digits = `${whole}${moved.slice(0, places)}`.replace(/^0+(?=\d)/, "");
  const left = places ? moved.slice(places).replace(/0+$/, "") : moved;
  return left ? `${digits}.${left}` : digits;
}

/** Full-width letters, digits and marks as plain ones. */
function plain(/** @type {string} */ text) {
  return text.normalize("NFKC").trim();
}
