"""Spanish frames of danger now, and what makes them a story. Data only (``frames`` has the notation)."""

from typing import Final

from flows.reading.alarm_lists import Lists, frames
from flows.reading.child_spanish import CHILD
from flows.reading.crisis_spanish import CRISIS
from flows.reading.home_spanish import HOME
from flows.reading.trafficking_spanish import TRAFFICKING
from flows.reading.words_spanish import HARD, NAMED, SPELLED

LIVE: Final = frames("""
@me .1 acaban|acaba de .1 quebrar|romper|tumbar|quitar|pegar|bajar|meter*
@migra no .1 @me? .1 dejan|deja .1 bajar|salir|ir|pasar|subir -@visitas !@lejos2
@migra .1 se .1 subio|subieron|metio|metieron .1 al|en|a_la tren|bus|camion|tienda|casa|trabajo -@pasado
edificio|casa|trabajo|cuadra|apartamento|calle esta|estan .1 rodead*|cercad*|bloquead*
oigo|escucho|veo|miro|oimos .1 a .1 la|los|el? @migra -@fue
van|carro|camioneta|troca .2 viene|esta|anda|sigue .1 atras|detras|siguiend* .2 nosotros|mi|nos?
@migra .1 no se_quitan|se_mueven|se_van|sueltan
tiene|tienen .1 rodead*|cercad*|acorralad* .1 a|mi|la|el|nuestro|nuestra
dice|dicen|grita|gritando|avisan|avisa .3-@fue que? .1 @migra|la_migra @esta .1
  en|afuera|adentro|aqui|ahi|alla -@fue !@lejos2
dice|dicen|avisa .3-@fue que? .1 estan|andan .1 en|afuera|adentro|aqui|ahi|entrando -@fue !@lejos2
acaban|acaba de .1 rodear|cerrar|bloquear|cercar|tapar|subirse|bajarse|bajar|parquear*|estacionar*
corrimos|nos_escapamos .3 ahora|ahorita .1 estamos|estoy
tiene|tienen .2 rodilla|rodillas|pie|bota|manos .2 encima|sobre|en|contra
me|nos|le|les esta|estan haciendo preguntas
esta|estan .1 interrogando|preguntandole|cuestionando -@fue
alguien|hombre|senor|tipo|hombres .2 golpea|toca|patea|golpean|tocan .2 puerta|ventana|timbre
-@fue -@nopersonas estan .1 aqui|afuera|adentro|abajo|entrando|aqui_afuera|alla_afuera !@lejos2
me llama|marca|textea|mando|llamo|manda|escribe .3-@ayer mi|un .4 dice|diciendo|que|llorando .4-@ayer
  @migra|agentes|le_rodearon|se_lo|se_la
estan|andan|anda .4 buscando|revisando|rondando|checando .1 a|los|las|el|la|casa|por|todo !@lejos2
estan|andan disparando|entrando|pateando|rompiendo|tocando|golpeando
@me|se llevan|lleva .1 a .1 mis|nuestros|los|las|sus|todos|mi
nos|me .1 pararon|paro|detuvieron|agarraron .3 y .2 piden|pide|quieren|esta|estan|no_nos|no_me|dicen
-@suele -@nopersonas estan|andan|tan .1 en|por|adentro|afuera|frente|atras|abajo|dentro .1 de?
  el|la|los|las|mi|nuestra|nuestro|su|al -@suele !@lejos2
-@suele @migra ya? @esta .1 en|por|adentro|afuera|frente|dentro .1 de? .1
  el|la|los|las|mi|nuestra|nuestro|su|un -@suele !@lejos2
-@suele lleno|llena|full .1 de .2 @migra
-@fue estan|andan|vienen|siguen con .2 agentes|armas|rifles|pistolas|mascaras|la_migra -@suele
estan|andan @haciendo|tomando|dando|vigilando .. @ahora|ahorita|afuera|vueltas|cuadra|iglesia|puerta
  !@lejos2
dando vueltas .3 cuadra|casa|calle|barrio|edificio -@fue
nos encontraron|hallaron|cayeron|llegaron|descubrieron &estamos|estoy|estan|escond*
^ .3 que|como les|le digo|contesto|decimos
que|como les|le digo|contesto|decimos $
que les|le digo|contesto &quieren|estan|puerta|aqui|id
quieren|quiere .1 ver .1 mi|mis|nuestros|la|los .1 id|papeles|documentos|identificacion|pasaporte
me|nos .1 dice|dicen|grita|gritan|ordena|ordenan .1 que .2
  baje|bajemos|salga|salgamos|abra|abramos|firme|pare|suba -@fue
traen|vienen|andan|llevan .1 rifles|armas|pistolas|armados|perros|ariete|mascaras ..
  van|vienen|estan|corriendo|entran|hacia|edificio|casa|aqui
@me|se .1 llevan|jalan|arrastran|bajan|suben|meten .1 a .1 mi|la|un|una|los|todos|su -@suele -@fue
@me|se .1 estan|esta .1 llevando|subiendo|metiendo|bajando|jalando|esposando
tiraron|aventaron|tumbaron .4 piso|suelo .. no .1 puede|pueden respirar
no puede|puedo respirar -@fue
ayuden|ayudenme|auxilio|socorro $
veo|vemos|oigo|oimos|escucho|se_oyen|se_ven .4 linternas|luces|botas|pasos|golpes_en|agentes|hombres|
  nombre|radios|carros|sirenas -@fue
oigo|escucho|oimos que gritan|dicen|tocan|entran|vienen|hablan
tocan|golpean|estan_tocando|andan_tocando .2 y? dicen|dice|gritan|la_puerta|puerta
trancamos|tranque|cerramos|cerre|atrancamos .2 puerta &estan|ahorita|afuera|$|tocan|gritan
^ .2 trancamos|atrancamos .1 la puerta
alguien|hombre|hombres|ellos|quiere|quieren|trata|tratan|intenta|intentan .2
  abrir|entrar|forzar|meterse|tumbar .1 a? .2 la puerta|empujones|fuerza|casa|carro -@fue
quiere|quieren entrar|meterse|pasar|llevarme|llevarnos
rodearon|rodean|cercaron|tienen_rodead* .2 mi|el|la|nuestro|nos .. y|estan|me|gritan|ahora|ahorita|casa
pararon|paro|subieron|detuvieron .2 bus|camion|carro .. van_ahi|ahi_van|voy|vamos|esta_ahi|estan_ahi
pararon|paro|detuvieron .4 bus|camion|escuela .. van .2 la? @migra
@migra .2 tiene|tienen .1 parado|parada|detenido|agarrado|a -@lejos
ya_mero|ya_casi|por_poco|apunto .1 se? .1 llevan|entran|tumban|agarran|lo_llevan
acaban|acabo|acaba de .. entrar|cerrar|llegar|ver|meter*|subir* ..
  van|agentes|migra|ice|carros|complejo|calle|afuera|se_lo|se_la
  &@migra|van|carros|estan|siguen|afuera|policia|camionetas
regresaron|volvieron .2 estan|otra_vez|ahorita -@fue
a quien .1 llamo|hablo|marco .. estan|esta|andan|patio|puerta|casa
andan|estan|vienen .2 sobre|rumbo|hacia|para .2 el|la|los|aca|aqui|nosotros|puerta|casa
@hombres|agentes|trocas|drones|camionetas .3 vienen|viene|andan .2
  para|hacia|por|sobre|entrando|llegando|acercandose -@fue
vienen .2 trocas|agentes|carros|camionetas|patrullas|policias|los|la -@si
-@pareja vigilandonos|vigilandome|siguiendonos|esperandonos|esperandome
  &estan|andan|agente|agentes|migra|ice|hombres|carro|van|camioneta !@pareja
hombres|tipos|senores|unos .4 en|afuera|adentro .2 la|mi|el .1 @lugar|yarda ..
  ice|chaleco|chalecos|chamarras|mascara|armas|uniforme|armados -@fue
enseno|saco .1 una? placa .2 y quiere|dice
mataron|matando|disparando|golpeando|pateando|ahorcando a .1 mi|un|una|la|el &estan|ahorita|ayuden|aqui
-@suele @migra .3-@fue @esta .3-@fue @en .. @lugar -@suele !@lejos2
-@suele @esta .. @migra .. @en .3 @lugar -@suele
-@suele @migra ya? @esta .. @aqui|cerca -@suele
-@suele @esta .2 la|los|el|unos? @migra .3 @aqui|en|ahi -@suele
-@suele hay|ay .. @migra|carro|carros|camioneta|camionetas|van|vans|hombres|tipos .4-@fue @en .2 @lugar
  -@suele
-@suele hay|ay .. @migra .4-@fue @aqui|cerca|ahi
-@suele hay|ay .. @hombres .4-@fue afuera|aqui|llevandose|tocando|entrando|golpeando|rodeando|
  parad*|enmascarad*|armad* -@suele
hay|ay una? redada|redadas|reten|operativo
redada ahora|ahorita|redada|en|aqui -@fue
^ redada|redadas
aqui|ya esta|estan|anda|andan .. @migra
-@suele @migra anda|andan ..-@fue @en|casa_por_casa|de_puerta|aqui|puerta -@suele
-@suele andan|anda .3 puerta_en_puerta|casa_por_casa|cuarto_por_cuarto|de_puerta
^ @migra en|afuera|aqui|frente|adentro -@fue
ice|migra|agentes en|afuera_de|fuera_de|frente_a mi|la|nuestra|el|nuestro|los? @lugar -@fue
-@fue @migra afuera|aqui|adentro -@fue
-@fue @migra en|afuera|frente|por .2 @lugar .. agarrando|llevandose|parando
-@suele -@nopersonas estan|andan|siguen|tan .2 @en .2 mi|la|nuestra|el|nuestro|su .2
  puerta|ventana|entrada|porton|casa|sala|cuarto|apartamento|
  edificio|lobby|trabajo|patio|cuadra|calle|restaurante|tienda -@suele
-@nopersonas estan afuera|aqui|adentro|abajo|entrando|afuerita|enfrente|aqui_afuera|alla_afuera|atras .4
  ya|ahora|ahorita|quieren|ayud*|miedo|gritando|con|y|de_la|del|casa|tocando|puerta|tres|dos|que
^ ya? estan|andan afuera|aqui|adentro|abajo|entrando|tocando -@nopersonas
ya estan|llegaron|llego|entraron|entro|vienen aqui|afuera|adentro|entrando|la_migra|ice|inmigracion|
  subiendo|los_agentes|por_mi|por_nosotros
sigue|siguen|todavia|aun .2 @en .2 @lugar|aqui|ahi|afuera|adentro|tocando|golpeando|rodeando|esquina
  -@nopersonas &@migra|estan|agentes|siguen|tocando|golpeando|esquina|llev*
siguen afuera|aqui|ahi|tocando|golpeando|en_la_puerta|en_la_esquina|adentro
-@suele @migra .3-@fue @esta .2 @haciendo
-@suele @hombres .4-@fue @esta|viene|vienen|se_estan .2 @haciendo .. @me|mi|mis|la|gente|casa|puerta|a
-@suele @me ya? estan|andan|anda|vienen|viene|siguen .1 @haciendo -@suele
-@suele -@pareja -@mayor @me ya? esta|sigue .1 @haciendo -@suele
estan|andan .1 buscando|preguntando|esperando .1 a|por .2 mi|mis|el|ella|la|nosotros|todos
esta|estan|andan|anda @yo
-@suele esta|estan|andan .1 @agarra .. a|gente|personas|al|todos|todo|mi|un|una|la|ala|con -@suele
-@suele estan|andan .1 @haciendo .. gente|casas|carros|papeles|puerta|todos|bus|trabajadores|
  companeros|casa|edificio|candado|porton|ventana|muchachos|pared|fila
esta|estan|andan tocando|golpeando|tumbando|rompiendo|pateando|forzando|quebrando ..
  puerta|ventana|casa|porton|timbre|vidrio
alguien|hombre|senor|hombres|tipo|tipos .3 @esta .2
  golpeando|pateando|en_la_ventana|en_mi_puerta|en_mi_patio|parado
alguien|hombre|hombres|senor|senores|tipo|tipos con|de|en|tapados|sin .2
  chaleco|chalecos|mascara|mascaras|uniforme|uniformes|armas|rifles|placa|capucha -@fue
  &esta|estan|anda|andan|tocan|quieren|dice|vienen|siguen|viene|hay
tocan|golpean|tumban|patean|rompen|gritan|quiebran .1 a|en? .1 la|mi|nuestra puerta|ventana|que_abra
gritan|gritando|dicen|diciendo|piden|quieren|exigen|grita|dice .2 que .1
  abra|abramos|les_abra|le_abra|salga|salgamos|abran -@fue
gritan|gritando|dicen .. tumban|rompen|quiebran .. puerta
quieren|tratan|intentan|buscan .2 entrar|meterse|abrir|que_abra|que_abramos|tumbar|romper|
  llevarse|llevarme|llevarnos|llevarlo|que_me_baje|que_firme|que_salga
van|va|vayan .1 a .1 entrar|tumbar|romper|quebrar|meterse|llevarme|llevarnos|
  llevarlo|llevarla|llevarse|llevar -@si
traen|trae ariete|barreta .. puerta
traen|trae .3 ariete|tumbar|para_romper
no .1 dejan|para|paran de tocar|golpear|gritar|pegar|seguir
no se quieren_ir|van|quiere_ir|largan|quitan
-@pareja -@patron no me|nos|lo|la suelta|sueltan|deja_ir|dejan_ir|deja_salir|dejan_salir|dejan_pasar
  -@detenido -@chamba -@casa !@patron !@pareja !@chamba
vienen|viene .2 subiendo|caminando|entrando|siguiendo|corriendo|bajando|
  hacia|acercandose|por_mi|por_nosotros|armados|tapados|para_aca -@si
vienen|viene|llegan|entran|llega|entra .2 la_migra|ice|inmigracion|los_agentes|agentes|por_mi|por_nosotros
  -@si
^ .2 ya? llego|llegaron|vino|entro|entraron la|los? @migra -@pasado
llego|llegaron|entro|entraron|vino .2 @migra .. y .. estan|siguen|andan|esta|todavia
acaba|acaban|acabo de .1 entrar|llegar|llevar*|parar*|detener*|agarrar*|arrestar*|
  tocar|subir*|meter*|pasar|esposar*|bajar|golpear*
@me .1 acaban|acaba .1 de .1 llevar*|parar*|detener*|agarrar*|arrestar*
acaban|acaba .1 de .. @migra
@migra .1 acaba|acaban
me|nos|lo|la viene|vienen|anda|andan|estan|esta|traen siguiendo|persiguiendo|correteando|buscando|rondando|
  cercando|seguimos
me|nos sigue|siguen|persigue|persiguen|corretea|corretean|apuntan|apunta|rodean|rodearon|cerraron_el_paso ..
  carro|camioneta|van|agentes|patrulla|hasta|troca|casa|hombres|ahora|policia -@suele
me|nos cerraron|cierran|bloquearon|atravesaron .. paso|carro|camino|carros
  &quieren|ahorita|ahora|estoy|estamos|que|placas
@me .1 paro|pararon|detuvo|detuvieron|agarro|agarraron .. y_no|ahorita|ahora|no_me_deja|todavia|estoy|sigo
  -@pasado
@me .1 esta|estan parando|deteniendo|revisando|pidiendo|preguntando|apuntando|gritando|quitando|esperando
@me siguieron|siguio|siguen .. y|ahora .. estan|esta|andan|siguen
@me tiene|tienen .2 @preso|detenid*|agarrado -@lejos
tiene|tienen .2 a .1 mi|mis|nuestro|nuestra|un|una|la|el|los .. @preso
tiene|tienen .2 @preso .. casa|edificio|todo|trabajo|nos|cuadra|salidas|calle|escuela
tienen tapad*|rodead*|bloquead*|cercad* .. salida|salidas|puerta|edificio|casa|calle
-@fue @me llevan|jalan|arrastran|golpean|esposan|agarran|meten|suben|bajan ..
  ahorita|ahora|camioneta|van|carro|patrulla|ayud*|agentes|migra|ya -@suele
ya .2 se|me|nos|lo|la|los lleva|llevan|van_a_llevar
ya se .1 lo|la|los llevan|llevaron
metieron|subieron|metiendo|subiendo .. van|camioneta|carro|patrulla|bus .. ya|se_lo|se_la|van_a|ahorita
llevo|llevaron|llevar hace .2 minuto|minutos|segundos|ratito
hace .2 minuto|minutos|segundos .. siguen|esquina|estan|llev*|aqui
agarraron|llevaron|pararon|arrestaron|golpearon|esposaron|bajaron ...
  estoy_viendo|lo_estoy|la_estoy|ahorita|en_este_momento|lo_tengo_en|la_tengo_en|la_linea
tiene|tienen|agarro|agarran .1 agarrado|agarrada del brazo|pelo|cuello
estoy|estamos|ando|andamos|toy .2 escondid*|encerrad*|en_peligro|atrapad*|rodead*|acorralad*|refugiad*
  -@lejos -@hogar
escondid* en|debajo|detras|atras|con &estan|esta|andan|migra|ice|agentes|entro|afuera|bebe|hijos
@hombres|todos|gente|muchachos .2 @esta|se_estan .2 corriendo|escondiendo|brincando|tirando -@fue
se|los|las oyen|oye|escuchan|escucho|oigo|veo|miro|vemos|estoy_viendo ..
  abajo|botas|pasos|voces|afuera|ojo|ventana|adentro|puerta|camara|entrando|arriba|escalera* -@fue
los oigo|escucho|veo|miro|estoy_viendo
estoy|estamos viendo|mirando|grabando .. por|como|@migra|desde|se_llevan|llev*|cuando_se
veo|miro|mirando|viendo .. se_llevan|se_lo_llevan|llevandose|los_agentes|la_migra|a_la_migra -@fue
no .1 podemos|puedo salir .. apartamento|casa|edificio|cuarto|estan|afuera|salidas|migra|porque|trabajo
  &estan|esta|tienen|andan|migra|ice|agentes
miedo de|a salir|abrir|que_entren .. estan|andan|migra|ice|agentes|afuera &esta|estan|andan
con miedo de salir|abrir
vida .. corre|esta .. peligro
estoy|estamos en peligro
auxilio|socorro|sos
^ ayuda|ayudenme|ayudeme por? favor? $
^ por? favor? ayuda|ayudenme|ayudeme $
ayudenme|ayuda|ayuden|ayude|favor .4-@saber estan|llevan|llevando|entrando|puerta|afuera|ahorita|@migra|
  aqui|tienen|esta|redada|matando
@migra|aqui .4-@fue|no ayuda|ayudenme|auxilio|urgente|socorro|rapido
apurense|apurate|apresurense|corran|rapido|vengan|manden|urgente .4
  @esta|entrar|entrando|llevan|puerta|afuera|van|viene|@migra|tumban|gente|ayuda -@fue
apurense|apresurense|vengan_rapido
emergencia .. puerta|migra|ice|agentes|casa
ya estan aqui|afuera|adentro|entrando|en|ellos
que|como .1 hago|hacemos|digo|decimos|les_digo|le_digo|contesto|respondo .3
  ahora|ahorita|abro|abrimos|estan|esta &estan|tocan|abro|puerta|llego|tocando|afuera|aqui|migra
que|como .2 hago|hacemos|digo|decimos si .1 estan|esta|andan .. @en|tocando|aqui|puerta
le|les abro|abrimos
abro|abrimos la? puerta
^ abro|abrimos|firmo|salgo|corro|contesto $
pidiendo|piden|quieren|diciendo|obligando .4 firme|firmemos|firmar|baje|bajemos|salga ..-@fue
  ahorita|ahora|firmo|que_hago -@fue
@migra ... @ahora
@ahora ... @migra|redada|puerta
@ahora .. @me|esta|estan .. @haciendo|llevan|entran|tocan
esta|estan pasando ahora|ahorita|@ahora
pasando @ahora
arrestando|llevando|deteniendo|agarrando|llevandose|golpeando .. @ahora
@migra .1 tiene|tienen .. cerrad*|rodead*|bloquead*|a_mi|detenid*|agarrad*
los? dejo|dejaron entrar .. estan|nos_estan|ahorita
sol* .3 casa .. @migra|tocando|afuera &esta|estan|tocando
subieron|subio al? .. pedir|pidiendo|revisar .. papeles|ids|documentos &voy|estoy|estamos|vamos
voy|estoy|estamos .. subieron|entraron|entro|subio .. pedir|migra|agentes|inmigracion|ice -@pasado
encerrad*|escondid* .. porque|entro|llego|llegaron|entraron .. @migra
llego|llegaron .2 @migra $ -@pasado
^ .1 llego|llegaron .2 @migra -@pasado
echaron|tiraron .. gas .. siguen|estan
balazos|disparando|balacera|disparos .. ahorita|ahora|afuera|casa|estan|@migra
hay .. @migra .. brincando|tirando|techo|corriendo
hay .2 hombre|hombres|tipo|tipos|senor|senores .. @en .3 @lugar
  &mascara|mascaras|chaleco|armas|tapados|tapado|encapuchado|ventana|puerta|armados
creo|parece .1 que .2 @migra|@esta .3 @esta|@aqui|afuera
hasta en|el @lugar .. andan|estan|anda
""")

PAST: Final = frames("""
ayer|anoche|antier|anteayer|antenoche|antes|antayer
hace .2 dia|dias|semana|semanas|mes|meses|ano|anos|hora|horas|rato|tiempo|poco|mucho
semana|mes|ano|lunes|martes|miercoles|jueves|viernes|sabado|domingo|verano|invierno|navidad pasad*
el lunes|martes|miercoles|jueves|viernes|sabado|domingo
ese|aquel|otro dia
esa|aquella noche|manana|tarde|vez|madrugada
en|de enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre
2023|2024|2025
cuando paso|ocurrio|sucedio|llegue|llegamos
la vez que
estaban|estaba|andaban .2 @haciendo|@en|ahi|aqui
""")
"""A message with one of these is a story of the past, unless it also says that it is now."""

NOW: Final = frames("""
ahora|ahorita|todavia|auxilio|socorro|ayudenme|urgente|siguen|acaban|acaba|ayuda
@ahora
otra vez estan|esta|andan
de nuevo
ya estan|esta|llegaron|llego|vienen
estoy|estamos|me_estan|nos_estan|lo_estan|la_estan|los_estan
""")
"""It is now, whatever else is told."""

NEVER: Final = frames("""
muero|moria|morir|morirme|morirse|muerta|muerto|muertos|murio|murieron|muertas|morirnos de .1
  la|los|puro|pura? .1 verguenza|pena|hambre|sed|risa|susto|miedo|cansad*|
  cansancio|frio|calor|sueno|ganas|coraje|aburrimiento|nervios|cancer|causa|natural|covid|tristeza_no
pense|pensamos|pensaba|crei|creimos|creia|creiamos|senti|sentia|sentimos|penso|creyo .3 que .3
  iba|ibamos|iban|va|me|nos|se? a? morir|matar|matarme|matarnos|morirme|morirnos|desmayar|
  moria|mataban|mataba|moriamos|muere
pense|crei|pensamos|creimos|pensaba que .3 muert*|moria|morir
casi|por_poco me|nos|se? muero|morimos|mata|matan|muere|mato|muera
calor|frio|hambre|dolor_de_cabeza|trabajo|cansancio me|nos mata|esta_matando
se .2 me? .2 esta|muere|murio|acaba|acabo|muriendo .3 telefono|bateria|celular|pila|muriendo
telefono|bateria|celular|pila .. muriendo|muere|murio|acaba|acabando|muerto|muerta
vivir aqui|alla|en|con|cerca|tranquil*|sin_miedo|junt*|lejos|bajo -@este
trafico|traficante|traficantes de? drogas|armas|droga|carros|autos
trafico de_la|en_la|en_el|pesado|mucho
mal trato|trata de la|lo|lo_que|un|una|ser|que
se|me trata de
que|como .2 hago|hacemos|debo|hacer si_viene|si_vienen|si_llegan|si_llega|si_tocan
si .2 viene|vienen|llegan|llega|vuelven|regresan|entran|tocan
por si viene|vienen|llegan|llega|regresan|vuelven
matar|mato|mataron|matan .2 al|a? .1 el|la|los|mi|mis|un|su? perro|perros|gato|plantas|tiempo|perrito
perdi|perdido las? ganas de comer|trabajar|salir|ir
no .. salida de .. calle|casa|edificio|emergencia
sin salida
fuera del|de horario|tiempo|la_ciudad|lugar|aqui|estatus
corto|corte|cortaron|lastime|lastimo|queme|golpee|golpeo
  cuando|al|con|sin_querer|brincando|rodilla|mano|tobillo|corriendo
terminar|acabar|termino|acabo la|el|esta|este|las entrevista|preguntas|pregunta|reporte|formulario|
  cuestionario|historia|trabajo|turno
terminar manana|despues|luego|mas_tarde|al_rato
""")
"""Forgotten before anything is searched: who nearly died of fright is in no crisis."""

SPANISH: Final = Lists(
    named=NAMED,
    spelled=SPELLED,
    hard=HARD,
    live=LIVE,
    crisis=CRISIS,
    child=CHILD,
    trafficking=TRAFFICKING,
    home=HOME,
    past=PAST,
    now=NOW,
    never=NEVER,
    by_sound=True,
)
