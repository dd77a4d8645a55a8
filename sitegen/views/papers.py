"""Materials of a procedure as readers see them."""

from collections.abc import Iterator
from typing import Any

from sitegen.book import Book, Row
from sitegen.views import words
from sitegen.views.cite import cited
from sitegen.views.limits import within
from sitegen.views.when import when_words


def materials_of(guide: Row, procedure: str) -> Iterator[Row]:
    """The papers of a procedure; a reference to another procedure's list is followed."""
    for item in guide.get("materials", {}).get(procedure, []):
        if "items_of" not in item:
            yield item
            continue
        only = item.get("only")
        changed = {key: item[key] for key in ("when", "requirement") if key in item}
        for paper in materials_of(guide, item["items_of"]):
            if only is None or paper["id"] in only:
                yield {**paper, **changed, "clause": _both(paper["clause"], item.get("clause", []))}


def _both(first: Any, second: Any) -> list[str]:
    return [*([first] if isinstance(first, str) else first), *([second] if isinstance(second, str) else second)]


def paper_groups(book: Book, guide: Row, procedure: str) -> list[dict[str, Any]]:
    """The papers by who provides them."""
    views = [_view(book, guide, paper) for paper in materials_of(guide, procedure)]
    groups = [
        {"name": name, "papers": [view for view in views if view["provider"] == who]}
        for who, name in words.PROVIDERS.items()
    ]
    return [group for group in groups if group["papers"]]


def _view(book: Book, guide: Row, paper: Row) -> dict[str, Any]:
    return {
        "id": paper["id"],
        "name": paper["name"],
        "provider": paper["provider"],
        "form": "、".join(words.FORMS.get(form, form) for form in paper["form"])
        + (f" {paper['copies']} 份" if paper.get("copies", 1) > 1 else ""),
        "stamps": "、".join(words.STAMPS[stamp] for stamp in paper.get("stamps", [])),
        "remark": paper.get("remark", ""),
        "requirement": paper["requirement"],
        "when": when_words(book, paper["when"]) if "when" in paper else "",
        "tags": list(_tags(book, paper)),
        "cites": cited(book, guide["id"], paper),
    }


def _tags(book: Book, paper: Row) -> Iterator[str]:
    if "one_of" in paper:
        yield "同类材料交一种即可"
    if "route" in paper:
        yield f"只有走第 {'、'.join(paper['route'])} 条的人要"
    if paper.get("once_a_year"):
        yield "每年只交一次"
    if "validity" in paper:
        rule = paper["validity"]
        noun = f"{book.questions[rule['question']]['noun']}：" if "question" in rule else ""
        yield f"{noun}申报以后还要有 {rule['months_after_filing']} 个月以上"
    if "fresh" in paper:
        yield f"{within(paper['fresh'])}以内出具"
    if "window" in paper:
        window = paper["window"]
        yield f"要包括 {window['months']} 个月" if "months" in window else f"要包括 {window['years']} 年"
