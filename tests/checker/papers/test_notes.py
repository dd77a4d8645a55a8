"""What is said beside a list of papers, and in place of one."""

from datetime import date

import pytest

from checker.answers.profile import read_answers
from checker.materials import materials
from checker.policy import Policy

DAY = date(2026, 11, 26)
NOWHERE = {"residence": "none", "residence_permit": False}


def _notes(policy: Policy, district: str, procedure: str, **profile: object) -> str:
    answers = read_answers(policy.questions, dict(profile))
    return "\n".join(materials(policy, answers, DAY, district, procedure)["notes"])


@pytest.mark.parametrize("district", ["dongcheng", "xicheng", "shijingshan", "haidian"])
def test_who_has_no_home_to_prove_is_told_that_one_paper_is_needed(policy: Policy, district: str) -> None:
    assert "住所证明必须交一种，您填的是没有" in _notes(policy, district, "new", **NOWHERE)
    for having in ({"residence": "none"}, {**NOWHERE, "residence_permit": True}, {**NOWHERE, "residence": "owned"}):
        assert "住所证明必须交一种" not in _notes(policy, district, "new", **having)


@pytest.mark.parametrize(("district", "use"), [("xicheng", "居住"), ("haidian", "住宅")])
def test_whose_home_is_no_dwelling_is_told_what_proves_instead(policy: Policy, district: str, use: str) -> None:
    office = {"residence": "rented", "residence_is_dwelling": False, "residence_permit": False}
    told = _notes(policy, district, "new", **office)
    assert f"您填的房屋用途不是{use}，手里的不能用" in told
    assert "先备好一种再申报，比如" in told
    for good in ({**office, "residence_permit": True}, {**office, "residence_is_dwelling": True}):
        assert "手里的不能用" not in _notes(policy, district, "new", **good)


def test_papers_of_the_home_are_missed_only_where_they_are_asked_for(policy: Policy) -> None:
    for district in ("dongcheng", "haidian"):
        assert "住所证明必须交一种" in _notes(policy, district, "address-change", **NOWHERE)
        assert "住所证明必须交一种" not in _notes(policy, district, "dependents-change", **NOWHERE)


@pytest.mark.parametrize(
    ("district", "procedure", "told"),
    [
        ("dongcheng", "replacement", "东城区 2019 年的文本没有讲这项业务。"),
        ("dongcheng", "deferred-cancellation", "东城区 2019 年的文本没有列材料。"),
        ("haidian", "annual-check", "海淀区 2025 年的文本没有列材料。"),
        ("haidian", "cancellation", "员工离职的，写的是原单位立即解除关联。"),
        ("xicheng", "renewal", "收录的只有“个人新办”一章，不等于没有规定。"),
        ("xicheng", "annual-plan", "010-88064573"),
    ],
)
def test_a_guide_without_a_list_says_what_its_text_leaves_out(
    policy: Policy, district: str, procedure: str, told: str
) -> None:
    notes = _notes(policy, district, procedure)
    assert told in notes
    assert "没有收录" not in notes.replace("收录的只有", "")


def test_a_district_without_a_guide_is_not_in_the_collection(policy: Policy) -> None:
    assert _notes(policy, "yanqing", "renewal").startswith("没有收录延庆区这项业务的材料")


def test_a_spouse_whom_haidian_does_not_name_is_told_of_beside_the_papers(policy: Policy) -> None:
    for procedure in ("new", "info-change", "dependents-change"):
        assert "没有提配偶" in _notes(policy, "haidian", procedure, spouse_joins=True)
        assert "没有提配偶" not in _notes(policy, "haidian", procedure, spouse_joins=False)
    assert "没有提配偶" not in _notes(policy, "haidian", "renewal", spouse_joins=True)


def test_a_sole_trader_is_warned_of_the_contract_in_haidian(policy: Policy) -> None:
    told = "没有写可以不交劳动（聘用）合同"
    assert told in _notes(policy, "haidian", "new", employer_kind="self_employed")
    assert told not in _notes(policy, "haidian", "new", employer_kind="enterprise")


def test_haidian_asks_only_for_papers_of_what_changes(policy: Policy) -> None:
    for procedure in ("info-change", "address-change", "dependents-change"):
        assert "只交和这次变更有关的" in _notes(policy, "haidian", procedure)


@pytest.mark.parametrize("procedure", ["new", "renewal", "employer-registration", "account-recovery"])
def test_the_booking_of_dongcheng_is_told_wherever_one_goes_to_the_window(policy: Policy, procedure: str) -> None:
    assert "提前三个工作日到受理窗口预约" in _notes(policy, "dongcheng", procedure)


def test_children_are_spoken_of_only_where_papers_of_theirs_are_asked_for(policy: Policy) -> None:
    family = {"children": ["2008-11-26"]}
    for district, procedure in (("shijingshan", "new"), ("shijingshan", "dependents-change")):
        assert "不能随往" in _notes(policy, district, procedure, **family)
    for district, procedure in (
        ("shijingshan", "address-change"),
        ("dongcheng", "renewal"),
        ("haidian", "employer-change"),
        ("shijingshan", "employer-registration"),
    ):
        assert "不能随往" not in _notes(policy, district, procedure, **family)


@pytest.mark.parametrize("district", ["dongcheng", "xicheng", "shijingshan", "haidian"])
def test_people_from_elsewhere_are_told_that_they_have_other_permits(policy: Policy, district: str) -> None:
    assert "港澳台居民和外国人有专门的证件" in _notes(policy, district, "new", hukou="non_mainland")
    assert "港澳台居民" not in _notes(policy, district, "new", hukou="other_province")


def test_a_sole_trader_is_told_that_dongcheng_does_not_say_who_signs(policy: Policy) -> None:
    told = "没有写自己给自己干的怎么出"
    assert told in _notes(policy, "dongcheng", "new", employer_kind="self_employed")
    assert told not in _notes(policy, "dongcheng", "new", employer_kind="enterprise")


def test_a_sole_trader_who_renews_is_told_that_the_exemption_is_not_repeated(policy: Policy) -> None:
    for district in ("dongcheng", "haidian"):
        told = "要不要交，请先问窗口" if district == "dongcheng" else "自由职业者和个体工商户续签"
        assert told in _notes(policy, district, "renewal", employer_kind="self_employed")
        assert told not in _notes(policy, district, "renewal", employer_kind="enterprise")


def test_papers_that_stand_in_two_places_are_told_to_whom_both_concern(policy: Policy) -> None:
    both = {"residence": "spouse_owned", "spouse_joins": True}
    assert "一份够不够" in _notes(policy, "dongcheng", "new", **both)
    for other in ({"spouse_joins": False}, {"residence": "owned"}):
        assert "一份够不够" not in _notes(policy, "dongcheng", "new", **both | other)


def test_what_haidian_leaves_open_of_a_spouses_home_is_told_to_these_alone(policy: Policy) -> None:
    for procedure in ("new", "address-change"):
        assert "在配偶一个人名下" in _notes(policy, "haidian", procedure, residence="spouse_owned")
        assert "在配偶一个人名下" not in _notes(policy, "haidian", procedure, residence="relatives")
