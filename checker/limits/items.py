"""One time limit as it stands in a report: its days, what they mean today, and what to mind."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from checker.days.count import Count
from checker.limits.deferral import undeferred
from checker.limits.done import Done, done
from checker.limits.early import begun_early
from checker.limits.filed import OF_THAT_DAY, counting, in_time
from checker.limits.first import cut_short, first, gone
from checker.limits.inquiry import Inquiry
from checker.limits.limit import Limit
from checker.limits.mind import PAST, Mind, aside, is_one_of
from checker.limits.review import lacks_room, too_late, unsettled
from checker.limits.span import Span
from checker.limits.special import KINDS, TOO_SHORT
from checker.limits.steps import STEPS
from checker.limits.told import last_called, told
from checker.limits.unsaid import borrowed
from checker.verdict.truth import IS_MET
from checker.words import PROCEDURES


def items_of(inquiry: Inquiry, limit: Limit, procedure: str) -> Iterator[dict[str, Any]]:
    """A limit of a procedure, once for each day that it is counted from."""
    guide = inquiry.guide
    asides = [text for text, not_if in limit.asides if not_if.truth(inquiry.evaluation) != IS_MET]
    whose, said = borrowed(guide, procedure), "".join([limit.note, *asides])
    label = limit.called.get(procedure, limit.label)
    who = {"district": guide.district, "id": limit.id, "procedure": procedure, "label": label, "note": whose + said}
    if limit.special:
        for row in _special(inquiry, limit, procedure):
            over = limit.is_of_children and (row["instead"] or row["now"].startswith(PAST))
            yield {**who, **row, "note": whose if over else who["note"]}
        return
    for span in inquiry.spans(limit):
        cut, closed, mind = _minded(inquiry, procedure, span)
        yield {**who, **_row(span, mind), "note": f"{whose}{'' if closed else said}{cut}"}


def _special(inquiry: Inquiry, limit: Limit, procedure: str) -> Iterator[dict[str, Any]]:
    """The rows of a limit that is not counted from an event; of a filed case, what they came to on its own day.

    Of one that cannot be filed yet, whether a paper is valid for long enough is told of the first day on which it can.
    """
    case, when = inquiry.case, counting(inquiry, procedure)
    way, spec = limit.special or ("", {})
    waits = _waiting(inquiry, procedure) if way in OF_THAT_DAY and not when else ""
    then, done = (when.measured(limit, case), when.done) if when else ([], False)
    sure = bool(then) and done and inquiry.procedure is not None  # else the steps may be another procedure's
    found = list(KINDS[way](spec if not then or (done and not sure) else {**spec, "question": ""}, case))
    for (opens, due, step), that_day in zip(found, then or [""] * len(found), strict=True):
        beside = aside(limit, case, opens, len(found))
        if done and that_day and not sure and step.endswith(TOO_SHORT):
            beside += f"您填的提交、受理日期如果是{PROCEDURES[procedure]}的，那就{that_day}"
        beside += "" if done else that_day
        span = Span.of(limit, opens, due, Count(inquiry.calendar, [f"如果 {step}" if sure else step]))
        instead = (that_day if sure else "") or waits or in_time(inquiry, span, when, step)
        mind = Mind(case.day, instead=instead, aside=beside, reception=inquiry.reception)
        yield {**_row(span, mind), "one_of": is_one_of(limit, len(found))}


def _waiting(inquiry: Inquiry, procedure: str) -> str:
    """What to say of papers for what cannot be filed yet, because another step comes first."""
    for span in inquiry.filing(procedure) if inquiry.procedure else ():
        void = inquiry.void_from(span)
        if first(inquiry, span, None) and (not void or inquiry.case.day < void):
            other = next(limit for limit in inquiry.limits if limit.id == (span.limit.after or {})["limit"])
            return f"{PROCEDURES[other.procedure]}办完以后才能申报，到时候再照申报那天算。"
    return ""


def _minded(inquiry: Inquiry, procedure: str, span: Span) -> tuple[str, bool, Mind]:
    """What there is to mind of days counted from an event, after what the note adds and whether that is all of it.

    Where no procedure was asked for, the steps of the case may be another one's, but for days counted from such a step.
    """
    limit, case = span.limit, inquiry.case
    lapse = inquiry.beside(span, "lapse") if limit.moment == "file" else None
    undone = "没有办成" if lapse and lapse.limit.under_review else "没有办"
    room = lacks_room(inquiry, span, procedure) or too_late(inquiry, span, procedure)
    found = done(inquiry, procedure, span)
    asides = [unsettled(span, case), "" if found.said else gone(inquiry, span)]
    if inquiry.procedure is None and limit.event not in STEPS:
        told = found.said or found.beside
        asides.append(f"您填的提交、受理日期如果是{PROCEDURES[procedure]}的，{told}" if told else "")
        found, late = Done(), undeferred(inquiry, span, "")
        late += asides[-1] if late else ""
    else:
        asides += [found.beside, *begun_early(span, case)]
        late = undeferred(inquiry, span, found.beside)
    outside, cut = cut_short(inquiry, span, filed=bool(found.said))
    before = "" if found.settles else first(inquiry, span, found.day)
    instead, closed = outside or found.said + before or late, found.closed or (bool(before) and not found.said)
    void = lapse.due if lapse else None
    return cut, closed, Mind(case.day, void, undone, room, instead, "".join(asides), inquiry.reception)


def _row(span: Span, mind: Mind) -> dict[str, Any]:
    limit, count, now = span.limit, span.count, mind.now(span)
    missed = limit.missed_in(span.due.year)
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
        "taken": "" if mind.instead else mind.taken(span),
        "if_missed": missed + mind.room,
        "missed": "" if mind.takes_over(span) else missed,
        "provisional": count.provisional,
        "due_provisional": count.due_provisional,
        "steps": list(dict.fromkeys(count.steps)),
        "cites": [dict(cite) for cite in limit.cites],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
