"""Receipt codes: drawn, hashed off the loop two at a time, found by equality.

A code has about 50 bits and one salt serves the whole installation, so that a hash can be looked up by equality. The
pepper makes a stolen database useless without the keys directory; Argon2id makes guessing slow even with both.
"""

import asyncio
import secrets
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw

from flows.receipt_code import DRAWN, with_check
from storage.vault import Vault

AT_A_TIME = 2
HASH_BYTES = 32


@dataclass(frozen=True, slots=True)
class Profile:
    """Argon2id's cost: passes, memory in KiB, lanes. *source* says who recommends it."""

    name: str
    passes: int
    memory_kib: int
    lanes: int
    source: str


RFC_9106_LOW_MEMORY = Profile(
    "rfc9106-low-memory", 3, 64 * 1024, 4, "RFC 9106, section 4, second recommended option"
)
FOR_TESTS_ONLY = Profile("for-tests-only", 1, 8, 1, "the smallest Argon2 allows; protects nothing")


class Receipts:
    """Draws and hashes receipt codes. Changing the profile makes every earlier code unknown."""

    def __init__(self, vault: Vault, profile: Profile = RFC_9106_LOW_MEMORY) -> None:
        self._vault = vault
        self._profile = profile
        self._busy = asyncio.Semaphore(AT_A_TIME)

    def draw(self) -> str:
        """Return a fresh code of 16 digits."""
        return with_check(f"{secrets.randbelow(10**DRAWN):0{DRAWN}}")

    async def hash(self, code: str) -> bytes:
        """Return the 32 bytes by which *code* is found; computed on a thread."""
        async with self._busy:
            return await asyncio.to_thread(self.hash_now, code)

    def hash_now(self, code: str) -> bytes:
        """Return what ``hash`` does, on this thread."""
        slow = hash_secret_raw(
            secret=code.encode(),
            salt=self._vault.ring.salt,
            time_cost=self._profile.passes,
            memory_cost=self._profile.memory_kib,
            parallelism=self._profile.lanes,
            hash_len=HASH_BYTES,
            type=Type.ID,
        )
        return self._vault.keyed_hash(b"receipt|" + slow)
