"""One time limit as it stands in a report: its days, what they mean today, and what to mind."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from checker.days.count import Count
from checker.limits.done import Done, done
from checker.limits.early import begun_early
from checker.limits.first import first
from checker.limits.inquiry import Inquiry
from checker.limits.limit import Limit
from checker.limits.mind import Mind, aside, is_one_of
from checker.limits.review import too_late, unsettled
from checker.limits.room import cut_short, lacks_room
from checker.limits.span import Span
from checker.limits.special import KINDS, days_of
from checker.limits.steps import STEPS
from checker.limits.told import last_called, told
from checker.limits.unsaid import borrowed
from checker.verdict.truth import IS_MET
from checker.words import PROCEDURES


def items_of(inquiry: Inquiry, limit: Limit, procedure: str) -> Iterator[dict[str, Any]]:
    """A limit of a procedure, once for each day that it is counted from."""
    case, guide = inquiry.case, inquiry.guide
    asides = [text for text, not_if in limit.asides if not_if.truth(inquiry.evaluation) != IS_MET]
    whose, said = borrowed(guide, procedure), "".join([limit.note, *asides])
    label = limit.called.get(procedure, limit.label)
    who = {"district": guide.district, "id": limit.id, "procedure": procedure, "label": label, "note": whose + said}
    if limit.special:
        way, spec = limit.special
        found = list(KINDS[way](spec, case))
        for opens, due, step in found:
            span = Span.of(limit, opens, due, Count(inquiry.calendar, [step]))
            row = _row(span, Mind(case.day, aside=aside(limit, case, opens, len(found))))
            yield {**who, **row, "one_of": is_one_of(limit, len(found))}
        return
    for start in days_of(case, str(limit.event)):
        count = Count(inquiry.calendar, [f"{case.noun(str(limit.event))} {start}"])
        opens = count.run(start, limit.opens) if limit.opens is not None else None
        span = Span.of(limit, opens, count.run(start, limit.due), count, start)
        cut, closed, mind = _minded(inquiry, procedure, span, start)
        yield {**who, **_row(span, mind), "note": f"{whose}{'' if closed else said}{cut}"}


def _minded(inquiry: Inquiry, procedure: str, span: Span, start: date) -> tuple[str, bool, Mind]:
    """What there is to mind of days counted from `start`, after what the note adds and whether that is all of it.

    Where no procedure was asked for, the steps of the case may be another one's, but for days counted from such a step.
    """
    limit, due, case = span.limit, span.due, inquiry.case
    lapse, void = inquiry.beside(limit, "lapse"), inquiry.void_from(limit, start) if limit.moment == "file" else None
    undone = "没有办成" if lapse and lapse.under_review else "没有办"
    room = lacks_room(inquiry, limit, procedure, start, due) or too_late(inquiry, limit, procedure, due)
    found, asides = done(inquiry, procedure, span, start), [unsettled(limit, start, case)]
    if inquiry.procedure is None and limit.event not in STEPS:
        told = found.said or found.beside
        asides.append(f"您填的提交、受理日期如果是{PROCEDURES[procedure]}的，{told}" if told else "")
        found = Done()
    else:
        asides += [found.beside, *begun_early(span, case)]
    outside, cut = cut_short(inquiry, limit, due, filed=bool(found.said))
    before = "" if found.settles else first(inquiry, limit, found.day)
    instead, closed = outside or found.said + before, found.closed or (bool(before) and not found.said)
    return cut, closed, Mind(case.day, void, undone, room, instead, "".join(asides))


def _row(span: Span, mind: Mind) -> dict[str, Any]:
    limit, count, now = span.limit, span.count, mind.now(span)
    return {
        "moment": limit.moment,
        "kind": span.kind,
        "opens": _iso(span.opens),
        "due": span.due.isoformat(),
        "safe_by": _iso(count.calendar.last_working(span.due)) if span.kind == "act" else None,
        "act_by": _iso(span.safe),
        "last": _iso(span.last),
        "last_called": last_called(span),
        "one_of": False,
        "soon": span.is_soon(mind.day),
        "told": now if mind.instead else told(span) + now,
        "lasting": now if mind.instead else told(span) + mind.lasting(span),
        "now": now,
        "instead": mind.instead,
        "late": mind.late(span),
        "if_missed": limit.if_missed + mind.room,
        "missed": "" if mind.takes_over(span) else limit.if_missed,
        "provisional": count.provisional,
        "due_provisional": count.due_provisional,
        "steps": list(dict.fromkeys(count.steps)),
        "cites": [dict(cite) for cite in limit.cites],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
