"""A message with a file in it: what it is, how it came, its words; and no name of it."""

from typing import Any

import pytest

from bot.inbound import event_of, kind_of
from flows.messages import FileCame, Heard, Replied
from tests.bot.test_inbound import sent

Json = dict[str, Any]
FILE: Json = {"file_id": "f", "file_unique_id": "u", "file_size": 9}
LONG: Json = FILE | {"duration": 1, "width": 1, "height": 1, "length": 1}
SIZES: list[Json] = [
    FILE | {"file_id": name, "width": side, "height": side}
    for name, side in (("s", 90), ("l", 1280), ("m", 320))
]
ORIGIN: Json = {"type": "hidden_user", "date": 1_790_000_000, "sender_user_name": "canary"}


def came(**content: Any) -> FileCame:
    event = event_of(sent(**content), 0)
    assert isinstance(event, FileCame)
    return event


@pytest.mark.parametrize(
    ("content", "kind", "as_sent"),
    [
        ({"voice": LONG}, "voice", "compressed"),
        ({"audio": LONG}, "audio", "original_file"),
        ({"video": LONG}, "video", "compressed"),
        ({"video_note": LONG}, "video", "compressed"),
        ({"animation": LONG, "document": FILE}, "video", "compressed"),
        ({"photo": SIZES}, "photo", "compressed"),
        ({"document": FILE}, "document", "original_file"),
        ({"document": FILE, "forward_origin": ORIGIN}, "document", "forwarded"),
    ],
)
def test_a_file_says_what_it_is_and_how_it_came(content: Json, kind: str, as_sent: str) -> None:
    event = came(**content)
    assert (event.kind, event.as_sent, event.bytes) == (kind, as_sent, 9)
    assert kind_of(sent(**content)) == "other"


def test_of_a_photo_the_largest_size_is_taken() -> None:
    assert came(photo=SIZES).token == "l"


def test_both_parts_of_a_live_photo_are_taken() -> None:
    event = came(photo=SIZES, live_photo=LONG | {"file_id": "moving"})
    assert (event.kind, event.token) == ("photo", "l")
    assert event.beside is not None
    assert (event.beside.kind, event.beside.token) == ("video", "moving")


def test_an_album_keeps_together() -> None:
    assert came(photo=SIZES, media_group_id="77").album == "77"


def test_the_words_under_a_photo_are_a_text_in_its_place() -> None:
    update = sent(photo=SIZES, caption="the door")
    first, second = event_of(update, 0), event_of(update, 10**6)
    assert isinstance(first, FileCame)
    assert isinstance(second, FileCame)
    assert first.caption == Replied("the door")
    assert second.caption == Replied("the door", Heard.BEFORE)


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a\0.svg", "\u202egpj.exe", "canary" * 900, "CON", "=cmd|x"]
)
def test_no_name_of_a_file_comes_in(name: str) -> None:
    document = FILE | {"file_name": name, "mime_type": "image/jpeg"}
    audio = LONG | {"file_name": name, "title": name, "performer": name}
    for event in (came(document=document), came(audio=audio)):
        assert name not in repr(event)
        assert event.media_type in {"image/jpeg", ""}


@pytest.mark.parametrize("claim", ["image/jpeg\n", "<script>", "a" * 500, "image", "IMAGE/../x", 7])
def test_a_claim_of_a_type_that_is_none_counts_nothing(claim: object) -> None:
    assert came(document=FILE | {"mime_type": claim}).media_type == ""


@pytest.mark.parametrize("size", [-1, 2**60, 1.5, "9", True])
def test_a_size_that_is_none_is_malformed(size: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        event_of(sent(document=FILE | {"file_size": size}), 0)


@pytest.mark.parametrize("token", ["", "a" * 600, "\ud800"])
def test_an_id_that_is_none_is_malformed(token: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        event_of(sent(document=FILE | {"file_id": token}), 0)


def test_the_reference_to_the_bytes_is_not_shown() -> None:
    event = came(document=FILE | {"file_id": "canary-token", "file_unique_id": "canary-unique"})
    assert "canary" not in repr(event)
