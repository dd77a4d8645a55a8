"""Make .venv and install the pinned packages; run by make with the system's Python, so standard library only."""

import subprocess
import sys
import venv
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCKS = ROOT / "requirements"
INSIDE = VENV / "pyodide"
"""Packages that run inside Pyodide, apart from ours: they need not go together with what the host has."""
PYODIDE_PYTHON = "3.14"
TAIL = 15
"""Lines of pip's that are shown when it fails."""


def main() -> int:
    """Install, telling how far it is; gives the exit status."""
    if sys.version_info < OLDEST:
        print(f"需要 Python {'.'.join(map(str, OLDEST))} 或更新，这个是 {sys.version.split()[0]}。", file=sys.stderr)
        print("装好后用它来运行，例如：make serve PYTHON=python3.12", file=sys.stderr)
        return 1
    try:
        old = _is_whole()
        if not old:
            _make_venv()
        status = _install()
        clash = "" if status else _clash()
        if clash and old:  # packages that an earlier lock left behind
            _make_venv()
            status = _install()
            clash = "" if status else _clash()
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"建不了虚拟环境（{error}）。Debian 和 Ubuntu 上请先安装 python3-venv。", file=sys.stderr)
        return 1
    if clash:
        print(f"{clash}\n依赖之间对不上，请用 make lock 重新锁定版本。", file=sys.stderr)
        return 1
    return status


def _is_whole() -> bool:
    """Whether there is an environment with a pip that runs."""
    probe = [str(PYTHON), "-m", "pip", "--version"]
    return PYTHON.exists() and subprocess.run(probe, capture_output=True, check=False).returncode == 0


def _make_venv() -> None:
    print("  建立虚拟环境 .venv", flush=True)
    venv.create(VENV, clear=True, with_pip=True)


def _install() -> int:
    """Both locks; gives the exit status of the first that fails."""
    inside = ["--target", str(INSIDE), "--upgrade", "--only-binary=:all:", "--python-version", PYODIDE_PYTHON]
    inside.append("--ignore-requires-python")  # pip would ask whether this Python suits, not the one named
    for lock, options in ((LOCKS / "dev.txt", []), (LOCKS / "pyodide.txt", inside)):
        status = _pip_install(lock, options)
        if status:
            return status
    return 0


def _pip_install(lock: Path, options: list[str]) -> int:
    total = sum("==" in line for line in lock.read_text("utf-8").splitlines())
    command = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--progress-bar=off", *options]
    # A lock is complete: a resolver could only object to what came out after it was made.
    command += ["--no-deps", "--require-hashes", "--requirement", str(lock)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    ) as pip:
        lines = _follow(pip, total)
    if pip.returncode:
        print("".join(lines[-TAIL:]), file=sys.stderr)
        print("没有装好，上面是 pip 说的原因。多半是网络问题，再运行一次会接着做。", file=sys.stderr)
    return pip.returncode


def _clash() -> str:
    """Packages that miss what they need, in pip's words: without a resolver nobody else would have said so."""
    done = subprocess.run([str(PYTHON), "-m", "pip", "check"], capture_output=True, text=True, check=False)
    return (done.stdout + done.stderr).strip() if done.returncode else ""


def _follow(pip: "subprocess.Popen[str]", total: int) -> list[str]:
    """Count the packages that pip takes up; gives all that it said."""
    lines = []
    done = 0
    for line in pip.stdout or ():
        lines.append(line)
        if line.startswith(("Collecting ", "Requirement already satisfied: ")):
            done += 1
            if done % 20 == 0:
                print(f"  下载依赖 {done} 个（最多 {total} 个）", flush=True)
        elif line.startswith("Installing collected packages"):
            print(f"  安装 {done} 个依赖", flush=True)
    return lines


if __name__ == "__main__":
    raise SystemExit(main())
