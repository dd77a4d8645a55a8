// What the address holds: answers behind the `#`, choices before it.

import assert from "node:assert/strict";
import { describe, mock, test } from "node:test";

import { Address, choicesOf, decode, encode, followChoices } from "../../docs/assets/checker/address.mjs";
import { openPage } from "./pages.mjs";

const walkTo = (path) => window.happyDOM.setURL(new URL(path, "https://site.example/guide/").href);

describe("answers as a fragment", () => {
  /** @type {[pairs: [string, string][], fragment: string][]} */
  const both = [
    [[], ""],
    [[["sex", "male"], ["as_of", "2026-07-15"]], "sex=male&as_of=2026-07-15"],
    [[["monthly_income.2025-09", "18000"]], "monthly_income.2025-09=18000"],
    [[["children", "2015-03-01,2019-08-20"]], "children=2015-03-01,2019-08-20"],
    [[["a", "1&b=2#?%+ "]], "a=1%26b%3D2%23%3F%25%2B%20"],
    [[["note", "海淀"]], "note=%E6%B5%B7%E6%B7%80"],
  ];
  for (const [pairs, fragment] of both) {
    test(fragment || "nothing", () => {
      assert.equal(encode(pairs), fragment);
      assert.deepEqual(decode(fragment).map(({ name, text }) => [name, text]), pairs);
      assert.equal(decode(fragment).map(({ raw }) => raw).join("&"), fragment);
    });
  }

  /** @type {[fragment: string, pairs: [string, string][]][]} */
  const read = [
    ["&&a=1&", [["a", "1"]]],
    ["a", [["a", null]]],
    ["a=", [["a", ""]]],
    ["a=b=c", [["a", "b=c"]]],
    ["=1", [["", "1"]]],
    ["a=%E6%B5", [["a", null]]], // cut in the middle of a character
    ["a=100%", [["a", null]]],
    ["%E6=1", [["%E6", "1"]]],
    ["a=1+2", [["a", "1+2"]]], // no form's encoding
  ];
  for (const [fragment, pairs] of read) {
    test(`${fragment} is read`, () => assert.deepEqual(decode(fragment).map(({ name, text }) => [name, text]), pairs));
  }
});

test("half a character is written as one that stands for none", () => {
  assert.equal(encode([["a", "x\uD83D"]]), "a=x%EF%BF%BD");
  assert.equal(encode([["a", "😀"]]), "a=%F0%9F%98%80");
});

describe("the address of a page", () => {
  const open = (place) => new Address(openPage(place));

  test("gives its answers, or those of the page before, but no heading", () => {
    assert.equal(open("checker/#sex=male").first(), "sex=male");
    open("checker/").write("sex=female");
    assert.equal(open("checker/#rules").first(), "sex=female");
    open("checker/").write("");
    assert.equal(open("checker/#rules").first(), "");
  });

  test("is written without a step in the history", () => {
    const address = open("checker/?district=haidian");
    const steps = history.length;
    address.write("sex=male");
    assert.equal(location.href, "https://site.example/guide/checker/?district=haidian#sex=male");
    address.write("");
    assert.equal(location.href, "https://site.example/guide/checker/?district=haidian");
    assert.equal(history.length, steps);
  });

  test("that cannot be written loses no answer, and is no other than ours", () => {
    const address = open("checker/#sex=male");
    address.write("sex=male");
    const refused = mock.method(history, "replaceState", () => {
      throw new Error("too often");
    });
    address.write("sex=female");
    assert.equal(address.other(), null); // the address is behind, and nobody has changed it
    location.hash = "#sex=other";
    assert.equal(address.other(), "sex=other");
    refused.mock.restore();
    address.write("sex=female");
    assert.equal(location.hash, "#sex=female");
  });

  test("keeps a heading while there are no answers", () => {
    open("checker/#rules").write("");
    assert.equal(location.hash, "#rules");
  });

  test("is left alone once the theme has gone to another page", () => {
    const address = open("checker/");
    walkTo("materials/");
    address.write("sex=male");
    assert.equal(location.hash, "");
    walkTo("materials/#sex=female");
    assert.equal(address.other(), null);
  });

  test("tells of other answers, once they are others", () => {
    const address = open("checker/");
    address.write("sex=male");
    assert.equal(address.other(), null);
    location.hash = "#sex=female";
    assert.equal(address.other(), "sex=female");
  });

  test("gets its answers back after a link to a heading", () => {
    const address = open("checker/");
    address.write("sex=male");
    location.hash = "#rules";
    assert.equal(address.other(), null);
    assert.equal(location.hash, "#sex=male");
  });

  test("stays at a heading where there is nothing to put back", () => {
    const address = open("checker/");
    address.write("");
    location.hash = "#rules";
    assert.equal(address.other(), null);
    assert.equal(location.hash, "#rules");
  });

  test("knows what it lacks", () => {
    const address = open("checker/");
    address.write("sex=male");
    assert.equal(address.lacks("sex=male"), false);
    assert.equal(address.lacks("sex=female"), true);
  });

  test("links to pages of answers take them along, others do not", () => {
    const root = openPage();
    new Address(root).write("sex=male");
    const hashes = [...document.querySelectorAll(".md-tabs a, [data-carry]")].map(({ hash }) => hash);
    assert.deepEqual(hashes, ["#sex=male", "", "#sex=male"]);
  });
});

describe("what the page is about", () => {
  test("is chosen by the address, where there is such a choice", () => {
    const root = openPage("checker/?district=xicheng&procedure=flying");
    followChoices(root, () => {});
    assert.deepEqual(choicesOf(root), { district: "xicheng" });
  });

  test("stands in the address before the answers, and is told", () => {
    const root = openPage("checker/#sex=male");
    const told = [];
    followChoices(root, () => told.push(location.href));
    const [district, procedure] = root.querySelectorAll("[data-choice]");
    const choose = (control, value) => {
      control.value = value;
      control.dispatchEvent(new Event("change"));
    };
    choose(district, "haidian");
    choose(procedure, "renewal");
    choose(district, "");
    choose(procedure, "");
    assert.deepEqual(told, [
      "https://site.example/guide/checker/?district=haidian#sex=male",
      "https://site.example/guide/checker/?district=haidian&procedure=renewal#sex=male",
      "https://site.example/guide/checker/?procedure=renewal#sex=male",
      "https://site.example/guide/checker/#sex=male",
    ]);
  });
});
