"""What a page says where no rule, paper or time limit stands: words of the text, what it leaves open, where to look.

Nothing is called unwritten for want of a row: only a claim in data says so, by
somebody who has read for it.
"""

from dataclasses import dataclass

from checker import words
from policy.expand import limits_of, stands_for
from policy.model.documents import Guide
from policy.model.silence import NO_LIST, NOT_TOLD, Silence, Subject
from sitegen.book import Book
from sitegen.views import links
from sitegen.views.cite import Cite, cited

TOPICS = {
    "office": "没有写受理部门",
    "address": "没有写地址",
    "hours": "没有写办公时间",
    "phones": "没有写电话",
    "decide": "没有写多久答复",
    "fees": "没有写收费",
    "filing": "没有写由谁申报",
}
PARTS = {
    "papers": NO_LIST,
    "limits": "没有写时限",
    "employer": "清单里没有要单位准备的",
    "applicant": "清单里没有要本人准备的",
    "former_employer": "清单里没有要原单位准备的",
    "file": "没有写什么时候申报",
    "decide": "没有写多久答复",
}
"""Other parts are named by what they are called."""
LISTED = {"papers": "材料", "limits": "时限"}
UNTOLD = ("file", "decide")
"""Kinds of time limits whose absence a table tells beside those that there are."""


@dataclass(frozen=True, slots=True)
class Told:
    """One line: words of the text (`kind` says), of a claim (silent), or the way to the guide (open).

    `href` leads to the claims, or to the place in the guide; `about` is the
    subject of a cell that has neither, so that `make check` can list it.
    """

    kind: str
    text: str
    note: str
    href: str
    cites: list[Cite]
    about: str = ""


def told(book: Book, guide: Guide, *subjects: str) -> list[Told]:
    """What the guide says of the subjects beside its rules, then what it leaves open."""
    said = [
        Told("says", row.text, "", "", cited(book, guide.id, row.clause))
        for row in guide.says
        if {*row.about} & {*subjects}
    ]
    claims = [(about, row) for about in subjects for row in guide.silent if about in row.about]
    return said + [_claim(book, guide, about, row) for about, row in claims]


def _claim(book: Book, guide: Guide, about: str, row: Silence) -> Told:
    href = f"{links.source(guide.id)}#silent"
    return Told("silent", claim_words(about, row.only), row.note or "", href, cited(book, guide.id, row.clause or ()))


def claim_words(about: str, only: str | None = None) -> str:
    """A claim of silence in words."""
    if only:
        return f"没有写{only}"
    subject = Subject.of(about)
    if subject.kind == "topic":
        return TOPICS[subject.name]
    if subject.part:
        return PARTS.get(subject.part) or f"没有写{words.MOMENTS[subject.part]}"
    return NOT_TOLD if subject.kind == "procedure" else "没有写"


def subjects(book: Book, row: Silence) -> str:
    """What a claim is about, in words."""
    found = list(dict.fromkeys(_named(book, Subject.of(about)) for about in row.about))
    return f"{'、'.join(found)}：{row.only}" if row.only else "、".join(found)


def _named(book: Book, subject: Subject) -> str:
    if subject.kind == "topic":
        return TOPICS[subject.name].removeprefix("没有写")
    if subject.kind == "question":
        return book.questions[subject.name].noun
    if subject.kind == "route":
        return f"第 {subject.name} 条"
    part = {**words.PROVIDERS, **words.MOMENTS, **LISTED}.get(subject.part, "")
    return words.PROCEDURES[subject.name] + (f"的{part}" if part else "")


def filled(book: Book, guide: Guide, subjects: tuple[str, ...], href: str, *, full: bool) -> list[Told]:
    """The lines of a cell: those of `told`, or the way to the guide where the cell holds nothing else."""
    found = told(book, guide, *subjects)
    return found if found or full else [Told("open", "见指南", "", href, [], f"{guide.id} {subjects[0]}")]


def way(guide: Guide, procedure: str) -> str:
    """Where a reader finds a procedure in a district: its checklist, else the district's page."""
    district = guide.district_id
    known = procedure in guide.procedures
    return links.checklist(district, stands_for(guide, procedure)) if known else links.district(district)


def limits_told(book: Book, guide: Guide, procedure: str, *, full: bool) -> list[Told]:
    """The lines beside a procedure's time limits; `full` where a table shows some."""
    href = way(guide, procedure)
    if procedure not in guide.procedures:
        return filled(book, guide, (f"procedure:{procedure}",), href, full=False)
    parts = tuple(f"procedure:{procedure}/{part}" for part in ("limits", *UNTOLD))
    others = not full and bool(limits_of(guide, procedure))
    found = filled(book, guide, parts, href, full=full or others)
    return [*found, Told("see", "材料日期、年龄等见清单", "", href, [])] if others else found


def papers_told(book: Book, guide: Guide, procedure: str, provider: str, *, full: bool) -> list[Told]:
    """The lines where a procedure's list holds nothing from one party."""
    if full:
        return []
    parts = tuple(f"procedure:{procedure}/{part}" for part in (provider, "papers"))
    known = procedure in guide.procedures
    return filled(book, guide, parts if known else (f"procedure:{procedure}",), way(guide, procedure), full=False)
