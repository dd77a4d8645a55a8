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


def _notes(policy: Policy, district: str, procedure: str, **given: object) -> str:
    report = materials(policy, read_answers(policy.questions, given), date(2025, 11, 3), district, procedure)
    return "\n".join(report["notes"])


def test_xicheng_sends_those_of_its_other_routes_to_ask(policy: Policy) -> None:
    """The list is that of items 1 and 2 (一2); nobody else may take it for complete."""
    for given in ({"award": "national"}, {"employer_service_body": "law_firm"}, {"employer_kind": "self_employed"}, {}):
        told = _notes(policy, "xicheng", "new", **given)
        assert "清单只管第（1）（2）项" in told
        assert "010-88064573" in told


def test_haidian_sends_those_with_neither_degree_nor_title_to_ask(policy: Policy) -> None:
    with_neither = {"degree": "associate", "title_level": "none", "qualification": "none", "award": "national"}
    for given, told in (({}, True), ({"degree": "bachelor"}, False), ({"title_level": "junior"}, False)):
        assert ("两样都没有" in _notes(policy, "haidian", "new", **with_neither | given)) == told


def test_a_spouse_who_joins_where_no_text_names_one_is_told_to_ask(policy: Policy) -> None:
    lists = [("xicheng", "new"), ("shijingshan", "new"), ("shijingshan", "dependents-change")]
    for district, procedure in lists:
        assert "配偶" in _notes(policy, district, procedure, spouse_joins=True)
        assert "配偶" not in _notes(policy, district, procedure, spouse_joins=False)


def test_the_other_reading_of_a_permit_is_told_once_to_whom_it_may_hit(policy: Policy) -> None:
    told = _notes(policy, "xicheng", "new", residence_permit=True, residence_is_dwelling=False)
    assert told.count("照字面") == 1
    assert "照字面" not in _notes(policy, "xicheng", "new", residence_permit=True, residence_is_dwelling=True)
