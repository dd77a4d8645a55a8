"""The plan that maintainers see is drawn from the imports, and names every room."""

from sitegen.bundle.runtime import ROOT
from sitegen.pages.house import PURPOSES, house


def test_every_room_is_in_the_plan() -> None:
    packages = {
        ".".join(file.parent.relative_to(ROOT).parts)
        for package in ("checker", "policy", "sitegen")
        for file in (ROOT / package).rglob("__init__.py")
    }
    assert packages == set(PURPOSES)


def test_the_floors_follow_the_imports() -> None:
    rooms = {room.name: room for room in house(ROOT)}
    assert rooms["checker.money"].floor < rooms["checker.verdict"].floor < rooms["checker.cli"].floor
    assert "policy.model" in rooms["policy.checks"].imports
    assert rooms["policy.model"].floor < rooms["policy.checks"].floor < rooms["sitegen.views"].floor
    assert not [name for name in rooms["checker.verdict"].imports if name.startswith(("policy", "sitegen"))]
    assert all(room.lines for room in rooms.values())
