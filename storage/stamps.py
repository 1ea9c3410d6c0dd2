"""Whether a file of settings has changed since it was last looked at, without reading it."""

from pathlib import Path

Stamp = tuple[int, int, int] | None
"""When a file was last written (ns), its size in bytes and its number on the disk; None: there is none to see."""


def stamp_of(path: Path) -> Stamp:
    """Return the stamp of the file at *path* as it is now. Two files of the same content are two."""
    try:
        now = path.stat()
    except OSError:
        return None
    return now.st_mtime_ns, now.st_size, now.st_ino
