"""The data directory, read whole and checked before anybody uses it."""

from pathlib import Path

from policy.checks import check, check_claims
from policy.model.data import OPTIONAL, Data
from policy.problems import DataError
from policy.shape import shaped
from policy.tree import read_tree


def load_data(root: Path) -> Data:
    """All of data/, good in shape and meaning; DataError with every mistake otherwise."""
    tree = read_tree(root)
    rows = shaped(tree)
    if tree.problems:
        raise DataError(tree.problems)
    data = Data(**{**OPTIONAL, **rows})
    for look in (check, check_claims):
        look(data, tree.report)
        if tree.problems:
            raise DataError(tree.problems)
    return data
