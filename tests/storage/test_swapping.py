"""A sealed value opens at its own row and column only, even under its own key."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.errors import Refused
from flows.messages import CheckCode, Wake
from storage.database import rows_on
from storage.hall import Hall
from storage.mailroom import Mail, Reply, Turn
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings
from storage.vault import DataKey, place
from tests.storage.conftest import NOW
from tests.storage.made import Door, arrival, core_of, remember, sent, turn

# table, sealed column, column of its data key, columns of its row key
COLUMNS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("inbox", "sealed", "key", ("bot", "update_id")),
    ("outbox", "sealed", "key", ("person", "version", "i")),
    ("due", "sealed", "key", ("id", "person", "kind")),
    ("conversations", "chat_sealed", "key", ("person",)),
    ("conversations", "session_sealed", "key", ("person", "version")),
    ("reports", "sealed", "key", ("id",)),
    ("reports", "record_sealed", "record_key", ("id",)),
    ("cases", "relay_sealed", "relay_key", ("alias",)),
)


@dataclass(frozen=True)
class Value:
    key: DataKey
    where: bytes
    sealed: bytes


async def _fill(hall: Hall) -> None:
    for user in (1, 2):
        everything = Mail(
            b"[1]", user, (Reply(b"r"), Reply(b"s")), Wake(NOW, 1), check_code=CheckCode("1" * 16)
        )
        await hall.turn(turn(arrival(hall, user, user=user)), Door(everything))
        await hall.turn(Turn((arrival(hall, 10 + user, user=user),), (), (), NOW), remember)
        await sent(hall, "demo", "other", update_id=20 + user)


def _values(hall: Hall) -> list[Value]:
    rows = rows_on(core_of(hall))
    found = []
    for table, column, key, row_key in COLUMNS:
        query = f"SELECT {key}, {column}, {', '.join(row_key)} FROM {table} WHERE {column} IS NOT NULL"  # noqa: S608  (names from a list above)
        for key_id, sealed, *row in rows.core.exec_driver_sql(query).all():
            wrapped = rows.key(key_id)
            assert wrapped is not None
            found.append(Value(hall.vault.open_key(wrapped), place(table, column, *row), sealed))
    return found


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def values(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Sequence[Value]:
    folder = tmp_path_factory.mktemp("filled")
    kept = HallSettings(
        folder / "var", folder / "var" / "testigo.db", folder / "keys", folder / "partners.toml"
    )
    if request.param == "postgresql":
        kept = replace(kept, postgres=request.getfixturevalue("postgres").url())
    hall = Hall.open(kept, receiver=True, profile=FOR_TESTS_ONLY, clock=lambda: NOW)
    asyncio.run(hall.claim())
    asyncio.run(_fill(hall))
    found = _values(hall)
    hall.close()
    return found


def test_each_value_opens_at_its_own_row(values: Sequence[Value]) -> None:
    assert len(values) == 26  # 2 updates, 4 replies, 6 due, 6 + 4 of conversations and reports, 4 relays
    for value in values:
        assert value.key.open(value.sealed, value.where)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_two_sealed_values_swapped_do_not_open(values: Sequence[Value], data: st.DataObject) -> None:
    one, other = data.draw(st.permutations(range(len(values))))[:2]
    for key in (values[one].key, values[other].key):
        with pytest.raises(Refused, match="vault-unopenable"):
            key.open(values[one].sealed, values[other].where)
