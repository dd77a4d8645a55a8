// Time limits as an iCalendar file (RFC 5545), made by the library ical-generator, which the build puts beside this.

import ical from "../vendor/ical-generator.mjs";

const HOUR = 3600;
/** Before the day itself, at nine in the morning: seconds back from midnight. */
const ALARM_DAYS = [14, 3];
const MORNING = 9 * HOUR;
/** What a day means, by kind. How long a paper must be good for is no day to be reminded of. */
const MEANS = {
  act: ({ due, safe_by: safe }) => `最后一天 ${due}，最后一个工作日 ${safe}。`,
  void: ({ due }) => `从 ${due} 起失效。`,
  waiting: ({ due }) => `最晚 ${due} 答复。`,
  event: ({ due }) => `${due}。`,
};

/**
 * @param {object[]} items of one district's report
 * @param {object} names labels by id, as in the page
 * @param {string} page address of the page, for the events
 */
export function calendarText(items, names, page) {
  const calendar = ical({
    name: `${names.districts[items[0].district]}工作居住证时限`,
    prodId: { company: "work-residence-permit-guide", product: "deadlines", language: "ZH" },
    method: "PUBLISH",
    scale: "GREGORIAN",
  });
  const seen = new Set();
  for (const item of items.filter(isDay)) {
    for (const event of eventsOf(item, names)) {
      if (!seen.has(event.id)) calendar.createEvent({ ...event, allDay: true, transparency: "TRANSPARENT", url: page }).alarms(alarms(event.summary));
      seen.add(event.id);
    }
  }
  return `${calendar.toString()}\r\n`;
}

function isDay({ kind }) {
  return kind in MEANS;
}

function* eventsOf(item, names) {
  const { district, id, moment, label, opens, due, safe_by: safe } = item;
  const name = `${names.districts[district]}${names.procedures[item.procedure] ?? ""}：${label}`;
  const day = safe ?? due;
  const event = (suffix, on, words) => ({
    id: `${district}-${id}${suffix}-${on}@work-residence-permit-guide`,
    start: on,
    end: nextDay(on),
    summary: words + (item.provisional ? "（暂定）" : ""),
    description: described(item, names),
  });
  if (moment === "file" && opens) yield event("-opens", opens, `${name}（从今天起可以办）`);
  yield event("", day, name);
}

function described(item, names) {
  const { if_missed: missed, steps, cites, provisional } = item;
  const sources = cites.map(({ source, label }) => `${names.documents[source]?.title ?? source} ${label}`);
  return [
    MEANS[item.kind](item),
    provisional ? "暂定：有一年的放假安排还没有公布，公布后请重算。" : "",
    missed ? `错过了：${missed}` : "",
    ...steps,
    `出处：${[...new Set(sources)].join("、")}`,
    "非官方，以窗口答复为准。",
  ].filter(Boolean).join("\n");
}

function alarms(summary) {
  return ALARM_DAYS.map((days) => ({ type: "display", description: summary, trigger: days * 24 * HOUR - MORNING }));
}

/** An all-day event ends on the day after, which is not part of it. */
function nextDay(day) {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
