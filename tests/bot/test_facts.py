"""The facts command: what is old, what is wrong, and who confirmed what."""

import shutil
import subprocess
import sys
import tomllib
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path

import pytest

from bot.facts import PATH, app, confirmed, load_facts
from flows.guidance import card_lines, read_guidance
from locales import Texts

ROOT = Path(__file__).parents[2]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copy(PATH, tmp_path / "facts.toml"))


def command(*told: str) -> int:
    with pytest.raises(SystemExit) as ended:
        app([*told])
    return int(ended.value.code or 0)


def test_the_houses_own_file_has_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert command("check") != 2  # how old it is depends on the day
    assert " fresh, " in capsys.readouterr().out


def test_the_list_names_age_office_and_who_confirmed(capsys: pytest.CaptureFixture[str]) -> None:
    assert command("list") == 0
    out = capsys.readouterr().out

    assert "ice_opr" in out
    assert "confirmed by nobody yet  ICE Office of Professional Responsibility (OPR)" in out
    assert "until always" in out


def test_confirming_renews_one_record_and_keeps_every_comment(copy: Path) -> None:
    before = copy.read_text("utf-8")

    assert command("confirm", "dhs_oig", "--on", "2026-11-22", "--by", " Ana Ruiz ", "--path", str(copy)) == 0

    after = copy.read_text("utf-8")
    fact = load_facts(copy)[0]["dhs_oig"]
    assert (fact.checked_on, fact.checked_by, fact.valid_until) == (
        date(2026, 11, 22),
        "Ana Ruiz",
        date(2027, 1, 21),
    )
    assert [line for line in before.splitlines() if "#" in line] == [
        line for line in after.splitlines() if "#" in line
    ]
    assert len(after.splitlines()) == len(before.splitlines()) + 2
    assert load_facts(copy)[0]["ice_opr"].checked_by == ""


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (("nothing", "--on", "2026-11-22", "--by", "Ana"), "There is no fact nothing."),
        (("ice_opr", "--on", "2999-01-01", "--by", "Ana"), "--on is a day that is still to come."),
        (("ice_opr", "--on", "2026-11-22", "--by", " "), "--by needs a name."),
    ],
)
def test_what_can_not_be_confirmed_is_said_and_changes_nothing(
    copy: Path, capsys: pytest.CaptureFixture[str], told: tuple[str, ...], sentence: str
) -> None:
    before = copy.read_bytes()

    assert command("confirm", *told, "--path", str(copy)) == 2
    assert sentence in capsys.readouterr().err
    assert copy.read_bytes() == before


def test_all_faults_are_listed_at_once_with_exit_code_2(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = copy.read_text("utf-8").replace('confidence = "high"', 'confidence = "sure"', 3)
    copy.write_text(broken, "utf-8")

    assert command("check", "--path", str(copy)) == 2
    err = capsys.readouterr().err
    assert err.count("confidence must be high, medium or low.") == 3
    assert command("confirm", "locator", "--on", "2026-11-22", "--by", "Ana", "--path", str(copy)) == 2
    assert copy.read_text("utf-8") == broken


@pytest.mark.parametrize(("text", "sentence"), [("[[", "is not valid TOML."), (None, "cannot be read.")])
def test_a_file_that_is_none_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str | None, sentence: str
) -> None:
    path = tmp_path / "facts.toml"
    if text is not None:
        path.write_text(text, "utf-8")

    assert command("check", "--path", str(path)) == 2
    assert capsys.readouterr().err == f"The file facts.toml {sentence}\n"


def test_confirming_twice_leaves_one_day_in_the_record() -> None:
    once, _ = confirmed(PATH.read_text("utf-8"), "locator", date(2026, 11, 22), "Ana")
    twice, faults = confirmed(once, "locator", date(2026, 12, 24), "Lee")

    assert faults == ()
    assert twice.count("checked_on = ") == once.count("checked_on = ")
    assert 'checked_by = "Ana"' not in twice


def test_help_names_every_command() -> None:
    told = [sys.executable, "-c", "from bot.facts import app; app(['--help'])"]
    out = subprocess.run(told, cwd=ROOT, check=True, capture_output=True, text=True).stdout

    assert all(name in out for name in ("list", "check", "confirm", "packet"))


FRESH_AGAIN = "2026-11-22"


def read_on(copy: Path, fact: str, day: str) -> None:
    """Write into *copy* that *fact* was read on *day*."""
    text, faults = confirmed(copy.read_text("utf-8"), fact, date.fromisoformat(day), "Ana")
    assert faults == ()
    copy.write_text(text, "utf-8")


def listed(out: str, kind: str) -> list[str]:
    (line,) = [line for line in out.splitlines() if line.startswith(kind)]
    return line.partition("): ")[2].split(", ")


def test_check_names_what_is_due_expired_not_signed_and_weak(
    copy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.facts.datetime", Noon)
    read_on(copy, "ice_opr", "2026-09-01")  # a contact: fresh for 60 days, hidden after 120
    read_on(copy, "dhs_oig", "2026-06-01")
    signed = copy.read_text("utf-8").replace('legal_reviewer = ""', 'legal_reviewer = "Ana Ruiz"', 1)
    copy.write_text(signed, "utf-8")

    assert command("check", "--path", str(copy)) == 1
    out = capsys.readouterr().out
    assert listed(out, "Due") == ["ice_opr"]
    assert listed(out, "Expired") == ["dhs_oig"]
    assert "ice_opr" not in listed(out, "Not signed")  # the first record of the file
    assert "ice_opr" not in listed(out, "Read in a stored copy")
    assert "locator" in listed(out, "Read in a stored copy")
    assert (
        "Look at https://ice.gov/about-ice/opr, then: python -m bot facts confirm ice_opr --on DATE --by NAME"
        in out
    )
    assert out.endswith("Exit code 1: look at what is due.\n")
    assert "dhs_oig" in listed(out, "Not signed")
    weak = listed(out, "Low confidence")
    assert weak
    assert all("low" in {f.confidence, *f.levels.values()} for f in map(load_facts(copy)[0].get, weak) if f)

    for fact in ("ice_opr", "dhs_oig"):
        read_on(copy, fact, FRESH_AGAIN)
    assert command("check", "--path", str(copy)) == 0


class Noon(datetime):
    """A clock that stands."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "Noon":
        return cls(2026, 11, 22, 12, tzinfo=tz)


def test_once_confirmed_a_card_says_that_we_read_it_and_no_longer_that_we_read_a_copy(copy: Path) -> None:
    now = datetime(2026, 11, 22, 12, tzinfo=UTC)

    def locator() -> str:
        guidance, _ = read_guidance(tomllib.loads(copy.read_text("utf-8")), {})
        return "\n".join(Texts.of("en").say(line) for line in card_lines(guidance, "locator", {}, now))

    before = locator()
    command("confirm", "locator", "--on", "2026-11-22", "--by", "Ana", "--path", str(copy))

    assert "We read a copy of this on Saturday, November 21, 2026." in before
    assert "We read this on Sunday, November 22, 2026." in locator()
    assert "copy" not in locator()
