"""What a partner did with a case, in the person's language (dialogue 7.5); the partner's own words stay as written.

The sentences are ours and translated. The words a partner wrote are shown untouched, with the name of their language
above them: nobody and nothing here translates them.
"""

from flows.case_status import CaseStatus
from flows.reading.links import reaches_out
from flows.replies import Asked, PartnerReply
from flows.words import N_, Line, line, verbatim

READ = N_("A person at {partner} has read your report. This does not mean they can take your case.")
ASKS = N_("{partner} has a question. You can answer, skip, or say no.")
ACCEPTED = N_("{partner} will work on this.")
LAWYER = {
    "yes": N_("They say that they are your lawyer now."),
    "not_yet": N_("They are not your lawyer yet."),
    "": N_("They did not say if they are your lawyer."),
}
REFERS = N_("{partner} wants to send this to {other}. Nothing moves before you say yes.")
OVER = {
    "needs_info": N_("{partner} had a question. It does not wait for your answer any more."),
    "referred": N_("{partner} wanted to send this to {other}. It does not wait for your answer any more."),
}
"""A question and a wish that were answered, or ended another way."""
DECLINED = N_("{partner} cannot take this.")
REASON = N_("The reason they gave: {reason}.")
IT_HAPPENED = N_("This does not mean it did not happen.")
OR_FILE = N_("You can send it to another group or file by yourself.")
ONLY_FILE = N_("You can still file by yourself.")
CLOSED = N_("{partner} finished its work on this.")
ERASED = N_("{partner} says that it erased its copy.")
SILENT = N_("We have not heard from {partner}.")
ANOTHER = N_("You can send it to another group.")
REASONS = {
    "outside-area": N_("it is outside their area"),
    "outside-topic": N_("they do not work on this topic"),
    "capacity": N_("they have no room for more cases now"),
    "conflict": N_("they already help someone else in this"),
    "private-lawyer": N_("this needs a private lawyer"),
    "too-late": N_("it is too late for this group"),
    "not-enough": N_("there is not enough here for them to act on"),
    "other": N_("another reason"),
}
"""Why a partner declines; never that it does not believe somebody."""

NOT_NEEDED = N_(
    "They wrote this question themselves. You do not have to say your immigration status or where you were born."
    " Leave out ID numbers, and names of other people."
)
NOT_CHECKED = N_("There is a link, a phone number or an e-mail in their words. I did not check it.")
WROTE_IN = N_("They wrote in {language}:")
NEXT_STEP = N_("Next step: {words}")
RESULT = N_("Result: {words}")
LANGUAGES = {
    "ar": N_("Arabic"), "en": N_("English"), "es": N_("Spanish"), "fr": N_("French"), "hi": N_("Hindi"),
    "ht": N_("Haitian Creole"), "ko": N_("Korean"), "pl": N_("Polish"), "pt": N_("Portuguese"),
    "ru": N_("Russian"), "so": N_("Somali"), "tl": N_("Tagalog"), "uk": N_("Ukrainian"), "ur": N_("Urdu"),
    "vi": N_("Vietnamese"), "zh": N_("Chinese"),
}  # fmt: skip  # a list is read as a list, not as a column


def lines(partner: str, reply: PartnerReply, *, others: bool) -> tuple[Line, ...]:
    """Return what *reply* says of the case, and then the partner's words. *others*: it may go to another group."""
    return (*_status(partner, reply, others=others), *_words(reply))


def silent(partner: str, *, others: bool) -> tuple[Line, ...]:
    """Return that nothing was heard of *partner*."""
    return line(SILENT, partner=partner), *((Line(ANOTHER),) if others else ())


def of_case(case: CaseStatus, *, others: bool, waits: bool) -> tuple[Line, ...]:
    """Return what the newest reply about *case* said; nothing where nobody at the partner has said anything.

    *waits*: it waits for an answer still.
    """
    if case.reply is not None and case.reply.kind in OVER and not waits:
        told = line(OVER[case.reply.kind], partner=case.partner, other=case.reply.refer_to)
        return told, *_words(case.reply)
    if case.reply is not None:
        return lines(case.partner, case.reply, others=others)
    known = {
        "acknowledged": READ,
        "needs_info": ASKS,
        "accepted": ACCEPTED,
        "declined": DECLINED,
        "closed": CLOSED,
    }
    return (line(known[case.state], partner=case.partner),) if case.state in known else ()


def question(asked: Asked, *, strong: bool = True) -> Line:
    """Return a partner's question: one of the fixed list in the person's language, its own one as written."""
    return Line(asked.text, strong=strong) if asked.id else Line("{words}", (("words", asked.text),), strong)


def needless(asked: Asked | None) -> tuple[Line, ...]:
    """Return what nobody need answer, for a question in a partner's own words: the check before it is a light one."""
    return () if asked is None or asked.id else (Line(NOT_NEEDED),)


def unchecked(words: str) -> tuple[Line, ...]:
    """Return that a link or a number in a partner's *words* was not looked at; nothing where there is none."""
    return (Line(NOT_CHECKED),) if reaches_out(words) else ()


def label(asked: Asked, option: str) -> Line:
    """Return what stands on the button of an option."""
    return Line(option) if asked.id else verbatim(option)


def language(tag: str) -> Line:
    """Return the name of a language by its BCP 47 *tag*; the tag where we have no name for it."""
    name = LANGUAGES.get(tag.partition("-")[0])
    return verbatim(tag) if name is None else Line(name)


def wrote_in(tag: str) -> Line:
    """Return the line above a partner's words."""
    return line(WROTE_IN, language=language(tag))


def _status(partner: str, reply: PartnerReply, *, others: bool) -> tuple[Line, ...]:
    match reply.kind:
        case "acknowledged":
            return (line(READ, partner=partner),)
        case "needs_info":
            return (line(ASKS, partner=partner),)
        case "accepted":
            return line(ACCEPTED, partner=partner), Line(LAWYER[reply.lawyer])
        case "referred":
            return (line(REFERS, partner=partner, other=reply.refer_to),)
        case "declined":
            why = REASONS[reply.reason or "other"]
            given = line(DECLINED, partner=partner), line(REASON, reason=Line(why))
            return *given, Line(IT_HAPPENED), Line(OR_FILE if others else ONLY_FILE)
        case "closed":
            return (line(CLOSED, partner=partner),)
        case "erased":
            return (line(ERASED, partner=partner),)


def _words(reply: PartnerReply) -> tuple[Line, ...]:
    own = (
        *((line(NEXT_STEP, words=reply.next_step),) if reply.next_step else ()),
        *((line(RESULT, words=reply.result),) if reply.result else ()),
        *((verbatim(reply.words),) if reply.words else ()),
    )
    asked = "" if reply.asked is None or reply.asked.id else reply.asked.text
    if not own and not asked:
        return ()
    said = f"{reply.next_step}\n{reply.result}\n{reply.words}\n{asked}"
    return (*needless(reply.asked), *unchecked(said), wrote_in(reply.lang), *own)
