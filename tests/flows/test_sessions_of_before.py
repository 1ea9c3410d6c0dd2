"""Sessions that an earlier build wrote are read by this one, and the person goes on.

``sessions/short_path.json``: one person in each place of the build that knew the short path alone, as it kept them.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from flows.messages import Commanded, Event, Failed, Missed, PartnerWrote, Quieted, Replied, Tapped
from flows.session import Session
from tests.play import Play

KEPT: Mapping[str, Mapping[str, Any]] = json.loads(
    (Path(__file__).with_name("sessions") / "short_path.json").read_text("utf-8")
)


@pytest.mark.parametrize("place", sorted(KEPT))
def test_a_session_of_before_goes_on_wherever_it_stood(place: str) -> None:
    session = Session.from_json(json.dumps(KEPT[place]))
    told = {name: answer.value for name, answer in session.answers.items()}
    events: tuple[Event, ...] = (
        Replied("hello there"), Commanded("review"), Commanded("language"), Commanded("start"), Failed(), Missed(),
        PartnerWrote("DEMO group", "Please call."), Quieted(session.rev), Tapped(session.asked, "_help", session.rev),
    )  # fmt: skip  # a list is read as a list, not as a column
    for event in events:
        play = Play(session=session).hear(event)

        now = {name: answer.value for name, answer in play.session.answers.items() if name in told}
        assert now == told or isinstance(event, Replied | Quieted)
