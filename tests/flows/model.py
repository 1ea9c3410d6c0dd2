"""A person who does anything at all, beside a short belief of what must hold: the stateful model of the heart.

The belief knows no question by name. It holds: what a person wrote for the report is kept until they erase, hide,
replace or send it; the open question follows from the answers; what was erased is gone; an effect never says another
thing than the session; every input is answered; every sentence can be said in both languages. Between every two steps
the session passes through its JSON, as it does in the hall.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, ClassVar, get_args

from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.outbound import bodies
from flows.afterwards import (
    Added,
    AfterEffect,
    CaseMoved,
    Compared,
    DraftCalled,
    DraftCame,
    EndDraft,
    Erased,
    ReportRead,
    SentOn,
    Unanswered,
)
from flows.attaching import reported
from flows.case_status import Status
from flows.engine import step
from flows.file_messages import Fetch, FileKept
from flows.flow import Flow, Step
from flows.messages import (
    Ask,
    Attached,
    Blocked,
    CheckCode,
    CodeChecked,
    Commanded,
    Edited,
    Effect,
    EraseAll,
    EraseDraft,
    Event,
    Failed,
    FileCame,
    Heard,
    Missed,
    PartnerWrote,
    Pinned,
    Quieted,
    Registered,
    Replied,
    Say,
    Submit,
    Tapped,
    Tick,
    Toast,
    Wake,
)
from flows.parts import parts as parts_of
from flows.parts import whole
from flows.path import on_path, open_question
from flows.phases import FORM, Phase
from flows.replies import Asked, Kind, PartnerReply, fixed
from flows.report import Report
from flows.session import Session
from flows.unheard import SaidOnce
from flows.waiting import EndNeared, Idled
from locales import Texts
from tests.flows.walks import PHASES
from tests.play import CODE, NOW, Play, the_flow

NEWS_AT = "2026-11-22T15:00:00Z"
KINDS = ("contact", "sticker", "dice", "poll", "gift", "other", "of_tomorrow")
FILES = ("voice", "video", "photo", "audio", "document")
COMMANDS = (
    "start",
    "help",
    "language",
    "idioma",
    "stop",
    "delete",
    "code",
    "info",
    "nothing",
    "pause",
    "review",
    "now",
    "back",
    "skip",
)
WORDS = (
    "yes", "no", "sí", "1", "2", "/", "back", "skip", "hoy", "yesterday at 3pm", "12/25/2025", "the 4th",
    "Cicero, Illinois", "60623", "Chicago", "I do not know", "No sé", "They hurt my arm", "Send", "erase everything",
    "Yes, erase everything",
    "A123456789 is my number", "he is undocumented", "stupid bot", "https://example.org/x",
    "Illinois", "Springfield", "¿", "\u202ex", "9" * 60, "a\nb\nc", CODE, "1234", " ", "\u0000",
)  # fmt: skip  # a list is read as a list, not as a column
IN_FORM = FORM
VISIBLE = (Say, Ask, Toast, Tick)
_SAID: tuple[tuple[Kind, str, dict[str, Any]], ...] = (
    ("acknowledged", "", {}),
    ("accepted", "", {"next_step": "We call you.", "lawyer": "not_yet"}),
    ("needs_info", "q1", {"asked": fixed("lawyer_now")}),
    ("needs_info", "q2", {"asked": fixed("hearing_date")}),
    ("needs_info", "q3", {"asked": Asked("", "text", "What {else} did you see?")}),
    ("declined", "", {"reason": "capacity"}),
    ("referred", "q4", {"refer_to": "Other group"}),
    ("referred", "q5", {"refer_to": "DEMO group", "refer_partner": "demo"}),
    ("closed", "", {"result": "A letter was sent."}),
    ("erased", "", {}),
)
NEWS = tuple(
    CaseMoved("DEMO group", "h", letter, PartnerReply("K7QX-93TD", "reply-0001", NEWS_AT, kind, "en", **said))
    for kind, letter, said in _SAID
)
"""Everything a partner can send back."""
ORDERS = (Wake, CheckCode, Submit, Fetch, *get_args(AfterEffect))
"""Of these the house owes an answer a little later."""


Heart = Callable[[Flow, Session, Event, datetime], Step]


class HeartModel(RuleBasedStateMachine):
    """One conversation. *told*: words the person wrote for the report, kept since nothing was erased.

    *steps* counts what was heard in all runs; *heart* is what is tested, and what a control may spoil.
    """

    steps = 0
    heart: ClassVar[Heart] = step

    def __init__(self) -> None:
        super().__init__()
        self.flow = the_flow()
        self.session, self.now = Session(), NOW
        self.asks: list[Ask] = []
        self.told: set[str] = set()
        self.gone: set[str] = set()
        self.wake: Wake | None = None
        self.filed: Report | None = None
        self.owed = ""
        self.numbers = 0
        self.wrote: list[tuple[int, str]] = []
        self.files: list[tuple[str, str]] = []

    @initialize(phase=st.sampled_from(sorted(PHASES)), lang=st.sampled_from(["en", "es"]))
    def somewhere(self, phase: Phase, lang: str) -> None:
        play: Play = PHASES[phase]()
        self.session, self.now = play.session, play.now
        self.asks = [play.open_ask] if play.open_ask else []
        self.owed = "register" if phase is Phase.SUBMITTED else ""
        if phase is not Phase.LANG and lang == "es":
            self.hear(Commanded("language"))
            self.hear(Tapped("lang", "es", self.session.rev))

    # What a person does

    @precondition(lambda self: self.asks)
    @rule(data=st.data())
    def taps_a_button_of_the_open_question(self, data: st.DataObject) -> None:
        ask = self.asks[-1]
        buttons = [button for row in ask.rows for button in row if not button.copy]
        if buttons:
            button = data.draw(st.sampled_from(buttons))
            self.hear(Tapped(ask.question, button.option, ask.rev))

    @precondition(lambda self: len(self.asks) > 1)
    @rule(data=st.data())
    def taps_a_button_from_before(self, data: st.DataObject) -> None:
        ask = data.draw(st.sampled_from(self.asks[:-1]))
        options = [button.option for row in ask.rows for button in row] or ["x"]
        tap = Tapped(ask.question, data.draw(st.sampled_from(options)), ask.rev)
        before = self.session
        self.hear(tap)
        if (tap.question, tap.rev) != (before.asked, before.rev):
            assert self.session.answers == before.answers, "a stale tap changed an answer"

    @rule(
        question=st.sampled_from(["", "lang", "aside", "review", "receipt", "inc.story"]),
        rev=st.integers(-1, 40),
    )
    def taps_what_nobody_offered(self, question: str, rev: int) -> None:
        self.hear(Tapped(question, "no-such-option", rev))

    @rule(heard=st.sampled_from(Heard))
    def tells_something_whole(self, heard: Heard) -> None:
        self.numbers += 1
        words = f"Zz{self.numbers}zz they broke the blue door and ran away"
        before = self.session
        self.hear(Replied(words, heard, message=self.numbers))
        if before.phase in IN_FORM and self.session.phase in IN_FORM:
            assert words in self.session.to_json(), "words told in the form are not kept"
            self.told.add(f"Zz{self.numbers}zz")
            self.wrote.append((self.numbers, f"Zz{self.numbers}zz"))

    @rule(heard=st.sampled_from(Heard))
    def sends_words_on(self, heard: Heard) -> None:
        self.numbers += 1
        words = f"Zz{self.numbers}zz somebody else saw the blue door"
        before = self.session
        self.hear(Replied(words, heard, forwarded=True, message=self.numbers))
        if before.phase in IN_FORM and self.session.phase in IN_FORM:
            assert words in self.session.to_json(), "words that were sent on are not kept"
            self.told.add(f"Zz{self.numbers}zz")

    @precondition(lambda self: self.wrote)
    @rule(data=st.data())
    def changes_a_message(self, data: st.DataObject) -> None:
        """The words are the changed ones from now on, wherever they stood; where they are gone nothing comes back."""
        number, mark = data.draw(st.sampled_from(self.wrote))
        was_there = mark in self.session.to_json()
        self.told.discard(mark)
        self.hear(Edited(f"{mark} they broke the green door", number))
        if was_there and mark not in self.gone:
            assert mark in self.session.to_json(), "changed words are gone"
            self.told.add(mark)

    @rule()
    def blocks_the_bot(self) -> None:
        self.hear(Blocked())
        assert self.effects == ()

    @rule(kind=st.sampled_from(FILES))
    def sends_a_file_that_can_be_kept(self, kind: str) -> None:
        before = self.session
        self.hear(FileCame(kind, "token", 9, "", "original_file"))  # type: ignore[arg-type]  # a kind by name
        if any(isinstance(effect, Fetch) for effect in self.effects):
            known = before.agreed_at or before.page == "drop" or before.phase is Phase.CODE
            assert known, "fetched before anybody said yes"

    @precondition(lambda self: self.files)
    @rule(kind=st.sampled_from(FILES), data=st.data())
    def has_a_file_kept(self, kind: str, data: st.DataObject) -> None:
        file, handle = data.draw(st.sampled_from(self.files))
        what = file, kind, "original_file", "image/jpeg", 9, "0" * 64
        self.hear(FileKept(*what, handle=handle))  # type: ignore[arg-type]  # a kind by name

    @rule(
        text=st.sampled_from(WORDS)
        | st.text(max_size=40).filter(lambda t: t.encode("utf-16", "surrogatepass"))
    )
    def writes_anything(self, text: str) -> None:
        if not any("\ud800" <= sign <= "\udfff" for sign in text):
            self.hear(Replied(text))

    @rule(kind=st.sampled_from(KINDS), captioned=st.booleans())
    def sends_what_is_not_kept(self, kind: str, captioned: bool) -> None:
        self.hear(Attached(kind, Replied("Look at this old photo.") if captioned else None))

    @rule(count=st.integers(2, 10))
    def sends_stickers(self, count: int) -> None:
        for _ in range(count):
            self.hear(Attached("sticker"))

    @rule(latitude=st.floats(-90, 90), longitude=st.floats(-180, 180), live=st.booleans())
    def sends_a_place(self, latitude: float, longitude: float, live: bool) -> None:
        self.hear(Pinned(latitude, longitude, live=live))

    @rule(words=st.sampled_from(WORDS))
    def changes_an_old_message(self, words: str) -> None:
        before = self.session.answers
        self.hear(Edited(words))
        assert self.session.answers == before

    @rule(name=st.sampled_from(COMMANDS), argument=st.sampled_from(["", "es", "x y"]))
    def gives_a_command(self, name: str, argument: str) -> None:
        before = self.session.answers
        self.hear(Commanded(name, argument, "es"))
        assert name == "skip" or self.session.answers == before, "a command alone changed an answer"

    @rule(lang=st.sampled_from(["en", "es"]))
    def changes_the_language(self, lang: str) -> None:
        before = self.session.answers
        self.hear(Commanded("language"))
        self.hear(Tapped("lang", lang, self.session.rev))
        assert (self.session.lang, self.session.answers) == (lang, before)

    @precondition(lambda self: self.session.lang)
    @rule(sure=st.booleans())
    def erases_everything(self, sure: bool) -> None:
        self.hear(Commanded("delete"))
        self.hear(Tapped("delete", "sure", self.session.rev))
        self.hear(Tapped("delete", "yes" if sure else "no", self.session.rev))
        assert not sure or self.session == Session()

    @rule()
    def stops_and_erases_the_draft(self) -> None:
        self.hear(Commanded("stop"))
        self.hear(Tapped("stop", "erase", self.session.rev))

    # What the house does

    @precondition(lambda self: self.wake)
    @rule()
    def grows_quiet(self) -> None:
        wake, self.wake = self.wake, None
        if wake is not None:
            self.now = max(self.now, wake.at)
            self.hear(Quieted(wake.rev))

    @precondition(lambda self: self.owed == "register")
    @rule()
    def gets_a_receipt(self) -> None:
        self.owed, blocked = "", self.session.blocked
        self.hear(Registered(CODE, (self.now + timedelta(days=14)).date(), "h"))
        assert blocked or any("1234 5678" in said for said in self.said("en"))

    @precondition(lambda self: self.filed)
    @rule(known=st.booleans())
    def has_the_own_report_opened(self, known: bool) -> None:
        before = self.session.answers
        self.hear(ReportRead(self.filed, (), ("demo",) if known else ()))
        assert self.session.answers == before

    @precondition(lambda self: self.filed)
    @rule()
    def has_the_draft_compared_with_the_own_report(self) -> None:
        self.hear(Compared("h", self.filed))

    @precondition(lambda self: self.owed == "code")
    @rule(found=st.booleans(), wait=st.sampled_from([0, 0, 15]))
    def has_a_code_looked_up(self, found: bool, wait: int) -> None:
        self.owed = ""
        self.hear(CodeChecked(Status("h", NOW.date()) if found and not wait else None, wait=wait))

    @rule(
        event=st.sampled_from(
            [
                Failed(),
                PartnerWrote("DEMO group", "Please call us."),
                Missed(),
                Quieted(-5),
                PartnerWrote("DEMO group", "Do you have a photo?", "h", "l1"),
                *NEWS,
                Unanswered("DEMO group", "h"),
                SentOn("h", "demo"),
                SentOn("h"),
                Added("h", ("DEMO group",)),
                Added("h", None),
                ReportRead(None),
                Compared("h", None),
                Idled(),
                EndNeared(NOW + timedelta(days=30)),
                DraftCame(""),
                Erased(("report",), NOW.date(), "ab" * 32),
            ]
        )
    )
    def hears_from_the_house(self, event: Event) -> None:
        before = self.session.answers
        self.hear(event)
        assert self.session.answers == before

    @precondition(lambda self: self.session.agreed_at)
    @rule(erased=st.booleans())
    def has_the_draft_called_from_another_account(self, erased: bool) -> None:
        self.hear(DraftCalled("" if erased else "ab:5"))
        assert not self.session.agreed_at

    @rule(hours=st.sampled_from([0, 1, 7, 24, 24 * 29, -1]))
    def lets_time_pass(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    # One step, and what must hold of it

    def hear(self, event: Event) -> None:
        note(f"{self.session.phase} {self.session.asked} {event}")
        before = Session.from_json(self.session.to_json())
        assert before == self.session, "the session does not survive its JSON"
        HeartModel.steps += 1
        self.session, self.effects = type(self).heart(self.flow, before, event, self.now)
        self.now += timedelta(seconds=1)
        self._answered(before, event)
        self._agreeing(before)
        for effect in self.effects:
            self._obeyed(before, effect)
        self._kept(before, event)
        for lang in ("en", "es"):
            self.said(lang)

    def said(self, lang: str) -> list[str]:
        """Render everything, to the last byte that would be sent."""
        rendered = bodies(self.effects, Texts.of(lang), 1, 5)
        return [reply.body.decode() for reply in rendered.replies]

    def _answered(self, before: Session, event: Event) -> None:
        if before.blocked and isinstance(event, SaidOnce):  # nobody hears it now; it waits
            assert event in self.session.unheard
            return
        nothing_open = not before.asked or before.phase is Phase.SUBMITTED
        silent = isinstance(event, Quieted | Edited | Blocked | FileKept | Idled | EndNeared | Compared)
        nudged = isinstance(event, Attached) and before.nudged
        if silent or nudged or (isinstance(event, Missed) and nothing_open):
            return
        if before.blocked and isinstance(event, SaidOnce):  # said when the person is back
            assert self.session.unheard == (*before.unheard, event)
            return
        assert any(isinstance(effect, (*VISIBLE, *ORDERS)) for effect in self.effects), (
            f"no answer to {event}"
        )

    def _agreeing(self, before: Session) -> None:
        """Every question shown is the open one, under its revision; revisions never go back but with everything."""
        for effect in self.effects:
            if isinstance(effect, Ask) and effect.question != "receipt":
                assert (effect.question, effect.rev) == (self.session.asked, self.session.rev)
        assert self.session.rev >= before.rev or any(isinstance(one, EraseAll) for one in self.effects)

    def _obeyed(self, before: Session, effect: Effect) -> None:
        match effect:
            case Ask(question=question) if question != "receipt":
                self.asks = [*self.asks[-20:], effect]
            case Wake():
                assert effect.rev == self.session.rev
                self.wake = effect
            case Submit(report=report, chosen=chosen):
                assert report.answers == reported(on_path(self.flow.every_question, before.answers))
                assert {one.partner for one in chosen} <= {one.id for one in self.flow.partners}
                self.owed, self.filed = "register", report
                self._erased(before)
            case CheckCode():
                self.owed = "code"
            case Fetch(handle=handle):
                self.files.append((f"{len(self.files):016x}", handle))
            case EraseDraft() | EraseAll() | EndDraft():
                self._erased(before)
            case _:
                pass

    def _erased(self, before: Session) -> None:
        """What went out or was erased is nowhere in the session any more."""
        self.gone |= self.told
        self.told = set()
        assert not self.session.answers
        assert not self.session.notes

    def _kept(self, before: Session, event: Event) -> None:
        """No words vanish but by a tap of the person or by an answer given anew."""
        kept = self.session.to_json()
        assert not [words for words in self.gone if words in kept], "what was erased came back"
        lost = {words for words in self.told if words not in kept}
        if lost:
            anew = isinstance(event, Replied | Pinned) and bool(before.editing)
            assert isinstance(event, Tapped) or anew, f"{event} lost {lost}"
        self.told -= lost

    @invariant()
    def the_open_question_follows_from_the_answers(self) -> None:
        session = self.session
        special = session.editing or session.listening or session.aside or session.doubt or session.to_ask
        if self.session.phase is Phase.CORE and self.session.asked and not special:
            question = open_question(self.flow.questions, self.session.answers)
            assert question is not None
            assert question.id == self.session.asked

    @invariant()
    def what_was_saved_without_a_report_is_never_beside_a_draft(self) -> None:
        session = self.session
        assert not (session.agreed_at and (session.dropped_at or session.waiting))
        if not session.agreed_at and not session.dropped_at:
            assert not session.files

    @invariant()
    def what_ends_before_the_session_is_no_part_of_the_rest(self) -> None:
        rest, parts = parts_of(self.session)
        assert not rest.waiting
        assert not rest.told
        assert rest.agreed_at or not (rest.files or rest.dropped_at)
        assert whole(rest, [(name, part) for name, _, part in parts]) == self.session

    @invariant()
    def a_report_is_only_reviewed_when_nothing_is_left_to_ask(self) -> None:
        if self.session.phase is Phase.REVIEW:
            assert open_question(self.flow.questions, self.session.answers) is None
