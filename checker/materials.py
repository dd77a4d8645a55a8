"""What to bring to a procedure (contract, section 3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.answers.order import check_order
from checker.answers.profile import Answers
from checker.days.calendar import WorkCalendar
from checker.errors import RequestError, shown
from checker.limits.birthdays import birthdays
from checker.limits.early import early
from checker.limits.filed import Filed, counting, handed_in
from checker.limits.inquiry import Inquiry
from checker.limits.special import documents, records
from checker.noted import of_the_text
from checker.papers.asking import Asking
from checker.papers.children import without_adults
from checker.papers.choice import Choice, chosen, lasts, settle, told
from checker.papers.coming import none_yet
from checker.papers.need import Needs
from checker.papers.notes import said_beside, unfit_words, unlisted, without_any
from checker.papers.paper import Paper, papers_of
from checker.papers.route import routes_of, with_an_employer
from checker.papers.scope import Scope
from checker.papers.void import hindrances
from checker.policy import Policy
from checker.verdict.case import Case
from checker.verdict.evaluation import Evaluation
from checker.verdict.truth import IS_MET, IS_UNMET, Truth

NEEDED: Mapping[Truth, str] = {IS_MET: "yes", IS_UNMET: "no"}


def materials(policy: Policy, answers: Answers, as_of: date, district: str, procedure: str) -> dict[str, Any]:
    """The papers of one procedure in one district, each needed, not needed or not known yet.

    `as_of` is the day of filing, from which dates are worked out. Raises
    AnswerError where dates contradict each other, RequestError for a district
    that does not exist.
    """
    check_order(answers, as_of)
    if district not in policy.districts:
        raise RequestError(f"没有 {shown(district)} 这个区，可选：{'、'.join(policy.districts)}")
    guide = policy.guide_on(district, as_of)
    papers = papers_of(guide, procedure) if guide else ()
    case, notes = without_adults(policy.case(answers, as_of), papers)
    evaluation = Evaluation(case)
    if guide is None or not papers:
        said = [
            unlisted(policy, guide, district, procedure),
            *(said_beside(guide, procedure, evaluation) if guide else ()),
        ]
        return {"district": district, "procedure": procedure, "items": [], "ask": [], "notes": said}
    employed = with_an_employer(guide, evaluation)
    scope = Scope.of(guide, procedure)
    routes = routes_of(guide, employed, scope.elsewhere)
    known = Needs(evaluation, routes, {name: side.truth(employed) for name, side in guide.sides.items()})
    open_ = scope.limit({paper.id: known.of(paper) for paper in papers}, routes)
    inquiry = Inquiry(guide, evaluation, WorkCalendar.from_mapping(policy.calendar_row), procedure)
    filing = _Filing(case, counting(inquiry, procedure))
    choices = dict(chosen(papers, open_, filing.counts))
    needs = settle(papers, open_, choices)
    unfit = {paper.id: unfit_words(guide, paper) for paper in papers if known.unfit(paper)}
    items = [_item(paper, needs[paper.id], open_[paper.id], choices, filing) for paper in papers]
    for item in items:
        item["requirement"] += unfit.get(item["id"], "")
    open_papers = [paper for paper in papers if needs[paper.id] not in NEEDED and not scope.leaves_out(routes)]
    asking = Asking(guide, open_papers, routes, evaluation)
    later = list(none_yet(guide, papers, employed, scope))
    notes = [
        *hindrances(inquiry, procedure),
        *of_the_text(guide, case),
        *handed_in(inquiry, procedure),
        *without_any(guide, procedure, papers, needs, unfit),
        *later,
        *asking.unsettled(routes_told=bool(later)),
        *notes,
    ]
    notes += scope.told(routes)
    notes += birthdays(inquiry, procedure)
    notes += said_beside(guide, procedure, evaluation)
    notes += [note.text for note in policy.notes if procedure in note.with_papers and note.goes_for(evaluation)]
    notes += early(inquiry, procedure)
    return {"district": district, "procedure": procedure, "items": items, "ask": asking.questions, "notes": notes}


@dataclass(frozen=True, slots=True)
class _Filing:
    """The person, and when it was filed, or can be, where that is not on the case's day."""

    case: Case
    when: Filed | None

    @property
    def counts(self) -> Case:
        """The person on the day on which it counts whether a paper is valid for long enough."""
        return self.case.at(self.when.day) if self.when else self.case


def _item(paper: Paper, need: Truth, fits: Truth, choices: Mapping[str, Choice], filing: _Filing) -> dict[str, Any]:
    """One paper; `fits` is whether the person may have it, of which one of a group is taken."""
    only = f"只有{paper.in_case}才交。" if paper.in_case else ""
    remark = f"注明“{paper.remark}”。" if paper.remark else ""
    enough, done = fits == IS_UNMET or lasts(paper, filing.counts), filing.when and filing.when.done
    beside = "" if done and not enough else told(paper, fits, choices, filing.counts)
    runs = _runs(paper, fits, filing) if paper.validity else []
    words = [paper.requirement, only, remark, *runs, beside, *_dates(paper, filing.case)]
    return {
        "id": paper.id,
        **paper.shown,
        "requirement": "".join(words),
        "needed": NEEDED.get(need, "unknown"),
        "one_of": paper.one_of,
        "too_short": "" if enough else "".join([*runs, beside]),
        "cites": [dict(cite) for cite in paper.cites],
    }


def _dates(paper: Paper, case: Case) -> list[str]:
    """How old the paper may be for this filing, and which months it covers."""
    found = []
    if paper.fresh:
        found += [f"{told}。" for _, _, told in documents({"fresh": paper.fresh}, case)]
    if paper.window:
        found.append(f"{records(paper.window, case)}。")
    return found


def _runs(paper: Paper, fits: Truth, filing: _Filing) -> list[str]:
    """Until when the paper must be valid, and whether the person's is; nothing of that where it is not theirs."""
    case, when, rule = filing.case, filing.when, paper.validity or {}
    unasked = {**rule, "question": ""}
    spec = unasked if fits == IS_UNMET else {**unasked, **rule}
    then = when.told("document", spec, case) if when and spec["question"] in case.answers else []
    return [*(f"{told}。" for _, _, told in documents(unasked if then else spec, case)), *then]
