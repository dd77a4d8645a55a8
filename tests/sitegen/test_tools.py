"""Every procedure's page of a district leads to the pages that answer, set for that district and procedure."""

import re
from urllib.parse import parse_qs, urlsplit

from policy.expand import papers_of
from sitegen.book import Book
from sitegen.pages.districts import district_pages
from sitegen.pages.procedures import procedure_pages
from sitegen.views.procedures import procedures_of

LINK = re.compile(r'href="@/((?:checker|deadlines|materials)/[^"]*)"')


def _set(address: str) -> tuple[str, dict[str, list[str]], str]:
    parts = urlsplit(address.replace("&amp;", "&"))
    return parts.path, parse_qs(parts.query), parts.fragment


def test_every_checklist_leads_to_the_pages_that_answer(book: Book) -> None:
    pages = {page.path: page.body for page in district_pages(book)}
    looked = 0
    for district, guide in book.guides.items():
        for procedure in (name for name in procedures_of(guide) if not guide.procedures[name].same_as):
            found = [_set(address) for address in LINK.findall(pages[f"districts/{district}/{procedure}.md"])]
            about = {"district": [district], "procedure": [procedure]}
            wanted = [("checker/", {}), ("deadlines/", about)]
            wanted += [("materials/", about)] if papers_of(guide, procedure) else []
            assert sorted(name for name, *_ in found) == sorted(name for name, _ in wanted), (district, procedure)
            assert all((name, query) in wanted for name, query, _ in found)
            assert {fragment for *_, fragment in found} == {f"employer_district={district}"}
            looked += 1
    assert looked > 30


def test_a_procedure_across_districts_leads_there_too(book: Book) -> None:
    pages = {page.path: page.body for page in procedure_pages(book)}
    found = [_set(address) for address in LINK.findall(pages["procedures/address-change.md"])]
    haidian = [query for name, query, fragment in found if fragment == "employer_district=haidian" and query]
    assert haidian == [{"district": ["haidian"], "procedure": ["address-change"]}] * 2
