"""By when each step has to be done (contract, section 3)."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from checker.answers.order import check_order
from checker.answers.profile import Answers
from checker.days.calendar import WorkCalendar
from checker.limits.birthdays import elsewhere, is_over
from checker.limits.early import early
from checker.limits.ending import ending, parted
from checker.limits.inquiry import Inquiry
from checker.limits.items import items_of
from checker.limits.unsaid import missing, uncovered, unsaid, untreated
from checker.noted import in_doubt
from checker.papers.route import routes_of, with_an_employer
from checker.papers.scope import Scope
from checker.policy import Policy
from checker.verdict.evaluation import Evaluation
from checker.words import FROM_THE_LIST, PROCEDURES


def deadlines(
    policy: Policy, answers: Answers, as_of: date, districts: Sequence[str] | None = None, procedure: str | None = None
) -> dict[str, Any]:
    """Every time limit whose event is among the answers, counted; `as_of` is the day of filing.

    Without `procedure`, those of all procedures; the notes say why a district has none, `ask` names the questions
    whose answers are missing for those of the procedure, and `districts` those that were asked about. Birthdays that
    come soon stand first, those far away last. Raises AnswerError where dates contradict each other, RequestError for
    a district that does not exist.
    """
    check_order(answers, as_of)
    items: list[dict[str, Any]] = []
    notes: list[str] = []
    ask: dict[str, list[str]] = {}
    calendar, evaluation = WorkCalendar.from_mapping(policy.calendar_row), Evaluation(policy.case(answers, as_of))
    for district in (asked_of := policy.in_order(answers, districts)):
        guide = policy.guide_on(district, as_of)
        if guide is None:
            notes.append(uncovered(policy.districts[district]))
            continue
        inquiry = Inquiry(guide, evaluation, calendar, procedure)
        asked = list(inquiry.asked())
        found = [
            {**item, "last_close": limit.spec.get("last_close")}
            for limit, name in asked
            for item in items_of(inquiry, limit, name)
        ]
        said, only_asks = list[str](), False
        if procedure:
            wanted = missing(guide, procedure, (limit for limit, _ in asked), evaluation.case, counted=bool(found))
            said += unsaid(policy, inquiry, procedure, wanted, counted=bool(found))
            ask.update(wanted)
            only_asks = bool(wanted) and not found
            said += [*parted(inquiry, procedure), *ending(inquiry, procedure)]
            said += elsewhere(inquiry, procedure)
        else:
            said += untreated(policy, guide, evaluation.case)
        said += _minded(inquiry, {item["procedure"] for item in found})
        notes += in_doubt(guide, as_of) if found or len(said) > only_asks else []
        notes += said
        if procedure in guide.paper_rows and inquiry.reception:
            notes += inquiry.reception.note([*notes, *(item["told"] for item in found)])
        over = {limit.id for limit, _ in asked if is_over(inquiry, limit)}
        items += sorted(found, key=lambda item: _urgency(item, over))
    return {"as_of": as_of.isoformat(), "items": items, "ask": list(ask), "notes": notes, "districts": asked_of}


def _urgency(item: Mapping[str, Any], over: Collection[str]) -> int:
    """Birthdays that come soon, and ages of the applicant that are `over` for sure, first, those far away last."""
    return 1 if item["kind"] != "event" else 0 if item["soon"] or item["id"] in over else 2


def _minded(inquiry: Inquiry, procedures: Collection[str]) -> Iterator[str]:
    """What to mind with these procedures' limits: that it is too early, what the text adds, that they are others'."""
    guide = inquiry.guide
    routes = routes_of(guide, with_an_employer(guide, inquiry.evaluation))
    for name in (name for name in PROCEDURES if name in procedures):
        yield from early(inquiry, name)
        yield from (note.text for note in guide.minded.get(name, ()) if note.goes_for(inquiry.evaluation))
        scope = Scope.of(guide, name)
        if scope.leaves_out(routes):
            yield scope.advice + FROM_THE_LIST
