"""Logs of this door: one JSON object a line, codes and counts only; other libraries lose their text."""

import json
import logging
import re
import resource
import sys
import traceback
from collections.abc import MutableMapping
from types import TracebackType
from typing import Any, TextIO

import structlog

ALLOWED = frozenset(
    {"event", "level", "timestamp", "code", "count", "error", "kind", "partner", "place", "tries"}
)
_CODE = re.compile(r"[\w.:+-]{1,80}", re.ASCII)


def set_up(level: str = "INFO", stream: TextIO | None = None) -> None:
    """Send every log of this process through the filter to *stream* (standard error), and keep core files away."""
    sink = stream or sys.stderr
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _line,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.PrintLoggerFactory(sink),
        cache_logger_on_first_use=False,
    )
    root = logging.getLogger()
    root.handlers = [_Elsewhere()]
    root.setLevel(level)
    logging.captureWarnings(capture=True)
    sys.excepthook = _uncaught


class _Elsewhere(logging.Handler):
    """Records of other libraries: which logger and which line, never the text."""

    def emit(self, record: logging.LogRecord) -> None:
        structlog.get_logger().log(record.levelno, "elsewhere", place=f"{record.name}:{record.lineno}")


def _line(_logger: object, _method: str, event: MutableMapping[str, Any]) -> str:
    kept = {key: value for key, value in event.items() if key in ALLOWED and _is_code(value)}
    return json.dumps(kept)


def _is_code(value: object) -> bool:
    return isinstance(value, int | float) or (isinstance(value, str) and bool(_CODE.fullmatch(value)))


def _uncaught(kind: type[BaseException], error: BaseException, _tb: TracebackType | None) -> None:
    """Log a fault by class and place: a traceback would hold what its frames held."""
    if issubclass(kind, KeyboardInterrupt):
        return
    frame, line = list(traceback.walk_tb(error.__traceback__))[-1]
    place = f"{frame.f_globals.get('__name__', 'unknown')}:{line}"
    structlog.get_logger().error("ended", error=type(error).__name__, place=place)
