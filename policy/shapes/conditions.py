"""The shape of conditions: leaves with one operator, and groups of them."""

from policy.shape import Check, choice, lazily, list_of, record, text
from policy.shapes.words import anything, clauses, count, day, ident, key, money, words, yes

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
