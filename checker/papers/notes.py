"""What is to be minded beside a list of papers, and what is said where there is none."""

from collections.abc import Iterator, Mapping, Sequence

from checker.limits.unsaid import ELSEWHERE
from checker.papers.paper import Paper
from checker.policy import Guide, Policy
from checker.verdict.evaluation import Evaluation
from checker.verdict.truth import IS_UNMET, Truth


def unlisted(policy: Policy, guide: Guide | None, district: str, procedure: str) -> str:
    """Why there is no list: what the guide says or leaves out, where somebody has read for it; else no text is kept."""
    name = policy.districts[district]
    told = guide.unlisted.get(procedure) if guide else None
    if told:
        return f"{name} {told}{ELSEWHERE}"
    return f"没有收录{name}这项业务的材料，{ELSEWHERE}"


def said_beside(guide: Guide, procedure: str, evaluation: Evaluation) -> Iterator[str]:
    """What the guide says of the procedure's papers as a whole; first what is for this person and not for others."""
    notes = [note for note in guide.reminders.get(procedure, ()) if note.goes_for(evaluation)]
    yield from (note.text for note in notes if note.when)
    yield from guide.general.get(procedure, ())
    yield from (note.text for note in notes if not note.when)


def without_any(
    guide: Guide, procedure: str, papers: Sequence[Paper], needs: Mapping[str, Truth], unfit: Mapping[str, str]
) -> Iterator[str]:
    """A sentence for each group of which one paper has to be handed in, where the answers leave none open.

    Its papers all read `no` then (contract, section 3), which must not look complete; `unfit` are those
    that the person has, but that prove nothing.
    """
    for group, row in guide.one_needed.items():
        members = [paper for paper in papers if paper.one_of == group]
        if procedure in row["procedures"] and members and all(needs[paper.id] == IS_UNMET for paper in members):
            name = row["name"]
            useless = any(paper.id in unfit for paper in members)
            why, instead = (f"{row['unfit']}，手里的不能用", f"，比如{row['instead']}") if useless else ("是没有", "")
            yield f"{name}必须交一种，您填的{why}：清单里的{name}都标着不用交，不是免交，请先备好一种再申报{instead}。"


def unfit_words(guide: Guide, paper: Paper) -> str:
    """What stands beside a paper that the person has, but that proves nothing."""
    return f"您填的{guide.one_needed[paper.one_of or '']['unfit']}，这一样不能用。"
