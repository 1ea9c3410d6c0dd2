"""The phrases that tell somebody's immigration status, in English and Spanish, by what they tell.

Patterns match text in which accents are gone (and ñ is n); case never counts. The two languages stand together because
people mix them. Nothing here repeats without an upper bound.
"""

from typing import Final

from flows.reading.folding import fold
from flows.reading.states import STATES

FAMILY: Final = (
    r"espos[oa]|marido|mujer|senora?|novi[oa]|pareja|papas?|padres?|mamas?|madres?|hij[oa]s?|"
    r"ninos?|bebes?|herman[oa]s?|"
    r"ti[oa]s?|prim[oa]s?|cunad[oa]s?|suegr[oa]s?|abuel[oa]s?|niet[oa]s?|sobrin[oa]s?|"
    r"vecin[oa]s?|amig[oa]s?|familia|"
    r"companer[oa]s?|jef[ea]|patron|muchach[oa]s?|senores"
)
HE: Final = (
    r"(?:i|we|he|she|who|you|kids?|children|parents|son|daughters?|"
    r"(?:my|our|his|her|both of my|one of my) \w{2,15}(?: \w{2,15})?)"
)
BE: Final = r" (?:am|is|are|was|were)"
HE_IS: Final = rf"(?:{HE}(?:{BE}|[’'](?:m|s|re))|(?:im|hes|shes|whos))"
HE_ISNT: Final = rf"(?:{HE_IS} not|{HE}{BE}(?:n[’']?t)|{HE} ain[’']?t)"
WHOSE: Final = r"(?:my|his|her|our|their|mi|mis|su|sus|nuestr[oa])"
_US: Final = r"(?:us|u\.s\.?a?\.?|usa|american|united states)"
_COUNTRIES: Final = "|".join(
    """
    mexico guatemala honduras salvador nicaragua panama colombia venezuela ecuador peru bolivia chile argentina
    uruguay paraguay brazil brasil cuba haiti jamaica belize belice canada china india vietnam nepal laos cambodia
    camboya myanmar burma korea corea pakistan bangladesh iran iraq irak syria siria turkey turquia afghanistan
    afganistan ukraine ucrania russia rusia poland polonia nigeria ghana cameroon camerun congo ethiopia etiopia
    eritrea somalia sudan egypt egipto morocco marruecos senegal mauritania angola philippines filipinas
    """.split()
)
BORN_IN: Final = (
    rf"(?:{_COUNTRIES}|el salvador|costa rica|the philippines|(?:the )?dominican republic|"
    r"(?:la )?republica dominicana)"
)
BORDER_TOWNS: Final = (
    r"(?:laredo|el paso|eagle pass|brownsville|mcallen|del rio|san ysidro|calexico|yuma|"
    r"nogales|tijuana|mexicali|"
    r"juarez|reynosa|matamoros|piedras negras|agua prieta|sonora|arizona|texas)"
)
_STATES: Final = "|".join(sorted({fold(name) for _, *names in STATES for name in names}))
_HERE: Final = (
    r"(?:here\b|in (?:the |this )?(?:us\b|u\.s\.|usa|united states|states|country|america)|"
    r"aqui|en (?:los )?(?:estados unidos|ee\.? ?uu|usa|este pais))"
)

NO_PAPERS: Final = (
    r"un ?-?docum?\w{2,7}d\b|undocs?\b",
    r"in?docu\w{2,7}ad[oa]s?|indocument\w{2,6}",
    r"(?:us|we|nosotros los|other) il?legal(?:e?s)\b",
    r"(?:fake|false|borrowed|bought) (?:papers|social|ssn|documents|green card)",
    (
        r"(?:papeles|social|seguro|documentos|mica) (?:chuec[oa]s?|fals[oa]s?|rentad[oa]s?|prestad[oa]s?|"
        r"comprad[oa]s?)"
    ),
    r"(?:none|neither|nobody|no one|not one)(?: \w{1,10}){0,6} (?:has|have|had|got) (?:legal )?papers",
    r"(?:ningun[oa]|nadie|pocos)(?: \w{1,10}){0,5} (?:tienen?|tenia|tenian|tenga) (?:papeles|documentos)",
    r"(?<!you )(?:has|have|had) (?:his |her |my |our |their |good )?papers\b(?! (?:from|that|about|to|signed))",
    r"papers (?:are |were )?(?:expired|ran out)|expired papers|notice to appear",
    r"(?:came|come|here|in|entered) legally|legally (?:here|in (?:the|this) (?:us|country))|legal immigrants?",
    r"un-?authori[sz]ed (?:immigrants?|aliens?|migrants?|workers?)",
    (
        r"(?:(?:do|does|did|ai|has|have|had)(?: not|n[’']?t) (?:have|got|had)|(?:have|has|had|got|with|having) no|"
        r"(?:none|neither|nobody|no one)(?: of \w{2,6}| in \w{2,6} (?:house|family))? (?:has|have|had|got))(?: "
        r"(?:any|no|my|his|her|our|their|legal|immigration|good|valid)){0,2} (?:papers|documents(?! of)|papeles|"
        r"status|social(?: security)?(?: number)?\b(?! (?:media|life|worker)))"
    ),
    r"no (?:esta|estan|estamos|estoy) documentad[oa]s?",
    r"without (?:any |legal |proper )?(?:papers|documents|status|a visa|papeles)",
    r"(?:w/o|w/out|wo|with out) (?:any |legal |proper )?(?:papers|documents|status|papeles)\b",
    rf"(?:papers|documents)(?: {BE[1:]})?(?:n[’']?t| not) in order",
    r"(?:papeles|documentos) (?:no )?estan en (?:regla|orden)",
    r"(?:papeles|documentos) (?:vencid|caducad|expirad)[oa]s|fuera de (?:estatus|status)",
    (
        r"(?:never|nunca) (?:had|got|tuv\w{1,4}) (?:any |a |la |mis |sus )?(?:papers|status|papeles|estatus|"
        r"documentos)"
    ),
    r"unlawful(?:ly)? presen\w{2}|papers (?:are )?(?:in process|pending)",
    r"waiting (?:for|on) (?:my|his|her|our) papers",
    r"(?:my|his|her|our|pending) immigration case|immigration case (?:is |was )?(?:pending|open|denied)",
    r"(?:esperando|tramit\w{3,5}) (?:mis|sus|los|la) (?:papeles|residencia)\b(?! del)",
    r"papeles (?:estan )?en (?:tramite|proceso)",
    r"(?:mi|su|el) (?:caso|tramite|proceso) (?:migratorio|de (?:residencia|inmigracion|migracion))",
    (
        r"status (?:has |had )?(?:expired|ended|ran out|lapsed)|out of status|no (?:legal|immigration) status|no "
        r"visa\b"
    ),
    r"lost (?:my|his|her|our) status",
    (
        rf"{HE_IS} (?:all |both |also )?(?:here |living here )?(?:an? )?il?legals?\b(?! (?:search|stop|arrest|to|"
        rf"what))"
    ),
    r"il?legal (?:immigrants?|aliens?|migrants?)",
    r"(?:here|living here) il?legal(?:l?y)?",
    r"il?legall?y (?:here|in (?:the|this) (?:us\b|u\.s|usa|united|states|country))",
    (
        rf"(?:{HE_IS}|{HE_ISNT}|neither of \w{{2,6}} \w{{2,12}} (?:is|are)) (?:here )?(?:yet )?legal(?:ly)?\b"
        r"(?! (?:aid|help|observ|right|assist|counsel|team|advoc|work|to|secret|advis|clinic))"
    ),
    (
        r"(?:no|nadie|ningun[oa](?: de \w{3,9})?|tampoco|nunca) (?:tengo|tnego|tngo|tenemos|tienen?|tenga|tengan|"
        r"tenia|tuv[eo]|tener|traigo|traemos|cuent[aoe]n?(?: con)?) (?:ni |mis |sus |los |la |mi |su |un |ningun )"
        r"{0,2}(?:papeles|documentos|estatus|status|social\b|seguro social|residencia|visa|mica|green card)(?! "
        r"(?:para (?!trabaj|estar|vivir)|de un|del|firmad))"
    ),
    r"sin (?:mis |sus |tener )?(?:papeles|documentos|estatus|status|visa)\b(?! (?:de un|del? juez|firmad))",
    r"(?:perdi(?:o|mos)?|vencio|acabo|termino|quitaron) (?:mi|su|el|nuestro) (?:estatus|status)",
    (
        r"(?:soy|somos|estoy|estamos|ando|siendo|llegue|llego|vine|vinieron|entre|pase)(?: aqui)?(?: de)? "
        r"ilegal(?:es)?\b"
    ),
    r"(?:esta|estan|estaba|anda|vive|vivimos|vivo|vino|entro|llego)(?: aqui)? de ilegal(?:es)?\b",
    (
        rf"(?:(?:mi|mis|tu|su)(?: dos| tres| propi[oa]s?)? (?:{FAMILY})(?: \w{{2,12}})?|ellos|ellas) "
        r"(?:es|son|esta|estan) (?:aqui )?(?:de )?ilegal(?:es)?\b"
    ),
    r"ilegal(?:es|mente)? (?:aqui|en (?:este|el) pais|en (?:los )?estados)|in?migrantes? ilegal(?:es)?",
    r"(?:de|como|soy|somos|son|es|am|are) (?:un |una )?mojad[oa]s?\b",
    r"(?:estoy|soy|somos|estamos) (?:aqui )?legal(?:es|mente)?\b",
    (
        rf"(?:(?:mi|mis) (?:{FAMILY})|el|ella|todavia|aun)(?: todavia)?(?: no)? (?:es|esta) (?:aqui )?legal\b(?! lo)"
    ),
    rf"(?:estoy|estamos|(?:mi|mis) (?:{FAMILY})(?: todavia)?(?: no)? esta) (?:ya )?arreglad[oa]s?",
    r"(?:no (?:he|ha|hemos|pude|pudo)|nunca|ya) arregl(?:e|ado|o|amos|ar)\b(?! (?:la|el|los|las|mi|su|un))",
    r"arregl\w{1,6} (?:mis |sus |los |nuestros |mi |su )?(?:papeles|estatus|status|situacion|residencia)",
    r"proceso de arreglar|situacion (?:migratoria|irregular)",
    r"(?:got|get|gets|getting|fix|fixed|fixing) (?:my|his|her|our) papers|got papers (?:through|by|thanks)",
    (
        r"(?:tengo|tienen?|tenemos) papeles\b|(?:llegaron|dieron|salieron) (?:mis|sus|los) papeles\b(?! (?:ayer|para|"
        r"de|en|y|que|por))"
    ),
)
"""Without papers or without status; and its opposite, legal."""

CAME: Final = (
    r"over ?stay(?:ed|ing|er)?\b(?! (?:at|our welcome|my welcome|in the hosp))",
    r"cross(?:ed|ing)? (?:\w{2,8} ){0,2}?(?:border|river|desert|rio grande)|crossed illegally",
    r"(?:caught|detained|released|arrested|processed|turned \w{2,8} in) at the border",
    (
        r"(?:jump|climb|snuck|sneak)\w{0,3} (?:over |across |through )?the (?:border|(?:fence|wall) (?:in|at|from|"
        r"near) (?:tijuana|mexico|the border|juarez|nogales))"
    ),
    (
        r"(?:with|paid|by) (?:a |un )?(?:coyote|smuggler|pollero)s?|(?:con|pagu?e) (?:un |el |al )?(?:coyote|pollero)"
    ),
    r"(?:came|come|walked|got) (?:\w{2,8} ){0,2}across the border|without inspection|sin inspeccion|cbp ?one",
    (
        r"(?:came|entered|come|crossed|lives?|living|stayed|works?|working)(?: in| here| over| across)? "
        r"il?legal(?:l?y)?"
    ),
    rf"cross(?:ed)? (?:over )?(?:at|through|by|in|near|via) {BORDER_TOWNS}",
    (
        r"\b(?:i|we|he|she|they) crossed with (?:my|his|her|our|their) (?:\w{3,5} )?(?:baby|kids?|child\w{0,3}|sons?|"
        r"daughters?|famil\w{1,3})"
    ),
    r"\bcruz(?:o|e|amos|aron) con (?:mi|mis|su|sus) (?:bebes?|hij[oa]s?|ninos?|familia)",
    r"cross(?:ed)? (?:\d{1,2} years ago|in (?:19|20)\d\d)",
    (
        rf"cru[zc]\w{{1,5}} (?:por|en) {BORDER_TOWNS}|cru[zc]\w{{1,5}} (?:hace \d{{1,2}} anos|en (?:el )?(?:19|20)"
        rf"\d\d)"
    ),
    r"(?:walk|swam|swim|came|hik)\w{0,3} (?:across|through) the (?:desert|border|river)",
    r"(?:camin\w{1,5}|anduv\w{1,4}) (?:\w{1,8} ){0,2}por (?:el|la) (?:desierto|cerro|monte|frontera)",
    r"cru[zc]\w{1,5} (?:\w{4,6} )?(?:la frontera|el rio|el desierto)",
    (
        r"(?:pas\w{1,4}|cru[zc]\w{1,5}|entr\w{1,4}|vin\w{1,4}|venimos|lleg\w{1,5})(?: nadando| caminando| a pie| de "
        r"noche| corriendo| sol[oa]s?)? por (?:el (?:desierto|cerro|rio|monte)|la frontera)\b(?! con (?:perr|arm|"
        r"troc|carr|drone))"
    ),
    (
        r"(?:brin\w{2,4}|salt\w{1,4}) (?:la barda|el muro|la cerca|la linea) (?:en|por|de) (?:tijuana|juarez|nogales|"
        r"la frontera)"
    ),
    r"(?:agarraron|detuvieron|entregue|entrego|entregamos|soltaron|pedi\w{0,3}) en la frontera",
    (
        r"(?:cru[zc]\w{1,5}|vin\w{1,4}|pas\w{1,4}) nadando|nad(?:e|o|amos) (?:por )?el rio|swam (?:the |over|across)"
    ),
    (
        r"(?:came|entered|crossed|vin\w{1,4}|entr\w{1,3}|lleg\w{1,4}) (?:as|como|de) (?:an? )?(?:tourist|turista|"
        r"unaccompanied)"
    ),
    r"unaccompanied (?:minor|child|alien)\w{0,3}|menor(?:es)?(?: de edad)? no acompanad[oa]s?",
    r"entr(?:e|o|amos) (?:ilegal\w{0,5}|con visa)",
)
"""How somebody came into the country."""

PERMITS: Final = (
    (
        r"(?<!tarjeta )(?<!card )(?<!oficina de )(?<!maquina de la )\bvisas?\b(?! ?(?:office|reader|machine|cards?|"
        r"debit|credit|gift|declined|ending|\d|\[))"
    ),
    r"\bh-?[12]-?[ab]\b|\bon opt\b|f-?1 student|j-?1 student",
    r"\bdaca\b|\btps\b(?! reports?)|temporary protected status",
    r"(?:am|is|are|im|hes|shes|[’']m|[’']s|soy|es|somos) (?:a |an |una? )?(?:dreamers?\b|sonador[ae]s? con)",
    r"green ?cards?\b|tarjeta verde|\bmicas?\b",
    r"(?:permanent|conditional|legal|lawful) residen(?:ts?|cy)\b|\blpr\b",
    r"(?:have|has|had|got|lost) residency",
    rf"{HE_IS} a resident(?! (?:of|at|in|doctor|physician|here|from|who))",
    r"residentes? (?:permanentes?|legal(?:es)?)|(?:soy|es|somos|son|era) residentes?\b(?! de\b(?! \d| hace))",
    r"(?:tengo|tienen?|tenemos|tenia|perd\w{1,4}|quit\w{1,5}) (?:la |mi |su |ya )?residencia",
    r"(?:neg|aprob)\w{1,5} (?:la |mi |su )residencia",
    (
        r"(?:saqu?\w{1,4}|sac[oa]\w{0,3}|obtuv\w{1,3}|consigui\w{1,2}|dieron|esperando|gan[eo]) (?:la |su |mi )"
        r"residencia"
    ),
    r"tarjeta de residen\w{1,5}",
    r"work permits?|(?:work|employment) authori[sz]ation|\bead\b|permisos? (?:de trabaj(?:o|ar)|para trabajar)",
    r"(?:ask\w{0,3}|appl\w{1,4}|fil\w{1,3}) for asylum|asylum\b(?! (?:office|building|clinic))|asylees?\b",
    r"(?:pedi\w{0,4}|pidio|pidiendo|solicit\w{1,6}|aplic\w{1,4} (?:para|por|al?)) (?:el )?asilo",
    (
        r"(?<!oficina de )(?<!oficinas de )(?<!en un )(?<!a un )\basilo\b(?! de (?:ancianos|viejitos))|asilad[oa]s?\b"
    ),
    (
        r"(?:am|is|are|was|were|m|s|re|as|im|hes|shes)(?: all)?(?: an?)? refugees?\b(?! (?:cent|camp|house|group|"
        r"agenc|shelter|org))|refugee status|(?:visa|permiso) humanitari[oa]|peticion (?:familiar|de asilo)"
    ),
    r"(?:soy|somos|es|son|como) refugiad[oa]s?\b|(?:estatus|condicion) de refugiad[oa]",
    r"humanitarian parole|parole (?:status|from|humanitario)|here on parole|(?:el|mi|su|con|tengo) parole\b",
    r"\bparoled (?:in|into|at)\b|parole (?:got|was|is|has|expire)\w{0,2}",
    r"(?:with|under|on|my|his|her|our) parole\b(?! (?:off|ag))",
    rf"adjust\w{{0,4}} (?:of )?(?:{WHOSE} )?status|ajust\w{{1,5}} (?:de )?(?:mi |su )?(?:estatus|status)",
    r"\bi-?(?:485|130|589|765|821d?|601a?|918|360|751|140)\b",
    r"\bvawa\b|special (?:immigrant )?juvenile|\bsijs?\b|withholding of removal",
    r"nacara\b|credible fear|miedo creible",
    (
        r"(?:dieron|gan\w{1,4}|won|got|has|have|granted|tengo|tiene) (?:el |a |his |her |my )?withholding\b(?! tax)"
    ),
    r"(?:petition|sponsor)(?:s|ed|ing)? (?:for )?(?:me|him|her|us)\b",
    r"(?:my|his|her|our) petition (?:through|for|by|is|was|to)",
    rf"peticion (?:por|de|con|para) (?:mi|su) (?:{FAMILY})|(?:mi|la|su) peticion (?:esta|sigue|todavia|por|va)",
    rf"{WHOSE} (?:legal |immigration |migration )?(?:status|estatus)\b(?! (?:in|at|of|update|de|del))",
    r"(?:immigration|legal) status|(?:estatus|status|estado|condicion) migratori[oa]|(?:estatus|status) legal",
)
"""Visas, permits, programs and what is pending."""

REMOVALS: Final = (
    (
        r"(?:have|has|had|got|with|an?|old|final|his|her|my) (?:\w{3,8} )?(?:deportation|removal) orders?\b(?! for "
        r"(?:another|some|a\b))"
    ),
    r"orders? of (?:removal|deportation|supervision)|prior (?:removal|deportation)",
    r"(?:in|with) (?:removal|deportation) proceedings",
    r"(?:was|were|got|been|being) deported(?: back)? (?:in (?:19|20)\d\d|before|once|twice|\w{1,6} years ago)",
    r"came back after (?:being|they|he was) deport\w{0,3}",
    r"orden(?:es)? (?:final |vieja )?de (?:deportacion|remocion|supervision)",
    r"(?:check[ -]?ins?|checks? in|report(?:s|ing)?|appointments?) with (?:ice|immigration)\b(?! and they)",
    (
        r"(?:reporta\w{0,3}|report(?:e|o|arse|arme)|firma\w{0,2}|se presenta) (?:con|ante) (?:el )?(?:ice|la migra|"
        r"(?:in)?migracion)"
    ),
    r"(?:ankle (?:monitor|bracelet)|grillete)\b|ordered (?:deported|removed)",
    r"orden\w{0,4} (?:su |mi |la )?(?:deportacion|remocion)|deportation (?:case|hearing)|immigration case",
    (
        r"(?:case|caso) (?:is |esta )?(?:in|with|at|en|con|de) (?:the |la |el )?(?:immigration (?:court|judge)|"
        r"(?:corte|juez|jueza) de (?:in)?migracion)"
    ),
    r"voluntary departure|salida voluntaria",
    r"deportacion (?:previa|en ausencia|pendiente|anterior)|proceso de (?:deportacion|remocion)",
    r"deport(?:aron|ad[oa]) (?:en (?:el )?(?:19|20)\d\d|una vez|dos veces|antes(?! de)|hace anos)",
    (
        r"ya (?:me|lo|la) (?:habian )?deport(?:aron|ado)|(?:volvio|regreso|regrese) despues de que (?:lo|la|me) "
        r"deportaron"
    ),
)
"""Orders of removal, and removals of earlier years."""

CITIZENS: Final = (
    rf"{_US} citizens?\b|citizenship\b|(?:became|become|becoming) (?:an? )?citizens?\b",
    (
        rf"(?:{HE_IS}|{HE_ISNT})(?: not| also| both| all)?(?: an?)?(?: {_US}| naturali[sz]ed| born| full)? "
        rf"citizens?\b"
    ),
    rf"{HE_IS} (?:an? |all )americans?\b(?! (?:indian|flag|express))|(?:am|im|are) american\b",
    rf"(?:soy|somos|(?:mi|mis) (?:{FAMILY}) (?:es|son)) (?:ya )?american[oa]s?\b",
    r"naturali[sz]ed citizens?|non-?citizens?\b|not an? (?:\w{2,8} )?citizens?\b",
    r"ciudadan[oa]s? (?:american|naturaliz|estadounid|de (?:los )?(?:estados|usa|ee))\w{0,12}",
    (
        r"(?:soy|somos|es|son|era|eran|eramos|siendo|como|hice|hizo|hicieron|hacerme) (?:una? |ya )?ciudadan[oa]s?\b"
    ),
    r"ciudadania\b|naturalizad[oa]s?\b",
    rf"{HE_IS} (?:a )?naturali[sz]ed\b",
    rf"born (?:and raised )?{_HERE}|naci(?:o|eron|mos|d[oa]s?)? {_HERE}",
    rf"(?:born(?: and raised)? in|naci(?:o|eron|mos|d[oa]s?)? en) (?:{_STATES})\b",
)
"""Citizenship. Said at the scene it is an incident fact, whoever said it (`citizen_held`)."""

BORN: Final = (
    rf"born in {BORN_IN}\b|naci(?:o|eron|mos|d[oa]s?)? en {BORN_IN}\b",
    r"country of birth|birth country|pais de nacimiento",
)
"""Country of birth."""

ASKING: Final = (
    r"ask(?:s|ed|ing)?|want\w{0,2} (?:to (?:know|see)|my|his|her|our|their)|"
    r"(?:they|agents?|officers?|ice) (?:all )?want\w{0,2}|"
    r"question(?:ed|ing)?|demand\w{0,3}|interrogat\w{1,3}|"
    r"check(?:ed|ing)? (?:if|for|my|his|her|our|their)|"
    r"show (?:me|us|him|them)|bring out|"
    r"pregunt\w{1,6}|quer\w{2,4} (?:saber|ver|el|las?|los|mis?|sus?|papeles|visas?)|"
    r"pidi\w{1,5}|ped[ií]an?|piden?|"
    r"exig\w{1,5}|interrog\w{1,5}|"
    r"ensen(?:a|en|e)(?:me|nos|le)?|saquen?|acus\w{1,5}|accus\w{1,4}|revis\w{1,5}|"
    r"checar|checo|checan|checaron|chequ\w{1,5}"
)
"""Before a phrase: what follows was asked for or held against somebody."""
SAYING: Final = (
    r"say|says|said|saying|tell(?:ing)?(?! (?:you|u)\b)|tells|told|yell\w{0,3}|shout\w{0,3}|scream\w{0,3}|"
    r"call(?:s|ed|ing)?|laugh\w{0,3}|"
    r"wrote|writes?|written|chant\w{0,3}|claim\w{0,3}|"
    r"dic(?:e|en|iendo)|dij[oe]\w{0,5}|dijimos|digo|decia\w{0,3}|grit\w{1,5}|llam(?:o|aron|aba|aban)|"
    r"conte|conto|escribi\w{1,5}|"
    r"pusieron|puso"
)
"""Before a phrase: what follows was said."""
OWN: Final = (
    r"(?:\b(?:i|we|yo|lawyer|attorney|abogad[oa])|\b(?:my|our|mi|mis) \w{2,15}(?: \w{2,15})?)\W{1,3}"
    r"(?:(?:me|us|nos|le|les|just|also|then|lo) ){0,2}$"
)
"""Before a word of saying: the writer, or somebody close to the writer, said it."""
OWN_FORMS: Final = ("dije", "dijimos", "digo", "conte", "grite", "gritamos")
TURNS: Final = r"\b(?:but|pero|and my|y mi|since|como)\b"
"""After a word of asking or saying: the writer's own account goes on."""
OFFICERS_PAPERS: Final = (
    r"\b(?:they|agents?|officers?|ice|police|cops|ellos|agentes|oficiales|policias)(?: also| "
    r"just| tampoco| que)?\W$|"
    r"\b(?:entraron|metieron|llegaron|vinieron|"
    r"(?:they|agents?|officers?|ice) (?:came|went|got|entered|broke|searched)|"
    r"(?:came|entered|got|broke) in|revisaron|catearon)\W{1,4}(?:\w{1,12}\W{1,4}){0,4}$"
)
"""Before "no papers" and "without papers": the papers are a warrant that officers lacked."""

QUOTES: Final = ('"', "“", "«", "¿")
"""Right before a phrase: it is somebody's speech."""
