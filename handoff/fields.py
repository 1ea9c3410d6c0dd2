"""Where each answer of the hub's modules stands in ``case.json``, and what the paper calls it (dialogue 4.5, 7.3).

One table. A question of the flow that is in neither table here has no recipient: a test fails, and it may not be
asked. ``*`` in a path is one record for each thing named (a car, a camera), or all of those records; a number is a
record of its own, there as soon as one of its fields is. How a private answer is gated stands in ``flows/private.py``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from flows.private import GROUPS as PRIVATE
from flows.words import N_

Shape = Literal["one", "each", "files"]
"""One value object; a list of them, one for each code or thing; evidence ids of the files that go along."""


@dataclass(frozen=True, slots=True)
class Field:
    """The answer to *question*, of sensitivity *sens*, at *path* in the case; *name* is its message id on paper."""

    question: str
    path: str
    name: str
    shape: Shape = "one"
    sens: int = 1

    @property
    def group(self) -> str:
        """The group of private answers it leaves with; "" where ``c.share`` is enough."""
        return next((group for group, questions in PRIVATE.items() if self.question in questions), "")

    @property
    def part(self) -> str:
        """The part of the case it belongs to, as ``not_asked`` names it."""
        names = self.path.split(".")
        return ".".join(names[: {"event": 3, "reporter": 2}.get(names[0], 1)])


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that stand together on paper under *title*, in the order of the review.

    *of*: the answers to inc.types that make them matter; none: they always may.
    """

    title: str
    fields: tuple[Field, ...]
    of: tuple[str, ...] = ()


CORE: Mapping[str, str] = MappingProxyType(
    {
        "rep.role": "reporter.role",
        "rep.age": "reporter.minor",
        "rep.permission": "reporter.permission",
        "inc.types": "event.types",
        "inc.when": "event.date",
        "inc.place": "event.place",
        "inc.story": "event.narrative",
        "inj.any": "anyone_hurt",
        "det.where_known": "detention.where_known",
    }
)
"""Questions of the short path: ``handoff/parcel.py`` reads each by a rule of its own."""

EVIDENCE: Mapping[str, str] = MappingProxyType(
    {
        "med.item": "evidence",
        "med.author": "evidence.*.author",
        "med.original": "evidence.*.original_claim",
        "med.shows": "evidence.*.shows",
        "med.note": "evidence.*.note",
    }
)
"""Questions about files: their answers are kept with the file. ``handoff/evidence.py`` reads them."""

GROUPS = (
    Group(
        N_("Time"),
        (
            Field("tim.band", "event.time_band", N_("Time of day")),
            Field("tim.long", "event.duration_band", N_("How long it took")),
        ),
    ),
    Group(
        N_("Kind of place, and entry"),
        (
            Field("plc.kind", "event.place.kind", N_("Kind of place")),
            Field("plc.entered", "entry.entered", N_("They went into a private place")),
            Field("plc.permission", "entry.permission", N_("Somebody let them in")),
            Field("plc.paper", "entry.paper", N_("They showed a paper")),
            Field("plc.signed", "entry.signed_by", N_("Who signed the paper")),
            Field("plc.paper_photo", "entry.paper_photo", N_("Photo of the paper"), "files", sens=2),
            Field("plc.searched", "entry.searched", N_("What they looked through")),
        ),
    ),
    Group(
        N_("The agents"),
        (
            Field("agt.agency", "perpetrators.0.agency", N_("Agency"), "each"),
            Field("agt.how_known", "perpetrators.0.how_known", N_("How the person knows"), "each"),
            Field("agt.count", "perpetrators.0.count", N_("How many agents")),
            Field("agt.id_asked", "perpetrators.0.id_asked", N_("Asked who they were")),
            Field("agt.face", "perpetrators.0.face_covered", N_("Faces seen")),
            Field("agt.ids", "perpetrators.0.names", N_("Names, badges, units"), sens=2),
            Field("agt.looks", "perpetrators.0.looks", N_("What they looked like"), sens=2),
            Field("agt.vehicles", "vehicles.*.told", N_("Cars and plates"), "each", sens=2),
            Field("agt.who_did", "perpetrators.0.who_did", N_("Which agent did what"), sens=2),
            Field("agt.bodycam", "perpetrators.0.bodycam", N_("A camera on an agent")),
        ),
    ),
    Group(
        N_("The people it happened to"),
        (
            Field("ppl.affected", "persons.0.count", N_("How many people")),
            Field("ppl.care", "persons.0.care_flags", N_("Among them"), "each"),
            Field("ppl.child_alone", "persons.0.child_left_alone", N_("A child left alone"), sens=2),
        ),
    ),
    Group(
        N_("The person who was taken"),
        (
            Field("det.when", "detention.when", N_("When they were taken")),
            Field("det.place", "detention.place", N_("Place where they are held"), sens=2),
            Field("det.access", "detention.access", N_("What they could do there"), "each"),
            Field("det.papers", "detention.papers", N_("Pushed to sign papers")),
            Field("det.health", "detention.health", N_("Needs medicine or care now"), sens=2),
            Field("det.person", "detention.person", N_("Name of the person held"), sens=3),
            Field("det.family_contact", "detention.family_contact", N_("Whom a lawyer should call"), sens=3),
        ),
        of=("detained",),
    ),
    Group(
        N_("Words and unfair treatment"),
        (
            Field("wrd.said", "words_used", N_("What they said"), "each"),
            Field("wrd.reason", "perceived_reason", N_("Why the person thinks they chose people"), "each", 2),
            Field("wrd.interpreter", "language_understood", N_("They spoke a language that was understood")),
            Field("rec.what", "recording", N_("What they did about filming"), "each"),
        ),
        of=("threats", "bias", "retaliation", "recording"),
    ),
    Group(
        N_("Things broken or taken"),
        (
            Field("prp.what", "property.*.item", N_("Broken or taken"), "each", sens=2),
            Field("prp.cost", "property_cost.estimate", N_("Cost in dollars, a guess")),
            Field("prp.receipt", "property_cost.receipt", N_("A paper for what they took")),
        ),
        of=("property",),
    ),
    Group(
        N_("Witnesses and cameras"),
        (
            Field("wit.others", "witnesses.others", N_("Other people saw it")),
            Field("wit.note", "witnesses.list_kept", N_("The person keeps their names on paper")),
            Field("cam.near", "cameras.*.kind", N_("Cameras near"), "each"),
            Field("cam.asked", "cameras.*.asked_to_save", N_("Somebody asked to save the video")),
        ),
    ),
    Group(
        N_("Force and injuries"),
        (
            Field("frc.kind", "force", N_("What they used"), "each"),
            Field("frc.to_whom", "harmed", N_("Who was hurt"), "each", sens=2),
            Field("inj.kind", "injuries", N_("What happened to the body"), "each", sens=3),
            Field("inj.care", "medical_care.received", N_("Medical care"), sens=2),
            Field("inj.now", "medical_care.needed_now", N_("Somebody needs care now")),
            Field("inj.files", "injury_files", N_("Photos of injuries"), "files", sens=3),
        ),
        of=("force_body", "force_weapon"),
    ),
    Group(
        N_("Sexual harm"),
        (Field("sex.support", "support_wanted", N_("Somebody trained to talk to"), sens=3),),
        of=("sexual",),
    ),
    Group(
        N_("What was done already"),
        (
            Field("act.filed", "prior_actions.*.body", N_("Told or complained to"), "each"),
            Field("act.number", "prior_number", N_("Case number of an office"), sens=2),
            Field("act.lawyer", "has_lawyer", N_("There is a lawyer for this")),
        ),
    ),
    Group(N_("What the person wants"), (Field("goal", "goals", N_("What the person wants"), "each"),)),
    Group(
        N_("The person who tells it"),
        (
            Field("me.call", "reporter.alias", N_("Call the person (it may be made up)"), sens=2),
            Field("me.name", "reporter.legal_name", N_("Legal name"), sens=3),
            Field("me.contact", "reporter.contact.way", N_("How to reach the person"), sens=3),
            Field("me.contact_value", "reporter.contact.address", N_("Number or address"), sens=3),
            Field("me.contact_safe", "reporter.contact.safe", N_("When and how to contact"), "each", sens=2),
            Field("me.talk", "reporter.talk", N_("How the person likes to talk"), "each"),
            Field("me.language", "reporter.interpreter", N_("Language for an interpreter")),
        ),
    ),
)

FIELDS: Mapping[str, Field] = MappingProxyType(
    {field.question: field for group in GROUPS for field in group.fields}
)
RECIPIENTS: Mapping[str, str] = MappingProxyType(
    {**CORE, **EVIDENCE, **{question: field.path for question, field in FIELDS.items()}}
)
"""Question id -> the place in ``case.json`` that reads it."""
