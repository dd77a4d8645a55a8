// Small reports, as the checker would give them.

const cite = (source, clause, label) => ({ source, clause, label });
export const CITES = [
  cite("haidian-2025", "3.2.basic", "三（二）"),
  cite("haidian-2025", "3.3", "三（三）"),
  cite("unheard-of", "1", "第一条"),
];

/** A finding with what is told of it; the rest follows. */
export function finding(id, verdict, children = [], more = {}) {
  const ends = { met: ["met", "met"], unmet: ["unmet", "unmet"], discretion: ["discretion", "discretion"] };
  const [low, high] = ends[verdict] ?? ["unmet", "met"];
  return { id, verdict, low, high, label: `条件 ${id}`, reason: `理由 ${id}`, cites: [], children, ...more };
}

export function result(district, verdict, more = {}) {
  const told = { routes: [], ask: [], order: more.ask ?? [], earliest: null, earliest_if: null, closest: [], ways: more.closest ?? [], office: [], coverage: "full", income: [], notes: [] };
  return { district, guide: `${district}-2025`, verdict, finding: finding(district, verdict), ...told, ...more };
}

/** What each moment means; those that are not named are acts. */
const KINDS = { lapse: "void", decide: "waiting", document: "validity", income_window: "validity", milestone: "event" };

export function limit(more = {}) {
  const kind = KINDS[more.moment] ?? "act";
  const safe = kind === "act" ? "2026-07-10" : null;
  const days = { kind, opens: null, due: "2026-07-12", safe_by: safe, act_by: safe };
  const now = { last: null, last_called: "", one_of: false, soon: false, now: "", instead: "", late: "", taken: "", if_missed: "", missed: "" };
  const told = { label: "提交续签申请", told: "最晚 2026-07-12。还有 40 天。", lasting: "最晚 2026-07-12。", ...now, note: "", steps: ["数了 30 天"], cites: CITES.slice(0, 1) };
  const doubt = { provisional: false, due_provisional: false, last_close: null };
  return { district: "haidian", id: "renewal", procedure: "renewal", moment: "file", ...days, ...told, ...doubt, ...more };
}

export function paper(id, needed, more = {}) {
  const told = { provider: "employer", form: ["original", "copy"], stamps: ["official_seal"], requirement: "原件核对。" };
  return { id, name: `材料 ${id}`, needed, ...told, one_of: null, cites: CITES.slice(0, 1), ...more };
}
