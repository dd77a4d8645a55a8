"""Ways to a day that no guide uses yet, but the vocabulary has."""

from datetime import date

from checker.answers.profile import read_answers
from checker.days.calendar import WorkCalendar
from checker.days.count import Count, Shift
from checker.limits.special import KINDS
from checker.policy import Policy


def test_other_ways_to_a_day(policy: Policy) -> None:
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
