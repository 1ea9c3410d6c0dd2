"""A file that the bot sent as a part of a multipart call."""

from dataclasses import dataclass, field
from pathlib import PurePath


@dataclass(frozen=True, slots=True)
class Upload:
    """`content` is not shown in a failing test's output."""

    name: str
    mime: str
    content: bytes = field(repr=False)

    @property
    def ending(self) -> str:
        return PurePath(self.name).suffix.lstrip(".") or "bin"
