"""Conditions as a tree: leaves hold one rule each, groups are all-of or any-of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from checker.answers.questions import Question
from checker.verdict.evaluation import Evaluation
from checker.verdict.rules import read_rule
from checker.verdict.rules.base import Rule
from checker.verdict.rules.choice import Among
from checker.verdict.truth import DISCRETION, MET, UNMET, Truth, all_of, any_of, within


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A condition or a group of conditions.

    Exactly one of `rule` and `children` is there. Where `unless` holds, the
    text does not apply to the person, and the node counts as met; where `whose`
    does not hold, it is about other people, and the node counts as unmet. A rule never
    falls below `floor` (in principle: the office may accept) nor rises above
    `ceiling` (the office has to accept). `route` numbers a route of the guide,
    `sources` is how reasons end. `below` holds the children and all below them
    in the order of the text, `rules` every rule of the node and of those.
    """

    id: str
    label: str
    cites: list[Mapping[str, str]]
    rule: Rule | None
    needs_all: bool
    children: "tuple[Node, ...]"
    unless: Among | None
    whose: Among | None
    floor: int
    ceiling: int
    route: str | None
    sources: str
    below: "tuple[Node, ...]" = field(init=False)
    rules: tuple[Rule, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "below", tuple(node for child in self.children for node in child.walk()))
        own = tuple(rule for rule in (self.rule, self.unless, self.whose) if rule)
        object.__setattr__(self, "rules", own + tuple(rule for child in self.children for rule in child.rules))

    @classmethod
    def from_mapping(cls, row: Mapping[str, Any], prefix: str) -> "Node":
        """Build from a node of the compiled policy; ids become paths such as ``haidian/applicant/tenure``."""
        path = f"{prefix}/{row['id']}" if prefix else str(row["id"])
        parts: Sequence[Mapping[str, Any]] = row.get("all") or row.get("any") or ()
        return cls(
            id=path,
            label=row["label"],
            cites=row["cites"],
            rule=None if parts else read_rule(row),
            needs_all="all" in row,
            children=tuple(cls.from_mapping(part, path) for part in parts),
            unless=_among(row["unless"]) if "unless" in row else None,
            whose=_among(row["whose"]) if "whose" in row else None,
            floor=DISCRETION if row.get("strictness") == "in_principle" else UNMET,
            ceiling=DISCRETION if row.get("gives") == "discretion" else MET,
            route=row.get("route"),
            sources=_sources(row["cites"]),
        )

    def truth(self, evaluation: Evaluation) -> Truth:
        """What becomes of the condition for a person: met as well where it does not apply to them."""
        return self.applied(self.own_level(evaluation), evaluation) if self.rule else self.levels(evaluation)[self]

    def applied(self, own: Truth, evaluation: Evaluation) -> Truth:
        """A level of the node's own, for people to whom it may not apply."""
        if self.unless:
            own = any_of((own, evaluation.truth(self.unless)))
        return all_of((own, evaluation.truth(self.whose))) if self.whose else own

    def own_level(self, evaluation: Evaluation) -> Truth:
        """What a leaf's rule says, within what the text leaves to the office."""
        assert self.rule is not None, self.id
        truth = evaluation.truth(self.rule)
        return within(truth, self.floor, self.ceiling) if self.floor or self.ceiling < MET else truth

    def levels(self, evaluation: Evaluation) -> "dict[Node, Truth]":
        """What becomes of the node and of each one below."""
        found: dict[Node, Truth] = {}
        for node in reversed(self.walk()):  # children stand behind their parent
            if node.rule:
                own = node.own_level(evaluation)
            else:
                own = (all_of if node.needs_all else any_of)([found[child] for child in node.children])
            found[node] = node.applied(own, evaluation) if node.unless or node.whose else own
        return found

    def wording(self, questions: Mapping[str, Question]) -> str:
        """The condition as a page states it, of anybody: ``住所：租居民户房屋，并且子女未满 18 周岁``."""
        if self.rule:
            return self.rule.wording(questions[self.rule.question])
        told = (part.wording(questions) if part.rule else f"（{part.wording(questions)}）" for part in self.children)
        return ("，并且" if self.needs_all else "，或者").join(told)

    def walk(self) -> "tuple[Node, ...]":
        """The node and all below it, in the order of the text."""
        return (self, *self.below)


def _among(row: Mapping[str, Any]) -> Among:
    rule = read_rule(row)
    assert isinstance(rule, Among), "people to whom a text does not apply are named by a choice"
    return rule


def _sources(cites: Sequence[Mapping[str, str]]) -> str:
    labels = dict.fromkeys(cite["label"] for cite in cites)
    return f"。依据：{'、'.join(labels)}" if labels else ""
