"""A draft that goes on in another account: nothing private shows there, and words go out under their own consent."""

from flows.afterwards import DraftCalled, DraftCame, GiveDraft, ReportRead
from flows.file_messages import FileKept
from flows.messages import Commanded, FileCame, Quieted
from flows.phases import Phase
from flows.report import Report
from tests.flows.hearing.walks import at_role, at_story, at_where
from tests.flows.walks import SEND, at_home, at_review
from tests.play import Play

LONG = "The men in vests came at six. " * 20
NAME = "Legalname Zapata"


def given(play: Play) -> str:
    """Return the draft as it leaves its account."""
    return next(e for e in play.hear(DraftCalled("ab:5")).effects if isinstance(e, GiveDraft)).draft


def with_name(name: str) -> Play:
    """A report whose private part holds a legal name, and words that could not be read beside how to be reached."""
    play = at_story("Hurt someone with").write(LONG).quiet().tap("Yes").tap("Add details")
    play.tap("What you want").tap("Talk to a lawyer").tap("Done")
    play.tap("You").tap("Skip").write(name).quiet()
    play.write("secret").write("ask for Marichuy")
    skip_all(play)
    play.tap("Force").tap("Skip").tap("A child").tap("Done").tap("Broken bone").tap("Done")
    skip_all(play)
    return play.tap("Back to my report")


def skip_all(play: Play) -> None:
    """Skip what is left of the open part."""
    while play.session.phase is Phase.MODULE:
        play.tap("Skip")


def report(play: Play) -> Report:
    """Send it and return what was filed."""
    return play.tap(SEND).submitted[-1].report


def test_no_button_of_the_new_account_shows_what_is_hidden() -> None:
    play = at_home().hear(DraftCame(given(with_name(NAME))))
    assert "See all of my words" not in play.labels()
    play.tap("Show hidden lines")
    play.tap("Change").tap("Force").tap("What happened to the body")

    assert not [label for label in play.labels() if label.startswith("✓")]
    assert not [words for words in (NAME, "Marichuy", "came at six", "Cook") if words in play.transcript()]


def test_words_beside_a_private_answer_are_masked_like_it() -> None:
    play = with_name(NAME)
    assert "Marichuy" not in play.said()

    assert "Marichuy" in play.tap("Show hidden lines").said()


def test_where_both_accounts_answered_the_words_stay_with_their_question() -> None:
    draft = given(with_name(NAME))
    filed = report(with_name("Other Name").hear(DraftCame(draft)))

    assert NAME not in str(filed.notes)
    assert NAME in str(filed.answers["me.name"].notes)
    assert LONG.strip() in str(filed.answers["inc.story"].notes)


def test_a_report_read_again_shows_no_words_from_the_other_account() -> None:
    away = at_role().write("I have something to say about all this").write("and more of it")
    play = at_review().hear(DraftCame(given(away)))
    filed = report(play)
    play.hear(ReportRead(filed))

    assert "something to say" in str(filed.notes)
    assert "something to say" not in play.transcript()


def test_words_in_doubt_move_with_the_draft() -> None:
    play = at_home().hear(DraftCame(given(at_where().write("by the old mill"))))

    assert "by the old mill" in play.session.to_json()
    assert "by the old mill" not in play.transcript()


def photo(play: Play, name: str) -> Play:
    """Send a photo that is kept."""
    play.hear(FileCame("photo", "t", 9, "", "compressed"))
    return play.hear(FileKept(name * 16, "photo", "compressed", "image/jpeg", 9, "0" * 64)).quiet()


def test_what_is_told_of_files_here_is_not_said_of_files_that_came() -> None:
    draft = given(photo(at_review(), "a"))
    play = photo(at_review(), "b").tap("I made it").tap("Yes").tap("None of th").tap("Done").tap("Skip")
    play.hear(DraftCame(draft))
    play.quiet_again().hear(Commanded("review"))
    assert play.session.asked == "med.author"
    play.tap("Someone sent it to me").tap("No").tap("The face of a child").tap("Done").tap("Skip")

    mine, theirs = report(play).files
    assert (mine.author, mine.goes, mine.number) == ("me", True, 1)
    assert (theirs.author, theirs.goes, theirs.number) == ("sent", False, 2)


def test_how_many_answers_came_counts_answers_only() -> None:
    play = at_home().hear(DraftCame(given(photo(at_role().tap("Skip"), "a"))))

    assert "Answers that came with it: 0." in play.said()


def test_a_file_that_was_still_coming_is_not_lost_in_silence() -> None:
    play = at_review().hear(FileCame("photo", "t", 9, "", "compressed"))
    draft = given(play)
    assert "A file that was still coming did not go with it." in play.said()
    assert at_home().hear(DraftCame(draft)).session.fetching == 0
    assert "still coming" not in photo(at_review(), "a").hear(DraftCalled("ab:5")).said()


def with_files() -> Play:
    """A draft with a photo that shows a child, and words about it."""
    play = at_review().hear(FileCame("photo", "t", 9, "", "compressed"))
    play.hear(FileKept("f1", "photo", "compressed", "image/jpeg", 9, "sha")).hear(Quieted(play.session.rev))
    play.tap("My family").tap("Yes").tap("The face of a child").tap("Done")
    return play.write("It shows Marichuy.").quiet()


def test_what_a_file_is_and_shows_is_hidden_in_the_new_account_and_goes_out_with_it() -> None:
    play = at_home().hear(DraftCame(given(with_files())))
    assert (
        "File 1: from another account, hidden here. It stays here until you choose to send it." in play.said()
    )
    play.tap("Your files")
    assert "File 1: hidden here" in play.labels()
    play.tap("File 1").tap("Send this file").tap("← Back").tap("← Back")
    assert not [words for words in ("Marichuy", "The face of", "photo") if words in play.said()]

    (file,) = report(play).files
    assert (file.author, file.shows, file.note) == ("family", ("child",), "It shows Marichuy.")


def test_a_file_that_was_still_on_its_way_is_not_left_behind_in_silence() -> None:
    play = at_review().hear(FileCame("photo", "t", 9, "", "compressed")).hear(DraftCalled("ab:5"))
    assert "did not go with it" in play.said()

    assert "did not go with it" not in at_review().hear(DraftCalled("ab:5")).said()


AGAIN = "You can choose again here if a group sees the exact place."


def with_exact_place() -> Play:
    play = at_where().write("5600 W Cermak Rd, Cicero, Illinois").write("They hit him.").quiet()
    return play.tap("Share the exact place too")


def test_a_yes_to_the_exact_place_does_not_move_with_the_draft() -> None:
    play = at_home().hear(DraftCame(given(with_exact_place())))
    assert AGAIN in play.said()
    assert "Cermak" not in play.transcript()

    (place,) = [row for row in report(play).consents if row.id.startswith("c.place.")]
    assert place.value == "coarse"


def test_the_exact_place_can_be_agreed_to_anew_in_the_new_account() -> None:
    play = at_home().hear(DraftCame(given(with_exact_place()))).tap("Share the exact place too")

    (place,) = [row for row in report(play).consents if row.id.startswith("c.place.")]
    assert place.value == "exact"


def test_who_had_not_agreed_is_told_nothing_of_it() -> None:
    assert AGAIN not in at_home().hear(DraftCame(given(at_review()))).said()


def test_a_yes_given_here_stays_when_a_draft_comes() -> None:
    play = with_exact_place().hear(DraftCame(given(with_exact_place())))

    assert AGAIN not in play.said()
    assert play.session.exact_place
