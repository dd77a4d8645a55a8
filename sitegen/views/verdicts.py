"""Verdicts as scripts show them."""

from checker import words


def verdict_names() -> dict[str, dict[str, str]]:
    """A verdict's sign and word, and the sentence for a district, by id."""
    return {
        key: {"mark": words.MARKS[key], "word": word, "sentence": words.OUTCOMES[key]}
        for key, word in words.VERDICTS.items()
    }
