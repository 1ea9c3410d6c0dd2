"""Answers as the entries of a paper: coded ones in words of the catalogue, own words as quotes without a status."""

from collections.abc import Iterator
from dataclasses import replace

from flows.answers import Answer, Original
from flows.hearing.told import told
from flows.papers.parts import Material
from flows.questions import Contact, Files, Items, Question, Text
from flows.reading import identifiers, status
from flows.reading.identifiers import hide_identifiers
from flows.reading.status import hide_status
from flows.sections import Entry, Quote
from flows.words import N_, Line

LABELS = {
    "rep.role": N_("I was"),
    "inc.types": N_("What was done"),
    "inc.when": N_("Day"),
    "inc.place": N_("Place"),
    "tim.band": N_("Time of day"),
    "tim.long": N_("How long it took"),
    "plc.kind": N_("Kind of place"),
    "plc.entered": N_("They went into a private place"),
    "plc.permission": N_("Somebody let them in"),
    "plc.paper": N_("They showed a paper"),
    "plc.signed": N_("Who signed the paper"),
    "plc.searched": N_("What they looked through"),
    "agt.agency": N_("Agency"),
    "agt.how_known": N_("How I know"),
    "agt.count": N_("How many agents"),
    "agt.id_asked": N_("Asked who they were"),
    "agt.face": N_("Faces seen"),
    "agt.ids": N_("Names, badges, units"),
    "agt.looks": N_("What they looked like"),
    "agt.vehicles": N_("Cars and plates"),
    "agt.who_did": N_("Which agent did what"),
    "agt.bodycam": N_("A camera on an agent"),
    "ppl.affected": N_("How many people"),
    "det.when": N_("When they were taken"),
    "det.access": N_("What they could do there"),
    "det.papers": N_("Pushed to sign papers"),
    "wrd.said": N_("What they said"),
    "wrd.reason": N_("Why I think it happened"),
    "wrd.interpreter": N_("They spoke a language that was understood"),
    "rec.what": N_("What they did about filming"),
    "prp.what": N_("Broken or taken"),
    "prp.cost": N_("Cost in dollars, a guess"),
    "prp.receipt": N_("A paper for what they took"),
    "wit.others": N_("Other people saw it"),
    "cam.near": N_("Cameras near"),
    "frc.kind": N_("What they used"),
    "frc.to_whom": N_("Who was hurt"),
    "inj.kind": N_("What happened to the body"),
    "inj.care": N_("Medical care"),
    "act.filed": N_("Told or complained to"),
    "act.number": N_("Case number of an office"),
}
"""What a paper calls an answer."""
STORY = "inc.story"
LATER = N_("Added later:")
TO_FILL_IN = Line("[____________________]")
"""In the place of what was told from another account: it is not shown here (dialogue 5.6)."""
LEFT_OUT = "[…]"
"""In the place of a number or of a status: an office that reads a draft learns not even which of them it was."""
_MARKS = (*identifiers.PLACEHOLDER.values(), *status.PLACEHOLDER.values())
NAMES_OF_OTHERS = frozenset({"det.person", "det.family_contact"})
"""Stand in no paper: it lies in a chat and on a phone (dialogue 6.6)."""

ROLES = {
    "victim": N_("the person it happened to"),
    "household": N_("family, or in the home"),
    "witness": N_("a witness"),
    "relayed": N_("not there; someone told me"),
    "advocate": N_("working for a group or law office"),
}
"""The answers to "Who are you in this?", as a paper says them."""


class Filled:
    """The entries of one paper."""

    def __init__(self, material: Material) -> None:
        self._material = material

    def __call__(self, *questions: str, always: bool = True) -> tuple[Entry, ...]:
        """Return an entry for each question; those not answered too, as "not known", unless *always* is False."""
        entries = (Entry(Line(LABELS[name]), self.values(name)) for name in questions)
        return tuple(entry for entry in entries if always or entry.values)

    def values(self, name: str) -> tuple[Line | Quote, ...]:
        """Return what was told to a question; nothing where it was not."""
        answer, question = self._material.answers.get(name), self._material.questions.get(name)
        if answer is None or answer.value is None or question is None or isinstance(question, Files):
            return ()
        if name in NAMES_OF_OTHERS:
            return ()
        if answer.hidden:
            return (TO_FILL_IN,)
        if name == "rep.role":
            return (Line(ROLES[answer.value]),)
        if isinstance(question, Text | Items | Contact):
            return tuple(self._quotes(question, answer))
        own = replace(answer, original=tuple(map(quieted, answer.original)))
        return (told(question, own, self._material.lang),)

    def story(self) -> tuple[Line | Quote, ...]:
        """Return the story as it was sent, and after it what was added later."""
        first, question = self.values(STORY), self._material.questions[STORY]
        added = tuple(quote for answer in self._material.later for quote in self._quotes(question, answer))
        return (*first, Line(LATER), *added) if first and added else (*first, *added)

    def first(self, name: str) -> str:
        """Return own words as they were written, "" where there are none."""
        values = [value.text for value in self.values(name) if isinstance(value, Quote)]
        return values[0] if values else ""

    def _quotes(self, question: Question, answer: Answer) -> Iterator[Quote]:
        lang = answer.original[0].lang if answer.original else self._material.own
        texts = answer.value if isinstance(question, Items) else [answer.value]
        private = isinstance(question, Contact)  # a number to call is no ID number
        return (Quote(str(text) if private else quiet(str(text), lang), lang) for text in texts if text)


def quiet(text: str, lang: str) -> str:
    """Return own words without ID numbers and without a word on anybody's immigration status, kept or not."""
    hidden = hide_status(hide_identifiers(text, lang)[0], lang)
    for mark in _MARKS:
        hidden = hidden.replace(mark, LEFT_OUT)
    return hidden


def quieted(words: Original) -> Original:
    """Return *words* as they may stand in a paper."""
    return replace(words, text=quiet(words.text, words.lang))
