"""Searching what lies on disk for words that should not be there."""

from collections.abc import Iterable, Mapping
from pathlib import Path


def hits(canaries: Iterable[str], where: Mapping[str, bytes]) -> list[tuple[str, str]]:
    """Which canary was found where; in JSON a sign may stand escaped, in UTF-16 doubled."""
    found = []
    for canary in canaries:
        forms = {canary.encode(), canary.encode("utf-16-le"), ascii(canary)[1:-1].encode()}
        found += [(canary, name) for name, content in where.items() if any(form in content for form in forms)]
    return found


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
