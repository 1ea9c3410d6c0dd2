"""Dates: the day on the button, the day in the words, and nothing more exact than was said."""

from datetime import timedelta

import pytest

from flows.messages import Tapped
from tests.flows.hearing.walks import at_when
from tests.play import Play


def taken(play: Play) -> dict[str, object]:
    value: dict[str, object] = play.session.answers["inc.when"].value
    return value


def test_the_button_of_a_day_means_that_day_even_after_midnight() -> None:
    play = at_when()
    play.now += timedelta(hours=14)
    play.tap("Today: Saturday, November 21")

    assert taken(play) == {"edtf": "2026-11-21", "time": None, "about": False}


def test_yesterday_is_a_day_of_the_house_clock() -> None:
    assert taken(at_when().tap("Yesterday: Friday, November 20"))["edtf"] == "2026-11-20"


def test_the_last_seven_days_are_six_buttons_before_yesterday() -> None:
    play = at_when().tap("In the last 7 days")

    assert [label for label in play.labels() if "November" in label][-1] == "Saturday, November 14"
    assert taken(play.tap("Saturday, November 14"))["edtf"] == "2026-11-14"


def test_a_month_is_kept_as_a_month() -> None:
    play = at_when().tap("Another date").tap("October 2026")

    assert taken(play)["edtf"] == "2026-10"


def test_months_go_back_over_the_new_year() -> None:
    labels = at_when().tap("Another date").labels()

    assert "November 2026" in labels
    assert "April 2026" in labels


def test_back_from_the_months_shows_the_first_screen_again() -> None:
    play = at_when().tap("Another date").tap("← Back")

    assert play.labels()[0].startswith("Today")


@pytest.mark.parametrize("yes", ["Yes, that is right", "yes", "sí", "Y"])
def test_words_are_read_back_and_taken_after_a_yes(yes: str) -> None:
    play = at_when().write("17 November")

    assert "Tuesday, November 17" in play.said()

    play.write(yes)

    assert taken(play)["edtf"] == "2026-11-17"
    assert play.session.answers["inc.when"].original[0].text == "17 November"


@pytest.mark.parametrize("no", ["No", "no"])
def test_after_a_no_the_date_is_asked_in_another_way(no: str) -> None:
    play = at_when().write("17 November").write(no)

    assert "inc.when" not in play.session.answers
    assert "Write the date as you say it" in play.said()


def test_day_and_month_in_doubt_are_asked() -> None:
    play = at_when().write("10/11")

    assert len([label for label in play.labels() if "202" in label]) == 2

    play.tap("None of these")

    assert play.session.pending is None


def test_a_spanish_date_is_read_while_the_language_is_english() -> None:
    play = at_when().write("ayer a las 3 de la tarde").tap("Yes")

    assert taken(play) == {"edtf": "2026-11-20", "time": "15:00", "about": False}


def test_a_button_of_an_older_reading_does_not_confirm_the_newer_one() -> None:
    play = at_when().write("17 November")
    old = play.session.rev
    play.write("19 November").hear(Tapped("inc.when", "c0", old))

    assert "inc.when" not in play.session.answers

    play.tap("Yes")

    assert taken(play)["edtf"] == "2026-11-19"


def test_a_day_still_to_come_is_not_taken() -> None:
    play = at_when().write("tomorrow")

    assert "could not read the date" in play.said()
    assert "inc.when" not in play.session.answers


def test_a_date_that_cannot_be_read_twice_is_kept_in_words() -> None:
    play = at_when().write("xyzzy")

    assert "I could not read the date" in play.said()

    play.write("plugh")

    assert play.session.answers["inc.when"].absent == "temp-unknown"
    assert [note.text for note in play.session.answers["inc.when"].notes] == ["plugh"]
    assert play.session.asked == "inc.place"


def test_a_day_that_was_neither_agreed_to_nor_refused_is_kept_in_words() -> None:
    play = at_when().write("yesterday at night").write("nobody told me why").write("it was in Cicero")

    assert play.session.answers["inc.when"].absent == "temp-unknown"
    assert "yesterday at night" in [note.text for note in play.session.answers["inc.when"].notes]


@pytest.mark.parametrize(("text", "day"), [("Today.", "2026-11-21"), ("ayer", "2026-11-20")])
def test_today_and_yesterday_alone_are_taken_as_the_buttons_say(text: str, day: str) -> None:
    play = at_when().write(text)

    assert taken(play) == {"edtf": day, "time": None, "about": False}
    assert play.session.answers["inc.when"].original[0].text == text


def test_a_label_can_be_typed() -> None:
    assert "Which day was it?" in at_when().write("in the last 7 days").said()
