"""Kinds of time limits: how the days of each are found, from which events it can be counted, to what it belongs.

After the contract, section 2, Procedures, and section 1: the steps of a running
case are days that it asks for.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """What a time limit of one moment may be: `events` are of the way `event`; no `procedures` means any."""

    way: str
    events: tuple[str, ...] = ()
    procedures: tuple[str, ...] = ()


BACKWARD = ("permit_expires_on", "lease_until", "contract_until", "residence_permit_until")
"""Days that are known before they come, so that a limit may be counted back from them."""
LIMIT_KINDS: Mapping[str, Kind] = {
    "file": Kind(
        "event",
        (
            "permit_expires_on",
            "left_employer_on",
            "employed_since",
            "permit_first_issued_on",
            "supplement_requested_on",
            "lease_until",
            "contract_until",
            "residence_permit_until",
            "employer_registered_on",
            "children",
        ),
    ),
    "lapse": Kind("event", ("permit_expires_on", "left_employer_on", "permit_first_issued_on")),
    "decide": Kind("event", ("accepted_on", "submitted_on", "online_review_passed_on")),
    "paper": Kind("event", ("online_review_passed_on", "submitted_on", "accepted_on"), ("new",)),
    "notify": Kind("event", ("left_employer_on",), ("employer-change",)),
    "defer": Kind("event", ("left_employer_on",), ("employer-change",)),
    "plan": Kind("plan", (), ("annual-plan",)),
    "document": Kind("document"),
    "milestone": Kind("milestone"),
    "income_window": Kind("income_window"),
}
"""By the names of `checker.words.MOMENTS`."""
