"""The pictures of README and docs/partners, drawn by the project's own parts: ``make pictures``.

A conversation is played through the real heart and set with Typst; the case and the paper by their own templates.
"""

import io
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import typst
from PIL import Image

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


def conversation() -> bytes:
    """Return a PNG of the middle of a conversation in Spanish."""
    script = short_path_of_a_family("es").transcript()
    middle = script[script.index("  Cuéntenos qué pasó") : script.index("> [Compartir")]
    return _png(FOLDER / "chat.typ", {"lang": "es", "parts": list(parts(middle))})


def page_one() -> bytes:
    """Return a PNG of page one of the case that the same conversation made."""
    submitted = short_path_of_a_family("es").submitted[0]
    report = submitted.report
    filed = datetime.fromisoformat(report.submitted_at).astimezone(UTC)
    guided = Guided(
        guidance.deadlines(the_guidance(), report.answers, filed),
        guidance.triage(report.answers, filed),
        guidance.no_deadlines(the_guidance(), report.answers, filed),
    )
    filing = Filing("K7QX-93TD", 1, demo_partner(), submitted.chosen[0])
    case = case_of(report, filing, labels(), load(), guided)
    return _png(TEMPLATE, {**sheet_of(case, Texts.of("en").say), "lang": "en"})


def urgent_case() -> bytes:
    """Return a PNG of page one of an urgent case, as a partner opens it."""
    case = json.loads(inside(TEN[0])["case.json"])
    return _png(TEMPLATE, {**sheet_of(case, Texts.of("en").say), "lang": "en"})


def answers() -> bytes:
    """Return a PNG of what a partner's two answers look like in the chat."""
    taken = {"next_step": "We will write to you on Monday.", "lawyer": "not_yet"}
    story = moves(sent("en"), "accepted", words="A person here read your report.", **taken)
    moves(story, "needs_info", "l1", asked=fixed("hurt_now")).taps("No")
    script = story.transcript()
    shown = script[script.index("  There is news") :]
    return _png(FOLDER / "chat.typ", {"lang": "en", "parts": list(parts(shown))})


def paper() -> bytes:
    """Return a PNG of page one of a complaint draft with Spanish under each line, of an invented witness."""
    reading_copy = copies(PAPERS["complaint_opr"], material("witness", "es"))[-1]
    return _png(PAPER, reading_copy, SMALL)


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


def _png(template: Path, data: dict[str, Json], sharp: int = SHARP) -> bytes:
    """Return the first page."""
    pages: object = typst.compile(
        template,
        format="png",
        ppi=sharp,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs={"d": json.dumps(data, ensure_ascii=False)},
    )
    first = pages[0] if isinstance(pages, list) else pages
    assert isinstance(first, bytes)
    out = io.BytesIO()
    Image.open(io.BytesIO(first)).convert("RGB").quantize(COLOURS).save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    (FOLDER / "conversation.png").write_bytes(conversation())
    (FOLDER / "case.png").write_bytes(page_one())
    (FOLDER / "urgent-case.png").write_bytes(urgent_case())
    (FOLDER / "answers.png").write_bytes(answers())
    (FOLDER / "paper.png").write_bytes(paper())
