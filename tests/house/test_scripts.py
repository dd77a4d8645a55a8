"""The tables of scripts that maintainers read name every script of their folder, and no other."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = ROOT.joinpath("docs/maintainers/house.md").read_text("utf-8")


@pytest.mark.parametrize("folder", ["checker", "desk"])
def test_every_script_stands_in_the_table_once(folder: str) -> None:
    section = TEXT.partition(f"`docs/assets/{folder}/`")[2].partition("| --- | --- |")[2].partition("\n\n")[0]
    named = re.findall(r"`([\w-]+\.m?js)`", "".join(line.split("|")[1] for line in section.strip().splitlines()))
    there = [file.name for file in ROOT.joinpath("docs/assets", folder).iterdir() if file.suffix in (".js", ".mjs")]
    assert sorted(named) == sorted(there)


def test_scripts_of_guides_are_named() -> None:
    said = TEXT.partition("指南页面只用三份")[2].partition("\n\n")[0]
    there = {file.name for file in ROOT.joinpath("docs/assets").glob("*.mjs")}
    assert set(re.findall(r"`([\w-]+\.mjs)`", said)) == there
