import assert from "node:assert/strict";
import { test } from "node:test";
import { citations, dayWords, fromRoot, make } from "../../docs/assets/checker/elements.mjs";
import { pageOf } from "./page.mjs";

const names = { documents: { "haidian-2025": { title: "海淀指南", page: "sources/haidian-2025/" }, other: { title: "别的", page: "sources/other/" } } };
const text = (parts) => parts.map((part) => (typeof part === "string" ? part : part.textContent)).join("");

test("an element holds text as text", () => {
  pageOf("");
  assert.equal(make("p", { class: "a" }, "<b>", make("i", {}, "x")).outerHTML, '<p class="a">&lt;b&gt;<i>x</i></p>');
});

test("a day in words, without zeros in front", () => {
  assert.equal(dayWords("2026-03-05"), "2026 年 3 月 5 日");
});

test("addresses from the site's root, wherever the scripts lie", () => {
  assert.match(fromRoot("sources/x/"), /\/docs\/sources\/x\/$/);
});

test("each document is named once, and not at all where it stands above", () => {
  pageOf("");
  const cites = [{ source: "haidian-2025", clause: "3.1", label: "三（一）" }, { source: "haidian-2025", clause: "3.2", label: "三（二）" }, { source: "other", clause: "1", label: "一" }];
  assert.equal(text(citations(cites, names)), "海淀指南 三（一）、三（二）、别的 一");
  assert.equal(text(citations(cites, names, "haidian-2025")), "三（一）、三（二）、别的 一");
  assert.match(citations(cites, names)[1].getAttribute("href"), /sources\/haidian-2025\/#c-3\.1$/);
});

test("a document that the page does not know is named by its id, without a link", () => {
  pageOf("");
  assert.deepEqual(citations([{ source: "new-1", clause: "1", label: "一" }], names), ["", "new-1 一"]);
});
