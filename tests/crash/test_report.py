"""The page says what the raw logs say, and is the page that they make."""

from pathlib import Path

from tests.crash import rawlog, sound
from tests.crash.blows import LATE, MOST_PASSAGES, Span, drawn
from tests.crash.campaign import shares
from tests.crash.report import PAGE, RAW, page
from tests.crash.test_invariants import at_the_death

MOST = 400_000  # bytes of all raw logs together


def test_the_page_is_made_from_the_raw_logs_beside_it() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


def test_the_raw_logs_are_small_and_each_says_what_ran() -> None:
    logs = list(RAW.glob("*.jsonl"))
    assert logs
    assert sum(log.stat().st_size for log in logs) <= MOST
    for log in logs:
        assert {"run", "seed", "commit", "python", "ptb", "sqlite"} <= set(next(rawlog.read(log)))


def test_a_loss_in_a_raw_log_stands_on_the_page(tmp_path: Path) -> None:
    mode = "sqlite-polling-light"
    head = {"run": mode, "seed": 1, "at": "2026-11-22", **rawlog.versions()}
    right = rawlog.of_books(mode, sound.books(), seed=1, seconds=2.0)
    rawlog.write(tmp_path / f"{mode}.jsonl", [head, right])
    rawlog.write(tmp_path / "faults.jsonl", [{**head, "run": "faults"}, {**right, "result": "storm"}])
    assert f"| {mode} | 1 | 8 | 0 | 0 | 0 | 0 | 2 | 1.00 | 1.5 s | < 300.00% | 1–1 |" in page(tmp_path)
    assert "| green |" in page(tmp_path)
    lost = rawlog.of_books("storm", at_the_death(unrecorded=(3,))(sound.books()), seed=2, seconds=2.0)
    assert rawlog.is_red(lost)
    assert not rawlog.is_red(right)
    rawlog.write(tmp_path / f"{mode}.jsonl", [{**lost, "result": mode}])
    assert f"| {mode} | 2 | 16 | 1 |" in page(tmp_path)


def test_a_mutant_that_stays_green_is_said_to_prove_nothing(tmp_path: Path) -> None:
    right = rawlog.of_books("m", sound.books(), seed=1, seconds=2.0)
    head = {"run": "mutant-skip-outbox", "seed": 1, "at": "2026-11-22", **rawlog.versions()}
    rawlog.write(tmp_path / "mutant-skip-outbox.jsonl", [head, {"lane": 0, "mode": "m"}, right])
    assert "proves nothing" in page(tmp_path)


def test_moments_come_from_the_seed_alone_and_every_point_is_among_them() -> None:
    points, span = ("receive", "commit", "send"), Span(1.5, 1.0)
    blows = drawn(7, 100, points, span)
    assert blows == drawn(7, 100, points, span)
    assert blows != drawn(8, 100, points, span)
    assert {blow.point for blow in blows if blow.how == "point"} == set(points)
    assert all(1 <= blow.passage <= MOST_PASSAGES and blow.after == LATE for blow in blows if blow.point)
    assert {blow.how for blow in drawn(7, 20, (), span)} == {"start", "moment"}
    assert sum(shares(401)) == 401
    assert max(shares(401)) <= 100
