"""Conditions on the answers, in words."""

from checker.verdict.tree import Node
from policy.model.conditions import Condition
from policy.plain import bare
from sitegen.book import Book


def when_words(book: Book, condition: Condition) -> str:
    """A condition such as that of a paper, in the words of its rules: ``住所：租居民户房屋``."""
    return Node.from_mapping(bare(condition), "").wording(book.policy.questions)
