"""English frames of forced work and trafficking. Data only (``frames`` has the notation)."""

from typing import Final

from flows.reading.alarm_lists import frames

TRAFFICKING: Final = frames("""
sold|used|rented|trafficked for .1 sex|money_to_men
girls|women|girl|kids|people is|are|being .2 held|kept|locked .3 motel|house|apartment|hotel|basement|warehouse !@raid
pay .2 the|our|my|this debt .. or .. hurt|kill|harm|family|families
until|till i|we|they|she|he .1 pay|paid|pays &keep|keeps|hold|holding|leave|go|belong|work|papers|
  passport|passports|have|stay|home !bond !rent
force|forces|forced|forcing|make|makes .1 me|us|her|him ... for money|cash|free|men !@raid
sold|sells|sell|selling me|us|her|him $
sold|sells|selling me|us|her to|for|like|again
never|not .1 let|lets|letting .1 me|us|her .1 stop|rest|quit|sleep|leave
  &work|works|clean|pay|boss|job|crossing !@raid
girls|women|people|workers .3 can|allowed|able .2 not .1 leave|go_out|escape|go &house|who|there|bar|farm
  !@raid
girls|women .2 who can not .2 leave|go|escape
only|just food|a_bed|a_place_to_sleep|a_room &work|works|clean|cook
control|controls|controlling us|me|them ... pay|wages|work|money !@homesign !@partner
take|takes|keep|keeps .1 all .2 our|my|the .1 pay|wages|money|checks|check|earnings -@agent
lock|locks|locked .1 the|us .1 trailer|doors|door|gate|house|in &watch|sleep|we|us|work|boss !@raid
give|giving|hand .1 him|her|them? .1 all .1 my|the|our money|pay|wages|check
  &forced|force|brought|have_to|makes|or|must
make|makes|making girls|women|the_girls|us|them .4 go_with|drink_with|dance|sleep_with|be_with|clients|men|
  customers
who|that|men|man|people|woman|lady .1 crossed|brought|smuggled me|us ..
  keep|keeps|hold|have|has|want|wants|owe|pay|money|kept|makes|made|took
work|working .2 to pay|pay_off|pay_for .4 crossing|trip|coyote|smuggler|debt|journey
ice|immigration|deport|deported|report|police .4 if .1 i|we|anyone
  quit|complain|stop_working|ask_for|refuse|ask|talk|speak_up !@homesign !@partner !officer
keep|keeps|keeping us|me|her|girls|women .3 in|inside|at ..
  can_not|not_allowed|locked|never|do_not_let|will_not_let !@raid
who|that .1 brought|crossed|smuggled|bought me|us|her|them ..
  want|wants|make|makes|force|forces|say|says|made|tell
if .1 i|we run|leave|escape|quit|tell|stop .. kill|hurt .2 me|us|my|our|family !@raid !@homesign !@partner
  !@elder
took|take|have|keep|kept .3 passport|passports|documents .. arrived|work|job|got_here|clean|leave|pay !@raid
want|wants|make|makes .1 me|us|him|her .1 to? sell|carry|move|smuggle|transport drugs|pills|coke|weed|girls
  !@raid
they|people .2 have|has|took|kidnapped .1 my|our .. want|wants|asking|demand .2
  money|ransom|cash|dollars|thousand !@raid !bond
pay|pays|paid .1 us|me|them .1 nothing ... threat*|lock*|hit|beat|leave|watch
threat* .. us|me|workers ... pay|paid|work|wages &they|boss !@raid -@homesign
make|makes|making|force|forces us|me|them|people .2 work ... documents|passports|rest|ids|papers|sleep|food
smugglers|smuggler|coyotes|coyote|traffickers|cartel .2 kidnapped|kidnap|took|have|hold|holding|grabbed .1
  my|me|us|our|her|his
boss|owner|manager|foreman|supervisor wants|demands|want|asks|expects .2 sex|sexual|favors
sleep|live|kept|stay .5 warehouse|factory|trailer|barn|restaurant|shop|basement .3 locked|lock
held|kept|locked|stuck|living .4 house|home|apartment|basement .5 forced|made|clean|work|cook|sex !@raid
@slavework ...-@raid @coerce &@force2 !@raid
@coerce ...-@raid @slavework &@force2 !@raid
boss|bosses|owner|employer|foreman|supervisor|contractor|
  crew_leader|recruiter|recruiters|madam|coyotes|coyote|smuggler|smugglers|manager
  ...-@raid|told_them|had_papers @coerce &me|us|we|my|i|her|them|our|girls|workers !@raid !trying|came_in
for|with my|the boss|employer|foreman|lady|owner|madam ...-@raid @coerce !@raid
can not|never|not .1 leave|quit|go|run|escape|say ... hurt|kill|family|families|know|knows
  &they|he|she|work|boss !@raid &them|my|hurt
work|works|working|worked ...-@raid no_pay|no_money|without_pay|without_salary|never_paid|
  not_pay_me|not_paid|food_only|for_food|nothing|zero|never_see|see_money|not_see
made|make|makes|making|force|forces|forced .1 my|her|his|the|girls|women|me|us|them|little|kids .2
  dance|strip|beg|sell|undress|work_the|sleep_with|have_sex|prostitute|film|webcam|do_things -@elder2
force|forces|forced|forcing to? .1 strip|dance|beg|undress|sell|have_sex|marry
girls|women|girl|woman|minors|kids|females .4 sell|sells|selling|sold|offering|offers|exploit*|rented|
  for_sale|advertis*|brothel|pimp
offering|offers|selling|sells|exploiting|exploit|exploits|renting|advertising|pimping|posts|posting|sharing
  girls|women|me|her|minors|kids|them|young &website|websites|men|money|bar|truck|online|street|sell|
  girls|ad|ads|craigslist|man|sex
posts|posted|posting|advertises|sells me .2 on|online|for &money|men|website|websites|sex
men .1 pay|pays|paid him|her|them|my .. with_me|sex|sleep|me
takes|take|keeps|kept|keep|gets .1 the|my|our|all money|cash|tips
  &sex|dance|beg|street|men|website|websites|sell|work|boyfriend|bar
modeling|model|nanny|waitress|maid|job|restaurant|work but ..
  sex|brothel|slave|locked|prostit*|men|stripping|not_paid
sold .2 from|to|by .2 one|another|other|boss|man|men|someone|him
ran|escaped|run|got|get away? .1 from .3 who .. bought|sold|made|forced|pimped|owned|kept
man|people|person|family|lady|boss|guy who .. bought|sold|owns|pimps|pimped|makes|forces|holds .1
  me|us|her|girls
employer|boss|owner|man|family|madam|husband_family|she|he|they owns|own|bought me|us|her
  &work|employer|boss|sold|debt|slave
trapped|stuck|held|locked|kept .3 massage|brothel|parlor|farm|factory|club|bar|spa|trailer|
  hotel|employer|boss
kidnapped|kidnap|holding|held|hold|taken .4 coyotes|coyote|smugglers|smuggler|cartel|traffickers
  &money|pay|want|ransom|@num
kids|children|minors|boys|girls|child|underage .3 working|work|made_to|forced .4
  plant|factory|field|fields|night|slaughterhouse|mine|farm|roof|bar|club
sleep|sex with .1 the|my|him boss|foreman|owner|manager|supervisor|landlord|coyote
my|the|our|this debt .. up|grows|bigger|never|again|more|double* &work*|pay|keep|they|he
owe|owes|owed them|him|her|the forever|for_life|until|thousands|so_much|money
  &work*|recruiter*|coyote*|trip|boss
charged|charge us|me .. owe|visa|trip|now &work*|money|forever|debt|never
threat* .4 my .1 mom|mother|family|kids|parents|son|daughter|sister|wife ..
  work*|stop|pay|leave|quit|back_home &work*|pay|boss|debt|owe
jail|deport*|ice|immigration if .1 we|i|they left|leave|quit|say_no|stop|refuse|complain|talk|run -@raid2
say|said no .1 they|he|she call|calls|called .1 immigration|ice|police
shoes|phones|phone|passports|passport|ids|papers so .1 we|i|they|she do? not .1 run|leave|escape
maid|nanny|housekeeper|servant|worker|cook|girl .. never_lets|floor|locked|not_allowed|slave|lets_her|
  never_goes|prisoner !@raid
not .1 allowed .2 go_outside|talk_to_anyone|leave|go_out|use_a_phone|outside|talk_to
  &work*|boss|madam|lady|crew|watch*|alone|owner|house|gun !@raid
holds|hold|keep|keeps|withholds .1 our|my|the pay|wages|checks|salary .. until|so|unless|season|leave|go
stepdad|dad|uncle|husband|boyfriend|brother|man makes|made|forces|forced .1 me|her .. with .1
  his|other|strangers|men friends? &money|sex|pay|things
work|works|working|from .. 5|4|6|am .. midnight|night|11|12 .. salary|pay|money|without|day_off
human|sex|labor|labour|child|person traffick*|traffic
trafficker|traffickers|trafficked|traffick*
slavery|enslaved|servitude|slave|slaves|indentured
prostitut*|pimp|pimps|pimped|pimping|brothel|brothels|whorehouse
forced|force|forces|forcing .3 labor|labour|prostitution|sex|work|marriage|dance|webcam|sell|strip
made|makes|make|making|has|have|told me|us|her|him|them|my_sister|girls|women .2 to? .1 @sexwork
have|has|had .1 to @sexwork .. or|so|otherwise|boss|pay|debt|money
made|makes|make|making|forced|forces me|us|her|him|them|people|kids|my_sister|workers|girls|my_cousin .2 to?
  .1 work|works|clean|pick|sell|cook ... @unpaid|pay|debt|hit|hits|hours|night|day|leave|owe|school|
  guns|threat*
made|make|makes|making|forced to? .1 work for|without|with|until|till|like|all .1 no? .1
  money|free|nothing|debt|pay|i_pay|slave|slaves|years|day
make|makes|making|made|force|forces|forced .2 girls|women|kids|children|boys|minors|teens
  work|working|sell|dance|strip|beg
kids|children|minors|boys|girls working .. no_pay|fields|night|slaughterhouse|factory|forced|school
sell|sells|selling|sold|buy|buys|bought|buying|trade|trades|rent|rents .1
  me|her|him|my|girls|women|girl|kids|children|us|body|them .2
  body|to|niece|sister|cousin|daughter|from|online|internet|for_sex|on_the
  &man|men|sex|body|girls|clients|niece|online|internet|
  father|someone|somebody|sister|her|cousin|he|daughter
sell|sells|selling girls|women|kids|children|people|boys|bodies|humans
sold|bought to|from|by .2 man|men|someone|pimp|him|father|family|mother|uncle
somebody|someone|man|he bought|buys .1 my|a|her|the .1 niece|sister|daughter|girl|cousin|me
@boss|they|she|he|family|aunt|uncle|company .4-@agent
  took|takes|keeps|keep|kept|has|have|hold|holds|held|hid|
  hides|stole|confiscated|locked|withheld|withholds|hiding|keeping|taking .3 @papers -@agents
  &@boss|work|working|clean|farm|pay|paid|house_all|arrived|
  maid|owe|job|trip|restaurant|hotel|factory|ranch|contractor|quit|visa_and
@boss .3 took|takes|keeps|keep|kept|has|have|hold|holds|held|hid|hides|stole|confiscated|locked|withheld .4
  @papers
not .1 give|giving|return|returning .1 me? .1 back? .2 @papers|it &@boss|work|job
@boss .5 will|does|do|did|would|can not .1 let|lets|allow|allows|letting|let_us .2
  me|us|her|him|them|anyone|anybody|go? .2 @leave?
can|could|do|does|is|are|am|will|would|be not|never .1
  allowed|let|lets|leave|free|go|able|allow|quit|escape|run .2 me|us|him|her|them|to? .2 @leave? &@workplace
  -@agents
not free to .1 leave|quit|go &@workplace
not allowed .1 to? .1 leave|go .. hotel|farm|house|factory|ranch|job|spa|store|salon|trailer|camp
can|could not .1 leave|quit|go|escape|get_out|run .4 until|till|unless|because|or ..
  pay|paid|debt|owe|papers|passport|boss|he|they|hurt|kill
can not .1 leave|quit|go|get_out .4 job|work|farm|ranch|factory|boss|restaurant|salon|club|
  massage|brothel|spa
works|work|working|job|massage|restaurant|hotel|salon|club|nanny|maid|housekeeper .. and .2
  can|will|does|is|are|do not .2 leave|allowed|let|go|free|get_out
no one|body|body_can|nobody .1 leaves|leave|can_leave|can_go|goes &@workplace
trapped|stuck|captive|prisoner|held|kept .4 with|by|at|in .2
  employer|boss|job|work|house_with|brothel|farm|smugglers|coyotes|recruiter|factory|contractor
against .1 my|her|his|our|their will
keeping|keeps|keep|kept|holds|holding|held .2 maid|housekeeper|nanny|worker|workers|girls|women|girl|lady .2
  prisoner|captive|slave|locked|there|inside|trapped
girls|women|maid|people|workers locked .1 up? in|inside|away
-@agent @boss|they|factory|farm|owner|he .4-@agent lock|locks|locked
  me|us|workers|the_doors|her|them|doors|everyone -@agent &@work
lock|locks|locked .1 the? door|doors|us|in .3 night|inside|room|factory|trailer &@work
@boss .4-@notby threat* .. ice|immigration|deport*|police|migra|report|kill|hurt|families|family|gun
@boss .4-@notby says|said|told|tells|warns .. ice|immigration|deport*|police|migra|report|kill|hurt ..
  if|unless|quit|or|work|pay|leave
@boss .4-@notby says|said|told|tells|warns .. if|unless ..
  ice|immigration|deport*|police|migra|report|kill|hurt
@boss .6 will|would|going_to|gonna .1 call|report|deport|turn .3
  ice|immigration|migra|police|us|me|la_migra|cops
threat* .. deport*|ice|immigration|migra|police|kill|families|hurt ...
  paid|pay|work|quit|complain|wages|money|boss|job
@boss .4-@notby @hits|hit|beat|rape|raped|slapped|assault* .1
  me|us|workers|guys|them|him|her|people|women|those|the -@agents
beat|hit|hurt|whip|kick|starve us|me|them|workers .. work|pick|fast|slow|stop|quota|enough|tired -@agents
watch|watches|guard|guards .2 us|me|them|workers .2 all|day|with|while .3 guns|day|gun|camera
  &@unpaid|work|pay|boss|leave|farm
@boss .3 carries|has|carry|shows|pointed .2 gun|guns|rifle|machete .. leave|leaves|quit|us|threat*|work
sleep|go_to_bed with @boss|him .. or|job|ice|immigration|boss|calls
@boss .4 sleep|sex with|him|them &or|boss|job|has_to|have_to|must
owe|owes|debt|debts|pay_back|pay_off|paying_off|pay_him|pays ..
  smuggler|smugglers|coyote|coyotes|recruiter|contractor|trip|crossing|journey|boss -@rent
  &@work|make|made|have_to|keep|until|till
work|working|works .. until|till|pay|off|back .. debt|owe|paid|i_pay|we_pay
debt .. never|not|always|grows|bigger|keeps|wages|money|leave|growing
@unpaid ... @leave|lock*|threat*|gun|guns|passport|debt|hit|beat|slave|prisoner|watch|allowed &@work
@leave|lock*|threat*|gun|guns|passport|debt|hits|beats|hours|years ... @unpaid
  &work|working|works|make|makes|farm|boss|job|maid|clean|trailer|restaurant|factory|all_day
work|works|working|clean|cleaning|cook .. years|hours|all_day|day_and_night|seven_days .. @unpaid
work|works|working|clean|worked .3 without_pay|without_being_paid|for_free|for_nothing|no_pay|
  for_no_pay|for_no_money|no_wages
all .1 the|my|our money|pay|wages|check|earnings .3
  i_make|from_the_clients|for_the_debt|taken|to_him|to_her|clients|for_debt|debt
give him|her|them all .2 money|i_make|i_earn|cash -@agent
takes|take|keeps|keep|kept|took .2 all? .1 my|the|our money|wages|pay|earnings|check|tips
  &@sexwork|work|works|club|salon|restaurant|aunt|boss|clean|make|makes|makes_me|makes_my|dance
boyfriend|he|man|uncle|aunt|boss|friend makes|forces|made|forced me .3
  sleep|sex|strip|have_sex|sell|dance|work_the_streets|work .2 with|for|men|his|all|at|and
promised|told|said|lied|offered|thought .. job|work|nanny|restaurant|model|modeling|waitress|maid|visa ..
  but|and .. brothel|sex|men|locked|papers|passport|sleep|leave|owe|massage|clients|not_pay|took|makes|pay
lied to .. took|papers|passport|work &@boss|job|recruiter
brought me|us|her|him|them|my .. work|job|restaurant|house|country|here ..
  free|no_pay|hits|without|makes|leave|passport|sex|massage|force|can_not|not_pay
smuggler|smugglers|coyote|coyotes|traffickers|cartel|they .3
  have|has|holding|hold|holds|keep|keeps|keeping|kidnapped|got ..
  my|her|him|us|daughter|son|wife|brother|husband .. until|pay|money|ransom|more_money|want
ransom
kidnapped .3 by .2 smugglers|cartel|gang|coyotes|traffickers
works|work|working on .1 the? street|streets|corner|internet for|him|men|pimp|money|he
on .1 the street|streets to? work for|him
escort|webcam|massage|stripper|strip_club|dance .. force|forced|makes|made|have_to|can_not|or_they|locked|
  takes|told_me
gang|cartel|they|smugglers makes|make|force|forces|made|told me|us .2 work|sell|carry|smuggle|drugs ..
  pay|debt|kill|for_them|crossing|drugs|off
drug|drugs|drugged|drugging .2 the? .1 girls|women|us|me|them .. work|sell|men|make|clients
held|kept|locked .. house|room|apartment|place|hotel|trailer ..
  men|customers|clients|women|girls|work|sex|owe
people|men|boss|family|man|woman .. who make|makes|force|forces me|us .2 work|sleep|clean|dance
sleep on|in .1 the? floor|closet|garage .. work|hours|clean|passport|maid -@agents &@work
take us .2 work and back|home .. can_not|not|never|locked
drive|take|bus us .. work .. back|lock|not_allowed|can_not|anywhere
domestic worker .. passport|floor|not|hours|leave
""")
