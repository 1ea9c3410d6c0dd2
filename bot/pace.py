"""How fast the speaker may speak: pure arithmetic on seconds of any steady clock.

Telegram's own figures: about 1 message per second in one chat, short bursts forgiven, and 30 per second in all
(core.telegram.org/bots/faq, "My bot is hitting limits").
"""

from collections import deque
from collections.abc import Hashable
from dataclasses import dataclass, field

CHAT_RATE = 1.0
CHAT_BURST = 5
IN_ALL = 30
FIRST_WAIT = 0.5
LONGEST_WAIT = 30.0


@dataclass(slots=True)
class Pace:
    """When the next message of a chat may go. Every granted message is counted by ``granted``."""

    chat_rate: float = CHAT_RATE
    chat_burst: int = CHAT_BURST
    in_all: int = IN_ALL
    _empty_at: dict[Hashable, float] = field(default_factory=dict)
    _recent: deque[float] = field(default_factory=deque)
    _tidy_at: int = 64

    def wait(self, chat: Hashable, now: float) -> float:
        """Seconds until *chat* may speak; 0 means now. Asking changes nothing."""
        at: float = max(now, self._chat_free_at(chat, now), self._all_free_at(now))
        return at - now

    def granted(self, chat: Hashable, now: float) -> None:
        """Count one message of *chat* that goes at *now*."""
        self._empty_at[chat] = max(now, self._empty_at.get(chat, now)) + 1 / self.chat_rate
        self._recent.append(now)
        while len(self._recent) > self.in_all:
            self._recent.popleft()
        if len(self._empty_at) > self._tidy_at:
            self.forget_idle(now)
            self._tidy_at = 64 + 2 * len(self._empty_at)

    def hold(self, chat: Hashable, until: float) -> None:
        """Let *chat* wait until *until*: Telegram said ``retry_after``."""
        full = (self.chat_burst - 1) / self.chat_rate
        self._empty_at[chat] = max(self._empty_at.get(chat, until), until + full)

    def forget_idle(self, now: float) -> None:
        """Drop chats whose bucket is full again."""
        for chat in [chat for chat, at in self._empty_at.items() if at <= now]:
            del self._empty_at[chat]

    def _chat_free_at(self, chat: Hashable, now: float) -> float:
        return self._empty_at.get(chat, now) - (self.chat_burst - 1) / self.chat_rate

    def _all_free_at(self, now: float) -> float:
        return self._recent[0] + 1.0 if len(self._recent) == self.in_all else now


def patience(tries: int) -> float:
    """Seconds to wait after the *tries*-th failure (1, 2, …) before trying again."""
    return min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(tries - 1, 10))
