"""A data key, opened by the name it has in a row."""

from sqlalchemy import Connection

from storage.file_keys import wrapped
from storage.vault import DataKey, Vault


def opened_key(core: Connection, vault: Vault, id_: str) -> DataKey:
    """Open the data key *id_*. Refused: vault-unopenable, keys-missing."""
    return vault.open_key(wrapped(core, id_))
