"""What a partner sends back: taken once, kept sealed, pushed only to who agreed, gone with its report."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from flows.afterwards import EndContact, Withdraw
from flows.errors import Refused
from flows.replies import Asked, PartnerReply, from_plain, to_plain
from storage.cases import Taken
from storage.hall import Hall
from storage.mailroom import Due, Mail
from storage.replies import Replies
from storage.tables import cases, due, letters, replies
from tests.storage.conftest import NOW, Opener, both_databases
from tests.storage.made import Door, added, arrival, handle_of, sent, turn

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
WORDS = "Una-persona-lo-leyo"

database = both_databases()


def reply(alias: str, kind: Any = "acknowledged", number: int = 1, **more: Any) -> PartnerReply:
    given: dict[str, dict[str, Any]] = {
        "needs_info": {"asked": Asked("", "text", "¿Puede venir?")},
        "accepted": {"next_step": "El lunes."},
    }
    plain = {**given.get(kind, {}), "words": WORDS, **more}
    return PartnerReply(alias, f"reply-{number:04}", NOW.isoformat(), kind, "es", **plain)


async def delivered(hall: Hall, *partners: str, contact: bool = True) -> dict[str, str]:
    """A report is sent and arrives; each partner's alias for it."""
    await sent(hall, *partners, contact=contact)
    jobs = hall.jobs.claim("c", NOW, HOUR, 9)
    for job in jobs:
        hall.jobs.delivered(job, "id", "accepted", NOW)
    return {job.partner: job.alias for job in jobs}


async def pushed(hall: Hall, now: datetime = NOW) -> list[Due]:
    return [row for row in await hall.due(now) if row.kind == "case"]


def rows(hall: Hall) -> int:
    with hall.engine.begin() as core:
        return len(core.execute(select(replies)).all())


def kept(hall: Hall, alias: str) -> tuple[PartnerReply, ...]:
    with hall.engine.begin() as core:
        case = core.scalars(select(cases.c.id).where(cases.c.alias == alias)).one()
        return Replies(core, hall.vault).of_case(case)


async def test_a_reply_moves_the_case_and_goes_on_its_way_as_it_was_written(hall: Hall) -> None:
    alias = (await delivered(hall, "demo"))["demo"]
    said = reply(alias, "accepted", lawyer="not_yet")
    assert hall.cases.take(said, "demo", NOW + HOUR) == Taken("accepted", pushed=True)
    assert hall.cases.find(alias).state == "accepted"
    (row,) = await pushed(hall, NOW + HOUR)
    told = {"partner": "demo", "handle": handle_of(hall), "letter": "", "lang": "es", "reply": to_plain(said)}
    assert row.body == told
    assert row.chat == 700
    assert from_plain(row.body["reply"]) == said
    assert kept(hall, alias) == (said,)


async def test_the_same_reply_twice_is_one(hall: Hall, open_hall: Opener) -> None:
    alias = (await delivered(hall, "demo"))["demo"]
    hall.cases.take(reply(alias), "demo", NOW)
    hall.close()
    again = open_hall()
    assert again.cases.take(reply(alias), "demo", NOW + DAY) == Taken("acknowledged", again=True)
    assert len(await pushed(again, NOW + DAY)) == 1
    assert rows(again) == 1


async def test_it_is_one_also_after_the_case_has_moved_on(hall: Hall) -> None:
    alias = (await delivered(hall, "demo"))["demo"]
    hall.cases.take(reply(alias), "demo", NOW)
    hall.cases.take(reply(alias, "accepted", 2), "demo", NOW)
    assert hall.cases.take(reply(alias), "demo", NOW) == Taken("accepted", again=True)


async def test_other_words_under_a_used_id_are_refused(hall: Hall) -> None:
    alias = (await delivered(hall, "demo"))["demo"]
    hall.cases.take(reply(alias), "demo", NOW)
    for other in (reply(alias, words="Otra cosa"), reply(alias, "accepted")):
        with pytest.raises(Refused, match="reply-id-used"):
            hall.cases.take(other, "demo", NOW)
    assert kept(hall, alias) == (reply(alias),)
    assert hall.cases.find(alias).state == "acknowledged"


async def test_another_partners_case_is_unknown_and_nothing_is_kept(hall: Hall) -> None:
    alias = (await delivered(hall, "demo", "other"))["demo"]
    for who, which in (("other", alias), ("demo", "AAAA-AAAA")):
        with pytest.raises(Refused, match="unknown-alias"):
            hall.cases.take(reply(which), who, NOW)
    assert hall.cases.find(alias).state == "new"
    assert rows(hall) == 0


async def test_the_other_partners_case_stays_where_it_is(hall: Hall) -> None:
    aliases = await delivered(hall, "demo", "other")
    hall.cases.take(reply(aliases["demo"], "declined", reason="capacity"), "demo", NOW)
    assert hall.cases.find(aliases["other"]).state == "new"


@pytest.mark.parametrize("first", ["declined", "closed"])
async def test_a_move_that_is_not_allowed_is_refused_and_keeps_nothing(hall: Hall, first: str) -> None:
    alias = (await delivered(hall, "demo"))["demo"]
    hall.cases.take(reply(alias, first), "demo", NOW)
    for number, kind in enumerate(("accepted", "needs_info", "acknowledged", "erased"), 2):
        with pytest.raises(Refused, match="not-allowed-move"):
            hall.cases.take(reply(alias, kind, number), "demo", NOW)
    assert rows(hall) == 1
    assert hall.cases.find(alias).state == first


async def test_without_consent_nothing_is_pushed_and_nothing_can_be_asked(hall: Hall) -> None:
    alias = (await delivered(hall, "demo", contact=False))["demo"]
    with pytest.raises(Refused, match="no-contact"):
        hall.cases.take(reply(alias, "needs_info"), "demo", NOW)
    assert hall.cases.find(alias).state == "new"
    assert hall.cases.take(reply(alias, "accepted", 2), "demo", NOW) == Taken("accepted")
    assert await pushed(hall, NOW + DAY) == []
    assert kept(hall, alias) == (reply(alias, "accepted", 2),)


async def test_who_ended_the_contact_is_asked_no_more_but_finds_the_answer_behind_the_code(
    hall: Hall,
) -> None:
    alias = (await delivered(hall, "demo"))["demo"]
    letter = hall.cases.take(reply(alias, "needs_info"), "demo", NOW).letter
    await hall.turn(turn(arrival(hall, 50)), Door(Mail(b"{}", 700, orders=(EndContact(letter),))))
    with pytest.raises(Refused, match="no-contact"):
        hall.cases.take(reply(alias, "needs_info", 2), "demo", NOW)
    assert not hall.cases.take(reply(alias, "declined", 3, reason="capacity"), "demo", NOW).pushed
    assert [one.kind for one in kept(hall, alias)] == ["needs_info", "declined"]


async def test_a_question_waits_for_its_answer_which_goes_to_who_asked(hall: Hall) -> None:
    alias = (await delivered(hall, "demo", "other"))["demo"]
    taken = hall.cases.take(reply(alias, "needs_info"), "demo", NOW)
    assert taken.state == "needs_info"
    (row,) = await pushed(hall)
    assert row.body["letter"] == taken.letter != ""
    await added(hall, taken.letter)
    with hall.engine.begin() as core:
        assert core.scalars(select(letters.c.answered_at)).one() is not None
    assert [job.partner for job in hall.jobs.claim("c", NOW, HOUR, 9)] == ["demo"]


async def test_a_second_question_waits_a_day_and_a_fourth_is_refused(hall: Hall) -> None:
    alias = (await delivered(hall, "demo"))["demo"]
    for number in range(1, 4):
        hall.cases.take(reply(alias, "needs_info", number), "demo", NOW + number * HOUR)
    with pytest.raises(Refused, match="three-questions-open"):
        hall.cases.take(reply(alias, "needs_info", 4), "demo", NOW + 5 * HOUR)
    first = NOW + HOUR
    for days in range(3):
        assert len(await pushed(hall, first + days * DAY)) == days + 1
        assert len(await pushed(hall, first + (days + 1) * DAY - HOUR)) == days + 1


@pytest.mark.parametrize("end", ["declined", "closed"])
async def test_with_the_case_its_questions_end_also_those_that_were_to_come(hall: Hall, end: str) -> None:
    alias = (await delivered(hall, "demo"))["demo"]
    for number in (1, 2):
        hall.cases.take(reply(alias, "needs_info", number), "demo", NOW)
    more = {"reason": "capacity"} if end == "declined" else {}
    hall.cases.take(reply(alias, end, 3, **more), "demo", NOW + HOUR)
    kinds = [row.body["reply"]["kind"] for row in await pushed(hall, NOW + 2 * DAY)]
    assert kinds == ["needs_info", end]
    with hall.engine.begin() as core:
        assert None not in core.scalars(select(letters.c.answered_at)).all()


async def test_who_takes_a_report_back_is_asked_nothing_more(hall: Hall) -> None:
    alias = (await delivered(hall, "demo"))["demo"]
    for number in (1, 2):
        hall.cases.take(reply(alias, "needs_info", number), "demo", NOW)
    order = Withdraw(handle_of(hall), "demo")
    await hall.turn(turn(arrival(hall, 50)), Door(Mail(b"{}", 700, orders=(order,))))
    assert len(await pushed(hall, NOW + 2 * DAY)) == 1
    with hall.engine.begin() as core:
        assert None not in core.scalars(select(letters.c.answered_at)).all()


async def test_two_couriers_that_take_one_file_at_once_take_it_once(hall: Hall, open_hall: Opener) -> None:
    alias = (await delivered(hall, "demo"))["demo"]
    couriers = [open_hall(receiver=False) for _ in range(3)]
    with ThreadPoolExecutor(3) as together:
        taken = list(together.map(lambda one: one.cases.take(reply(alias), "demo", NOW), couriers))
    assert sorted(one.again for one in taken) == [False, True, True]
    assert rows(hall) == 1
    assert len(await pushed(hall)) == 1


async def test_a_wish_to_refer_waits_for_the_persons_word_and_moves_nothing(hall: Hall) -> None:
    alias = (await delivered(hall, "demo"))["demo"]
    said = reply(alias, "referred", refer_to="Other group", refer_partner="other")
    assert hall.cases.take(said, "demo", NOW).letter
    with hall.engine.begin() as core:
        assert core.scalars(select(cases.c.partner)).all() == ["demo"]
    assert hall.jobs.claim("c", NOW, HOUR, 9) == []
    assert hall.cases.take(reply(alias, "accepted", 2), "demo", NOW).state == "accepted"


async def test_a_case_that_goes_to_and_fro_floods_nobody(hall: Hall) -> None:
    alias = (await delivered(hall, "demo"))["demo"]
    said = [
        reply(alias, ("accepted", "referred")[n % 2], n + 1, refer_to="Other" * (n % 2)) for n in range(11)
    ]
    for one in said[:10]:
        hall.cases.take(one, "demo", NOW)
    with pytest.raises(Refused, match="too-many-today"):
        hall.cases.take(said[10], "demo", NOW + HOUR)
    assert hall.cases.take(said[9], "demo", NOW + HOUR).again
    assert hall.cases.take(said[10], "demo", NOW + DAY).state == "accepted"


async def test_whose_words_were_passed_on_has_read_the_case(hall: Hall) -> None:
    alias = (await delivered(hall, "demo"))["demo"]
    hall.cases.reply(alias, "Le llamamos el lunes.", NOW)
    assert hall.cases.find(alias).state == "acknowledged"


async def test_another_partner_does_not_learn_which_ids_were_used(hall: Hall) -> None:
    alias = (await delivered(hall, "demo"))["demo"]
    hall.cases.take(reply(alias), "demo", NOW)
    with pytest.raises(Refused, match="unknown-alias"):
        hall.cases.take(reply(alias, words="Otra cosa."), "other", NOW)


async def test_a_withdrawn_case_only_takes_that_it_was_erased(hall: Hall) -> None:
    alias = (await delivered(hall, "demo"))["demo"]
    hall.cases.move(alias, "withdrawn", NOW)
    with pytest.raises(Refused, match="not-allowed-move"):
        hall.cases.take(reply(alias, "accepted"), "demo", NOW)
    assert hall.cases.take(reply(alias, "erased", 2), "demo", NOW + DAY).state == "withdrawn"
    (listed,) = hall.cases.listed()
    assert (listed.state, listed.erased_at) == ("withdrawn", NOW + DAY)


async def erased_by_the_person(hall: Hall) -> None:
    await hall.turn(turn(arrival(hall, 60)), Door(Mail(b"{}", 700, erase_report=handle_of(hall))))


async def test_replies_go_with_their_report(hall: Hall) -> None:
    alias = (await delivered(hall, "demo"))["demo"]
    hall.cases.take(reply(alias, "needs_info"), "demo", NOW)
    await erased_by_the_person(hall)
    assert rows(hall) == 0
    with pytest.raises(Refused, match="unknown-alias"):
        hall.cases.take(reply(alias, "needs_info"), "demo", NOW)


async def test_that_a_partner_erased_too_is_noted_without_its_words_for_a_week(hall: Hall) -> None:
    alias = (await delivered(hall, "demo"))["demo"]
    await erased_by_the_person(hall)
    for again in (False, True):
        assert hall.cases.take(reply(alias, "erased"), "demo", NOW + DAY) == Taken("erased", again=again)
    with pytest.raises(Refused, match="unknown-alias"):
        hall.cases.take(reply(alias, "erased", 2), "other", NOW + DAY)
    with hall.engine.begin() as core:
        assert core.scalars(select(replies.c.sealed)).all() == [None]
        assert Replies(core, hall.vault).erased_at(alias, "demo") == NOW + DAY
    await hall.sweep(NOW + 8 * DAY)
    assert rows(hall) == 0


async def test_replies_stay_readable_after_the_release_and_end_with_the_record(hall: Hall) -> None:
    alias = (await delivered(hall, "demo"))["demo"]
    hall.cases.take(reply(alias, "accepted"), "demo", NOW)
    await hall.sweep(NOW + 20 * DAY)
    assert kept(hall, alias) == (reply(alias, "accepted"),)
    hall.cases.take(reply(alias, "closed", 2), "demo", NOW + 21 * DAY)
    await hall.sweep(NOW + 21 * DAY + 365 * DAY)
    assert rows(hall) == 0


async def test_the_words_of_a_partner_are_nowhere_in_the_clear(hall: Hall) -> None:
    alias = (await delivered(hall, "demo"))["demo"]
    hall.cases.take(reply(alias, "needs_info", words=WORDS), "demo", NOW)
    with hall.engine.begin() as core:
        every = [core.execute(select(table)).all() for table in (replies, letters, due, cases)]
    assert WORDS not in repr(every)
    assert "venir" not in repr(every)


async def test_an_answer_before_the_parcel_was_confirmed_counts_as_opened(hall: Hall) -> None:
    await sent(hall, "demo")
    (job,) = hall.jobs.claim("c", NOW, HOUR, 9)
    hall.cases.take(reply(job.alias), "demo", NOW + DAY)
    with hall.engine.begin() as core:
        assert core.scalars(select(cases.c.settled_at)).one() == NOW + DAY


async def test_the_list_of_cases_says_where_each_stands_and_nothing_else(hall: Hall) -> None:
    await sent(hall, "demo", "other")
    first, _ = hall.jobs.claim("c", NOW, HOUR, 9)
    hall.jobs.delivered(first, "id", "accepted", NOW + HOUR)
    hall.cases.take(reply(first.alias), first.partner, NOW + DAY)
    told = [
        (one.partner, one.state, one.since, one.delivery, one.delivered_at) for one in hall.cases.listed()
    ]
    assert told == [
        ("demo", "acknowledged", NOW + DAY, "done", NOW + HOUR),
        ("other", "new", NOW, "leased", None),
    ]
