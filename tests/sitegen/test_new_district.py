"""A new district is one file in data/: its page, column, verdict and JSON follow by themselves."""

import json
import subprocess
import sys

from tests.sitegen.conftest import ROOT, Built


def test_it_has_a_page(built: Built) -> None:
    page = built.page("districts/demo")
    assert "示例区" in page
    assert "单位有办理指标" in page
    assert "2026 年的文本" in page  # not known to be in force, so it warns


def test_it_has_a_column_in_every_comparison(built: Built) -> None:
    for path in ("compare/conditions", "compare/income", "compare/offices"):
        assert 'href="../../districts/demo/">示例区</a>' in built.page(path), path


def test_it_is_listed_on_the_home_page_and_in_the_navigation(built: Built) -> None:
    assert 'href="./districts/demo/">示例区</a>' in built.page("")
    assert 'href="districts/demo/"' in built.page("") or 'href="demo/"' in built.page("districts")


def test_the_checker_offers_and_judges_it(built: Built) -> None:
    assert '<option value="demo">示例区</option>' in built.page("checker")
    command = [
        sys.executable,
        "-m",
        "checker",
        "assess",
        "--data",
        str(built.data),
        "--profile",
        "-",
        "--district",
        "demo",
    ]
    profile = '{"employer_quota": true, "degree": "master"}'
    done = subprocess.run(
        [*command, "--format", "json"], cwd=ROOT, input=profile, capture_output=True, text=True, check=True
    )
    (result,) = json.loads(done.stdout)["results"]
    assert (result["guide"], result["verdict"]) == ("demo-2026", "met")


def test_it_is_published_as_json(built: Built) -> None:
    api = built.folder / "api" / "v1"
    districts = json.loads((api / "districts.json").read_text(encoding="utf-8"))["districts"]
    assert districts[-1] == {"id": "demo", "name": "示例区", "guide": "demo-2026"}
    assert json.loads((api / "guides" / "demo-2026.json").read_text(encoding="utf-8"))["id"] == "demo-2026"
    covered = json.loads((api / "coverage.json").read_text(encoding="utf-8"))["sources"]["demo-2026"]["clauses"]
    assert "demo/employer/quota" in covered["1"]["used_by"]
