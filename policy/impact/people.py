"""A fixed set of made-up people: for each route of each guide one who passes, and all who differ in one answer."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from checker.answers.order import NOUNS, check_order
from checker.answers.profile import Answers, read_answers
from checker.answers.questions import Question
from checker.errors import AnswerError
from checker.policy import Guide, Policy
from checker.verdict.case import Case
from checker.verdict.evaluation import Evaluation
from checker.verdict.tree import Node
from policy.impact.edges import Raw, edges

Values = Mapping[str, Sequence[Raw]]


@dataclass(frozen=True)
class Person:
    """A profile as files spell it, the day of filing and the employer's district among its answers."""

    profile: Mapping[str, Raw]
    varied: str = ""
    """The question whose answer alone tells the person from the one who passes."""

    @property
    def district(self) -> str:
        """Where the person is judged."""
        return str(self.profile["employer_district"])

    @property
    def day(self) -> date:
        """The day of filing."""
        return date.fromisoformat(self.profile["as_of"])

    def answers(self, policy: Policy) -> Answers:
        """The answers that a policy understands; what it does not ask, or not so, it is not told."""
        return understood(policy, self.profile)


def understood(policy: Policy, profile: Mapping[str, Raw]) -> Answers:
    """The answers of a profile, one by one, without those that the policy cannot read."""
    found: dict[str, Any] = {}
    for key, value in profile.items():
        if key in policy.questions:
            found |= _one(policy.questions[key], _held(value), isinstance(value, dict))
    return found


@lru_cache(maxsize=None, typed=True)  # true is not 1
def _one(question: Question, held: Any, by_period: bool) -> Answers:
    """One answer, or none; thousands of people give the same."""
    value = dict(held) if by_period else list(held) if isinstance(held, tuple) else held
    try:
        return read_answers({question.key: question}, {question.key: value})
    except AnswerError:
        return {}


def _held(value: Raw) -> Hashable:
    """The same, to be looked up by."""
    return tuple(value.items() if isinstance(value, dict) else value) if isinstance(value, dict | list) else value


def people(policies: Sequence[Policy]) -> list[Person]:
    """Everybody, in a fixed order. The same two policies give the same people, on whatever day they are asked for."""
    last, *others = judged_days(policies)
    found: dict[str, Person] = {}
    for policy in policies:
        for guide in policy.guides:
            values = {key: answers for key, answers in edges(policy, last).items() if key in _asked(policies)}
            for passing in _passing(policy, guide, values, last):
                for person in _around(passing, values, others):
                    found.setdefault(repr(sorted(person.profile.items())), person)
    return [person for person in found.values() if all(possible(policy, person) for policy in policies)]


def judged_days(policies: Iterable[Policy]) -> list[date]:
    """The last day on which anything in the policies begins, then each such day with the day before it."""
    begin = {guide.effective_on for policy in policies for guide in policy.guides if guide.effective_on}
    wages = {wage.latest for policy in policies for wage in policy.wages.rows[-1:]}
    days = sorted(begin | wages)
    before = sorted({day - timedelta(back) for day in days for back in (0, 1)} - {days[-1]})
    return [days[-1], *before]


def _asked(policies: Iterable[Policy]) -> set[str]:
    keys = {key for policy in policies for key in policy.questions}
    return keys - {"as_of", "employer_district"}


def _passing(policy: Policy, guide: Guide, values: Values, day: date) -> Iterator[dict[str, Raw]]:
    """For each route a profile that meets as many of its conditions as answers can."""
    typed = {key: [(raw, understood(policy, {key: raw})) for raw in answers] for key, answers in values.items()}
    for route in guide.routes or (guide.root,):
        elsewhere = {node for other in guide.routes if other != route for node in other.walk()}
        nodes = [node for node in guide.root.walk() if node.rule and node not in elsewhere]
        profile: dict[str, Raw] = {"as_of": str(day), "employer_district": guide.district}
        case = policy.case({}, day)
        for _ in range(2):  # what a rule looks at besides its own question may come later in the order
            for key, answers in typed.items():
                near = [node for node in nodes if node.rule and key in node.rule.questions]
                held = [_fitting(near, case.given(answer)) for _, answer in answers]
                profile[key], chosen = answers[held.index(max(held))]
                case = case.given(chosen)
        yield profile


def _fitting(nodes: Iterable[Node], case: Case) -> int:
    """How far the conditions are met, all together."""
    evaluation = Evaluation(case)
    return sum(node.own_level(evaluation)[0] for node in nodes)


def _around(passing: Mapping[str, Raw], values: Values, others: Iterable[date]) -> Iterator[Person]:
    yield Person(passing)
    for day in others:
        yield Person({**passing, "as_of": str(day)})
    for key, answers in values.items():
        yield Person({name: value for name, value in passing.items() if name != key}, key)
        yield from (Person({**passing, key: answer}, key) for answer in answers if answer != passing[key])


def possible(policy: Policy, person: Person) -> bool:
    """Nobody is born after the day of filing, hired before birth, or older than a parent."""
    dates = {key: person.profile[key] for key in NOUNS if key in person.profile}
    try:
        check_order(understood(policy, dates), person.day)
    except AnswerError:
        return False
    return True
