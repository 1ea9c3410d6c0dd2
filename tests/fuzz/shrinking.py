"""A failing update made smaller: whatever can be left out while it still fails for the same reason."""

import json
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.fuzz.judging import outcomes
from tests.fuzz.mutating import Place, places
from tests.fuzz.rules import due
from tests.fuzz.runs import Fuzzed, run

TRIALS = 25
"""Each starts a bot of its own: some seconds."""


async def shrunk(one: Fuzzed, why: str) -> Fuzzed:
    """Return the smallest update found in ``TRIALS`` trials."""
    try:
        update = json.loads(one.text)
    except (ValueError, RecursionError):
        return one
    left = TRIALS
    tried: set[Place] = set()
    while left and (at := _next(update, tried)):
        tried.add(at)
        left -= 1
        smaller = json.dumps(_without(update, at))
        candidate = replace(one, text=smaller, due=due(smaller))
        if await _fails(candidate, why):
            update, one = json.loads(smaller), candidate
    return one


def _next(update: Any, tried: set[Place]) -> Place:
    """The largest part that was not tried yet."""
    left = [at for at in places(update) if len(at) > 1 and at not in tried]
    return max(left, key=lambda at: len(json.dumps(_part(update, at))), default=())


def _part(update: Any, at: Place) -> Any:
    for key in at:
        update = update[key]
    return update


def _without(update: Any, at: Place) -> Any:
    copy = json.loads(json.dumps(update))
    del _part(copy, at[:-1])[at[-1]]
    return copy


async def _fails(one: Fuzzed, why: str) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        ran = await run(Path(folder), [one], crowd_of=0)
    _, failed = outcomes(ran)
    return any(reason == why for _, reason in failed)
