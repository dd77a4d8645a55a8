"""The shapes of the tables beside the guides: questions, wages, retirement, titles, holidays."""

from policy.shape import choice, either, list_of, optional, record
from policy.shapes.words import TYPES, clauses, count, day, flag, ident, key, month, words

question_row = record(
    {"key": key, "type": choice(*TYPES), "label": words, "noun": words, "group": ident},
    {
        "help": words,
        "choices": list_of(record({"value": words, "label": words}, {"note": words}), least=1),
        "choices_from": choice("districts", "qualifications"),
        "unit": words,
        "max": count,
        "single_number": flag,
    },
)

wage_row = record(
    {
        "year": count,
        "monthly": count,
        "confirmed": flag,
        "published": either({"on": record({"on": day})}, record({"from": day, "to": day})),
        "grade": choice("A", "B", "C"),
        "source": words,
    },
    {"note": words},
)

track_row = record(
    {
        "sex": choice("male", "female"),
        "track": optional(words),
        "original": count,
        "born_from": month,
        "every_months": count,
        "max_delay": count,
    },
    {"until": count, "note": words, "label": words},
)

level = list_of(words)

series = record(
    {"id": ident, "name": words, "clause": clauses},
    {"senior": level, "associate_senior": level, "intermediate": level, "doubtful": words},
)

qualification = record({"id": ident, "name": words, "equals": words, "clause": clauses}, {"doubtful": words})

year_off = record({"off": list_of(day), "working": list_of(day), "source": words})

benefit = record(
    {"id": ident, "title": words, "text": words, "grade": choice("A", "B", "C"), "as_of": words, "caution": words}
)

contradiction = record(
    {
        "id": ident,
        "title": words,
        "sides": list_of(record({"who": words, "text": words, "clause": clauses}), least=2),
        "governs": words,
        "safe": words,
    }
)
