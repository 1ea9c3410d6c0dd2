"""What `make chat` does: a piped conversation, the courier once, the demo case opened by hand."""

import asyncio
from pathlib import Path

from tests.canaries.search import files_of, hits
from tests.endtoend.house import House, demo_house
from tests.endtoend.opening import OpenedCase, open_by_hand

SPANISH = (
    "Español", "Ya pasó", "Tengo 18 años o más y acepto", "2", "5", "Listo", "1",
    "Aurora, Illinois", "Zarzamora: rompieron la puerta y no mostraron papel.", "1",
)  # fmt: skip  # a list is read as a list, not as a column
ENGLISH = (
    "English", "It already happened", "I am 18 or older and I agree", "I saw it", "3", "Done", "last Tuesday", "1",
    "Cicero, Illinois", "Blackthorn: he threw a man down. He was bleeding.", "2",
)  # fmt: skip  # a list is read as a list, not as a column


async def told(house: House, language: str, lines: tuple[str, ...]) -> OpenedCase:
    """One person's run in a fresh folder, from the first line to the opened case."""
    typed = "".join(f"{line}\n" for line in lines)
    chat = await house.run(("bot", "chat"), typed, {"LANG_CODE": language})
    assert (chat.code, chat.err) == (0, ""), chat
    courier = await house.courier()
    assert courier.code == 0, courier
    (parcel,) = house.delivered
    assert str(parcel) in courier.out
    kept = files_of(house.folder)
    words = [word for line in lines[-3:-1] for word in line.replace(",", "").split() if len(word) > 6]
    assert hits(words, kept) == []
    assert hits(words, {"courier": (courier.out + courier.err).encode()}) == []
    return open_by_hand(
        parcel, house.data / "keys" / "demo-partner.key", house.folder.parent / f"opened {language}"
    )


async def test_two_conversations_give_two_cases_and_their_words_stand_nowhere_else(tmp_path: Path) -> None:
    es, en = await asyncio.gather(
        told(demo_house(tmp_path / "es"), "es", SPANISH), told(demo_house(tmp_path / "en"), "en", ENGLISH)
    )

    assert [one.case["lang_ui"] for one in (es, en)] == ["es", "en"]
    for opened, lines in ((es, SPANISH), (en, ENGLISH)):
        assert opened.case["demo"] is True
        assert opened.case["event"]["narrative"][0]["original"]["text"] == lines[-2]
    assert [one.case["reporter"]["role"]["value"] for one in (es, en)] == ["household", "witness"]
    assert [one.case["event"]["types"][0]["value"] for one in (es, en)] == ["entry_search", "force_body"]
    assert [one.case["how_to_answer"]["may_write"] for one in (es, en)] == [True, False]
    assert es.case["event"]["date"] != en.case["event"]["date"]
    assert "Aurora" in str(es.case["event"]["place"])
    assert "Cicero" in str(en.case["event"]["place"])
    assert es.case["alias"] != en.case["alias"]
