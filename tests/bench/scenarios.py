"""What is measured, each under a name that `make bench ONLY=…` takes; one call plays one round of all its stacks."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.bench import phases
from tests.bench.figures import MS, Row, of_crowd, of_load, share
from tests.bench.sampling import family, memory
from tests.bench.stacks import AIOGRAM, MEMORY, OURS, PACED, PTB, Stack, on_postgres
from tests.bench.stage import ROOT, Stage
from tests.bench.station import IN_ALL
from tests.postgres import Postgres

KEPT = 100_000
CROWD = 500
FEW = 20
LATENCY = 0.05
"""Seconds a call takes at the Bot API of some of the runs."""
WAITS = 30.0
"""Seconds a crowd is given; under the limits it needs 17."""
PROFILED = 14.0
WORKERS = (1, 2, 4)
FILLING = 900

Play = Callable[[Stage, int], Iterator[Row]]


@dataclass(frozen=True, slots=True)
class Scenario:
    """*title* says what is shown, *cases* what the cases are; *play* is given the stage and the round's number."""

    title: str
    cases: str
    play: Play
    pinned: bool = True


def load(stage: Stage, turn: int) -> Iterator[Row]:
    """Closed loops of 1, 50 and 500 people, and the cold start, for every stack."""
    for stack in (OURS, MEMORY, PTB, AIOGRAM):
        with stage.bot(stack) as bot:
            for people, warm, seconds in ((1, 0.5, 4.0), (50, 1.0, 6.0), (500, 3.0, 6.0)):
                order = {"people": people, "warm": warm, "seconds": seconds, "pids": bot.pids}
                yield Row(stack.name, str(people), turn, of_load(stage.double.obey(do="load", **order)))


def latency(stage: Stage, turn: int) -> Iterator[Row]:
    """Fifty people when each call takes 50 ms, as it may with the real Telegram."""
    for stack in (OURS, PTB, AIOGRAM):
        with stage.bot(stack) as bot:
            order = {"people": 50, "warm": 3.0, "seconds": 8.0, "pids": bot.pids, "latency": LATENCY}
            yield Row(stack.name, "50", turn, of_load(stage.double.obey(do="load", **order)))


def limits(stage: Stage, turn: int) -> Iterator[Row]:
    """Five hundred people write at once to a Telegram that refuses what is too fast; our own pace, not lifted."""
    for stack in (PACED, PTB, AIOGRAM):
        with stage.bot(stack):
            found = stage.double.obey(do="crowd", people=CROWD, limits=True, patience=WAITS)
            yield Row(stack.name, str(CROWD), turn, of_crowd(found, IN_ALL))


def cold(stage: Stage, turn: int) -> Iterator[Row]:
    """From the start of the process to the first answer: with an empty folder, and with what an earlier start left."""
    for stack in (PACED, PTB, AIOGRAM):
        folder = stage.new_folder(stack)
        for case in ("first", "later"):
            with stage.bot(stack, folder) as bot:
                yield Row(stack.name, case, turn, {"cold_ms": bot.cold * MS, "memory_mb": memory(bot.pids)})


def kept(stage: Stage, turn: int) -> Iterator[Row]:
    """A hundred thousand idle conversations against none: memory, restart to first answer, how late the loop is."""
    for number in (0, KEPT):
        yield _rested(stage, PACED, number, turn, _filled(stage, number), {})
        yield _rested(stage, PTB, number, turn, stage.new_folder(PTB), {"BENCH_KEPT": str(number)})
        yield _stalled(stage, number, turn)


def _rested(stage: Stage, stack: Stack, number: int, turn: int, folder: Path, more: Mapping[str, str]) -> Row:
    with stage.bot(stack, folder, more) as bot:
        stage.double.obey(do="crowd", people=FEW, patience=WAITS)
        figures = {"cold_ms": bot.cold * MS, "memory_mb": memory(bot.pids)}
        return Row(stack.name, str(number), turn, figures)


def _stalled(stage: Stage, number: int, turn: int) -> Row:
    late_in = stage.folder / "late.json"
    with stage.bot(OURS, _filled(stage, number), {"BENCH_STALLS": str(late_in)}) as bot:
        order = {"people": 50, "warm": 1.0, "seconds": 20.0, "pids": bot.pids}
        found = of_load(stage.double.obey(do="load", **order))
    late = sorted(json.loads(late_in.read_text("utf-8")))
    return Row(
        "ours-watched",
        str(number),
        turn,
        {"late_p50_ms": share(late, 0.5) * MS, "late_p999_ms": share(late, 0.999) * MS}
        | {"late_longest_ms": late[-1] * MS, "looks": len(late), "steps_s": found["steps_s"]},
    )


@cache
def _filled(stage: Stage, number: int) -> Path:
    """A data folder with so many conversations; made once, used by all rounds."""
    folder = stage.new_folder(OURS)
    if number:
        words = [sys.executable, "-m", "tests.bench.kept", str(folder), str(number)]
        subprocess.run(words, cwd=ROOT, check=True, timeout=FILLING)
    return folder


def postgres(stage: Stage, turn: int) -> Iterator[Row]:
    """The same bot on PostgreSQL with fsync on, by 1, 2 and 4 workers, beside one on SQLite. Nothing is pinned.

    Database, double and workers share the machine's cores, so more workers than free cores can show no more rate.
    """
    with Postgres(fsync=True) as server:
        for stack, workers in ((OURS, 1), *((on_postgres(count), count) for count in WORKERS)):
            address = {"TESTIGO_DATABASE_URL": server.url()} if stack is not OURS else {}
            with stage.bot(stack, more=address) as bot:
                for people, seconds in ((1, 4.0), (50, 6.0), (300, 6.0)):
                    order = {"people": people, "warm": 4.0, "seconds": seconds, "pids": bot.pids}
                    found = stage.double.obey(
                        do="load", apart=family(_postmaster(server)) if address else (), **order
                    )
                    yield Row(stack.name, str(people), turn, {**of_load(found), "workers": workers})


def _postmaster(server: Postgres) -> int:
    return int((server._data / "postmaster.pid").read_text("ascii").split()[0])


def papers(stage: Stage, turn: int) -> Iterator[Row]:
    """A case's PDF, first and warm, and parcels a second; in a process of its own."""
    begun = time.monotonic()
    words = [sys.executable, "-m", "tests.bench.papers"]
    told = subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True)
    figures = {**json.loads(told.stdout), "whole_s": time.monotonic() - begun}
    yield Row("ours", "case", turn, figures)


def parcels(stage: Stage, turn: int) -> Iterator[Row]:
    """Parcels a second from the claim to the mark, by each method to a real receiver; beside them age alone."""
    words = [sys.executable, "-m", "tests.bench.parcels"]
    told = subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True)
    for case, rate in json.loads(told.stdout).items():
        stack, way = ("age", "folder") if case == "age" else ("ours", case)
        yield Row(stack, way, turn, {"parcels_s": rate})


def profile(stage: Stage, turn: int) -> Iterator[Row]:
    """Microseconds of CPU that a step of ours takes, by room. A run of its own: looking costs a little."""
    raw = stage.folder / "stacks.txt"
    with stage.bot(OURS) as bot:
        for people in (1, 50):
            looks = phases.watch(bot.process.pid, PROFILED, raw)
            order = {"people": people, "warm": 1.0, "seconds": PROFILED - 2, "pids": bot.pids}
            found = of_load(stage.double.obey(do="load", **order))
            looks.wait()
            shares = phases.shares(raw.read_text("utf-8").splitlines())
            each = {room: part * found["cpu_ms_step"] * MS for room, part in shares.items()}
            yield Row("ours", str(people), turn, {**each, "all": sum(each.values())})


SCENARIOS: Mapping[str, Scenario] = {
    "load": Scenario("A closed loop: everybody answers the moment the question arrives", "people", load),
    "latency": Scenario("Fifty people, and each call takes 50 ms", "people", latency),
    "limits": Scenario("Five hundred people at once, under Telegram's limits", "people", limits),
    "cold": Scenario("From the start of the process to the first answer", "start", cold),
    "kept": Scenario("A hundred thousand conversations that wait", "kept", kept),
    "postgres": Scenario("PostgreSQL and many workers", "people", postgres, pinned=False),
    "profile": Scenario("Where the time of a step goes", "people", profile),
    "papers": Scenario("The case and the parcel", "", papers),
    "parcels": Scenario("Parcels on their way", "method", parcels),
}
