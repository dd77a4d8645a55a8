// The form's controls and the texts that they hold. A control's name is its question's key, for one month or year
// with `.2025-09` or `.2025` after it. An empty control and 不清楚 both mean "not known" and give no pair.

/** The value of the choice 不清楚. */
const UNSURE = "unsure";

/** The filled controls as [name, text] pairs, in the form's order. */
export function readForm(form) {
  const pairs = new Map();
  for (const control of form.elements) {
    const { name, tagName } = control;
    const text = control.value?.trim();
    if (!name || tagName === "FIELDSET" || !text || text === UNSURE || overruled(control)) continue;
    pairs.set(name, pairs.has(name) ? `${pairs.get(name)},${text}` : text); // several of one name are a list
  }
  return [...pairs];
}

/** One number for all months, or a number for each: the rows count while they are open, or where they stand alone. */
function overruled(control) {
  const box = control.closest("[data-question]");
  const apart = box?.querySelector("details.ck-apart");
  if (!apart) return false;
  const rowsFilled = [...apart.querySelectorAll("input")].some((input) => input.value.trim());
  const rowsCount = rowsFilled && (apart.open || !box.querySelector("input").value.trim());
  return rowsCount !== apart.contains(control);
}

/** Writes pairs into their controls, empties all others, and returns the pairs that found no place. */
export function fillForm(form, pairs) {
  form.reset();
  for (const apart of form.querySelectorAll("details.ck-apart")) apart.open = false;
  return pairs.filter(([name, text]) => !fill(form, name, text));
}

function fill(form, name, text) {
  const [key, period] = name.split(".");
  const box = form.querySelector(`[data-question="${CSS.escape(key)}"]`);
  if (!box || !text) return !text;
  const list = box.querySelector("[data-list]");
  if (list) return text.split(",").every((item, at) => write(listItem(list, at), item));
  if (period) addPeriod(box, period);
  return write(form.elements[name], text);
}

function write(control, text) {
  if (!control || control.tagName === "FIELDSET") return false;
  control.value = text;
  const apart = control.closest("details.ck-apart");
  if (apart) apart.open = true;
  return control.value === text;
}

/** The control of a list's item, made where there is none yet. */
export function listItem(list, at = list.querySelectorAll("input").length) {
  const items = list.querySelectorAll("input");
  if (items[at]) return items[at];
  const row = items[0].closest("label").cloneNode(true);
  const input = row.querySelector("input");
  input.value = "";
  input.removeAttribute("id");
  row.querySelector("span").textContent = `第 ${items.length + 1} 个`;
  list.append(row);
  return input;
}

/** Rows for the months or years before `day`, newest first. Rows that hold an answer, or someone's focus, stay. */
export function spreadPeriods(form, day) {
  for (const box of form.querySelectorAll("[data-periods]")) {
    const periods = periodsBefore(day, box.dataset.periods, Number(box.dataset.count));
    for (const row of box.querySelectorAll("label")) {
      const used = row.querySelector("input").value || row.contains(document.activeElement);
      if (!used && !periods.includes(row.dataset.period)) row.remove();
    }
    for (const period of periods) addPeriod(box, period);
  }
}

function addPeriod(within, period) {
  const box = within.matches("[data-periods]") ? within : within.querySelector("[data-periods]");
  const pattern = { month: /^\d{4}-\d{2}$/, year: /^\d{4}$/ }[box?.dataset.periods];
  if (!pattern?.test(period) || box.querySelector(`[data-period="${period}"]`)) return;
  const row = box.querySelector("template").content.firstElementChild.cloneNode(true);
  const [year, month] = period.split("-");
  row.dataset.period = period;
  row.querySelector("span").textContent = month ? `${year} 年 ${Number(month)} 月` : `${year} 年`;
  row.querySelector("input").name = `${box.dataset.key}.${period}`;
  const after = [...box.querySelectorAll("label")].find((other) => other.dataset.period < period);
  box.insertBefore(row, after ?? null);
}

function periodsBefore(day, unit, count) {
  const [year, month] = day.split("-").map(Number);
  return Array.from({ length: count }, (_, at) => {
    if (unit === "year") return String(year - 1 - at);
    return new Date(Date.UTC(year, month - 2 - at, 1)).toISOString().slice(0, 7);
  });
}
