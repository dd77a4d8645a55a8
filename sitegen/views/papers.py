"""Materials of a procedure as readers see them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker import words
from policy.expand import papers_of
from policy.model.conditions import Condition
from policy.model.covered import Window
from policy.model.documents import Guide, Source
from policy.model.papers import Paper
from policy.plain import plain
from sitegen.book import Book
from sitegen.views.cite import Cite, cited
from sitegen.views.limits import within
from sitegen.views.when import when_words


@dataclass(frozen=True, slots=True)
class PaperView:
    """A paper for templates: what it is, in which form, when it is needed, what its dates must cover."""

    id: str
    name: str
    form: str
    stamps: str
    remark: str
    requirement: str
    when: str
    routes: str
    """Which routes alone need it; empty where all do."""
    cases: list[str]
    """What else its being needed hangs on: other papers, or cases in which it is not."""
    tags: list[str]
    cites: list[Cite]


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """The papers that one party provides."""

    provider: str
    name: str
    papers: list[PaperView]


@dataclass(frozen=True, slots=True)
class Beside:
    """The list that a paper stands on, and what is told of its groups of alternatives, where data names them."""

    papers: Sequence[Paper]
    groups: Mapping[str, str]
    unfit: Mapping[str, str]
    """Why a paper of a group may prove nothing, by the group."""

    def named(self, ids: Sequence[str]) -> list[str]:
        """Those papers of the list, by name."""
        return [f"“{paper.name}”" for paper in self.papers if paper.id in ids]

    def choice(self, paper: Paper, group: str) -> str:
        """That one paper of a group is enough: of the group by its name, else of the others in it."""
        if group in self.groups:
            return f"{self.groups[group]}交一种即可，这是其中一种"
        others = [other.id for other in self.papers if other.one_of == group and other.id != paper.id]
        return f"和{'、'.join(self.named(others))}交一种即可"


def paper_groups(book: Book, document: Source, procedure: str) -> list[PaperGroup]:
    """The papers of a procedure by who provides them."""
    papers = papers_of(document, procedure)
    needed = document.one_needed if isinstance(document, Guide) else ()
    names, unfit = {row.group: row.name for row in needed}, {row.group: row.unfit or "" for row in needed}
    beside = Beside(papers, names, unfit)
    groups = [
        PaperGroup(who, name, [_view(book, document, paper, beside) for paper in papers if paper.provider == who])
        for who, name in words.PROVIDERS.items()
    ]
    return [group for group in groups if group.papers]


def _view(book: Book, document: Source, paper: Paper, beside: Beside) -> PaperView:
    form = "、".join(words.FORMS[form] for form in paper.form)
    return PaperView(
        id=paper.id,
        name=paper.name,
        form=f"{form} {paper.copies} 份" if paper.copies > 1 else form,
        stamps="、".join(words.STAMPS[stamp] for stamp in paper.stamps),
        remark=paper.remark or "",
        requirement=paper.requirement,
        when=paper.when_told or (when_words(book, paper.when) if paper.when else ""),
        routes=f"只有走第 {'、'.join(paper.route)} 条的人要" if paper.route else "",
        cases=list(_cases(book, paper, beside)),
        tags=list(_tags(book, paper)),
        cites=cited(book, document.id, paper.clause),
    )


def _cases(book: Book, paper: Paper, beside: Beside) -> Iterator[str]:
    """In which cases alone it is handed in."""
    if paper.one_of:
        yield beside.choice(paper, paper.one_of)
    if paper.goes_with:
        yield f"和{'或'.join(beside.named(paper.goes_with))}一起交"
    if paper.not_if and not _denied(paper.not_if, paper.when):
        yield f"什么时候不要：{when_words(book, paper.not_if)}"
    if paper.unfit_if:
        yield f"{beside.unfit[paper.one_of or '']}的不能用"
    if paper.unless_met:
        yield "单位不满足新办条件时才要"
    if paper.in_case:
        yield f"只有{paper.in_case}才要"
    if paper.open_if:
        yield f"没有写要不要：{when_words(book, paper.open_if)}"


def _denied(not_if: Condition, when: Condition | None) -> bool:
    """Whether the case in which it is not needed only denies what it is needed for, which says nothing new."""
    wanted = (when, *when.parts) if when else ()
    told = plain(not_if)
    return told.get("is") == [False] and told | {"is": [True]} in [plain(part) for part in wanted]


def _tags(book: Book, paper: Paper) -> Iterator[str]:
    if paper.once_a_year:
        yield "每年只交一次"
    if paper.original_once_a_year:
        yield "原件每年只带一次"
    if paper.validity:
        noun = f"{book.questions[paper.validity.question].noun}：" if paper.validity.question else ""
        yield f"{noun}申报以后还要有 {paper.validity.months_after_filing} 个月以上"
    if paper.fresh:
        yield f"{within(paper.fresh)}以内出具"
    if paper.window:
        yield _covered(book, paper.window)


def _covered(book: Book, window: Window) -> str:
    since = f"，或者从{book.questions[window.since].noun}起" if window.since else ""
    since += "（我们的理解）" if window.since and window.read_so else ""
    if window.months:
        return f"要包括近 {window.months} 个月{since}"
    years = f"要覆盖申报前的 {window.years} 个自然年"
    return f"{years}{'，并接着到最近一个月' if window.runs_on else ''}{since}"
