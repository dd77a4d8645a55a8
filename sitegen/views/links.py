"""Addresses inside the site. Raw HTML in pages writes them from the site's root as ``@/path/``."""

from urllib.parse import quote

ROOT = '"@/'


def district(district_id: str) -> str:
    """A district's page."""
    return f"@/districts/{quote(district_id)}/"


def checklist(district_id: str, procedure: str) -> str:
    """A district's page for one procedure."""
    return f"@/districts/{quote(district_id)}/{quote(procedure)}/"


def procedure(procedure_id: str) -> str:
    """A procedure's page across districts."""
    return f"@/procedures/{quote(procedure_id)}/"


def checker(district_id: str) -> str:
    """The page that judges, with the employer's district answered."""
    return f"@/checker/#{_employer(district_id)}"


def deadlines(district_id: str, procedure: str = "") -> str:
    """The page of time limits, set for a district and, if given, a procedure."""
    return f"@/deadlines/?{_about(district_id, procedure)}#{_employer(district_id)}"


def materials(district_id: str, procedure: str = "") -> str:
    """The page of papers, set for a district and, if given, a procedure."""
    return f"@/materials/?{_about(district_id, procedure)}#{_employer(district_id)}"


def _about(district_id: str, procedure: str) -> str:
    return f"district={quote(district_id)}" + (f"&procedure={quote(procedure)}" if procedure else "")


def _employer(district_id: str) -> str:
    return f"employer_district={quote(district_id)}"


def source(document: str) -> str:
    """A document's page."""
    return f"@/sources/{quote(document)}/"


def clause(document: str, clause_id: str) -> str:
    """A clause's row on its document's page."""
    return f"{source(document)}#{anchor(clause_id)}"


def anchor(clause_id: str) -> str:
    """The fragment of a clause."""
    return f"c-{quote(clause_id)}"


def made_relative(html: str, depth: int) -> str:
    """`html` with its addresses made relative for a page `depth` folders below the root."""
    return html.replace(ROOT, '"' + ("../" * depth or "./"))
