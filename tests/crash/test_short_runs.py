"""A short crash run in every suite: each named point, some random moments, the control that loses, three mutants.

The long ones are `make crash`; this is the same code. Where the control lost nothing, or a mutant stayed green, the
run would have proved nothing, and fails.
"""

from dataclasses import replace

import pytest

from bot import points
from tests.crash import mutants
from tests.crash.blows import LATE, Blow
from tests.crash.books import Books
from tests.crash.control import control
from tests.crash.ground import ground
from tests.crash.invariants import judged
from tests.crash.lane import Lane, Trouble, struck_by
from tests.crash.modes import MODES, Mode
from tests.crash.troubles import FAULTS, one_of_two
from tests.telegram.process import DYING_TESTIGO

pytestmark = pytest.mark.crash

SEED = 20_261_122
FEW = replace(MODES["sqlite-polling-light"], at_once=6, pause=0.2)
PASSAGES = {"claim": 1, "receive": 3, "commit": 4, "offset": 3, "apply": 5, "write": 6, "send": 6, "mark": 5}
AT_POINTS = tuple(Blow("point", LATE, point, passage) for point, passage in PASSAGES.items())
AT_MOMENTS = tuple(Blow("moment", after) for after in (0.01, 0.17, 0.43))
WHILE_STARTING = (Blow("start", 0.6),)


async def ran(
    mode: Mode, trouble: Trouble, argv: tuple[str, ...] = DYING_TESTIGO, finish: float = 90
) -> Books:
    async with ground(mode) as its:
        books = await Lane(mode, its, SEED, argv, finish=finish).go(trouble)
        assert not its.double.violations, its.double.violations
    return books


def broken(books: Books) -> set[str]:
    return {one.name for one in judged(books) if one.faults}


async def test_a_kill_at_any_point_and_at_any_moment_breaks_no_invariant() -> None:
    assert set(PASSAGES) == set(points.NAMES)
    blows = (*AT_POINTS, *AT_MOMENTS, *WHILE_STARTING)
    books = await ran(FEW, struck_by(*blows))
    assert {one.name: one.faults for one in judged(books) if one.faults} == {}
    assert len(books.deaths) == len(blows)
    assert len(books.people) >= FEW.at_once


async def test_over_a_webhook_neither() -> None:
    mode = replace(MODES["sqlite-webhook-light"], at_once=6, pause=0.2)
    books = await ran(mode, struck_by(AT_POINTS[1], AT_MOMENTS[1], AT_POINTS[3]))
    assert {one.name: one.faults for one in judged(books) if one.faults} == {}


async def test_the_usual_bot_loses_under_the_same_kills() -> None:
    line = await control(MODES["sqlite-polling-backlog"], 12, SEED)
    assert line["lost"], line


async def test_acknowledging_before_the_commit_is_found() -> None:
    mutant = mutants.argv("acknowledge-early")
    books = await ran(FEW, struck_by(Blow("point", LATE, "apply", 1)), mutant, finish=1)
    assert books.deaths[0].unrecorded
    assert {"N1", "N10"} <= broken(books)


async def test_saying_replies_that_are_not_kept_is_found() -> None:
    mutant = mutants.argv("skip-outbox")
    books = await ran(FEW, struck_by(Blow("point", LATE, "commit", 1)), mutant, finish=3)
    assert "N10" in broken(books)


async def test_workers_without_the_lock_are_found() -> None:
    mode = FAULTS["pg-one-of-two"].mode
    assert "N4" in broken(await ran(mode, one_of_two, mutants.argv("drop-lock"), finish=12))
