"""Spanish frames of a child who is hurt. Data only (``frames`` has the notation)."""

from typing import Final

from flows.reading.alarm_lists import frames

CHILD: Final = frames("""
senora|senor|muchacha|mujer|hombre .1 que .2 cuida|vive .. @dano|encerro|encierra &@nino|mama !@redada
@mayor|@padre .2 entra|entraba|viene|llega|pasa .2 a|en|al .1 mi .1 cuarto|cama|recamara !@redada
@nino .4 le|lo|les|los pegan|golpean|maltratan|pega|golpea|dejan|gritan !@redada
deja|dejan|dejo|dejaron .1 al? .1 la|el? .1 @nino .1 sol* !@redada
@mayor|@padre|hermano .3 me|la|lo|nos .1 obliga|obligo|hace|fuerza .4 sexual*|cosas|tocar*|sexo
papa .1 de .2 hijo|hija|hijos|hijas|nino|nina|bebe .3 lo|la|los|las .1
  avento|tiro|golpeo|pego|golpea|pateo|ahorco|quemo !@redada
lo|la|le .1 avento|tiro|estrello .2 contra .1 la pared &hijo|hija|papa|@nino|mama !@redada
@mayor|@padre .4 meter|meterse|tocar*|besar* .3 cama|cuarto|me|conmigo|mi &quiere|trata|intenta|quiso
  !@redada
@padre .2 nos|me .1 dejan|deja|dejaron|dejo .1 sol*|encerrad*|sin_comida|sin_comer
vecino|vecina|papa|mama|senor|mujer|@mayor .3 patear|golpear|pegarle|pegar|cachetear|azotar|maltratar .2 a
  .2 @nino !@redada
@mayor|cura|sacerdote|hermano|primo .2 abusa|abuso|abusaba|abusan|abusado de &mi|ella|el|ellos|nino|nina
  !@redada
deja|dejan|dejaron|dejo|quedan .1 sol* .2 a? .2 @nino !@redada
a .2 @nino .1 le|lo|la|les|los .1 pegan|pega|maltratan|golpean|golpea|maltrata|queman|tocan !@redada
@nino que .1 lo|la|le|los|les maltratan|golpean|pegan|maltrata|pega|golpea|tocan|toca !@redada
hace|obliga|hizo .2 que .2 @nino .1 lo|la|le .1 toque|bese|tocara !@redada
papa .1 de .1 mis|sus hijos|hijas .2 abusa|abuso|toca|toco|viola|violo|golpea|pega .2 de|a|los|las
  ellos|ellas|hijos|hijas|ninos
mi|su|el|la|mis|sus|un|una|tu @mayor ...-@otros|@pareja|nieve @dano &me|nos|@nino|la|lo|le|les|los !@redada
-@plural @dano ..-a mi|su|el|la|por|del @mayor &@nino|me|casa !@redada !@plural -@cosas
@nino .6-@otros moret*|marcas|quemad*|quebrad*|golpead*|moretones|moreton|
  cicatrices|hambre|sucio|sucios|solos|sol* &@mayor|casa|siempre|clase|alumno|maestra|papas|dice|lleno|anda
  !@redada
alumno|alumna|nino|nina|companero .4 llega|viene|anda|tiene .3 marcas|golpes|moret*|hambre|golpead* !@redada
dej*|encierra|encerro|pone|puso|hace|amarra|saca|saco|ponen|hacen .2 a? .2 @nino ..
  afuera|sol*|encerrad*|garage|closet|nieve|horas|dias|cama|lluvia|carro|patio|banar*|parad*|dormir|desnud*
  &@mayor|@pareja|el|ella|ex|tomar|hace|papas !@redada
hace|hacen|obliga|obligan .1 dormir|banarse|desnudarse|arrodillarse .2 a? .2 @nino !@redada
los|las|lo|la hace|hacen|obliga .1 banarse|dormir|desnudarse|tocar* .. con_el|afuera|con_ella
  &papa|padrastro|crianza|tio|senor|@mayor
enseno|mostro|ensenan|bajo .3 sus_partes|pene|a_mi_nina|a_la_nina|a_mi_hija|a_una_nina|a_mi_hijo|pantalon
  !@redada
se .1 le .1 enseno|mostro|masturbo .2 a .2 @nino
relaciones|sexo .. @nino|9|10|11|12|13|14|15 &apenas|ella|@nino|tiene|con !@redada
enamor*|acos*|noviando|ilusion* .3 hombre|senor|viejo|grande|mayor|adulto &hija|nina|@nino|menor
hija|nina|sobrina|menor|hijo .5 hombre|senor|viejo|adulto .1 grande|mayor
  &internet|enamor*|mensaj*|fotos|escrib*|habla
hermano|primo|tio|hermanastro|cunado .1 me|la|lo viola|violo|toca|toco|manosea|manoseo
maestra|maestro|entrenador|pastor|cura|nana|ninera|director|chofer|conserje|catequista .3
  @dano|pego|jalo|beso .. @nino|ninos|alumnos|monaguillos !@redada
cura|pastor|padre|sacerdote|maestro|hombre|senor|dueno|vecino|casero|tio .4
  toca|toco|viola|violo|abusa|abuso|manosea|manoseo|besa|beso .3 @nino|monaguillos|alumnas|alumnos !@redada
toco|toca|manoseo|manosea|tocaba|viola|violo .1 a .1 mi|la|su|una|mis|el|un .1 @nino !@redada
ve|mira|espia|graba|filma .3 cuando|mientras .1 me|se .1 cambio|cambia|bano|bana|visto|duermo
  &papa|padrastro|novio|tio|@mayor|el
fotos|foto|video|videos .2 a .2 mi|la|su @nino .. sin_ropa|desnud*|calzones|banandose|cama|bano
@nino .2 viviendo|viven|vive|estan|quedan .1 sol* .. sin|papas|semanas|dias|nadie|comida
ninos .. sin .1 papas|adultos|comida|comer .. semanas|dias|solos &solos|viven|viviendo|al_lado
regreso|regresa|llego|llega|vuelve|volvio|vino|viene .4 donde|casa .2 de? su|del
  papa|mama|padre|abuela|papas|padrastro &golpe*|quebrad*|moret*|marcas|lastimad*|llorando !@redada
golpead*|quebrad*|moretead*|lastimad* .4 casa|donde .2 su|del papa|mama|padrastro|padre
@padre .. tomado|borracho|bolo|drogado .. nos|me|les|le !@redada
  &pega|pego|golpe*|cinch*|grit*|azot*|peg*|da|dio
me .2 tiro|avento|lanzo .4 plato|vaso|cuchillo|zapato|piedra|silla|cosas
  &mama|papa|madrastra|padrastro|tia|abuela
mi @padre .. me .2 amarra|jala|pellizca|cinchacea|fajea|chancletea|castiga|
  encierra|corre|humilla|insulta|grita|revienta|avienta|empuja
me|nos .1 @dano ... tengo|de 8|9|10|11|12|13|14|15|16|17 !@redada
tengo 8|9|10|11|12|13|14|15|16|17 ... me|nos .1 @dano !@redada
le|les .1 @pegapres .2 a .2 mi|su|sus|los|las|la|el mama|hermano|hermana|hermanos|bebe|hijo|hija|hijos|nino|
  nina|ninos !@redada
apa|papa|padrastro|tio .2 le .1 pega|golpea|grita .2 a .1 mi .1 ama|mama|hermano|hermana
sacudio|sacude|zarandeo .1 a|al .2 bebe|nino|nina|recien_nacido
no|nunca .1 le|les .1 da|dan .2 de comer
quemad*|moret*|cicatriz* .4 le|que .2 hizo|hace|hicieron .2 su|el|la .1 @mayor
@mayor|@pareja .5-@pasivo @pega|@sexo .4-@pasivo @nino
@mayor .4-@pasivo|de me|nos .2 @pega|@sexo -@pasivo
mi|su|tu|el|la|mis|sus|un|una|al @mayor .3-@pasivo|de|mis me|nos|lo|los|las|le|les .2 @pega|@sexo -@pasivo
el|su|mi @padre .1 la @pega|@sexo -@pasivo|@pareja
a .1 mi|su|la|el|una|un @nino .2 la|lo|le|los|las .2 @pega|@sexo|violaron|abuso .3
  @mayor|familiar|hombre|senor|vecino|un
a .1 mi|su|la|el|una|un @nino .2 la|lo violo|abuso|manoseo|toco|abusaron|violaron -@pasivo
@mayor|@pareja .2 le|les|lo|la|los .1 @pega|@sexo .3 a|al|la|los|mi|mis|su @nino
les|le .1 @pega .3 a|al .2 @nino -@pasivo &@nino|@mayor|casa|guarderia
-@pasivo le|les|los|las|lo|la .2 @pegapres .3 a|al .2 @nino -@pasivo
-@pasivo @pegapres|abuso|viola|violo|manoseo|abusando|toca .2 a|al .3 @chico|@nino -@pasivo
dar*|darle|dandole|dio|da .3 cachetada|patada|golpe|golpes|patadas|cachetadas|nalgadas|cinturonazos .2 a|al
  .2 @nino -@pasivo
-@pasivo abus*|maltrat*|viola|violan|violando|manose*|golpean|pegan|queman|toca|tocan|descuid* .3 a|de|al .3
  @chico -@pasivo
@chico|mi_hija|mi_hijo .3 maltratad*|abusad*|violad*|descuidad*|golpead*|manosead*|tocad*|moretead* -@pasivo
tienen|tiene|anda|andan .3 descuidad*|golpead*|sucio|moretead*|hambre &@nino
@nino|ninos .. siempre .2 golpead*|con_hambre|sucios|llorando|moretead*
abuso|maltrato|violencia|pornografia|abusador|abusadora|violador|explotacion
  infantil|de_menores|a_menores|contra_menores|contra_ninos|de_ninos
abuso|maltrato|violacion .2 de|a|sexual .2 @chico|mi_hija|mi_hijo|una_nina
abus* sexual*
me .2 abusaron|violaron|violo|toco|tocaba|tocaban|manoseaba|manoseo .4 cuando|de .3
  nin*|chiquit*|pequen*|menor|tenia|anos|cipot*|patoj*
cuando .1 era .1 nin*|chiquit*|pequen*|menor|cipot* .. @pega|@sexo
abusad*|maltratad*|golpead*|violad*|tocad* por .1 mi|su|un @mayor|hermano|primo|hermanastro|familiar
@pega|@sexo .. partes|alla_abajo|ahi_abajo|intimas|privadas|secreto|cuando_nadie|debajo
metio|mete|metia|mete .3 mano|manos|dedos .. falda|pantalon|calzon|ropa|blusa|piernas
@mayor|@pareja|hombre|senor .. se .1 mete|metio|metia|mete|sube|acuesta|meten .4
  cama|cuarto|banar|bano|recamara|regadera|ducha
se .1 mete|metio .2 a|en .2 mi|su|la .1 cama|cuarto|banar .. conmigo|noche
  &@mayor|noche|conmigo|papa|ella|senor
@mayor .. hace|hizo .2 cosas
@mayor .3 me|la|lo|nos .1 obliga|obligo|hace|fuerza|forzo .. tocar*|cosas|besar*|desnud*|ver|desvest*|quiero
entrenador|maestro|pastor|hombre|senor .. @nino .. desnud*|desvist*|fotos|sin_ropa|encuer*
fotos|videos|foto .4 desnud*|sin_ropa|encuerad*|intim* .. @nino|anos|11|12|13|14|hija|hijo
fotos|videos .2 a|de .2 mi .1 hija|hijo|nina .. 10|11|12|13|14|sin_ropa|desnud*
hombre|senor|tipo|viejo|adulto .3 le .1 escribe|manda|mensajea|habla|pide .. @nino|fotos|hija
besa|beso .4 boca .. @nino|10|11|12|toca
@mayor|@pareja .3 deja|dejan|encierra|encierran|amarra|amarran|pone|castiga .. @nino ..
  afuera|sol*|closet|encerrad*|dias|comida|cama|castigo|rodillas
deja|dejan|amarra|amarran|encierra|encierran|sacude|sacudio .2 a? .1 la|el|su|sus|mi|los .1 @nino ..
  sol*|dias|cama|closet|cuarto|silla -@pasivo
@padre .3 me|nos encierra|encierran|corre|amarra|amarran|castiga|deja_sin|
  dejan_sin|da_con|dan_con|deja_afuera
no .1 me|les|le|nos .1 da|dan .1 de? .1 comer|comida &@mayor|@nino|madrastra|papas
pone|ponen .3 trabajar .. pega|pegan &@nino
al .1 @nino .2 lo|la|los ponen|pone|hacen .. trabajar|dormir|pega*|cargar
moret*|moretes|golpes|marcas|quemaduras|cicatrices|ojo_morado .4 @nino|piernas|espalda|brazos ..
  @mayor|dice|papi|casa|regresa|papa
@nino .. con .1 moretones|golpes|marcas|moretes
regresa|viene|llega|regreso|vuelve con .1 moret*|golpes|marcas &@nino
@nino .2 me|nos? .1 dice|dijo|conto|contaron|cuenta|dicen|confeso .3 que? .4-@pasivo
  @mayor|@pareja|hombre|senor|vecino .4-@pasivo @pega|@sexo|se_mete|da|mete|hace
lastima|lastimo|lastiman|hace_dano|haciendo_dano|hacen_dano|hacerle_dano .2 a|al .2 @nino -@pasivo
@mayor .3 quebro|quiebra|rompio|quemo|quema|dejo|deja .3
  brazo|pierna|mano|ojo|nariz|diente|ojo_morado|moretones|marcas !@redada
quemo|quema|quebro .2 mano|brazo|pierna|cara .2 a|de .2 su|la|mi|al @nino -@pasivo
le quemo|quebro|quema .1 la|el mano|brazo|pierna .1 a su|mi @nino
tengo|de|con|tenia 8|9|10|11|12|13|14|15|16|17 anos? ...
  @pega|@sexo|lastim*|ahorc*|avent*|miedo|segura|seguro|obliga -@pasivo
  &@mayor|casa|papa|mama|tio|hermano|novio
@pega|@sexo|avento|falda|morado|cuarto|cama ... tengo 8|9|10|11|12|13|14|15|16|17 -@pasivo
@mayor ... tengo|de|y 8|9|10|11|12|13|14|15|16|17 .1 anos? &@pega|@sexo|avento|mete|falda|morado
soy|era .1 menor|nin*|menor_de_edad .. @pega|@sexo|segur*|miedo|tutor|lastim*
no .1 estoy|soy|siento|es|estamos .1 segur* .2 en .1 mi|la? casa &menor|papa|mama|padrastro|anos
-@pareja me|nos .1 @pega .3 en .1 mi|la? casa
miedo a|de|del|al .2 mi|ir|volver|que .3 @padre &@padre -@pasivo -@deport
miedo .3 casa .. @padre .. pegar|pega|golpear|mat*
@padre .1 es|esta|se_pone|anda .2 abusiv*|violent*|agresiv*|golpeador*|pegando|golpeando|peligros*|abusando
@padre .2 me|nos .1 esta|anda .1 pegando|golpeando|tocando|lastimando|violando
@padre .2 me|nos|le .1 esta|anda pegando|golpeando|tocando|lastimando .. mama|herman*|mi
amenaza .3 matar* .. mi|mis|y .2 herman* .. papa|padrastro|padre
@padre .3 me|nos avento|tiro|estrello|dejo_el_ojo|agarro_del|quiere_tocar|quiere_pegar|cachetea|insulta
@mayor .3 me .1 anda|sigue|esta|deja|vive|quiere .2 tocando|tocar*|manoseando|de_tocarme|molestando
tio|primo|hermano|padrastro|abuelo|vecino|papa .. no .1 deja .1 de? .1 tocar*|molestar*|pegar*
ahorca|ahorco|lastima|viola|violo|toca|pega me .. papa|padrastro|mama|tio
amarr*|encierr* .2 a .1 su .1 @nino
denunci*|report*|aviso .. le|que .2 hac*|peg*|maltrat*|abus*|lastim* .. nin*|menor*|bebe*|hij*
alguien .1 @pega|@sexo .2 a|de .2 mi|un|una @nino
alguien|hombre|senor|tipo|viejo .. toca|toco|viola|violo|abusa|abuso|manosea|abusando .. a|de|al .3 @nino
  -@pasivo
""")
