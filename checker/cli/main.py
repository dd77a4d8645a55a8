"""The command line (contract, section 3)."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from checker.cli import commands
from checker.cli.batch import run_batch
from checker.cli.impact import run_impact
from checker.errors import CheckerError, visible
from checker.words import PROCEDURES
from policy.problems import DataError

BAD_USE = 2
DATA = Path(__file__).resolve().parents[2] / "data"


WORDS = {
    "the following arguments are required": "缺少参数",
    "unrecognized arguments": "不认识的参数",
    "expected one argument": "后面要写一个值",
    "invalid choice": "没有这个选项",
    "choose from": "可选",
    "argument ": "参数 ",
}
"""What argparse says, as people read it here."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, and takes options by their full name only."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{**options, "allow_abbrev": False})

    def error(self, message: str) -> NoReturn:
        for english, chinese in WORDS.items():
            message = message.replace(english, chinese)
        sys.stderr.write(f"用法不对：{visible(message)}。用 python -m checker --help 查看用法\n")
        raise SystemExit(BAD_USE)


def _parser() -> argparse.ArgumentParser:
    common = _Parser(add_help=False)
    common.add_argument("--data", default=str(DATA), metavar="DIR", help="数据目录，默认是仓库的 data/")
    common.add_argument("--format", choices=("text", "json"), default="text", help="输出文字还是 JSON")
    parser = _Parser(prog="python -m checker", description="北京市工作居住证：按各区指南判断新办资格")
    names = parser.add_subparsers(dest="command", required=True, metavar="命令")
    assess = names.add_parser("assess", parents=[common], help="判断能不能新办、为什么、从哪天起")
    deadlines = names.add_parser("deadlines", parents=[common], help="算出各项业务的时限")
    materials = names.add_parser("materials", parents=[common], help="列出一项业务要交的材料")
    materials.add_argument("--district", required=True, metavar="ID", help="哪个区")
    for one in (assess, deadlines, materials):
        one.add_argument("--profile", required=True, metavar="FILE", help="回答文件（YAML 或 JSON），- 表示标准输入")
    deadlines.add_argument("--procedure", choices=PROCEDURES, metavar="ID", help="只看这项业务，如 renewal")
    materials.add_argument("--procedure", required=True, choices=PROCEDURES, metavar="ID", help="哪项业务，如 new")
    materials.add_argument("--as-of", metavar="DATE", help="申报日，默认今天")
    thresholds = names.add_parser("thresholds", parents=[common], help="列出各区的收入线")
    batch = names.add_parser("batch", parents=[common], help="一张表，一行一个人，一起判断")
    batch.add_argument("table", nargs="?", metavar="TABLE", help="表格文件（.xlsx 或 CSV），- 表示标准输入")
    batch.add_argument("--output", metavar="FILE", help="把结果写在表的旁边，存成 .xlsx 或 .csv")
    batch.add_argument("--template", metavar="FILE", help="写一张空表（.xlsx），有说明、下拉选项和示例")
    for one in (assess, deadlines, thresholds, batch):
        one.add_argument("--district", action="append", metavar="ID", help="只看这个区，可重复")
        one.add_argument("--as-of", metavar="DATE", help="判断日，默认今天")
    names.add_parser("questions", parents=[common], help="列出全部问题")
    compare = names.add_parser("impact", parents=[common], help="同一批人按两份数据各判一次，看谁受影响")
    compare.add_argument("old", metavar="OLD_DATA_DIR", help="改之前的数据目录，或 git 里的一个版本，如 HEAD~1")
    compare.add_argument("new", metavar="NEW_DATA_DIR", help="改之后的数据目录，或 git 里的一个版本")
    validate = names.add_parser("validate", parents=[common], help="检查数据")
    validate.add_argument("data_dir", nargs="?", metavar="DATA_DIR")
    return parser


RUN = {
    "assess": commands.run_assess,
    "deadlines": commands.run_deadlines,
    "materials": commands.run_materials,
    "thresholds": commands.run_thresholds,
    "questions": commands.run_questions,
    "impact": run_impact,
    "validate": commands.run_validate,
    "batch": run_batch,
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit status."""
    for stream in (sys.stdout, sys.stderr):
        # Input may quote half a surrogate pair, which UTF-8 cannot write as it is.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    arguments = _parser().parse_args(argv)
    try:
        result, told, status = RUN[arguments.command](arguments)
        print(json.dumps(result, ensure_ascii=False, indent=2) if arguments.format == "json" else told(result))
        sys.stdout.flush()
    except DataError as error:
        count = len(error.problems)
        more = f"（数据共有 {count} 处错误，用 python -m checker validate 看全部）" if count > 1 else ""
        print(f"{error.problems[0]}{more}", file=sys.stderr)
        return BAD_USE
    except CheckerError as error:
        print(error, file=sys.stderr)
        return BAD_USE
    except BrokenPipeError:
        # Whoever read our output has enough; keep Python from complaining about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BAD_USE
    return status
