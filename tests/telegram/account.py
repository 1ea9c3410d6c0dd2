"""The bot's account on the server: who it is, its chats, its updates, its texts and files."""

from dataclasses import dataclass, field

from tests.telegram.chats import Chats
from tests.telegram.clock import Clock
from tests.telegram.refusal import Json
from tests.telegram.waiting import MESSAGE_LIVES, TAP_LIVES, UpdateQueue
from tests.telegram.webhook import Webhook

BOT_ID = 7_000_000_001


def bot_shape() -> Json:
    """User as getMe returns it."""
    return {
        "id": BOT_ID,
        "is_bot": True,
        "first_name": "Doppel",
        "username": "doppel_test_bot",
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def bot_as_sender() -> Json:
    """User as it stands in messages."""
    return {key: bot_shape()[key] for key in ("id", "is_bot", "first_name", "username")}


@dataclass(slots=True)
class Profile:
    """What the bot says about itself, by language code ("" = default); commands by (scope, language)."""

    name: dict[str, str] = field(default_factory=dict)
    description: dict[str, str] = field(default_factory=dict)
    short_description: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stored:
    """A file at Telegram; `size` may be claimed larger than the bytes held here."""

    content: bytes
    path: str
    size: int


class Account:
    """State that outlives every bot process: only the test ends it."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.bot = bot_as_sender()
        self.queue = UpdateQueue(clock)
        self.chats = Chats(clock, self.bot)
        self.profile = Profile()
        self.webhook = Webhook(self.queue, clock)
        self.files: dict[str, Stored] = {}
        self.taps: dict[str, tuple[int, int]] = {}  # query id -> (chat id, Unix second it dies)

    def arrive(self, kind: str, body: Json, date: int) -> int | None:
        """A message update, alive for a day from `date`."""
        return self.queue.push(kind, body, date + MESSAGE_LIVES)

    def arrive_tap(self, chat_id: int, body: Json) -> int | None:
        dies_at = self.clock.unix + TAP_LIVES
        self.taps[str(body["id"])] = (chat_id, dies_at)
        return self.queue.push("callback_query", body, dies_at)

    def store(self, kind: str, content: bytes, ending: str, size: int | None = None) -> str:
        """Keep a file; the id a message names it by."""
        number = len(self.files)
        file_id = f"F{kind}{number}"
        claimed = len(content) if size is None else size
        self.files[file_id] = Stored(content, f"{kind}/file_{number}.{ending}", claimed)
        return file_id

    def file_at(self, path: str) -> Stored | None:
        return next((one for one in self.files.values() if one.path == path), None)
