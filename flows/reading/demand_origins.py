"""The phrases that ask where somebody was born or comes from, and the names of countries and of who comes from there.

Patterns match levelled text in small letters: accents are gone, ñ is n. Nothing here repeats without an upper bound.
"""

from typing import Final

from flows.reading.demand_frames import ON_DUTY
from flows.reading.demand_people import KIN_ES, YOU_EN

_COUNTRY: Final = (
    r"(?:mexico|guatemala|honduras|el salvador|nicaragua|costa rica|panama|colombia|venezuela|ecuador|peru|bolivia|"
    r"brazil|brasil|chile|argentina|uruguay|paraguay|cuba|haiti|jamaica|belize|belice|(?:the |la )?(?:dominican "
    r"republic|republica dominicana)|canada|china|india|vietnam|nepal|korea|corea|(?:the )?philippines|filipinas|"
    r"ukraine|ucrania|russia|rusia|poland|polonia|turkey|turquia|nigeria|ghana|senegal|mauritania|cameroon|camerun|"
    r"congo|ethiopia|etiopia|eritrea|somalia|sudan|egypt|egipto|afghanistan|afganistan|iran|iraq|syria|siria|"
    r"africa|"
    r"asia|europe|europa|(?:central|latin|south) america|(?:centro|latino|sud)america)"
)
ORIGIN_NAMED: Final = (
    rf"(?:{_COUNTRY}|mexican[oa]?s?|guatemal(?:ans?|tec[oa]s?)|hondur(?:ans?|en[oa]s?)|salvador(?:e?ans?|en[oa]s?)|"
    r"nicaragu(?:ans?|enses?)|panam(?:anians?|en[oa]s?)|colombian[oa]?s?|venezolan[oa]s?|venezuelans?|"
    r"ecuador[ie]?ans?|ecuatorian[oa]s?|peruvians?|peruan[oa]s?|bolivian[oa]?s?|brazilians?|brasilen[oa]s?|"
    r"chileans?|chilen[oa]s?|argentin(?:es?|ians?|[oa]s?)|cuban[oa]?s?|haitian[oa]?s?|dominican[oa]?s?|jamaicans?|"
    r"canadians?|canadienses?|chinese|chin[oa]s?|indians?|vietnamese|vietnamitas?|koreans?|corean[oa]s?|"
    r"filipin[oa]s?|"
    r"ukrainians?|ucranian[oa]s?|russians?|rus[oa]s?|african[oa]?s?|american[oa]?s?|estadounidenses?|"
    r"foreign(?:ers?)?|extranjer[oa]s?|latin[oax]s?|hispan(?:ics?|[oa]s?))"
)
_NOT_THERE: Final = r"(?!ice\b|dhs\b|cbp\b|the (?:police|agency|sheriff|county)|border|around)"
_NOT_THERE_ES: Final = r"(?!ice\b|la (?:policia|migra|agencia)|abogad|esta? )"

BIRTH: Final = (
    rf"where (?:was|were|is|are) {YOU_EN} (?:originally )?(?:born|from)\b",
    rf"(?:was|were|is|are) {YOU_EN} (?:born|from) (?:in|outside|inside|abroad|here|another)",
    rf"(?:was|were|is|are) {YOU_EN} (?:originally |also |really |both )?from {_NOT_THERE}",
    rf"(?:was|were|is|are|be) (?:\w{{1,12}} ){{1,5}}{ORIGIN_NAMED}\b",
    r"where (?:\w{2,12} ){1,4}(?:raised?|grow|grew)\b|donde (?:\w{2,12} ){0,4}(?:crec|cri)(?:io|ieron|aron|o)\b",
    (
        r"country (?:is |that is |printed )?(?:on|in) (?:your|his|her|their|the) |comes? from the same|"
        r"(?:viene|vienen|es|son) del mismo (?:pueblo|pais|lugar|estado)"
    ),
    (
        rf"(?:from|left|leave|live[sd]?|living|born|grew up|grow up|raised|school|family|parents|"
        rf"back home) (?:\w{{2,8}} )?"
        rf"(?:in )?{_COUNTRY}\b"
    ),
    rf"(?:which|what) (?:town|city|village|part|state|region|place) (?:\w{{2,4}} ){{1,2}}{_COUNTRY}\b",
    r"(?:^|\W)(?:where|what \w{2,12}|which \w{2,12}) (?:\w{1,12} ){1,8}born\b",
    r"(?:was|were|is|are) (?:\w{1,12} ){1,6}born\b|grow(?:ing)? up (?:in|here|abroad|there)",
    rf"where (?:do|does) {YOU_EN} (?:originally )?(?:come|comes|hail) from",
    rf"where {YOU_EN} (?:originally )?(?:come|comes|came|are|is|were|was|hail) from",
    rf"country (?:that |which |where )?{YOU_EN} (?:come|comes|came|are|is|were|was|grew|left|lived)",
    (
        r"(?:place|country|city|town|state)(?:,? (?:and|or) \w{2,6})? of (?:birth|origin|citizenship|nationality)|"
        r"birth ?(?:place|country|certificates?)"
    ),
    (
        r"born (?:in|outside|abroad|here)|(?:which|what) (?:country|nationality|nation)|nationalit(?:y|ies)|"
        r"national origin|(?:home|native|mother) (?:country|land)|foreign[- ]born|ethnic(?:ity)? (?:origin|"
        r"background)|"
        r"native of|(?:which|what) (?:consulate|embassy)"
    ),
    (
        r"(?:your|his|her|their) (?:country|origins?|homeland|roots|heritage|background)\b|what part of the world"
    ),
    r"(?:what|which|whose|kind of|type of) (?:\w{2,10} ){0,2}passports?\b",
    (
        rf"{ORIGIN_NAMED} (?:passport|citizen|famil|roots|descent)\w{{0,3}}|pasaportes? (?:de )?{ORIGIN_NAMED}\b|"
        rf"(?:is|was) {_COUNTRY} (?:your|his|her)\b|{_COUNTRY} (?:es|era) su\b|where (?:in|from) {_COUNTRY}\b"
    ),
    r"where (?:do|does|did) your (?:\w{2,10} )?come from",
    (
        r"before (?:you|he|she|they) (?:came|come|arrived|moved|crossed|got) (?:to|in|into|here)(?! (?:our|"
        r"the (?:office|"
        r"house|store|jail|court)|court|work|school))"
    ),
    rf"(?:es|son|era|eran|seria) (?:\w{{2,12}} ){{0,4}}{ORIGIN_NAMED}\b",
    rf"(?:de|en|desde) {_COUNTRY}\b",
    rf"(?:es|son) (?:usted(?:es)?|su (?:\w{{3,10}})) (?:tambien )?de {_NOT_THERE_ES}",
    rf"(?:usted(?:es)?|ell[oa]s?|su (?:\w{{3,10}})) (?:tambien )?(?:es|son) de {_NOT_THERE_ES}",
    r"(?<!recien )(?:nacio|nacieron|naciste|nacid[oa]s?)\b",
    (
        r"(?:lugar|pais|ciudad|pueblo|acta|certificado|partida)(?: (?:y|o) \w{2,6})? de (?:nacimiento|origen|"
        r"procedencia)"
    ),
    rf"de donde (?:es|son|eres|vien|vino|vinieron|era)\w{{0,2}}\b(?! (?:\w{{2,4}} )?(?:{ON_DUTY})\b)",
    (
        rf"donde (?:es|son) (?:su|sus|el|la) (?:{KIN_ES}|persona)|antes de (?:venir|llegar|entrar|cruzar|emigrar) "
        r"(?:a |al |para |aqui)(?!(?:la|nuestra) (?:oficina|corte|casa|tienda))"
    ),
    (
        r"(?:de|cual es su|que|su|en|a) (?:que )?pais (?:es|son|viene|vienen|nacio|de origen|natal)|(?:cual es |"
        r"diga |digame |su )(?:su )?pais\b|que pais\b|nacionalidad(?:es)?|de que (?:parte|region|estado|pueblo|"
        r"rancho|"
        r"ciudad|lado|lugar) (?:(?:es|son|viene|vienen)\b|de (?:mexico|su pais|centroamerica|latinoamerica)\b)|"
        r"originari[oa]s?\b|pais natal|tierra natal|patria\b|"
        r"(?:que|cual es su) (?:consulado|embajada)|(?:que|cual) (?:\w{2,6} ){0,2}pasaporte\b|sus? raices"
    ),
)
