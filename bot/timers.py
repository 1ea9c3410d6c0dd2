"""What is to come without the person doing anything: the idle pause, and the reminder they wished for.

Both are due rows that the next thing the person does replaces. The reminder's time is counted as the hall counts the
life of a draft: from the last update of theirs, whatever it was.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.turns import Item
from flows import reminder
from flows.messages import Effect
from flows.session import Session
from flows.waiting import Watch
from storage.mailroom import Arrival, Timer


def timers(
    item: Item, before: Session, after: Session, effects: Iterable[Effect], now: datetime
) -> Iterator[Timer]:
    """Yield what is set anew or taken back by *item*."""
    for effect in effects:
        if isinstance(effect, Watch):
            yield Timer("idle", effect.at)
    if reminder.wished(after) and isinstance(item, Arrival):
        end = reminder.ends(now)
        yield Timer("remind", end - reminder.BEFORE_END, {"end": end.isoformat()})
    elif reminder.wished(before) and not reminder.wished(after):
        yield Timer("remind", None)
