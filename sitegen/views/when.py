"""Conditions on the answers, in words."""

from checker.money.amounts import yuan
from policy.model.conditions import Condition
from sitegen.book import Book
from sitegen.views.conditions import named


def when_words(book: Book, condition: Condition) -> str:
    """A condition such as that of a paper: ``住所：租居民户房屋``."""
    if condition.parts:
        joint = "，并且" if condition.all_of else "，或者"
        return joint.join(when_words(book, part) for part in condition.parts)
    question = str(condition.question)
    noun = book.questions[question].noun
    if condition.is_:
        return noun if condition.is_ == (True,) else f"{noun}：{named(book, question, condition.is_)}"
    if condition.is_not:
        return f"{noun}：不是{named(book, question, condition.is_not)}"
    return noun + _comparison(condition, book.questions[question].type)


def _comparison(condition: Condition, kind: str) -> str:
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
        amount = getattr(condition, operator)
        if amount is not None:
            return phrase.format(yuan(amount) if "money" in kind else amount)
    return ""
