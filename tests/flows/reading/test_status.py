"""Words about immigration status are found; what agents asked or lacked is not status."""

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.reading.status import hide_status, mentions_status

TELLS = (
    "I am undocumented", "my husband is undocumented and they took him", "He is an illegal immigrant they said",
    "I'm illegal", "I am here illegally", "she has been living here illegally", "I have no papers",
    "I don't have papers", "my brother does not have papers", "My cousin has no legal status",
    "people without papers live there", "I have a green card", "his greencard was in the car",
    "I am a permanent resident", "lawful permanent resident since 2010", "I overstayed my visa", "visa overstay",
    "My visa expired", "she is on a student visa", "I have DACA", "he has TPS", "my status is pending",
    "He is an asylum seeker", "I applied for asylum", "my asylum case is open", "I have a work permit",
    "she has a deportation order", "I am not a citizen", "we crossed the border in 2019", "he entered illegally",
    "I have a U visa pending",
    "no tengo papeles", "mi esposo no tiene papeles", "somos indocumentados", "soy indocumentada",
    "mi vecino está sin papeles", "sin documentos en este país", "mi estatus es complicado",
    "tengo residencia desde 2015", "soy residente permanente", "tengo la green card", "mi visa está vencida",
    "se me venció la visa", "tengo DACA", "ella tiene TPS", "pedí asilo en 2022", "mi caso de asilo sigue",
    "tengo permiso de trabajo", "tiene orden de deportación", "no soy ciudadano", "estoy ilegal",
    "mi hermano es ilegal", "estoy aquí ilegal en este país", "crucé la frontera hace años",
    "estamos arreglando los papeles", "su situación migratoria es irregular", "mi mica estaba en la cartera",
    "ella es residente legal", "entramos sin inspección", "we don’t have papers", "my dad is not legal",
    "he has an asylum hearing", "she's a resident", "es residente", "estoy en proceso de asilo", "está de ilegal",
    "no cuenta con papeles", "vive sin papeles", "He's undocumented",
    "I am a US citizen", "My son was born here and is a US citizen", "soy ciudadano americano",
    "mi hijo es ciudadano de Estados Unidos",
)  # fmt: skip  # a list is read as a list, not as a column
TELLS_NOTHING = (
    "They asked for my papers", "They wanted to see papers", "papers", "I showed them my documents",
    "She kept saying that she is a US citizen", "I told them I am a citizen",
    "They did not show a warrant", "They had no warrant and no papers", "They came in without papers",
    "The agents entered without documents", "That search was illegal", "What they did is illegal",
    "they searched us illegally", "They parked illegally", "He asked me about my immigration status",
    "They asked for my visa", "They asked everyone their immigration status", "They pushed me to sign papers",
    "They made him sign papers", "I paid with my visa card", "Immigration took him", "ICE came to the house",
    "They hit me with a stick", "He is at the detention center", "I saw it from the window", "She is my neighbor",
    "I am a lawyer", "He speaks Spanish", "They said go back to your country", "They called us illegals",
    "The green car left", "a green van and a white card",
    "My state is Illinois", "I do not know his status in the jail",
    "the status of my complaint", "I work at a store", "He was crying", "They broke the door", "no papers were shown",
    "me pidieron mis papeles", "pidieron los documentos a todos", "papeles", "le enseñé mis documentos",
    "les dije que soy ciudadano americano", "no mostraron una orden",
    "entraron sin papeles y sin orden", "entraron a la casa sin documentos", "eso es ilegal",
    "lo que hicieron es ilegal",
    "fue una entrada ilegal", "me preguntaron por mi estatus", "preguntaron por mi situación migratoria",
    "me hicieron firmar papeles", "lo obligaron a firmar unos documentos", "la migra vino a la casa",
    "se llevaron a mi esposo", "me golpearon en el brazo", "su estado de salud es malo", "en mi estado hace frío",
    "el carro verde", "la residencia de mi tía fue el lugar", "está en el centro de detención", "soy de México",
    "no tengo trabajo", "no tenían orden", "no tengo fotos", "pasé la tarde en casa", "entré a la tienda",
    "el estado de Illinois", "tengo miedo", "no soy abogado", "no sé nada", "mi esposa llora", "vi todo",
    "le preguntaron si tenía residencia", "preguntaron si somos ilegales", "no tenían papeles para entrar",
    "vinieron a mi residencia", "They asked if he had a green card", "My status update", "un agente sin placa",
    "sin identificación", "rompieron la puerta", "nos gritaron",
)  # fmt: skip  # a list is read as a list, not as a column


def test_status_is_found_nearly_always() -> None:
    missed = [text for text in TELLS if not mentions_status(text)]
    assert len(TELLS) >= 40
    assert len(missed) <= 0.05 * len(TELLS), missed


def test_other_words_are_flagged_almost_never() -> None:
    false_alarms = [text for text in TELLS_NOTHING if mentions_status(text)]
    assert len(TELLS_NOTHING) >= 60
    assert len(false_alarms) <= 0.02 * len(TELLS_NOTHING), false_alarms


def test_hiding_takes_the_phrase_and_leaves_the_story() -> None:
    assert (
        hide_status("They took Ana. She has DACA. I saw it.", "en")
        == "They took Ana. She has [status hidden]. I saw it."
    )
    assert hide_status("No tengo papeles y me pegaron.", "es") == "[estatus oculto] y me pegaron."


@settings(deadline=None)  # the machine may be busy; the work is bounded, see test_private_words
@given(st.one_of(st.text(max_size=80), st.sampled_from(TELLS)), st.sampled_from(["en", "es"]))
def test_what_is_hidden_is_no_longer_found(text: str, lang: str) -> None:
    hidden = hide_status(text, lang)
    assert not mentions_status(hidden)
    assert mentions_status(text) or hidden == text
