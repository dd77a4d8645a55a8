"""From data/ to the policy that the checker and the page use: conditions and figures, no prose."""

from typing import Any

from policy.beside import beside, note_row
from policy.expand import answers_to, list_of, papers_of, untreated
from policy.holidays import compile_calendar
from policy.model.data import Data
from policy.model.documents import Guide, WageRule
from policy.model.figures import Wage
from policy.model.limits import Limit
from policy.model.papers import Paper
from policy.model.questions import Question
from policy.plain import Labels, bare, cites, node_of, plain

CONDITIONS = ("when", "not_if", "open_if", "unfit_if")
"""Keys of entries that hold conditions."""


def compile_policy(data: Data) -> dict[str, Any]:
    """The policy as plain JSON values, from data that is good. Decimals become strings, so nothing is rounded."""
    return {
        "questions": compiled_questions(data),
        "districts": [{"id": row.id, "name": row.name} for row in data.all_districts],
        "guides": [_guide(row, data) for _, row in sorted(data.guides.items())],
        "wages": [_wage(row) for row in data.wages.wages],
        "retirement": [plain(row) for row in data.retirement.retirement.rows],
        "notes": [note_row(row) | {"with_papers": list(row.with_papers)} for row in data.notes.notes],
        "calendar": compile_calendar(data.holidays),
    }


def compiled_questions(data: Data) -> list[dict[str, Any]]:
    """Every question as the checker reads it."""
    return [_question(row, data) for row in data.questions.questions]


def _question(row: Question, data: Data) -> dict[str, Any]:
    compiled: dict[str, Any] = {"key": row.key, "type": row.type, "noun": row.noun}
    choices = data.choices[row.key]
    if choices:
        compiled["choices"] = list(map(list, choices.items()))
    if row.together:
        compiled["together"] = {"、".join(sorted(one.of)): one.text for one in row.together}
    if row.single_number:
        compiled["single"] = True
    bounds = {"minimum": row.min, "maximum": row.max}
    compiled |= {name: bound for name, bound in bounds.items() if bound is not None}
    if row.unit:
        compiled["unit"] = row.unit
    if row.fixed:
        compiled["fixed"] = True
    group = data.questions.group_of[row.key]
    if group.side == "employer":
        compiled["of_employer"] = True
    usual = group.denial.answers.get(row.key) if group.denial else row.usual
    if usual is not None:
        compiled["usual"] = usual
    return compiled


def _wage(row: Wage) -> dict[str, Any]:
    published = row.published
    span = [str(published.on or published.from_), str(published.on or published.to)]
    return {"year": row.year, "monthly": row.monthly, "confirmed": row.confirmed, "published": span}


def _guide(guide: Guide, data: Data) -> dict[str, Any]:
    own, wages, labels = guide.id, _wage_rule(guide.wage_rule), data.clause_labels
    until = data.replaced_on.get(guide.id)
    sides = {"employer": guide.conditions.employer, "applicant": guide.conditions.applicant}
    effective, not_before = guide.source.effective_on, guide.source.not_before
    return {
        "id": own,
        "district": guide.district_id,
        "effective_on": str(effective) if effective else None,
        "not_before": str(not_before) if not_before else None,
        **({"replaced_on": str(until)} if until else {}),
        "year": guide.source.year,
        "called": f"{data.district_names[guide.district_id]} {guide.source.age}的文本",
        "standing": guide.source.standing,
        "partial": guide.source.grade != "A",
        "root": {
            "id": guide.district_id,
            "label": guide.source.title,
            "cites": [],
            "all": [node_of(side, own, labels, wages, name) for name, side in sides.items()],
        },
        "wage_cites": cites(own, guide.wage_rule.clause, labels),
        "notes": [note_row(row) for row in guide.notes],
        "untreated": untreated(guide),
        "deadlines": [_limit(guide, row, labels) for row in guide.deadlines],
        **_papers(guide, labels),
        **beside(guide),
    }


def _papers(guide: Guide, labels: Labels) -> dict[str, Any]:
    """Lists of papers, and which procedure uses which; folded procedures share theirs."""
    lists: list[list[dict[str, Any]]] = []
    places: dict[str, int] = {}
    for procedure in (*guide.materials, *guide.procedures):
        shared = list_of(guide, procedure)
        if shared not in places and papers_of(guide, shared):
            places[shared] = len(lists)
            lists.append([_paper(row, guide.id, labels) for row in papers_of(guide, shared)])
        if shared in places:
            places[procedure] = places[shared]
    return {"papers": lists, "materials": places}


def _wage_rule(rule: WageRule) -> dict[str, Any]:
    printed = {
        year: {
            "base_year": row.base_year,
            "base": str(row.base),
            "lines": {times: str(line) for times, line in row.lines.items()},
        }
        for year, row in rule.printed.items()
    }
    return {
        "printed": printed,
        "two_years_before": rule.two_years_before,
        "last_printed_lasts": rule.last_printed_lasts,
    }


def _limit(guide: Guide, row: Limit, labels: Labels) -> dict[str, Any]:
    asides = [{"text": aside.text, "not_if": bare(aside.not_if)} for aside in row.asides]
    told = {"asides": asides} if asides else {}
    return {**_entry(row, guide.id, labels), **told, "answers_to": list(answers_to(guide, row))}


def _paper(row: Paper, own: str, labels: Labels) -> dict[str, Any]:
    return {key: value for key, value in _entry(row, own, labels).items() if key not in ("copies", "when_told")}


def _entry(row: Limit | Paper, own: str, labels: Labels) -> dict[str, Any]:
    """An entry with its clauses as cites and its condition, if any, as a node."""
    compiled = {key: value for key, value in plain(row).items() if key not in ("clause", *CONDITIONS)}
    compiled["cites"] = cites(own, row.clause, labels)
    conditions = {key: getattr(row, key, None) for key in CONDITIONS}
    return compiled | {key: bare(condition) for key, condition in conditions.items() if condition}
