"""The report that a receipt code opened: what is offered to do with it, from any account."""

from flows.after_send import Adding, Opened
from flows.copies import replace
from flows.flow import Flow
from flows.intake import adding, drafts, letters, taking_back
from flows.messages import Ask, Rows
from flows.session import Session
from flows.speaking import ask, row
from flows.ways import BACK
from flows.words import N_, Line

READ = N_("Read it again")
ADD = N_("Add to it")
CHANGE = N_("Correct a line")
ERASE = N_("Erase this report")
SURE = N_(
    "Erase this report? This cannot be undone. We ask each group that has it to erase it. We cannot force them."
)
SURE_DRAFT = N_("Erase this report? It was not sent to anyone. This cannot be undone.")
SURE_YES = N_("Yes, erase this report")
NO_KEEP = N_("No, keep it")
NOTHING_TO_SEE = N_("To see a report again, write its code again.")
WHICH_LINE = N_("Which line is not right?")
CLOSE = N_("Close")


def menu(flow: Flow, session: Session) -> Ask:
    """Ask what to do with the report that is open."""
    return page(flow, session) or ask("code", (Line(NOTHING_TO_SEE),), *doors(session))


def page(flow: Flow, session: Session) -> Ask | None:
    """Return the page of it that the person turned to; None: no page is."""
    opened = session.after.opened or Opened()
    if session.page == "sure":
        sure = Line(SURE_DRAFT if opened.draft else SURE, strong=True)
        return ask("code", (sure,), row(SURE_YES, "yes", "danger"), row(NO_KEEP, "no"))
    if session.page == "lines":
        titles = (row(question.title, f"line-{question.id}") for question in flow.questions)
        return ask("code", (Line(WHICH_LINE, strong=True),), *titles, row(BACK, "back"))
    return taking_back.page(session)


def doors(session: Session) -> Rows:
    """Return what can be done with it."""
    opened = session.after.opened or Opened()
    erase, close = row(ERASE, "erase"), row(CLOSE, "close")
    if opened.draft:
        return (*drafts.doors(opened), erase, close)
    read = (row(READ, "read"),) if opened.readable else ()
    again = (row(letters.NEXT_YES, "next"),) if opened.readable else ()
    add = row(ADD, "add"), row(CHANGE, "lines")
    return (*read, *letters.rows(opened.letters), *add, *again, *taking_back.rows(opened), erase, close)


def turned(session: Session, option: str) -> Session | None:
    """Return the session on another page of the report that is open; None for what is not offered."""
    if option in {"no", "back"}:
        return replace(session, page="")
    if option in {"lines", "erase"} and session.handle:
        return replace(session, page={"erase": "sure"}.get(option, option))
    if sent(session) and (turned_to := taking_back.turned(session, option)) is not None:
        return turned_to
    if option == "add" and sent(session):
        return adding.first(session, to_add(session))
    if option.startswith("line-") and sent(session):
        return adding.first(session, replace(to_add(session), question=option.removeprefix("line-")))
    return None


def sent(session: Session) -> bool:
    """Whether a report that is no draft stands open."""
    return bool(session.handle) and not (session.after.opened or Opened()).draft


def to_add(session: Session) -> Adding:
    """Return the beginning of words for it."""
    opened = session.after.opened or Opened()
    return Adding(session.handle, opened.partners, minor=opened.minor)
