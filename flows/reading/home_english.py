"""English frames of harm at home. Data only (``frames`` has the notation)."""

from typing import Final

from flows.reading.alarm_lists import frames

HOME: Final = frames("""
-@boss -@agent he|she has .1 choked|beaten|hit|raped|burned|strangled|punched|slapped|kicked me|us .2
  many|times|before|again|always
left|leave|leaving .2 because|cause he|she .2
  beating|hitting|abusing|choking|threatening|hurting|hit|beat me|us -@boss
because of .1 my @partner &bruises|bruise|hurt|scared|afraid|bleeding|black_eye|marks|pain !@raid
he|she|@partner .2 grabs|chokes|pulls|twists|squeezes .1 me|my .1 by|neck|throat|hair|arm|face|wrist
  &neck|throat|hair|arm|face|wrist|he !@raid
he|she .5-@agent locks|locked|lock me inside|in|out|up !@raid !@boss
-@boss he|she|husband|boyfriend|wife|ex .2 says|said|tells|told|threat* .4 will|would|going_to|to .1
  call|report|deport|turn .2 ice|immigration|me|migra|police !@boss !@agent
husband|boyfriend|partner|ex|wife .2 will|might|could|would|going_to|wants_to|tried_to .1
  kill|hurt|strangle|choke|stab|shoot me|us|her
@partner .4 followed|following|follows|tracks|watches|watching me|my|us -@agent
abuse|violence|abused|beatings .6 at|in .2 my|the|our? home|house|marriage|relationship|family|household
  !@raid
suffer|suffering|survivor|victim|living|live .3 abuse|violence|abuser|beatings !@raid
-they|people|someone|@agent my|her|the|his|our|ex @partner ...-@theywas|@child|@head @harm
  &me|my|us|her|him|i !@raid -@head
^ @partner|husband|boyfriend ..-@theywas @harm &me|us|my|her !@raid
@harm me|us|my|her|i ... my @partner !@raid -@arrested
@harm ..-@theywas from|by .1 my|her|his @partner|man !@raid
@harm me|my|her ... my|his|her @partner $ !@raid
he|she|hes .3-@theywas @harm|pushed|kicked|kicks|threw|cut|cuts .2 me|my|us|back
  &@homesign|pregnant|the_baby|wanted_to_leave|oil|and_hits !@raid
he|she|hes|him|her .2 is|was|gets|been|been_so .2 violent|abusive|jealous|controlling|aggressive
  &me|married|i|we|home|us !@raid
he|she|him .3 kill|hurt|beat|find me ..-@raid if|when|before|after|because &he|she !@raid
before|until|because he|she .2 kill|kills|killed|hurts|hurt|beats me|us|the|my
before he|she kills|beats|hurts|finds me|us
punches|punched|kicks|kicked|breaks|broke .2 hole|holes|wall|walls|doors|things|dishes|furniture ..-@raid
  me|my|then &he|she|him|husband|boyfriend !@raid
every .1 time|day|night|weekend|payday|week|friday .4-@theywas
  drunk|fight|hits|beats|hit|beat|angry|argue|drinks !@raid
death threats
living|live|lives|married|stuck .1 with .1 my|an|her|the abuser|monster|violent
mom|mother|sister|aunt|friend|neighbor|cousin|daughter|comadre .3 getting|gets|is|being|was .2
  beat|beaten|hit|abused|choked|battered .. by|from .2 @partner|dad|him|stepdad|man
scared|afraid|terrified|fear .3 to .1 go|be|sleep|return|live|stay home|back|there|with|at .3
  him|her|husband|boyfriend|because
lost the|my baby &beat|hit|pushed|kicked
out of .1 this|the|my house|home|marriage|relationship .2 before|because|away_from .1 he|him|she
waiting|outside|shows_up|following|follows|stalking|looking .4 me ... hurt|kill|harm|afraid
  &ex|husband|he|boyfriend
@partner .6 outside|waiting|following|shows_up .. hurt|kill|harm|me
face|eye|lip|nose|jaw busted|swollen|bruised|bloody .. @partner|man|him|again
says|tells|told|said .2 me .4 no_one|nobody .2 help|believe .. beats|hits|illegal|papers|hit|beat
domestic violence|abuse|dispute|assault|abuser
abusive man|relationship|husband|marriage|home|partner|boyfriend|wife|ex|house|household|relation
battered|abused women|woman|wife|wives|spouse
women shelter|refuge
violence .1 in|at .1 my|the|our home|house|marriage|relationship|family
family|intimate|gender|dating violence
safe house|shelter .. kids|kill|hit|him|from|hiding|leave
shelter .3 hiding|from|because .. @partner|him|husband
restraining|protective|protection order .4 @partner|father|him|against|hit|on_my
marriage is .1 violent|abusive|hell|dangerous
being|am|was|been|get|getting .1 abused|beaten|hit|battered .2 at|by|in .2
  home|@partner|house|relationship|him
@partner .5-@notby|@own @hit|@hits .3 me|us|my|face|mother|sister|on_me|up|again -@child
@partner .5-@notby @hit|@hits her|him -@head
@partner .5-@notby strangle*|chok*|rape|raped|rapes|stab|stabbed|controls|
  abuses|beats|stalks|stalking|stalk|harass*|threatens|threatening|threatened .4
  me|us|her|him|my|with|to|all
@partner .3-@notby always|keeps|keep .2 hit|hits|beats|hitting|beating|yelling|threatening
@partner|he|she .3 gets|get|is|becomes|turns|got|was .2 violent|abusive|aggressive|dangerous|physical
  -@agent &@partner|he_drinks|home|drunk|me
@partner .3 is|was|gets|got .2 violent|abusive|aggressive|dangerous|physical|controlling
@partner gave|gives|left|knocked|broke|breaks|pulled|grabbed|threw|pointed|pulls|slammed .3-@agent
  me|my|her|black_eye|nose|tooth|jaw|bruises|hair|down|wall -@child
by .1 my|her|his|the @partner -@arrested &@hit|beaten|hit|abused|threat*|assaulted|kicked|stabbed|
  choked|raped|strangled|hurt|controlled
beaten|hit|abused|threatened|assaulted|kicked|stabbed|choked|raped|strangled|hurt|controlled|punched by .1
  my|her|his|their|the .1 @partner|hubby|man|boyfriend
abuse|violence|beatings|threats|abused|bruises|black_eye|black_eyes|hits|hit from|of|by .1 my|her|his
  @partner
scared|afraid|terrified|fear|escape|escaped|escaping|hiding|
  hide|ran_away|run_away|running|fled|flee|get_away|away|left|leave|leaving .2 of|from|my .1
  my|her|his|an|abusive .2 @partner|abuser &@hit|hits|beats|scared|afraid|terrified|fear|escape|hiding|
  violent|abusive|dangerous|ran_away|get_away|abuser|gun|shelter
afraid|scared|terrified of .1 my|her|his|the|him @partner
hiding|hide|escape|escaped|ran_away|run_away|get_away|fled|flee from .1 my|her|the|his @partner|abuser
left|leave|leaving|escaped|divorce .1 my|an abuser|abusive
@partner .3 will|does|did|would|do not .1 let|lets|allow|allows|want .1 me|her ..
  leave|go|work|talk|see|out|call|have|use|drive|study|eat|sleep
@partner .4 took|takes|hides|hid|smashed|broke|checks|smashes|destroyed|controls|locks .2 my|me|our|all .2
  phone|papers|passport|money|car|keys|everything|in|house|documents
@partner .4-@notby locks|locked|keeps|kept|forces|forced|makes .1 me|us|her .3
  in|inside|locked|sex|room|house|prisoner|have
@partner ..-@notby threat*|says|said|told|tells|keeps ..
  kill|hurt|deport|call|report|burn|take|shoot|find|harm -@agents
@partner .3-@notby threatens|threatened|threatening|threatens_to|says_he|said_he|says_she|told_me ..
  kill|deport*|ice|immigration|kids|gun|knife|hurt|burn|report|police
@partner .6 kill|killing me|us|her|the_kids|kids -@agent
@partner .. follows|following|stalks|stalking|keeps_coming|comes|shows_up|found .4
  me|my|house|everywhere|work -@arrested &scared|terrified|kill|threat*|stalk*|everywhere|screaming|
  afraid|found_me
@partner .. put|puts|putting|lay|lays|raised .2 hand|hands .2 me|her|on
@partner .. got .2 knife|gun|machete .. me|threat*|kill
hit|hits|beat|beats|hurt|hurting|chokes|slaps|punches|kicks|abuses|hitting|beating me|us|her .4 my|her
  @partner
-@agent -@boss he|she|partner .8-@agent hits|beats|chokes|slaps|punches|kicks|strangles|abuses|
  rapes|controls|whips|burns|bites|humiliates|hurts .1 me|us|on_me|my -@agent -@work
-@boss he|she .2 always|used_to|keeps|been|again|be|often .2
  hit|hits|beat|beats|beating|hitting|choking|slap|punch|kick|abusing|abuse|hurting|yells .1 me|us|on
-@agent he|she strangled|raped|rapes|stalks|stalked me
@beatup .2 me|my ..-@agent when|because|every|after ..
  drunk|drinks|drinking|dinner|home|jealous|mad|angry|late|high|drink|phone|said_no|no_reason -@agent
drunk|drinks|drinking|dinner|jealous|married|pregnant|bed|husband|love ..-@agent
  @beatup|kicks|hits|beats|beat .1 me|us|my -@agent &he|she|him|husband|boyfriend|partner
@hit|strangled|grabbed|threw|pushed|broke|knocked|kicks .4 me|my|her ...
  bed|married|dinner|drunk|love_him|pregnant|jealous|divorce|our_kids|my_husband|my_boyfriend|my_wife|i_mean
  -@agent &he|she|him|husband|boyfriend -@child
beat|beats|hit|hits|slap|slaps|choke|chokes me up? .. in_front_of .. kids|children|baby|son|daughter|mom
  -@agents &he|she
laid|put|puts|lays|lay|putting|raise|raises|raised .1 his|her|their hand|hands on|at|to|against me|her|us
  -@agent
every time|day|night|weekend .4 drunk|drinks|home|mad|angry|argue|fight|fights .4
  hits|beats|hit|beat|me|scream
-@boss he|she|@partner .2 threat*|says|said|told|tells|keeps_saying|swears .4 if_i|if_we|unless|if ..
  leave|left|tell|divorce|go|report|break_up|call|see|do_not|talk -@boss
  &kill|deport*|ice|immigration|kids|police|hurt|report|burn|die|call|migra|kids
-@boss -@agent he|she|@partner .. deport*|kill|call_ice|call_immigration|report
  me|us|her|ice|immigration|police|migra .. if_i|if_we|if_she|if i? ..
  leave|tell|divorce|go|report|break|do_not|say|talk|call -@boss
-@boss he|she .. kill|hurt|take me|the|my|our|us .1 kids|children|baby? .. if_i|if leave|i|tell -@agent
-@boss he|she|@partner .2 threatens|threatened|threatening|threats to? .4 take .3
  kids|children|baby|son|daughter .. ice|immigration|if|police|court -@agent
-@boss he|she .2 will|would|does|do not let .1 me .. talk|leave|work|see|go|out|call|use|have|sleep|eat
  -@agent -@work &hit|hits|controls|phone|family|money|sister|mother|friends|
  boyfriend|husband|house|anyone|anybody|home|my_mom|checks
he|she|@partner .2 controls|checks|takes|took|control .2 all? .1 my|the money|phone|everything|life
  &lock|locks|hit|hits|husband|boyfriend|wife|leave|me_in
keeps|keep|kept|locks|lock|locked me .1 prisoner|locked|in .2 my|the|our own? house|home|room -@boss -@agent
  &he|she|@partner
he|she|@partner is going to kill me|us
need|want|trying|how .3 leave|escape|get_away|divorce .2 him|her|@partner|marriage -@place
  &kill|hit|hits|violent|abusive|afraid|dangerous|beat|beats|scared|kids|threat*
forces himself|herself
smash*|broke|breaks|destroyed|took|takes .2 my phone ... @partner -@agent
knocked|broke|breaks|knocks .2 my tooth|teeth|nose|jaw|ribs -@agent &love|him|he_is|husband|boyfriend
forces me .2 sex|bed
next time it is|will_be|its you
toxic|violent|dangerous relationship|boyfriend|husband|marriage|ex
hit|hits|beats|beat|abuse|abuses me .3 nobody|no_one .2 believe|believes|knows
""")
