"""Places: which town, which state, a pin confirmed; the words as they were written stay beside the reading."""

import pytest

from flows.messages import Unsend
from flows.reading.places import states
from tests.flows.hearing.walks import at_review, at_role, at_where
from tests.play import Play


def taken(play: Play) -> dict[str, object]:
    value: dict[str, object] = play.session.answers["inc.place"].value
    return value


def words(play: Play) -> list[str]:
    return [said.text for said in play.session.answers["inc.place"].original]


def test_a_town_that_many_states_have_is_asked() -> None:
    play = at_where().write("Springfield")

    assert "I know more than one" in play.said()

    play.tap("Springfield, Illinois")

    assert (taken(play)["place"], taken(play)["state"]) == ("Springfield", "US-IL")


@pytest.mark.parametrize("answer", ["Illinois", "IL", "springfield, illinois"])
def test_which_town_can_be_answered_in_words(answer: str) -> None:
    play = at_where().write("Springfield").write(answer)

    assert (taken(play)["place"], taken(play)["state"]) == ("Springfield", "US-IL")


def test_none_of_the_towns_asks_for_the_state() -> None:
    play = at_where().write("Springfield").tap("None of these").write("Texas")

    assert taken(play)["state"] == "US-TX"
    assert words(play) == ["Springfield"]


def test_slips_when_choosing_a_town_ask_for_its_state() -> None:
    assert "Which state was it in?" in at_where().write("Springfield").write("qwertz").said()


def test_every_state_stands_on_some_page_once() -> None:
    play = at_where().write("near the gas station")
    seen: list[str] = []
    while (shown := play.labels())[0] not in seen:
        seen += shown[: shown.index("More states")]
        play.tap("More states")

    assert seen == [english for _, english, _ in states()]
    assert len(seen) == 56


def test_the_state_of_words_nobody_knows_can_be_tapped_and_the_words_stay() -> None:
    play = at_where().write("near the gas station").tap("Alaska")

    assert taken(play)["state"] == "US-AK"
    assert words(play) == ["near the gas station"]


def test_words_that_name_no_place_twice_are_kept_and_the_form_goes_on() -> None:
    play = at_where().write("near the gas station").write("by the river")

    assert words(play) == ["near the gas station", "by the river"]
    assert taken(play)["state"] is None
    assert play.session.asked == "inc.story"


def test_an_address_nobody_could_place_goes_out_only_with_the_exact_place() -> None:
    play = at_where().write("12 Nowhere Rd").write("12 Nowhere Rd")

    assert taken(play)["exact"]


def test_a_town_written_instead_of_the_state_is_read_and_both_words_stay() -> None:
    play = at_where().write("near the gas station").write("Cicero, Illinois")

    assert taken(play)["place"] == "Cicero"
    assert words(play) == ["near the gas station", "Cicero, Illinois"]


def test_an_id_number_in_the_words_of_a_place_is_hidden() -> None:
    play = at_where().write("SSN 123-45-6789, Cicero, Illinois")

    assert "6789" not in play.session.to_json()
    assert "looks like an ID" in play.said()
    assert Unsend() in play.effects


@pytest.mark.parametrize("yes", ["Yes, it happened there", "sí", "yes"])
def test_a_pin_is_kept_after_a_yes(yes: str) -> None:
    play = at_where().pin(41.85, -87.75)

    assert "not where you are now" in play.said()
    assert taken(play.write(yes))["point"] == [41.85, -87.75]


@pytest.mark.parametrize("no", ["No", "no"])
def test_a_pin_is_dropped_after_a_no(no: str) -> None:
    play = at_where().pin(41.85, -87.75).write(no)

    assert "41.85" not in play.session.to_json()
    assert "Where did it happen?" in play.said()


def test_a_pin_in_another_country_is_not_kept() -> None:
    play = at_where().pin(19.43, -99.13)

    assert "not in the United States" in play.said()
    assert "19.43" not in play.session.to_json()


def test_a_live_location_is_refused_at_every_question() -> None:
    for play in (at_where(), at_role(), at_review()):
        play.pin(41.85, -87.75, live=True)

        assert "stop sharing your live location" in play.said()
        assert "41.85" not in play.session.to_json()


def test_a_pin_outside_the_form_is_not_kept_and_it_is_said() -> None:
    play = Play().start("en").tap("English").pin(41.85, -87.75)

    assert "I did not keep it" in play.said()
    assert "41.85" not in play.session.to_json()


def test_a_pin_at_another_question_is_no_place_until_the_person_says_so() -> None:
    for play in (at_role(), at_review()):
        before = play.session.answers.get("inc.place")
        play.pin(41.85, -87.75)

        assert "Is this the place of the event?" in play.said()
        assert play.session.answers.get("inc.place") == before

        play.tap("No")

        assert "41.85" not in play.session.to_json()


def test_back_from_a_doubt_asks_the_place_again() -> None:
    play = at_where().write("Springfield").tap("← Back")

    assert play.session.pending is None
    assert "Where did it happen?" in play.said()


def test_the_states_are_named_in_the_language_of_the_person() -> None:
    play = at_where().command("language").tap("Español").write("cerca del río").tap("Más estados")
    play.tap("Nuevo México")

    assert taken(play)["state"] == "US-NM"


def test_a_place_told_in_two_messages_is_shown_whole() -> None:
    play = at_where().write("behind the old mill").write("near the river")

    assert "behind the old mill; near the river" in play.said()
