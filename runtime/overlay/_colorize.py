"""In place of the colours that tracebacks wear in a terminal, which take a tenth of the start-up to define."""


class _Plain:
    """A theme of which every part is empty."""

    def __getattr__(self, _name: str) -> str:
        return ""


class _Theme:
    traceback = _Plain()


def can_colorize(**_where: object) -> bool:
    """A worker has no terminal."""
    return False


def get_theme(**_wish: object) -> _Theme:
    """Whatever is wished for, no colours."""
    return _Theme()
