"""Each consent row says which text was shown, and no such text changes without its version."""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256

import pytest

from flows.guidance import notice
from flows.intake import files_shown, letters, opening, pausing, review, sharing, young
from flows.intake.versions import CONSENT_TEXTS, FIRST_TEXT, agreed_to_spare, text_version
from flows.report import Consent
from flows.session import Session
from locales import load
from tests.flows.hearing.walks import at_role
from tests.flows.walks import SEND, at_review
from tests.play import Play

_SEND = (sharing.WITH_CONTACT, sharing.WITHOUT_CONTACT)
_PRIVATE = (sharing.NOT_SHOWN, sharing.SHOWN)
_SHARE = (
    review.ENOUGH, sharing.ABOUT, *sharing.LAWYERS.values(), *sharing.MANDATED.values(), sharing.OTHER_WAYS,
    sharing.MUST_TELL, review.NOT_PRIVATE, review.WHO, *_SEND,
)  # fmt: skip  # a list is read as a list, not as a column
SHOWN: Mapping[str, tuple[str, ...]] = {
    "c.store": (
        opening.READ_FIRST, opening.TELEGRAM, opening.LOCKED, opening.COURT, opening.ERASE, opening.MAY_WE,
        opening.AGREE,
    ),
    "c.store.young": (young.SHORT, young.MANDATED, young.TALK_FIRST, young.MAY_WE, young.AGREE),
    "c.share": _SHARE,
    "c.share.spare": (*_SHARE, notice.SPARE_KEY),
    "c.contact": _SEND,
    "c.place": (review.COARSE, review.EXACT, review.SHARE_EXACT, review.SHARE_COARSE),
    "c.media": (
        files_shown.GOES, files_shown.GOES_TOO, files_shown.STAYS, files_shown.LEFT_OUT, files_shown.MARKED,
        files_shown.UNCLEANED, files_shown.WITH_INJURIES, files_shown.HELD, files_shown.HOW_TO_SEND,
        files_shown.CLEANED, files_shown.AS_IT_IS, files_shown.SEND, files_shown.SEND_AS_IT_IS,
        files_shown.LEAVE_OUT,
    ),
    **{f"c.{group}": (*texts, *_PRIVATE) for group, texts in sharing.PRIVATE.items()},
    "c.refer": (letters.AGREE, letters.AGREE_YES, letters.AGREE_NO),
    "c.remind": (pausing.OFFER, pausing.WILL, pausing.REMIND, pausing.NO_REMIND),
}  # fmt: skip  # a list is read as a list, not as a column
"""What stands on the screen where each consent is given."""

DIGESTS: Mapping[tuple[str, str], str] = {
    ("c.store", "2"): "4db9577e585fd6e8",
    ("c.store.young", "2-young"): "23f65e9d812e207a",
    ("c.share", "2"): "b54457ee8362eeec",
    ("c.share.spare", "2-spare"): "01794282323786e6",
    ("c.contact", "2"): "611ed85205be86f6",
    ("c.place", "2"): "308f64c0f262e030",
    ("c.media", "2"): "d2f23ac19f3e8f69",
    ("c.identity", "2"): "86e36b3f72ce5724",
    ("c.reach", "2"): "7d8c3fee405cdd35",
    ("c.detained", "2"): "2230cb8efa125fd7",
    ("c.injury", "2"): "c083d690ab92cb28",
    ("c.support", "2"): "6262ff6c7824d7d4",
    ("c.refer", "1"): "aa6e7aa7e915102e",
    ("c.remind", "2"): "21e5df55ef50e99a",
}
"""Of every version of every text, in both languages: a line is added for a new version, and none is ever changed."""


def digest(consent: str) -> str:
    texts = [load()[lang].get(text, text) for lang in ("en", "es") for text in SHOWN[consent]]
    return sha256("\n".join(texts).encode()).hexdigest()[:16]


@pytest.mark.parametrize("consent", CONSENT_TEXTS)
def test_a_consent_text_that_changes_gets_a_version_of_its_own(consent: str) -> None:
    version = CONSENT_TEXTS[consent]

    assert DIGESTS.get((consent, version)) == digest(consent), (
        f"what is shown for {consent} changed: count its version on in flows/intake/versions.py, and add it here"
    )


def test_every_consent_has_its_text_here() -> None:
    assert set(SHOWN) == set(CONSENT_TEXTS)


def rows(play: Play) -> dict[str, Consent]:
    return {row.id: row for row in play.submitted[-1].report.consents}


def test_the_rows_of_a_report_name_the_texts_that_were_shown() -> None:
    filed = rows(at_review().tap(SEND))

    assert filed["c.store"].text_version == CONSENT_TEXTS["c.store"]
    for name in ("c.share", "c.contact", "c.place"):
        assert filed[f"{name}.demo"].text_version == CONSENT_TEXTS[name]


def test_a_notice_that_was_agreed_to_before_it_had_a_version_is_the_first() -> None:
    play = at_review()
    plain = play.session.to_json().replace(f'"agreed_to":"{CONSENT_TEXTS["c.store"]}",', "")
    play.session = Session.from_json(plain)
    assert not play.session.agreed_to

    assert rows(play.tap(SEND))["c.store"].text_version == FIRST_TEXT


def test_the_wish_for_a_reminder_names_its_text() -> None:
    play = at_role().command("pause").tap("Remind me once")

    assert play.session.remind[-1].text_version == CONSENT_TEXTS["c.remind"]


def test_a_row_for_one_partner_has_the_version_of_its_consent() -> None:
    assert text_version("c.place.some.partner") == CONSENT_TEXTS["c.place"]


def test_where_the_operator_has_a_spare_key_the_yes_is_to_another_text() -> None:
    play = at_review()
    play.flow = replace(play.flow, operator=replace(play.flow.operator, recovery=True))
    said = play.tap("Change").tap("← Back").said()
    filed = rows(play.tap(SEND))["c.share.demo"]

    assert notice.SPARE_KEY in said
    assert filed.text_version == CONSENT_TEXTS["c.share.spare"]
    assert agreed_to_spare((filed,), "demo")
    assert not agreed_to_spare((filed,), "other")
    assert not agreed_to_spare((replace(filed, text_version=CONSENT_TEXTS["c.share"]),), "demo")
    assert not agreed_to_spare((replace(filed, recipient="other"),), "demo")


def test_without_a_spare_key_nobody_hears_of_one() -> None:
    assert notice.SPARE_KEY not in at_review().tap("Change").tap("← Back").said()
