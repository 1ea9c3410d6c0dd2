"""``python -m handoff waiting``, ``resend``, ``give-up``, ``erasures``: what has not got through, or not come back."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from handoff.inside import in_house
from handoff.running import Opened
from handoff.sentences import sentence
from storage.erase_requests import EraseRequest
from storage.waiting_jobs import WaitingJob

NOTHING = "Nothing waits: no parcel is held, refused or tried again."
_STATES = {"due": "is tried again", "leased": "is on its way now", "held": "HELD", "refused": "REFUSED"}


def waiting() -> int:
    """List the parcels that have not got through: held, refused or tried again, since when, why, and what comes next.

    What is held goes on when its reason is healed; what is refused waits for you: resend, or once --again. Exit code 1
    when something waits, 2 when a setting or a file is wrong.
    """
    return in_house(_list)


def _list(house: Opened) -> int:
    found = house.hall.jobs.waiting()
    for text in listed(found) if found else (NOTHING,):
        print(text)
    return int(bool(found))


def resend(alias: str, *, arrived: bool = False) -> int:
    """Try again at once what waits for the case ALIAS, for whatever reason it waits.

    The courier that runs takes it within seconds; without one: once. Exit code 1 when nothing waits for ALIAS.

    Parameters
    ----------
    alias
        The partner's name for the case, like K7QX-93TD.
    arrived
        Also send again what counts as arrived: a mail came back later, or the partner says that it never came. It goes
        under the same name, so a partner that has it already sees that.
    """

    def send(house: Opened) -> int:
        count = house.hall.jobs.resend(alias.strip().upper(), datetime.now(UTC), arrived=arrived)
        print(f"Tried again now: {count}." if count else "Nothing waits for this case.")
        return int(not count)

    return in_house(send)


def erasures() -> int:
    """List what partners were asked to erase, because somebody took a report back or erased it: sent, confirmed, late.

    A partner promises to erase within seven days and to say so. Exit code 1 when one is late: call it. What is
    confirmed stands here for a week, what is not for thirty days.
    """
    return in_house(_erasures)


def _erasures(house: Opened) -> int:
    now, found = datetime.now(UTC), house.hall.jobs.erase_requests()
    for one in found:
        print(f"{one.alias} for {one.partner}: {_erasure(one, now)}")
    if not found:
        print("Nobody was asked to erase anything.")
    return int(any(one.late(now) for one in found))


def _erasure(one: EraseRequest, now: datetime) -> str:
    if one.sent_at is None:
        return "not there yet: see waiting"
    sent = f"asked on {one.sent_at.date()}"
    if one.confirmed_at is not None:
        return f"{sent}, says that it erased on {one.confirmed_at.date()}"
    return f"{sent}, LATE: it has not said that it erased" if one.late(now) else f"{sent}, not confirmed yet"


def give_up(alias: str) -> int:
    """Give up on the delivery of the case ALIAS: it is not tried again, and holds up the release of its report no more.

    The person reads that it did not get there, and can choose another partner while the report is still here. Exit
    code 1 when nothing waits for ALIAS.

    Parameters
    ----------
    alias
        The partner's name for the case, like K7QX-93TD.
    """

    def end(house: Opened) -> int:
        done = house.hall.jobs.give_up(alias.strip().upper(), datetime.now(UTC))
        print("It is not tried again." if done else "Nothing waits for this case.")
        return int(not done)

    return in_house(end)


def listed(jobs: Iterable[WaitingJob]) -> Iterator[str]:
    """Yield two lines for each: what and where, then why."""
    for job in jobs:
        since = f"since {_minute(job.since)}" if job.since else "not ended yet"
        then = f", next try {_minute(job.next_try)}" if job.state == "due" and job.next_try else ""
        yield f"{_named(job)} for {job.partner}: {_STATES[job.state]}, {since}, tries: {job.tries}{then}"
        yield f"  {sentence(job.code)}" if job.code else "  No try has ended yet."


def _named(job: WaitingJob) -> str:
    more = [f"addition {job.revision}"] if job.revision > 1 and job.kind == "deliver" else []
    more += [f"part {job.part}"] if job.part > 1 else []
    more += ["request to erase"] if job.kind == "erase" else []
    return f"{job.alias} ({', '.join(more)})" if more else job.alias


def _minute(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M UTC")
