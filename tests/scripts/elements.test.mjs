// Small parts that every report is made of.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import {
  basis, chip, citations, dayWords, districtName, fromRoot, lead, listed, make, mark, part, partOf, questionList,
} from "../../docs/assets/checker/elements.mjs";
import { NAMES, openPage } from "./pages.mjs";
import { CITES } from "./reports.mjs";

const shown = (...parts) => make("div", {}, ...parts).innerHTML.replaceAll(fromRoot(""), "/");

describe("elements", () => {
  test("have attributes and children, and text is never markup", () => {
    assert.equal(shown(make("p", { class: "a", "data-x": "1" }, "<b>", make("i", {}))), '<p class="a" data-x="1">&lt;b&gt;<i></i></p>');
  });
  test("of our own kinds", () => {
    assert.equal(shown(lead("先看")), '<p class="ck-lead">先看</p>');
    assert.equal(shown(mark("✓")), '<span class="ck-mark" aria-hidden="true">✓</span>');
    assert.equal(shown(...listed(["甲", "乙"])), "<li>甲</li><li>乙</li>");
  });
  test("are found, or missed by name", () => {
    const root = openPage();
    assert.equal(part(root, ".ck-report").className, "ck-report");
    assert.equal(partOf(root, "form", HTMLFormElement).tagName, "FORM");
    assert.throws(() => part(root, ".no-such"), /the page has no \.no-such/);
    assert.throws(() => partOf(root, ".ck-report", HTMLFormElement), /the page has no \.ck-report/);
  });
});

describe("words", () => {
  test("of a day", () => assert.equal(dayWords("2026-07-05"), "2026 年 7 月 5 日"));
  test("of a district, be it unheard of", () => {
    assert.equal(districtName("haidian", NAMES), "海淀区");
    assert.equal(districtName("atlantis", NAMES), "atlantis");
  });
  test("addresses start from the site's root", () => {
    assert.equal(fromRoot("sources/x/"), new URL("../../docs/sources/x/", import.meta.url).href);
  });
});

describe("citations", () => {
  const link = (page, words) => `<a href="/${page}">${words}</a>`;
  test("name each document once, and lead to its clauses", () => {
    const [first, second] = ["sources/haidian-2025/#c-3.2.basic", "sources/haidian-2025/#c-3.3"];
    const told = `${link(first, "海淀指南 三（二）")}、${link(second, "三（三）")}、unheard-of 第一条`;
    assert.equal(shown(...citations(CITES, NAMES)), told);
  });
  test("do not name what is named above", () => {
    assert.equal(shown(...citations(CITES.slice(1, 2), NAMES, "haidian-2025")), link("sources/haidian-2025/#c-3.3", "三（三）"));
  });
  test("of another document between name the first again only by its clause", () => {
    const texts = citations([CITES[0], CITES[2], CITES[1]], NAMES).map((one) => one.textContent ?? one);
    assert.deepEqual(texts, ["", "海淀指南 三（二）", "、", "unheard-of 第一条", "、", "三（三）"]);
  });
  test("escape clauses in addresses", () => {
    const [, cited] = citations([{ source: "city", clause: "一/2", label: "一" }], NAMES);
    assert.ok(cited.href.endsWith("sources/city/#c-%E4%B8%80%2F2"));
  });
  test("of none are none", () => assert.deepEqual(citations([], NAMES), []));
});

describe("parts of reports", () => {
  test("what a result leans on", () => {
    assert.equal(shown(basis("city", NAMES)), '<p class="ck-guide">依据：<a href="/sources/city/">市里通知</a></p>');
    assert.equal(basis("haidian-2025", NAMES).textContent, "依据：海淀指南（2025 年）");
    assert.equal(shown(basis("unheard-of", NAMES)), '<p class="ck-guide">依据：unheard-of</p>');
  });
  test("a district's chip", () => {
    const plain = '<a class="ck-chip" href="#report" data-see="haidian">海淀区<span>快了</span></a>';
    assert.equal(shown(chip("haidian", NAMES, "快了")), plain);
    const judged = chip("haidian", NAMES, "符合", { mark: "✓", state: "met" });
    assert.equal(judged.dataset.state, "met");
    assert.equal(judged.textContent, "✓ 海淀区符合");
  });
  test("questions that lead to their controls", () => {
    const links = '<li><a href="#sex" data-goto="sex">性别</a></li><li><a href="#new" data-goto="new">new</a></li>';
    assert.equal(shown(questionList(["sex", "new"], NAMES)), `<ul class="ck-next">${links}</ul>`);
    assert.equal(questionList([], NAMES, "a b").className, "a b");
  });
});
