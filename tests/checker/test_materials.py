"""Papers where no guide, or no route, asks for them."""

from datetime import date

from checker.answers.profile import read_answers
from checker.deadlines import deadlines
from checker.materials import materials
from checker.policy import Policy


def test_every_district_and_procedure_has_an_answer(policy: Policy) -> None:
    answers = read_answers(policy.questions, {"children": ["2000-01-01"], "birth_date": "1980-01-01"})
    for district in policy.districts:
        report = materials(policy, answers, date(2026, 11, 21), district, "renewal")
        assert report["items"] or report["notes"]
    assert deadlines(policy, answers, date(2026, 11, 21), ["yanqing"])["items"] == []


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


def test_the_words_to_be_written_on_a_paper_are_told(policy: Policy) -> None:
    items = {item["id"]: item for item in materials(policy, {}, date(2025, 11, 3), "dongcheng", "renewal")["items"]}
    assert "写上注明。注明“某某人工资由XXX单位发放”。" in items["income-proof"]["requirement"]
    assert "注明“" not in items["contract"]["requirement"]


def test_what_is_to_be_minded_with_the_papers_stands_beside_them(policy: Policy) -> None:
    day = date(2025, 11, 3)
    notes = {name: materials(policy, {}, day, "haidian", name)["notes"] for name in ("renewal", "employer-change")}
    assert [note for note in notes["renewal"] if "旧系统" in note]
    assert [note for note in notes["employer-change"] if "旧系统" in note] == []


def test_a_paper_for_want_of_conditions_asks_after_them(policy: Policy) -> None:
    answers = read_answers(policy.questions, {"employer_kind": "public_institution", "employer_fits_plan": True})
    ask = materials(policy, answers, date(2025, 11, 3), "haidian", "employer-change")["ask"]
    assert "employer_registered_on" in ask
    assert "employer_registered_capital" not in ask
    lacking = read_answers(policy.questions, {"employer_fits_plan": False})
    assert materials(policy, lacking, date(2025, 11, 3), "haidian", "employer-change")["ask"] == []
