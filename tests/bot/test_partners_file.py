"""The bot offers the groups that the partners file names now; a file with a fault changes nothing but the alarms."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from bot import alarms, partners_file
from bot.partners_file import ALARM, PartnersFile, keep_reading
from bot.settings import BotSettings, read
from flows.flow import Flow
from tests.handoff.test_key_faults import KEY, NEW, group, table
from tests.patience import until
from tests.play import the_flow

OPEN = group(table(KEY))
CLOSED = OPEN.replace("[[partner]]", "[[partner]]\nintake_open = false")


@pytest.fixture
def settings(tmp_path: Path) -> BotSettings:
    (tmp_path / "partners.toml").write_text(OPEN, encoding="utf-8")
    names = {"PARTNERS": "partners.toml", "DATA_DIR": "var", "KEYS_DIR": "keys"}
    return read({f"TESTIGO_{name}": str(tmp_path / path) for name, path in names.items()}, "chat")[0]


@pytest.fixture
def file(settings: BotSettings) -> PartnersFile:
    return PartnersFile(settings, replace(the_flow(), partners=()))


def write(settings: BotSettings, text: str | None) -> None:
    """Put another file in its place, as an editor does; None: take it away."""
    path = settings.hall.partners
    if text is None:
        path.unlink()
        return
    draft = path.with_name("draft")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


def offered(flow: Flow) -> dict[str, bool]:
    return {partner.id: partner.intake_open for partner in flow.partners}


def test_who_closes_is_closed_and_who_comes_is_there_without_a_restart(
    settings: BotSettings, file: PartnersFile
) -> None:
    write(settings, CLOSED)
    assert offered(file.look()) == {"lakeside": False}
    write(settings, OPEN + group(table(NEW), id_="ribera"))
    assert offered(file.look()) == {"lakeside": True, "ribera": True}
    assert file.look().operator.can_send
    write(settings, None)
    assert offered(file.look()) == {}
    assert not file.look().operator.can_send


@pytest.mark.parametrize("text", ["[[partner", OPEN.replace(KEY, KEY[:-1]), CLOSED + CLOSED], ids=str.__len__)
def test_a_file_with_a_fault_changes_nobody_until_it_is_healed(
    settings: BotSettings, file: PartnersFile, text: str
) -> None:
    write(settings, CLOSED)
    before = file.look()
    write(settings, text)
    assert file.look() is before
    assert file.faulty
    write(settings, OPEN)
    assert offered(file.look()) == {"lakeside": True}
    assert not file.faulty


def test_what_did_not_change_is_not_read(file: PartnersFile) -> None:
    assert file.look().partners == ()


async def test_the_flow_in_use_is_changed_and_a_fault_rings(
    settings: BotSettings, file: PartnersFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(partners_file, "LOOK_EVERY", 0.01)
    used: list[Flow] = []
    task = asyncio.ensure_future(keep_reading(file, used.append))
    write(settings, CLOSED)
    await until(lambda: bool(used) and offered(used[-1]) == {"lakeside": False})
    write(settings, "[[partner")
    await until(lambda: ALARM in alarms.standing())
    write(settings, OPEN)
    await until(lambda: ALARM not in alarms.standing())
    task.cancel()
    alarms.silence()
