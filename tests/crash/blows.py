"""When a life of the bot ends: drawn from the seed alone, before anybody has written a word.

Kills that always fall a while after a message find nothing even in a bot that loses. So moments know nothing of the
traffic: some fall while the bot starts and recovers, some at any time after its first sign of life, some at a named
point of an update's way (`bot.points`) when it is passed for the n-th time.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

How = Literal["start", "moment", "point"]
Victim = Literal["all", "worker", "parent"]
VICTIMS: tuple[Victim, ...] = ("worker", "worker", "worker", "all", "parent")
"""Who dies where there are several workers: one of them, all with their parent, the parent alone."""
SHARES: tuple[tuple[How, int], ...] = (("start", 5), ("moment", 11), ("point", 4))
MOST_PASSAGES = 12
LATE = 4.0
"""Seconds after its first sign of life in which a life must come to its named point; then it is killed anyway."""


@dataclass(frozen=True, slots=True)
class Blow:
    """`after`: real seconds since the process was made (start), since its first sign of life (else).

    `which`: of the workers, as a share of their number.
    """

    how: How
    after: float
    point: str = ""
    passage: int = 0
    victim: Victim = "all"
    which: float = 0.0


@dataclass(frozen=True, slots=True)
class Span:
    """How long a start takes at most, and how long a life may last after it; real seconds."""

    start: float
    life: float


def drawn(seed: int, kills: int, points: Sequence[str], span: Span) -> list[Blow]:
    """The same seed gives the same blows. Every point comes as often as every other one; without any, moments."""
    chance = random.Random(seed)
    hows = [how for how, share in SHARES for _ in range(share)]
    order: list[str] = []
    blows = []
    for number in range(kills):
        how = hows[number % len(hows)]
        how = "moment" if how == "point" and not points else how
        if how == "point":
            order = order or chance.sample(list(points), len(points))
            blows.append(Blow(how, LATE, order.pop(), chance.randint(1, MOST_PASSAGES)))
        else:
            blows.append(Blow(how, chance.uniform(0.0, span.start if how == "start" else span.life)))
    chance.shuffle(blows)
    return [replace(blow, victim=chance.choice(VICTIMS), which=chance.random()) for blow in blows]
