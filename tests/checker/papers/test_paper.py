"""What a paper shows to programs."""

import pytest

from checker.papers.paper import Paper


@pytest.mark.parametrize(
    ("marks", "shown"),
    [
        ([], []),
        (["official_seal"], ["official_seal"]),
        (["applicant_signature", "official_seal"], ["applicant_signature", "official_seal", "signature"]),
        (["agent_signature"], ["agent_signature", "signature"]),
    ],
)
def test_whoever_signs_the_contracts_word_is_there(marks: list[str], shown: list[str]) -> None:
    row = {"id": "a", "name": "甲", "provider": "employer", "form": ["original"], "requirement": "", "cites": []}
    assert Paper.from_mapping({**row, "stamps": marks}).shown["stamps"] == shown
