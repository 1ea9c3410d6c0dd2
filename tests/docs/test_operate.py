"""docs/operate.md: every alarm is explained, every command and file in it exists."""

import re

from ruamel.yaml import YAML

from bot.counts import ALARMS
from bot.health import Health
from handoff.__main__ import app
from tests.house.tree import ROOT

TEXT = (ROOT / "docs" / "operate.md").read_text("utf-8")


def part(title: str) -> str:
    """Return the part under this heading of the second order."""
    return re.split(r"(?m)^## ", TEXT.partition(f"\n## {title}\n")[2])[0]


def test_every_alarm_is_explained_and_no_other() -> None:
    assert sorted(re.findall(r"(?m)^\| `([a-z_]+)` \|", part("Alarms"))) == sorted(ALARMS)


def test_every_sign_of_health_is_explained() -> None:
    _, told = Health().report()
    assert [sign for sign in told if f"`{sign}`" not in TEXT] == []
    for word in ("good", "silent", "elsewhere", "away", "none"):
        assert f"`{word}`" in TEXT


def test_every_file_of_a_secret_is_one_that_compose_and_the_units_read() -> None:
    named = set(re.findall(r"(?m)^\| `([a-z-]+)` \|", part("Install")))
    units = "".join(path.read_text("utf-8") for path in (ROOT / "deploy").glob("*.service"))
    compose = (ROOT / "compose.yaml").read_text("utf-8")
    assert len(named) == 4
    assert all(f"LoadCredential={name}:" in units and f"secrets/{name}\n" in compose for name in named)


def test_every_file_that_is_copied_or_named_exists() -> None:
    files = re.findall(r"(?:cp|\(`)\s?((?:deploy|tests|partners)[\w./-]+\w)", TEXT)
    assert len(files) >= 5
    assert [name for name in files if not (ROOT / name).exists()] == []


def test_every_command_of_a_module_is_one_that_the_module_has() -> None:
    for module, command in re.findall(r"(?:python -m|--rm bot) (storage\.\w+) (\w+)", TEXT):
        source = (ROOT / f"{module.replace('.', '/')}.py").read_text("utf-8")
        assert f'@app.command(name="{command}")' in source


def test_the_override_that_opens_a_way_for_answers_fits_compose_and_opens_it_to_this_computer_only() -> None:
    (block,) = re.findall(r"(?s)```yaml\n(.*?)```", part("Day by day with partners"))
    services = YAML(typ="safe", pure=True).load(block)["services"]
    whole = YAML(typ="safe", pure=True).load((ROOT / "compose.yaml").read_text("utf-8"))["services"]
    assert list(services) == ["courier"]
    assert "courier" in whole
    given = services["courier"]["environment"]["TESTIGO_REPLIES_LISTEN"]
    assert services["courier"]["ports"] == [f"127.0.0.1:{given.partition(':')[2]}:{given.partition(':')[2]}"]


def test_every_command_for_the_day_by_day_is_one_that_the_courier_has() -> None:
    named = re.findall(r"(?m)^\| `python -m handoff ([a-z][a-z -]*[a-z])", part("Day by day with partners"))
    assert len(named) == 10
    for words in named:
        found = app
        for word in words.partition(" --")[0].split():
            found = found[word]  # KeyError: there is no such command
