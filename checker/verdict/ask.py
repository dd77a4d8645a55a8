"""Which questions can still change a verdict."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.verdict.diagram import Diagram, Fork, Function, Outcome
from checker.verdict.evaluation import Evaluation
from checker.verdict.tree import Node
from checker.verdict.truth import Truth, differ


@dataclass(frozen=True, slots=True)
class Settled:
    """What really becomes of a guide, the questions that can still change it, and what it hangs on if any do.

    Parts that are open may yet come to the same whatever is answered: where
    every completion of the answers gives one level, that is the verdict.
    """

    truth: Truth
    ask: list[str]
    hangs_on: tuple[Diagram, Function] | None = None

    @classmethod
    def of(cls, root: Node, evaluation: Evaluation, levels: Mapping[Node, Truth]) -> "Settled":
        """Settle a guide by what became of its nodes."""
        if len(set(levels[root])) == 1:
            return cls(levels[root], [])
        diagram = Diagram(root.rules, evaluation, levels)
        function = diagram.function(root)
        ends = diagram.ends(function)
        return cls((min(ends), max(ends)), _asked(diagram, [function]), (diagram, function))


def open_questions(nodes: Iterable[Node], evaluation: Evaluation, levels: Mapping[Node, Truth]) -> list[str]:
    """The questions for which two completions of the answers differ in that one alone and give different levels.

    `levels` holds what became of every node. The result is in the order of the
    questions; it is empty where all is certain. (contract, section 3, `ask`)
    """
    roots = [node for node in nodes if len(set(levels[node])) > 1]
    diagram = Diagram([rule for node in roots for rule in node.rules], evaluation, levels)
    return _asked(diagram, map(diagram.function, roots))


def _asked(diagram: Diagram, functions: Iterable[Function]) -> list[str]:
    found: set[str] = set()
    by_variable: dict[int, list[Fork]] = {}
    for fork in {fork for function in functions for fork in diagram.forks(function)}:
        by_variable.setdefault(fork.variable, []).append(fork)
    for variable, forks in by_variable.items():
        found.update(_deciding(forks, diagram.variables[variable], diagram.evaluation))
    return [key for key in diagram.evaluation.case.questions if key in found]


def _deciding(forks: Iterable[Fork], outcomes: Sequence[Outcome], evaluation: Evaluation) -> Iterator[str]:
    """The questions that lead from one outcome of a variable to another with a different end."""
    asking = {rule: evaluation.open_questions(rule) for rule in outcomes[0]}
    for key in {key for keys in asking.values() for key in keys}:
        still = [rule for rule, keys in asking.items() if key not in keys]
        same = [tuple(row[rule] for rule in still) for row in outcomes]
        if not still or any(differ(zip(same, fork.below, strict=True)) for fork in forks):
            yield key
