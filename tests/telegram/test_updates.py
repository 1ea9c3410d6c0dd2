"""Every update the double can make is one that python-telegram-bot reads and the description allows."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Update

from tests.telegram.account import Account
from tests.telegram.clock import Clock
from tests.telegram.description import description_in_use
from tests.telegram.group import Group
from tests.telegram.heard import Heard
from tests.telegram.person import Person
from tests.telegram.refusal import Json

Act = Callable[[Person, str, float], object]

TEXTS = st.text(min_size=1, max_size=40).filter(lambda text: text.strip() != "")
DEGREES = st.floats(-89, 89, allow_nan=False)


def heard_question(person: Person) -> Heard:
    account = person._account
    keyboard = {"reply_markup": {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}}
    return account.chats.write(person.chat, account.bot, {"text": "Shall we?", **keyboard})


def tap_on_deleted(person: Person) -> None:
    heard = heard_question(person)
    person._account.chats.delete(person.chat, heard)
    person.tap_on(heard, "y")


def block_and_return(person: Person) -> None:
    person.block()
    person.unblock()


def in_group(person: Person, text: str) -> None:
    group = Group(person._account, -100_123)
    group.add_bot(person)
    group.say(person, text)


ACTS: dict[str, Act] = {
    "text": lambda p, text, _: p.say(text),
    "command": lambda p, text, _: p.say(f"/start {text}"),
    "reply": lambda p, text, _: p.say(text, reply_to=heard_question(p)),
    "edit": lambda p, text, _: (p.say("first"), p.edit(text)),
    "voice": lambda p, *_: p.send_voice(),
    "photo": lambda p, text, _: p.send_photo(caption=text, album="7"),
    "video": lambda p, *_: p.send_video(size=30_000_000),
    "document": lambda p, text, _: p.send_document(f"{text}.pdf", b"x", "application/pdf"),
    "sticker": lambda p, *_: p.send_sticker(),
    "contact": lambda p, text, _: p.send_contact("+15550100", text),
    "pin": lambda p, _, at: p.send_location(at, at),
    "live location": lambda p, _, at: p.move_live(p.send_location(at, at, live=True), at, at),
    "tap": lambda p, *_: (heard_question(p), p.tap("Yes")),
    "tap on a deleted message": lambda p, *_: tap_on_deleted(p),
    "block": lambda p, *_: block_and_return(p),
    "group": lambda p, text, _: in_group(p, text),
}


def updates_of(act: Act, text: str, at: float, language: str | None) -> list[Json]:
    account = Account(Clock())
    act(Person(account, 5_550_000_009, language), text, at)
    return [one.body for one in account.queue.waiting]


@pytest.mark.parametrize("name", ACTS)
@given(text=TEXTS, at=DEGREES, language=st.sampled_from(["en", "es", "pt-br", None]))
def test_the_library_reads_it_whole(name: str, text: str, at: float, language: str | None) -> None:
    updates = updates_of(ACTS[name], text, at, language)
    assert updates
    for body in updates:
        update = Update.de_json(body, None)
        assert update.effective_user is not None
        assert update.effective_user.id == 5_550_000_009
        assert update.api_kwargs == {}
        if described := description_in_use():
            assert described.faults("Update", body) == []


@given(text=TEXTS)
def test_commands_are_marked_in_utf16_units(text: str) -> None:
    (body,) = updates_of(lambda p, said, _: p.say(said), f"🙂 {text} /help", 0, "en")
    marks = body["message"]["entities"]
    raw = body["message"]["text"].encode("utf-16-le")
    last = marks[-1]
    assert raw[2 * last["offset"] : 2 * (last["offset"] + last["length"])].decode("utf-16-le") == "/help"
