"""``python -m handoff``: the courier's door. A command loads what it needs itself: a partner's need no database."""

import sys
from collections.abc import Sequence

from cyclopts import App

app = App(
    name="python -m handoff",
    help="Testigo's door to partners: seals what people agreed to send, and delivers it.",
    version_flags=(),
)
app.command("handoff.carrying:run")
app.command("handoff.carrying:once")
app.command("handoff.looking:open_parcel", name="open")
app.command("handoff.commands:partners")
app.command("handoff.demand_drill:demand_drill")
app.command("handoff.exporting:export")
app.command("handoff.dead_letters:waiting")
app.command("handoff.dead_letters:resend")
app.command("handoff.dead_letters:give_up")
app.command("handoff.dead_letters:erasures")
app.command("handoff.replying:reply")
app.command("handoff.replying:cases")
app.command("handoff.answering:answer")
app.command("handoff.answering:reply_key")


def main(words: Sequence[str]) -> int:
    """Run one command. The list of commands quotes what each says of itself, so for the list all are loaded."""
    if not any(word in app for word in words[:1]):
        for name in app:
            app[name]
    return int(app(words) or 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
