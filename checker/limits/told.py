"""The days of a time limit as one sentence: the same on the command line, on the page and in a calendar."""

from datetime import date

from checker.days.count import Count
from checker.words import KIND_OF_MOMENT


def told(moment: str, opens: date | None, due: date, safe: date | None, count: Count) -> str:
    """What the days mean for people, by what kind of moment it is (contract, section 3)."""
    match KIND_OF_MOMENT[moment]:
        case "act":
            return f"{f'{opens} 起可以办，' if opens else ''}最晚 {due}{_safe(due, safe, count)}。"
        case "void":
            return f"从 {due} 起失效。"
        case "waiting":
            return f"最晚 {due} 答复{'（暂定）' if count.provisional else ''}。"
        case "event":
            return f"{due} 这一天。"
    if opens is None:
        return f"至少要有效到 {due}。"
    return f"日期不早于 {opens}。" if moment == "document" else f"{opens} 至 {due}。"


def _safe(due: date, safe: date | None, count: Count) -> str:
    """The last working day, and which of both days may still move: a plain count of days never does."""
    counted = "（暂定）" if count.due_provisional else ""
    if safe != due:
        return f"{counted}，这以前最后一个工作日是 {safe}{'（暂定）' if count.provisional else ''}"
    if count.provisional and not counted:
        return "（那天上不上班还没有公布）"
    return counted
