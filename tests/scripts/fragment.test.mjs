import assert from "node:assert/strict";
import { test } from "node:test";
import { carriesAnswers, decode, encode } from "../../docs/assets/checker/fragment.mjs";

test("the name of a heading is no answer", () => {
  assert.equal(carriesAnswers("rules"), false);
  assert.equal(carriesAnswers("degree=master"), true);
  assert.equal(carriesAnswers(""), false);
});

test("pairs come back as they went", () => {
  const pairs = [["degree", "master"], ["monthly_income.2025-09", "18000"], ["children", "2015-03-01,2019-08-20"], ["x", "a&b=c#d%e 中"]];
  assert.deepEqual(decode(encode(pairs)), pairs);
});

test("only what has to be is escaped, so that lists can be read", () => {
  assert.equal(encode([["children", "2015-03-01,2019-08-20"], ["x", "a&b"]]), "children=2015-03-01,2019-08-20&x=a%26b");
});

test("what cannot be decoded stays, so that the checker can name it", () => {
  assert.deepEqual(decode("a=%E4%B8&b&&c=1=2"), [["a", "%E4%B8"], ["b", ""], ["c", "1=2"]]);
});
