"""The checker's form: plain HTML made at build time, one control for each question, named by its key.

The page's script only moves texts between these controls and the address
(docs/assets/checker/fields.mjs); the classes and data attributes here are
what it looks for.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from html import escape

from policy.model.tables import Group, Question
from sitegen.answers.asked import asked_by_conditions
from sitegen.book import Book

UNSURE = "unsure"
"""Value of the choice 不清楚, the same in fields.mjs; no question may have a choice of that name."""
MONTHS = 13
"""A window of twelve months may end one or two months before filing."""
YEARS = 3
REST = Group(id="rest", label="在别的页填的答案")
DATE_HINT = "写成 2025-08-15 这样"
YES_NO = {"true": "是", "false": "否"}


def form_html(book: Book, asked: Collection[str] | None = None, first: str = "") -> str:
    """Every question in its group, on one line, as Markdown wants raw HTML.

    `asked` are the questions that matter on a page; the others are folded away
    below, so that answers given elsewhere have a place. Without it, groups in
    which no guide's conditions ask for anything are folded: they matter for
    dates and papers, not for the verdict. `first` is the group to begin with.
    """
    matters = asked_by_conditions(book)
    html = ""
    for group in sorted(book.data.questions.groups, key=lambda group: group.id != first):
        questions = [row for row in book.questions.values() if row.group == group.id]
        shown = [row for row in questions if asked is None or row.key in asked]
        folded = "（不影响能不能办，可以不填）" if asked is None and not matters & {row.key for row in shown} else ""
        html += _group(group, "".join(_field(row, book) for row in shown), folded) if shown else ""
    rest = [row for row in book.questions.values() if asked is not None and row.key not in asked]
    return html + (_group(REST, "".join(_field(row, book) for row in rest), "（这一页用不到）") if rest else "")


def _group(group: Group, fields: str, folded: str) -> str:
    """A group under its heading, or folded away for the reason given."""
    title, name = escape(group.label), f"group-{group.id}"
    intro = f'<p class="ck-intro">{escape(group.intro)}</p>' if group.intro else ""
    body = f'{intro}<div class="ck-fields">{fields}</div>'
    if folded:
        return f'<details class="ck-group"><summary>{title}{folded}</summary>{body}</details>'
    return f'<section class="ck-group" aria-labelledby="{name}"><h3 id="{name}">{title}</h3>{body}</section>'


@dataclass(frozen=True, slots=True)
class Control:
    """One question for the form."""

    key: str
    type: str
    label: str
    why: str
    unit: str
    single: bool
    choices: Mapping[str, str]


def _field(row: Question, book: Book) -> str:
    """One question: what it asks, why, and its control."""
    choices = YES_NO if row.type == "bool" else book.data.choices[row.key]
    unit = row.unit or ("元" if "money" in row.type else "")
    question = Control(row.key, row.type, row.label, row.help or "", unit, row.single_number, choices)
    return f'<div class="ck-field" data-question="{row.key}">{_BODIES[row.type](question)}</div>'


def _why(question: Control) -> str:
    return f'<p class="ck-why" id="why-{question.key}">{escape(question.why)}</p>' if question.why else ""


def _labelled(control: Callable[[Control], str]) -> Callable[[Control], str]:
    def body(question: Control) -> str:
        label = f'<label for="{question.key}">{escape(question.label)}</label>'
        return f"{label}{_why(question)}{control(question)}"

    return body


def _described(question: Control) -> str:
    return f' aria-describedby="why-{question.key}"' if question.why else ""


def _select(question: Control) -> str:
    choices = question.choices
    if UNSURE in choices:
        raise ValueError(f"{question.key}: the choice {UNSURE!r} is kept for 不清楚")
    options = "".join(f'<option value="{escape(value)}">{escape(label)}</option>' for value, label in choices.items())
    key = question.key
    return (
        f'<select id="{key}" name="{key}" autocomplete="off"{_described(question)}><option value="">请选择</option>'
        f'{options}<option value="{UNSURE}">不清楚</option></select>'
    )


def _input(question: Control, *, name: str | None = None, identified: bool = True) -> str:
    """A text control. Not type=date, which shows and reads dates as the browser's language does."""
    kind, hint = _KINDS[question.type]
    marks = f' id="{question.key}"{_described(question)}' if identified else ""
    named = question.key if name is None else name
    keys = "text" if kind == "date" else "decimal"
    return (
        f'<input type="text"{marks} name="{named}" data-kind="{kind}" inputmode="{keys}" '
        f'placeholder="{hint}" autocomplete="off" spellcheck="false">'
    )


def _unit(question: Control) -> str:
    return f'<span class="ck-unit">{escape(question.unit)}</span>' if question.unit else ""


def _line(question: Control) -> str:
    return f'<span class="ck-line">{_input(question)}{_unit(question)}</span>'


def _periods(question: Control) -> str:
    """A place for one row a month or year; the script fills it in, since the rows depend on the day."""
    unit, count = ("month", MONTHS) if question.type == "month_money" else ("year", YEARS)
    row = f"<label><span></span>{_input(question, name='', identified=False)}{_unit(question)}</label>"
    marks = f'data-key="{question.key}" data-periods="{unit}" data-count="{count}"'
    return f'<div class="ck-rows" {marks}><template>{row}</template></div>'


def _amounts(question: Control) -> str:
    """Amounts by month or year: one number for all of them where that is allowed, else a row for each."""
    key, label = question.key, escape(question.label)
    if not question.single:
        asked = f"<legend>{label}</legend>{_why(question)}"
        return f'<fieldset name="{key}" id="{key}"{_described(question)}>{asked}{_periods(question)}</fieldset>'
    each = "月" if question.type == "month_money" else "年"
    apart = f'<details class="ck-apart"><summary>每{each}不一样？逐{each}填写</summary>{_periods(question)}</details>'
    return (
        f'<label for="{key}">{label}</label>{_why(question)}'
        f'<span class="ck-line">{_input(question)}<span class="ck-unit">元，每{each}都一样</span></span>{apart}'
    )


def _dates(question: Control) -> str:
    """A list of dates: one control of the same name for each, more of them on demand."""
    key = question.key
    first = f"<label><span>第 1 个</span>{_input(question)}</label>"
    return (
        f"<fieldset><legend>{escape(question.label)}</legend>{_why(question)}"
        f'<div class="ck-rows" data-list="{key}">{first}</div>'
        '<button type="button" class="ck-quiet" data-do="add">再加一个</button></fieldset>'
    )


_KINDS = {
    "date": ("date", DATE_HINT),
    "dates": ("date", DATE_HINT),
    "money": ("number", "只写数字"),
    "number": ("number", "只写数字"),
    "integer": ("number", "只写数字"),
    "month_money": ("number", "只写数字"),
    "year_money": ("number", "只写数字"),
}

_BODIES: Mapping[str, Callable[[Control], str]] = {
    "bool": _labelled(_select),
    "choice": _labelled(_select),
    "date": _labelled(_line),
    "money": _labelled(_line),
    "number": _labelled(_line),
    "integer": _labelled(_line),
    "dates": _dates,
    "month_money": _amounts,
    "year_money": _amounts,
}
