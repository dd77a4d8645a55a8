"""Conditions on the answers, in words."""

from checker.money.amounts import yuan
from sitegen.book import Book, Row
from sitegen.views.conditions import named


def when_words(book: Book, condition: Row) -> str:
    """A condition such as that of a paper: ``住所：租居民户房屋``."""
    for kind, joint in (("all", "，并且"), ("any", "，或者")):
        if kind in condition:
            return joint.join(when_words(book, part) for part in condition[kind])
    question = condition["question"]
    noun = str(book.questions[question]["noun"])
    if "is" in condition:
        return noun if condition["is"] == [True] else f"{noun}：{named(book, question, condition['is'])}"
    if "is_not" in condition:
        return f"{noun}：不是{named(book, question, condition['is_not'])}"
    return noun + _comparison(condition, book.questions[question]["type"])


def _comparison(condition: Row, kind: str) -> str:
    words = {
        "for_months": "满 {} 个月",
        "experience_months": "满 {} 个月",
        "younger_than": "未满 {} 周岁",
        "any_child_older_than": "超过 {} 周岁",
        "any_child_younger_than": "未满 {} 周岁",
        "at_least": "不少于 {}",
        "more_than": "多于 {}",
        "at_most": "不多于 {}",
        "before": "早于 {}",
        "answered": "有这一项",
    }
    for operator, phrase in words.items():
        if operator in condition:
            amount = condition[operator]
            return phrase.format(yuan(amount) if "money" in kind else amount)
    return ""
