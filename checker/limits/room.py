"""Whether the last day for filing leaves room for an answer before the permit is void, or comes after that."""

from datetime import date

from checker.days.count import Count
from checker.limits.inquiry import Inquiry
from checker.limits.limit import Limit
from checker.limits.review import fate, longest_review, stages
from checker.limits.special import days_of
from checker.limits.steps import EXPIRY, LEFT

UNWRITTEN = "没有续签的证件从 {} 起失效，审核中的怎么算，原文没有写"
"""Of an answer that comes when the permit is void for those who filed nothing."""


def lacks_room(inquiry: Inquiry, limit: Limit, procedure: str, start: date, due: date) -> str:
    """What to say of a last day for filing after which the review may not end before the permit is void; else nothing.

    The review is all that the guide writes of, begun on the day of filing. Where
    it has two stages, the day that leaves room for both is told as well.
    (contract, section 3: `if_missed`)
    """
    limits, calendar = inquiry.limits, inquiry.calendar
    review, lapse = longest_review(limits, procedure), inquiry.beside(limit, "lapse")
    void = inquiry.void_from(limit, start)
    if limit.moment != "file" or limit.event != EXPIRY or not review or not lapse or not void:
        return ""
    answer, by = calendar.counted(due, review), calendar.counted(void, -review - 1)
    told = fate(answer, void, f"证件从 {void} 起就失效了" if lapse.under_review else UNWRITTEN.format(void))
    if not told:
        return ""
    doubt = "" if calendar.is_announced(min(by, due), answer) else "（暂定）"
    if len(stages(limits, procedure)) == 1:
        end = f"审核的第 {review} 个工作日也到了 {answer}{doubt}，{told}"
    else:
        before, after = stages(limits, procedure).values()
        past = "，已经过了" if by < inquiry.case.day else ""
        end = (
            f"受理前的网上审核 {before} 个工作日、受理后的核准 {after} 个工作日，都用满要到 {answer}{doubt}，{told}；"
            f"两段都留出来，最晚是 {by}{doubt}{past}"
        )
    return f"就算赶在 {due} 提交，{end}，没有余地，请早些交。"


def cut_short(inquiry: Inquiry, limit: Limit, due: date, *, filed: bool = False) -> tuple[str, str]:
    """What to say of a limit that takes the permit to be valid, where that expires first; else nothing twice.

    In place of its days where the employer was left after the expiry, or the permit is void by now and nothing was
    `filed`; beside them where the last day comes after the expiry.
    """
    case = inquiry.case
    for other in (other for other in inquiry.limits if other.id == limit.cut_by):
        for expiry in days_of(case, str(other.event)):
            void = Count(inquiry.calendar).run(expiry, other.due)
            for left in (left for left in days_of(case, LEFT) if expiry < left):
                return (
                    f"{case.noun(LEFT)} {left} 在证件到期（{expiry}）以后，原文这一条只说证件有效期内的情况，"
                    f"算不出日子；没有续签的证件从 {void} 起失效，请马上打电话问窗口。"
                ), ""
            if expiry < due:
                told = f"证件先到期：{expiry} 到期，没有续签的从 {void} 起"
                if void > case.day:
                    return "", f"{told}失效，不要等到那时。"
                over = f"{told}已经失效，请马上打电话问窗口还能怎么办。"
                return ("", over) if filed else (over, "")
    return "", ""
