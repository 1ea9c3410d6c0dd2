"""English frames of a child who is hurt. Data only (``frames`` has the notation)."""

from typing import Final

from flows.reading.alarm_lists import frames

CHILD: Final = frames("""
lady|woman|man|girl|guy|person .1 that|who .2 watches|babysits|cares_for|takes_care_of|lives_with ...
  @harm &@child !@raid
@elder|brother|cousin .3 comes|came|enters|entered|goes|sneaks .2 to|in|into .1 my|her|his .1
  room|bed|bedroom !@raid
@small|kid|child|boy|girl|neighbors .4 getting|gets|being|get .1 hit|beaten|beat|spanked|whipped|yelled
  !@raid
sends|sending|sent|texts|texting|messages|asks|asking .5 @child|year_old .3
  naked|nude|pictures|pics|photos|nudes|dirty
sends|sending|sent .2 my .2 @child ... naked|nude|dirty|nasty|porn
@elder|@parent .4 tries|trying|tried|get|wants .2 in|into|to .3 bed|shower|room|touch|kiss !@raid
@parent .3 leave|leaves|left us|me .1 alone|home|without|outside &food|days|night|alone !@raid
@small|children .3 left|home .2 alone|by_themselves|unattended !@raid
makes|made|make|forces|forced .2 @child .2 touch|kiss|undress|watch|sleep_with !@raid
-they|people|someone|@agent my|his|her|their|our|the|a @elder ..-@theywas|@of_my @harm
  &me|us|@child|him|them|her|i !@raid -@head
-they|people|someone|@agent my|his|her|their|our|the|a @elder ...-@theywas|@of_my|@partner @harm
  &me|us|@child|him|them|i !@raid -@head
@elder_start @elder ..-@theywas @harm &me|us|@child|him|them|she|he !@raid
@child .6-@theywas bruises|bruised|marks|broken_arm|broken_leg|burns|scars|
  black_eye|starving|dirty|hungry|beaten|welts &@elder|home|always|class|teacher|student|students|dads|
  school|house|often !@raid
@small|kids|son|daughter|brother|sister|niece|nephew .3-@theywas
  locked|tied|left|living|alone|sleep|sleeps|chained ..
  outside|alone|garage|closet|snow|hours|days|weeks|bed|basement
  &he|she|dad|mom|stepmom|parents|their|her|ex|@elder|@partner|no_parents !@raid
locked|locks|left|leaves|leave|put|makes|made|made_me|forces .1 my|the|our|her|his|their|a .1
  @small|brother|sister|son|daughter|kids|toddler .. outside|alone|garage|closet|snow|hours|days|bed|naked|
  basement|cold|car &he|she|dad|mom|ex|@elder|@partner|drink|neighbor !@raid
exposed|flashed|showed|masturbat* .3 to|in_front|my|his|himself .2 @child|@small|girl|boy|kids !@raid
sex|relations|intercourse with .1 a|her|him|my|me|his .. @small|11|12|13|14|10|9|15|daughter|niece|minor|
  stepdaughter|sister !@raid
@sexual|sex .. 9|10|11|12|13|14|15 &she|he|only|is !@raid
@elder|brother|boyfriend|uncle .1 has|had|wants|having sex|relations &her|me|she|daughter|only !@raid
groomed|grooming|predator|pedophile|pedo|molester &@child|online|man|older|neighbor|my
brother|cousin|uncle|stepbrother rape|rapes|raped|molest*|touches|touched me|my|her|us
threw|throws|hit|hits|beat|beats|burn|burned|chokes .. i? am? 8|9|10|11|12|13|14|15|16|17
  &mom|dad|parents|stepdad|uncle|my !@raid
@parent .3 hits|beats|beat|hit|whoops|whooped|slaps .2 my .1
  mom|mama|mother|dad|brother|sister|all_of_us|us|me !@raid
@small|boy|girl|student|kid|child .2 in my class|school|classroom|building ..
  says|has|comes|not|hungry|bruises &mom|dad|eat|bruises|parents|home|marks|hit|father|mother
teacher|coach|principal|tutor|driver hit|hits|slapped|slaps|touched|kicked|kissed|grabbed .1
  my|a|the|his|her @child !@raid
hit|hits|beat|beats|slapped|slaps|abuses|abusing|shook|kicks|burns .2 my|her|his|their|the|a .1
  baby|toddler|2_year|3_year|newborn|infant &she|he|nanny|husband|sister|babysitter|boyfriend|mom|dad|wife
  !@raid
landlord|neighbor|man|guy|friend|priest|pastor|boss touched|touches|raped|molested|kissed|grabbed|abused .1
  my|the|a @child|daughter|niece|son !@raid
touched|touches|groped|fondled|kissed .1 my|her|his|the
  niece|nephew|daughter|son|granddaughter|little|stepdaughter|baby|toddler|girl !@raid
naked|nude|shirtless .2 of .1 my|her|his @child
pictures|photos|videos|video .2 of .1 my|his|her|the .1 @child .. naked|nude|shower|undress*|underwear|bed
  !@raid
abuse|abusing|hurting|hurt|beats|beat|hits|neglecting .3 my|his|her|their|the|own @small !@raid
@elder|@partner .4-@notby @hit|@sexual .. @child
@elder ..-@notby @hits|@sexual .. @child|him|her|them|us
@partner ..-@notby @hits|@sexual .. @child
-@agent -babys|baby|kids|childrens|sons|daughters @elder .5-@notby @hit|@sexual .2 me|us -@officers
my|his|her|their|the|your|our @elder .4-@notby @hit|@sexual .1 him|her|them|me|us|girls|boys|girl|boy
  -@officers
@elder|@partner .3 does|did|do|doing .2 stuff|things|something|bad_things .2 to|with me|her|him|them|kids
@parent .3 makes|make|made|forces|forced me|us|my_sister .3 touch|do_things|sleep|watch|naked
@elder .. breaks|broke|breaking .3 arm|leg|nose|teeth|tooth|rib|bone
@elder gave|gives|left .3 black_eye|bruises|bruise|marks|welts|scars
@elder|@partner|man|guy .4 comes|gets|came|got|sneaks|climbs|sleeps in|into .2 my|her|his|the|their .1
  room|bed|bedroom|shower
comes|gets in|into .1 my|her|the bed|shower|room at_night|with_me
touch|touches|touched|touching me|her|him .3 down_there|private|privates|secret|inappropriately|there|
  under|when_nobody
@elder|@partner|man|guy|lady|woman|teacher .4-@notby put|puts|putting .2 hand|hands|fingers .3
  skirt|pants|shirt|me|her|legs|panties
@elder .. locks|locked|lock|tie|ties|chains me|us|my|him|her|kids|son|daughter|brother .2
  in|to|inside|outside|up|out|closet
@elder|@partner|they|she|he .2 do|does|did|never|will not|feed .1 feed|feeds|give_them|take_care|fed .2
  kids|children|them|baby|me|us|any? &@elder|@small
@elder|@parent starves|starve|whips|whip|spanks|neglects me|us|him|her|them
he|she|man|woman|guy|lady|someone|somebody|who|that .3-@agent @hits .3
  @small|son|daughter|kids|her_son|his_son|sister|brother -@agent
-@agent he|she|man|woman|guy|lady|someone|somebody|who|person .3-@agent
  molest*|rape|raped|rapes|abuse|abuses|abused|abusing|
  touches|touched|spanks|whips|neglects|grooming|fondles|sexually|grope|groped|gropes .4 @child
@hit .2 her|his|their|there own? @small|son|daughter|kids|toddler|daughters|sons -@agent
@elder .4-@notby @sexual .. private_parts|privates|my_body|chest|butt
threat*|kill .3 me .. my .1 little|baby|small|younger? brothers|brother|sisters|sister
  &dad|father|stepdad|mom|parents
-@agent he|she|they|mother|father|neighbor|woman|lady .2 leave|leaves|leaving .4
  kids|children|baby|kid|toddler|child|year_old|girl|boy|son|daughter .. alone|home|days|food
-@agent abus*|hurting|molesting|beating|neglecting|hitting|touching|raping
  a|the|little|her|his|their|those|my .1 @small
makes|make|making .1 my|the|her|his .1 @child .. sleep_outside|kneel|stand|starve
kisses|kissing|kissed .3 @child|year_old .. mouth|lips|touch|touches
@child|@small .3 is|are|was|were|being|been|got|gets|get .2 molested|abused|neglected|raped|sexually_abused|
  sexually_assaulted|beaten|starved|groomed|touched -@agent
  &@elder|@partner|home|child|kids|relative|man|someone|uncle|apt|house|coach|teacher|cousin
@child|@small .3 was|were|is|been|being molested|raped|abused|neglected|sexually_abused|
  sexually_assaulted|groomed|trafficked -@agent
@small|son|daughter|niece|nephew|granddaughter|grandson|student|he|she told|says|said|tells ..
  @elder|@partner|man|neighbor|daddy|they .4-@notby @hit|@sexual|does|put|touched|gets_in|takes_off -@agent
@child|she|he|girl|boy .4 only|is 2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17
  &molest*|rape|raped|touches|gropes|groped|kisses
bruises|bruise|marks|burns|welts|black_eye|bruised|scars .5 @child|@small|back|legs|arms|body ..
  @elder|daddy|home|school|from|dad|again|visit|he_says|she_says|always
@small|son|daughter .. comes|come|came .2 back|home|always .2 with? bruises|bruised|marks|hurt|crying_from
@small|kids|child .. always|are .3 bruised|hungry|dirty|beaten|screaming
dirty|hungry|alone .. never|nobody|no_one|not .. eats|fed|cares|takes_care &@child
child|kid|children|sexual|elder abuse|molest*|neglect|porn|pornography|molester|predator|abuser
abus*|hurt|hurting|hurts|beating|molest*|neglect*|harm|harming .2 a|of|against|little|these .1 @small
sexual|physical abuse of .. @small
abused|molested|raped|touched|beaten|hit as|when .3 child|kid|little|young|small|teen
abused|molested|beaten|raped|touched|hit|hurt|assaulted|kicked by .1 my|her|his|their|a .1
  @elder|brother|cousin|stepbrother|mothers|relative
@sexual .. 4|5|6|7|8|9|10|11|12|13|14|15 year|years|yr|yrs .1 old?|olds? &he|man|uncle|she|elder|guy|someone
naked|nudes|nude|pics|pictures|photos|video|undress .5 @small|daughter|son|11|12|13|14|year_old|boys|girls
  &man|he|coach|guy|sends|asking|asks|takes|send|they|teacher|uncle|neighbor|grown
man|guy|adult|grown .. messaging|texting|dm|writes|writing .2 my .1 daughter|son|kid|niece
i am|was .1 8|9|10|11|12|13|14|15|16|17|a_kid|a_child|minor|a_minor|a_teen ..
  @hit|@sexual|not_safe|unsafe|stuff|scared_of|afraid_of|room_at_night -@agent
@hit|@sexual|black_eye|wall|will_not_stop .. i? am 8|9|10|11|12|13|14|15|16|17
@elder ... i? am 8|9|10|11|12|13|14|15|16|17 &@hit|@sexual|black_eye|threw
i am|was|a .2 kid|child|minor|teenager .. not_safe|unsafe|hits|hit|beat|beats|scared_of|abuse|abused|abusive
hit|beat|beaten|hurt|hits|beats|slapped|touched .2
  at_home|at_my_house|in_my_house|in_my_home|when_we_get_home
not .1 safe at home|here|house &kid|child|minor|dad|mom|parents|14|15|16
afraid|scared|terrified of .1 my @parent
afraid|scared|terrified .6 @parent .3 @hit|find_out|kill|hurt|punish
@parent is|gets|@is .2 abusive|violent|dangerous|hurting|abusing|hitting|beating
@parent .4 threat*|kill .2 me|us|my|his .. @parent|brother|brothers|sister|sisters|kids -@agent
@parent .3-@notby threw|throws|slammed|slams|drags me|us|him|her .2 against|across|down|at|on
my .1 older? brother|cousin|uncle .3 makes|make|made|forces|forced me
@elder forced|forces|makes|made me .3 touch|kiss|undress|sex|watch|sleep
who .. hurt|hurting|hits|abuses|touching .1 a? kid|child|children|minor|kids|boy|girl
dad|daddy|mom|father|mother hitting|beating|touching|hurting me|us|my
ties|tie|tied .1 her|his|their|the @child .2 to
""")
