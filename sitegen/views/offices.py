"""Where to go and whom to call."""

from typing import Any

from sitegen.book import Book, Row
from sitegen.render import render
from sitegen.views import links
from sitegen.views.cite import cited


def office_view(book: Book, guide: Row) -> dict[str, Any] | None:
    """A guide's office for templates, None where the guide names none."""
    office = guide.get("office")
    if office is None:
        return None
    own = guide["id"]
    decide = office.get("decide")
    return {
        "name": office["name"],
        "address": office.get("address", ""),
        "cites": cited(book, own, office),
        "hours": [
            {
                "days": row["days"],
                "times": "、".join(row["times"]),
                "note": row.get("note", ""),
                "cites": cited(book, own, row),
            }
            for row in office.get("hours", [])
        ],
        "phones": [{**row, "cites": cited(book, own, row)} for row in office.get("phones", [])],
        "emails": [{**row, "cites": cited(book, own, row)} for row in office.get("emails", [])],
        "decide": decide and {"text": _decision(decide), "cites": cited(book, own, decide)},
    }


def _decision(decide: Row) -> str:
    if "text" in decide:
        return str(decide["text"])
    return f"自{decide.get('from', '受理之日')}起 {decide['working_days']} 个工作日"


def office_table(book: Book) -> str:
    """Offices of all covered districts side by side."""
    columns = [
        {"name": district["name"], "href": links.district(district["id"]), "guide": book.guides[district["id"]]}
        for district in book.covered
    ]
    offices = [
        {**column, "office": office_view(book, column["guide"]), "year": column["guide"]["source"]["year"]}
        for column in columns
    ]
    return render("offices.html", offices=offices)
