"""Names that the gazetteer does not have: Spanish ones, nicknames, and words that only look like a town. Data."""

from collections.abc import Mapping

ALSO_NAMED: Mapping[str, tuple[str, str]] = {
    "filadelfia": ("philadelphia", "US-PA"),
    "philly": ("philadelphia", "US-PA"),
    "nueva orleans": ("new orleans", "US-LA"),
    "nueva orleans luisiana": ("new orleans", "US-LA"),
    "nueva york": ("new york", "US-NY"),
    "ciudad de nueva york": ("new york", "US-NY"),
    "new york city": ("new york", "US-NY"),
    "nyc": ("new york", "US-NY"),
    "ny city": ("new york", "US-NY"),
    "the bronx": ("bronx", "US-NY"),
    "el bronx": ("bronx", "US-NY"),
    "san luis": ("st louis", "US-MO"),
    "san pablo": ("st paul", "US-MN"),
    "la": ("los angeles", "US-CA"),
    "l a": ("los angeles", "US-CA"),
    "este de los angeles": ("east los angeles", "US-CA"),
    "east la": ("east los angeles", "US-CA"),
    "vegas": ("las vegas", "US-NV"),
    "ciudad de kansas": ("kansas city", "US-MO"),
    "san agustin": ("st augustine", "US-FL"),
    "cayo hueso": ("key west", "US-FL"),
    "washington dc": ("washington", "US-DC"),
}
NOT_ALONE = frozenset(
    "mexico guatemala honduras cuba peru colombia ecuador venezuela nicaragua panama haiti brazil brasil china canada"
    " india italy home house school church hospital court jail store center park street corner front work office back"
    " car van truck bus border night day morning casa calle tienda escuela iglesia trabajo carro corte parque esquina"
    " frente union friend price best good bad none nada no yes si ok help stop start ice police custer agency media"
    " justice freedom liberty hope faith why what who como una uno ayer okay job united west north story normal given"
    " welcome joy energy protection industry independence".split()
)
"""Words that are also names of small places; alone, without a state, they are only words."""

TWO_MEANINGS: Mapping[str, str] = {
    "new york": "US-NY",
    "nueva york": "US-NY",
    "washington": "US-WA",
    "la": "US-LA",
    "l a": "US-LA",
}
"""Names of a city that are also a state's: both are offered."""
