"""Logs of every door: one JSON object a line, codes and counts only.

An allow-list of keys, and only short codes or numbers under them: what is not on the list does not exist here, and
the names of dropped keys are kept so that a slip is seen. Records of other libraries keep their place in the code and
lose their text, whatever the level. The token is looked for in every finished line all the same.
"""

import asyncio
import json
import logging
import re
import resource
import sys
import threading
import traceback
from collections.abc import Mapping, MutableMapping
from types import TracebackType
from typing import Any, TextIO

import structlog

ALLOWED = frozenset(
    {
        "event",
        "level",
        "timestamp",
        "code",
        "count",
        "error",
        "kind",
        "method",
        "partner",
        "place",
        "seconds",
        "tries",
        "dropped",
    }
)
CODE = re.compile(r"[\w.:+<>-]{1,80}", re.ASCII)
TOKEN = re.compile(r"(?<!\d)\d{6,12}:[A-Za-z0-9_-]{30,}")
"""A Telegram bot token, also right behind the word ``bot`` (dependencies.md T11)."""

TALKATIVE = (
    "aiohttp",
    "aiosmtplib",
    "asyncio",
    "httpcore",
    "httpx",
    "sqlalchemy",
    "telegram",
    "transitions",
)
"""Libraries whose records below a warning are never wanted."""

Event = MutableMapping[str, Any]


def set_up(level: str = "INFO", stream: TextIO | None = None) -> None:
    """Send every log of this process through the filter to *stream* (standard error), and keep core files away."""
    sink = stream or sys.stderr
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            only_allowed,
            _line,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.PrintLoggerFactory(sink),
        cache_logger_on_first_use=False,
    )
    root = logging.getLogger()
    root.handlers = [_Elsewhere()]
    root.setLevel("DEBUG" if level == "DEBUG" else "WARNING")
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(capture=True)
    sys.excepthook = _uncaught
    sys.unraisablehook = _unraisable
    threading.excepthook = _in_thread


def only_allowed(_logger: object, _method: str, event: Event) -> Event:
    """Keep what may be kept; name the keys that were dropped."""
    kept = {key: value for key, value in event.items() if key in ALLOWED and _is_code(value)}
    dropped = sorted(str(key) for key in event.keys() - kept.keys() if _is_code(key))
    return {**kept, "dropped": ",".join(dropped)} if dropped else kept


def place_of(error: BaseException) -> str:
    """Name where *error* was raised: module and line, nothing of what it held."""
    frames = list(traceback.walk_tb(error.__traceback__))
    if not frames:
        return "unknown"
    frame, line = frames[-1]
    return f"{frame.f_globals.get('__name__', 'unknown')}:{line}"


def report(event: str, error: BaseException) -> None:
    """Log a fault by class and place."""
    structlog.get_logger().error(event, error=type(error).__name__, place=place_of(error))


def on_loop(_loop: asyncio.AbstractEventLoop, context: Mapping[str, Any]) -> None:
    """Take the place of asyncio's own report of an unhandled fault, which prints what tasks hold."""
    error = context.get("exception")
    if isinstance(error, BaseException):
        report("unhandled", error)
    else:
        structlog.get_logger().error("unhandled")


class _Elsewhere(logging.Handler):
    """Records of other libraries: which logger, which line, which class of error; never their text."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else None
        place = f"{record.name}:{record.lineno}"
        more = {"error": error} if error else {}
        structlog.get_logger().log(record.levelno, "elsewhere", place=place, **more)


def _uncaught(kind: type[BaseException], error: BaseException, _tb: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    report("ended", error)


def _unraisable(fault: "sys.UnraisableHookArgs") -> None:
    report("unraisable", fault.exc_value or RuntimeError())


def _in_thread(fault: threading.ExceptHookArgs) -> None:
    report("ended_thread", fault.exc_value or RuntimeError())


def _is_code(value: object) -> bool:
    return (
        value is None
        or isinstance(value, int | float)
        or (isinstance(value, str) and bool(CODE.fullmatch(value)))
    )


def _line(_logger: object, _method: str, event: Event) -> str:
    return TOKEN.sub("[token]", json.dumps(event))
