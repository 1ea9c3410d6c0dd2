"""Typed answers to a question with choices."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.reading.choices import match_choice, match_choices

ROLES = {
    "victim": ("It happened to me", "Me pasó a mí"),
    "household": ("It happened to my family or home", "Le pasó a mi familia o en mi casa"),
    "witness": ("I saw it", "Lo vi", "witness", "testigo"),
    "relayed": ("Someone told me", "Alguien me contó"),
    "unsure": ("I am not sure 🤷", "No estoy seguro"),
}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1", "victim"), ("2", "household"), ("2)", "household"), ("#3", "witness"), ("3️⃣", "witness"),
        ("dos", "household"), ("two", "household"), ("la tercera", "witness"), ("opción 4", "relayed"),
        ("number 5", "unsure"), ("I SAW IT!", "witness"), ("lo vi", "witness"), ("Lo ví.", "witness"),
        ("me paso a mi", "victim"), ("it happened to me", "victim"), ("testigo", "witness"),
        ("testgo", "witness"), ("i am not sure", "unsure"), ("Le pasó a mi familia", "household"),
        ("some", "relayed"), ("someone tld me", "relayed"),
        ("it happened", None), ("6", None), ("0", None), ("99", None), ("", None), ("🙂", None), ("no sé", None),
        ("they hit my cousin", None), ("i", None),
    ],
)  # fmt: skip  # a list is read as a list, not as a column
def test_typed_words_find_one_choice_or_none(text: str, code: str | None) -> None:
    assert match_choice(text, ROLES) == code


ERASING = {"yes": ("Sí, borrar todo", "Yes, erase everything"), "no": ("No, dejarlo", "No, keep it")}
KEEPING = {"keep": ("Guardar mi borrador",), "erase": ("Borrar mi borrador",), "on": ("Seguir",)}
FOUND = {"yes": ("Sí, sé dónde", "Yes, I know where"), "no": ("No, no sé dónde", "No, I do not know where")}


@pytest.mark.parametrize(
    ("text", "labels", "code"),
    [
        ("no borrar todo", ERASING, None), ("no borrar", ERASING, None), ("No, dejarlo", ERASING, "no"),
        ("no", ERASING, "no"), ("sí", ERASING, "yes"), ("si borar todo", ERASING, "yes"),
        ("no borrar", KEEPING, None), ("no seguir", KEEPING, None), ("no guardar", KEEPING, None),
        ("no", KEEPING, None), ("no sé dónde", FOUND, None), ("no, no se dónde", FOUND, "no"),
        ("no 2", KEEPING, "erase"),
    ],
)  # fmt: skip  # a list is read as a list, not as a column
def test_a_no_is_never_read_as_a_yes(text: str, labels: dict[str, tuple[str, ...]], code: str | None) -> None:
    assert match_choice(text, labels) == code


def test_two_choices_with_the_same_words_are_not_guessed_between() -> None:
    assert match_choice("yes", {"a": ("Yes",), "b": ("Yes.",)}) is None


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("1, 3 y 5", ("victim", "witness", "unsure")), ("1 3 5", ("victim", "witness", "unsure")),
        ("5 and 1", ("victim", "unsure")), ("3", ("witness",)), ("lo vi y me pasó a mí", ("victim", "witness")),
        ("1, 9", ()), ("nothing", ()), ("", ()), ("1;1", ("victim",)),
        ("It happened to my family or home", ("household",)),
    ],
)  # fmt: skip  # a list is read as a list, not as a column
def test_several_choices_come_in_the_order_shown(text: str, codes: tuple[str, ...]) -> None:
    assert match_choices(text, ROLES) == codes


@given(st.text(max_size=40))
def test_any_text_matches_known_codes_only(text: str) -> None:
    assert match_choice(text, ROLES) in {*ROLES, None}
    assert set(match_choices(text, ROLES)) <= set(ROLES)
