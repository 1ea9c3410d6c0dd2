"""A consistent copy of the SQLite database while the doors run, and the way back. PostgreSQL has pg_dump.

    python -m storage.backup make FILE [AGE-RECIPIENT …]
    python -m storage.backup restore FILE

What is told is sealed in the copy as it is in the database, under keys that are not in it; times, counts and states
are not. So a copy that leaves the computer is sealed with age to a key of the operator's, whose private half lies
elsewhere. The files that people sent lie beside it, in a folder of the same name that ends in ``.evidence``, sealed
already. Never copy the database with ``cp`` while a door runs: what was committed last stands in another file.

``restore`` needs the doors stopped, and the keys folder as it is *now*: the list of what was erased since the copy lies
there, and the bot erases it again at its next start, before it serves anybody. Files that came after the copy are of
nobody then, and go too.
"""

import os
import sqlite3
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from pathlib import Path

import pyrage
from cyclopts import App

from flows.errors import Refused
from storage import backup_files
from storage.hall import EVIDENCE
from storage.sentences import SENTENCES
from storage.settings import Environment, read
from storage.sqlite import FileLock

WELL, LOOK, WRONG = 0, 1, 2
BESIDE = ("-wal", "-shm")
"""What SQLite keeps beside a database. Left from another one, it would spoil the copy that is put back."""


def make(database: Path, evidence: Path, copy: Path, recipients: Sequence[str] = ()) -> int:
    """Write a copy of *database* to *copy*, sealed with age when there are *recipients*; whole or not at all.

    The files it names go from the folder *evidence* beside the copy; returns how many are missing.
    Raises OSError, sqlite3.Error, or pyrage.RecipientError (not a public age key).
    """
    to = [pyrage.x25519.Recipient.from_str(one) for one in recipients]
    part = copy.with_name(f"{copy.name}.part")
    backup_files.private(part)
    with ExitStack() as undo:
        undo.callback(part.unlink, missing_ok=True)
        _copy(database, part)
        names, folder = backup_files.named(part), backup_files.beside(copy)
        missing = backup_files.bring(names, evidence, folder)
        if to:
            part.write_bytes(pyrage.encrypt(part.read_bytes(), to))
        backup_files.settle(part, copy)
        undo.pop_all()
    backup_files.prune(names, folder)
    return missing


def _copy(database: Path, part: Path) -> None:
    reading = f"file:{database}?mode=ro"
    with closing(sqlite3.connect(reading, uri=True)) as source, closing(sqlite3.connect(part)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")
        if target.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("the copy is damaged")


def restore(database: Path, evidence: Path, copy: Path) -> int:
    """Put *copy* in the place of *database*, which is kept beside it as ``….before``.

    The files it names come back into the folder *evidence*, from beside the copy; returns how many are missing.
    Raises OSError, sqlite3.Error (no such copy), or Refused: another-bot, in-use.
    """
    with closing(sqlite3.connect(f"file:{copy}?mode=ro&immutable=1", uri=True)) as found:
        found.execute("SELECT version_num FROM alembic_version").fetchone()
    lock = FileLock(database)
    try:
        missing = backup_files.bring(backup_files.named(copy), backup_files.beside(copy), evidence)
        if database.exists():
            _leave_alone(database)
            database.rename(database.with_name(f"{database.name}.before"))
        for ending in BESIDE:
            database.with_name(database.name + ending).unlink(missing_ok=True)
        part = database.with_name(f"{database.name}.part")
        backup_files.private(part)
        part.write_bytes(copy.read_bytes())
        backup_files.settle(part, database)
    finally:
        lock.release()
    return missing


def _leave_alone(database: Path) -> None:
    """Empty the log into *database*: only who is alone with it may leave the mode of the log. Refused: in-use."""
    with closing(sqlite3.connect(database, timeout=1)) as before:
        try:
            before.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.OperationalError:
            raise Refused("in-use") from None
        except sqlite3.DatabaseError:
            return  # damaged: that is why a copy is put back


app = App(name="python -m storage.backup", help=__doc__, version_flags=())


@app.command(name="make")
def _make(file: Path, *recipients: str) -> int:
    """Write a copy to FILE, and the files to a folder beside it, while the doors run.

    Parameters
    ----------
    file
        Where to write; what is there is replaced.
    recipients
        Public age keys (age1…). The copy is sealed to them; without any it is not.
    """
    return _done(lambda database, evidence: make(database, evidence, file, recipients), "The copy is made.")


@app.command(name="restore")
def _restore(file: Path) -> int:
    """Put the copy FILE in the place of the database. Stop the doors first; the keys folder stays as it is.

    Parameters
    ----------
    file
        A copy that ``make`` wrote, opened again if it was sealed (``age -d -i KEY``).
    """
    return _done(
        lambda database, evidence: restore(database, evidence, file),
        "The copy is in its place. What was erased since is erased again when the bot starts.",
    )


def _done(work: Callable[[Path, Path], int], sentence: str) -> int:
    environment = Environment(os.environ)
    settings = read(environment, door="courier")
    if settings.postgres:
        environment.faults.append(
            "The database is PostgreSQL. Use pg_dump and pg_restore, and copy the evidence folder."
        )
    if environment.faults:
        return _say("\n".join(environment.faults))
    try:
        missing = work(settings.database, settings.data_dir / EVIDENCE)
    except Refused as refused:
        return _say(SENTENCES[refused.code])
    except sqlite3.Error:
        return _say("There is no such database or copy, or it is damaged.")
    except OSError:
        return _say("A file or folder cannot be read or written, or the disk is full.")
    except pyrage.RecipientError:
        return _say("A recipient is not a public age key. It looks like age1….")
    if missing:
        return _say(f"{sentence} Files of people that it names and that are nowhere: {missing}.", LOOK)
    return _say(sentence, WELL)


def _say(sentence: str, code: int = WRONG) -> int:
    (sys.stderr if code == WRONG else sys.stdout).write(f"{sentence}\n")
    return code


if __name__ == "__main__":
    sys.exit(app())
