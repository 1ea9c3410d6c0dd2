"""Telegram on a bad day: a share of all calls goes wrong, in every way a call can."""

import random
from dataclasses import dataclass, field
from types import MappingProxyType

from tests.telegram.clock import ticks
from tests.telegram.faults import Drop, Fault, Faults, Refuse, Slow, server_error, too_many
from tests.telegram.refusal import Json

ALWAYS = ("getMe",)
KINDS = MappingProxyType({"429": 3, "500": 2, "502": 2, "lost": 1, "executed and lost": 2, "slow": 1})
"""How often each comes among them."""


@dataclass(slots=True)
class Storm(Faults):
    """`share` of the calls go wrong while `blowing`; a 429 closes its chat for a second."""

    chance: random.Random = field(default_factory=random.Random)
    share: float = 0.3
    blowing: bool = True
    counts: dict[str, int] = field(default_factory=dict)

    def next_for(self, method: str, params: Json) -> Fault | None:
        planned = Faults.next_for(self, method, params)
        if planned is not None or not self.blowing or method in ALWAYS or self.chance.random() >= self.share:
            return planned
        kind = self.chance.choices(list(KINDS), list(KINDS.values()))[0]
        self.counts[kind] = self.counts.get(kind, 0) + 1
        return self._fault(kind, method, params)

    def _fault(self, kind: str, method: str, params: Json) -> Fault:
        match kind:
            case "429":
                if method != "getUpdates" and isinstance(chat := params.get("chat_id"), int):
                    self._closed_until[chat] = ticks() + 1
                return too_many(1)
            case "lost" | "executed and lost":
                return Drop(executed=kind != "lost")
            case "slow":
                return Slow(1.0)
            case _:
                return Refuse(server_error(int(kind)).refusal)
