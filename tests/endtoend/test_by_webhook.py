"""From the chat to a partner's own web server: the receiver that docs/webhook shows, started as its page says."""

from pathlib import Path

from tests.endtoend.house import House, by_webhook
from tests.endtoend.opening import open_by_hand, unpack_by_hand
from tests.endtoend.test_delivery import STORY_ES, narrative
from tests.endtoend.walk import Walk, asks, short_path_es, tells
from tests.handoff.hook import shown_receiver
from tests.telegram.double import Double


async def test_what_was_told_in_the_chat_lies_on_the_partners_server_and_the_request_to_erase_follows(
    double: Double, house: House, tmp_path: Path
) -> None:
    key, into = tmp_path / "partner.key", tmp_path / "in"
    key.write_text(f"{house.identity}\n", encoding="ascii")
    ana = double.person("es")
    with shown_receiver(house.folder, into) as url:
        by_webhook(house, url)
        async with house.bot(double) as bot:
            await short_path_es(ana, STORY_ES, send="Enviar, pueden escribirme: Ribera")
            for _ in range(2):
                assert (ran := await house.courier()).code == 0, ran
            (parcel,) = names(into)
            case = open_by_hand(into / parcel, key, tmp_path / "case")
            assert STORY_ES in narrative(case)
            assert parcel == f"{case.case['alias']}.zip.age"
            walk = Walk(ana)
            ana.say("/delete")
            await walk.until("delete")
            await walk.tap("Borrar todo", lambda one: one.edited and asks("delete")(one))
            await walk.tap("Sí, borrar todo", tells("Ya está borrado"))
            assert (ran := await house.courier()).code == 0, ran
            assert await bot.stop() == 0
    (notice,) = set(names(into)) - {parcel}
    assert notice == f"{case.case['alias']}.erase.zip.age"
    told = unpack_by_hand(into / notice, key, tmp_path / "notice")
    assert any(case.case["alias"].encode() in content for content in told.values())


def names(folder: Path) -> list[str]:
    """What lies there, first the oldest; nothing half."""
    return [file.name for file in sorted(folder.iterdir(), key=lambda one: one.stat().st_mtime_ns)]
