"""What comes back to the person: how far each case is known to be, questions answered, silence, sent on, taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import func, select

from flows.afterwards import AddToReport, EndContact, SendOn, SkipLetter, Withdraw
from flows.case_status import CaseStatus
from flows.errors import Refused
from flows.flow import today
from flows.messages import CheckCode
from flows.replies import PartnerReply, fixed
from flows.report import Answered, Consent
from storage import consents
from storage.hall import Hall
from storage.jobs import Job, Knows
from storage.mailroom import Due, Mail
from storage.schema import MIGRATIONS, migrate
from storage.tables import addenda, cases, data_keys, due, jobs, letters, reports
from tests.storage.conftest import NOW, both_databases
from tests.storage.made import Door, added, addition, arrival, handle_of, registered, sent, turn

LEASE, DAY, HOUR = timedelta(minutes=5), timedelta(days=1), timedelta(hours=1)
TEN = NOW + 10 * DAY

database = both_databases()


def reply(alias: str, kind: str, number: int = 1, **said: object) -> PartnerReply:
    at = (NOW + number * HOUR).isoformat()
    return PartnerReply(alias, f"reply-{number:04}", at, kind, "en", **said)  # type: ignore[arg-type]  # named by tests


def claimed(hall: Hall) -> list[Job]:
    return hall.jobs.claim("c", NOW, LEASE, 9)


def delivered(hall: Hall, knows: Knows = "accepted") -> dict[str, str]:
    """Everything arrives; alias by partner."""
    found = claimed(hall)
    for job in found:
        hall.jobs.keep_parcel(job, b"sealed", "keys", NOW)
        hall.jobs.delivered(job, "id", knows, NOW, TEN)
    return {job.partner: job.alias for job in found}


async def ordered(hall: Hall, order: object, number: int = 60, user: int = 7) -> None:
    mail = Mail(b"{}", user * 100, orders=(order,))  # type: ignore[arg-type]  # an order of the heart
    await hall.turn(turn(arrival(hall, number, user=user)), Door(mail))


async def standing(hall: Hall, code: str, number: int = 90) -> dict[str, CaseStatus]:
    """What the code tells of each case."""
    door = Door(Mail(b"{}", 9900, check_code=CheckCode(code)))
    await hall.turn(turn(arrival(hall, number, user=number)), door)
    (row,) = [row for row in await hall.due(NOW) if row.kind == "code" and row.chat == 9900]
    status = (await hall.check_code(row, NOW)).status
    await hall.turn(turn(row), Door(Mail(b"{}", 9900)))
    return {} if status is None else {case.who: case for case in status.cases}


async def waiting(hall: Hall, kind: str, now: object = NOW) -> list[Due]:
    return [row for row in await hall.due(now) if row.kind == kind]  # type: ignore[arg-type]  # a time


# How far it is known to be


async def test_before_it_goes_out_nothing_more_is_known_than_that_it_waits(hall: Hall) -> None:
    await sent(hall, "demo")
    case = (await standing(hall, await registered(hall)))["demo"]

    assert (case.state, case.sealed, case.sent, case.opened) == ("waiting", None, None, None)


async def test_a_way_that_knows_no_more_than_accepted_is_never_said_to_tell_of_the_opening(
    hall: Hall,
) -> None:
    await sent(hall, "demo")
    delivered(hall)
    case = (await standing(hall, await registered(hall)))["demo"]

    assert (case.state, case.sealed, case.sent) == ("delivered", today(NOW), NOW)
    assert (case.opened, case.tells) == (None, False)


async def test_a_way_that_can_tell_says_so(hall: Hall) -> None:
    await sent(hall, "demo")
    delivered(hall, "opened")

    assert (await standing(hall, await registered(hall)))["demo"].tells


async def test_the_first_reply_is_the_opening_and_the_last_one_is_where_it_stands(hall: Hall) -> None:
    await sent(hall, "demo")
    alias = delivered(hall)["demo"]
    hall.cases.take(reply(alias, "acknowledged", 1), "demo", NOW)
    last = reply(alias, "accepted", 30, next_step="We call you.", lawyer="not_yet")
    hall.cases.take(last, "demo", NOW + 2 * DAY)
    case = (await standing(hall, await registered(hall)))["demo"]

    assert (case.state, case.opened, case.reply) == ("accepted", today(NOW + HOUR), last)
    assert not case.tells


# Questions


async def test_an_answer_names_the_question_by_the_partners_own_name_for_it(hall: Hall) -> None:
    await sent(hall, "demo", "other")
    alias = delivered(hall)["demo"]
    taken = hall.cases.take(reply(alias, "needs_info", asked=fixed("hurt_now")), "demo", NOW)
    told = replace(addition(), answered=Answered("Is anyone hurt now?", "choice", "No", "hurt_now"))
    await ordered(hall, AddToReport(handle_of(hall), told, taken.letter))
    (job,) = claimed(hall)
    kept = hall.jobs.report(job)

    assert job.partner == "demo"
    assert kept is not None
    assert kept.answered == Answered("Is anyone hurt now?", "choice", "No", "hurt_now", "reply-0001")
    assert hall.cases.find(alias).state == "acknowledged"


async def test_a_case_waits_for_an_answer_as_long_as_one_question_is_open(hall: Hall) -> None:
    await sent(hall, "demo")
    alias = delivered(hall)["demo"]
    first = hall.cases.take(reply(alias, "needs_info", 1, asked=fixed("hurt_now")), "demo", NOW)
    second = hall.cases.take(reply(alias, "needs_info", 2, asked=fixed("again")), "demo", NOW)
    await ordered(hall, SkipLetter(first.letter), 61)
    assert hall.cases.find(alias).state == "needs_info"

    await ordered(hall, SkipLetter(second.letter), 62)
    assert hall.cases.find(alias).state == "acknowledged"
    assert claimed(hall) == []


async def test_a_case_that_was_taken_on_is_so_again_after_the_answer_and_its_words_are_found(
    hall: Hall,
) -> None:
    await sent(hall, "demo")
    code = await registered(hall)
    alias = delivered(hall)["demo"]
    hall.cases.take(reply(alias, "accepted", 1, next_step="We call."), "demo", NOW)
    letter = hall.cases.take(reply(alias, "needs_info", 2, asked=fixed("again")), "demo", NOW + HOUR).letter
    await ordered(hall, SkipLetter(letter))
    told = (await standing(hall, code))["demo"]

    assert (told.state, told.reply and told.reply.next_step) == ("accepted", "We call.")


@pytest.mark.parametrize("state", ["acknowledged", "accepted"])
async def test_no_more_messages_ends_the_questions_and_takes_that_consent_back(
    hall: Hall, state: str
) -> None:
    await sent(hall, "demo", "other")
    await ordered(hall, on_to(hall, "third", contact=True), 61)
    code = await registered(hall)
    alias = next(job.alias for job in claimed(hall) if job.partner == "third")
    said = {"next_step": "We call."} if state == "accepted" else {}
    hall.cases.take(reply(alias, state, 1, **said), "third", NOW)
    asked = [reply(alias, "needs_info", number, asked=fixed("again")) for number in (2, 3)]
    letters_ = [hall.cases.take(one, "third", NOW + HOUR).letter for one in asked]
    await ordered(hall, EndContact(letters_[0]), 62)
    handle = handle_of(hall)
    with hall.engine.begin() as core:
        rows = consents.of_report(core, hall.vault, handle)

    assert (await standing(hall, code))["third"].state == state
    assert {row.id for row in rows if row.withdrawn_at} == {"c.contact.third"}


async def test_an_operators_words_are_a_question_too_three_at_once_and_one_a_day(hall: Hall) -> None:
    await sent(hall, "demo")
    alias = delivered(hall)["demo"]
    put = [hall.cases.reply(alias, "¿Tiene una foto?", NOW) for _ in range(3)]

    assert put == [NOW, NOW + DAY, NOW + 2 * DAY]
    with pytest.raises(Refused, match="three-questions-open"):
        hall.cases.reply(alias, "¿Tiene otra?", NOW)


async def test_into_a_case_that_was_taken_back_no_words_go(hall: Hall) -> None:
    await sent(hall, "demo")
    alias = delivered(hall)["demo"]
    await ordered(hall, Withdraw(handle_of(hall), "demo"))

    with pytest.raises(Refused, match="no-contact"):
        hall.cases.reply(alias, "¿Tiene una foto?", NOW)


async def test_a_skipped_question_makes_room_for_another(hall: Hall) -> None:
    await sent(hall, "demo")
    alias = delivered(hall)["demo"]
    asked = [reply(alias, "needs_info", number, asked=fixed("again")) for number in (1, 2, 3)]
    taken = [hall.cases.take(one, "demo", NOW) for one in asked]
    await ordered(hall, SkipLetter(taken[-1].letter))

    assert hall.cases.take(reply(alias, "needs_info", 4, asked=fixed("again")), "demo", NOW).pushed


async def test_who_wants_no_messages_finds_a_referral_behind_the_code(hall: Hall) -> None:
    await sent(hall, "demo", contact=False)
    alias = delivered(hall)["demo"]
    taken = hall.cases.take(reply(alias, "referred", refer_to="Clinic Example"), "demo", NOW)
    code = await registered(hall)
    await ordered(hall, SkipLetter("nobody"))
    door = Door(Mail(b"{}", 9900, check_code=CheckCode(code)))
    await hall.turn(turn(arrival(hall, 91, user=91)), door)
    (row,) = await waiting(hall, "code")
    status = (await hall.check_code(row, NOW)).status

    assert not taken.pushed
    assert status is not None
    assert [(one.id, one.reply and one.reply.refer_to) for one in status.letters] == [
        (taken.letter, "Clinic Example")
    ]
    assert await waiting(hall, "case") == []


# Silence


async def test_silence_is_asked_about_at_its_time_and_not_before(hall: Hall) -> None:
    await sent(hall, "demo")
    delivered(hall)
    assert await waiting(hall, "unanswered", TEN - timedelta(seconds=1)) == []

    (row,) = await waiting(hall, "unanswered", TEN)
    assert (row.body["partner"], row.body["handle"], row.chat) == ("demo", handle_of(hall), 700)
    assert await hall.is_awaited(row)


async def test_a_partner_that_said_anything_is_not_silent(hall: Hall) -> None:
    await sent(hall, "demo")
    alias = delivered(hall)["demo"]
    hall.cases.take(reply(alias, "acknowledged"), "demo", NOW)
    (row,) = await waiting(hall, "unanswered", TEN)

    assert not await hall.is_awaited(row)


async def test_who_wants_no_messages_gets_none_about_silence(hall: Hall) -> None:
    await sent(hall, "demo", contact=False)
    delivered(hall)

    assert await waiting(hall, "unanswered", TEN) == []


async def test_silence_falls_before_release(hall: Hall) -> None:
    await sent(hall, "demo")
    delivered(hall)
    await hall.sweep(TEN)
    (row,) = await waiting(hall, "unanswered", TEN)

    assert (await hall.read_report(row)).report is not None


# Sent on


def on_to(hall: Hall, partner: str, *, contact: bool = False) -> SendOn:
    row = Consent(f"c.share.{partner}", "yes", "let it see", "2", "es", "2026-11-25T15:00:00Z", partner)
    rows = row, replace(row, id=f"c.contact.{partner}", value="bot" if contact else "no")
    return SendOn(handle_of(hall), partner, contact, exact_place=True, consents=rows)


async def test_one_partner_more_gets_a_case_a_job_and_consents_of_its_own(hall: Hall) -> None:
    await sent(hall, "demo")
    first = delivered(hall)["demo"]
    await ordered(hall, on_to(hall, "other", contact=True))
    (job,) = claimed(hall)
    report = hall.jobs.report(job)
    (answer,) = await waiting(hall, "sent_on")

    assert (job.partner, job.revision, job.contact, job.exact_place) == ("other", 1, True, True)
    assert job.alias != first
    assert report is not None
    assert [row.recipient for row in report.consents if row.id.startswith("c.share")] == ["other"]
    assert answer.body == {"handle": handle_of(hall), "partner": "other"}


async def test_what_was_sent_before_is_sealed_as_it_was(hall: Hall) -> None:
    await sent(hall, "demo")
    with hall.engine.begin() as core:
        before = core.execute(select(reports.c.sealed)).one()
    await ordered(hall, on_to(hall, "other"))

    with hall.engine.begin() as core:
        assert core.execute(select(reports.c.sealed)).one() == before


async def test_it_also_gets_what_was_added_for_all_and_no_answer_to_another_partner(hall: Hall) -> None:
    await sent(hall, "demo")
    alias = delivered(hall)["demo"]
    await added(hall, update_id=41)
    taken = hall.cases.take(reply(alias, "needs_info", asked=fixed("again")), "demo", NOW)
    await added(hall, taken.letter, now=NOW + HOUR, update_id=42)
    await ordered(hall, on_to(hall, "other"))
    found = [job for job in hall.jobs.claim("c", NOW + DAY, LEASE, 9) if job.partner == "other"]

    assert [job.revision for job in found] == [1, 2]


async def test_an_answer_that_an_earlier_build_kept_is_known_by_its_question(hall: Hall) -> None:
    await sent(hall, "demo")
    alias = delivered(hall)["demo"]
    taken = hall.cases.take(reply(alias, "needs_info", asked=fixed("again")), "demo", NOW)
    await added(hall, update_id=41)
    await added(hall, taken.letter, now=NOW + HOUR, update_id=42)
    with hall.engine.begin() as core:
        made = Config()
        made.set_main_option("script_location", str(MIGRATIONS))
        made.attributes["connection"] = core
        command.downgrade(made, "0010")
    migrate(hall.engine)

    with hall.engine.begin() as core:
        assert core.scalars(select(addenda.c.answers).order_by(addenda.c.made_at)).all() == [False, True]


@pytest.mark.parametrize("end", ["the person", "the partner"])
async def test_an_answer_stays_with_who_asked_also_when_the_question_is_gone(hall: Hall, end: str) -> None:
    await sent(hall, "demo")
    alias = delivered(hall)["demo"]
    taken = hall.cases.take(reply(alias, "needs_info", asked=fixed("held_name")), "demo", NOW)
    await added(hall, taken.letter, now=NOW + HOUR, update_id=42)
    if end == "the person":
        await ordered(hall, EndContact(taken.letter), 43)
    else:
        hall.cases.take(reply(alias, "closed", 2), "demo", NOW + 2 * HOUR)
        await hall.sweep(NOW + 3 * DAY)
    await ordered(hall, on_to(hall, "other"))
    found = [job for job in hall.jobs.claim("c", NOW + 4 * DAY, LEASE, 9) if job.partner == "other"]

    assert [job.revision for job in found] == [1]


@pytest.mark.parametrize("case", ["twice", "stranger", "released", "erased"])
async def test_it_is_not_sent_where_it_cannot_be(hall: Hall, case: str) -> None:
    await sent(hall, "demo")
    order, user = on_to(hall, "demo" if case == "twice" else "other"), 99 if case == "stranger" else 7
    if case == "released":
        delivered(hall)
        await hall.sweep(NOW + 14 * DAY)
    if case == "erased":
        await hall.turn(turn(arrival(hall, 50)), Door(Mail(b"{}", 700, erase_report=order.handle)))
    await ordered(hall, order, user=user)
    (answer,) = await waiting(hall, "sent_on")

    assert answer.body["partner"] == ""
    with hall.engine.begin() as core:
        assert core.scalar(select(func.count()).select_from(cases).where(cases.c.partner == "other")) == 0


# Taken back


async def test_one_partner_is_asked_to_erase_and_the_other_keeps_it(hall: Hall) -> None:
    await sent(hall, "demo", "other")
    code = await registered(hall)
    alias = delivered(hall)
    await ordered(hall, Withdraw(handle_of(hall), "demo"))
    (asked,) = claimed(hall)
    told = await standing(hall, code)

    assert (asked.kind, asked.partner, asked.alias) == ("erase", "demo", alias["demo"])
    assert (told["demo"].state, told["demo"].asked, told["demo"].erased) == ("withdrawn", True, None)
    assert told["other"].state == "delivered"
    assert told["demo"].asked_on is None

    hall.jobs.delivered(asked, "id", "accepted", NOW + DAY)
    assert (await standing(hall, code, 91))["demo"].asked_on == today(NOW + DAY)


async def test_the_partners_word_that_it_erased_it_is_kept(hall: Hall) -> None:
    await sent(hall, "demo")
    code = await registered(hall)
    alias = delivered(hall)["demo"]
    await ordered(hall, Withdraw(handle_of(hall), "demo"))
    assert hall.cases.take(reply(alias, "erased"), "demo", NOW + 3 * DAY).pushed
    assert not hall.cases.take(reply(alias, "erased", 2), "demo", NOW + 4 * DAY).pushed

    assert (await standing(hall, code))["demo"].erased == today(NOW + 3 * DAY)


async def test_what_never_went_out_goes_nowhere_and_nobody_is_asked(hall: Hall) -> None:
    await sent(hall, "demo")
    code = await registered(hall)
    await ordered(hall, Withdraw(handle_of(hall), "demo"))

    assert claimed(hall) == []
    assert not (await standing(hall, code))["demo"].asked


async def test_what_may_be_on_its_way_is_asked_back_when_it_is_certain_to_have_arrived(hall: Hall) -> None:
    await sent(hall, "demo")
    code = await registered(hall)
    (on_its_way,) = claimed(hall)
    await ordered(hall, Withdraw(handle_of(hall), "demo"))

    assert claimed(hall) == []
    assert not hall.jobs.delivered(on_its_way, "id", "accepted", NOW)
    (asked,) = hall.jobs.claim("c", NOW + LEASE, LEASE, 9)
    assert (asked.kind, asked.alias) == ("erase", on_its_way.alias)
    assert (await standing(hall, code))["demo"].asked


async def test_nothing_that_is_added_later_goes_there(hall: Hall) -> None:
    await sent(hall, "demo", "other")
    delivered(hall)
    await ordered(hall, Withdraw(handle_of(hall), "demo"))
    await added(hall)

    assert [job.partner for job in claimed(hall) if job.kind == "deliver"] == ["other"]


async def test_the_consents_of_that_partner_say_when_they_were_taken_back(hall: Hall) -> None:
    await sent(hall, "demo")
    await ordered(hall, on_to(hall, "other"), 61)
    await ordered(hall, Withdraw(handle_of(hall), "other"), 62)
    handle = handle_of(hall)
    with hall.engine.begin() as core:
        rows = consents.of_report(core, hall.vault, handle)

    assert {row.recipient for row in rows if row.withdrawn_at} == {"other"}


async def test_taking_back_twice_asks_once(hall: Hall) -> None:
    await sent(hall, "demo")
    delivered(hall)
    for number in (61, 62):
        await ordered(hall, Withdraw(handle_of(hall), "demo"), number)

    assert len(claimed(hall)) == 1


async def test_an_open_question_ends_with_the_case(hall: Hall) -> None:
    await sent(hall, "demo")
    code = await registered(hall)
    alias = delivered(hall)["demo"]
    hall.cases.take(reply(alias, "needs_info", asked=fixed("again")), "demo", NOW)
    await ordered(hall, Withdraw(handle_of(hall), "demo"))
    door = Door(Mail(b"{}", 9900, check_code=CheckCode(code)))
    await hall.turn(turn(arrival(hall, 91, user=91)), door)
    (row,) = await waiting(hall, "code")
    status = (await hall.check_code(row, NOW)).status

    assert status is not None
    assert status.letters == ()


# The way back


async def test_sixty_days_without_a_word_end_the_way_back_and_the_code_still_works(hall: Hall) -> None:
    await sent(hall, "demo")
    code = await registered(hall)
    alias = delivered(hall)["demo"]
    hall.cases.reply(alias, "¿Tiene una foto?", NOW + 30 * DAY)
    await hall.sweep(NOW + 90 * DAY - timedelta(microseconds=1))
    assert relays(hall) == 1

    await hall.sweep(NOW + 90 * DAY)
    assert relays(hall) == 0
    with hall.engine.begin() as core:
        assert core.execute(select(letters)).all() == []
        assert core.execute(select(due).where(due.c.kind.in_(("partner_wrote", "unanswered")))).all() == []
        assert core.scalar(select(func.count()).select_from(jobs)) == 1
    assert (await standing(hall, code))["demo"].state == "acknowledged"


def relays(hall: Hall) -> int:
    with hall.engine.begin() as core:
        return len(core.scalars(select(data_keys.c.id).where(data_keys.c.id.like("relay:%"))).all())
