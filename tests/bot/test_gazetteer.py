"""The gazetteer of the real packages: every state, most counties, and the places people name."""

import os
from pathlib import Path

from bot.gazetteer import load_gazetteer
from bot.places_table import make_in
from flows.reading.places import at_pin, read_where, states
from tests.play import PLACES


def test_every_state_and_territory_has_places() -> None:
    gazetteer = load_gazetteer(PLACES)
    assert {spot.state for spot in gazetteer.zips.values()} == {code for code, _, _ in states()}


def test_the_table_is_made_once_and_again_when_it_was_deleted(tmp_path: Path) -> None:
    table = make_in(tmp_path)
    made = table.stat()
    older = tmp_path / "places-0123456789abcdef.sqlite3"
    older.touch()
    assert make_in(tmp_path).stat().st_mtime_ns == made.st_mtime_ns
    table.unlink()
    assert make_in(tmp_path) == table
    assert list(tmp_path.iterdir()) == [table]
    assert table.stat().st_mode & 0o777 == 0o600


def test_what_another_process_is_making_is_left_alone_and_what_a_crash_left_is_not(tmp_path: Path) -> None:
    made_now, left = (tmp_path / f"places-0123456789abcdef.{number}" for number in (1, 2))
    made_now.touch()
    left.touch()
    os.utime(left, (0, 0))
    table = make_in(tmp_path)
    assert set(tmp_path.iterdir()) == {table, made_now}


def test_a_name_with_a_slip_is_found() -> None:
    gazetteer = load_gazetteer(PLACES)
    assert [where.place for where in read_where("chcago", "en", gazetteer)] == ["Chicago"]
    assert "no such place" not in gazetteer.spots
    assert "00000" not in gazetteer.zips
    assert len(gazetteer.spots) > 18_000
    assert len(gazetteer.zips) > 40_000


def test_nearly_every_county_has_its_geoid() -> None:
    gazetteer = load_gazetteer(PLACES)
    counties = {(spot.state, spot.county) for spot in gazetteer.zips.values() if spot.county}
    assert len(counties - set(gazetteer.geoids)) <= 10
    assert gazetteer.geoids["US-IL", "Cook County"] == "17031"
    assert gazetteer.geoids["US-VA", "Richmond City"] == "51760"
    assert gazetteer.geoids["US-NM", "Dona Ana County"] == "35013"
    assert gazetteer.geoids["US-DC", "District of Columbia"] == "11001"


def test_real_places_are_found() -> None:
    gazetteer = load_gazetteer(PLACES)
    (cicero,) = read_where("60804", "en", gazetteer)
    assert (cicero.place, cicero.county_geoid, cicero.zone) == ("Cicero", "17031", "America/Chicago")
    assert len(read_where("Springfield", "en", gazetteer)) == 8
    assert [where.state for where in read_where("Chicago", "es", gazetteer)] == ["US-IL"]
    assert read_where("mcallen tx", "es", gazetteer)[0].place == "McAllen"
    assert read_where("Queens", "en", gazetteer)[0].county == "Queens County"
    assert read_where("in the store", "en", gazetteer) == ()


def test_a_pin_over_the_border_is_not_in_the_united_states() -> None:
    gazetteer = load_gazetteer(PLACES)
    el_paso = at_pin(31.76, -106.49, gazetteer)
    assert (el_paso.state, el_paso.zone) == ("US-TX", "America/Denver")
    for juarez_tijuana_windsor in ((31.69, -106.42), (32.52, -117.03), (42.31, -83.03)):
        assert at_pin(*juarez_tijuana_windsor, gazetteer).state is None
