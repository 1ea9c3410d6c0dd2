"""The other end of the house: how long a case's PDF takes, and how many parcels a second are made and sealed.

    python -m tests.bench.papers

Prints one JSON line. A process of its own each time, so that the first one is a first one.
"""

import json
import sys
import time
from collections.abc import Callable

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import locales
from handoff.papers import paper_of
from handoff.sealing import seal
from tests.handoff import made

WARM = 20
PARCELS = 50


def main() -> dict[str, float]:
    """Time the first paper, the later ones, and whole parcels: case, paper, archive, signature, sealing."""
    say = locales.Texts.of("en").say
    recipient, sender = str(pyrage.x25519.Identity.generate().to_public()), Ed25519PrivateKey.generate()

    def paper() -> bytes:
        return paper_of(made.case(), "en", say)

    def parcel() -> None:
        case = made.case()
        files = {"case.json": json.dumps(case).encode(), "case.pdf": paper_of(case, "en", say)}
        seal("ALIAS", 1, files, [recipient], sender)

    first, warm, each = _seconds(paper, 1), _seconds(paper, WARM), _seconds(parcel, PARCELS)
    return {"first_ms": first * 1000, "warm_ms": warm * 1000, "parcels_s": 1 / each}


def _seconds(work: Callable[[], object], times: int) -> float:
    begun = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - begun) / times


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main()) + "\n")
