"""What belongs in each file of data/."""

from policy.load import Tree
from policy.shape import Check, list_of, record, table
from policy.shapes.entries import note
from policy.shapes.guides import district_row, guide, source
from policy.shapes.tables import (
    benefit,
    contradiction,
    qualification,
    question_row,
    track_row,
    wage_row,
    year_off,
)
from policy.shapes.words import anything, ident, words, year

SHAPES: dict[str, Check] = {
    "districts": record({"districts": list_of(district_row, least=1)}),
    "questions": record(
        {
            "groups": list_of(record({"id": ident, "label": words}, {"intro": words})),
            "questions": list_of(question_row, least=1),
        }
    ),
    "wages": record({"wages": list_of(wage_row, least=1)}, {"not_to_confuse": anything, "source": anything}),
    "retirement": record(
        {"retirement": record({"source": anything, "rows": list_of(track_row, least=1)}, {"note": words})}
    ),
    "titles": record({"titles": anything, "qualifications": list_of(qualification)}),
    "notes": record({"notes": list_of(note)}),
    "holidays": record({"holidays": table(year, year_off)}),
    "benefits": record({"benefits": list_of(benefit)}),
    "contradictions": record({"contradictions": list_of(contradiction)}),
    "guides": table(ident, guide),
    "sources": table(ident, source),
}


def check_shapes(tree: Tree) -> None:
    """Report every value of data/ that has another shape than the one described here."""
    for kind in sorted(SHAPES.keys() & tree.values.keys()):
        SHAPES[kind](tree.values[kind], (kind,), tree.report)
