"""Objects as the Bot API shapes them. Field names and required fields: core.telegram.org/bots/api."""

import re

from tests.telegram.refusal import Json

COMMAND = re.compile(r"(?:^|(?<=\s))/[A-Za-z0-9_]{1,32}(?:@[A-Za-z0-9_]{3,32})?")
LINK = re.compile(r"https?://[^\s]+")
MIME = {"voice": "audio/ogg", "video": "video/mp4", "photo": "image/jpeg"}


def utf16(text: str) -> int:
    """Length as Telegram counts entity offsets: UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def entities(text: str) -> list[Json]:
    """What the server finds in a plain text: commands and links."""
    found = [("bot_command", m) for m in COMMAND.finditer(text)] + [("url", m) for m in LINK.finditer(text)]
    return [
        {"type": kind, "offset": utf16(text[: m.start()]), "length": utf16(m.group())}
        for kind, m in sorted(found, key=lambda one: one[1].start())
    ]


def text_body(text: str) -> Json:
    body: Json = {"text": text}
    if marks := entities(text):
        body["entities"] = marks
    return body


def private_chat(person: Json) -> Json:
    kept = ("id", "first_name", "last_name", "username")
    return {**{key: person[key] for key in kept if key in person}, "type": "private"}


def message(message_id: int, date: int, sender: Json, chat: Json, body: Json) -> Json:
    return {"message_id": message_id, "from": sender, "chat": chat, "date": date, **body}


def a_file(file_id: str, size: int) -> Json:
    return {"file_id": file_id, "file_unique_id": f"u{file_id}", "file_size": size}


def voice(file_id: str, size: int, seconds: int) -> Json:
    return {"voice": {**a_file(file_id, size), "duration": seconds, "mime_type": MIME["voice"]}}


def photo(file_id: str, size: int) -> Json:
    small = {**a_file(f"{file_id}s", max(1, size // 10)), "width": 90, "height": 67}
    return {"photo": [small, {**a_file(file_id, size), "width": 1280, "height": 960}]}


def video(file_id: str, size: int, seconds: int) -> Json:
    shape = {"width": 1280, "height": 720, "duration": seconds, "mime_type": MIME["video"]}
    return {"video": {**a_file(file_id, size), **shape}}


def document(file_id: str, size: int, name: str, mime: str) -> Json:
    return {"document": {**a_file(file_id, size), "file_name": name, "mime_type": mime}}


def sticker(file_id: str) -> Json:
    shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    return {"sticker": {**a_file(file_id, 9000), **shape, "emoji": "👍"}}


def contact(phone: str, first_name: str) -> Json:
    return {"contact": {"phone_number": phone, "first_name": first_name}}


def location(latitude: float, longitude: float, live_period: int | None = None) -> Json:
    body: Json = {"latitude": latitude, "longitude": longitude}
    if live_period is not None:
        body |= {"live_period": live_period, "horizontal_accuracy": 12.0}
    return {"location": body}


def tap(query_id: str, person: Json, chat_instance: str, below: Json, data: str) -> Json:
    return {"id": query_id, "from": person, "message": below, "chat_instance": chat_instance, "data": data}


def gone_message(message_id: int, chat: Json) -> Json:
    """InaccessibleMessage: what a tap carries when its message was deleted."""
    return {"chat": chat, "message_id": message_id, "date": 0}


def member(bot: Json, status: str) -> Json:
    """ChatMember of the bot: member, kicked (blocked) or left."""
    return {"user": bot, "status": status, **({"until_date": 0} if status == "kicked" else {})}


def membership(person: Json, chat: Json, date: int, old: Json, new: Json) -> Json:
    return {"chat": chat, "from": person, "date": date, "old_chat_member": old, "new_chat_member": new}
