"""compose.yaml and the systemd units: what they name exists, and what they must forbid is forbidden."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.house.tree import ROOT

pytestmark = pytest.mark.house
COMPOSE = ROOT / "compose.yaml"
UNITS = tuple(sorted((ROOT / "deploy").glob("*.service")))
SETTING = re.compile(r"\bTESTIGO_[A-Z_]*[A-Z]\b")
PINNED = re.compile(r"[a-z0-9./-]+:\d+(\.\d+)+[a-z0-9.-]*")
NOT_BUILT = "TESTIGO_DESK_LISTEN"
EXPOSED = 20
"""Of systemd's exposure level, times ten: 2.0 of 10."""


def read_compose() -> dict[str, Any]:
    loaded: dict[str, Any] = YAML(typ="safe", pure=True).load(COMPOSE.read_text("utf-8"))
    return loaded


def services() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = read_compose()["services"]
    return found


def settings_of_the_readme() -> set[str]:
    return {name.removesuffix("_FILE") for name in SETTING.findall((ROOT / "README.md").read_text("utf-8"))}


def faults_of_ports(ports: list[str]) -> list[str]:
    """What is wrong with published ports: past 65535, or open to other computers."""
    faults = []
    for port in ports:
        *address, outer, inner = port.split("/")[0].rsplit(":", 2)
        if not all(0 < int(number) < 65536 for number in (outer, inner)):
            faults.append(f"{port}: no such port")
        if not address or not ip_address(address[0]).is_loopback:
            faults.append(f"{port}: open to everybody")
    return faults


def unit(path: Path) -> dict[str, list[str]]:
    """A unit's settings, each with all its values."""
    found: dict[str, list[str]] = {}
    for line in path.read_text("utf-8").splitlines():
        name, given, value = line.partition("=")
        if given and not line.startswith("#"):
            found.setdefault(name, []).append(value)
    return found


def test_compose_is_what_its_schema_describes() -> None:
    check = Path(sys.executable).with_name("check-jsonschema")
    told = [str(check), "--builtin-schema", "vendor.compose-spec", str(COMPOSE)]
    done = subprocess.run(told, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_only_the_webhook_s_port_is_published_and_to_this_computer_only() -> None:
    published = {name: one["ports"] for name, one in services().items() if "ports" in one}
    assert published == {"bot": ["127.0.0.1:8081:8081"]}
    assert faults_of_ports(published["bot"]) == []
    assert faults_of_ports(["127.0.0.1:8081:80800"]) == ["127.0.0.1:8081:80800: no such port"]
    assert faults_of_ports(["8081:8081"]) == ["8081:8081: open to everybody"]


@pytest.mark.parametrize("name", ["bot", "courier", "postgres"])
def test_every_container_may_do_as_little_as_it_needs(name: str) -> None:
    one = services()[name]
    assert PINNED.fullmatch(one["image"]), "the image is not pinned by a tag"
    assert not one["user"].startswith("0")
    assert one["read_only"] is True
    assert one["cap_drop"] == ["ALL"]
    assert one["security_opt"] == ["no-new-privileges:true"]
    assert one["ulimits"]["core"] == 0
    assert one["healthcheck"]["test"][0] == "CMD"
    assert all("noexec" in mount or "/run/" in mount for mount in one["tmpfs"])
    assert {"mem_limit", "pids_limit", "restart", "stop_grace_period"} <= one.keys()
    assert "privileged" not in one
    assert not any("docker.sock" in str(mount) for mount in one["volumes"])


def test_the_keys_lie_on_a_volume_apart_and_only_the_doors_have_it() -> None:
    compose = read_compose()
    assert {"data", "keys"} <= compose["volumes"].keys()
    having = {name for name, one in compose["services"].items() if "keys:/keys" in one["volumes"]}
    assert having == {"bot", "courier"}


def test_each_door_gets_its_own_secrets_and_none_in_its_environment() -> None:
    doors = services()
    assert "telegram-token" not in doors["courier"]["secrets"]
    assert "smtp-url" not in doors["bot"]["secrets"]
    for name, door in doors.items():
        for setting, value in door["environment"].items():
            assert setting.endswith("_FILE") or not re.search("TOKEN|SECRET|PASSWORD|URL", setting), name
            if str(value).startswith("/run/secrets/"):
                assert Path(value).name in door["secrets"]
    assert set(read_compose()["secrets"]) == {secret for door in doors.values() for secret in door["secrets"]}


def test_every_setting_of_the_readme_is_named_for_an_operator_and_no_other() -> None:
    files = (COMPOSE, ROOT / "deploy" / "testigo.env.example", *UNITS)
    named = {
        name.removesuffix("_FILE") for file in files for name in SETTING.findall(file.read_text("utf-8"))
    }
    assert "TESTIGO_TELEGRAM_TOKEN" in named
    assert named == settings_of_the_readme() - {NOT_BUILT}


def test_the_example_of_settings_is_read_alike_by_compose_and_systemd() -> None:
    text = (ROOT / "deploy" / "testigo.env.example").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("# ")]
    assert all(re.fullmatch(r"#?TESTIGO_[A-Z_]+=[^\"'$\\]+", line) for line in lines)


def verified(unit_file: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """systemd-analyze on a copy whose program exists on this machine."""
    copy = folder / unit_file.name
    text = unit_file.read_text("utf-8").replace("/opt/testigo/.venv/bin/python", str(shutil.which("true")))
    copy.write_text(text, "utf-8")
    return subprocess.run(
        ["systemd-analyze", *words, str(copy)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SYSTEMD_COLORS": "0", "SYSTEMD_EMOJI": "0"},
    )


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_systemd_finds_no_fault_in_a_unit(path: Path, tmp_path: Path) -> None:
    done = verified(path, tmp_path, "verify", "--man=no")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_systemd_finds_a_unit_closed(path: Path, tmp_path: Path) -> None:
    done = verified(path, tmp_path, "security", "--offline=true", f"--threshold={EXPOSED}")
    assert done.returncode == 0, done.stdout.splitlines()[-1]


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_a_unit_starts_a_door_and_names_no_secret_but_by_its_file(path: Path) -> None:
    said = unit(path)
    (start,) = said["ExecStart"]
    program, *words = shlex.split(start)
    assert program == "/opt/testigo/.venv/bin/python"
    assert words in (["-m", "bot", "run"], ["-m", "handoff", "run"])
    credentials = {value.partition(":")[0] for value in said["LoadCredential"]}
    for value in said["Environment"]:
        name, _, given = value.partition("=")
        assert given.startswith("%d/") == name.endswith("_FILE")
        assert not given.startswith("%d/") or given[3:] in credentials


def test_a_unit_that_opens_the_system_is_found(tmp_path: Path) -> None:
    """The check must be able to fail."""
    weak = tmp_path / "weak" / "testigo-weak.service"
    weak.parent.mkdir()
    closed = UNITS[0].read_text("utf-8")
    weak.write_text(re.sub(r"(?m)^(Protect|Restrict|Private|SystemCall|Capability)\w+=.*\n", "", closed))
    assert verified(weak, tmp_path, "security", "--offline=true", f"--threshold={EXPOSED}").returncode != 0
