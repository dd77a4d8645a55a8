"""Time limits in words."""

from typing import Any

from sitegen.book import Book, Row
from sitegen.views import words
from sitegen.views.cite import cited
from sitegen.views.when import when_words

ORDER = tuple(words.MOMENTS)


def limit_views(book: Book, guide: Row, procedure: str) -> list[dict[str, Any]]:
    """The time limits of a procedure, the windows for filing first."""
    found = [limit for limit in guide.get("deadlines", []) if limit["procedure"] == procedure]
    return [_view(book, guide, limit) for limit in sorted(found, key=lambda limit: ORDER.index(limit["moment"]))]


def _view(book: Book, guide: Row, limit: Row) -> dict[str, Any]:
    return {
        "id": limit["id"],
        "label": limit["label"],
        "moment": words.MOMENTS[limit["moment"]],
        "main": limit["moment"] in ("file", "lapse", "paper", "plan", "defer", "notify", "decide"),
        "rule": rule_words(book, limit),
        "if_missed": limit.get("if_missed", ""),
        "note": limit.get("note", ""),
        "when": when_words(book, limit["when"]) if "when" in limit else "",
        "cites": cited(book, guide["id"], limit),
    }


def rule_words(book: Book, limit: Row) -> str:
    """How a time limit is counted, without its label."""
    for kind, told in _TOLD.items():
        if kind in limit:
            return told(book, limit[kind])
    event = f"从“{book.questions[limit['event']]['noun']}”算，" if "event" in limit else ""
    opens = "；".join(shift["why"] for shift in limit.get("opens") or ())
    due = "；".join(shift["why"] for shift in limit.get("due") or ())
    return event + "；".join(filter(None, (opens and f"开始：{opens}", due and (f"截止：{due}" if opens else due))))


def _income_window(_book: Book, window: Row) -> str:
    length = f"{window['months']} 个月" if "months" in window else f"{window.get('years', 1)} 年"
    ends = window.get("ends_before_filing")
    return f"近 {length}" + (f"，截止到申报前第 {' 个或前第 '.join(map(str, ends))} 个月都行" if ends else "")


def _document(book: Book, rule: Row) -> str:
    noun = book.questions[rule["question"]]["noun"] if "question" in rule else "材料"
    if "months_after_filing" in rule:
        return f"{noun}：申报以后还要有 {rule['months_after_filing']} 个月以上"
    return f"{noun}：{within(rule['fresh'])}以内的" if "fresh" in rule else str(noun)


def _plan(_book: Book, plan: Row) -> str:
    quarters = "一二三四"
    told = f"每年第{quarters[plan['quarter'] - 1]}季度报下一年的需求" if "quarter" in plan else ""
    answered = f"次年第{quarters[plan['answered_quarter'] - 1]}季度答复" if "answered_quarter" in plan else ""
    return "，".join(filter(None, (told, answered)))


def _milestone(_book: Book, rule: Row) -> str:
    if rule.get("statutory"):
        return "法定退休年龄"
    ages = [f"{name} {rule[sex]} 周岁" for sex, name in (("male", "男"), ("female", "女")) if sex in rule]
    return "，".join(ages) or f"{_OF.get(rule.get('of', ''), '本人')}满 {rule['age']} 周岁"


def within(span: Row) -> str:
    """A span such as ``{days: 90}`` in words."""
    return f"{span['days']} 天" if "days" in span else f"{span['months']} 个月"


_OF = {"children": "子女", "spouse": "配偶"}
_TOLD = {"income_window": _income_window, "document": _document, "plan": _plan, "milestone": _milestone}
