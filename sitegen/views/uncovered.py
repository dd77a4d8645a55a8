"""Districts without a guide: what is known all the same, whom to call, what to ask."""

from dataclasses import dataclass

from checker import words
from policy.model.documents import District
from sitegen.book import Book

CALL = "先打本区人力资源和社会保障局的电话，零散信息里列了本区号码的先试那个；不知道号码的，问人力社保服务热线 12333。"
CALL_GRADE, CALL_NOTE = "B", "热线是年份不明的市级旧答复里写的"
ASKS = (
    "单位要在本区注册、纳税满多久，资本和年纳税额要多少？",
    "新办要不要先有指标，什么时候报，今年还报得上吗？",
    "本人要在单位满多久，合同、社保、个税是不是要在同一家？",
    "收入线是几倍，用哪一年的平均工资，看几个月，每个月都要够还是合计够就行？",
    "续签哪天起能交、最晚哪天，到期前要不要批下来；换单位几天之内办？",
    "材料清单和表格在哪里下载，交到哪里，多久答复？",
)
"""Six things, in the order in which they settle whether to go on."""


@dataclass(frozen=True, slots=True)
class Hearsay:
    """A fact below an official page, with how far it can be trusted."""

    text: str
    trust: str


def hearsay(district: District) -> list[Hearsay]:
    """What is known of a district outside any guide."""
    return [Hearsay(row.text, trust(row.grade, row.note)) for row in district.known]


def trust(grade: str, note: str | None) -> str:
    """A grade in words, with what there is to say of the source."""
    return words.GRADES[grade] + (f"，{note}" if note else "")


def uncovered(book: Book) -> dict[str, object]:
    """For the page that judges: what to say of districts that it cannot judge."""
    known = {
        row.id: [[fact.text, fact.trust] for fact in hearsay(row)]
        for row in book.districts
        if row.id not in book.guides and row.known
    }
    return {"known": known, "call": [CALL, trust(CALL_GRADE, CALL_NOTE)], "asks": list(ASKS)}
