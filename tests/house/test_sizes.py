"""Small rooms: no module past 350 lines, no function past 40, names that say something."""

import ast
import statistics
from pathlib import PurePosixPath

import pytest

from tests.house.tree import ROOMS, ROOT, modules

LONGEST_MODULE = 350
LONGEST_FUNCTION = 40  # its docstring is not counted
SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "service", "base", "misc", "core"}

type_of_function = ast.FunctionDef | ast.AsyncFunctionDef


def long_modules(texts: dict[str, str]) -> list[str]:
    counted = {name: len(text.splitlines()) for name, text in texts.items()}
    median = statistics.median([lines for lines in counted.values() if lines] or [0])
    return [
        f"{name}: {lines} lines, past {LONGEST_MODULE} (the median module has {median:.0f})"
        for name, lines in counted.items()
        if lines > LONGEST_MODULE
    ]


def length_of(function: type_of_function) -> int:
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is None:
        return lines
    return lines - ((first.end_lineno or first.lineno) - first.lineno + 1)


def long_functions(texts: dict[str, str]) -> list[str]:
    found = [
        (name, node.name, length_of(node))
        for name, text in texts.items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, type_of_function)
    ]
    median = statistics.median([lines for *_, lines in found] or [0])
    return [
        f"{name}: {function} has {lines} lines, past {LONGEST_FUNCTION} (the median has {median:.0f})"
        for name, function, lines in found
        if lines > LONGEST_FUNCTION
    ]


def empty_names(names: list[str]) -> list[str]:
    return [name for name in names if SAY_NOTHING & set(PurePosixPath(name).with_suffix("").parts)]


def strange_rooms(names: list[str]) -> list[str]:
    known = {
        *ROOMS,
        "telegram",
        "endtoend",
        "bench",
        "crash",
        "fuzz",
        "canaries",
        "house",
        "docs",
        "transcripts",
    }
    return [name for name in names if name not in known]


def test_no_module_is_too_long() -> None:
    assert long_modules(modules()) == []


def test_no_function_is_too_long() -> None:
    assert long_functions(modules()) == []


def test_every_module_has_a_name_that_says_something() -> None:
    assert empty_names(list(modules())) == []


def test_the_tests_mirror_the_rooms() -> None:
    folders = [
        path.name for path in (ROOT / "tests").iterdir() if path.is_dir() and any(path.rglob("test_*.py"))
    ]
    assert strange_rooms(folders) == []
    assert set(ROOMS) <= set(folders)


def test_the_checks_of_size_see_a_long_module_and_a_long_function() -> None:
    body = "    x = 1\n" * LONGEST_FUNCTION
    text = f'def long() -> None:\n    """Say.\n\n    More.\n    """\n{body}'
    assert len(long_functions({"planted": text})) == 1
    assert long_functions({"planted": text.replace("    x = 1\n", "", 1)}) == []
    assert len(long_modules({"planted": "x = 1\n" * (LONGEST_MODULE + 1)})) == 1


@pytest.mark.parametrize("name", ["bot/utils.py", "flows/base/when.py", "storage/core.py"])
def test_the_check_of_names_sees_a_name_that_says_nothing(name: str) -> None:
    assert empty_names([name]) == [name]
    assert strange_rooms(["flows", "odds"]) == ["odds"]
