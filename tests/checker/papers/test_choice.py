"""Which of several proofs is handed in, in words: what would do as well, and what has to be renewed."""

from datetime import date
from typing import Any

from checker.answers.profile import read_answers
from checker.materials import materials
from checker.policy import Policy

DAY = date(2025, 11, 3)
USUALLY = "，或者问窗口（原文写的是“一般”）"
"""海淀 四（二）."""


def _papers(policy: Policy, district: str, **profile: Any) -> dict[str, tuple[str, str]]:
    answers = read_answers(policy.questions, profile)
    items = materials(policy, answers, DAY, district, "new")["items"]
    return {item["id"]: (item["needed"], item["requirement"]) for item in items}


def test_what_would_do_as_well_says_so(policy: Policy) -> None:
    papers = _papers(policy, "xicheng", residence="rented", residence_permit=True)
    assert papers["beijing-residence-permit"][0] == "yes"
    needed, words = papers["lease"]
    assert needed == "no"
    assert words.endswith("也可以用它，代替“《北京市居住证》”。")
    assert "也可以用它" not in papers["deed"][1]


def test_what_is_not_valid_for_long_enough_is_to_be_renewed(policy: Policy) -> None:
    papers = _papers(policy, "haidian", residence="rented", residence_permit=False, lease_until="2025-12-01")
    needed, words = papers["lease"]
    assert needed == "yes"
    assert words.endswith(f"不够长。先续租再申报{USUALLY}。")
    good = _papers(policy, "haidian", residence="rented", residence_permit=False, lease_until="2026-02-03")
    assert "先续租" not in good["lease"][1]


def test_a_proof_that_anybody_may_have_is_told_to_those_whose_own_runs_out(policy: Policy) -> None:
    papers = _papers(policy, "dongcheng", residence="rented", lease_until="2025-12-01")
    assert papers["lease"][1].endswith("先续租再申报；手里有“北京市居住证”的，可以换它。")
    needed, words = papers["beijing-residence-permit"]
    assert needed == "no"
    assert words.endswith("如果有，也可以用它，代替“房屋租赁合同或协议”。")
    denied = _papers(policy, "dongcheng", residence="rented", lease_until="2025-12-01", residence_permit=False)
    assert "居住证" not in denied["lease"][1]
    assert "也可以用它" not in denied["beijing-residence-permit"][1]


def test_what_goes_with_a_proof_is_left_at_home_with_it(policy: Policy) -> None:
    papers = _papers(policy, "shijingshan", residence="employer_leased", residence_permit=True)
    assert (papers["unit-lease"][0], papers["unit-residence-statement"][0]) == ("no", "no")
    papers = _papers(policy, "shijingshan", residence="employer_leased", residence_permit=False)
    assert (papers["unit-lease"][0], papers["unit-residence-statement"][0]) == ("yes", "yes")


def test_a_proof_that_runs_out_would_do_only_when_renewed(policy: Policy) -> None:
    """What was just called too short is not offered as it is."""
    papers = _papers(policy, "xicheng", residence="rented", lease_until="2025-12-01", residence_permit=True)
    assert papers["lease"][1].endswith("不够长。续到够长以后，也可以用它，代替“《北京市居住证》”。")
    both = _papers(
        policy,
        "shijingshan",
        residence="rented",
        lease_until="2025-12-01",
        residence_permit_until="2025-12-01",
    )
    assert both["beijing-residence-permit"][1].endswith("先把《北京市居住证》续到够长再申报。")
    assert "不够长。续到够长以后，也可以用它" in both["lease"][1]


def test_a_date_is_not_held_against_a_paper_of_another_kind_of_home(policy: Policy) -> None:
    papers = _papers(policy, "haidian", residence="rented", lease_until="2025-12-01")
    assert "您填的租房合同到期日是 2025-12-01，不够长" in papers["lease"][1]
    assert "您填的" not in papers["unit-lease"][1]
    assert "至少要有效到 2026-02-03" in papers["unit-lease"][1]


def test_a_list_for_several_changes_leaves_open_which_of_them_it_is(policy: Policy) -> None:
    answers = read_answers(policy.questions, {"residence": "rented", "residence_permit": True, "children": []})
    for district, permit in (("haidian", "residence-permit-sheet"), ("shijingshan", "beijing-residence-permit")):
        items = {item["id"]: item for item in materials(policy, answers, DAY, district, "info-change")["items"]}
        assert [items[name]["needed"] for name in (permit, "lease", "birth-certificate")] == ["unknown", "no", "no"]
        assert "只有变更居住地址才交。" in items[permit]["requirement"]


def test_what_proves_nothing_is_neither_offered_nor_called_good_for_long_enough(policy: Policy) -> None:
    """西城 三4: a home must be a dwelling; what the person has of another serves for nothing."""
    office = {"residence": "rented", "residence_is_dwelling": False, "lease_until": "2027-12-31"}
    papers = _papers(policy, "xicheng", **office, residence_permit=True, residence_permit_until="2025-11-20")
    assert papers["beijing-residence-permit"][0] == "yes"
    assert papers["beijing-residence-permit"][1].endswith("先把《北京市居住证》续到够长再申报。")
    assert papers["lease"][0] == "no"
    assert papers["lease"][1].endswith("您填的房屋用途不是居住，这一样不能用。")
    assert "够长" not in papers["lease"][1]
    assert "不能用" not in papers["deed"][1]


def test_what_is_over_is_not_called_short(policy: Policy) -> None:
    """On the day of expiry it is still valid."""
    for until, told in (
        ("2025-11-02", "，已经到期。先重新办好《北京市居住证》再申报。"),
        ("2025-11-03", "，不够长。先把《北京市居住证》续到够长再申报。"),
    ):
        papers = _papers(policy, "dongcheng", residence="none", residence_permit_until=until)
        assert papers["beijing-residence-permit"][1].endswith(told)
    both = _papers(
        policy, "dongcheng", residence="rented", lease_until="2026-12-31", residence_permit_until="2025-11-02"
    )
    assert "，已经到期。重新办好以后，也可以用它，代替" in both["beijing-residence-permit"][1]


def test_a_contract_that_is_too_short_has_to_be_renewed_as_well(policy: Policy) -> None:
    edges = {
        "haidian": ("2026-02-02", "2026-02-03"),
        "dongcheng": ("2026-05-02", "2026-05-03"),
        "xicheng": ("2026-05-02", "2026-05-03"),
    }
    for district, (short, enough) in edges.items():
        told = f"不够长。先续签劳动合同再申报{USUALLY if district == 'haidian' else ''}。"
        assert told in _papers(policy, district, contract_until=short)["contract"][1]
        assert "先续签" not in _papers(policy, district, contract_until=enough)["contract"][1]
    waived = _papers(policy, "dongcheng", employer_kind="self_employed", contract_until="2025-12-01")
    assert "先续签" not in waived["contract"][1]


def test_what_has_to_be_renewed_stands_with_the_day_that_is_too_near(policy: Policy) -> None:
    sheet = _papers(policy, "haidian", residence="none", residence_permit_until="2026-02-02")["residence-permit-sheet"]
    told = f"不够长。先把《北京市居住证》续到够长再申报{USUALLY}。2025-11-03 申报，材料的日期不早于 2025-10-03。"
    assert sheet[1].endswith(told)
