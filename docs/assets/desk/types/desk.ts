// Tables of many people: their cells, what is judged of them, and the messages between the page and its reader of files.

import type { Verdict } from "../../checker/types/report.ts";

/** A cell as it travels: days are written 2026-07-15. */
export type Cell = string | number | boolean | null;
export type Row = Cell[];

/** Something that cannot be read: where it stands, and how to mend it. */
export interface Problem {
  row: number;
  column: string;
  value: string;
  expected: string;
  header: string;
  cell: string;
}

/** One person in one district, as `batch` replies (contract, section 6). */
export interface Entry {
  row: number;
  name: string;
  number: string;
  district: string;
  as_of: string;
  verdict: Verdict;
  earliest: string | null;
  why: string;
  ask: string[];
  next: string | null;
  next_deadline: { label: string; due: string; safe_by: string; procedure: string; provisional: boolean } | null;
  /** What to know beside it: when the office takes papers, an answer that is awaited, a child who soon comes of age. */
  notes: string[];
}

export type Profile = Record<string, unknown>;

/** What a part of a table comes to; answers by the sheet's row. */
export interface Part {
  as_of: string;
  people: Entry[];
  problems: Problem[];
  notes: string[];
  answers: Record<string, Profile>;
}

export interface Plan {
  district: string;
  now: number[];
  months: { month: string; rows: number[] }[];
}

/** What `python -m checker batch --format json` prints. */
export interface Report {
  as_of: string;
  people: Entry[];
  problems: Problem[];
  planning: Plan[];
  notes: string[];
}

/** A table as it was read; the first row holds the names of its columns. */
export interface Sheet {
  name: string;
  rows: Row[];
  notes: string[];
  problems: Problem[];
}

/** What the person chose: districts to judge all people in, none for each one's own; a day, empty for today. */
export interface Choice {
  districts: string[] | null;
  asOf: string;
}

/** What things are called, by id, as the build writes it into the page. */
export interface Names {
  questions: Record<string, { noun: string; label: string; employer: boolean }>;
  districts: Record<string, string>;
  verdicts: Record<Verdict, { mark: string; word: string; sentence: string }>;
}

/** Asks the checker about tables; fails with a sentence where the request cannot be served. */
export type Ask = <R>(command: string, fields: Record<string, unknown>) => Promise<R>;

/** A sheet of a workbook before its rows are wanted. */
export interface Found {
  title: string;
  visible: boolean;
  header: Row;
  count: number;
  notes: string[];
}

/** What the reader of files is asked. */
export type FileRequest =
  | { read: Blob; name: string }
  | { sheet: number; start: number; count: number }
  | { put: Row[]; title: string }
  | { write: true };

/** What it replies: the text of a file or the sheets of a workbook, rows, a workbook, or a sentence. `put` adds rows to a
 *  sheet of the workbook that `write` then gives. */
export type FileReply = { text: string } | { sheets: Found[] } | { rows: Row[] } | { file: Blob } | { wrong: string } | { put: true };
