"""Who sends mutated updates: people everywhere in the dialogue, remembered by the hall before the bot starts."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

from flows.session import Session
from storage.hall import Hall
from storage.mailroom import Apply, Arrival, Due, Kept, Mail, Mark, Reply, Turn
from tests.endtoend.house import House
from tests.flows.hearing.walks import at_story, at_when, at_where
from tests.flows.walks import PHASES, SEND, at_code, at_notice, at_review, at_role
from tests.fuzz.making import Sender
from tests.play import Play
from tests.telegram.account import BOT_ID

HEARD = 3
"""The message id under which every remembered question stands."""
AT_ONCE = 500
STRANGER = Session()


def everywhere() -> tuple[Session, ...]:
    """One session at each phase and question, in both languages where that is cheap; a stranger first."""
    makers: tuple[Callable[[], Play], ...] = (
        *PHASES.values(), at_notice, at_role, at_when, at_where, at_story, at_code, lambda: at_story().write("Lines."),
        lambda: at_review().command("stop"), lambda: at_review().tap(SEND).registered().command("delete"),
        lambda: Play().start("es").tap("Español"), lambda: Play().start("es").tap("Español").tap("Ya pasó"),
    )  # fmt: skip  # a list is read as a list, not as a column
    return (STRANGER, STRANGER, *(maker().session for maker in makers))


def senders(sessions: Sequence[Session], first: int, count: int) -> Iterator[tuple[Sender, Session]]:
    """*count* people with ids from *first*, spread over *sessions*."""
    for number in range(count):
        session = sessions[number % len(sessions)]
        yield Sender(first + number, session.asked, session.rev, HEARD), session


async def remember(house: House, people: Sequence[tuple[Sender, Session]]) -> None:
    """Have the hall know these people, and where their open question stands."""
    hall, now = house.hall(), datetime.now(UTC)
    await hall.claim()
    known = [(sender, session) for sender, session in people if session is not STRANGER]
    for start in range(0, len(known), AT_ONCE):
        await _remember(hall, known[start : start + AT_ONCE], start + 1, now)
    hall.close()


async def _remember(hall: Hall, people: Sequence[tuple[Sender, Session]], first: int, now: datetime) -> None:
    sessions = {sender.person_id: session.to_json().encode() for sender, session in people}
    arrivals = tuple(
        Arrival(BOT_ID, first + i, _name(hall, sender), b"{}", sender.person_id, now)
        for i, (sender, _) in enumerate(people)
    )
    result = await hall.turn(Turn(arrivals, arrivals, (), now), _remembered(sessions))
    marks = tuple(Mark(sent.person, sent.version, 0, HEARD, "sent") for sent in result.mails)
    await hall.turn(Turn((), (), marks, now), _remembered(sessions))


def _remembered(sessions: dict[int, bytes]) -> Apply:
    def work(item: Arrival | Due, _kept: Kept | None) -> Mail:
        return Mail(sessions[item.chat], item.chat, (Reply(b"sendMessage\n{}", asks=True),))

    return work


def _name(hall: Hall, sender: Sender) -> bytes:
    return hall.vault.pseudonym("telegram", BOT_ID, sender.person_id)
