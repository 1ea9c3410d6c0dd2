"""Files for a report that was sent: kept apart from any draft, chosen like a draft's files, sent only after a yes."""

from dataclasses import replace
from typing import get_args

import pytest

from flows.afterwards import Added, AddToReport, ReportRead
from flows.case_status import CaseStatus, Status
from flows.file_messages import EraseFile, Fetch, FileKept, FileRefused
from flows.files import Kind
from flows.intake.status import KEPT_BACK
from flows.messages import CodeChecked, FileCame, PartnerWrote, Quieted, Replied
from handoff.evidence import Why
from tests.flows.walks import SEND, at_code, at_options, at_review, at_types
from tests.play import CODE, NOW, Play

OWN = Status("h", NOW.date(), (CaseStatus("DEMO group", "delivered", NOW.date()),), own=True, kept=3)


def came(kind: Kind = "photo", **more: object) -> FileCame:
    return replace(FileCame(kind, "canary-token", 9, "", "compressed"), **more)  # type: ignore[arg-type]  # by name


def kept(file: str, kind: Kind = "photo", media_type: str = "image/jpeg", handle: str = "h") -> FileKept:
    return FileKept(file, kind, "compressed", media_type, 9, f"sha-{file}", handle=handle)


def orders(play: Play) -> list[AddToReport]:
    return [effect for effect in play.effects if isinstance(effect, AddToReport)]


def erased(play: Play) -> list[str]:
    return [effect.file for effect in play.effects if isinstance(effect, EraseFile)]


def opened(status: Status = OWN) -> Play:
    return at_code().write(CODE).hear(CodeChecked(status))


def sent(play: Play, *files: str, kind: Kind = "photo", media_type: str = "image/jpeg") -> Play:
    for file in files:
        play.hear(came(kind))
        (order,) = [effect for effect in play.effects if isinstance(effect, Fetch)]
        play.hear(kept(file, kind, media_type, order.handle))
    return play.hear(Quieted(play.session.rev))


def undescribed(play: Play) -> Play:
    """Skip what is asked about the files."""
    for _ in range(3):
        play.tap("Skip")
    return play


@pytest.mark.parametrize("status", [OWN, replace(OWN, own=False, kept=0)])
def test_a_photo_is_added_after_a_yes_from_any_account(status: Status) -> None:
    play = opened(status).tap("Add to it")
    assert "You can also send photos" in play.said()
    play = sent(play, "f1")
    assert "File received. It is file 1." in play.said()
    play = undescribed(play)
    assert "Shall I add this to your report?" in play.said()
    assert "It goes too." in play.said()
    assert "It goes to: DEMO group." in play.said()
    play.tap("Add it")

    (order,) = orders(play)
    assert order.handle == "h"
    assert [file.file for file in order.report.files] == ["f1"]
    assert order.report.answers == {}
    assert [(row.id, row.value, row.recipient) for row in order.report.consents] == [("c.media", "f1", None)]
    assert play.session.after.adding is None


def test_a_file_for_a_report_that_stands_open_needs_no_tap_before() -> None:
    play = opened().hear(came())
    (order,) = [effect for effect in play.effects if isinstance(effect, Fetch)]
    assert order.handle == "h"
    assert not play.said()


def test_words_and_files_go_as_one_addition_and_a_caption_counts_as_words() -> None:
    play = opened().tap("Add to it").hear(came(caption=Replied("This is the second car."))).hear(kept("f1"))
    play = undescribed(play.hear(Quieted(play.session.rev))).write("It came back at noon.")
    (order,) = orders(play.tap("Add it"))
    assert order.report.answers["inc.story"].value == "This is the second car.\nIt came back at noon."
    assert [file.file for file in order.report.files] == ["f1"]


def test_what_is_told_about_files_stands_with_them_and_a_marked_one_stays_until_chosen() -> None:
    play = sent(opened().tap("Add to it"), "f1", "f2")
    play.tap("My family").tap("Yes").tap("The face of a child").tap("Done")
    assert "No file goes out yet." in play.said()
    assert "Add it" not in play.labels()

    play.tap("Your files").tap("File 2").tap("Send this file").tap("Add it")
    (order,) = orders(play)
    assert [(f.author, f.original, f.shows, f.goes) for f in order.report.files] == [
        ("family", "yes", ("child",), False),
        ("family", "yes", ("child",), True),
    ]
    assert order.report.consents[0].value == "f2"


def test_a_voice_message_goes_only_after_its_own_tap() -> None:
    play = undescribed(sent(opened().tap("Add to it"), "v1", kind="voice", media_type="audio/ogg"))
    assert "Add it" not in play.labels()
    play.tap("Send it as it is")
    assert "only to a group that may see the exact place" in play.said()
    (order,) = orders(play.tap("Add it"))
    assert order.report.consents[0].value == "v1"


def test_a_voice_message_answers_a_partners_question() -> None:
    play = (
        at_options("h")
        .hear(PartnerWrote("DEMO group", "Do you have a video?", "h", "l1"))
        .hear(came("video"))
    )
    play = play.hear(kept("v1", "video", "video/mp4")).hear(Quieted(play.session.rev))
    (order,) = orders(undescribed(play).tap("Send it as it is").tap("Add it"))
    assert (order.letter, [file.file for file in order.report.files]) == ("l1", ["v1"])


def test_files_that_are_dropped_are_erased_and_so_is_one_that_comes_after_that() -> None:
    play = sent(opened().tap("Add to it"), "f1").hear(came()).tap("Do not add it")
    assert erased(play) == ["f1"]
    assert "I erased what you sent for it." in play.said()
    assert erased(play.hear(kept("f2"))) == ["f2"]
    assert play.session.after.files == ()


def test_one_of_several_files_is_erased() -> None:
    play = (
        undescribed(sent(opened().tap("Add to it"), "f1", "f2")).tap("Your files").tap("File 1").tap("Erase")
    )
    assert erased(play) == ["f1"]
    (order,) = orders(play.tap("Add it"))
    assert [file.file for file in order.report.files] == ["f2"]


def test_nothing_is_added_while_a_file_is_on_its_way() -> None:
    play = opened().tap("Add to it").write("Words.").hear(came()).tap("Add it")
    assert orders(play) == []
    assert "I am still getting your files" in play.said()


def test_a_file_that_the_report_has_is_told_and_not_added() -> None:
    play = opened().tap("Add to it").hear(came()).hear(replace(kept("old"), again=True, filed=True))
    play.hear(Quieted(play.session.rev))
    assert "I already have this file." in play.said()
    assert play.session.after.files == ()


def test_what_is_too_big_stands_in_the_addition_as_held_by_the_person() -> None:
    play = opened().tap("Add to it").hear(came("video"))
    play.hear(FileRefused("too_big", "video", 90_000_000, "video/mp4", "x1", limit=20_000_000, handle="h"))
    play.hear(Quieted(play.session.rev))
    assert "three ways" in play.said()
    (order,) = orders(undescribed(play).tap("Add it"))
    assert [(file.file, file.held) for file in order.report.files] == [("x1", True)]


def test_a_full_report_is_told() -> None:
    play = opened().tap("Add to it").hear(came())
    play.hear(FileRefused("many", "photo", 9, "image/jpeg", handle="h")).hear(Quieted(play.session.rev))
    assert "60 files" in play.said()


def test_files_that_wait_for_a_yes_outlive_every_way_out_and_a_send_of_another_report() -> None:
    play = sent(opened().tap("Add to it"), "f1").command("start")
    assert play.session.after.files
    play = undescribed(play.command("code"))
    assert "Shall I add this to your report?" in play.said()


def test_a_draft_beside_keeps_its_own_files() -> None:
    play = at_types().hear(came()).hear(kept("draft", handle="")).hear(Quieted(0)).command("code")
    play = sent(play.write(CODE).hear(CodeChecked(OWN)).tap("Add to it"), "f1")
    assert [file.file for file in play.session.files] == ["draft"]
    assert [file.file for file in play.session.after.files] == ["f1"]


def test_a_report_that_is_gone_takes_the_files_with_it() -> None:
    play = sent(opened().tap("Add to it"), "f1")
    play = undescribed(play).tap("Add it").hear(Added("h", None, ("f1",)))
    assert erased(play) == ["f1"]
    assert "I erased it" in play.said()


def test_what_waits_for_one_report_is_settled_before_another_is_added_to() -> None:
    play = sent(opened().tap("Add to it"), "f1").command("code").write("6543210987654320")
    play.hear(CodeChecked(replace(OWN, handle="other"))).tap("Add to it")
    assert play.session.after.adding is not None
    assert play.session.after.adding.handle == "h"


def test_a_file_right_after_send_is_asked_about_and_fetched_only_after_the_tap() -> None:
    play = at_options("h").hear(came())
    assert not [effect for effect in play.effects if isinstance(effect, Fetch)]
    play.hear(Quieted(play.session.rev))
    assert play.labels() == ["Add to my last report", "Keep for a new report", "No, do not save it"]

    play.tap("Add to my last report")
    (order,) = [effect for effect in play.effects if isinstance(effect, Fetch)]
    assert order.handle == "h"
    play.hear(kept("f1")).hear(Quieted(play.session.rev))
    assert play.session.phase == "code"
    assert [file.file for file in orders(undescribed(play).tap("Add it"))[0].report.files] == ["f1"]
    assert play.session.phase == "options"


def test_it_can_be_kept_for_a_new_report_or_not_at_all() -> None:
    play = at_options("h").hear(came())
    play = play.hear(Quieted(play.session.rev)).tap("Keep for a new report")
    assert [effect.handle for effect in play.effects if isinstance(effect, Fetch)] == [""]

    play = at_options("h").hear(came())
    play = play.hear(Quieted(play.session.rev)).tap("No, do not save it")
    assert not [effect for effect in play.effects if isinstance(effect, Fetch)]
    assert "I did not save it." in play.said()


def test_of_a_person_under_18_no_faces_are_added() -> None:
    play = opened(replace(OWN, minor=True)).tap("Add to it")
    assert "You can also send" not in play.said()
    play.hear(came())
    assert not [effect for effect in play.effects if isinstance(effect, Fetch)]
    assert "I do not keep photos, videos or voice here." in play.said()


def test_the_status_says_which_files_did_not_go_and_why() -> None:
    kept_back = (("mail_too_big", 2), ("not_here", 1), ("a reason of a later build", 1))
    case = CaseStatus("DEMO group", "delivered", NOW.date(), kept_back)
    said = opened(replace(OWN, cases=(case,))).said()
    assert "DEMO group: files that did not go: 2. They are too big for its mail." in said
    assert "DEMO group: files that only you have: 1." in said


def test_the_status_says_that_files_are_still_on_their_way() -> None:
    case = CaseStatus("DEMO group", "delivered", NOW.date(), files_waiting=2)
    assert (
        "DEMO group: some of your files have not gone out yet." in opened(replace(OWN, cases=(case,))).said()
    )


def test_every_reason_a_courier_can_give_has_a_sentence() -> None:
    assert set(KEPT_BACK) == set(get_args(Why))


def test_a_photo_sent_as_a_document_is_not_added_for_a_minor() -> None:
    play = opened(replace(OWN, minor=True)).tap("Add to it").hear(came("document"))
    (order,) = [effect for effect in play.effects if isinstance(effect, Fetch)]
    play.hear(kept("f1", "document", "image/jpeg", order.handle))

    assert erased(play) == ["f1"]
    assert "I do not keep photos" in play.said()


def with_caption() -> Play:
    """A report is sent, in which the caption of a photo stands as a note."""
    play = at_review().hear(came(caption=Replied("The car of the second man.", message=70)))
    play = play.hear(kept("f1", handle="")).hear(Quieted(play.session.rev))
    for _ in range(4):
        play.tap("Skip")
    return play.tap(SEND).registered(handle="h")


def test_a_caption_that_is_changed_after_send_is_offered_as_an_addition() -> None:
    play = with_caption().edit("The car of the third man.", 70)
    assert "“The car of the third man.”" in play.said()
    assert "Shall I add this to your report?" in play.said()


def test_words_that_wait_can_be_changed_and_are_read_anew() -> None:
    play = opened().tap("Add to it").write("A blue car.").edit("A green car.")
    assert "Updated." in play.said()
    (order,) = orders(play.tap("Add it"))
    assert order.report.answers["inc.story"].value == "A green car."

    play = opened().tap("Correct a line").tap("When").write("today").edit("yesterday")
    (order,) = orders(play.tap("Add it"))
    assert order.report.answers["inc.when"].value["edtf"] == "2026-11-20"


def test_words_that_were_added_and_are_changed_then_are_offered_again() -> None:
    play = at_options("h").write("A blue car.").tap("Add it").hear(Added("h", ("DEMO group",)))
    play = play.edit("A green car.")
    assert "“A green car.”" in play.said()
    (order,) = orders(play.tap("Add it"))
    assert order.report.answers["inc.story"].value == "A green car."


def test_a_caption_of_an_added_file_can_be_changed_before_the_yes() -> None:
    play = opened().tap("Add to it").hear(came(caption=Replied("A blue car.", message=81))).hear(kept("f1"))
    play = undescribed(play.hear(Quieted(play.session.rev))).edit("A green car.", 81)
    (order,) = orders(play.tap("Add it"))
    assert (order.report.answers["inc.story"].value, len(order.report.files)) == ("A green car.", 1)


def test_a_report_that_is_read_again_says_how_many_files_went_with_it_and_later() -> None:
    (order,) = orders(undescribed(sent(opened().tap("Add to it"), "f1")).tap("Add it"))
    play = opened().tap("Read it again").hear(ReportRead(replace(order.report, files=()), (order.report,)))
    assert "Added later:\nFiles: 1" in play.said()


def test_what_waits_for_a_yes_is_named_where_everything_is_erased() -> None:
    assert "what you have not added to your report yet" in sent(opened(), "f1").command("delete").said()
    assert "what you have not added" not in opened().command("delete").said()
