"""The pictures of README and docs/partners, drawn by the project's own parts: ``make pictures``.

A conversation is played through the real heart and set with Typst; the case and the paper by their own templates. Each
picture carries a sum of what it was drawn from, so that a test can tell a stale one without drawing it.
"""

import hashlib
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import typst
from PIL import Image, PngImagePlugin

from flows import guidance
from flows.answers import Json
from flows.intake import labels
from flows.partner import demo_partner
from flows.replies import fixed
from handoff.papers import TEMPLATE
from handoff.parcel import Filing, Guided, case_of
from handoff.sheet import sheet_of
from locales import Texts, load
from printing.glyphs import FONTS
from printing.papers import TEMPLATE as PAPER
from tests.flows.papers.told import PAPERS, copies, material
from tests.flows.stories import short_path_of_a_family
from tests.flows.stories_of_cases import moves, sent
from tests.handoff.ten_cases import TEN, inside
from tests.play import the_guidance

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
COLOURS = 16
"""They are texts, and a reader waits for them."""
SHARP = 90
SMALL = 75
"""Pixels an inch: readable, and small enough to keep in the repository."""
MADE_OF = "made-of"
"""The name of the sum in the picture."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What one picture is drawn from; *sharp*: pixels an inch."""

    template: Path
    data: dict[str, Json]
    sharp: int = SHARP

    @property
    def sum(self) -> str:
        """The SHA-256 over everything that was put in, hexadecimal."""
        put = json.dumps([self.data, self.sharp, COLOURS], ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(self.template.read_bytes() + put.encode()).hexdigest()

    def png(self) -> bytes:
        """Draw the first page."""
        pages: object = typst.compile(
            self.template,
            format="png",
            ppi=self.sharp,
            font_paths=[FONTS],
            ignore_system_fonts=True,
            sys_inputs={"d": json.dumps(self.data, ensure_ascii=False)},
        )
        first = pages[0] if isinstance(pages, list) else pages
        assert isinstance(first, bytes)
        out, info = io.BytesIO(), PngImagePlugin.PngInfo()
        info.add_text(MADE_OF, self.sum)
        drawn = Image.open(io.BytesIO(first)).convert("RGB").quantize(COLOURS)
        drawn.save(out, "PNG", optimize=True, pnginfo=info)
        return out.getvalue()


def conversation() -> Picture:
    """The middle of a conversation in Spanish."""
    script = short_path_of_a_family("es").transcript()
    middle = script[script.index("  Cuéntenos qué pasó") : script.index("> [Compartir")]
    return Picture(FOLDER / "chat.typ", {"lang": "es", "parts": list(parts(middle))})


def page_one() -> Picture:
    """Page one of the case that the same conversation made; that it is invented stands above it."""
    submitted = short_path_of_a_family("es").submitted[0]
    report = replace(submitted.report, demo=True)
    filed = datetime.fromisoformat(report.submitted_at).astimezone(UTC)
    guided = Guided(
        guidance.deadlines(the_guidance(), report.answers, filed),
        guidance.triage(report.answers, filed),
        guidance.no_deadlines(the_guidance(), report.answers, filed),
    )
    filing = Filing("K7QX-93TD", 1, demo_partner(), submitted.chosen[0])
    case = case_of(report, filing, labels(), load(), guided)
    return Picture(TEMPLATE, {**sheet_of(case, Texts.of("en").say), "lang": "en"})


def urgent_case() -> Picture:
    """Page one of an urgent case, as a partner opens it."""
    case = json.loads(inside(TEN[0])["case.json"])
    return Picture(TEMPLATE, {**sheet_of(case, Texts.of("en").say), "lang": "en"})


def answers() -> Picture:
    """What a partner's two answers look like in the chat."""
    taken = {"next_step": "We will write to you on Monday.", "lawyer": "not_yet"}
    story = moves(sent("en"), "accepted", words="A person here read your report.", **taken)
    moves(story, "needs_info", "l1", asked=fixed("hurt_now")).taps("No")
    script = story.transcript()
    shown = script[script.index("  There is news") :]
    return Picture(FOLDER / "chat.typ", {"lang": "en", "parts": list(parts(shown))})


def paper() -> Picture:
    """Page one of a complaint draft with Spanish under each line, of an invented witness."""
    reading_copy = copies(PAPERS["complaint_opr"], material("witness", "es"))[-1]
    return Picture(PAPER, reading_copy, SMALL)


PICTURES: dict[str, Callable[[], Picture]] = {
    "conversation": conversation,
    "case": page_one,
    "urgent-case": urgent_case,
    "answers": answers,
    "paper": paper,
}


def parts(script: str) -> Iterator[dict[str, Json]]:
    """Yield the bubbles of a transcript: what the person says, what the bot says, rows of buttons."""
    for turn in re.split(r"\n(?=> )|\n\n", script):
        said = [one for one in turn.splitlines() if one.startswith("> ")]
        yield from ({"kind": "mine", "text": one[2:].strip("[]")} for one in said)
        rest = [one.strip() for one in turn.splitlines() if not one.startswith("> ") and one.strip()]
        lines = [one for one in rest if not one.startswith(("[", "("))]
        rows = [re.findall(r"\[(.*?)\]", one) for one in rest if one.startswith("[")]
        if lines:
            yield {"kind": "theirs", "lines": lines}
        if rows:
            yield {"kind": "buttons", "rows": rows}


if __name__ == "__main__":
    for name, picture in PICTURES.items():
        (FOLDER / f"{name}.png").write_bytes(picture().png())
