"""A page of answers around its form: status, report, and words for when it cannot run."""

import json
from collections.abc import Mapping
from html import escape
from typing import Any

from sitegen.answers.asked import asked_by_deadlines, asked_by_materials
from sitegen.answers.form import form_html
from sitegen.book import Book
from sitegen.views import words
from sitegen.views.procedures import described

ASSETS = "../assets/checker"
"""The scripts, seen from the page."""
MODULES = ("choices", "client", "elements", "errors", "fields", "fragment", "messages", "page", "status")
"""Scripts of docs/assets/checker that the page asks for together, instead of one import after another."""

START = f'<script async src="{ASSETS}/start.js"></script>'
"""Starts the worker as soon as the script has come; the page goes on being read meanwhile."""

NO_SCRIPT = "这个浏览器没有运行 JavaScript，页面没法替您判断。不用程序也能自己对照：下面的表写着同样的规则。"
PRIVACY = "您填的内容只留在这个浏览器里，不会上传。填好的答案写在地址里，收藏或复制地址就能留着下次用。"


PAGES = {"checker": "看能不能办", "deadlines": "算时限", "materials": "列材料"}
"""The pages that share the answers, and what they are for; each link takes the answers along."""

VIEWS = {"checker": "report", "deadlines": "deadlines", "materials": "materials"}
"""The script of each page that knows what to ask and how to show it."""


def checker_page(book: Book, bundle: Mapping[str, Any]) -> str:
    """Whether and since when a person meets the conditions; see `_page`."""
    return _page("checker", book, bundle, form_html(book))


def deadlines_page(book: Book, bundle: Mapping[str, Any]) -> str:
    """By when each step has to be done; of all procedures unless one is chosen."""
    form = form_html(book, asked_by_deadlines(book), first="permit")
    choices = _choices(book, district="各区都看", procedure="全部业务")
    return _page("deadlines", book, bundle, form, choices)


def materials_page(book: Book, bundle: Mapping[str, Any]) -> str:
    """What to bring to one procedure; 新办 unless another is chosen."""
    form = form_html(book, asked_by_materials(book))
    choices = _choices(book, district="单位注册的区", procedure="")
    return _page("materials", book, bundle, form, choices)


def _page(name: str, book: Book, bundle: Mapping[str, Any], form: str, choices: str = "") -> str:
    """The whole page below its title, on one line, since a blank line would end raw HTML in Markdown.

    `bundle` lists the runtime's files for the worker. Data goes into
    attributes: the theme would run the text of any script element as code.
    """
    view = VIEWS[name]
    preloads = "".join(map(_preload, (*MODULES, view)))
    data = f'data-view="{view}" data-bundle="{_json(bundle)}" data-names="{_json(names_for(book))}"'
    return (
        f'<div id="{name}" class="ck" {data}>{START}<template class="ck-scripts">{preloads}</template>'
        f'<noscript><p class="ck-failure">{NO_SCRIPT}</p></noscript>{_failure()}'
        f'<p class="ck-privacy">{PRIVACY}</p>{choices}{_form(form)}{_live()}{_elsewhere(name)}{_bar()}</div>'
    )


def _preload(module: str) -> str:
    """A hint for a script that is needed once the page stands; boot.mjs lets it take effect then."""
    return f'<link rel="modulepreload" href="{ASSETS}/{module}.mjs">'


def _choices(book: Book, *, district: str, procedure: str) -> str:
    """What the page is about, apart from the answers; the texts stand for no choice, none for the first of all."""
    districts = {"": district, **{row.id: row.name for row in book.covered}}
    known = [name for name in described(book) if name != "new"]
    procedures = {
        **({"": procedure} if procedure else {}),
        **{name: words.PROCEDURES[name] for name in ("new", *known)},
    }
    return (
        f'<div class="ck-fields ck-choices">{_choice("district", "看哪个区？", districts)}'
        f"{_choice('procedure', '办哪项业务？', procedures)}</div>"
    )


def _choice(name: str, label: str, choices: Mapping[str, str]) -> str:
    options = "".join(f'<option value="{escape(value)}">{escape(text)}</option>' for value, text in choices.items())
    select = f'<select id="choice-{name}" data-choice="{name}" autocomplete="off">{options}</select>'
    return f'<div class="ck-field"><label for="choice-{name}">{label}</label>{select}</div>'


def _elsewhere(name: str) -> str:
    others = "、".join(f'<a href="../{page}/" data-carry>{told}</a>' for page, told in PAGES.items() if page != name)
    return f'<p class="ck-elsewhere">同样的答案不用再填，还可以：{others}。</p>'


def _form(groups: str) -> str:
    errors = '<div class="ck-errors" tabindex="-1" hidden><p>有一处答案要改：</p><ul><li></li></ul></div>'
    strays = (
        '<p class="ck-strays" hidden>地址里有表上放不下的答案。'
        '<button type="button" data-do="drop">去掉它们</button></p>'
    )
    buttons = (
        '<p class="ck-buttons"><button class="md-button md-button--primary">看结果</button>'
        '<button type="button" class="md-button" data-do="clear">全部清空</button></p>'
    )
    return f'<form novalidate autocomplete="off" data-search-exclude="yes">{errors}{strays}{groups}{buttons}</form>'


def _live() -> str:
    """Shown by the script: without it there is nothing to show here."""
    return (
        '<div class="ck-live" hidden><section class="ck-results" tabindex="-1" aria-labelledby="ck-results-title">'
        '<h2 id="ck-results-title">结果</h2>'
        '<div class="ck-report"></div>'
        '<p class="ck-buttons"><button type="button" class="md-button" data-do="print">打印</button>'
        '<button type="button" class="md-button" data-do="copy">复制链接</button></p>'
        '<p class="ck-copied" role="status">链接里带着您填的出生日期、收入等全部答案，只发给信得过的人。</p></section>'
        "</div>"
    )


def _bar() -> str:
    """Stays in sight at the window's lower edge: first how loading stands, then every district's verdict."""
    return (
        '<div class="ck-bar" hidden><div class="ck-status">判断程序：<span class="ck-progress"></span>'
        '<progress class="ck-meter" aria-label="判断程序的下载进度"></progress></div>'
        '<div class="ck-chips" role="status" aria-label="各区结果"></div></div>'
    )


def _failure() -> str:
    return (
        '<div class="ck-failure" role="alert" hidden><p></p><p>'
        '<button type="button" class="md-button" data-do="reload">重新加载</button>'
        '<a class="md-button" href="#rules" data-do="rules">看规则表</a></p></div>'
    )


def _json(value: Any) -> str:
    """JSON for an attribute."""
    return escape(json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True))


def names_for(book: Book) -> dict[str, Any]:
    """What the report calls things, by id. Pages are addressed from the site's root."""
    return {
        "questions": {key: row.noun for key, row in book.questions.items()},
        "districts": {row.id: row.name for row in book.districts},
        "procedures": words.PROCEDURES,
        "moments": words.MOMENTS,
        "providers": words.PROVIDERS,
        "forms": words.FORMS,
        "stamps": words.STAMPS,
        "documents": {
            name: {"title": row.source.title, "year": row.source.year, "page": f"sources/{name}/"}
            for name, row in book.documents.items()
        },
    }
