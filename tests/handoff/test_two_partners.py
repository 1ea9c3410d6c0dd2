"""One report, two partners: two cases that nobody can join, each opened by its own keys only, each with its own yes."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyrage
import pytest

from flows.messages import Chosen, Submit
from handoff.contents import Contents
from handoff.courier import End
from storage.hall import Hall
from storage.mailroom import Arrival, Due, Kept, Mail, Turn
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings
from tests.handoff import made
from tests.handoff.test_key_faults import KEY, NEW, ONE, SENDER, TWO, House, contents, group, opens, table
from tests.handoff.unsealed import unseal

__all__ = ["contents"]


@pytest.fixture
def house(tmp_path: Path, contents: Contents) -> Iterator[House]:
    settings = HallSettings(tmp_path, tmp_path / "testigo.db", tmp_path / "keys", tmp_path / "partners.toml")
    hall = Hall.open(settings, receiver=True, profile=FOR_TESTS_ONLY, clock=lambda: made.NOW)
    yield House(hall, tmp_path, contents)
    hall.close()


async def both(house: House) -> dict[str, bytes]:
    """The parcels by alias, after a report went to two: to one with the exact place, to the other without."""
    house.start(group(table(KEY)) + group(table(NEW), id_="ribera"))
    chosen = (
        Chosen("lakeside", contact=True, exact_place=True),
        Chosen("ribera", contact=False, exact_place=False),
    )
    consents = tuple(
        made.consent(f"c.{kind}.{pick.partner}", value, pick.partner)
        for pick in chosen
        for kind, value in (
            ("share", "yes"),
            ("place", "exact" if pick.exact_place else "coarse"),
            ("contact", "bot" if pick.contact else "none"),
        )
    )

    def apply(item: Arrival | Due, kept: Kept | None) -> Mail:
        return Mail(b"{}", 700, submit=Submit(made.report(consents=consents), chosen))

    person = house.hall.vault.pseudonym("telegram", 1, 7)
    arrival = Arrival(1, 1, person, b"{}", 700, house.now)
    await house.hall.turn(Turn((arrival,), (arrival,), (), house.now), apply)
    for _ in chosen:
        done = await house.attempt()
        assert done is not None
        assert done.end is End.DELIVERED
    return {name.removesuffix(".zip.age"): sealed for name, sealed in house.left().items()}


def case(sealed: bytes, identity: pyrage.x25519.Identity) -> dict[str, Any]:
    opened = unseal(sealed, [str(identity)], SENDER.public_key())
    plain: dict[str, Any] = json.loads(opened.files["case.json"])
    return plain


async def test_each_key_opens_its_own_case_and_no_other(house: House) -> None:
    parcels = await both(house)

    assert len(parcels) == 2
    openable = [[opens(sealed, one) for one in (ONE, TWO)] for sealed in parcels.values()]
    assert sorted(openable) == [[False, True], [True, False]]


async def test_nothing_in_the_two_cases_joins_them_by_name(house: House) -> None:
    parcels = await both(house)
    mine = {alias: sealed for alias, sealed in parcels.items() if opens(sealed, ONE)}
    (first,), (second,) = mine, set(parcels) - set(mine)
    one, other = case(parcels[first], ONE), case(parcels[second], TWO)

    assert (one["alias"], other["alias"]) == (first, second)
    assert first not in json.dumps(other)
    assert second not in json.dumps(one)
    for name in ("report_id", "id", "handle", "person"):
        assert name not in one or one[name] != other[name], name


async def test_each_case_names_only_the_consents_of_its_partner(house: House) -> None:
    for sealed in (await both(house)).values():
        identity, partner = (ONE, "lakeside") if opens(sealed, ONE) else (TWO, "ribera")
        found = case(sealed, identity)
        assert {row["recipient"] for row in found["consents"]} == {partner}
        other = "ribera" if partner == "lakeside" else "lakeside"
        assert other not in json.dumps(found)


async def test_what_one_may_know_the_other_may_not(house: House) -> None:
    parcels = (await both(house)).values()
    exact, coarse = sorted(parcels, key=lambda sealed: opens(sealed, TWO))

    assert "geo" in case(exact, ONE)["event"]["place"]
    assert "geo" not in case(coarse, TWO)["event"]["place"]
    assert case(exact, ONE)["how_to_answer"]["may_write"] is True
    assert case(coarse, TWO)["how_to_answer"]["may_write"] is False
