// Time limits as an iCalendar file (RFC 5545), made by the library ical-generator, which the build puts beside this.

import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from "../vendor/ical-generator.mjs";
import { today } from "./counted.mjs";
import { dayWords, districtName, fromRoot, make } from "./elements.mjs";
import { closedBefore, reckoned } from "./limits.mjs";

/** @import { Kind, Limit } from "./types/report.ts" */
/** @import { Hands, Names } from "./types/page.ts" */

const HOUR = 3600;
/** Before the day itself, at nine in the morning: seconds back from midnight. */
const ALARM_DAYS = [14, 3];
const MORNING = 9 * HOUR;
/**
 * Days to be reminded of. How long a paper must be good for is none, nor what is done or waits for something else.
 * @type {Kind[]}
 */
const DATED = ["act", "void", "waiting", "event"];

/** The limits of the button's district, as the page shows them, as a file. */
export function save(/** @type {HTMLElement} */ { dataset: { district } }, /** @type {Pick<Hands, "root">} */ { root }) {
  const report = window.deadlinesReport;
  const items = report?.items.filter((item) => item.district === district);
  if (!report || !items?.length) return;
  const since = [report.as_of, today()].sort()[0] ?? "";
  const text = calendarText(items, JSON.parse(root.dataset.names ?? ""), fromRoot("deadlines/"), since);
  const file = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
  make("a", { href: file, download: `gongzuo-juzhuzheng-${district}.ics` }).click();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
}

/**
 * @param {Limit[]} items of one district, at least one
 * @param {Names} names labels by id, as in the page
 * @param {string} page address of the page, for the events
 * @param {string} since the day before which nothing needs a reminder any more
 */
export function calendarText(items, names, page, since) {
  const district = items[0]?.district ?? "";
  const calendar = ical({
    name: `${districtName(district, names)}工作居住证时限`,
    prodId: { company: "work-residence-permit-guide", product: "deadlines", language: "ZH" },
    method: ICalCalendarMethod.PUBLISH,
    scale: "GREGORIAN",
  });
  const seen = new Set();
  for (const item of items.filter(({ kind, instead }) => DATED.includes(kind) && !instead)) {
    for (const event of eventsOf(item, names, since)) {
      if (seen.has(event.id) || event.start < since) continue;
      const data = { ...event, allDay: true, transparency: ICalEventTransparency.TRANSPARENT, url: page };
      calendar.createEvent(data).alarms(alarms(event.summary));
      seen.add(event.id);
    }
  }
  return `${calendar.toString()}\r\n`;
}

function* eventsOf(/** @type {Limit} */ item, /** @type {Names} */ names, /** @type {string} */ since) {
  const { district, id, moment, kind, label, opens, due, last, last_called: called, act_by: safe } = item;
  const name = `${districtName(district, names)}${names.procedures[item.procedure] ?? ""}：${called || label}`;
  const day = last ?? (safe && safe >= since ? safe : due);
  const event = (/** @type {string} */ suffix, /** @type {string} */ on, /** @type {string} */ words, moves = false) => ({
    id: `${district}-${id}${suffix}-${on}@work-residence-permit-guide`,
    start: on,
    end: nextDay(on),
    summary: `${name}，${shortDay(on)}${words}${moves ? "（暂定）" : ""}`,
    description: described(item, names),
  });
  const closed = closedBefore(item);
  if (closed) yield event("-closed", closed.day, closed.words);
  if (moment === "file" && opens) yield event("-opens", opens, "起可以办");
  yield event("", day, lastDay(item, day), day === safe || kind === "waiting" ? item.provisional : item.due_provisional);
}

/** What a limit's day is, in words that are as true in a reminder weeks before. */
function lastDay(/** @type {Limit} */ item, /** @type {string} */ day) {
  const { kind, due, one_of: maybe } = item;
  if (kind === "event") return maybe ? "（也可能是别的年份，看性别和原退休年龄）" : "";
  if (kind === "void") return "起失效";
  if (kind === "waiting") return "是最晚答复的一天";
  return `${day === due ? "是最后一天" : "是最后一个工作日"}${reckoned(item)}`;
}

function described(/** @type {Limit} */ item, /** @type {Names} */ names) {
  const { kind, missed, note, steps, cites, provisional } = item;
  const sources = cites.map(({ source, label }) => `${names.documents[source]?.title ?? source} ${label}`);
  return [
    item.lasting,
    provisional ? "暂定：有一年的放假安排还没有公布，公布后请重算。" : "",
    missed && `${kind === "act" ? names.missed : ""}${missed}`,
    note,
    ...steps,
    `出处：${[...new Set(sources)].join("、")}`,
    "非官方，以窗口答复为准。",
  ].filter(Boolean).join("\n");
}

function shortDay(/** @type {string} */ day) {
  return dayWords(day).replace(/^.* 年 /, "");
}

function alarms(/** @type {string} */ summary) {
  const shared = { type: ICalAlarmType.display, description: summary };
  return ALARM_DAYS.map((days) => ({ ...shared, trigger: days * 24 * HOUR - MORNING }));
}

/** An all-day event ends on the day after, which is not part of it. */
function nextDay(/** @type {string} */ day) {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
