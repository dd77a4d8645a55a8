"""The closed lists of names in data/."""

from typing import Annotated, Literal

from pydantic import AfterValidator, WithJsonSchema

from checker.errors import shown
from policy.model.base import mistake

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
GENERAL = "general"
"""Stands for what no single procedure owns."""


def _procedure(name: str) -> str:
    if name not in (*PROCEDURES, GENERAL):
        raise mistake(f"{shown(name)} 不在可选值里", f"可选：{'、'.join((*PROCEDURES, GENERAL))}")
    return name


Procedure = Annotated[str, AfterValidator(_procedure), WithJsonSchema({"enum": [*PROCEDURES, GENERAL]})]
Moment = Literal[
    "file", "lapse", "decide", "paper", "notify", "defer", "plan", "document", "milestone", "income_window"
]
Stamp = Literal[
    "official_seal", "finance_seal", "applicant_signature", "legal_representative_signature", "agent_signature"
]
Form = Literal["original", "copy", "scan", "colour_scan", "print", "photo", "online"]
Actor = Literal["employer", "applicant", "office", "former_employer"]
Provider = Literal["employer", "applicant", "former_employer"]
Standing = Literal["in_force", "unverified", "superseded"]
Topic = Literal["note", "benefit", "definition", "misconduct", "advice", "history"]
Grade = Literal["A", "B", "C"]
ClauseKind = Literal[
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
]
QuestionType = Literal["date", "dates", "choice", "bool", "money", "number", "integer", "month_money", "year_money"]
