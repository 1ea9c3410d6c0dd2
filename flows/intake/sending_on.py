"""A report that was sent goes to one group more: because one declined, said nothing, or wants to refer it.

It is the same screen as before Send, with the same consents, each asked anew: what the first group may see says nothing
about the next. The report is opened for the person who sent it and matched again; of its words nothing stays here. A
partner that wants to refer the case to a group of ours is told yes when the person sends it, and nothing moves before.
"""

from datetime import datetime
from types import MappingProxyType

from flows.after_send import Opened, SendingOn, Waiting
from flows.afterwards import AddToReport, ReadReport, ReportRead, SendOn, SentOn
from flows.answers import Answer, Original
from flows.commands import interrupted
from flows.copies import replace
from flows.doubts import again
from flows.files import going
from flows.flow import Flow, Step
from flows.intake import adding, letters
from flows.intake.filing import given
from flows.intake.nobody import elsewhere
from flows.intake.review import COARSE, EXACT, NOT_PRIVATE, SHARE_COARSE, SHARE_EXACT, WHO
from flows.intake.sharing import (
    child_hurt,
    describe,
    mandated,
    private_lines,
    private_rows,
    send_rows,
    spare_key,
)
from flows.intake.versions import VERSIONS, text_version
from flows.matching import matching
from flows.messages import Ask, Chosen, Effect, Rows
from flows.partner import Partner
from flows.phases import FORM, Move, Phase
from flows.private import GROUPS, gated
from flows.report import Answered, Consent, Report
from flows.session import Session
from flows.speaking import ask, redrawn, row, say, stamp
from flows.words import N_, Line, line

PAGE = "share"
"""What is to become of the report that is being opened, and the page on which it is chosen."""
CHECKING = N_("I am looking which groups there are. One moment, please.")
CANNOT = N_("I cannot read that report any more here, so I cannot send it to another group.")
NOBODY_ELSE = N_(
    "I have no other group for this place, topic and language. You can still file by yourself: /info."
)
FILES = N_("Files that go: {count}.")
ADDED_TOO = N_("What you added later for all groups goes too.")
NOT_NOW = N_("Not now")
SENDING = N_("One moment, please. I am sending it.")
ON_ITS_WAY = N_("I am sending your report to {partner}.")
NOT_SENT = N_("That report cannot be sent any more.")
TELL_YES = N_("I tell {partner} that you agree.")
TELL_NO = N_("I tell {partner} that you do not agree. Nothing moves.")
REFER = "let this group pass the case on to the group it named"
ASKED = "May we send this case on to {other}?"
"""As the partner reads it beside the answer: partners read English, or their own question."""


def begin(session: Session, handle: str, letter: Waiting | None = None) -> Step:
    """Open the report *handle*; only for the group that *letter* wants to refer it to, where there is one."""
    only = (letter.other_id,) if letter is not None else ()
    wanted = SendingOn(handle, only, letter=letter.letter if letter is not None else "")
    after = replace(session.after, paper=PAGE, sending=wanted)
    return replace(session, after=after), (ReadReport(handle), say(CHECKING))


def agreed(flow: Flow, session: Session, letter: Waiting, now: datetime) -> Step:
    """A group of ours gets the report from here, with consents of its own; to another one only the yes is sent back."""
    if any(partner.id == letter.other_id for partner in flow.partners):
        return begin(session, letter.handle, letter)
    return told(flow, session, letter, now, yes=True)


def told(flow: Flow, session: Session, letter: Waiting, now: datetime, *, yes: bool) -> Step:
    """Send the yes or the no back to the partner that asked, and to nobody else."""
    said = say(line(TELL_YES if yes else TELL_NO, partner=letter.partner))
    order = _back(flow, session, letter, now, yes=yes)
    session, effects = _left(flow, letters.without(session, letter), now)
    return session, (order, said, *effects)


def read(flow: Flow, session: Session, event: ReportRead, now: datetime) -> Step:
    """Offer the groups that fit and do not have it yet; nothing where the person went on with something else."""
    wanted = session.after.sending
    session = _closed(session)
    if wanted is None or session.phase in FORM:
        return again(flow, session, now)
    if event.report is None:
        return _unreadable(flow, session, wanted, now)
    offered = _offered(flow, session, wanted, event, event.report)
    if not offered:
        return again(flow, session, now, say(NOBODY_ELSE), *_others(flow, session, event, now))
    session = session if session.phase is Phase.CODE else interrupted(session, Move.ASK_CODE)
    sending = replace(_choices(wanted, offered, event.report), added=bool(event.added))
    session = replace(session, page=PAGE, after=replace(session.after, sending=sending))
    return session, (screen(flow, session),)


def screen(flow: Flow, session: Session) -> Ask:
    """Describe each group and ask who may see it."""
    sending = session.after.sending or SendingOn("", ())
    offered, seen = _partners(flow, sending), _as_draft(session, sending)
    lines = (
        *(describe(partner, session.lang) for partner in offered),
        Line(EXACT if sending.place and sending.exact else COARSE), *mandated(seen), *private_lines(seen, offered),
        *((line(FILES, count=len(sending.files)),) if sending.some else ()),
        *((Line(ADDED_TOO),) if sending.added else ()),
        *spare_key(flow), Line(NOT_PRIVATE, strong=True), Line(WHO, strong=True),
    )  # fmt: skip  # a list is read as a list, not as a column
    place = (row(SHARE_COARSE, "coarse") if sending.place else row(SHARE_EXACT, "exact"),)
    rows: Rows = (
        *send_rows(offered, contact=not sending.minor),
        *(place if sending.exact else ()),
        *private_rows(seen, offered),
        row(NOT_NOW, "share-no"),
    )
    return ask("code", lines, *rows)


def tapped(flow: Flow, session: Session, option: str, now: datetime) -> Step:
    """Choose what goes, send it, or leave it."""
    sending = session.after.sending
    what, _, name = option.partition("-")
    if sending is None or option == "share-no":
        return letters.left(flow, _closed(session), now)
    partner = next((one for one in _partners(flow, sending) if one.id == name), None)
    if what in {"yes", "no"} and partner is not None:
        return _sent(flow, session, sending, partner, now, contact=what == "yes" and not sending.minor)
    if what in {"exact", "coarse"} and not name:
        sending = replace(sending, place=what == "exact" and sending.exact)
    if what in {"give", "hold"} and name in GROUPS:
        others = tuple(group for group in sending.share if group != name)
        sending = replace(sending, share=(*others, name) if what == "give" else others)
    session = replace(session, after=replace(session.after, sending=sending))
    return session, redrawn((screen(flow, session),))


def sent(flow: Flow, session: Session, event: SentOn, now: datetime) -> Step:
    """Say that it is on its way, and remember who has it now."""
    name = next((one.name for one in flow.partners if one.id == event.partner), event.partner)
    if not name:
        return again(flow, session, now, say(NOT_SENT))
    filed = tuple(
        replace(one, partners=tuple(dict.fromkeys((*one.partners, name))))
        if one.handle == event.handle
        else one
        for one in session.filed
    )
    session = replace(session, filed=filed)
    opened = session.after.opened
    if session.handle == event.handle and opened is not None:
        opened = replace(opened, partners=tuple(dict.fromkeys((*opened.partners, name))))
        session = replace(session, after=replace(session.after, opened=opened))
    return again(flow, session, now, say(line(ON_ITS_WAY, partner=name)))


def _sent(
    flow: Flow, session: Session, sending: SendingOn, partner: Partner, now: datetime, *, contact: bool
) -> Step:
    pick = Chosen(partner.id, contact, sending.place, sending.files)
    lawyer = partner.staff_are_lawyers == "yes"
    said = {"named": lawyer, "files": sending.some, "spare": flow.operator.recovery}
    consents = given(_as_draft(session, sending), pick, stamp(now), **said)
    orders: list[Effect] = [
        SendOn(sending.handle, partner.id, contact, sending.place, sending.files, consents)
    ]
    asked = next((one for one in session.after.letters if one.letter == sending.letter), None)
    opened = session.after.opened or Opened()
    asked = asked or next((one for one in opened.letters if one.letter == sending.letter), None)
    session = letters.without(_closed(session), Waiting(f"next.{sending.handle}", "", ""))
    if asked is not None:
        orders.append(_back(flow, session, asked, now, yes=True))
        session = letters.without(session, asked)
    session, effects = _left(flow, session, now)
    return session, (*orders, say(SENDING), *effects)


def _left(flow: Flow, session: Session, now: datetime) -> Step:
    """A long page comes once, with the answer of the hall."""
    session, effects = letters.left(flow, session, now)
    return session, () if session.phase in adding.LONG else effects


def _unreadable(flow: Flow, session: Session, wanted: SendingOn, now: datetime) -> Step:
    """What we cannot read we cannot send: a partner that wants to refer it may send what it has."""
    known = (*session.after.letters, *(session.after.opened or Opened()).letters)
    letter = next((one for one in known if wanted.letter and one.letter == wanted.letter), None)
    if letter is not None:
        return told(flow, session, letter, now, yes=True)
    return again(flow, session, now, say(CANNOT))


def _offered(
    flow: Flow, session: Session, wanted: SendingOn, event: ReportRead, report: Report
) -> tuple[Partner, ...]:
    minor = _of_minor(report)
    if wanted.letter:
        named = (partner for partner in flow.partners if partner.id in wanted.partners)
        fit = (one for one in named if not minor or (one.accepts_minors and one.safeguarding_lead))
        return tuple(one for one in fit if one.id not in event.partners)
    others = tuple(partner for partner in flow.partners if partner.id not in event.partners)
    if not flow.operator.can_send:
        return ()
    return matching(others, report.answers, session.lang, minor=minor)


def _others(flow: Flow, session: Session, event: ReportRead, now: datetime) -> tuple[Effect, ...]:
    """Return who else there is for the place of the report, without the groups that had it."""
    if event.report is None:
        return ()
    others = tuple(partner for partner in flow.partners if partner.id not in event.partners)
    told_ = Session(lang=session.lang, answers=event.report.answers, minor=_of_minor(event.report))
    return elsewhere(replace(flow, partners=others), told_, now)


def _choices(wanted: SendingOn, offered: tuple[Partner, ...], report: Report) -> SendingOn:
    """Nothing of what the first group was given is chosen here yet, but the files that may go at all."""
    place = report.answers.get("inc.place", Answer()).value
    told_ = {name for name, answer in report.answers.items() if answer.value is not None}
    minor = _of_minor(report)
    return replace(
        wanted,
        partners=tuple(partner.id for partner in offered),
        told=tuple(name for group in GROUPS.values() for name in group if name in told_),
        files=going(tuple(file for file in report.files if not gated(file))),
        some=bool(report.files),
        exact=bool(place and place["exact"]) and not minor,
        minor=minor,
        child=child_hurt(report.answers),
    )


def _of_minor(report: Report) -> bool:
    return bool(report.answers.get("rep.age", Answer()).value == "under_18")


def _partners(flow: Flow, sending: SendingOn) -> tuple[Partner, ...]:
    return tuple(partner for partner in flow.partners if partner.id in sending.partners)


def _as_draft(session: Session, sending: SendingOn) -> Session:
    """Return what the share screen looks at, as it would stand in a draft: which private things were told, not what."""
    told_ = {name: Answer("told") for name in sending.told}
    child = {"frc.to_whom": Answer("child")} if sending.child else {}
    answers = MappingProxyType({**told_, **child})
    return Session(lang=session.lang, answers=answers, share=sending.share, minor=sending.minor)


def _closed(session: Session) -> Session:
    page = "" if session.page == PAGE else session.page
    return replace(session, page=page, after=replace(session.after, paper="", sending=None))


def _back(flow: Flow, session: Session, letter: Waiting, now: datetime, *, yes: bool) -> AddToReport:
    """Return the person's word about a referral, as an addendum for the partner that asked."""
    at, value = stamp(now), "yes" if yes else "no"
    label = letters.AGREE_YES if yes else letters.AGREE_NO
    words = Original(flow.words.get(session.lang, {}).get(label, label), session.lang, at)
    who = next((one.id for one in flow.partners if one.name == letter.partner), None)
    consent = Consent(f"c.refer.{who}", value, REFER, text_version("c.refer"), session.lang, at, who)
    report = Report(
        lang=session.lang,
        started_at=at,
        submitted_at=at,
        answers={adding.STORY: Answer(words.text, original=(words,))},
        consents=(consent,),
        versions=VERSIONS,
        demo=flow.operator.demo,
        answered=Answered(ASKED.format(other=letter.other), "refer", value),
    )
    return AddToReport(letter.handle, report, letter.letter)
