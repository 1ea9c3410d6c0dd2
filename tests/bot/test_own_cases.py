"""What partners do reaches the chat and goes back from it, through the real heart and a real hall on both databases.

The hall is opened again between the steps, as a restart does.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from flows.partner import demo_partner
from flows.replies import Kind, PartnerReply, fixed
from storage.hall import Hall
from storage.jobs import Job
from tests.bot.test_own_reports import MOMENT, said, told
from tests.bot.test_timers import reopen
from tests.bot.waiting import Chat
from tests.play import the_flow
from tests.storage.conftest import both_databases, open_hall, settings, with_tables

__all__ = ["open_hall", "reopen", "settings", "with_tables"]

database = both_databases()
DAY, LEASE = timedelta(days=1), timedelta(minutes=5)
OTHER = "Puente Example"


@pytest.fixture
def chat(reopen: Callable[[datetime], Hall]) -> Chat:
    chat = Chat(reopen)
    partners = demo_partner(), replace(demo_partner(), id="puente", name=OTHER)
    chat._applying.flow = replace(the_flow(), partners=partners)
    return chat


async def sent(chat: Chat, how: str = "Enviar, pueden escribirme: DEMO group") -> tuple[str, str]:
    """A report is sent and arrives; return its alias there and its receipt code."""
    await chat.write("/start")
    await chat.tap("Español")
    await told(chat, "Nos gritaron en la calle.")
    await chat.tap(how)
    receipt = said(await chat.pass_by(MOMENT))
    await chat.tap("Al principio")
    (code,) = re.findall(r"\d{4} \d{4} \d{4} \d{4}", receipt)
    (job,) = carried(chat)
    return job.alias, code


def carried(chat: Chat) -> list[Job]:
    """The courier takes what is due; all of it arrives."""
    found = chat.hall.jobs.claim("c", chat.now, LEASE, 9)
    for job in found:
        chat.hall.jobs.delivered(job, "id", "accepted", chat.now, chat.now + 3 * DAY)
    return found


async def replies(chat: Chat, alias: str, kind: Kind, number: int = 1, **words: Any) -> str:
    """The partner's reply is taken, the bot starts anew, and time goes on for a moment."""
    reply = PartnerReply(alias, f"reply-{number:04}", chat.now.isoformat(), kind, "en", **words)
    chat.hall.cases.take(reply, "demo", chat.now)
    chat.restart()
    return said(await chat.pass_by(MOMENT))


async def by_code(chat: Chat, code: str) -> str:
    await chat.write(code)
    chat.restart()
    return said(await chat.pass_by(MOMENT))


async def test_a_typed_question_is_put_and_its_answer_goes_to_that_partner_alone(chat: Chat) -> None:
    alias, _ = await sent(chat)
    put = await replies(chat, alias, "needs_info", asked=fixed("hurt_now"))
    assert put.startswith("Hay novedades sobre su reporte.")

    await chat.tap("No")
    chat.restart()
    await chat.tap("Agregar")
    chat.restart()
    await chat.pass_by(MOMENT)
    (job,) = chat.hall.jobs.claim("c", chat.now, LEASE, 9)
    report = chat.hall.jobs.report(job)
    assert report is not None
    assert report.answered is not None
    assert (job.partner, job.revision) == ("demo", 2)
    assert (report.answered.value, report.answered.reply_id) == ("No", "reply-0001")
    assert chat.hall.cases.find(alias).state == "acknowledged"


async def test_one_message_with_a_question_a_day(chat: Chat) -> None:
    alias, _ = await sent(chat)
    await replies(chat, alias, "needs_info", 1, asked=fixed("hurt_now"))
    assert await replies(chat, alias, "needs_info", 2, asked=fixed("lawyer_now")) == ""

    assert "abogad" in said(await chat.pass_by(DAY))


async def test_what_one_group_cannot_take_goes_to_the_next_after_a_tap(chat: Chat) -> None:
    alias, _ = await sent(chat)
    assert "no tienen lugar" in await replies(chat, alias, "declined", reason="capacity")

    await chat.tap("Mandarlo a otro grupo")
    chat.restart()
    assert OTHER in said(await chat.pass_by(MOMENT))
    await chat.tap(f"Enviar, sin mensajes: {OTHER}")
    chat.restart()
    assert f"Estoy mandando su reporte a {OTHER}." in said(await chat.pass_by(MOMENT))
    (job,) = carried(chat)
    report = chat.hall.jobs.report(job)
    assert report is not None
    shared = [row for row in report.consents if row.recipient == "puente"]
    assert (job.partner, job.revision, job.contact) == ("puente", 1, False)
    assert {row.id for row in shared} >= {"c.share.puente", "c.contact.puente", "c.place.puente"}


async def test_the_offer_of_another_group_waits_behind_the_command(chat: Chat) -> None:
    alias, _ = await sent(chat)
    await replies(chat, alias, "declined", reason="capacity")
    await chat.tap("Ahora no")
    await chat.write("/code")
    await chat.tap("Mandarlo a otro grupo")
    chat.restart()
    await chat.tap("Mandarlo a otro grupo")

    assert OTHER in said(await chat.pass_by(MOMENT))


async def test_a_referral_to_a_group_of_ours_moves_with_the_yes_and_not_before(chat: Chat) -> None:
    alias, _ = await sent(chat)
    put = await replies(chat, alias, "referred", refer_to=OTHER, refer_partner="puente")
    assert "No sale nada antes de que usted diga que sí." in put
    assert carried(chat) == []

    await chat.tap("Sí, de acuerdo")
    chat.restart()
    await chat.pass_by(MOMENT)
    assert carried(chat) == []
    await chat.tap(f"Enviar, pueden escribirme: {OTHER}")
    chat.restart()
    await chat.pass_by(MOMENT)
    assert {(job.partner, job.revision) for job in carried(chat)} == {("puente", 1), ("demo", 2)}


async def test_a_no_to_a_referral_is_sent_back_and_moves_nothing(chat: Chat) -> None:
    alias, _ = await sent(chat)
    await replies(chat, alias, "referred", refer_to="Clinic Example")
    await chat.tap("No")
    chat.restart()
    await chat.pass_by(MOMENT)
    (job,) = chat.hall.jobs.claim("c", chat.now, LEASE, 9)
    report = chat.hall.jobs.report(job)

    assert report is not None
    assert report.answered is not None
    assert (job.partner, report.answered.kind, report.answered.value) == ("demo", "refer", "no")


async def test_silence_is_said_once_at_its_time(chat: Chat) -> None:
    await sent(chat)
    assert "No hemos sabido nada" not in said(await chat.pass_by(3 * DAY - 2 * MOMENT))
    chat.restart()

    assert "No hemos sabido nada de DEMO group" in said(await chat.pass_by(DAY))
    assert said(await chat.pass_by(9 * DAY)) == ""


async def test_who_said_anything_in_time_is_not_called_silent(chat: Chat) -> None:
    alias, _ = await sent(chat)
    await replies(chat, alias, "acknowledged")

    assert "No hemos sabido nada" not in said(await chat.pass_by(5 * DAY))


async def test_taken_back_by_the_code_asked_to_erase_and_confirmed(chat: Chat) -> None:
    alias, code = await sent(chat)
    assert "DEMO group" in await by_code(chat, code)
    await chat.tap("Retirarlo: DEMO group")
    await chat.tap("Sí, retirarlo")
    chat.restart()
    (job,) = carried(chat)
    assert (job.kind, job.alias) == ("erase", alias)
    assert "todavía no ha dicho que borró su copia" in await by_code(chat, code)

    assert "dice que borró su copia" in await replies(chat, alias, "erased")
    assert "dijo el" in await by_code(chat, code)


async def test_without_messages_all_of_it_stands_behind_the_code_alone(chat: Chat) -> None:
    alias, code = await sent(chat, "Enviar, sin mensajes: DEMO group")
    assert await replies(chat, alias, "accepted", next_step="We call you.", lawyer="not_yet") == ""
    assert said(await chat.pass_by(10 * DAY)) == ""

    shown = await by_code(chat, code)
    assert "DEMO group va a trabajar en esto." in shown
    assert shown.index("Escribieron en inglés:") < shown.index("Siguiente paso: We call you.")


async def test_a_skipped_question_is_answered_with_nothing(chat: Chat) -> None:
    alias, _ = await sent(chat)
    await replies(chat, alias, "needs_info", asked=fixed("hurt_now"))
    await chat.tap("Saltar esta pregunta")
    chat.restart()
    await chat.pass_by(MOMENT)

    assert carried(chat) == []
    assert chat.hall.cases.find(alias).state == "acknowledged"


async def test_no_more_messages_means_no_more(chat: Chat) -> None:
    alias, _ = await sent(chat)
    await replies(chat, alias, "needs_info", asked=fixed("hurt_now"))
    await chat.tap("No quiero más mensajes")
    chat.restart()

    assert await replies(chat, alias, "accepted", 2, next_step="We call.") == ""
    assert said(await chat.pass_by(9 * DAY)) == ""
