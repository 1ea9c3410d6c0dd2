"""Agents are here now: what to say at the door, and how to film. Nothing is asked, nothing is kept."""

from flows.guidance.parts import Card, says
from flows.guidance.people import EMERGENCY
from flows.words import N_

LIVE = Card(
    "live",
    N_("Agents are here now"),
    (
        says(N_("If you can, go to a safe place first. Keep the door closed."), "door_rights", strong=True),
        says(
            N_(
                'Ask: "Do you have a paper signed by a judge?" '
                "They can slide it under the door or hold it to a window.",
            ),
            "door_rights",
        ),
        says(
            N_("ICE says it may enter some homes without that paper. Not all courts agree."),
            "door_rights",
        ),
        says(
            N_('You can say: "I do not let you come in. I want to stay silent. I want a lawyer."'),
            "door_rights",
        ),
        says(
            N_("Do not lie. Do not show false papers. Do not run or fight, even if they come in."),
            "door_rights",
        ),
        says(N_("Do not sign anything before you talk to a lawyer."), "door_rights"),
        EMERGENCY,
    ),
)

FILM = Card(
    "film",
    N_("How to film"),
    (
        says(N_("Film only if you are not in danger. You can stop at any time."), "film_safely", strong=True),
        says(
            N_(
                "• Stay back. Do not block, touch or follow. If they tell you to step back, do it. You can go on filming."
            ),
            "film_safely",
        ),
        says(N_("• Say the date, the time and the place out loud."), "film_safely"),
        says(
            N_(
                "• Film the agents, the cars, the plates and the papers. Do not film the faces of people held."
            ),
            "film_safely",
        ),
        says(N_("• Film in one long take. Go on for a while after it seems over."), "film_safely"),
        says(N_("• Lock your phone with a number code, not with your face or finger."), "film_safely"),
        says(
            N_("• Do not go live and do not post yet. Keep the first copy and do not change it."), "originals"
        ),
        says(N_("Rules about sound are not the same in every state."), "film_safely"),
    ),
)
