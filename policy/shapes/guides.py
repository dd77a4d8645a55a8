"""The shape of one edition of a guide, and of another source document."""

from policy.shape import choice, either, list_of, record, table
from policy.shapes.conditions import side
from policy.shapes.entries import COMMON, clause_row, document
from policy.shapes.words import clauses, count, flag, ident, money, words, year

printed = record({"base_year": count, "base": money, "lines": table(words, money), "clause": clauses})

district_row = record(
    {"id": ident, "name": words},
    {"core": flag, "known": list_of(record({"text": words, "grade": choice("A", "B", "C")}, {"note": words}))},
)

guide = record(
    {
        "id": ident,
        "district": either({"id": district_row}, ident),
        "source": document,
        "clauses": table(words, clause_row),
        "conditions": record({"employer": side, "applicant": side}),
        "wage_rule": record({"clause": clauses}, {"printed": table(year, printed), "two_years_before": flag}),
    },
    COMMON,
)

source = record({"id": ident, "source": document, "clauses": table(words, clause_row)}, COMMON)
