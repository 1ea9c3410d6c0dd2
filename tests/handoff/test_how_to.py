"""The pages on partners, methods and opening are walked as they stand."""

import importlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from handoff import keys, methods
from handoff.schema import SCHEMA
from handoff.sealing import seal
from tests.handoff import made
from tests.handoff.test_commands import sent

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"(?ms)^```{language}\n(.*?)^```", (DOCS / page).read_text(encoding="utf-8"))


def typed(script: str, home: Path, path: str = str(ROOT)) -> str:
    """Run the lines of *script* as a reader would, in *home*, our Python first; *path*: where it finds doors."""
    told = {name: value for name, value in os.environ.items() if not name.startswith("TESTIGO_")}
    first = f"{Path(sys.executable).parent}:{told['PATH']}"
    own = {"PATH": first, "PYTHONPATH": path, "TESTIGO_DEMO": "1", "TESTIGO_DATA_DIR": str(home / "var")}
    own["TESTIGO_SMTP_URL"] = "smtp://localhost/?from=bot@testigo.example"
    done = subprocess.run(
        ["sh", "-ec", script], cwd=home, env={**told, **own}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_method_of_the_page_keeps_the_contract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    method, contract = blocks("how-to/a-delivery-method.md", "python")
    (tmp_path / "shelf.py").write_text(method, encoding="utf-8")
    (tmp_path / "test_shelf.py").write_text(contract, encoding="utf-8")
    (tmp_path / "conftest.py").write_text(
        "import pathlib\nfrom handoff import methods\nmethods.__path__.append(str(pathlib.Path(__file__).parent))\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--import-mode=importlib"]
    command += ["-o", "asyncio_mode=auto", "--rootdir", str(tmp_path), str(tmp_path / "test_shelf.py")]
    done = subprocess.run(
        command,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "7 passed" in done.stdout


def test_a_method_that_is_not_there_is_said() -> None:
    assert methods.names() == ("email", "folder", "webhook")
    assert importlib.import_module("handoff.methods.folder") is methods.file_of("folder")


def test_a_partner_is_added_as_the_page_says(tmp_path: Path) -> None:
    keygen, check, sender, again = blocks("how-to/a-partner.md", "sh")
    public = typed(keygen, tmp_path).strip()
    example = (ROOT / "partners.example.toml").read_text(encoding="utf-8")
    own = re.sub(r'key = "age1\w+"', f'key = "{public}"', example)
    (tmp_path / "partners.toml").write_text(own, encoding="utf-8")
    said = typed(check, tmp_path)
    assert "lakeside: all is well." in said
    assert "email; ready" in said
    assert typed(sender, tmp_path).startswith("-----BEGIN PUBLIC KEY-----")
    sent(tmp_path, "demo").close()
    assert "Delivered to demo" in typed(again, tmp_path)


def test_a_case_is_opened_as_the_page_says_by_standard_tools_and_by_ours(tmp_path: Path) -> None:
    sender = keys.sender_key(tmp_path / "keys")
    identity = keys.demo_identity(tmp_path / "keys")
    (tmp_path / "keys" / keys.DEMO).rename(tmp_path / "partner.key")
    (tmp_path / "sender.pem").write_text(keys.public_pem(sender), encoding="ascii")
    files = {"case.json": json.dumps(made.case()).encode(), "case.pdf": b"%PDF"}
    sealed = seal("K7QX-93TD", 1, files, [keys.public_of(identity)], sender)
    (tmp_path / "K7QX-93TD.zip.age").write_bytes(sealed)
    standard, ready, ours, verify = blocks("opening-a-case.md", "sh")
    assert ready == blocks("partners/first-day.md", "sh")[0]
    assert "Signature Verified Successfully" in typed(standard, tmp_path)
    assert typed(ours.replace("--into case", "--into ours"), tmp_path).startswith("Signed:")
    assert (tmp_path / "ours" / "case.pdf").read_bytes() == (tmp_path / "case" / "case.pdf").read_bytes()
    before = sorted(tmp_path.iterdir())
    assert "Signed:" in typed(verify, tmp_path)
    assert sorted(tmp_path.iterdir()) == before


def test_the_page_on_the_schema_names_every_field() -> None:
    page = (DOCS / "case-schema.md").read_text(encoding="utf-8")
    parts = [
        SCHEMA,
        SCHEMA["properties"]["event"],
        SCHEMA["properties"]["reporter"],
        SCHEMA["$defs"]["coded"],
        SCHEMA["$defs"]["evidence"],
    ]
    parts.append(SCHEMA["properties"]["event"]["properties"]["place"])
    names = {name for part in parts for name in part["properties"]}
    assert [name for name in sorted(names) if not re.search(rf"[`.]{name}[`.]", page)] == []
