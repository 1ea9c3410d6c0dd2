"""Due rows, sealed: what must reach a person's conversation at a time, with the chat it belongs to."""

import json
import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from storage.mailroom import Due, DueKind, Mail
from storage.rows import Rows
from storage.vault import DataKey, Vault, Wrapped, place


def write(
    rows: Rows, key: DataKey, due: tuple[bytes, DueKind, datetime], chat: int, body: Mapping[str, Any]
) -> None:
    """Seal and add a due row for (person, kind, at); *key* decides with what it is erased."""
    person, kind, at = due
    id_ = secrets.randbits(62)
    sealed = key.seal(json.dumps({"chat": chat, "body": dict(body)}).encode(), _place(id_, person, kind))
    rows.put_due(id_, person, kind, at, key.id, sealed)


def set_timers(rows: Rows, key: DataKey, person: bytes, mail: Mail) -> None:
    """Replace this person's timers by those of *mail*; they end with the conversation's *key*."""
    for timer in mail.timers:
        rows.drop_due(person, timer.kind)
        if timer.at is not None:
            write(rows, key, (person, timer.kind, timer.at), mail.chat, timer.body)


def read(vault: Vault, key: Wrapped, row: tuple[int, bytes, str, datetime, bytes]) -> Due:
    """Open a due row given as (id, person, kind, at, sealed)."""
    id_, person, kind, at, sealed = row
    plain = json.loads(vault.open_key(key).open(sealed, _place(id_, person, kind)))
    return Due(id_, person, cast("DueKind", kind), at, plain["body"], plain["chat"])


def _place(id_: int, person: bytes, kind: str) -> bytes:
    return place("due", "sealed", id_, person, kind)
