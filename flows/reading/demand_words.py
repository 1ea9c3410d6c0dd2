"""The phrases that ask for immigration status, or for a number or a copy of papers, in English and Spanish.

Patterns match levelled text in small letters: accents are gone, ñ is n. Nothing here repeats without an upper bound.
"""

from typing import Final

from flows.reading.demand_people import YOU_EN

_COUNTRY_EN: Final = (
    r"(?:(?:the |this )?(?:us|u\.s\.(?:a\.)?|usa|united states|states|country|america)|here)\b"
)
_COUNTRY_ES: Final = (
    r"(?:(?:los )?(?:estados unidos|ee\.? ?uu\.?|eua|usa)|(?:el |este |al )?pais|aqui|norte)\b"
)
STATUS: Final = (
    (
        r"(?:im+igration|migratory|legal|lawful|citizenship|residency|visa|current|documentation) status|lawful "
        r"presence|situation with im+igration"
    ),
    (
        r"(?:your|his|her|their|whose|'s) status(?! (?:of|on|in) (?:the|your|that|this) (?:report|case|complaint|"
        r"request|claim))"
    ),
    r"(?:with|have|has|got|get|need) (?:\w{2,6} )?status\b(?! (?:of|on|report))|(?:con|tienen?|tenga) estatus\b",
    (
        r"(?:eligible|allowed|permitted) to work|trabajar legal|(?:come|came|enter|entered|"
        r"arrived?) (?:here )?as an? |"
        r"(?:vino|vinieron|entro|entraron|llego|llegaron) como (?!a\b)|voluntary departure|salida voluntaria|"
        rf"(?:is|are|was|were) {YOU_EN} an? resident\b|here with permission|aqui con permiso"
    ),
    (
        r"(?:paper\w{0,4}|documents?) (?:\w{1,8} ){0,6}(?:stay|live here|work)\b|(?:papeles|"
        r"documentos) (?:\w{1,8} ){0,5}"
        r"(?:quedarse|vivir|trabajar|estar aqui)\b"
    ),
    r"status in (?:the |this )?(?:us|u\.s\.|usa|united states|country)",
    (
        r"un-?documented|documented|(?:without|no|have|has|got|any|legal|proper|valid|immigration) papers(?! "
        r"(?:from|that|about|they|of|to|you|with|left|for|the|did|were|after)\b)"
    ),
    (
        r"(?:what|which) (?:type |kind |sort |immigration )*(?:of )?papers (?:do|does|did|are|is)|petition (?:for|"
        r"pending)|petitioned|papers in order|papers to (?:be|live|work|stay) |illegal(?:ly)?\b|"
        r"legal(?:ly)? (?:here|in (?:the|this)|present|resident)|(?:here|country|states|entered|came) legally"
    ),
    r"allowed to (?:be|stay|work|live) (?:here|in)|right to (?:be|stay|work|live) (?:here|in)",
    r"green ?cards?|visas?\b|citizen(?:s|ship)?\b|(?:permanent|lawful|legal|conditional) residen(?:ts?|ce|cy)",
    (
        r"naturali[sz]\w{2,8}|work (?:permits?|authori[sz]ation)|authori[sz](?:ed|ation) to "
        r"work|\bead\b|\bdaca\b|dreamers?\b|\btps\b|protected status|asylum|asylees?|refugees?\b|\bparole\w?\b|"
        r"humanitarian parole|\bi-?94\b|\bi-?589\b"
    ),
    (
        r"immigration (?:category|programs?|hearings?|appointments?|check-?ins?)|mixed[- ]status|(?:im|"
        r"e)migrated?\b|"
        r"(?:without|no)(?: any| valid| legal)? (?:documents|papers)\b(?! (?:from|that|about|of|to|with)\b)|"
        r"(?:any )?(?:kind|type|sort) of (?:permit|permission)|orders? (?:\w{2,8} ){0,3}(?:removed|deported)|"
        r"ordered (?:\w{2,8} ){0,3}(?:removed|deported)|"
        r"ordered? (?:\w{2,8} ){0,3}to leave the (?:country|us\b|states)"
    ),
    (
        r"(?:cases?|applications?|forms?|appointments?|interviews?) (?:\w{2,8} ){0,2}(?:with|at|before|"
        r"to) (?:the )?"
        r"(?:uscis|ice|immigration|dhs)|(?:check(?:ed|ing)?[ -]ins?|report(?:ed|ing)?) (?:\w{2,8} )?(?:with|"
        r"to) (?:ice|"
        r"immigration)|(?:wear|wearing|have|has|on) (?:\w{1,4} ){0,2}ankle (?:monitor|bracelet)|"
        r"(?<!habeas )petitions?\b(?= (?:on file|for (?:you|him|her|them)|pending|approved|with))"
    ),
    (
        r"(?:enter|entered|came|come|arrived|cross) (?:\w{1,8} ){0,6}(?:with|through|by|at) (?:\w{1,4} ){0,2}"
        rf"(?:inspection|(?:an )?airport|border)|how many (?:years|months) (?:have|has) {YOU_EN} (?:been|lived|"
        rf"spent) "
        rf"(?:in |here)(?:{_COUNTRY_EN})?"
    ),
    r"overst(?:ay|ayed)|out of status|expired visa|adjust(?:ment)? of status|\bvawa\b|[ut][ -]visa",
    (
        rf"(?:how|when|where|what year|which year|what date|why) (?:did|have|has) {YOU_EN} (?:first |last "
        r")?(?:come|came|enter|arrive|get|cross|gotten|move|immigrate)(?:ed|d)? (?:to|in|into|inside|at|the "
        rf"border)? ?(?:{_COUNTRY_EN}|border)"
    ),
    (
        r"how long (?:have|has) \w{2,12}(?: \w{2,12})? (?:been|lived) (?:here|in (?:the|this) (?:us|u\.s\.|usa|"
        r"united states|country|states))"
    ),
    (
        r"cross(?:ed|ing)? (?:the |a |through the )?(?:border|desert|river|bridge|line)|port of entry|inspected|"
        r"without inspection|date of entry|manner of entry|"
        r"entry date"
    ),
    r"(?:last|first|latest|recent) (?:entry|arrival)\b|deport\w{0,8}",
    r"(?:order of|removal|deportation|exclusion) (?:removal|deportation|orders?|proceedings|case|history)",
    (
        r"(?:been|were|was|ever) (?:deported|removed from the (?:us|country))|prior (?:deportations?|removals?|"
        r"entries)"
    ),
    (
        r"immigration (?:case|history|file|process|proceedings|papers|documents|record|judge|benefits?|situation|"
        r"court)"
    ),
    (
        r"notice to appear|(?:pending|open) (?:immigration|asylum) (?:case|application)|sponsor(?:ed)? (?:you|him|"
        r"her)"
    ),
    (
        r"(?:est?atus|situacion|condicion|estado|calidad|proceso|caso|historial|expediente|tramites?|record|"
        r"antecedentes?) (?:\w{2,6} )?(?:(?:in)?migratori[oa]s?|legal(?:es)?\b|(?:de|en|con) (?:in)?migracion)"
    ),
    (
        r"(?:su|tu|sus|el|que) (?:estatus|status|legalidad)\b(?! (?:del?|de la|de su) (?:reporte|caso|queja|"
        r"reclamo|solicitud))"
    ),
    (
        r"(?:con|sin|tiene[ns]?|tenia|tenian|tengan?|trae[ns]?|cuenta con|sus) (?:sus |los )?papeles\b(?! (?:de|"
        r"que|del|sobre|"
        r"para|con|medicos|donde|le|les|firmados|quitaron|fueron)\b)"
    ),
    (
        r"(?:papeles|documentos) (?:para (?:estar|vivir|trabajar)|arreglados)|papeles (?:en regla|en orden|"
        r"migratorios|de (?:in)?migracion|para estar|al dia|legales)"
    ),
    (
        r"in?documentad[oa]s?|documentad[oa]s?\b|ilegal(?:es|mente)?\b|legal(?:es|mente)? (?:aqui|en (?:el|este|"
        r"los))"
    ),
    r"(?:esta|estan|vive|viven|entro|entraron) (?:\w{2,8} )?legal(?:es|mente)?\b",
    (
        r"ciudadan[oa]s?\b|ciudadania|residentes?\b (?:legal|permanente|de (?:los )?estados)|(?:es|son|era) "
        r"residentes?\b"
    ),
    (
        r"(?:tiene|tienen|tenia|su|la) residencia (?:permanente|legal|americana|en (?:los )?(?:estados|ee))|"
        r"residencia permanente"
    ),
    rf"how {YOU_EN} (?:got|came|come|entered|arrived|crossed|made it) (?:in|to|into|over|here)\b",
    (
        r"(?:tiene|tienen|tenia|tenian|pidio|pedir|solicit\w{1,3}|saco|metio) (?:la |su )?residencia\b|\bmicas?\b|"
        r"tarjeta verde|naturaliza\w{2,6}"
    ),
    (
        r"permisos? de trabajo|autorizacion (?:de|para) (?:trabajo|trabajar|empleo)|autorizad[oa]s? para "
        r"trabajar|\basilo\b|asilad[oa]s?|refugiad[oa]s?|libertad condicional"
    ),
    r"permiso (?:para|de) (?:estar|vivir|quedarse|estancia|trabajar)|(?:tipo|clase) de permiso",
    (
        r"programas? de (?:in)?migracion|(?:sin|no (?:tiene[ns]?|tenia|tenian|trae[ns]?)) (?:los |"
        r"sus )?(?:documentos|papeles)\b(?! (?:de|del|que|sobre)"
        r"\b)|categoria migratoria|(?:e|in)migr(?:o|aron|ado)\b|estatus mixto|"
        r"(?:casos?|procesos?|solicitud(?:es)?|citas?|tramites?|entrevistas?) (?:\w{2,8} ){0,2}(?:con|ante|en|de) "
        r"(?:uscis|ice|(?:in)?migracion)|peticion(?:es)? (?:familiar|a su (?:nombre|favor)|pendiente)"
    ),
    (
        r"(?:reporta|reportan|firma|firman|presenta|presentan) (?:\w{2,8} )?(?:con|ante|en) (?:el )?(?:ice|"
        r"(?:in)?migracion)|(?:trae|traia|tiene|lleva|usa|carga) (?:\w{2,5} ){0,2}(?:grillete|tobillera|brazalete)|"
        r"(?:entro|entraron|llego|llegaron|vino|cruzo) (?:\w{1,8} ){0,5}(?:con|por) (?:\w{1,3} )?(?:inspeccion|"
        r"aeropuerto|garita|frontera|puente)"
    ),
    r"(?:regres|devolv|mand|expuls|sac)\w{1,5} (?:de regreso )?(?:a|de) (?:su|el|este) pais",
    (
        r"(?:como|cuando|donde|por donde|en que ano|en que fecha|hace cuanto) (?:\w{2,12} ){0,3}(?:entro|"
        r"entraron|llego|llegaron|cruzo|cruzaron|vino|vinieron|ingreso|ingresaron|entraste|llegaste|cruzaste) "
        rf"(?:\w{{1,4}} ){{0,2}}(?:{_COUNTRY_ES}|frontera)"
    ),
    (
        r"(?:cuanto|cuando|cuantos anos) (?:que |hace que )?(?:vive[ns]?|llego|llegaron) (?:usted |ustedes )?(?:en "
        r"(?:los )?(?:estados|este pais|el pais|ee)|aqui)|cruz(?:o|aron|ar|aste) (?:por )?(?:la |"
        r"el )?(?:frontera|rio|linea|puente|"
        r"desierto)|punto de entrada|fecha de entrada|(?:entro|ingreso) (?:por|con) (?:la )?(?:inspeccion|garita|"
        r"frontera|coyote)"
    ),
    (
        r"(?:cuanto tiempo|cuantos anos) (?:lleva|llevan|tiene|tienen) (?:\w{2,10} )?(?:en (?:los )?(?:estados|"
        r"este|el pais|ee)|aqui)"
    ),
    (
        r"orden(?:es)? de (?:deportacion|remocion|expulsion|salida)|(?:sido|fue|fueron|han?|haya) (?:\w{2,6} "
        r")?deportad[oa]s?"
    ),
    (
        r"deportaciones? (?:previas?|anteriores?)|corte de (?:in)?migracion|juez de (?:in)?migracion|"
        r"cita(?:torio)? (?:de|con|en) (?:in)?migracion|caso (?:abierto )?(?:de|con|en) (?:in)?migracion"
    ),
)
NUMBER_ALWAYS: Final = (
    (
        r"\ba[ -]?(?:numbers?|nums?|no\.|#)(?! of\b)|\ba#|alien (?:registration |file |id )?(?:registration|"
        r"numbers?|no\.?|#|id|"
        r"cards?)|(?:uscis|ice|eoir|dhs) (?:number|no\.|#|account|receipt)|\ba-?file\b|registration number"
    ),
    (
        r"\bs\.? ?s\.? ?n\b\.?|social(?: |-)?security|(?:your|his|her|their|the|four of (?:your|the)) "
        r"socials?\b(?! (?:media|worker|services|network|account|post|page|club|event|group|work))"
    ),
    (
        r"\bitins?\b|tax(?:payer)? (?:id|identification|number)|\bcurps?\b|\brfc\b|\bdui\b(?! (?:arrest|"
        r"charge))|\bdpi\b|numeros? de contribuyente|matricula consular|consular (?:id|card|matricula)"
    ),
    (
        r"numeros? (?:de )?(?:a\b(?! )|\"?a\"?(?=[\s?.!,]*$)|alien|extranjer[oa]s?|registro de extranjero|"
        r"uscis)|\bnumero a\b(?= (?:de|que|del|es|si|por|para|en|suyo)|[\s?.!,]*$)|registro de extranjer[oa]s?|"
        r"numero (?:de )?\W?a\W(?!\w)"
    ),
    (
        r"seguro social|numero (?:de|del) (?:su )?(?:seguro|social)\b|(?:su|tu|el|del) social\b|ultimos (?:4|"
        r"cuatro) (?:digitos )?(?:de|del) (?:su )?(?:seguro|social)"
    ),
)
_PAPER_EN: Final = (
    r"(?:passports?|(?:driver'?s?'? )?licen[sc]es?|ids?|i\.d\.|identification|identity (?:card|document)s?|visas?|"
    r"green cards?|(?:work |travel |residence )?permits?|immigration (?:papers?|documents?|cards?)|work cards?|"
    r"(?:bank|debit|credit) (?:account|"
    r"card)s?|medicare|medicaid|insurance cards?|accounts?|cards?|(?:birth|marriage|naturalization|citizenship) "
    r"certificates?|matriculas?|consular (?:card|id)s?)"
)
_PAPER_ES: Final = (
    r"(?:pasaportes?|licencias?|identificacion(?:es)?|ids?|credencial(?:es)?|ines?|cedulas?|tarjetas? de trabajo|"
    r"documentos? de identidad|"
    r"micas?|cuentas?(?: (?:de|del) banco| bancaria)?|tarjetas?|matriculas?|actas? de (?:nacimiento|matrimonio)|"
    r"visas?|"
    r"permisos?|(?:papel(?:es)?|documentos?) de (?:in)?migracion|medicaid|medicare)"
)
_HAND_OVER_EN: Final = (
    r"send|give|show|upload|provide|bring|share|attach|need|scan|e-?mail|text|photograph|(?:take|post|include|"
    r"enclose) "
    r"(?:us )?(?:a |the )?(?:photo|picture|copy|scan)?|submit|see|include|verify|confirm|forward|have you got|"
    r"selfie with"
)
_HAND_OVER_ES: Final = (
    r"mand\w{1,5}|envi\w{1,5}|muestr\w{1,5}|ensen\w{1,6}|de(?:nos|me)|dar(?:nos|me)|compart\w{1,5}|trai(?:ga|gan)"
    r"(?:nos|me)?|sub(?:a|an|ir)|necesit\w{2,6}|ocup\w{2,4}|proporcion\w{1,5}|pase(?:nos|me)|adjunte|incluya|"
    r"ver|tome (?:una )?foto|fotografie|presente|foto con"
)
_OF_EN: Final = (
    r"(?:(?:of|your|his|her|their|an?|one|two|three|another|some|any|both|all|full|forms|valid|official|government|"
    r"issued|photo|the|my) ){1,5}"
)
_OF_ES: Final = (
    r"(?:(?:de|del|su|sus|una?|dos|tres|otra|algun|alguna|cualquier|la|el|los|las|"
    r"todos|todas|ambos|lados) ){1,5}"
)
NUMBER: Final = (
    (
        rf"{_PAPER_EN}(?:'s)? ?(?:numbers?|nos?\.|#|digits|details|info\b|data)|(?:numbers?|digits|copy|copies|"
        rf"photos?|"
        r"pictures?|scans?|image|front|back|side|sides) (?:\w{2,8} ){0,3}(?:of|from|on|in|for) (?:\w{2,8} "
        rf"){{0,5}}{_PAPER_EN}\b"
    ),
    rf"(?:{_HAND_OVER_EN}) (?:\w{{2,10}} ){{0,3}}{_OF_EN}(?:\w{{2,10}} ){{0,2}}{_PAPER_EN}\b",
    rf"tell (?:us |me )?(?:\w{{2,8}} )?{_OF_EN}{_PAPER_EN}\b",
    (
        r"(?:numeros?|digitos|copias?|fotos?|imagen(?:es)?|fotografias?|escaneo|datos|lados?) (?:\w{1,8} ){0,4}"
        rf"(?:de|del|en|que|tiene|tenia|trae|con) (?:\w{{1,8}} ){{0,3}}{_PAPER_ES}\b"
    ),
    (
        rf"numeros? (?:de )?(?:(?:su|ultim[oa]) ){{0,2}}{_PAPER_ES}\b|numeros? (?:de|"
        rf"en) (?:\w{{2,10}} ){{0,2}}documento\b"
    ),
    (
        rf"{_PAPER_EN}(?:, (?:\w{{2,4}} )?numbers?| and (?:then )?(?:send|show|give|read))\b|numbers? (?:of|"
        rf"on) (?:\w{{2,5}} )"
        r"{0,2}documents?\b"
    ),
    rf"{_PAPER_ES}(?:, (?:\w{{2,4}} )?numeros?| y (?:luego )?(?:mand|envi|muestr|lea))",
    (
        r"(?:send|scan|show|see|bring|upload|photograph) (?:\w{2,4} ){0,2}(?:your|his|her|"
        r"their) papers\b(?! (?:from|that|"
        r"about|of))|after the (?:letter )?a\b|letra a\b"
    ),
    rf"(?:{_HAND_OVER_ES}) (?:\w{{2,10}} ){{0,3}}{_OF_ES}(?:\w{{2,10}} )?{_PAPER_ES}\b",
    rf"(?:digame|diganos) {_OF_ES}{_PAPER_ES}\b",
    (
        r"(?:nine|9)[- ]digits?|(?:nueve|9) digitos|receipt numbers? (?:\w{2,5} ){1,3}(?:application|petition|"
        r"case)|"
        r"numeros? de recibo (?:\w{2,5} ){1,3}(?:solicitud|peticion|tramite|caso)"
    ),
)
