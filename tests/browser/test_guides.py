"""Guide pages as people use them: on a desk and a phone, light and dark, on the screen and on paper."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

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
    "reference/titles/",
    "reference/contradictions/",
    "reference/history/",
    "sources/haidian-2025/",
    "about/maintain/",
]
SHEETS = 2


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_never_scrolls_sideways(phone: Page, site_url: str, path: str) -> None:
    phone.goto(site_url + path)
    wide = phone.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide == 0


def test_the_first_row_and_column_stay_in_sight(phone: Page, site_url: str) -> None:
    phone.goto(f"{site_url}compare/conditions/")
    table = phone.locator(".g-table").first
    table.scroll_into_view_if_needed()
    before = table.locator("thead th").first.bounding_box()
    table.evaluate("box => box.scrollTo(200, 150)")
    assert table.evaluate("box => [box.scrollLeft, box.scrollTop]") == [200, 150]
    corner = table.locator("thead th").first.bounding_box()
    assert corner == before
    names = table.locator("tbody th")
    frame = table.bounding_box()
    assert corner
    assert frame
    for place in range(names.count()):
        box = names.nth(place).bounding_box()
        assert box
        assert box["x"] == pytest.approx(corner["x"], abs=1)
    districts = table.locator("thead th")
    for place in range(1, districts.count()):
        box = districts.nth(place).bounding_box()
        assert box
        assert box["y"] == pytest.approx(corner["y"], abs=1)
    assert corner["width"] < frame["width"] / 2.5  # room is left for what is compared


def test_a_table_scrolls_by_keyboard(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 700, "height": 700})
    page.goto(f"{site_url}compare/conditions/")
    table = page.get_by_role("region", name="单位要满足什么")
    table.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")


@pytest.mark.parametrize("path", [path for path in PAGES if path])
def test_guide_pages_load_nothing_of_python(page: Page, site_url: str, path: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(site_url + path, wait_until="networkidle")
    assert [url for url in loaded if re.search(r"wasm|pyodide|python|policy|checker\.zip", url)] == []


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


def test_a_citation_leads_to_its_clause(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}districts/haidian/")
    page.locator("#employer ~ .g-tree .g-cite").first.click()
    page.wait_for_url("**/sources/haidian-2025/#c-*")
    target = page.locator(f'[id="{page.url.partition("#")[2]}"]')
    expect(target).to_be_in_viewport()


def test_checklists_print_on_two_sheets(page: Page, site_url: str, site_dir: Path) -> None:
    for folder in sorted((site_dir / "districts").glob("*/*/")):
        page.goto(f"{site_url}districts/{folder.parent.name}/{folder.name}/")
        sheets = len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True)))
        assert sheets <= SHEETS, folder
