"""The data directory, read whole and checked before anybody uses it."""

from pathlib import Path

from checker.errors import visible
from policy.checks import check, check_claims
from policy.checks.part import sound, stand_in
from policy.model.data import FILES, Data
from policy.problems import DataError, Problem
from policy.shape import shaped
from policy.tree import read_tree


def load_data(root: Path) -> Data:
    """All of data/, good in shape and meaning; DataError with every mistake otherwise.

    Every stage runs, on as much as the ones before it found good, so that a
    broken file hides nothing that is wrong in another. Mistakes that may be the
    cause of others come first: what is no YAML, then shapes, then meaning.
    """
    _check_folder(root)
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


def _check_folder(root: Path) -> None:
    """A folder that is not there, or holds something else, is one mistake, not one for each file that it lacks."""
    if any((root / f"{kind}.yaml").exists() for kind in FILES):
        return
    wrong = "里面没有一份数据文件" if root.is_dir() else "没有这个文件夹"
    raise DataError([Problem(visible(str(root)), 0, "数据目录", wrong, "检查路径，要的是 data/ 那样的文件夹")])
