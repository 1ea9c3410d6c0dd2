"""What the rooms import is declared, what is declared is imported, and the image holds all of it."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

from tests.house.tree import ROOMS, ROOT, modules

NOT_IMPORTED = {
    "honcho": "started by `make run`",
    "tzdata": "read by zoneinfo where the system has no zone files",
}


def spelled(name: str) -> str:
    return re.split(r"[<>=!~;\[ ]", name)[0].lower().replace("_", "-")


def imported(texts: dict[str, str]) -> set[str]:
    """Name the top-level packages that modules import, except Python's own and the rooms."""
    found: set[str] = set()
    for text in texts.values():
        for node in ast.walk(ast.parse(text)):
            match node:
                case ast.Import(names=names):
                    found |= {name.name.partition(".")[0] for name in names}
                case ast.ImportFrom(module=str(module)):
                    found.add(module.partition(".")[0])
                case _:
                    pass
    return found - set(sys.stdlib_module_names) - set(ROOMS)


def distributions(packages: set[str]) -> set[str]:
    known = packages_distributions()
    return {spelled(known.get(package, [package])[0]) for package in packages}


def declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {spelled(line) for line in project["dependencies"]}


def test_every_package_that_a_room_imports_is_declared() -> None:
    assert distributions(imported(modules())) - declared() == set()


def test_every_declared_package_is_imported_or_has_its_reason() -> None:
    assert declared() - distributions(imported(modules())) - NOT_IMPORTED.keys() == set()


def test_an_undeclared_import_is_seen() -> None:
    planted = {"planted": "import os\nimport bot.speaker\nimport numpy.linalg\nfrom yaml import load\n"}
    assert imported(planted) == {"numpy", "yaml"}


def test_the_image_holds_every_room_and_runs_as_nobody_special() -> None:
    recipe = (ROOT / "Dockerfile").read_text("utf-8")
    assert set(re.findall(r"(?m)^COPY (\w+) \./\1$", recipe)) == set(ROOMS)
    assert {f"!{room}" for room in ROOMS} <= set((ROOT / ".dockerignore").read_text("utf-8").splitlines())
    assert re.findall(r"(?m)^USER (\S+)$", recipe) == ["10001:10001"]


def test_every_door_is_started_by_the_procfile() -> None:
    started = re.findall(r"(?m)^(\w+): \S*python -m \1 run$", (ROOT / "Procfile").read_text("utf-8"))
    assert started == [room for room in ROOMS if (ROOT / room / "__main__.py").exists()]
