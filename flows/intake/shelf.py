"""The shelf of papers: the limits first, then which papers there are, then one of them is made and handed over.

What a paper is made of comes out of the sealed report, opened for the person who sent it (``ReadReport``). So it works
until release, and only from the account that sent the report. Among the information, where there is no report, the
papers that are of use with blanks alone are made at once, and nothing is kept.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from flows import guidance as guide
from flows import papers
from flows.afterwards import ReadReport, ReportRead
from flows.answers import Answer
from flows.copies import replace
from flows.flow import Flow, Step, today
from flows.guidance import Guidance
from flows.intake.typed_code import TYPO, code_alone
from flows.messages import Ask, Effect, Replied, Rows
from flows.paper_orders import HandOver, PaperMade, Print, Printed
from flows.papers import Material, Paper
from flows.papers.own_copy import OWN_COPY
from flows.phases import Phase
from flows.receipt_code import is_plausible
from flows.session import Session, open_report
from flows.speaking import ask, row, say
from flows.words import N_, Line, line

PAPERS = N_("Papers to use")
SEE = N_("Show me the papers")
WHICH = N_("Which paper do you want?")
I_MAKE = N_("I make it as a PDF and as plain text. I send it to nobody. You decide what you do with it.")
STAYS = N_(
    "It stays in this chat and on your phone until you erase it there. Others who hold your phone can read it."
)
WHERE = N_("Where to send it stands on the card “{card}”.")
IN_ENGLISH = N_("You get it in English, to send, and a second copy with your language under each line.")
LAWYER_FIRST = N_("You said there is a lawyer. Ask your lawyer first, before you send a complaint to anyone.")
DRAFTS_TOO = N_("Show the drafts too")
MAKE = N_("Make it")
CODE_TOO = N_(
    "Do you want your code on it? Write the code here. Or tap the button: then there is an empty line for it."
)
IDENTITY = N_("What should OIG know of you?")
UNNAMED = N_("Leave my name out")
CONFIDENTIAL = N_("My name, kept private")
NAMED = N_("My name")
MAKING = N_("One moment, please. I am making the paper.")
HERE = N_("Here is your paper. Read it before you use it. Empty lines are for you to fill in by hand.")
NOT_POSSIBLE = N_("I cannot read that report any more, so I cannot make this paper.")
NOT_MADE = N_("I am sorry. I could not make this paper.")
BACK = N_("← Back")
OPTIONS = {"unnamed": UNNAMED, "confidential": CONFIDENTIAL, "named": NAMED}
PAGE, ALL = "papers", "papers-all"
ONE = "paper-"
DRAFTS = frozenset({"complaint_opr", "complaint_oig"})
BY = {paper.id: paper for paper in papers.ALL}
KEY_KEPT = timedelta(days=90)
"""How long our key to a report is kept at most (``storage.submission``; a test holds them against each other)."""


def doors(session: Session) -> Rows:
    """Return the row that leads here: after Send where there is a report to make a paper of."""
    return (row(PAPERS, PAGE),) if session.phase is Phase.INFO or open_report(session) is not None else ()


def page(guidance: Guidance, session: Session, question: str, now: datetime) -> Ask | None:
    """Return what the open page of the shelf asks; None when another page is open."""
    if session.page == PAGE:
        lines = guide.card_lines(guidance, "limits", {}, now)
        return ask(question, lines, row(SEE, "papers-list"), row(BACK, "list"))
    if session.page in {"papers-list", ALL}:
        return _list(session, question)
    if session.page.startswith(ONE) and (paper := BY.get(session.page.removeprefix(ONE))):
        return _one(paper, question)
    return None


def _list(session: Session, question: str) -> Ask:
    shown, held = _shown(session)
    answers = session.told if open_report(session) is not None else {}
    rows = tuple(row(paper.title, ONE + paper.id) for paper in shown)
    lines = (Line(WHICH, strong=True), *((Line(LAWYER_FIRST),) if _has_lawyer(answers) else ()))
    more = (row(DRAFTS_TOO, ALL),) if held else ()
    return ask(question, lines, *rows, *more, row(BACK, "list"))


def _shown(session: Session) -> tuple[tuple[Paper, ...], bool]:
    """Return the papers on the list, and whether drafts are left out because there is a lawyer (R13)."""
    if open_report(session) is None:
        return papers.bare(minor=session.young or session.minor), False
    offered = papers.offered(session.told)
    if not _has_lawyer(session.told) or session.page == ALL:
        return offered, False
    return tuple(paper for paper in offered if paper.id not in DRAFTS), any(p.id in DRAFTS for p in offered)


def _one(paper: Paper, question: str) -> Ask:
    lines = [Line(paper.title, strong=True), Line(I_MAKE), Line(STAYS)]
    lines += [Line(IN_ENGLISH)] if paper.english else []
    lines += [line(WHERE, card=Line(guide.title(paper.card)))] if paper.card else []
    lines += [Line(text) for text in paper.warnings]
    lines += [Line(CODE_TOO)] if "code" in paper.asks else []
    if "identity" not in paper.asks:
        return ask(question, tuple(lines), row(MAKE, f"make-{paper.id}", "primary"), row(BACK, "papers-list"))
    choices = tuple(row(text, f"make-{paper.id}-{code}") for code, text in OPTIONS.items())
    return ask(question, (*lines, Line(IDENTITY, strong=True)), *choices, row(BACK, "papers-list"))


def coded(flow: Flow, guidance: Guidance, session: Session, event: Replied, now: datetime) -> Step | None:
    """Return the order for an own copy with the receipt code that was written beside it; None for other words.

    We keep no code: this one goes with the order alone, and is printed as it was written.
    """
    if session.page != f"{ONE}{OWN_COPY.id}":
        return None
    code = is_plausible(event.text)
    if code is not None:
        order = tapped(flow, guidance, session, f"make-{OWN_COPY.id}-{code}", now)
        return order if isinstance(order, tuple) else None
    again = page(guidance, session, "options", now)
    return (session, (say(TYPO), again)) if again is not None and code_alone(event.text) else None


def tapped(
    flow: Flow, guidance: Guidance, session: Session, option: str, now: datetime
) -> Session | Step | None:
    """Return the session on another page, or the order that a paper is made; None for what is not the shelf's."""
    there = {paper.id for paper in _shown(replace(session, page=ALL))[0]}
    if option in {PAGE, "papers-list", ALL} or (option.startswith(ONE) and option.removeprefix(ONE) in there):
        return replace(session, page=option)
    wanted = option.removeprefix("make-")
    name = wanted.split("-")[0]
    if not option.startswith("make-") or name not in there:
        return None
    session, report = replace(session, page="papers-list"), open_report(session)
    if report is None:
        return session, (_order(BY[name], _nothing_told(flow, guidance, session, now)), say(MAKING))
    session = replace(session, after=replace(session.after, paper=wanted))
    return session, (ReadReport(report.handle), say(MAKING))


def printed(
    flow: Flow, guidance: Guidance, session: Session, event: ReportRead, now: datetime
) -> tuple[Session, tuple[Effect, ...]]:
    """Return the order to print what was asked for; *event* brings the report it is made of."""
    wanted, session = session.after.paper, replace(session, after=replace(session.after, paper=""))
    filed = open_report(session)
    if event.report is None or filed is None:
        return session, (say(NOT_POSSIBLE),)
    name, _, choice = wanted.partition("-")
    read, sent = papers.whole(event.report, event.added), datetime.fromisoformat(event.report.submitted_at)
    bare = _nothing_told(flow, guidance, session, now)
    material = replace(
        bare,
        answers=read.answers,
        later=read.later,
        notes=read.notes,
        files=read.files,
        choices=dict.fromkeys(BY[name].asks, choice) if choice else {},
        sent=today(sent),
        partners=filed.partners,
        consents=read.consents,
        groups={partner.id: partner.name for partner in flow.partners},
        until=date.fromisoformat(filed.until) if filed.until else None,
        gone=today(sent + KEY_KEPT),
    )
    return session, (_order(BY[name], material),)


def _nothing_told(flow: Flow, guidance: Guidance, session: Session, now: datetime) -> Material:
    """Return what a paper of blanks is made of."""
    questions = {question.id: question for question in flow.every_question}
    lang = session.lang
    return Material(questions=questions, answers={}, lang=lang, own=lang, now=now, guidance=guidance)


def _order(paper: Paper, material: Material) -> Print:
    """Return the order to print *paper*: in English alone, or for others a second copy that they can read."""
    title, name = Line(paper.heading), f"notes-{today(material.now).isoformat()}"
    own, main = material.own, "en" if paper.english else material.own
    first = Printed(name, title, main, paper.write(replace(material, lang=main)))
    if main == own:
        return Print((first,))
    return Print((first, Printed(f"{name}-2", title, main, first.sections, (own, paper.write(material)))))


def made(event: PaperMade) -> tuple[Effect, ...]:
    """Return what is said with the papers."""
    return (say(NOT_MADE),) if event.failed else (say(HERE), HandOver())


def _has_lawyer(told: Mapping[str, Answer]) -> bool:
    answer = told.get("act.lawyer")
    return answer is not None and answer.value == "yes"
