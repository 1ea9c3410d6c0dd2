"""The shelf of papers: the limits first, then which papers there are, then one of them is made and handed over.

What a paper is made of comes out of the sealed report, opened for the person who sent it (``ReadReport``). So it works
until release, and only from the account that sent the report.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from flows import guidance as guide
from flows import papers
from flows.afterwards import ReadReport, ReportRead
from flows.answers import Answer
from flows.flow import Flow, Step, today
from flows.guidance import Guidance
from flows.messages import Ask, Effect, Rows
from flows.paper_orders import HandOver, PaperMade, Print, Printed
from flows.papers import Material, Paper
from flows.session import Session, open_report
from flows.speaking import ask, row, say
from flows.words import N_, Line

PAPERS = N_("Papers to use")
SEE = N_("Show me the papers")
WHICH = N_("Which paper do you want?")
I_MAKE = N_("I make it as a PDF and as plain text. I send it to nobody. You decide what you do with it.")
STAYS = N_(
    "It stays in this chat and on your phone until you erase it there. Others who hold your phone can read it."
)
MAILBOX = N_("If you send it by e-mail, your mailbox shows who you are.")
IN_ENGLISH = N_("You get it in English, to send, and a second copy with your language under each line.")
LAWYER_FIRST = N_("You said there is a lawyer. Ask your lawyer first, before you send a complaint to anyone.")
DRAFTS_TOO = N_("Show the drafts too")
MAKE = N_("Make it")
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


def doors(session: Session) -> Rows:
    """Return the row that leads here, where there is anything to make a paper of."""
    return (row(PAPERS, PAGE),) if open_report(session) is not None else ()


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
    rows = tuple(row(paper.title, ONE + paper.id) for paper in shown)
    lines = (Line(WHICH, strong=True), *((Line(LAWYER_FIRST),) if _has_lawyer(session.told) else ()))
    more = (row(DRAFTS_TOO, ALL),) if held else ()
    return ask(question, lines, *rows, *more, row(BACK, "list"))


def _shown(session: Session) -> tuple[tuple[Paper, ...], bool]:
    """Return the papers on the list, and whether drafts are left out because there is a lawyer (R13)."""
    offered = papers.offered(session.told)
    if not _has_lawyer(session.told) or session.page == ALL:
        return offered, False
    return tuple(paper for paper in offered if paper.id not in DRAFTS), any(p.id in DRAFTS for p in offered)


def _one(paper: Paper, question: str) -> Ask:
    lines = [Line(paper.title, strong=True), Line(I_MAKE), Line(STAYS)]
    lines += [Line(IN_ENGLISH)] if paper.english else []
    lines += [Line(MAILBOX)] if paper.mailed else []
    if not paper.asks:
        return ask(question, tuple(lines), row(MAKE, f"make-{paper.id}", "primary"), row(BACK, "papers-list"))
    choices = tuple(row(text, f"make-{paper.id}-{code}") for code, text in OPTIONS.items())
    return ask(question, (*lines, Line(IDENTITY, strong=True)), *choices, row(BACK, "papers-list"))


def tapped(session: Session, option: str) -> Session | Step | None:
    """Return the session on another page, or the order that a paper is made; None for what is not the shelf's."""
    if option in {PAGE, "papers-list", ALL} or (option.startswith(ONE) and option.removeprefix(ONE) in BY):
        return replace(session, page=option)
    report = open_report(session)
    wanted = option.removeprefix("make-")
    if not option.startswith("make-") or wanted.split("-")[0] not in BY or report is None:
        return None
    session = replace(session, page="papers-list", after=replace(session.after, paper=wanted))
    return session, (ReadReport(report.handle), say(MAKING))


def printed(
    flow: Flow, guidance: Guidance, session: Session, event: ReportRead, now: datetime
) -> tuple[Session, tuple[Effect, ...]]:
    """Return the order to print what was asked for; *event* brings the report it is made of."""
    wanted, session = session.after.paper, replace(session, after=replace(session.after, paper=""))
    if event.report is None:
        return session, (say(NOT_POSSIBLE),)
    name, _, choice = wanted.partition("-")
    paper, report = BY[name], open_report(session)
    answers: Mapping[str, Answer] = event.report.answers
    for added in event.added:
        answers = {**answers, **added.answers}
    files = tuple(file for one in (event.report, *event.added) for file in one.files)

    def material(lang: str) -> Material:
        return Material(
            questions={question.id: question for question in flow.every_question},
            answers=answers, lang=lang, own=session.lang, now=now, guidance=guidance, files=files,
            choices={"identity": choice} if choice else {},
            partners=report.partners if report else (),
        )  # fmt: skip  # a list is read as a list, not as a column

    return session, (Print(_copies(paper, material, session.lang, f"notes-{today(now).isoformat()}")),)


def _copies(paper: Paper, material: Callable[[str], Material], lang: str, name: str) -> tuple[Printed, ...]:
    title, main = Line(paper.title), "en" if paper.english else lang
    first = Printed(name, title, main, paper.write(material(main)))
    if main == lang:
        return (first,)
    return first, Printed(f"{name}-2", title, main, first.sections, (lang, paper.write(material(lang))))


def made(event: PaperMade) -> tuple[Effect, ...]:
    """Return what is said with the papers."""
    return (say(NOT_MADE),) if event.failed else (say(HERE), HandOver())


def _has_lawyer(told: Mapping[str, Answer]) -> bool:
    answer = told.get("act.lawyer")
    return answer is not None and answer.value == "yes"
