"""The idle pause and the reminder, through the real heart and a real hall, under a clock that is turned on."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from bot.applying import Applying
from bot.turns import Handling
from flows.session import Session
from storage.hall import Hall
from storage.mailroom import Due, Kept
from tests.bot.made import ANA, NOW
from tests.bot.waiting import Call, Chat
from tests.flows.hearing.walks import at_role
from tests.play import the_flow
from tests.storage.conftest import Opener, both_databases, open_hall, settings, with_tables

__all__ = ["open_hall", "settings", "with_tables"]

database = both_databases()
DAY = timedelta(days=1)
JUST = timedelta(seconds=1)
WORDS = {
    "en": (
        "English",
        "It already happened",
        "I am 18",
        "Remind me once",
        "Do not remind",
        "Go on",
        "I saw it",
    ),
    "es": ("Español", "Ya pasó", "Tengo 18", "Recuérdemelo", "No me lo", "Seguir", "Yo lo vi"),
}
FIRST = {"en": "You have a new message.", "es": "Tiene un mensaje nuevo."}
SAVED = {"en": "Saved. Tap to go on.", "es": "Guardado. Toque para seguir."}

both_languages = pytest.mark.parametrize("lang", ["en", "es"])


@pytest.fixture
def reopen(open_hall: Opener) -> Callable[[datetime], Hall]:
    opened: list[Hall] = []

    def again(now: datetime) -> Hall:
        while opened:
            opened.pop().close()
        opened.append(open_hall(now=now))
        return opened[-1]

    return again


@pytest.fixture
def chat(reopen: Callable[[datetime], Hall]) -> Chat:
    return Chat(reopen)


async def at_first_question(chat: Chat, lang: str) -> None:
    await chat.write("/start")
    for label in WORDS[lang][:3]:
        await chat.tap(label)


async def reminded(chat: Chat, lang: str) -> None:
    await at_first_question(chat, lang)
    await chat.write("/pause")
    await chat.tap(WORDS[lang][3])


def texts(calls: list[Call]) -> list[str]:
    return [body["text"] for _, body in calls]


@both_languages
async def test_who_wished_for_it_is_reminded_once_two_days_before_the_draft_ends(
    chat: Chat, lang: str
) -> None:
    await reminded(chat, lang)
    ends = chat.now + 30 * DAY

    assert await chat.pass_by(28 * DAY - JUST) == []

    ((method, body),) = await chat.pass_by(2 * JUST)

    assert method == "sendMessage"
    assert body["text"].startswith(FIRST[lang])
    assert str(ends.day) in body["text"]
    assert await chat.pass_by(2 * DAY - 2 * JUST) == []


async def test_the_reminder_survives_a_restart_and_is_not_sent_again_after_one(chat: Chat) -> None:
    await reminded(chat, "en")
    chat.restart()

    assert len(await chat.pass_by(28 * DAY)) == 1

    chat.restart()

    assert await chat.pass_by(DAY) == []


async def test_who_did_not_wish_for_it_is_not_reminded(chat: Chat) -> None:
    await at_first_question(chat, "en")
    await chat.write("/pause")

    assert texts(await chat.pass_by(29 * DAY)) == []


async def test_a_wish_can_be_taken_back(chat: Chat) -> None:
    await reminded(chat, "en")
    await chat.tap(WORDS["en"][4])

    assert "remind" not in {row.kind for row in await chat.hall.due(chat.now + 29 * DAY)}
    assert await chat.pass_by(29 * DAY) == []


async def test_whatever_the_person_does_moves_the_reminder(chat: Chat) -> None:
    await reminded(chat, "en")
    await chat.pass_by(27 * DAY)
    await chat.tap(WORDS["en"][5])
    await chat.pass_by(DAY)
    later = await chat.pass_by(26 * DAY)

    assert FIRST["en"] not in "".join(texts(later))
    assert FIRST["en"] in texts(await chat.pass_by(DAY + JUST))[0]


async def test_one_wish_is_one_reminder(chat: Chat) -> None:
    await reminded(chat, "en")
    await chat.pass_by(28 * DAY)
    await chat.tap("Go on")

    assert FIRST["en"] not in "".join(texts(await chat.pass_by(29 * DAY)))


@pytest.mark.parametrize("leave", ["erase", "delete", "save"])
async def test_no_reminder_comes_of_a_draft_that_is_gone(chat: Chat, leave: str) -> None:
    await reminded(chat, "en")
    await chat.tap("Go on")
    match leave:
        case "erase":
            await chat.write("/stop")
            await chat.tap("Erase my draft")
        case "delete":
            await chat.write("/delete")
            await chat.tap("Erase everything")
            await chat.tap("Yes, erase")
        case _:
            for _ in range(5):
                await chat.tap("Skip")
            await chat.tap("Save only")

    assert FIRST["en"] not in "".join(texts(await chat.pass_by(40 * DAY)))


async def test_a_blocked_chat_is_not_reminded(chat: Chat) -> None:
    await reminded(chat, "en")
    await chat.block()

    assert await chat.pass_by(29 * DAY) == []


async def test_after_the_reminder_one_tap_goes_on_at_the_same_question(chat: Chat) -> None:
    await reminded(chat, "en")
    await chat.pass_by(28 * DAY)
    said = texts(await chat.tap("Go on"))

    assert "Who are you in this?" in said[-1]


@both_languages
async def test_after_half_an_hour_the_last_card_says_saved_and_nothing_is_sent(chat: Chat, lang: str) -> None:
    await at_first_question(chat, lang)
    card = chat.card

    assert await chat.pass_by(timedelta(minutes=30)) == []

    ((method, body),) = await chat.pass_by(timedelta(minutes=10))

    assert (method, body["message_id"], body["text"]) == ("editMessageText", card, SAVED[lang])
    assert await chat.pass_by(DAY) == []

    said = texts(await chat.tap(WORDS[lang][5]))

    assert WORDS[lang][6] in str(chat.keyboard)
    assert len(said) == 2


async def test_words_after_an_idle_pause_answer_the_question_that_was_read(chat: Chat) -> None:
    await at_first_question(chat, "en")
    await chat.pass_by(DAY)
    said = "\n".join(texts(await chat.write("I saw it")))

    assert "You are: I saw it" in said
    assert "What happened?" in said


async def test_who_goes_on_is_not_paused(chat: Chat) -> None:
    await at_first_question(chat, "en")
    for _ in range(4):
        assert await chat.pass_by(timedelta(minutes=25)) == []
        await chat.tap("Skip")


async def test_an_idle_pause_survives_a_restart(chat: Chat) -> None:
    await at_first_question(chat, "en")
    chat.restart()

    assert texts(await chat.pass_by(timedelta(minutes=45))) == [SAVED["en"]]


@pytest.mark.parametrize("said", [0, -7])
def test_a_card_whose_number_nobody_knows_is_not_touched(said: int) -> None:
    play = at_role()
    play.now = NOW + DAY
    kept = Kept(3, said, play.session.to_json().encode(), 77)
    mail = Applying(the_flow(), lambda: NOW + 400 * DAY)(Due(5, ANA, "idle", NOW, {}, 77), kept, Handling())

    assert mail.replies == ()
    assert mail.session is not None
    assert Session.from_json(mail.session).phase is play.session.phase


def test_the_card_that_cannot_be_changed_any_more_is_not_sent_as_a_message() -> None:
    play = at_role()
    kept = Kept(3, 40, play.session.to_json().encode(), 77)
    mail = Applying(the_flow(), lambda: NOW + 400 * DAY)(Due(5, ANA, "idle", NOW, {}, 77), kept, Handling())
    (reply,) = mail.replies

    assert reply.body.startswith(b"editMessageText")
    assert not reply.asks


async def test_a_blocked_chat_is_not_touched(chat: Chat) -> None:
    await at_first_question(chat, "en")
    await chat.block()

    assert await chat.pass_by(DAY) == []
