"""Everything wrong with the data, collected before anything is refused."""

from collections.abc import Iterable
from dataclasses import dataclass

from checker.errors import CheckerError

Path = tuple[str | int, ...]
"""Keys and list places from the top of a file down to a value."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake: where it is (line 0 is no line, but the file or folder as such), what is wrong, how to mend it."""

    file: str
    line: int
    path: str
    wrong: str
    mend: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.path}: {self.wrong}: {self.mend}"


class DataError(CheckerError):
    """The data cannot be used; `problems` lists every mistake found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(map(str, self.problems)))


def dotted(path: Path) -> str:
    """A path as people write it: ``conditions.employer.all[2].label``."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text or "文件"
