"""Whose verdict changes, and by which conditions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.policy import Guide, Policy
from checker.verdict.ask import Settled
from checker.verdict.evaluation import Evaluation
from checker.verdict.tree import Node
from checker.verdict.truth import DISCRETION, NAMES, UNKNOWN_NAME, VERDICTS, Truth
from policy.impact.changes import Change, Touched
from policy.impact.people import Person


@dataclass(frozen=True)
class Judged:
    """A person under one policy: the guide, what became of its nodes, and the verdict that `assess` tells."""

    guide: Guide | None
    evaluation: Evaluation
    levels: Mapping[Node, Truth]
    verdict: str

    @classmethod
    def by(cls, policy: Policy, person: Person) -> "Judged":
        """Judge a person in the own district, on the own day."""
        guide = policy.guide_on(person.district, person.day)
        evaluation = Evaluation(policy.case(person.answers(policy), person.day))
        if guide is None:
            return cls(None, evaluation, {}, UNKNOWN_NAME)
        levels = guide.root.levels(evaluation)
        name = VERDICTS[Settled.of(guide.root, evaluation, levels).truth]
        partial = guide.partial and name != UNKNOWN_NAME
        return cls(guide, evaluation, levels, NAMES[DISCRETION] if partial else name)

    @property
    def leaves(self) -> dict[str, Node]:
        """The conditions that hold one rule, by id."""
        return {node.id: node for node in self.guide.root.walk() if node.rule} if self.guide else {}

    def decides(self, node: Node, truth: Truth) -> bool:
        """Whether the verdict were another, had this one condition come out so."""
        assert self.guide is not None, node.id
        assert node.rule is not None, node.id
        other = self.evaluation.supposing({node.rule: truth})
        levels = self.guide.root.levels(other)
        return (
            Settled.of(self.guide.root, other, levels).truth
            != Settled.of(self.guide.root, self.evaluation, self.levels).truth
        )


def verdict_changes(old: Policy, new: Policy, people: list[Person]) -> Iterator[Touched]:
    """A change for each person whose verdict is another."""
    for person in people:
        before, after = Judged.by(old, person), Judged.by(new, person)
        if before.verdict != after.verdict:
            cause = causes(before, after)
            yield Change(person.district, "verdict", cause, before.verdict, after.verdict), person


def causes(before: Judged, after: Judged) -> tuple[str, ...]:
    """The conditions that came out otherwise and alone decide; else all that did; else the whole guide.

    One that stands on one side alone counts as other than it came out there.
    """
    if before.guide is None or after.guide is None:
        return tuple(side.guide.id for side in (before, after) if side.guide)
    old, new = before.leaves, after.leaves
    changed = [name for name in {**old, **new} if _level(before, old.get(name)) != _level(after, new.get(name))]
    both = [name for name in changed if name in old and name in new]
    deciding = [name for name in both if after.decides(new[name], old[name].own_level(before.evaluation))]
    return tuple(deciding or changed or [after.guide.root.id])


def _level(judged: Judged, node: Node | None) -> Truth | None:
    return judged.levels[node] if node else None
