"""Conditions, time limits and materials in words."""

from typing import Any

import pytest

from checker import words
from policy.expand import papers_of
from policy.model.conditions import Condition
from policy.model.documents import Source
from policy.model.limits import Limit
from sitegen.book import Book
from sitegen.views.limits import limit_views, rule_words
from sitegen.views.papers import paper_groups
from sitegen.views.procedures import procedure_row
from sitegen.views.when import when_words


@pytest.mark.parametrize(
    ("condition", "told"),
    [
        ({"question": "spouse_joins", "is": [True]}, "配偶随往"),
        ({"question": "employer_kind", "is_not": ["enterprise"]}, "单位类型不是企业"),
        ({"question": "team_own_investment", "more_than": 5000000}, "团队近三年自主投入超过 500 万元"),
        ({"question": "ip_author_rank", "at_most": 2}, "作者排名第 2 名或更靠前"),
        (
            {"all": [{"question": "spouse_joins", "is": [True]}, {"question": "employer_quota", "is": [True]}]},
            "配偶随往，并且单位有办理指标",
        ),
    ],
)
def test_a_condition_is_told_with_the_names_of_its_questions(book: Book, condition: dict[str, Any], told: str) -> None:
    assert when_words(book, Condition.model_validate(condition)) == told


AROUND = {"until": "最后一天是", "then": "起变"}
"""How the days around a birthday are told, which the rule in words leaves out."""


@pytest.mark.parametrize(
    ("limit", "told"),
    [
        (
            {"income_window": {"months": 6, "ends_before_filing": [1, 2]}},
            "近 6 个月，截止到申报前第 1 个或前第 2 个月都行",
        ),
        (
            {"document": {"question": "lease_until", "months_after_filing": 6}},
            "租房合同到期日：申报以后还要有 6 个月以上",
        ),
        ({"plan": {"quarter": 4, "answered_quarter": 1}}, "每年第四季度报下一年的需求，次年第一季度答复"),
        ({"milestone": {"of": "children", "age": 16, **AROUND}}, "子女满 16 周岁"),
        ({"milestone": {"male": 60, "female": 55, **AROUND}}, "男 60 周岁，女 55 周岁"),
        (
            {"event": "permit_expires_on", "opens": [{"days": -30, "why": "甲"}], "due": [{"days": 0, "why": "乙"}]},
            "从“证件到期日”算，开始：甲；截止：乙",
        ),
        ({"event": "left_employer_on", "opens": None, "due": [{"days": 60, "why": "乙"}]}, "从“离职日期”算，乙"),
    ],
)
def test_a_time_limit_is_told_by_its_kind(book: Book, limit: dict[str, Any], told: str) -> None:
    named = {"id": "x", "procedure": "new", "moment": "file", "label": "某", "clause": "1"}
    assert rule_words(book, Limit.model_validate({**named, **limit})) == told


def test_windows_for_filing_come_first(book: Book) -> None:
    moments = [limit.moment for limit in limit_views(book, book.guides["dongcheng"], "renewal")]
    assert moments[0] == words.MOMENTS["file"]


def test_a_reference_to_another_list_is_followed() -> None:
    paper = {"name": "某", "provider": "employer", "form": None, "when": {"question": "spouse_joins", "is": [True]}}
    taken_over = {"question": "employer_quota", "is": [True]}
    guide = Source.model_validate(
        {
            "id": "demo",
            "source": {"title": "某", "standing": "in_force", "year": 2026, "checked_on": "2026-11-21", "about": "某"},
            "clauses": {},
            "materials": {
                "new": [
                    {**paper, "id": "a", "clause": "1", "requirement": "甲", "route": ["1"]},
                    {**paper, "id": "b", "clause": "2", "requirement": "丙"},
                ],
                "renewal": [{"items_of": "new", "only": ["a"], "clause": "3", "requirement": "乙", "when": taken_over}],
            },
        }
    )
    (paper_of_renewal,) = papers_of(guide, "renewal")
    assert (paper_of_renewal.id, paper_of_renewal.clause, paper_of_renewal.route) == ("a", ("1", "3"), ())
    assert paper_of_renewal.requirement == "乙甲"
    assert paper_of_renewal.when
    assert [part.question for part in paper_of_renewal.when.parts] == ["employer_quota", "spouse_joins"]


def test_papers_stand_with_those_who_provide_them(book: Book) -> None:
    groups = {
        group.name: [paper.id for paper in group.papers]
        for group in paper_groups(book, book.guides["dongcheng"], "new")
    }
    assert "unit-certificate" in groups["单位准备"]
    assert "diploma" in groups["本人准备"]


@pytest.mark.parametrize(
    ("district", "procedure", "told"),
    [
        ("haidian", "employer-registration", "4 份人人要交，其余看情况"),  # the 承诺书 is for some employers only
        ("haidian", "address-change", "3 份人人要交，其余看情况"),  # tax and two statements; its list is its own
        ("haidian", "renewal", "5 份材料"),
        ("haidian", "annual-check", ""),
        ("shijingshan", "employer-change", "3 份材料"),
        ("shijingshan", "address-change", "1 份人人要交，其余看情况"),
        ("xicheng", "new", "4 份人人要交，其余看情况；走第 3、4、5、6、7、8 条的另问"),
    ],
)
def test_papers_are_counted_by_who_hands_them_in(book: Book, district: str, procedure: str, told: str) -> None:
    assert procedure_row(book, book.guides[district], procedure).papers == told


def test_a_paper_whose_condition_reads_worse_than_the_text_has_words_of_its_own(book: Book) -> None:
    """石景山 and 东城, item 7: no text says "not over 5,000,000"."""
    for district in ("shijingshan", "dongcheng"):
        groups = paper_groups(book, book.guides[district], "new")
        told = {view.id: view.when for group in groups for view in group.papers}
        for paper in ("team-articles", "team-tax-proof"):
            assert told[paper].startswith("按近三年平均纳税申请的")
        assert "5000000" not in told["team-articles"]


def test_a_paper_says_in_which_cases_alone_it_is_handed_in(book: Book) -> None:
    def cases(district: str, procedure: str, paper: str) -> list[str]:
        groups = paper_groups(book, book.guides[district], procedure)
        return next(view.cases for group in groups for view in group.papers if view.id == paper)

    assert cases("haidian", "employer-change", "commitment-letter") == ["单位不满足新办条件时才要"]
    assert cases("haidian", "new", "deed") == ["住所证明交一种即可，这是其中一种", "房屋用途不是住宅的不能用"]
    assert cases("dongcheng", "new", "deed") == ["住所证明交一种即可，这是其中一种"]
    assert cases("haidian", "new", "custody-papers") == ["和“法院判决书”交一种即可"]
    assert cases("haidian", "new", "landlord-deed") == ["和“房屋租赁合同或协议”一起交"]
    assert cases("shijingshan", "new", "child-marriage-certificate")[0] == "什么时候不要：离异并抚养子女"
    permit = cases("dongcheng", "new", "beijing-residence-permit")
    assert permit == ["住所证明交一种即可，这是其中一种"]  # needed by those who have one, so not by those who have none


@pytest.mark.parametrize(
    ("district", "procedure", "room"),
    [("haidian", "renewal", False), ("shijingshan", "employer-change", False), ("dongcheng", "renewal", True)],
)
def test_a_last_day_that_leaves_the_review_alone_says_so(book: Book, district: str, procedure: str, room: bool) -> None:
    filed = [
        view for view in limit_views(book, book.guides[district], procedure) if view.moment == words.MOMENTS["file"]
    ]
    assert [("没有余地" not in view.if_missed) for view in filed] == [room]
