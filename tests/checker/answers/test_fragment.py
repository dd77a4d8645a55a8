"""A link's fragment carries the same answers as a file."""

import pytest

from checker.answers.fragment import parse_fragment
from checker.answers.profile import read_answers
from checker.errors import AnswerError
from checker.policy import Policy

PAIRS = {
    "employer_district=haidian": {"employer_district": "haidian"},
    "#same_payer=true&insurance_unbroken=false": {"same_payer": True, "insurance_unbroken": False},
    "monthly_income.2025-09=18000&monthly_income.2025-10=18000.5": {
        "monthly_income": {"2025-09": 18000, "2025-10": 18000.5}
    },
    "monthly_income=18000": {"monthly_income": 18000},
    "children=2015-03-01,2019-08-20": {"children": ["2015-03-01", "2019-08-20"]},
    "degree=&work%5Fmonths=24": {"work_months": 24},
    "female_retirement_track=55": {"female_retirement_track": "55"},
    "": {},
}


@pytest.mark.parametrize(("fragment", "profile"), PAIRS.items(), ids=PAIRS.keys())
def test_fragment_reads_like_a_profile(fragment: str, profile: dict[str, object], policy: Policy) -> None:
    raw = parse_fragment(policy.questions, fragment)
    assert read_answers(policy.questions, raw) == read_answers(policy.questions, _exact(profile))


def _exact(profile: dict[str, object]) -> object:
    import json

    from checker.answers.text import parse_json

    return parse_json(json.dumps(profile))


@pytest.mark.parametrize(
    ("fragment", "named"),
    [
        ("degree", "degree"),
        ("degree=master&degree=none", "degree"),
        ("monthly_income=1&monthly_income.2025-09=2", "monthly_income"),
        ("monthly_income.2025-09=1&monthly_income.2025-09=2", "monthly_income"),
        ("degree=%FF%FE", "UTF-8"),
    ],
)
def test_bad_fragments_are_named(fragment: str, named: str, policy: Policy) -> None:
    with pytest.raises(AnswerError, match=named):
        parse_fragment(policy.questions, fragment)


@pytest.mark.parametrize(
    ("fragment", "named"),
    [("same_payer=yes", "yes"), ("nobody=1", "nobody"), ("work_months=abc", "abc"), ("degree=学士", "学士")],
)
def test_wrong_values_in_a_link_are_refused_by_name(fragment: str, named: str, policy: Policy) -> None:
    with pytest.raises(AnswerError, match=named):
        read_answers(policy.questions, parse_fragment(policy.questions, fragment))
