"""The shapes of what a guide tells: procedures, papers, time limits, forms, facts, office."""

from policy.shape import Check, choice, either, list_of, number, optional, record, table
from policy.shapes.conditions import condition
from policy.shapes.words import (
    KINDS,
    MOMENTS,
    STAMPS,
    WHO_ACTS,
    clauses,
    count,
    day,
    ident,
    key,
    procedure,
    words,
    yes,
)

note = record({"text": words}, {"id": ident, "clause": clauses, "when": condition})

cited = record({"text": words, "clause": clauses})

step = record(
    {"id": ident, "who": choice(*WHO_ACTS), "text": words, "clause": clauses},
    {"where": words, "takes": words, "trouble": words},
)

process = record(
    {"summary": words, "clause": clauses},
    {"name": words, "same_as": procedure, "steps": list_of(step), "notes": list_of(note)},
)

within = record({}, {"days": count, "months": count})

paper = record(
    {
        "id": ident,
        "name": words,
        "provider": choice("employer", "applicant", "former_employer"),
        "form": list_of(words),
        "requirement": words,
        "clause": clauses,
    },
    {
        "stamps": list_of(choice(*STAMPS)),
        "copies": count,
        "remark": words,
        "validity": record({"months_after_filing": count}, {"question": key}),
        "fresh": within,
        "window": record({}, {"months": count, "years": count}),
        "one_of": ident,
        "route": list_of(words, least=1),
        "when": condition,
        "once_a_year": yes,
    },
)

papers = list_of(
    either(
        {
            "items_of": record(
                {"items_of": procedure},
                {"only": list_of(ident), "when": condition, "clause": clauses, "requirement": words},
            )
        },
        paper,
    )
)

shift = record({"why": words}, {unit: number(whole=True, negative=True) for unit in ("days", "working_days", "months")})

limit = record(
    {"id": ident, "procedure": procedure, "moment": choice(*MOMENTS), "label": words, "clause": clauses},
    {
        "event": key,
        "opens": optional(list_of(shift)),
        "due": optional(list_of(shift)),
        "if_missed": words,
        "when": condition,
        "note": words,
        "income_window": record({}, {"months": count, "ends_before_filing": list_of(count), "years": count}),
        "document": record({}, {"question": key, "months_after_filing": count, "fresh": within}),
        "plan": record({}, {"quarter": count, "answered_quarter": count}),
        "milestone": record({}, {"age": count, "of": words, "male": count, "female": count, "statutory": yes}),
    },
)

form = record(
    {"id": ident, "name": words, "use": words, "clause": clauses},
    {
        **dict.fromkeys(("appendix", "filled_by", "signed_by", "sealed_by", "where", "valid", "note"), words),
        "fields": list_of(words),
    },
)

fact = record(
    {
        "id": ident,
        "topic": choice("note", "benefit", "definition", "misconduct", "advice", "history"),
        "title": words,
        "text": words,
        "clause": clauses,
    },
    {"procedure": procedure, "replaced_by": words, "unreliable": yes},
)

clause_row = record(
    {"label": words, "kind": choice(*KINDS), "procedure": procedure}, {"left_out": words, "instead": words}
)

document = record(
    {
        "title": words,
        "standing": choice("in_force", "unverified", "superseded"),
        "year": count,
        "checked_on": day,
        "about": words,
    },
    {
        "issuer": words,
        "number": words,
        "dated": words,
        "effective_on": day,
        "where": words,
        "url": words,
        "warning": words,
    },
)

hours = record({"days": words, "times": list_of(words)}, {"note": words, "clause": clauses})

office = record(
    {"name": words, "clause": clauses},
    {
        "address": words,
        "hours": list_of(hours),
        "phones": list_of(record({"number": words, "for": words, "clause": clauses})),
        "emails": list_of(record({"address": words, "for": words, "clause": clauses})),
        "decide": record({"working_days": count, "from": words, "text": words, "clause": clauses}),
    },
)

COMMON: dict[str, Check] = {
    "procedures": table(procedure, process),
    "materials": table(procedure, papers),
    "deadlines": list_of(limit),
    "forms": list_of(form),
    "facts": list_of(fact),
    "basis": list_of(cited),
    "office": office,
    "notes": list_of(note),
}
