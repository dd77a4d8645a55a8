"""Which of several papers that prove the same is handed in, and what goes with it (contract, section 3, `one_of`)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from checker.days.dates import add_months
from checker.papers.paper import Paper
from checker.verdict.case import Case
from checker.verdict.truth import IS_MET, IS_UNMET, UNKNOWN, Truth, all_of, any_of

LONGER = {
    "contract_until": "先续签劳动合同",
    "spouse_contract_until": "配偶先续签劳动合同",
    "lease_until": "先续租",
    "residence_permit_until": "先把《北京市居住证》续到够长",
}
"""What to do with a paper that ends too soon, by the question of its last day."""
AGAIN = {
    "contract_until": "先签好新的劳动合同",
    "spouse_contract_until": "配偶先签好新的劳动合同",
    "lease_until": "先签好新的租房合同",
    "residence_permit_until": "先重新办好《北京市居住证》",
}
"""The same of one that is over."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Of the papers of one group: the one handed in, and others one may have."""

    taken: Paper
    perhaps: tuple[Paper, ...]


def chosen(papers: Sequence[Paper], needs: Mapping[str, Truth], case: Case) -> Iterator[tuple[str, Choice]]:
    """The choice in each group of which the person has some paper for certain, by the group's name.

    Taken is the first, in the guide's order, that is valid for long enough; if
    none is, the first of all, which has to be renewed.
    """
    groups: dict[str, list[Paper]] = {}
    for paper in papers:
        if paper.one_of and needs[paper.id] == IS_MET:
            groups.setdefault(paper.one_of, []).append(paper)
    for group, having in groups.items():
        lasting = [paper for paper in having if lasts(paper, case)]
        perhaps = tuple(paper for paper in papers if paper.one_of == group and needs[paper.id] == UNKNOWN)
        yield group, Choice((lasting or having)[0], perhaps)


def settle(papers: Sequence[Paper], needs: Mapping[str, Truth], choices: Mapping[str, Choice]) -> dict[str, Truth]:
    """What is needed once of each group one paper is taken: neither the others nor what would go with them.

    What is wanted only in some case that no question asks after stays open.
    """
    settled = dict(needs)
    for paper in papers:
        choice = choices.get(paper.one_of or "")
        if choice:
            settled[paper.id] = IS_MET if choice.taken.id == paper.id else IS_UNMET
    for paper in papers:
        if paper.goes_with:
            with_it = any_of(settled[other] for other in paper.goes_with if other in settled)
            settled[paper.id] = all_of((settled[paper.id], with_it))
    for paper in papers:
        if paper.in_case:
            settled[paper.id] = all_of((settled[paper.id], UNKNOWN))
    return settled


def told(paper: Paper, need: Truth, choices: Mapping[str, Choice], case: Case) -> str:
    """What there is to say of a paper: of a group, that it would do as well; of any, that it has to be renewed first.

    `need` is whether it is open to the person; whether they have a paper that
    anybody may have, such as a residence permit, need not be known.
    """
    choice = choices.get(paper.one_of or "")
    if need == IS_UNMET or (paper.one_of and choice is None):
        return ""
    enough, over = lasts(paper, case), _over(paper, case)
    if choice and choice.taken.id != paper.id:
        having = "如果有，" if paper in choice.perhaps else ""
        renewed = "" if enough else "重新办好以后，" if over else "续到够长以后，"
        return f"{having}{renewed}也可以用它，代替“{choice.taken.shown['name']}”。"
    if enough:
        return ""
    others = "".join(f"；手里有“{other.shown['name']}”的，可以换它" for other in (choice.perhaps if choice else ()))
    return f"{_mend(paper, over=over)}再申报{_exception(paper)}{others}。"


def _mend(paper: Paper, *, over: bool) -> str:
    """What is to be done first with a paper that is not valid for long enough, by its name: not the permit itself."""
    question = str(paper.validity and paper.validity["question"])
    return (AGAIN if over else LONGER).get(question, "先办好够长的")


def _exception(paper: Paper) -> str:
    return "，或者问窗口（原文写的是“一般”）" if paper.validity and paper.validity.get("usually") else ""


def _over(paper: Paper, case: Case) -> bool:
    """Whether a paper is no longer valid on the day of filing."""
    until = case.answers.get(paper.validity.get("question", "")) if paper.validity else None
    return isinstance(until, date) and until < case.day


def lasts(paper: Paper, case: Case) -> bool:
    """Whether a paper is valid for long enough; one whose date is not known counts as such."""
    rule = paper.validity
    until = case.answers.get(rule.get("question", "")) if rule else None
    return not (rule and isinstance(until, date)) or until >= add_months(case.day, rule["months_after_filing"])
