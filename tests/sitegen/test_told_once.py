"""Page, command and API say the same of every paper and every time limit."""

import json
import re
from collections.abc import Mapping
from datetime import date
from difflib import SequenceMatcher
from html import unescape
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from checker import words
from checker.answers.profile import Answers
from checker.deadlines import deadlines
from checker.materials import materials
from checker.words import PROCEDURES
from policy.expand import general_of, notes_of, stands_for
from sitegen.answers.page import names_for
from sitegen.book import Book
from sitegen.outputs.api import api_files
from sitegen.pages.compare_papers import material_tables
from sitegen.pages.districts import district_pages
from sitegen.pages.procedures import procedure_pages
from sitegen.views.papers import paper_groups

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2025, 11, 3)
DAYS = dict.fromkeys(
    ("permit_expires_on", "left_employer_on", "accepted_on", "online_review_passed_on", "submitted_on"), DAY
)


@pytest.fixture(scope="module")
def pages(book: Book) -> Mapping[str, str]:
    """Every generated page of a district as text, by its path."""
    return {page.path: unescape(page.body) for page in district_pages(book)}


@pytest.fixture(scope="module")
def api(book: Book) -> Mapping[str, Any]:
    return {path: json.loads(content) for path, content in api_files(book)}


def test_every_paper(book: Book, pages: Mapping[str, str], api: Mapping[str, Any]) -> None:
    compared = 0
    for district, guide in book.guides.items():
        for procedure in (name for name in PROCEDURES if name in guide.procedures):
            items = materials(book.policy, {}, DAY, district, procedure)["items"]
            published = api[f"api/v1/guides/{guide.id}.json"]["materials"].get(procedure, [])
            assert [item["id"] for item in items] == [paper["id"] for paper in published], (district, procedure)
            page = pages[f"districts/{district}/{stands_for(guide, procedure)}.md"]
            for item, paper in zip(items, published, strict=True):
                assert item["name"] == paper["name"]
                assert item["requirement"].startswith(paper["requirement"])
                shown = page[page.index(f'id="paper-{item["id"]}"') :].partition("</li>")[0]
                assert item["name"] in shown
                if stands_for(guide, procedure) == procedure:
                    assert paper["requirement"] in shown, (district, procedure, item["id"])
                compared += 1
    assert compared > 250


def test_the_number_of_papers_for_everybody(book: Book) -> None:
    """On every page it is the number that the command marks needed for somebody who has answered nothing."""
    pages = {page.path: unescape(page.body) for page in (*district_pages(book), *procedure_pages(book))}
    compared = 0
    for district, guide in book.guides.items():
        for procedure in (name for name in PROCEDURES if name in guide.procedures):
            items = materials(book.policy, {}, book.today, district, procedure)["items"]
            always = sum(item["needed"] == "yes" for item in items)
            among = pages[f"districts/{district}.md"].partition(f'id="procedure-{procedure}"')[2].partition("</tr>")[0]
            across = pages[f"procedures/{procedure}.md"]
            across = across[across.index(f">{book.district_name(district)}</a><small>") :].partition("</tr>")[0]
            for row in (among, across):
                cell = row.rpartition("<td>")[2]
                told = re.findall(r"(\d+) 份", cell)
                assert told == ([str(always)] if always else []), (district, procedure, cell)
                assert ("份材料" in cell) == bool(items and always == len(items)), (district, procedure, cell)
                compared += 1
    assert compared > 50


def test_every_case_in_which_a_paper_is_not_needed(book: Book, pages: Mapping[str, str]) -> None:
    """What the command goes by (`not_if`, alternatives, companions) stands on the list and in the comparison."""
    table = unescape(material_tables(book))
    told = 0
    for district, guide in book.guides.items():
        for procedure in (name for name in PROCEDURES if name in guide.procedures):
            listed = pages[f"districts/{district}/{stands_for(guide, procedure)}.md"]
            for view in (view for group in paper_groups(book, guide, procedure) for view in group.papers):
                for case in view.cases:
                    assert f'<span class="g-tag">{case}</span>' in listed
                    assert f"<small>{case}</small>" in table
                    told += 1
    assert told > 50


def test_no_list_gives_the_same_advice_twice(book: Book) -> None:
    """Neither word for word nor nearly: what the guide minds and what its procedure minds stand under each other."""
    for district, guide in book.guides.items():
        for procedure in (name for name in PROCEDURES if name in guide.procedures):
            said = [row.text for row in general_of(guide, procedure)] + [row.text for row in notes_of(guide, procedure)]
            for one, other in combinations(said, 2):
                alike = SequenceMatcher(None, one, other, autojunk=False).ratio()
                assert alike < 0.6, (district, procedure, one, other)


def test_every_district_says_by_its_own_clauses_who_files(book: Book, pages: Mapping[str, str]) -> None:
    for district in book.guides:
        _, row, rest = pages[f"districts/{district}.md"].partition("谁来申报</th>")
        cell = rest.partition("</tr>")[0]
        assert row
        assert "个体工商户" in cell  # whose filing no text makes clear
        assert f"@/sources/{book.guides[district].id}/#c-" in cell


def test_every_time_limit(book: Book, pages: Mapping[str, str], api: Mapping[str, Any]) -> None:
    answers: Answers = {**DAYS, "children": (date(2015, 3, 1),), "birth_date": date(1990, 1, 1), "sex": "male"}
    compared = set()
    for district, guide in book.guides.items():
        published = {row["id"]: row for row in api[f"api/v1/guides/{guide.id}.json"]["deadlines"]}
        for procedure in (name for name in PROCEDURES if name in guide.procedures):
            page = pages[f"districts/{district}/{stands_for(guide, procedure)}.md"]
            for item in deadlines(book.policy, answers, DAY, [district], procedure)["items"]:
                shown = page[page.index(f'id="limit-{item["id"]}"') :].partition("</tr>")[0]
                row = published[item["id"]]
                assert item["label"] == row.get("called", {}).get(procedure, row["label"])
                asides = [aside["text"] for aside in row.get("asides", ())]  # these answers exclude none
                note = "".join([row.get("note", ""), *asides])
                own = item["note"].partition("证件先到期：")[0]
                assert own == note or (not own and item["instead"])  # what is done needs no note
                assert note in shown
                missed = re.sub(r"^\d{4} 年的新办", "下一年的新办", item["if_missed"])  # a reply names the year
                assert missed.startswith(row.get("if_missed", ""))  # days that leave no room are told more
                assert row.get("if_missed", "") in shown
                assert item["label"] in shown
                compared.add((district, item["id"]))
    limits = {(district, limit.id) for district, guide in book.guides.items() for limit in guide.deadlines}
    assert len(compared) > 0.7 * len(limits)


def test_verdicts_and_needs_stand_in_one_vocabulary(book: Book) -> None:
    """The page's scripts take them from the page, which the build fills from checker/words.py."""
    names = names_for(book)
    assert {key: (row["mark"], row["word"]) for key, row in names["verdicts"].items()} == {
        key: (words.MARKS[key], word) for key, word in words.VERDICTS.items()
    }
    assert {key: row["word"] for key, row in names["needed"].items()} == words.NEEDED
    told = {*words.VERDICTS.values(), *words.OUTCOMES.values(), *words.NEEDED.values(), *words.MARKS.values()} - {"?"}
    for script in (ROOT / "docs" / "assets" / "checker").glob("*.mjs"):
        quoted = re.findall(r'"([^"]*)"', script.read_text(encoding="utf-8"))
        assert not told & set(quoted), script.name
