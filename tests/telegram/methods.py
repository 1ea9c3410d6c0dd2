"""What each Bot API method does to the account. A method named here is known; any other is 404."""

from collections.abc import Callable
from typing import Any

from tests.telegram.account import Account, bot_shape
from tests.telegram.chats import Chat
from tests.telegram.heard import Heard
from tests.telegram.refusal import ApiRefusal, Json, bad_request, left_group
from tests.telegram.shapes import document, text_body
from tests.telegram.upload import Upload

DELETABLE = 48 * 3600  # seconds a message may be deleted after its date
DOWNLOADABLE = 20_000_000  # bytes getFile serves from the cloud
NOT_FOUND_TO_EDIT = "message to edit not found"
NOT_OURS = "message can't be edited"
SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"

Method = Callable[[Json], Any]


def _keyboard(params: Json) -> Json:
    """Only inline keyboards belong to the message; others change the person's own keyboard."""
    markup = params.get("reply_markup")
    if isinstance(markup, dict) and markup.get("inline_keyboard"):
        return {"reply_markup": markup}
    return {}


def _written(params: Json) -> Json:
    body = text_body(params["text"].strip())
    return {**body, "entities": params["entities"]} if params.get("entities") else body


class Methods:
    """One function for each known method, by its name on the wire; raises ApiRefusal."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._chats = account.chats
        self.known: dict[str, Method] = {
            "getMe": lambda _: bot_shape(),
            "sendMessage": self._send_message,
            "sendDocument": self._send_document,
            "sendChatAction": self._send_chat_action,
            "editMessageText": self._edit_text,
            "editMessageReplyMarkup": self._edit_markup,
            "deleteMessage": self._delete,
            "deleteMessages": self._delete_many,
            "answerCallbackQuery": self._answer_tap,
            "getFile": self._get_file,
            "leaveChat": self._leave,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._webhook_info,
        }

    def _send_message(self, params: Json) -> Json:
        return self._post(params, {**_written(params), **_keyboard(params)})

    def _send_document(self, params: Json) -> Json:
        upload = params["document"]
        if not isinstance(upload, Upload):
            raise bad_request("wrong file identifier/HTTP URL specified")
        file_id = self._account.store("documents", upload.content, upload.ending)
        body = document(file_id, len(upload.content), upload.name, upload.mime)
        if params.get("caption"):
            body["caption"] = params["caption"]
        return self._post(params, {**body, **_keyboard(params)})

    def _post(self, params: Json, body: Json) -> Json:
        chat = self._chats.find(params["chat_id"])
        asked = (params.get("reply_parameters") or {}).get("message_id")
        if asked is not None:
            body["reply_to_message"] = self._answered(chat, asked, params["reply_parameters"])
        return self._chats.write(
            chat, self._account.bot, {k: v for k, v in body.items() if v is not None}
        ).raw

    def _answered(self, chat: Chat, message_id: int, how: Json) -> Json | None:
        found = chat.messages.get(message_id)
        if found is None or found.deleted:
            if how.get("allow_sending_without_reply"):
                return None
            raise bad_request("message to be replied not found")
        return {key: value for key, value in found.raw.items() if key != "reply_to_message"}

    def _send_chat_action(self, params: Json) -> bool:
        self._chats.find(params["chat_id"]).actions.append(params["action"])
        return True

    def _own(self, params: Json) -> tuple[Chat, Heard]:
        chat = self._chats.find(params["chat_id"])
        absent, foreign = bad_request(NOT_FOUND_TO_EDIT), bad_request(NOT_OURS)
        return chat, self._chats.own(chat, params["message_id"], absent, foreign)

    def _edit_text(self, params: Json) -> Json:
        chat, heard = self._own(params)
        kept = {k: v for k, v in heard.raw.items() if k not in ("text", "entities", "reply_markup")}
        return self._changed(chat, heard, {**kept, **_written(params), **_keyboard(params)})

    def _edit_markup(self, params: Json) -> Json:
        chat, heard = self._own(params)
        kept = {k: v for k, v in heard.raw.items() if k != "reply_markup"}
        return self._changed(chat, heard, {**kept, **_keyboard(params)})

    def _changed(self, chat: Chat, heard: Heard, raw: Json) -> Json:
        if raw == heard.raw:
            raise bad_request(SAME)
        self._chats.change(chat, heard, raw)
        return heard.raw

    def _delete(self, params: Json) -> bool:
        chat = self._chats.find(params["chat_id"])
        found = chat.messages.get(params["message_id"])
        if found is None or found.deleted:
            raise bad_request("message to delete not found")
        if self._account.clock.unix - found.raw["date"] > DELETABLE:
            raise bad_request("message can't be deleted for everyone")
        self._chats.delete(chat, found)
        return True

    def _delete_many(self, params: Json) -> bool:
        """Missing ones are skipped; one that is too old stops the call."""
        for message_id in params["message_ids"]:
            try:
                self._delete({"chat_id": params["chat_id"], "message_id": message_id})
            except ApiRefusal as refusal:
                if "not found" not in refusal.description or "chat" in refusal.description:
                    raise
        return True

    def _answer_tap(self, params: Json) -> bool:
        chat_id, dies_at = self._account.taps.get(params["callback_query_id"], (0, 0))
        if dies_at <= self._account.clock.unix:
            raise bad_request(TOO_OLD)
        chat = self._chats.find(chat_id)
        chat.toasts.append(params)
        chat.bell.ring()
        return True

    def _get_file(self, params: Json) -> Json:
        file_id = params["file_id"]
        stored = self._account.files.get(file_id)
        if stored is None:
            raise bad_request("invalid file_id")
        if stored.size > DOWNLOADABLE:
            raise bad_request("file is too big")
        shape = {"file_id": file_id, "file_unique_id": f"u{file_id}", "file_size": stored.size}
        return {**shape, "file_path": stored.path}

    def _leave(self, params: Json) -> bool:
        chat = self._chats.find(params["chat_id"])
        if chat.shape["type"] == "private":
            raise bad_request("chat member status can't be changed in private chats")
        chat.closed = left_group
        chat.bell.ring()
        return True

    def _set_webhook(self, params: Json) -> bool:
        if params["url"]:
            self._account.webhook.set(params)
        else:
            self._account.webhook.end()
        return self._dropped(params)

    def _delete_webhook(self, params: Json) -> bool:
        self._account.webhook.end()
        return self._dropped(params)

    def _dropped(self, params: Json) -> bool:
        if params.get("drop_pending_updates"):
            self._account.queue.drop_all()
        return True

    def _webhook_info(self, _: Json) -> Json:
        return self._account.webhook.info()
