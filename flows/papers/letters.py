"""Short letters to send the same day: to keep a video, to keep records, to ask for papers, to tell Congress."""

from flows.conditions import Always, Includes
from flows.guidance.grounds import OIG_FITS, OPR_FITS
from flows.papers.complaints import ADULT, OTHERS, story
from flows.papers.filled import Filled
from flows.papers.parts import Material, Paper
from flows.sections import Blank, Item, Section
from flows.words import N_, Line

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
RECORDS = N_("I ask for these records under the Freedom of Information Act ({law}):")
RECORDS_PLAIN = N_("I ask for these records under the Freedom of Information Act:")
PRIVACY = N_("Where the Privacy Act ({law}) gives me more, I ask under it, too. The rules are in {rules}.")
PRIVACY_PLAIN = N_("Where the Privacy Act gives me more, I ask under it, too.")
ABOUT_ME = N_("Only for papers about me")
DECLARE = N_(
    "I am the person named above. I declare under penalty of perjury that the foregoing is true and correct ({law})."
)
DECLARE_PLAIN = N_(
    "I am the person named above. I declare under penalty of perjury that the foregoing is true and correct."
)
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
MORE_PROOF = N_("The office may want more proof of who you are. Ask a lawyer before you give it.")
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
        Section(
            _cited(material, RECORDS, RECORDS_PLAIN, "foia_clock"),
            (Line(ALL_RECORDS), _cited(material, PRIVACY, PRIVACY_PLAIN, "privacy_act")),
        ),
        Section(Line(N_("The event")), _event(material)),
        Section(
            None,
            (
                *(Line(FORMAT), Line(TELL_WHY)),
                *(Blank(Line(N_("Name"))), Blank(Line(N_("Address")), lines=2), Blank(Line(N_("Signature")))),
            ),
        ),
        Section(
            Line(ABOUT_ME),
            (
                _cited(material, DECLARE, DECLARE_PLAIN, "unsworn"),
                *(Blank(Line(N_("Executed on (date)"))), Blank(Line(N_("Signature")))),
            ),
        ),
    )


def _cited(material: Material, text: str, plain: str, fact: str) -> Line:
    """Return *text* with the law it names, or *plain* where the fact about it may not be shown."""
    rule, now = material.guidance.facts.get(fact), material.now
    values = {name: rule.value(name, now) for name in rule.values} if rule is not None else {}
    shown = {name: value for name, value in values.items() if value is not None}
    return Line(text, tuple(shown.items())) if values and len(shown) == len(values) else Line(plain)


def to_congress(material: Material) -> tuple[Section, ...]:
    """Return the text for the office of a representative."""
    return (
        Section(None, (Line(CASEWORK), Line(RELEASE))),
        Section(Line(N_("The event")), _event(material)),
        *_words(material),
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
        Section(Line(N_("The event")), _event(material)),
        *_words(material),
        Section(None, (Blank(Line(LINKS), lines=3),)),
    )


def _event(material: Material) -> tuple[Item, ...]:
    told = Filled(material)
    seen = told("agt.agency", "agt.vehicles", "agt.ids", always=False)
    return (*_or_blank(told, "inc.when", "tim.band", "inc.place"), *_or_blank(told, "inc.types"), *seen)


def _words(material: Material) -> tuple[Section, ...]:
    told = story(material)
    return (Section(Line(N_("What happened, in my words")), told),) if told else ()


def _or_blank(told: Filled, *names: str) -> tuple[Item, ...]:
    return tuple(entry if entry.values else Blank(entry.label) for entry in told(*names))


KEEP_VIDEO = Paper(
    "keep_video",
    N_("Message: keep the video"),
    N_("Please keep your video"),
    Always(),
    keep_video,
    bare=True,
    card="save_video",
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
    OPR_FITS,
    records_request,
    english=True,
    bare=True,
    card="records",
    warnings=(SHOWS_NAME, MORE_PROOF),
)
TO_CONGRESS = Paper(
    "to_congress",
    N_("Text for Congress"),
    N_("I ask for help with a federal agency"),
    OIG_FITS,
    to_congress,
    english=True,
    card="congress",
    warnings=(OTHERS,),
)
TO_TRACKER = Paper(
    "to_tracker",
    N_("Text for the public list"),
    N_("An event for your public list"),
    OIG_FITS & ~Includes("goal", ("record",)),
    to_tracker,
    english=True,
    card="congress",
    warnings=(OTHERS, MAYBE_PUBLIC),
)
