"""How the Bot API says no. Wording as the server's source has it (tdlib/telegram-bot-api, Client.cpp)."""

from typing import Any

Json = dict[str, Any]


class ApiRefusal(Exception):
    """One `{"ok": false}` answer: HTTP status, description, seconds to wait where the server names them."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after

    def body(self) -> Json:
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def bad_request(reason: str) -> ApiRefusal:
    return ApiRefusal(400, f"Bad Request: {reason}")


def not_found() -> ApiRefusal:
    return ApiRefusal(404, "Not Found")


def unauthorized() -> ApiRefusal:
    return ApiRefusal(401, "Unauthorized")


def blocked() -> ApiRefusal:
    return ApiRefusal(403, "Forbidden: bot was blocked by the user")


def never_written() -> ApiRefusal:
    return ApiRefusal(403, "Forbidden: bot can't initiate conversation with a user")


def left_group() -> ApiRefusal:
    return ApiRefusal(403, "Forbidden: bot is not a member of the supergroup chat")


def flood(retry_after: int) -> ApiRefusal:
    return ApiRefusal(429, f"Too Many Requests: retry after {retry_after}", retry_after)


def two_pollers() -> ApiRefusal:
    return ApiRefusal(
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )


def webhook_active() -> ApiRefusal:
    return ApiRefusal(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete it first",
    )
