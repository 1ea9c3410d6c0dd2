"""English words of danger now, and what makes them a story. Data only (``alarms`` has the notation)."""

from typing import Final

from flows.reading import harms_english as harms
from flows.reading.alarm_lists import Lists

_AGENTS: Final = "ice|ices|agent|agents|officer|officers|immigration|migra|feds|police|cops"
_THING: Final = (
    "trucks|truck|cars|car|vans|van|suv|suvs|vehicles|helicopter|drones|men_in_masks|masked_men|masked_people|"
    "border_patrol|homeland_security|guys_in_masks|guys_in_vests|unmarked_car|unmarked_cars|deportation_officers"
)
_RIGHT_NOW: Final = "right_now|at_this_moment|as_we_speak|this_minute|this_second|now_$"
_ACTING: Final = (
    "asking|checking|blocking|pulling|parked|parking|yelling|shouting|screaming|entering|coming|walking|going|"
    "standing|waiting|searching|opening|threatening|forcing|pushing|holding_us|holding_me|loading|putting|throwing|"
    "spraying|aiming|pointing|circling|patrolling|running|driving|stopping|ramming|smashing|climbing|demanding|"
    "knocking|banging|pounding|kicking|breaking"
)
_IS: Final = "is|are|right|now|just|still|again|theyre|hes"
_WHERE: Final = (
    "house|home|door|doors|building|apartment|work|job|workplace|school|church|street|block|store|neighborhood|"
    "window|porch|yard|gate|lobby|hallway|stairs|lot|park|court|courthouse|clinic|restaurant|corner|driveway"
)
_MY: Final = "my|our|the|his|her|their|this|moms|dads|neighbors"
_DOING: Final = (
    "taking|arresting|grabbing|detaining|beating|hitting|dragging|handcuffing|cuffing|chasing|following|stopping|"
    "tackling|raiding|surrounding|questioning|kidnapping|shooting|tasing"
)
_THEY: Final = f"{_AGENTS}|they|theyre|men|people|someone|somebody|he|hes"

LIVE: Final = (
    f"{_AGENTS} {_IS} .. at|outside|inside|in|by|on|around|near|across {_MY} .. {_WHERE}",
    f"they|theyre|men {_IS} .. at|outside|inside|by|on {_MY} .. house|home|door|window|gate|porch",
    f"someone|somebody|hes|he {_IS} .. at|outside|inside|by|on {_MY} .. house|home|door|window|gate|porch",
    "theyre|hes at|outside|inside|by|on my|our|the|front? front? house|home|door|window|gate|porch",
    f"{_AGENTS} {_IS} .. here|outside|inside|downstairs|upstairs|coming|approaching|everywhere",
    "they|theyre are? still|now|right|already? still|now|right|already? here|outside now|help|please|what?",
    "they|theyre are? still|now|right|already? still|now|right|already? inside now|help|please|what?",
    "they|theyre are? still|now|right|already? still|now? downstairs|coming_in now|help|please|what?",
    "they|theyre are? still|now|right|already? right|already? downstairs|coming_in now|help|please|what?",
    "they_are|theyre|here_they_are outside|inside|downstairs|upstairs|coming_in|at_the_door",
    f"{_AGENTS} at|outside|inside {_MY} .. {_WHERE}",
    f"{_AGENTS} in my|our house|home|building|apartment|yard|street|neighborhood|block",
    f"{_AGENTS} outside",
    f"{_THEY} {_IS} .. knocking|banging|pounding .. door|doors|window|windows|house|in|down",
    f"{_THEY} {_IS} .. kicking|breaking|hammering .. door|doors|window|windows|house|in|down",
    "theyre|hes|someone_is|they_are knocking|banging|pounding|kicking|breaking .. door|window|house|in|down",
    "knocking|banging|pounding|kicking .. my|our|the door .. now|right_now|help|please",
    f"{_THEY} {_IS}? .. trying|forcing|want|wants|breaking .. get|come|break|way in|inside",
    f"they_are|theyre|{_AGENTS} are|is? {_DOING} me|us|him|her|them|my|our|people|someone|everyone|a|the",
    f"they_are|theyre {_DOING}",
    f"{_AGENTS} is|are {_DOING}",
    "theyre|they_are|hes|agents_are|ice_is hurting me|us|him|her|my|them",
    "im|i_am|were|we_are being detained|arrested|taken|followed|chased .. now|right|ice|agents|immigration",
    "hes|he_is|shes|she_is being detained|arrested|taken|followed|chased .. now|right|ice|agents|immigration",
    "im|i_am|were|we_are|hes|he_is|shes|she_is being stopped|pulled .. now|right|ice|agents|immigration",
    "im|i_am|were|we_are being questioned|raided|surrounded .. now|right|ice|agents|immigration",
    "hes|he_is|shes|she_is being questioned|raided|surrounded .. now|right|ice|agents|immigration",
    "im|i_am|we_are being detained|arrested|taken|followed|chased|stopped|raided|surrounded|pulled_over",
    "stopped|pulled|detained|arrested|holding|held .. right_now|as_we_speak|at_this_moment",
    "just stopped|pulled|took|grabbed|detained|arrested me|us|him|her|my",
    "just pulled_over|pulled_me_over|pulled_us_over",
    "there_is|theres|there_are a? raid|raids|ice|agents .. now|here|outside|happening|going|at|in|on",
    "raid .. now|right_now|happening_now|going_on|in_progress",
    "raiding my|our|the|us|this",
    "im|i_am|were|we_are|i|we .. hiding|locked|trapped .. from|in|inside .. ice|agents|them|immigration",
    "im|i_am|were|we_are|i|we .. hiding|locked|trapped .. from|in|inside .. closet|bathroom|basement|room",
    "im|i_am|we_are|were in danger",
    "my|his|her|our life is in danger",
    "pointing .. gun|guns|rifle|rifles at .. now|right_now",
    f"{_AGENTS} wont|will_not|dont|do_not leave|go_away",
    "they wont|will_not leave|go_away",
    "what do|should i|we do|say now|right_now",
    f"help|sos|emergency {_AGENTS} {_IS}",
    "happening right_now|now",
    "they|agents|ice|officers|police|cops have|has|got us|me|him|her|them|my .. surrounded|trapped",
    "they|agents|ice|officers|police|cops have|has|got us|me|him|her|them|my .. cornered|handcuffed",
    "they|agents|ice|officers|police|cops have|has|got us|me|him|her|them|my .. on_the_ground|against_the_wall",
    "they|agents|ice|officers|police|cops have|has|got us|me|him|her|them|my .. in_handcuffs|at_gunpoint",
    "they_are|theyre|still_are|are still at|in|outside|inside|by|around|near|here|there",
    "men|guys|cars|vans|trucks|suvs|people .. are|is .. outside|in_front|at_our|at_my|surrounding",
    "someone_is|somebody_is knocking|banging|pounding .. door|open|hard|loud|loudly|police|in|out",
    "they_are|theyre|agents_are knocking|banging|pounding .. door|open|hard|loud|loudly|police|in|out",
    "someone_is|somebody_is kicking|yelling|shouting|screaming .. door|open|hard|loud|loudly|police|in|out",
    "they_are|theyre|agents_are kicking|yelling|shouting|screaming .. door|open|hard|loud|loudly|police|in|out",
    "come|hurry .. they_are|theyre|ice_is coming|here|inside|in",
    f"they|{_AGENTS} .. grabbing|snatching|taking|dragging|detaining people|a_man|a_woman|workers|everyone",
    f"they|{_AGENTS} .. grabbing|snatching|taking|dragging|detaining kids|my|him|her|us",
    "going door_to_door",
    f"{_AGENTS} came_in|broke_in|just_came .. now|help|what|in|here|up|door|house",
    f"{_AGENTS} just_entered|just_broke|just_arrived|just_showed .. now|help|what|in|here|up|door|house",
    f"{_AGENTS}|{_THING} is|are|was_just|were_just .. {_ACTING}|{_DOING}",
    f"{_AGENTS}|{_THING} .. {_ACTING}|{_DOING} .. me|us|my .. home|car|house|truck|door|building|$",
    f"{_AGENTS}|{_THING} .. {_ACTING}|{_DOING} .. our|everyone|everybody|people .. home|car|house",
    f"{_AGENTS}|{_THING} .. {_ACTING}|{_DOING} .. our|everyone|everybody|people .. truck|door|building|$",
    f"{_AGENTS}|{_THING} ... {_RIGHT_NOW}",
    f"{_RIGHT_NOW} ... {_AGENTS}|{_THING}",
    f"{_AGENTS}|{_THING} just came|entered|arrived|pulled|showed|walked|broke",
    f"{_AGENTS}|{_THING} just stopped|took|grabbed|got|knocked|drove|parked",
    f"{_AGENTS}|{_THING} knocking|banging|pounding|following|chasing|blocking",
    f"{_AGENTS}|{_THING} parked|breaking|kicking|surrounding|outside|inside",
    "they_are|theyre|hes|shes|he_is pulling|dragging|putting my|me|us|him|her|them|people|everyone|a|the",
    "they_are|theyre|hes|shes|he_is throwing|shoving|forcing my|me|us|him|her|them|people|everyone|a|the",
    "they_are|theyre|hes|shes|he_is pushing|loading|taking my|me|us|him|her|them|people|everyone|a|the",
    "they_are|theyre|hes|shes|he_is chasing|breaking|smashing my|me|us|him|her|them|people|everyone|a|the",
    "they|agents|ice|police|officers have|got my|our|him|her|me|us .. on_the_ground|in_the_car",
    "they|agents|ice|police|officers have|got my|our|him|her|me|us .. in_the_van|in_handcuffs",
    "they|agents|ice|police|officers have|got my|our|him|her|me|us .. cuffed|handcuffed|outside|against",
    "following|chasing me|us now|home|$|in|from",
    "help|hurry .. they|ice|agents .. are|is",
    f"there_is|theres|there_are|here_are .. {_AGENTS}|{_THING}|raid|checkpoint",
    "someone|somebody|man|men|people|guys|guy in|with .. vest|vests|mask|masks|badge is|are|says",
    "someone|somebody|man|men|people|guys|guy in|with .. badges|uniform|uniforms|guns|rifles is|are|says",
    "is|are|am|im|hes|shes|theyre being taken|arrested|detained|beaten|followed",
    "is|are|am|im|hes|shes|theyre being dragged|handcuffed|grabbed|kidnapped|chased|surrounded",
    "they_are|theyre|agents_are|ice_is asking|looking|searching|calling for|about my|me|him|her|us",
    "grabbed|took|taken|arrested|stopped|detained ... just_now|a_minute_ago|minutes_ago|seconds_ago",
)

PAST: Final = (
    "yesterday",
    "ago",
    "last night|week|month|year|summer|winter|spring|fall",
    "last monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|time",
    "that day|night|morning|afternoon|evening|time",
    "on|this|the? monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning_of|night_of",
    "in|on january|february|march|april|may|june|july|august|september|october|november|december",
    "2023|2024|2025",
    "it happened|started|began",
    "earlier this|in",
    "this is what happened",
    "the other day",
)

NOW: Final = (
    "now|currently|still|again|hurry|help|sos|emergency",
    "right now",
    "at this moment",
    "as we speak",
)

NEVER: Final = (
    "want|wants|wanna|wanted to live in|here|there|with|near|alone|under|at|on|safely|free|together",
    "what|how|when|where .. if",
    "dont|do_not|not want|wanna to? go_on with|to",
    "drug|drugs|gun|guns|arms|weapons|weapon traffick*",
    "cut|hurt|burn|burned myself|himself|herself on|when|while|by_accident|falling|badly_when",
    "ago they_are|theyre",
    "we were at|outside|inside|in|by|on|stopped|followed|chased|detained",
)

ENGLISH: Final = Lists(
    live=LIVE,
    crisis=harms.CRISIS,
    child=harms.CHILD,
    trafficking=harms.TRAFFICKING,
    home=harms.HOME,
    past=PAST,
    now=NOW,
    never=NEVER,
)
