"""A selection of `make canaries`: two faults on a part of the handlers, and the control without which it is void."""

from pathlib import Path

import pytest

from tests.canaries.search import forms, found_in, hits
from tests.canaries.tour import tour

PART = 45
"""Of the matrix of phases and kinds of input, each so many-th cell; `make canaries` has them all."""


@pytest.mark.parametrize("fault", ["library", "broken"])
async def test_a_fault_shows_no_word_of_anybody_anywhere(fault: str, tmp_path: Path) -> None:
    toured = await tour(tmp_path, fault, every=PART)
    assert sorted(toured.handlers()) == []
    assert {"output.txt", "var/testigo.db"} <= toured.seen
    assert toured.pages == {"/health", "/metrics"} or fault == "broken"
    assert toured.ends > 0 or fault != "broken"


async def test_nor_in_the_files_of_a_talkative_database_server_its_log_and_a_dump(tmp_path: Path) -> None:
    toured = await tour(tmp_path, "library", every=PART, postgres=True)
    assert sorted(toured.handlers()) == []
    assert "log" in toured.seen
    assert any("pg_wal" in name for name in toured.seen)
    assert any(page.startswith("a dump") for page in toured.pages)


async def test_with_nothing_sealed_the_same_search_finds_them(tmp_path: Path) -> None:
    """The control; `test_a_whole_run` has the one without the log filter."""
    toured = await tour(tmp_path, "bug", control="seal", every=PART)
    assert any(name.startswith("var/testigo.db") for _, name in toured.hits)


@pytest.mark.parametrize(
    "written",
    [
        b"x Zarzamora y", b'"Zarzam\\u00f3ra"', "Zarzamora".encode("utf-16-le"), b"5a61727a616d6f7261",
        b"xxxWmFyemFtb3Jh", b"AFphcnphbW9yYQ==", b"AABaYXJ6YW1vcmE=",
    ],
)  # fmt: skip  # a list is read as a list, not as a column
def test_a_word_is_found_however_it_is_written(written: bytes) -> None:
    canary = "Zarzamóra" if b"u00f3" in written else "Zarzamora"
    assert hits([canary], {"file": written}) == [(canary, "file")]
    assert list(found_in(written, [f"{canary}l", canary, "Zarzamuela"])) == [canary]
    assert hits([canary], {"file": b"nothing of the kind"}) == []


def test_an_id_is_found_as_a_number_from_either_end() -> None:
    number = 5_550_000_001
    assert {number.to_bytes(8, "big"), number.to_bytes(8, "little"), b"14ace4781"} <= forms(str(number))
