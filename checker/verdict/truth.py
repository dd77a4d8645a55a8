"""Truth as an interval on the chain unmet < discretion < met.

A condition whose answer is missing is the whole chain, so "unknown" needs no
value and no special case of its own: all-of is the minimum of both ends, any-of
the maximum, and one more answer can only narrow the result.
"""

from collections.abc import Hashable, Iterable, Mapping

UNMET, DISCRETION, MET = 0, 1, 2
NAMES = ("unmet", "discretion", "met")
UNKNOWN_NAME = "unknown"

Truth = tuple[int, int]
"""Lowest and highest level still possible, both ends included."""

IS_UNMET: Truth = (UNMET, UNMET)
IS_DISCRETION: Truth = (DISCRETION, DISCRETION)
IS_MET: Truth = (MET, MET)
UNKNOWN: Truth = (UNMET, MET)


def certain(met: bool) -> Truth:
    """A fact that holds or does not."""
    return IS_MET if met else IS_UNMET


def all_of(truths: Iterable[Truth]) -> Truth:
    """Every part is required: the weakest decides."""
    low, high = MET, MET
    for part_low, part_high in truths:
        if part_low < low:  # noqa: PLR1730 - a call of min() costs several times as much,
            low = part_low
        if part_high < high:  # noqa: PLR1730 - and every verdict passes here a thousand times
            high = part_high
    return low, high


def any_of(truths: Iterable[Truth]) -> Truth:
    """One part suffices: the strongest decides."""
    low, high = UNMET, UNMET
    for part_low, part_high in truths:
        if part_low > low:  # noqa: PLR1730
            low = part_low
        if part_high > high:  # noqa: PLR1730
            high = part_high
    return low, high


def within(truth: Truth, floor: int, ceiling: int) -> Truth:
    """The truth of a rule that never falls below `floor` nor rises above `ceiling`."""
    low, high = truth
    return min(max(low, floor), ceiling), min(max(high, floor), ceiling)


def hull(truths: Iterable[Truth]) -> Truth:
    """The smallest interval that holds every one of `truths` (at least one is given)."""
    lows, highs = zip(*truths, strict=True)
    return min(lows), max(highs)


def differ(rows: Iterable[tuple[Hashable, object]]) -> bool:
    """Whether two rows that begin alike end differently."""
    ends: dict[Hashable, object] = {}
    return any(ends.setdefault(start, end) != end for start, end in rows)


VERDICTS: Mapping[Truth, str] = {
    (low, high): NAMES[low] if low == high else UNKNOWN_NAME for low in range(3) for high in range(low, 3)
}
"""The public name of every truth: one of NAMES, or "unknown" where the ends differ."""
