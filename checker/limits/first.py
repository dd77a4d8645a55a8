"""What has to be done before a step whose own day has come, and a permit that expires before it."""

from datetime import date

from checker.limits.inquiry import Inquiry
from checker.limits.review import stages
from checker.limits.span import Span
from checker.limits.special import days_of
from checker.limits.steps import LEFT, SINCE
from checker.words import PROCEDURES


def first(inquiry: Inquiry, span: Span, filed: date | None) -> str:
    """What to say in place of a limit's days where another step comes first; else nothing.

    Its time has come as well where an answer to what is handed in now, or was `filed`, would come
    only when that step can begin, or later. Whoever has left for good cannot wait for it (`gone`).
    """
    limit, case, after = span.limit, inquiry.case, span.limit.after or {}
    for other in _named(inquiry, after.get("limit")):
        void = inquiry.void_from(other)
        if void and void <= case.day:
            told = f"证件从 {void} 起已经失效：{limit.label}以前，先打电话问窗口还能怎么办。"
            return "" if filed else told
        if _meets(inquiry, span, other, filed or max([case.day, *days_of(case, LEFT)])):
            waits = filed or not _has_gone(inquiry, span, other)
            return _told(other, case.day, "" if filed else after["text"]) if waits else ""
    return ""


def gone(inquiry: Inquiry, span: Span) -> str:
    """What to say beside a limit's days to somebody whose former employer cannot do what else would come first."""
    after, day = span.limit.after or {}, inquiry.case.day
    for other in _named(inquiry, after.get("limit") if after.get("gone") else None):
        void = inquiry.void_from(other)
        if (not void or day < void) and _meets(inquiry, span, other, day) and _has_gone(inquiry, span, other):
            over = "，已经过了" if other.due < day else ""
            return f"{_come(other, day)}，最晚 {_last(other)}{over}。{after['gone']}。"
    return ""


def _meets(inquiry: Inquiry, span: Span, other: Span, begins: date) -> bool:
    """Whether the answer to what `begins` on a day would come only when the other step can begin, or later."""
    review = sum(stages(inquiry.limits, span.limit.procedure).values())
    return inquiry.calendar.counted(begins, review) >= (other.opens or other.due)


def _has_gone(inquiry: Inquiry, span: Span, other: Span) -> bool:
    """Whether the employer was left for good: long before the other step, before its missed last day, or for another.

    Both come at once where what was due on the day of leaving would have met it.
    """
    case = inquiry.case
    for left in (left for left in days_of(case, LEFT) if left <= case.day):
        missed = left < other.due < case.day
        elsewhere = any(left <= since <= case.day for since in days_of(case, SINCE))
        return missed or elsewhere or not _meets(inquiry, span, other, left)
    return False


def cut_short(inquiry: Inquiry, span: Span, *, filed: bool = False) -> tuple[str, str]:
    """What to say of a limit that takes the permit to be valid, where that expires first; else nothing twice.

    In place of its days where the employer was left after the expiry, or the permit is void by now and nothing was
    `filed`; beside them where the last day comes after the expiry.
    """
    case = inquiry.case
    for other in _named(inquiry, span.limit.cut_by):
        expiry, void = other.start, other.due
        for left in (left for left in days_of(case, LEFT) if expiry < left):
            return (
                f"{case.noun(LEFT)} {left} 在证件到期（{expiry}）以后，原文这一条只说证件有效期内的情况，"
                f"算不出日子；没有续签的证件从 {void} 起失效，请马上打电话问窗口。"
            ), ""
        if expiry < span.due:
            told = f"证件先到期：{expiry} 到期，没有续签的从 {void} 起"
            if void > case.day:
                return "", f"{told}失效，不要等到那时。"
            over = f"{told}已经失效，请马上打电话问窗口还能怎么办。"
            return ("", over) if filed else (over, "")
    return "", ""


def _named(inquiry: Inquiry, name: str | None) -> list[Span]:
    """The days of the limit of that id."""
    return [span for limit in inquiry.limits if limit.id == name for span in inquiry.spans(limit)]


def _told(other: Span, day: date, text: str) -> str:
    """That the other step comes first, in the `text` of the data; somebody who has filed (no text) can only ask."""
    label, opens = other.limit.label, other.opens
    begun = f"从 {opens} 起可以办，" if opens and day < opens else ""
    over = f"（已经过了{'，今天就交，并打电话问窗口' if text else ''}）" if other.due < day else ""
    last = f"最晚 {_last(other)}{over}"
    head, ask = (f"：{text}", "") if text else ("，原文要先办完它", "，请马上打电话问窗口")
    return f"{_come(other, day)}{head}。{label}{begun}{last}{ask}。"


def _come(other: Span, day: date) -> str:
    """That the time of the other step comes, or has come."""
    come = "快到时候了" if other.opens and day < other.opens else "也到了时候"
    return f"{PROCEDURES[other.limit.procedure]}{come}"


def _last(other: Span) -> str:
    return f"{other.due}{'（暂定）' if other.count.due_provisional else ''}"
