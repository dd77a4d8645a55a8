"""One person with every answer, whom tests change in what they are about."""

from typing import Any

EMPLOYER: dict[str, Any] = {
    "employer_kind": "enterprise",
    "employer_key_field": False,
    "employer_innovation_body": "none",
    "employer_service_body": "none",
    "employer_fits_plan": True,
    "employer_registered_on": "2014-03-18",
    "employer_tax_since": "2014-05-01",
    "employer_registered_capital": 10000000,
    "employer_taxes": {"2023": 1860000, "2024": 2040000, "2025": 2310000},
    "employer_quota": True,
}
OWN: dict[str, Any] = {
    "birth_date": "1990-05-05",
    "sex": "male",
    "hukou": "other_province",
    "employed_since": "2019-05-05",
    "work_months": 120,
    "degree": "bachelor",
    "title_level": "none",
    "qualification": "none",
    "monthly_income": 30000,
    "annual_income": 350000,
    "residence": "rented",
    "residence_is_dwelling": True,
    "residence_permit": False,
    "same_payer": True,
    "insurance_unbroken": True,
    "award": "none",
    "outstanding_contribution": False,
    "personal_taxes": {"2023": 0, "2024": 0, "2025": 0},
    "share_percent": 0,
    "invention_patents": 0,
    "other_patents": 0,
    "software_copyrights": 0,
}
PERSON: dict[str, Any] = {**EMPLOYER, **OWN}
