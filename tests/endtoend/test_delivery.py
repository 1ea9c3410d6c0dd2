"""From the chat to a partner's mailbox, and back: with a real mail server and the partner's own tools."""

import asyncio
import json
from pathlib import Path

from tests.endtoend.house import House
from tests.endtoend.opening import OpenedCase, open_by_hand, unpack_by_hand
from tests.endtoend.partner_answers import signed
from tests.endtoend.walk import Walk, asks, short_path_en, short_path_es, tells
from tests.handoff.mailbox import Mailbox
from tests.telegram.double import Double

STORY_ES = "Un hombre de chaleco verde tumbó la puerta con una barreta."
STORY_EN = "He threw my neighbor on the curb. He was bleeding from one ear."
WORDS = "We read your report. A lawyer can call on Tuesday."


def saved(mailbox: Mailbox, folder: Path) -> dict[str, Path]:
    """The parcels received so far, by the alias in their name; erase notices are left out."""
    folder.mkdir(exist_ok=True)
    found = {}
    for name, content in mailbox.parcels().items():
        (folder / name).write_bytes(content)
        if ".erase." not in name:
            found[name.partition(".")[0]] = folder / name
    return found


def narrative(opened: OpenedCase) -> str:
    return str(opened.case["event"]["narrative"][0]["original"]["text"])


async def test_what_was_told_in_the_chat_is_opened_by_the_partner_and_the_answer_comes_back(
    double: Double, house: House, mailbox: tuple[Mailbox, str], tmp_path: Path
) -> None:
    box, _ = mailbox
    key = tmp_path / "partner.key"
    key.write_text(f"{house.identity}\n", encoding="ascii")
    ana, bo = double.person("es"), double.person("en")
    async with house.bot(double) as bot:
        await asyncio.gather(
            short_path_es(ana, STORY_ES, send="Enviar, pueden escribirme: Ribera"),
            short_path_en(bo, STORY_EN, send="Send, no messages: Ribera"),
        )
        assert (ran := await house.courier()).code == 0, ran
        parcels = saved(box, tmp_path / "mail")
        cases = {alias: open_by_hand(file, key, tmp_path / alias) for alias, file in parcels.items()}
        of_ana = next(alias for alias, opened in cases.items() if STORY_ES in narrative(opened))
        of_bo = next(alias for alias, opened in cases.items() if STORY_EN in narrative(opened))
        assert len(cases) == 2
        _answers_stand_in_the_case(cases[of_ana], cases[of_bo])
        await _the_signature_is_good(house, parcels[of_ana], key, tmp_path)

        words = ("--lang", "en", "--lawyer", "not_yet", "--next-step", WORDS)
        assert (ran := await house.courier("reply", of_ana, "--kind", "accepted", *words)).code == 0, ran
        assert "Ribera" in (await ana.wait(WORDS)).text
        assert (ran := await house.courier("reply", of_bo, WORDS)).code == 2, ran
        assert "did not agree" in ran.err

        walk = Walk(ana)
        await _a_signed_question_is_answered(house, of_ana, walk, tmp_path)
        added = next(name for name in box.parcels() if name.startswith(f"{of_ana}-2."))
        saved(box, tmp_path / "mail")
        told = open_by_hand(tmp_path / "mail" / added, key, tmp_path / "added").case
        assert (told["alias"], told["revision"]) == (of_ana, 2)
        assert "hurt_now" in json.dumps(told)

        ana.say("/delete")
        await walk.until("delete")
        await walk.tap("Borrar todo", lambda one: one.edited and asks("delete")(one))
        await walk.tap("Sí, borrar todo", tells("Ya está borrado"))
        before = len(box.mails)
        assert (ran := await house.courier()).code == 0, ran
        assert len(box.mails) == before + 1
        (notice,) = [name for name in box.parcels() if ".erase." in name]
        assert notice.startswith(of_ana)
        saved(box, tmp_path / "mail")
        told = unpack_by_hand(tmp_path / "mail" / notice, key, tmp_path / "notice")
        assert any(of_ana.encode() in content for content in told.values())
        assert (ran := await house.courier()).code == 0, ran
        assert len(box.mails) == before + 1
        assert await bot.stop() == 0
    assert not any(WORDS in heard.text for heard in bo.heard)


async def _a_signed_question_is_answered(house: House, alias: str, walk: Walk, folder: Path) -> None:
    """It came by mail, so the operator saves it and hands it in."""
    name, raw = signed(alias, 1, "needs_info", house.signs, asked={"id": "hurt_now"})
    (folder / name).write_bytes(raw)
    assert (ran := await house.courier("reply", "--file", str(folder / name))).code == 0, ran
    await walk.until(tells("¿Hay alguien con heridas ahora?"))
    await walk.tap("No", tells("Va a: Ribera"))
    await walk.tap("Agregar", tells("a: Ribera"))
    assert (ran := await house.courier()).code == 0, ran


def _answers_stand_in_the_case(of_ana: OpenedCase, of_bo: OpenedCase) -> None:
    assert of_ana.case["lang_ui"] == "es"
    assert of_ana.case["how_to_answer"]["may_write"] is True
    assert [one["value"] for one in of_ana.case["event"]["types"]] == ["entry_search"]
    assert of_ana.case["reporter"]["role"]["value"] == "household"
    assert of_bo.case["lang_ui"] == "en"
    assert of_bo.case["how_to_answer"]["may_write"] is False
    assert [one["value"] for one in of_bo.case["event"]["types"]] == ["force_body"]
    assert "Cicero" in str(of_bo.case["event"]["place"])
    for opened, words in ((of_ana, "barreta"), (of_bo, "bleeding from one ear")):
        assert words in " ".join(opened.pdf.split())


async def _the_signature_is_good(house: House, parcel: Path, key: Path, folder: Path) -> None:
    sender = folder / "sender.pem"
    sender.write_text((await house.courier("partners", "sender-key")).out, encoding="ascii")
    into = folder / "by our program"
    words = ("open", str(parcel), "--key", str(key), "--sender", str(sender), "--into", str(into))
    ran = await house.courier(*words)
    assert ran.code == 0
    assert ran.out.startswith("Signed:")
    assert (into / "case.pdf").read_bytes().startswith(b"%PDF")


async def test_the_profile_is_told_in_both_languages_before_anyone_writes(
    double: Double, house: House
) -> None:
    async with house.bot(double) as bot:
        await double.called("setMyCommands", times=3)
        assert await bot.stop() == 0
    said = double.profile
    for lang, government in (("en", "not the government"), ("es", "ni soy del gobierno")):
        description = said.description.get(lang) or said.description[""]
        short = said.short_description.get(lang) or said.short_description[""]
        commands = said.commands.get(("default", lang)) or said.commands["default", ""]
        assert government in description
        assert "Telegram" in description
        assert "Telegram" in short
        assert {one["command"] for one in commands} >= {"start", "review", "hide", "delete"}
