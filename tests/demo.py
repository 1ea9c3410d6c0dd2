"""``make demo``: one case goes to a partner, and its answer comes back. Everybody in it is invented; no network.

Each step is a command of a door, run as a person, an operator or a partner would run it, in a folder of its own
(``var/demo``) that is emptied at each start. What a command says is shown as it says it. Where a step does not bring
what it should, the demo ends there with a sentence and exit code 1; where Ctrl-C ends it, with 130.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from flows.partner import demo_partner
from flows.words import Line
from handoff import keys
from handoff.sheet import sheet_of
from locales import Texts, endonym

ROOT = Path(__file__).parents[1]
MARK = "DEMO"
"""A file that says that the folder is ours to empty."""
KEPT = "places-"
"""How the table of places begins: public, always the same, and it takes seconds to make."""
WIDTH = 100
SAYS = "DEMO. Everybody here is invented, nothing of it happened, and nothing leaves this computer."


class Stopped(Exception):
    """The demo cannot go on; the words say why."""


WORDS = {
    "en": (
        "yesterday",
        "Cicero, Illinois",
        "They broke the back door. They showed no paper. One of them threw my uncle on the floor.",
    ),
    "es": (
        "ayer",
        "Cicero, Illinois",
        "Rompieron la puerta de atrás. No mostraron ningún papel. Uno tiró a mi tío al piso.",
    ),
}
"""When, where and what, as the invented person types it."""
SAVED = "Your report is saved. This is your code:"
NEWS = "There is news about your report."
ASKS = "Is anyone hurt now?"
STEPS = "{partner}, step by step:"
CODE = re.compile(r"(?m)^\d{4}(?: \d{4}){3}$")
STOPPED = 130
"""The exit code after Ctrl-C, as a shell gives it."""
ACCEPTED = (
    ("--kind", "accepted"),
    ("--next-step", "We will write to you on Monday."),
    ("--lawyer", "not_yet"),
    ("--lang", "en"),
)
SAID = "A person here read your report. We want to help you."
ASKED = (("--kind", "needs_info"), ("--question", "hurt_now"))


@dataclass(slots=True)
class Demo:
    """One run in *folder*; *lang*: what the person's device speaks, en or es."""

    folder: Path
    lang: str
    step: int = 0
    seen: set[Path] = field(default_factory=set)

    @property
    def inbox(self) -> Path:
        """The folder in which the partner finds its parcels, and leaves its answers."""
        return self.folder / "handoff"

    def run(self) -> None:
        """Walk the whole way. Raises Stopped."""
        self.title("A person tells what happened")
        told = self.door("bot", "chat", typed=list(self.report()))
        self.expect(told, self.say(SAVED))
        self.title("As make chat would do now, the courier seals the report for the partner and delivers it")
        case = self.delivered("case")
        self.title("The partner answers: it takes the case, and it asks something. Both answers are signed")
        self.answer(case, SAID, ACCEPTED)
        self.answer(case, "", ASKED)
        self.title("The courier checks the signatures and takes the answers")
        self.expect(self.door("handoff", "once"), "accepted", "needs_info")
        self.title("The person hears it in the chat, answers, and looks at each step with the code")
        said = self.door("bot", "chat", typed=list(self.return_of(told)))
        self.expect(said, self.say(NEWS), self.say(ASKS), self.say(STEPS, demo_partner().name))
        self.title("The courier delivers that answer: an addition to the case, sealed as the case was")
        self.delivered("addition")
        self.farewell()

    def report(self) -> Iterator[str]:
        """Yield what the invented person types, in the language of the demo."""
        yield endonym(self.lang)
        taps = (
            "It already happened",
            "I am 18 or older and I agree",
            "To my family or home",
            "Hurt someone with their body",
            "Came in or searched a home",
            "Done",
        )
        yield from map(self.say, taps)
        yield from WORDS[self.lang]
        yield self.say("Yes")
        yield self.say("Send, they may write: {name}", demo_partner().name)

    def return_of(self, told: str) -> Iterator[str]:
        """Yield what the person types on the way back; the code stood in what was *told* at Send."""
        yield "/start"
        yield from map(self.say, ("No", "Add it", "I have a code"))
        yield from CODE.findall(told)[:1]
        yield self.say("See each step")

    def say(self, text: str, name: str = "") -> str:
        """Return one of the house's own sentences or labels as the person reads it; *name*: the group it names."""
        return Texts.of(self.lang).say(Line(text, (("name", name), ("partner", name))))

    def title(self, text: str) -> None:
        """Begin the next step."""
        self.step += 1
        print(f"\n━━ DEMO, step {self.step} of 6 ━━ {text}\n", flush=True)

    def delivered(self, name: str) -> Path:
        """Let the courier deliver, and the partner open what has come; return the folder with the case."""
        self.door("handoff", "once")
        new = set(self.inbox.glob("*.age")) - self.seen
        if len(new) != 1:
            raise Stopped("The courier delivered nothing, or too much. What it said stands above.")
        self.seen |= new
        parcel, opened = next(iter(new)), self.folder / "opened" / name
        opened.parent.mkdir(exist_ok=True)
        print("\nDEMO: the partner opens it with its own key.\n", flush=True)
        self.door("handoff", "open", str(parcel), "--key", str(self.key(keys.DEMO)), "--into", str(opened))
        print(f"\nDEMO: page one of {shown(opened / 'case.pdf')}, as text:\n")
        for row in page_one(opened / "case.json"):
            print(row)
        return opened

    def answer(self, case: Path, words: str, options: Sequence[tuple[str, str]]) -> None:
        """Let the partner write a signed answer into the folder that it shares with the courier."""
        said = [word for pair in options for word in pair]
        to = ("--key", str(self.key(keys.DEMO_REPLY)), "--into", str(self.inbox / "replies"))
        self.door("handoff", "answer", str(case), *([words] if words else []), *said, *to)

    def key(self, name: str) -> Path:
        """Return a key of the invented partner."""
        return self.folder / "keys" / name

    def expect(self, said: str, *words: str) -> None:
        """Raises Stopped where a command did not say all of *words*."""
        if any(word not in said for word in words):
            raise Stopped("This step did not bring what it should. What was said stands above.")

    def door(self, *command: str, typed: Sequence[str] = ()) -> str:
        """Run ``python -m`` a door, show what it says, and return it. Raises Stopped where it fails."""
        words = [shown(Path(word)) if Path(word).is_absolute() else word for word in command]
        print(f"$ python -m {shlex.join(words)}", flush=True)
        process = subprocess.Popen(
            [sys.executable, "-u", "-m", *words],
            cwd=ROOT,
            env=surroundings(self.folder, self.lang),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            start_new_session=True,  # Ctrl-C is for us: a command would answer it with a traceback of its own
        )
        with process:
            try:
                said = "".join(heard(process, typed))
            except KeyboardInterrupt:
                process.kill()
                raise
        if process.returncode:
            raise Stopped(f"A command ended with code {process.returncode}. What it said stands above.")
        return said

    def farewell(self) -> None:
        """Say what was shown and where it lies."""
        print(f"\n━━ DEMO, the end ━━ {SAYS}\n")
        print(
            "A report was told, sealed, delivered, opened and answered. The answer was heard, and answered too."
        )
        print(f"  the partner's folder: {shown(self.inbox)}")
        print(
            f"  the opened cases:     {shown(self.folder / 'opened')} (in clear; real ones are kept locked)"
        )
        print("Start it again as often as you like: it begins anew. Another language: LANG_CODE=es make demo")
        print("Talk yourself: make chat. For partners: docs/partners/first-day.md")


def heard(process: subprocess.Popen[str], typed: Sequence[str]) -> Iterator[str]:
    """Yield what *process* says, and show it; the lines *typed* are piped in first."""
    assert process.stdin is not None
    assert process.stdout is not None
    with process.stdin:
        process.stdin.write("".join(f"{one}\n" for one in typed))
    for one in process.stdout:
        print(one, end="", flush=True)
        yield one


def page_one(case: Path) -> Iterator[str]:
    """Yield page one of a case as text, made as ``case.pdf`` is: from ``case.json`` alone."""
    made = sheet_of(json.loads(case.read_text(encoding="utf-8")), Texts.of("en").say)
    sheet: Any = json.loads(json.dumps(made))
    yield from filled(sheet["demo"], f"{sheet['title']}. {sheet['filed']}")
    yield from filled(" · ".join(text for text in (sheet["level"], sheet["urgency"]) if text), *sheet["why"])
    yield from filled(sheet["limits"])
    for row in sheet["rows"]:
        yield from filled(f"{row['name']}: {row['text']}   ({row['mark']})")
    for message in sheet["story"]["messages"]:
        yield from filled(f"{sheet['story']['title']}: {message['text']}")
    for section in sheet["sections"][:1]:
        yield from filled(f"{section['title']}:", *section["lines"])


def filled(*texts: str) -> Iterator[str]:
    """Yield texts in lines that fit a terminal, with a rule at their left; what goes on stands further in."""
    for text in texts:
        for number, part in enumerate(text.splitlines()):
            first = "  │   " if number else "  │ "
            yield from textwrap.wrap(part, WIDTH, initial_indent=first, subsequent_indent="  │   ")


def shown(path: Path) -> str:
    """Return a path as somebody in the checkout would type it; every command is run there."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)


def surroundings(folder: Path, lang: str) -> dict[str, str]:
    """Return the environment of every command: no setting of a real installation, no partner but the invented one."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("TESTIGO_")}
    own = {"TESTIGO_DEMO": "1", "TESTIGO_DATA_DIR": shown(folder), "LANG_CODE": lang}
    return {**plain, **own, "TESTIGO_PARTNERS": shown(folder / "partners.toml"), "PYTHONIOENCODING": "utf-8"}


def emptied(folder: Path) -> None:
    """Make *folder* ready for a new run. Raises Stopped where it holds what is not ours."""
    found = [one for one in folder.iterdir() if not one.name.startswith(KEPT)] if folder.exists() else []
    if found and not (folder / MARK).is_file():
        raise Stopped(
            f"The folder {shown(folder)} holds something that no demo made. Move it, or name another."
        )
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / MARK).write_text(f"{SAYS}\nThe next demo empties this folder.\n", encoding="utf-8")
    for one in folder.iterdir():
        if one.is_dir():
            shutil.rmtree(one)
        elif one.name != MARK and not one.name.startswith(KEPT):
            one.unlink()
    (folder / "partners.toml").write_text("# DEMO: no group but the invented one.\n", encoding="utf-8")


def main(words: Sequence[str], variables: Mapping[str, str]) -> int:
    """Run the demo in the folder named, else in var/demo; return the exit code."""
    folder = (Path(words[0]) if words else ROOT / "var" / "demo").absolute()
    print(SAYS)
    try:
        emptied(folder)
        Demo(folder, "es" if variables.get("LANG_CODE", "").startswith("es") else "en").run()
    except Stopped as stopped:
        print(f"\nDEMO: it ends here. {stopped}", file=sys.stderr)
        return 1
    except OSError:
        print(f"\nDEMO: it ends here. The folder {shown(folder)} cannot be used.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nDEMO: you stopped it. The next one begins anew.", file=sys.stderr)
        return STOPPED
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
