"""One page that the build makes."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Page:
    """`path` is the Markdown file it stands for.

    `checked_on` is the day on which its documents were last compared with
    ours, `boost` its weight among what a search finds.
    """

    path: str
    title: str
    body: str
    checked_on: date | None = None
    boost: float = 1

    @property
    def markdown(self) -> str:
        """The file, with a head that keeps mkdocs-macros from reading data as its own code."""
        return f"---\nrender_macros: false\nsearch: {{boost: {self.boost}}}\n---\n\n{self.body}"
