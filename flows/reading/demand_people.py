"""Words for people, and the phrases that ask who somebody is: their name, or how to reach them.

Patterns match levelled text in small letters: accents are gone, ñ is n. Nothing here repeats without an upper bound.
"""

from typing import Final

from flows.reading.demand_frames import NOT_PEOPLE, ON_DUTY

KIN_EN: Final = (
    r"husband|wife|spouse|partner|(?:boy|girl)friend|mom|mother|dad|father|parents?|son|sons|daughters?|kids?|"
    r"child(?:ren)?|baby|brothers?|sisters?|siblings?|uncles?|aunts?|cousins?|grand\w{2,8}|nieces?|nephews?|"
    r"in-laws?|"
    r"famil(?:y|ies)(?: members?)?|relatives?|neighbou?rs?|friends?|co-?workers?|colleagues?|roommates?|flatmates?|"
    r"boss|landlord|landlady|tenants?|employers?|witness(?:es)?|passengers?|housemates?"
)
KIN_ES: Final = (
    r"espos[oa]s?|marido|mujer|senor(?:es|as?|itas?)?|novi[oa]s?|parejas?|papas?|padres?|mamas?|madres?|hij[oa]s?|"
    r"nin[oa]s?|bebes?|herman[oa]s?|ti[oa]s?|prim[oa]s?|cunad[oa]s?|suegr[oa]s?|abuel[oa]s?|niet[oa]s?|"
    r"sobrin[oa]s?|"
    r"vecin[oa]s?|amig[oa]s?|amistad(?:es)?|familias?|familiar(?:es)?|parientes?|companer[oa]s?|colegas?|jef[ea]s?|"
    r"patron(?:es|a)?|duen[oa]s?|inquilin[oa]s?|caser[oa]s?|testigos?|pasajer[oa]s?"
)
PEOPLE_EN: Final = (
    rf"(?:{KIN_EN}|(?:other |all |the )?people|persons?|others|everyone|everybody|anyone|somebody|someone|"
    r"(?:men|man|women|woman|boys?|girls?|guys?|lady|ladies|teens?|victims?|detainees?|members?|workers?|"
    r"occupants?|"
    r"bystanders?|whoever|those)\b)"
)
PEOPLE_ES: Final = (
    rf"(?:{KIN_ES}|(?:otras? |demas |todas? las? )?personas?|gente|otr[oa]s|demas|tod[oa]s|alguien|quienes|"
    r"hombres?|mujeres|muchach[oa]s?|chic[oa]s?|jovenes|joven|victimas?|detenid[oa]s?|trabajador\w{0,3}|miembros?)"
)
YOU_EN: Final = (
    rf"(?:you(?: guys| all| two| and your \w{{2,12}})?|he|she|they|(?:both of |one of )?(?:your|the|his|her|their) "
    rf"(?:{KIN_EN}|person|man|woman))"
)
_REACHED_EN: Final = (
    r"(?:cell ?|tele)?phones?|cells?|contacts?|numbers?|address(?:es)?|e-?mails?|details|info(?:rmation)?"
)
_REACHED_ES: Final = (
    r"telefonos?|celular(?:es)?|numeros?|correos?|direccion(?:es)?|contactos?|datos|domicilios?"
)

_THINGS: Final = rf"(?:\w{{2,12}} )?(?:{NOT_PEOPLE}|{ON_DUTY})\b"
OTHERS: Final = (
    (
        r"names?(?:,? (?:and|or|&|phone|numbers?|address(?:es)?|ages?|contact)){0,5},? (?:info(?:rmation)? "
        rf")?(?:of|for|from) (?:\w{{2,8}} ){{0,4}}{PEOPLE_EN}"
    ),
    (
        rf"(?:{KIN_EN}|person|people|man|woman|boy|girl|victim|guy)'?s?'? (?:full |real |legal |first |last "
        r")?names?\b"
    ),
    rf"(?:{KIN_EN})'?s?'? (?:\w{{2,8}} ){{0,3}}(?:and|or) (?:\w{{2,8}} )?names?\b",
    r"(?:their|his|her) (?:full |real |legal |first |last |complete )?names?\b",
    rf"(?:{_REACHED_EN})(?: (?:and|or) \w{{2,8}})? (?:of|for|from) (?:\w{{2,8}} ){{0,3}}{PEOPLE_EN}",
    rf"(?:{KIN_EN})'s?'? (?:\w{{2,8}} )?(?:{_REACHED_EN})\b",
    r"how (?:can|could|do|should) (?:i|we) (?:reach|find|contact|locate|get hold of) (?:her|him|them)\b",
    (
        r"(?:give|send|tell|write|text|name) (?:\w{2,4} )?(?:a|some|their|one|two|three|any|all|the) "
        r"(?:\w{2,8} ){0,2}(?:names?|witness(?:es)?)\b(?! of (?:the )?(?:hospital|agen|officer))"
    ),
    rf"(?:list|name|identify|write down|put down|introduce) (?:\w{{2,8}} ){{0,4}}{PEOPLE_EN}",
    (
        rf"(?:what|how) (?:is|are|was|were|do|does) (?:\w{{2,8}} ){{0,3}}(?:{KIN_EN}|person|people|man|woman|he|"
        rf"she|"
        rf"they) "
        r"called"
    ),
    rf"(?:which|what) (?:of (?:your|the|these|those) |other )?(?:{KIN_EN}|people|persons?)\b",
    r"whose (?:house|home|apartment|place|room|car|phone|video|child|kid|son|daughter|name)\b",
    (
        r"(?:nombres?|apellidos?)(?: (?:completos?|y|o|e|apellidos?|telefonos?|direccion(?:es)?|edad(?:es)?|"
        r"reales?|"
        rf"legal(?:es)?)){{0,5}},? (?:de|del) (?:\w{{2,8}} ){{0,4}}{PEOPLE_ES}"
    ),
    rf"como se llama(?:n|ba|ban)? (?!(?:el|la|los|las|ese|esa) {_THINGS})(?:\w{{2,8}} ){{0,4}}{PEOPLE_ES}",
    (
        rf"names? of (?:your|his|her|their) (?!{_THINGS})|(?:{PEOPLE_EN})[:,] (?:\w{{2,6}} ){{0,2}}names?\b|"
        rf"(?:nombres?|apellidos?) de sus? (?!{_THINGS})|como se llaman? sus? (?!{_THINGS})|"
        rf"(?:{PEOPLE_ES})(?: de \w{{2,10}})?[:,] (?:\w{{2,6}} ){{0,2}}nombres?\b"
    ),
    (
        r"como se llama(?:n|ban|ba)?(?: (?:el|ella|ellos|ellas))?\W*$|(?:sus|cuales son los) nombres\b(?! (?:de|"
        r"del) "
        r"(?:los )?(?:agentes|oficiales|policias))"
    ),
    rf"(?:{_REACHED_ES})(?: (?:y|o) \w{{2,10}})? (?:de|del) (?:\w{{2,8}} ){{0,3}}{PEOPLE_ES}\b",
    (
        r"(?:como|donde) (?:lo|la|los|las|le|les) (?:puedo |podemos |podria |podriamos )?(?:localiz|contact|"
        r"encuentr|"
        r"ubic)"
    ),
    (
        r"(?:haga|mande\w{0,3}|escriba\w{0,3}|envie\w{0,3}|de|denos|deme|ponga|anote|"
        r"necesit\w{2,6}) (?:\w{2,8} ){0,3}"
        rf"(?:lista|nombres?) (?:de|con|completa) (?:\w{{2,8}} ){{0,4}}{PEOPLE_ES}"
    ),
    (
        r"(?:de|denos|deme|digame|diganos|mande\w{0,3}|escriba\w{0,3}|ponga) (?:un|unos|dos|tres|el|los|algun|"
        r"algunos|sus) "
        r"(?:o tres |o dos )?nombres?\b"
    ),
    (
        rf"(?:nombr(?:e|ar)|present(?:e|ar)(?:nos|me)?|apunte|anote|liste|identifique|"
        rf"mencione) (?:\w{{1,8}} ){{0,4}}{PEOPLE_ES}|"
        rf"(?:que|cual(?:es)? de (?:sus|los|las|esas|esos)) (?:otr[oa]s )?(?:{KIN_ES}|personas?)\b"
    ),
    r"de quien(?:es)? (?:es|son|era|eran) ",
    r"(?:diga|digame|diganos|identifique) (?:\w{2,8} ){0,2}quien(?:es)?\b",
)
_DID_IT_EN: Final = (
    r"hit|push\w{0,2}|kick\w{0,2}|punch\w{0,2}|beat|shot|shoots?|fired|arrest\w{0,2}|detain\w{0,2}|handcuff\w{0,2}|"
    r"took(?! (?:the|this|that|a|your|those) (?:video|photo|picture|film))|grabb\w{2}|dragg\w{2}|broke|"
    r"threaten\w{0,2}|"
    r"yell\w{0,2}|shout\w{0,2}|knock\w{0,2}|order\w{0,2}|enter\w{0,2}|came in|stopped|search\w{0,2}|"
    r"question\w{0,2}|"
    r"signed|pointed|tackl\w{2}|spray\w{0,2}|hurt|touch\w{0,2}|interview\w{0,2}|issued|refused|asked|"
    r"told (?:you|him|her|them) (?:to|that)|said|did (?:this|that|it)|runs?|(?:is|was) in charge"
)
_DID_IT_ES: Final = (
    r"peg(?:o|aron)|golpe\w{1,4}|empuj\w{1,4}|pate\w{1,4}|arrest\w{1,4}|detuv\w{1,5}|llev(?:o|aron)|romp\w{1,5}|"
    r"amenaz\w{1,4}|grit\w{1,4}|toc(?:o|aron)|entr(?:o|aron)|orden(?:o|aron)|dispar\w{1,4}|apunt(?:o|aron)|"
    r"revis(?:o|aron)|firm(?:o|aron)|quit(?:o|aron)|interrog\w{1,4}|lastim\w{1,4}|(?:hizo|hicieron) "
    r"(?:esto|eso|dano|firmar)|(?:dio|dieron) la orden|dirige|mand(?:a|aba)\b(?! )|pregunt(?:o|aron)|pidi(?:o|"
    r"eron)|"
    r"dijo que|dijeron que"
)
_HELPS_EN: Final = (
    r"(?:can|could|will|would|might) (?:help|pick|look after|take care|care for|stay|drive|come|bring|go)|"
    r"(?:can|could|should|may) (?:we|i) (?:call|ask|write|speak|talk)"
)
_HELPS_ES: Final = (
    r"(?:puede|pueda|podria|va a) (?:ayudar|recoger|cuidar|acompanar|traer|llevar|quedarse|venir)|"
    r"(?:podemos|podriamos|debemos|puedo) (?:llamar|preguntar|escribir|hablar)"
)
_ADVISES_EN: Final = r"(?:lawyer|attorney|doctor|nurse)"
_ADVISES_ES: Final = r"(?:abogad[oa]|doctor[a]?|medic[oa]|enfermer[oa])"
WHO: Final = (
    (
        r"(?:^\W{0,3}|(?<=[,:;] )|(?:and|but|so|us|me|know|say|remember|also|exactly|down|please) )(?:with |to |"
        r"for |from )?"
        rf"who(?:m|'s)?\b(?! (?:\w{{2,8}} )?(?:{_DID_IT_EN}|{_HELPS_EN})\b|"
        rf" (?:is|are|was|were) (?:the |those |that |this )?(?:(?!your |his |her )\w{{2,12}} )?(?:{ON_DUTY})\b|"
        rf" is your {_ADVISES_EN}\b)"
    ),
    r"who else\b",
    (
        r"(?:^\W{0,3}|(?<=[,:;] )\W?|(?:y|pero|nos|me|sabe|recuerda|exactamente) )(?:a |de |con |por |"
        r"para )?quien(?:es)?\b"
        rf"(?! (?:(?:le|les|lo|la|los|las|se|nos) )?(?:{_DID_IT_ES}|{_HELPS_ES})\b|"
        rf" (?:es|son|era|eran|fue|fueron) (?:el |la |los |las |ese |"
        rf"esos )?(?:(?!su )\w{{2,12}} )?(?:{ON_DUTY})\b| es su {_ADVISES_ES}\b)"
    ),
    r"quien(?:es)? mas\b",
)
"""A question for who somebody is. Who did it on duty, and who can help, may be asked."""
