"""What must become of an update, said without looking at how the bot does it.

An update from a person in a private chat must end as *answered* or *set aside* (its person told). Anything else is
*refused*, and the rule that refuses it has a name here. Service notes of a private chat are received and need no words.
"""

import json
from dataclasses import dataclass, replace
from typing import Any

from tests.telegram.refusal import Json

BIGGEST = 2**63 - 1
ALLOWED = frozenset({"message", "edited_message", "callback_query", "my_chat_member"})
"""What we ask Telegram for."""
KINDS = ("callback_query", "message", "edited_message")
BEARABLE, UNBEARABLE = ('[{"a":' * half for half in (300, 700))
"""Python's reader gives up somewhere between these depths."""
SERVICE = frozenset(
    "new_chat_members left_chat_member chat_owner_left chat_owner_changed new_chat_title new_chat_photo "
    "delete_chat_photo group_chat_created supergroup_chat_created channel_chat_created "
    "message_auto_delete_timer_changed migrate_to_chat_id migrate_from_chat_id pinned_message invoice "
    "successful_payment refunded_payment users_shared chat_shared gift_upgrade_sent connected_website "
    "write_access_allowed passport_data proximity_alert_triggered boost_added chat_background_set "
    "checklist_tasks_done checklist_tasks_added direct_message_price_changed forum_topic_created "
    "forum_topic_edited forum_topic_closed forum_topic_reopened general_forum_topic_hidden "
    "general_forum_topic_unhidden giveaway_created giveaway giveaway_winners giveaway_completed "
    "managed_bot_created paid_message_price_changed poll_option_added poll_option_deleted "
    "suggested_post_approved suggested_post_approval_failed suggested_post_declined suggested_post_paid "
    "suggested_post_refunded video_chat_scheduled video_chat_started video_chat_ended "
    "video_chat_participants_invited web_app_data".split()
)
"""Fields of a message that say what happened to the chat, not what a person sent (core.telegram.org/bots/api)."""
CONTENT = frozenset(
    "text animation audio document live_photo paid_media photo sticker story video video_note voice checklist contact "
    "dice game poll venue location gift unique_gift rich_message".split()
)
"""Fields of a message that are what a person sent."""


@dataclass(frozen=True, slots=True)
class Due:
    """*refused*: the rule's name, or "". *silent*: why no words are owed. *chat*: where words must arrive.

    *either*: nested as deeply as a reader can just bear, which depends on who calls it: it may be read or not.
    """

    refused: str = ""
    silent: str = ""
    chat: int = 0
    either: bool = False


def due(text: str) -> Due:
    """What must become of the update that is written so."""
    either = BEARABLE in text and UNBEARABLE not in text
    try:
        update = json.loads(text)
    except (ValueError, RecursionError):
        return Due(refused="not readable as JSON", either=either)
    return replace(of(update), either=either)


def of(update: Json) -> Due:
    """What must become of a readable update."""
    kind = next((one for one in KINDS if one in update), None)
    if kind is None:
        return Due(refused="a membership" if set(update) & ALLOWED else "a kind that is not asked for")
    body = update[kind]
    if not isinstance(body, dict):
        return Due(refused="nobody: no object")
    message = body.get("message") if kind == "callback_query" else body
    rule = _nobody(body, message)
    if rule:
        return Due(refused=rule)
    return Due(silent=_silent(kind, body), chat=(message or {})["chat"]["id"])


def _nobody(body: Json, message: Any) -> str:
    if not isinstance(message, dict):
        return "nobody: no message"
    chat, sender = message.get("chat"), body.get("from")
    if not isinstance(chat, dict) or not isinstance(sender, dict):
        return "nobody: no chat or no sender"
    if chat.get("type") != "private":
        return "not a private chat"
    if sender.get("is_bot"):
        return "a bot"
    for one in (sender.get("id"), chat.get("id")):
        if isinstance(one, bool) or not isinstance(one, int) or abs(one) > BIGGEST:
            return "nobody: no id"
    return ""


def _silent(kind: str, body: Json) -> str:
    if kind == "edited_message":
        return "an edit: outside a form it changes nothing"
    content = {name for name, value in body.items() if value} & CONTENT
    noted = {name for name, value in body.items() if value is not None} & SERVICE
    if kind == "message" and "text" not in body and noted and not content:
        return "a service note"
    return ""
