"""Complaint drafts for OPR and for OIG (dialogue 6.6): written in English, never sent by us, signed by nobody yet."""

from flows.conditions import Includes
from flows.files import KINDS, KeptFile
from flows.guidance.grounds import OIG_FITS, OPR_FITS
from flows.papers.filled import Filled
from flows.papers.parts import Material, Paper
from flows.sections import Blank, Entry, Item, Quote, Section
from flows.words import N_, Line, line, verbatim

TO_OPR = N_("To: ICE Office of Professional Responsibility (OPR), Integrity Coordination Center")
TO_OIG = N_("To: DHS Office of Inspector General (OIG), Hotline")
UNNAMED = N_("The writer asks not to be named.")
CONFIDENTIAL = N_("The writer gives a name to OIG only, and asks OIG to keep it private.")
LANGUAGE = N_("Language of the words")
LANGUAGES = {"en": N_("English"), "es": N_("Spanish")}
NOT_TRANSLATED = N_("The words stand as they were written. Nobody has translated them yet.")
TRUE = N_(
    "What I wrote is true as far as I know and remember. Dates or times marked “about” are my best guess."
)
KEEP = N_("Please keep all body-camera, vehicle and radio records for this date and place.")
PLEASE = N_("Please give me a case number, look into this, keep the records, and tell me what you decide.")
NOT_BACK = N_("I ask that you do not return this only to ICE.")
MAILBOX = N_("If you send it by e-mail, your mailbox shows who you are.")
OTHERS = N_("Read your words again. Take out the names of other people who did not agree.")
"""Before every draft that holds own words and goes to somebody (dialogue 6.6)."""
STILL_SHOWS = N_("Even without a name, the place and the story can show who you are.")
A_FILE = N_("File {number}: {kind}, {bytes} bytes, SHA-256 {sha256}")
ONLY_MINE = N_("File {number}: {kind}, {bytes} bytes, only I have it")


def to_opr(material: Material) -> tuple[Section, ...]:
    """Return the draft for OPR."""
    return (_head(TO_OPR, material, "named"), *_body(material), _end("named"))


def to_oig(material: Material) -> tuple[Section, ...]:
    """Return the draft for OIG, with the choice about the name."""
    identity = material.choices.get("identity", "unnamed")
    return (_head(TO_OIG, material, identity), *_body(material), _end(identity, NOT_BACK))


def _head(to: str, material: Material, identity: str) -> Section:
    name = Filled(material).first("me.name")
    writer: Item = Entry(Line(N_("Writer")), (verbatim(name),)) if name else Blank(Line(N_("Writer")))
    if identity == "unnamed":
        writer = Entry(Line(N_("Writer")), (Line(UNNAMED),))
    reach: tuple[Item, ...] = () if identity == "unnamed" else (Blank(Line(N_("How to reach me")), lines=2),)
    private = (Line(CONFIDENTIAL),) if identity == "confidential" else ()
    return Section(
        None,
        (Line(to), Blank(Line(N_("Date"))), writer, *private, *reach, *Filled(material)("rep.role")),
    )


def _body(material: Material) -> tuple[Section, ...]:
    told = Filled(material)
    return (
        Section(Line(N_("1. What this is about")), told("inc.types")),
        Section(Line(N_("2. When")), told("inc.when", "tim.band", "tim.long")),
        Section(Line(N_("3. Where")), told("inc.place", "plc.kind")),
        Section(
            Line(N_("4. Who")),
            told(
                *("agt.agency", "agt.how_known", "agt.count", "agt.ids", "agt.looks"),
                *("agt.face", "agt.vehicles", "agt.who_did"),
            ),
        ),
        Section(
            Line(N_("5. What happened, in the writer's words")), story(material) or (Line(N_("not known")),)
        ),
        Section(
            Line(N_("6. Force and injuries")),
            told("frc.kind", "frc.to_whom", "inj.kind", "inj.care"),
        ),
        Section(
            Line(N_("7. Going in, and papers shown")),
            told("plc.entered", "plc.permission", "plc.paper", "plc.signed", "plc.searched"),
        ),
        Section(Line(N_("8. Things broken or taken")), told("prp.what", "prp.cost", "prp.receipt")),
        Section(Line(N_("9. Words used, and why")), told("wrd.said", "wrd.reason")),
        Section(Line(N_("10. Witnesses and cameras")), told("wit.others", "cam.near")),
        Section(Line(N_("11. Files I have")), (*files(material), Line(KEEP))),
        Section(Line(N_("12. Also told")), told("act.filed", "act.number")),
    )


def story(material: Material) -> tuple[Item, ...]:
    """Return the writer's own words, and in which language they stand where that is not English."""
    words = Filled(material).story()
    tags = dict.fromkeys(word.lang.split("-")[0] for word in words if isinstance(word, Quote))
    if not set(tags) - {"en"}:
        return words
    names = tuple(Line(LANGUAGES[tag]) if tag in LANGUAGES else verbatim(tag) for tag in tags)
    return (*words, Entry(Line(LANGUAGE), names), Line(NOT_TRANSLATED))


def files(material: Material) -> tuple[Item, ...]:
    """Return a line for each file, with its hash where it was here; or that there is none."""
    lines = tuple(_file(at, file) for at, file in enumerate(material.files, 1) if not file.hidden)
    return lines or (Line(N_("none")),)


def _file(at: int, file: KeptFile) -> Line:
    number, kind = file.number or at, Line(KINDS[file.kind])
    if file.held:
        return line(ONLY_MINE, number=number, kind=kind, bytes=file.bytes)
    return line(A_FILE, number=number, kind=kind, bytes=file.bytes, sha256=file.sha256)


def _end(identity: str, *more: str) -> Section:
    """Return what is asked, and the empty line to sign, which who is not named does not need."""
    signature = () if identity == "unnamed" else (Blank(Line(N_("Signature"))),)
    return Section(Line(N_("What I ask")), (Line(PLEASE), *map(Line, more), Line(TRUE), *signature))


ADULT = ~Includes("rep.age", ("under_18",))
OPR = Paper(
    "complaint_opr",
    N_("Complaint draft: OPR"),
    N_("Complaint to ICE OPR (draft)"),
    OPR_FITS,
    to_opr,
    english=True,
    card="opr",
    warnings=(OTHERS, MAILBOX),
)
OIG = Paper(
    "complaint_oig",
    N_("Complaint draft: OIG"),
    N_("Complaint to DHS OIG (draft)"),
    OIG_FITS,
    to_oig,
    english=True,
    asks=("identity",),
    card="oig",
    warnings=(OTHERS, STILL_SHOWS),
)
