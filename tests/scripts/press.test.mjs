// A second press that comes too soon is heard by nobody.

import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";

import { pressedOnce } from "../../docs/assets/checker/press.mjs";
import { openPage } from "./pages.mjs";

let form, heard;
beforeEach(() => {
  form = openPage("checker/", { steps: true }).querySelector("form");
  pressedOnce(form);
  heard = [];
  for (const kind of ["keydown", "click"]) form.addEventListener(kind, ({ key, detail }) => heard.push(key ?? detail));
});

function press(key, timeStamp, more = {}) {
  const event = Object.assign(new window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }), more);
  Object.defineProperty(event, "timeStamp", { value: timeStamp });
  form.querySelector("input").dispatchEvent(event);
  return event.defaultPrevented;
}
function click(selector, detail) {
  form.querySelector(selector).dispatchEvent(new window.MouseEvent("click", { detail, bubbles: true, cancelable: true }));
}

describe("Enter", () => {
  test("pressed twice within 300 ms counts once, and again once time has passed", () => {
    assert.deepEqual([press("Enter", 1000), press("Enter", 1290), press("Enter", 1580), press("Enter", 1900)], [false, true, true, false]);
    assert.deepEqual(heard, ["Enter", "Enter"]);
  });

  test("after another key is meant", () => {
    assert.deepEqual([press("Enter", 1000), press("Tab", 1050), press("Enter", 1100)], [false, false, false]);
  });

  test("held down counts once", () => {
    Object.defineProperty(window.KeyboardEvent.prototype, "repeat", { value: false, writable: true, configurable: true });
    assert.deepEqual([press("Enter", 1000), press("Enter", 1500, { repeat: true })], [false, true]);
  });
});

test("the second of two quick touches answers nothing, but adds a row", () => {
  click('[data-do="unsure"]', 1);
  click('[data-do="unsure"]', 2);
  click('[data-do="add"]', 2);
  assert.deepEqual(heard, [1, 2]);
});
