"""Time limits in words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from checker import words
from policy.expand import limits_of
from policy.model.covered import Within
from policy.model.documents import Source
from policy.model.limits import DocumentRule, IncomeWindow, Limit, Milestone, Plan
from sitegen.book import Book
from sitegen.views.cite import Cite, cited
from sitegen.views.when import when_words

ORDER = tuple(words.MOMENTS)
MAIN = frozenset({"file", "lapse", "paper", "plan", "defer", "notify", "decide"})
"""Moments that a short table tells; the others are dates of papers and birthdays."""
STAGES = ("受理前的网上审核", "受理后的核准")
"""Of a review that has two, each with its working days."""


@dataclass(frozen=True, slots=True)
class LimitView:
    """A time limit for templates: how it is counted, for whom, and what happens if it is missed."""

    id: str
    label: str
    moment: str
    main: bool
    rule: str
    if_missed: str
    note: str
    when: str
    cites: list[Cite]


def limit_views(book: Book, document: Source, procedure: str) -> list[LimitView]:
    """The time limits of a procedure, the windows for filing first."""
    found = sorted(limits_of(document, procedure), key=lambda limit: ORDER.index(limit.moment))
    return [_view(book, document, limit, procedure) for limit in found]


def _view(book: Book, document: Source, limit: Limit, procedure: str) -> LimitView:
    return LimitView(
        id=limit.id,
        label=limit.called.get(procedure, limit.label),
        moment=words.MOMENTS[limit.moment],
        main=limit.moment in MAIN,
        rule=rule_words(book, limit),
        if_missed=_missed(limit, f"{limit.if_missed or ''}{_room(document, limit, procedure)}"),
        note="".join([limit.note or "", *(aside.text for aside in limit.asides), _cut_short(document, limit)]),
        when=when_words(book, limit.when) if limit.when else "",
        cites=cited(book, document.id, limit.clause),
    )


def _room(document: Source, limit: Limit, procedure: str) -> str:
    """What the checker says with days (checker.limits.review), of anybody: a last day that leaves the review alone."""
    reviews = [
        shift.working_days or 0
        for event in ("submitted_on", "accepted_on")
        for other in limits_of(document, procedure)
        if other.moment == "decide" and other.event == event
        for shift in other.due
    ]
    left = limit.due[-1].working_days if limit.moment == "file" and limit.due else None
    if not left or not reviews or -left > sum(reviews):
        return ""
    if len(reviews) == 1:
        return f"就算赶在最后一天提交，审核也要 {reviews[0]} 个工作日，没有余地，请早些交。"
    told = "、".join(f"{stage} {days} 个工作日" for stage, days in zip(STAGES, reviews, strict=True))
    return f"就算赶在最后一天提交，{told}，都用满就来不及，没有余地：请往前留出 {sum(reviews)} 个工作日。"


def _missed(limit: Limit, told: str) -> str:
    acts = words.KIND_OF_MOMENT[limit.moment] == "act"
    return f"{words.MISSED}{told}" if told and acts else told


def _cut_short(document: Source, limit: Limit) -> str:
    """What the checker says with days (checker.limits.first), of anybody: a permit may expire before the last day."""
    cutting = [other for other in document.deadlines if other.id == limit.cut_by and other.event != limit.event]
    ends = [step.why for other in cutting for step in other.due]
    return f"证件比这一天先到期、又没有续签的，看它自己的到期日（{'；'.join(ends)}），不要等到这一天。" if ends else ""


def rule_words(book: Book, limit: Limit) -> str:
    """How a time limit is counted, without its label."""
    for kind, told in _TOLD.items():
        rule = getattr(limit, kind)
        if rule is not None:
            return told(book, rule)
    event = f"从“{book.questions[limit.event].noun}”算，" if limit.event else ""
    opens = "；".join(shift.why for shift in limit.opens or ())
    due = "；".join(shift.why for shift in limit.due)
    return event + "；".join(filter(None, (opens and f"开始：{opens}", due and (f"截止：{due}" if opens else due))))


def _income_window(_book: Book, window: IncomeWindow) -> str:
    ends = f"申报前第 {' 个或前第 '.join(map(str, window.ends_before_filing))} 个月"
    if window.years:
        return f"从申报那年往前数第 {window.years} 年的 1 月，到{ends}"
    return f"近 {window.months} 个月，截止到{ends}{'都行' if len(window.ends_before_filing) > 1 else ''}"


def _document(book: Book, rule: DocumentRule) -> str:
    noun = book.questions[rule.question].noun if rule.question else "材料"
    if rule.fresh:
        return f"{noun}：{within(rule.fresh)}以内的"
    return f"{noun}：申报以后还要有 {rule.months_after_filing} 个月以上"


def _plan(_book: Book, plan: Plan) -> str:
    quarters = "一二三四"
    told = f"每年第{quarters[plan.quarter - 1]}季度报下一年的需求"
    answered = plan.answered_quarter
    return f"{told}，次年第{quarters[answered - 1]}季度答复" if answered else told


def _milestone(_book: Book, rule: Milestone) -> str:
    if rule.statutory:
        return "法定退休年龄"
    if rule.of == "children":
        return f"子女满 {rule.age} 周岁"
    return f"男 {rule.male} 周岁，女 {rule.female} 周岁"


def within(span: Within) -> str:
    """A span such as ``{days: 90}`` in words."""
    return f"{span.days} 天" if span.days is not None else f"{span.months} 个月"


_TOLD: dict[str, Callable[[Book, Any], str]] = {
    "income_window": _income_window,
    "document": _document,
    "plan": _plan,
    "milestone": _milestone,
}
