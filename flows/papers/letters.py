"""Short letters to send the same day: to keep a video, to keep records, to ask for papers, to tell Congress."""

from flows.conditions import Always, Includes
from flows.papers.complaints import ADULT
from flows.papers.filled import Filled
from flows.papers.parts import Material, Paper
from flows.sections import Blank, Item, Section
from flows.words import N_, Line, line

ASK_VIDEO = N_("Hello. Please keep the video of your cameras of this day and hour. Please do not erase it.")
MAY_HELP = N_(
    "Something happened near your place, and the video may help people. You do not have to give it to me now."
)
LATER = N_("A lawyer or an office may ask you for it later.")
THANKS = N_("Thank you.")
KEEP_ALL = N_("Please keep all records of what is named here, until there is a final decision:")
KINDS = (
    N_("video of body cameras, cars and buildings"),
    N_("radio and phone records, messages, and location data of the cars"),
    N_("names of the agents who were there, plans and reports"),
    N_("papers and warrants that were used"),
)
WHO_ASKS = N_("I may make a complaint or a claim. A lawyer may write to you later.")
RECORDS = N_("I ask for these records under the Freedom of Information Act ({law}) and the Privacy Act:")
RECORDS_PLAIN = N_("I ask for these records under the Freedom of Information Act and the Privacy Act:")
ALL_RECORDS = N_(
    "all records of ICE about the event named here: reports, video, radio, names of the agents, papers used"
)
FORMAT = N_("Please send them to me in electronic form. Please tell me first if it costs money.")
TELL_WHY = N_("If you hold something back, please tell me which rule you use.")
SHOWS_NAME = N_(
    "This request shows your name to the office. You can also ask a lawyer or a group to send it."
)
CASEWORK = N_("I ask your office to look into this and to ask the agency for an answer.")
RELEASE = N_("I know that I may have to sign a privacy release. Please send me the form.")
TRACKER = N_("I ask you to look at this event for your public list.")
LINKS = N_("News or court papers about it (the list shows only events that such papers back)")
MAYBE_PUBLIC = N_("What you send there may become public.")


def keep_video(material: Material) -> tuple[Section, ...]:
    """Return the message to a shop or a neighbor. It tells nothing but the day and the place."""
    told = Filled(material)
    return (
        Section(None, (Line(ASK_VIDEO), *_or_blank(told, "inc.when", "tim.band", "inc.place"))),
        Section(None, (Line(MAY_HELP), Line(LATER), Line(THANKS))),
    )


def keep_records(material: Material) -> tuple[Section, ...]:
    """Return the request to keep evidence."""
    return (
        Section(None, (Blank(Line(N_("To")), lines=2), Blank(Line(N_("Date"))))),
        Section(Line(KEEP_ALL), tuple(Line(kind) for kind in KINDS), "dots"),
        Section(Line(N_("The event")), _event(material)),
        Section(None, (Line(WHO_ASKS), Blank(Line(N_("Name"))), Blank(Line(N_("How to reach me")), lines=2))),
    )


def records_request(material: Material) -> tuple[Section, ...]:
    """Return the draft of a FOIA and Privacy Act request to ICE."""
    return (
        Section(None, (Line(N_("To: ICE FOIA Office")), Blank(Line(N_("Date"))))),
        Section(_under_the_law(material), (Line(ALL_RECORDS),)),
        Section(Line(N_("The event")), _event(material)),
        Section(
            None,
            (
                *(Line(FORMAT), Line(TELL_WHY)),
                *(Blank(Line(N_("Name"))), Blank(Line(N_("Address")), lines=2), Blank(Line(N_("Signature")))),
            ),
        ),
    )


def _under_the_law(material: Material) -> Line:
    rule = material.guidance.facts.get("foia_clock")
    law = rule.value("law", material.now) if rule is not None else None
    return line(RECORDS, law=law) if law else Line(RECORDS_PLAIN)


def to_congress(material: Material) -> tuple[Section, ...]:
    """Return the text for the office of a representative."""
    return (
        Section(None, (Line(CASEWORK), Line(RELEASE))),
        Section(Line(N_("The event")), (*_event(material), *_words(material))),
        Section(
            None,
            (
                Blank(Line(N_("Name"))),
                Blank(Line(N_("Address")), lines=2),
                Blank(Line(N_("How to reach me")), lines=2),
            ),
        ),
    )


def to_tracker(material: Material) -> tuple[Section, ...]:
    """Return the text for the public list of members of the House."""
    return (
        Section(None, (Line(TRACKER),)),
        Section(Line(N_("The event")), (*_event(material), *_words(material))),
        Section(None, (Blank(Line(LINKS), lines=3), Line(MAYBE_PUBLIC))),
    )


def _event(material: Material) -> tuple[Item, ...]:
    told = Filled(material)
    seen = told("agt.agency", "agt.vehicles", "agt.ids", always=False)
    return (*_or_blank(told, "inc.when", "tim.band", "inc.place"), *_or_blank(told, "inc.types"), *seen)


def _words(material: Material) -> tuple[Item, ...]:
    return Filled(material).story()


def _or_blank(told: Filled, *names: str) -> tuple[Item, ...]:
    return tuple(entry if entry.values else Blank(entry.label) for entry in told(*names))


KEEP_VIDEO = Paper(
    "keep_video", N_("Message: keep the video"), N_("Please keep your video"), Always(), keep_video, bare=True
)
KEEP_RECORDS = Paper(
    "keep_records",
    N_("Letter: keep the records"),
    N_("Please keep all records"),
    ADULT,
    keep_records,
    english=True,
)
RECORDS_REQUEST = Paper(
    "records_request",
    N_("Ask ICE for papers (FOIA)"),
    N_("Request for records (FOIA, Privacy Act)"),
    ADULT,
    records_request,
    english=True,
    bare=True,
    warning=SHOWS_NAME,
)
TO_CONGRESS = Paper(
    "to_congress",
    N_("Text for Congress"),
    N_("I ask for help with a federal agency"),
    ADULT,
    to_congress,
    english=True,
)
TO_TRACKER = Paper(
    "to_tracker",
    N_("Text for the public list"),
    N_("An event for your public list"),
    ADULT & ~Includes("goal", ("record",)),
    to_tracker,
    english=True,
)
