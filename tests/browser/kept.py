"""A window in which Python stays at work from test to test: the theme swaps pages in it and loads none anew."""

from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, ViewportSize

ELSEWHERE = "compare/"
"""A small page, between two visits to the same one."""
USUAL: ViewportSize = {"width": 1280, "height": 720}
SMALL: ViewportSize = {"width": 360, "height": 740}

FORGET = """keeps => {
  const asked = window.confirm;
  window.confirm = () => true;
  if (!keeps) document.querySelector('.ck [data-do="clear"]')?.click(); // the page would carry its answers along
  window.confirm = asked;
  localStorage.clear();
  sessionStorage.clear();
  for (const name of ["checkerReport", "deadlinesReport", "materialsReport", "deskReport"]) delete window[name];
}"""
FOLLOW = """address => {
  document.querySelector("[data-md-component=container]").dataset.left = "true";
  const link = document.body.appendChild(Object.assign(document.createElement("a"), { href: address }));
  link.click();
  link.remove();
}"""
ARRIVED = """() => !document.querySelector("[data-left]")
  && !document.querySelector(".ck:is([data-view], [data-page]):not([data-mounted])")"""


class Kept:
    """Shows pages as a person sees them who follows a link: each is new, and what was written before is forgotten.

    Python, the scripts and the browser's cache stay, as they do where the site's address is known. What is about
    loading, the back button, or the first page of a visit needs a window of its own.
    """

    def __init__(self, open_window: Callable[[], BrowserContext], paths: list[str], site_url: str) -> None:
        self._open = open_window
        self._paths = paths
        self._site_url = site_url
        self._page: Page | None = None

    def __call__(self, path: str = "checker/", viewport: ViewportSize | None = None) -> Page:
        """The page of a path, which may have choices and answers behind it."""
        page = self._page = self._page or self._opened()
        page.evaluate(FORGET, "=" in urlsplit(path).fragment)
        if viewport:
            page.set_viewport_size(viewport)
        address = self._site_url + path
        if urlsplit(page.url).path == urlsplit(address).path:
            self._follow(page, self._site_url + ELSEWHERE)
        self._follow(page, address)
        return page

    def tidy(self) -> None:
        """Takes back what a test may have set."""
        if self._page:
            self._page.emulate_media(media="null", color_scheme="null")
            self._page.context.clear_permissions()
            if self._page.viewport_size != self._usual:
                self._page.set_viewport_size(self._usual)

    def close(self) -> None:
        """The next test begins in a new window."""
        if self._page:
            self._page.context.close()
        self._page = None

    def _opened(self) -> Page:
        """The theme swaps only pages that its sitemap has at this very host and port."""
        window = self._open()
        places = "".join(f"<url><loc>{self._site_url}{path}</loc></url>" for path in self._paths)
        told = f"<urlset>{places}</urlset>"
        window.route("**/sitemap.xml", lambda route: route.fulfill(body=told, content_type="text/xml"))
        page = window.new_page()
        with page.expect_response("**/sitemap.xml"):
            page.goto(self._site_url + ELSEWHERE)
        self._usual = page.viewport_size or USUAL
        page.evaluate("window.kept = true")
        return page

    def _follow(self, page: Page, address: str) -> None:
        page.evaluate(FOLLOW, address)
        page.wait_for_function(ARRIVED)
        assert page.evaluate("window.kept"), f"{address} was loaded anew"
