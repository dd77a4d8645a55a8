"""The house as it is meant to stand: imports go one way, the engine stays small, and no room meets a stranger."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = [
    "checker.errors",
    "checker.words",
    "checker.money.amounts",
    "checker.days",
    "checker.money",
    "checker.answers",
    "checker.verdict",
    "checker.advice",
    "checker.note",
    "checker.policy",
    "checker.limits",
    "checker.papers",
    "checker.judged",
    "checker.noted",
    "checker.table",
    "checker.assess",
    "checker.deadlines",
    "checker.materials",
    "checker.thresholds",
    "checker.batch",
    "checker.desk",
    "checker.worker",
    "policy",
    "checker.cli",
    "checker.__main__",
]
"""Every room may import what stands above it; the longest name that fits is a module's room."""
ENGINE = (
    "checker/assess.py",
    "checker/judged.py",
    *(str(path) for path in (ROOT / "checker" / "verdict").rglob("*.py")),
)
LARGEST_ENGINE = 1000
LONGEST = 150
FAMILY = ("checker", "policy", "sitegen")


def _modules(package: str) -> dict[str, ast.Module]:
    files = sorted((ROOT / package).rglob("*.py"))
    return {_name(file): ast.parse(file.read_text("utf-8")) for file in files}


def _name(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _imports(tree: ast.Module, known: set[str]) -> Iterator[str]:
    """The modules that a module imports, be it late; names of a package that are modules count as such."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            for name in node.names:
                whole = f"{node.module}.{name.name}"
                yield whole if whole in known else str(node.module)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def _room(module: str) -> int:
    fitting = [room for room in ROOMS if module == room or module.startswith(f"{room}.")]
    return ROOMS.index(max(fitting, key=len))


@pytest.fixture(scope="module")
def imports() -> dict[str, set[str]]:
    trees = {name: tree for package in FAMILY for name, tree in _modules(package).items()}
    return {name: set(_imports(tree, set(trees))) for name, tree in trees.items()}


def test_a_room_imports_only_what_stands_above_it(imports: dict[str, set[str]]) -> None:
    wrong = [
        (module, other)
        for module, others in imports.items()
        if module.split(".")[0] in ("checker", "policy") and module != "checker"
        for other in others
        if other.split(".")[0] in FAMILY and _room(other) > _room(module)
    ]
    assert wrong == []


def test_no_imports_run_in_a_circle(imports: dict[str, set[str]]) -> None:
    left = {module: {other for other in others if other in imports} - {module} for module, others in imports.items()}
    while free := [module for module, others in left.items() if not others & left.keys()]:
        for module in free:
            del left[module]
    assert left == {}


def test_the_site_and_the_command_line_do_not_know_each_other(imports: dict[str, set[str]]) -> None:
    for module, others in imports.items():
        if module.startswith("sitegen"):
            assert not [other for other in others if other.startswith("checker.cli")], module
        else:
            assert not [other for other in others if other.startswith("sitegen")], module


def test_the_checker_needs_nothing_but_the_standard_library(imports: dict[str, set[str]]) -> None:
    for module, others in imports.items():
        if module.startswith("checker.") and not module.startswith(("checker.cli", "checker.__main__")):
            foreign = [other for other in others if other.split(".")[0] not in (*sys.stdlib_module_names, "checker")]
            assert foreign == [], module


def test_the_engine_stays_small() -> None:
    assert sum(_code_lines(Path(ROOT, file)) for file in ENGINE) <= LARGEST_ENGINE


def test_no_module_is_a_hall() -> None:
    lengths = {
        file: len(file.read_text("utf-8").splitlines()) for package in FAMILY for file in (ROOT / package).rglob("*.py")
    }
    assert {file.name: length for file, length in lengths.items() if length > LONGEST} == {}


def _code_lines(file: Path) -> int:
    """Lines that are neither blank, comment nor docstring; imports count."""
    text = file.read_text("utf-8")
    aside: set[int] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            aside.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    lines = [line.strip() for number, line in enumerate(text.splitlines(), 1) if number not in aside]
    return sum(bool(line) and not line.startswith("#") for line in lines)
