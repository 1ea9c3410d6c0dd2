"""One item through the real heart: what the commit has to write, and what is called beside it."""

import json
from datetime import date
from typing import Any

import pytest

from bot.applying import SLOWED, Applying, Prepared
from bot.outbound import call_of
from bot.turns import Handling
from flows.messages import CodeChecked, Registered
from storage.mailroom import Arrival, Due, DueKind, Kept, Mail
from tests.bot.made import ANA, BOT, NOW, now
from tests.play import CODE, Play, the_flow

CHAT = 77


@pytest.fixture
def applying() -> Applying:
    return Applying(the_flow(), now)


def wrote(text: str, message_id: int = 50) -> Arrival:
    message = {
        "message_id": message_id,
        "date": 1,
        "from": {"id": CHAT, "is_bot": False, "first_name": "Canario", "language_code": "es-MX"},
        "chat": {"id": CHAT, "type": "private"},
        "text": text,
    }
    return arrived({"message": message})


def tapped(data: str) -> Arrival:
    person = {"id": CHAT, "is_bot": False, "first_name": "Canario"}
    below = {"message_id": 40, "date": 1, "chat": {"id": CHAT, "type": "private"}}
    query = {"id": "990", "from": person, "message": below, "chat_instance": "1", "data": data}
    return arrived({"callback_query": query})


def arrived(update: dict[str, Any]) -> Arrival:
    return Arrival(BOT, 1, ANA, json.dumps({"update_id": 1, **update}).encode(), CHAT, NOW)


def due(kind: DueKind, **body: Any) -> Due:
    return Due(5, ANA, kind, NOW, body, CHAT)


def kept(play: Play, said: int = 0) -> Kept:
    return Kept(3, said, play.session.to_json().encode(), CHAT)


def calls(mail: Mail) -> list[tuple[str, dict[str, Any]]]:
    return [(method, json.loads(body)) for method, body in (call_of(reply.body) for reply in mail.replies)]


def shown(mail: Mail) -> str:
    return "\n".join(call["text"] for _, call in calls(mail))


def test_a_stranger_is_asked_for_a_language_and_remembered(applying: Applying) -> None:
    mail = applying(wrote("/start"), None, Handling())
    assert mail.session is not None
    assert mail.shown_messages == (50,)
    (method, call), *_ = calls(mail)
    assert (method, call["chat_id"]) == ("sendMessage", CHAT)
    assert mail.replies[-1].asks


def test_a_service_note_makes_nobody_known(applying: Applying) -> None:
    note = arrived({"message": json.loads(wrote("x").raw)["message"] | {"pinned_message": {}}})
    raw = json.loads(note.raw)
    del raw["message"]["text"], raw["message"]["pinned_message"]
    mail = applying(arrived({"message": raw["message"] | {"delete_chat_photo": True}}), None, Handling())
    assert mail.session is None
    assert mail.replies == ()


def test_a_tap_is_acknowledged_beside_the_replies(applying: Applying) -> None:
    play = Play().start("es").tap("Español")
    item = tapped("v1:nothing:x:0")
    mail = applying(item, kept(play), Handling())
    beside = applying.beside[id(item)]
    assert (beside.tap, beside.unsend) == ("990", None)
    assert beside.toast
    assert mail.replies


def test_an_id_number_is_taken_off_the_screen(applying: Applying) -> None:
    play = Play().start("en").tap("English").tap("It already").tap("I am 18").tap("I saw it")
    play.tap("Hurt someone").tap("Done").tap("Yesterday").write("Cicero, Illinois")
    item = wrote("His number is A123456789, they took him.")
    mail = applying(item, kept(play), Handling())
    assert applying.beside[id(item)].unsend == 50
    assert mail.session is not None
    assert b"123456789" not in mail.session


def test_words_from_before_the_open_question_are_not_its_answer(applying: Applying) -> None:
    play = Play().start("en").tap("English").tap("It already").tap("I am 18").tap("I saw it")
    play.tap("Hurt someone").tap("Done").tap("Yesterday").write("Cicero, Illinois")
    story = wrote("They pushed him.", message_id=50)
    assert "Is this your answer?" in shown(applying(story, kept(play, said=-60), Handling()))
    assert "I added this" in shown(applying(story, kept(play, said=60), Handling()))
    assert "Is this your answer?" not in shown(applying(story, kept(play, said=40), Handling()))


def test_words_are_no_answer_to_a_question_that_never_reached_the_screen(applying: Applying) -> None:
    """The person had blocked the bot before it came, and writes again: a question is open, but none was shown."""
    play = Play().start("en").tap("English").tap("It already").tap("I am 18").tap("I saw it")
    play.tap("Hurt someone").tap("Done").tap("Yesterday").write("Cicero, Illinois")
    assert "Is this your answer?" in shown(applying(wrote("Are you there?"), kept(play, said=0), Handling()))


def test_who_is_slowed_is_told_first(applying: Applying) -> None:
    play = Play().start("en").tap("English")
    assert SLOWED in shown(applying(wrote("hello"), kept(play), Handling(slowed=True)))


def test_sending_writes_the_report_and_a_new_key(applying: Applying) -> None:
    play = Play().start("en").tap("English").tap("It already").tap("I am 18").tap("I saw it")
    play.tap("Hurt someone").tap("Done").tap("Yesterday").write("Cicero, Illinois")
    play.write("He was bleeding.").quiet()
    data = next(b.option for b in play.buttons() if "may write" in play.say(b))
    mail = applying(tapped(f"v1:{play.session.asked}:{data}:{play.session.rev}"), kept(play), Handling())
    assert mail.submit is not None
    assert mail.erase_draft


def test_a_new_code_is_shown_and_its_hash_written(applying: Applying) -> None:
    play = Play().start("en").tap("English").tap("It already").tap("I am 18").tap("I saw it")
    play.tap("Hurt someone").tap("Done").tap("Yesterday").write("Cicero, Illinois")
    play.write("He was bleeding.").quiet().tap("Send, they may write: DEMO group")
    applying.prepared[5] = Prepared(Registered(CODE, date(2026, 12, 6)), b"hash")
    mail = applying(due("register", report="r", until="2026-12-06"), kept(play), Handling())
    assert mail.register_hash == b"hash"
    assert CODE[:4] in shown(mail)


def test_a_row_that_was_not_prepared_fails(applying: Applying) -> None:
    with pytest.raises(KeyError):
        applying(due("code", code=CODE), None, Handling())


def test_a_code_that_opens_nothing_is_answered(applying: Applying) -> None:
    play = Play().start("en").tap("English").tap("I have a code")
    applying.prepared[5] = Prepared(CodeChecked())
    assert applying(due("code", code=CODE), kept(play), Handling()).replies


def test_a_partner_s_words_reach_somebody_whose_session_has_ended(applying: Applying) -> None:
    mail = applying(
        due("partner_wrote", partner="Ribera", text="¿Puede llamar?", lang="es"), None, Handling()
    )
    assert "¿Puede llamar?" in shown(mail)
    assert "Tiene un mensaje nuevo" in shown(mail)


def test_a_failed_update_is_told(applying: Applying) -> None:
    assert applying(due("failed"), kept(Play().start("en").tap("English")), Handling()).replies


TORN = Kept(3, 0, b'{"version": 99}', CHAT)


def test_who_cannot_be_remembered_is_told_so_and_what_is_kept_stays(applying: Applying) -> None:
    mail = applying(due("failed"), TORN, Handling())
    assert "/delete" in shown(mail)
    assert mail.session == TORN.session


def test_what_cannot_be_read_can_still_be_erased(applying: Applying) -> None:
    mail = applying(wrote("/delete"), TORN, Handling())
    assert mail.erase_all
    assert mail.session is None
    assert mail.replies


def test_any_other_word_to_what_cannot_be_read_is_set_aside(applying: Applying) -> None:
    with pytest.raises(LookupError):
        applying(wrote("hola"), TORN, Handling())


def test_erasing_everything_erases_the_conversation(applying: Applying) -> None:
    play = Play().start("es").tap("Español").command("delete").tap("Borrar todo")
    data = next(b.option for b in play.buttons() if "Sí, borrar" in play.say(b))
    mail = applying(tapped(f"v1:{play.session.asked}:{data}:{play.session.rev}"), kept(play), Handling())
    assert mail.erase_all
    assert mail.session is None
    assert mail.replies


@pytest.mark.parametrize("message", [{}, {"text": 5}, {"text": "x", "chat": None}, {"voice": {}}])
def test_a_malformed_update_raises_and_notes_nothing_beside(
    message: dict[str, Any], applying: Applying
) -> None:
    with pytest.raises((KeyError, TypeError, ValueError, AttributeError)):
        applying(arrived({"message": message}), None, Handling())
    assert applying.beside == {}


def blocked() -> Arrival:
    member = {"user": {"id": BOT, "is_bot": True, "first_name": "T"}}
    person = {"id": CHAT, "is_bot": False, "first_name": "Canario"}
    change = {
        "chat": {"id": CHAT, "type": "private"},
        "from": person,
        "date": 1,
        "old_chat_member": member | {"status": "member"},
        "new_chat_member": member | {"status": "kicked", "until_date": 0},
    }
    return arrived({"my_chat_member": change})


def test_who_blocks_the_bot_without_having_written_stays_unknown(applying: Applying) -> None:
    mail = applying(blocked(), None, Handling())

    assert mail.session is None
    assert mail.replies == ()


def test_who_blocked_the_bot_is_sent_nothing_until_they_are_back(applying: Applying) -> None:
    play = Play().start("en").tap("English").tap("It already happened").tap("I am 18")
    mail = applying(blocked(), kept(play), Handling())
    assert mail.session is not None
    assert mail.replies == ()

    away = Kept(4, 40, mail.session, CHAT)
    assert applying(due("failed"), away, Handling()).replies == ()
    assert applying(wrote("hello again"), away, Handling()).replies


def test_hiding_takes_both_sides_messages_away_a_hundred_at_a_time_and_leaves_one_message(
    applying: Applying,
) -> None:
    play = Play().start("en").tap("English")
    mail = applying(wrote("/hide"), kept(play), Handling())
    assert mail.clear is not None
    ids = tuple(range(1, 251))
    calls = [json.loads(call_of(reply.body)[1]) for reply in mail.clear(ids)]

    assert {call_of(reply.body)[0] for reply in mail.clear(ids)} == {"deleteMessages"}
    assert {call["chat_id"] for call in calls} == {CHAT}
    assert [len(call["message_ids"]) for call in calls] == [100, 100, 50]
    assert [one for call in calls for one in call["message_ids"]] == list(ids)
    assert mail.clear(()) == ()
    assert len(mail.replies) == 1
    assert mail.shown_messages == (50,)
