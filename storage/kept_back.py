"""What a courier notes of files that are not in a parcel: codes and counts, as in "not_here:1"; never a name."""

from collections import Counter
from collections.abc import Iterable


def written(codes: Iterable[str]) -> str | None:
    """Return one code for each file as it is noted; None where there is none."""
    return " ".join(f"{code}:{count}" for code, count in sorted(Counter(codes).items())) or None


def counted(notes: Iterable[str | None]) -> tuple[tuple[str, int], ...]:
    """Return the counts of several *notes* together, by code."""
    counts: Counter[str] = Counter()
    for pair in (pair for note in notes if note for pair in note.split()):
        code, _, count = pair.partition(":")
        counts[code] += int(count)
    return tuple(sorted(counts.items()))
