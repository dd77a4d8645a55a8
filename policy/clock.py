"""The latest day that the data can speak of as past."""

import subprocess
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

BEIJING = timedelta(hours=8)
"""Kept all year round."""


@cache
def latest_day() -> date:
    """Today in Beijing, or the day of the last commit where the clock of this machine is behind it."""
    command = ["git", "-C", str(Path(__file__).parent), "log", "-1", "--format=%ct"]
    try:
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        told = ""
    now = datetime.now(UTC)
    return (max(now, datetime.fromtimestamp(int(told or 0), UTC)) + BEIJING).date()
