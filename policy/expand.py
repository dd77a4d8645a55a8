"""What data leaves to be worked out, worked out once: checker, pages, commands and API all read it here."""

from collections.abc import Iterator

from checker.words import GENERAL, PROCEDURES
from policy.model.documents import Guide, Source
from policy.model.limits import Limit
from policy.model.notes import General, Note, Reminder
from policy.model.papers import Paper, PaperReference
from policy.model.silence import Subject

ALSO = {"notify": "cancellation", "defer": "deferred-cancellation"}
"""Moments that answer to a second procedure."""


def stands_for(document: Source, procedure: str) -> str:
    """The procedure whose steps, papers and time limits go for this one; itself where it is not folded into another."""
    process = document.procedures.get(procedure)
    return process.same_as if process and process.same_as else procedure


def folded_into(document: Source, procedure: str) -> tuple[str, ...]:
    """The procedures that the document treats as part of this one."""
    return tuple(name for name, process in document.procedures.items() if process.same_as == procedure)


def papers_of(document: Source, procedure: str) -> tuple[Paper, ...]:
    """The papers of a procedure, with references to other lists followed.

    Where a folded procedure has no list of its own, the other's; none where the
    document tells of none.
    """
    return tuple(_listed(document, list_of(document, procedure)))


def list_of(document: Source, procedure: str) -> str:
    """The procedure under which the list of papers for this one stands."""
    return procedure if procedure in document.materials else stands_for(document, procedure)


def limits_of(document: Source, procedure: str) -> tuple[Limit, ...]:
    """The time limits of a procedure, in the order of the document."""
    return tuple(limit for limit in document.deadlines if procedure in answers_to(document, limit))


def answers_to(document: Source, limit: Limit) -> tuple[str, ...]:
    """Every procedure that a time limit goes for: its own, those that its sentence extends to, and those folded in.

    A decision's are all of them. A former employer's duty and a deferral belong to the change of employer and
    to what the texts call 注销 and 延期注销. (contract, section 2)
    """
    named = tuple(name for also in limit.also for name in (PROCEDURES if also in GENERAL else (also,)))
    found = [part for name in (limit.procedure, *named) for part in (name, *folded_into(document, name))]
    more = (ALSO[limit.moment],) if limit.moment in ALSO else ()
    return tuple(name for name in dict.fromkeys((*found, *more)) if name not in limit.not_for)


def untreated(guide: Guide) -> dict[str, str]:
    """The procedures that the text does not treat, as a reader of it says, with what it has instead, if anything."""
    found = {}
    for row in guide.silent:
        for about in () if row.only else map(Subject.of, row.about):
            if about.kind == "procedure" and not about.part:
                found[about.name] = row.note or ""
    return found


def general_of(document: Guide, procedure: str) -> tuple[General, ...]:
    """What the guide says of all its procedures, and of this one among some."""
    own = {procedure, stands_for(document, procedure)}
    return tuple(row for row in document.general if not row.procedures or own & {*row.procedures})


def notes_of(document: Source, procedure: str) -> tuple[Note, ...]:
    """What to mind in a procedure: its own notes, then those of the whole guide that belong beside its papers."""
    process = document.procedures.get(stands_for(document, procedure))
    return (*(process.notes if process else ()), *_beside(document, procedure))


def beside_papers(document: Source, procedure: str) -> tuple[Note, ...]:
    """Those of the notes that are to be seen with the papers."""
    own = notes_of(document, procedure)
    return tuple(note for note in own if not isinstance(note, Reminder) or note.with_papers)


def beside_days(document: Source, procedure: str) -> tuple[Note, ...]:
    """Those of the notes that are to be seen with the time limits."""
    return tuple(note for note in notes_of(document, procedure) if isinstance(note, Reminder) and note.with_days)


def _beside(document: Source, procedure: str) -> Iterator[Note]:
    return (note for note in document.notes if procedure in note.with_papers)


def _listed(document: Source, procedure: str) -> Iterator[Paper]:
    for row in document.materials.get(procedure, ()):
        if isinstance(row, Paper):
            yield row
            continue
        for paper in _listed(document, row.items_of):
            if row.only is None or paper.id in row.only:
                yield _joined(paper, row)


def _joined(paper: Paper, reference: PaperReference) -> Paper:
    """A paper of another list, with what the reference adds to it; the other's routes are not this one's."""
    changed: dict[str, object] = {"route": (), "clause": (*paper.clause, *(reference.clause or ()))}
    if reference.requirement:
        changed["requirement"] = f"{reference.requirement}{paper.requirement}"
    if reference.in_case:
        changed["in_case"] = reference.in_case
    whens = [part.when for part in (reference, paper) if part.when]
    if whens:
        changed["when"] = whens[0] if len(whens) == 1 else type(whens[0]).model_construct(all_of=tuple(whens))
    return paper.model_copy(update=changed)
