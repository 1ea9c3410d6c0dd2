"""How fast the speaker may speak: pure arithmetic on seconds of any steady clock.

Telegram's own figures: about 1 message per second in one chat, short bursts forgiven, and 30 per second in all
(core.telegram.org/bots/faq, "My bot is hitting limits").

Telegram counts a message when it arrives, which is some time after it leaves. So of the 30 each holds its place from
leaving until a second after it was answered: whatever arrives within one second was then counted here as well,
however uneven the way. The price is the time of one call: 30 messages take a second and one round trip.
"""

from collections import deque
from collections.abc import Hashable
from dataclasses import dataclass, field

CHAT_RATE = 1.0
CHAT_BURST = 5
IN_ALL = 30
SECOND = 1.0
FIRST_WAIT = 0.5
LONGEST_WAIT = 30.0


@dataclass(slots=True)
class Pace:
    """When the next message of a chat may go. ``granted`` counts each that leaves, ``answered`` each that has ended."""

    chat_rate: float = CHAT_RATE
    chat_burst: int = CHAT_BURST
    in_all: int = IN_ALL
    _empty_at: dict[Hashable, float] = field(default_factory=dict)
    _under_way: int = 0
    _answered: deque[float] = field(default_factory=deque)
    _tidy_at: int = 64

    def wait(self, chat: Hashable, now: float) -> float:
        """Seconds until *chat* may speak; 0 means now. Asking changes nothing."""
        return max(self.wait_of(chat, now), self.wait_in_all(now))

    def wait_of(self, chat: Hashable, now: float) -> float:
        """Seconds until *chat* may speak, as far as it alone is looked at."""
        return max(0.0, self._empty_at.get(chat, now) - (self.chat_burst - 1) / self.chat_rate - now)

    def wait_in_all(self, now: float) -> float:
        """Seconds until one more message may leave; a second while all places are held by calls under way."""
        while self._answered and self._answered[0] + SECOND <= now:
            self._answered.popleft()
        if self._under_way + len(self._answered) < self.in_all:
            return 0.0
        return self._answered[0] + SECOND - now if self._answered else SECOND

    def granted(self, chat: Hashable, now: float) -> None:
        """Count one message of *chat* that goes at *now*."""
        self._empty_at[chat] = max(now, self._empty_at.get(chat, now)) + 1 / self.chat_rate
        self._under_way += 1
        if len(self._empty_at) > self._tidy_at:
            self.forget_idle(now)
            self._tidy_at = 64 + 2 * len(self._empty_at)

    def answered(self, now: float) -> None:
        """A message that was granted has been answered, or given up on, at *now*."""
        self._under_way -= 1
        self._answered.append(now)

    def hold(self, chat: Hashable, until: float) -> None:
        """Let *chat* wait until *until*: Telegram said ``retry_after``."""
        full = (self.chat_burst - 1) / self.chat_rate
        self._empty_at[chat] = max(self._empty_at.get(chat, until), until + full)

    def forget_idle(self, now: float) -> None:
        """Drop chats whose bucket is full again."""
        for chat in [chat for chat, at in self._empty_at.items() if at <= now]:
            del self._empty_at[chat]


def share(workers: int) -> Pace:
    """Return the pace of one of *workers*: to Telegram they all speak as one bot."""
    return Pace(in_all=max(1, IN_ALL // workers))


def patience(tries: int) -> float:
    """Seconds to wait after the *tries*-th failure (1, 2, …) before trying again."""
    return min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(tries - 1, 10))
