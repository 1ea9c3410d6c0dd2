"""Spanish frames of forced work and trafficking. Data only (``frames`` has the notation)."""

from typing import Final

from flows.reading.alarm_lists import frames

TRAFFICKING: Final = frames("""
la|lo|las|los|me|nos venden|vende|vendian|usan|rentan .1 para|por .1 sexo|dinero|hombres
tiene|tienen|tenia .1 de .1 sirvienta|criada|esclava|empleada|muchacha -@pago
hasta .1 que? .2 pague|paguemos|paguen|pagar|termine_de_pagar
  &tienen|tiene|salir|ir|somos|soy|trabaj*|papeles|pasaporte|regresar|deja*|no !fianza !renta
@me .1 obliga|obligan|obligo|obligaron|fuerza|fuerzan ... dinero|videos|hombres|gratis|clientes !@redada
me|nos|la|lo|las|los vendio|vendieron|vende|venden $
trabaj* .6 solo|nomas|nada_mas|puro|pura .3 comida|techo|cuarto
nos|me controlan|controla ... pago|dinero|sueldo|trabaj* !@hogar2
nos|me .1 quitan|quita .3 pago|sueldo|cheque|lo_que_ganamos|lo_que_gano !@hogar2 !impuestos
muchachas|mujeres|trabajadores|personas|ninas .4 no .1 pueden|puede|dejan|deja .1 salir|ir*|escapar !@redada
la|lo|los|las|me|nos tienen|tenian|agarraron|secuestraron .2 los? .1
  polleros|coyotes|traficantes|del_cartel|la_mafia
migra|migracion|inmigracion|ice|reporta|reportan|reportar|deporta*|policia .3 si .1 me|nos? .1
  renunci*|quej*|voy|vamos|dejo|paro|hablo|digo|pido|exijo
  &trabaj*|patron|jefe|jefa|pagan|paga|renunci*|dueno|dicen !@hogar2
reclutador|contratista|enganchador|agencia|@patron .3 engano|minti* .. no|deuda|deb*|papeles|pag*
@patron .3 trae|carga|anda|tiene .2 pistola|arma|rifle|escopeta .. trabaj*|tenemos|salir
patron|jefe|dueno|ellos|@patron .2 dijo|dice|dicen .1 que? .1 soy|somos|eres de|suy*
finca|rancho|campo|fabrica|obra .. pedir|pidio|exigir|reclamar .1 su|mi|el|nuestro .1 sueldo|pago|dinero
  &peg*|golpe*|amenaz*
peg*|golpe* ... pedir|pidio|exigir|reclamar .1 su|mi|el|nuestro .1 sueldo|pago|dinero
que me|nos .1 trajo|trajeron|cruzo|cruzaron|paso|pasaron ... dinero|todo|obliga*|darle|deuda|tienen|pag*
obligan|obliga .1 a darle|darles|entregar*|dar .. dinero|sueldo|pago
los|las|el|la que .1 me|nos cruzaron|trajeron|pasaron|cruzo|trajo ..
  tienen|tiene|quieren|piden|dicen|obligan|pag*
nunca|no .1 me|nos .1 dejan|deja .1 parar|descansar|dormir|salir|ir &trabaj*|pagar|patron|jefe|pasada
  !@redada
tratante|tratantes|padrote|padrotes
nos|me|les .1 quitaron|quitan|tienen .3 pasaporte|pasaportes|documentos ..
  llegamos|llegue|llegar|trabajo|finca|pagar|ir !@redada
tienen|tiene nuestros|nuestro|mis|mi pasaporte|pasaportes|documentos|papeles
  &pagan|paga|trabaj*|patron|salir|deuda !@redada
que .1 me|nos .1 trajeron|trajo|cruzaron|cruzo|pasaron|paso .. quieren|quiere|obligan|hacen|dicen|piden|dice
si .1 me|nos .1 escap*|voy|salgo|renuncio|corro|vamos|huyo .. matan|mata|matar*|dano|lastim* !@redada
  !@pareja !@hogar2
tienen a .1 mi .. quieren|piden|pide|exigen .2 dinero|lana|pisto|rescate|plata|@num !@redada !@lejos2
quieren|quiere|obligan .3 venda|vendamos|lleve|cargue|mueva .1 la? droga|drogas|cristal|coca !@redada
traficando|traficada|traficado|traficadas|traficados
vendieron|vendio|venden|vende .1 a .1 mi|una|la|las|otro|otros|hombres
@coaccion ... @coaccion &@chamba|pagan|paga|patron !@redada !@normal
obligan|obliga|obligaron .2 a .2 mi|una|la|los|las|su .3 a .1
  trabajar|vender|prostit*|limpiar|bailar|acost*|pedir|robar
obligan|obliga .1 a .1 trabajar|limpiar|vender|prostit*
amenaz* ... no_pagan|sin_pagar|no_nos_pagan|no_nos_paga|trabaj*|pag* &patron|jefe|trabaj*|nos|pagan !@redada
  !@hogar2
no .1 nos .1 pagan|paga .3 amenaz*|encierr*|golpe*|vigil*
@patron ...-@redada|@venian|la_llave|habia|les_dio|les_dijo @coaccion &me|nos|mi|la|las|les|muchachas|ella
  !@redada !@normal
@chamba ...-@redada @coaccion &nadie|no_puedo|no_podemos|no_me|no_nos|encerr*|sueldo|paga|
  esclav*|deuda|pasaporte|amenaz*|pistola|obliga*|deja* &me|nos|la|las|los|les !@redada !@normal
@coaccion ...-@redada @chamba &nadie|encerr*|sin_sueldo|sin_paga|esclav*|deuda|pasaporte|
  pistola|obliga*|deja*|vend*|sexo|acost*|gratis|zapatos &me|nos|la|las|les|los !@redada !@normal
con|para la|el|mi|un|una .1 senora|senor|patron|patrona|jefe|familia .3 trabajo|trabaja .. @coaccion
  !@redada !@normal
senora|senor|familia|patrona .2 que|con .3 trabajo .. @coaccion !@redada
no .1 me? .1 puedo|podemos|puede .2 ir|salir|dejar|renunciar .. saben|familia|dano|matan|mata|hacen !@redada
trabaj* ...-@redada sin_paga|sin_sueldo|sin_pago|gratis|techo|nunca_veo|no_veo|
  comida_nada|no_me_han|por_comida|no_nos_pagan|por_nada|casa_y_comida !@normal
trabaj* .3 por .1 techo|comida|casa|nada
cobraron|cobro|cobran .. visa|viaje|pasada .. trabaj*|deb*|dinero|siempre
les|le debemos|debo|debe .. siempre|coyote|reclutador*|contratista|pagar|vida
cobraron .. debemos|debo|siempre
ponen|pone|pusieron|obligan|obliga|hacen|hace|forzan .2 a? .2 mi|las|los|a_la|una .1
  @nino|muchacha|muchachas|hermanita|hermana|mujeres .2 a? .1
  bailar|desnudarse|pedir|vender|trabajar|prostit*|acostarse
@me .1 obliga|obligan|hacen|hace|fuerzan|pone|ponen|mandan .1 a? .1
  desnud*|bailar|pedir|robar|casar*|acost*|vender|fichar|prostitu*|limosna
anuncia|anuncian|ofrece|ofrecen|vende|venden|renta|rentan|
  explota|explotan|explotando|ofreciendo|vendiendo|publica .2 a? .1
  me|muchachas|mujeres|ninas|muchachitas|la|las|jovenes
me .1 anuncia|anuncian|ofrece|publica|vende|renta .2 en|a|por
@me vendieron|vendio|compro|venden .2 de|a|por|en
que me|nos .1 compro|vendio|prostitu*|obligaba|explotaba
hombres .2 le|les .1 pagan|paga .2 a el|ella|ellos
pagan .2 a el|ella .2 por .1 estar|acostarse|mi
modelo|mesera|ninera|restaurante|bailarina|trabajo .3 pero|y .2 era .1
  sexo|prostit*|burdel|de_eso|otra_cosa|mentira|con_hombres
era sexo|prostitucion|para_acostarse
se .1 queda|quedan con .3 propinas|dinero|sueldo|lana|pisto|lo_que_gano|pasaporte
  &trabaj*|internet|novio|dueno|bailar|calle|jefe|patron|sexo|anuncia
nos|me .1 quitan|quita|quito|quitaron .2 dinero|zapatos|ropa|telefonos|celulares|lo_que_ganamos|
  pasaporte|propinas .. calle|escap*|pedir|vend*|trabaj*|lavanderia|duermo|deuda
zapatos|telefonos|celulares|pasaportes|papeles .. para_que_no|pa_que_no .2 escap*|ir|vay*|huir|corr*
duermo|duerme|dormir|dormimos .4 piso|lavanderia|garage|closet|bodega|cocina !@redada
  &trabaj*|deja|celular|muchacha|patrona|senora|sueldo|salir
acostarme|acostarnos|dormir|acueste|sexo con .1 el|mi .1
  mayordomo|jefe|patron|dueno|manager|supervisor|encargado|coyote|foreman
secuestr*|agarraron|tienen|retienen .5 coyotes|coyote|polleros|cartel|zetas|mafia ..
  dinero|piden|quieren|@num|rescate|pagar
coyotes|polleros|coyote|pollero .. quieren|piden .2 @num|dinero|mas
ninos|menores|ninas|chamacos|patojos|cipotes .3 trabajando|trabajan|trabajar .4
  noche|fabrica|planta|empacadora|finca|campo|rastro|techo|bar
atrapad*|encerrad*|metid* .3 casa_de|masajes|burdel|prostibulo|bar|finca|cantina|spa
deuda .. subio|sube|crece|aumenta|doble|termina|acaba .. trabaj*|pag*|seguir|dic*
amenaz* .3 a .1 mi|mis .1 mama|familia|hijos|papas|hermana .. dejo|trabaj*|pago|voy|salgo
  &trabaj*|patron|deuda|jefe|pag*
carcel|deport*|migra|ice|migracion .3 si .1 nos|me .1 ibamos|vamos|voy|salimos|quejamos|dejamos|salgo
  &finca|trabaj*|patron|jefe|rancho|fabrica|dijeron
si .2 decimos|digo .2 que_no|no .3 llaman|llama|hablan .2 migra*|inmigracion|ice|policia
nos|me .1 hacen|hace|ponen|pone trabajar !@redada &enferm*|llaman|migra|inmigracion|horas|noche|dia|pega*|
  castig*|paga*|sueldo
no .1 nos|me .1 paga|pagan .2 hasta .. para_que|final|temporada|vay*|ir
nos|me .1 dan .1 droga|drogas|pastillas|cristal .. trabaj*|hombres|mas
patron|patrona|jefe|jefa|dueno .2 dice .2 que .1 soy|somos .2 de|suy*|su
nadie .1 puede|podemos .2 renunciar|salir|ir* !@redada
no .1 podemos|puedo .1 hablar|salir|comer .. nadie|sol*
  &mayordomo|patron*|jefe|dueno|madame|pistola|trabaj*|finca|senora
madame|madrota|padrote|padrotes|proxeneta|lenon
esclav*
5|4|6 .1 am .. medianoche|noche|12|11 .. sueldo|paga|salario|cobrar|descanso
prometieron|prometio .. hora|dia|semana .. nada|cero|no_me|candado|encerr*
  &trabaj*|porton|candado|pagan|dado|sueldo
padrastro|papa|tio|novio|marido|esposo .3 me .1 hace|obliga|manda|fuerza .. con .1 sus|otros
  amigos|hombres|companeros
familia .. trajo .. trabaj* .. sueldo|paga|salir|gratis|pasaporte
trata|trafico|victima_de|red_de de .1 personas|blancas|mujeres|humanos|ninos|ninas|menores|gente|trata
trafico|traficantes|traficante humano|sexual|de_personas|de_mujeres|de_menores
victima|victimas|sobreviviente de .1 trata|trafico|explotacion
explotacion|explotad*|explotan|explota|explotando laboral|sexual|ninos|mujeres|menores|gente|muchachas|
  trabajadores
esclavitud|servidumbre|esclavizad*|esclavo|esclava|esclavos|esclavas
prostitu*|padrote|proxeneta|prostibulo|burdel
trabajo|trabajos|labor|matrimonio forzad*
a la fuerza &@trabajo|trabajar
@me .2 @obliga .3 @sexotrabajo -@esposos
@obliga .3 a? .3 @sexotrabajo
tengo|tenia|tenemos que .1 atender|acostarme|estar_con|bailar .3 clientes|hombres|con
@me|a .2 obliga|obligan|obligo|obligaron|fuerzan|forzaron|obligaba|obligaban|obligando .3
  trabajar|vender|robar|limpiar|cargar|pedir|cocinar|cruzar
obligad*|forzad* .2 a|por .2 trabajar|vender|robar
@me .2 hace|hacen|hacian|hacia|pone|ponen|puso|pusieron .2 a? .2 trabajar|trabajo|limpiar|pedir|vender ...
  @sinpaga|pagan|deuda|pague|pagar|horas|noche|dia|escuela|
  pega*|ir|irnos|amenaz*|fuerza|gratis|dinero|calle|nada|anos -@pasivo
@obliga .2 a? trabajar|vender .2 para_el|para_ellos|para_ella|en_la_calle|por_nada|gratis|sin_pago|sin_paga
calle .2 a? trabajar para
tienen|ponen|obligan|hay .2 ninos|ninas|menores|muchachas|muchachos .2
  trabajando|trabajar|vendiendo|pidiendo -@pasivo
para pagar .1 la|su|mi|sus|una? deuda|deudas|cruzada|coyote|viaje &@trabajo|acost*|vend*|obliga|hace
trabaj* .3 gratis|sin_pago|sin_paga|sin_cobrar|por_nada|sin_sueldo
gente|persona|hombre|familia|mujer que .1 me|nos hace|hacen|obliga|obligan|pone .2 a? trabajar
@patron .4-@agentes quito|quitaron|quita|tiene|tienen|guarda|guardan|escondio|
  escondieron|retiene|retienen|agarro|confisco|retuvo|quedo_con|quedaron_con|queda_con|guardo|esconde|quitan
  .3 @papeles -@agentes
@patron .2 no .2 devuelve|devuelven|da|entrega|regresa .3 @papeles
@me .1 quito|quitaron|tienen|tiene|quitan|guarda|guardan|escondieron|retienen .3 @papeles -@agentes
  &@trabajo|limpio|limpia|renunciar|encerrad*|duermo
se .1 quedo|quedaron|queda con .2 @papeles -@agentes &@trabajo|mintio|enganchador
tiene|tienen|guarda .2 mi|mis|nuestros|los .2 @papeles .. caja|llave|devuelve|ir|irnos|renunciar -@agentes
  &@trabajo
@patron .5-@agentes no .2 @me? .1 @dejan .2 @salir
no .2 @me .1 @dejan .2 @salir &@empleo -@agentes -@hogar
no .1 @me? .1 podemos|puedo|puede|pueden .1 @salir &@empleo -@agentes
no .1 podemos|puedo|puede|pueden .3 @salir ... hasta|si_no|sin .2 pag*|deuda|terminar|termine
nadie .2 se? .1 puede|va|sale|pueden .1 @salir? &@empleo|patron|jefe|dueno|armado|finca
para que nadie se .1 va|vaya|escape|vayan &@empleo|patron|jefe|mayordomo|@papeles
no soy|somos|es .1 libre*
no .1 las|los|nos|la .1 dejan|deja .1 salir .3 del|de|hotel|spa|casa|finca|rancho|fabrica|cuarto|local|
  trabajo|traila -@agentes
muchachas|mujeres|trabajadores|empleada|empleadas|ninas .. no .. dejan|deja .. salir|ir|hablar
tienen|tiene .2 a? .1 una? .2 muchacha|muchachas|mujer|mujeres|senora|empleada|
  trabajadores|ninas|gente|senoras|sirvienta .2 encerrad*|esclav*|amarrad*|secuestrad*|pres*
tienen|tiene .2 encerrad* .2 a? .2 empleada|muchacha|muchachas|mujeres|trabajadores|senora|
  sirvienta|domestica
nos|me tienen|tiene|tenian|tenia .3 casa|cuarto|traila|hotel|bodega|finca ..
  salir|mujeres|clientes|hombres|encerrad*|trabaj*|ir -@agentes
nos tienen a .1 20|10|8|varios|todos .2 en .2 cuarto|traila|casa|bodega .. trabaj*|salir|ir
atrapad*|encerrad*|secuestrad*|pres* .2 con|por|en .2 la|el|su|mi|una? .1
  patrona|patron|jefe|jefa|empleador|trabajo|finca|fabrica|burdel|coyotes|polleros
contra .1 mi|su|nuestra voluntad
escap* .2 de .2 casa|gente|patron|finca|burdel|lugar .4 obliga*|hace*|trabaj*|hombres|encerr*|que_me
@patron .3 me|nos|la|los .1 encierra|encierran|encerro|encerraron|tiene_encerrad*|
  tienen_encerrad*|amarra|cierra_con_llave
cierran|cierra|encierran|encierra .3 llave|candado|noche &@empleo|dormimos
dormimos|duermo .3 fabrica|piso|bodega|finca .. llave|encerrad*|trabajo|horas|salir
@patron .5-@agentes amenaza|amenazan|amenazo|amenazaron|reporta ..
  migra|ice|deport*|inmigracion|matar*|mata|familia|familias|reporta|policia -@agentes
@patron .5-@agentes dice|dicen|dijo|dijeron|advirtio .. llama*|habla*|echa*|deport*|mata*|reporta*|denuncia*
  .. migra|ice|inmigracion|nos|me|si|policia -@agentes
@patron .5-@agentes dice|dicen|dijo|dijeron .. si .. migra|ice|inmigracion|mata|deport*|reporta
@patron .3 dice|dijo .2 que .1 si|me|nos .2 voy|vamos|renuncio|quejo|reporta|mata
@patron .3 dice|dijo .2 que .1 le? .1 llama|hablan|habla|echa|llaman .2 migra|inmigracion|ice
amenaz* .. deport*|migra|ice|matar*|familias|hacerles ...
  quej*|renunci*|pag*|trabaj*|vamos|salimos|dinero|jefe|patron
@patron .3-@agentes @me|les|le .1 pega|pegan|golpea|golpean|viola|violo|maltrata|maltratan|patea|toca
  -@agentes
nos|les|me pegan|golpean|castigan|dejan_sin_comer .. si|cuando|por .3
  trabaj*|rapido|piscamos|pizcamos|paramos|meta|paro|parar|cansamos &trabaj*|pisc*|pizc*|ir|finca|patron
cuidan|vigilan|vigila|cuida .. armas|armados|dia|camara|pistola &@sinpaga|@empleo|pagan
@patron .4 anda|tiene|carga|trae .1 armad*|pistola|arma|rifle|escopeta .. va|sale|ir|nadie|nos|amenaz*
acueste|acostarme|dormir|acostara con .1 el|mi|su &jefe|patron|dueno|trabajo|migra|manager
@patron .. acueste|acostarme|acostarse|dormir_con|sexo|relaciones
deuda|debo|debemos|debe|deben|deber .. coyote|coyotes|pollero|contratista|viaje|cruzada|cruce|pasada ...
  trabaj*|pag*|amenaz*|obliga*|hace*|quit*
trabaj* .4 hasta|para .2 pag*|termin*|deuda|saldar|que_pague
trabaj* .. deuda
deuda .3 nunca|no|crece|sube|se_acaba|quit*|sueldo
sueldo|dinero|pago|cheque .3 quitan|quita|descuentan|queda|quedan .3 deuda|todo|el|viaje
@sinpaga ... @salir|encierr*|amenaz*|arma|armas|pasaporte|deuda|golpe*|pega*|esclav*|vigil*|cuidan
  &@empleo|trabaj*
@salir|encierr*|amenaz*|armas|pasaporte|deuda|horas|anos|dia|pega|pegan|hombres ... @sinpaga
  &@empleo|trabaj*|limpi*
limpio|limpiar|trabajo|trabajamos|trabaje|cocino|cuido .. horas|dia|anos|noche .. @sinpaga|por_nada
limpio|trabajo|limpiar|cuido .. nunca|no .1 me|nos pagan|paga .. pasaporte|salir|papeles
darle|doy|dar|entregar|entrego|entregarle .2 todo .3 dinero|gano|lana|pisto .. clientes|gano|trabajo|el
se queda|quedan con .2 el|mi|todo? .1 dinero|sueldo|pago|cheque|propinas|pisto|lana
  &trabaj*|bail*|obliga|hace|pone|salon|clientes
prometi*|dij*|ofrec*|minti*|engan* .. trabajo|ninera|restaurante|mesera|modelo|visa .. pero|y .3
  prostibulo|dormir|acost*|encerr*|hombres|papeles|deb*|masajes|burdel|hace|quit*|deja|sexo
trajeron|trajo|traje|vine .3 trabajar|trabajo ..
  gratis|encerrad*|salir|quit*|pega|pasaporte|obliga*|masajes|deuda|no_paga*
coyote|coyotes|pollero|polleros|traficantes|cartel|mafia|zetas .2 tiene|tienen|secuestr*|agarr*|retiene* ..
  mi|mis|esposa|hija|hijo|hermano|hermana|esposo|familia|nos
@patron .2 cruzo|trajo|paso .. trabajar .. para|o .3 el|mat*|el|pagar|ellos
rescate .. secuestr*|coyote*|dinero|familia|piden
piden|pide|quieren|exigen rescate|mas_dinero|mas_lana &coyote*|pollero*|secuestr*|tienen|traficante*
me|nos|la|las|lo|los vendieron|vendio|venden|vende|vendian|compro|compraron ..
  a|un|por|internet|hombre|hombres|clientes|papa|familia|el -@autos
el me compro|vendio|vende
vende|venden|vendia|vendian|vender|compra|compro|vendiendo .3
  muchachas|mujeres|ninas|ninos|menores|gente|personas|
  muchachos|cuerpo|mi_sobrina|mi_hermana|mi_hija|mi_cuerpo|su_cuerpo
alguien .2 compro|vendio .2 a .2 @nino
drog* .2 a .2 las|los? .1 muchachas|mujeres|ninas|muchachos .. trabajar|hombres|vend*|ponen
webcam|fotos|videos .. o .. familia|mandan|publican|suben &obliga*|dijeron|haga|hace
novio|hombre|el|tio|jefe|padrote|amigo .3 me .1 hace|obliga|manda|fuerza|pone .2
  acost*|dormir_con|bailar|vend*|sexo|trabajar &dinero|amigos|hombres|clientes|deudas|gratis|bar|paga*|
  calle|cuerpo|horas|queda|droga
pandilla|mara|cartel|mafia|ellos .2 me|nos|lo|la hace|hacen|obliga|obligan|pone|ponen ..
  trabajar|vender|cargar|droga|cruzar
empleada|domestica|muchacha|ninera .. pasaporte|duermo|no_me_deja|no_me_dejan|sin_salir|encerrad*
llevan .2 trabajo .3 regreso|vuelta|casa .. no|nunca|encerrad*|llave
trabajo|trabajamos .. 14|15|16|17|18|20 horas .. piso|no|pasaporte|sin|encerr*
pasaporte .. trabajo|limpio .. horas|dia|nada
tengo 12|13|14|15|16|17 .. trabajar .. fuerza|obliga*|noche|rastro
me .2 ponen|pone|obliga* .2 trabajar .. fuerza|obligad*
""")
