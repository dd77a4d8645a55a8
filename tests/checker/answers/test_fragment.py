"""A link's fragment carries the same answers as a file."""

import time
from dataclasses import dataclass

import pytest

from checker.answers.fragment import LONGEST, STRANGERS, read_fragment
from checker.answers.profile import read_answers, sorted_out
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
    "children=%E6%B2%A1%E6%9C%89": {"children": []},
    "children=none": {"children": []},
    "degree=&work%5Fmonths=24": {"work_months": 24},
    "female_retirement_track=55": {"female_retirement_track": "55"},
    "": {},
}


@pytest.mark.parametrize(("fragment", "profile"), PAIRS.items(), ids=PAIRS.keys())
def test_fragment_reads_like_a_profile(fragment: str, profile: dict[str, object], policy: Policy) -> None:
    raw, refused = read_fragment(policy.questions, fragment)
    assert refused == []
    assert read_answers(policy.questions, raw) == read_answers(policy.questions, _exact(profile))


def _exact(profile: dict[str, object]) -> object:
    import json

    from checker.answers.text import parse_json

    return parse_json(json.dumps(profile))


@dataclass(frozen=True)
class Bad:
    """A link of which something cannot be used: the sentence for the page, the key and period, what is left."""

    link: str
    told: str
    key: str = ""
    period: str = ""
    left: str = ""


UNCERTAIN = "不知道该用哪个，都没有用，请重新填"
BAD = [
    Bad(
        "degree=master&degree=none&sex=male",
        f"链接里“学位”写了 2 次（「硕士」和「没有」），{UNCERTAIN}",
        "degree",
        left="sex=male",
    ),
    Bad(
        "same_payer=true&same_payer=true&same_payer=x",
        f"链接里“合同、社保、个税在同一单位”写了 3 次（「是」和「是」等），{UNCERTAIN}",
        "same_payer",
    ),
    Bad(
        "monthly_income=5&monthly_income.2025-09=2",
        f"链接里“应税收入”既有一个总的数「5」，又有分开的数，{UNCERTAIN}",
        "monthly_income",
    ),
    Bad(
        "monthly_income.2025-09=1&monthly_income.2025-09=2&monthly_income.2025-10=3",
        f"链接里“应税收入”2025 年 9 月写了 2 次（「1」和「2」），{UNCERTAIN}",
        "monthly_income",
        "2025-09",
        "monthly_income.2025-10=3",
    ),
    Bad(
        "monthly_income.=5&monthly_income.2025-10=3",
        "链接里“应税收入”的「5」没有写是哪个月份，没有用上，请重新填",
        "monthly_income",
        left="monthly_income.2025-10=3",
    ),
    Bad("team_taxes.=5", "链接里“团队年纳税额”的「5」没有写是哪个年份，没有用上，请重新填", "team_taxes"),
    Bad("sex.2025=male&work_months=3", "“性别”不分年月，链接里的「2025=male」没有用上", "sex", left="work_months=3"),
    Bad("sex.2025=male&sex=female", f"链接里“性别”写了 2 次（「男」和「女」），{UNCERTAIN}", "sex"),
    Bad("sex=male&sex=male", f"链接里“性别”写了 2 次（「男」和「男」），{UNCERTAIN}", "sex"),
    Bad("degree=%FF%FE&sex=male", "链接里“学位”的答案「%FF%FE」坏了，没有用上，请重新填", "degree", left="sex=male"),
    Bad("share_percent=5%", "链接里“持股比例”的答案「5%」坏了，没有用上，请重新填", "share_percent"),
    Bad("%E5%A=1", "链接里「%E5%A」的答案「1」坏了，没有用上，请重新填"),
    Bad("degree&sex=male", "链接里的“学位”没有写答案", "degree", left="sex=male"),
    Bad("nobody", "链接里的「nobody」没有写答案"),
]


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.link)
def test_what_of_a_link_cannot_be_used_is_told_and_the_rest_is_kept(bad: Bad, policy: Policy) -> None:
    raw, (error,) = read_fragment(policy.questions, bad.link)
    assert (error.told, error.key, error.period) == (bad.told, bad.key, bad.period)
    assert raw == read_fragment(policy.questions, bad.left)[0]
    assert "\n" not in str(error)


def test_of_many_strange_keys_the_first_few_are_named(policy: Policy) -> None:
    link = "&".join(f"birth_dat{at}={at}" for at in range(10))
    raw, (error,) = read_fragment(policy.questions, link)
    assert len(raw) == STRANGERS
    assert error.told == "链接里还有 7 项不是这里的问题，没有用上"
    first = sorted_out(policy.questions, raw)[1][0]
    assert first.told == "链接里的「birth_dat0」（答案「0」）不是这里的问题，没有用上；是不是“出生日期”？"
    strange = sorted_out(policy.questions, read_fragment(policy.questions, "q=")[0])[1][0]
    assert strange.told == "链接里的「q」不是这里的问题，没有用上"


@pytest.mark.parametrize(
    "link",
    ["x" * (LONGEST + 1), f"children={','.join(['2015-03-01'] * 270_000)}", "&".join(["degree=master"] * 70_000)],
)
def test_a_link_that_is_too_long_is_not_read_at_all(link: str, policy: Policy) -> None:
    started = time.perf_counter()
    raw, (error,) = read_fragment(policy.questions, link)
    assert time.perf_counter() - started < 1
    assert raw == {}
    assert error.told.startswith("链接里的内容太长")


@pytest.mark.parametrize(
    ("fragment", "named"),
    [("same_payer=yes", "yes"), ("nobody=1", "nobody"), ("work_months=abc", "abc"), ("degree=学士", "学士")],
)
def test_wrong_values_in_a_link_are_refused_by_name(fragment: str, named: str, policy: Policy) -> None:
    with pytest.raises(AnswerError, match=named):
        read_answers(policy.questions, read_fragment(policy.questions, fragment)[0])


def test_one_number_for_all_months_said_twice_is_not_used(policy: Policy) -> None:
    raw, (refused,) = read_fragment(policy.questions, "monthly_income=5&monthly_income=6&sex=male")
    assert raw == {"sex": "male"}
    assert refused.key == "monthly_income"
