"""``replace`` for what is frozen, at the price of one copy of a dictionary.

A session has some sixty fields, and a step changes a few of them six times over. ``dataclasses.replace`` hands all of
them through the constructor each time, which was a tenth of the time of a step. So a class that keeps its fields in
``__dict__`` (no slots, no ``__post_init__``) is copied whole; for every other one this is ``dataclasses.replace``, and
for the type checker it always is.
"""

import dataclasses
from typing import TYPE_CHECKING, TypeVar

T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import replace as replace  # noqa: PLC0414  (this is how a name is handed on)
else:

    def replace(value: T, /, **changes: object) -> T:
        """Return *value* with *changes*; TypeError for a field that it does not have."""
        kept = getattr(value, "__dict__", None)
        if kept is None:
            return dataclasses.replace(value, **changes)
        if not changes.keys() <= kept.keys():
            message = f"{type(value).__name__} has no {', '.join(sorted(changes.keys() - kept.keys()))}"
            raise TypeError(message)
        copy = object.__new__(type(value))
        copy.__dict__.update(kept, **changes)
        return copy
