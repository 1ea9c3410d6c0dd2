"""What time it was and how long it lasted (dialogue 4.5 T)."""

from flows.conditions import Given
from flows.intake.core_questions import DO_NOT_KNOW
from flows.modules import module
from flows.questions import Choice, Option, PartOfDay
from flows.words import N_

band = PartOfDay(
    id="tim.band",
    title=N_("Time of day"),
    ask=(N_("About what time was it?"), N_("Tap one, or write the hour.")),
    help=(),
    need=("F7", "OPR"),
    sens=1,
    when=~Given("inc.when", "time"),
    unknown=DO_NOT_KNOW,
    options=(
        Option("night", N_("Night")),
        Option("early", N_("Early morning"), ("dawn", "madrugada", "amanecer")),
        Option("morning", N_("Morning")),
        Option("midday", N_("Midday"), ("noon",)),
        Option("afternoon", N_("Afternoon")),
        Option("evening", N_("Evening")),
    ),
)

lasted = Choice(
    id="tim.long",
    title=N_("How long it lasted"),
    ask=(N_("How long did it last?"),),
    help=(),
    need=("OPR",),
    sens=1,
    unknown=DO_NOT_KNOW,
    options=(
        Option("minutes", N_("A few minutes"), ("minutes", "minutos")),
        Option("under_hour", N_("Less than 1 hour")),
        Option("hours", N_("1 to 3 hours")),
        Option("longer", N_("Longer")),
    ),
)

TIME_OF_DAY = module("time", N_("The time"), band, lasted, minutes=1)
