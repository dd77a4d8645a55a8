"""Claims of silence: they name something that exists, each once, and nothing in the guide speaks against them."""

from collections.abc import Iterator

from checker import words
from checker.errors import shown
from policy.checks.report import Report
from policy.expand import limits_of, papers_of
from policy.model.conditions import Requirement
from policy.model.data import Data
from policy.model.documents import Guide
from policy.model.papers import PaperRow
from policy.model.silence import LISTS, PARTS, TOPICS, Subject
from policy.problems import Path
from policy.walk import walk

NAMED = 3
"""So many entries that speak against a claim are named."""
MEND = "原文确实没有写的，删掉那一条；写了的，删掉这个声明"


def check(data: Data, report: Report) -> None:
    """Report subjects that do not exist, claims made twice, and claims that the guide itself contradicts."""
    questions = [row.key for row in data.questions.questions]
    for name, guide in data.guides.items():
        seen: set[str] = set()
        for place, row in enumerate(guide.silent):
            for index, about in enumerate(row.about):
                path = ("guides", name, "silent", place, "about", index)
                if not _known(path, about, questions, report) or row.only:
                    continue
                if about in seen:
                    report(path, f"{shown(about)} 声明了两次", "合并成一条")
                seen.add(about)
                against = list(dict.fromkeys(_against(guide, Subject.of(about), about)))
                if against:
                    report(path, f"说 {shown(about)} 没有写，可这份指南里有{'、'.join(against[:NAMED])}", MEND)
        for place, said in enumerate(guide.says):
            for index, about in enumerate(said.about):
                _known(("guides", name, "says", place, "about", index), about, questions, report)


def _known(path: Path, about: str, questions: list[str], report: Report) -> bool:
    """Whether there is what an entry is about, reported where there is not."""
    subject = Subject.of(about)
    names = {"question": questions, "procedure": list(words.PROCEDURES), "topic": list(TOPICS)}
    if subject.kind in names and subject.name not in names[subject.kind]:
        report(path, f"没有 {shown(about)} 这回事", f"可选：{'、'.join(names[subject.kind])}")
    elif subject.part and subject.part not in PARTS:
        report(path, f"业务没有 {shown(subject.part)} 这一部分", f"可选：{'、'.join(PARTS)}")
    else:
        return True
    return False


def _against(guide: Guide, subject: Subject, about: str) -> Iterator[str]:
    """What the guide holds that a claim of silence contradicts."""
    if any(about in row.about for row in guide.says):
        yield "一条 says"
    if subject.kind == "topic":
        yield from _of_topic(guide, subject.name)
    elif subject.kind == "procedure":
        yield from _of_part(guide, subject) if subject.part else _of_procedure(guide, subject.name)
    else:
        key = "question" if subject.kind == "question" else "route"
        rows = (row for _, row in walk(guide.conditions, ()) if isinstance(row, Requirement))
        yield from (f"条件“{row.label}”" for row in rows if getattr(row, key) == subject.name)


def _of_topic(guide: Guide, topic: str) -> Iterator[str]:
    office = guide.office
    if topic == "decide":
        yield from (f"时限“{limit.label}”" for limit in guide.deadlines if limit.moment == "decide")
    if office is None:
        return
    if topic != "office" and getattr(office, topic, None):
        yield f" office.{topic}"
    if topic == "office" and not office.only_for:
        yield f"“{office.name}”"


def _of_procedure(guide: Guide, procedure: str) -> Iterator[str]:
    if procedure in guide.procedures:
        yield "它的办法"
    papers: tuple[PaperRow, ...] = guide.materials.get(procedure, ())
    if papers:
        yield "它的材料"
    yield from (f"时限“{limit.label}”" for limit in guide.deadlines if limit.procedure == procedure)
    yield from (f"说明“{fact.title}”" for fact in guide.facts if fact.procedure == procedure)


def _of_part(guide: Guide, subject: Subject) -> Iterator[str]:
    papers = papers_of(guide, subject.name)
    limits = limits_of(guide, subject.name)
    if subject.part not in LISTS:
        papers = tuple(paper for paper in papers if paper.provider == subject.part)
        limits = tuple(limit for limit in limits if limit.moment == subject.part)
    if subject.part != "limits":
        yield from (f"材料“{paper.name}”" for paper in papers)
    if subject.part != "papers":
        yield from (f"时限“{limit.label}”" for limit in limits)
