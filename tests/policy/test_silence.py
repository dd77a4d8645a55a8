"""Claims of silence: each names what exists, once, and nothing in the guide speaks against it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from checker.materials import materials
from checker.policy import Policy
from policy.checks import silence
from policy.compile import compile_policy
from policy.expand import answers_to
from policy.load import load_data
from policy.model.data import Data
from policy.model.limits import Limit
from policy.model.silence import Silence, Subject
from policy.problems import DataError
from policy.problems import Path as Place
from tests.golden import MADE_AT, golden_book

READ = {"looked": "全文", "read_on": "2026-11-21", "by": "某人"}
OWN = "golden-2026"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Data:
    """The made-up guide's data."""
    return golden_book(tmp_path_factory.mktemp("golden")).data


def _problems(data: Data, *claims: dict[str, Any]) -> list[tuple[Place, str, str]]:
    """What is wrong with some claims, made of the made-up guide in place of its own."""
    rows = tuple(Silence.model_validate({**READ, **claim}) for claim in claims)
    guide = data.guides[OWN].model_copy(update={"silent": rows})
    found: list[tuple[Place, str, str]] = []
    silence.check(replace(data, guides={OWN: guide}), lambda *problem: found.append(problem))
    return found


@pytest.mark.parametrize(
    ("about", "word"),
    [
        ("question:hukuo", "hukou"),
        ("procedure:renewals", "renewal"),
        ("topic:parking", "address"),
        ("procedure:renewal/parking", "papers"),
        ("procedure:cancellation/papers", "procedure:cancellation，不分部分"),
    ],
)
def test_what_does_not_exist_is_told_with_what_does(data: Data, about: str, word: str) -> None:
    ((place, _, mend),) = _problems(data, {"about": about})
    assert place == ("guides", OWN, "silent", 0, "about", 0)
    assert word in mend


@pytest.mark.parametrize(
    ("about", "against"),
    [
        ("question:employer_taxes", "上一年 20 万元"),
        ("question:employed_since", "says"),
        ("route:2", "奖项"),
        ("procedure:renewal", "它的办法"),
        ("procedure:new/papers", "劳动合同"),
        ("procedure:new/former_employer", "离职证明"),
        ("procedure:renewal/limits", "提交续签"),
        ("procedure:renewal/file", "提交续签"),
        ("procedure:renewal/decide", "审批"),
        ("topic:decide", "审批"),
        ("topic:address", "office.address"),
        ("topic:office", "样本区窗口"),
    ],
)
def test_a_claim_is_refused_where_the_guide_itself_speaks(data: Data, about: str, against: str) -> None:
    problems = _problems(data, {"about": about})
    assert any(against in wrong for _, wrong, _ in problems)
    assert _problems(data, {"about": about, "only": "别的一点"}) == []


def test_papers_limits_and_facts_of_a_procedure_without_steps_speak_against_silence(data: Data) -> None:
    guide = data.guides[OWN]
    bare = replace(data, guides={OWN: guide.model_copy(update={"procedures": {}})})
    told = [wrong for _, wrong, _ in _problems(bare, {"about": ["procedure:new", "procedure:renewal"]})]
    for word in ("它的材料", "提交续签", "传言"):
        assert any(word in wrong for wrong in told)


@pytest.mark.parametrize(
    "about",
    [
        "question:hukou",
        "route:9",
        "procedure:cancellation",
        "procedure:renewal/employer",
        "procedure:address-change/decide",
    ],
)
def test_a_claim_stands_where_the_guide_has_nothing(data: Data, about: str) -> None:
    assert _problems(data, {"about": about}) == []


def test_a_guide_may_be_silent_about_its_office_though_it_names_whom_to_ask(data: Data) -> None:
    guide = data.guides[OWN]
    assert guide.office
    for office in (None, guide.office.model_copy(update={"only_for": "只管咨询"})):
        changed = guide.model_copy(update={"office": office})
        assert _problems(replace(data, guides={OWN: changed}), {"about": "topic:office"}) == []


def test_a_claim_is_made_once(data: Data) -> None:
    (problem,) = _problems(data, {"about": "question:hukou"}, {"about": ["question:hukou"]})
    assert problem[0] == ("guides", OWN, "silent", 1, "about", 0)
    assert "两次" in problem[1]


def test_a_bad_claim_is_told_with_file_and_line(tmp_path: Path) -> None:
    golden_book(tmp_path)
    file = tmp_path / "data" / "guides" / f"{OWN}.yaml"
    text = file.read_text("utf-8").replace('about: "procedure:cancellation"', 'about: "procedure:renewal"')
    file.write_text(text.replace('about: ["question:employed_since"]', 'about: ["question:nobody"]'), "utf-8")
    with pytest.raises(DataError) as caught:
        load_data(tmp_path / "data")
    lines = file.read_text("utf-8").splitlines()
    for problem, told in zip(caught.value.problems, ("procedure:renewal", "question:nobody"), strict=True):
        assert problem.file == f"guides/{OWN}.yaml"
        assert told in lines[problem.line - 1]


def test_a_subject_is_spelled_in_one_of_four_ways(data: Data) -> None:
    with pytest.raises(ValidationError, match="question:问题"):
        Silence.model_validate({**READ, "about": "colour:red"})


def test_subjects_are_taken_apart() -> None:
    assert Subject.of("procedure:renewal/limits") == Subject("procedure", "renewal", "limits")
    assert Subject.of("question:hukou") == Subject("question", "hukou", "")


def _limit(**more: Any) -> Limit:
    row = {"id": "x", "procedure": "info-change", "moment": "document", "label": "某", "clause": "1"}
    return Limit.model_validate({**row, "document": {"fresh": {"days": 30}}, **more})


@pytest.mark.parametrize(
    ("more", "answered", "not_answered"),
    [
        ({}, {"info-change", "address-change"}, {"new", "renewal"}),
        ({"not_for": ["address-change"]}, {"info-change"}, {"address-change"}),
        ({"also": ["renewal"]}, {"info-change", "address-change", "renewal"}, {"new"}),
        ({"procedure": "new", "also": ["info-change"]}, {"new", "info-change", "address-change"}, {"renewal"}),
        ({"also": ["general"]}, {"new", "renewal", "cancellation", "replacement"}, set()),
        ({"also": ["general"], "not_for": ["annual-plan"]}, {"new", "renewal"}, {"annual-plan"}),
        ({"procedure": "new", "moment": "decide"}, {"new"}, {"renewal"}),
    ],
)
def test_a_limit_goes_as_far_as_its_sentence(
    data: Data, more: dict[str, Any], answered: set[str], not_answered: set[str]
) -> None:
    found = set(answers_to(data.guides[OWN], _limit(**more)))
    assert answered <= found
    assert not found & not_answered


def test_what_goes_for_all_procedures_reaches_their_lists_of_papers(data: Data) -> None:
    policy = Policy.from_mapping(compile_policy(data))
    told = {name: materials(policy, {}, MADE_AT.date(), "golden", name)["notes"] for name in ("new", "address-change")}
    assert told["new"] == ["每一页都盖章。", "新办的注意"]
    assert told["address-change"] == ["每一页都盖章。", "早一点办。"]
