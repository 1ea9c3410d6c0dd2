"""Frames of Spanish that tell a status: a word that tells nothing alone, and beside it what makes it tell.

`status_words.py` has the words that tell by themselves. The rules of that page hold here: no accents, no case, and
every repetition has an upper bound.
"""

from typing import Final

from flows.reading.status_words import BORDER_TOWNS, FAMILY

_OF: Final = r"(?:mis?|sus?|nuestr[oa]s?|tus?)"
_THE: Final = rf"(?:el|la|los|las|un|una|{_OF})"
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
    r"(?:ni|nada de) (?:los |mis |sus )?papeles\b",
    (
        r"n[ou] ?(?:t(?:en|ien|ng|neg|eng|enemo)\w{0,4}|cuent\w{1,3}(?: con)?|ha\w{0,3} tenido)(?<!tenian)"
        r"(?: (?:ningun\w{0,2}|mis?|sus?|los|la|el|todavia|aun|ya|buen\w{2,3}|ni|nada de|un|una)){0,3} "
        r"(?:papele[sz]|documentos|estatus|status|permiso de trabajo|ciudadania)\b(?! (?:para (?!trabaj|"
        r"estar|vivir)|de un|del|firmad))"
    ),
    (
        r"(?:no|nunca|nadie|tampoco) (?:\w{2,8} )?(?:documentad|regularizad|naturalizad)[oa]s?\b|"
        r"(?:ya |nunca |no |todavia no )(?:me |se |nos |lo |la )?(?:pude |ha |he |han |hemos |pudo |"
        r"pudimos )?regulariz\w{1,4}"
    ),
    (
        r"(?:estatus|status) (?:legal|migratori[oa]|mixto|temporal|protegido|irregular|vencido|"
        r"pendiente de|juvenil|"
        r"de (?:residente|refugiado|turista|estudiante|proteccion|asilad[oa]))"
    ),
    r"(?:sin|ningun|perd\w{1,4}|pierd\w{1,2}) (?:tener |el |mi |su |nuestro |ningun )?(?:estatus|status)\b",
    (
        rf"(?:(?:se|me|le|les|nos|ya|todavia|apenas|casi) ){{0,4}}{_ENDED} (?:ya |a \w{{2,4}} )?(?:el|la|"
        rf"los|{_OF}) {_PAPER}\b"
        r"(?! (?:para (?!trabaj)|de (?!trabaj|estudi|turis|residen)|a la casa))"
    ),
    (
        rf"(?:{_OF}|con el|con la|el|la) {_PAPER} (?:(?:ya|se|me|le|les|nos|esta|estan|estaba|sigue\w?|"
        rf"va|a|todavia|apenas|no|aun|"
        r"anda|en|que|fue|ha|han|ahorita) ){0,5}"
        rf"(?:{_ENDED}|vence\b|pendientes?|tramite|proceso|lleg\w{{1,4}}|sal(?:e|en|io|ido)\b)"
    ),
    (
        r"esper(?!anza)\w{1,6}(?: (?:que|lleguen|salgan|por|me|nos|le|den|los|las|la|el|salga|llegue|"
        r"lleguen)){0,5}(?: (?:mis?|sus?|nuestr[oa]s?))? "
        r"(?:papeles|residencia|permiso|mica|ciudadania|green ?card)\b(?! (?:del|de (?!la residencia|"
        r"migra|inmigra|trabajo|residen)|para (?!trabaj)|que))"
    ),
    (
        rf"(?:arregl|emigr|aplic|legaliz|nacionaliz)\w{{1,6}} (?:(?:papeles|ya|mis|sus|los|todo|aqui) "
        rf"){{0,2}}"
        rf"(?:por|con|a traves de|mediante|gracias a) (?:{_KIN}|matrimonio|un familiar|el trabajo|la "
        rf"(?:visa|ley|amnistia))"
    ),
    (
        rf"(?:{_KIN}|abogad[oa]|patron) (?:ya )?(?:me|le|nos|lo|la) met(?:io|ieron|e|en|iendo) (?:los |mis "
        rf"|sus |la )?(?:papeles|aplicacion|solicitud|peticion)"
    ),
    (
        rf"(?:me|lo|la|nos|le|los|se) (?:va\w? a |esta\w? |quier\w{{1,2}} |puede\w? |pudo |pudimos "
        rf")?arregl\w{{1,5}} (?:{_KIN}|el estatus|papeles)"
    ),
    (
        rf"(?:met|present|somet|llen)\w{{1,6}} (?:ya |todos )?(?:los|mis|sus|nuestros|"
        rf"la|el|una|mi) "
        rf"(?:papeles|documentos|aplicacion|solicitud|peticion|forma)\b (?:para|de|a|por|en) (?:mi |su |"
        rf"{_KIN}|(?:la |el )?{_PAPER}|(?:la )?{_OFFICE})"
    ),
    (
        rf"(?:entrevista|cita|aplicacion|solicitud|tramite|proceso|examen|peticion|huellas|juramento)s? "
        rf"(?:de|para|por) "
        rf"(?:la |el |mi |su )?(?:{_OFFICE}|green ?card|naturaliz)"
    ),
    r"(?:social|seguro|ssn|papeles|mica) de (?:otra persona|otr[oa]\b|un amigo|un muerto|alguien)",
    (
        r"(?:nadie|ningun[oa]|ninguno|pocos|muchos|varios|no todos|casi todos|la mayoria)(?: \w{1,12}){0,5} "
        r"(?:es|esta|son|estan|estamos|somos) (?:aqui )?(?:il)?(?:legal(?:es)?|arreglad\w{1,2}|"
        r"residentes?|ciudadan[oa]s?)\b"
    ),
    (
        r"(?:estoy|esta|estan|estamos|estaba|anda\w{0,3}|ando|vive|vivo|vivimos|viven|sigo|sigue|"
        r"trabaj[oa]|siendo)"
        r"(?: (?:aqui|de|como|por|aca)){0,2} ilegal(?:es|mente)?\b(?! (?:lo|que|revis|entr))"
    ),
    (
        r"(?:^|[.,;:] |pero |porque |que )es ilegal(?= (?:pero|y (?:tiene|trabaja|vive|lleva)|aunque|aqui|"
        r"en este))"
    ),
    (
        rf"(?:{_KIN}|yo|nosotros|ell[oa]s?) (?:\w{{2,8}} )?no (?:es|son|esta|estan|estoy) (?:aqui "
        rf")?legal(?:es|mente)?\b"
    ),
)
CAME: Final = (
    (
        r"(?:(?:traj|cruz|pas|brinc|ayud|dej|cobr|abandon)\w{1,5}|vin\w{1,4}|ven\w{1,4}) (?:con |al |a "
        r")?(?:un |el |unos |los )?(?:coyote|pollero)s?"
    ),
    r"(?:coyote|pollero)s? (?:\w{2,3} )?(?:traj|cruz|pas|brinc|dej|cobr|abandon)\w{1,5}",
    (
        r"(?:camin\w{1,5}|anduv\w{1,4}|perdid[oa]s?|dias|noches) (?:\w{1,6} ){0,3}?en (?:el|"
        r"ese) desierto"
    ),
    r"(?:en|con|a|de) (?:el |la )?orr\b",
    r"(?:esta|estoy|vive|vivo|estamos) aqui (?:desde|de) (?:muy )?(?:nin|chiq|bebe|chic)\w{0,5}",
    (
        rf"(?:me|nos|lo|la|los|las) (?:cruz|pas|traj|brinc|mand)\w{{1,5}}(?: (?!cuando|de|"
        rf"desde)\w{{1,9}}){{0,4}} {_YOUNG}|traj\w{{1,5}} (?:bien |muy )?(?:chiquit|pequen)[oa]s?"
    ),
    (
        rf"(?:llegue|llegamos|vine|venimos|vinimos|entre|cruce|estoy aqui|vivo aqui|{_KIN} (?:llego|vino|"
        rf"entro|cruzo)) (?:(?:aqui|aca|a|este|pais|estados|unidos|al|norte|para|solo|sola|muy) "
        rf"){{0,3}}?{_YOUNG}"
    ),
    (
        r"(?:pas|cru[zc]|entr|vin|ven|lleg|brin[cq]|camin|nad|anduv|sali|atraves)\w{1,5}"
        r"(?: (?:nadando|caminando|a|pie|de|noche|corriendo|sol[oa]s?|con|mis?|sus?|bebes?|hij[oa]s?|"
        r"ninos?|familia|todos?|"
        r"junt[oa]s|en|bote|llanta|balsa|escondid[oa]s?|yo|ilegal\w{0,5})){0,4}"
        r" (?:por |a traves de )?(?:el |la )(?:rio(?: bravo| grande)?|desierto|frontera|cerro|"
        r"monte)\b(?! con (?:perr|arm|troc|carr|lint|drone))"
    ),
    (
        rf"(?:cru[zc]|entr|pas|brin[cq]|vin|ven|camin|lleg)\w{{1,5}}(?: \w{{1,9}}){{0,2}} por "
        rf"{BORDER_TOWNS}\b|cruc\w{{1,2}}(?: \w{{1,9}})? en {BORDER_TOWNS}"
    ),
    (
        r"(?:me|nos) brin(?:qu?e|camos|co|caron) ?(?:$|(?:cuando (?:tenia|era)|hace|en (?:el )?(?:19|20|"
        r"\d\d)|con mi|de (?:nin|chiq|jov|moja)|"
        rf"para (?:aca|este|el (?:otro|norte))|al otro|(?:la |el )?(?:frontera|linea|muro|barda|cerca|"
        rf"rio) (?:en|por|de|con|cuando|hace) (?:{BORDER_TOWNS}|la frontera|tenia|\d)))"
    ),
    (
        rf"(?:brin[cq]|salt)\w{{1,4}} (?:la |el )(?:barda|muro|cerca|linea|reja) (?:\w{{1,6}} )?(?:en|por|"
        rf"de|cerca de|fronteriz\w) ?(?:{BORDER_TOWNS}|la frontera)?\b(?<!de)(?<!por)(?<!en)"
    ),
    (
        r"(?:cru[zc]|pas|brin[cq])\w{1,5} (?:al|para el|pal|para) (?:otro lado\b(?! de)|norte|este lado\b|"
        r"gabacho|estados unidos)"
    ),
    (
        rf"(?:(?:mis?|sus?) (?:{FAMILY})|yo|nosotros)(?: \w{{2,8}})? (?:lleg|entr|vin|ven|cru[zc]|"
        rf"pas)\w{{1,5}}(?: aqui| a este pais| a estados unidos)? sin (?:permiso|visa|papeles|"
        rf"inspeccion)|"
        r"(?:llegue|llegamos|entre|vine|venimos|vinimos|cruce|cruzamos) (?:aqui )?sin (?:permiso|visa|"
        r"papeles|inspeccion)"
    ),
    (
        r"(?:cru[zc]\w{1,5}|pase|pasamos|vine|vino|vinimos|venimos|vinieron|llegue|llegamos|entre|"
        r"entramos) (?:aqui |para aca |a este pais )?"
        r"(?:de )?(?:ilegal(?:es|mente)?|mojad[oa]s?|indocumentad[oa]s?)\b(?! (?:a|en) (?:la|mi|su|el) "
        r"(?!pais))"
    ),
    (
        r"(?:me|se|nos) (?:quede|quedo|quedamos|quedaron|pase|paso|pasamos) (?:\w{1,6} )?"
        r"(?:mas (?:tiempo )?(?:de lo|del|de la)|del tiempo|de tiempo|del permiso|de la (?:visa|fecha "
        r"de (?:la|mi|su) visa)|despues de la visa)"
    ),
    (
        r"(?:vin\w{1,4}|ven\w{1,4}|entr\w{1,4}|lleg\w{1,4}) (?:aqui )?(?:como|de|con permiso de|con) "
        r"(?:una? )?(?:turistas?|visitante|estudiante|refugiad[oa]|trabajador)"
    ),
    r"(?:emigr|inmigr)(?:e|o|amos|aron|ado)\b",
)
PERMITS: Final = (
    (
        r"(?:(?:con|en|por|una?|la|mi|su|de|tengo|tiene|tenia)) (?:la |una? )?(?:b-?[12]|f-?1|"
        r"h-?[12][abr]|h-?4|j-?[12]|k-?1|r-?1)\b"
    ),
    (
        r"(?:(?:la|mi|su|una?|el) (?:forma )?i-?|mi |su |forma |aprobad[oa] (?:la )?)(?:485|130|589|765|821d?|"
        r"601a?|918|914|360|751|140|131|539|220a?)\b"
    ),
    (
        r"(?:los|las|soy|es|son|somos|un|una|l[oa]s) (?:de los )?(?:sonador[ae]s?\b(?= (?:de|con|del) "
        r"(?:daca|el daca)|\W{0,2}$)|dreamers?\b)"
    ),
    (
        r"accion diferida|(?:suspension|cancelacion) de (?:la |mi |su )?(?:deportacion|remocion)|"
        r"proteccion (?:temporal|humanitaria)|ajuste cubano"
    ),
    (
        r"(?:dieron|dio|otorg\w{1,4}|aprob\w{1,4}|neg\w{1,4}|quit\w{1,4}|cancel\w{1,4}|vencio|llego|"
        r"entr\w{1,4}|pedi\w{0,3}|vin\w{1,4}) (?:con )?(?:el |un |mi |su )?parole\b"
    ),
    r"(?:con|de|del|por|tien\w{1,3}|ten\w{2,4}) (?:el |un |mi |su )?parole\b",
    (
        rf"(?:(?:me|nos|le|les|lo|la) (?:(?:ya|por|fin|apenas|acaban|de|va\w?|a|ha\w?|an) "
        rf"){{0,4}}{_DONE}|agarr\w{{1,4}}|sac\w{{1,4}}|saque|"
        rf"recib\w{{1,4}}|renov\w{{1,4}}|consig\w{{1,4}}|obtuv\w{{1,3}}|logr\w{{1,4}}|pedi|pedimos|pedir|"
        rf"pidiendo|solicit\w{{1,6}}|tramit\w{{1,6}}|perd\w{{1,4}}|gan\w{{1,4}}|quier\w{{1,3}}) "
        rf"(?:ya |por fin |apenas |sacar |por |para )?(?:el|la|los|{_OF}) (?:residencia|"
        rf"ciudadania)\b"
        r"(?! (?:para (?!trabaj)|de (?!trabaj|residen|perman|migra|inmigra|esta)|del|a (?!traves|mi|su|"
        r"los)|y (?:la|los|mi)|por (?:miedo|la fuerza)|"
        r"en|que|al|o|firmad))"
    ),
    (
        rf"(?:(?:me|nos|le|les) (?:(?:ya|por|fin|apenas|acaban|de|va\w?|a|ha\w?|an) "
        rf"){{0,4}}(?:{_DONE}|dier\w{{1,3}}|dio|dar)|"
        rf"renov\w{{1,4}}|tramit\w{{1,6}}) (?:ya |por fin |apenas )?(?:el|{_OF}) permisos?\b"
        r"(?! (?:para (?!trabaj|estar|vivir|residir)|de (?!trabaj|residen|un |dos )|del|a (?:la|"
        r"mi|su) casa|en|que|al))"
    ),
    (
        r"permisos? (?:por|de|para|hasta) (?:el )?(?:un|dos|tres|\d{1,2}) (?:ano|mes)(?:es|s)?\b|permiso "
        r"hasta (?:el )?20\d\d|permiso (?:\w{4,5} )?(?:vencid|caducad|expirad)o"
    ),
    (
        r"permiso (?:para|de) (?:vivir|trabaj\w{1,5}|residir) ?(?:aqui|legal|en)?|"
        r"permiso (?:humanitario|temporal|migratorio)"
    ),
    (
        r"(?:uscis|(?:in?)?migracion|gobierno|juez|migra) (?:ya |me |le |nos |les |lo ){0,3}(?:dio|"
        r"dieron|aprobo|nego|mando|otorgo|quito|renovo|cancelo) "
        r"(?:ya )?(?:un|el|la|los|mi|su|una) (?:\w{4,9} )?(?:permiso|estatus|residencia|papeles|"
        r"proteccion|ciudadania)\b(?! (?:para entrar|de entrar))"
    ),
    (
        r"(?:aplic|tramit|metier|meti)\w{0,6} (?:ya )?(?:para|por|a|al|a la) ?(?:la |el |mi |su "
        r"|una? )?"
        r"(?:residencia|ciudadania|permiso de trab|vawa|papeles|sijs?|ajuste)"
    ),
    (
        r"(?:residencia|ciudadania) (?:por|pendiente|permanente|condicional|legal|vencida|aprobada|"
        r"negada|americana|gracias)\b"
    ),
    (
        r"(?:soy|somos|es|son|era|eran|hice|hizo|hicieron|hacer(?:me|se)|siendo)(?: (?:ya|apenas|solo|"
        r"una?|todavia|tambien|ahora|nomas)){0,2} "
        r"residentes?\b(?! (?:del?\b(?! \d| hace)|en\b|medic))"
    ),
    (
        rf"(?:{_KIN}|ell?|ella|patron|patrona|jefe|esposo|esposa) (?:ya |apenas |tambien )?(?:me|nos|lo|"
        rf"la|los) "
        r"(?:(?:esta|va a|quiere|puede|pudo|estaba|iba a|piensa|ya|quiso) ){0,2}"
        rf"(?:pid(?:io|a|e|iendo)|pedir|ped(?:ia|ira)){_ONWARD}|peticion(?:o|a|e|ando|aron|ar|ado)\b"
    ),
    (
        r"(?:ya )?(?:me|nos|lo|la) puede (?:pedir|arreglar|peticionar)\b(?! (?:que|perdon|dinero|agua|"
        r"ayuda|el|la|un))"
    ),
    r"(?:ley|visa|caso|estatus) (?:de |por )?(?:vawa|juvenil)",
)
REMOVALS: Final = (
    (
        r"(?<!despues de )(?<!afuera de )(?<!saliendo de )(?<!salir de )(?<!salia de )(?<! en )"
        rf"(?:ten\w{{2,4}}|tien\w{{1,3}}|{_OF}|proxima|ultima|primera|falt\w{{1,3}} a|(?:fue|fui|va|voy|"
        rf"iba|ir|yendo|fuimos|presento|presente|presentarme) a|"
        rf"toca\w?|perd\w{{1,3}}|sig\w{{1,4}} (?:en|con)|esper\w{{1,5}}|estoy en|esta en|estan en) "
        rf"(?:\w{{1,10}} ){{0,3}}?"
        rf"{_COURT} (?:de|con|en|ante|por|para)? ?(?:la |el |lo de )?(?:{_OFFICE}|ice\b)"
    ),
    (
        r"orden(?:es)? (?:\w{4,7} )?de (?:salida|expulsion|deportacion|deporte|remocion|deportar)\b|"
        r"(?:dio|dieron|dan|dar|dado|firm\w{1,4}|orden\w{1,4}|salio) (?:una |la |su |mi )?(?:orden de "
        r")?(?:deportacion|remocion|expulsion)\b"
    ),
    (
        r"(?:juez|jueza|corte) (?:ya |lo |la |me |le |nos ){0,3}(?:orden\w{1,3}|mand\w{1,3}) (?:que (?:lo "
        r"|la |me )?)?(?:deport\w{1,6}|salir del pais|remo\w{1,6})"
    ),
    (
        r"deport(?:aron|ad[oa]|e|o)(?: a (?:mi|su|nuestr[oa]) \w{2,12}| a (?:mexico|guatemala|honduras|el "
        r"salvador))?(?: ya)?(?: (?:en|antes|una|hace)\b)? ?"
        r"(?:(?:19|20)\d\d|(?:una|dos|tres|varias|\d{1,2}) ve(?:z|ces)|(?:\w{1,6} )?(?:anos?|meses) "
        r"(?:atras|antes)|(?<=hace )(?:\w{1,6} )(?:anos?|meses)|"
        r"(?:y|pero) (?:\w{2,5} )?(?:volvio|regreso|volvi|regrese|volvieron a entrar)\b)"
    ),
    r"(?:me|lo|la|nos|los|las) (?:sacaron|echaron|corrieron) (?:del pais|de estados unidos)",
    (
        r"ya (?:(?:me|lo|la|los|nos|le) )?(?:(?:habia\w?|ha\w?|fue|fui) )?deport(?:aron|ado|ada)\b|(?:me|"
        r"lo|la|nos) (?:han|habian) deportado"
    ),
    (
        r"(?:volv|regres)\w{1,5} (?:a entrar |otra vez |de nuevo )?(?:despues|luego) de (?:que "
        r")?(?:\w{2,8} ){0,2}deport\w{1,6}"
    ),
    (
        r"(?:grillete|tobillera|brazalete (?:electronic|de (?:ice|la migra|migra|inmigra|monitoreo|gps)|"
        r"en (?:el|su|mi) (?:tobillo|pie|pierna))|"
        r"(?:tobillo|pie) (?:con |el )?(?:grillete|brazalete)|monitor (?:de|en) (?:ice|el tobillo|"
        r"tobillo|la migra))"
    ),
    (
        r"(?:report(?:a|o|e|an|arme|arse|arnos|amos|ando|andome|andose|aba)|present(?:a|o|e|an|arme|"
        r"arse|arnos|amos|ando)|firm(?:o|a|ar|ando|aba)|check ?in|chequeo) "
        r"(?:\w{1,8} ){0,3}?(?:con|ante) (?:el |la |las oficinas de )?(?:ice\b|migra\b|"
        r"(?:in?)?migracion|isap)"
    ),
    (
        r"(?:gan|perd|neg|apel|cerr)\w{1,5} (?:mi|su|el|nuestro) caso (?:de|con|en) (?:la "
        r")?(?:(?:in?)?migracion|asilo|migra|corte de (?:in?)?migracion)"
    ),
)
CITIZENS: Final = (
    (
        r"(?:soy|somos|es|son|era|eran|hice|hizo|hicieron|hacer(?:me|se|nos)|hago|siendo|como|ya|no|"
        r"tambien)"
        r"(?: (?:ya|una?|todos|todas|tambien|apenas|ahora|no|los|las|ambos|recien)){0,3} ciudadan[oa]s?\b"
        r"(?! (?:del?\b(?! (?:los )?(?:estados|usa|ee|aqui|este pais|nacimiento))|responsable|preocupad|"
        r"que|comun))"
    ),
    r"ciudadan[oa]s? (?:por nacimiento|nacid[oa]s?|american[oa]s?|desde|naturaliz)",
    (
        r"(?:soy|somos|(?:el|ella) es|son) (?:ya |todos |tambien )?(?:american[oa]s?|estadounidenses?|"
        r"gring[oa]s?)\b(?! (?:los|de color|que|esos))"
    ),
    (
        r"(?:tengo|tiene|tenemos|con|mi|su) (?:un |el |una )?pasaporte (?:american|estadoun|de (?:estados|"
        r"usa|ee))\w{0,8}"
    ),
)
BORN: Final = (
    (
        r"(?:naci(?:o|eron|mos|d[oa]s?)?) (?:y (?:me )?cre(?:ci|cio|cimos) )?(?:alla )?en (?!(?:ener|"
        r"febr|marz|abril|mayo|juni|juli|agost|septi|octub|novie|dicie|"
        r"el\b|la\b|los\b|las\b|una?\b|mi\b|su\b|ese|este|casa|plena|medio|primavera|verano|otono|"
        r"invierno|prision|detencion|custodia|hospital|un\b|\d))[a-z]{4,14}\b"
    ),
    r"naci(?:o|eron|mos|d[oa]s?)? (?:en )?(?:la ciudad de (?:mexico|guatemala)|alla|otro pais|el df)\b",
)
