"""From the chat to a partner's own web server and back: the receiver that docs/webhook shows, started as its page says.

The courier runs as it does for an operator; the partner's server brings its signed answers to it over HTTP.
"""

import json
from collections.abc import Callable
from pathlib import Path

import aiohttp

from tests.endtoend.house import House, by_webhook
from tests.endtoend.opening import open_by_hand, unpack_by_hand
from tests.endtoend.partner_answers import signed
from tests.endtoend.test_delivery import STORY_ES, narrative
from tests.endtoend.walk import Walk, asks, short_path_es, tells
from tests.handoff.hook import shown_receiver
from tests.handoff.test_answers_arrive import free_port
from tests.patience import until
from tests.telegram.double import Double

WORDS = "Una abogada le llama el lunes."


async def test_what_was_told_lies_on_the_partners_server_and_its_answers_come_back_over_http(
    double: Double, house: House, tmp_path: Path
) -> None:
    key, into, port = tmp_path / "partner.key", tmp_path / "in", free_port()
    key.write_text(f"{house.identity}\n", encoding="ascii")
    ana = double.person("es")
    with shown_receiver(house.folder, into) as url:
        by_webhook(house, url)
        listen = {"TESTIGO_REPLIES_LISTEN": f"127.0.0.1:{port}"}
        async with house.bot(double) as bot, house.serving("handoff", "run", more=listen):
            walk = await short_path_es(ana, STORY_ES, send="Enviar, pueden escribirme: Ribera")
            parcel = await come(into, lambda name: name.count(".") == 2 and "-2." not in name)
            case = open_by_hand(parcel, key, tmp_path / "case")
            alias = case.case["alias"]
            assert STORY_ES in narrative(case)
            assert parcel.name == f"{alias}.zip.age"

            said = {"next_step": WORDS, "lawyer": "not_yet"}
            assert await brought(port, signed(alias, 1, "accepted", house.signs, **said)) == 202
            assert (
                await brought(port, signed(alias, 2, "needs_info", house.signs, asked={"id": "hurt_now"}))
                == 202
            )
            assert "Ribera" in (await ana.wait(WORDS)).text
            await walk.until(tells("¿Hay alguien con heridas ahora?"))
            await walk.tap("No", tells("Va a: Ribera"))
            await walk.tap("Agregar", tells("a: Ribera"))
            added = await come(into, lambda name: name == f"{alias}-2.zip.age")
            assert "hurt_now" in json.dumps(open_by_hand(added, key, tmp_path / "added").case)

            await _erased(walk)
            notice = await come(into, lambda name: name == f"{alias}-2.erase.zip.age")
            assert await bot.stop() == 0
    told = unpack_by_hand(notice, key, tmp_path / "notice")
    assert any(alias.encode() in content for content in told.values())
    assert len(list(into.iterdir())) == 3


async def _erased(walk: Walk) -> None:
    walk.person.say("/delete")
    await walk.until("delete")
    await walk.tap("Borrar todo", lambda one: one.edited and asks("delete")(one))
    await walk.tap("Sí, borrar todo", tells("Ya está borrado"))


async def come(into: Path, wanted: Callable[[str], bool]) -> Path:
    """The parcel that is wanted, once it lies there whole."""

    def found() -> list[Path]:
        return [file for file in into.glob("*.age") if wanted(file.name)] if into.exists() else []

    await until(lambda: bool(found()), within=60)
    return found()[0]


async def brought(port: int, answer: tuple[str, bytes]) -> int:
    """The partner's server sends a signed answer; the status."""
    url = f"http://127.0.0.1:{port}/v1/replies"
    async with aiohttp.ClientSession() as session, session.post(url, data=answer[1]) as response:
        return response.status
