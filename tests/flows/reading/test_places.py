"""Typed places and pins against a small gazetteer: asked where several fit, nothing guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.reading.gazetteer import Gazetteer, Spot, place_key
from flows.reading.places import Where, at_pin, match_state, read_where, state_name, states

CENTRAL, PACIFIC, EASTERN, MOUNTAIN = (
    f"America/{city}" for city in ("Chicago", "Los_Angeles", "New_York", "Denver")
)
_SPOTS = (
    Spot("Chicago", "Cook County", "US-IL", ("60601", "60623"), (41.88, -87.62), CENTRAL, 58),
    Spot("Cicero", "Cook County", "US-IL", ("60804",), (41.8378, -87.7602), CENTRAL, 1),
    Spot(
        "Cicero", "Hamilton County", "US-IN", ("46034",), (40.12, -86.02), "America/Indiana/Indianapolis", 1
    ),
    Spot("Springfield", "Hampden County", "US-MA", ("01103",), (42.1, -72.58), EASTERN, 13),
    Spot("Springfield", "Sangamon County", "US-IL", ("62701",), (39.8, -89.65), CENTRAL, 7),
    Spot("Springfield", "Greene County", "US-MO", ("65801",), (37.2, -93.29), CENTRAL, 7),
    Spot("Los Angeles", "Los Angeles County", "US-CA", ("90001",), (33.97, -118.24), PACIFIC, 64),
    Spot("East Los Angeles", "Los Angeles County", "US-CA", ("90022",), (34.02, -118.15), PACIFIC, 1),
    Spot("San Jose", "Santa Clara County", "US-CA", ("95101",), (37.39, -121.89), PACIFIC, 30),
    Spot("San Jose", "", "US-NM", ("87565",), (35.39, -105.47), MOUNTAIN, 1),
    Spot("New York", "New York County", "US-NY", ("10001",), (40.75, -73.99), EASTERN, 90),
    Spot("Bronx", "Bronx County", "US-NY", ("10451",), (40.82, -73.92), EASTERN, 26),
    Spot("Queens", "Queens County", "US-NY", ("11101",), (40.74, -73.93), EASTERN, 50),
    Spot("Philadelphia", "Philadelphia County", "US-PA", ("19101",), (39.95, -75.16), EASTERN, 50),
    Spot("New Orleans", "Orleans Parish", "US-LA", ("70112",), (29.95, -90.07), CENTRAL, 20),
    Spot("Saint Louis", "St. Louis City", "US-MO", ("63101",), (38.63, -90.19), CENTRAL, 47),
    Spot("San Luis", "Yuma County", "US-AZ", ("85349",), (32.49, -114.78), "America/Phoenix", 1),
    Spot("El Paso", "El Paso County", "US-TX", ("79901",), (31.76, -106.48), MOUNTAIN, 23),
    Spot("Laredo", "Webb County", "US-TX", ("78040",), (27.51, -99.5), CENTRAL, 5),
    Spot("Oklahoma City", "Oklahoma County", "US-OK", ("73101",), (35.47, -97.51), CENTRAL, 30),
    Spot("Portland", "Multnomah County", "US-OR", ("97201",), (45.5, -122.69), PACIFIC, 35),
    Spot("Bangor", "Penobscot County", "US-ME", ("04401",), (44.83, -68.79), EASTERN, 1),
    Spot("Gary", "Lake County", "US-IN", ("46401",), (41.6, -87.33), CENTRAL, 5),
    Spot("Washington", "District of Columbia", "US-DC", ("20001",), (38.91, -77.01), EASTERN, 25),
    Spot("San Juan", "San Juan Municipio", "US-PR", ("00901",), (18.46, -66.1), "America/Puerto_Rico", 16),
    Spot("Home", "Marshall County", "US-KS", ("66438",), (39.85, -96.5), CENTRAL, 1),
    Spot("Mexico", "Audrain County", "US-MO", ("65265",), (39.17, -91.88), CENTRAL, 1),
)


def _zone_at(latitude: float, longitude: float) -> str:
    return "America/Ciudad_Juarez" if latitude < 31.745 and longitude < -106 else ""


GAZETTEER = Gazetteer(
    spots={
        place_key(spot.name): tuple(one for one in _SPOTS if one.name == spot.name)
        for spot in _SPOTS
    },
    zips={code: spot for spot in _SPOTS for code in spot.zips},
    geoids={("US-IL", "Cook County"): "17031"},
    zones={"US-IL": CENTRAL, "US-PR": "America/Puerto_Rico"},
    every_zone=frozenset(spot.zone for spot in _SPOTS),
    within=lambda latitudes, longitudes: [
        spot
        for spot in _SPOTS
        if latitudes[0] <= spot.point[0] <= latitudes[1] and longitudes[0] <= spot.point[1] <= longitudes[1]
    ],
    zone_at=_zone_at,
)  # fmt: skip  # a list is read as a list, not as a column


def _shown(where: Where) -> str:
    return f"{where.place or '-'} {(where.state or '-')[3:]}" + (" exact" if where.exact else "")


@pytest.mark.parametrize(
    ("words", "readings"),
    [
        ("Cicero, Illinois", ["Cicero IL"]), ("cicero il", ["Cicero IL"]), ("CICERO IL", ["Cicero IL"]),
        ("cicero ilinois", ["Cicero IL"]), ("Cisero, Illinois", ["Cicero IL"]), ("Cicero, Ill.", ["Cicero IL"]),
        ("Illinois, Cicero", ["Cicero IL"]), ("60804", ["Cicero IL"]), ("Cicero IL 60804", ["Cicero IL"]),
        ("Cicero, IL, USA", ["Cicero IL"]), ("Cicero", ["Cicero IL", "Cicero IN"]),
        ("in my house in Cicero", ["Cicero IL", "Cicero IN"]), ("Chicago", ["Chicago IL"]), ("chcago", ["Chicago IL"]),
        ("Springfield", ["Springfield MA", "Springfield IL", "Springfield MO"]),
        ("springfield il", ["Springfield IL"]), ("123 Main St, Cicero, IL", ["Cicero IL exact"]),
        ("26th and Pulaski, Chicago IL", ["Chicago IL exact"]),
        ("en la calle 26 y Kedzie en Chicago", ["Chicago IL exact"]),
        ("1200 S Kedzie Ave Chicago 60623", ["Chicago IL exact"]),
        ("Walmart parking lot, Laredo, Texas", ["Laredo TX exact"]), ("in Texas, near Laredo", ["Laredo TX"]),
        ("Los Ángeles", ["Los Angeles CA"]), ("LA", ["Los Angeles CA", "- LA"]),
        ("L.A.", ["Los Angeles CA", "- LA"]), ("East LA", ["East Los Angeles CA"]),
        ("San José, California", ["San Jose CA"]), ("san jose", ["San Jose CA", "San Jose NM"]),
        ("the Bronx", ["Bronx NY"]), ("Queens NY", ["Queens NY"]), ("Bronx, Nueva York", ["Bronx NY"]),
        ("Nueva York", ["New York NY", "- NY"]), ("New York", ["New York NY", "- NY"]), ("NYC", ["New York NY"]),
        ("Ciudad de Nueva York", ["New York NY"]), ("Washington", ["Washington DC", "- WA"]),
        ("Washington DC", ["Washington DC"]), ("estado de Washington", ["- WA"]), ("Tejas", ["- TX"]),
        ("El Paso, Tejas", ["El Paso TX"]), ("Luisiana", ["- LA"]), ("Nueva Orleans", ["New Orleans LA"]),
        ("Filadelfia", ["Philadelphia PA"]), ("San Luis", ["Saint Louis MO", "San Luis AZ"]),
        ("San Luis, Misuri", ["Saint Louis MO"]), ("St. Louis", ["Saint Louis MO"]), ("Carolina del Norte", ["- NC"]),
        ("Nuevo México", ["- NM"]), ("Ilinois", ["- IL"]), ("Oklahoma City", ["Oklahoma City OK"]),
        ("portland or", ["Portland OR"]), ("Gary IN", ["Gary IN"]), ("Bangor ME", ["Bangor ME"]),
        ("Puerto Rico", ["- PR"]), ("San Juan, Puerto Rico", ["San Juan PR"]), ("TX", ["- TX"]), ("tx", ["- TX"]),
        ("Somewhereville, Texas", ["- TX"]), ("home, Kansas", ["Home KS"]), ("fue en Laredo Texas", ["Laredo TX"]),
    ],
)  # fmt: skip  # a list is read as a list, not as a column
def test_places_are_read_in_both_languages_and_asked_where_several_fit(
    words: str, readings: list[str]
) -> None:
    assert [_shown(where) for where in read_where(words, "es", GAZETTEER)] == readings


@pytest.mark.parametrize(
    "words",
    [
        "in the store", "no sé", "ok", "OK", "IN", "in", "me", "hi", "or", "at home", "en mi casa", "México",
        "vengan a mi", "I work in OR", "they came with 3 cars", "12345 Main St", "99999", "my sister was there", "",
        "🙂", "en casa de mi tía", "x" * 3000, "outside the courthouse", "de camino al trabajo",
        "¿Cómo?", "ayer", "North",
    ],
)  # fmt: skip  # a list is read as a list, not as a column
def test_words_without_a_place_ask_for_the_state(words: str) -> None:
    assert read_where(words, "en", GAZETTEER) == ()


def test_a_known_state_settles_the_place_or_stands_alone() -> None:
    assert _shown(read_where("Springfield", "en", GAZETTEER, near="US-IL")[0]) == "Springfield IL"
    assert _shown(read_where("calle 26 y Kedzie", "es", GAZETTEER, near="US-IL")[0]) == "- IL exact"
    assert _shown(read_where("Nueva York", "es", GAZETTEER, near="US-NY")[0]) == "New York NY"


def test_county_zip_and_zone_come_with_the_place() -> None:
    (where,) = read_where("123 Main St, Cicero IL 60804", "en", GAZETTEER)
    assert (where.county, where.county_geoid, where.zip, where.zone) == (
        "Cook County",
        "17031",
        "60804",
        CENTRAL,
    )
    assert where.coarse() == Where(
        "US-IL", "Cicero", "Cook County", "17031", None, None, exact=False, zone=CENTRAL
    )
    assert read_where("Illinois", "en", GAZETTEER)[0].zone == CENTRAL
    assert read_where("San Jose", "en", GAZETTEER)[1].county is None


def test_a_zip_of_another_state_is_not_believed() -> None:
    assert _shown(read_where("Gary, Indiana 60804", "en", GAZETTEER)[0]) == "Gary IN"


def test_a_pin_takes_the_nearest_place_of_the_united_states() -> None:
    pin = at_pin(41.85, -87.75, GAZETTEER)
    assert (pin.place, pin.state, pin.point, pin.exact, pin.zone) == (
        "Cicero",
        "US-IL",
        (41.85, -87.75),
        True,
        CENTRAL,
    )
    assert at_pin(31.69, -106.42, GAZETTEER).state is None
    assert at_pin(19.4, -99.1, GAZETTEER).state is None


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Illinois", "US-IL"), ("en Tejas", "US-TX"), ("Nueva Jersey", "US-NJ"), ("new yersey", "US-NJ"),
        ("Pensilvania", "US-PA"), ("pennsilvania", "US-PA"), ("Hawái", "US-HI"), ("IL", "US-IL"), ("ca", "US-CA"),
        ("Islas Vírgenes", "US-VI"), ("D.C.", "US-DC"), ("Virginia Occidental", "US-WV"), ("ok", None), ("OK", None),
        ("in", None), ("la", None), ("de", None), ("Chicago", None), ("", None), ("me", None), ("MA", "US-MA"),
    ],
)  # fmt: skip  # a list is read as a list, not as a column
def test_a_state_is_known_by_name_code_or_slip(words: str, state: str | None) -> None:
    assert match_state(words, "es") == state


def test_there_are_fifty_states_the_district_and_five_territories() -> None:
    assert len(states()) == len({code for code, _, _ in states()}) == 56
    assert (state_name("US-NM", "es"), state_name("US-NM", "en"), state_name("US-XX", "en")) == (
        "Nuevo México", "New Mexico", "US-XX",
    )  # fmt: skip  # a list is read as a list, not as a column
    for code, english, spanish in states():
        assert match_state(english, "en") == match_state(spanish, "es") == code


_WORDS = st.sampled_from(
    "Cicero Springfield Los Angeles New York IL in en calle 26 y Main , Illinois LA Texas 60804 OR near de USA".split()
)


@given(
    st.one_of(st.text(max_size=60), st.lists(_WORDS, max_size=7).map(" ".join)),
    st.sampled_from([None, "US-IL"]),
)
def test_any_text_is_read_the_same_way_twice_and_only_into_known_states(text: str, near: str | None) -> None:
    found = read_where(text, "en", GAZETTEER, near)
    assert found == read_where(text, "en", GAZETTEER, near)
    assert {where.state for where in found} <= {code for code, _, _ in states()}
    assert len(found) <= 8
    assert all(where.point is None for where in found)
