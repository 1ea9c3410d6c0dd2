"""A data key, opened by the name it has in a row."""

from sqlalchemy import Connection, select

from storage.tables import data_keys
from storage.vault import DataKey, Vault, Wrapped


def opened_key(core: Connection, vault: Vault, id_: str) -> DataKey:
    """Open the data key *id_*. Refused: vault-unopenable, keys-missing."""
    row = core.execute(select(data_keys).where(data_keys.c.id == id_)).mappings().one()
    return vault.open_key(Wrapped(row["id"], row["kek"], row["wrapped"]))
