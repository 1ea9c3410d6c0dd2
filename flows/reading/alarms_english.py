"""English frames of danger now, and what makes them a story. Data only (``frames`` has the notation)."""

from typing import Final

from flows.reading.alarm_lists import Lists, frames
from flows.reading.child_english import CHILD
from flows.reading.crisis_english import CRISIS
from flows.reading.home_english import HOME
from flows.reading.trafficking_english import TRAFFICKING
from flows.reading.words_english import HARD, NAMED, SPELLED

LIVE: Final = frames("""
there is .1 men|man|guys|guy|people .6-@was gun|guns|vest|vests|mask|masks|badge|rifle|rifles &my|our|here|outside|door
@ice|they will not .2 let|move|leave|stop|go -@visits !@elsewhere
@ice got|getting|is_getting .2 on .1 the|our|my bus|train
my|our .2 building|house|apartment|block|car|street|job|complex is .1 surrounded|blocked_off
i|we can? hear|see .2 la|the migra|agents|ice|officers @doing|talking|with
been .1 behind|following|tailing us|me .. now|lights|van|car
van|car|truck|suv is|has .2 behind|following us|me
will not .2 stop|quit @doing|pounding|shouting
i|we can? hear|see .3 men|guys|someone|people|voices|somebody|strangers .2
  in|outside|downstairs|at|inside|on .2 my|our|the -@was
men|guys|dudes|strangers .4-@was is|are .2 @doing &door|hallway|yard|house|rifles|guns|masks|vests|street|
  building|stairs|window|here !@elsewhere
my|our|his|her .2 wife|husband|mom|dad|car|house|brother|sister|friend|son|daughter|uncle|aunt|cousin @is .1
  surrounded|cornered|trapped|blocked_in|on_the_ground|in_handcuffs
says|said|saying|texted|yelling|screaming|messaged .3-@was @ice|they|there @is|are .2
  in|at|outside|inside|here|there|coming|all_over|everywhere|walking -@was !@elsewhere
parked .3 outside|front|across .. with .2 agents|men|guys|ice|officers
and|they .1 are|is still here|outside|there|inside|in_there
theres|is a .4 suburban|suv|van|truck|tahoe|charger|explorer .3 parked|outside|waiting
  &agents|ice|men|masks|vests|right_now|guys
@ice|they|agents .2 is|are .1 all over|everywhere|around .1 the|my|our -@was !news !@elsewhere
i|we can? see|hear|saw_them_coming .1 the? agents|ice|them|officers|immigration|migra
  from|at|in|outside|on|coming|now|through|walking -@was
we|i ran .. now .2 am|are .. in|hiding|behind|inside|under
has|have|got .1 his|their|her|a knee|knees|foot|boot|hands|gun on|around|pointed|to|against
@is|are .2 asking|questioning|interviewing .1 my|the|our .1
  daughter|son|kids|wife|husband|mom|dad|children|neighbors -@was !@elsewhere
is|are calling|texting|telling|called|texted me .4-@past agents|ice|immigration|they|police .3
  surrounded|stopped|have|has|got|are|is|took|pulled
they|@ice|agents|police stopped|pulled|grabbed .4 and .1 are|is|they_are|he_is|want|will_not|wont|asking
-@habit they @is @still? at|in|on|inside|outside|by|behind|near|under my|our|the|her|his|this|moms -@parents
  !@elsewhere
-@habit @ice @is @still? at|inside|outside|in|by my|our|her|his|moms !@elsewhere
they @is @still? outside|inside|here|everywhere -@was !@elsewhere
he|they @is .1 telling|asking|ordering|yelling|making|trying|pointing|reaching .1
  me|us|everyone|to_push|to_get|to_open|to_come|to_take|the_door|to_break
  &window|door|out|in|down|off|open|get|gun|id|badge|way|bus|car !@elsewhere
they want|wants me|us to .1 come|get|go|open|sign|step|lie -@was
they want to .1 see my|our .1 id|papers|passport|face
they keep|keeps @doing
they|he|@ice have|has .1 surrounded|blocked|entered|arrived|cornered|grabbed|stopped|broken|boxed|trapped
  me|us|my|our|the|in
they|@ice threw|tackled|slammed|pinned|got|have|stopped ...
  can_not_breathe|not_moving|is_bleeding|am_on_it|are_on_it|is_on_it|call_someone|what_do_i -@past
@ice got|stopped|has|have|grabbed|caught .2 my .4 pulled_over|on_it|right_now|rn|on_the|stopped
@ice|@cars|police just .2 blocked|pulled|parked|showed|surrounded|closed|came|drove|
  lined|shut|stopped|walked|swarmed
@ice|@cars is|are over|coming|pulling|landing|lining|behind|all_over|surrounding -@was !@elsewhere
there is|are .. men|guys|dudes|people|officers|agents|strangers|flashlights|someone|somebody|a_guy|a_man
  in|at|outside|around|with|on .2 my|the|our|his|her .1 @place|hallway|yard|stairs
there is .1 men|officers|agents|guys|them|a_bunch in|at|outside|around|everywhere|with
there is a? knock|banging|pounding .. police|ice|agents|door|they|open
someone|somebody|he|they|man|men|guys @is .2 trying|messing|banging|knocking|fighting|pulling|picking .2
  door|get_in|way_in|lock|window|knob|come_in
i|we can? see|hear|smell .4 flashlights|lights|guns|boots|agents|ice|men|them|vans|cars|
  footsteps|screaming|yelling|uniforms|sirens ..
  yard|window|outside|door|yelling|hallway|coming|stairs|here|street|trying|name|now -@was
hear|see them yelling|screaming|coming|knocking|banging|outside|downstairs|talking|running|taking
barricaded|blocked|pushing .2 door &we|i|they|now
they|@ice found us|me &we|i|are|am|hiding|think|outside
they came back .2 they|now|right|again|and &are|is|at|now
come|comes quick|right_now|fast &they|ice|agents
wants|want|trying to .1 push|force|break|kick .2 way|door|in
everyone|people|workers|guys|they @is? .1 running|screaming|hiding|jumping ..
  ice|agents|immigration|migra|fence|roof|raid -@was
being arrested|taken|detained|beaten|tased|dragged|chased|pulled .3 by .2 @ice|them|officers|right_now|live
  -@was
is|are being put|pushed|shoved|loaded|thrown|forced|taken|dragged in|into|away|out
about to .1 take|grab|arrest|enter|break|raid|hit|shoot|tase my|me|us|him|her|the|in|down|into
ice|immigration|agents|la_migra|border_patrol just .1 @seize_past|rolled|showed|pulled
who .2 call ... @they|they @is .. in|at|outside|here|taking|backyard
-@habit @they|men @is .3-@makes @at .3 @my .2 @place -@habit !@elsewhere
-@habit there @is .. @they .. @at .3 @place -@habit
-@habit there @is .. @they .. @here -@habit
-@habit there @is .5 @they .. @doing
there @is a? .2 raid|checkpoint|redada
raid going_on|happening|now|here|raid|in_progress
-@habit @they @is? .3-@was|not|from here|outside|inside|downstairs|upstairs|everywhere|
  at_the_door|coming_in|in_here|out_front
^ they here|outside|inside|at|coming
^ were hiding|locked|trapped|being|stuck
they_here|they_outside|they_inside
@ice is? here|outside|inside -@was
they_are here|outside|inside|downstairs|upstairs -@was
-@was @they at|outside|inside|in|by|on|near|around @my|every? .2 @place -@was
-@was @they going|go .. door_to_door|house_by_house|room_to_room
there|their|they at|outside|inside my|our|the front? door|house|window|job|building
they are .. surrounding|all_around .. me|us|house|building|car|place
-@habit @they @is .2 @doing !@elsewhere
they|@ice grabbed|took|stopped|arrested|got .. just_now
-@habit @ice|@masked @doing .3 @whom -@was
they_are|@ice|he_is|she_is @seize .2 @whom
he|she|hes @is .2 @doing me|us|my|our .. door|arm|car|window|house|husband|wife|son|brother|dad|mom
he|she|someone|somebody|man|guy|people @is .2 knocking|banging|pounding|kicking|breaking|hammering|ramming
  .4 @place|in|down|here
he|someone|somebody @is .2 at|outside|by my|our .2 door|window|house|gate|porch
-@partner knocking|banging|pounding|kicking .3 door|window|house -@was -@partner
he|they @is? .2 knocking .. open|what|should
@is .2 being|getting @seized -@familyby
i|we @is .2 being|getting @seized
@is? getting|being detained|arrested|raided|pulled_over|pulled|stopped .. by|right_now|@ice|now
following|chasing|tailing me|us -@was
-@partner @is .2 following|chasing|tailing me|us|my
pointing|aiming .3 gun|guns|rifle|rifles|weapon|weapons
@they @is .3 trying .3 get|come|break|open
@they want|tell|telling|yelling|keep|keeps ..-@was me|us .2 open|get_out|come_out|out|sign -@was
keep|keeps yelling|knocking|banging|pounding|screaming|shouting|ringing
-if|asks|asked coming|walking|running|heading|marching up|toward|towards|to|into|in|for .2
  stairs|house|door|me|us|building|here|my
will not .2 stop|quit .2 knocking|banging|yelling|hitting|following
@they|he|she will|would? not leave|go_away|let_me_go|let_us_go|let_go|let_him_go|
  let_her_go|let_me_out|let_us_out|let_me_leave
they|@ice @is not leaving|going_away|letting|stopping
without_leaving|not_leaving .. porch|door|house|street
-@habit @they|he|she just .2 @seize_past|rolled|pulled|showed|came|took|got|grabbed|
  walked|busted|pull|roll|parked
just got|been|now .2 pulled_over|stopped|detained|arrested|raided|grabbed|taken .. @they
just .2 taken|arrested|grabbed|detained|took|got|snatched ..
  minutes_ago|minute_ago|seconds_ago|sec_ago|two_minutes
@was|just|like .. minutes|minute|seconds|second ago .. still|corner|here|outside|they_are
immigration|ice|la_migra|agents came .. and .. still|now|right_now|here
followed|took|came|got|knocked .. and now .. @is|they|he
they|@ice|@masked have|has|got .3-@was @whom .4 @held
they|@ice|@masked have|has|got|are_holding my|me|us -@was -@papers &@now|on_the_ground|outside|in_handcuffs
got .3 building|house|place|block|street|exits|apartment|us|me surrounded|blocked|boxed_in
holding|got|grabbing|has my arm|hand|hair|neck|wrist -@was
@is .2 on_the_ground|in_cuffs|in_handcuffs|handcuffed &@they|agents|outside|now
loading|putting|stuffing|throwing .3 people|them|everyone|workers|him|her|guys|us ..
  van|vans|bus|buses|car|cars|truck
put .. in .. van|car|truck and .3 about_to|driving|leaving
about_to .2 take|arrest|break|drive|come_in|leave_with|open|enter &@they
i|we @is? .2 hiding|hid|trapped|stuck|barricaded|locked_in|locked ..
  in|inside|under|behind|because|from|and|upstairs|attic -@was -@partner -@boss
-@partner hiding in|inside|under|behind|from -@was -@partner
i|we can .2 hear|see them|their|agents|ice|him|footsteps|@cars|the .3
  through|outside|downstairs|boots|window|voices|coming|peephole|they|on
^ i|we hear|see them|ice|agents|footsteps|boots|the_migra
i|we @is .. watching .. window|peephole|camera|ring|closet|them
watching from .3 window|peephole|closet|camera|car
can not .2 get_out|go_out|leave|come_out|move .4 apartment|house|building|car|exit|exits|they|because
  &@they|outside|blocked -@debts
scared|afraid .2 to? leave|go_out|come_out|open|move &@they
@is running|jumping|screaming .. immigration|ice|agents|migra -@was
^ help me|us|please? $
^ please? help me?|us? please? $
help|someone|somebody|hurry|quick|quickly .. @they|he|she @is|got|have|has|took|trying|r -@was
help|hurry|quick|quickly .4 ice|agents|immigration|police|migra|raid|they
help .3 me|us .. now|right_now|they|hurry|quick
@they ..-@was help|please|hurry|sos $
come|send .2 quick|quickly|fast|now|somebody .. they|ice|agents
hurry_up|sos|mayday
please .3 hurry|quick .. they|@ice|door
emergency .. @they|door|house
should|do|can|must i|we .2 let_them|let_him|come_out
should|do|must i|we .1 open|answer|sign &they|now|door|police|warrant|badge|knocking|agent|agents|ice|he
should i|we run|go_out|come_out|hide|let -@papers
what|how .2 do|should|can i|we do|say|tell .2 $ &@is
what|how .2 do|should|can i|we do|say|tell ... @they @is .. at|here|outside|inside|coming|knocking|in|now
what do i|we do|say now|right_now $
asking|telling|forcing|making|pressuring|pushing|want me|us|him|her to? .3 sign|get_out|open|come|lie|roll
  -@was &now|right_now|still|should|rn
they|@ice|he @is asking|telling|forcing|making me|us .. sign|get_out|open|id|papers|out
@they ... @now
@now ... @they
^ @now .. @they|they|she|he|there @is? ..-@work @doing
happening now|right_now|rn|again
this is happening now|right_now
it is happening
@they ... today .. still here|there|outside|inside
they|@ice .2 still here|outside|inside|there|at_the_door|in_the_house|knocking -@was -@parents
@cars @is .3 outside|following|behind|blocking|circling|surrounding|in_front|over|above|flying .2
  us|me|my|our|house|street|building|now|right_now
pulled_over|stopped|boxed_in .2 by .. @they|@cars|now .. want|@is|and -@was &now|right_now|want|am
locked in|inside .. because|cause|and .. @they
@they .2 into|in .. letting|let .. line|lining
let them in .. lining|now|they_are
alone .. @they @is
@ice on|in my|our .2 street|block|bus|train|road|property|yard|job|building|house|apartment
on the phone .2 now|right_now &@they|stopped|arrested|pulled_over
shooting at|shots_fired
two|three|four|five|six|seven|several|many|some|lots|bunch|like .. @ice|@masked|@cars .4-@was
  outside|here|in_the|at_my|at_our|at_the|downstairs -@was
""")

PAST: Final = frames("""
yesterday
hours|hour|days|day|weeks|week|months|month|years|year|nights|while ago|later|earlier|before|after
last night|week|month|year|summer|winter|spring|fall|monday|
  tuesday|wednesday|thursday|friday|saturday|sunday|weekend|time
that day|night|morning|afternoon|evening|time
on|this|the? monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning_of|night_of
in|on january|february|march|april|may|june|july|august|september|october|november|december
2023|2024|2025
it happened|started|began
earlier this|in
this is what happened
the other day
they|ice|agents|he|she|it|people|cars|officers|there|and was|were .2
  @doing|at|outside|inside|in|on|there|here
""")
"""A message with one of these is a story of the past, unless it also says that it is now."""

NOW: Final = frames("""
now|currently|still|again|hurry|help|sos|emergency
@now
i|we @is
just_got|just_came|just_took|just_pulled|just_rolled
""")
"""It is now, whatever else is told."""

NEVER: Final = frames("""
die|died|dying|dead of|from shame|embarrassment|fear|hunger|thirst|laughter|laughing|
  boredom|cold|heat|fright|worry
almost|nearly|thought|felt|feared|afraid|scared .3 would|will|was|were|might|could .2 die|dying
thought|felt|feared .2 i|we|he|she|they would|was|were|might|going .2 die|dying|dead
almost|nearly die|died|killed
dead tired|serious|battery|phone|line|end|wrong
phone|battery .4 die|dying|dead|died
killing me|us
hurt|cut|burn|burned|injured|hit|scratched|scratch @self
  on|when|while|by_accident|falling|badly_when|climbing|running|jumping|trying|with_the|badly
drug|drugs|gun|guns|arms|weapons|weapon traffick*
traffic
want|want_to .2 live in|here|there|with|near|safely|free|together
not .2 want|like .2 go_on with|to
they|@ice came|went|arrived|knocked|stopped .. and|then left
end|ends|ended|finish|continue this|the interview|chat|questions|question|report|conversation|later|
  tomorrow|here
kill|killed|killing the|my|our|his|her dog|dogs|cat|plants|time|engine
will|what|how|if if_they|if_ice|when_they come|comes
if .2 come|comes|came|return|show
""")
"""Forgotten before anything is searched: who nearly died of fright is in no crisis."""

ENGLISH: Final = Lists(
    named=NAMED,
    spelled=SPELLED,
    hard=HARD,
    live=LIVE,
    crisis=CRISIS,
    child=CHILD,
    trafficking=TRAFFICKING,
    home=HOME,
    past=PAST,
    now=NOW,
    never=NEVER,
)
