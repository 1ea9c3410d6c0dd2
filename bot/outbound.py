"""Effects become the final bytes of Bot API calls: what is sealed in the outbox is what is sent.

A reply's body is the method's name, a newline, and the JSON that is posted (https://core.telegram.org/bots/api).
No parse mode: bold is given as entities, so no word a person or a partner wrote can change the form of a message.
"""

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.page import page
from bot.papers import Document
from bot.pieces import split, units
from flows.messages import Ask, Button, ClearChat, Effect, Say, Tick, Toast, Unsend
from flows.paper_orders import HandOver
from flows.words import Line
from locales import Span, Texts
from storage.mailroom import Clear, Reply

CALLBACK_BYTES = 64
TOAST_LIMIT = 200
COPY_LIMIT = 256
AT_ONCE = 100
"""Messages in one call (Bot API, deleteMessages)."""
DOCUMENT = "document"
"""The parameter of a call that is a file: ``{name, type, base64}`` instead of a file id."""
DONE = "✓ "
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
STYLES = frozenset({"", "danger", "success", "primary"})


@dataclass(frozen=True, slots=True)
class Rendered:
    """What one step sends: *replies* in order, *toast* over the tapped button, *unsend* the person's message.

    *clear*: take away what both sides wrote, as far as it is young enough.
    """

    replies: tuple[Reply, ...]
    toast: str
    unsend: bool
    clear: bool = False


def bodies(
    effects: Iterable[Effect],
    texts: Texts,
    chat: int,
    tapped_message: int | None,
    *,
    demo: bool = False,
    documents: Sequence[Document] = (),
) -> Rendered:
    """Render *effects* for *chat*. *tapped_message*: the message whose button brought them, which may be changed.

    *documents*: what ``HandOver`` hands over.
    """
    replies: list[Reply] = []
    toast, unsend, clear = "", False, False
    for effect in effects:
        match effect:
            case Say(lines):
                replies += [
                    _reply("sendMessage", chat, piece) for piece in split(page(lines, texts, demo=demo))
                ]
            case Ask():
                replies += _asked(effect, texts, chat, tapped_message, demo=demo)
            case Tick(line) if tapped_message is not None:
                replies.append(_ticked(chat, tapped_message, line, texts))
            case Toast(line):
                toast = texts.say(line)[:TOAST_LIMIT]
            case Unsend():
                unsend = True
            case ClearChat():
                clear = True
            case HandOver():
                replies += [_document(chat, one) for one in documents]
            case _:
                pass  # the hall's orders: nothing of them is seen
    return Rendered(tuple(replies), toast, unsend, clear)


def clearing(chat: int) -> Clear:
    """Return what makes of message ids the calls that take these messages out of *chat*, a hundred at a time."""

    def calls(ids: tuple[int, ...]) -> tuple[Reply, ...]:
        some = (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))
        return tuple(
            Reply(f"deleteMessages\n{_JSON.encode({'chat_id': chat, 'message_ids': one})}".encode())
            for one in some
        )

    return calls


def call_of(body: bytes) -> tuple[str, bytes]:
    """Split a reply's body into the API method's name and the JSON to post."""
    method, _, payload = body.partition(b"\n")
    return method.decode("ascii"), payload


def _asked(ask: Ask, texts: Texts, chat: int, tapped: int | None, *, demo: bool) -> list[Reply]:
    keyboard = {
        "reply_markup": {"inline_keyboard": [[_key(ask, key, texts) for key in row] for row in ask.rows]}
    }
    pieces = list(split(page(ask.lines, texts, demo=demo)))
    if ask.quietly:  # no message of its own, and its buttons are the open question's from now on
        quiet = partial(_reply, "editMessageText", chat, pieces[0], asks=False, **keyboard)
        return [] if tapped is None else [quiet(message_id=tapped)]
    if ask.redraw and tapped is not None and len(pieces) == 1:
        return [_reply("editMessageText", chat, pieces[0], asks=True, message_id=tapped, **keyboard)]
    *notes, last = pieces
    extra = keyboard if ask.rows else {}
    return [
        *(_reply("sendMessage", chat, note) for note in notes),
        _reply("sendMessage", chat, last, asks=True, **extra),
    ]


def _ticked(chat: int, message: int, line: Line, texts: Texts) -> Reply:
    said = texts.say(line)
    text = said if said.startswith(DONE) else DONE + said
    return _reply("editMessageText", chat, [Span(text, strong=False)], message_id=message)


def _reply(method: str, chat: int, spans: list[Span], *, asks: bool = False, **more: object) -> Reply:
    text = "".join(span.text for span in spans)
    call: dict[str, Any] = {
        "chat_id": chat,
        "text": text,
        "link_preview_options": {"is_disabled": True},
        **more,
    }
    if bold := list(_entities(spans)):
        call["entities"] = bold
    return Reply(f"{method}\n{_JSON.encode(call)}".encode(), asks)


def _document(chat: int, document: Document) -> Reply:
    """Return the call that sends a file: JSON like every call, the bytes in it as base64 (``request.call``)."""
    file = {
        "name": document.name,
        "type": document.media_type,
        "base64": b64encode(document.content).decode(),
    }
    call = {"chat_id": chat, "disable_content_type_detection": True, DOCUMENT: file}
    return Reply(f"sendDocument\n{_JSON.encode(call)}".encode())


def _key(ask: Ask, button: Button, texts: Texts) -> dict[str, Any]:
    key: dict[str, Any] = {"text": texts.say(button.label)}
    if button.style not in STYLES:
        raise ValueError("a button style the Bot API does not know")
    if button.style:
        key["style"] = button.style
    if button.copy:
        if len(button.copy) > COPY_LIMIT:
            raise ValueError("too long to copy by a button")
        return key | {"copy_text": {"text": button.copy}}
    return key | {"callback_data": callback(ask.question, button.option, ask.rev)}


def callback(question: str, option: str, rev: int) -> str:
    """Return a button's data, ``v1:<question>:<option>:<rev>``: ASCII, at most 64 bytes; ValueError otherwise."""
    data = f"v1:{question}:{option}:{rev}"
    if not data.isascii() or len(data) > CALLBACK_BYTES or data.count(":") != 3:  # noqa: PLR2004  (its four parts)
        raise ValueError("a button's data is not four ASCII parts in 64 bytes")
    return data


def _entities(spans: Iterable[Span]) -> Iterator[dict[str, Any]]:
    at = 0
    for span in spans:
        length = units(span.text)
        bare = span.text.rstrip()
        if span.strong and bare:
            yield {"type": "bold", "offset": at, "length": units(bare)}
        at += length
