"""The phrases that ask for what a partner may not ask here, in English and Spanish, by what they ask for.

Patterns match levelled text in small letters: accents are gone, ñ is n. Nothing here repeats without an upper bound.
"""

from typing import Final

_KIN_EN: Final = (
    r"husband|wife|spouse|partner|(?:boy|girl)friend|mom|mother|dad|father|parents?|son|sons|daughters?|kids?|"
    r"child(?:ren)?|brothers?|sisters?|siblings?|uncles?|aunts?|cousins?|grand\w{2,8}|niece|nephew|in-laws?|"
    r"family(?: members?)?|relatives?|neighbou?rs?|friends?|co-?workers?|roommates?|boss|landlord|"
    r"witness(?:es)?|passengers?|housemates?"
)
_KIN_ES: Final = (
    r"espos[oa]s?|marido|mujer|senora|novi[oa]s?|pareja|papas?|padres?|mamas?|madres?|hij[oa]s?|nin[oa]s?|"
    r"bebes?|herman[oa]s?|ti[oa]s?|prim[oa]s?|cunad[oa]s?|suegr[oa]s?|abuel[oa]s?|niet[oa]s?|sobrin[oa]s?|"
    r"vecin[oa]s?|amig[oa]s?|familia|familiar(?:es)?|parientes?|companer[oa]s?|jef[ea]s?|patron|duen[oa]s?|"
    r"testigos?|pasajer[oa]s?"
)
_PEOPLE_EN: Final = (
    rf"(?:{_KIN_EN}|(?:other |all |the )?people|persons?|others|everyone|everybody|anyone|somebody|someone|"
    r"(?:men|man|women|woman|boys?|girls?|guys?|victims?|detainees?|members?|workers?|bystanders?|whoever|"
    r"those)\b)"
)
_PEOPLE_ES: Final = (
    rf"(?:{_KIN_ES}|(?:otras? |demas |todas? las? )?personas?|gente|otr[oa]s|demas|tod[oa]s|alguien|quienes|"
    r"hombres?|mujeres|muchach[oa]s?|victimas?|detenid[oa]s?|trabajador\w{0,3}|miembros?)"
)
_YOU_EN: Final = (
    rf"(?:you(?: guys| all| two| and your \w{{2,12}})?|he|she|they|(?:your|the|his|her|their) (?:{_KIN_EN}|"
    r"person|man|woman))"
)
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
    r"overst(?:ay|ayed)|out of status|expired visa|adjust(?:ment)? of status|\bvawa\b|[ut][ -]visa",
    (
        rf"(?:how|when|where|what year|which year|what date|why) (?:did|have|has) {_YOU_EN} (?:first |last "
        r")?(?:come|came|enter|arrive|get|cross|gotten|move|immigrate)(?:ed|d)? (?:to|in|into|inside|at|the "
        rf"border)? ?(?:{_COUNTRY_EN}|border)"
    ),
    (
        r"how long (?:have|has) \w{2,12}(?: \w{2,12})? (?:been|lived) (?:here|in (?:the|this) (?:us|u\.s\.|usa|"
        r"united states|country|states))"
    ),
    (
        r"cross(?:ed|ing)? the border|port of entry|inspected|without inspection|date of entry|manner of entry|"
        r"entry date"
    ),
    r"(?:last|first|latest|recent) (?:entry|arrival)\b|deport(?:ed|aron|o|ado|ada)\b",
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
        r"(?:con|sin|tiene[ns]?|tenia|tenian|tengan?|cuenta con|sus|los) (?:sus )?papeles\b(?! (?:de|que|del|sobre|"
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
    r"(?:tiene|tienen|tenia|tenian) (?:la )?residencia\b|\bmicas?\b|tarjeta verde|naturaliza\w{2,6}",
    (
        r"permisos? de trabajo|autorizacion (?:de|para) (?:trabajo|trabajar|empleo)|autorizad[oa]s? para "
        r"trabajar|\basilo\b|asilad[oa]s?|refugiad[oa]s?|libertad condicional"
    ),
    r"permiso (?:para|de) (?:estar|vivir|quedarse|estancia|trabajar)",
    (
        r"(?:como|cuando|donde|por donde|en que ano|en que fecha|hace cuanto) (?:\w{2,12} ){0,3}(?:entro|"
        r"entraron|llego|llegaron|cruzo|cruzaron|vino|vinieron|ingreso|ingresaron|entraste|llegaste|cruzaste) "
        rf"(?:\w{{1,4}} ){{0,2}}(?:{_COUNTRY_ES}|frontera)"
    ),
    (
        r"(?:cuanto|cuando|cuantos anos) (?:que |hace que )?(?:vive[ns]?|llego|llegaron) (?:usted |ustedes )?(?:en "
        r"(?:los )?(?:estados|este pais|el pais|ee)|aqui)|cruz(?:o|aron|ar|aste) (?:la )?(?:frontera|rio|linea|"
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
BIRTH: Final = (
    rf"where (?:was|were|is|are) {_YOU_EN} (?:originally )?(?:born|from)\b",
    rf"(?:was|were|is|are) {_YOU_EN} (?:born|from) (?:in|outside|inside|abroad|here|another)",
    rf"(?:was|were|is|are) {_YOU_EN} from (?!ice|dhs|cbp|the (?:police|agency|sheriff|county)|border|around)",
    r"\b(?:es|son) (?:usted(?:es)?|su (?:\w{3,10})) de (?!ice\b|la (?:policia|migra|agencia)|abogad|esta? )",
    rf"where (?:do|does) {_YOU_EN} (?:originally )?(?:come|comes|hail) from",
    (
        r"(?:place|country|city|town|state) of (?:birth|origin|citizenship|nationality)|birth ?(?:place|country|"
        r"certificates?)"
    ),
    (
        r"born (?:in|outside|abroad|here)|(?:which|what) (?:country|nationality|nation)|nationalit(?:y|ies)|"
        r"national origin|(?:home|native) (?:country|land)|foreign[- ]born|ethnic(?:ity)? (?:origin|background)|"
        r"native of"
    ),
    (
        r"(?:your|his|her|their) (?:country|origins?|homeland)\b|what part of (?:the world|mexico|central america|"
        r"latin america)"
    ),
    (
        r"(?:donde|en que (?:pais|ciudad|lugar|estado|pueblo)|a donde) (?:\w{2,12} ){0,3}(?:nacio|nacieron|"
        r"naciste|nacid[oa]s?)"
    ),
    (
        r"(?:nacio|nacieron|naciste|nacid[oa]s?) (?:\w{2,12} )?(?:en|fuera|aqui|alla)|(?:lugar|pais|ciudad|"
        r"pueblo|acta|certificado|partida) de (?:nacimiento|origen|procedencia)"
    ),
    (
        r"de donde (?:es|son|eres|viene|vienen|era) (?:usted|ustedes|originari\w{1,3}|(?:su|sus|el|la) "
        rf"(?:{_KIN_ES}|persona)|originalmente)|^\W{{0,3}}de donde (?:es|son|eres|viene)\W{{0,3}}$"
    ),
    (
        r"(?:de|cual es su|que|su|en|a) (?:que )?pais (?:es|son|viene|vienen|nacio|de origen|natal)|(?:cual es |"
        r"diga |digame |su )(?:su )?pais\b|(?:de |cual |a )que pais\b|nacionalidad(?:es)?|(?:de|en) que (?:parte|"
        r"region|estado|pueblo) de (?:mexico|guatemala|honduras|el salvador|centroamerica|latinoamerica|su pais)|"
        r"originari[oa]s? de|pais natal|tierra natal|patria"
    ),
)
NUMBER_ALWAYS: Final = (
    (
        r"\ba[ -]?(?:numbers?|nums?|no\.|#)(?! of\b)|\ba#|alien (?:registration |file |id )?(?:numbers?|no\.?|#|id|"
        r"cards?)|(?:uscis|ice|eoir|dhs) (?:number|no\.|#|account|receipt)|\ba-?file\b|registration number"
    ),
    (
        r"\bs\.? ?s\.? ?n\b\.?|social(?: |-)?security|(?:your|his|her|their|the|four of (?:your|the)) "
        r"socials?\b(?! (?:media|worker|services|network|account|post|page|club|event|group|work))"
    ),
    (
        r"\bitins?\b|tax(?:payer)? (?:id|identification|number)|\bcurps?\b|\brfc\b|\bdui\b(?! (?:arrest|"
        r"charge))|\bdpi\b|matricula consular|consular (?:id|card|matricula)"
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
    r"(?:passports?|driver'?s'? licen[sc]es?|licen[sc]e|state ids?|ids?|i\.d\.|identification|identity (?:card|"
    r"document)s?|id cards?|visa|green card|bank (?:account|card)|credit card|debit card|medicare|medicaid|"
    r"insurance card|account|card|birth certificate)"
)
_PAPER_ES: Final = (
    r"(?:pasaportes?|licencia(?: de (?:conducir|manejar))?|identificacion(?:es)?|id|credencial|ine|cedula|"
    r"documento de identidad|mica|cuenta(?: (?:de|del) banco| bancaria)?|tarjeta(?: de (?:credito|debito|"
    r"identidad))?|matricula(?: consular)?|acta de nacimiento|visa)"
)
NUMBER: Final = (
    (
        rf"{_PAPER_EN}(?:'s)? ?(?:numbers?|nos?\.|#|digits)|(?:numbers?|digits|copy|copies|photos?|pictures?|scans?|"
        r"image|front|back|side|sides) (?:\w{2,8} ){0,3}(?:of|from|on|in|for) (?:\w{2,8} "
        rf"){{0,3}}{_PAPER_EN}\b"
    ),
    (
        r"(?:send|give|show|upload|provide|bring|share|attach|need|tell|scan|email) (?:\w{2,10} ){0,4}(?:your|"
        rf"his|her|their|an?|valid|official|government|photo|the) (?:\w{{2,10}} )?{_PAPER_EN}\b"
    ),
    (
        r"(?:numeros?|digitos|copias?|fotos?|imagen(?:es)?|fotografias?|escaneo) (?:\w{1,8} ){0,4}(?:de|del|en|"
        rf"que) (?:\w{{1,8}} ){{0,3}}{_PAPER_ES}\b"
    ),
    (
        r"(?:mande(?:nos|me)?|manda(?:r|nos|me)?|envie(?:nos|me)?|enviar(?:nos|me)?|muestre(?:nos|me)?|de(?:nos|"
        r"me)|comparta(?:nos)?|traiga(?:nos)?|suba|necesit\w{2,6}|proporcione(?:nos)?|digame|diganos|adjunte) "
        rf"(?:\w{{1,10}} ){{0,4}}(?:su|sus|una?|la|el) (?:\w{{2,10}} )?{_PAPER_ES}\b"
    ),
)
OTHERS: Final = (
    (
        r"names?(?:,? (?:and|or|&|phone|numbers?|address(?:es)?|ages?|contact)){0,5},? (?:info(?:rmation)? "
        rf")?(?:of|for|from) (?:\w{{2,8}} ){{0,4}}{_PEOPLE_EN}"
    ),
    (
        rf"(?:{_KIN_EN}|person|people|man|woman|boy|girl|victim|guy)'?s?'? (?:full |real |legal |first |last "
        r")?names?\b"
    ),
    rf"(?:{_KIN_EN})'?s?'? (?:\w{{2,8}} ){{0,3}}(?:and|or) (?:\w{{2,8}} )?names?\b",
    r"(?:their|his|her) (?:full |real |legal |first |last |complete )?names?\b",
    (
        r"who (?:else )?(?:saw|was|were|is|are|lives?|live|works?|stays?|filmed|recorded|took|drove|helped|called|"
        r"reported|hired|owns?|told) (?:else |also )?(?:there|with you|in (?:the|your)|at (?:the|your)|it|you|"
        r"around|present|hurt|taken|arrested|detained|the (?:video|car|house|other|witness\w{0,2}|people|person|"
        r"man|woman|neighbo\w{1,4})|your|this|inside)"
    ),
    rf"who (?:is|are|was|were) (?:the |your |those )(?:other |\w{{2,8}} )?{_PEOPLE_EN}",
    (
        rf"who (?:the |your |those )(?:other |\w{{2,8}} )?{_PEOPLE_EN} (?:is|are|was|were)|which (?:of your |other "
        rf")?(?:{_KIN_EN}) (?:lives?|was|were|are|is|saw|work)"
    ),
    rf"(?:list|name|identify) (?:\w{{2,8}} ){{0,4}}{_PEOPLE_EN}",
    rf"(?:what|how) (?:is|are|was|were|do) (?:\w{{2,8}} ){{0,3}}(?:{_KIN_EN}|person|people|man|woman) called",
    (
        r"who else\b|\bwith whom\b|whom? (?:do|did) you (?:live|work|stay|travel|go) with|who (?:do|did) you "
        r"(?:live|work|stay|travel|go|come) with"
    ),
    (
        r"nombres?(?: (?:completos?|y|o|e|apellidos?|telefonos?|direccion(?:es)?|edad(?:es)?|reales?|"
        rf"legal(?:es)?)){{0,5}},? (?:de|del) (?:\w{{2,8}} ){{0,4}}{_PEOPLE_ES}"
    ),
    rf"como se llama(?:n|ba|ban)? (?:\w{{2,8}} ){{0,4}}{_PEOPLE_ES}",
    (
        r"como se llama(?:n|ban|ba)? (?:el|ella|ellos|ellas)\W*$|(?:sus|cuales son los) nombres\b(?! (?:de|del) "
        r"(?:los )?(?:agentes|oficiales|policias))"
    ),
    (
        r"quien(?:es)? (?:mas|son|era|eran|es|estaba|estaban|vive|viven|vio|vieron|grabo|grabaron|filmo|trabaja|"
        r"trabajan|manejaba|llamo|le (?:ayudo|dijo|conto)|iba|iban|fue|fueron|presencio|presenciaron) (?:\w{2,8} "
        r"){0,3}(?:con (?:usted|ustedes)|en (?:la|su|el)|ahi|alli|alla|ese|esa|lo|eso|el video|presentes?|herid|"
        rf"detenid|{_PEOPLE_ES})"
    ),
    (
        r"quien(?:es)? mas\b|quien(?:es)? (?:lo |la )?(?:vio|vieron|grabo|grabaron|filmo|presencio)\b|con "
        r"quien(?:es)? (?:vive|viven|trabaja|iba|iban|estaba|estaban|viaja\w{0,3})"
    ),
    (
        r"(?:haga|mande|escriba|envie|de|necesit\w{2,6}) (?:\w{2,8} ){0,3}(?:lista|nombres?) (?:de|con|"
        rf"completa) (?:\w{{2,8}} ){{0,4}}{_PEOPLE_ES}"
    ),
    r"(?:diga|digame|diganos|identifique) (?:\w{2,8} ){0,2}quien(?:es)?\b",
)
