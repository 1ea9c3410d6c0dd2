"""A message with a file in it becomes ``FileCame``. File names, titles and performers are dropped here."""

import re
from dataclasses import replace

from telegram import Message, PhotoSize

from flows.files import AsSent, Kind
from flows.messages import FileCame, Replied

FIELDS: tuple[tuple[str, Kind, AsSent], ...] = (
    ("voice", "voice", "compressed"),
    ("audio", "audio", "original_file"),
    ("video", "video", "compressed"),
    ("video_note", "video", "compressed"),
    ("animation", "video", "compressed"),
    ("photo", "photo", "compressed"),
    ("document", "document", "original_file"),
)
"""Field of a message, what it is, and how it came; of two fields (an animation is a document too) the first."""
MOVING: tuple[str, Kind, AsSent] = ("live_photo", "video", "compressed")
"""The moving part of a live photo, whose still part is in ``photo``."""
LONGEST_ID = 512
BIGGEST = 2**53
_MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9.+-]{0,40}/[a-z0-9][a-z0-9.+-]{0,80}", re.ASCII)


def file_came(message: Message, caption: Replied | None) -> FileCame | None:
    """Return the file that *message* holds, None if it holds none. TypeError, ValueError: it is malformed."""
    moving = _read(message, MOVING)
    still = next((came for field in FIELDS if (came := _read(message, field))), None)
    if still is None or still.kind != "photo":
        return replace(found, caption=caption) if (found := still or moving) else None
    return replace(still, caption=caption, beside=moving)


def _read(message: Message, field: tuple[str, Kind, AsSent]) -> FileCame | None:
    name, kind, as_sent = field
    sent = getattr(message, name, None)
    if not sent:
        return None
    one = _largest(sent) if name == "photo" else sent
    return FileCame(
        kind,
        _id(one.file_id),
        _size(one.file_size),
        _media_type(getattr(one, "mime_type", None)),
        "forwarded" if message.forward_origin else as_sent,
        _id(message.media_group_id) if message.media_group_id else "",
        _id(one.file_unique_id),
    )


def _largest(photos: tuple[PhotoSize, ...]) -> PhotoSize:
    return max(photos, key=lambda photo: (photo.width * photo.height, photo.file_size or 0))


def _id(value: object) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= LONGEST_ID:
        raise TypeError("a file id that is no id")
    value.encode()  # half a surrogate pair could not be kept
    return value


def _size(value: object) -> int:
    """Return the size that is claimed, 0 for none: nothing is believed before it has come."""
    if value is None:
        return 0
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= BIGGEST:
        raise ValueError("a size that is none")
    return value


def _media_type(value: object) -> str:
    return value if isinstance(value, str) and _MEDIA_TYPE.fullmatch(value) else ""
