"""On what was measured: the machine and the versions, so that a page of figures can be judged."""

import os
import platform
import re
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from tests.bench.stage import ROOT

PACKAGES = ("python-telegram-bot", "aiogram", "aiohttp", "httpx", "SQLAlchemy", "psycopg", "typst", "uvloop")


def machine(*, pinned: bool) -> dict[str, str]:
    """What a reader wants to know, by name. Nothing of it names the machine itself."""
    memory = int(_found(Path("/proc/meminfo"), r"MemTotal:\s*(\d+)") or 0) / 1e6
    return {
        "made": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "code": _code(),
        "processor": _found(Path("/proc/cpuinfo"), r"model name\s*:\s*(.+)"),
        "cores": str(len(os.sched_getaffinity(0))),
        "memory": f"{memory:.0f} GB",
        "kernel": platform.release().split("-")[0],
        "python": platform.python_version(),
        "load before": f"{os.getloadavg()[0]:.1f}",
        "pinned": "the double on one core, the bot on another" if pinned else "no",
        **{name: version(name) for name in PACKAGES},
    }


def _code() -> str:
    words = ["git", "rev-parse", "--short", "HEAD"]
    found = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    return found.stdout.strip() or "unknown"


def _found(file: Path, pattern: str) -> str:
    match = re.search(pattern, file.read_text("utf-8")) if file.exists() else None
    return match[1].strip() if match else ""
