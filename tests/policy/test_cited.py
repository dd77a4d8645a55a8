"""Sentences that cite the clause of a rule and tell another figure than the rule."""

from pathlib import Path

import pytest

from policy.load import load_data
from tests.policy.small import GUIDE, Edit, edited, small, told

MEND = "核对原文，改这句话；说的是别处的数，就引用写那个数的条款"
TAX = "“上一年 20 万元”判断用的是 200000，“三年 60 万元”判断用的是 600000"
YEAR = "label: 上一年 20 万元, clause: "
MISTAKES: list[tuple[list[Edit], str]] = [
    (
        [("text: 一句提示", "text: 纳税 30 万元")],
        f"guides.golden-2026.notes[0].text: “纳税 30 万元”里的钱数有 300000，它引用的条款里{TAX}: {MEND}",
    ),
    (
        [("text: 试用期也算。", "text: 满 18 个月。")],
        "guides.golden-2026.says[1].text: “满 18 个月。”里的月数有 18，它引用的条款里“上一年 20 万元”判断用的是 12，"
        f"“三年 60 万元”判断用的是 36，“原则上满半年”判断用的是 6，“近 6 个月收入”判断用的是 6: {MEND}",
    ),
    (
        [("{text: 一句提示,", "{text: 收入 2 倍,")],
        "guides.golden-2026.notes[0].text: “收入 2 倍”里的倍数有 2，它引用的条款里"
        f"“近 6 个月收入”判断用的是 1.5: {MEND}",
    ),
    (
        [("text: 早一点办。", "text: 15 个工作日内答复。")],
        "guides.golden-2026.general[1].text: “15 个工作日内答复。”里的工作日数有 15，它引用的条款里"
        f"“审批”判断用的是 20: {MEND}",
    ),
    (
        [
            ("{days: -30, why: 到期前 30 日}", "{months: -3, why: 到期前 3 个月}"),
            ("text: 早一点办。", "text: 提前 5 个月办。"),
        ],
        "guides.golden-2026.general[1].text: “提前 5 个月办。”里的月数有 5，它引用的条款里"
        f"“提交续签”判断用的是 3: {MEND}",
    ),
    (  # of two clauses that have figures of money, one is passed over
        [
            (f'{YEAR}"1"', f'{YEAR}"2"'),
            ("text: 一句提示, clause: \"1\"", "text: 三年 60 万元，上一年 60 万元, clause: [\"1\", \"2\"]"),
        ],
        "guides.golden-2026.notes[0].text: “三年 60 万元，上一年 60 万元”说了钱数，可它引用的条款里"
        f"“上一年 20 万元”判断用的是 200000，没有说到: {MEND}",
    ),
]  # fmt: skip
FAQ = """groups:
  - id: money
    label: 钱
    questions:
      - id: tax
        ask: 纳多少税？
        short: 上一年 30 万元。
        safe: 先问窗口。
        said: [{of: golden-2026, text: 上一年 20 万元，三年 60 万元。, clause: "1"}]
"""


@pytest.mark.parametrize(("edits", "message"), MISTAKES, ids=[row[1][:60] for row in MISTAKES])
def test_a_sentence_with_another_figure_is_told(edits: list[Edit], message: str, tmp_path: Path) -> None:
    assert told(small(tmp_path, *edits)) == [f"{GUIDE}: {message}"]


def test_a_short_answer_has_no_figures_of_its_own(tmp_path: Path) -> None:
    root = small(tmp_path)
    (root / "faq.yaml").write_text(FAQ, "utf-8")
    wrong = "“上一年 30 万元。”里的钱数有 300000，下面各份文本的话里没有"
    assert told(root) == [f"faq.yaml: faq.groups[0].questions[0].short: {wrong}: 核对原文，把几处改成一致"]
    edited(root, ("short: 上一年 30", "short: 上一年 20"), file="faq.yaml")
    assert load_data(root).faq.groups


def test_figures_of_rules_and_of_nobody_pass(tmp_path: Path) -> None:
    edits = [
        ("text: 一句提示", "text: 上一年 20 万元或三年 60 万元；前一个月或前两个月都行"),
        ("text: 试用期也算。", "text: 满 6 个月；记录要近 12 个月的。"),  # one that is the rule's is enough for months
        ("text: 以前不是这样。", "text: 以前是 50 万元。"),  # history
        ("text: 每一页都盖章。", "text: 30 万元以上的另说。"),  # a clause without such rules
    ]
    assert load_data(small(tmp_path, *edits)).guides
