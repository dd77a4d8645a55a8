"""How a mistake is told: the path of the value, what is wrong, how to mend it."""

from collections.abc import Callable

from policy.problems import Path

Report = Callable[[Path, str, str], None]
