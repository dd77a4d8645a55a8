"""A last day that is past: that it is, and what is left to do."""

from datetime import date

from checker.limits.limit import Limit

LEFT = {
    "file": "还没交的，今天就交，并打电话问窗口还来不来得及",
    "paper": "还没送的，今天就送，并打电话问窗口还收不收",
    "notify": "还没办的，请原单位今天就办",
}
"""What is left to do, by moment."""
ASK = "马上打电话问窗口还能怎么办"
"""What is left where nothing can be handed in any more."""


def late(limit: Limit, due: date, void: date | None, day: date) -> str:
    """What to say on `day` to somebody whose last day may have passed; nothing where it has not.

    `void` is the first day on which the permit is void, if the text tells of one:
    from then on nothing is promised of handing in.
    """
    if due >= day:
        return ""
    if void and void <= day:
        return f"这一天已经过了，到现在没有办成的，证件从 {void} 起也失效了：{ASK}。"
    return f"这一天已经过了：{LEFT.get(limit.moment, ASK)}。"
