// One question at a time, out of the form of all of them.

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, mock, test } from "node:test";

import { Steps } from "../../docs/assets/checker/steps.mjs";
import { openPage, settled, words } from "./pages.mjs";

let root, form, steps, asked;

const result = (next, ...ask) => ({ results: [{ district: "haidian", ask, next, order: [...new Set([next, ...ask])].filter(Boolean) }] });
const shown = () => [...root.querySelectorAll("[data-now]")].map(({ dataset }) => dataset.question);
const control = (name) => form.elements.namedItem(name);
const offered = (of) => [...root.querySelectorAll(`.ck-${of} button`)].map(({ dataset, textContent }) => [dataset.value, textContent]);
const press = (name, value = "") => steps.actions[name]({ dataset: { value } });

beforeEach(() => {
  root = openPage("checker/", { steps: true });
  form = root.querySelector("form");
  asked = 0;
  steps = new Steps(root, form, () => (asked += 1));
});

afterEach(() => mock.restoreAll());

describe("one question at a time", () => {
  test("the district comes first, with a button for each choice", () => {
    assert.deepEqual(shown(), ["employer_district"]);
    assert.deepEqual(offered("options"), [["haidian", "haidian"], ["xicheng", "xicheng"]]);
    assert.equal(root.querySelector(".ck-options").getAttribute("aria-label"), "employer_district");
    assert.equal(root.querySelector("[data-do=on]").hidden, true);
    assert.equal(root.querySelector("[data-do=back]").hidden, true);
    assert.equal(words(root.querySelector(".ck-left")), "先答这一个，再看还要问什么。");
  });

  test("a choice is taken, judged, and the next question comes with the focus on it", () => {
    press("choose", "haidian");
    assert.deepEqual([control("employer_district").value, asked, shown()[0]], ["haidian", 1, "employer_district"]);
    steps.replied(result("birth_date", "sex", "birth_date"));
    assert.deepEqual(shown(), ["birth_date"]);
    assert.equal(document.activeElement.name, "birth_date");
    assert.equal(control("birth_date").closest("details").open, true);
    assert.equal(words(root.querySelector(".ck-left")), "最多还有 2 个问题，多数人用不了这么多。没有再问的，答了也不影响能不能办。");
    assert.deepEqual(offered("options"), []);
    assert.equal(root.querySelector("[data-do=on]").hidden, false);
  });

  test("a reply that changes nothing leaves the buttons as they are, so that none is lost while it is pressed", () => {
    press("choose", "haidian");
    steps.replied(result("sex", "sex"));
    const buttons = () => [...root.querySelectorAll(".ck-options button"), root.querySelector("[data-do=on]")];
    const held = buttons();
    const moved = mock.method(held[0].closest(".ck-field"), "append");
    steps.replied(result("sex", "sex"));
    assert.deepEqual(buttons().map((one, at) => one === held[at]), held.map(() => true));
    assert.equal(moved.mock.callCount(), 0);
  });

  test("an answered question that the person came back to can be left as it is, and keeps the focus", () => {
    press("choose", "haidian");
    steps.replied(result("sex", "sex"));
    press("choose", "male");
    steps.replied(result(null));
    assert.deepEqual(shown(), []);
    press("back");
    steps.replied(result(null));
    assert.deepEqual(shown(), ["sex"]);
    assert.ok(root.querySelector(".ck-steps").contains(document.activeElement));
    assert.equal(root.querySelector("[data-do=on]").hidden, false);
    assert.equal(words(root.querySelector(".ck-left")), "这一个可以改。改好了，或者不用改，点“继续”。");
  });

  test("the results are shown from their head, and the way back undoes what was done on them", () => {
    const results = root.querySelector(".ck-results");
    results.scrollIntoView = mock.fn();
    press("choose", "haidian");
    steps.replied(result(null));
    assert.equal(document.activeElement, results);
    assert.deepEqual(results.scrollIntoView.mock.calls[0].arguments, [{ block: "start" }]);
    const undo = mock.fn();
    steps.mark(undo);
    press("back");
    assert.equal(undo.mock.callCount(), 1);
    steps.restart(undo);
    press("back");
    assert.equal(undo.mock.callCount(), 2);
  });

  test("不清楚 empties the answer and goes on; back takes it up again", () => {
    press("choose", "haidian");
    steps.replied(result("sex", "sex", "birth_date"));
    press("unsure");
    assert.equal(control("sex").value, "unsure");
    steps.replied(result("sex", "sex", "birth_date"));
    assert.deepEqual(shown(), ["birth_date"]);
    control("birth_date").value = "1990";
    press("unsure");
    assert.equal(control("birth_date").value, "");
    steps.replied(result("sex", "sex", "birth_date"));
    assert.deepEqual(shown(), []);
    assert.equal(words(root.querySelector(".ck-left")), "问完了。有 2 个没有答上来的，还会影响结果，见下面。");
    assert.equal(document.activeElement.className, "ck-results");
    press("back");
    assert.deepEqual(shown(), ["birth_date"]);
    assert.equal(document.activeElement.name, "birth_date");
  });

  test("an answer that cannot be used keeps its question, or brings another one back", () => {
    press("choose", "haidian");
    steps.replied(result("birth_date", "sex", "birth_date"));
    press("on");
    steps.refused(["sex", "birth_date"]);
    assert.deepEqual([shown(), document.activeElement.name], [["birth_date"], "birth_date"]);
    steps.refused([null, "sex"]);
    assert.deepEqual(shown(), ["sex"]);
    steps.refused([null]);
    assert.deepEqual(shown(), ["sex"]);
  });

  test("one click denies a group, or all groups that are open, and leaves given answers alone", () => {
    press("choose", "haidian");
    steps.replied(result("award", "award", "patents", "copyrights"));
    assert.deepEqual(offered("denials"), [["award works", "奖项、专利：都没有"]]);
    press("unsure");
    steps.replied(result("patents", "patents", "copyrights"));
    assert.deepEqual(offered("denials"), [["works", "没有专利"]]);
    control("patents").value = "3";
    press("deny", "works");
    assert.deepEqual([control("patents").value, control("copyrights").value], ["3", "0"]);
    steps.replied(result("sex", "sex"));
    assert.deepEqual(offered("denials"), []);
    press("back"); // and what the click said is open again
    assert.deepEqual([shown()[0], control("patents").value, control("copyrights").value], ["patents", "3", ""]);
  });

  test("says when nothing is open any more", () => {
    press("choose", "haidian");
    steps.replied(result(null));
    assert.equal(words(root.querySelector(".ck-left")), "问完了，结果在下面。");
  });

  test("answers of a link are passed over", () => {
    control("employer_district").value = "haidian";
    steps.replied(result("sex", "sex"));
    assert.deepEqual(shown(), ["sex"]);
  });

  test("what is wrong with a link keeps nobody from going on", () => {
    press("choose", "haidian");
    steps.refused([null], result("sex", "sex"));
    assert.deepEqual(shown(), ["sex"]);
  });

  test("an answer by button is heard as one that was given by hand", () => {
    const heard = [];
    form.addEventListener("change", ({ target }) => heard.push(target.name));
    press("choose", "haidian");
    steps.replied(result("birth_date", "birth_date"));
    press("unsure");
    assert.deepEqual(heard, ["employer_district", "birth_date"]);
  });

  test("the browser's back button is one question back, as long as there is one", async () => {
    const entries = history.length;
    press("choose", "haidian");
    steps.replied(result("sex", "sex", "birth_date"));
    press("unsure");
    steps.replied(result("birth_date", "sex", "birth_date"));
    assert.equal(history.length, entries + 1);
    assert.deepEqual(shown(), ["birth_date"]);
    steps.popped();
    await settled();
    assert.deepEqual(shown(), ["sex"]);
    assert.equal(history.length, entries + 2);
    steps.popped();
    await settled();
    assert.deepEqual([shown(), control("employer_district").value], [["employer_district"], "haidian"]);
    assert.equal(history.length, entries + 2);
    const left = mock.method(history, "back", () => {});
    steps.popped();
    await settled();
    assert.equal(left.mock.callCount(), 1);
  });

  test("a browser that refuses entries loses nothing", () => {
    const refused = mock.method(history, "pushState", () => {
      throw new Error("too often");
    });
    press("choose", "haidian");
    steps.replied(result("sex", "sex"));
    assert.deepEqual(shown(), ["sex"]);
    refused.mock.restore();
  });

  test("all questions can stand together", () => {
    press("turn");
    assert.deepEqual([root.dataset.mode, steps.alone, root.querySelector(".ck-steps").hidden], ["all", false, true]);
    assert.equal(words(root.querySelector("[data-do=turn]")), "一次只问一个");
    steps.goTo("sex");
    assert.deepEqual(shown(), ["sex"]);
    press("turn");
    assert.equal(words(root.querySelector("[data-do=turn]")), "列出全部问题");
    steps.restart();
    assert.deepEqual(shown(), ["employer_district"]);
  });
});
