"""What the checker tells beside a procedure's papers."""

from collections.abc import Callable, Iterator
from typing import Any

from policy.expand import general_of, stands_for
from policy.model.documents import Guide
from policy.model.entries import Note

Compiled = Callable[[Note], dict[str, Any]]
"""How a note is compiled."""


def beside_papers(guide: Guide, compiled: Compiled) -> dict[str, Any]:
    """General rules, reminders, and the routes that a list is not for, each by procedure."""
    return {
        "general": _general(guide),
        "reminders": dict(_reminders(guide, compiled)),
        "elsewhere": dict(_elsewhere(guide)),
    }


def _general(guide: Guide) -> dict[str, list[str]]:
    """What every procedure has to mind, by procedure."""
    found = {procedure: [row.text for row in general_of(guide, procedure)] for procedure in guide.procedures}
    return {procedure: texts for procedure, texts in found.items() if texts}


def _reminders(guide: Guide, compiled: Compiled) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """What is to be seen beside the papers of each procedure."""
    for procedure in guide.procedures:
        notes = guide.procedures[stands_for(guide, procedure)].notes
        rows = [compiled(note) for note in notes if note.with_papers]
        if rows:
            yield procedure, rows


def _elsewhere(guide: Guide) -> Iterator[tuple[str, dict[str, Any]]]:
    """The routes that the list of a procedure is not for, and whom to ask."""
    for procedure in guide.procedures:
        row = guide.procedures[stands_for(guide, procedure)].elsewhere
        if row:
            yield procedure, {"route": list(row.route), "text": row.text}
