"""The months that a paper covers: what the text prints comes first, and what we read into it is called so."""

from datetime import date

import pytest

from checker.answers.profile import read_answers
from checker.materials import materials
from checker.policy import Policy

ALSO = "；照我们的理解，{}也行，请向窗口确认。"


def _months(policy: Policy, district: str, procedure: str, day: str, issued: str | None = None) -> str:
    answers = read_answers(policy.questions, {"permit_first_issued_on": issued})
    items = materials(policy, answers, date.fromisoformat(day), district, procedure)["items"]
    return next(str(item["requirement"]) for item in items if item["id"] == "income-proof")


def test_the_printed_example_stands_before_our_reading(policy: Policy) -> None:
    """东城 六（三）（5）: filed in October 2019, the months end with August; 六（二）10 prints both ways."""
    renewal = _months(policy, "dongcheng", "renewal", "2019-10-10")
    assert renewal.endswith("要包括 2016-09 至 2019-08，共 36 个月" + ALSO.format("2016-10 至 2019-09 "))
    new = _months(policy, "dongcheng", "new", "2019-10-10")
    assert new.endswith("要包括 2019-04 至 2019-09，共 6 个月；2019-03 至 2019-08 也行。")


@pytest.mark.parametrize(
    ("issued", "told"),
    [
        ("2025-03-01", ALSO.format("从 2025-03（首次发证日期 2025-03-01）到最近一个月")),
        ("2024-12-31", "共 36 个月。"),
        (None, "共 36 个月。"),
    ],
)
def test_whoever_holds_the_permit_for_less_may_begin_with_it(policy: Policy, issued: str | None, told: str) -> None:
    """海淀 续签 申请人上传 1: of the time for which the permit is held."""
    months = _months(policy, "haidian", "renewal", "2028-01-10", issued)
    assert "要包括 2025-01 至 2027-12" in months
    assert months.endswith(told)
