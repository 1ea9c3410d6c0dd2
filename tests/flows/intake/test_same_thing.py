"""L1: a draft that is likely about the same thing as an own report is asked about, once, and nothing is lost by it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.afterwards import Added, AddToReport, Compare, Compared, EndDraft
from flows.file_messages import FileKept
from flows.messages import FileCame, Quieted, Replied
from flows.phases import Phase
from flows.report import Report, to_json
from flows.session import Same
from tests.flows.walks import SEND, at_review
from tests.play import Play

HANDLE = "h1"


def sent_once(end: str = SEND) -> tuple[Play, Report]:
    """A report that was sent, and the person at home again."""
    play = at_review().tap(end).registered(handle=HANDLE)
    return play.command("start"), play.submitted[0].report


def told_again(play: Play, when: str = "Today", where: str = "Cicero, Illinois") -> Play:
    play.tap("It already happened").tap("I am 18").tap("I saw it").tap("Threats").tap("Done").tap(when)
    return play.write(where).write("They shouted at us.").quiet()


def asked(end: str = SEND, **told: str) -> Play:
    play, report = sent_once(end)
    told_again(play, **told)
    return play.hear(Compared(HANDLE, report))


def test_at_the_review_the_own_reports_are_opened_once() -> None:
    play, _ = sent_once()
    told_again(play)

    assert [effect for effect in play.effects if isinstance(effect, Compare)] == [Compare(HANDLE)]

    play.tap("Change").tap("← Back").command("review")

    assert not any(isinstance(effect, Compare) for effect in play.effects)


def test_who_has_sent_nothing_yet_is_compared_with_nothing() -> None:
    assert not any(isinstance(effect, Compare) for effect in at_review().effects)


def test_a_likely_match_is_asked_about_with_its_day_and_town() -> None:
    play = asked()

    assert "You saved a report about Saturday, November 21, 2026, Cicero, Illinois." in play.said()
    assert play.labels() == ["Yes, add to it", "No, it is new", "I am not sure"]


def test_it_is_asked_in_spanish() -> None:
    play, report = sent_once()
    play.command("language").tap("Español")
    play.tap("Ya pasó").tap("Tengo 18").tap("Yo lo vi").tap("Amenazas").tap("Listo").tap("Hoy")
    play.write("Cicero, Illinois").write("Nos gritaron.").quiet().hear(Compared(HANDLE, report))

    assert "¿Esto es lo mismo?" in play.said()


@pytest.mark.parametrize(
    ("when", "where", "same"),
    [
        ("Today", "Cicero, Illinois", True),
        ("Yesterday", "Cicero, Illinois", True),
        ("Today", "Waukegan, Illinois", False),
        ("I do not remember", "Cicero, Illinois", False),
        ("Today", "Illinois", False),
    ],
)
def test_likely_is_near_in_time_and_place(when: str, where: str, *, same: bool) -> None:
    assert ("Yes, add to it" in asked(when=when, where=where).labels()) is same


def test_two_points_on_the_map_are_the_same_place_up_to_two_kilometres() -> None:
    for latitude, same in ((41.8456 + 0.015, True), (41.8456 + 0.025, False)):
        play, report = sent_once()
        pinned = {**dict(report.answers["inc.place"].value), "point": [41.8456, -87.7539]}
        answers = {**report.answers, "inc.place": replace(report.answers["inc.place"], value=pinned)}
        play.tap("It already happened").tap("I am 18").tap("I saw it").tap("Threats").tap("Done").tap("Today")
        play.pin(latitude, -87.7539).tap("Yes").write("They shouted.").quiet()
        play.hear(Compared(HANDLE, replace(report, answers=answers)))

        assert ("Yes, add to it" in play.labels()) is same


def test_the_same_file_is_a_match_whatever_the_day() -> None:
    play, report = sent_once()
    told_again(play, when="I do not remember", where="Waukegan, Illinois")
    with_file(play)

    assert play.session.same == Same("looking")

    play.hear(Compared(HANDLE, replace(report, files=play.session.files)))

    assert "Yes, add to it" in play.labels()


def with_file(play: Play) -> Play:
    play.hear(FileCame("photo", "token", 100, "image/jpeg", "original_file"))
    play.hear(FileKept("f" * 16, "photo", "original_file", "image/jpeg", 100, "ab" * 32, again=False))
    play.hear(Quieted(play.session.rev))
    while play.session.phase is not Phase.REVIEW:
        play.tap("Skip")
    return play


@pytest.mark.parametrize("answer", ["No, it is new", "I am not sure"])
def test_either_no_leads_to_the_review_and_it_is_asked_no_more(answer: str) -> None:
    play = asked().tap(answer)

    assert "Save only" in play.labels()

    play.tap("Change").tap("← Back")

    assert "Save only" in play.labels()

    play.hear(Compared(HANDLE, play.submitted[0].report))

    assert play.effects == ()
    assert play.tap(SEND).submitted[1].chosen


def test_not_sure_is_kept_with_the_report_and_merges_nothing() -> None:
    report = asked().tap("I am not sure").tap(SEND).submitted[1].report

    assert report.linked == HANDLE
    assert asked().tap("No, it is new").tap(SEND).submitted[1].report.linked == ""
    assert HANDLE in to_json(report)


def test_it_never_blocks() -> None:
    play = asked()

    assert "Save only" in play.command("start").tap("Go on").tap("No, it is new").labels()
    assert (
        asked()
        .hear(Replied("And one more thing."))
        .quiet()
        .session.answers["inc.story"]
        .value.endswith("thing.")
    )


def test_send_before_the_answer_is_not_held_up() -> None:
    play, report = sent_once()
    told_again(play).tap(SEND)
    before = play.session
    play.hear(Compared(HANDLE, report))

    assert len(play.submitted) == 2
    assert play.session == before


def test_a_match_found_while_something_else_is_open_is_asked_at_the_next_review() -> None:
    play, report = sent_once()
    told_again(play).tap("Change").hear(Compared(HANDLE, report))

    assert play.effects == ()

    play.tap("← Back")

    assert "Yes, add to it" in play.labels()


def test_a_report_that_can_no_longer_be_read_is_not_asked_about() -> None:
    play, _ = sent_once()
    told_again(play).hear(Compared(HANDLE, None))

    assert play.effects == ()
    assert play.session.same is not None
    assert play.session.same.state == "looking"


def test_yes_says_what_it_does_and_adds_all_that_was_told() -> None:
    play = asked().tap("Yes, add to it")

    assert "It goes to: DEMO group." in play.said()

    play.tap("Add it")
    (order,) = (effect for effect in play.effects if isinstance(effect, AddToReport))

    assert order.handle == HANDLE
    assert order.report.answers["inc.story"].value == "They shouted at us."
    assert order.report.answers["inc.types"].value == ["threats"]
    assert play.session.answers["inc.story"].value == "They shouted at us."


def test_the_draft_ends_when_the_hall_says_that_it_was_added() -> None:
    play = asked().tap("Yes, add to it").tap("Add it").hear(Added(HANDLE, ("DEMO group",)))

    assert EndDraft() in play.effects
    assert "I added it to your report. I am sending it to: DEMO group." in play.said()
    assert play.session.phase is Phase.HOME
    assert not play.session.agreed_at
    assert "shouted" not in play.session.to_json()


def test_where_the_report_is_gone_the_draft_is_still_there_and_can_be_sent() -> None:
    play = asked().tap("Yes, add to it").tap("Add it").hear(Added(HANDLE, None))

    assert "You can send it." in play.said()
    assert EndDraft() not in play.effects
    assert play.tap(SEND).submitted[1].report.answers["inc.story"].value == "They shouted at us."


def test_what_is_written_while_it_is_added_is_not_lost() -> None:
    play = asked().tap("Yes, add to it").tap("Add it").command("start").tap("Go on").tap("Add to my story")
    play.write("One thing more.").quiet().hear(Added(HANDLE, ("DEMO group",)))

    assert EndDraft() not in play.effects
    assert "is still here" in play.said()
    assert play.session.answers["inc.story"].value.endswith("One thing more.")


def test_a_file_that_comes_while_it_is_added_is_not_lost() -> None:
    play = asked().tap("Yes, add to it").tap("Add it")
    play.hear(FileCame("photo", "token", 100, "image/jpeg", "original_file"))
    play.hear(FileKept("f" * 16, "photo", "original_file", "image/jpeg", 100, "ab" * 32, again=False))
    play.hear(Added(HANDLE, ("DEMO group",)))

    assert EndDraft() not in play.effects
    assert len(play.session.files) == 1


def test_of_a_report_that_was_saved_only_it_is_said_that_it_goes_to_nobody() -> None:
    play = asked("Save only").tap("Yes, add to it")

    assert "It goes to nobody." in play.said()
    assert "Save only" in play.tap("← Back").tap("No, it is new").labels()


def test_a_file_on_its_way_is_waited_for() -> None:
    play = asked().tap("Yes, add to it").hear(FileCame("photo", "token", 100, "image/jpeg", "original_file"))
    play.tap("Add it")

    assert not any(isinstance(effect, AddToReport) for effect in play.effects)


def test_old_reports_are_not_opened() -> None:
    play, _ = sent_once()
    play.now += timedelta(days=91)
    told_again(play)

    assert not any(isinstance(effect, Compare) for effect in play.effects)


def test_a_report_of_which_only_the_day_is_known_is_named_by_the_house_s_day() -> None:
    evening = Same(
        "asked", HANDLE, filed="2026-11-22T03:00:00Z"
    )  # nine in the evening of the 21st in Chicago
    play = at_review()
    play.session = replace(play.session, same=evening)

    assert "You saved a report on Saturday, November 21, 2026." in play.command("review").said()
