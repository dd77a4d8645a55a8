"""What belongs in each file of data/."""

from typing import Any

from checker.cli.load import Tree
from checker.cli.problems import Path
from checker.cli.shape import (
    Check,
    Report,
    choice,
    either,
    lazily,
    list_of,
    number,
    one_or_more,
    optional,
    record,
    table,
    text,
)

PROCEDURES = (
    "employer-registration",
    "annual-plan",
    "new",
    "renewal",
    "employer-change",
    "address-change",
    "dependents-change",
    "info-change",
    "employer-info-change",
    "employer-district-transfer",
    "account-recovery",
    "annual-check",
    "cancellation",
    "deferred-cancellation",
    "replacement",
    "supplement",
)
"""The procedures of the contract, section 2."""
KINDS = (
    "basis",
    "condition",
    "material",
    "deadline",
    "procedure",
    "contact",
    "form",
    "threshold",
    "benefit",
    "definition",
    "note",
    "other",
)
TYPES = ("date", "dates", "choice", "bool", "money", "number", "integer", "month_money", "year_money")
MOMENTS = ("file", "lapse", "decide", "paper", "notify", "defer", "plan", "document", "milestone", "income_window")
STAMPS = ("official_seal", "finance_seal", "signature", "legal_representative_signature", "agent_signature")
WHO_ACTS = ("employer", "applicant", "office", "former_employer")

words = text()
ident = text(r"[a-z0-9]+([._-][a-z0-9]+)*", "写小写英文、数字和连字符")
key = text(r"[a-z][a-z0-9_]*", "写小写英文、数字和下划线")
day = text(r"\d{4}-\d{2}-\d{2}", "写成加引号的 YYYY-MM-DD")
month = text(r"\d{4}-\d{2}", "写成加引号的 YYYY-MM")
year = text(r"\d{4}", '写成加引号的年份，如 "2025"')
count = number(whole=True)
money = number()
flag = choice(True, False)
yes = choice(True)
clauses = one_or_more(words)
procedure = choice(*PROCEDURES, "general")


def anything(value: Any, path: Path, report: Report) -> None:
    """A value that is checked elsewhere: options against their question, titles by the page that shows them."""


options = list_of(anything, least=1)
span = record({"years": count, "test": choice("total", "average", "each"), "at_least": money})
recent = record(
    {"months": count, "test": choice("total", "average", "each"), "times": money},
    {"who": choice("enterprise", "institution", "key_field"), "zero_month": choice("discretion")},
)
calendar = record(
    {"years": count, "times": money, "line": choice("inclusive", "exclusive")},
    {"who": choice("innovation_body", "service_body")},
)
RULE: dict[str, Check] = {
    "question": key,
    "is": options,
    "is_not": options,
    "discretion": options,
    "at_least": money,
    "more_than": money,
    "at_most": money,
    "for_months": count,
    "experience_months": count,
    "younger_than": count,
    "not_over_age": record({"male": count, "female": count}),
    "below_retirement_age": yes,
    "yearly": span,
    "monthly_wage": recent,
    "yearly_wage": calendar,
    "answered": yes,
    "any_child_older_than": count,
    "any_child_younger_than": count,
    "before": day,
}
conditions = list_of(lazily(lambda: condition), least=1)
condition: Check = record({}, {**RULE, "all": conditions, "any": conditions})
nodes = list_of(lazily(lambda: node), least=1)
NODE: dict[str, Check] = {
    **RULE,
    "route": text(r"\d+", '写成加引号的条款号，如 "1"'),
    "strictness": choice("required", "in_principle"),
    "gives": choice("discretion"),
    "unless": record({"question": key, "is": options}),
    "all": nodes,
    "any": nodes,
}
node: Check = record({"id": ident, "label": words, "clause": clauses}, NODE)
side = record({"label": words, "clause": clauses}, NODE)
printed = record({"base_year": count, "base": money, "lines": table(words, money), "clause": clauses})
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


def check_shapes(tree: Tree) -> None:
    """Report every value of data/ that has another shape than the one described here."""
    for kind in sorted(SHAPES.keys() & tree.values.keys()):
        SHAPES[kind](tree.values[kind], (kind,), tree.report)


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
    "holidays": record(
        {"holidays": table(year, record({"off": list_of(day), "working": list_of(day), "source": words}))}
    ),
    "guides": table(ident, guide),
    "sources": table(ident, source),
}
