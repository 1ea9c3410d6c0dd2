"""Methods: ways of delivery. Each is one file of this folder; its name is what ``partners.toml`` calls it.

A method is given sealed bytes and a name, and says what became of them: a ``Receipt``, ``Unreachable`` (time can help)
or ``Refused`` (a human must look). It never sees what is inside. docs/how-to/a-delivery-method.md adds one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Literal, Protocol, cast

from flows.partner import Partner, Way


@dataclass(frozen=True, slots=True)
class Parcel:
    """Sealed bytes under a *name* (``K7QX-93TD.zip.age``).

    The name is the idempotency key: the same parcel comes under the same name however often it is sent.
    """

    name: str
    sealed: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Receipt:
    """The other end took the parcel. *reference*: how it is called there; *knows*: how much this method can know."""

    reference: str
    knows: Literal["accepted", "opened"] = "accepted"


@dataclass(frozen=True, slots=True)
class Means:
    """What the operator gives every method: where data lies, and the mail server.

    *here_too*: for trying out, a server on this very computer (127.0.0.1) will do, without TLS.
    """

    data_dir: Path
    smtp_url: str = field(default="", repr=False)
    here_too: bool = False


class Method(Protocol):
    """One opened way to one partner."""

    async def deliver(self, parcel: Parcel) -> Receipt:
        """Hand over *parcel*. Delivering it again changes nothing. Raises Unreachable or Refused."""
        ...


class MethodFile(Protocol):
    """What a file of this folder holds."""

    def faults(self, way: Way, means: Means) -> tuple[str, ...]:
        """Return what is wrong with the partner's settings, as sentences for the operator."""
        ...

    def open_method(self, way: Way, means: Means) -> Method:
        """Return the method for settings without faults."""
        ...


@cache
def names() -> tuple[str, ...]:
    """Return the methods there are."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def file_of(name: str) -> MethodFile:
    """Return the file of a method that is in ``names()``."""
    return cast("MethodFile", import_module(f"{__name__}.{name}"))


def room(way: Way) -> int | None:
    """Return how many sealed bytes the method takes at once, None: any. A file may have a function of that name."""
    asked = getattr(file_of(way.method), "room", None)
    return None if asked is None else int(asked(way))


def faults(partners: Iterable[Partner], means: Means) -> tuple[str, ...]:
    """Return everything that is wrong with the ways of *partners*."""
    return tuple(
        f'Partner "{partner.id}": {sentence}'
        for partner in partners
        for way in partner.ways
        for sentence in _faults(way, means)
    )


def _faults(way: Way, means: Means) -> tuple[str, ...]:
    if way.method not in names():
        return (f'the method "{way.method}" does not exist. There are: {", ".join(names())}.',)
    return file_of(way.method).faults(way, means)
