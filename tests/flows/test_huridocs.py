"""Our codes stand in the list they are given for: the same twelve digits mean something else in another one."""

from flows.huridocs import (
    FORCE,
    INVOLVED,
    PLACES,
    PRIORITIES,
    ROLES,
    SIGNED,
    STATUSES,
    TYPES,
    date_type,
    twelve,
)

ACTS = {
    "02.01.01": "physical assault", "02.01.03.01": "threats", "02.01.03.05": "sexual harassment",
    "02.01.11.03": "sexual assault", "03.01.01": "arrest", "03.01.02": "detention", "03.01.07": "mass roundup",
    "04.01.01": "illegal search", "10.01": "expression", "13.01.03": "destruction", "13.01.07": "confiscation",
    "31.01": "rights of children", "35.01.05": "interpreter", "35.01.09": "legal help",
    "36.01.02.04": "medical care in detention", "90": "other", "99": "unknown",
}  # fmt: skip  # a list is read as a list, not as a column
METHODS = {
    "03.01": "beating", "03.01.02": "blows with sticks", "03.08": "electric shock", "03.10": "strangulation",
    "03.13": "animals", "03.15.03": "deprived of medical attention", "03.17.01": "bound",
    "03.21.01": "verbal abuse", "04.01": "tear gas",
}  # fmt: skip  # a list is read as a list, not as a column
LOCATIONS = {
    "01.01": "home", "03.01": "government offices", "03.07": "court", "04.01": "kindergarten",
    "04.02": "primary school", "04.03": "secondary school", "04.05": "hospital", "04.06": "clinic",
    "05.07.01": "church",
}  # fmt: skip  # a list is read as a list, not as a column
SOURCES = {"01.01": "victim", "01.02": "witness", "02.01": "of the victim", "03": "relayed", "04.04": "group"}
VICTIMS = {"01.02": "injured", "02.01": "released", "02.02": "held", "03.02": "deported"}


def known(names: dict[str, str]) -> set[str]:
    return {twelve(dotted) for dotted in names}


def test_every_code_is_one_of_its_own_list() -> None:
    assert {code for codes in TYPES.values() for code in codes.acts} == known(ACTS)
    used = {code for codes in TYPES.values() for code in codes.methods}
    assert used | {code for codes in FORCE.values() for code in codes} == known(METHODS)
    assert {code for codes in PLACES.values() for code in codes} == known(LOCATIONS)
    assert set(ROLES.values()) == known(SOURCES)
    assert set(STATUSES.values()) == known(VICTIMS)
    assert (INVOLVED, SIGNED) == ("010000000000", "010000000000")


def test_an_insult_is_a_method_of_list_5_for_in_list_4_its_number_is_a_law_against_liberty() -> None:
    assert TYPES["threats"].methods == (twelve("03.21.01"),)
    assert twelve("03.21.01") not in TYPES["threats"].acts


def test_the_levels_are_the_priorities_of_list_46() -> None:
    assert list(PRIORITIES.values()) == [twelve(f"0{number}") for number in (1, 2, 3, 4)]


def test_a_date_says_what_is_not_known_of_it() -> None:
    forms = ("2026-11-20", "2026-11-20~", "2026-11-14/2026-11-17", "2026-11", "2026", "2026~")
    assert [date_type(edtf) for edtf in forms] == [
        None,
        *[twelve("01")] * 2,
        *map(twelve, ("02", "03", "01")),
    ]
