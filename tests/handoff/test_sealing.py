"""One parcel: sealed to a partner, opened by standard tools, and nothing in it is trusted."""

import io
import json
import subprocess
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from flows.errors import Refused
from handoff import keys, sealing
from handoff.sealing import Signed, packed, seal, seal_drawn
from tests.handoff.unsealed import unpacked, unseal

FILES = {"case.json": b'{"a":1}', "case.pdf": b"%PDF-1.7 x"}
SENDER = Ed25519PrivateKey.generate()


@pytest.fixture
def identity() -> pyrage.x25519.Identity:
    return pyrage.x25519.Identity.generate()


def zipped(*entries: tuple[str, bytes], mode: int = 0o100600) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packing:
        for name, content in entries:
            entry = zipfile.ZipInfo(name)
            entry.external_attr = mode << 16
            packing.writestr(entry, content)
    return buffer.getvalue()


def test_what_is_sealed_opens_again_and_is_signed(identity: pyrage.x25519.Identity) -> None:
    sealed = seal("K7QX-93TD", 1, FILES, [str(identity.to_public())], SENDER)
    assert b"case.json" not in sealed
    opened = unseal(sealed, [str(identity)], SENDER.public_key())
    assert opened.signed is Signed.SIGNED
    assert {name: opened.files[name] for name in FILES} == FILES


def test_the_same_files_make_the_same_zip() -> None:
    assert packed("A", 1, FILES, SENDER) == packed("A", 1, FILES, SENDER)


def test_each_of_several_keys_opens_it() -> None:
    both = [pyrage.x25519.Identity.generate() for _ in range(2)]
    sealed = seal("A", 1, FILES, [str(one.to_public()) for one in both], SENDER)
    assert all(unseal(sealed, [str(one)]).files["case.json"] == FILES["case.json"] for one in both)


def test_without_a_key_nothing_is_made() -> None:
    with pytest.raises(Refused, match="no-key"):
        seal("A", 1, FILES, [], SENDER)
    with pytest.raises(Refused, match="bad-key"):
        seal("A", 1, FILES, ["age1nothing"], SENDER)


def test_a_strangers_key_does_not_open_it(identity: pyrage.x25519.Identity) -> None:
    sealed = seal("A", 1, FILES, [str(identity.to_public())], SENDER)
    with pytest.raises(Refused, match="wrong-key"):
        unseal(sealed, [str(pyrage.x25519.Identity.generate())])
    with pytest.raises(Refused, match="bad-private-key"):
        unseal(sealed, ["nonsense"])


def test_a_manifest_signed_by_another_is_wrong() -> None:
    other = Ed25519PrivateKey.generate().public_key()
    assert unpacked(packed("A", 1, FILES, SENDER), other).signed is Signed.WRONG


def test_a_signature_nobody_can_check_is_said_to_be_unchecked() -> None:
    assert unpacked(packed("A", 1, FILES, SENDER), None).signed is Signed.UNCHECKED


def test_a_parcel_without_signature_is_not_signed() -> None:
    manifest = unpacked(packed("A", 1, FILES, SENDER), None).files["manifest.json"]
    plain = zipped(*FILES.items(), ("manifest.json", manifest))
    assert unpacked(plain, SENDER.public_key()).signed is Signed.UNSIGNED


@pytest.mark.parametrize("change", [{"case.json": b"other"}, {"extra.txt": b""}])
def test_a_changed_or_added_file_is_wrong(change: dict[str, bytes]) -> None:
    files = {**unpacked(packed("A", 1, FILES, SENDER), None).files, **change}
    assert unpacked(zipped(*files.items()), SENDER.public_key()).signed is Signed.WRONG


def test_a_zip_without_manifest_is_wrong() -> None:
    assert unpacked(zipped(*FILES.items()), None).signed is Signed.WRONG


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/etc/x", "..\\x", "C:x", "evidence/\n", "\x1b[2J"])
def test_a_path_that_leaves_the_folder_is_refused(name: str) -> None:
    with pytest.raises(Refused, match="path-leaves-folder"):
        unpacked(zipped((name, b"x")), None)


def test_a_link_is_refused() -> None:
    with pytest.raises(Refused, match="path-leaves-folder"):
        unpacked(zipped(("case.json", b"/etc/passwd"), mode=0o120777), None)


def test_two_files_of_one_name_are_refused() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        twice = zipped(("case.json", b"1"), ("case.json", b"2"))
    for doubled in (twice, zipped(("case.json", b"1"), ("CASE.json", b"2"))):
        with pytest.raises(Refused, match="name-twice"):
            unpacked(doubled, None)


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packing:
        packing.writestr("case.json", b"0" * 300_000)
    with pytest.raises(Refused, match="not-a-parcel"):
        unpacked(buffer.getvalue(), None)
    monkeypatch.setattr(sealing, "LARGEST", 200_000)
    with pytest.raises(Refused, match="too-big"):
        unpacked(buffer.getvalue(), None)
    with pytest.raises(Refused, match="too-many-files"):
        unpacked(zipped(*((f"{i}", b"") for i in range(101))), None)


@pytest.mark.parametrize(
    "inside", [b"not a zip", zipped(("manifest.json", b"[]")), zipped(("manifest.json", b"{"))]
)
def test_what_is_no_parcel_is_refused_without_a_traceback(
    identity: pyrage.x25519.Identity, inside: bytes
) -> None:
    sealed = pyrage.encrypt(inside, [identity.to_public()])
    with pytest.raises(Refused, match="not-a-parcel"):
        unseal(sealed, [str(identity)])


def test_age_unzip_and_openssl_open_and_check_it_without_our_code(tmp_path: Path) -> None:
    keys.demo_identity(tmp_path)
    sender = keys.sender_key(tmp_path)
    sealed = seal("K7QX-93TD", 1, FILES, [keys.public_of(keys.demo_identity(tmp_path))], sender)
    (tmp_path / "K7QX-93TD.zip.age").write_bytes(sealed)
    (tmp_path / "sender.pem").write_text(keys.public_pem(sender), encoding="ascii")
    script = """
        set -e
        age -d -i demo-partner.key -o case.zip K7QX-93TD.zip.age
        unzip -q case.zip -d case
        cd case && openssl pkeyutl -verify -pubin -inkey ../sender.pem -rawin -in manifest.json -sigfile manifest.sig
        sha256sum case.json
    """
    done = subprocess.run(["sh", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Verified Successfully" in done.stdout
    manifest = json.loads((tmp_path / "case" / "manifest.json").read_bytes())
    assert manifest["files"][0]["sha256"] in done.stdout
    assert (tmp_path / "case" / "case.pdf").read_bytes() == FILES["case.pdf"]


def test_a_key_is_made_once_and_read_by_its_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "keys"
    first = keys.public_pem(keys.sender_key(folder))
    assert keys.public_pem(keys.sender_key(folder)) == first
    assert keys.demo_identity(folder) == keys.demo_identity(folder)
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700
    assert sorted(path.name for path in folder.iterdir()) == ["demo-partner.key", "manifest.key"]


def test_a_file_that_is_no_key_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("hello", encoding="ascii")
    with pytest.raises(ValueError, match="no age private key"):
        keys.identities(tmp_path / "x")
    (tmp_path / "sender.pem").write_text(keys.public_pem(SENDER), encoding="ascii")
    assert keys.read_public(tmp_path / "sender.pem") == SENDER.public_key()


@pytest.mark.parametrize("error", [Refused("file-damaged"), OSError("the disk"), KeyboardInterrupt()])
def test_what_goes_wrong_while_files_are_drawn_comes_out_as_it_is(
    identity: pyrage.x25519.Identity, error: BaseException
) -> None:
    def broken() -> Iterator[tuple[str, Iterator[bytes]]]:
        yield "evidence/a.bin", iter((b"x" * 100_000,))
        raise error

    with pytest.raises(type(error)):
        seal_drawn("A", 1, broken(), [str(identity.to_public())], SENDER)


def test_of_the_clear_bytes_no_more_than_one_file_is_in_memory(identity: pyrage.x25519.Identity) -> None:
    def files() -> Iterator[tuple[str, Iterator[bytes]]]:
        for i in range(10):
            yield f"evidence/{i}.bin", (bytes(65_536) for _ in range(160))  # 10 MB each

    tracemalloc.start()
    sealed = seal_drawn("A", 1, files(), [str(identity.to_public())], SENDER)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(sealed) > 100_000_000
    assert peak < len(sealed) * 1.2 + 4 * 10_485_760
