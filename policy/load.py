"""The data directory, read whole and checked before anybody uses it."""

from pathlib import Path

from policy.checks import check, check_claims
from policy.checks.part import sound, stand_in
from policy.model.data import Data
from policy.problems import DataError
from policy.shape import shaped
from policy.tree import read_tree


def load_data(root: Path) -> Data:
    """All of data/, good in shape and meaning; DataError with every mistake otherwise.

    Every stage runs, on as much as the ones before it found good, so that a
    broken file hides nothing that is wrong in another. Mistakes that may be the
    cause of others come first: what is no YAML, then shapes, then meaning.
    """
    tree = read_tree(root)
    tree.settle()
    rows = shaped(tree)
    tree.settle()
    data = stand_in(tree, rows)
    check(data, tree.report)
    tree.settle()
    check_claims(sound(tree, data), tree.report)
    tree.settle()
    if tree.problems:
        raise DataError(tree.problems)
    return data
