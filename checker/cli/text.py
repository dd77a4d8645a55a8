"""Reports in words, for a terminal."""

from typing import Any

from checker import words
from checker.policy import Policy


def assessment(report: dict[str, Any], policy: Policy) -> str:
    """The verdict of each district, its reasons as an indented tree, and what to do next."""
    parts = [f"判断日：{report['as_of']}"]
    for result in report["results"]:
        parts.append(f"\n== {policy.districts[result['district']]}：{words.VERDICTS[result['verdict']]}")
        if result["finding"]:
            parts += _tree(result["finding"], 0)
        if result["routes"]:
            parts.append(
                "申报条款："
                + "；".join(f"第 {row['route']} 条{words.VERDICTS[row['verdict']]}" for row in result["routes"])
            )
        if result["earliest"]:
            parts.append(f"其他答案不变，最早 {result['earliest']} 起符合")
        if result["ask"]:
            parts.append(
                "回答这些问题会有帮助：" + "、".join(f"{policy.questions[key].noun}（{key}）" for key in result["ask"])
            )
        parts += [f"提示：{note}" for note in result["notes"]]
    return "\n".join(parts)


def _tree(row: dict[str, Any], depth: int) -> list[str]:
    lines = [f"{'  ' * depth}{words.MARKS[row['verdict']]} {row['label']}（{words.VERDICTS[row['verdict']]}）"]
    if not row["children"]:
        lines.append(f"{'  ' * depth}  {row['reason']}")
    return lines + [line for child in row["children"] for line in _tree(child, depth + 1)]


def lines(report: dict[str, Any], policy: Policy) -> str:
    """One line for each income line."""
    parts = [f"判断日：{report['as_of']}"]
    for row in report["rows"]:
        total = "" if row["total"] is None else f"，{row['window_months']} 个月合计 {row['total']} 元"
        doubt = "" if row["confirmed"] else "（待核实）"
        base = f"{row['base_year']} 年 {row['base']} 元 × {row['multiple']}"
        whose = f"{policy.districts[row['district']]}，{words.WHO_IS_MEASURED[row['who']]}"
        parts.append(f"{whose}：每月 {row['monthly']} 元{total}（{base}）{doubt}")
    return "\n".join(parts)


def limits(report: dict[str, Any], policy: Policy) -> str:
    """Each time limit with how it was counted."""
    parts = [f"申报日：{report['as_of']}"]
    for item in report["items"]:
        doubt = "（涉及还没有公布的放假安排，暂按法定节假日推算）" if item["provisional"] else ""
        parts.append(f"\n{policy.districts[item['district']]} {item['label']}：{_days(item)}{doubt}")
        parts += [f"  {step}" for step in item["steps"]]
        if item["kind"] == "act":
            parts.append(f"  最后一个工作日是 {item['safe_by']}。")
        parts += [f"  {words}" for words in (item["if_missed"], item["note"]) if words]
    return "\n".join(parts)


def _days(item: dict[str, Any]) -> str:
    opens, due = item["opens"], item["due"]
    match item["kind"]:
        case "void":
            return f"从 {due} 起失效"
        case "waiting":
            return f"最晚 {due} 答复"
        case "event":
            return str(due)
    if item["moment"] == "document":
        return f"日期不早于 {opens}" if opens else f"有效期要到 {due} 以后"
    return f"{opens} 至 {due}" if opens else f"最晚 {due}"


def papers(report: dict[str, Any]) -> str:
    """A checklist: what is needed first, then what is open."""
    parts: list[str] = []
    for needed, word in words.NEEDED.items():
        items = [item for item in report["items"] if item["needed"] == needed]
        parts += [f"[{word}] {item['name']}：{item['requirement']}" for item in items]
    if report["ask"]:
        parts.append("回答这些问题会有帮助：" + "、".join(report["ask"]))
    return "\n".join(parts + [f"提示：{note}" for note in report["notes"]])


def questions(report: dict[str, Any]) -> str:
    """One line for each question, options below."""
    parts = []
    for row in report["questions"]:
        parts.append(f"{row['key']}（{row['type']}）：{row['label']}")
        parts += [f"    {choice['value']}：{choice['label']}" for choice in row.get("choices", ())]
    return "\n".join(parts)


def valid(report: dict[str, Any]) -> str:
    """The good news."""
    return f"数据没有问题：{report['guides']} 份指南，{report['questions']} 个问题。"
