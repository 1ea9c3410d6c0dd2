"""The turn of the key-encryption key: a new KEK, every data key wrapped anew, then the old KEKs destroyed.

A KEK lives one week at most (while the bot runs), so a copy of the database opens for 7 days at most: that is how
long what was erased may survive in an operator's backup. An operator may turn at any moment, beside running doors.

**Why no key is ever lost**, whoever turns, however many at once, and wherever they die:

1. The new KEK is on disk before a row names it. From then on every new data key is wrapped under it, in every
   process, for ``Vault.new_key`` looks up the newest KEK on disk *inside* the transaction that writes the row.
2. That transaction holds the keys (``hold_keys``) and each batch here holds them alone. So when a batch runs, each
   row under an older KEK is either seen by it or will never be written.
3. A KEK is destroyed only under the same lock, only when it is not the newest, and only when no row names it.
4. A crash anywhere leaves a state that the next turn, weekly or by hand, finishes.

Who read a row just before it was wrapped anew still finds its KEK: an old one is destroyed only after a pause. Who is
slower than that reads the row again: ``Refused("keys-missing")`` undoes a turn, and a turn is tried again.
"""

import time
from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Engine, func, select, update

from flows.errors import Refused
from storage.keyring import following, week
from storage.locks import hold_keys_alone
from storage.tables import data_keys
from storage.vault import Vault, Wrapped

AT_A_TIME = 100
PAUSE = 0.5
"""Seconds between the last row that was wrapped anew and the end of its old KEK, where others read without a lock."""


def needs_rewrapping(engine: Engine, vault: Vault) -> int:
    """How many data keys are wrapped under another KEK than the newest."""
    with engine.begin() as core:
        others = select(func.count()).select_from(data_keys).where(data_keys.c.kek != vault.current)
        return core.scalar(others) or 0


def rotate(engine: Engine, vault: Vault, now: datetime, *, anew: bool = False) -> int:
    """Turn at once, as ``turning`` does; how many data keys were wrapped anew."""
    return sum(turning(engine, vault, now, anew=anew))


def turning(engine: Engine, vault: Vault, now: datetime, *, anew: bool = False) -> Iterator[int]:
    """Turn to the KEK of *now*'s week, or with *anew* to one that was never used; finish what a crash left.

    Yields after each short transaction how many data keys it wrapped anew. A clock set back turns nothing.
    """
    ring = vault.ring
    ring.tidy()
    newest = ring.newest()
    if anew:
        ring.ensure(following(newest, now))
    elif week(now) > newest:
        ring.ensure(week(now))
    elif ring.names() == [newest]:
        return
    after: str | None = ""
    while after is not None:
        after, count = _wrap_some(engine, vault, after)
        yield count
    if engine.dialect.name == "postgresql":
        time.sleep(PAUSE)
    _destroy_unused(engine, vault)


def _wrap_some(engine: Engine, vault: Vault, after: str) -> tuple[str | None, int]:
    """Wrap the next keys behind the id *after* anew; return the id to go on from, and how many keys that were.

    They are few, so that nobody waits long for the lock. A key that does not open is left to its end by time: its KEK
    was destroyed (it came back with an old backup), or is not the one of that name.
    """
    with engine.begin() as core:
        hold_keys_alone(core)
        under_old = (data_keys.c.kek.in_(vault.ring.names()[:-1]), data_keys.c.id > after)
        some = select(data_keys).where(*under_old).order_by(data_keys.c.id).limit(AT_A_TIME)
        old = core.execute(some).mappings().all()
        again = [one for row in old if (one := _again(vault, Wrapped(row["id"], row["kek"], row["wrapped"])))]
        for one in again:
            changed = update(data_keys).where(data_keys.c.id == one.id)
            core.execute(changed.values(kek=one.kek, wrapped=one.sealed))
    return (old[-1]["id"] if old else None), len(again)


def _again(vault: Vault, wrapped: Wrapped) -> Wrapped | None:
    try:
        return vault.rewrap(wrapped)
    except Refused as refused:
        if refused.code != "vault-unopenable":
            raise
        return None


def _destroy_unused(engine: Engine, vault: Vault) -> None:
    with engine.begin() as core:
        hold_keys_alone(core)
        named = set(core.scalars(select(data_keys.c.kek).distinct()))
        for stale in vault.ring.names()[:-1]:
            if stale not in named:
                vault.destroy(stale)
