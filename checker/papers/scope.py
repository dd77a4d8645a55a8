"""Whom a list of papers is for: some routes may have theirs elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass

from checker.policy import Guide
from checker.verdict.truth import IS_UNMET, UNKNOWN, Truth, all_of


@dataclass(frozen=True, slots=True)
class Scope:
    """The reach of one list. It is not for those who go by a route in `elsewhere`; `advice` tells them whom to ask."""

    elsewhere: frozenset[str]
    advice: str

    @classmethod
    def of(cls, guide: Guide, procedure: str) -> "Scope":
        """The reach of the guide's list for a procedure."""
        row = guide.elsewhere_rows.get(procedure, {})
        return cls(frozenset(row.get("route", ())), row.get("text", ""))

    def leaves_out(self, routes: Mapping[str, Truth]) -> bool:
        """Whether the applicant can go by no route that the list is for."""
        possible = {route for route, truth in routes.items() if truth != IS_UNMET}
        return bool(possible) and possible <= self.elsewhere

    def limit(self, needs: Mapping[str, Truth], routes: Mapping[str, Truth]) -> Mapping[str, Truth]:
        """What is needed, which nobody knows of those whom the list leaves out."""
        if not self.leaves_out(routes):
            return needs
        return {paper: all_of((need, UNKNOWN)) for paper, need in needs.items()}

    def told(self, routes: Mapping[str, Truth]) -> list[str]:
        """Whom to ask, where the list may not be for the applicant."""
        also = "清单里标着“还没定”的，也一起问。" if self.leaves_out(routes) else ""
        return [self.advice + also] if any(routes[route] != IS_UNMET for route in self.elsewhere) else []
