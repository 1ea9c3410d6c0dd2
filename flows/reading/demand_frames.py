"""What stands around a phrase of ``demand_words``: whether it is asked for, refused, told, or about people on duty.

Patterns match levelled text in small letters: accents are gone, ñ is n. Nothing here repeats without an upper bound.
"""

from typing import Final

_DO_EN: Final = (
    r"tell|send|give|provide|share|upload|attach|bring|show|write|reply|answer|confirm|explain|describe|list|name|identify|"
    r"state|include|scan|e-?mail|text|say|let"
)
_DO_ES: Final = (
    r"di(?:ga|gan|me)|mand[ea]n?|envien?|compartan?|proporcionen?|suban?|adjunten?|traigan?|muestren?|escriban?|respondan?|"
    r"contesten?|confirmen?|indiquen?|expliquen?|cuenten?|haga|den?|incluyan?|anoten?|identifiquen?"
)
_WORD: Final = (
    r"what|which|where|when|who|whom|whose|how|whether|do|does|did|are|is|was|were|have|has|can|could|would|will|may|"
    r"cual(?:es)?|que|donde|cuando|quien(?:es)?|como|cuant[oa]s?|si"
)
ASKING: Final = (
    r"\?|\bplease\b|\bpor favor\b|"
    rf"^\W{{0,3}}(?:(?:and|also|then|so|now|next|first|or|but|y|tambien|ahora|primero|luego|hello|hi|hola),? )?"
    rf"(?:{_DO_EN}|{_WORD}|(?:{_DO_ES})(?:nos|me|le)?)\b|"
    rf"[,:] ?(?:and |y )?(?:{_DO_EN}|(?:{_DO_ES})(?:nos|me)?)\b|"
    r"\b(?:tell|send|give|show|e-?mail|text|write|bring) (?:us|me|it)\b|let (?:us|me) know|"
    rf"\b(?:{_DO_ES})(?:nos|me)\b|"
    r"\b(?:we|i)(?: \w{2,6})? (?:need|want|require|ask|must|would like|have to)\b|"
    r"\b(?:necesit(?:o|amos)|queremos|quisieramos|requerimos|ocupamos|nos urge|pedimos|hace falta|falta)\b|"
    rf"\byou (?:must|should|need to|have to|can|could) (?:{_DO_EN})\b|"
    r"\b(?:debe|tiene que|puede|podria) (?:mandar|decir|enviar|dar|traer|escribir|compartir|mostrar|subir)\w{0,3}\b"
)
"""A question, an order, or a wish. What is only told ("we filed for your visa") is none of them."""

NAMING: Final = r"\b(?:your|his|her|their|su|sus|the|el|la|los|las)\b"
"""In few words the mere naming asks, too: "Your A-number"."""

NOT_ASKING: Final = (
    r"\b(?:(?:do|does|did|will|would|should|must|need|can) ?(?:not|n[’']?t)|don[’']?t|never|without|no need to|"
    r"not (?:ask\w{0,3}|need\w{0,3}|want|require\w{0,2}|share|tell|send)|leave out|regardless of|no "
    r"matter|whatever|instead of|rather than|even (?:if|without)|doesn[’']?t|won[’']?t|anyone (?:who|with)|"
    r"hide|cover|black out)\b|\b(?:no (?:\w{2,4} )?(?:diga\w{0,3}|mande\w{0,3}|envie\w{0,3}|"
    r"escriba\w{0,3}|ponga\w{0,3}|comparta\w{0,3}|incluya\w{0,3}|de\b|pregunt\w{2,6}|pedimos|"
    r"necesit\w{2,7}|queremos|importa|hace falta|tiene que|debe|muestre|anote|cuente|pedire\w{0,3}|"
    r"preguntare\w{0,3})|nunca|jamas|sin (?:decir|importar|dar|escribir|poner|mandar|incluir|mostrar)|aunque|"
    r"tape|oculte|en vez de|sea cual sea|cualquiera que sea)\b"
)
_DONE_ES: Final = (
    r"pregunt(?:aron|o|aba|aban|ado)|pidi(?:eron|o)|exigi(?:eron|o)|quit(?:aron|o)|dij(?:eron|o)|llam(?:aron|"
    r"o)|revis(?:aron|o)|mencion(?:aron|o)|amenaz(?:aron|o)|grit(?:aron|o)|mostr(?:aron|o)|ensen(?:aron|o)|"
    r"romp(?:ieron|io)|devolvi(?:eron|o)|acus(?:aron|o)|vi(?:eron|o)|tom(?:aron|o)|insult(?:aron|o)|"
    r"escane(?:aron|o)|trat(?:aron|o)|us(?:aron|o)|escribi(?:eron|o)|dieron|dio"
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
ON_DUTY: Final = (
    r"agents?|officers?|police\w{0,3}|ice|deput(?:y|ies)|guards?|sheriffs?|marshals?|supervisors?|officials?|"
    r"agentes?|oficial(?:es)?|policias?|la migra|guardias?|alguaciles?|patrulleros?|supervisor(?:es)?|lawyers?|"
    r"attorneys?|doctors?|judges?|abogad[oa]s?|doctor(?:es|as?)?|medic[oa]s?|juez|jueces"
)
"""Whose names, numbers and papers may be asked."""
NOT_PEOPLE: Final = (
    r"hospitals?|clinics?|courts?|schools?|stores?|compan(?:y|ies)|business(?:es)?|shops?|hospital(?:es)?|"
    r"clinicas?|cortes?|escuelas?|tiendas?|companias?|negocios?|jails?|facilit(?:y|ies)|centers?|carcel|centro|"
    r"badges?|placas?|vehicles?|cars?|vans?|carros?|camionetas?|streets?|calles?|buildings?|edificios?|units?|"
    r"agenc(?:y|ies)|agencias?|orden|warrant"
)
"""What has numbers and papers of its own."""
