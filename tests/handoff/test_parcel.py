"""What one partner may see of one report: complete, explained, and nothing more."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

import locales
from flows.answers import Answer
from flows.guidance import NoDeadline
from flows.huridocs import TYPES
from flows.partner import Way
from handoff.schema import SCHEMA
from handoff.sheet import sheet_of
from handoff.ways_to_answer import ways
from tests.handoff import made


def valid(case: dict[str, object]) -> dict[str, object]:
    jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(case)
    return case


def test_a_case_is_valid_and_so_says_the_command_line(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_text(json.dumps(valid(made.case())), encoding="utf-8")
    tool = Path(sys.executable).with_name("check-jsonschema")
    schema = Path("handoff/schema/report-summary-1.0.json").resolve()
    done = subprocess.run([tool, "--schemafile", schema, path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_a_field_that_is_not_in_the_schema_is_not_valid() -> None:
    for spoil in ({"telegram_id": 7}, {"alias": "7"}, {"door": "sms"}):
        with pytest.raises(jsonschema.ValidationError):
            valid({**made.case(), **spoil})
    case = made.case()
    case["event"]["date"]["value"] = "last week"
    with pytest.raises(jsonschema.ValidationError):
        valid(case)


def test_a_worked_out_value_without_its_method_is_not_valid() -> None:
    case = made.case()
    del case["event"]["place"]["admin"]["state"]["method"]
    with pytest.raises(jsonschema.ValidationError):
        valid(case)


def test_a_value_carries_code_label_and_where_it_comes_from() -> None:
    case = made.case(where=made.filing(to=made.partner(working_language="es")))
    first = case["event"]["types"][0]
    assert first["value"] == "detained"
    assert first["label_en"] == "They took someone away"
    assert first["label"] == "Se llevaron a alguien"
    assert first["source"] == "told_by_reporter"
    assert first["huridocs_acts"] == ["030101000000"]
    assert case["reporter"]["role"]["huridocs_list_19"] == "010200000000"
    assert case["event"]["date"]["certainty"] == "guess"
    assert case["event"]["date"]["huridocs_list_48"] == "010000000000"
    assert case["triage"]["huridocs_list_46"] == "010000000000"
    assert case["event"]["date_text"] == "antier como a las 6 de la mañana"
    assert case["event"]["tz"]["derived_from"] == ["inc.place"]


def test_the_story_goes_word_for_word_message_by_message() -> None:
    told = made.case()["event"]["narrative"]
    assert [one["original"]["text"] for one in told] == [made.STORY, made.MORE]
    assert told[1]["original"]["message_time"] == "2026-11-22T16:21:00Z"


def test_words_that_were_sent_on_say_so_wherever_they_stand() -> None:
    own, sent_on = made.answers()["inc.story"].original
    sent_on = replace(sent_on, forwarded=True)
    when = made.answers()["inc.when"]
    answers = {
        **made.answers(),
        "inc.story": Answer("both", original=(own, sent_on)),
        "inc.when": replace(when, original=(replace(when.original[0], forwarded=True),)),
    }
    case = made.case(made.report(answers, notes=(sent_on, own)))
    valid(case)
    assert ["forwarded" in one["original"] for one in case["event"]["narrative"]] == [False, True]
    assert [one.get("forwarded") for one in case["notes_unplaced"]] == [True, None]
    assert case["event"]["date"]["original"]["forwarded"] is True


def test_one_thing_of_a_list_stands_with_its_own_words() -> None:
    cars = [made.said("camioneta negra"), made.said("carro gris, sin placas")]
    listed = Answer([car.text for car in cars], original=tuple(cars))
    case = made.case(made.report(made.answers() | {"agt.vehicles": listed}))
    valid(case)
    assert [car["told"]["original"]["text"] for car in case["vehicles"]] == [car.text for car in cars]
    joined = Answer(["camioneta"], original=tuple(cars))
    case = made.case(made.report(made.answers() | {"agt.vehicles": joined}))
    assert case["vehicles"][0]["told"]["original"]["text"] == "camioneta negra\ncarro gris, sin placas"


def test_without_consent_to_the_exact_place_only_city_and_state_leave() -> None:
    case = valid(made.case())
    everything = json.dumps(case, ensure_ascii=False)
    for hidden in (made.STREET, "60623", "41.84", 'geo":'):
        assert hidden not in everything
    assert made.case()["event"]["place"]["text"]["value"] == "Chicago, IL"
    assert [row["field"] for row in made.case()["redactions"]] == ["event.place"]


def test_with_consent_the_exact_place_leaves_in_the_persons_words() -> None:
    case = made.case(where=made.filing(exact=True))
    valid(case)
    place = case["event"]["place"]
    assert place["text"]["value"] == made.STREET
    assert place["geo"]["value"] == {"type": "Point", "coordinates": [-87.7319, 41.8443]}
    assert place["geo"]["consent"] == "c.place.lakeside"
    assert place["admin"]["zip"]["value"] == "60623"
    assert case["redactions"] == []


def test_a_story_that_was_declined_in_typed_words_is_no_story() -> None:
    typed = made.said("Prefiero no decir")
    given = made.answers() | {"inc.story": Answer(absent="asked-declined", original=(typed,))}
    case = made.case(made.report(given))
    valid(case)
    event = case["event"]
    assert (event["narrative"], event["narrative_absent"]) == ([], "asked-declined")


def test_a_place_in_the_story_stays_and_the_case_says_that_it_may_be_there() -> None:
    given = made.answers() | {"inc.story": Answer("", original=(made.said("Fue en la calle Pulaski."),))}
    case = made.case(made.report(given))
    valid(case)
    assert case["event"]["narrative"][0]["original"]["text"] == "Fue en la calle Pulaski."
    assert case["redactions"][0]["why"].endswith("the person's own words may still tell more.")


def test_a_county_worked_out_from_a_zip_code_or_a_pin_goes_only_with_the_exact_place() -> None:
    assert set(made.case()["event"]["place"]["admin"]) == {"state", "place"}
    told = made.answers()["inc.place"]
    city = replace(told, value={**told.value, "zip": None, "point": None})
    by_name = made.report(made.answers() | {"inc.place": city})
    four = {"state", "place", "county", "county_geoid"}
    assert set(made.case(by_name)["event"]["place"]["admin"]) == four
    exact = made.case(where=made.filing(exact=True))["event"]["place"]["admin"]
    assert set(exact) == {*four, "zip"}


def test_a_date_says_what_it_rests_on_and_silence_says_why() -> None:
    (row,) = made.case()["deadlines"]
    assert (row["scope"], row["law"], row["fact"]) == ("federal", "28 U.S.C. 2401(b)", "ftca_clock")
    assert (row["counted_from"], row["sure"]) == ("2026-11-20", False)
    none = replace(made.CALM, no_deadlines=(NoDeadline("money_claim", "role"),))
    assert made.case(guided=none)["deadlines_absent"] == [{"kind": "money_claim", "why": "role"}]
    added = made.case(where=replace(made.filing(), revision=2), guided=none)
    assert "deadlines_absent" not in valid(added), "an addition knows too little to say so"


def test_words_that_were_no_place_are_withheld_with_the_place() -> None:
    lost = made.said("detrás de la casa de mi tía en Pulaski")
    given = made.answers() | {"inc.place": Answer(absent="asked-unknown", original=(lost,), notes=(lost,))}
    coarse = valid(made.case(made.report(given)))
    assert "Pulaski" not in json.dumps(coarse, ensure_ascii=False)
    exact = made.case(made.report(given), made.filing(exact=True))
    assert exact["notes_unplaced"][0] == {
        "lang": "es",
        "text": lost.text,
        "message_time": made.AT,
        "question": "inc.place",
    }
    valid(exact)


def test_only_this_partners_consents_leave() -> None:
    assert [row["id"] for row in made.case()["consents"]] == ["c.share.lakeside", "c.place.lakeside"]
    assert "other" not in json.dumps(made.case()["consents"])


def test_silence_and_not_knowing_are_told_apart() -> None:
    given = {
        "rep.role": Answer(absent="asked-declined"),
        "inc.types": Answer(absent="temp-unknown"),
        "inc.when": Answer(absent="asked-unknown", notes=(made.said("hace mucho"),)),
        "inc.place": Answer(absent="asked-unknown"),
        "inc.story": Answer(absent="asked-declined"),
    }
    case = made.case(made.report(given))
    valid(case)
    assert case["reporter"]["role"]["absent"] == "asked-declined"
    assert case["event"]["types"] == [case["event"]["types"][0] | {"value": None, "absent": "temp-unknown"}]
    assert case["event"]["date"]["absent"] == "asked-unknown"
    assert case["event"]["narrative_absent"] == "asked-declined"
    assert case["notes_unplaced"][0]["text"] == "hace mucho"
    assert case["detention"] == {}


def test_an_empty_report_is_still_a_valid_case() -> None:
    case = made.case(made.report({}), guided=made.CALM)
    valid(case)
    assert case["event"]["types"][0]["absent"] == "not-asked"


def test_the_case_says_whether_and_how_the_partner_may_answer() -> None:
    named = {"alias": "K7QX-93TD", "ways": ["operator"]}
    assert made.case()["how_to_answer"] == {"may_write": True, "way": "bot_relay", **named}
    silent = made.case(where=made.filing(contact=False))
    assert silent["how_to_answer"] == {"may_write": False, "way": "none", **named}
    valid(silent)


def test_the_ways_to_answer_are_those_this_partner_has() -> None:
    signs = made.keyed("age1x").recipients
    mailed = made.partner(reply_keys=signs, ways=(Way("email", "in@lakeside.example", {}),))
    beside, off = made.partner(reply_keys=signs), replace(signs[0], revoked_on=made.TODAY)
    assert ways(made.partner(), made.TODAY, listens=True) == ("operator",)
    assert ways(made.partner(reply_keys=(off,)), made.TODAY, listens=True) == ("operator",)
    assert ways(beside, made.TODAY, listens=False) == ("file_beside_parcels", "operator")
    assert ways(mailed, made.TODAY, listens=True) == ("file_by_hand", "http", "operator")
    for to, listens in ((beside, False), (mailed, True)):
        filing = replace(made.filing(to=to), ways=ways(to, made.TODAY, listens=listens))
        case = made.case(where=filing)
        valid(case)
        lines = sheet_of(case, locales.Texts.of("en").say)["sections"][0]["lines"]
        assert any("answer K7QX-93TD --kind acknowledged" in text for text in lines)
        assert any("/v1/replies" in text for text in lines) is listens


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Mi número es [número oculto].", "Numbers that looked like an ID"),
        ("Mi primo. [estatus oculto].", "immigration status were hidden"),
    ],
)
def test_what_was_hidden_is_explained(words: str, why: str) -> None:
    given = made.answers() | {"inc.story": Answer("x", original=(made.said(words),))}
    case = made.case(made.report(given))

    valid(case)
    assert [row["field"] for row in case["redactions"] if why in row["why"]] == ["texts"]


def test_a_pin_alone_is_a_place() -> None:
    pinned = replace(made.answers()["inc.place"], original=())
    case = made.case(made.report(made.answers() | {"inc.place": pinned}), made.filing(exact=True))
    valid(case)
    assert case["event"]["place"]["text"]["source"] == "derived"


@pytest.mark.parametrize("code", sorted(TYPES))
def test_every_topic_makes_a_valid_case(code: str) -> None:
    valid(made.case(made.report(made.answers() | {"inc.types": Answer([code])})))
