// What people write, put the way the checker reads it. What is not understood for certain stays as it was typed, so
// that the checker refuses it by name: a figure that nobody meant is worse than a question.

import { dayWords, make } from "./elements.mjs";

/** @type {Record<string, number>} Places by which a word moves the decimal point. */
const SCALES = { 亿: 8, 万: 4, 千: 3, k: 3, K: 3 };
const DATES = [
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})\s*[-–—/.。年\s]\s*(\d{1,2})\s*[-–—/.。月\s]\s*(\d{1,2})\s*[日号.。]?$/,
];
/** Digits, in groups of three or in none; a comma elsewhere may be a slip for a point, so nobody guesses. */
const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.(\d+))?\s*([亿万千kK]?)\s*(元|个?月|%|项)?$/;
/** Years, where months are asked for. */
const YEARS = /^(\d{1,2})\s*(?:年|(\.5)\s*年|年\s*(半)|年零?\s*(\d{1,2})\s*个?月)$/;
const MONTHS = "个月";

/** Tidies a text control in place: 2025/8/5 → 2025-08-05, １．８万 → 18000. `target` is whatever has changed. */
export function tidy(/** @type {EventTarget | null} */ target) {
  understand(target);
  if (target instanceof HTMLInputElement) target.value = tidied(target);
}

/** Says below a text control how what stands in it is understood, where that is not what stands there. */
export function understand(/** @type {EventTarget | null} */ target) {
  if (!(target instanceof HTMLInputElement) || !target.dataset.kind) return;
  const line = target.closest(".ck-line, label") ?? target;
  if (line.nextElementSibling?.matches(".ck-understood")) line.nextElementSibling.remove();
  const read = tidied(target);
  if (read === target.value.trim()) return;
  const { kind, unit = "" } = target.dataset;
  const words = kind === "date" ? dayWords(read) : `${read}${unit === "%" ? "" : " "}${unit}`;
  line.after(make("p", { class: "ck-understood", role: "status" }, `按 ${words.trim()}算`));
}

/** What a text control holds, tidied; what is not understood, as it was typed. */
export function tidied(/** @type {HTMLInputElement} */ { value, dataset: { kind, unit } }) {
  if (kind === "date") return tidyDate(value) ?? value;
  return (kind === "number" ? tidyNumber(value, unit) : null) ?? value;
}

/** A date as `YYYY-MM-DD`, whether or not the calendar has it; null where the text is no date. */
export function tidyDate(/** @type {string} */ text) {
  const parts = DATES.map((form) => form.exec(plain(text))).find(Boolean);
  return parts ? [parts[1], parts[2]?.padStart(2, "0"), parts[3]?.padStart(2, "0")].join("-") : null;
}

/** A number in digits; null where the text is no number, one of another unit, or one of which it is not certain which. */
export function tidyNumber(/** @type {string} */ text, unit = "") {
  const years = unit === MONTHS ? YEARS.exec(plain(text)) : null;
  if (years) return String(Number(years[1]) * 12 + (years[2] || years[3] ? 6 : Number(years[4] ?? 0)));
  const [, whole, fraction = "", scale = "", counted = unit] = NUMBER.exec(plain(text)) ?? [];
  if (whole === undefined || (counted === "月" ? MONTHS : counted) !== unit) return null;
  return shifted(whole.replace(/[, ]/g, ""), fraction, SCALES[scale] ?? 0);
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
