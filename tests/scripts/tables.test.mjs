// Wide tables as cards, one district alone.

import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";

import { prepareTables } from "../../docs/assets/tables.mjs";

const table = (heads, ...rows) => `<div class="g-table"><table class="g-grid"><thead><tr>${heads.map((head) => `<th>${head}</th>`).join("")}
  </tr></thead><tbody>${rows.map(([name, ...cells]) => `<tr><th>${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}
  </tbody></table></div>`;
const link = (name, id) => `<a href="../districts/${id}/">${name}</a><small>2025 年文本</small>`;
const DISTRICTS = table(["条件", link("东城区", "dongcheng"), link("海淀区", "haidian")], ["学位", "甲", "乙"]);
const PLAIN = table(["业务", "时限"], ["续签", "30 天"]);
const away = () => [...document.querySelectorAll(".g-away")].map((cell) => cell.textContent);

beforeEach(() => {
  const store = new Map();
  globalThis.sessionStorage = { getItem: (key) => store.get(key) ?? null, setItem: (key, value) => store.set(key, value) };
});

function open(html) {
  document.body.innerHTML = html;
  prepareTables(document);
  return document.querySelector(".g-which select");
}
function choose(select, value) {
  select.value = value;
  select.dispatchEvent(new Event("change"));
}

describe("tables", () => {
  test("say in each cell which column it is of, and what they are to a screen reader", () => {
    assert.equal(open(`${PLAIN}<div class="g-table g-pair"><table><tbody><tr><td>x</td></tr></tbody></table></div>`), null);
    const cell = document.querySelector("td");
    assert.deepEqual([cell.dataset.label, cell.getAttribute("role")], ["时限", "cell"]);
    assert.equal(document.querySelectorAll(".g-cards").length, 1);
    assert.equal(document.querySelector("tbody th").getAttribute("role"), "rowheader");
  });

  test("show one district alone, on the next page too", () => {
    const select = open(DISTRICTS + PLAIN);
    assert.deepEqual([...select.options].map(({ value }) => value), ["", "东城区", "海淀区"]);
    assert.deepEqual(away(), []);
    choose(select, "海淀区");
    assert.deepEqual(away(), ["甲"]);
    assert.equal(open(DISTRICTS).value, "海淀区");
    assert.deepEqual(away(), ["甲"]);
    choose(document.querySelector("select"), "");
    assert.deepEqual(away(), []);
  });

  test("of other districts stay whole, and preparing twice changes nothing", () => {
    sessionStorage.setItem("district", "西城区");
    open(DISTRICTS);
    prepareTables(document);
    assert.deepEqual([away(), document.querySelectorAll(".g-which").length], [[], 1]);
  });

  test("do without storage", () => {
    const denied = () => { throw new Error("denied"); };
    globalThis.sessionStorage = { getItem: denied, setItem: denied };
    const select = open(DISTRICTS);
    choose(select, "海淀区");
    assert.deepEqual(away(), ["甲"]);
  });
});
