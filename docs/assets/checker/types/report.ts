// What the checker replies, as the contract has it (section 3). tests/scripts/test_types.py holds it against real
// replies. Days are texts like 2025-11-03.

export type Verdict = "met" | "discretion" | "unmet" | "unknown";
export type Level = "met" | "discretion" | "unmet";
export type Needed = "yes" | "unknown" | "no";
export type Moment =
  | "file"
  | "lapse"
  | "decide"
  | "paper"
  | "notify"
  | "defer"
  | "plan"
  | "income_window"
  | "document"
  | "milestone";

/** What a time limit's day means: somebody has to act, the permit is void, an answer is due, a paper must be good. */
export type Kind = "act" | "void" | "waiting" | "validity" | "event";

export interface Cite {
  source: string;
  clause: string;
  label: string;
}

export interface Finding {
  id: string;
  verdict: Verdict;
  low: Level;
  high: Level;
  label: string;
  reason: string;
  cites: Cite[];
  children: Finding[];
  /** Where the text does not apply to the person, which counts as met. */
  waived?: boolean;
  /** Of a failing leaf: that it is about what nobody changes for a permit. */
  fixed?: boolean;
  /** Of a failing leaf: the day from which it holds by time alone. */
  holds_from?: string;
}

export interface Assumption {
  question: string;
  /** Years or months still missing; empty where the question has none. */
  periods: string[];
  text: string;
}

/** A line in yuan that may apply, and how it comes about. */
export interface Line {
  amount: number;
  told: string;
}

/** An income rule in figures. Lines stand at the periods where each of them is measured, else beside `measured`. */
export interface Income {
  id: string;
  verdict: Verdict;
  /** What a line is called that is for some employers alone, until it is known that the person's is one; else empty. */
  whose: string;
  title: string;
  told: string;
  test: "each" | "total" | "average" | "calendar_year";
  /** Whether one number stands for every period. */
  every: boolean;
  /** Of a total, `upto` is what all periods to this one come to. */
  periods: { period: string; amount: number | null; lines: Line[]; upto?: number }[];
  measured: number | null;
  lines: Line[];
  line: "inclusive" | "exclusive";
  /** Periods exactly on a line where more is asked for. */
  on_line: string[];
}

export interface Result {
  district: string;
  guide: string | null;
  verdict: Verdict;
  finding: Finding | null;
  coverage: "full" | "partial" | "none";
  /** Of a partial guide: what its text would come to if it were confirmed. */
  told: Verdict | null;
  routes: { route: string; verdict: Verdict; label: string }[];
  ask: string[];
  earliest: string | null;
  /** The day from which the verdict may be met, and the open answers that it then hangs on. */
  earliest_if: { date: string; assuming: Assumption[] } | null;
  next: string | null;
  /** Those of `ask` as they are to be put, `next` first: who cannot answer one is asked the one after it. */
  order: string[];
  /** Sets of failing leaves, by id, each of which would have to hold as a whole. */
  closest: string[][];
  /** The same, without what nobody can change. */
  ways: string[][];
  /** The leaves, by id, that a verdict of the office hangs on. */
  office: string[];
  /** What the person's income is held against, what it does best first; empty where no income is given. */
  income: Income[];
  notes: string[];
}

export interface AssessReport {
  as_of: string;
  results: Result[];
}

export interface Limit {
  district: string;
  id: string;
  procedure: string;
  moment: Moment;
  kind: Kind;
  label: string;
  opens: string | null;
  due: string;
  /** The last working day, where somebody has to act. */
  safe_by: string | null;
  /** `safe_by`, unless nothing can be done as early as that: then null. */
  act_by: string | null;
  /** Of a birthday: the last day on which everything is as before. */
  last: string | null;
  /** Of a birthday: what that day is, in words. Else empty. */
  last_called: string;
  /** Whether only one of several such days will be it. */
  one_of: boolean;
  /** Whether somebody has to act, or a birthday comes, within the next weeks. */
  soon: boolean;
  /** What the days mean, in a sentence; `now` at its end. */
  told: string;
  /** The same without what is only true today. */
  lasting: string;
  /** What presses today: how many days are left, that there is no room, `late`, or `instead`. Else empty. */
  now: string;
  /** What stands in place of the days: that it is done, not for this person, or what comes before. Else empty. */
  instead: string;
  /** Where somebody had to act and the last day is past: what is left to do. Else empty. */
  late: string;
  /** On which days of the week alone the office takes papers, and the last of them; empty where it is any day. */
  taken: string;
  if_missed: string;
  /** Of `if_missed` what `told` does not say already. */
  missed: string;
  note: string;
  /** Whether one of the days may still move, when holidays are announced. */
  provisional: boolean;
  /** Whether `due` may: a plain count of days never does. */
  due_provisional: boolean;
  /** Of a day that is only reckoned: the last one known, in a former year, which came earlier. */
  last_close: string | null;
  steps: string[];
  cites: Cite[];
}

export interface DeadlinesReport {
  as_of: string;
  items: Limit[];
  /** The questions whose answers are missing for time limits of the procedure that was asked for. */
  ask: string[];
  /** Why a district has nothing on what was asked for. */
  notes: string[];
  /** The districts that were asked about. */
  districts: string[];
}

export interface Paper {
  id: string;
  name: string;
  provider: string;
  form: string[];
  stamps: string[];
  requirement: string;
  needed: Needed;
  one_of: string | null;
  /** That the person's own ends before it may, in a sentence; empty where it does not. */
  too_short: string;
  cites: Cite[];
}

export interface MaterialsReport {
  district: string;
  procedure: string;
  items: Paper[];
  ask: string[];
  notes: string[];
}

export type Report = AssessReport | DeadlinesReport | MaterialsReport;

/** An answer that cannot be used: what is wrong with it, the question where one is to blame, and its month or year. */
export interface Problem {
  error: string;
  /** The same in a sentence for the person, without a key. */
  told: string;
  key: string | null;
  period: string | null;
}

/** Some answers cannot be used; the report is on all the others, null where nothing could be read. */
export interface Refusal<R extends Report> {
  ok: false;
  /** The first problem's. */
  error: string;
  key: string | null;
  problems: Problem[];
  report: R | null;
}

export type Reply<R extends Report> = { ok: true; report: R } | Refusal<R>;

/** What a view asks for; the page adds the answers and today's date. */
export type Request =
  | { command: "assess" }
  | { command: "deadlines"; districts: string[] | null; procedure: string | null }
  | { command: "materials"; district: string; procedure: string | undefined };
