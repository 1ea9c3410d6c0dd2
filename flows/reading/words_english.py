"""English classes of words for the frames of alarms, and how people type. Data only (see ``frames``)."""

from typing import Final

from flows.reading.alarm_lists import classes, spellings

SPELLED: Final = spellings("""
u=you; ur=your; r=are; rn=right now; n=and; w=with; bc=because; cuz=because; cause=because; ppl=people;
pls=please; plz=please; thx=thanks; gonna=going to; gunna=going to; gon=going to; wanna=want to;
tryna=trying to; bf=boyfriend; gf=girlfriend; hubby=husband; theyre=they are; theyr=they are; im=i am;
ima=i am going to; imma=i am going to; youre=you are; hes=he is; shes=she is; its=it is; thats=that is;
whats=what is; theres=there is; someones=someone is; somebodys=somebody is; dont=do not; doesnt=does not;
didnt=did not; dnt=do not; cant=can not; cannot=can not; couldnt=could not; wouldnt=would not;
wont=will not; isnt=is not; aint=is not; arent=are not; wasnt=was not; werent=were not; havent=have not;
hasnt=has not; hadnt=had not; shouldnt=should not; ive=i have; theyve=they have; weve=we have;
hed=he would; theyd=they would; ill=i will; theyll=they will; hell=he will; ices=ice is; icees=ice is;
icee=ice; icce=ice; kms=kill myself; dad's=dad; lemme=let me; gotta=have to; wants=want; wanted=want;
anymore=any more; msg=message; someone's=someone is; whos=who is; everyones=everyone is; k=okay;
cops=police; cop=police; y'all=you all; yall=you all; mf=man; dude=man; mans=man; bros=brother; lil=little;
bday=birthday; tho=though; ya=you; b4=before; 2=two; 4=four; b=be; c=see; da=the; dis=this; dat=that;
dem=them; dey=they; dere=there; iz=is; icexx=ice; iam=i am; ihave=i have; wanto=want to; myslf=myself;
rlly=really; tn=tonight; tmrw=tomorrow; hrs=hours; min=minutes; mins=minutes; yrs=years; yo=years old;
mos=months; helpp=help; hlp=help
""")
"""How words are written in a chat, and what they stand for."""

HARD: Final = """
suicide suicidal suicided myself himself herself husband boyfriend girlfriend immigration police agents
officers knocking banging pounding disappear passport passports trafficking trafficked prostitution
prostitute abusing abused abusive molesting molested molests daughter stepfather stepdad threatening
threatens threatened violent violence domestic helicopter surrounded surrounding handcuffed following
detained detaining arresting overdose anymore documents smuggler employer restaurant strangled strangles
choking touching touches hitting beating kidnapped children hanging jumping killing taking outside raping
harming
"""
"""Words that one slip of typing does not hide."""

NAMED: Final = classes("""
visits: visit call see talk
ice: ice migra la_migra immigration inmigracion agent agents officer officers feds fbi hsi cbp border_patrol
  homeland_security dhs police deportation_officers sheriff sheriffs marshals troopers federales raid_team
masked: masked_men men_with_masks guys_with_masks people_with_masks men_with_badges masked_man masked_people
  masked_guys men_in_masks men_in_vests men_with_vests men_with_guns guys_in_masks guys_in_vests
  guys_with_vests guys_with_guns guy_in_mask guy_in_vest man_in_a_mask man_in_a_vest man_with_a_badge
  people_in_masks people_in_vests guy_with_a_vest guy_in_a_vest guy_with_a_badge men_in_black men_in_uniform
  men_in_green men_with_rifles guys_in_uniform armed_men men_in_camo
cars: suv suvs unmarked_car unmarked_cars unmarked_van unmarked_vehicles black_suv black_suvs black_trucks
  vans van trucks vehicles helicopter helicopters drone drones cars car truck humvee buses
they: @ice @masked they dem
is: is are am s
still: still right now already just all really both literally currently actually again here like even
was: was were had did came took saw went said told got left happened started arrived entered stopped *ed
  would could heard when felt knew brought drove broke ran hit
habit: always usually sometimes often every mondays tuesdays wednesdays thursdays fridays saturdays sundays
  these_days mornings weekends supposed normally lately weekly regularly seen if last
my: my our the his her their this moms dads neighbors a your grandmas parents sons daughters kids friends
place: house home door doors building apartment apartments apt work job workplace school church street block
  store neighborhood window windows porch yard backyard gate lobby hallway stairs staircase lot park court
  courthouse courtroom clinic hospital restaurant corner driveway daycare kitchen living_room basement roof
  laundromat gas_station station bus_stop mall market farm factory plant warehouse shop site trailer
  trailers complex office shelter garage hotel car truck bus train freeway highway curb fence hood room
  bedroom bathroom side front back area town city walmart home_depot target costco elevator floor parking
  field fields carwash car_wash line exit exits entrance balcony patio alley library salon gym crib spot pad
at: at outside inside in by on around near across behind front through surrounding over toward towards to
  into
here: here outside inside downstairs upstairs everywhere at_the_door coming_in out_front out_back out_there
  outside_now approaching right_outside in_the_house in_here out_here surrounding
doing: taking arresting grabbing detaining beating hitting dragging handcuffing cuffing chasing following
  stopping tackling raiding surrounding questioning kidnapping shooting tasing kicking pushing pulling
  loading breaking smashing banging knocking pounding entering searching threatening pointing aiming
  spraying blocking forcing hurting choking punching shoving throwing rounding snatching yelling screaming
  shouting using ramming hammering cutting climbing circling patrolling checking asking coming going walking
  running trying demanding opening waiting standing sitting parked parking lining putting attacking
  harassing interrogating busting pepper_spraying cornering restraining slamming storming barging hauling
  ambushing cuffed roughing tearing tazing gassing stalking hunting picking swarming kneeling deporting
  jumping rolling pulled pulling_up
seize: taking arresting grabbing detaining beating hitting dragging handcuffing cuffing chasing tackling
  raiding surrounding kidnapping shooting tasing snatching hauling choking punching attacking tazing kicking
  shoving pepper_spraying slamming rounding searching breaking smashing forcing cutting hurting
seized: detained arrested taken followed chased stopped pulled_over questioned raided surrounded grabbed
  dragged beaten handcuffed cuffed kidnapped attacked held_down searched boxed_in pulled blocked
  interrogated hauled cornered harassed tased loaded put_in lined_up hit tackled
whom: me us him her them my our people ppl everyone everybody someone somebody the a all every this his
  another two three several some workers kids guys both ladies folks men women neighbors
now: right_now at_this_moment as_we_speak this_minute this_second at_the_moment as_i_type this_instant
  this_very_moment as_i_write happening_now at_this_very happening_right currently
held: on_the_ground in_the_car in_the_van in_handcuffs cuffed handcuffed outside against surrounded blocked
  boxed_in zip_ties pinned on_the_floor on_their_knees on_the_curb sitting in_cuffs at_gunpoint trapped
  cornered lined_up down tied on_his_knees both_exits corralled in_the_truck in_their in_a_van in_a_car
hit: hit hits hitting beat beats beating slap slaps slapped slapping punch punches punched punching kick
  kicks kicked kicking burn burns burned burnt choke chokes choked choking whip whips whipped abuse abuses
  abused abusing molest* rape rapes raped raping grope gropes groped groping hurt hurts hurting strangle
  strangles strangled strangling spank spanks spanked shake shakes shook smack smacks smacked stab stabs
  stabbed attack attacks attacked assault assaults assaulted bite bites bit harm harms harmed shove shoves
  shoved throw throws threw push pushes pushed torture tortures tortured bruised bruises mistreat* drag
  dragged drags starve starves starved beatin hittin whoop* whup* whooping thrash* lays_hands put_hands
  puts_his_hands put_his_hands put_her_hands lay_hands laid_hands hands_on pimp_slap broke_my tied ties
  locks locked cut cuts pinch pinches pinched
hits: hits beats slaps punches kicks burns chokes whips abuses molests rapes gropes hurts strangles spanks
  smacks touches torture tortures starves bites ties locks mistreats fondles whoops threatens controls
  humiliates insults is_hitting is_beating is_hurting is_abusing is_raping be_hitting be_beating
  keeps_hitting keeps_beating been_hitting been_beating been_abusing is_choking stalks throws_things pushes
  shoves forces_himself keeps_touching keeps_hurting been_hurting always_hit abuse
sexual: molest* rape raped rapes raping grope* fondl* touch touches touched touching sexually_abus*
  sexually_assault* sexual_abuse abuse abused abuses abusing kissed kisses kissing undress* nudes nude naked
  private_parts privates inappropriate inappropriately sexually incest
child: kid kids child children son sons daughter daughters baby babies toddler toddlers boy boys girl girls
  niece nieces nephew nephews grandson granddaughter grandchild grandkids grandbaby minor minors stepson
  stepdaughter little_brother little_sister little_cousin little_brothers little_sisters baby_brother
  baby_sister sister sisters brother brothers siblings cousin infant newborn student students year_old
  yr_old years_old son_s teenager little_one little_ones
small: kid kids child children baby babies toddler toddlers infant newborn minor minors little_boy
  little_girl boys girls grandchild grandkids stepson stepdaughter grandson granddaughter year_old yr_old
  little_brother little_sister little_cousin niece nephew
elder: dad daddy father stepdad stepfather step_dad step_father papa mom mother mommy stepmom stepmother
  step_mom step_mother uncle aunt auntie grandfather grandpa grandmother grandma granddad teacher coach
  pastor priest parents parent foster_dad foster_father foster_mom foster_mother foster_parents guardian
  babysitter sitter nanny stepbrother step_brother older_brother big_brother older_cousin cousin
  brother_in_law godfather mom_s moms_boyfriend mothers_boyfriend moms_man youth_pastor counselor tutor
  principal caregiver relative daycare_lady daycare neighbor moms_new_guy mom_boyfriend mothers_husband
  moms_husband sister_s sisters_boyfriend folks landlord family_member deacon step_parents
parent: dad daddy father stepdad stepfather step_dad step_father papa mom mother mommy stepmom stepmother
  step_mom step_mother uncle aunt auntie grandfather grandpa grandmother grandma parents foster_dad
  foster_father foster_mom foster_mother foster_parents guardian stepbrother step_brother older_brother
  big_brother moms_boyfriend mothers_boyfriend moms_man mom_boyfriend moms_new_guy brother family folks
  moms_husband godfather cousin step_parents
partner: husband husbands novio marido esposo wife wifes boyfriend boyfriends girlfriend partner spouse ex
  exhusband exboyfriend exwife ex_husband ex_boyfriend ex_wife ex_partner ex_girlfriend fiance fiancee
  baby_daddy babys_daddy babys_father baby_father kids_father kids_dad childrens_father childs_father
  sons_father daughters_father father_of_my dad_of_my my_man my_old_man husband_s abuser in_laws inlaws
  mother_in_law father_in_law significant_other my_girl my_guy baby_mama ex_s exs my_marriage
  my_roommate_who boyfriend_s husbands_family
agent: ice agent agents officer officers police immigration guard guards migra feds border_patrol soldier
  soldiers cbp they_all sheriff trooper handcuffs handcuffed detention detained custody
by: was were got being been is are gets get by
self: myself himself herself themselves themself my_self him_self her_self yourself me_self themselfs mysefl
die: die dead been_dead be_dead not_exist stop_existing disappear not_wake never_wake sleep_forever
  not_be_alive be_gone be_with_god cease_to_exist stop_living vanish dying not_wake_up end_it end_everything
  end_it_all stop_breathing
live: live living exist existing be_alive being_alive stay_alive alive wake_up waking_up be_here keep_going
  go_on going_on continue on_this_earth in_this_world keep_living keep_on carry_on do_this_anymore
  on_this_planet get_up
selfharm: cut cuts cutting burn burns burning hurt hurts hurting scratch scratches scratching harm harming
  hit hitting
pills: pills pill medicine medicines meds tylenol ibuprofen advil medication tablets sleeping_pills aspirin
  xanax
poison: poison bleach clorox rat_poison cleaner antifreeze pesticide
boss: boss bosses employer employers owner contractor foreman smuggler smugglers coyote coyotes recruiter
  recruiters manager madam pimp pimps agency crew_leader crew_boss supervisor lady trafficker traffickers
  landlord diplomat diplomats ranch_owner mayordomo boss_s company patron cartel gang farmer rancher
papers: passport passports papers id ids documents visa visas phone phones card cards identification ides
  consular_cards
work: work works working worked job jobs farm factory ranch field fields restaurant boss bosses owner
  employer hotel contractor salon spa massage cleaning clean maid nanny housekeeper house_cleaner plant
  dairy nursery trailer wages paid pay debt smuggler coyote recruiter workers crew foreman manager brothel
  club clients customers slaughterhouse construction kitchen camp pick picking harvest sweatshop shifts
  shift company warehouse
unpaid: no_pay not_pay not_paid never_pay never_paid never_pays without_pay without_paying unpaid for_free
  for_nothing no_money not_paying without_being_paid no_wages keeps_the_money keeps_my_money takes_my_money
  takes_the_money takes_all keep_the_money no_salary got_nothing not_paid_us pays_nothing pay_nothing
  take_our_money without_money kept_the_money paid_nothing barely_pay never_paid_me takes_the_cash keeps_all
leave: leave go quit escape run get_out go_out go_anywhere stop outside walk_out go_home get_away out resign
sexwork: prostitut* sex sleep_with have_sex sell_my_body sell_myself be_with_men strip dance webcam escort
  see_customers see_clients see_men massages sell_drugs perform clients customers porn johns tricks
  turn_tricks
want: want wanting wanna wish need
when: when right_now at_night
changed: changed that_day hard different
notby: was were got being been arrested taken @agent
officers: agent agents officer officers ice police with_his_baton guard guards
agents: agent agents officer officers guard guards ice police detention
arrested: arrested detained taken took jail
beatup: beat beats hit hits slap slaps slapped punch punched punches kick kicked kicks choke choked chokes
  grabbed threw
parents: parent
rent: rent landlord bail bond lawyer
workplace: work works working worked job jobs farm factory ranch field fields restaurant boss bosses owner
  employer hotel contractor salon spa massage cleaning maid nanny housekeeper plant dairy nursery debt
  smuggler coyote recruiter brothel club clients customers slaughterhouse sweatshop warehouse makes_us
  make_us pay_us paid trailer manager foreman gun
elsewhere: bond news tv mexico detention jail prison list video videos photos picture website facebook
  lawyer lawyers deporting dallas chicago fine floor_of third_floor office dollars 2000 month week detained
  center facility usually guatemala honduras
past: yesterday ago last later then after
elder_start: nanny
elder2: officer agent guard
raid2: agent agents officer they_said
force2: me us my we i her them our girls girl women workers maid she he
of_my: of_my of_our
familyby: husband boyfriend wife girlfriend partner dad father mom mother stepdad stepfather uncle home ex
  him parents
num: many *0 *1 *3 *5 *6 *7 *8 *9 ten twenty thirty fifteen forty fifty
raid: ice agent agents officer officers police immigration guard guards migra feds border_patrol soldier
  soldiers cbp sheriff trooper detention detained custody raid raided arrested warrant vest taser baton
  they_took cell
theywas: they was were got been being agent agents officer officers ice police immigration guard trying
  to_protect arrested detained called saw told
harm: @hit @sexual bruise bruises bruised broken broke broken_arm belt cable broom hose whooped slapping gun
  knife machete blood bloody stabbed chased threw throws chokes choked burned burns cigarette scratched
  scratch busted spit spits kicked_me threat* death_threats locked locks naked starve violent violence
  abusive sex shower undress exposed screaming cussing cursing yells pulls_my_hair pulled_my_hair stitches
  black_eye hurting kill kills jealous controls controlling controlled rough unconscious groomed grooming
  watches_me hot_oil acid spanking beating hitting punching slaps strangling bashing insults humiliates cuts
  cut_me cut_my fists knocked beat_up pinned terrorizes forces forced death scared_of terrified drunk_and
  hair
homesign: husband boyfriend wife girlfriend partner marriage married relationship divorce jealous drunk
  drinking pregnant_with our_kids our_children his_kids break_up leave_him leave_her finds_out find_out
  find_me lost_the_baby baby_daddy kids_dad my_ex my_man bf my_bf love_him loves_me sorry_and i_stay shelter
  my_abuser other_women cheating dinner cook sleep_with_him forces_me every_time every_night before_he
  wanted_to_leave we_got_married in_bed i_said_no our_house together told_no_one hides_my takes_my_phone
  payday fight fights argue we_argue
coerce: not_leave can_not_leave can_not_quit not_allowed can_not_go not_go_out not_let never_lets
  will_not_let not_free locked lock locks lock_us passport passports papers confiscated threat* hurt_my
  hurt_them hurt_our hurt_us hurt_me slaps slapped hits beats beat hit gun guns watch watches guarded guard
  watched run_away ran_away escape escaped trapped prisoner slave debt owe owes owed sold buy bought owns
  sleep_with sleeps_with sex massage_parlor no_pay not_pay never_pay pay_us_nothing pay_nothing no_rest
  without_rest our_documents my_documents kidnapped wants_sex forced_to held_in zero without_salary
  without_pay no_money never_see_money free for_free nobody_can_quit no_one_can jail_if deport*
  call_immigration call_ice kids_taken forced force forces took_my_phone took_my took_our shoes gate not_run
  never_paid unpaid lied go_out talk_to_anyone against_my_will take_the_money takes_the_money takes_my_money
  keep_the_money keeps_the_money keeps_my food_only floor laundry_room drug drugs punish punished starve
  until_we_pay until_i_pay hold_our holds_our
slavework: work works worked working job clean cleaning maid nanny field fields farm ranch factory plant
  restaurant bar club salon crew_leader supervisor foreman boss bosses owner employer contractor recruiter
  recruiters madam coyote coyotes smuggler smugglers season shift dance dancing beg strip hotel
  massage_parlor warehouse trip wages tips housekeeper washing cook laundry trafficker crew
own: his_own her_own
head: his_head her_head his_knee her_knee his_hand her_hand his_arm her_arm his_leg her_leg his_back
  her_back his_shoulder her_shoulder his_foot her_foot his_finger
makes: making make
debts: debt pay
seize_past: came took got entered arrived stopped grabbed arrested detained pulled walked broke hit knocked
  drove parked dragged smashed kicked broke_in
""")
