// Who qualifies in which month of the coming year, for the yearly demand.

import { make } from "../checker/elements.mjs";
import { whoIs } from "./table.mjs";

/** @import { Names, Report } from "./types/desk.ts" */

/** Empties `place` and fills it with a table for each district. */
export function showPlanning(/** @type {HTMLElement} */ place, /** @type {Report} */ { people, planning }, /** @type {Names} */ names) {
  place.hidden = !planning.length;
  const tables = planning.map(({ district, now, months }) => {
    const here = new Map(people.filter((one) => one.district === district).map((one) => [one.row, whoIs(one)]));
    const rows = [{ month: "现在就符合", rows: now }, ...months].map(({ month, rows: found }) =>
      make("tr", {}, make("th", { scope: "row" }, month), make("td", {}, String(found.length)), make("td", {}, found.map((row) => here.get(row)).join("、"))));
    const head = make("thead", {}, make("tr", {}, ...["哪个月起符合", "人数", "是谁"].map((words) => make("th", { scope: "col" }, words))));
    const name = names.districts[district] ?? district;
    const table = make("table", {}, make("caption", {}, `${name}各月起符合的人`), head, make("tbody", {}, ...rows));
    const box = make("div", { class: "g-table dk-plan", tabindex: "0", role: "region", "aria-label": `${name}各月起符合的人` }, table);
    return make("details", planning.length > 1 ? { class: "dk-months" } : { class: "dk-months", open: "" }, make("summary", {}, `${name}：现在符合 ${now.length} 人，往后一年再有 ${count(months)} 人`), box);
  });
  const told = make("p", {}, "其他答案都不变，只是时间过去，每个月起会有谁符合。报年度需求时可以照着数。");
  place.replaceChildren(make("h3", {}, "往后一年各月"), told, ...tables);
}

function count(/** @type {{ rows: number[] }[]} */ months) {
  return months.reduce((sum, { rows }) => sum + rows.length, 0);
}
