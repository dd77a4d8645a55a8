// Citations and words of the field, opened in place.

import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";

globalThis.URL = URL;
globalThis.HTMLAnchorElement = window.HTMLAnchorElement;
globalThis.HTMLDialogElement = window.HTMLDialogElement;
await import("../../docs/assets/explain.mjs");

const SOURCE = `<h1>某区指南</h1><dl><div data-part="where"><dt>官方文本在哪里</dt><dd><a href="http://office.example/">网站</a></dd></div></dl>
  <table><tr id="c-1"><th>一<small>条件</small></th><td><a href="../../districts/a/#x">满一年</a></td></tr>
  <tr id="c-2"><th>二</th><td>满两年</td></tr></table>`;
const WORDS = '<section id="quota"><h2>办理指标</h2> <p>几个人的数。</p></section>';
let asked = [];
let left = [];

beforeEach(() => {
  [asked, left] = [[], []];
  location.assign = (href) => left.push(href);
  globalThis.fetch = async (address) => {
    asked.push(address);
    if (address.includes("gone")) return { ok: false, status: 404 };
    return { ok: true, text: async () => (address.includes("glossary") ? WORDS : SOURCE) };
  };
});

const later = () => new Promise((resolve) => setTimeout(resolve, 10));
async function click(html, options = {}) {
  document.body.innerHTML = html;
  const event = new window.MouseEvent("click", { bubbles: true, cancelable: true, ...options });
  document.querySelector("a").dispatchEvent(event);
  await later();
  return { stopped: event.defaultPrevented, dialog: document.querySelector("dialog") };
}
const cite = (page, more = "") => `<a class="g-cite" href="https://site.example/guide/sources/${page}/#c-1" ${more}>一</a>`;

describe("a citation", () => {
  test("opens each of its clauses, where they stand, and where the original is", async () => {
    const { stopped, dialog } = await click(cite("a", 'data-clauses="c-1 c-2"'));
    assert.ok(stopped && dialog.open);
    assert.equal(dialog.querySelector("h2").textContent, "某区指南");
    assert.deepEqual([...dialog.querySelectorAll(".g-place")].map((place) => place.textContent), ["一条件", "二"]);
    assert.equal(dialog.querySelector(".g-clause a").href, "https://site.example/guide/districts/a/#x");
    assert.ok(dialog.textContent.includes("官方文本在哪里"));
    assert.equal(dialog.querySelector(".g-actions a").href, "https://site.example/guide/sources/a/#c-1");
    dialog.querySelector("button").click();
    assert.equal(dialog.open, false);
  });

  test("is fetched once, and closes by a click beside it or on a link that leads away", async () => {
    const { dialog } = await click(cite("a"));
    assert.deepEqual(asked, []);
    dialog.querySelector(".g-place").click();
    assert.ok(dialog.open);
    dialog.dispatchEvent(new window.MouseEvent("click", { bubbles: true }));
    assert.equal(dialog.open, false);
    dialog.showModal();
    dialog.querySelector(".g-clause a").dispatchEvent(new window.MouseEvent("click", { bubbles: true, cancelable: true }));
    assert.equal(dialog.open, false);
  });

  test("is followed as a link where it cannot be shown, or where the person asks for a new tab", async () => {
    await click(cite("gone"));
    assert.deepEqual(left, ["https://site.example/guide/sources/gone/#c-1"]);
    await click('<a class="g-cite" href="https://site.example/guide/sources/a/#c-9">九</a>');
    assert.equal(left.length, 2);
    assert.equal((await click(cite("a"), { ctrlKey: true })).stopped, false);
    assert.equal((await click('<a href="#x">x</a>')).stopped, false);
  });
});

test("a word opens its explanation", async () => {
  const { dialog } = await click('<a class="g-term" href="https://site.example/guide/reference/glossary/#quota">指标</a>');
  assert.equal(dialog.querySelector("h2").textContent, "办理指标");
  assert.ok(dialog.textContent.includes("几个人的数。"));
  assert.equal(dialog.querySelectorAll("h2").length, 1);
});
