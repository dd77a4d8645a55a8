"""Which average wage applies on a day of filing, and the lines that it makes."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from checker.errors import RequestError
from checker.money.wages import Wages
from checker.policy import Policy
from checker.thresholds import thresholds


@pytest.mark.parametrize(
    ("day", "years"),
    [
        ("2018-12-31", []),
        ("2023-07-24", [2021]),
        ("2023-07-25", [2022]),
        ("2025-09-17", [2023]),
        ("2025-09-18", [2024]),
        ("2026-07-22", [2024]),
        ("2026-07-23", [2025, 2024]),
        ("2027-03-01", [2025, 2024]),
    ],
)
def test_last_published_wage(day: str, years: list[int], policy: Policy) -> None:
    assert [wage.year for wage in policy.wages.last_published(date.fromisoformat(day))] == years


def test_a_span_that_holds_the_day_leaves_two_candidates() -> None:
    rows = [
        {"year": 2022, "monthly": 1, "confirmed": True, "published": ["2023-07-25", "2023-07-25"]},
        {"year": 2023, "monthly": 2, "confirmed": True, "published": ["2024-01-01", "2024-12-31"]},
    ]
    wages = Wages.from_rows(rows)
    assert [wage.year for wage in wages.last_published(date(2024, 6, 1))] == [2023, 2022]
    assert [wage.year for wage in wages.last_published(date(2024, 12, 31))] == [2023, 2022]
    assert [wage.year for wage in wages.last_published(date(2025, 1, 1))] == [2023]


def test_a_wage_not_confirmed_never_stands_alone(policy: Policy) -> None:
    known_on = date(2027, 3, 1)
    assert [wage.year for wage in policy.wages.of_year(2024, known_on)] == [2024]
    assert [wage.year for wage in policy.wages.of_year(2025, known_on)] == [2025, 2024]
    assert policy.wages.of_year(2026, known_on) == ()


def _rows(policy: Policy, district: str, day: str, who: str) -> list[dict[str, Any]]:
    rows = thresholds(policy, date.fromisoformat(day), [district])["rows"]
    return [row for row in rows if row["who"] == who]


LINES = [
    # district, filing day, who, (base year, monthly, window, test, total)
    ("haidian", "2025-11-03", "enterprise", [(2023, 17641, 6, "total", 105846)]),
    ("haidian", "2025-11-03", "institution", [(2023, 14113, 6, "total", 84678)]),
    ("haidian", "2025-11-03", "key_field", [(2023, 17641, 3, "total", 52923)]),
    (
        "haidian",
        "2026-11-21",
        "enterprise",
        [(2025, 18174, 6, "total", 109044), (2024, 17905.5, 6, "total", 107433), (2023, 17641, 6, "total", 105846)],
    ),
    (
        "haidian",
        "2026-02-01",
        "enterprise",
        [
            (2024, 17905.5, 6, "total", 107433),
            (2023, 17641, 6, "total", 105846),
        ],
    ),
    (
        "haidian",
        "2027-01-05",
        "enterprise",
        [
            (2025, 18174, 6, "total", 109044),
            (2024, 17905.5, 6, "total", 107433),
        ],
    ),
    (
        "haidian",
        "2024-03-01",
        "institution",
        [(2023, 14113.2, 6, "total", 84679.2), (2022, 13556.4, 6, "total", 81338.4)],
    ),
    ("xicheng", "2025-11-03", "enterprise", [(2024, 17905.5, 12, "total", 214866)]),
    ("shijingshan", "2025-11-03", "enterprise", [(2024, 17905.5, 6, "each", None)]),
    ("dongcheng", "2025-11-03", "institution", [(2024, 14324.4, 6, "average", 85946.4)]),
    (
        "haidian",
        "2025-11-03",
        "innovation_body",
        [
            (2021, 42512, 12, "calendar_year", 510144),
            (2022, 45188, 12, "calendar_year", 542256),
            (2023, 47044, 12, "calendar_year", 564528),
        ],
    ),
    (
        "dongcheng",
        "2025-11-03",
        "service_body",
        [
            (2021, 85024, 12, "calendar_year", 1020288),
            (2022, 90376, 12, "calendar_year", 1084512),
            (2023, 94088, 12, "calendar_year", 1129056),
        ],
    ),
]


@pytest.mark.parametrize(("district", "day", "who", "expected"), LINES)
def test_lines(district: str, day: str, who: str, expected: list[tuple[Any, ...]], policy: Policy) -> None:
    rows = _rows(policy, district, day, who)
    assert [(r["base_year"], r["monthly"], r["window_months"], r["test"], r["total"]) for r in rows] == expected
    assert all(row["cites"] for row in rows)


def test_no_line_before_the_first_wage_and_none_without_a_guide(policy: Policy) -> None:
    assert thresholds(policy, date(2018, 1, 1), ["xicheng"])["rows"] == []
    assert thresholds(policy, date(2025, 1, 1), ["yanqing"])["rows"] == []


def test_unknown_district_is_named(policy: Policy) -> None:
    with pytest.raises(RequestError, match="atlantis"):
        thresholds(policy, date(2025, 1, 1), ["atlantis"])


def test_multiples_are_exact(policy: Policy) -> None:
    (line,) = _rows(policy, "xicheng", "2025-11-03", "enterprise")
    assert Decimal(str(line["monthly"])) * 2 == Decimal(str(line["base"])) * 3
