"""Spanish frames of harm at home. Data only (``frames`` has the notation)."""

from typing import Final

from flows.reading.alarm_lists import frames

HOME: Final = frames("""
-@pasivo -@patron me .1 ha|habia .1
  ahorcado|golpeado|pegado|violado|quemado|maltratado|pateado|cacheteado .2 muchas|veces|varias|siempre|antes|otra
@pareja .3 dice|dijo|amenaza|amenazo .5 deportar*|deporten|quitar*|matar*|denunciar* !@patron
me .1 puso|saco|apunto|enseno|amenaza|amenazo .3 cuchillo|machete|navaja|botella|cuchillos !@redada
-@patron me encerro|encierra|deja_encerrad*|dejo_encerrad*|tiene_encerrad* !@redada !@patron !@chamba
@pareja ... tumbar|romper|tumba|rompe|patear|golpear .2 mi|la .1 puerta|casa|ventana
culpa .1 de .1 mi @pareja
me .1 agarra|jala|aprieta|tuerce .1 del|de_la|el .1 cuello|pelo|brazo|garganta|cara !@redada
-@patron -@pasivo dice|dijo|amenaza|amenazo .4 llamar|llama|hablarle|echar|reportar*|denunciar* .3
  ice|migra|inmigracion ... mi @pareja
@pareja .. dice|dijo .4 llamar|llama|echar|reportar* .3 ice|migra|inmigracion !@patron
@pareja .3 lleva .3 pegandome|golpeandome|maltratandome|pegandonos
pegandome|golpeandome|maltratandome|amenazandome &@pareja|el|casa !@redada
@pareja .2 trato|intento|quiso|quiere .1 de? ahorcarme|matarme|quemarme|apunalarme|golpearme|violarme|
  ahorcar|matar
suegra|suegro|cunada|cunado .2 me .1 pega|golpea|maltrata|amenaza|pego|golpeo !@redada
violencia .6 en .3 hogar|casa|pareja|matrimonio|relacion|familia !@redada
mi hombre|viejo|vato|mari|man|jevo|macho .3 me|nos .2 @pega|@dano -@pasivo
abusa de mi -@redada
maltrato|abuso|golpes|maltratos .2 en .2 mi? .1 casa|hogar -@pasivo
vivo|sufro|sufriendo|aguanto|hay .2 violencia|maltrato|golpes|abuso !@redada
-@plural mi|su|el|la|un|tu @pareja ...-@otros|@nino|se @dano &me|mi|nos|la|le|a_mi !@redada
@dano ... mi|su|por|es|el @pareja &me|mi|la|le|a_mi|toda|ando|nos !@redada -@cosas
me|nos .1 @dano|corto|empujo|revento|corrio|mata|corre|amenaza|
  correteo|avento|tiro|deja_afuera|dejo_afuera|saco &@hogar2|porque|otra_vez|cada|siempre|aceite|casa_se
  !@redada !@patronpol
@pareja .4 me|nos .1 saco|corrio|corre|dejo|deja|avienta|avento|tira|tiro|corta|
  corto|revento|revienta|arano|arana|escupe|mordio|muerde|
  quema|quemo|pateo|cachetea|mata|desnuda|jala|jalo|humilla -@nosalir !@redada
amenazas de .1 muerte &ex|marido|novio|pareja|esposo|mandar*
ex|marido|novio|esposo|pareja .. amenazas
es|era|esta|se_puso|se_pone|vuelve .1 muy? violent*|abusiv*|agresiv*|celos*|golpeador*
  &casamos|el|casa|toma|desde|conmigo|me|pareja|hijos !@redada
vivo|vivir|vive|sigo|casada|atrapada con .1 mi|un|el|su agresor|abusador|maltratador|golpeador|violento
miedo|temor|pavor|terror .2 a|de|regresar|volver|ir|estar|llegar|dormir .4 casa|con .3 el|ella $
miedo .2 regresar|volver|llegar .3 casa .2 con el|ella|mi
-@patron me .1 mata|va_a_matar|matara|quiere_matar .2 si|cuando|porque|antes ..
  sabe|entera|digo|voy|hablo|escrib*|encuentra|ve|dejo|policia|denuncio !@redada
salir|irme|escapar|huir .2 de .2 esta|la|mi|aqui casa? .2 antes|porque|me .2 que? .2
  mat*|pegue|golpee|me|haga
antes .1 de .1 que .1 me mate|pegue|golpee|haga_algo
por|con|de mi .1 novio|marido|esposo|ex|pareja|hombre !@redada
  &moret*|golpe*|morad*|peg*|sangr*|quebr*|violent*|escondid*|maltrat*
escond* .4 con|donde|casa|en .. porque|por|de .. @pareja
duermo|dormimos|dormir .3 carro|calle|sala .. @pareja &pega|golpe*|maltrat*|borracho|corre
@pareja .2 controla|decide|revisa|prohibe|vigila|esconde
@pareja .2 no .1 me .1 deja|dejaba|devuelve|da|permite
@pareja .3 afuera|espera*|esperandome|siguiendome|persiguiendome .. dano|matar*|golpear*|lastimar*|miedo
  &dano|matar*|golpear*|miedo|hacerme
@pareja .2 amenaza|amenazo|dice .. migra|deport*|ice|quitar*|matar* !@redada &me|mi|nos
dice|amenaza .2 que? .2 me va .1 a deportar|matar|denunciar|quitar !@redada
  &@pareja|esposo|ninos|hijos|cara|el
punetazos|puñetazos|golpes|patadas .3 pared|puerta|cosas|muebles|mesa .. mi|me|luego &le_da|el|golpea|luego
  !@redada
me dice .. nadie .3 ayud*|creer .. pega|golpe*|ilegal|papeles
perdi .2 al? mi? bebe &golpe*|peg*|pate*|empuj*
golpe*|peg*|pateo .. perdi .2 bebe
hermana|amiga|vecina|mama|prima|hija|comadre|cunada .. novio|marido|esposo|pareja|el|cunado .3 la|le .1
  @dano|ahorco|tiene_encerrada !@redada
hermana|amiga|vecina|mama|prima|hija .2 en .1 peligro .. @pareja
cunado|suegro|papa|padrastro .1 le? .1 golpea|pega|maltrata|esta_pegando|pegando .2 a .1 mi
  mama|hermana|tia|prima !@redada
ayuda .2 para .1 una? .1 mujer|mujeres|muchacha|esposa .. golpe*|maltrat*|peg*
cada .1 vez|quincena|noche|fin|viernes|rato .4-@otros borracho|emborracha|toma|golpea|pega|pelea|peleamos|
  discutimos|grita &me|nos|le !@redada
@hogar2 .. me|nos .1 pega|golpea|viola|maltrata|grita|insulta !@redada
me .1 viola|violo|fuerza|obliga .. borracho|tomado|el|noche|marido|esposo|novio|cuando !@redada !@patronpol
violencia|abuso|maltrato|abusador|abusos domestic*|intrafamiliar|familiar|conyugal|de_pareja|
  de_genero|en_casa|en_mi_casa|en_el_hogar|en_mi_hogar|del_hogar|contra_la_mujer|machista
violencia .2 en .2 hogar|casa|pareja|matrimonio|relacion|familia -@pasivo
mujer|mujeres|esposa golpead*|maltratad*
relacion|matrimonio|hombre|pareja|hogar .2 de? .1 violent*|abusiv*|maltrato|toxic*|golpeador|maltratador|
  agresiv*
@pareja .5-@pasiva me|nos .2 @pega -@pasivo
mi|su|el|la @pareja .3-@pasiva|se la|le .1 @pega|maltrata -@pasivo
@pareja .4-@pasiva @me .1 @pegapres|amenaza|amenazo|amenazaba|encierra|encerro|
  controla|insulta|humilla|persigue|acosa|golpeaba|pegaba|
  quito|ofende|obliga|fuerza|forzo|violenta|apuñalo|apunalo|mordio|cela -@detencion
@pareja .3 @me .1 esta|anda|sigue|ha|vive .2 pegando|golpeando|maltratando|amenazando|pegado|golpeado|
  acosando|persiguiendo|maltratado
a .1 mi .2 vecina|hermana|mama|amiga|prima|hija|comadre|tia|madre .3 la|le .2 @pega|amenaza|maltrata .3
  @pareja|marido|esposo|senor|novio
@pareja de .2 hermana|hija|amiga|vecina|mama|prima .3 la|le .2 @pega|dejo|amenaza|maltrata
vecina|hermana|mama|amiga|prima .3 la|le .2 @pega .2 @pareja
@pareja .2 abusa|abuso|abusaba de|del
@pareja .2 es|era|esta|se_pone|se_porta|se_vuelve|anda .2 muy?
  violent*|abusiv*|agresiv*|maltratador*|golpeador*|peligros*|celos*|machista
miedo|temor|terror|pavor .2 a|de|del|al .2 @pareja -@pasivo
tiene|tengo|tenia|teme|temo .2 miedo .2 @pareja
le|lo tengo|tiene .1 miedo|pavor|terror .3 @pareja
escap*|huir|hui|huyendo|escond*|dejar|deje|alej*|separar*|salir|salirme|divorci* .2 de|del|a .2
  mi|un|este|su|el .1 @pareja &@pega|maltrat*|golpe*|peligros*|amenaz*|violent*|escond*|
  escap*|huir|hui|huyendo|mat*|miedo|refugio|deporta
escap*|huir|hui|huyendo|escondid*|escond* de|del|por .1 mi .1 @pareja -@detencion
deje|dejar|dejo .2 a? mi|al agresor|maltratador|abusador
refugio|albergue|casa_segura|casa_hogar .4 de_mi_ex|por_mi_ex|ex|marido|esposo|pareja|novio|escondid*|
  matar|golpe* &estoy|vivo|necesito|busco|pega|mi
casa segura|de_seguridad .. matar|pega|golpe*|hijos|el
@pareja .4 amenaza|amenazo|amenazaba|dice|dijo|decia|jura ..
  migra|ice|deport*|inmigracion|matar*|mata|denunciar*|
  quitar*|reporta*|quemar|ninos|lastim*|policia|golpear*|pistola|cuchillo -@dijeron
@pareja .3 va|viene|quiere a .1 matar*|quemar|golpear*|lastimar*
golpead*|maltratad*|abusad*|amenazad*|violad*|morad*|golpes|
  golpizas|maltratos|amenazas|maltrato|abusos|moretones por|de .1 mi|su|parte_de_mi @pareja
ojo|ojos .1 morad* .. @pareja
@pareja .4 dejo|deja .. ojo|morado|moret*|marcas|ojos
@pareja .2 no .1 me|nos .1 deja|permite .. salir|trabajar|ir|ver|hablar|tener|usar|irme|llamar|
  estudiar|nada|sol*
@pareja .4-@pasiva encierra|encerro|tiene_encerrad*|quita|quito|escondio|rompio|quebro|controla|revisa .3
  llave|casa|telefono|celular|papeles|dinero|pasaporte|cuarto|todo|documentos
@pareja .3 tiene .1 encerrad*|amenazad*|pres*|controlad*
me|nos .1 tiene .1 pres*|encerrad*|amenazad*|controlad* .3 casa|$|el|cuarto -@patron -@pasivo -@detencion
familia|mama|hermanos|padres de .1 mi .1 @pareja .. @pega|encerrad*|maltrat*|amenaz*
suegros|suegra|suegro|cunada .. @pega|maltrat*|encerrad*|amenaz*
-@pasivo -@patron me .1 pega|golpea|maltrata|ahorca|viola|cachetea|patea|humilla|
  estrangula|agarra_a_golpes|cae_a_golpes|da_golpes|
  da_de_golpes|da_patadas|da_cachetadas|da_de_patadas|encierra -@pasivo -@padres
-@pasivo me|nos .1 pega|golpea|maltrata|pegaba|golpeaba ..
  cuando|cada|todos|diario|casa|borracho|toma|tomado|si|mucho|enfrente|delante|frente|ninos|siempre|antes
  -@pasivo
antes|siempre|diario|cada|otra_vez .4-@pasivo me|nos .1 pega|pego|golpea|golpeo|pegaba|golpeaba|maltrata
me .1 tumbo|quebro|rompio|boto .2 diente|dientes|nariz|quijada|costilla -@pasivo
  &quiero|el|miedo|marido|esposo|novio|casa
toma|tomado|tomo|borracho|bolo|drogado|cena|celos|celoso|
  casados|embarazada|cama|panza|ebrio|borracha|pega_porque|llega ..-@pasivo @me .1 @pega|dio -@pasivo
@pega|dio|apreto|agarro|tumbo|quebro|rompio|tiro|golpiza|cachetada|patadas|paliza|rompe ..
  borracho|tomado|bolo|cena|celos|casad*|embarazad*|cama|ebrio|panza|lo_quiero|lo_amo -@pasivo
me|nos .2 @pega|dio|apreto|agarro|tumbo|quebro|rompio|tiro|jalo ... mi|mi_propio @pareja $ -@pasivo
me .1 violo|ahorco|apreto|quebro|viola|fuerza .4 mi|es_mi|mi_propio @pareja
me .1 dio|da|daba|dan|mete|metio .1 una|unas|de?
  golpiza|golpizas|cachetada|cachetadas|patadas|paliza|golpes|
  trompada|trompadas|punetazos|manazos|nalgadas|conazos|verguiza|vergueada|putiza|madriza|riata|pijaceada
  -@pasivo &el|cuando|borracho|porque|casa|marido|esposo|novio|panza|
  pareja|llega|llego|embarazada|siempre|cada|cena|mi|@pareja
me .1 cae|cayo|agarra|agarro .1 a? .1 golpes|conazos|palos|patadas|trompadas|vergazos|madrazos|pijazos
  -@pasivo
-@pasivo le|me|nos .1 levanta|levanto|puso|pone|alza|alzo .1 la? .1 mano|manos .2 encima? -@pasivo
me .1 fuerza|obliga .. relaciones|sexo|cama|noches|acostarme_con_el -@patron -@dinero
-@patron -@pasivo dice|dijo|amenaza|amenazo|amenazaba|jura .. si .2 lo|me|le|no|digo|hablo|voy|llamo? .1
  dejo|voy|digo|cuento|divorcio|separo|hablo|hago|denuncio|llamo|quejo ...
  migra|ice|deport*|inmigracion|mat*|ninos|hijos|golpe*|quem*|denunci* -@patron
-@patron -@pasivo dice|dijo|amenaza|amenazo|amenazaba|jura .2 que? .3
  echa|llama|hablar|llamar|reporta|denuncia|deportar|deporta|mata|matar|mato|quita|quitar* .4
  migra|ice|inmigracion|ninos|hijos|me|policia? .. si .1 lo|me|le|no|digo|cuento|voy|hablo -@patron
-@patron -@pasivo me .1 amenaza|amenazo|amenazaba con .1
  quitar*|llamar*|matar*|deport*|denunciar*|un|una|echar* ..
  ninos|hijos|hijas|migra|ice|inmigracion|cuchillo|pistola|$|policia|si -@patron
mata|matar|matara|quita a|los|mis .2 ninos|hijos &separ*|dejar|dejo|divorci*|dice
-@patron -@pasivo me|nos .1 mata|va_a_matar|quiere_matar .. si .2
  voy|digo|dejo|hablo|le_dejo|policia|denuncio -@patron
-@patron no .1 me .1 deja|dejaba .1 hablar|salir|ver|trabajar|ir|usar|tener
  &marido|esposo|novio|el|pega|hermana|familia|celular|amigas|mama|pareja -@trabajo -@pasivo
me .1 controla|revisa|quita .2 todo? .1 el|mi|los .1 dinero|celular|telefono|mensajes
  &encierra|pega|marido|esposo|novio|pareja|deja|el
me .2 encierra|controla .. dinero|casa|llave -@patron -@pasivo
@pareja .4 sigue|persigue|busca|acosa|viene|espera .. lados|matar|mate|casa|aterrad*|miedo|gritando|trabajo
  &matar|mate|miedo|aterrad*|acos*|persig*|gritando|amenaz*
@pareja .4 se .1 metio|mete .. casa .. @pega|golpe*|mat*
@pareja .4 agarro|agarra|jalo|jala|empujo|empuja|tiro|tumbo|quebro|rompio|apunto|apreto|arrastro .2
  del|de|el|la|un|por|me|con .2 cuello|pelo|brazo|gradas|escaleras|nariz|diente|celular|
  cama|pistola|cuchillo|suelo -@pasivo
jalo|jala|agarro|apreto|arrastro ... mi|mi_propio esposo|marido|novio|pareja|mujer -@pasivo -@arresto
quebro|rompio|quemo ... mi|mi_propio novio|marido|esposo|pareja -@pasivo -@arresto
orden .2 restriccion|proteccion|alejamiento .. @pareja|contra|pego|golpe*|papa|el
proxima .3 eres_tu|vas_tu|sos_vos|te_toca
@pareja .. con .1 un|una .1 cuchillo|botella|pistola|machete|palo|cinturon -@pasivo &me|amenaza|pega
  !@plural
necesito|quiero|como|ayuda .4 dejar|alejarme|alejo|escapar|separarme|salir de|a|del .2 @pareja
  &@pega|maltrat*|peligros*|violent*|miedo|mat*|abus*|golpe*
me .1 quiere|va_a|quiso .1 matar|golpear|quemar &@pareja|casa|el|ex|segura -@pasivo
el|ella me|nos .1 amenaza|amenazo|encierra|controla|ahorca|ahorco|patea|pega|golpea|maltrata|viola -@pasivo
  -@patron
""")
