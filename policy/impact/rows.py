"""Whose time limits and papers change."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from checker.deadlines import deadlines
from checker.materials import materials
from checker.papers.paper import papers_of
from checker.policy import Guide, Policy
from checker.words import FORMS, NEEDED, PROVIDERS, STAMPS
from policy.impact.changes import Change, Touched, paired
from policy.impact.people import Person

Rows = Mapping[Any, str]


def limit_changes(old: Policy, new: Policy, people: list[Person], dates: Collection[str]) -> Iterator[Touched]:
    """A change for each time limit of each person that falls on other days, comes, or goes.

    Those are asked who pass, and those who differ from them in one of the `dates` that limits are counted from.
    """
    for person in people:
        if person.varied and person.varied not in dates:
            continue
        for name, before, after in paired(_limits(old, person), _limits(new, person)):
            yield Change(person.district, "deadline", (f"{person.district}/deadlines/{name}",), before, after), person


def _limits(policy: Policy, person: Person) -> Rows:
    """The days of each time limit; several windows of one stand together."""
    found: dict[str, str] = {}
    for item in deadlines(policy, person.answers(policy), person.day, [person.district])["items"]:
        opens = f"{item['opens']} 至 " if item["opens"] else ""
        days = f"{opens}{item['due']}{'（暂定）' if item['provisional'] else ''}"
        found[item["id"]] = f"{found[item['id']]}、{days}" if item["id"] in found else days
    return found


def paper_changes(old: Policy, new: Policy, people: list[Person], procedures: Collection[str]) -> Iterator[Touched]:
    """A change for each paper on the lists of `procedures` that a person needs otherwise, or that is another.

    Those are asked who pass, and those who differ from them in an answer that a paper of the lists looks at.
    """
    asked = {key for policy in (old, new) for guide in policy.guides for key in _looked_at(guide, procedures)}
    for person in people:
        if person.varied and person.varied not in asked:
            continue
        for procedure in procedures:
            for paper, before, after in paired(_papers(old, person, procedure), _papers(new, person, procedure)):
                cause = (f"{person.district}/materials/{procedure}/{paper}",)
                yield Change(person.district, "material", cause, *_told(before, after)), person


def _looked_at(guide: Guide, procedures: Collection[str]) -> Iterator[str]:
    """The questions that the papers of some lists look at."""
    for paper in (paper for procedure in procedures for paper in papers_of(guide, procedure)):
        for node in filter(None, (paper.when, paper.not_if, paper.open_if, paper.unfit_if)):
            yield from (question for rule in node.rules for question in rule.questions)


Told = tuple[str, ...]
"""Whether a paper is needed, its name, by whom, in which forms, with which marks, and what is asked of it."""


def _papers(policy: Policy, person: Person, procedure: str) -> Mapping[str, Told]:
    report = materials(policy, person.answers(policy), person.day, person.district, procedure)
    return {
        item["id"]: (
            NEEDED[item["needed"]],
            item["name"],
            PROVIDERS[item["provider"]],
            "、".join(map(FORMS.__getitem__, item["form"])),
            "、".join(STAMPS.get(mark, mark) for mark in item["stamps"]),
            item["requirement"],
        )
        for item in report["items"]
    }


def _told(before: Told | None, after: Told | None) -> tuple[str | None, str | None]:
    """The parts alone that differ."""
    if before is None or after is None:
        return before[0] if before else None, after[0] if after else None
    parts = [place for place, part in enumerate(before) if part != after[place]]
    return "；".join(before[place] for place in parts), "；".join(after[place] for place in parts)


def lists_that_differ(old: Guide | None, new: Guide | None) -> list[str]:
    """The procedures whose list of papers, or what stands beside it, is written otherwise."""
    sides = [_lists(guide) if guide else {} for guide in (old, new)]
    return [procedure for procedure, _, _ in paired(*sides)]


def _lists(guide: Guide) -> dict[str, Any]:
    beside = (guide.elsewhere_rows, guide.unlisted)
    return {
        name: (rows, guide.one_needed, *(part.get(name) for part in beside)) for name, rows in guide.paper_rows.items()
    }
