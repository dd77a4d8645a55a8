// What a page of answers holds: labels from the build, the answers' pairs, and views.

import type { FromWorker, RuntimeFile } from "./line.ts";
import type { Needed, Reply, Report, Request, Verdict } from "./report.ts";

/** A name is a question's key, for one month or year with `.2025-09` or `.2025` after it. */
export type Pair = [name: string, text: string];

/** A pair as a link has it: `raw` as it is written, without a text where none can be read. */
export interface Given {
  name: string;
  text: string | null;
  raw: string;
}

/** What things are called, by id, as the build writes it into the page. Pages are addressed from the site's root. */
export interface Names {
  questions: Record<string, string>;
  districts: Record<string, string>;
  /** A verdict in a sign and a word, never in colour alone, and a district's as a sentence. */
  waived: { mark: string; word: string };
  verdicts: Record<Verdict, { mark: string; word: string; sentence: string }>;
  needed: Record<Needed, { mark: string; word: string }>;
  /** What goes before the consequence of a day on which somebody had to act. */
  missed: string;
  /** Whom to call in a district, and about what; what the office is called, and whether it is for some matters alone. */
  phones: Record<string, { number: string; told: string }[]>;
  offices: Record<string, { name: string; narrow: boolean }>;
  /** Of districts without a guide: what is known with how far it can be trusted, whom to call, what to ask. */
  uncovered: { known: Record<string, [string, string][]>; call: [string, string]; asks: string[] };
  procedures: Record<string, string>;
  moments: Record<string, string>;
  providers: Record<string, string>;
  forms: Record<string, string>;
  stamps: Record<string, string>;
  documents: Record<string, { title: string; said: string | null; page: string }>;
}

/** With the employer's district, empty where none is chosen: it comes first. `asked` is the district that is looked at. */
export type PageNames = Names & { own: string; asked?: string };

/** What the page is about, by name; a choice left open is not in it. */
export type Choices = Record<string, string>;

/** A kind of report: what to ask, and how what comes back looks. */
export interface View<R extends Report> {
  /** The name under which the report stands on `window`, for other programs. */
  published: "checkerReport" | "deadlinesReport" | "materialsReport";
  /** What to say while there is nothing to ask yet. */
  prompt?: string;
  /** Null where something has to be chosen first. */
  request(choices: Choices, own: string): Request | null;
  /** Empties `place` and fills it. */
  paint(place: HTMLElement, report: R, names: PageNames): void;
  /** Chips for the bar that stays in sight. */
  headline(report: R, names: PageNames): HTMLElement[];
  /** What is shown once the report is, of answers to further requests; nothing where one fails. */
  beside?(place: HTMLElement, report: R, names: PageNames, ask: (request: Request) => Promise<Report>): Promise<void>;
}

/** What a script that is fetched when a button asks for it may use of the page. */
export interface Hands {
  root: HTMLElement;
  form: HTMLFormElement;
  /** Puts answers in the place of those that are there. */
  begin(fragment: string): void;
  /** Goes on as if the form had been sent. */
  submit(): void;
  /** Asks the checker about these answers, or about those that are there. */
  put(asked: Request, fragment?: string): Promise<Reply<Report>>;
}

/** What start.js leaves for the other scripts. */
export interface PythonAtWork {
  worker: Worker | null;
  heard: FromWorker[];
  modules: boolean;
  start(root: HTMLElement, home: string): PythonAtWork;
  filesOf(root: HTMLElement, home: string, list?: string): RuntimeFile[];
  hostIsPlain(): boolean;
}

/** What one click says no to: `answers` by question, of the group's own questions `keys`. */
export interface Denial {
  group: string;
  name: string;
  /** Whether most people have none of it, so that several such groups can be denied together. */
  rare: boolean;
  label: string;
  keys: string[];
  answers: Record<string, string>;
}
