"""No text makes its reader think for long: one person's message must never hold up everybody else's."""

from collections.abc import Callable
from datetime import datetime
from time import process_time

import pytest

from flows.flow import HOUSE_ZONE
from flows.reading.alarms import alarm
from flows.reading.bands import read_bands
from flows.reading.counts import read_count
from flows.reading.dates import read_when
from flows.reading.identifiers import hide_identifiers
from flows.reading.insults import insults_the_bot
from flows.reading.links import links_only
from flows.reading.plain_commands import plain_command
from flows.reading.redacting import redact
from flows.reading.status import hide_status, mentions_status

NOW = datetime(2026, 11, 21, 14, tzinfo=HOUSE_ZONE)
LONGEST = 4096
"""Characters of one message."""
READERS: dict[str, Callable[[str], object]] = {
    "alarm": lambda text: alarm(text, "en"),
    "band": lambda text: read_bands(text, "es"),
    "count": lambda text: read_count(text, 500),
    "date": lambda text: read_when(text, "en", NOW),
    "identifiers": hide_identifiers,
    "insult": insults_the_bot,
    "links": links_only,
    "command": plain_command,
    "address": lambda text: redact(text, "en", "place"),
    "contact": lambda text: redact(text, "es", "contact"),
    "status": mentions_status,
    "hidden status": lambda text: hide_status(text, "es"),
}
UNITS = (
    "fucking bot ", "pinche bot ", "sucks ", "no sirves para nada ", "https://a,", "www.a, ", "a.com,", "a.",
    "1 ", "1-", "1234 ", "a ", "A ", "a1", "0123456789", "\n", "@", "a@", "ii", "«",
    "ice is ", "they are ", "theyre right still now ", "la migra esta ", "agents agents ", "at my door ",
    "passport ", "my id ", "a#", "one ", "ss ", "número de ", "card number ", "(555) ", "555-", "call me ",
    "calle ", "1 n ", "123 north main ", "between 3 and ", "3/", "3rd ", "monday ", "last ", "hace ", "1.1 ",
    "i am undocumented ", "born in ", "no tiene papeles ", "he said he ",
)  # fmt: skip  # a list is read as a list, not as a column


@pytest.mark.parametrize("reader", READERS)
def test_no_repetition_of_anything_holds_a_reader_up(reader: str) -> None:
    for unit in UNITS:
        for end in ("zz", ""):
            text = (unit * LONGEST)[: LONGEST - len(end)] + end
            began = process_time()
            READERS[reader](text)
            assert process_time() - began < 1, f"{unit!r} took too long"
