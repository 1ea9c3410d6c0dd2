"""The four "Tell me more" cards of the notice. Each sentence is true of this build and of design §5, word by word."""

from flows.commands import IN_THE_APP
from flows.guidance.parts import Card, Part, says
from flows.words import N_

SPARE_KEY = N_("We keep a spare key. With it we can open what a group got from you.")
"""Said only where it is so (``TESTIGO_RECOVERY_KEY``), and then wherever it is said who can read a report."""

WHO_RUNS = Card(
    "who_runs",
    N_("Who runs this"),
    (
        Part(N_("{operator} runs this chat. You can reach them here: {contact}"), computed="operator"),
        Part(N_("This chat runs for trying out. Nobody has put a name to it yet."), computed="nobody"),
        says(N_("We are not the government, and we are not your lawyer. You write with a computer program.")),
        Part(
            N_("These groups can get a report, if you say yes at the end: {partners}."), computed="partners"
        ),
        Part(N_("No group takes reports here now. You can save a report or read."), computed="no_partners"),
        says(N_("We send nothing to the government. If you want to complain to an office, you send it.")),
    ),
)

TELEGRAM_SEES = Card(
    "telegram_sees",
    N_("What Telegram sees"),
    (
        says(
            N_(
                "This is a normal Telegram chat, not a secret chat. "
                "Telegram keeps it on its own computers and can see it.",
            ),
            "telegram_chat",
        ),
        says(
            N_(
                "Telegram knows your phone number and your internet address. It says it may give them to the "
                "authorities. It says a judge must order that first, in a crime case.",
            ),
            "telegram_data",
        ),
        says(
            N_(
                "The government has asked other companies who is behind some accounts. "
                "The news we read does not name Telegram.",
            ),
            "subpoenas",
        ),
        says(
            N_(
                "This program gets your Telegram number, name and language. It keeps the number only locked or "
                "in code. It does not put your Telegram name in the report.",
            ),
        ),
        says(IN_THE_APP),
    ),
)

WHAT_WE_KEEP = Card(
    "what_we_keep",
    N_("What we keep, and how long"),
    (
        says(N_("We lock what we save. This is how long we keep it:")),
        says(
            N_(
                "• What you answer in this chat: 30 days after you last write. A report you only save: 30 days."
            )
        ),
        says(
            N_("• What you save without a report: 72 hours. Where a file is that you did not save: 1 hour.")
        ),
        says(
            N_(
                "• A report you send: until 14 days after each group has it or says no, and never more than 90 days. "
                "Then we destroy our key and cannot read it. The groups keep their copy.",
            ),
        ),
        Part(SPARE_KEY, computed="recovery"),
        says(
            N_(
                "• Your code, how your report is going and what you said yes to: 15 months at most after you send."
            )
        ),
        says(
            N_(
                "• The way to this chat: until we are done, and 48 hours more. The numbers of messages: 48 hours."
            )
        ),
        says(
            N_(
                "• A note that a message came, without its words: 8 days. A message we could not read: 72 hours."
            )
        ),
        says(
            N_("• A note that something was erased, without what it was: 13 months. Locked backups: 7 days.")
        ),
        says(
            N_(
                "With /delete we erase your report here. We ask the groups to erase it too. We cannot force them."
            )
        ),
    ),
)

COULD_GO_WRONG = Card(
    "could_go_wrong",
    N_("What could go wrong"),
    (
        says(N_("• Someone could take your phone, or read this chat on it.")),
        says(N_("• A court could order us to hand over what we keep.")),
        says(N_("• Until we destroy our key, the computer that runs this chat can open your report.")),
        Part(SPARE_KEY, computed="recovery"),
        says(N_("• A group that gets your report could have to show it to a court.")),
        says(N_("• This chat is not private like talk with your own lawyer.")),
        says(
            N_(
                "• OPR and OIG are in the department that runs ICE. "
                "If you complain there, that department knows what you wrote.",
            ),
        ),
        says(
            N_(
                "• Telegram can see this chat. The government has asked other companies for the names behind accounts."
            ),
            "telegram_chat",
            "subpoenas",
        ),
        says(
            N_(
                "If this is not all right for you, you can just read here, or talk with a legal aid group in person."
            )
        ),
    ),
)
