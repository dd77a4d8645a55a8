"""What comes next for one person in one district, for a list of many people."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from checker.limits.done import done
from checker.limits.inquiry import Inquiry
from checker.limits.items import items_of
from checker.limits.limit import Limit
from checker.limits.mind import PAST
from checker.limits.steps import HANDED_IN
from checker.limits.unsaid import untreated
from checker.policy import Policy
from checker.table.lists import SOON
from checker.words import KIND_OF_MOMENT, PROCEDURES

Item = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Outlook:
    """The time limits of a person whose table names no procedure: the days of steps may be of any that is open."""

    policy: Policy
    inquiry: Inquiry

    def told(self) -> dict[str, Any]:
        """The first act that is due, and what there is to know beside it, each in a sentence."""
        acts = sorted(self._acts(), key=lambda act: str(act[0]["due"]))
        item, done_so_far = acts[0] if acts else (None, "")
        taken = [_taken(item)] if item else []
        notes = filter(None, [*taken, *self._awaited(), *self._birthdays(), *self._untreated()])
        due = item and self._act(item, done_so_far)
        return {"next_deadline": due, "notes": list(dict.fromkeys(notes))}

    def _limits(self, kind: str) -> Iterator[tuple[Limit, str]]:
        """What the answers tell of. What is due every year, whoever works there, is not for a single person."""
        for limit, procedure in self.inquiry.asked():
            if KIND_OF_MOMENT[limit.moment] == kind and limit.event in self.inquiry.case.answers:
                yield limit, procedure

    def _acts(self) -> Iterator[tuple[Item, str]]:
        """What somebody has to act on, a past one where papers are handed in, with what was done for it already."""
        inquiry, today = self.inquiry, self.inquiry.case.day.isoformat()
        for limit, procedure in self._limits("act"):
            sure = Inquiry(inquiry.guide, inquiry.evaluation, inquiry.calendar, procedure)
            both = (items_of(one, limit, procedure) for one in (inquiry, sure))
            for item, own in zip(*both, strict=True):
                if item["instead"] and self._is_settled(limit, procedure):
                    continue
                if item["due"] >= today or limit.moment in HANDED_IN:
                    yield item, own["instead"]

    def _is_settled(self, limit: Limit, procedure: str) -> bool:
        """Whether nothing is left to do of a limit that has something else in place of its days."""
        found = [done(self.inquiry, procedure, span) for span in self.inquiry.spans(limit)]
        return limit.moment != "paper" or any(one.closed or not one.said for one in found)

    def _act(self, item: Item, done_so_far: str) -> dict[str, Any]:
        said = item["instead"] or _beside(item, done_so_far, self.inquiry.case.day)
        told = {key: item[key] for key in ("label", "due", "safe_by", "procedure", "provisional")}
        return {**told, "label": f"{item['label']}（{said.rstrip('。')}）" if said else item["label"]}

    def _awaited(self) -> Iterator[str]:
        for limit, procedure in self._limits("waiting"):
            items = items_of(self.inquiry, limit, procedure)
            yield from (f"{item['label']}：{item['lasting']}" for item in items if not item["instead"])

    def _birthdays(self) -> Iterator[str]:
        """Those after which a child cannot join any more, as early as everything else that is soon in a list."""
        day = self.inquiry.case.day
        for limit, procedure in self.inquiry.asked():
            if limit.is_of_children and not limit.lasts_through:
                for item in items_of(self.inquiry, limit, procedure):
                    if timedelta() <= date.fromisoformat(item["last"]) - day <= timedelta(SOON):
                        yield f"{item['steps'][0]}：{item['lasting']}"

    def _untreated(self) -> Iterator[str]:
        return untreated(self.policy, self.inquiry.guide, self.inquiry.case)


def _beside(item: Item, done_so_far: str, day: date) -> str:
    """What goes in brackets behind a label: what was done if the steps are those of this procedure, that it is late."""
    over = f"最后一天已经过了{_late(item)[0]}" if item["due"] < day.isoformat() else ""
    if not done_so_far:
        return over
    did = done_so_far.removesuffix(item["taken"]).rstrip("。")  # on which days papers are taken is told once
    filed = f"您填的提交、受理日期如果是{PROCEDURES[item['procedure']]}的，{did}"
    return f"{filed}；不是的，{over}" if over else filed


def _late(item: Item) -> tuple[str, str]:
    """What is left to do after the last day, and when the office takes papers next."""
    left, _, following = item["late"].removeprefix(PAST).removesuffix("。").partition("；")
    return left, f"{following}。" if following else ""


def _taken(item: Item) -> str:
    """On which days the office takes papers, where it has set days."""
    return item["taken"] or _late(item)[1]
