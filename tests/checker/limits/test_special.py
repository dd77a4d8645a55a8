"""Ways to a day that no guide uses yet, but the vocabulary has."""

from datetime import date

from checker.answers.profile import read_answers
from checker.days.calendar import WorkCalendar
from checker.days.count import Count, Shift
from checker.limits.special import KINDS, records
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


def test_records_of_years_end_with_the_last_full_year_unless_they_run_on(policy: Policy) -> None:
    filed = {
        day: policy.case(read_answers(policy.questions, {}), day) for day in (date(2026, 1, 1), date(2025, 12, 31))
    }
    told = {day: records({"years": 3}, case) for day, case in filed.items()}
    assert told[date(2026, 1, 1)] == "2026-01-01 申报，要覆盖申报前的 3 个自然年，2023 年 1 月到 2025 年 12 月"
    assert told[date(2025, 12, 31)] == "2025-12-31 申报，要覆盖申报前的 3 个自然年，2022 年 1 月到 2024 年 12 月"
    on = records({"years": 3, "runs_on": True}, filed[date(2025, 12, 31)])
    assert on == "2025-12-31 申报，要包括 2022-01 至 2025-11，共 47 个月"
    either = records({"months": 6}, filed[date(2026, 1, 1)])
    assert either == "2026-01-01 申报，要包括 2025-07 至 2025-12，共 6 个月；2025-06 至 2025-11 也行"
