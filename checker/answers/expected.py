"""What a good answer of each type looks like, in words."""

from checker.days import dates

NUMBERS = ("money", "number", "integer")
SPAN = f"{dates.FIRST_YEAR} 到 {dates.LAST_YEAR} 年"
"""The years that are read at all."""
MOST_DATES = 20
"""Dates of one list."""
EXPECTED = {
    "date": f"日历上有的日期（{SPAN}），年月日都要，写成 YYYY-MM-DD，如 2025-08-15",
    "dates": f"日期的列表，每个是日历上有的日期（{SPAN}），写成 YYYY-MM-DD，最多 {MOST_DATES} 个",
    "bool": "true（是）或 false（否）",
    "money": "不小于 0 的金额，单位元，只写数字",
    "number": "不小于 0 的数字",
    "integer": "不小于 0 的整数",
    "month_money": f"按月份写的金额，月份（{SPAN}）写成 YYYY-MM",
    "year_money": f"按年份写的金额，年份（{SPAN}）写成 YYYY",
}
