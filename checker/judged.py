"""One person judged by one district's guide: what every report is made from."""

from collections.abc import Mapping
from dataclasses import dataclass

from checker.policy import Guide
from checker.verdict.ask import Settled
from checker.verdict.evaluation import Evaluation
from checker.verdict.tree import Node
from checker.verdict.truth import DISCRETION, NAMES, UNKNOWN_NAME, VERDICTS, Truth


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """What became of every node of a guide (of the root, what is really settled), and what the text gives, `told`."""

    guide: Guide
    evaluation: Evaluation
    levels: Mapping[Node, Truth]
    settled: Settled
    told: str

    @classmethod
    def by(cls, guide: Guide, evaluation: Evaluation) -> "Judged":
        """Judge a case."""
        levels = guide.root.levels(evaluation)
        settled = Settled.of(guide.root, evaluation, levels)
        levels[guide.root] = settled.truth
        return cls(guide, evaluation, levels, settled, VERDICTS[settled.truth])

    @property
    def verdict(self) -> str:
        """The verdict: where the text is not confirmed, nothing is certain."""
        open_or_not = UNKNOWN_NAME if self.told == UNKNOWN_NAME else NAMES[DISCRETION]
        return open_or_not if self.guide.partial else self.told
