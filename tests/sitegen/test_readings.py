"""What we read into a text is not given out as the text's, nor is whom a time limit leaves out forgotten."""

from datetime import date
from html import escape

from checker.answers.profile import read_answers
from checker.deadlines import deadlines
from policy.model.limits import Limit
from sitegen.book import Book
from sitegen.pages.compare_papers import deadline_tables
from sitegen.pages.offices import office_table


def test_short_tables_tell_cautions_and_for_whom_a_limit_is(book: Book) -> None:
    table = deadline_tables(book)
    limits = [limit for guide in book.guides.values() for limit in guide.deadlines if isinstance(limit, Limit)]
    notes = [limit.note for limit in limits if limit.note]
    assert any("我们的理解" in note for note in notes)
    assert [note for note in notes if escape(note) not in table] == []
    contract = table[table.index("劳动（或聘用）合同剩余期限") :].partition("</div>")[0]
    assert "什么人要看" in contract


def test_the_texts_own_example_comes_first(book: Book) -> None:
    """东城 六（三）（5）: filed in October 2019, the months end with August."""
    answers = read_answers(book.policy.questions, {"permit_expires_on": "2019-10-20"})
    items = deadlines(book.policy, answers, date(2019, 10, 8), ["dongcheng"], "renewal")["items"]
    spans = [(item["opens"], item["due"]) for item in items if item["id"] == "renewal-income-window"]
    assert spans == [("2016-09-01", "2019-08-31"), ("2016-10-01", "2019-09-30")]


def test_an_answer_of_two_stages_names_both(book: Book) -> None:
    """石景山 三: fifteen working days before acceptance, fifteen after it."""
    assert "合起来按 30 个准备" in office_table(book)
    assert "请往前留出 30 个工作日" in deadline_tables(book)
