"""Parts of a session that end before it: kept in the same commit, under keys of their own, and gone on time."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from storage.hall import Hall
from storage.mailroom import Arrival, Due, Kept, Mail, Part
from storage.settings import HallSettings
from storage.tables import data_keys, evidence, session_parts
from tests.storage.conftest import NOW, Opener, both_databases, sqlite_only
from tests.storage.files import draft, taken
from tests.storage.made import PLANTED, Door, arrival, turn

database = both_databases()
HOUR = timedelta(hours=1)
DROP = Part("drop", NOW, PLANTED.encode())
WAITING = Part("waiting", NOW, b"waits")


async def told(hall: Hall, number: int, mail: Mail, user: int = 7) -> Kept | None:
    """Apply one update of a person with *mail*; return what the door was shown."""
    door = Door(mail)
    await hall.turn(turn(arrival(hall, number, user=user)), door)
    return door.kept


def keeping(*parts: Part) -> Mail:
    return Mail(b"{}", 700, parts=parts)


def count(hall: Hall, purpose: str) -> int:
    with hall.engine.begin() as core:
        keys = select(func.count()).select_from(data_keys).where(data_keys.c.id.like(f"{purpose}:%"))
        return core.scalar(keys) or 0


async def test_they_come_back_with_the_session_also_after_a_restart(hall: Hall, open_hall: Opener) -> None:
    await told(hall, 1, keeping(WAITING, DROP))
    hall.close()
    kept = await told(open_hall(), 2, keeping())
    assert kept is not None
    assert kept.parts == (DROP, WAITING)


async def test_what_is_the_same_is_not_written_and_what_changed_is(hall: Hall) -> None:
    await told(hall, 1, keeping(DROP))
    before = rows(hall)
    await told(hall, 2, keeping(DROP))
    assert rows(hall) == before
    grown = replace(DROP, body=b"more", files=("f1",))
    await told(hall, 3, keeping(grown))
    kept = await told(hall, 4, keeping(grown))
    assert kept is not None
    assert kept.parts == (grown,)
    assert count(hall, "part") == 1


def rows(hall: Hall) -> list[bytes]:
    with hall.engine.begin() as core:
        return list(core.scalars(select(session_parts.c.sealed)))


async def test_what_is_no_longer_there_has_no_key(hall: Hall) -> None:
    await told(hall, 1, keeping(WAITING, DROP))
    await told(hall, 2, keeping(DROP))
    assert (count(hall, "part"), len(rows(hall))) == (1, 1)
    kept = await told(hall, 3, keeping())
    assert kept is not None
    assert kept.parts == (DROP,)
    assert (count(hall, "part"), rows(hall)) == (0, [])


async def test_what_begins_anew_has_another_key(hall: Hall) -> None:
    await told(hall, 1, keeping(DROP))
    await told(hall, 2, keeping(replace(DROP, since=NOW + HOUR)))
    assert (await hall.sweep(NOW + 72 * HOUR))["what was saved without a report"] == 0
    assert (await hall.sweep(NOW + 73 * HOUR))["what was saved without a report"] == 1


@pytest.mark.parametrize("erase_all", [True, False])
async def test_they_are_erased_with_all_the_rest(hall: Hall, erase_all: bool) -> None:
    await told(hall, 1, keeping(WAITING, DROP))
    await told(hall, 2, Mail(None, 700, erase_all=erase_all))
    assert (count(hall, "part"), rows(hall)) == (0, [])


async def test_when_the_draft_is_erased_what_the_same_mail_brings_is_kept(hall: Hall) -> None:
    await told(hall, 1, keeping(DROP))
    await told(hall, 2, replace(keeping(WAITING), erase_draft=True))
    kept = await told(hall, 3, keeping())
    assert kept is not None
    assert kept.parts == (WAITING,)


async def test_the_files_of_what_was_saved_end_with_it_and_no_other_file_does(hall: Hall) -> None:
    await draft(hall)
    saved, other = (
        await taken(hall, arrival(hall, 1).person),
        await taken(hall, arrival(hall, 1).person, b"other"),
    )
    await told(hall, 2, keeping(replace(DROP, files=(saved.file,))))
    await hall.sweep(NOW + 72 * HOUR)
    with hall.engine.begin() as core:
        assert list(core.scalars(select(evidence.c.id))) == [other.file]


async def test_other_people_keep_theirs(hall: Hall) -> None:
    await told(hall, 1, keeping(DROP))
    await told(hall, 2, keeping(DROP), user=8)
    await told(hall, 3, Mail(None, 700, erase_all=True))
    assert count(hall, "part") == 1


@sqlite_only
async def test_nothing_of_it_is_on_disk_in_the_clear(hall: Hall, settings: HallSettings) -> None:
    await told(hall, 1, keeping(DROP))
    with hall.engine.begin() as core:
        assert core.scalar(select(session_parts.c.sealed)) != DROP.body
    kept = b"".join(path.read_bytes() for path in settings.data_dir.iterdir() if path.is_file())
    assert PLANTED.encode() not in kept


async def test_many_people_in_one_turn_have_each_their_own(hall: Hall) -> None:
    people = range(5)
    bodies = {str(user).encode() for user in people}
    arrivals = [arrival(hall, 1 + user, user=user) for user in people]
    named = {one.person: str(user).encode() for user, one in zip(people, arrivals, strict=True)}
    await hall.turn(turn(*arrivals), lambda item, _: keeping(replace(DROP, body=named[item.person])))
    seen = dict[bytes, Kept | None]()

    def look(item: Arrival | Due, kept: Kept | None) -> Mail:
        seen[item.person] = kept
        return keeping(WAITING, *(kept.parts if kept else ()))

    await hall.turn(turn(*(arrival(hall, 11 + user, user=user) for user in people)), look)
    assert {kept.parts[0].body for kept in seen.values() if kept} == bodies
    assert all(kept and kept.parts[0].body == named[person] for person, kept in seen.items())
    assert count(hall, "part") == 2 * len(people)
