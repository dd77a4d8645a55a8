"""Guide pages as people use them: on a desk and a phone, light and dark, on the screen and on paper."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations

PAGES = [
    "",
    "districts/",
    "districts/haidian/",
    "districts/dongcheng/new/",
    "districts/mentougou/",
    "compare/conditions/",
    "compare/income/",
    "compare/materials/",
    "compare/deadlines/",
    "compare/offices/",
    "procedures/renewal/",
    "procedures/employer-change/",
    "reference/titles/",
    "reference/contradictions/",
    "reference/history/",
    "sources/haidian-2025/",
    "about/maintain/",
    "faq/",
    "reference/glossary/",
]
ANSWERING = ("checker/", "deadlines/", "materials/")
SHEETS = 2


def test_a_phone_never_scrolls_sideways(phone: Page, site_url: str) -> None:
    for path in PAGES:
        phone.goto(site_url + path)
        wide = phone.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide == 0, path


@pytest.mark.parametrize("width", [320, 640])
def test_a_page_at_four_or_two_times_its_size_never_scrolls_sideways(page: Page, site_url: str, width: int) -> None:
    """A window of 1280 pixels at 400 % and 200 % (WCAG 1.4.10)."""
    page.set_viewport_size({"width": width, "height": 480})
    for path in ("", "districts/haidian/", "districts/haidian/new/", "compare/conditions/", "faq/"):
        page.goto(site_url + path)
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0, path


def test_forced_colours_leave_edges_and_links_to_see(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page(forced_colors="active")
    for path in ("", "districts/haidian/", "compare/conditions/"):
        page.goto(site_url + path)
        edges = page.eval_on_selector_all(
            ".g-ways li, .g-grid td, .g-cite, .md-content .md-button",
            "all => all.map(one => getComputedStyle(one)).filter(one => one.borderBottomStyle === 'none'"
            " || one.borderBottomColor === one.backgroundColor).length",
        )
        cells = page.locator(".g-grid tr:last-child td").count()  # the table's own frame is below them
        assert edges <= cells, path
        assert page.locator(".md-content a").first.evaluate(CONTRAST) >= 4.5, path


def test_the_first_column_stays_in_sight(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 1000, "height": 700})
    page.goto(f"{site_url}compare/conditions/")
    table = page.locator(".g-table").first
    table.evaluate("box => box.scrollTo(200, 0)")
    assert table.evaluate("box => box.scrollLeft") > 100
    frame, names = table.bounding_box(), table.locator("tbody th")
    assert frame
    for place in range(names.count()):
        box = names.nth(place).bounding_box()
        assert box
        assert box["x"] == pytest.approx(frame["x"], abs=2)
        assert box["width"] < frame["width"] / 2.5  # room is left for what is compared


def test_every_district_fits_a_desk_and_its_name_stays_in_sight(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    for path in ("compare/conditions/", "compare/materials/", "compare/deadlines/", "compare/offices/"):
        page.goto(site_url + path)
        right = page.eval_on_selector_all(".g-table", "all => all.map(box => box.getBoundingClientRect().right)")
        cells = page.eval_on_selector_all(".g-table th", "all => all.map(cell => cell.getBoundingClientRect().right)")
        assert max(cells) <= max(right) + 1 <= 1281
        page.locator(".g-table tbody tr").last.scroll_into_view_if_needed()
    page.goto(f"{site_url}compare/conditions/")
    page.locator(".g-table").first.locator("tbody tr").nth(6).evaluate("row => row.scrollIntoView({block: 'center'})")
    header = page.locator(".md-header").bounding_box()
    assert header
    for place in range(4):
        name = page.locator(".g-table").first.locator("thead th").nth(place + 1).bounding_box()
        assert name
        assert name["y"] == pytest.approx(header["y"] + header["height"], abs=1)


def test_a_table_scrolls_by_keyboard(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 1000, "height": 700})
    page.goto(f"{site_url}compare/conditions/")
    table = page.get_by_role("region", name="单位要满足什么")
    table.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")


def test_guide_pages_load_nothing_of_python(page: Page, site_url: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    for path in filter(None, PAGES):
        page.goto(site_url + path, wait_until="networkidle")
        assert [url for url in loaded if re.search(r"wasm|pyodide|python|policy|checker\.zip", url)] == [], path
    assert len(loaded) > len(PAGES)


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_colours_follow_the_system(page: Page, site_url: str, scheme: str, dark: bool) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{site_url}districts/haidian/")
    shade = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)")
    assert (sum(shade) / 3 < 100) == dark


def test_the_colours_can_be_chosen(page: Page, site_url: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(site_url)
    for _ in range(2):  # from the system's to light, then to dark
        page.locator("label[for^=__palette]:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_small_print_keeps_its_contrast(page: Page, site_url: str) -> None:
    """Citations and marks of doubt are read against the page, in both schemes (WCAG 1.4.3)."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.goto(f"{site_url}compare/income/")
        for mark in (".md-typeset td .g-small", ".g-doubt", ".md-typeset th small", ".md-typeset th a"):
            assert page.locator(mark).first.evaluate(CONTRAST) >= 4.5, (scheme, mark)


CONTRAST = """node => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  canvas.canvas.width = canvas.canvas.height = 1;
  const layers = [];
  for (let at = node; at; at = at.parentElement) layers.unshift(getComputedStyle(at).backgroundColor);
  const paint = (colours) => {
    canvas.fillStyle = "#fff";
    for (const colour of ["#fff", ...colours]) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (rgb) => rgb
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
  const behind = light(paint(layers));
  const front = light(paint([...layers, getComputedStyle(node).color]));
  return (Math.max(behind, front) + 0.05) / (Math.min(behind, front) + 0.05);
}"""


def test_a_citation_opens_its_clause_where_the_reader_is(page: Page, site_url: str) -> None:
    address = f"{site_url}districts/haidian/"
    page.goto(address)
    cite = page.locator("#employer ~ .g-tree .g-cite").first
    cite.click()
    dialog = page.get_by_role("dialog", name="海淀区办理《北京市工作居住证》办理指南")
    expect(dialog.locator(".g-place").first).to_contain_text("三（一）")
    expect(dialog.locator(".g-clause").first).to_contain_text("法人资格")
    expect(dialog).to_contain_text("www.bjrcgz.gov.cn")
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(cite).to_be_focused()
    assert page.url == address
    page.keyboard.press("Enter")
    page.get_by_role("link", name="看它在文本里的位置").click()
    page.wait_for_url("**/sources/haidian-2025/#c-*")
    expect(page.locator(f'[id="{page.url.partition("#")[2]}"]')).to_be_in_viewport()


def test_a_word_is_explained_by_touch_and_by_keyboard(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}districts/haidian/")
    word = phone.locator("a.g-term", has_text="应税收入").first
    word.tap()
    dialog = phone.get_by_role("dialog", name="应税收入")
    expect(dialog).to_contain_text("用来算个人所得税的那份收入")
    dialog.get_by_role("button", name="关闭").tap()
    expect(dialog).to_be_hidden()
    word.focus()
    phone.keyboard.press("Enter")
    expect(dialog).to_be_visible()


@pytest.mark.parametrize(("path", "most"), [("districts/haidian/", 150), ("compare/materials/", 100)])
def test_citations_are_one_a_row_and_large_enough(page: Page, site_url: str, path: str, most: int) -> None:
    page.goto(site_url + path)
    sizes = page.eval_on_selector_all(
        ".g-cite", "all => all.map(one => one.getBoundingClientRect()).map(box => [box.width, box.height])"
    )
    assert 50 < len(sizes) < most
    assert min(min(size) for size in sizes if any(size)) >= 24
    doubled = "li, td, dd, p, summary"
    assert (
        page.eval_on_selector_all(
            doubled, "rows => rows.filter(row => row.querySelectorAll(':scope > .g-cite').length > 2).length"
        )
        == 0
    )


ROWS = ".g-checklist li, .g-steps li, .g-notes li, #limits ~ .g-plain tr"


def test_checklists_print_whole_on_two_sheets(page: Page, site_url: str, site_dir: Path) -> None:
    rows = 0
    page.emulate_media(media="print")
    for folder in sorted((site_dir / "districts").glob("*/*/")):
        page.goto(f"{site_url}districts/{folder.parent.name}/{folder.name}/")
        unseen = page.eval_on_selector_all(ROWS, "rows => rows.filter(row => row.offsetHeight < 8).map(row => row.id)")
        assert unseen == [], folder
        hidden = page.eval_on_selector_all(".g-cite", "all => all.filter(cite => !cite.offsetWidth).length")
        assert hidden == 0, folder  # a clause's label proves its line on paper too
        rows += page.locator(ROWS).count()
        sheets = len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True)))
        assert sheets <= SHEETS, folder
    assert rows > 550


@pytest.mark.parametrize("path", ["districts/haidian/", "checker/"])
def test_paper_is_white_whatever_the_screen(page: Page, site_url: str, path: str) -> None:
    page.goto(site_url + path)
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    told = "element => getComputedStyle(element).color"
    screen = page.locator(".md-typeset").first.evaluate(told)
    page.emulate_media(media="print")
    expect(page.locator("body")).to_have_css("background-color", re.compile("255, 255, 255|0, 0, 0, 0"))
    paper = page.locator(".md-typeset").first.evaluate(told)
    assert (paper, screen) == ("rgb(29, 33, 36)", "rgb(230, 233, 235)")


ALIKE = {"compare/materials/", "procedures/employer-change/", "sources/haidian-2025/"}
"""Made by the same template as another page of the list, or, of a text, as a shorter one."""
KINDS = [*(path for path in PAGES if path not in ALIKE), "sources/xicheng-2023/", "404.html", *ANSWERING]


@pytest.mark.parametrize("path", KINDS)
def test_axe_finds_nothing(page: Page, site_url: str, path: str) -> None:
    page.goto(site_url + path)
    found = []
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for dark in (False, True):
            for rule in violations(page, dark=dark):
                found += [(width, dark, rule["id"], node["html"][:150]) for node in rule["nodes"]]
    assert found == []
