// Taking answers away, and back again.

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { clearing } from "../../docs/assets/checker/clearing.mjs";
import { openPage, words } from "./pages.mjs";

const ALL = "employer_kind=enterprise&branch_of_outside_firm=true&sex=male";
let held, root, actions, asked;
const certain = globalThis.confirm;
const hidden = () => root.querySelector(".ck-undone").hidden;

beforeEach(() => {
  held = ALL;
  asked = [];
  globalThis.confirm = (question) => asked.push(question) > 0;
  root = openPage();
  actions = clearing(root, () => held, (answers) => (held = answers));
});
afterEach(() => (globalThis.confirm = certain));

test("everything goes once confirmed, and comes back", () => {
  actions.clear();
  assert.deepEqual([held, hidden(), asked.length], ["", false, 1]);
  actions.clear(); // nothing to ask about
  assert.equal(asked.length, 1);
  held = "";
  actions = clearing(root, () => held, (answers) => (held = answers));
  actions.undo();
  assert.equal(hidden(), true);
});

test("what was taken away comes back, by a button that has the focus", () => {
  actions.clear();
  assert.equal(document.activeElement.dataset.do, "undo");
  assert.equal(words(root.querySelector(".ck-undone")), "答案都清空了。");
  actions.undo();
  assert.deepEqual(held, ALL);
});

test("another person keeps the employer's answers", () => {
  actions.another();
  assert.deepEqual(held, "employer_kind=enterprise&branch_of_outside_firm=true");
});

test("nothing goes where the person says no", () => {
  globalThis.confirm = () => false;
  actions.clear();
  actions.another();
  assert.deepEqual([held, hidden()], [ALL, true]);
});
