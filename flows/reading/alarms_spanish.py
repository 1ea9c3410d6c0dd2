"""Spanish words of danger now, and what makes them a story. Data only (``alarms`` has the notation)."""

from typing import Final

from flows.reading import harms_spanish as harms
from flows.reading.alarm_lists import Lists

_MIGRA: Final = (
    "ice|migra|inmigracion|migracion|agente|agentes|oficial|oficiales|policia|policias|federales|patrulla|patrullas|"
    "uniformados|encapuchados"
)
_ESTAN: Final = "esta|estan|andan|anda|sigue|siguen|hay"
_LUGAR: Final = (
    "puerta|casa|calle|edificio|trabajo|barrio|escuela|iglesia|tienda|ventana|cuadra|colonia|estacionamiento|"
    "apartamento|departamento|patio|pasillo|parada|esquina|corte|clinica|vecindario|entrada|porton|fabrica|negocio|parque"
)
_HACIENDO: Final = (
    "llevando|llevandose|arrestando|deteniendo|golpeando|pegando|siguiendo|persiguiendo|apuntando|esposando|jalando|"
    "agarrando|levantando|parando|rodeando|sacando|arrastrando|disparando|interrogando|correteando|bajando|metiendo|subiendo|revisando|rompiendo|entrando|quitando|amenazando|gritando|poniendo|pidiendo|pateando|tumbando"
)
_COSA: Final = (
    "camioneta|camionetas|carros|carro|troca|trocas|patrulla_fronteriza|helicoptero|enmascarados|hombres_armados|"
    "hombres_con_mascara|hombres_enmascarados|hombres_tapados|carros_sin_placas|los_de_verde|border_patrol"
)
_YA_MISMO: Final = "ahorita|ahora_mismo|ahorita_mismo|en_este_momento|en_este_instante|ya_mismo|ahora_$"
_GERUNDIO: Final = (
    "entrando|tocando|golpeando|gritando|pidiendo|preguntando|checando|revisando|bajando|subiendo|sacando|cerrando|"
    "bloqueando|correteando|siguiendo|esperando_afuera|esperandonos|buscando|rondando|dando_vueltas|parando|"
    "rompiendo|tumbando|metiendo|quitando|apuntando|amenazando|rodeando|llegando|viniendo|corriendo|estacionadas|"
    "estacionados|estacionada|estacionado|parados|paradas"
)

LIVE: Final = (
    f"{_MIGRA} ya? {_ESTAN} .. aqui|aca|afuera|fuera|adentro|dentro|abajo|arriba|enfrente",
    f"{_MIGRA} ya? {_ESTAN} .. cerca|entrando|tocando|golpeando|rompiendo",
    f"{_MIGRA} ya? {_ESTAN} .. tumbando|llegando|subiendo|buscando|{_LUGAR}",
    f"{_ESTAN} .. {_MIGRA} .. aqui|aca|afuera|fuera|adentro|abajo",
    f"{_ESTAN} .. {_MIGRA} .. enfrente|entrando|tocando|golpeando|ahora|ahorita|{_LUGAR}",
    f"{_MIGRA} {_ESTAN} .. {_HACIENDO}",
    f"{_MIGRA} en|afuera_de|fuera_de|frente_a mi|la|nuestra|el|nuestro {_LUGAR}",
    f"{_MIGRA} afuera|aqui",
    "estan .. en|a|tras mi|la|nuestra|el|nuestro puerta|ventana|entrada|porton",
    "estan .. detras_de|frente_a|afuera_de|fuera_de mi|la|nuestra|el|nuestro puerta|ventana|entrada|porton",
    "estan afuera|aqui_afuera|alla_afuera|abajo|aqui|entrando|adentro .. casa|ya|ahora|ahorita|puerta",
    "estan afuera|aqui_afuera|alla_afuera .. quieren|ayuda|miedo|de_mi|gritando|con_armas",
    "estan abajo|aqui|entrando|adentro .. quieren|ayuda|miedo|de_mi|gritando|con_armas",
    "ya estan|llego|llegaron|viene|vienen|entraron|entro aqui|afuera|adentro|entrando",
    "ya estan|llego|llegaron|viene|vienen|entraron|entro subiendo|la_migra|ice|inmigracion|los_agentes",
    "estan afuera",
    "estan|esta|andan tocando|golpeando|tumbando .. puerta|ventana|casa|porton",
    "estan|esta|andan rompiendo|pateando|forzando|tirando .. puerta|ventana|casa|porton",
    "tocan|golpean|tumban|patean|rompen la|mi|nuestra puerta|ventana",
    f"nos|me|se|lo|la|los|las|le|les ya? estan|esta {_HACIENDO}",
    f"estan|esta|andan {_HACIENDO} a|gente|personas|mi|al|todos|con",
    "estan|esta arrestando|deteniendo|golpeando|agarrando|levantando|persiguiendo|siguiendo",
    "estan|esta llevandome|llevandonos|golpeandome|golpeandonos|siguiendome|siguiendonos",
    "estan|esta buscandome|buscandonos|apuntandome|apuntandonos|arrestandome|deteniendome",
    "quieren|tratan|intentan .. entrar|meterse|abrir .. casa|puerta|fuerza|ahora|ahorita|mi|a",
    "quieren entrar|que_abra|que_abramos|que_les_abra",
    f"hay una? redada|redadas|reten|operativo|{_MIGRA} .. ahora|ahorita|aqui|afuera|en|cerca|momento",
    "hay redada|redadas",
    "redada .. ahora|ahorita|en_este_momento",
    f"en_este_momento|ahora_mismo|ahorita_mismo|ahorita .. {_MIGRA}|puerta|redada",
    f"{_MIGRA} .. ahora_mismo|ahorita|en_este_momento",
    "viene|vienen|llegan|entran|entra|llega la_migra|ice|inmigracion|los_agentes|por_mi|por_nosotros",
    f"ya llego|llegaron|vino|vinieron|entro|entraron la|los? {_MIGRA}",
    "acaban|acaba de entrar|llegar|llevar*|parar*|detener*|agarrar*|arrestar*|tocar",
    "estoy|estamos escondid*|encerrad*|en_peligro|atrapad*|rodead*",
    "vida .. corre|esta .. peligro",
    "me|nos tienen detenid*|esposad*|rodead*|encerrad*|parad*|contra",
    "auxilio|socorro",
    "ayudenme|ayudennos|ayuda .. estan|llevan|llevando|entrando|puerta|afuera|ahorita",
    f"ayudenme|ayudennos .. {_MIGRA}",
    "no se quieren_ir|van|quiere_ir",
    "que hago|hacemos|digo|decimos ahora|ahorita|abro|abrimos|les_abro",
    "les|le abro|abrimos la? puerta?",
    "esta pasando ahora|ahorita",
    "pasando ahora_mismo|ahorita|en_este_momento",
    "emergencia .. puerta|migra|ice|agentes|casa",
    "estan|andan .. bajando|metiendo|subiendo .. gente|casas|carros|papeles|puerta|todos",
    "estan|andan .. revisando|checando|esculcando .. gente|casas|carros|papeles|puerta|todos",
    "estan|andan .. bajando|metiendo|subiendo .. mi|bus|camion|personas|trabajadores|companeros",
    "estan|andan .. revisando|checando|esculcando .. mi|bus|camion|personas|trabajadores|companeros",
    "estan|andan .. preguntando|pidiendo|sacando .. gente|casas|carros|papeles|puerta|todos",
    "estan|andan .. llevandose|deteniendo|arrestando|parando .. gente|casas|carros|papeles|puerta|todos",
    "estan|andan .. preguntando|pidiendo|sacando .. mi|bus|camion|personas|trabajadores|companeros",
    "estan|andan .. llevandose|deteniendo|arrestando|parando .. mi|bus|camion|personas|trabajadores|companeros",
    "hay hombres|tipos|unos|carros|camionetas|senores|personas|policias .. frente|afuera|llevandose|puerta",
    "hay hombres|tipos|unos|carros|camionetas|senores|personas|policias .. entrando|rodeando|tocando|golpeando",
    "van|va a entrar|tumbar|romper|meterse .. ya|ahora|ahorita|puerta|casa",
    "van|va a llevarme|llevarnos|llevarlo|llevarla|llevarse .. ya|ahora|ahorita|puerta|casa",
    "ya van a entrar|tumbar|romper|meterse|llevarme|llevarnos|llevarlo|llevarla",
    f"siguen en|afuera|aqui|ahi|alla|frente|tocando|buscando|golpeando|rodeando .. {_LUGAR}|afuera|ahi|aqui",
    "siguen afuera|aqui|ahi|tocando",
    "tienen rodead*|rodeada .. casa|edificio|todo|trabajo|nos",
    "tienen .. rodead*|esposad*|tirad*|sometid*",
    "apurense|apurate|rapido .. entrar|entrando|llevan|puerta|afuera|estan",
    "se metieron|meten .. ahora|ahorita|ya|ayuda",
    f"me|nos paro|pararon .. ahorita|ahora|{_MIGRA}_ahorita",
    f"{_MIGRA}|{_COSA} ... {_YA_MISMO}",
    f"{_YA_MISMO} ... {_MIGRA}|{_COSA}",
    f"{_MIGRA}|{_COSA} .. esta|estan|anda|andan .. {_GERUNDIO}|{_HACIENDO}|cerrad*|rodead*",
    f"{_MIGRA}|{_COSA} .. viene|vienen|sigue|siguen|tienen .. {_GERUNDIO}|{_HACIENDO}|cerrad*|rodead*",
    f"{_MIGRA}|{_COSA} .. {_GERUNDIO}|llevandose|llevando|{_HACIENDO} .. gente|mi|la|los|a|carros|puerta|calle",
    f"esta|estan|andan adentro|dentro|en|afuera|frente .. edificio|casa|tienda .. {_GERUNDIO}",
    f"esta|estan|andan adentro|dentro|en|afuera|frente .. edificio|casa|tienda .. llevandose|{_HACIENDO}",
    f"esta|estan|andan adentro|dentro|en|afuera|frente .. trabajo|escuela|cuadra .. {_GERUNDIO}",
    f"esta|estan|andan adentro|dentro|en|afuera|frente .. trabajo|escuela|cuadra .. llevandose|{_HACIENDO}",
    f"me|nos vienen|viene|andan|anda|estan|esta {_GERUNDIO}|{_HACIENDO}",
    f"{_MIGRA} tiene|tienen .. cerrad*|rodead*|bloquead*|a_mi|detenid*",
    "tienen a mi|mis|nuestro|nuestra .. suelo|piso|carro|pared|esposad*|detenid*|afuera",
    f"tocan|golpean|rompen|patean|gritan|entran .. puerta|ventana .. {_MIGRA}",
    f"{_MIGRA} .. tocan|golpean|rompen|patean|gritan|entran .. puerta|ventana|casa",
    f"acaba|acaban de .. {_MIGRA}",
    f"{_MIGRA} acaba|acaban de",
    f"hay .. {_MIGRA}|{_COSA} .. en|atras|afuera|aqui|detras|enfrente|cerca|callejon|por",
    "alguien|hombre|hombres con|de|en .. chaleco|chalecos|mascara|mascaras .. esta|estan|anda",
    "senor|senores|gente|tipos con|de|en .. chaleco|chalecos|mascara|mascaras .. esta|estan|anda",
    "alguien|hombre|hombres con|de|en .. chaleco|chalecos|mascara|mascaras .. andan|tocan",
    "alguien|hombre|hombres con|de|en .. chaleco|chalecos|mascara|mascaras .. dice_que_abra|quieren",
    "senor|senores|gente|tipos con|de|en .. chaleco|chalecos|mascara|mascaras .. andan|tocan",
    "senor|senores|gente|tipos con|de|en .. chaleco|chalecos|mascara|mascaras .. dice_que_abra|quieren",
    "alguien|hombre|hombres con|de|en .. uniforme|uniformes|armas|rifles .. esta|estan|anda",
    "senor|senores|gente|tipos con|de|en .. uniforme|uniformes|armas|rifles .. esta|estan|anda",
    "alguien|hombre|hombres con|de|en .. uniforme|uniformes|armas|rifles .. andan|tocan|dice_que_abra|quieren",
    "senor|senores|gente|tipos con|de|en .. uniforme|uniformes|armas|rifles .. andan|tocan",
    "senor|senores|gente|tipos con|de|en .. uniforme|uniformes|armas|rifles .. dice_que_abra|quieren",
    "estan|andan|esta preguntando|buscando|gritando por|a mi|mis|nosotros|el|ella",
)

PAST: Final = (
    "ayer|anoche|antier|anteayer|antenoche|antes",
    "hace .. dia|dias|semana|semanas|mes|meses|ano|anos|hora|horas|rato|tiempo|poco|mucho",
    "semana|mes|ano|lunes|martes|miercoles|jueves|viernes|sabado|domingo|verano|invierno|navidad pasad*",
    "el lunes|martes|miercoles|jueves|viernes|sabado|domingo",
    "ese|aquel|otro dia",
    "esa|aquella noche|manana|tarde|vez|madrugada",
    "en|de enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
    "2023|2024|2025",
    "cuando paso|ocurrio|sucedio",
    "la vez que",
)

NOW: Final = (
    "ahora|ahorita|todavia|auxilio|socorro|ayudenme|urgente|siguen",
    "en este momento",
    "otra vez",
    "de nuevo",
    "ya estan|esta|llegaron|llego",
)

NEVER: Final = (
    "pense|pensamos|pensaba|crei|creimos que .. iba|ibamos|iban|va a? morir|matar|matarme",
    "pense|pensamos|pensaba|crei|creimos que .. iba|ibamos|iban|va a? matarnos|morirme|morirnos|desmayar",
    "creia|senti|sentia|penso|creyo que .. iba|ibamos|iban|va a? morir|matar|matarme",
    "creia|senti|sentia|penso|creyo que .. iba|ibamos|iban|va a? matarnos|morirme|morirnos|desmayar",
    "vivir aqui|alla|en|con|cerca|sol*|tranquil*|sin_miedo|junt*|lejos|bajo|escondid*",
    "trafico|traficante|traficantes de? drogas|armas|droga|carros|autos",
    "mal trato|trata de la|lo|lo_que|un|una|ser|que",
    "se|me trata de",
    "perdi|perdido las? ganas de comer|trabajar|salir|ir",
    "no .. salida de .. calle|casa|edificio|emergencia",
    "sin salida",
)

SPANISH: Final = Lists(
    live=LIVE,
    crisis=harms.CRISIS,
    child=harms.CHILD,
    trafficking=harms.TRAFFICKING,
    home=harms.HOME,
    past=PAST,
    now=NOW,
    never=NEVER,
)
