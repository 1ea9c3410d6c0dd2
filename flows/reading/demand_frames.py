"""What stands around a phrase of ``demand_words``: whether it is asked for, refused, told, or about people on duty.

Patterns match levelled text in small letters: accents are gone, ñ is n. Nothing here repeats without an upper bound.
"""

from typing import Final

_DO_EN: Final = (
    r"tell|send|give|provide|share|upload|attach|bring|show|write|reply|answer|confirm|explain|describe|list|"
    r"name|identify|"
    r"state|include|scan|e-?mail|text|say|let|kindly|note|record|mention|put|fill|enter|type|photograph|take|"
    r"submit|"
    r"forward|specify|indicate|verify|check|complete|remind|pick|choose|read|introduce"
)
_DO_ES: Final = (
    r"di(?:ga|gan|me)|mand[ea]n?|envien?|compartan?|proporcionen?|suban?|adjunten?|traigan?|muestren?|escriban?|"
    r"respondan?|"
    r"contesten?|confirmen?|indiquen?|expliquen?|cuenten?|haga|den?|incluyan?|anoten?|identifiquen?|pongan?|"
    r"apunten?|"
    r"pasen?|tomen?|ensenen?|llenen?|completen?|especifiquen?|senalen?|verifiquen?|nombren?|mencionen?|describan?|"
    r"fotografien?|presenten?|recuerden?|marquen?|escojan?|elijan?|lean?"
)
_WORD: Final = (
    r"what|which|where|when|who|whom|whose|how|whether|do|does|did|are|is|was|were|have|has|can|could|would|will|"
    r"may|"
    r"cual(?:es)?|que|donde|cuando|quien(?:es)?|como|cuant[oa]s?|si"
)
ASKING: Final = (
    r"\?|\bplease\b|\bpor favor\b|"
    rf"^\W{{0,3}}(?:(?:and|also|then|so|now|next|first|or|but|y|tambien|ahora|primero|luego|hello|hi|hola),? )?"
    rf"(?:{_DO_EN}|{_WORD}|(?:{_DO_ES})(?:nos|me|le)?)\b|"
    rf"[,:] ?(?:and |y )?(?:{_DO_EN}|(?:{_DO_ES})(?:nos|me)?)\b|"
    r"\b(?:tell|send|give|show|e-?mail|text|write|bring) (?:us|me|it)\b|let (?:us|me) know|"
    rf"\b(?:{_DO_ES})(?:nos|me)\b|"
    r"\b(?:we|i)(?: \w{2,6})? (?:need|want|require|ask|must|should|(?:would|will) (?:like|love|need)|have to)\b|"
    r"\b(?:we|i)'(?:d|ll) (?:\w{2,6} )?(?:like|love|need|appreciate)\b|\bwould help\b|(?:is|are) (?:needed|"
    r"required|"
    r"necessary)|\bhelps? us\b|\b(?:nos|me) (?:serviria|ayudaria|gustaria|interesa|falta)\w{0,2}\b|"
    r"\b(?:tenemos que|hay que|es necesario|se necesita\w{0,2}|se requiere\w{0,2})\b|"
    r"\bcan(?:not| not|'t) (?:\w{2,8} ){1,5}without\b|\bno (?:podemos|puedo|se puede) (?:\w{2,8} ){1,4}sin\b|"
    r"\bsin (?:\w{2,8} ){1,4}no (?:podemos|puedo|se puede)\b|"
    r"\b(?:necesit(?:o|amos)|queremos|quisieramos|requerimos|ocupamos|nos urge|pedimos|hace falta|falta)\b|"
    rf"\byou (?:must|should|need to|have to|can|could) (?:{_DO_EN})\b|"
    r"\b(?:debe|tiene que|puede|podria) (?:mandar|decir|enviar|dar|traer|escribir|compartir|mostrar|subir)\w{0,3}\b"
)
"""A question, an order, or a wish. What is only told ("we filed for your visa") is none of them."""

NAMING: Final = r"\b(?:your|his|her|their|su|sus|the|el|la|los|las)\b"
"""In few words the mere naming asks, too: "Your A-number"."""

NOT_ASKING: Final = (
    r"\b(?:(?:do|does|did|will|would|should|must|need) ?(?:not|n[’']?t)|don[’']?t|never|no need to|"
    r"not (?:ask\w{0,3}|need\w{0,3}|want|require\w{0,2}|share|tell|send)|leave out|regardless of|no "
    r"matter|whatever|instead of|rather than|even (?:if|without)|doesn[’']?t|won[’']?t|anyone (?:who|with)|"
    r"hide|cover|black out)\b|\b(?:no (?:\w{2,4} )?(?:diga\w{0,3}|mande\w{0,3}|envie\w{0,3}|"
    r"escriba\w{0,3}|ponga\w{0,3}|comparta\w{0,3}|incluya\w{0,3}|de\b|pregunt\w{2,6}|pedimos|"
    r"necesit\w{2,7}|queremos|importa|hace falta|tiene que|debe|muestre|anote|cuente|pedire\w{0,3}|"
    r"preguntare\w{0,3})|nunca|jamas|sin (?:decir|importar|dar|escribir|poner|mandar|incluir|mostrar)|aunque|"
    r"tape|oculte|en vez de|sea cual sea|cualquiera que sea)\b"
)
_DONE_ES: Final = (
    r"pregunt(?:aron|o|aba|aban|ado|an|en)|pid(?:en|an)|exig(?:en|an)|quit(?:an|en)|pidi(?:eron|o)|exigi(?:eron|"
    r"o)|quit(?:aron|o)|dij(?:eron|o)|llam(?:aron|"
    r"o)|revis(?:aron|o)|mencion(?:aron|o)|amenaz(?:aron|o)|grit(?:aron|o)|mostr(?:aron|o)|ensen(?:aron|o)|"
    r"romp(?:ieron|io)|devolvi(?:eron|o)|acus(?:aron|o)|vi(?:eron|o)|tom(?:aron|o)|insult(?:aron|o)|"
    r"explic(?:aron|o)|escane(?:aron|o)|trat(?:aron|o)|us(?:aron|o)|escribi(?:eron|o)|dieron|dio"
)
SCENE: Final = (
    r"\b(?:did|do|does|had|have|were|was|when|if|because|that|what|why|how)?\b ?(?:the |an |any |one of the |"
    r"some )?(?:they|he|she|agents?|officers?|ice|police|men|somebody|someone|anybody|anyone|cops?|guards?|"
    r"deputies) (?:\w{2,8} )?(?:ever |also |first |then )?(?:asks?|asked|say|said|says|call|called|tell|told|"
    r"take|took|taken|check|checked|want|wanted|demand|demanded|mention|mentioned|show|showed|shown|threaten|"
    r"threatened|yell|yelled|shout|shouted|keep|kept|look|looked|see|saw|grab|grabbed|scan|scanned|believe|"
    r"accuse|accused|photograph\w{0,2}|give|gave|return|returned|rip|ripped|refuse|refused|ignore|ignored|"
    r"write|wrote|use|used|treat|treated)\b|\b(?:(?:le|les|lo|la|los|las|se) (?:\w{2,4} )?|(?:agentes?|"
    rf"oficial(?:es)?|policias?|migra|alguien|ellos|hombres) (?:\w{{2,5}} )?)(?:{_DONE_ES})|\b(?:preguntaron|"
    r"exigieron|quitaron|gritaron|llamaron|revisaron|amenazaron|mostraron|ensenaron|insultaron)\b"
)
ANSWERED: Final = (
    r"what (?:did|have) you (?:say|said|answer|tell|told|reply)|your (?:answer|reply)|and (?:are|do|is|were) "
    r"you|(?:is|was|were) (?:it|that) true|que (?:les |le )?(?:contesto|respondio|dijo usted|dijo)|su "
    r"respuesta|es (?:verdad|cierto)"
)
FOLLOWS: Final = (
    r"\b(?:are|is|were|was) (?:you|he|she|they) (?:one|that|among them)\b|\bdo you (?:have|hold) (?:one|it|any|"
    r"them)\b|"
    r"\b(?:is|does) that (?:you|apply)\b|\b(?:usted|ustedes|ell?a?) l[oa]s? (?:es|son|tienen?)\b|"
    r"\b(?:can|could) you (?:find|send|share|give|tell|read)\b|\bl[oa]s? puede (?:buscar|mandar|dar|decir|leer)\b|"
    r"\busted(?:es)? (?:es|son) (?:un[oa]s?|de ell[oa]s)\b|\bnos l[oa]s? (?:da|manda|dice)\b|"
    r"\bl[oa]s? (?:es|son|tienen?) (?:usted|ustedes|ell?a?)\b|\bes su caso\b|\btiene (?:usted )?un[oa]\b"
)
"""What takes up a thing that was only told: "We help citizens. Are you one"?"""

RESUMED: Final = (
    r"\b(?:but|pero)\b|[,:;] ?(?:and |y |but |pero |so )?(?:please |por favor )?"
    rf"(?:{_DO_EN}|{_WORD}|(?:{_DO_ES})(?:nos|me)?)\b"
)
"""Where something else begins, to which a refusal before it does not reach."""

ON_DUTY: Final = (
    r"agents?|officers?|police\w{0,3}|ice|deput(?:y|ies)|guards?|sheriffs?|marshals?|supervisors?|officials?|"
    r"agentes?|(?<!identificacion )oficial(?:es)?|policias?|la migra|guardias?|alguaciles?|patrulleros?|"
    r"supervisor(?:es)?|lawyers?|"
    r"attorneys?|doctors?|judges?|abogad[oa]s?|doctor(?:es|as?)?|medic[oa]s?|juez|jueces"
)
"""Whose names, numbers and papers may be asked."""
NOT_PEOPLE: Final = (
    r"hospitals?|clinics?|courts?|schools?|stores?|compan(?:y|ies)|business(?:es)?|shops?|hospital(?:es)?|"
    r"clinicas?|cortes?|escuelas?|tiendas?|companias?|negocios?|compani?a?|empresas?|church(?:es)?|iglesias?|"
    r"shelters?|albergues?|towns?|cities|city|medicines?|medicinas?|programs?|"
    r"jails?|facilit(?:y|ies)|centers?|carcel|centro|"
    r"badges?|placas?|vehicles?|cars?|vans?|carros?|camionetas?|streets?|calles?|buildings?|edificios?|units?|"
    r"agenc(?:y|ies)|agencias?|orden|warrant"
)
"""What has numbers and papers of its own."""
