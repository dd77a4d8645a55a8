// The way through the questions: what comes next, what was passed, and back.

import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";

import { FIRST, Walk } from "../../docs/assets/checker/walk.mjs";

const result = (district, next, ...ask) => ({ district, ask, next, order: [...new Set([next, ...ask])].filter(Boolean) });
let walk;
beforeEach(() => (walk = new Walk()));

describe("the way through the questions", () => {
  test("begins with the district, then takes what the checker wants next", () => {
    assert.equal(walk.now, FIRST);
    walk.learn([result("haidian", "degree", "sex", "degree")], "haidian");
    walk.leave();
    assert.deepEqual([walk.now, walk.left], ["degree", ["sex", "degree"]]);
  });

  test("never asks again what was passed, though the checker would", () => {
    walk.learn([result("haidian", "degree", "sex", "degree")], "haidian");
    walk.leave();
    walk.leave(); // 不清楚
    assert.deepEqual([walk.now, walk.left], ["sex", ["sex"]]);
    walk.leave();
    assert.deepEqual([walk.now, walk.left], [null, []]);
    walk.leave();
    assert.equal(walk.now, null);
  });

  test("goes by the own district; without one, by the first where something is left to ask", () => {
    const results = [result("xicheng", null), result("haidian", "degree", "degree")];
    walk.learn(results, "xicheng");
    walk.leave();
    assert.equal(walk.now, null);
    walk.learn(results, "");
    assert.deepEqual(walk.left, ["degree"]);
    walk.learn([], "haidian");
    assert.deepEqual(walk.left, []);
  });

  test("goes back and takes up what was passed", () => {
    walk.learn([result("haidian", "degree", "sex", "degree")], "haidian");
    walk.leave();
    walk.leave();
    assert.equal(walk.begun, true);
    walk.back();
    assert.deepEqual([walk.now, walk.left], ["degree", ["sex", "degree"]]);
    walk.goTo("sex");
    walk.goTo("sex");
    walk.back();
    assert.equal(walk.now, "degree");
    walk.back();
    assert.deepEqual([walk.now, walk.begun], [FIRST, false]);
    walk.back();
    assert.equal(walk.now, FIRST);
  });

  test("passes over what a link has answered, until the person has begun", () => {
    walk.learn([result("haidian", "degree", "degree", "sex")], "haidian");
    walk.skip("");
    assert.equal(walk.now, FIRST);
    walk.skip("haidian");
    assert.equal(walk.now, "degree");
    walk.learn([result("haidian", "sex", "sex")], "haidian");
    walk.skip("haidian");
    assert.equal(walk.now, "sex");
    walk.leave();
    walk.goTo("degree");
    walk.skip("haidian");
    assert.equal(walk.now, "degree");
  });

  test("back from what was done on the results undoes it, and shows them again", () => {
    walk.learn([result("haidian", null)], "haidian");
    let undone = 0;
    walk.leave();
    walk.mark(() => (undone += 1));
    walk.goTo("sex");
    assert.equal(walk.begun, true);
    walk.leave();
    assert.deepEqual([walk.back(), walk.now], [null, "sex"]);
    walk.back()();
    assert.deepEqual([walk.now, undone, walk.begun], [null, 1, true]);
  });

  test("begins anew", () => {
    walk.learn([result("haidian", "degree", "degree")], "haidian");
    walk.leave();
    walk.leave();
    walk.restart();
    assert.deepEqual([walk.now, walk.begun, walk.left], [FIRST, false, ["degree"]]);
  });

  test("stays at a question that the person came back to, though it is answered", () => {
    walk.learn([result("haidian", "degree", "degree", "sex")], "haidian");
    walk.leave();
    walk.back();
    walk.skip("haidian");
    assert.equal(walk.now, FIRST);
    walk.leave();
    assert.equal(walk.now, "degree");
    walk.goTo(FIRST);
    walk.skip("haidian");
    assert.equal(walk.now, FIRST);
    walk.restart();
    walk.skip("haidian");
    assert.equal(walk.now, "degree");
  });
});
