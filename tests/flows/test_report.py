"""A report survives storage, whole; another version is refused."""

from dataclasses import replace

import pytest

from flows.report import Report, from_json, to_json
from tests.flows.walks import SEND, at_review
from tests.play import Play


def filed(play: Play) -> Report:
    return play.submitted[0].report


def test_a_report_reads_back_as_it_was_written() -> None:
    report = filed(at_review().tap(SEND))

    assert from_json(to_json(report)) == replace(report, versions=tuple(sorted(report.versions)))


def test_writing_a_report_twice_gives_the_same_bytes() -> None:
    report = filed(at_review().tap(SEND))

    assert to_json(from_json(to_json(report))) == to_json(report)


def test_a_report_of_an_unknown_version_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown report version"):
        from_json('{"version":2}')


def test_each_yes_has_its_consent_row() -> None:
    report = filed(at_review().tap("Send, they may write: DEMO group"))

    assert [(row.id, row.value, row.recipient) for row in report.consents] == [
        ("c.store", "yes", None),
        ("c.share.demo", "yes", "demo"),
        ("c.contact.demo", "bot", "demo"),
        ("c.place.demo", "coarse", "demo"),
    ]


def test_saved_only_shares_with_nobody() -> None:
    play = at_review().tap("Save only")

    assert [row.id for row in filed(play).consents] == ["c.store"]
    assert play.submitted[0].chosen == ()
