"""Registers the tables that hand-written pages call for."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from sitegen.answers.desk import desk_page
from sitegen.answers.page import checker_page, deadlines_page, materials_page
from sitegen.book import Book, open_book
from sitegen.bundle.build import bundle_of
from sitegen.mkdocs.folder import data_folder
from sitegen.pages import (
    benefits,
    compare_conditions,
    compare_income,
    compare_papers,
    contradictions,
    faq,
    glossary,
    home,
    house,
    keys,
    offices,
    reference,
)
from sitegen.pages import checklist_table as checklists
from sitegen.pages import sources as coverage_page
from sitegen.render import render
from sitegen.views.cite import cited

TABLES: dict[str, Callable[[Book], str]] = {
    "district_links": home.district_links,
    "condition_table": compare_conditions.condition_table,
    "condition_rules": compare_conditions.condition_rules,
    "income_table": compare_income.income_table,
    "yearly_income_table": compare_income.yearly_income_table,
    "material_tables": compare_papers.material_tables,
    "checklist_table": checklists.checklist_table,
    "deadline_tables": compare_papers.deadline_tables,
    "office_table": offices.office_table,
    "wage_table": reference.wage_table,
    "title_table": reference.title_table,
    "qualification_table": reference.qualification_table,
    "history_page": reference.history_page,
    "benefit_list": benefits.benefit_list,
    "contradiction_list": contradictions.contradiction_list,
    "coverage_table": coverage_page.coverage_table,
    "source_table": coverage_page.source_table,
    "faq_list": faq.faq_list,
    "faq_links": faq.faq_links,
    "glossary_list": glossary.glossary_list,
    "house_plan": house.house_plan,
    "key_tables": keys.key_tables,
}


def define_env(env: Any) -> None:
    """Called by mkdocs-macros for every build."""
    folder = data_folder(env.conf)
    for name, table in TABLES.items():
        env.macro(_bound(table, folder), name)
    env.macro(lambda *clauses: cites_html(open_book(folder), clauses), "cites")
    for page in (checker_page, deadlines_page, materials_page):
        env.macro(_answers(page, folder), page.__name__)
    env.macro(lambda: desk_page(open_book(folder), bundle_of(open_book(folder))), "desk_page")


def _bound(table: Callable[[Book], str], folder: Path) -> Callable[[], str]:
    return lambda: table(open_book(folder))


def cites_html(book: Book, clauses: Sequence[str]) -> str:
    """Citations for a hand-written sentence, each as ``document:clause``."""
    return render("cites.html", rows=cited(book, "", clauses)).strip()


def _answers(page: Callable[[Book, Mapping[str, Any]], str], folder: Path) -> Callable[[], str]:
    """A page of answers, which tells its worker what to load."""

    def macro() -> str:
        book = open_book(folder)
        return page(book, bundle_of(book).manifest())

    return macro
