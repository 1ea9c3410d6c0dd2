"""Frames of Spanish that tell a status: a word that tells nothing alone, and beside it what makes it tell.

`status_words.py` has the words that tell by themselves. The rules of that page hold here: no accents, no case, and
every repetition has an upper bound.
"""

from typing import Final

from flows.reading.status_words import BORDER_TOWNS, FAMILY

_OF: Final = r"(?:mis?|sus?|nuestr[oa]s?|tus?)"
_KIN: Final = rf"(?:mis?|sus?|nuestr[oa]s?) (?:{FAMILY})"
_PAPER: Final = (
    r"(?:papeles|papelez|documentos|residencia|green ?card|mica|permiso(?: de trabajo)?|visa|ciudadania|"
    r"asilo|estatus|"
    r"status|tps|daca|parole|amparo|proteccion|i-?94|tarjeta de residen\w{1,5})"
)
_ENDED: Final = r"(?:venc|caduc|expir|acab|termin|cancel|revoc|neg|aprob|renov|rechaz)\w{1,5}"
_DONE: Final = r"(?:lleg|sali|aprob|neg|renov|venc|cancel|revoc|otorg|acab|termin|caduc|expir)\w{0,6}"
_COURT: Final = r"(?:corte|audiencia|cita|entrevista|juez|jueza|caso|apelacion|huellas|check ?in)"
_OFFICE: Final = (
    r"(?:(?:in?)?migracion|naturalizacion|deportacion|remocion|migratori[oa]|uscis|isap|asilo|residencia|"
    r"ciudadania|la migra)"
)
_YOUNG: Final = (
    r"(?:(?:cuando|desde que|a los) (?:yo |el |ella |aun |todavia )?(?:tenia\w? |era\w? |estaba\w? "
    r")?(?:\d{1,2}\b(?! (?:de|am|pm|min\w{0,4}|metros|dias|seg\w{0,6}|horas|cuadras|pasos))|"
    r"bebes?|nin[oa]s?|chic[oa]s?|chiquit[oa]s?|pequen[oa]s?|menor(?:es)?|joven)|"
    r"(?:de|desde) (?:muy )?(?:bebes?|nin[oa]s?|chic[oa]s?|chiquit[oa]s?|pequen[oa]s?|menor|joven|"
    r"brazos|\d{1,2} anos)|"
    r"en brazos)\b"
)
_ONWARD: Final = (
    r"(?= (?:y|pero|porque|desde|hace|a traves|para (?:la|mi|"
    r"arregl))\b|"
    r"[.,;!\n]|\W{0,2}$)"
)

PAPERS: Final = (
    (
        r"(?:se|me|nos|lo|la|los) (?:ha |han |pudo |pude |quiere |he )?legaliz\w{1,5}|(?:sin|nunca|poder) "
        r"legaliz\w{1,6}"
    ),
    (
        r"(?:tratando de|trat[oae] de|intent\w{1,5}|quer\w{2,5}|quier\w{1,3}|poder|pued\w{1,3}|pud\w{1,4}|"
        r"logr\w{1,4}|para|anos|luchando por) (?:sacar|arreglar|conseguir|tener|obtener) (?:los |mis |sus |mi |su |"
        r"la )?(?:papeles|residencia|ciudadania|mica)\b(?! (?:de(?!s)|para))"
    ),
    (
        rf"(?:{_KIN}|patron|patrona|jefe) (?:ya |tambien )?(?:me|nos|lo|la|los) (?:(?:esta|va a|puede|quiere|pudo|"
        rf"estaba) )?arregl(?:o|ando|ar|a|e)\b{_ONWARD}"
    ),
    r"inmigrantes? (?:juvenil(?:es)? )?especial(?:es)?|(?:joven|juvenil) inmigrante",
    r"(?:ni|nada de) (?:los |mis |sus )?papeles\b",
    (
        r"n[ou] ?(?:t(?:en|ien|ng|neg|eng|enemo)\w{0,4}|cuent\w{1,3}(?: con)?|ha\w{0,3} tenido)(?<!tenian)(?: "
        r"(?:ningun\w{0,2}|mis?|sus?|los|la|el|todavia|aun|ya|buen\w{2,3}|ni|nada de|un|una)){0,3} (?:papele[sz]|"
        r"documentos|estatus|status|permiso de trabajo|ciudadania)\b(?! (?:para (?!trabaj|estar|vivir)|de un|del|"
        r"firmad))"
    ),
    (
        r"(?:no|nunca|nadie|tampoco) (?:\w{2,8} )?(?:documentad|regularizad|naturalizad)[oa]s?\b|(?:ya |nunca |no |"
        r"todavia no )(?:me |se |nos |lo |la )?(?:pude |ha |he |han |hemos |pudo |pudimos )?regulariz\w{1,4}"
    ),
    (
        r"(?:estatus|status) (?:legal|migratori[oa]|mixto|temporal|protegido|irregular|vencido|pendiente de|juvenil|"
        r"de (?:residente|refugiado|turista|estudiante|proteccion|asilad[oa]))"
    ),
    r"(?:sin|ningun|perd\w{1,4}|pierd\w{1,2}) (?:tener |el |mi |su |nuestro |ningun )?(?:estatus|status)\b",
    (
        rf"(?:(?:se|me|le|les|nos|ya|todavia|apenas|casi) ){{0,4}}{_ENDED} (?:ya |a \w{{2,4}} )?(?:el|la|los|{_OF}) "
        rf"{_PAPER}\b"
        r"(?! (?:para (?!trabaj)|de (?!trabaj|estudi|turis|residen)|a la casa))"
    ),
    (
        rf"(?:{_OF}|con el|con la|el|la) {_PAPER} (?:(?:ya|se|me|le|les|nos|esta|estan|estaba|sigue\w?|va|a|todavia|"
        rf"apenas|no|aun|"
        r"anda|en|que|fue|ha|han|ahorita) ){0,5}"
        rf"(?:{_ENDED}|vence\b|pendientes?|tramite|proceso|lleg\w{{1,4}}|sal(?:e|en|io|ido)\b)"
    ),
    (
        r"esper(?!anza)\w{1,6}(?: (?:que|lleguen|salgan|por|me|nos|le|den|los|las|la|el|salga|llegue|lleguen))"
        r"{0,5}(?: (?:mis?|sus?|nuestr[oa]s?))? (?:papeles|residencia|permiso|mica|ciudadania|green ?card)\b(?! "
        r"(?:del|de (?!la residencia|migra|inmigra|trabajo|residen)|para (?!trabaj)|que))"
    ),
    (
        rf"(?:arregl|emigr|aplic|legaliz|nacionaliz)\w{{1,6}} (?:(?:papeles|ya|mis|sus|los|todo|aqui) ){{0,2}}(?:por|"
        rf"con|a traves de|mediante|gracias a) (?:{_KIN}|matrimonio|un familiar|el trabajo|la (?:visa|ley|amnistia))"
    ),
    (
        rf"(?:{_KIN}|abogad[oa]|patron) (?:ya )?(?:me|le|nos|lo|la) met(?:io|ieron|e|en|iendo) (?:los |mis |sus |la )"
        rf"?(?:papeles|aplicacion|solicitud|peticion)"
    ),
    (
        rf"(?:me|lo|la|nos|le|los|se) (?:va\w? a |esta\w? |quier\w{{1,2}} |puede\w? |pudo |pudimos )?arregl\w{{1,5}} "
        rf"(?:{_KIN}|el estatus|papeles)"
    ),
    (
        rf"(?:met|present|somet|llen)\w{{1,6}} (?:ya |todos )?(?:los|mis|sus|nuestros|la|el|una|mi) (?:papeles|"
        rf"documentos|aplicacion|solicitud|peticion|forma)\b (?:para|de|a|por|en) (?:mi |su |{_KIN}|(?:la |el )"
        rf"?{_PAPER}|(?:la )?{_OFFICE})"
    ),
    (
        rf"(?:entrevista|cita|aplicacion|solicitud|tramite|proceso|examen|peticion|huellas|juramento)s? (?:de|para|"
        rf"por) (?:la |el |mi |su )?(?:{_OFFICE}|green ?card|naturaliz)"
    ),
    r"(?:social|seguro|ssn|papeles|mica) de (?:otra persona|otr[oa]\b|un amigo|un muerto|alguien)",
    (
        r"(?:nadie|ningun[oa]|ninguno|pocos|muchos|varios|no todos|casi todos|la mayoria)(?: \w{1,12}){0,5} (?:es|"
        r"esta|son|estan|estamos|somos) (?:aqui )?(?:il)?(?:legal(?:es)?|arreglad\w{1,2}|residentes?|ciudadan[oa]s?)"
        r"\b"
    ),
    (
        r"(?:estoy|esta|estan|estamos|estaba|anda\w{0,3}|ando|vive|vivo|vivimos|viven|sigo|sigue|trabaj[oa]|siendo)"
        r"(?: (?:aqui|de|como|por|aca)){0,2} ilegal(?:es|mente)?\b(?! (?:lo|que|revis|entr))"
    ),
    (
        r"(?:^|[.,;:] |pero |porque |que )es ilegal(?= (?:pero|y (?:tiene|trabaja|vive|lleva)|aunque|aqui|en este))"
    ),
    (
        rf"(?:{_KIN}|yo|nosotros|ell[oa]s?) (?:\w{{2,8}} )?no (?:es|son|esta|estan|estoy) (?:aqui )?legal(?:es|mente)"
        rf"?\b"
    ),
)
CAME: Final = (
    (
        r"(?:(?:traj|cruz|pas|brinc|ayud|dej|cobr|abandon)\w{1,5}|vin\w{1,4}|ven\w{1,4}) (?:con |al |a )?(?:un |el |"
        r"unos |los )?(?:coyote|pollero)s?"
    ),
    (
        r"(?:coyote|pollero)s? (?:\w{2,3} )?(?:traj|cruz|pas|brinc|dej|llev|entreg|met|ayud|rob|pid|cobr|abandon)"
        r"\w{1,5}"
    ),
    (r"(?:camin\w{1,5}|anduv\w{1,4}|perdid[oa]s?|dias|noches) (?:\w{1,6} ){0,3}?en (?:el|ese) desierto"),
    r"(?:en|con|a|de) (?:el |la )?orr\b",
    r"(?:esta|estoy|vive|vivo|estamos) aqui (?:desde|de) (?:muy )?(?:nin|chiq|bebe|chic)\w{0,5}",
    (
        rf"(?:me|nos|lo|la|los|las) (?:cruz|pas|traj|brinc|mand)\w{{1,5}}(?: (?!cuando|de|desde)\w{{1,9}}){{0,4}} "
        rf"{_YOUNG}|traj\w{{1,5}} (?:bien |muy )?(?:chiquit|pequen)[oa]s?"
    ),
    (
        rf"(?:llegue|llegamos|vine|venimos|vinimos|entre|cruce|estoy aqui|vivo aqui|{_KIN} (?:llego|vino|entro|cruzo)"
        rf") (?:(?:aqui|aca|a|este|pais|estados|unidos|al|norte|para|solo|sola|muy) ){{0,3}}?{_YOUNG}"
    ),
    (
        r"(?:pas|cru[zc]|entr|vin|ven|lleg|brin[cq]|camin|nad|anduv|sali|atraves)\w{1,5}(?: (?:nadando|caminando|a|"
        r"pie|de|noche|corriendo|sol[oa]s?|con|mis?|sus?|bebes?|hij[oa]s?|ninos?|familia|todos?|junt[oa]s|en|bote|"
        r"llanta|balsa|escondid[oa]s?|yo|ilegal\w{0,5})){0,4} (?:por |a traves de )?(?:el |la )(?:rio(?: bravo| "
        r"grande)?|desierto|frontera|cerro|monte)\b(?! con (?:perr|arm|troc|carr|lint|drone))"
    ),
    (
        rf"(?:cru[zc]|entr|pas|brin[cq]|vin|ven|camin|lleg)\w{{1,5}}(?: \w{{1,9}}){{0,2}} por {BORDER_TOWNS}\b|"
        rf"cruc\w{{1,2}}(?: \w{{1,9}})? en {BORDER_TOWNS}"
    ),
    (
        r"(?:me|nos) brin(?:qu?e|camos|co|caron) ?(?:$|(?:cuando (?:tenia|era)|hace|en (?:el )?(?:19|20|\d\d)|con mi|"
        r"de (?:nin|chiq|jov|moja)|"
        rf"para (?:aca|este|el (?:otro|norte))|al otro|(?:la |el )?(?:frontera|linea|muro|barda|cerca|rio) (?:en|por|"
        rf"de|con|cuando|hace) (?:{BORDER_TOWNS}|la frontera|tenia|\d)))"
    ),
    (
        rf"(?:brin[cq]|salt)\w{{1,4}} (?:la |el )(?:barda|muro|cerca|linea|reja) (?:\w{{1,6}} )?(?:en|por|de|cerca "
        rf"de|fronteriz\w) ?(?:{BORDER_TOWNS}|la frontera)?\b(?<!de)(?<!por)(?<!en)"
    ),
    (
        r"(?:cru[zc]|pas|brin[cq])\w{1,5} (?:al|para el|pal|para) (?:otro lado\b(?! de)|norte|este lado\b|gabacho|"
        r"estados unidos)"
    ),
    (
        rf"(?:(?:mis?|sus?) (?:{FAMILY})|yo|nosotros)(?: \w{{2,8}})? (?:lleg|entr|vin|ven|cru[zc]|pas)\w{{1,5}}(?: "
        rf"aqui| a este pais| a estados unidos)? sin (?:permiso|visa|papeles|inspeccion)|"
        r"(?:llegue|llegamos|entre|vine|venimos|vinimos|cruce|cruzamos) (?:aqui )?sin (?:permiso|visa|papeles|"
        r"inspeccion)"
    ),
    (
        r"(?:cru[zc]\w{1,5}|pase|pasamos|vine|vino|vinimos|venimos|vinieron|llegue|llegamos|entre|entramos) (?:aqui |"
        r"para aca |a este pais )?(?:de )?(?:ilegal(?:es|mente)?|mojad[oa]s?|indocumentad[oa]s?)\b(?! (?:a|en) (?:la|"
        r"mi|su|el) (?!pais))"
    ),
    (
        r"(?:me|se|nos) (?:quede|quedo|quedamos|quedaron|pase|paso|pasamos) (?:\w{1,6} )?(?:mas (?:tiempo )?(?:de lo|"
        r"del|de la)|del tiempo|de tiempo|del permiso|de la (?:visa|fecha de (?:la|mi|su) visa)|despues de la visa)"
    ),
    (
        r"(?:vin\w{1,4}|ven\w{1,4}|entr\w{1,4}|lleg\w{1,4}) (?:aqui )?(?:como|de|con permiso de|con) (?:una? )"
        r"?(?:turistas?|visitante|estudiante|refugiad[oa]|trabajador)"
    ),
    r"(?:emigr|inmigr)(?:e|o|amos|aron|ado)\b",
)
PERMITS: Final = (
    (
        r"(?:(?:con|en|por|una?|la|mi|su|de|tengo|tiene|tenia)) (?:la |una? )?(?:b-?[12]|f-?1|h-?[12][abr]|h-?4|"
        r"j-?[12]|k-?1|r-?1)\b"
    ),
    (
        r"(?:(?:la|mi|su|una?|el) (?:forma )?i-?|mi |su |forma |aprobad[oa] (?:la )?)(?:485|130|589|765|821d?|601a?|"
        r"918|914|360|751|140|131|539|220a?)\b"
    ),
    (
        r"(?:los|las|soy|es|son|somos|un|una|l[oa]s) (?:de los )?(?:sonador[ae]s?\b(?= (?:de|con|del) (?:daca|el "
        r"daca)|\W{0,2}$)|dreamers?\b)"
    ),
    (
        r"accion diferida|(?:suspension|cancelacion) de (?:la |mi |su )?(?:deportacion|remocion)|proteccion "
        r"(?:temporal|humanitaria)|ajuste cubano"
    ),
    (
        r"(?:dieron|dio|otorg\w{1,4}|aprob\w{1,4}|neg\w{1,4}|quit\w{1,4}|cancel\w{1,4}|vencio|llego|entr\w{1,4}|"
        r"pedi\w{0,3}|vin\w{1,4}) (?:con )?(?:el |un |mi |su )?parole\b"
    ),
    r"(?:con|de|del|por|tien\w{1,3}|ten\w{2,4}) (?:el |un |mi |su )?parole\b",
    (
        rf"(?:(?:me|nos|le|les|lo|la) (?:(?:ya|por|fin|apenas|acaban|de|va\w?|a|ha\w?|an) ){{0,4}}{_DONE}|"
        rf"agarr\w{{1,4}}|sac\w{{1,4}}|saque|recib\w{{1,4}}|renov\w{{1,4}}|consig\w{{1,4}}|obtuv\w{{1,3}}|"
        rf"logr\w{{1,4}}|pedi|pedimos|pedir|pidiendo|solicit\w{{1,6}}|tramit\w{{1,6}}|perd\w{{1,4}}|gan\w{{1,4}}|"
        rf"quier\w{{1,3}}) (?:ya |por fin |apenas |sacar |por |para )?(?:el|la|los|{_OF}) (?:residencia|ciudadania)\b"
        r"(?! (?:para (?!trabaj)|de (?!trabaj|residen|perman|migra|inmigra|esta)|del|a (?!traves|mi|su|los)|y (?:la|"
        r"los|mi)|por (?:miedo|la fuerza)|en|que|al|o|firmad))"
    ),
    (
        rf"(?:(?:me|nos|le|les) (?:(?:ya|por|fin|apenas|acaban|de|va\w?|a|ha\w?|an) ){{0,4}}(?:{_DONE}|dier\w{{1,3}}|"
        rf"dio|dar)|renov\w{{1,4}}|tramit\w{{1,6}}) (?:ya |por fin |apenas )?(?:el|{_OF}) permisos?\b"
        r"(?! (?:para (?!trabaj|estar|vivir|residir)|de (?!trabaj|residen|un |dos )|del|a (?:la|mi|su) casa|en|que|"
        r"al))"
    ),
    (
        r"permisos? (?:por|de|para|hasta) (?:el )?(?:un|dos|tres|\d{1,2}) (?:ano|mes)(?:es|s)?\b|permiso hasta (?:el "
        r")?20\d\d|permiso (?:\w{4,5} )?(?:vencid|caducad|expirad)o"
    ),
    (
        r"permiso (?:para|de) (?:vivir|trabaj\w{1,5}|residir) ?(?:aqui|legal|en)?|permiso (?:humanitario|temporal|"
        r"migratorio)"
    ),
    (
        r"(?:uscis|(?:in?)?migracion|gobierno|juez|migra) (?:ya |me |le |nos |les |lo ){0,3}(?:dio|dieron|aprobo|"
        r"nego|mando|otorgo|quito|renovo|cancelo) (?:ya )?(?:un|el|la|los|mi|su|una) (?:\w{4,9} )?(?:permiso|estatus|"
        r"residencia|papeles|proteccion|ciudadania)\b(?! (?:para entrar|de entrar))"
    ),
    (
        r"(?:aplic|tramit|metier|meti)\w{0,6} (?:ya )?(?:para|por|a|al|a la) ?(?:la |el |mi |su |una? )"
        r"?(?:residencia|ciudadania|permiso de trab|vawa|papeles|sijs?|ajuste)"
    ),
    (
        r"(?:residencia|ciudadania) (?:por|pendiente|permanente|condicional|legal|vencida|aprobada|negada|americana|"
        r"gracias)\b"
    ),
    (
        r"(?:soy|somos|es|son|era|eran|hice|hizo|hicieron|hacer(?:me|se)|siendo)(?: (?:ya|apenas|solo|una?|todavia|"
        r"tambien|ahora|nomas)){0,2} residentes?\b(?! (?:del?\b(?! \d| hace)|en\b|medic))"
    ),
    (
        rf"(?:{_KIN}|ell?|ella|patron|patrona|jefe|esposo|esposa) (?:ya |apenas |tambien )?(?:me|nos|lo|la|los) "
        r"(?:(?:esta|va a|quiere|puede|pudo|estaba|iba a|piensa|ya|quiso) ){0,2}"
        rf"(?:pid(?:io|a|e|iendo)|pedir|ped(?:ia|ira)){_ONWARD}|peticion(?:o|a|e|ando|aron|ar|ado)\b"
    ),
    (
        r"(?:ya )?(?<!se )(?:me|nos|lo|la) puede (?:pedir|arreglar|peticionar)\b"
        r"(?! (?:que|perdon|dinero|agua|ayuda|el|la|un))"
    ),
    r"(?:ley|visa|caso|estatus) (?:de |por )?(?:vawa|juvenil)",
)
REMOVALS: Final = (
    (
        r"(?<!despues de )(?<!afuera de )(?<!saliendo de )(?<!salir de )(?<!salia de )(?<! en )"
        rf"(?:ten\w{{2,4}}|tien\w{{1,3}}|{_OF}|proxima|ultima|primera|falt\w{{1,3}} a|(?:fue|fui|va|voy|iba|ir|yendo|"
        rf"fuimos|presento|presente|presentarme) a|toca\w?|perd\w{{1,3}}|sig\w{{1,4}} (?:en|con)|esper\w{{1,5}}|"
        rf"estoy en|esta en|estan en) (?:\w{{1,10}} ){{0,3}}?{_COURT} (?:de|con|en|ante|por|para)? ?(?:la |el |lo de "
        rf")?(?:{_OFFICE}|ice\b)"
    ),
    (
        r"orden(?:es)? (?:\w{4,7} )?de (?:salida|expulsion|deportacion|deporte|remocion|deportar)\b|(?:dio|dieron|"
        r"dan|dar|dado|firm\w{1,4}|orden\w{1,4}|salio) (?:una |la |su |mi )?(?:orden de )?(?:deportacion|remocion|"
        r"expulsion)\b"
    ),
    (
        r"(?:juez|jueza|corte) (?:ya |lo |la |me |le |nos ){0,3}(?:orden\w{1,3}|mand\w{1,3}) (?:que (?:lo |la |me )?)"
        r"?(?:deport\w{1,6}|salir del pais|remo\w{1,6})"
    ),
    (
        r"deport(?:aron|ad[oa]|e|o)(?: a (?:mi|su|nuestr[oa]) \w{2,12}| a (?:mexico|guatemala|honduras|el salvador))"
        r"?(?: ya)?(?: (?:en|antes|una|hace)\b)? ?(?:(?:19|20)\d\d|(?:una|dos|tres|varias|\d{1,2}) ve(?:z|ces)|"
        r"(?:\w{1,6} )?(?:anos?|meses) (?:atras|antes)|(?<=hace )(?:\w{1,6} )(?:anos?|meses)|(?:y|pero) (?:\w{2,5} )"
        r"?(?:volvio|regreso|volvi|regrese|volvieron a entrar)\b)"
    ),
    r"(?:me|lo|la|nos|los|las) (?:sacaron|echaron|corrieron) (?:del pais|de estados unidos)",
    (
        r"ya (?:(?:me|lo|la|los|nos|le) )?(?:(?:habia\w?|ha\w?|fue|fui) )?deport(?:aron|ado|ada)\b|(?:me|lo|la|nos) "
        r"(?:han|habian) deportado"
    ),
    (
        r"(?:volv|regres)\w{1,5} (?:a entrar |otra vez |de nuevo )?(?:despues|luego) de (?:que )?(?:\w{2,8} )"
        r"{0,2}deport\w{1,6}"
    ),
    (
        r"(?:grillete|tobillera|brazalete (?:electronic|de (?:ice|la migra|migra|inmigra|monitoreo|gps)|en (?:el|su|"
        r"mi) (?:tobillo|pie|pierna))|(?:tobillo|pie) (?:con |el )?(?:grillete|brazalete)|monitor (?:de|en) (?:ice|"
        r"el tobillo|tobillo|la migra))"
    ),
    (
        r"(?:report(?:a|o|e|an|arme|arse|arnos|amos|ando|andome|andose|aba)|present(?:a|o|e|an|arme|arse|arnos|amos|"
        r"ando)|firm(?:o|a|ar|ando|aba)|check ?in|chequeo) (?:\w{1,8} ){0,3}?(?:con|ante) (?:el |la |las oficinas de "
        r")?(?:ice\b|migra\b|(?:in?)?migracion|isap)"
    ),
    (
        r"(?:gan|perd|neg|apel|cerr)\w{1,5} (?:mi|su|el|nuestro) caso (?:de|con|en) (?:la )?(?:(?:in?)?migracion|"
        r"asilo|migra|corte de (?:in?)?migracion)"
    ),
)
CITIZENS: Final = (
    (
        r"(?:soy|somos|es|son|era|eran|hice|hizo|hicieron|hacer(?:me|se|nos)|hago|siendo|como|ya|no|tambien)(?: "
        r"(?:ya|una?|todos|todas|tambien|apenas|ahora|no|los|las|ambos|recien)){0,3} ciudadan[oa]s?\b(?! "
        r"(?:del?\b(?! (?:los )?(?:estados|usa|ee|aqui|este pais|nacimiento))|responsable|preocupad|que|comun))"
    ),
    r"ciudadan[oa]s? (?:por nacimiento|nacid[oa]s?|american[oa]s?|desde|naturaliz)",
    (
        r"(?:soy|somos|(?:el|ella) es|son) (?:ya |todos |tambien )?(?:american[oa]s?|estadounidenses?|gring[oa]s?)"
        r"\b(?! (?:los|de color|que|esos))"
    ),
    (
        r"(?:tengo|tiene|tenemos|con|mi|su) (?:un |el |una )?pasaporte (?:american|estadoun|de (?:estados|usa|ee))"
        r"\w{0,8}"
    ),
)
BORN: Final = (
    (
        r"(?:naci(?:o|eron|mos|d[oa]s?)?) (?:y (?:me )?cre(?:ci|cio|cimos) )?(?:alla )?en (?!(?:ener|febr|marz|abril|"
        r"mayo|juni|juli|agost|septi|octub|novie|dicie|el\b|la\b|los\b|las\b|una?\b|mi\b|su\b|ese|este|casa|plena|"
        r"medio|primavera|verano|otono|invierno|prision|detencion|custodia|hospital|un\b|\d))[a-z]{4,14}\b"
    ),
    r"naci(?:o|eron|mos|d[oa]s?)? (?:en )?(?:la ciudad de (?:mexico|guatemala)|alla|otro pais|el df)\b",
)
