"""When this state of the project was committed: the only clock of the build, so that two builds are equal."""

import os
import subprocess
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

BEIJING = timedelta(hours=8)


def commit_time(root: Path) -> datetime | None:
    """The time of the commit checked out at `root`, in UTC; None outside a repository.

    SOURCE_DATE_EPOCH wins, as for every reproducible build.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return datetime.fromtimestamp(int(given), UTC)
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        told = ""
    return datetime.fromtimestamp(int(told), UTC) if told else None


def beijing_day(moment: datetime) -> date:
    """The calendar day in Beijing, which keeps UTC+8 all year round."""
    return (moment + BEIJING).date()
