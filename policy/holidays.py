"""Days off and worked weekends, from libraries and from data/holidays.yaml."""

from datetime import date

from policy.model.figures import Holidays

FAR = 30
"""Years beyond the last announced one for which statutory holidays are worked out."""


def compile_calendar(holidays: Holidays) -> dict[str, list[int] | list[str]]:
    """The calendar as plain lists.

    Announced years come from chinesecalendar, which encodes the State Council's
    yearly notices; a year that it does not know yet can stand in
    ``data/holidays.yaml``. For later years only the statutory holidays are
    there, from the lunar calendar, and those years are not listed as announced.
    """
    from chinese_calendar import constants  # heavy, and needed by deadlines and the site alone

    announced = sorted({day.year for day in constants.holidays})
    off, working = set(constants.holidays), set(constants.workdays)
    for year, row in holidays.holidays.items():
        off.update(row.off)
        working.update(row.working)
        announced.append(int(year))
    off |= _statutory(set(announced))
    return {
        "announced": sorted(set(announced)),
        "off": [day.isoformat() for day in sorted(off) if day.weekday() < 5],
        "working": [day.isoformat() for day in sorted(working) if day.weekday() >= 5],
    }


def _statutory(announced: set[int]) -> set[date]:
    from holidays import country_holidays

    last = max(announced)
    years = [year for year in range(last + 1, last + FAR + 1) if year not in announced]
    return set(country_holidays("CN", years=years, observed=False))
