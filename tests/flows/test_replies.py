"""A partner's reply: every fault is found at once, and nothing but a good one becomes a value."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from transitions import MachineError

from flows.case import Act, State, advance, moved
from flows.questions_back import FIXED
from flows.replies import (
    ACTS,
    DECLINES,
    KINDS,
    Asked,
    PartnerReply,
    fixed,
    from_plain,
    read_reply,
    refused_question,
    to_plain,
    to_wire,
    untimely,
)
from locales import catalogue

NOW = datetime(2026, 11, 22, 16, 30, tzinfo=UTC)
PLAIN: dict[str, Any] = {
    "alias": "K7QX-93TD",
    "reply_id": "4f2a9c01d3e8b765",
    "at": "2026-11-22T16:00:00Z",
    "kind": "acknowledged",
    "lang": "es",
}
MORE: dict[str, dict[str, Any]] = {
    "acknowledged": {},
    "accepted": {"next_step": "Le llamamos el lunes.", "lawyer": "not_yet", "words": "Gracias."},
    "needs_info": {"asked": {"id": "hurt_now"}},
    "declined": {"reason": "capacity"},
    "referred": {"refer_to": "Other group", "refer_partner": "other"},
    "closed": {"result": "Pusimos una queja."},
    "erased": {},
}


def plain(kind: str = "acknowledged", **changes: Any) -> dict[str, Any]:
    return {**PLAIN, "kind": kind, **MORE[kind], **changes}


def good(kind: str = "acknowledged", **changes: Any) -> PartnerReply:
    reply = read_reply(plain(kind, **changes))
    assert isinstance(reply, PartnerReply), reply
    return reply


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_read_and_written_back(kind: str) -> None:
    reply = good(kind)
    assert reply.kind == kind
    assert read_reply(to_wire(reply)) == reply
    assert from_plain(to_plain(reply)) == reply


def test_a_question_of_the_list_has_our_words_and_no_others() -> None:
    assert good("needs_info").asked == fixed("hurt_now")
    assert fixed("hurt_now").options == ("Yes", "No", "I do not know")
    forged = plain("needs_info", asked={"id": "hurt_now", "text": "¿Tiene papeles?"})
    assert read_reply(forged) == ("wrong-asked",)


def test_a_partners_own_question_is_kept_as_written() -> None:
    text = "¿Puede venir\nel martes?  "
    own = {"kind": "choice", "text": text, "options": ["Sí", "No"]}
    assert good("needs_info", asked=own).asked == Asked("", "choice", text, ("Sí", "No"))


FAULTS: list[tuple[object, tuple[str, ...]]] = [
    ([], ("not-an-object",)),
    (None, ("not-an-object",)),
    ({}, ("missing-alias", "missing-reply_id", "missing-at", "missing-kind", "missing-lang")),
    (plain(extra=1), ("unknown-field",)),
    (plain(alias="k7qx-93td"), ("wrong-alias",)),
    (plain(alias=["K7QX-93TD"]), ("wrong-alias",)),
    (plain(reply_id="../../etc"), ("wrong-reply_id",)),
    (plain(reply_id="short"), ("wrong-reply_id",)),
    (plain(at="2026-11-22 16:00"), ("wrong-at",)),
    (plain(at="2026-13-45T16:00:00Z"), ("wrong-at",)),
    (plain(at=1763827200), ("wrong-at",)),
    (plain(lang="Spanish, please"), ("wrong-lang",)),
    ({**plain(), "kind": "not-credible"}, ("wrong-kind",)),
    ({**plain(), "kind": ["accepted"]}, ("wrong-kind",)),
    (plain("declined", reason="not-credible"), ("wrong-reason",)),
    (plain("declined", reason=""), ("missing-reason",)),
    (plain("accepted", next_step=""), ("missing-next_step",)),
    (plain("accepted", lawyer="maybe"), ("wrong-lawyer",)),
    (plain("referred", refer_to=""), ("missing-refer_to",)),
    (plain("referred", refer_partner="Other Group!"), ("wrong-refer_partner",)),
    (plain("acknowledged", reason="capacity"), ("not-for-kind-reason",)),
    (plain("acknowledged", asked={"id": "again"}), ("not-for-kind-asked",)),
    (plain("needs_info", asked=""), ("missing-asked",)),
    (plain("needs_info", asked="again"), ("wrong-asked",)),
    (plain("needs_info", asked={"id": "unheard-of"}), ("wrong-asked",)),
    (plain("needs_info", asked={"id": ["again"]}), ("wrong-asked",)),
    (plain("needs_info", asked={"kind": "photo", "text": "x"}), ("wrong-asked",)),
    (plain("needs_info", asked={"kind": "text", "text": " "}), ("wrong-asked",)),
    (plain("needs_info", asked={"kind": "text", "text": "x", "options": ["a", "b"]}), ("wrong-options",)),
    (plain("needs_info", asked={"kind": "choice", "text": "x"}), ("wrong-options",)),
    (plain("needs_info", asked={"kind": "choice", "text": "x", "options": ["a"]}), ("wrong-options",)),
    (plain("needs_info", asked={"kind": "choice", "text": "x", "options": ["a", "a"]}), ("wrong-options",)),
    (plain("needs_info", asked={"kind": "choice", "text": "x", "options": "ab"}), ("wrong-options",)),
    (
        plain("needs_info", asked={"kind": "choice", "text": "x", "options": ["a", "b" * 31]}),
        ("wrong-options",),
    ),
    (plain("needs_info", asked={"kind": "choice", "text": "x", "options": [["a"], "b"]}), ("wrong-options",)),
    (plain("needs_info", asked={"kind": "text", "text": "x" * 401}), ("too-long",)),
    (plain(words="x" * 3001), ("too-long-words",)),
    *(
        (plain(words=hidden), ("hidden-signs",))
        for hidden in (
            "\ud800",
            "a\x00b",
            "pay \u202eelbisivni",
            "a\u200bb",
            "a\u2028b",
            "\u3164",
            "\u200d \u200d",
            "a\U000e0041b",
            "\ufeffa",
            "\ue000",
            "a" + "\u0301" * 5,
        )
    ),
    (plain("referred", refer_to="Other\nThere is news about your report."), ("wrong-refer_to",)),
    (plain("needs_info", asked={"kind": "choice", "text": "x", "options": ["a", "A "]}), ("wrong-options",)),
    (
        plain("needs_info", asked={"kind": "choice", "text": "x", "options": ["a", "b\nc"]}),
        ("wrong-options",),
    ),
    (
        plain("needs_info", asked={"kind": "choice", "text": "x", "options": ["a", "\u3164"]}),
        ("hidden-signs",),
    ),
    (plain(words=["x"]), ("wrong-words",)),
    (plain("closed", result="x" * 601), ("too-long-result",)),
    (plain(words="Please send us your A-number."), ("asks-number",)),
    (plain("accepted", next_step="Send us a photo of your passport."), ("asks-number",)),
    (plain("needs_info", asked={"kind": "text", "text": "¿Tiene papeles?"}), ("asks-status",)),
    (
        plain(
            "needs_info", asked={"kind": "choice", "text": "Which one?", "options": ["US citizen", "Visa"]}
        ),
        ("asks-status",),
    ),
    (plain(alias="", lang="??", words="x" * 4000), ("missing-alias", "wrong-lang", "too-long-words")),
]


@pytest.mark.parametrize("words", ["👩\u200d👧 ✓", "می\u200cخواهم", "Tiếng Việt", "¿Cómo está?\r\nAdiós.\t…"])
def test_words_of_any_language_are_read_as_they_are(words: str) -> None:
    assert good("acknowledged", words=words).words == words


@pytest.mark.parametrize(("wrong", "faults"), FAULTS, ids=range(len(FAULTS)))
def test_every_fault_is_named_and_nothing_is_read(wrong: object, faults: tuple[str, ...]) -> None:
    assert read_reply(wrong) == faults


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*PLAIN, "words", "asked", "reason", "x"]), json_like) | json_like)
def test_whatever_json_comes_is_read_or_refused_never_a_crash(anything: object) -> None:
    both = [anything, {**PLAIN, **anything}] if isinstance(anything, dict) else [anything]
    for one in both:
        assert isinstance(read_reply(one), PartnerReply | tuple)


@pytest.mark.parametrize("field", ["at", "kind", "words", "lang", "alias", "asked"])
def test_a_nest_of_brackets_is_a_fault_like_any_other(field: str) -> None:
    nest: list[Any] = []
    for _ in range(100_000):
        nest = [nest]
    for value in (
        nest,
        {"id": nest},
        {"kind": nest, "text": "x"},
        {"kind": "text", "text": nest, "options": nest},
    ):
        assert isinstance(read_reply({**plain("needs_info"), field: value}), tuple)
    while nest:
        nest = nest.pop()  # level by level: even forgetting it would nest


@given(st.text(min_size=1, max_size=400))
def test_what_is_read_is_kept_as_written(words: str) -> None:
    reply = read_reply(plain(words=words))
    if isinstance(reply, PartnerReply):
        assert reply.words == words
        assert from_plain(to_plain(reply)) == reply


@pytest.mark.parametrize(
    ("minutes", "code"),
    [(0, None), (9, None), (11, "in-the-future"), (-60 * 24 * 89, None), (-60 * 24 * 91, "too-old")],
)
def test_a_reply_out_of_time_is_found(minutes: int, code: str | None) -> None:
    at = (NOW + timedelta(minutes=minutes)).isoformat()
    assert untimely(good(at=at), NOW) == code


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_the_ends_of_time_break_nothing(at: str) -> None:
    assert untimely(good(at=at), NOW)


def test_a_fixed_question_is_never_refused_and_every_one_is_translated() -> None:
    spanish = catalogue("es")
    for one in FIXED.values():
        assert refused_question(fixed(one.id)) is None
        for text in (one.text, *(label for _, label in one.options)):
            assert spanish[text].string
        assert all(len(str(spanish[label].string)) <= 30 for _, label in one.options)
        assert (one.kind == "choice") == bool(one.options)


def test_no_reason_says_that_a_person_was_not_believed() -> None:
    assert not any("cred" in reason or "true" in reason for reason in DECLINES)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind in ACTS])
def test_who_answers_a_new_case_has_read_it(kind: Any) -> None:
    act = ACTS[kind]
    if act is Act.READ:
        assert moved(State.NEW, act) is State.ACKNOWLEDGED
    else:
        assert moved(State.NEW, act) is advance(State.ACKNOWLEDGED, act)


def test_nothing_moves_a_withdrawn_case() -> None:
    for act in ACTS.values():
        with pytest.raises(MachineError):
            moved(State.WITHDRAWN, act)
