// Which edition counts is said for the day of reading.

import assert from "node:assert/strict";
import { test } from "node:test";

document.body.innerHTML = "";
const { sayByDay, today } = await import("../../docs/assets/editions.mjs");

const words = '<i data-when="before">将于</i><i data-when="now" hidden>现行</i><i data-when="after" hidden>旧版</i>';
const told = (attributes, day) => {
  document.body.innerHTML = `<p data-term ${attributes}>${words}</p>`;
  sayByDay(document, day);
  return [...document.querySelectorAll("i:not([hidden])")].map((part) => part.textContent).join();
};

test("each day has its words, the first and the last of a term among them", () => {
  const term = 'data-since="2027-03-01" data-until="2028-01-01"';
  assert.equal(told(term, "2027-02-28"), "将于");
  assert.equal(told(term, "2027-03-01"), "现行");
  assert.equal(told(term, "2027-12-31"), "现行");
  assert.equal(told(term, "2028-01-01"), "旧版");
});

test("a term without a beginning or an end has none", () => {
  assert.equal(told("", "1999-01-01"), "现行");
  assert.equal(told('data-until="2027-03-01"', "2027-03-01"), "旧版");
});

test("today is the day in Beijing", () => {
  assert.match(today(), /^\d{4}-\d{2}-\d{2}$/u);
});
