import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { progressWords, sentence } from "../../docs/assets/checker/messages.mjs";

const scripts = ["client", "worker", "start"].map((name) =>
  readFileSync(new URL(`../../docs/assets/checker/${name}.${name === "start" ? "js" : "mjs"}`, import.meta.url), "utf8"),
);
const CODES = ["no-worker", "no-wasm", "old-browser", "offline", "missing", "cut", "damaged", "stalled", "no-start", "crashed"];

test("every failure that the scripts know has a sentence of its own, with a way on", () => {
  const told = CODES.map(sentence);
  assert.equal(new Set(told).size, CODES.length);
  for (const text of told) assert.match(text, /。填好的答案都还在。不用程序也能自己对照/);
  for (const code of CODES) assert.ok(scripts.some((text) => text.includes(`"${code}"`)), code);
});

test("a failure that nobody foresaw is told as a crash", () => {
  assert.equal(sentence("no such code"), sentence("crashed"));
});

test("how loading stands", () => {
  assert.equal(progressWords({ stage: "loading", loaded: 0, total: 0 }), "正在连接……");
  assert.equal(progressWords({ stage: "loading", loaded: 1_234_567, total: 3_480_000 }), "已下载 1.2 MB，共 3.5 MB。可以先填，不用等。");
  assert.equal(progressWords({ stage: "starting", loaded: 1, total: 1 }), "下载好了，正在启动……");
  assert.equal(progressWords({ stage: "ready", loaded: 1, total: 1 }), "已就绪。");
});
