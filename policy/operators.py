"""The types of question that each operator understands."""

from collections.abc import Mapping

TYPES: Mapping[str, tuple[str, ...]] = {
    "is": ("choice", "bool"),
    "is_not": ("choice", "bool"),
    "at_least": ("money", "number", "integer"),
    "more_than": ("money", "number", "integer"),
    "at_most": ("money", "number", "integer"),
    "for_months": ("date",),
    "experience_months": ("integer",),
    "younger_than": ("date",),
    "not_over_age": ("date",),
    "below_retirement_age": ("date",),
    "any_child_older_than": ("dates",),
    "any_child_younger_than": ("dates",),
    "answered": ("date", "dates", "choice", "bool", "money", "number", "integer", "month_money", "year_money"),
    "before": ("date",),
    "yearly": ("year_money",),
    "monthly_wage": ("month_money",),
    "yearly_wage": ("year_money",),
}
