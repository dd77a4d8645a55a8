"""Rules that wait for months to pass."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.days.dates import add_months, whole_months
from checker.verdict.case import Case
from checker.verdict.rules.base import Timeless, not_answered
from checker.verdict.truth import UNKNOWN, Truth, certain


@dataclass(frozen=True, slots=True)
class _Waiting(Timeless):
    question: str
    months: int

    def _from(self, case: Case) -> date | None:
        """The first day on which the rule holds, if the answer is there."""
        raise NotImplementedError

    def truth(self, case: Case) -> Truth:
        start = self._from(case)
        return UNKNOWN if start is None else certain(start <= case.day)

    def flips(self, case: Case) -> Iterable[date]:
        start = self._from(case)
        return () if start is None else (start,)


class HeldFor(_Waiting):
    """`for_months`: the state that began on the day asked for has lasted so many calendar months (0: has begun)."""

    __slots__ = ()

    @classmethod
    def from_leaf(cls, leaf: Mapping[str, Any]) -> "HeldFor":
        """Read ``{question, for_months: n}``."""
        return cls(leaf["question"], leaf["for_months"])

    def _from(self, case: Case) -> date | None:
        since = case.answers.get(self.question)
        return add_months(since, self.months) if isinstance(since, date) else None

    def reason(self, case: Case) -> str:
        wanted = f"要求满 {self.months} 个月" if self.months else "要求已经开始"
        since, start = case.answers.get(self.question), self._from(case)
        if not isinstance(since, date) or start is None:
            return f"{not_answered(case, self.question)}，{wanted}"
        noun = case.noun(self.question)
        if since > case.day:
            return f"{noun} {since}，在判断日 {case.day} 之后，{wanted}"
        held = whole_months(since, case.day)
        when = "" if start <= case.day else f"，{start} 起满足"
        lasted = f"，到 {case.day} 满 {held} 个月" if self.months else ""
        return f"{noun} {since}{lasted}，{wanted}{when}"


class Experience(_Waiting):
    """`experience_months`: months of work, as counted on the profile's own day and growing from there."""

    __slots__ = ()

    @classmethod
    def from_leaf(cls, leaf: Mapping[str, Any]) -> "Experience":
        """Read ``{question, experience_months: n}``."""
        return cls(leaf["question"], leaf["experience_months"])

    def _from(self, case: Case) -> date | None:
        months = case.answers.get(self.question)
        return add_months(case.counted_on, self.months - months) if isinstance(months, int) else None

    def reason(self, case: Case) -> str:
        months, start = case.answers.get(self.question), self._from(case)
        wanted = f"要求满 {self.months} 个月"
        if not isinstance(months, int) or start is None:
            return f"{not_answered(case, self.question)}，{wanted}"
        now = months + whole_months(case.counted_on, case.day)
        when = "" if start <= case.day else f"，{start} 起满足"
        return f"{case.noun(self.question)}：到 {case.day} 有 {now} 个月，{wanted}{when}"
