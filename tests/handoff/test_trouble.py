"""A partner's end in trouble: held, tried again, said, and delivered once. For each method, with a real receiver."""

import asyncio
import errno
import os
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from flows.messages import Chosen, Submit
from flows.partners import Way
from handoff import courier
from handoff.contents import Contents
from handoff.courier import Attempt, Courier, End
from handoff.dead_letters import listed
from handoff.methods import Means
from handoff.methods.folder import Folder
from handoff.patience import ASKED_AT_MOST, GIVE_UP, OTHERS_WAIT, others_wait
from storage.hall import Hall
from storage.mailroom import Mail
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings
from tests.handoff import made
from tests.handoff.hook import Hook, open_hook, secret_file
from tests.handoff.mailbox import Mailbox, open_mailbox
from tests.handoff.test_courier import IDENTITY, House, contents
from tests.patience import until

__all__ = ["contents"]
DAY = timedelta(days=1)
FSYNC = os.fsync


class Reached(House):
    """A house whose partner is reached by one of the methods, and can be broken."""

    method = "folder"
    box: Mailbox
    hook: Hook
    breaks: pytest.MonkeyPatch

    def reach(self, method: str, stack: ExitStack, breaks: pytest.MonkeyPatch) -> None:
        self.method, self.breaks = method, breaks
        self.box, self.smtp_url = stack.enter_context(open_mailbox())
        self.hook = stack.enter_context(open_hook())
        ways = {
            "folder": Way("folder", "handoff"),
            "email": Way("email", "in@lakeside.example"),
            "webhook": Way("webhook", self.hook.url, {"secret_file": secret_file(self.path)}),
        }
        self.partner = replace(self.partner, ways=(ways[method],))

    beats = 0

    def courier(self, owner: str = "one") -> Courier:
        means = Means(self.path, self.smtp_url, here_too=True)
        ribera = replace(made.keyed(str(IDENTITY.to_public()), id="ribera"), ways=(Way("folder", "other"),))
        partners = {self.partner.id: self.partner, ribera.id: ribera}
        return replace(super().courier(owner), means=means, partners=partners, alive=self.beat)

    def beat(self) -> None:
        self.beats += 1

    @asynccontextmanager
    async def silence(self) -> AsyncIterator[None]:
        """Whatever the method talks to says nothing at all, and does not end."""
        talking, freed = list[asyncio.StreamWriter](), threading.Event()
        server = await asyncio.start_server(lambda _, writer: talking.append(writer), "127.0.0.1", 0)
        port, way, smtp_url = server.sockets[0].getsockname()[1], self.partner.ways[0], self.smtp_url
        if self.method == "webhook":
            self.partner = replace(self.partner, ways=(replace(way, to=f"http://127.0.0.1:{port}/"),))
        if self.method == "email":
            self.smtp_url = f"smtp://127.0.0.1:{port}/?from=bot@testigo.example"

        def fsync(file: int) -> None:
            if "/handoff/." in str(Path(f"/proc/self/fd/{file}").readlink()):
                freed.wait()
            FSYNC(file)

        with self.breaks.context() as hanging:
            if self.method == "folder":
                hanging.setattr(os, "fsync", fsync)
            try:
                yield
            finally:
                freed.set()
                for writer in talking:
                    writer.close()
                server.close()
        self.partner, self.smtp_url = replace(self.partner, ways=(way,)), smtp_url
        await until(lambda: not any(thread.name == "folder" for thread in threading.enumerate()))

    def came(self) -> list[str]:
        """The names of the parcels as often as they came."""
        match self.method:
            case "folder":
                return sorted(name for name in self.parcels() if not name.endswith(".part"))
            case "email":
                return [
                    str(part.get_filename()) for mail in self.box.mails for part in mail.iter_attachments()
                ]
            case _:
                return sorted(self.hook.taken)

    def fail(self, times: int, *, for_good: bool = False) -> None:
        """Let the next tries fail; *for_good*: as only a human can heal it."""
        code, mail, number = (
            (403, "550 5.1.1 no such user", errno.EACCES)
            if for_good
            else (503, "451 4.7.1 greylisted", errno.ENOSPC)
        )
        self.hook.answers = [(code, {}, b"")] * times
        self.box.answers = [mail] * times
        left = times if self.method == "folder" else 0

        def fsync(file: int) -> None:
            nonlocal left
            if left and str(Path(f"/proc/self/fd/{file}").readlink()).endswith(".part"):
                left -= 1
                raise OSError(number, os.strerror(number))
            FSYNC(file)

        self.breaks.setattr(os, "fsync", fsync)


@pytest.fixture(params=["folder", "email", "webhook"])
def house(
    tmp_path: Path, contents: Contents, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Reached]:
    settings = HallSettings(tmp_path, tmp_path / "testigo.db", tmp_path / "keys", tmp_path / "partners.toml")
    hall = Hall.open(settings, receiver=True, profile=FOR_TESTS_ONLY, clock=lambda: made.NOW)
    with ExitStack() as stack:
        reached = Reached(hall, tmp_path, contents)
        reached.reach(request.param, stack, monkeypatch)
        yield reached
    hall.close()


async def tried(house: House) -> Attempt:
    """The next try, whenever it is due."""
    while (done := await house.attempt()) is None:
        due = house.hall.jobs.next_due(house.now)
        assert due is not None
        house.now = due
    return done


async def test_a_partner_that_is_away_for_ten_days_gets_the_parcel_once_and_a_human_hears_within_a_day(
    house: Reached,
) -> None:
    await house.send()
    house.fail(10_000)
    began, told = house.now, None
    while house.now - began < 10 * DAY:
        done = await tried(house)
        assert done.end is End.LATER
        if told is None and done.down:
            told = house.now
    assert told is not None
    assert told - began < DAY
    assert house.hall.jobs.down(house.now) == ("lakeside",)
    assert house.came() == []
    house.fail(0)
    done = await tried(house)
    assert done.end is End.DELIVERED
    assert house.came() == [f"{done.alias}.zip.age"]
    house.now += 30 * DAY
    assert await house.attempt() is None
    assert house.came() == [f"{done.alias}.zip.age"]
    assert house.hall.jobs.down(house.now) == ()
    assert house.hall.jobs.waiting() == ()


async def test_what_is_greylisted_or_full_for_a_moment_comes_a_minute_later_and_once(house: Reached) -> None:
    await house.send()
    house.fail(1)
    first, then = await tried(house), await tried(house)
    assert (first.end, then.end) == (End.LATER, End.DELIVERED)
    assert house.now - made.NOW == timedelta(minutes=1)
    assert len(house.came()) == 1


async def test_what_bounces_stops_is_listed_and_comes_once_when_a_human_says_so(house: Reached) -> None:
    await house.send()
    house.fail(1, for_good=True)
    done = await tried(house)
    assert done.end is End.REFUSED
    house.now += DAY
    assert await house.attempt() is None
    (one,) = house.hall.jobs.waiting()
    assert (one.alias, one.partner, one.state, one.code, one.tries) == (
        done.alias,
        "lakeside",
        "refused",
        done.code,
        1,
    )
    assert one.since == made.NOW
    assert house.hall.jobs.resend("B2BB-22BB", house.now) == 0
    assert house.hall.jobs.resend(done.alias, house.now) == 1
    again = await tried(house)
    assert again.end is End.DELIVERED
    assert len(house.came()) == 1
    assert house.hall.jobs.resend(done.alias, house.now) == 0


async def test_what_bounces_after_it_was_taken_is_sent_again_with_the_same_bytes_when_a_human_says_so(
    house: Reached,
) -> None:
    await house.send()
    done = await tried(house)
    house.now += DAY
    assert house.hall.jobs.resend(done.alias, house.now) == 0
    assert house.hall.jobs.resend(done.alias, house.now, arrived=True) == 1
    assert (await tried(house)).reference == done.reference
    if house.method == "email":
        first, second = house.box.mails
        assert first["Message-ID"] == second["Message-ID"]
        assert [one.get_content() for one in first.iter_attachments()] == [
            one.get_content() for one in second.iter_attachments()
        ]
    else:
        assert len(house.came()) == 1


async def test_after_two_weeks_a_human_is_told_and_another_two_weeks_begin_when_they_say_so(
    house: Reached,
) -> None:
    await house.send()
    house.fail(10_000)
    while (done := await tried(house)).end is End.LATER:
        pass
    assert done.code.startswith("gave-up-")
    assert GIVE_UP <= house.now - made.NOW < GIVE_UP + DAY
    house.now += 10 * DAY
    assert house.courier().resume(refused=True) == 1
    assert (await tried(house)).end is End.LATER
    house.fail(0)
    assert (await tried(house)).end is End.DELIVERED
    assert len(house.came()) == 1


async def test_the_other_parcels_of_a_partner_that_is_away_are_not_tried_one_after_the_other(
    house: Reached,
) -> None:
    for _ in range(5):
        await house.send()
    house.fail(10_000)
    assert (await tried(house)).end is End.LATER
    assert await house.attempt() is None  # and so nobody else's wait for five times a minute
    house.fail(0)
    house.now += OTHERS_WAIT
    while (done := await house.attempt()) is not None:
        assert done.end is End.DELIVERED
    assert len(set(house.came())) == len(house.came()) == 5


async def test_a_partner_that_asks_for_time_gets_it(
    tmp_path: Path, contents: Contents, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = HallSettings(tmp_path, tmp_path / "testigo.db", tmp_path / "keys", tmp_path / "partners.toml")
    hall = Hall.open(settings, receiver=True, profile=FOR_TESTS_ONLY, clock=lambda: made.NOW)
    with ExitStack() as stack:
        house = Reached(hall, tmp_path, contents)
        house.reach("webhook", stack, monkeypatch)
        await house.send()
        await house.send()
        house.hook.answers.append((429, {"retry-after": "7200"}, b""))
        assert (await tried(house)).end is End.LATER
        assert (await tried(house)).end is End.DELIVERED
        assert house.now - made.NOW == timedelta(hours=2)  # its other parcel did not knock before, either
        assert (await tried(house)).end is End.DELIVERED
    hall.close()
    assert house.now - made.NOW == timedelta(hours=2)
    assert others_wait(timedelta(days=9)) == ASKED_AT_MOST


async def test_a_partner_that_never_answers_is_given_up_for_now_and_the_next_ones_parcel_arrives(
    house: Reached, monkeypatch: pytest.MonkeyPatch
) -> None:
    to_ribera = Chosen("ribera", contact=True, exact_place=False)
    yes = made.consent("c.share.ribera", "yes", "ribera")
    await house.send()
    await house.order(Mail(b"{}", 700, submit=Submit(made.report(consents=(yes,)), (to_ribera,))))
    monkeypatch.setattr(courier, "WHOLE_S", 2.0)
    monkeypatch.setattr(courier, "BEAT_S", 0.01)
    async with house.silence():
        done = await tried(house)
        assert (done.partner, done.end, done.code) == ("lakeside", End.LATER, "too-slow")
        assert house.beats > 2  # nobody takes this courier for stuck, and ends it
        other = await house.attempt()
        assert other is not None
        assert (other.partner, other.end) == ("ribera", End.DELIVERED)
    assert (await tried(house)).end is End.DELIVERED
    assert house.came() == [f"{done.alias}.zip.age"]


STEPS: dict[str, Callable[[pytest.MonkeyPatch, Callable[[], None]], None]] = {
    "open": lambda patch, breaks: _breaks(patch, os, "open", breaks),
    "write": lambda patch, breaks: _breaks(patch, os, "fsync", breaks),
    "rename": lambda patch, breaks: _breaks(patch, Path, "rename", breaks),
    "mkdir": lambda patch, breaks: _breaks(patch, Path, "mkdir", breaks),
}


def _breaks(patch: pytest.MonkeyPatch, owner: Any, name: str, breaks: Callable[[], None]) -> None:
    real = getattr(owner, name)

    def broken(*args: Any, **kwargs: Any) -> Any:
        if "handoff" in str(args[0]) or name == "fsync":
            breaks()
        return real(*args, **kwargs)

    patch.setattr(owner, name, broken)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("house", ["folder"], indirect=True)
async def test_a_disk_that_is_full_at_any_step_holds_the_parcel_and_it_arrives_once(
    house: Reached, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.send()

    def full() -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        write = Folder._write

        def broken(self: Folder, parcel: Any) -> None:
            with monkeypatch.context() as inner:
                STEPS[step](inner, full)
                write(self, parcel)

        patch.setattr(Folder, "_write", broken)
        done = await tried(house)
        assert (done.end, done.code) == (End.LATER, "folder-full-or-away")
    assert house.came() == []
    assert (await tried(house)).end is End.DELIVERED
    assert house.came() == [f"{done.alias}.zip.age"]


async def test_the_list_says_what_where_since_when_and_why(house: Reached) -> None:
    await house.send()
    house.fail(1, for_good=True)
    await tried(house)
    await house.send()
    house.fail(1)
    await tried(house)
    first, why, second, because = listed(house.hall.jobs.waiting())
    assert "for lakeside: REFUSED, since 2026-11-22 16:30 UTC, tries: 1" in first
    assert "is tried again, since 2026-11-22 16:30 UTC, tries: 1, next try 2026-11-22 16:31 UTC" in second
    assert why.startswith("  ")
    assert because.startswith("  ")
    assert made.STORY not in first + why
