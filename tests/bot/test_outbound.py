"""What the heart orders becomes calls that Telegram takes as they are."""

import inspect
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot

from bot.outbound import Rendered, bodies, call_of, callback
from bot.page import Paragraph
from bot.pieces import LIMIT, split, units
from flows.messages import Ask, Button, Effect, Say, Tick, Toast, Unsend
from flows.words import Line, line, verbatim
from locales import Span, Texts

TEXTS = Texts(
    "es",
    {
        "DEMO. Not a real report.": "DEMO. No es un reporte real.",
        "When did it happen?": "¿Cuándo pasó?",
        "Your best guess is fine.": "Puede poner una fecha aproximada.",
        "Yesterday": "Ayer",
        "Back": "Atrás",
        "This is your code: {code}.": "Este es su código: {code}.",
    },
)
WHEN = line("When did it happen?", strong=True)
ROWS = (
    (Button(line("Yesterday"), "yesterday"),),
    (Button(line("Back"), "back"), Button(line("Back"), "erase", style="danger")),
)
ASK = Ask("inc.when", 4, (WHEN, line("Your best guess is fine.")), ROWS)


def rendered(*effects: Effect, tapped: int | None = None, demo: bool = False) -> Rendered:
    return bodies(effects, TEXTS, 77, tapped, demo=demo)


def calls(out: Rendered) -> list[tuple[str, dict[str, Any]]]:
    return [
        (method, json.loads(payload)) for method, payload in (call_of(reply.body) for reply in out.replies)
    ]


def bold(call: dict[str, Any]) -> list[str]:
    text = call["text"].encode("utf-16-le")
    return [
        text[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le")
        for e in call.get("entities", [])
    ]


def test_a_question_is_a_message_with_its_buttons() -> None:
    out = rendered(ASK)
    [(method, call)] = calls(out)
    assert method == "sendMessage"
    assert call["text"] == "¿Cuándo pasó?\n\nPuede poner una fecha aproximada."
    assert bold(call) == ["¿Cuándo pasó?"]
    assert call["link_preview_options"] == {"is_disabled": True}
    assert call["reply_markup"]["inline_keyboard"] == [
        [{"text": "Ayer", "callback_data": "v1:inc.when:yesterday:4"}],
        [
            {"text": "Atrás", "callback_data": "v1:inc.when:back:4"},
            {"text": "Atrás", "style": "danger", "callback_data": "v1:inc.when:erase:4"},
        ],
    ]
    assert [reply.asks for reply in out.replies] == [True]


def test_a_note_is_no_question() -> None:
    out = rendered(Say((WHEN,)))
    assert [reply.asks for reply in out.replies] == [False]
    assert "reply_markup" not in calls(out)[0][1]


def test_every_call_is_one_the_library_knows() -> None:
    for method, call in calls(rendered(Say((WHEN,)), Tick(WHEN), ASK, tapped=5)):
        assert call.keys() <= inspect.signature(getattr(Bot, method)).parameters.keys()


def test_a_redrawn_question_changes_the_tapped_message_in_place() -> None:
    again = Ask("inc.types", 5, (WHEN,), ROWS, redraw=True)
    [(method, call)] = calls(rendered(again, tapped=41))
    assert (method, call["message_id"]) == ("editMessageText", 41)
    assert rendered(again, tapped=41).replies[0].asks


def test_a_redraw_without_a_tapped_message_is_sent_anew() -> None:
    [(method, _)] = calls(rendered(Ask("inc.types", 5, (WHEN,), ROWS, redraw=True)))
    assert method == "sendMessage"


def test_an_answered_question_shrinks_to_one_ticked_line_without_buttons() -> None:
    [(method, call)] = calls(
        rendered(Tick(line("{a}: {b}", a=line("When did it happen?"), b=line("Yesterday"))), tapped=41)
    )
    assert (method, call["text"]) == ("editMessageText", "✓ ¿Cuándo pasó?: Ayer")
    assert "reply_markup" not in call


def test_a_typed_answer_has_no_message_to_tick() -> None:
    assert rendered(Tick(WHEN)).replies == ()


def test_a_toast_and_an_order_to_unsend_are_not_kept_as_replies() -> None:
    assert rendered(Toast(line("Yesterday")), Unsend()) == Rendered((), "Ayer", unsend=True)


def test_every_screen_says_demo_while_trying_out() -> None:
    shown = calls(rendered(Say((WHEN,)), ASK, demo=True))
    assert [call["text"].split("\n")[0] for _, call in shown] == ["DEMO. No es un reporte real."] * 2


def test_bold_is_counted_in_the_units_telegram_counts() -> None:
    said = line(
        "{a} {b} {c}", a=verbatim("👮🏽 ñ"), b=Line("{x}", (("x", "𝒜 1234"),), strong=True), c=verbatim("🚗")
    )
    [(_, call)] = calls(rendered(Say((said,))))
    assert bold(call) == ["𝒜 1234"]


def test_what_people_write_can_not_change_the_form_of_a_message() -> None:
    words = "<b>*x*</b> [a](http://b) {code} \\ \"'"
    [(_, call)] = calls(rendered(Say((verbatim(words),))))
    assert (call["text"], "parse_mode" in call, "entities" in call) == (words, False, False)


def test_list_items_stand_together_and_paragraphs_apart() -> None:
    lines = (WHEN, verbatim("• a"), verbatim("• b"), WHEN)
    [(_, call)] = calls(rendered(Say(lines)))
    assert call["text"] == "¿Cuándo pasó?\n\n• a\n• b\n\n¿Cuándo pasó?"


def test_titles_with_their_values_stand_together_like_a_list() -> None:
    what = line("{title}: {answer}", title=verbatim("Qué"), answer=verbatim("Golpes"))
    [(_, call)] = calls(rendered(Say((WHEN, what, what))))
    assert call["text"] == "¿Cuándo pasó?\n\nQué: Golpes\nQué: Golpes"


def test_a_copy_button_copies() -> None:
    [(_, call)] = calls(rendered(Ask("code", 1, (WHEN,), ((Button(line("Yesterday"), copy="1234 5678"),),))))
    assert call["reply_markup"]["inline_keyboard"] == [[{"text": "Ayer", "copy_text": {"text": "1234 5678"}}]]


@pytest.mark.parametrize(("question", "option"), [("q" * 50, "o" * 12), ("qué", "o"), ("q", "a:b")])
def test_a_button_telegram_would_refuse_is_refused_while_building(question: str, option: str) -> None:
    with pytest.raises(ValueError, match="64 bytes"):
        callback(question, option, 1)


def test_an_unknown_button_style_is_refused_while_building() -> None:
    with pytest.raises(ValueError, match="style"):
        rendered(Ask("q", 1, (WHEN,), ((Button(line("Back"), "b", style="pink"),),)))


def test_a_long_note_is_cut_at_a_paragraph_and_the_buttons_hang_below_the_last_piece() -> None:
    story = "\n\n".join(f"{n} " + "palabra " * 120 for n in range(9))
    out = rendered(Ask("review", 2, (verbatim(story), WHEN), ROWS))
    texts = [call["text"] for _, call in calls(out)]
    assert len(texts) > 1
    assert all(text[0].isdigit() for text in texts)
    assert [reply.asks for reply in out.replies] == [False] * (len(texts) - 1) + [True]
    assert ["reply_markup" in call for _, call in calls(out)] == [False] * (len(texts) - 1) + [True]
    assert bold(calls(out)[-1][1]) == ["¿Cuándo pasó?"]


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(exclude_categories=["Cs", "Z", "C"]), min_size=1, max_size=9), st.booleans()
        ),
        min_size=1,
        max_size=12,
    ),
    st.integers(1, 900),
)
def test_no_piece_is_too_long_and_no_word_is_lost(runs: list[tuple[str, bool]], times: int) -> None:
    paragraphs = tuple(
        tuple(Span(f"{word} " * times, strong) for word, strong in runs[at : at + 3]) for at in (0, 3, 6, 9)
    )
    screen = tuple(Paragraph(spans, listed=False) for spans in paragraphs if spans)
    pieces = [["".join(span.text for span in piece), piece] for piece in split(screen)]
    assert all(0 < units(str(text)) <= LIMIT for text, _ in pieces)
    assert " ".join(str(text) for text, _ in pieces).split() == [
        word for word, _ in runs for _ in range(times)
    ]
