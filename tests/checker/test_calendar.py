"""Working days around Spring Festival and National Day, and years not announced yet."""

from datetime import date

import pytest

from checker.answers.profile import read_answers
from checker.days.calendar import WorkCalendar
from checker.days.count import Count, Shift
from checker.deadlines import deadlines
from checker.limits.special import KINDS
from checker.materials import materials
from checker.policy import Policy


@pytest.mark.parametrize(
    ("start", "number", "end"),
    [
        ("2025-01-24", 1, "2025-01-26"),  # a Sunday worked in for Spring Festival
        ("2025-01-27", 1, "2025-02-05"),  # the holiday runs from 28 January to 4 February
        ("2025-09-30", 1, "2025-10-09"),
        ("2025-10-09", -1, "2025-09-30"),
        ("2022-08-05", -20, "2022-07-08"),
        ("2026-02-13", 1, "2026-02-14"),
    ],
)
def test_counted_working_days(start: str, number: int, end: str, policy: Policy) -> None:
    assert WorkCalendar.from_mapping(policy.calendar_row).counted(
        date.fromisoformat(start), number
    ) == date.fromisoformat(end)


def test_statutory_holidays_beyond_what_is_announced(policy: Policy) -> None:
    calendar = WorkCalendar.from_mapping(policy.calendar_row)
    off = [day for day in calendar.off if day.year == 2027]
    assert date(2027, 2, 5) in off  # New Year's Eve of the lunar year
    assert not calendar.is_announced(date(2026, 12, 31), date(2027, 1, 4))
    assert calendar.is_announced(date(2026, 1, 1), date(2025, 12, 31))


def test_what_leans_on_an_unannounced_year_is_provisional(policy: Policy) -> None:
    answers = read_answers(policy.questions, {"permit_expires_on": "2026-12-20", "accepted_on": "2026-12-21"})
    items = {item["id"]: item for item in deadlines(policy, answers, date(2026, 12, 21), ["haidian"])["items"]}
    assert items["renewal-file"]["provisional"] is False
    assert items["renewal-file"]["due"] == "2026-11-23"
    assert items["decide"]["provisional"] is True


def test_every_district_and_procedure_has_an_answer(policy: Policy) -> None:
    answers = read_answers(policy.questions, {"children": ["2000-01-01"], "birth_date": "1980-01-01"})
    for district in policy.districts:
        report = materials(policy, answers, date(2026, 11, 21), district, "renewal")
        assert report["items"] or report["notes"]
    assert deadlines(policy, answers, date(2026, 11, 21), ["yanqing"])["items"] == []


def test_other_ways_to_a_day(policy: Policy) -> None:
    """What the four guides do not use yet, but the vocabulary has."""
    case = policy.case(read_answers(policy.questions, {"birth_date": "1970-05-31"}), date(2026, 11, 21))
    ((opens, due, _),) = KINDS["plan"]({"quarter": 1}, case)
    assert (opens, due) == (date(2027, 1, 1), date(2027, 3, 31))
    found = [day for _, day, _ in KINDS["milestone"]({"male": 60, "female": 55}, case)]
    assert found == [date(2030, 5, 31), date(2025, 5, 31)]
    (only,) = KINDS["milestone"]({"male": 60, "female": 55}, case.given({"sex": "female"}))
    assert only[1] == date(2025, 5, 31)
    assert Count(WorkCalendar.from_mapping(policy.calendar_row)).run(
        date(2026, 1, 31), [Shift("months", 1, "")]
    ) == date(2026, 2, 28)


def test_no_route_no_papers_of_a_route(policy: Policy) -> None:
    nothing = {"degree": "none", "title_level": "none", "qualification": "none", "award": "none", "share_percent": 0}
    none = {"employer_innovation_body": "none", "employer_service_body": "none", "outstanding_contribution": False}
    answers = read_answers(policy.questions, {**nothing, **none, "ip_author_rank": 3, "employed_since": "2020-01-01"})
    items = materials(policy, answers, date(2025, 11, 3), "dongcheng", "new")["items"]
    assert {item["needed"] for item in items if item["id"] in ("title-certificate", "award-certificate")} == {"no"}


def test_a_route_that_the_office_decides_on_brings_its_papers(policy: Policy) -> None:
    nothing = {"degree": "none", "title_level": "none", "qualification": "none", "share_percent": 0}
    none = {"employer_innovation_body": "none", "employer_service_body": "none", "outstanding_contribution": False}
    answers = read_answers(policy.questions, {**nothing, **none, "ip_author_rank": 3, "award": "ministry_first"})
    items = materials(policy, answers, date(2025, 11, 3), "dongcheng", "new")["items"]
    assert {item["id"]: item["needed"] for item in items}["award-certificate"] == "yes"
