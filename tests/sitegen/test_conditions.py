"""Condition trees as comparison blocks and as readers see them."""

from typing import Any

from policy.model.conditions import Requirement
from sitegen.book import Book
from sitegen.pages.compare_conditions import condition_table
from sitegen.views.conditions import blocks, leaves, routes, shown


def _scopes(book: Book, district: str, question: str) -> list[tuple[tuple[str, ...], bool]]:
    found = blocks(book.guides[district].conditions.applicant)
    return [(block.scope, block.inside) for block in found if block.question == question]


def test_what_binds_everybody_has_no_scope(book: Book) -> None:
    assert _scopes(book, "shijingshan", "monthly_income") == [((), False)]


def test_what_several_routes_share_names_them(book: Book) -> None:
    assert _scopes(book, "haidian", "monthly_income") == [(("1", "2", "3", "6", "7", "8"), False)]


def test_what_stands_inside_a_route_belongs_to_it_alone(book: Book) -> None:
    assert _scopes(book, "xicheng", "monthly_income") == [(("1",), True), (("2",), True)]


def test_routes_come_in_the_order_of_their_numbers(book: Book) -> None:
    for guide in book.guides.values():
        numbers = [str(route.route) for route in routes(guide.conditions.applicant)]
        assert numbers == sorted(numbers, key=int)


def test_no_requirement_is_lost_in_blocks(book: Book) -> None:
    for guide in book.guides.values():
        for side in (guide.conditions.employer, guide.conditions.applicant):
            whole = [id(leaf) for leaf in leaves(side)]
            assert [id(leaf) for block in blocks(side) for leaf in leaves(block.node)] == whole


def test_remarks_tell_what_the_label_does_not(book: Book) -> None:
    row: dict[str, Any] = {
        "label": "具有法人资格",
        "clause": "3.1",
        "question": "employer_kind",
        "is": ["enterprise"],
        "discretion": ["branch_office"],
        "strictness": "in_principle",
        "unless": {"question": "employer_kind", "is": ["self_employed"]},
    }
    view = shown(book, "haidian-2025", Requirement.model_validate(row))
    assert view.remarks == (
        "达不到时由窗口认定",
        "由窗口认定：分支机构（非法人）",
        "不适用于：个体工商户或自由职业者",
    )
    assert view.cites[0].href == "@/sources/haidian-2025/#c-3.1"


def test_the_comparison_has_a_row_for_what_only_one_district_asks(book: Book) -> None:
    table = condition_table(book)
    assert "单位报过年度办理需求" in table  # Dongcheng alone
    assert "没有写" in table
    assert "第 1、2 条：" in table  # equal demands of two routes are told once
