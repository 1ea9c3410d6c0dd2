"""Ten invented cases as a partner opens them, the same every time: ``python -m tests.handoff.ten_cases FOLDER``.

Nobody in them exists and nothing in them happened. They differ in what an intake worker must notice: how urgent, how
much is known, who tells it, what was kept back, and whether there is a way to answer.
"""

import hashlib
import struct
import sys
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from flows.answers import Answer, Json, Original
from flows.files import KeptFile
from flows.messages import Chosen
from flows.partner import Partner
from flows.private import GROUPS
from flows.report import Consent, Report
from handoff import keys
from handoff.cleaning import WHAT
from handoff.contents import loaded
from handoff.evidence import Custody, Derivative, Enclosed, name_of
from handoff.opening import open_file
from handoff.parcel import Filing
from handoff.sealing import seal
from tests.handoff import made
from tests.handoff.answered import EVERY

PLACES: Mapping[str, tuple[str, str, str, str]] = {
    "Cicero": ("US-IL", "Cook County", "17031", "America/Chicago"),
    "Chicago": ("US-IL", "Cook County", "17031", "America/Chicago"),
    "Fresno": ("US-CA", "Fresno County", "06019", "America/Los_Angeles"),
    "Los Angeles": ("US-CA", "Los Angeles County", "06037", "America/Los_Angeles"),
    "Newark": ("US-NJ", "Essex County", "34013", "America/New_York"),
    "Houston": ("US-TX", "Harris County", "48201", "America/Chicago"),
}
"""City: state, county, its GEOID, time zone. No ZIP code: it is there only where it was told."""
LISTS = {question.id for question in EVERY if type(question).__name__ == "Items"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Invented:
    """One case. *when*: EDTF, hour, words. *where*: city, words. *more*: further answers. *yes*: private groups.

    *photo*: what the person wrote about a picture that goes along. *film*: one that is too large for the chat.
    """

    alias: str
    role: str
    types: tuple[str, ...]
    when: tuple[str, str | None, str] | None
    where: tuple[str, str] | None
    story: tuple[str, ...]
    more: Mapping[str, Json] = field(default_factory=dict)
    lang: str = "es"
    exact: bool = False
    contact: bool = True
    yes: tuple[str, ...] = ()
    minor: bool = False
    photo: str = ""
    film: str = ""


TEN = (
    Invented(
        alias="AAAA-2222",
        role="household",
        types=("detained", "entry_search", "force_body"),
        when=("2026-11-21", "06:00", "ayer a las 6 de la mañana"),
        where=("Cicero", "mi casa, cerca del parque"),
        story=(
            "Tocaron muy fuerte y tumbaron la puerta de atrás.",
            "Se llevaron a mi papá. Lo tiraron al piso. Mi hermanita vio todo.",
            "No sabemos dónde está. Él toma insulina.",
        ),
        more={
            "det.where_known": "no",
            "det.health": "urgent",
            "det.papers": None,
            "inj.any": "yes",
            "agt.agency": ["ice"],
            "agt.how_known": ["vest"],
            "agt.count": {"min": 6, "max": 10},
            "plc.kind": "home",
            "plc.entered": "yes",
            "plc.permission": "no",
            "plc.paper": "no",
            "ppl.affected": {"min": 4, "max": 4},
            "ppl.care": ["child", "sick"],
            "ppl.child_alone": "no",
            "goal": ["find_person", "lawyer"],
            "act.lawyer": "no",
            "act.filed": ["no"],
            "me.talk": ["voice", "reading"],
            "det.person": "Juan Inventado Ejemplo",
        },
        yes=("detained",),
        exact=True,
        photo="La puerta de atrás, esa mañana.",
    ),
    Invented(
        alias="BBBB-3333",
        role="witness",
        types=("stop_hold", "no_id"),
        when=("2026-11-18", "15:30", "last Wednesday at 3:30 pm"),
        where=("Fresno", "the parking lot of a store"),
        story=(
            "Two cars without plates blocked a man. Nobody said why. They let him go after some minutes.",
        ),
        more={
            "agt.face": "covered",
            "agt.id_asked": "refused",
            "agt.vehicles": ["Black SUV, no plate", "White van, no plate either"],
            "cam.near": ["store", "parking"],
            "cam.asked": "no",
            "wit.others": "strangers",
            "goal": ["stop"],
        },
        lang="en",
        film="The two cars, from the other side of the street.",
    ),
    Invented(
        alias="CCCC-4444",
        role="victim",
        types=("entry_search", "property"),
        when=("2026-10~", None, "como a finales de octubre"),
        where=("Houston", "mi departamento"),
        story=(
            "Abrieron con una barreta. Rompieron la puerta y la computadora. Dijeron que tenían un papel.",
        ),
        more={
            "plc.kind": "home",
            "plc.entered": "yes",
            "plc.permission": "no",
            "plc.paper": "yes",
            "plc.signed": "ice",
            "prp.what": ["la puerta", "una computadora"],
            "prp.cost": {"min": 1200, "max": 1500},
            "prp.receipt": "no",
            "goal": ["money", "lawyer"],
            "act.filed": ["police"],
            "act.number": "reporte de policía, lo tengo en papel",
            "agt.agency": ["ice", "local_police"],
        },
        exact=True,
    ),
    Invented(
        alias="DDDD-5555",
        role="victim",
        types=("force_weapon", "recording"),
        when=("2026-11-14", "19:10", "November 14, 7:10 pm"),
        where=("Los Angeles", "in front of the federal building"),
        story=(
            "I filmed from the sidewalk. An agent fired gas at us and then hit my arm with a baton.",
            "My arm is swollen. I have not seen a doctor.",
        ),
        more={
            "frc.kind": ["gas", "baton"],
            "frc.to_whom": ["me"],
            "inj.any": "yes",
            "inj.kind": ["pain", "bruise"],
            "inj.care": "not_yet",
            "inj.now": "no",
            "rec.what": ["stop", "hurt"],
            "goal": ["complain", "lawyer"],
            "agt.ids": "A patch with the letters SRT",
            "wit.others": "reach",
            "wit.note": "yes",
        },
        lang="en",
        yes=("injury",),
    ),
    Invented(
        alias="EEEE-6666",
        role="advocate",
        types=("mass_raid", "detained", "bias"),
        when=("2026-11", None, "this month, I do not have the day"),
        where=("Newark", "a food plant"),
        story=(
            "Workers told us that about forty people were lined up by how they look. Some were taken in buses.",
        ),
        more={
            "det.where_known": "yes",
            "det.place": "a county jail, they said",
            "ppl.affected": {"min": 40, "max": None},
            "ppl.care": ["pregnant", "language"],
            "wrd.reason": ["looks", "work"],
            "goal": ["lawyer", "complain"],
            "rep.permission": "unreachable",
            "me.contact": "phone",
            "me.contact_value": "the office line",
        },
        lang="en",
    ),
    Invented(
        alias="FFFF-7777",
        role="relayed",
        types=("held_conditions", "medical_denied"),
        when=("2026-11-20/2026-11-22", None, "desde el viernes"),
        where=("Chicago", "un centro de detención"),
        story=("Mi comadre me contó que a su esposo no le dan la medicina del corazón. Duermen en el piso.",),
        more={"det.access": ["call"], "det.health": "yes", "goal": ["care", "lawyer"], "act.lawyer": "yes"},
    ),
    Invented(
        alias="GGGG-8888",
        role="witness",
        types=("child_harm", "protected_place"),
        when=("2026-11-19", "08:00", "el jueves a las 8"),
        where=("Chicago", "afuera de mi escuela"),
        story=("Unos agentes esperaban afuera de la escuela. Un niño se cayó cuando corrió.",),
        more={"plc.kind": "school", "ppl.care": ["child"], "goal": ["stop", "record"]},
        minor=True,
        contact=False,
    ),
    Invented(
        alias="HHHH-9999",
        role="victim",
        types=("sexual", "threats"),
        when=("2026-11-16", None, "el lunes pasado"),
        where=("Fresno", "una camioneta de ellos"),
        story=("Me revisaron de una manera que no está bien. No quiero escribir más de eso.",),
        more={"sex.support": "write", "wrd.said": "Nadie te va a creer.", "goal": ["care"], "me.call": "Luz"},
    ),
    Invented(
        alias="JJJJ-2233",
        role="household",
        types=("force_body", "citizen_held"),
        when=("2025-01-10", "22:00", "January 10 of last year, at 10 pm"),
        where=("Los Angeles", "outside our home"),
        story=(
            "They held my brother for two hours though he said he was born here. They twisted his wrist.",
        ),
        more={
            "inj.any": "yes",
            "frc.kind": ["hands", "handcuffs"],
            "goal": ["money"],
            "act.filed": ["opr", "oig"],
        },
        lang="en",
    ),
    Invented(
        alias="KKKK-4455",
        role="",
        types=("unsure",),
        when=None,
        where=None,
        story=("Vi unas camionetas y mucha gente corriendo. No sé qué pasó.",),
        more={"goal": ["record"]},
        contact=False,
    ),
)


def partner() -> Partner:
    return made.partner(name="Lakeside Legal Aid (invented)")


def report(one: Invented) -> Report:
    """Return *one* as it was sent."""
    at = "2026-11-22T16:20:00Z"

    answers: dict[str, Answer] = {
        "rep.age": Answer("under_18" if one.minor else "adult"),
        "rep.role": Answer(one.role) if one.role else Answer(absent="asked-declined"),
        "inc.types": Answer(list(one.types)),
        "inc.when": _when(one),
        "inc.place": _where(one),
        "inc.story": Answer(
            "\n".join(one.story), original=tuple(Original(text, one.lang, at) for text in one.story)
        ),
    }
    for name, value in one.more.items():
        answers[name] = _answer(name, value, one.lang, at)
    return Report(
        lang=one.lang,
        started_at="2026-11-22T16:05:00Z",
        submitted_at="2026-11-22T16:25:00Z",
        answers=answers,
        consents=tuple(_consents(one, answers)),
        versions=(("catalog", "1.0.0"), ("content", "2026-11-21")),
        demo=True,
        files=tuple(one_file.file for one_file in enclosed(one)),
    )


def enclosed(one: Invented) -> tuple[Enclosed, ...]:
    """Return the files of *one*: a picture as a cleaned copy, and a film that the person holds."""
    told: dict[str, Any] = {"lang": one.lang, "author": "me", "original": "yes", "described": True}
    at, digest = "2026-11-22T16:14:00Z", hashlib.sha256(PICTURE).hexdigest()
    photo = KeptFile(
        "0000000000000a01",
        "photo",
        "original_file",
        "image/png",
        len(FIRST_COPY),
        hashlib.sha256(FIRST_COPY).hexdigest(),
        at,
        note=one.photo,
        **told,
    )
    film = KeptFile(
        "0000000000000b02",
        "video",
        "original_file",
        "video/mp4",
        48_000_000,
        "",
        at,
        held=True,
        note=one.film,
        **told,
    )
    copy = Derivative(WHAT, digest, len(PICTURE), "invented for this example", "2026-11-22T16:26:00Z")
    log = tuple(Custody(at, "bot", action, hash_ok=True) for action in ("received", "stored"))
    made_at = "2026-11-21T06:12:40" if one.exact else ""
    drawn = Enclosed(photo, name_of(photo), copy=copy, custody=log, captured_at=made_at)
    return (*((drawn,) if one.photo else ()), *((Enclosed(film, why="not_here"),) if one.film else ()))


def _png(width: int, height: int, camera: bytes = b"") -> bytes:
    """Return a grey picture, the same bytes with every version of every library; *camera*: a note in it."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    dots = zlib.compress((b"\0" + b"\xa0" * width) * height, 0)
    note = chunk(b"tEXt", b"Comment\0" + camera) if camera else b""
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + note + chunk(b"IDAT", dots) + chunk(b"IEND", b"")


PICTURE, FIRST_COPY = _png(48, 32), _png(48, 32, b"An invented camera, 2026:11:21 06:12:40")
"""What goes, and what came: a little larger, with the camera's note in it."""


def _when(one: Invented) -> Answer:
    if one.when is None:
        return Answer(absent="asked-unknown")
    edtf, clock, words = one.when
    about = edtf.endswith("~")
    certainty = "guess" if about else "sure"
    original = (Original(words, one.lang, "2026-11-22T16:10:00Z"),)
    return Answer({"edtf": edtf, "time": clock, "about": about}, certainty=certainty, original=original)


def _where(one: Invented) -> Answer:
    if one.where is None:
        return Answer(absent="asked-unknown")
    city, words = one.where
    state, county, geoid, zone = PLACES[city]
    known: dict[str, Json] = {
        "state": state,
        "place": city,
        "county": county,
        "county_geoid": geoid,
        "zip": None,
    }
    known |= {"point": None, "exact": True, "zone": zone}
    return Answer(known, original=(Original(f"{words}, {city}", one.lang, "2026-11-22T16:11:00Z"),))


def _answer(name: str, value: Json, lang: str, at: str) -> Answer:
    if value is None:
        return Answer(absent="asked-unknown")
    if name in LISTS:
        return Answer(value, original=tuple(Original(text, lang, at) for text in value))
    typed = isinstance(value, str) and " " in value
    return Answer(value, original=(Original(value, lang, at),) if typed else ())


def _consents(one: Invented, answers: Mapping[str, Answer]) -> list[Consent]:
    to, at = partner().id, "2026-11-22T16:25:00Z"
    ids = " ".join(one_file.file.file for one_file in enclosed(one) if one_file.name)
    told = [group for group, questions in GROUPS.items() if set(questions) & set(answers)]
    values = {
        "c.share": "yes",
        "c.contact": "bot" if one.contact else "none",
        "c.place": "exact" if one.exact else "coarse",
        **({"c.media": ids or "none"} if one.photo or one.film else {}),
        **{f"c.{group}": "yes" if group in one.yes else "no" for group in told},
    }
    return [Consent(f"{name}.{to}", value, "share", "1", one.lang, at, to) for name, value in values.items()]


def inside(one: Invented) -> dict[str, bytes]:
    """Return the files of the parcel of *one*."""
    to, files = partner(), enclosed(one)
    goes = tuple(one_file.file.file for one_file in files if one_file.name)
    picked = Chosen(to.id, contact=one.contact, exact_place=one.exact, files=goes)
    filing = Filing(one.alias, 1, to, picked, ("file_beside_parcels", "operator"))
    papers = loaded()[0].case(report(one), filing, files)
    return {**{one_file.name: PICTURE for one_file in files if one_file.name}, **papers}


def open_all(folder: Path) -> list[Path]:
    """Seal each case, open it as a partner does, and return the folders."""
    sender, identity = Ed25519PrivateKey.generate(), pyrage.x25519.Identity.generate()
    folder.mkdir(parents=True, exist_ok=True)
    key = folder / "partner.key"
    key.write_text(keys.identity_file(identity), encoding="ascii")
    opened = []
    for one in TEN:
        parcel = folder / f"{one.alias}.zip.age"
        parcel.write_bytes(seal(one.alias, 1, inside(one), [str(identity.to_public())], sender))
        open_file(parcel, key, sender.public_key(), folder / f"{one.alias}-opened")
        opened.append(folder / f"{one.alias}-opened")
    return opened


if __name__ == "__main__":
    sys.stdout.writelines(f"{path}\n" for path in open_all(Path(sys.argv[1])))
