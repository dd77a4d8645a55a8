"""A real Chromium for the tests: an installed one, else Debian's, else Playwright's own."""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
MAC_APPS = ("Google Chrome", "Chromium", "Microsoft Edge")
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NONE_FOUND = (
    "No Chromium was found and none could be installed. Install one of: Debian and Ubuntu `apt-get install chromium`, "
    "macOS Google Chrome, or anywhere `.venv/bin/python -m playwright install chromium`; then run `make test` again."
)


class NoChromiumError(RuntimeError):
    """There is no browser, and none could be installed; the text says what to do."""


def flags() -> list[str]:
    """What Chromium is started with; root has no sandbox to start it in."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*FLAGS, "--no-sandbox"] if root else list(FLAGS)


def chromium() -> Path:
    """The browser's program, installed first where none is found. Raises NoChromiumError."""
    found = next(_installed(), None)
    for install in (_install_debian, _install_playwright):
        found = found or (next(_installed(), None) if install() else None)
    if found is None:
        raise NoChromiumError(NONE_FOUND)
    return found


def _installed() -> Iterator[Path]:
    """Every Chromium here, the best first."""
    for command in COMMANDS:
        program = shutil.which(command)
        if program:
            yield Path(program)
    for app in MAC_APPS:
        program = f"/Applications/{app}.app/Contents/MacOS/{app}"
        yield from (Path(place) for place in (program, f"{Path.home()}{program}") if Path(place).is_file())
    yield from _playwrights()


def _playwrights() -> Iterator[Path]:
    """Playwright's own download, where there is one."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        program = Path(playwright.chromium.executable_path)
    if program.is_file():
        yield program


def _install_debian() -> bool:
    """Debian's package, where we may install it. Ubuntu's is only a pointer to a snap, which a server cannot run."""
    if platform.system() != "Linux" or not shutil.which("apt-get") or "ubuntu" in _system().lower():
        return False
    as_root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if as_root and not (shutil.which("sudo") and _runs([*as_root, "true"])):
        return False
    _say("No Chromium found: installing Debian's package (about a minute) ...")
    install = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    return _runs([*install, "-qq", "update"]) and _runs(
        [*install, "-qq", "install", "--yes", "--no-install-recommends", "chromium", "fonts-noto-cjk"]
    )


def _install_playwright() -> bool:
    _say("No Chromium found: downloading Playwright's (about 170 MB) ...")
    return _runs([sys.executable, "-m", "playwright", "install", "chromium"])


def _system() -> str:
    release = Path("/etc/os-release")
    return release.read_text("utf-8") if release.is_file() else ""


def _runs(command: list[str]) -> bool:
    """Whether a command ends well; what it prints goes to the error stream."""
    return subprocess.run(command, check=False, stdin=subprocess.DEVNULL, stdout=sys.stderr).returncode == 0


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
