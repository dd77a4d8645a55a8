"""The procedures of a guide: their names, and a row for each."""

from dataclasses import dataclass

from checker import words
from checker.materials import materials
from policy.expand import stands_for
from policy.model.documents import Guide, Source
from policy.model.entries import Process
from sitegen.book import Book
from sitegen.views import links
from sitegen.views.absence import Told, limits_told
from sitegen.views.cite import Cite, cited
from sitegen.views.limits import LimitView, limit_views
from sitegen.views.tools import Tool, tools


@dataclass(frozen=True, slots=True)
class ProcedureRow:
    """What a table says of one procedure: summary, time limits, papers and number of steps, its checklist."""

    id: str
    name: str
    summary: str
    cites: list[Cite]
    limits: list[LimitView]
    told: list[Told]
    """What stands beside the time limits, or in their place."""
    papers: str
    """How many papers everybody hands in, and whether there are others; empty where none is listed."""
    steps: int
    href: str
    tools: list[Tool]
    same: str
    """The name of the procedure that it is folded into, if any."""


def name_of(procedure: str, process: Process) -> str:
    """What a guide calls a procedure, else its common name."""
    return process.name or words.PROCEDURES[procedure]


def procedures_of(document: Source) -> list[str]:
    """The document's procedures in the order of the contract."""
    return [procedure for procedure in words.PROCEDURES if procedure in document.procedures]


def procedure_row(book: Book, guide: Guide, procedure: str) -> ProcedureRow:
    """One procedure of a guide for a table."""
    process, target = guide.procedures[procedure], stands_for(guide, procedure)
    limits = [limit for limit in limit_views(book, guide, procedure) if limit.main]
    href = links.checklist(guide.district_id, target)
    return ProcedureRow(
        id=procedure,
        name=name_of(procedure, process),
        summary=process.summary,
        cites=cited(book, guide.id, process.clause),
        limits=limits,
        told=limits_told(book, guide, procedure, full=bool(limits)),
        papers=papers_told(book, guide, procedure),
        steps=len(guide.procedures[target].steps),
        href=href,
        tools=tools(guide, procedure),
        same=name_of(target, guide.procedures[target]) if target != procedure else "",
    )


def papers_told(book: Book, guide: Guide, procedure: str) -> str:
    """How many papers a list asks of everybody: most stand on it for some people only, or as one of several.

    They are counted as the checker lists them for somebody who has answered nothing.
    """
    items = materials(book.policy, {}, book.today, guide.district_id, procedure)["items"]
    always = sum(item["needed"] == "yes" for item in items)
    if always == len(items):
        told = f"{always} 份材料" if items else ""
    else:
        told = f"{always} 份人人要交，其余看情况" if always else "材料看情况"
    elsewhere = guide.procedures[stands_for(guide, procedure)].elsewhere
    return f"{told}；走第 {'、'.join(elsewhere.route)} 条的另问" if elsewhere else told


def described(book: Book) -> list[str]:
    """The procedures that some current guide describes, or of which at least an old text tells."""
    known = {procedure for guide in book.guides.values() for procedure in guide.procedures}
    told = {fact.procedure for document in book.data.sources.values() for fact in document.facts}
    return [procedure for procedure in words.PROCEDURES if procedure in known | told]
