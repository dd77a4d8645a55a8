"""Stages of ``make check`` that have nothing to say while data is wrong."""

from collections.abc import Callable

from policy.problems import DataError

WAITING = 75
"""The exit status of a stage that has not run; `make` knows it and blames the stage that tells the mistakes."""
SAID = "数据或判例还有错，这一项等改好了再看；错在哪里，由 checker validate 列出"


def when_good(run: Callable[[], int]) -> int:
    """The exit status of a stage, or that it waits, said in one line."""
    try:
        return run()
    except DataError:
        print(SAID)
        return WAITING
