"""What partners do comes back to the person: told, asked, referred, sent on, taken back; nothing moves before a yes."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from typing import Any

import pytest

from flows.after_send import Waiting
from flows.afterwards import (
    AddToReport,
    CaseMoved,
    EndContact,
    Letter,
    ReadReport,
    ReportRead,
    SendOn,
    SentOn,
    SkipLetter,
    Unanswered,
    Withdraw,
)
from flows.answers import Answer
from flows.case_status import CaseStatus, Status
from flows.guidance.urgency import TARGETS
from flows.intake import case_told, sending_on
from flows.messages import Blocked, CodeChecked, Commanded, Effect, PartnerWrote, Replied, Tapped, Toast
from flows.partner import Partner, demo_partner
from flows.phases import Phase
from flows.replies import DECLINES, Asked, Kind, PartnerReply, fixed
from flows.report import Answered, Consent, Report
from flows.silence import is_silent, patience
from tests.flows.hearing.walks import at_when
from tests.flows.walks import at_code, at_home, at_review, at_types
from tests.play import CODE, Play, the_flow

DEMO, OTHER = "DEMO group", "Puente Example"
TODAY = date(2026, 11, 21)
ARRIVED = datetime(2026, 11, 21, 20, 0, tzinfo=UTC)
QUESTION = Asked("", "choice", "Which {office} is nearer?", ("North", "South"))
ANSWERS: Mapping[str, Answer] = MappingProxyType(
    {
        "inc.types": Answer(["threats"]),
        "inc.place": Answer(
            {"state": "US-IL", "place": "Cicero", "county": None, "zip": None, "exact": True}
        ),
        "me.name": Answer("Ana Ejemplo"),
    }
)
REPORT = Report("en", "2026-11-21T15:00:00Z", "2026-11-21T16:00:00Z", ANSWERS)


def said(kind: Kind, lang: str = "en", **told: Any) -> PartnerReply:
    return PartnerReply("K7QX-93TD", f"reply-{kind}", "2026-11-22T15:00:00Z", kind, lang, **told)


def moved(kind: Kind, letter: str = "", lang: str = "en", **told: Any) -> CaseMoved:
    return CaseMoved(DEMO, "h", letter, said(kind, lang, **told))


def second(**changes: Any) -> Partner:
    return replace(demo_partner(), id="puente", name=OTHER, **changes)


def sent(*partners: Partner) -> Play:
    """At home after a report went to the first partner."""
    play = at_review()
    play.flow = replace(the_flow(), partners=partners or (demo_partner(), second()))
    play.tap(f"Send, they may write: {DEMO}").registered(handle="h")
    return play.tap("To the beginning")


def orders(play: Play, kind: type[Effect]) -> list[Any]:
    return [effect for effect in play.effects if isinstance(effect, kind)]


# Told


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (moved("acknowledged"), "has read your report. This does not mean they can take your case."),
        (moved("accepted", next_step="We call.", lawyer="yes"), "They say that they are your lawyer now."),
        (moved("accepted", next_step="We call.", lawyer="not_yet"), "They are not your lawyer yet."),
        (moved("accepted", next_step="We call."), "They did not say if they are your lawyer."),
        (moved("closed", result="A letter."), "Result: A letter."),
        (moved("erased"), "says that it erased its copy."),
        (moved("declined", reason="capacity"), "they have no room for more cases now"),
    ],
)
def test_each_reply_is_told_after_neutral_first_words(event: CaseMoved, words: str) -> None:
    told = sent().hear(event).said()

    assert told.startswith("There is news about your report.")
    assert words in told


@pytest.mark.parametrize("reason", DECLINES)
def test_every_reason_has_its_words_and_none_of_them_doubts_the_person(reason: str) -> None:
    told = sent().hear(moved("declined", reason=reason)).said()

    assert f"The reason they gave: {case_told.REASONS[reason]}." in told
    assert "This does not mean it did not happen." in told
    assert "credible" not in told


def test_the_partners_words_stay_as_written_under_the_name_of_their_language() -> None:
    words = "Nous prenons {votre} dossier."
    told = sent().hear(moved("accepted", lang="fr", next_step="Lundi", words=words)).said()

    assert "They wrote in French:\nNext step: Lundi\nNous prenons {votre} dossier." in told


def test_a_question_in_their_own_words_is_told_with_what_need_not_be_said() -> None:
    own = Asked("", "choice", "Which office is nearer?", ("North", "South"))
    play = sent().hear(moved("needs_info", "l1", asked=own))

    assert case_told.NOT_NEEDED in play.said()
    assert play.said().index(case_told.NOT_NEEDED) < play.said().index("Which office is nearer?")
    assert case_told.NOT_NEEDED not in sent().hear(moved("needs_info", "l1", asked=fixed("hurt_now"))).said()


@pytest.mark.parametrize(
    "words",
    ["Call us at 312-555-0100.", "Escriba a ayuda@grupo.example.org", "See https://a.example", "lakeside.org/help",
     "Write to @some_other_bot"],
)  # fmt: skip  # a list is read as a list, not as a column
def test_a_link_or_a_number_in_their_words_is_said_to_be_unchecked(words: str) -> None:
    assert case_told.NOT_CHECKED in sent().hear(moved("closed", words=words)).said()
    assert case_told.NOT_CHECKED in sent().hear(moved("accepted", next_step=words)).said()
    assert case_told.NOT_CHECKED in sent().hear(PartnerWrote(DEMO, words)).said()


@pytest.mark.parametrize(
    "words", ["Come on Monday at 3:30.", "Case 4471, from 2026-11-22.", "26th Street, 60623."]
)
def test_days_and_places_in_their_words_are_no_links(words: str) -> None:
    assert case_told.NOT_CHECKED not in sent().hear(moved("closed", words=words)).said()


def test_a_language_without_a_name_here_is_named_by_its_tag() -> None:
    assert "They wrote in qu:" in sent().hear(moved("closed", lang="qu", words="Allin.")).said()


def test_in_the_form_it_is_told_and_the_form_goes_on() -> None:
    play = at_types()
    before = play.session.answers
    play.hear(moved("needs_info", "l1", asked=fixed("hurt_now")))

    assert "Is anyone hurt now?" in play.said()
    assert "write /code" in play.said()
    assert (play.session.phase, play.session.answers) == (Phase.CORE, before)
    play.command("code").tap(f"Answer {DEMO}").tap("Yes")
    assert play.session.after.adding is not None
    assert play.session.after.adding.reply == Answered("Is anyone hurt now?", "choice", "Yes", "hurt_now")


@pytest.mark.parametrize("event", [moved("acknowledged"), Unanswered(DEMO, "h"), SentOn("h", "puente")])
def test_who_blocked_the_bot_is_told_when_back(event: Any) -> None:
    play = sent().hear(Blocked()).hear(event)
    assert play.effects == ()

    told = play.hear(Commanded("start")).said()
    assert DEMO in told or OTHER in told


# Asked


def answered(play: Play) -> AddToReport:
    play.tap("Add it")
    (order,) = orders(play, AddToReport)
    assert isinstance(order, AddToReport)
    return order


def test_a_label_of_the_partners_own_goes_back_as_it_wrote_it() -> None:
    play = sent().hear(moved("needs_info", "l1", asked=QUESTION))
    assert "Which {office} is nearer?" in play.said()
    order = answered(play.tap("South"))

    assert (order.handle, order.letter) == ("h", "l1")
    assert order.report.answered == Answered("Which {office} is nearer?", "choice", "South")
    assert order.report.answers["inc.story"].value == "South"
    assert play.session.after.letters == ()


def test_a_label_can_be_typed() -> None:
    play = sent().hear(moved("needs_info", "l1", asked=fixed("lawyer_now"))).write("i am looking for one")

    assert answered(play).report.answered == Answered(
        "Do you have a lawyer now?", "choice", "I am looking for one", "lawyer_now"
    )


def test_words_that_are_no_label_are_asked_for_again_and_then_go_as_words_without_id_numbers() -> None:
    play = sent().hear(moved("needs_info", "l1", asked=fixed("lawyer_now"))).write("maybe")
    assert "Please tap an answer." in play.said()
    order = answered(play.write("My number is A123456789, ask my aunt"))

    assert order.report.answered == Answered("Do you have a lawyer now?", "choice", "", "lawyer_now")
    assert "123456789" not in str(order)
    assert "ask my aunt" in order.report.answers["inc.story"].value


@pytest.mark.parametrize(
    ("asked", "text", "read"),
    [
        ("hearing_date", "December 3, 2026", "2026-12-03"),
        ("hearing_date", "3 December", "2026-12-03"),
        ("paper_date", "November 3", "2026-11-03"),
    ],
)
def test_a_date_is_read_back_before_it_is_taken(asked: str, text: str, read: str) -> None:
    play = sent().hear(moved("needs_info", "l1", asked=fixed(asked))).write(text)
    if "more than one way" in play.said():
        play.tap("Thursday, December 3, 2026")
    else:
        assert "Is that right?" in play.said()
        play.tap("Yes, that is right")
    order = answered(play)

    assert order.report.answered is not None
    assert (order.report.answered.kind, order.report.answered.value) == ("date", read)


def test_a_date_that_was_read_wrong_is_asked_for_again() -> None:
    play = sent().hear(moved("needs_info", "l1", asked=fixed("paper_date"))).write("November 3").tap("No")

    assert orders(play, AddToReport) == []
    assert play.session.after.adding is None
    assert play.session.page.startswith("letter-l1")


def test_what_is_in_doubt_in_the_form_and_in_an_answer_stay_apart() -> None:
    play = at_when().write("12/11")
    doubt = play.session.pending
    assert doubt is not None
    play.hear(moved("needs_info", "l1", asked=fixed("hearing_date"))).command("code").tap(f"Answer {DEMO}")
    assert "On what day is the next hearing in court?" in play.said()

    assert "I read: Thursday, December 3, 2026." in play.write("soon").write("December 3, 2026").said()
    assert play.session.pending == doubt
    play.tap("Not now")
    assert (play.session.phase, play.session.pending) == (Phase.CORE, doubt)


def test_a_question_for_words_is_answered_in_words() -> None:
    play = sent().hear(moved("needs_info", "l1", asked=fixed("what_next"))).tap("Answer").write("A lawyer.")
    order = answered(play)

    assert order.report.answered == Answered("What do you need most from us now?", "text", id="what_next")
    assert order.report.answers["inc.story"].value == "A lawyer."


def test_a_question_can_be_skipped_put_off_or_be_the_last() -> None:
    event = moved("needs_info", "l1", asked=fixed("hurt_now"))
    skipped = sent().hear(event).tap("Skip this question")
    assert orders(skipped, SkipLetter) == [SkipLetter("l1")]
    assert skipped.session.after.letters == ()

    later = sent().hear(event).tap("Not now")
    assert len(later.session.after.letters) == 1
    ended = sent().hear(event).tap("No more messages from them")
    assert orders(ended, EndContact) == [EndContact("l1")]


def test_the_words_skip_and_back_mean_the_buttons() -> None:
    event = moved("needs_info", "l1", asked=fixed("hurt_now"))
    assert orders(sent().hear(event).command("skip"), SkipLetter) == [SkipLetter("l1")]
    assert orders(sent().hear(event).write("skip"), SkipLetter) == [SkipLetter("l1")]

    back = sent().hear(event).command("back")
    assert (back.session.phase, len(back.session.after.letters)) == (Phase.HOME, 1)
    assert at_share().command("back").session.after.sending is None


def test_a_button_of_an_answered_question_is_stale() -> None:
    play = sent().hear(moved("needs_info", "l1", asked=fixed("hurt_now")))
    old = play.session.rev
    play.tap("Yes").tap("Add it").hear(Tapped("code", "letter-o1", old))

    assert orders(play, AddToReport) == []
    assert any(isinstance(effect, Toast) for effect in play.effects)


def test_by_the_code_a_typed_question_is_answered_from_any_account() -> None:
    asked = said("needs_info", asked=fixed("hurt_now"))
    letter = Letter("l1", DEMO, "Is anyone hurt now?", TODAY, asked)
    play = opened(CaseStatus(DEMO, "needs_info", TODAY, who="demo", reply=asked), letters=(letter,))
    assert "asks: Is anyone hurt now?" in play.said()

    assert answered(play.tap(f"Answer {DEMO}").tap("No")).letter == "l1"


def test_two_questions_of_one_group_can_be_told_apart_and_each_can_be_answered() -> None:
    play = sent().hear(moved("needs_info", "l1", asked=fixed("hurt_now"))).tap("Not now")
    play.hear(moved("needs_info", "l2", asked=fixed("lawyer_now"))).tap("Not now").command("code")
    assert play.labels()[:2] == [f"1. Answer {DEMO}", f"2. Answer {DEMO}"]

    assert answered(play.tap(f"2. Answer {DEMO}").tap("No")).letter == "l2"
    assert f"Answer {DEMO}" in play.command("code").labels()


@pytest.mark.parametrize("kind", ["declined", "closed"])
def test_a_question_that_is_open_when_the_case_ends_is_left(kind: Kind) -> None:
    play = sent().hear(moved("needs_info", "l1", asked=fixed("what_next"))).hear(moved(kind))

    assert "asked you something" not in play.said()
    assert "Answer" not in play.labels()
    assert not any(one.letter == "l1" for one in play.session.after.letters)
    expected = {
        "declined": (Phase.CODE, "Send it to another group"),
        "closed": (Phase.HOME, "It is happening now"),
    }[kind]
    assert (play.session.phase, (play.labels() or [""])[0]) == expected


def test_words_for_a_question_that_has_ended_are_not_lost_and_other_news_leave_it_open() -> None:
    event = moved("needs_info", "l1", asked=fixed("what_next"))
    play = sent().hear(event).write("A lawyer.").hear(moved("declined", reason="capacity"))
    assert "A lawyer." in play.said()

    assert "Answer" in sent().hear(event).hear(moved("acknowledged")).labels()[0]


# Referred


def test_what_was_said_to_a_referral_is_not_asked_again() -> None:
    asks = said("referred", refer_to="Clinic Example")
    letter = Letter("l1", DEMO, "Clinic Example", TODAY, asks)
    stands = case("referred", reply=asks)
    assert "Nothing moves before you say yes." in opened(stands, letters=(letter,)).said()

    asked = opened(case("needs_info", reply=said("needs_info", asked=fixed("hurt_now"))))
    assert f"{DEMO} had a question. It does not wait for your answer any more." in asked.said()

    told = opened(stands).said()
    assert "wanted to send this to Clinic Example. It does not wait for your answer any more." in told
    assert "Nothing moves" not in told


def referred(other_id: str = "", name: str = "Clinic Example") -> CaseMoved:
    return moved("referred", "l1", refer_to=name, refer_partner=other_id)


def test_a_no_is_sent_back_and_nothing_moves() -> None:
    play = sent().hear(referred("puente", OTHER))
    assert not orders(play, SendOn)
    play.tap("No")
    (order,) = orders(play, AddToReport)

    assert (order.letter, order.report.answered.value) == ("l1", "no")
    assert not orders(play, SendOn)


def test_to_a_group_that_is_none_of_ours_only_the_yes_is_sent_back() -> None:
    play = sent().hear(referred()).tap("Yes, I agree")
    (order,) = orders(play, AddToReport)
    (consent,) = order.report.consents

    assert (order.report.answered.value, order.report.answered.kind) == ("yes", "refer")
    assert (consent.id, consent.value, consent.recipient) == ("c.refer.demo", "yes", "demo")
    assert not orders(play, SendOn)


def test_a_group_of_ours_gets_it_from_here_with_consents_of_its_own_and_the_first_hears_the_yes() -> None:
    play = sent().hear(referred("puente", OTHER)).tap("Yes, I agree")
    assert orders(play, ReadReport) == [ReadReport("h")]
    assert not orders(play, AddToReport)
    assert not orders(play, SendOn)  # the yes opens the choice of what goes; it sends nothing

    play.hear(ReportRead(REPORT, (), ("demo",))).tap(f"Send, no messages: {OTHER}")
    (sending,) = orders(play, SendOn)
    (answer,) = orders(play, AddToReport)
    assert (sending.partner, sending.contact, sending.exact_place) == ("puente", False, False)
    assert given(sending.consents)["c.identity.puente"] == "no"
    assert answer.report.answered.value == "yes"


def test_a_report_of_a_minor_is_referred_from_here_only_to_who_takes_minors() -> None:
    minor = replace(REPORT, answers={**ANSWERS, "rep.age": Answer("under_18")})
    play = sent().hear(referred("puente", OTHER)).tap("Yes, I agree").hear(ReportRead(minor, (), ("demo",)))
    assert sending_on.NOBODY_ELSE.split(".")[0] in play.said()

    ready = second(accepts_minors=True, safeguarding_lead="An invented name")
    play = sent(demo_partner(), ready).hear(referred("puente", OTHER)).tap("Yes, I agree")
    play.hear(ReportRead(minor, (), ("demo",)))
    assert [label for label in play.labels() if label.startswith("Send")] == [f"Send, no messages: {OTHER}"]


def test_a_plain_yes_is_the_button_and_other_words_go_to_nobody() -> None:
    play = sent().hear(referred()).write("they broke the door")
    assert not orders(play, AddToReport)
    assert play.session.after.adding is None

    (order,) = orders(play.write("yes"), AddToReport)
    assert order.report.answered.value == "yes"


def test_words_beside_the_offer_of_another_group_do_not_go_to_the_one_that_declined() -> None:
    play = sent().hear(moved("declined", reason="capacity")).write("they broke the door")
    assert play.session.after.adding is None

    assert orders(play.write("yes"), ReadReport) == [ReadReport("h")]


def test_what_cannot_be_read_any_more_is_referred_by_the_partner_alone() -> None:
    play = sent().hear(referred("puente", OTHER)).tap("Yes, I agree").hear(ReportRead(None))
    (order,) = orders(play, AddToReport)

    assert order.report.answered.value == "yes"
    assert not orders(play, SendOn)


# To another group


def given(rows: tuple[Consent, ...]) -> dict[str, str]:
    return {row.id: row.value for row in rows}


def at_share(*partners: Partner, report: Report = REPORT, held: tuple[str, ...] = ("demo",)) -> Play:
    play = sent(*partners).hear(moved("declined", reason="capacity")).tap("Send it to another group")
    return play.hear(ReportRead(report, (), held))


def test_who_has_it_is_not_offered_again() -> None:
    play = at_share()

    assert not any(DEMO in label for label in play.labels())
    assert f"Send, they may write: {OTHER}" in play.labels()


def test_nothing_the_first_group_was_given_goes_to_the_next_without_a_yes() -> None:
    (order,) = orders(at_share().tap(f"Send, they may write: {OTHER}"), SendOn)

    assert not order.exact_place
    assert given(order.consents) == {
        "c.share.puente": "yes",
        "c.contact.puente": "bot",
        "c.place.puente": "coarse",
        "c.identity.puente": "no",
    }


def test_the_exact_place_and_private_answers_go_after_a_tap() -> None:
    play = at_share().tap("Share the exact place").tap("Share my legal name")
    (order,) = orders(play.tap(f"Send, no messages: {OTHER}"), SendOn)

    assert order.exact_place
    assert given(order.consents)["c.identity.puente"] == "yes"
    assert given(order.consents)["c.contact.puente"] == "none"


def test_a_report_of_a_minor_goes_only_to_who_takes_minors_and_without_messages() -> None:
    minor = replace(REPORT, answers={**ANSWERS, "rep.age": Answer("under_18")})
    assert sending_on.NOBODY_ELSE.split(".")[0] in at_share(report=minor).said()

    ready = second(accepts_minors=True, safeguarding_lead="An invented name")
    play = at_share(demo_partner(), ready, report=minor)
    assert [label for label in play.labels() if label.startswith("Send")] == [f"Send, no messages: {OTHER}"]
    assert "Share the exact place" not in play.labels()
    (order,) = orders(play.hear(Tapped("code", "yes-puente", play.session.rev)), SendOn)
    assert not order.contact


def test_where_nobody_else_fits_it_says_so() -> None:
    assert "I have no other group" in at_share(held=("demo", "puente")).said()


def test_where_nobody_takes_it_from_here_a_group_near_can_be_asked_in_person() -> None:
    play = sent().hear(moved("declined", reason="capacity")).tap("Send it to another group")
    closed = second(intake_open=False, other_ways={"en": "Call 555 0100."})
    play.flow = replace(play.flow, partners=(demo_partner(), closed))
    told = play.hear(ReportRead(REPORT, (), ("demo",))).said()

    assert f"{OTHER}: Call 555 0100." in told
    assert f"{DEMO}: " not in told


@pytest.mark.parametrize("event", [moved("declined", reason="capacity"), Unanswered(DEMO, "h")])
def test_another_group_is_named_only_where_there_is_one(event: Any) -> None:
    assert "another group" in sent().hear(event).said()
    alone = sent(demo_partner()).hear(event)

    assert "another group" not in alone.said()
    assert alone.session.after.letters == ()


@pytest.mark.parametrize("changes", [{"states": ("US-TX",)}, {"intake_open": False}, {"languages": ("ht",)}])
def test_a_group_that_does_not_fit_the_report_is_not_promised(changes: dict[str, Any]) -> None:
    play = sent(demo_partner(), second(**changes))

    assert "another group" not in play.hear(moved("declined", reason="capacity")).said()
    assert "You can still file by yourself." in play.said()
    refused = case("declined", reply=said("declined", reason="capacity"))
    status = Status("h", TODAY, (refused,), own=True, kept=3)
    play.command("code").write(CODE).hear(CodeChecked(status))
    assert "another group or file" not in play.said()


def test_a_report_of_a_build_that_did_not_note_who_fits_may_go_to_any() -> None:
    play = sent(demo_partner(), second(states=("US-TX",)))
    before = tuple(replace(one, fits=None) for one in play.session.filed)
    play.session = replace(play.session, filed=before)

    assert "another group" in play.hear(moved("declined", reason="capacity")).said()


def test_when_a_case_is_closed_the_day_for_the_own_copy_is_said_until_it_has_come() -> None:
    assert "Save your own copy before" in sent().hear(moved("closed", result="A letter.")).said()
    late = sent()
    late.now += timedelta(days=40)

    assert "Save your own copy" not in late.hear(moved("closed", result="A letter.")).said()


def test_what_cannot_be_read_any_more_cannot_be_sent_on() -> None:
    play = (
        sent().hear(moved("declined", reason="other")).tap("Send it to another group").hear(ReportRead(None))
    )

    assert "I cannot read that report any more" in play.said()
    assert play.session.after.sending is None


def test_who_went_on_with_a_form_meanwhile_is_not_taken_out_of_it() -> None:
    play = sent().hear(moved("declined", reason="other")).tap("Send it to another group")
    play.command("start").tap("It already happened").tap("I am 18").hear(ReportRead(REPORT, (), ("demo",)))

    assert play.session.phase is Phase.CORE
    assert play.session.after.sending is None


def test_that_later_additions_go_too_is_said_before_the_yes() -> None:
    play = sent().hear(moved("declined", reason="capacity")).tap("Send it to another group")
    assert (
        "What you added later for all groups goes too."
        in play.hear(ReportRead(REPORT, (REPORT,), ("demo",))).said()
    )
    assert "What you added later" not in at_share().said()


def test_not_now_sends_nothing_and_the_offer_stays() -> None:
    play = at_share().tap("Not now")

    assert not orders(play, SendOn)
    assert [one.kind for one in play.session.after.letters] == ["next"]


def test_of_the_reports_words_nothing_stays_in_the_session() -> None:
    assert "Ana Ejemplo" not in at_share().session.to_json()


def test_what_was_sent_on_is_told_and_remembered() -> None:
    play = at_share().tap(f"Send, no messages: {OTHER}").hear(SentOn("h", "puente"))
    assert f"I am sending your report to {OTHER}." in play.said()
    assert play.session.filed[-1].partners == (DEMO, OTHER)
    assert play.session.after.letters == ()

    assert "cannot be sent any more" in play.hear(SentOn("h")).said()


# By the code


def opened(
    *cases: CaseStatus, letters: tuple[Letter, ...] = (), after: timedelta = timedelta(), level: str = ""
) -> Play:
    play = at_code()
    play.now = ARRIVED + after
    until = TODAY + timedelta(days=14)
    status = Status("h", TODAY, cases, until, own=True, kept=3, letters=letters, level=level)
    return play.write(CODE).hear(CodeChecked(status))


def case(state: str = "delivered", **known: Any) -> CaseStatus:
    return CaseStatus(DEMO, state, TODAY, **{"who": "demo", "sealed": TODAY, "sent": ARRIVED, **known})


@pytest.mark.parametrize(
    ("level", "days", "waits"),
    [
        ("U1", 1, timedelta(hours=12)),
        ("U2", 7, timedelta(days=3)),
        ("U3", 7, timedelta(days=9)),
        ("U4", 7, timedelta(days=10)),
        ("U4", 2, timedelta(days=6)),
        ("", 1, timedelta(days=3)),
        ("", 30, timedelta(days=10)),
    ],
)
def test_silence_is_three_times_the_sooner_target_and_ten_days_at_most(
    level: str, days: int, waits: timedelta
) -> None:
    partner = replace(demo_partner(), opens_within_days=days)
    assert patience(partner, TARGETS.get(level)) == waits

    for after, silent in ((waits - timedelta(minutes=1), False), (waits, True)):
        assert is_silent(partner, case(), ARRIVED + after, TARGETS.get(level)) is silent


def test_by_the_code_silence_is_told_by_the_urgency_of_the_report() -> None:
    half = timedelta(hours=12)
    assert "We have not heard from DEMO group" in opened(case(), after=half, level="U1").said()
    assert "We have not heard" not in opened(case(), after=half, level="U3").said()
    assert "We have not heard" not in opened(case(), after=timedelta(days=2)).said()


@pytest.mark.parametrize("state", ["waiting", "acknowledged", "declined", "withdrawn"])
def test_only_who_got_it_and_said_nothing_is_silent(state: str) -> None:
    sent_on = None if state == "waiting" else ARRIVED

    assert not is_silent(None, case(state, sent=sent_on), ARRIVED + timedelta(days=99))


def test_each_step_is_told_only_as_far_as_it_is_known() -> None:
    blind = opened(case()).tap("See each step").said()
    assert "This way cannot tell us if they opened it." in blind
    telling = opened(case(tells=True)).tap("See each step").said()
    assert "They have not said yet that they opened it." in telling
    waits = opened(case("waiting", sealed=None, sent=None)).tap("See each step").said()
    assert "Sent:" not in waits
    assert "still trying" in waits


def test_one_tap_and_a_yes_take_it_back_from_one_group() -> None:
    other = replace(case(), partner=OTHER, who="puente")
    play = opened(case(), other).tap(f"Take it back: {DEMO}")
    assert not orders(play, Withdraw)
    play.tap("Yes, take it back")

    assert orders(play, Withdraw) == [Withdraw("h", "demo")]
    assert f"Take it back: {DEMO}" not in play.labels()
    assert f"Take it back: {OTHER}" in play.labels()
    assert "We are asking them to erase it." in play.tap("See each step").said()


def test_words_that_wait_for_a_yes_bar_no_page_of_the_report() -> None:
    play = opened(case()).write("One more thing happened there.").command("start").write(CODE)
    play.hear(CodeChecked(Status("h", TODAY, (case(),), own=True, kept=3)))
    assert "Kept here:" in play.tap("See each step").said()
    play.tap("← Back")
    assert "One more thing happened there." in play.said()

    play.command("start").write(CODE).hear(CodeChecked(Status("h", TODAY, (case(),), own=True, kept=3)))
    play.tap(f"Take it back: {DEMO}").write("yes")
    assert (orders(play, Withdraw), orders(play, AddToReport)) == ([], [])
    play.tap("Yes, take it back")
    assert orders(play, Withdraw) == [Withdraw("h", "demo")]
    assert "One more thing happened there." in play.said()


def test_a_no_takes_nothing_back() -> None:
    play = opened(case()).tap(f"Take it back: {DEMO}").tap("No, keep it there")

    assert not orders(play, Withdraw)
    assert f"Take it back: {DEMO}" in play.labels()


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ({"asked": True}, "I am still sending them the request to erase it."),
        ({"asked": True, "asked_on": TODAY}, "has not said yet that it erased its copy."),
        (
            {"asked": True, "asked_on": TODAY, "erased": TODAY},
            "said on Saturday, November 21, 2026 that it erased its copy.",
        ),
        ({"asked": True, "erased": TODAY}, "that it erased its copy."),
        ({"sent": None}, "It had not gone out yet."),
    ],
)
def test_what_became_of_the_request_to_erase_is_told(known: dict[str, Any], words: str) -> None:
    play = opened(case("withdrawn", **known))

    assert words in play.said()
    assert not any("Take it back" in label for label in play.labels())
    assert "They have not decided" not in play.tap("See each step").said()


def test_that_other_groups_keep_it_is_said_where_there_are_others() -> None:
    alone, gone = opened(case()), replace(case("withdrawn"), partner=OTHER, who="puente")
    assert "Other groups keep it." not in alone.tap(f"Take it back: {DEMO}").said()
    assert "Other groups keep it." not in opened(case(), gone).tap(f"Take it back: {DEMO}").said()

    both = opened(case(), replace(gone, state="delivered"))
    assert "Other groups keep it." in both.tap(f"Take it back: {DEMO}").said()


def test_words_that_are_added_do_not_go_to_who_had_it_taken_back() -> None:
    other = replace(case(), partner=OTHER, who="puente")
    play = opened(case("withdrawn", asked=True), other).write("One more thing happened there.")

    assert f"It goes to: {OTHER}." in play.said()


def test_a_session_kept_before_there_were_typed_questions_can_be_read() -> None:
    play = at_home()
    old = play.session.to_json().replace('"lang"', '"after":{"letters":[["l1","h","DEMO group"]]},"lang"', 1)
    play.session = type(play.session).from_json(old)

    assert play.session.after.letters == (Waiting("l1", "h", DEMO),)
    assert play.hear(Replied("hello")).effects
