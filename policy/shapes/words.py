"""The smallest shapes, and the closed lists of names."""

from typing import Any

from policy.problems import Path
from policy.shape import Report, choice, number, one_or_more, text

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

STAMPS = ("official_seal", "finance_seal", "applicant_signature", "legal_representative_signature", "agent_signature")

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
