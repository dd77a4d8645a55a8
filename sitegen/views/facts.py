"""Notes, benefits, definitions, consequences and history, grouped by topic."""

from dataclasses import dataclass

from checker import words
from policy.model.documents import Source
from policy.model.entries import Fact


@dataclass(frozen=True, slots=True)
class Topic:
    """The facts of a document on one topic."""

    id: str
    name: str
    facts: list[Fact]


def facts_by_topic(document: Source) -> list[Topic]:
    """The facts of a document under their topics, in the order of the topics."""
    topics = [
        Topic(topic, name, [fact for fact in document.facts if fact.topic == topic])
        for topic, name in words.TOPICS.items()
    ]
    return [topic for topic in topics if topic.facts]
