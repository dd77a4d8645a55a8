"""What a time limit's days mean today: how many are left, no room, past, done, or something else to be done first."""

from dataclasses import dataclass
from datetime import date

from checker.limits.limit import Limit
from checker.limits.reception import Reception
from checker.limits.span import Span
from checker.limits.told import left
from checker.verdict.case import Case

LEFT = {"file": ("交", "还来不来得及"), "paper": ("送", "还收不收")}
"""What is left to do and to ask, by moment."""
ASK = "马上打电话问窗口还能怎么办"
"""What is left where nothing can be handed in any more."""
PAST = "这一天已经过了"


@dataclass(frozen=True, slots=True)
class Mind:
    """What there is to mind on `day`, beside the days of a limit.

    Of a limit for filing, `void` is the first day on which the permit is void, if the text tells of one:
    from then on nothing is promised of handing in, and `undone` says for whom it is void. `room` says that the last day
    leaves none, `instead` what stands in place of the days (it is done, it is not for this person, something else
    comes before), `aside` whatever else belongs here, `reception` the only days on which the office takes papers.
    """

    day: date
    void: date | None = None
    undone: str = ""
    room: str = ""
    instead: str = ""
    aside: str = ""
    reception: Reception | None = None

    def now(self, span: Span) -> str:
        """All of it, what presses most first."""
        if self.instead:
            return self.instead
        if span.last and span.last < self.day:
            return f"{PAST}。"
        days = left(span, self.day, self._at_a_counter(span) if self.reception else "")
        return f"{days}{self._room(span)}{self.late(span)}{self.taken(span)}{self.aside}"

    def lasting(self, span: Span) -> str:
        """Of it what stays true on every later day, for whoever keeps it: no count of days."""
        return f"{self._room(span)}{self.taken(span)}{self.aside}"

    def _at_a_counter(self, span: Span) -> str:
        """What is left to do on the last days off, when nobody takes papers, and whether the permit is void after."""
        over = f"，那天{self.undone}的证件已经失效" if self.void and self.void <= span.reopens else ""
        asked = "还能怎么办" if over else "还来不来得及"
        return f"窗口要到 {span.reopens} 才上班{over}：那天一上班就打电话问{asked}"

    def taken(self, span: Span) -> str:
        """On which days alone the office takes papers before the last one; nothing where that is any day."""
        return self.reception.before(span, self.day) if self.reception else ""

    def _room(self, span: Span) -> str:
        if self.room and (self.day <= span.due or span.kind == "waiting"):
            return self.room
        return f"{PAST}，还没有结果的，现在就打电话问。" if self._waits_in_vain(span) else ""

    def takes_over(self, span: Span) -> bool:
        """Whether what there is to mind leaves no place for what the data says of a day that is missed."""
        if self.instead or (span.kind == "waiting" and self.room) or self._waits_in_vain(span):
            return True
        return bool(self.late(span)) and self._is_void()

    def _waits_in_vain(self, span: Span) -> bool:
        return span.kind == "waiting" and span.due < self.day

    def _is_void(self) -> bool:
        return self.void is not None and self.void <= self.day

    def late(self, span: Span) -> str:
        """What is left to do for somebody who had to act, and whose last day is past; nothing where it is not."""
        if span.kind != "act" or self.instead or self.day <= max(span.due, span.end):
            return ""
        if self._is_void():
            return f"{PAST}，到现在{self.undone}的，证件从 {self.void} 起已经失效：{ASK}。"
        return f"{PAST}：{hand_in(span.limit.moment, self.day, self.void, self.reception)}。"


def hand_in(moment: str, day: date, void: date | None, reception: Reception | None) -> str:
    """What is left to do on `day`, after the last one of a moment."""
    if moment == "notify":
        return "还没办的，请原单位今天就办"
    what, ask = LEFT.get(moment, ("", ""))
    if not what:
        return ASK
    later = reception.next_after(day, void) if reception else ""
    now = "马上打电话问窗口" if later else f"今天就{what}，并打电话问窗口"
    return f"还没{what}的，{now}{ask}{later and f'；{later}'}"


def is_one_of(limit: Limit, count: int) -> bool:
    """Whether only one of `count` days will be it: the person retires once, while each child has a birthday."""
    return limit.moment == "milestone" and count > 1 and not limit.is_of_children


def aside(limit: Limit, case: Case, opens: date | None, count: int) -> str:
    """What else there is to say of one of `count` days: that it may be another, or that the quarter before is over.

    The latter between two quarters, to all but those who have filed.
    """
    if is_one_of(limit, count):
        return "哪一天要看性别和原退休年龄。"
    if limit.moment != "plan" or opens is None or opens <= case.day or case.answers.get("employer_plan_filed") is True:
        return ""
    over = f"{opens.year - 1} 年第 {limit.spec['quarter']} 季度已经过了"
    return f"{over}，那时没有报、或没按要求报的，{limit.missed_in(opens.year - 1)}"
