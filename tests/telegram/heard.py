"""Messages as they stand on the person's screen."""

from dataclasses import dataclass, field

from tests.telegram.refusal import Json


@dataclass(frozen=True, slots=True)
class Button:
    """A button below a message: `data` for a tap, `url` for a link."""

    label: str
    data: str | None
    url: str | None


@dataclass(slots=True, eq=False)
class Heard:
    """One message of the bot. `raw` is its Bot API JSON, edits applied in place.

    `order` grows with every new message and every edit of this chat, so that "since" can be asked.
    """

    raw: Json = field(repr=False)
    order: int
    deleted: bool = False

    @property
    def message_id(self) -> int:
        return int(self.raw["message_id"])

    @property
    def text(self) -> str:
        return str(self.raw.get("text", self.raw.get("caption", "")))

    @property
    def edited(self) -> bool:
        return "edit_date" in self.raw

    @property
    def rows(self) -> tuple[tuple[Button, ...], ...]:
        rows = self.raw.get("reply_markup", {}).get("inline_keyboard", [])
        return tuple(
            tuple(Button(b["text"], b.get("callback_data"), b.get("url")) for b in row) for row in rows
        )

    @property
    def buttons(self) -> tuple[Button, ...]:
        return tuple(button for row in self.rows for button in row)

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(button.label for button in self.buttons)

    def button(self, wanted: str) -> Button | None:
        """The button with this label or, if none has it, with this callback data."""
        by_label = [one for one in self.buttons if one.label == wanted]
        by_data = [one for one in self.buttons if one.data == wanted]
        return next(iter(by_label + by_data), None)
