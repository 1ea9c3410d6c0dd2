"""English frames of a crisis. Data only (``frames`` has the notation)."""

from typing import Final

from flows.reading.alarm_lists import frames

CRISIS: Final = frames("""
says|said|heart|body|soul|give_up .4 and|to die
keep|kept cutting -@agent
why .2 am|be .1 i? .1 even|still? alive|here_on_earth|living
imagine|imagining|think|thinking|dream .2 driving|jumping|stepping|walking off|into|in_front
can not live|go_on .1 with .2 what|this|that|myself|it|the_pain
not .1 see|picture|imagine .1 @self .2 living|alive|here|making_it|around
only|one|easy .1 way|exit|escape|solution out? .2 death|die|dying|suicide|dead|kill
gun|pistol|rifle|knife|rope|pills ... want|going|ready|gonna|planning|thinking .3 use|take|do it|them
  &i|my|me !@raid
jump|jumped|jumping off|from .2 bridge|overpass|balcony|cliff|parking_garage -escape -@agent
posted|wrote|sent|texted|left|said|saying .3 goodbye|goodbyes
  &worried|friend|answer|kill|die|kids|life|everyone|family
drew|drawing|draws|draw .3 hanging|dead|dying|hung|grave
should|will|could|might|want|going_to|just|wanna .3 end it -@agent
what i .1 might|could|may|will .1 do to @self
afraid|scared|worried .4 do .2 to @self
not .1 deserve|worthy .2 live|life|exist|alive
my life .2 be|was|is over|done|finished &want|wish|end
found .3 hanging|hanged|hung
i cut|cutting|burned|burn|stabbed @self
scared|afraid|worried .4 hurt|kill|harm @self
everyday|every_day|morning .4 wish|wishing|want|wanting .3 dead|die|not_wake
let|wanna|want|please|god me .1 die|go_in_peace|disappear
with .3 in heaven &want|wish|just|be
will|would|may|might not be here|around|alive .2 tomorrow|much_longer|long|when|anymore|any_more|next|for|
  christmas
not plan|planning .2 being_here|living|live|be_here|make_it|be_alive
gave|giving|gives away .1 my|his|her|all|their .1 things|stuff|clothes|everything
took|take|taking|swallowed|popped|downed @num .1 pills|pill|tylenol|tablets|xanax|ibuprofen|advil
how many .1 @pills
painless|painful|easiest|quickest way|ways &die|death|kill
stood|standing|sitting|sat|on|almost|nearly|about .3 bridge|overpass|ledge|roof|edge|balcony|tracks ..
  jump|jumped|jumping|step|fall|end
almost|nearly|should jumped|jump|stepped|hung @self?
  &bridge|overpass|roof|edge|building|train|balcony|died|die
burden to|on|for .1 my|everyone|everybody|them|family|all|you &better|happier|gone|die|dead|i_am|am|just|a
want|need out of? .1 life|this_life|this_world|all_of_it
life .2 too|so much|hard|painful .. out|die|end|done|over|not
end of .1 my|the rope
no|any|see point .2 to|in|of .2 anything|life|living|it|this|going
like|feels|feel .3 no|not point|reason|purpose
living|life|being_alive is .2 torture|hell|unbearable|pain|punishment|a_nightmare
  &i|my|now|anymore|me|just|living
not .1 strong|brave enough .2 to .1 live|keep|go_on|continue|stay
should|wish|hope .2 have .1 just? killed|shot me
they had|would_have killed|just_killed me &wish
blade|knife|razor|gun|rope|pills in .1 my .1 hand|hands|mouth|lap
head|brain|mind|voice|something .1 tells|telling|says .1 me? .1 to? jump|die|do_it|kill|end|cut
locked .1 herself|himself|myself .4 pills|knife|gun|razor|rope
@pills .4 locked|bathroom|hand|goodbye &goodbye|locked|kill|die|took
to not .1 exist|be_here|be_alive|wake_up|live
on purpose .4 die|kill|crash* &tree|truck|car|drove|pills
drove|crashed|drive|crash|walked .3 car|truck|himself|herself|into|tree|traffic .. on_purpose
starving|starve myself
sheet|bedsheet|belt|shoelaces|shoelace .3 neck|hang*|cell|celing|around &life|die|tried|hang|neck|end|kill
do it|something tonight|stupid|soon|for_real &nothing|die|left|goodbye|anymore|life|cannot|hurt|kill
nothing left .1 for|in|to .1 me|live|lose|here|life
not .1 ok|okay .. blade|pills|gun|knife|die|hurt
gone .2 better|happier|fine|sad
would|be|all .1 be? .1 better|happier|fine .1 off? .. i|she|he|me .1 gone|dead|not_here|die|died
my own blood|death|funeral|grave &want|think|plan|see
keep|continue living|on_living like_this|with_this|anymore|this_way
not think|believe .2 keep|go|continue|can living|on|live
suicid*
overdos*|unalive|od_on
kill|killing|killed|kills|hang|hanging|hanged|hung|shoot|
  shooting|shot|drown|drowning|poison|poisoning|stab|offing|off .2 @self
selfharm*|self_harm|self_harming|self_injury|harming_@self
@want|will|started|start|been|thinking|think|keep|keeps|thoughts|urge|again|feel|like|am|is|have_to|going
  ..-@agent @selfharm .2 @self
@selfharm .2 @self .. on_purpose|purposely|again|because|so|every|razor|knife|at_night|to_feel|so_i
^ @selfharm @self .. again|since|every|at_night
been cutting|burning @self
cut|cuts|cutting|slit|slits|slashed|slice|sliced .2 my|her|his|their wrist|wrists|veins|arms
-@agent -handcuffs|they scratch|burn|burning|cutting|cut|bite my arms|arm|legs|wrists|skin
knife|razor|blade .3 wrist|wrists|throat|neck|veins|@self
razor|razors|blade|blades &@self|wrists|hurting
@want|wish|rather|prefer|ready|hope|hoping|pray|easier|better|deserve|wishing|lowkey_want ..-@by @die
  -@agent
like|want|plan|planning|going|ways|way|how|hope|wish to? .2 die|dying|be_dead
should|could just? .1 die|be_dead|disappear|end_it
wish|wished|wishing .2 i|he|she|we|god .4 dead|die|died|never_born|not_alive|never|not|disappear|gone|
  take|took|had_died|instead
@want|wish|like|wanting .3 go|fall|to .2 sleep .. never|not|forever
sleep .. never|not|forever .3 wake|waking
never wake|waking|woke up?
not wake|waking up .. tomorrow|again|anymore|ever|morning|any_more
hope|pray|wish .. not|do_not|never .. wake
let|wish|pray|praying|ask|asking|hope .2 god|lord|jesus .2 take|takes|to_take me|my_life
god|lord .2 take me
want|going|like|ready to? .2 go|be|join .3 with_him|with_her|with_god|with_them|to_heaven|to_god
  &die|dead|heaven|god
want it|this|everything|everything_to|it_all|the_pain to? .1 all? to? end|stop|be_over|be_done
  &life|all|just|everything|pain
end|ending|ends|finish|finishing .1 it_all|everything|it_tonight|my_pain|my_suffering|it_now
end|ending|ended|take|taking|took|takes|taken|finish|losing .1 my|his|her|their|our|own own? life|lives
think|thinking|thought|want|going|ready|about .3 end|ending it
going_to|will|want_to|gonna end it|this|things
do|does|did|no|can .1 not|longer .1 want|wanting|wanna|care|feel .. @live
  -in_fear|hiding|afraid|scared|in_this_house|in_this_country
not|no|never .2 want|wanna to? .1 be here|alive|around|in_this_world|on_this|anymore|any_more -@when
no_longer want .2 live|be|exist
not care .3 live|die|alive|dead
no reason|point|purpose|use|sense|hope|desire|will .4 @live|life|for_me
not|no .2 see|have|find|feel .3 reason|point|purpose|future|way_out|reasons .3 $
not|no .2 see|have|find|feel .3 reason|point|purpose|reasons .. @live|life
reason|reasons|point|purpose|use|sense to|of|in|for .3 @live|life
nothing .3 live_for|to_live|left_for_me|matters
life|living|my_life .3-@agent not|is_not|has_no|without|worthless|pointless|meaningless|no .2
  worth|meaning|purpose|point|sense|matter
life|living is|feels|are .2 worthless|pointless|meaningless|over -@changed
not .1 worth living|it_to_live|life|being_alive|being_here
worth living|to_live
lost|losing|lose|no .3 will|reason|desire|wish|hope .1 to? .1 live
will|desire|wish to live
can|could .1 not .2 go_on|keep_going|live_like|live_anymore|live_with|continue|
  take_it|take_this|do_this|do_it|handle|bear|stand|keep_on .4 $
can not .2 go_on|take_it|do_this|do_it|take_this|live|stand_it|bear_it ..
  any_more|longer|like_this|die|dying|pain !form|report|lawyer|interview|questions
can not keep|go living|going|like_this|on_anymore|on_any_more|on_like_this
can not go_on $
how much|long longer|more .3 @live|last|take|handle|hold_on
tired|sick|done|through|fed_up|exhausted of|with|from .2
  living|life|being_alive|existing|my_life|everything_in_life|this_life|breathing
give|giving|gave|given up .1 on? .2 life|living|everything|hope|on_myself|all
hate|hates .1 my|his|her|being|living .1 life|alive|living
@is|feel|feeling|so|completely|totally hopeless|worthless|suicidal
no hope|future left|any_more|for_me|to_live|now
lost all? .1 hope
no|see_no|not .2 way_out|escape|exit .3 but|me|life|this_pain
better|happier|easier|fine .. without me|him|her -@agent
better off? .3 dead|gone|if_i|not_here|without_me|not_born
better|happier|easier if|when i .3 dead|gone|die|died|not|disappear|disappeared
no|nobody|no_one|not .2 would|will|one .2 miss|care|notice|cry .3 me|if_i|gone|die|died
wish|better i was|were|had never_born|not_born|never|not .1 born|exist|existed|alive|here
never .2 been_born|existed|born
take|took|taking|swallow|swallowed|swallowing|taken .2
  all|bunch|bottle|handful|whole|too_many|lot|every|lots|pack .4 @pills
have|got|looking|holding|counting|saving|think .3 @pills .. think|thinking|want|take|end|all|tonight
bottle|handful|pack|bunch|fistful|box of .2 @pills
took|take|drank|drink|drinking|swallow|swallowed|drunk .2 @poison
@want|going|gonna|will|could|might|thinking|think|thought|about|feel_like|ready ..-@agent
  jump|jumping|walk|walking|step|stepping|throw|throwing|lay|lie|drive|driving|run .2
  off|from|in_front|into|under|myself|out .3 bridge|roof|building|train|balcony|window|traffic|car|cars|
  tracks|river|truck|bus|cliff|tree
-@partner gun .4 my_head|mouth|on_myself|use_it|temple|to_my|myself|my_own
pull|pulled the trigger
bought|got|have|tied|found|made .2 rope|noose
rope|noose|belt around .1 my|his|her neck
garage|engine|gas ... engine|running|garage &die|think|thinking|leave|leaving|sleep
using|use|point|put .2 on|against @self
suicide|goodbye|farewell|good_bye|last note|notes|letter|letters|message|video
goodbye|good_bye|bye .. world|forever|everyone|everybody|all|cruel|for_ever
tell|take_care .3 kids|children|son|daughter|family|mom|mother|babies .. love|loved|sorry ..
  can_not|go|gone|bye|goodbye
think|thinks|thinking|thought|thoughts|dream|dreaming|
  dreams|obsessed|talk|talks|talking|joked|googled|searching|keep .3-@agent of|about|with|how|ways .3
  dying|death|suicide|killing|ending|die|not_living|being_dead|my_life|kill|dead|not_being|disappearing|
  hurting_@self
think|thinks|thinking|thoughts|thought ..-@agent killing|ending|dying|death|suicide|dead
ways|way|how|plan to .1 die|kill_@self|end_it|end_my
imagine|imagining|picture|picturing|see|seeing|dream|visualize .2 me|myself|my_own|my .1
  dead|dying|gone|hanging|death|funeral|body
voices|voice .4 hurt|kill|die|jump|end|cut|do_it
-@agent said|says|say|told|saying|threatens|threatening|talking|talks|talked ..
  going_to|want_to|will|would|wants_to|about .2 die|kill_@self|hang|end_it|hurt_@self|end_his_life|
  shoot_@self
nothing matters any_more|now|without|to_me
disappear|vanish forever|from_this|off_the_earth|from_earth
want|wish|could|just .2 disappear|vanish|not_exist
i|he|she can|could not live|survive without him|her|them|you
@want|wanna harm|hurt|cut @self
talking about killing|hurting|dying @self?
i am done .. goodbye|bye|living|life|cant|forever|with_it_all|with_everything|world
depress* .. die|dead|live|death|life
""")
