"""By which route the applicant goes, as far as papers hang on it (contract, section 3)."""

from collections.abc import Iterator, Mapping
from itertools import product

from checker.papers.coming import coming
from checker.policy import Guide
from checker.verdict.evaluation import Evaluation
from checker.verdict.tree import Node
from checker.verdict.truth import DISCRETION, IS_MET, IS_UNMET, MET, UNKNOWN, Truth, all_of, certain

Routes = Mapping[str, Truth]
"""Whether the applicant goes by each route."""
OTHERWISE = ""
"""Stands among the routes for one that nobody can name."""


def routes_of(guide: Guide, evaluation: Evaluation, elsewhere: frozenset[str] = frozenset()) -> Routes:
    """Whether the applicant goes by each route: the first that holds, open while that is not known.

    A route holds together with the conditions that are grouped with it in the
    tree, such as an income test of some routes alone. While these are open, their
    best and their worst are both looked at. Where no route holds in any,
    those are taken that would hold but for what is grouped with them: the list
    is for the day on which the applicant can file. One whose papers are listed `elsewhere` is
    not gone by for certain while another may hold.
    """
    own = {str(node.route): node.truth(evaluation) for node in guide.routes}
    outcomes = [outcome for outcome in _outcomes(guide, evaluation, own) if _may(outcome)] or [own]
    if not any(any(low >= DISCRETION or high >= MET for low, high in way.values()) for way in outcomes):
        return _later(guide, evaluation, own)
    ways = [_first(outcome, elsewhere) for outcome in outcomes]
    return {route: _joined({way[route] for way in ways}) for route in own}


def _later(guide: Guide, evaluation: Evaluation, own: Routes) -> Routes:
    """Where no route holds, or only the office's decision on one is open: by which the applicant may come to file.

    Where no other route is on the way than those that are open, they may come by OTHERWISE as well, or not at all.
    """
    open_ = {route for route, (_, high) in own.items() if high >= DISCRETION}
    ways = open_ | {str(node.route) for node in coming(guide, evaluation)}
    unknown = ways | {OTHERWISE} if ways == open_ else ways
    return {route: UNKNOWN if route in unknown else IS_UNMET for route in (*own, OTHERWISE)}


def with_an_employer(guide: Guide, evaluation: Evaluation) -> Evaluation:
    """Whoever asks what to bring is taken for one of those whom the guide's first route is for, until they say."""
    whose = guide.routes[0].whose if guide.routes else None
    if whose is None or whose.question in evaluation.case.answers:
        return evaluation
    return Evaluation(evaluation.case.given({whose.question: whose.met[0]}))


def judged(guide: Guide, routes: Routes, evaluation: Evaluation) -> list[Node]:
    """The conditions on which it hangs by which route the applicant goes: those of routes that may hold, and open."""
    company = companions(guide)
    open_ = [node for node in guide.routes if routes[str(node.route)] == UNKNOWN]
    open_ = [node for node in open_ if node.truth(evaluation) != IS_UNMET]
    return [*open_, *dict.fromkeys(other for node in open_ for other in company[str(node.route)])]


def companions(guide: Guide) -> Mapping[str, tuple[Node, ...]]:
    """The conditions that each route's own group asks for besides it, by route; not what is asked of all routes."""
    top = guide.root
    while True:
        ways = _leading(top)
        if len(ways) != 1:
            return dict(_grouped(top, ()))
        top = ways[0]


def _leading(node: Node) -> list[Node]:
    """The children that are routes or hold some."""
    return [child for child in node.children if any(part.route for part in child.walk())]


def _grouped(node: Node, company: tuple[Node, ...]) -> Iterator[tuple[str, tuple[Node, ...]]]:
    if node.route:
        yield node.route, company
        return
    ways = _leading(node)
    others = tuple(child for child in node.children if child not in ways) if node.needs_all else ()
    for way in ways:
        yield from _grouped(way, (*company, *others))


def _outcomes(guide: Guide, evaluation: Evaluation, own: Routes) -> Iterator[Routes]:
    """What becomes of the routes where the conditions grouped with them come out at their best, and at their worst."""
    company = companions(guide)
    nodes = list(dict.fromkeys(node for group in company.values() for node in group))
    spans = [sorted(set(node.truth(evaluation))) for node in nodes]
    for levels in product(*spans):
        came = dict(zip(nodes, levels, strict=True))
        yield {
            route: all_of([truth, *((came[node], came[node]) for node in company[route])])
            for route, truth in own.items()
        }


def _may(truths: Routes) -> bool:
    """Whether some route may hold, were it by the office's decision."""
    return any(high >= DISCRETION for _, high in truths.values())


def _first(truths: Routes, elsewhere: frozenset[str]) -> Routes:
    """The first that holds for certain, of those that hold best; if none does, all that may."""
    best = max(high for _, high in truths.values())
    first = next((route for route, (low, _) in truths.items() if low == best), None)
    listed = {route for route, (_, high) in truths.items() if high >= DISCRETION} - elsewhere
    if first in elsewhere and listed:
        return {route: UNKNOWN if route in listed | {first} else IS_UNMET for route in truths}
    if first:
        return {route: certain(route == first) for route in truths}
    return {route: UNKNOWN if high >= DISCRETION else IS_UNMET for route, (_, high) in truths.items()}


def _joined(truths: set[Truth]) -> Truth:
    return next(iter(truths)) if len(truths) == 1 else UNKNOWN


def by_route(papers_routes: frozenset[str], routes: Routes) -> Truth:
    """Whether a paper that only some routes ask for is needed: by whichever way may be gone, by some, or by none."""
    possible = {route for route, truth in routes.items() if truth != IS_UNMET}
    if not possible & papers_routes:
        return IS_UNMET
    return IS_MET if possible <= papers_routes else UNKNOWN
