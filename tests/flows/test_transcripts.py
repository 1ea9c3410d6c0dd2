"""Golden transcripts: what both sides say, as pages a lawyer or a translator can review.

``python -m pytest tests/flows/test_transcripts.py --rewrite`` writes them anew; the change is then read as a diff.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.flows import stories
from tests.flows.stories import Tongue, short_path
from tests.flows.stories_of_cases import CASE_STORIES
from tests.play import Play

STORIES: tuple[Callable[[Tongue], Play], ...] = (*stories.STORIES, *CASE_STORIES)
FOLDER = Path(__file__).parents[1] / "transcripts"
LONGEST = 700
"""Signs that one message of the bot's own words may have: short enough for an old phone (dialogue 2)."""
ANSWERS_BACK = ("Here is your report", "Este es su reporte")
"""A message that reads the person's own answers back is as long as they are."""
FOOT = ("We read ", "No lawyer has checked", "Leímos ", "Ningún abogado ha revisado")
"""Under each card: where it is from. It is not counted."""

told = pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
tongues = pytest.mark.parametrize("tongue", ["en", "es"])


@tongues
@told
def test_a_conversation_reads_as_it_was_reviewed(
    story: Callable[[Tongue], Play], tongue: Tongue, *, rewrite: bool
) -> None:
    script = story(tongue).transcript()
    file = FOLDER / f"{story.__name__}_{tongue}.txt"
    if rewrite:
        file.write_text(script)

    assert file.read_text() == script


def test_every_page_of_the_folder_is_played() -> None:
    played = {f"{story.__name__}_{tongue}" for story in STORIES for tongue in ("en", "es")}
    assert {file.stem for file in FOLDER.iterdir()} == played


@tongues
def test_the_short_path_takes_ten_interactions(tongue: Tongue) -> None:
    assert short_path(tongue).interactions == 10


@tongues
@told
def test_every_message_is_short_and_none_comes_twice_in_a_row(
    story: Callable[[Tongue], Play], tongue: Tongue
) -> None:
    before = ""
    for message in messages(story(tongue).transcript()):
        own = "\n".join(line for line in message.split("\n") if not line.startswith(FOOT))
        assert len(own) <= LONGEST or own.startswith(ANSWERS_BACK), own
        assert not message or message != before
        before = message


def messages(script: str) -> Iterator[str]:
    """Yield the bot's messages without their buttons, and an empty one where the person does something."""
    for part in re.split(r"\n(?=\n|>|  \()", script):
        lines = part.strip("\n").split("\n")
        said = (line.strip() for line in lines if not re.match(r"    \[|  ✓|  \(", line))
        yield "" if lines[0].startswith(">") else "\n".join(said)
