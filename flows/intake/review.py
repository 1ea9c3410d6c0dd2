"""The review: change any line, add details, and on the same screen who may see it (dialogue 4.6)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from flows.asking import arrive, change
from flows.changes import put_back
from flows.copies import replace
from flows.files import going
from flows.flow import Flow, Step
from flows.guidance.coded import coded
from flows.intake import same_thing
from flows.intake.before import BEFORE, WHAT_STOOD, before_page
from flows.intake.files_shown import ACTS, PAGES, acted, file_page, file_row, of_draft, still_coming
from flows.intake.filing import frozen_report, said_before
from flows.intake.lines import line_page, part_of
from flows.intake.modules.done_already import ASK_FIRST
from flows.intake.nobody import elsewhere
from flows.intake.readback import THE_EVENT, long_words, masked, opened_parts, put_off, report_lines
from flows.intake.sharing import describe, mandated, private_lines, private_rows, send_rows, spare_key
from flows.matching import matching, sendable
from flows.messages import Ask, Chosen, Effect, Event, Replied, Rows, Submit, Tapped
from flows.originals import noted
from flows.partner import Partner
from flows.path import on_path
from flows.phases import Move
from flows.private import gated
from flows.session import Filed, Session, remembered
from flows.speaking import as_tap, ask, redrawn, row, say, stamp, view_of
from flows.ways import BACK
from flows.words import N_, Line

ENOUGH = N_("This is enough to send.")
TOO_LITTLE = N_("To send it to a group, I need what happened, and when or where. You can save it now.")
NOT_PRIVATE = N_("This chat is not private like talk with a lawyer.")
WHO = N_("Who may see it?")
NOBODY = N_(
    "I have no group for this place, topic and language. You can save the report. Your options come next."
)
NO_SEND = N_("This bot has no groups to send to. You can save the report. Your options come next.")
COARSE = N_(
    "A group sees only the city and state. I also hide street addresses in your words. If you name a place in another way, the group reads it."
)
EXACT = N_("A group sees the exact place you gave.")
SHARE_EXACT = N_("Share the exact place too")
SHARE_COARSE = N_("Share only city and state")
ADD_STORY = N_("Add to my story")
ADD_DETAILS = N_("Add details")
SEE_ALL = N_("See all of my words")
SHOW_HIDDEN = N_("Show hidden lines")
ANSWER_SKIPPED = N_("Answer what I skipped")
WHICH_PART = N_("Which part do you want to change?")
CHANGE = N_("Change")
SAVE_ONLY = N_("Save only")
WHICH_LINE = N_("Which line do you want to change?")
FORGET_NOTES = N_("Erase the notes")
TOO_MANY = N_("You sent five reports in one day. You can send more tomorrow. This one stays saved here.")
TOO_MANY_SAVED = N_(
    "You saved five reports in one day. You can save more tomorrow. This one stays here. It is not sent."
)
FEW_WORDS = 3
"""Below this, words on the review are a slip or a thank you; they are kept as a note, not in the story."""
CORE_PART = "short"
"""How the short path is called among the parts to change."""
REPORTS_A_DAY = 5
"""Reports a person may send in 24 hours (design §3), and as many they may save only."""


@dataclass(frozen=True, slots=True)
class Review:
    """One screen: what will be sent, and to whom."""

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Show the report, then the choice; where no group fits, who else there is."""
        if same_thing.is_asked(session):
            return (same_thing.screen(session),)
        if session.page:
            return (self._to_change(flow, session),)
        alone = sendable(session.answers) and not self._offered(flow, session)
        others = elsewhere(flow, session, now) if alone else ()
        return (say(*report_lines(flow, session)), *others, self._choice(flow, session))

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Change a line, share, or save only."""
        if isinstance(event, Replied):
            event = as_tap(event, self.show(flow, session, now), view_of(flow, session, now), exactly=True)
        match event:
            case Tapped(option=option):
                return (
                    same_thing.tapped(flow, session, option, now)
                    or self._about_files(flow, session, option, now)
                    or self._tapped(flow, session, option, now)
                )
            case Replied(text=text) if len(text.split()) < FEW_WORDS:
                session, sentence = noted(session, view_of(flow, session, now, event=event).said(text))
                return session, (say(sentence), *self.show(flow, session, now))
            case Replied():
                return self._told_more(flow, session, event, now)
            case _:
                return session, self.show(flow, session, now)

    def _about_files(self, flow: Flow, session: Session, option: str, now: datetime) -> Step | None:
        """Nothing goes out while a file is still on its way; a button of a file's own page does what it says."""
        what, _, name = option.partition("-")
        if what in {"yes", "no", "save"} and (wait := still_coming(session, now)):
            return session, (*wait, *self.show(flow, session, now))
        if what not in ACTS:
            return None
        session, told = acted(session, what, name)
        return session, (*told, *redrawn((self._to_change(flow, session),)))

    def _tapped(self, flow: Flow, session: Session, option: str, now: datetime) -> Step:
        what, _, name = option.partition("-")
        match what:
            case "edit" if question := flow.question(name):
                return change(flow, session, question, now)
            case "yes" | "no":
                return self._sent(flow, session, option, now)
            case "save":
                return self._filed(flow, session, (), now)
            case "details":
                return arrive(flow, session.moved(Move.ADD_DETAILS), now)
            case "skipped":
                return _again(flow, session, now)
            case "forget" | "was":
                mended = _without_notes(session) if what == "forget" else _before(flow, session, name)
                return arrive(flow, replace(mended, page=""), now)
            case "hidden" | "all":
                return session, (say(*_shown_more(flow, session, what)), self._choice(flow, session))
            case _:
                return self._turned(flow, session, option)

    def _told_more(self, flow: Flow, session: Session, event: Replied, now: datetime) -> Step:
        """Words on the review belong to the story: people go on writing after a pause."""
        session, _ = change(flow, session, next(q for q in flow.questions if q.id == "inc.story"), now)
        return flow.screens[session.phase].hear(flow, session, event, now)

    def _turned(self, flow: Flow, session: Session, option: str) -> Step:
        """Turn to the lines to change, back to the choice, or change what a group sees."""
        what, _, name = option.partition("-")
        if what in {"exact", "coarse"}:
            session = replace(session, exact_place=what == "exact")
        if what in {"give", "hold"}:
            others = tuple(group for group in session.share if group != name)
            session = replace(session, share=(*others, name) if what == "give" else others)
        session = replace(session, page=option if what in {"change", "part", BEFORE, *PAGES} else "")
        if not session.page and same_thing.is_asked(session):
            return session, redrawn((same_thing.screen(session),))
        screen = self._to_change(flow, session) if session.page else self._choice(flow, session)
        return session, redrawn((screen,))

    def _sent(self, flow: Flow, session: Session, option: str, now: datetime) -> Step:
        contact, _, partner_id = option.partition("-")
        partner = next((p for p in self._offered(flow, session) if p.id == partner_id), None)
        if partner is None:
            return session, self.show(flow, session, now)
        return self._filed(flow, session, ((partner, contact == "yes"),), now)

    def _filed(
        self, flow: Flow, session: Session, chosen: tuple[tuple[Partner, bool], ...], now: datetime
    ) -> Step:
        """Freeze the report; the draft ends, its codes stay for the options."""
        if _filed_today(session, now, sent=bool(chosen)) >= REPORTS_A_DAY:
            return session, (say(TOO_MANY if chosen else TOO_MANY_SAVED), *self.show(flow, session, now))
        exact = session.exact_place and _exact(session)
        files = going(tuple(file for file in of_draft(session) if not gated(file)))
        picks = tuple(Chosen(partner.id, contact, exact, files) for partner, contact in chosen)
        report = frozen_report(flow, session, picks, now)
        names, fits = (partner.name for partner, _ in chosen), self._offered(flow, session)
        filed = Filed(stamp(now), tuple(names), minor=session.minor, fits=tuple(one.id for one in fits))
        answers = {**on_path(flow.every_question, session.answers), **said_before(session)}
        kept = Session(
            phase=session.phase, lang=session.lang, device=session.device, rev=session.rev, asked=session.asked,
            filed=remembered(*session.filed, filed), told=MappingProxyType(coded(answers)),
            after=session.after, young=session.minor,
        )  # fmt: skip  # a list is read as a list, not as a column
        return kept.moved(Move.SEND), (Submit(report, picks),)

    def _choice(self, flow: Flow, session: Session) -> Ask:
        offered = self._offered(flow, session)
        enough = sendable(session.answers)
        lines = [Line(ENOUGH if enough else TOO_LITTLE)]
        if enough and not offered:
            lines.append(Line(NOBODY if flow.operator.can_send else NO_SEND))
        if offered:
            lines.extend(describe(partner, session.lang) for partner in offered)
            lines.append(Line(EXACT if session.exact_place and _exact(session) else COARSE))
            lines.extend(mandated(session))
            lines.extend((*private_lines(session, offered), *spare_key(flow)))
            lines.extend(Line(text) for text in (ASK_FIRST,) if _has_lawyer(session))
            lines.extend((Line(NOT_PRIVATE, strong=True), Line(WHO, strong=True)))
        return ask("review", tuple(lines), *self._rows(flow, offered, session))

    def _rows(self, flow: Flow, offered: tuple[Partner, ...], session: Session) -> Rows:
        place = (row(SHARE_COARSE, "coarse") if session.exact_place else row(SHARE_EXACT, "exact"),)
        return (
            *send_rows(offered, contact=not session.minor),
            *(place if offered and _exact(session) else ()),
            *(private_rows(session, offered) if offered else ()),
            row(ADD_STORY, "edit-inc.story"),
            *((row(SEE_ALL, "all"),) if long_words(flow, session) else ()),
            *((row(SHOW_HIDDEN, "hidden"),) if masked(flow, session) else ()),
            *((row(ANSWER_SKIPPED, "skipped"),) if put_off(flow, session) else ()),
            *((row(ADD_DETAILS, "details"),) if flow.modules else ()),
            *file_row(session),
            row(CHANGE, "change"),
            row(SAVE_ONLY, "save"),
        )

    def _offered(self, flow: Flow, session: Session) -> tuple[Partner, ...]:
        if not flow.operator.can_send or not sendable(session.answers):
            return ()
        return matching(
            flow.partners, session.answers, session.lang, minor=session.minor, link=session.partner
        )

    def _to_change(self, flow: Flow, session: Session) -> Ask:
        """The lines of one part; the parts first, where more than the short path was answered."""
        what, _, name = session.page.partition("-")
        if what in PAGES:
            return file_page(of_draft(session), session.page)
        if what == BEFORE:
            return before_page(flow, session)
        parts = {part.id: part.questions for part in opened_parts(flow, session)}
        beside = (
            *((row(FORGET_NOTES, "forget-notes"),) if _noted(session) else ()),
            *((row(WHAT_STOOD, BEFORE),) if session.changes else ()),
        )
        part = part_of(name, {CORE_PART: flow.questions, **parts})
        if parts and not part:
            titles = (row(one.title, f"part-{one.id}") for one in opened_parts(flow, session))
            rows = (row(THE_EVENT, f"part-{CORE_PART}"), *titles, *beside, row(BACK, "list"))
            return ask("review", (Line(WHICH_PART, strong=True),), *rows)
        leave = (row(BACK, "change"),) if parts else (*beside, row(BACK, "list"))
        part = part or CORE_PART
        questions = parts.get(part, flow.questions)
        return line_page("review", questions, session, WHICH_LINE, f"part-{part}", *leave)


def _shown_more(flow: Flow, session: Session, what: str) -> tuple[Line, ...]:
    """Return the report with its private lines, or the long words whole."""
    return report_lines(flow, session, open_=True) if what == "hidden" else long_words(flow, session)


def _again(flow: Flow, session: Session, now: datetime) -> Step:
    """Put the questions that were skipped once more, and never again (dialogue 4.1)."""
    names = put_off(flow, session)
    if not names:
        return session, flow.screens[session.phase].show(flow, session, now)
    session = replace(session.settled(), to_ask=names, came_back=(*session.came_back, *names))
    return arrive(flow, session.moved(Move.CHANGE), now)


def _exact(session: Session) -> bool:
    answer = session.answers.get("inc.place")
    known = answer is not None and answer.value is not None and bool(answer.value["exact"])
    return known and not session.minor


def _has_lawyer(session: Session) -> bool:
    answer = session.answers.get("act.lawyer")
    return answer is not None and answer.value == "yes"


def _noted(session: Session) -> bool:
    return bool(session.notes) or any(answer.notes for answer in session.answers.values())


def _without_notes(session: Session) -> Session:
    """Return the session without the words that found no place: nobody must send what was kept by the way."""
    answers = {key: replace(answer, notes=()) for key, answer in session.answers.items()}
    return replace(session, notes=(), answers=MappingProxyType(answers))


def _before(flow: Flow, session: Session, number: str) -> Session:
    known = number.isdecimal() and int(number) < len(session.changes)
    return put_back(flow, session, int(number)) if known else session


def _filed_today(session: Session, now: datetime, *, sent: bool) -> int:
    since = stamp(now - timedelta(hours=24))
    return sum(1 for filed in session.filed if bool(filed.partners) is sent and filed.at > since)
