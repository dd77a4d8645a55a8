"""By when each step has to be done (contract, section 3)."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any

from checker.answers.order import check_order
from checker.answers.profile import Answers
from checker.days.calendar import WorkCalendar
from checker.days.count import Count
from checker.limits.birthdays import elsewhere
from checker.limits.early import early
from checker.limits.first import first
from checker.limits.limit import Limit, limits_of
from checker.limits.mind import Mind, aside
from checker.limits.room import cut_short, lacks_room, void_from
from checker.limits.span import Span
from checker.limits.special import KINDS, days_of
from checker.limits.told import told
from checker.limits.unsaid import borrowed, uncovered, unsaid
from checker.papers.route import routes_of, with_an_employer
from checker.papers.scope import Scope
from checker.policy import Guide, Policy
from checker.verdict.evaluation import Evaluation
from checker.verdict.truth import IS_MET, UNMET
from checker.words import FROM_THE_LIST, KIND_OF_MOMENT, PROCEDURES


def deadlines(
    policy: Policy, answers: Answers, as_of: date, districts: Sequence[str] | None = None, procedure: str | None = None
) -> dict[str, Any]:
    """Every time limit whose event is among the answers, counted; `as_of` is the day of filing.

    Without `procedure`, those of all procedures; the notes say why a district has none. Birthdays that come soon stand
    first. Raises AnswerError where dates
    contradict each other, RequestError for a district that does not exist.
    """
    check_order(answers, as_of)
    items: list[dict[str, Any]] = []
    notes: list[str] = []
    calendar, evaluation = WorkCalendar.from_mapping(policy.calendar_row), Evaluation(policy.case(answers, as_of))
    for district in policy.in_order(answers, districts):
        guide = policy.guide_on(district, as_of)
        if guide is None:
            notes.append(uncovered(policy.districts[district]))
            continue
        asked = list(_asked(guide, procedure, evaluation))
        found = [item for limit, name in asked for item in _items(guide, limit, name, evaluation, calendar)]
        if procedure:
            notes += unsaid(policy, guide, procedure, [limit for limit, _ in asked], counted=bool(found))
            notes += elsewhere(guide, procedure, evaluation.case)
        notes += _minded(guide, {item["procedure"] for item in found}, evaluation, calendar)
        items += sorted(found, key=lambda item: not (item["kind"] == "event" and item["soon"]))
    return {"as_of": as_of.isoformat(), "items": items, "notes": notes}


def next_act(guide: Guide, evaluation: Evaluation, calendar: WorkCalendar) -> dict[str, Any] | None:
    """The first day, from the case's own on, by which somebody has to act on what the answers tell of.

    None where there is none. What is due every year, whoever works there, is not for a single person.
    """
    case, found = evaluation.case, None
    for limit, procedure in _asked(guide, None, evaluation):
        if KIND_OF_MOMENT[limit.moment] != "act" or limit.event not in case.answers:
            continue
        for item in _items(guide, limit, procedure, evaluation, calendar):
            if (
                item["due"] >= case.day.isoformat()
                and not item["first"]
                and (found is None or item["due"] < found["due"])
            ):
                found = {key: item[key] for key in ("label", "due", "safe_by", "procedure", "provisional")}
    return found


def _asked(guide: Guide, procedure: str | None, evaluation: Evaluation) -> Iterator[tuple[Limit, str]]:
    """The limits that go for a procedure and may go for the person, with the name that was asked for."""
    for limit in limits_of(guide):
        if limit.when and limit.when.truth(evaluation)[1] == UNMET:
            continue
        if procedure is None or procedure in limit.answers_to:
            yield limit, procedure or limit.procedure


def _minded(guide: Guide, procedures: Collection[str], evaluation: Evaluation, calendar: WorkCalendar) -> Iterator[str]:
    """What to mind with the time limits of these procedures: that it is too early, that they are for others."""
    routes = routes_of(guide, with_an_employer(guide, evaluation))
    for name in (name for name in PROCEDURES if name in procedures):
        yield from early(limits_of(guide), name, evaluation.case, calendar)
        scope = Scope.of(guide, name)
        if scope.leaves_out(routes):
            yield scope.advice + FROM_THE_LIST


def _items(
    guide: Guide, limit: Limit, procedure: str, evaluation: Evaluation, calendar: WorkCalendar
) -> Iterator[dict[str, Any]]:
    case, limits = evaluation.case, limits_of(guide)
    asides = [text for text, not_if in limit.asides if not_if.truth(evaluation) != IS_MET]
    said = [borrowed(guide, procedure), limit.note, *asides]
    label = limit.called.get(procedure, limit.label)
    who = {"district": guide.district, "id": limit.id, "procedure": procedure, "label": label, "note": "".join(said)}
    if limit.special:
        way, spec = limit.special
        found = list(KINDS[way](spec, case))
        for opens, due, step in found:
            span = Span.of(limit, opens, due, Count(calendar, [step]))
            yield {**who, **_row(span, Mind(case.day, aside=aside(limit, case, opens, len(found))))}
        return
    for start in days_of(case, str(limit.event)):
        count = Count(calendar, [f"{case.noun(str(limit.event))} {start}"])
        opens = count.run(start, limit.opens) if limit.opens is not None else None
        span = Span.of(limit, opens, count.run(start, limit.due), count, start)
        void, room = void_from(limits, limit, start, calendar), lacks_room(limits, limit, start, span.due, calendar)
        row = _row(span, Mind(case.day, void, room, first(limits, limit, start, case, calendar)))
        yield {**who, **row, "note": who["note"] + cut_short(limits, limit, span.due, case, calendar)}


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
        "soon": span.is_soon(mind.day),
        "told": now if mind.first else told(span) + now,
        "now": now,
        "first": mind.first,
        "late": mind.late(span),
        "if_missed": limit.if_missed + mind.room,
        "missed": "" if mind.first else limit.if_missed,
        "provisional": count.provisional,
        "due_provisional": count.due_provisional,
        "steps": count.steps,
        "cites": [dict(cite) for cite in limit.cites],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
