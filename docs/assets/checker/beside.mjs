// What stands beside the verdict of the own district: papers that end too soon, and what comes when. Asked for once the
// verdict is shown, so that it never waits for it.

import { dayWords, fromRoot, lead, make, part } from "./elements.mjs";
import { marksOf, timeline } from "./timeline.mjs";

/** @import { AssessReport, DeadlinesReport, MaterialsReport } from "./types/report.ts" */
/** @import { View } from "./types/page.ts" */

/** Days shown beside a verdict, and the years that they come from; all of them stand on the page of time limits. */
const MOST = 8;
const YEARS = 5;
/** What has to be filed for before anybody has a permit. */
const PROCEDURE = "new";

/** Where it goes: `ck-soon` and `ck-when`. */
export function besidePlace(/** @type {string} */ name) {
  return make("div", { class: name });
}

/** @type {NonNullable<View<AssessReport>["beside"]>} */
export async function beside(place, { as_of: asOf, results }, names, ask) {
  const result = results.find(({ district, guide }) => guide && district === names.own);
  if (!result) return;
  const [soon, when] = [part(place, ".ck-soon"), part(place, ".ck-when")];
  const { district, earliest, earliest_if: hoped } = result;
  const papers = /** @type {MaterialsReport} */ (await ask({ command: "materials", district, procedure: PROCEDURE }));
  soon.replaceChildren(...tooShort(papers));
  const limits = /** @type {DeadlinesReport} */ (await ask({ command: "deadlines", districts: [district], procedure: null }));
  const end = `${Number(asOf.slice(0, 4)) + YEARS}${asOf.slice(4)}`;
  const marks = marksOf(limits.items, names).filter(({ day }) => day <= end);
  if (earliest) marks.push({ day: earliest, words: "别的都不变的话，最早从这天起符合", sign: "good" });
  if (hoped) marks.push({ day: hoped.date, words: "其余条件到时也都达标的话，最早从这天起符合", sign: "good" });
  const line = timeline(marks, asOf, MOST);
  if (line.length) when.replaceChildren(lead(`接下来的日子（按 ${dayWords(asOf)}提交来算）：`), ...line);
}

/** Papers that will not do on the day of filing, and where the others stand. */
function tooShort(/** @type {MaterialsReport} */ { district, procedure, items }) {
  const short = items.filter(({ needed, too_short: words }) => words && needed !== "no");
  if (!short.length) return [];
  const rows = short.map(({ name, too_short: words }) => make("li", {}, make("strong", {}, name), `：${words}`));
  const href = fromRoot(`materials/?district=${district}&procedure=${procedure}`) + location.hash;
  const link = make("a", { href }, "看要带的材料");
  return [make("div", { class: "ck-short" }, lead("有材料剩下的时间不够："), make("ul", {}, ...rows), make("p", {}, link))];
}
