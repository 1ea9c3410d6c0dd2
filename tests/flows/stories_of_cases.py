"""What comes after Send, for the golden transcripts: partners answer, ask, decline, refer, say nothing, and erase."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from flows.afterwards import Added, CaseMoved, Letter, ReportRead, SentOn, Unanswered
from flows.case_status import CaseStatus, Status
from flows.messages import CodeChecked
from flows.partner import Partner, demo_partner
from flows.replies import Asked, PartnerReply, fixed
from flows.report import Report
from tests.flows.stories import Story, Tongue
from tests.play import CODE, the_flow

FIRST, SECOND = "DEMO group", "Puente Example"
HANDLE = "h"


def two_partners() -> tuple[Partner, ...]:
    """The partner for trying out, and a second one: lawyers."""
    first = demo_partner()
    return first, replace(first, id="puente", name=SECOND, staff_are_lawyers="yes")


def sent(tongue: Tongue, *, contact: bool = True) -> Story:
    """A report that went to the first of two groups, the day before."""
    story = (
        Story(replace(the_flow(), partners=two_partners()), tongue=tongue)
        .begin()
        .taps("It already happened", "I am 18", "I saw it", "Threats", "Done", "Today")
    )
    story.tells("Cicero, Illinois", "Cicero, Illinois")
    story.tells(
        "They shouted at a woman at the bus stop.", "Le gritaron a una señora en la parada."
    ).then_quiet()
    story.taps(f"Send, {'they may write' if contact else 'no messages'}: {FIRST}")
    story.registered(handle=HANDLE)
    story.taps("To the beginning")
    story.script.clear()
    story.waits(1)
    return story


def reply(kind: str, lang: str = "en", **given: object) -> PartnerReply:
    """A reply of the first group."""
    return PartnerReply("K7QX-93TD", f"r-{kind}", "2026-11-22T15:00:00Z", kind, lang, **given)  # type: ignore[arg-type]  # named by tests


def moves(story: Story, kind: str, letter: str = "", lang: str = "en", **given: object) -> Story:
    """The first group sends a reply."""
    story.hear(CaseMoved(FIRST, HANDLE, letter, reply(kind, lang, **given)))
    return story


def the_report(story: Story) -> Report:
    """The report as it was sent."""
    return story.submitted[0].report


def looks_up(story: Story, *cases: CaseStatus, letters: tuple[Letter, ...] = ()) -> Story:
    """Write the receipt code."""
    story.tells(CODE, CODE)
    day = date(2026, 11, 21)
    status = Status(HANDLE, day, cases, day + timedelta(days=14), own=True, kept=4, letters=letters)
    story.hear(CodeChecked(status))
    return story


def case(state: str, partner: str = FIRST, who: str = "demo", **known: object) -> CaseStatus:
    """Where a case stands; it was sent on the day of the report."""
    day = date(2026, 11, 21)
    told = {"sealed": day, "sent": datetime(2026, 11, 21, 18, tzinfo=UTC), **known}
    return CaseStatus(partner, state, day, who=who, **told)  # type: ignore[arg-type]  # named by tests


def accepted(tongue: Tongue) -> Story:
    """Somebody reads it, then the group takes it on; its words stay as written."""
    story = moves(sent(tongue), "acknowledged").waits(2)
    words = "We take this case. Our office opens at nine."
    moves(story, "accepted", next_step="A lawyer calls you on Monday.", lawyer="not_yet", words=words)
    story.command("code")
    said = reply("accepted", next_step="A lawyer calls you on Monday.", lawyer="not_yet", words=words)
    opened, since = date(2026, 11, 22), date(2026, 11, 24)
    return looks_up(story, replace(case("accepted", opened=opened, reply=said), since=since)).taps(
        "See each step"
    )


def typed_question(tongue: Tongue) -> Story:
    """A question of the fixed list, one with options of the group's own, and a date."""
    story = moves(sent(tongue), "needs_info", "l1", asked=fixed("lawyer_now"))
    story.tells("maybe", "a lo mejor").taps("I am looking for one")
    story.taps("Add it").hear(Added(HANDLE, (FIRST,)))
    own = Asked("", "choice", "Which office is nearer to you?", ("North", "South"))
    moves(story.waits(1), "needs_info", "l2", asked=own).taps("South", "Add it")
    story.hear(Added(HANDLE, (FIRST,)))
    moves(story.waits(1), "needs_info", "l3", asked=fixed("hearing_date"))
    story.tells("next month", "el mes que viene").tells("December 3, 2026", "3 de diciembre de 2026")
    story.taps("Yes", "Add it").hear(Added(HANDLE, (FIRST,)))
    moves(story.waits(1), "needs_info", "l4", asked=fixed("what_next")).taps("Skip this question")
    moves(story.waits(1), "needs_info", "l5", asked=fixed("what_next")).taps("No more messages")
    return story


def declined(tongue: Tongue) -> Story:
    """The group cannot take it; the person sends it to the next one, with consents of its own."""
    story = moves(sent(tongue), "declined", reason="capacity")
    story.taps("Send it to another group").hear(ReportRead(the_report(story), (), ("demo",)))
    story.taps(f"Send, they may write: {SECOND}").hear(SentOn(HANDLE, "puente"))
    return story


def referred(tongue: Tongue) -> Story:
    """The group wants to send it to another group of ours: nothing moves before the yes."""
    story = moves(sent(tongue), "referred", "l1", refer_to=SECOND, refer_partner="puente")
    story.taps("Yes, I agree").hear(ReportRead(the_report(story), (), ("demo",)))
    story.taps(f"Send, no messages: {SECOND}").hear(SentOn(HANDLE, "puente"))
    return story


def referred_elsewhere(tongue: Tongue) -> Story:
    """The other group is none of ours: a no, and a day later a yes, is all that is sent back."""
    story = moves(sent(tongue), "referred", "l1", refer_to="Clinic Example").taps("No")
    story.hear(Added(HANDLE, (FIRST,)))
    moves(story.waits(1), "referred", "l2", refer_to="Clinic Example").taps("Yes, I agree")
    story.hear(Added(HANDLE, (FIRST,)))
    return story


def no_answer(tongue: Tongue) -> Story:
    """Nothing was heard in time: said once; the next group fits, and the person thinks it over."""
    story = sent(tongue).waits(2)
    story.hear(Unanswered(FIRST, HANDLE))
    story.taps("Not now").command("code")
    looks_up(story, case("delivered")).taps("See each step", "← Back", "Send it to another group")
    story.hear(ReportRead(the_report(story), (), ("demo",)))
    return story.taps(f"Send, they may write: {SECOND}")


def taken_back(tongue: Tongue) -> Story:
    """The report is taken back from one group, and a day later the code shows that it was erased there."""
    story = sent(tongue, contact=False)
    story.command("code")
    two = case("delivered"), case("new", SECOND, "puente", tells=True)
    looks_up(story, *two).taps(
        f"Take it back: {FIRST}", "Yes, take it back", "See each step", "← Back", "Close"
    )
    asked = replace(two[0], state="withdrawn", asked=True, asked_on=date(2026, 11, 22))
    story.command("code")
    looks_up(story, asked, two[1]).taps("Close").waits(1)
    story.command("code")
    return looks_up(story, replace(asked, erased=date(2026, 11, 24)), two[1])


CASE_STORIES = (
    accepted, typed_question, declined, referred, referred_elsewhere, no_answer, taken_back,
)  # fmt: skip  # a list is read as a list, not as a column
