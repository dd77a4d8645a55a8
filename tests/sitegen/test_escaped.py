"""What data says is text: whatever it holds, pages print it and never obey it."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from policy.model.entries import Document
from policy.model.offices import Email, Hours, Office, Phone
from sitegen import render as rendering
from sitegen.render import in_markdown, render, render_line

EVIL = '<img src=x onerror="alert(1)"><script>alert(2)</script>'
TEMPLATES = sorted(Path(rendering.__file__).with_name("templates").rglob("*.*"))


def _office() -> SimpleNamespace:
    """An office of which each text holds HTML; the model would refuse it, so it is made past the model."""
    row = Office.model_construct(
        name=EVIL,
        only_for=EVIL,
        address=EVIL,
        hours=(Hours.model_construct(days=EVIL, times=(EVIL,), note=EVIL),),
        phones=(Phone.model_construct(number=EVIL, for_=EVIL),),
        emails=(Email.model_construct(address=EVIL, for_=EVIL),),
        decide=None,
    )
    return SimpleNamespace(row=row, of=lambda _: (), decide=None, open=())


@pytest.mark.parametrize("fill", [render, render_line])
def test_html_in_a_phone_s_purpose_is_printed(fill: object) -> None:
    assert callable(fill)
    page = fill("office.html", office=_office())
    assert page.count("&lt;img src=x onerror=&#34;alert(1)&#34;&gt;") == 10
    assert "<img" not in page
    assert "<script" not in page


def test_the_model_refuses_it_besides() -> None:
    with pytest.raises(ValueError, match="网页标签"):
        Phone.model_validate({"number": "68940680", "for": EVIL})
    with pytest.raises(ValueError, match="网页标签"):
        Document.model_validate(
            {"title": "某", "standing": "in_force", "year": 2026, "checked_on": "2026-11-21", "about": EVIL}
        )


def test_html_and_links_in_markdown_are_printed() -> None:
    assert in_markdown("<b>[点](javascript:x)</b>") == r"&lt;b&gt;\[点\]\(javascript:x\)&lt;/b&gt;"


@pytest.mark.parametrize("template", TEMPLATES, ids=[file.name for file in TEMPLATES])
def test_no_template_takes_data_for_html(template: Path) -> None:
    text = template.read_text("utf-8")
    assert "autoescape" not in text
    assert "|safe" not in text.replace(" ", "")
