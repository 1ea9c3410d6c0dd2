"""What is kept from one group is kept out of the story too; what happened stays in it."""

import re

import pytest

from flows.answers import Answer, Original
from flows.reading import redacting
from flows.reading.redacting import Kept, redact, redacted


@pytest.mark.parametrize(
    "text",
    [
        "they came to 1845 W 18th St apt 3R and broke the door",
        "I live at 2500 S Kedzie Ave",
        "2500 S Kedzie, second floor",
        "at 4100 West 26th Street",
        "3000 block of S Pulaski",
        "12345 N Lamar Blvd 78753",
        "my house is 10250 Old Highway Road",
        "47 Oak St is where my mother lives",
        "vivimos en calle 26 numero 2456",
        "en la 4100 oeste de la 26",
        "la casa es avenida Ashland 2231",
        "numero 2231 de la avenida Ashland",
        "41.8569,-87.6658",
        "zip 79936",
        "https://maps.app.goo.gl/abcDEF123",
    ],
)
def test_an_exact_place_in_the_words_is_hidden(text: str) -> None:
    assert "[address hidden]" in redact(text, "en", "place")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("5 agents blocked the street", "place"),
        ("2 men in the street and 14 agents on the way", "place"),
        ("at 6:15 they drove away with 3 people", "place"),
        ("badge 4471, plate EJ 66 201, $2,340 in cash", "place"),
        ("fueron 5 agentes por la calle", "place"),
        ("after 45 minutes he came back", "place"),
        ("they took him to Cicero, Illinois", "place"),
        ("an unknown number called me, 786-555-0136", "contact"),
        ("the clinic is 773-555-0107", "contact"),
        ("badge 4471 on 11/14/2026", "contact"),
    ],
)
def test_what_happened_is_not_hidden(text: str, kept: Kept) -> None:
    assert redact(text, "en", kept) == text


@pytest.mark.parametrize(
    "text",
    [
        "please call me at 312-555-0148",
        "my cell is (773) 555 0199",
        "mi cel es 773 555 0199",
        "llamenme al 3125550148",
        "escriban a rosa.m@example.org",
    ],
)
def test_the_writers_own_phone_and_mail_are_hidden(text: str) -> None:
    assert "[contacto oculto]" in redact(text, "es", "contact")


def test_each_message_is_redacted_in_its_own_language_and_the_answer_keeps_the_rest() -> None:
    said = (
        Original("Fue en calle 26 numero 2456.", "es", "t1"),
        Original("2500 S Kedzie Ave, at six.", "en", "t2"),
    )
    answer = Answer("\n".join(one.text for one in said), original=said)
    hidden = redacted(answer, "en", ("place", "contact"))
    assert [one.text for one in hidden.original] == [
        "Fue en [dirección oculta].",
        "[address hidden], at six.",
    ]
    assert redacted(answer, "en", ()) == answer


def test_no_pattern_of_an_address_repeats_without_an_upper_bound() -> None:
    patterns = [*redacting._PLACES, redacting._MAIL, redacting._PHONE, redacting._OWN, redacting._THEIRS]
    for pattern in patterns:
        signs = re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]", "x", pattern.pattern)
        assert not re.search(r"[*+]|\{\d*,\}", signs), pattern.pattern
