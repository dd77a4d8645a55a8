"""Bad answers: one Chinese line that names key, value and what is expected."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from checker.answers.order import check_order
from checker.answers.profile import read_answers
from checker.cli.profiles import parse_profile
from checker.errors import AnswerError, shown
from checker.policy import Policy

BAD = {
    "unknown key": ("favourite_colour: blue", ["favourite_colour", "blue", "最接近的是"]),
    "near-miss key": ("employed_sinc: 2025-01-01", ["employed_sinc", "employed_since"]),
    "key in Chinese": ("学历: 本科", ["学历", "最接近的是 degree（学位）"]),
    "a choice for a key": ("硕士: true", ["最接近的是 degree（学位）"]),
    "noun for a key": ("出生日期: 1990-01-01", ["最接近的是 birth_date（出生日期）"]),
    "key that is a number": ("2025: 3", ["2025"]),
    "day that does not exist": ("employed_since: 2025-02-30", ["employed_since", "2025-02-30", "YYYY-MM-DD"]),
    "day in another form": ("employed_since: 2025/2/3", ["employed_since", "2025/2/3"]),
    "day in full-width digits": ("employed_since: '２０２５-01-01'", ["employed_since"]),
    "absurd year": ("employed_since: 0001-01-01", ["employed_since", "0001-01-01", "1900 到 2199 年"]),
    "year after the last": ("employed_since: 2200-01-01", ["2200-01-01", "1900 到 2199 年"]),
    "capital beyond all": ("employer_registered_capital: 10000000000000000001", ["最大 1000000000000000"]),
    "one month of many": (
        "monthly_income: {2025-12: 1, 2026-01: x, 2026-02: 3}",
        ["monthly_income.2026-01（", "「x」"],
    ),
    "one child of many": ("children: [2015-03-01, 2015-02-30]", ["children（随往子女 第 2 个）", "「2015-02-30」"]),
    "day as a number": ("employed_since: 20250101", ["employed_since", "20250101"]),
    "negative money": ("employer_registered_capital: -1", ["employer_registered_capital", "-1", "不小于 0"]),
    "money in words": ("employer_registered_capital: 一百万", ["一百万"]),
    "money as text": ("employer_registered_capital: '1000000'", ["1000000", "数字"]),
    "money without end": ("employer_registered_capital: .inf", [".inf"]),
    "money that is no number": ('{"employer_registered_capital": NaN}', ["employer_registered_capital", "NaN"]),
    "infinite money": ('{"monthly_income": Infinity}', ["monthly_income", "Infinity"]),
    "money beyond all": ('{"monthly_income": 1e999999999999999999999}', ["monthly_income"]),
    "money of a thousand digits": ("monthly_income: " + "9" * 1000, ["monthly_income"]),
    "yes or no for money": ("employer_registered_capital: true", ["employer_registered_capital"]),
    "bare yes": ("same_payer: yes", ["same_payer", "yes", "true"]),
    "bare no": ("same_payer: no", ["same_payer", "no"]),
    "number for yes": ("same_payer: 1", ["same_payer", "1"]),
    "choice not listed": ("degree: phd", ["degree", "phd", "doctor"]),
    "choice as yes": ("degree: true", ["degree", "「true」"]),
    "half a month of work": ("work_months: 3.5", ["work_months", "3.5", "整数"]),
    "share above all": ("share_percent: 101", ["share_percent", "101", "100"]),
    "malformed month": ("monthly_income: {2025-13: 1}", ["monthly_income", "2025-13", "YYYY-MM"]),
    "month without zero": ("monthly_income: {2025-9: 1}", ["monthly_income", "2025-9"]),
    "malformed year": ("employer_taxes: {24: 1}", ["employer_taxes", "24", "YYYY"]),
    "one number where years are asked": ("employer_taxes: 5", ["employer_taxes", "5"]),
    "list for mapping": ("[1, 2]", ["1"]),
    "list for a map": ("monthly_income: [1, 2]", ["monthly_income"]),
    "word for a list": ("children: 2015-03-01", ["children", "2015-03-01"]),
    "too many children": ("children: [" + "2015-03-01, " * 21 + "]", ["children"]),
    "a bare word": ("hello", ["hello"]),
    "empty": ("  \n", ["空"]),
    "nothing but a comment": ("# nothing\n", ["null"]),
    "invalid JSON": ('{"degree": "bachelor"', ["JSON"]),
    "invalid YAML": ("degree: [", ["括号", "1"]),
    "duplicate JSON key": ('{"degree": "none", "degree": "master"}', ["degree"]),
    "duplicate YAML key over two lines": ('"a\\nb": 1\n"a\\nb": 2', ["写了两次"]),
    "duplicate YAML key": ("degree: none\ndegree: master", ["degree", "2"]),
    "year given twice": ("employer_taxes: {2024: 1, '2024': 2}", ["2024"]),
    "hostile tag": ("degree: !!python/object/apply:os.system [ls]", ["python"]),
    "a mapping as key": ("{[1]: 2}", ["键"]),
    "a few lines for gigabytes": ("a: &a [1]\nb: [*a, *a]", ["&", "第 2 行"]),
    "what refers to itself": ("degree: &word none\ntitle_level: *word\nx: &a\n- 1\n- *a", ["&", "第 5 行"]),
    "deep JSON": ('{"children": ' + "[" * 100000, ["JSON", "层次过深"]),
    "deep JSON with an end": ('{"children": ' + "[" * 3000 + "]" * 3000 + "}", ["层次过深"]),
    "nothing but brackets": ("[" * 100000, ["JSON", "层次过深"]),
    "deep YAML": ("children: " + "[" * 5000, ["YAML", "层次过深"]),
    "YAML deeper than answers are": ("children: " + "[" * 70 + "]" * 70, ["YAML", "层次过深"]),
    "an amount with an exponent": ("work_months: 1.5e-3", ["「0.0015」"]),
    "more months than a life has": ("work_months: 1e4", ["「1e4」"]),
    "control character": ("degree: \x00", ["控制字符"]),
}


@pytest.mark.parametrize(("text", "named"), BAD.values(), ids=BAD.keys())
def test_bad_answers_are_named_in_one_line(text: str, named: list[str], policy: Policy) -> None:
    with pytest.raises(AnswerError) as caught:
        read_answers(policy.questions, parse_profile(text))
    message = str(caught.value)
    assert "\n" not in message
    assert [word for word in named if word not in message] == []


GOOD: dict[str, tuple[str, str, Any]] = {
    "bare number for a choice": ("female_retirement_track: 55", "female_retirement_track", "55"),
    "bare year as key": ("employer_taxes: {2024: 5}", "employer_taxes", {2024: Decimal(5)}),
    "one number for every month": ("monthly_income: 17641.5", "monthly_income", Decimal("17641.5")),
    "named months": ('{"monthly_income": {"2025-09": 1e4}}', "monthly_income", {24308: Decimal(10000)}),
    "a month not known": ("monthly_income: {2025-09: null}", "monthly_income", {}),
    "plain YAML date": ("employed_since: 2025-08-15", "employed_since", date(2025, 8, 15)),
    "a whole number written as decimal": ("work_months: 24.0", "work_months", 24),
    "flow mapping without quotes": ("{degree: master}", "degree", "master"),
    "children in order": ("children: [2019-08-20, 2015-03-01]", "children", (date(2015, 3, 1), date(2019, 8, 20))),
    "null is not known": ("degree: null", "degree", None),
    "flow mapping with one word quoted": ('{female_retirement_track: "55"}', "female_retirement_track", "55"),
    "yes as YAML also spells it": ("same_payer: True", "same_payer", True),
    "money with an exponent": ("monthly_income: 1e4", "monthly_income", Decimal(10000)),
    "exact decimals": ('{"share_percent": 5.000000000000001}', "share_percent", Decimal("5.000000000000001")),
}


@pytest.mark.parametrize(("text", "key", "expected"), GOOD.values(), ids=GOOD.keys())
def test_good_answers_are_read_exactly(text: str, key: str, expected: Any, policy: Policy) -> None:
    assert read_answers(policy.questions, parse_profile(text)).get(key) == expected


@pytest.mark.parametrize(
    ("profile", "named"),
    [
        ({"birth_date": "2026-01-01"}, ["birth_date", "as_of", "2026-01-01", "2025-11-03"]),
        ({"birth_date": "2000-01-01", "employed_since": "1999-12-31"}, ["employed_since", "birth_date"]),
        ({"birth_date": "2000-01-01", "left_employer_on": "1999-12-31"}, ["left_employer_on", "birth_date"]),
        ({"birth_date": "2000-01-01", "children": ["2020-01-01", "2000-01-01"]}, ["children（随往子女）2000-01-01"]),
        ({"children": ["2020-01-01", "2025-11-04"]}, ["children（随往子女）2025-11-04 晚于 as_of"]),
        (
            {"permit_first_issued_on": "2025-01-02", "permit_expires_on": "2025-01-01"},
            ["permit_expires_on", "2025-01-02"],
        ),
        ({"submitted_on": "2025-01-02", "accepted_on": "2025-01-01"}, ["accepted_on", "submitted_on"]),
    ],
)
def test_dates_that_contradict_each_other_are_named(profile: dict[str, str], named: list[str], policy: Policy) -> None:
    with pytest.raises(AnswerError) as caught:
        check_order(read_answers(policy.questions, profile), date(2025, 11, 3))
    assert all(word in str(caught.value) for word in named)


@pytest.mark.parametrize(
    "profile",
    [
        {"birth_date": "2000-01-01", "employed_since": "2026-01-01"},
        {"birth_date": "2000-01-01", "children": ["2000-01-02", "2025-11-03"]},
        {"permit_first_issued_on": "2025-01-01", "permit_expires_on": "2025-01-01"},
        {"submitted_on": "2025-01-01", "accepted_on": "2025-01-01"},
        {"left_employer_on": "2025-01-01", "employed_since": "2025-02-01"},
        {"employer_established_on": "2025-01-01", "employer_registered_on": "2020-01-01"},
        {"permit_expires_on": "2020-01-01", "left_employer_on": "2026-01-01"},
    ],
)
def test_what_may_be_is_no_contradiction(profile: dict[str, str], policy: Policy) -> None:
    check_order(read_answers(policy.questions, profile), date(2025, 11, 3))


def test_what_is_nested_too_deep_is_not_quoted() -> None:
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    assert shown(deep) == "「层次过深的内容」"
    while deep:  # taken apart by hand: freeing it in one go would nest as deep
        (deep,) = deep  # type: ignore[assignment]


@pytest.mark.parametrize("key", ["ip_author_rank", "share_rank"])
def test_there_is_no_rank_before_the_first(policy: Policy, key: str) -> None:
    assert read_answers(policy.questions, {key: 1}) == {key: 1}
    with pytest.raises(AnswerError, match="不小于 1 的整数"):
        read_answers(policy.questions, {key: 0})
