"""Searching in Chinese finds the pages that people look for."""

from playwright.sync_api import Page, expect


def _type(page: Page, words: str) -> None:
    """Put words into the search field. The theme looks at it when a key is let go, which `fill` does not do."""
    field = page.locator("[data-md-component=search-query]")
    field.click()
    field.fill(words)
    field.press("End")


def _search(page: Page, words: str) -> list[str]:
    """Addresses of the pages found, best first, as parts of the path."""
    results = page.locator(".md-search-result__item > a.md-search-result__link")
    _type(page, "")
    expect(results).to_have_count(0)  # what the words before have found is gone
    _type(page, words)
    expect(results.first).to_be_attached(timeout=20_000)
    found = [str(link.get_attribute("href")) for link in results.all()]
    home = page.url.partition("#")[0].partition("?")[0]
    return list(dict.fromkeys(href.partition("?")[0].partition("#")[0].removeprefix(home) for href in found))


WANTED = [
    ("工作居住证", ""),
    ("海淀工作居住证", "districts/haidian/"),
    ("续签", "procedures/renewal/"),
    ("应税收入", "compare/income/"),
    ("居住登记卡", "faq/"),
    ("挂靠", "faq/"),
    ("平均工资", "reference/wages/"),
    ("海淀", "districts/haidian/"),
    ("石景山区", "districts/shijingshan/"),
    ("丰台", "districts/fengtai/"),
    ("随往", "procedures/dependents-change/"),
    ("执业药师", "reference/titles/"),
    ("延期注销", "procedures/deferred-cancellation/"),
    ("换工作", "procedures/employer-change/"),
    ("跳槽", "procedures/employer-change/"),
    ("丢了", "procedures/replacement/"),
    ("掉了", "procedures/replacement/"),
    ("孩子", "procedures/dependents-change/"),
    ("离职", "procedures/cancellation/"),
    ("快过期", "procedures/renewal/"),
    ("社平工资", "reference/glossary/"),
    ("奖金", "faq/"),
    ("落户", "faq/"),
]


def test_words_lead_to_their_page(page: Page, site_url: str) -> None:
    page.goto(site_url)
    found = {words: _search(page, words)[:6] for words, _ in WANTED}
    assert [(words, wanted, found[words]) for words, wanted in WANTED if wanted not in found[words]] == []


def test_nothing_is_said_to_be_found_for_nonsense(page: Page, site_url: str) -> None:
    page.goto(site_url)
    _type(page, "qzxqzx")
    expect(page.locator(".md-search-result__meta")).to_contain_text("没有找到", timeout=20_000)
