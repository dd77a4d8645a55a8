"""What to bring to a procedure (contract, section 3)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from checker.answers.profile import Answers, check_order
from checker.days.dates import add_months
from checker.errors import RequestError, shown
from checker.limits.birthdays import birthdays
from checker.limits.special import documents, records
from checker.papers.choice import chosen, settle, told
from checker.papers.notes import beside, unlisted, without_any
from checker.papers.paper import Paper, papers_of
from checker.papers.scope import Scope
from checker.policy import Guide, Policy
from checker.verdict.ask import open_questions
from checker.verdict.case import Case
from checker.verdict.evaluation import Evaluation
from checker.verdict.tree import Node
from checker.verdict.truth import DISCRETION, IS_MET, IS_UNMET, MET, UNKNOWN, Truth, all_of, certain

ADULT = 18
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
    case, notes = _without_adults(policy.case(answers, as_of))
    evaluation = Evaluation(case)
    if guide is None or not papers:
        said = [unlisted(policy, guide, district, procedure), *(beside(guide, procedure, evaluation) if guide else ())]
        return {"district": district, "procedure": procedure, "items": [], "ask": [], "notes": said}
    routes = _routes(guide, evaluation)
    employed = _with_an_employer(guide, evaluation)
    sides = {name: side.truth(employed) for name, side in guide.sides.items()}
    scope = Scope.of(guide, procedure)
    open_ = scope.limit({paper.id: _need(paper, evaluation, routes, sides) for paper in papers}, routes)
    choices = dict(chosen(papers, open_, case))
    needs = settle(papers, open_, choices)
    items = [_item(paper, needs[paper.id], case, told(paper, open_[paper.id], choices)) for paper in papers]
    ask = [] if scope.leaves_out(routes) else _ask(guide, papers, needs, evaluation)
    notes = [
        *without_any(guide, procedure, papers, needs),
        *notes,
        *birthdays(guide, procedure, case),
        *scope.told(routes),
    ]
    notes += beside(guide, procedure, evaluation)
    return {"district": district, "procedure": procedure, "items": items, "ask": ask, "notes": notes}


def _without_adults(case: Case) -> tuple[Case, list[str]]:
    """A child of 18 or more on the day of filing cannot join, so no paper is asked for it."""
    children = case.answers.get("children")
    if not isinstance(children, tuple):
        return case, []
    minors = tuple(born for born in children if case.day < add_months(born, ADULT * 12))
    gone = [born for born in children if born not in minors]
    notes = [f"{born} 出生的孩子到 {case.day} 已满 {ADULT} 周岁，不能随往，不用准备材料。" for born in gone]
    return case.given({"children": minors}), notes


def _routes(guide: Guide, evaluation: Evaluation) -> dict[str, Truth]:
    """Whether the applicant goes by each route: the first that holds; open while it is not known whether any does."""
    evaluation = _with_an_employer(guide, evaluation)
    truths = {str(node.route): node.truth(evaluation) for node in guide.routes}
    for level in (MET, DISCRETION):
        first = next((route for route, (low, _) in truths.items() if low >= level), None)
        if first:
            return {route: certain(route == first) for route in truths}
        if any(high >= level for _, high in truths.values()):
            return {route: UNKNOWN if high >= DISCRETION else IS_UNMET for route, (_, high) in truths.items()}
    return dict.fromkeys(truths, IS_UNMET)


def _with_an_employer(guide: Guide, evaluation: Evaluation) -> Evaluation:
    """Whoever asks what to bring is taken for one of those whom the guide's first route is for, until they say."""
    whose = guide.routes[0].whose if guide.routes else None
    if whose is None or whose.question in evaluation.case.answers:
        return evaluation
    return Evaluation(evaluation.case.given({whose.question: whose.met[0]}))


def _need(paper: Paper, evaluation: Evaluation, routes: Mapping[str, Truth], sides: Mapping[str, Truth]) -> Truth:
    if paper.not_if and paper.not_if.truth(evaluation) == IS_MET:
        return IS_UNMET
    parts = [paper.when.truth(evaluation)] if paper.when else []
    if paper.in_case or (paper.open_if and paper.open_if.truth(evaluation) == IS_MET):
        parts.append(UNKNOWN)
    if paper.routes:
        chosen = [routes[route] for route in sorted(paper.routes)]
        parts.append(IS_MET if IS_MET in chosen else UNKNOWN if UNKNOWN in chosen else IS_UNMET)
    if paper.unless_met:
        low, high = sides[paper.unless_met]
        parts.append(IS_UNMET if low == MET else IS_MET if high < DISCRETION else UNKNOWN)
    return all_of(parts)


def _item(paper: Paper, need: Truth, case: Case, beside: str) -> dict[str, Any]:
    remark = f"注明“{paper.remark}”。" if paper.remark else ""
    words = [paper.requirement, remark, *_dates(paper, case), beside]
    return {
        "id": paper.id,
        **paper.shown,
        "requirement": "".join(words),
        "needed": NEEDED.get(need, "unknown"),
        "one_of": paper.one_of,
        "cites": [dict(cite) for cite in paper.cites],
    }


def _dates(paper: Paper, case: Case) -> list[str]:
    """What the paper's dates come to for this filing."""
    found = []
    if paper.validity:
        spec = {"question": paper.validity.get("question", ""), **paper.validity}
        found += [f"{told}。" for _, _, told in documents(spec, case)]
    if paper.fresh:
        found += [f"{told}。" for _, _, told in documents({"fresh": paper.fresh}, case)]
    if paper.window:
        found.append(f"{records(paper.window, case)}。")
    return found


def _ask(guide: Guide, papers: tuple[Paper, ...], needs: Mapping[str, Truth], evaluation: Evaluation) -> list[str]:
    """The questions that open needs hang on, in the order of the questions."""
    open_papers = [paper for paper in papers if needs[paper.id] not in NEEDED]
    lacking = {paper.unless_met for paper in open_papers}
    wanted = frozenset[str]().union(*(paper.routes for paper in open_papers))
    conditions = [paper.when for paper in open_papers if paper.when]
    judged = [node for node in guide.routes if node.route in wanted]
    judged += [side for name, side in guide.sides.items() if name in lacking]
    found = {*_open(conditions, evaluation), *_open(judged, _with_an_employer(guide, evaluation))}
    return [key for key in evaluation.case.questions if key in found]


def _open(nodes: list[Node], evaluation: Evaluation) -> list[str]:
    levels = {below: level for node in nodes for below, level in node.levels(evaluation).items()}
    return open_questions(nodes, evaluation, levels)
