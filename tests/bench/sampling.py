"""What the kernel knows of a process: seconds on a core, memory. Linux only, like the bench."""

import os
from collections.abc import Iterable
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")
MEGABYTE = 1e6


def family(pid: int) -> tuple[int, ...]:
    """*pid* and all that it started, children of children too; what has ended meanwhile is left out."""
    found = [pid]
    for parent in found:
        for tasks in Path(f"/proc/{parent}/task").glob("*/children"):
            found += [int(child) for child in _read(tasks).split()]
    return tuple(found)


def cpu_seconds(pids: Iterable[int]) -> float:
    """User and system seconds of these processes so far."""
    return sum(_cpu(pid) for pid in pids)


def memory(pids: Iterable[int]) -> float:
    """Resident megabytes (10^6) of these processes."""
    return (
        sum(int((_read(Path(f"/proc/{pid}/statm")).split() or ["0", "0"])[1]) for pid in pids)
        * PAGE
        / MEGABYTE
    )


def pin(pid: int, core: int | None) -> None:
    """Keep *pid* and what it starts on one core; nothing when *core* is None."""
    if core is not None:
        os.sched_setaffinity(pid, {core})


def cores() -> tuple[int | None, int | None]:
    """The core of the double and the one of the bot; None and None where there is only one."""
    free = sorted(os.sched_getaffinity(0))
    return (free[-1], free[0]) if len(free) > 1 else (None, None)


def _cpu(pid: int) -> float:
    words = _read(Path(f"/proc/{pid}/stat")).rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) / TICKS if words else 0.0


def _read(path: Path) -> str:
    try:
        return path.read_text("ascii", errors="replace")
    except OSError:
        return ""
