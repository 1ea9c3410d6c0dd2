"""A partner's signed answer travels from its computer into the chat, and the person's answer back into its folder."""

import json
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from handoff.keys import DEMO, DEMO_REPLY, read_private
from tests.endtoend.house import House
from tests.endtoend.opening import open_by_hand
from tests.endtoend.partner_answers import signed
from tests.endtoend.walk import asks, short_path_en, tells
from tests.telegram.double import Double

STORY = "He was bleeding from one ear."
WORDS = "Leímos su reporte. Le vamos a ayudar."


def replies(house: House) -> Path:
    return house.data / "handoff" / "replies"


def answer(house: House, number: int, kind: str, key: Ed25519PrivateKey | None = None, **said: Any) -> None:
    """The partner puts a signed file beside its parcels."""
    alias = house.delivered[0].name.partition(".")[0]
    name, raw = signed(alias, number, kind, key or read_private(house.keys / DEMO_REPLY), **said)
    (replies(house) / name).write_bytes(raw)


async def test_answer_and_typed_question_reach_the_chat_and_the_persons_answer_reaches_the_partner(
    double: Double, demo: House, tmp_path: Path
) -> None:
    ana = double.person("en")
    async with demo.bot(double) as bot:
        walk = await short_path_en(ana, STORY)
        await walk.until("options")
        assert (await demo.courier()).code == 0
        (parcel,) = demo.delivered
        answer(demo, 1, "accepted", words=WORDS, next_step="Una abogada le llama el lunes.", lawyer="not_yet")
        answer(demo, 2, "needs_info", asked={"id": "hurt_now"})
        ran = await demo.courier()
        assert "accepted." in ran.out, ran
        news = await ana.wait(WORDS)
        assert news.text.index("There is news about your report.") < news.text.index("DEMO group")
        assert "Spanish" in news.text
        assert "Una abogada le llama el lunes." in news.text

        asked = await ana.wait("Is anyone hurt now?")
        assert {"Yes", "No", "I do not know"} <= set(asked.labels)
        await walk.tap("No", tells("It goes to: DEMO group"))
        await walk.tap("Add it", tells("I am sending it to: DEMO group"))
        ran = await demo.courier()
        assert ran.code == 0, ran
        (added,) = set(demo.delivered) - {parcel}
        told = open_by_hand(added, demo.keys / DEMO, tmp_path / "added").case
        assert (told["alias"], told["revision"]) == (parcel.name.partition(".")[0], 2)
        assert "hurt_now" in json.dumps(told)
        assert await bot.stop() == 0
    assert len(list((replies(demo) / "taken").iterdir())) == 2
    assert not (replies(demo) / "refused").exists()


async def test_a_forged_answer_reaches_nobody(double: Double, demo: House) -> None:
    ana = double.person("en")
    async with demo.bot(double) as bot:
        walk = await short_path_en(ana, STORY)
        await walk.until("options")
        assert (await demo.courier()).code == 0
        answer(demo, 1, "declined", Ed25519PrivateKey.generate(), reason="other", words=WORDS)
        ran = await demo.courier()
        assert "Nobody here knows the key" in ran.out
        assert "demo: new since" in (await demo.courier("cases")).out
        ana.say("/code")
        await walk.until(asks("code"))
        assert await bot.stop() == 0
    assert not any("news about your report" in heard.text for heard in ana.heard)
    refused = sorted((replies(demo) / "refused").iterdir())
    assert [one.suffix for one in refused] == [".json", ".txt"]
