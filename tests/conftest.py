"""For every test: under CI a skipped test has failed; the summary says what outgoing calls are held against."""

import os
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.postgres import postgres
from tests.telegram.description import spec_in_use

__all__ = ["postgres"]

ROOMS_OF_THE_CHECK = {"house", "locales", "docs"}
"""Folders of tests whose tests read the files themselves: `make check` runs them too."""

LONG_ROOMS = {"endtoend", "crash", "canaries", "fuzz"}
"""Folders of tests that start whole bots: they wait more than they compute."""

LONG_FILES = {"test_matrix.py", "test_model.py"}

# A busy machine fails no example: what must be quick has a test that counts its own processor time.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


def under_ci() -> bool:
    """Whether a robot is running the tests: CI=1 or CI=true."""
    return os.environ.get("CI", "").lower() in {"1", "true"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="write golden files and generated pages anew")


@pytest.fixture
def rewrite(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are written anew instead of compared."""
    return bool(request.config.getoption("--rewrite"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    terminalreporter.write_line(spec_in_use())


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if ROOMS_OF_THE_CHECK & set(item.path.relative_to(Path(__file__).parent).parts):
            item.add_marker(pytest.mark.house)
    items.sort(key=_length)  # stable: within a file and a room the order stays


def _length(item: pytest.Item) -> int:
    """Files of few long tests first, else one worker is left alone with them at the end (`--no-loadscope-reorder`)."""
    rooms = item.path.relative_to(Path(__file__).parent).parts
    return 0 if item.path.name in LONG_FILES else 1 if LONG_ROOMS & set(rooms) else 2


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.skipped and under_ci():
        report.outcome, report.longrepr = (
            "failed",
            f"skipped, and under CI that is a failure: {report.longrepr}",
        )
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    if report.skipped and under_ci():
        report.outcome, report.longrepr = (
            "failed",
            f"skipped, and under CI that is a failure: {report.longrepr}",
        )
    return report
