"""Where a run takes place: the double in one process, one bot in another, each on a core of its own."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench import dialogue
from tests.bench.sampling import cores, family, pin
from tests.bench.stacks import Stack

ROOT = Path(__file__).parents[2]
PATIENCE = 90.0
"""Seconds until a bot must have answered its first /start."""
GRACE = 15.0

Json = dict[str, Any]


class DoubleProcess:
    """The double; ``obey`` gives it one order and returns its answer."""

    def __init__(self, core: int | None) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.double"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        pin(self._process.pid, core)
        self.url = f"http://127.0.0.1:{self._read()['port']}"

    def obey(self, **order: object) -> Json:
        """Raises EOFError when the double has ended."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return self._read()

    def close(self) -> None:
        """End it."""
        with self._process:
            self._process.kill()

    def _read(self) -> Json:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise EOFError("the double has ended")
        answer: Json = json.loads(line)
        return answer


@dataclass(slots=True)
class Bot:
    """A bot that runs. *cold*: seconds from its start to its first answer."""

    process: subprocess.Popen[bytes]
    cold: float

    @property
    def pids(self) -> tuple[int, ...]:
        """Its process and all that it has started."""
        return family(self.process.pid)


@dataclass(frozen=True, slots=True)
class Stage:
    """One double and a folder; bots come and go."""

    double: DoubleProcess
    folder: Path
    core: int | None

    def new_folder(self, stack: Stack) -> Path:
        """An empty folder for what a bot keeps."""
        return Path(tempfile.mkdtemp(prefix=stack.name, dir=self.folder))

    @contextmanager
    def bot(
        self, stack: Stack, folder: Path | None = None, more: Mapping[str, str] | None = None
    ) -> Iterator[Bot]:
        """Start *stack*, wait for its first answer, and stop it at the end. RuntimeError when it does not answer."""
        kept = folder or self.new_folder(stack)
        output = self.folder / f"{stack.name}.output"
        with output.open("ab") as sink:
            begun = time.monotonic()
            process = subprocess.Popen(
                stack.argv(self.folder / "dialogue.json"),
                cwd=ROOT,
                env={**_surroundings(), **stack.environment(self.double.url, kept), **(more or {})},
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=sink,
            )
        pin(process.pid, self.core)
        try:
            heard = self.double.obey(do="greet", patience=PATIENCE)["heard"]
            if not heard or process.poll() is not None:
                raise RuntimeError(f"{stack.name} does not answer: {output.read_text('utf-8')[-2000:]}")
            yield Bot(process, heard - begun)
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(GRACE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextmanager
def stage(folder: Path | None = None, *, pinned: bool = True) -> Iterator[Stage]:
    """Open a stage in *folder* (the disk that is measured); a temporary one otherwise."""
    double_core, bot_core = cores() if pinned else (None, None)
    with tempfile.TemporaryDirectory(dir=folder) as made:
        dialogue.written(Path(made, "dialogue.json"))
        double = DoubleProcess(double_core)
        try:
            yield Stage(double, Path(made), bot_core)
        finally:
            double.close()


def _surroundings() -> dict[str, str]:
    """This process's environment without any setting of a real installation."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TESTIGO_")}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)  # as on a server: what was compiled once is kept
    return kept
