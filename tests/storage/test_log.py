"""Logs hold codes and counts: no word, name, id or token, whatever is logged and by whom."""

import asyncio
import io
import json
import logging
import resource
import sys
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from storage import log

TOKEN = "123456789:AAcanary-token-of-nobody-0123456789012"


@pytest.fixture
def sink(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    root, hooks = logging.getLogger(), (sys.excepthook, sys.unraisablehook)
    handlers, level, limit = root.handlers, root.level, resource.getrlimit(resource.RLIMIT_CORE)
    stream = io.StringIO()
    monkeypatch.setattr(resource, "setrlimit", lambda *_: None)
    monkeypatch.setattr("threading.excepthook", log._in_thread)
    log.set_up("DEBUG", stream)
    yield stream
    logging.captureWarnings(capture=False)
    root.handlers, (sys.excepthook, sys.unraisablehook) = handlers, hooks
    root.setLevel(level)
    assert resource.getrlimit(resource.RLIMIT_CORE) == limit
    structlog.reset_defaults()


def fail(error: Exception) -> None:
    raise error


def lines(sink: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in sink.getvalue().splitlines()]


def test_only_listed_keys_with_codes_or_numbers_are_written(sink: io.StringIO) -> None:
    structlog.get_logger().info(
        "sent", count=3, code="blocked", partner="lakeside", narrative="canary", phone="555", kind="two words"
    )
    (line,) = lines(sink)
    assert line["count"] == 3
    assert (line["code"], line["partner"]) == ("blocked", "lakeside")
    assert line["dropped"] == "kind,narrative,phone"
    assert "canary" not in sink.getvalue()


def test_a_sentence_is_no_event(sink: io.StringIO) -> None:
    structlog.get_logger().info("canary words of a person")
    assert "canary" not in sink.getvalue()


def test_a_token_is_cut_out_of_a_finished_line(sink: io.StringIO) -> None:
    structlog.get_logger().info("sent", code=f"bot{TOKEN}")
    assert TOKEN not in sink.getvalue()
    assert "[token]" in sink.getvalue()


@pytest.mark.parametrize("name", ["telegram.Bot", "aiohttp.access", "sqlalchemy.engine", "nobody.knows"])
def test_other_libraries_keep_their_place_and_lose_their_text(name: str, sink: io.StringIO) -> None:
    try:
        fail(ValueError("canary in an error"))
    except ValueError:
        logging.getLogger(name).exception("POST /bot%s/getMe canary", TOKEN)
    (line,) = lines(sink)
    assert line["place"].startswith(f"{name}:")
    assert line["error"] == "ValueError"
    assert "canary" not in sink.getvalue()


def test_warnings_lose_their_text(sink: io.StringIO) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn("canary", stacklevel=1)
    assert "canary" not in sink.getvalue()


def test_an_uncaught_error_is_named_by_class_and_place(sink: io.StringIO) -> None:
    try:
        fail(KeyError("canary"))
    except KeyError as error:
        sys.excepthook(KeyError, error, error.__traceback__)
    (line,) = lines(sink)
    assert line["error"] == "KeyError"
    assert line["place"].startswith("tests.storage.test_log:")
    assert "canary" not in sink.getvalue()


def test_ctrl_c_is_no_error(sink: io.StringIO) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert sink.getvalue() == ""


async def test_a_task_nobody_waited_for_is_reported_without_what_it_holds(sink: io.StringIO) -> None:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(log.on_loop)
    loop.call_exception_handler({"message": "canary", "exception": ValueError("canary")})
    loop.call_exception_handler({"message": "canary"})
    assert [line["event"] for line in lines(sink)] == ["unhandled", "unhandled"]
    assert "canary" not in sink.getvalue()


def test_without_the_filter_the_canaries_would_be_seen(sink: io.StringIO) -> None:
    logging.getLogger().handlers = [logging.StreamHandler(sink)]
    logging.getLogger("nobody.knows").error("POST /bot%s/getMe canary", TOKEN)
    assert TOKEN in sink.getvalue()
