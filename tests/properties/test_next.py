"""Twenty typical people who answer what is asked next: how many answers their own district's verdict takes.

``pytest tests/properties/test_next.py -s`` prints each count, and beside it that of the order of the form.
"""

import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from checker.answers.profile import Answers, read_answers
from checker.assess import assess
from policy.yamlio import parse_yaml
from tests.casebook import load_policy

POLICY = load_policy()
BOOK = parse_yaml(Path(__file__).with_name("typical.yaml").read_text("utf-8")).value
DAY = date.fromisoformat(BOOK["as_of"])
MEDIAN, MOST = 10, 16
"""What the page may ask of people: a group of months or years counts as one answer."""


@dataclass(frozen=True)
class Typical:
    """One person with every answer."""

    who: str
    answers: Answers

    @property
    def district(self) -> str:
        """The employer's own."""
        return str(self.answers["employer_district"])


def typical() -> Iterator[Typical]:
    """Everybody in the table."""
    for row in BOOK["people"]:
        own = {key: value for key, value in row.items() if key != "who"}
        yield Typical(row["who"], read_answers(POLICY.questions, {**BOOK["everybody"], **own}))


def _judged(answers: Answers, district: str) -> dict[str, Any]:
    (result,) = assess(POLICY, answers, DAY, [district])["results"]
    return dict(result)


def _asked(person: Typical, pick: Callable[[dict[str, Any]], str]) -> list[str]:
    """The questions that the person answers until nothing more can change the verdict."""
    known = {"employer_district": person.answers["employer_district"]}
    keys: list[str] = []
    while (result := _judged(known, person.district))["ask"]:
        assert result["next"] in result["ask"]
        assert not _of_employer(result["next"]) or all(map(_of_employer, result["ask"]))
        assert sorted(result["order"]) == sorted(result["ask"])
        keys.append(pick(result))
        known[keys[-1]] = person.answers[keys[-1]]
    assert result["next"] is None
    assert result["verdict"] == _judged(person.answers, person.district)["verdict"]
    return keys


def _of_employer(key: str) -> bool:
    """By the groups of the questions, as data has them."""
    return POLICY.questions[key].of_employer


def _counts() -> dict[str, tuple[int, int]]:
    """By person: answers that `next` takes, and those in the order of the form, where each is put while it matters."""
    return {
        person.who: (
            len(_asked(person, lambda result: str(result["next"]))),
            len(_asked(person, lambda result: str(result["ask"][0]))),
        )
        for person in typical()
    }


def test_few_answers_settle_a_typical_persons_verdict() -> None:
    counts = _counts()
    ours, forms = ([row[place] for row in counts.values()] for place in (0, 1))
    for who, (by_next, by_form) in counts.items():
        print(f"{by_next:3} {by_form:3}  {who}")
    print(f"median {statistics.median(ours)} (form {statistics.median(forms)}), most {max(ours)} (form {max(forms)})")
    assert len(counts) == 20
    assert statistics.median(ours) <= MEDIAN
    assert max(ours) <= MOST
    assert sum(ours) < sum(forms)


def test_who_cannot_answer_one_question_is_asked_the_next_in_turn() -> None:
    """Of the person all that settles much, before anything about the employer."""
    order = _judged({"employer_district": "haidian", "hukou": "other_province"}, "haidian")["order"]
    assert order[0] == "residence"
    assert {"degree", "work_months", "monthly_income", "employed_since"} <= set(order[1:6])
    of_employer = [_of_employer(key) for key in order]
    assert of_employer == sorted(of_employer)


def test_typical_people_differ() -> None:
    people = list(typical())
    verdicts = {_judged(person.answers, person.district)["verdict"] for person in people}
    assert verdicts == {"met", "unmet", "discretion"}
    assert {person.district for person in people} == {"dongcheng", "xicheng", "shijingshan", "haidian"}
    assert all(person.answers.keys() >= _needed(person.district) for person in people)


def _needed(district: str) -> set[str]:
    guide = POLICY.guide_on(district, DAY)
    assert guide
    return {key for rule in guide.root.rules for key in rule.questions}
