"""The weekly turn of the key-encryption key: wrap every data key anew, then destroy the old KEKs.

A KEK lives one week at most (while the bot runs), so a copy of the database opens for 7 days at most: that is how
long what was erased may survive in an operator's backup. The order matters: the new KEK is on disk before a row
names it, and an old one goes only after the commit that left no row under it. A crash between is made good by the
next turn.
"""

from datetime import datetime

from sqlalchemy import Engine, func, select, update

from storage.keyring import week
from storage.tables import data_keys
from storage.vault import Vault, Wrapped

AT_A_TIME = 100


def needs_rewrapping(engine: Engine, vault: Vault) -> int:
    """How many data keys are wrapped under another KEK than the current one."""
    with engine.begin() as core:
        others = select(func.count()).select_from(data_keys).where(data_keys.c.kek != vault.current)
        return core.scalar(others) or 0


def rotate(engine: Engine, vault: Vault, now: datetime) -> int:
    """Turn to the KEK of *now*'s week; how many data keys were wrapped anew. A clock set back turns nothing."""
    name = max(week(now), vault.current)
    if name == vault.current and vault.ring.names() == [name]:
        return 0
    vault.turn_to(name)
    count = 0
    while wrapped := _wrap_some(engine, vault):
        count += wrapped
    for stale in vault.ring.names():
        if stale != name:
            vault.destroy(stale)
    return count


def _wrap_some(engine: Engine, vault: Vault) -> int:
    """Wrap the next keys anew, few enough that nobody waits long for the write lock.

    A key whose KEK was destroyed (it came back with an old backup) opens no more: it is left to its end by time.
    """
    with engine.begin() as core:
        there = [name for name in vault.ring.names() if name != vault.current]
        under_old = select(data_keys).where(data_keys.c.kek.in_(there)).limit(AT_A_TIME)
        old = core.execute(under_old).mappings().all()
        for row in old:
            again = vault.rewrap(Wrapped(row["id"], row["kek"], row["wrapped"]))
            changed = update(data_keys).where(data_keys.c.id == again.id)
            core.execute(changed.values(kek=again.kek, wrapped=again.sealed))
    return len(old)
