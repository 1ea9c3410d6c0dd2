"""Keep a record: what helps later, whoever acts or does not act. Only the lines that apply (dialogue 6.5)."""

from flows.conditions import Includes
from flows.guidance.incident import AGE
from flows.guidance.parts import Card, counts, says
from flows.guidance.people import FEEL_WORSE
from flows.words import N_

HURT = Includes("inj.any", ("yes",)) | Includes("inc.types", ("force_body", "force_weapon"))
BROKEN = Includes("inc.types", ("property", "force_body", "force_weapon"))
RECENT = Includes(AGE, ("under_30_days",))
FRESH_MARKS = Includes(AGE, ("under_14_days",)) & (HURT | BROKEN)
PAPERS = Includes("inc.types", ("detained", "forced_sign"))

KEEP_RECORD = Card(
    "keep_record",
    N_("Keep a record"),
    (
        says(N_("You can keep a record even if you do not complain. It can help later.")),
        says(
            N_(
                "• Save the first copy of each photo and video in two places. Do not change it. Do not post it yet."
            ),
            "originals",
        ),
        says(
            N_("• Shops and homes near there may have video. You can ask today if they will keep it."),
            when=RECENT,
        ),
        says(N_("• Write the names and numbers of people who saw it on paper.")),
        says(
            N_("• A doctor can look at the injury and write it down. Keep the papers and the bills."),
            when=HURT,
        ),
        says(N_("• Take photos of marks or damage today, tomorrow and in three days."), when=FRESH_MARKS),
        says(N_("• Keep the clothes and the broken things."), when=BROKEN),
        says(
            N_("• Do not sign anything before you talk to a lawyer. Do not lie."), "door_rights", when=PAPERS
        ),
        counts(
            N_("• Talk with a lawyer before {lawyer_by} if you think about a claim for money."),
            "lawyer_by",
            "ftca_clock",
        ),
        says(N_("• If you complain to OPR or OIG, write the date and the number they give you on paper.")),
        FEEL_WORSE,
    ),
)
