"""Answers and explanations as readers get them."""

import re
from html import unescape

import pytest

from sitegen.book import Book
from sitegen.mkdocs.terms import explained, terms_of
from sitegen.pages.faq import faq_links, faq_list
from sitegen.pages.glossary import glossary_list
from sitegen.pages.procedures import procedure_pages
from sitegen.views.cite import cited

TERMS = {"延期注销": "@/reference/glossary/#deferral", "注销": "@/reference/glossary/#cancellation"}


def test_twenty_questions_are_answered_and_listed(book: Book) -> None:
    asked = [row for group in book.data.faq.groups for row in group.questions]
    assert len(asked) == 20
    page, listed = faq_list(book), faq_links(book)
    for row in asked:
        answer = page.partition(f'<h3 id="{row.id}">')[2].partition("<h3 ")[0]
        assert unescape(answer).startswith(row.ask)
        assert 'class="g-cite"' in answer
        assert f'href="@/faq/#{row.id}"' in listed


def test_what_is_hearsay_says_so(book: Book) -> None:
    page = faq_list(book)
    heard = [line for group in book.data.faq.groups for row in group.questions for line in row.heard]
    assert heard
    assert page.count("待核实") == len(heard)
    assert {line.grade for line in heard} == {"B", "C"}


def test_a_reader_of_every_covered_district_is_answered(book: Book) -> None:
    """A question that texts answer differently leaves no district out: its text's words, or that it has none."""
    missing = [
        (row.id, district)
        for group in book.data.faq.groups
        for row in group.questions
        for district, guide in book.guides.items()
        if guide.id not in {said.of for said in row.said} and not row.silent
    ]
    assert missing == []


def test_a_silence_has_no_citation_and_a_statement_has(book: Book) -> None:
    rows = [said for group in book.data.faq.groups for row in group.questions for said in row.said]
    rows += [said for term in book.data.glossary.terms for said in term.said]
    for said in rows:
        if said.clause:
            assert cited(book, said.of, said.clause)
        else:
            assert "没有写" in said.text, said.text


def test_words_are_explained_with_what_people_call_them(book: Book) -> None:
    page = glossary_list(book)
    for term in book.data.glossary.terms:
        shown = page.partition(f'<section id="{term.id}"')[2].partition("</section>")[0]
        assert term.text in unescape(shown)
        assert all(word in shown for word in term.also)


def test_a_procedure_says_what_people_call_it(book: Book) -> None:
    pages = {page.path: page.body for page in procedure_pages(book)}
    assert "也有人叫：换工作、" in pages["procedures/employer-change.md"]
    assert "掉了、丢了" in pages["procedures/replacement.md"]


@pytest.mark.parametrize(
    ("html", "told"),
    [
        (
            "<p>先办延期注销，再办注销。</p>",
            '<p>先办<a class="g-term" href="@/reference/glossary/#deferral">延期注销</a>，',
        ),
        ("<p>注销、注销</p>", '">注销</a>、注销</p>'),
        ("<h2>注销</h2><p>办注销</p>", "<h2>注销</h2><p>办<a"),
        ('<a href="x">注销</a><th>注销</th>', '<a href="x">注销</a><th>注销</th>'),
        ('<ul data-terms="off"></ul><p>注销</p>', "<p>注销</p>"),
        ("<!-- 注销 --><br><p>别的</p>", "<!-- 注销 --><br><p>别的</p>"),
        ("注销<b>一</b>注销", '">注销</a><b>一</b>注销'),
    ],
)
def test_a_word_is_linked_where_a_page_first_uses_it(html: str, told: str) -> None:
    assert told in explained(html, TERMS)
    assert explained(html, {}) == html


def test_everyday_words_are_not_explained_on_every_page(book: Book) -> None:
    terms = terms_of(book)
    assert "应税收入" in terms
    assert "续签" not in terms
    assert re.fullmatch(r"@/reference/glossary/#[a-z-]+", terms["应税收入"])
