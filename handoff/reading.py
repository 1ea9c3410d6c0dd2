"""One report read for one partner: each answer as a value object, and what this partner may not have left out. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from flows import private
from flows.answers import Answer, Json, Original
from flows.files import KeptFile
from flows.messages import Chosen
from flows.reading import identifiers, redacting, status
from flows.report import Report
from flows.words import N_
from handoff.fields import FIELDS
from handoff.values import Value, Wording, message, told

HIDDEN = N_("Numbers that looked like an ID were hidden before the report was kept.")
HIDDEN_STATUS = N_("Words about someone's immigration status were hidden before the report was kept.")
HIDDEN_PLACE = N_("This person does not share the exact place. Street addresses in the texts were hidden.")
HIDDEN_CONTACT = N_(
    "This person does not want to be reached by this group. Their phone or e-mail was hidden in the texts."
)
KEPT_BACK = N_(
    "Private answers were told that are not here: the person did not agree to share one or more with this group."
)
"""It does not say which: that something of the kind was told is private, too."""

_AS_TOLD = frozenset({"inc.place", *(one for group in private.GROUPS.values() for one in group)})
"""Answers that are kept back, or given, as a whole by a choice of their own."""
NOT_ASKED = Answer(absent="not-asked")


@dataclass(frozen=True, slots=True)
class Reader:
    """*answers* of one report as *partner* (an id) may read them; *chosen* is what the person chose for it.

    *files*: all of the report's, with what was written about them as this partner may read it. *agreed*: the ids of
    this partner's consents whose value is yes.
    """

    answers: Mapping[str, Answer]
    notes: tuple[Original, ...]
    files: tuple[KeptFile, ...]
    wording: Wording
    chosen: Chosen
    agreed: frozenset[str]

    @classmethod
    def of(cls, report: Report, chosen: Chosen, wording: Wording) -> "Reader":
        """Return the reader of *report* for the partner of *chosen*."""
        rows = (row for row in report.consents if row.recipient == chosen.partner and row.value == "yes")
        agreed = frozenset(row.id for row in rows)
        kept = _kept(chosen, agreed)
        answers = {
            question: answer if question in _AS_TOLD else redacting.redacted(answer, report.lang, kept)
            for question, answer in report.answers.items()
        }
        notes = redacting.redacted(Answer(notes=report.notes), report.lang, kept).notes
        files = tuple(_as_told(file, report.lang, kept) for file in report.files)
        return cls(answers, notes, files, wording, chosen, agreed)

    def answer(self, question: str) -> Answer:
        """Return the answer, or that it was not asked."""
        return self.answers.get(question, NOT_ASKED)

    def consent(self, question: str) -> str:
        """Return the id of the consent under which this partner has the answer."""
        group = FIELDS[question].group if question in FIELDS else ""
        return f"c.{group or 'share'}.{self.chosen.partner}"

    def may(self, question: str) -> bool:
        """Say whether this partner may have the answer: private ones need a yes of their own."""
        consent = self.consent(question)
        return consent == f"c.share.{self.chosen.partner}" or consent in self.agreed

    def knows_of(self, file: KeptFile) -> bool:
        """Say whether this partner may know of a file: one that was chosen for it."""
        return self.may(file.question) and file.file in self.chosen.files

    def coded(self, question: str, code: Json, sens: int = 1) -> Value:
        """Return one value of the answer, with the code's names where it has any.

        One thing of a list stands with its own words, where it is them; else all the words the reading was made from.
        """
        answer = self.answer(question)
        own = tuple(one for one in answer.original if isinstance(answer.value, list) and one.text == code)
        value = told(code, replace(answer, original=own or answer.original), sens, self.consent(question))
        return value | self.wording.of(question, code)

    def languages(self) -> list[str]:
        """Return the languages of the words this partner may have, in the order they were used."""
        answers = (answer for question, answer in self.answers.items() if self._shown(question))
        said = (one.lang for answer in answers for one in answer.original)
        return list(dict.fromkeys(lang for lang in said if lang))

    def unplaced(self) -> list[Value]:
        """Return the words that found no place, without those that came with something this partner may not have."""
        rows = [
            {**message(note), "question": question}
            for question, answer in self.answers.items()
            for note in answer.notes
            if self._shown(question)
        ]
        return [*rows, *map(message, self.notes)]

    def redactions(self) -> list[Value]:
        """Return the rows that explain blanks: what the person kept back, and what was hidden in texts."""
        back = any(
            not self.may(question) and self.answers[question].value is not None
            for group in private.GROUPS.values()
            for question in group
            if question in self.answers
        )
        kept = [{"field": "private_answers", "why": KEPT_BACK, "who": "reporter"}] if back else []
        return [*kept, *hidden_words(self._all_words()), *chosen_blanks(self._all_words())]

    def _shown(self, question: str) -> bool:
        return self.may(question) and (self.chosen.exact_place or question != "inc.place")

    def _all_words(self) -> Iterable[Original]:
        for question, answer in self.answers.items():
            if self._shown(question):
                yield from (*answer.original, *answer.notes)
        yield from self.notes
        yield from (Original(file.note, file.lang, file.at) for file in self.files if self.knows_of(file))


def hidden_words(words: Iterable[Original]) -> list[Value]:
    """Return the rows that explain what was hidden in texts: numbers like an ID, words about a status."""
    text = "\n".join(one.text for one in words)
    causes = ((identifiers.PLACEHOLDER, HIDDEN), (status.PLACEHOLDER, HIDDEN_STATUS))
    return [
        {"field": "texts", "why": why, "who": "intake"}
        for marks, why in causes
        if any(mark in text for mark in marks.values())
    ]


def chosen_blanks(words: Iterable[Original]) -> list[Value]:
    """Return the rows that explain what the person's choices for this group took out of their texts."""
    text = "\n".join(one.text for one in words)
    whys: Mapping[redacting.Kept, str] = {"place": HIDDEN_PLACE, "contact": HIDDEN_CONTACT}
    return [
        {"field": "texts", "why": why, "who": "reporter"}
        for kind, why in whys.items()
        if any(mark in text for mark in redacting.PLACEHOLDERS[kind].values())
    ]


def _as_told(file: KeptFile, lang: str, kept: tuple[redacting.Kept, ...]) -> KeptFile:
    """Return *file* with its note as words are read: what the person keeps from this group is kept out of it."""
    said = Original(file.note, file.lang or lang, file.at)
    for kind in kept:
        said = redacting.words(said, kind)
    return replace(file, note=said.text)


def _kept(chosen: Chosen, agreed: frozenset[str]) -> tuple[redacting.Kept, ...]:
    """Return what the person keeps from this group: the exact place, and ways to be reached."""
    reached = chosen.contact or f"c.reach.{chosen.partner}" in agreed
    kinds: Mapping[redacting.Kept, bool] = {"place": not chosen.exact_place, "contact": not reached}
    return tuple(kind for kind, keeps in kinds.items() if keeps)
