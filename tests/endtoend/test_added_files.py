"""Files after Send, through the whole house: from another account and from the same one, into parcels of their own."""

from pathlib import Path

from handoff.keys import DEMO
from tests.endtoend.house import House
from tests.endtoend.opening import unpack_by_hand
from tests.endtoend.test_codes import STORY, at_the_code, carried
from tests.endtoend.walk import Walk, asks, code_of, receipt, short_path_en, tells
from tests.handoff.pictures import PLANTED, jpeg
from tests.telegram.double import Double

VOICE = b"OggS\0 a canary of a voice"


async def changed(walk: Walk, label: str, words: str) -> None:
    """Tap a button of the open screen, which is redrawn."""
    await walk.tap(label, lambda one: one.edited and tells(words)(one))


async def undescribed(walk: Walk) -> None:
    """Skip what is asked about the files."""
    await walk.until(tells("Who made what you sent?"))
    await changed(walk, "Skip", "first copy")
    await changed(walk, "Skip", "any of these")
    await walk.tap(
        "Skip", lambda one: one.edited and "Do not add it" in one.labels and "Skip" not in one.labels
    )


def files_in(parcel: Path, demo: House, into: Path) -> dict[str, bytes]:
    opened = unpack_by_hand(parcel, demo.keys / DEMO, into)
    return {name: content for name, content in opened.items() if name.startswith("evidence/")}


async def test_another_account_adds_a_photo_and_a_voice_message(
    double: Double, demo: House, tmp_path: Path
) -> None:
    ana, bo = double.person("en"), double.person("en")
    async with demo.bot(double) as bot:
        await short_path_en(ana, STORY)
        code = code_of(next(heard for heard in ana.heard if receipt(heard)))
        assert files_in(await carried(demo), demo, tmp_path / "1") == {}

        walk = await at_the_code(bo)
        await walk.write(code, tells("DEMO group"))
        await changed(walk, "Add to it", "You can also send photos")
        bo.send_photo(jpeg())
        await walk.until(tells("Who made what you sent?"))
        bo.send_voice(VOICE)
        await walk.until(tells("It is file 2."))
        await undescribed(walk)
        await walk.tap("Your files", lambda one: one.edited and "File 2: voice message" in one.labels)
        voice = next(label for label in walk.open_question().labels if "voice" in label)
        await changed(walk, voice, "I cannot take the place out")
        await changed(walk, "Send it as it is", "It goes to: DEMO group.")
        await walk.tap("Add it", tells("I am sending it to: DEMO group"))
        assert await bot.stop() == 0
    parcel = await carried(demo)
    files = files_in(parcel, demo, tmp_path / "2")
    (photo,) = [content for name, content in files.items() if name.endswith(".jpg")]
    assert [content for name, content in files.items() if name.endswith(".ogg")] == [VOICE]
    assert photo.startswith(b"\xff\xd8")
    assert PLANTED not in photo
    assert (ran := await demo.courier("open", str(parcel), "--verify")).code == 0, ran


async def test_a_photo_sent_right_after_send_is_added_after_two_taps_and_erased_with_the_report(
    double: Double, demo: House, tmp_path: Path
) -> None:
    ana = double.person("en")
    async with demo.bot(double) as bot:
        walk = await short_path_en(ana, STORY)
        await carried(demo)
        ana.send_photo(jpeg(), caption="This is his car.")
        await walk.until("drop")
        assert double.made("getFile") == []
        await walk.tap("Add to my last report", tells("Who made what you sent?"))
        await undescribed(walk)
        await walk.tap("Add it", tells("I am sending it to: DEMO group"))
        assert len(files_in(await carried(demo), demo, tmp_path / "2")) == 1

        ana.say("/delete")
        await walk.until("delete")
        await walk.tap("Erase everything", lambda one: one.edited and asks("delete")(one))
        await walk.tap("Yes, erase everything", tells("This is the proof that it was erased"))
        assert await bot.stop() == 0
    assert [path for path in (demo.data / "evidence").iterdir() if path.suffix == ".age"] == []
