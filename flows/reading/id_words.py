"""The words that people put before a number that identifies a person, and the words that say it is another number.

One row is one kind of paper: the words, and how many digits such a number has at least. Patterns match text in which
accents are gone; case never counts. Longest words of a kind first where one begins with the other.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of paper: *words* (a pattern) before its number, which has *least* digits or more."""

    name: str
    words: str
    least: int


KINDS: Final = (
    Kind(
        "Social Security, United States and Mexico",
        r"s\.?s\.?n\b\.?|soc\w{0,8}\.? (?:security|sec)\b|seguro social|n\.?s\.?s\b\.?|socials?\b|seguros?\b|"
        r"numerito del seguro|ss ?#|ss\b(?= ?[:=#\d])|ss number",
        7,
    ),
    Kind(
        "taxpayer",
        r"i\.?t\.?i\.?n\b\.?|tax ?payer|tax id|contribuyente|rfc",
        6,
    ),
    Kind(
        "alien registration",
        r"alien\b|extranjero|\ba[ -]?(?:number|num|no|numero|nro|#)\b|\ba ?#|(?:numero|num|nro)\.? a\b|"
        r"(?:her|his|my|su|mi) a\b|anumber|numero de (?:in)?migracion|uscis|registration number",
        7,
    ),
    Kind(
        "papers of immigration",
        r"i ?-? ?94\b|admission number|sevis|visa (?:foil|number|no|num)|numero de (?:la |mi |su )?visa|\bvisa\b|"
        r"green ?card|mica\b|work permit|permiso de trabajo|\bead\b|tps card|resident card|tarjeta de residen\w{1,5}",
        7,
    ),
    Kind("passport", r"pass?po?rts?\b|psport|pasa?po?rtes?\b|pasaprte", 6),
    Kind(
        "driver licence",
        r"licen[sc]es?\b|licen[sc]ias?\b|lisencia|drivers? lic\b|\bdl\b|permit to drive|"
        r"permiso de (?:manejar|conducir)",
        6,
    ),
    Kind(
        "identity card",
        r"\bids?\b|identification|identificacion|identidad|identity|\baidi|credencial|elector\b|\bine\b|\bcurp\b|"
        r"matriculas?\b|consular\b|\bdpi\b|\bcui\b|\bdui\b|\bnit\b|\bdni\b|cedula|\bci\b|\bcpf\b|\brun\b|\brut\b|"
        r"documento\b|carnet",
        7,
    ),
    Kind("health insurance of the state", r"medicaid|medicare|medi-?cal\b|\bchip (?:number|id)", 6),
    Kind(
        "certificate",
        r"(?:naturali[sz]ation|citizenship|birth) certificate|certificado de (?:naturali[sz]acion|ciudadania)|"
        r"(?:acta|partida|certificado) de nacimiento",
        6,
    ),
    Kind(
        "bank",
        r"account|acct|cuenta|routing|\bruta\b|clabe|debit|debito|credit card|credito|tarjetas?\b|card number|"
        r"my cards?\b|bank cards?\b",
        7,
    ),
)

OTHER: Final = "|".join(
    r"""
    badges? bach shield gafete placas? insignia chapa units? unidad police policia
    plates? tag patente cars? trucks? vans? carro troca camioneta coche patrulla vehicle suv bus
    phones? tel telefonos? cel cell celular movil mobile fax whatsapp hotline
    call\w{0,3} text\w{0,3} llam\w{1,6} marc\w{1,4} habl\w{1,6} mande\w{0,3} worker trabajadora
    reports? reportes? complaint queja incident incidente foia oig crcl jicms case docket warrant
    ticket boleto folio citation multa claim reclamo bill hospital insurance invoice factura
    zip postal vin serial imei order orden tracking rastreo evidence property bolsa trip viaje video
    codigos? codes? confirmation confirmacion verification verificacion store tienda walmart
    """.split()
)
"""A number after one of these is evidence, or the person's own way to be reached."""
OF_OFFICERS: Final = (
    r"agente?s?|officers?|oficial(?:es)?|badge|police|policia|ice|store|video|order|trip|his shirt"
)
"""Before the word for a paper: the paper is not of the person who suffered or saw."""
