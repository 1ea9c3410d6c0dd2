"""What the files of the checkout may not hold, and that the lock is whole."""

import re
import tomllib

import pytest

from tests.house.tree import ROOT, kept, name_of

# Written so that this file does not hold what it looks for.
ONE_MACHINE = re.compile(r"(?<![\w.-])/(?:wor[k]|roo[t]|hom[e]/\w+|User[s]/\w+|far[m])/|bash_job[s]")
REGISTRY = re.compile(r"python[h]osted|py[p]i\.(?:org|python)|npm[j]s|deb\.debia[n]")
PUT_OFF = re.compile(
    r"#\s*(?:TOD[O]|FIXM[E]|XX[X]|HAC[K])\b|NotImplemented[E]rror|pragma: no cove[r]"
    r"|type: ignor[e](?!\[)|noq[a](?!: [A-Z]+\d)|pytest\.(?:mark\.)?(?:ski[p]|xfai[l]|importorski[p])"
)
PICTURES = {".png", ".jpg", ".jpeg", ".webp"}
BIGGEST_PICTURE = 400_000  # bytes


def texts() -> dict[str, str]:
    """Every file that is not a picture; a file that is no UTF-8 raises UnicodeDecodeError with its name."""
    return {
        name_of(path): path.read_bytes().decode("utf-8") for path in kept() if path.suffix not in PICTURES
    }


def holding(pattern: re.Pattern[str], found: dict[str, str]) -> list[str]:
    return [f"{name}: {hit.group()}" for name, text in found.items() for hit in pattern.finditer(text)]


def unpinned(lock: str, wanted: list[str]) -> list[str]:
    """Name what pyproject.toml asks for and the lock lacks, and what the lock holds without a hash."""
    pins = re.findall(r"(?m)^([\w.-]+)==\S+.*?\\?\n((?:    --hash=\S+.*\n?)*)", lock)
    have = {name.lower().replace("_", "-") for name, _ in pins}
    names = [re.split(r"[<>=!~;\[ ]", line)[0].lower().replace("_", "-") for line in wanted]
    return [name for name in names if name not in have] + [
        f"{name}: no hash" for name, hashes in pins if not hashes
    ]


def test_no_file_names_one_machine_or_a_registry() -> None:
    assert holding(ONE_MACHINE, texts()) == []
    assert holding(REGISTRY, texts()) == []


def test_nothing_is_put_off_and_no_checker_is_silenced_whole() -> None:
    python = {name: text for name, text in texts().items() if name.endswith(".py")}
    assert holding(PUT_OFF, python) == []


def test_the_only_binaries_are_small_pictures() -> None:
    assert texts()
    assert [name_of(p) for p in kept() if p.suffix in PICTURES and p.stat().st_size > BIGGEST_PICTURE] == []


def test_the_lock_is_whole_and_names_no_host() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    image = (ROOT / "requirements.image.lock").read_text("utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert unpinned(lock, [*project["dependencies"], *project["optional-dependencies"]["dev"]]) == []
    assert unpinned(image, project["dependencies"]) == []
    assert holding(re.compile(r"://|--(?:index|extra|find)\S*"), {"lock": lock, "image": image}) == []


def test_the_image_is_locked_to_what_was_tested() -> None:
    lock, image = (
        set(re.findall(r"(?m)^[\w.-]+==\S+", (ROOT / name).read_text("utf-8")))
        for name in ("requirements.lock", "requirements.image.lock")
    )
    assert image < lock


@pytest.mark.parametrize(
    ("pattern", "bad", "good"),
    [
        (ONE_MACHINE, "cd /roo" + "t/x", "GET https://example.org/roo" + "t/x"),
        (REGISTRY, "https://pyp" + "i.org/simple", "https://example.org"),
        (PUT_OFF, "x = 1  # TO" + "DO later", "x = 1  # to do so later would be wrong"),
        (PUT_OFF, "import x  # noq" + "a", "import x  # noq" + "a: PLC0415 (starts faster)"),
        (PUT_OFF, "@pytest.mark." + "skip", "@pytest.mark.crash"),
    ],
)
def test_each_pattern_catches_one_line_and_passes_another(
    pattern: re.Pattern[str], bad: str, good: str
) -> None:
    assert len(holding(pattern, {"planted": bad})) == 1
    assert holding(pattern, {"planted": good}) == []


def test_the_check_of_the_lock_sees_a_missing_pin_and_a_missing_hash() -> None:
    lock = "aiohttp==3.1 \\\n    --hash=sha256:00 \\\n    --hash=sha256:01\nbabel==2.18\n"
    assert unpinned(lock, ["aiohttp>=3", "us>=4"]) == ["us", "babel: no hash"]
