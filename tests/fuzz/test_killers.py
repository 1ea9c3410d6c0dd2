"""An update that kills the process is set aside in the end; nobody else loses anything."""

import random
from pathlib import Path

from bot.careful import DEATHS
from tests.fuzz import judging
from tests.fuzz.making import Maker, Sender
from tests.fuzz.mutating import written
from tests.fuzz.rules import due
from tests.fuzz.runs import Fuzzed, run

WORD = "Zarzakiller"


def text(number: int, words: str) -> Fuzzed:
    sender = Sender(4_000_000_000 + number)
    update = {"update_id": 0, "message": Maker(random.Random(1)).message(sender, {"text": words})}
    as_written = written(update)
    return Fuzzed(0, as_written, sender, due(as_written), 0)


async def test_an_update_that_kills_the_process_ends_and_its_person_is_told(tmp_path: Path) -> None:
    people = [text(number, "/start") for number in range(20)]
    people[7] = text(7, f"{WORD} hello")
    ran = await run(tmp_path, people, crowd_of=0, killed_by=WORD)
    counted, failed = judging.outcomes(ran)
    assert failed == []
    assert counted == {("answered", ""): 19, ("set aside", "and its person told"): 1}
    assert 2 <= ran.deaths <= 2 + DEATHS
