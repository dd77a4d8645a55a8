"""What stands beside a guide's lists of papers, and in place of a list that there is not, ready for the checker."""

from collections.abc import Callable, Iterator
from typing import Any

from checker.words import PROCEDURES
from policy.expand import beside_days, beside_papers, general_of, papers_of, stands_for
from policy.model.documents import Guide
from policy.model.notes import Note
from policy.model.silence import NO_LIST, NOT_TOLD, Subject
from policy.plain import bare, plain


def note_row(row: Note) -> dict[str, Any]:
    """A sentence with its condition, if any, as a node."""
    return {"text": row.text} | ({"when": bare(row.when)} if row.when else {})


def beside(guide: Guide) -> dict[str, Any]:
    """Sentences by procedure, routes that a list is not for, groups of papers of which everybody hands in one."""
    return {
        "general": _general(guide),
        "reminders": dict(_reminders(guide, beside_papers)),
        "minded": dict(_reminders(guide, beside_days)),
        "elsewhere": dict(_elsewhere(guide)),
        "unlisted": dict(_unlisted(guide)),
        "one_needed": {row.group: plain(row) for row in guide.one_needed},
        **_reception(guide),
    }


def _reception(guide: Guide) -> dict[str, Any]:
    """The days of the week on which alone papers are taken, if the guide names such."""
    row = guide.office.reception if guide.office else None
    return {"reception": plain(row)} if row else {}


def _general(guide: Guide) -> dict[str, list[str]]:
    """What every procedure has to mind, by procedure."""
    found = {procedure: [row.text for row in general_of(guide, procedure)] for procedure in guide.procedures}
    return {procedure: texts for procedure, texts in found.items() if texts}


def _reminders(
    guide: Guide, notes: Callable[[Guide, str], tuple[Note, ...]]
) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """What is to be seen beside the papers, or the time limits, of each procedure."""
    for procedure in guide.procedures:
        compiled = list(map(note_row, notes(guide, procedure)))
        if compiled:
            yield procedure, compiled


def _elsewhere(guide: Guide) -> Iterator[tuple[str, dict[str, Any]]]:
    """The routes that the list of a procedure is not for, and whom to ask."""
    for procedure in guide.procedures:
        row = guide.procedures[stands_for(guide, procedure)].elsewhere
        if row:
            yield procedure, {"route": list(row.route), "text": row.text}


def _unlisted(guide: Guide) -> Iterator[tuple[str, str]]:
    """What the guide says, or leaves unsaid, of a procedure for which it lists no papers."""
    for procedure in PROCEDURES:
        abouts = {f"procedure:{procedure}", f"procedure:{procedure}/papers"}
        said = [row.text for row in guide.says if abouts & {*row.about}]
        silent = [(about, row) for row in guide.silent for about in row.about if about in abouts]
        claims = [f"{_claim(about, row.only)}。{row.note or ''}" for about, row in silent]
        if (said or claims) and not papers_of(guide, procedure):
            yield procedure, f"{guide.source.age}的文本{''.join([*claims, *said])}"


def _claim(about: str, only: str | None) -> str:
    """What is left out of a procedure, in words."""
    return f"没有写{only}" if only else NO_LIST if Subject.of(about).part else NOT_TOLD
