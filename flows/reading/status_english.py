"""Frames of English that tell a status: a word that tells nothing alone, and beside it what makes it tell.

`status_words.py` has the words that tell by themselves. The rules of that page hold here: no accents, no case, and
every repetition has an upper bound.
"""

from typing import Final

from flows.reading.status_words import BORDER_TOWNS, BORN_IN, HE_IS

_KIN: Final = (
    r"(?:wife|husband|partner|spouse|fianc\w{1,2}|boyfriend|girlfriend|mom|mother|dad|father|parents|"
    r"son|daughter|"
    r"kids?|child|children|brother|sister|cousin|uncle|aunt|niece|nephew|boss|job|employer|grand\w{2,8})"
)
_WHO: Final = rf"(?:me|us|him|her|them|(?:my|his|her|our) {_KIN})"
_OF: Final = r"(?:my|his|her|our|their|there|thier)"
_YOUNG: Final = (
    r"(?:when|since|as|at|before) (?:\w{1,7} ){0,2}(?:\d{1,2}\b(?= ?(?:years?|yrs?|yo\b|y/o|"
    r"months|and\b|[.,;!\n]|$))|bab(?:y|"
    r"ies)|infants?|"
    r"kids?|child(?:ren)?|toddlers?|little|small|young|teen\w{0,5}|minors?)"
)
_COUNTRY: Final = r"(?:the |this )?(?:us\b(?!\w)|u\.s\.|usa|united states|states|country|america)"
_PROGRAM: Final = r"(?:f-?[12]|h-?[12][abr]|h-?4|j-?[12]|k-?[1-4]|l-?1[ab]?|r-?1|eb-?[1-5])\b"
_FORM: Final = r"(?:485|130|589|765|821d?|601a?|918|914|360|751|140|131|539|220a?)\b"
_COURT: Final = (
    r"(?:court|hearing|interview|appointment|judge|date|case|appeal|check[ -]?ins?|biometrics|fingerprints)"
)
_OFFICE: Final = (
    r"(?:immigration|naturali[sz]ation|removal|deportation|uscis|isap|eoir|asylum|residency|citizenship)"
)

PAPERS: Final = (
    r"(?:never|not|n[’']?t|already|got|get|was|were|been|be|ever|finally|all) legali[sz]ed\b",
    r"legali[sz]ed? (?:my|his|her|our|under|through|in (?:19|20)\d\d|with the amnesty)",
    r"out of papers",
    (
        r"(?:tr(?:y|ying|ied|ies)|able|want\w{0,3}|hop(?:es?|ing|ed)|how|chance|fight\w{0,3}|years) (?:to get|"
        r"getting|to fix|for) (?:my |his |her |our |their |some |legal |the )?papers\b(?! (?:from|of|about|to|that|"
        r"for))"
    ),
    r"no status\b(?! (?:update|report|on|of|yet|bar))",
    (
        r"(?:mixed|temporary|temp|protected|tourist|student|refugee|resident|immigrant|parolee|juvenile|conditional|"
        r"undocumented|sij|visitor|irregular|lawful)[ -]status"
    ),
    r"status (?:has |had |just |already |is )?(?:run out|ran out|over|terminated|revoked|taken away|gone)\b",
    (
        r"(?:lose|losing|loses|lost|lack|lacks|keep|kept) (?:(?:my|his|her|our|their|legal|immigration) ){1,2}status"
    ),
    r"(?:isn[’']?t|aren[’']?t|ain[’']?t|never|not|nobody is|no one is) (?:even |all )?documented\b",
    (
        r"(?:do|does|did|ai|has|have|had|wo)(?:es)?(?: not|n[’']?t) (?:\w{4,5} )?(?:have|has|got|get|gotten|fix|"
        r"fixed|hold)"
        rf"(?: (?:any|no|{_OF}|the|legal|real|right|proper|correct|good|valid|immigration)){{1,3}} "
        r"(?:papers|papels|papres|paperwork|documents)\b(?! (?:for|to (?!work|stay|be|live)|from|of|that|with|signed)"
        r")"
    ),
    (
        r"(?:dnt|donot|dosnt|dosent|doesent|dont|doesnt) (?:have|has|hav|hve|got) (?:\w{2,5} )?(?:papers|papels|"
        r"papres)\b"
    ),
    rf"never (?:\w{{2,8}} )?(?:had|got|get|gotten|fixed|received) (?:{_OF} |any |the |real |legal )?papers",
    (
        rf"(?:{_OF}|immigration|residency|the) (?:immigration )?(?:papers|paperwork) (?:(?:is|are|was|were|got|get|"
        rf"been) )?(?:all |just )?"
        r"(?:still |not |now )?(?:in (?:the )?process|processing|pending|coming|on the way|expired?|approved|denied|"
        r"stuck|rejected|cancel\w{1,4})"
    ),
    r"(?:papers|paperwork) (?:still )?(?:have|has)(?:n[’']?t| not) (?:come|arrived|been approved)",
    (
        rf"(?:wait\w{{0,3}}|appl\w{{1,5}}|filed|filing|submitted|renew\w{{0,3}}|fix\w{{0,3}}|working) (?:for |on )"
        rf"?(?:{_OF} )?(?:immigration |residency |legal )?papers\b(?! (?:from|of|that|to|about|for|signed))"
    ),
    (
        r"(?:no ?one|nobody|none|not every(?:one|body)|not all|neither|few|not many|half|some|most)(?: \w{1,12})"
        r"{0,5} (?:is|are|was|were) (?:\w{3,5} )?(?:il)?legal\b(?! (?:to|for|that|aid|help|what))"
    ),
    r"(?:am|is|are|re|[’']re|were|was) all (?:here )?legal\b(?! (?:to|for|that|what|things))",
    (
        r"(?:someone|somebody|another person|other person)[’']?s? ?(?:else[’']?s? )?(?:social|ssn|papers|green card)"
    ),
    (
        r"(?:appl\w{1,5}|qualif\w{1,5}|eligible|chance) (?:for|to get) (?:\w{1,9} )?(?:papers|residency|status|legal|"
        r"citizenship)"
    ),
    (
        r"(?:papers|status|legal|residency|citizenship|petition\w{0,3})(?: \w{1,10}){0,3} (?:through|thru) "
        r"(?:marriage|my|his|her)\b"
    ),
)
CAME: Final = (
    r"smuggled (?:in|over|across|here|into the)\b",
    (
        r"(?:coyote|smuggler|pollero)s? (?:\w{3,6} )?(?:brought|took|crossed|left|helped|got|guided|drove|led|"
        r"dropped|smuggled|walked|sent|charged|abandoned)"
    ),
    (
        rf"(?:brought|carried|crossed|smuggled) {_WHO} (?:\w{{1,9}} )?(?:across|over)\b(?! (?:the|to|that|when (?:he|"
        rf"she))\b)"
    ),
    rf"(?:brought|carried|smuggled) (?:{_WHO} )?(?:over |here |to )?(?:{_COUNTRY} |here )?{_YOUNG}",
    (
        rf"(?:came|come|arrived|got|moved|been|lived) (?:over |in |to )?(?:here|{_COUNTRY})(?: \w{{2,7}}){{0,2}} "
        rf"{_YOUNG}"
    ),
    (
        r"(?:cross\w{0,3}|swam|swim\w{0,4}|walk\w{0,3}|hik\w{1,3}|came|snuck|sneaked|enter\w{0,3}|wad\w{2,3}|jumped|"
        r"climbed|made it|travel\w{1,4}|got)(?: (?:in|over|across|through|thru|by|the|on|foot|with|my|his|her|our|"
        r"baby|kids?|son|daughter|alone|at|night|up)){1,6} (?:southern |mexican )?(?:desert|border|rio (?:grande|"
        r"bravo)|mountains)\b(?! (?:patrol|agent|police|officer|guard|bridge|street|ave|road|town))"
    ),
    (
        r"(?:walk\w{0,3}|hik\w{1,3}|lost|days|nights|hours|week) (?:\w{3,5} )?(?:\w{2,6} )?in (?:the|that) desert"
    ),
    (
        r"been (?:over )?(?:here|in (?:the|this) (?:us|country|states)) since (?:\w{1,4} ){0,3}(?:kid|child|bab|teen|"
        r"little|small|young)\w{0,4}"
    ),
    r"(?:was |in |with |at |by )(?:the )?orr\b",
    r"(?:swam|waded|swimming) (?:\w{2,6} ){0,2}(?:the|that|a) (?:river|rio)\b",
    (
        r"(?:came|come|snuck|sneaked|got|entered|crossed|walked|paroled|swam|let|made it|passed)(?: \w{2,5}){0,2} "
        rf"(?:at|through|thru|by|via) {BORDER_TOWNS}\b(?! (?:st|street|ave|avenue|road|blvd|drive)\b)"
    ),
    (
        r"(?:jump|climb|hopp?)(?:ed|ing|s)? (?:over )?the (?:\w{3,6} )?(?:border|(?:fence|wall) (?:by|into|from|at|"
        r"near|on the border))"
    ),
    (
        rf"(?:i|we|he|she|they|{_KIN}) (?:\w{{4,7}} )?(?:snuck|sneaked|jumped|crossed)(?: in| over| across){{1,2}}"
        r"(?: here)?(?= when| \d| with (?:my|his|her|our)| as | years| in (?:19|20)| illegal| without|[.,!;\n]|$)"
    ),
    (
        rf"(?:i|we|{_KIN}) (?:\w{{3,7}} )?(?:came|entered|crossed|got)(?: in| over| across| here| to (?:the|this) "
        rf"\w{{2,8}})? "
        r"without (?:any )?(?:permission|papers|a visa|inspection|documents)"
    ),
    (
        rf"parol(?:ed|ing) {_WHO}|{_WHO} (?:was |were |got )?paroled|(?:i|he|she|we|got|was|were) (?:got |was |were )"
        rf"?paroled"
    ),
    (
        r"stay(?:ed|ing)? (?:\w{2,6} )?(?:past|after|beyond|longer than) (?:\w{2,6} ){0,2}(?:visa|i-?94|stay|permit|"
        r"allowed)"
    ),
    (
        r"(?:came|entered|here) (?:\w{2,4} )?(?:as|with|on) (?:an? )?(?:tourists?|visitor|student|exchange|guest "
        r"worker|farm ?worker)"
    ),
)
PERMITS: Final = (
    rf"(?:on|with|under|had|have|has|got|{_OF}) (?:an? |the |{_OF} )?(?:expired |pending |old )?{_PROGRAM}",
    rf"(?:pending|approved|denied|filed?|filing|submitted|{_OF}) (?:an? |the |{_OF} |form )?i?-?{_FORM}",
    r"n-?400\b|i-?(?:131|914|539|220a)\b|i-(?:220|90)\b",
    r"\bdreamers?\b",
    r"deferred (?:action|enforced|departure)|cancellation of removal|stay of (?:removal|deportation)",
    (
        rf"(?:{HE_IS}|became|become|becoming|made|being)(?: (?:an?|now|already|just|only|not|also|both|all|like|"
        rf"finally))"
        r"{0,3} (?:legal |lawful |us |permanent )?residents?\b(?! (?:of|at|in|doctor|physician|here|from|who|on|that|"
        r"assist))"
    ),
    (
        r"(?:have|has|had|got|get|gets|getting|lost|lose|gave|given|granted|received|appl\w{1,5} for|filed for|"
        r"filing for|waiting (?:for|on)|renew\w{0,3}|approved|denied|need|want|through) (?:me |him |her |us )?(?:my |"
        r"his |our |their |the |a |legal )?residency\b(?! (?:program|requirement))"
    ),
    (
        r"residency (?:card|interview|application|status|case|(?:(?:is|was|got|has|still|just|been|not|finally) )"
        r"{0,3}(?:pending|expired?|in process|approved|denied|through|by|from my))"
    ),
    (
        r"(?:permission|authori[sz]ed|allowed|eligible) to work (?:here|legally|in (?:the|this))|permit to work|"
        r"working permits?"
    ),
    (
        r"(?:my|his|her|our|an?) (?:work )?permit (?:\w{2,4} )?(?:expired|ran out|lapsed|got denied|was denied|is "
        r"(?:pending|expired))"
    ),
    r"(?:expired|renew(?:ed|ing)?) (?:my |his |her |our )?(?:work )?permit\b",
    (
        r"works? (?:here )?legally|permit (?:for (?:a|one|two|\d{1,2}) (?:year|month)s?|until (?:20\d\d|next year))"
    ),
    (
        r"(?:immigration|uscis|government|judge) (?:\w{3,7} )?(?:gave|granted|approved|denied|sent|issued|took|"
        r"revoked|renewed|cancel\w{1,4}) (?:me|us|him|her|them|my|his|our)(?: \w{1,8}){0,2} (?:permit|status|papers|"
        r"protection|relief|residency)"
    ),
    (
        rf"(?:petition\w{{0,3}}|sponsor\w{{0,3}}|(?<!you )fil(?:e|ed|es|ing)(?: (?:papers|a petition))?) for "
        rf"{_WHO}\b|(?:petition\w{{0,3}}|sponsor\w{{0,3}}) {_WHO}\b"
    ),
    r"temporary protect\w{2,4}|protected (?:status|immigrant)",
)
REMOVALS: Final = (
    (
        r"(?<!after )(?<!outside )(?<!leaving )(?<!at )(?<!from )(?:have|has|had|having|got|get|gets|missed|miss|"
        r"skipped|going to|goes to|went to|go to|waiting (?:for|on)|next|first|"
        rf"last|{_OF}) (?:\w{{1,10}} ){{0,3}}?{_OFFICE} {_COURT}"
    ),
    (
        r"(?<!after )(?<!outside )(?<!leaving )(?<!at )(?<!from )(?:have|has|had|got|get|gets|missed|skipped|going "
        r"to|go to|waiting (?:for|on)|next|first|"
        rf"last|{_OF}) (?:\w{{1,10}} ){{0,2}}?{_COURT} (?:with|in|for|about) (?:the )?(?:ice\b|{_OFFICE})"
    ),
    r"(?:ice|immigration|isap) (?:check[ -]?ins?|supervision|monitor\w{0,3}|bracelet|ankle)|\bisap\b",
    (
        r"ankle (?:monitor|bracelet|tag|shackle|device|thing)s?|(?:bracelet|monitor|gps) (?:on|around) (?:my|his|her)"
        r" (?:ankle|leg)"
    ),
    r"(?:deportation|removal) orders?\b(?! (?:for (?:another|someone|some|a\b)|with (?:a|another)))",
    (
        r"orders? (?:of|for) (?:\w{2,7} )?(?:deportation|removal)|order(?:ed|s)? (?:my |his |her |the )"
        r"?(?:deportation|removal)"
    ),
    (
        r"(?:got|was|were|been|being) (?:removed|kicked out|thrown out|sent back) (?:\w{2,4} ){0,3}(?:in (?:19|20)"
        r"\d\d|\w{1,6} years ago)"
    ),
    (
        r"(?:sign|report|check)(?:s|ing)?(?: in)?(?: (?:every|each|once|twice|a|the|month|year|week|monday|months|"
        r"two|three|six|in)){0,4} with (?:ice\b|immigration|isap)(?! and they)"
    ),
    rf"ordered {_WHO} (?:to be )?(?:deported|removed\b(?! from (?:the|his|her|my|our)))|in absentia",
    (
        r"deported(?: (?:me|him|her|us|them|back|to \w{3,10}|(?:my|his|her|our) \w{2,9}(?: \w{2,9})?)){0,2} (?:in "
        r"(?:19|20)\d\d|before\b(?! (?:they|he|she|we|i)\b)|once|twice|already|\w{3,5} times|\w{1,6} (?:years?|"
        r"months) (?:ago|back)|last year|and (?:he |she |i |we )?(?:came|come|returned|went back))"
    ),
    r"(?:already|once|twice) (?:been |got |was |were |gotten ){0,2}deported",
    r"(?:came|come|got|snuck|crossed) back (?:\w{2,6} ){0,2}after (?:\w{2,7} ){0,3}(?:deport\w{2,5}|removed)",
    r"(?:won|lost|lose|denied) (?:my|his|her|our|the) (?:immigration|asylum|removal) (?:case|appeal)",
)
CITIZENS: Final = (
    (
        r"(?:am|is|are|was|were|[’']m|im|isn[’']?t|aren[’']?t|ain[’']?t|not|became|become|becoming|as|sworn in as)"
        r"(?: (?:all|both|also|already|now|not|an?|us|american|born|full|real|even|finally|only)){0,3} "
        r"citizens?\b(?! (?:app|patrol|who live|journal|review|report|scien|complain|activis))"
    ),
    (
        rf"{HE_IS}(?: (?:all|both|also|an?|born|already|now|us|mexican)){{0,2}} americans?\b(?! (?:indian|flag|"
        rf"express|airlines|red))"
    ),
    r"(?:have|has|had|got|with|only|only an?|her|his|my) (?:an? )?(?:us|american|u\.s\.) passports?",
    (
        r"born (?:and raised |raised )?in (?:\w{3,9} )?(?:los angeles|chicago|houston|phoenix|new york|san diego|"
        r"dallas|miami|denver)"
    ),
)
BORN: Final = (
    (
        r"born (?:and raised |raised |over |back |down ){0,2}in (?!(?:jan|feb|mar(?:ch)?\b|apr|may\b|jun|jul|aug|sep|"
        r"oct|nov|dec|the|an?\b|my|this|that|his|her|our|jail|custody|detention|\d|front|pain|hospital|prison|ice\b|"
        r"a\b|one|it|us\b))[a-z]{4,14}\b"
    ),
    rf"(?:immigrated|emigrated|migrated) (?:here )?(?:from|to|with|when|in|as) (?:{BORN_IN}|\w{{2,10}})",
)
