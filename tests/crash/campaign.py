"""All modes at once: lanes and controls as processes of their own, a few at a time, and the verdict of it all."""

import asyncio
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from tests.crash import rawlog
from tests.crash.modes import MODES
from tests.telegram.process import ROOT

SHARE = 100
"""Kills of one lane at most: several bots are driven at once, each with a folder and a double of its own."""
CONTROL_KILLS = 4
"""A control gets a quarter of the kills, and not fewer than 20."""
GREEN, RED, VOID = 0, 1, 3
FAULTS_LOG, MUTANT = "faults", "mutant-"


@dataclass(frozen=True, slots=True)
class Job:
    """One process. `file` takes its lines, `whole` names the raw log they end in."""

    name: str
    whole: str
    words: tuple[str, ...]
    file: Path


@dataclass(slots=True)
class Campaign:
    """`mutant`: run this mutant instead of the bot, and no controls."""

    modes: list[str]
    kills: int
    pg_kills: int
    seed: int
    mutant: str
    lanes: int
    out: Path
    faults: list[str]
    codes: dict[str, int] = field(default_factory=dict)

    async def run(self) -> int:
        """Run everything; the exit code."""
        self.out.mkdir(parents=True, exist_ok=True)
        free = asyncio.Semaphore(self.lanes)
        jobs = list(self._jobs())
        for job in jobs:
            job.file.unlink(missing_ok=True)
        await asyncio.gather(*(self._one(job, free) for job in jobs))
        for whole in {job.whole for job in jobs}:
            self._gather(whole, [job.file for job in jobs if job.whole == whole])
        return self._verdict()

    def _jobs(self) -> Iterator[Job]:
        for mode in self.modes:
            kills = self.kills if MODES[mode].database == "sqlite" else self.pg_kills
            for number, share in enumerate(shares(kills)):
                words = ("lane", mode, "--kills", str(share), "--seed", str(self.seed + number))
                told = (*words, "--number", str(number), *self._mutated())
                yield self._job(f"lane {mode} {number}", mode, told)
            if not self.mutant and MODES[mode].database == "sqlite":
                fewer = str(max(20, kills // CONTROL_KILLS))
                usual = ("control", mode, "--kills", fewer, "--seed", str(self.seed))
                yield self._job(f"control {mode}", mode, usual)
        for name in self.faults:
            hurt = ("fault", name, "--seed", str(self.seed), *self._mutated())
            yield self._job(f"fault {name}", FAULTS_LOG, hurt)

    def _job(self, name: str, log: str, words: tuple[str, ...]) -> Job:
        whole = f"{MUTANT}{self.mutant}" if self.mutant else log
        return Job(name, whole, words, self.out / f"{name.replace(' ', '.')}.part")

    def _mutated(self) -> tuple[str, ...]:
        return ("--mutant", self.mutant) if self.mutant else ()

    async def _one(self, job: Job, free: asyncio.Semaphore) -> None:
        async with free:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tests.crash", *job.words, "--file", str(job.file.resolve()), cwd=ROOT
            )
            self.codes[job.name] = await process.wait()
        self._say(f"{job.name}: {self.codes[job.name]}")

    def _gather(self, name: str, parts: list[Path]) -> None:
        """Put the parts of one log into one file, with what ran at its head."""
        whole = self.out / f"{name}.jsonl"
        whole.unlink(missing_ok=True)
        head = {"run": name, "at": f"{datetime.now(UTC):%Y-%m-%d}", "seed": self.seed, **rawlog.versions()}
        rawlog.write(whole, [head])
        for part in parts:
            if part.exists():
                rawlog.write(whole, rawlog.read(part))
                part.unlink()

    def _verdict(self) -> int:
        broken = sorted(name for name, code in self.codes.items() if code not in {GREEN, VOID})
        void = sorted(name for name, code in self.codes.items() if code == VOID)
        self._say(f"broken: {', '.join(broken) or 'nothing'}; void: {', '.join(void) or 'nothing'}")
        return RED if broken else VOID if void else GREEN

    @staticmethod
    def _say(sentence: str) -> None:
        sys.stderr.write(f"{datetime.now(UTC):%H:%M:%S} {sentence}\n")


def shares(kills: int) -> list[int]:
    """Kills of each lane of a mode: as even as can be, none past SHARE."""
    lanes = max(1, -(-kills // SHARE))
    return [kills // lanes + (number < kills % lanes) for number in range(lanes)]
