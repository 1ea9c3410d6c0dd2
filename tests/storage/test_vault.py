import traceback
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.errors import Refused
from storage.keyring import Keyring, week
from storage.vault import DataKey, Vault, Wrapped, place
from tests.storage.conftest import NOW

KEY = DataKey("report:1", b"k" * 32)
PLANTED = b"zarzamora"
HERE = place("reports", "sealed", "1")


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    return tmp_path / "keys"


@pytest.fixture
def vault(keys: Path) -> Vault:
    return Vault.open(keys, create=True, now=NOW)


@given(st.binary(max_size=200))
def test_what_is_sealed_opens_at_its_place(data: bytes) -> None:
    assert KEY.open(KEY.seal(data, HERE), HERE) == data


parts = st.one_of(st.text(max_size=5), st.integers(), st.binary(max_size=5))
places = st.tuples(st.sampled_from(["inbox", "outbox"]), st.sampled_from(["sealed", "chat"]), parts)


@given(places, places)
def test_what_is_sealed_opens_nowhere_else(one: tuple[str, str, str], other: tuple[str, str, str]) -> None:
    if place(*one) == place(*other):
        return
    with pytest.raises(Refused, match="vault-unopenable"):
        KEY.open(KEY.seal(b"words", place(*one)), place(*other))


@pytest.mark.parametrize("damage", [b"", b"\x01", b"\x01short", b"\x02" + b"x" * 40])
def test_what_is_damaged_is_refused_in_one_way(damage: bytes) -> None:
    with pytest.raises(Refused, match="vault-unopenable"):
        KEY.open(damage, HERE)


def test_a_failure_to_open_shows_nothing_of_what_was_sealed() -> None:
    damaged = KEY.seal(PLANTED, HERE)[:-1] + b"!"
    with pytest.raises(Refused) as caught:
        KEY.open(damaged, HERE)
    shown = "".join(traceback.format_exception(caught.value))
    assert PLANTED.decode() not in shown
    assert "InvalidTag" not in shown


def test_a_wrapped_key_opens_only_under_its_own_name(vault: Vault) -> None:
    wrapped, key = vault.new_key("report")
    sealed = key.seal(b"words", HERE)
    assert vault.open_key(wrapped).open(sealed, HERE) == b"words"
    with pytest.raises(Refused):
        vault.open_key(Wrapped("report:other", wrapped.kek, wrapped.sealed))


def test_the_keys_are_private_files_that_survive_a_new_start(keys: Path, vault: Vault) -> None:
    again = Vault.open(keys, create=False, now=NOW)
    assert again.pseudonym("telegram", 1, 2) == vault.pseudonym("telegram", 1, 2)
    assert {path.stat().st_mode & 0o777 for path in keys.iterdir()} == {0o600}
    assert keys.stat().st_mode & 0o777 == 0o700
    assert {path.name for path in keys.iterdir()} == {"pepper", "receipt-salt", "kek-2026-W47"}


@pytest.mark.parametrize("name", [".", "pepper", "receipt-salt", "kek-2026-W47"])
def test_keys_that_others_can_read_are_refused(keys: Path, vault: Vault, name: str) -> None:
    (keys / name).chmod(0o750 if name == "." else 0o640)
    with pytest.raises(Refused, match="keys-readable"):
        Vault.open(keys, create=True, now=NOW).new_key("report")


def test_missing_keys_are_refused_where_they_may_not_be_made(keys: Path) -> None:
    with pytest.raises(Refused, match="keys-missing"):
        Vault.open(keys, create=False, now=NOW)
    keys.mkdir(mode=0o700)
    with pytest.raises(Refused, match="keys-missing"):
        Vault.open(keys, create=False, now=NOW)


def test_half_a_key_is_refused(keys: Path, vault: Vault) -> None:
    (keys / "pepper").write_bytes(b"half")
    with pytest.raises(Refused, match="keys-damaged"):
        Vault.open(keys, create=True, now=NOW)


def test_a_crash_while_a_key_is_made_leaves_no_half_key(keys: Path, vault: Vault) -> None:
    (keys / "kek-2026-W48.new").write_bytes(b"half")
    (keys / "kek-2026-W47.second-name.new").hardlink_to(keys / "kek-2026-W47")
    before = vault.ring.kek("kek-2026-W47")
    ring = Keyring.open(keys, create=True, now=NOW)
    assert ring.names() == ["kek-2026-W47"]
    ring.ensure("kek-2026-W48")
    assert len(ring.kek("kek-2026-W48")) == 32
    ring.tidy()
    assert list(keys.glob("*.new")) == []
    assert ring.kek("kek-2026-W47") == before


def test_people_doors_and_bots_have_pseudonyms_of_their_own(vault: Vault) -> None:
    names = {vault.pseudonym(*who) for who in (("telegram", 1, 2), ("telegram", 2, 2), ("terminal", 1, 2))}
    assert {len(name) for name in names} == {16}
    assert len(names) == 3


def test_the_weeks_of_keys_sort_across_the_new_year() -> None:
    weeks = [week(NOW + timedelta(weeks=count)) for count in range(60)]
    assert weeks == sorted(weeks)
    assert len(set(weeks)) == 60


def test_no_secret_is_in_a_repr(vault: Vault) -> None:
    wrapped, _ = vault.new_key("report")
    assert repr(wrapped) == f"Wrapped(id='{wrapped.id}', kek='kek-2026-W47')"
    assert repr(vault.ring) == "Keyring()"
