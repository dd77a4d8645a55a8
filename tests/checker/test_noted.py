"""Sentences beside a verdict and beside a list, of what the answers or the text itself put in doubt."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from checker.answers.profile import read_answers
from checker.assess import assess
from checker.batch import batch
from checker.deadlines import deadlines
from checker.materials import materials
from checker.noted import in_doubt
from checker.policy import Policy
from checker.table.people import read_table
from checker.table.plain import Cell

DAY = date(2026, 11, 26)


def _over(policy: Policy, district: str, **profile: Any) -> str:
    answers = read_answers(policy.questions, profile)
    (result,) = assess(policy, answers, DAY, [district])["results"]
    return "".join(note for note in result["notes"] if "申报时已经到期" in note)


@pytest.mark.parametrize("district", ["xicheng", "shijingshan", "haidian"])
def test_a_permit_that_alone_proves_a_home_and_is_over_is_told(policy: Policy, district: str) -> None:
    homeless: dict[str, Any] = {"residence": "none", "residence_permit": True}
    told = _over(policy, district, **homeless, residence_permit_until="2026-11-25")
    assert told.startswith("您填的居住证有效期到 2026-11-25 为止，2026-11-26 申报时已经到期")
    assert _over(policy, district, **homeless, residence_permit_until="2026-11-26") == ""
    assert _over(policy, district, **homeless) == ""
    assert _over(policy, district, **homeless | {"residence_permit": False}, residence_permit_until="2026-11-25") == ""


def test_nothing_is_said_of_a_permit_on_which_nothing_rests(policy: Policy) -> None:
    over: dict[str, Any] = {"residence_permit": True, "residence_permit_until": "2026-11-25"}
    assert _over(policy, "dongcheng", residence="none", **over) == ""
    assert _over(policy, "haidian", residence="rented", residence_is_dwelling=True, **over) == ""
    assert _over(policy, "haidian", residence="rented", residence_is_dwelling=False, **over)


@pytest.mark.parametrize(
    ("district", "day", "told"),
    [
        ("haidian", "2025-10-15", "这版指南自 2025-10-16 起执行"),
        ("haidian", "2025-10-16", ""),
        ("dongcheng", "2018-12-31", "这份指南是 2019 年前后的"),
        ("dongcheng", "2019-01-01", ""),
        ("xicheng", "2023-11-05", "这份指南没有印日期，推断不早于 2023-11-06"),
        ("xicheng", "2023-11-06", ""),
    ],
)
@pytest.mark.host  # classes of the shipped copy are no dataclasses
def test_a_list_later_than_the_day_of_filing_says_so(policy: Policy, district: str, day: str, told: str) -> None:
    """Contract, section 2."""
    notes = materials(policy, {}, date.fromisoformat(day), district, "new")["notes"]
    found = [note for note in notes if "暂时用它" in note]
    assert len(found) == bool(told)
    assert all(note.startswith(told) for note in found)


def _texts(policy: Policy, day: str, **standing: str) -> dict[str, str]:
    """By guide, what the lists of a day say first of the text; the guides' standing may be another."""
    guides = tuple(replace(guide, standing=standing.get(guide.district, guide.standing)) for guide in policy.guides)
    other, on = replace(policy, guides=guides), date.fromisoformat(day)
    return {
        guide.id: "".join(
            note for note in materials(other, {}, on, guide.district, "new")["notes"] if note.startswith("依据的是")
        )
        for guide in guides
    }


@pytest.mark.host  # classes of the shipped copy are no dataclasses
def test_a_text_that_nobody_has_confirmed_says_so_with_its_year(policy: Policy) -> None:
    told = _texts(policy, "2026-11-26")
    assert told["dongcheng-2019"] == "依据的是东城区 2019 年的文本，没有查到新版，不能确认仍然有效，动手前请先核实。"
    assert told["shijingshan-2020"].startswith("依据的是石景山区 2020 年前后的文本，没有查到新版")
    assert told["xicheng-2023"].startswith("依据的是西城区 2023 年前后的文本，没有查到新版")
    assert told["haidian-2025"] == ""
    assert _texts(policy, "2026-11-26", dongcheng="in_force")["dongcheng-2019"].startswith(
        "依据的是东城区 2019 年的文本，已经过了 7 年，可能有了新版"
    )
    assert _texts(policy, "2027-12-31")["haidian-2025"] == ""
    assert _texts(policy, "2028-01-01")["haidian-2025"].startswith("依据的是海淀区 2025 年的文本，已经过了 3 年")


def test_results_time_limits_and_tables_say_it_too(policy: Policy) -> None:
    (told,) = in_doubt(policy.guide_on("dongcheng", DAY) or policy.guides[0], DAY)
    people: list[list[Cell]] = [["employer_district"], ["dongcheng"], ["haidian"], ["dongcheng"]]
    for judged, once in (
        (assess(policy, {}, DAY, ["dongcheng"])["results"][0]["notes"], [told]),
        (assess(policy, {}, DAY, ["haidian"])["results"][0]["notes"], []),
        (deadlines(policy, {}, DAY, ["dongcheng", "haidian"])["notes"], [told]),
        (batch(policy, read_table(policy.questions, people), DAY)["notes"], [told]),
        (batch(policy, read_table(policy.questions, [people[0], people[2]]), DAY)["notes"], []),
    ):
        assert [note for note in judged if note.startswith("依据的是")] == once


@pytest.mark.parametrize(
    ("district", "procedure", "words", "other"),
    [
        ("dongcheng", "renewal", "有效期自动延续", "new"),  # 六（三）: of permits first issued since May 2019
        ("dongcheng", "annual-plan", "2022 年的完税证明", "new"),
        ("dongcheng", "annual-plan", "营利性的非企业单位", "new"),
        ("xicheng", "employer-registration", "100 万元以上", "annual-plan"),
    ],
)
def test_what_goes_beside_the_papers_of_one_procedure_alone(
    policy: Policy, district: str, procedure: str, words: str, other: str
) -> None:
    def told(name: str) -> str:
        return "".join(materials(policy, {}, DAY, district, name)["notes"])

    assert words in told(procedure)
    assert words not in told(other)
