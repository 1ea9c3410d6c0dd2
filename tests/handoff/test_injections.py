"""A thousand strings × every output: what a person wrote is never run, never believed, and never lost."""

import csv
import io
import json
import re
import subprocess
from collections.abc import Callable, Mapping
from email import message_from_bytes
from email.policy import SMTP
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import pytest

from bot.outbound import bodies
from flows.answers import Answer, Original
from flows.intake.case_told import lines
from flows.messages import Say
from flows.papers import Material
from flows.papers.complaints import OPR
from flows.papers.own_copy import OWN_COPY
from flows.partner import Way
from flows.replies import read_reply
from flows.report import Report
from flows.words import Line, verbatim
from handoff.contents import loaded
from handoff.exporting import _lines, _table
from handoff.methods import Means, Parcel, file_of
from handoff.sealing import packed, seal
from handoff.signing import Signer, open_reply, public_of, sealed_reply
from handoff.verifying import GOOD, verified
from locales import Texts
from printing.papers import as_pdf, as_text, sheet
from tests.handoff import answers, made
from tests.handoff.injections import HOW_MANY, injections
from tests.handoff.mailbox import open_mailbox
from tests.handoff.test_courier import IDENTITY
from tests.handoff.test_enclosing import SENDER
from tests.handoff.unsealed import unpacked
from tests.play import NOW, the_flow, the_guidance

ACTIVE = (
    b"/JS",
    b"/JavaScript",
    b"/Launch",
    b"/URI",
    b"/OpenAction",
    b"/EmbeddedFile",
    b"/AA",
    b"/SubmitForm",
    b"/RichMedia",
)
SHOWN = re.compile(r"[A-Za-z0-9]{4,}")
BLANK = " \xa0\u2003\u3000\u200b\u200c\u200d\u034f\u115f\u2800\u3164\ufe0f\xad\u180e"
"""What nobody sees before the first sign."""
SHORT = tuple(one for one in injections() if len(one) < 200)


SIGNER = Signer("lakeside", public_of(answers.KEY))


@cache
def report() -> Report:
    """Return a report whose words are the strings: the story, lists, texts, and words that found no place."""
    words = tuple(Original(text, "es", made.AT) for text in injections())
    story = Answer("\n".join(one.text for one in words), original=words)
    cars = Answer([one.text for one in words[:300]], original=words[:300])
    texts = {
        name: Answer(words[number].text, original=(words[number],))
        for number, name in enumerate(("agt.ids", "agt.looks", "me.call", "plc.searched"), 100)
    }
    given = made.answers() | {"inc.story": story, "agt.vehicles": cars, "prp.what": cars} | texts
    return made.report(given, notes=words[300:600])


@cache
def parcel() -> Mapping[str, bytes]:
    return loaded()[0].case(report(), made.filing(exact=True))


def case() -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(parcel()["case.json"])
    return plain


def as_json() -> None:
    told = case()["event"]["narrative"]
    assert [one["original"]["text"] for one in told] == list(injections())
    assert [one["told"]["value"] for one in case()["vehicles"]] == list(injections()[:300])
    assert set(case()) - {"how_to_answer"} == set(made.case()) - {"how_to_answer"}, "nothing new was injected"


def as_paper() -> None:
    is_quiet_pdf(parcel()["case.pdf"])


def is_quiet_pdf(content: bytes, *, read: bool = True) -> None:
    """A PDF that does nothing; *read*: and in which the words can be read."""
    with NamedTemporaryFile(suffix=".pdf") as file:
        file.write(content)
        file.flush()
        drawn = _told("qpdf", "--qdf", "--object-streams=disable", file.name, "-")
        about = _told("pdfinfo", file.name).decode()
        text = _told("pdftotext", "-raw", file.name, "-").decode()
    objects = re.sub(
        rb"stream\n.*?endstream|\((?:[^()\\]|\\.)*\)|<[0-9a-fA-F]*>", b"", drawn, flags=re.DOTALL
    )
    assert [name for name in ACTIVE if re.search(re.escape(name) + rb"\b", objects)] == []
    assert "JavaScript:      no" in about
    assert "Encrypted:       no" in about
    found = re.sub(r"[^A-Za-z0-9]", "", text)  # a long word may be broken at the end of a line
    lost = [one for one in SHORT if any(word not in found for word in SHOWN.findall(one))]
    assert not (read and lost)


def _told(*command: str) -> bytes:
    return subprocess.run(command, capture_output=True, check=True).stdout


def as_table() -> None:
    text = _table([case()]).decode("utf-8-sig")
    head, row = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert len(head) == len(row)
    for content in row:
        for part in re.split('[\n;"]', content):
            assert not part.strip(BLANK).startswith(tuple("=+-@＝＋－＠﹢﹣﹦﹫")) or re.fullmatch(
                r"-?[\d.]+\|-?[\d.]+", part
            ), part[:80]
    assert not re.search(
        "[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]", "".join(row)
    )


def as_lines() -> None:
    (line,) = _lines([case()]).splitlines()
    assert json.loads(line) == case()


def as_parcel() -> None:
    key = str(IDENTITY.to_public())
    sealed = seal("K7QX-93TD", 1, parcel(), [key], SENDER)
    assert verified(made.looked(sealed, str(IDENTITY), SENDER.public_key())).code == GOOD
    assert (
        dict(unpacked(packed("K7QX-93TD", 1, parcel(), SENDER), None).files)["case.json"]
        == parcel()["case.json"]
    )


async def as_mail() -> None:
    key = str(IDENTITY.to_public())
    sealed = seal("K7QX-93TD", 1, parcel(), [key], SENDER)
    with open_mailbox() as (box, url):
        way = Way("email", "in@lakeside.example", {})
        await (
            file_of("email").open_method(way, Means(Path(), url)).deliver(Parcel("K7QX-93TD.zip.age", sealed))
        )
        (mail,) = box.mails
    again = message_from_bytes(mail.as_bytes(), policy=SMTP)
    assert again["Subject"] == "Encrypted file"
    assert again["Bcc"] is None


def as_chat() -> None:
    texts = Texts.of("es")
    for text in injections():
        for reply in bodies([Say((verbatim(text),))], texts, 7, None).replies:
            method, _, body = reply.body.partition(b"\n")
            call = json.loads(body)
            assert (method, call["chat_id"]) == (b"sendMessage", 7)
            assert "parse_mode" not in call
            assert [one["type"] for one in call.get("entities", [])] in ([], ["bold"])


def material() -> Material:
    """Return what every paper is made from."""
    questions = {question.id: question for question in the_flow().every_question}
    return Material(
        questions=questions, answers=report().answers, lang="es", own="es", now=NOW, guidance=the_guidance(),
        notes=report().notes, files=(), choices={}, partners=("DEMO",), consents=(), groups={},
        until=None, gone=None,
    )  # fmt: skip  # a list is read as a list, not as a column


def _own_copy() -> dict[str, Any]:
    return sheet(Line(OWN_COPY.heading), OWN_COPY.write(material()), Texts.of("es").say, "es")


def as_own_copy() -> None:
    is_quiet_pdf(as_pdf(_own_copy()))


def as_text_file() -> None:
    text = as_text(_own_copy())
    assert [one for one in SHORT if any(word not in text for word in SHOWN.findall(one))] == []


def as_draft() -> None:
    is_quiet_pdf(as_pdf(sheet(Line(OPR.heading), OPR.write(material()), Texts.of("en").say, "en")))


def as_reply() -> None:
    """What a partner writes is refused by name, or comes out of its envelope and into the chat as it was written."""
    faults = set()
    for text in injections():
        found = read_reply(answers.plain("closed", result=text))
        if isinstance(found, tuple):
            faults |= set(found)
            continue
        partner, taken = open_reply(sealed_reply(found, answers.KEY), [SIGNER], lambda _: True, made.NOW)
        assert (partner, taken.result) == ("lakeside", text)
        said = bodies([Say(lines("Lakeside", taken, others=False))], Texts.of("es"), 7, None).replies
        assert text.strip() in "".join(json.loads(one.body.partition(b"\n")[2])["text"] for one in said)
    assert faults <= {"hidden-signs", "wrong-result", "too-long-result"}


OUTPUTS: Mapping[str, Callable[[], Any]] = {
    "case.json": as_json, "case.pdf": as_paper, "csv": as_table, "jsonl": as_lines, "parcel": as_parcel,
    "chat": as_chat, "own copy, pdf": as_own_copy, "own copy, txt": as_text_file,
    "draft of a complaint": as_draft, "reply": as_reply,
}  # fmt: skip  # a list is read as a list, not as a column


@pytest.mark.parametrize("output", OUTPUTS)
def test_a_thousand_strings_stay_words(output: str) -> None:
    assert len(injections()) == HOW_MANY
    OUTPUTS[output]()


async def test_a_mail_holds_nothing_of_them() -> None:
    await as_mail()
