"""The harness plays our bot and a control, and every question comes where it is expected. Nothing is timed."""

from pathlib import Path

import pytest

from tests.bench.dialogue import played
from tests.bench.script import SCRIPT
from tests.bench.stacks import OURS, PTB, Stack
from tests.bench.stage import PATIENCE, stage

PEOPLE = 3


def test_the_script_is_what_our_bot_asks() -> None:
    for turn in played():
        asked = [key[1].split(":")[1] for said in turn.says for row in said.keyboard for key in row]
        assert turn.act.then in asked


@pytest.mark.parametrize("stack", [OURS, PTB], ids=lambda stack: stack.name)
def test_every_question_comes_where_it_is_expected(tmp_path: Path, stack: Stack) -> None:
    with stage(tmp_path, pinned=False) as opened, opened.bot(stack):
        walked = opened.double.obey(do="walk", people=PEOPLE, patience=PATIENCE)
    assert walked == {"steps": PEOPLE * len(SCRIPT), "silent": 0, "astray": 0}
