"""The files of the checkout, as git would keep them."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("bot", "flows", "handoff", "locales", "printing", "storage")
"""The packages that exist in this build; `desk` joins them when it is built."""


def kept(*patterns: str) -> tuple[Path, ...]:
    """List the files that git keeps or would keep, below the root, that match one of the patterns."""
    told = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns]
    listed = subprocess.run(told, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    paths = (ROOT / name for name in sorted(set(listed.split("\0"))) if name)
    return tuple(path for path in paths if path.is_file())


def name_of(path: Path) -> str:
    """Name a file as a reader would: from the root, with slashes."""
    return path.relative_to(ROOT).as_posix()


def modules() -> dict[str, str]:
    """Every module outside the tests and the migrations (long lists of columns): its name and its text."""
    paths = kept(*(f"{room}/*.py" for room in ROOMS), ":!storage/migrations/versions")
    return {name_of(path): path.read_text("utf-8") for path in paths}
