"""Whoever is written into a table and read back is judged the same."""

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.assess import assess
from checker.batch import batch
from checker.policy import Policy
from checker.table.people import read_table
from checker.table.plain import as_text
from checker.table.written import as_cells
from tests.casebook import load_policy
from tests.properties.strategies import Person, people

POLICY: Policy = load_policy()


@settings(deadline=None, max_examples=150)
@given(person=people(POLICY), as_words=st.booleans())
def test_a_table_gives_back_the_same_person_and_reply(person: Person, as_words: bool) -> None:
    answers = {key: answer for key, answer in person.answers.items() if answer != {}}  # which says nothing
    cells = as_cells(POLICY.questions, answers)
    row = [as_text(cell) if as_words else cell for cell in cells.values()]
    if not row:
        return
    table = read_table(POLICY.questions, [["姓名", *cells], ["甲", *row]])
    assert table.problems == []
    (read,) = table.people
    assert read.answers == answers
    (one,) = batch(POLICY, table, person.day, None, [person.district])["people"]
    (result,) = assess(POLICY, person.answers, person.day, [person.district])["results"]
    keys = ("district", "verdict", "earliest", "ask", "next")
    assert {key: one[key] for key in keys} == {key: result[key] for key in keys}
