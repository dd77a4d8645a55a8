"""Reports in words, for a terminal."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from checker import words
from checker.cli.finding import alone, labels, tree
from checker.policy import Policy


def assessment(report: dict[str, Any], policy: Policy) -> str:
    """The verdict of each district, its reasons as an indented tree, and what to do next."""
    parts = [f"判断日：{report['as_of']}"]
    for result in report["results"]:
        told = f"（如果资料属实：{words.VERDICTS[result['told']]}）" if result["told"] else ""
        parts.append(f"\n== {policy.districts[result['district']]}：{words.VERDICTS[result['verdict']]}{told}")
        if result["finding"]:
            parts += tree(result["finding"])
        if routes := [f"第 {row['route']} 条（{row['label']}）{_word(row)}" for row in result["routes"]]:
            parts.append(f"各申报条款：{'；'.join(routes)}")
        parts += [*_advice(result, policy), *(f"提示：{note}" for note in result["notes"])]
    return "\n".join(parts)


def _word(row: dict[str, Any]) -> str:
    return words.VERDICTS[row["verdict"]]


def _advice(result: dict[str, Any], policy: Policy) -> Iterator[str]:
    """What is lacking, from when it may be met, and what to answer next."""
    if result["office"]:
        yield f"由窗口认定的是：{'；'.join(dict.fromkeys(alone(result['finding'], result['office'])))}"
    if result["closest"] and not result["ways"]:
        stuck = labels(result["finding"], result["closest"][0], only_fixed=True)
        yield f"改变不了的是：{'；'.join(stuck)}。照现在的情况办不成，拿不准请问窗口"
    for way in result["ways"]:
        yield f"补上这{'一' if len(way) == 1 else '几'}条就不再是不符合：{'；'.join(labels(result['finding'], way))}"
    if result["earliest"]:
        yield f"其他答案不变，最早 {result['earliest']} 起符合"
    if result["earliest_if"]:
        first, *others = (row["text"] for row in result["earliest_if"]["assuming"])
        assumed = [first, *(f"并且{text.removeprefix('若')}" for text in others)]
        yield f"{'，'.join(assumed)}，最早 {result['earliest_if']['date']} 起符合"
    if result["ask"]:
        yield f"接下来先回答：{policy.questions[result['next']].noun}"
        yield _helpful(result["ask"], policy)


def _helpful(keys: list[str], policy: Policy) -> str:
    return f"回答这些问题会有帮助：{'；'.join(policy.questions[key].noun for key in keys)}"


def lines(report: dict[str, Any], policy: Policy) -> str:
    """One line for each income line."""
    parts = [f"判断日：{report['as_of']}"]
    for row in report["rows"]:
        measured = {other["who"] for other in report["rows"] if other["district"] == row["district"]}
        whose = f"{policy.districts[row['district']]}，{words.whose_income(row['who'], measured)}"
        doubt = "" if row["confirmed"] else "（待核实）"
        base = f"{row['base_year']} 年月平均工资 {row['base']} 元{doubt}的 {row['multiple']} 倍"
        late = f"（{row['overdue']} 年平均工资应已公布，还没有收录）" if row["overdue"] else ""
        parts.append(f"{whose}：{_line(row)}（{base}）{late}")
    return "\n".join(parts)


def _line(row: dict[str, Any]) -> str:
    how = f"{words.INCOME_TESTS[row['test']]}{words.INCOME_LINES[row['line']]}"
    match row["test"]:
        case "calendar_year":
            return f"{row['base_year'] + 1} 年{how} {row['total']} 元，合每月 {row['monthly']} 元"
        case "total":
            return f"近 {row['window_months']} 个月，{how} {row['total']} 元，合每月 {row['monthly']} 元"
    total = "" if row["total"] is None else f"，合计 {row['total']} 元"
    return f"近 {row['window_months']} 个月，{how} {row['monthly']} 元{total}"


def limits(report: dict[str, Any], policy: Policy, phones: Mapping[str, str]) -> str:
    """Each time limit with how it was counted, and whom to call."""
    parts = [f"申报日：{report['as_of']}"]
    for item in report["items"]:
        name = words.PROCEDURES[item["procedure"]]
        parts.append(f"\n{policy.districts[item['district']]}{name}：{item['label']}。{item['told']}")
        parts += [f"  {step}" for step in item["steps"] if not item["instead"]]
        missed = words.MISSED if item["kind"] == "act" else ""
        parts += [f"  {said}" for said in (item["missed"] and missed + item["missed"], item["note"]) if said]
    parts += [f"提示：{note}" for note in report["notes"]]
    return "\n".join([*parts, *_phones(policy, phones, _counted(report))])


def _counted(report: dict[str, Any]) -> Collection[str]:
    """The districts whose days are told; where none has any, all that were asked about."""
    return {item["district"] for item in report["items"]} or report["districts"]


def _phones(policy: Policy, phones: Mapping[str, str], districts: Collection[str]) -> Iterator[str]:
    named = [district for district in policy.districts if district in districts and district in phones]
    yield from (f"问{phones[district]}" for district in named)


def papers(report: dict[str, Any], policy: Policy, phones: Mapping[str, str]) -> str:
    """A checklist: what is needed first, then what is open."""
    parts: list[str] = []
    for needed, word in words.NEEDED.items():
        items = [item for item in report["items"] if item["needed"] == needed]
        parts += [f"[{word}] {_paper(item)}" for item in items]
    if report["ask"]:
        parts.append(_helpful(report["ask"], policy))
    parts += [f"提示：{note}" for note in report["notes"]]
    return "\n".join([*parts, *_phones(policy, phones, {report["district"]})])


def _paper(item: dict[str, Any]) -> str:
    """A paper with who brings it, in which form, under which seals, and where the text says so."""
    stamps = [words.STAMPS[stamp] for stamp in item["stamps"] if stamp in words.STAMPS]
    told = [words.PROVIDERS[item["provider"]], "、".join(map(words.FORMS.__getitem__, item["form"])), "、".join(stamps)]
    clauses = "、".join(dict.fromkeys(cite["label"] for cite in item["cites"]))
    return f"{item['name']}（{'；'.join(filter(None, told))}）：{item['requirement']}（{clauses}）"


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
