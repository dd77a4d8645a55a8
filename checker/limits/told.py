"""The days of a time limit as one sentence: the same on the command line, on the page and in a calendar."""

from datetime import date

from checker.limits.span import ONE, Span


def told(span: Span) -> str:
    """What the days mean for people, by what kind of moment it is (contract, section 3)."""
    opens, due = span.opens, span.due
    match span.kind:
        case "act":
            return f"{f'{opens} 起可以办，' if opens else ''}最晚 {due}{_safe(span)}。"
        case "void":
            return f"从 {due} 起失效。"
        case "waiting":
            return f"最晚 {due} 答复{'（暂定）' if span.count.provisional else ''}。"
        case "event":
            return of_age(span)
    if opens is None:
        return f"至少要有效到 {due}。"
    return f"日期不早于 {opens}。" if span.limit.moment == "document" else f"{opens} 至 {due}。"


def of_age(span: Span) -> str:
    """The last day before a birthday changes what holds, and the first after it, in the words of the data."""
    last = span.last or span.due
    return f"{span.limit.spec['until']} {last}，{last + ONE} {span.limit.spec['then']}。"


def last_called(span: Span) -> str:
    """Of a birthday: what its last day is, so that nobody takes it for the birthday itself; nothing of other limits."""
    if span.kind != "event":
        return ""
    limit = span.limit
    return f"{limit.spec['until'].removesuffix('是')}（{'当天' if limit.lasts_through else '第二天'}{limit.label}）"


def left(span: Span, day: date, at_a_counter: str = "") -> str:
    """How many days are left where they are few; nothing else. What is told `at_a_counter`, none are on days off."""
    if not span.is_soon(day):
        return ""
    if span.safe and span.safe < day:
        return f"最后一个工作日已经过了，{at_a_counter or f'{_days(span.due, day)}：今天就办，或打电话问窗口'}。"
    if span.safe and span.safe < span.due:
        return f"离最后一个工作日{_days(span.safe, day)}。" if day < span.safe else "今天是最后一个工作日。"
    return f"{_days(span.end, day)}。"


def _days(end: date, day: date) -> str:
    days = (end - day).days
    return f"还有 {days} 天" if days else "今天是最后一天"


def _safe(span: Span) -> str:
    """The last working day, and which of both days may still move: a plain count of days never does."""
    count = span.count
    counted = "（暂定）" if count.due_provisional else ""
    doubt = "（暂定）" if count.provisional else ""
    if span.safe is None:
        return f"{counted}，那天不上班的，上班第一天 {span.reopens} 就办{doubt}"
    if span.safe != span.due:
        return f"{counted}，这以前最后一个工作日是 {span.safe}{doubt}"
    if count.provisional and not counted:
        return "（那天上不上班还没有公布）"
    return counted
