"""One page that the build makes."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Page:
    """`path` is the Markdown file it stands for; `checked_on` the day its documents were last compared with ours."""

    path: str
    title: str
    body: str
    checked_on: date | None = None

    @property
    def markdown(self) -> str:
        """The file, with a head that keeps mkdocs-macros from reading data as its own code."""
        checked = f'checked_on: "{self.checked_on}"\n' if self.checked_on else ""
        return f"---\nrender_macros: false\n{checked}---\n\n{self.body}"
