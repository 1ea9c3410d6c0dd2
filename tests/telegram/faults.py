"""Faults a test plans: which call goes wrong, and how."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from tests.telegram.clock import ticks
from tests.telegram.refusal import ApiRefusal, Json, bad_request, blocked, flood, two_pollers


@dataclass(frozen=True, slots=True)
class Refuse:
    """Answered with this refusal; nothing is executed."""

    refusal: ApiRefusal


@dataclass(frozen=True, slots=True)
class Drop:
    """The connection ends without an answer, before the call was executed or after."""

    executed: bool = False


@dataclass(frozen=True, slots=True)
class Slow:
    """Executed, answered `seconds` (real time) later."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Act:
    """`do` is called just before the call is executed, or after it and before its answer leaves."""

    do: Callable[[], None]
    when: Literal["before", "after"] = "after"


Fault = Refuse | Drop | Slow | Act


def too_many(retry_after: int) -> Refuse:
    return Refuse(flood(retry_after))


def person_blocked() -> Refuse:
    return Refuse(blocked())


def refused(reason: str) -> Refuse:
    """400 with this reason, as `message to edit not found`."""
    return Refuse(bad_request(reason))


def conflict() -> Refuse:
    return Refuse(two_pollers())


def server_error(code: int = 502, description: str = "Bad Gateway") -> Refuse:
    return Refuse(ApiRefusal(code, description))


@dataclass(slots=True)
class _Planned:
    fault: Fault
    method: str
    chat: int | None
    skip: int
    times: int
    matches: Callable[[Json], bool]


@dataclass(slots=True)
class Faults:
    """Planned faults, first match first; each used up after `times` calls."""

    _planned: list[_Planned] = field(default_factory=list)
    _closed_until: dict[int | None, float] = field(default_factory=dict)
    met: int = 0
    hurried: int = 0  # calls that came before retry_after had passed

    def plan(
        self,
        fault: Fault,
        method: str,
        *,
        chat: int | None = None,
        skip: int = 0,
        times: int = 1,
        matches: Callable[[Json], bool] = lambda _: True,
    ) -> None:
        """`fault` for the calls of `method` (to `chat`, with parameters that match), after `skip` of them."""
        self._planned.append(_Planned(fault, method, chat, skip, times, matches))

    def clear(self) -> None:
        self._planned.clear()
        self._closed_until.clear()

    @property
    def left(self) -> int:
        return sum(one.times for one in self._planned)

    def next_for(self, method: str, params: Json) -> Fault | None:
        """The fault this call meets. A 429 closes its chat (one planned for no chat: all) for retry_after."""
        chat = params.get("chat_id")
        for key in (None, chat if isinstance(chat, int) else None):
            left = self._closed_until.get(key, 0.0) - ticks()
            if method != "getUpdates" and left > 0:
                self.hurried += 1
                return too_many(int(left) + 1)
        for one in self._planned:
            if one.method == method and one.chat in (None, chat) and one.matches(params):
                return self._use(one)
        return None

    def _use(self, one: _Planned) -> Fault | None:
        if one.skip:
            one.skip -= 1
            return None
        one.times -= 1
        if not one.times:
            self._planned.remove(one)
        self.met += 1
        if isinstance(one.fault, Refuse) and one.method != "getUpdates":
            self._closed_until[one.chat] = ticks() + (one.fault.refusal.retry_after or 0)
        return one.fault
