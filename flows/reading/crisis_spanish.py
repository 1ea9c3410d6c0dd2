"""Spanish frames of a crisis. Data only (``frames`` has the notation)."""

from typing import Final

from flows.reading.alarm_lists import frames

CRISIS: Final = frames("""
antes|mejor|primero me mato|muero|suicido|ahorco
me .1 sigo|sigue|vuelvo|vivo|ando cortando|lastimando|quemando|haciendo_dano
como matarse|suicidarse|morirse|matarme|suicidarme
tirarme|aventarme|tirandome|aventandome|lanzandome .2 puente|balcon|edificio|tren|azotea|techo|rio
no .1 puedo vivir .1 con .2 lo|esto|este|ese|tanto
no .1 me .1 veo|imagino .2 viviendo|viv*|aqui
pistola|arma|rifle|cuchillo|soga|pastillas ... quiero|voy|pienso|ganas|lista|listo .4
  usar*|tomar*|acabar|hacerlo !@redada
se .1 tiro|avento|lanzo|aviento|tira .2 de|del|desde .1 un|el|la? .1 puente|balcon|edificio|azotea -escapar
puso|escribio|mando|dejo|publico .3 adios|despedida|despidiendose
  &preocupa|contesta|amiga|amigo|hijo|hija|hermano|vida
dibujo|dibuja .3 ahorcad*|muert*|colgad*
ahorcad*|colgad* &dibujo|encontr*|hall*|primo|hijo|amigo|hermano|se !@redada
miedo|temo .5 pueda|puedo|pudiera|vaya .2 hacer|hacerme .1 yo|sola|solo|misma|mismo|a_mi|dano
miedo de .1 mi misma|mismo
mejor|ya|hoy .1 acabo|termino con .1 todo|esto|mi
irme|ir para_siempre
no .1 merezco|merece|soporto|aguanto|resisto|deseo .1 vivir|existir|esta_vida|la_vida|estar_viv*
encontraron|hallaron|amanecio|aparecio .2 ahorcad*|colgad* !@redada
queriendo|quisiera|deseando .1 estar|morir*
queriendo morir*|estar_muert*
-quiere|quieren|para|@pareja hacerme .1 dano
miedo .2 hacerme|lastimarme|cortarme|matarme
hija|hijo|hermana|hermano|el|ella|esposa|esposo|sobrina|sobrino|amiga|amigo .2 se .1
  corta|cortaba|quema|lastima|rasguna $
dejenme|dejame|deja|dejen|quiero|pido|permitan .2 morir|que_me_muera|morirme
pido|ruego|pedia|dios|ojala .3 que? .1 me muera|mate|lleve|muriera|recoja
con .3 en el cielo &quiero|solo|estar|irme
ya|hoy|manana|luego .3 no .1 voy|va|vaya .1 a .1 estar|amanecer|seguir
  &quiero|cosas|dice|diciendo|vivo|viva|manana|adios
no .1 pienso|planeo|creo|voy .2 llegar .1 a|al .2 navidad|manana|viv*|proximo|ano|mes
regalo|regalando|regale .1 sus|mis|todas .1 cosas|ropa
tome|tomo|trague|trago|tomado|tomarme|tomar @num .1 pastillas|pildoras|tylenol|tabletas
cuantas .1 @pastillas
forma|manera|modo .4 morir|matarse|matarme|suicid*
@muere $ -@pasivo &me|se|hoy|noche|ya|si -@amenazas
dice|dijo .2 que .6 se mata|muere|ahorca|tira|suicida
se mata si
ya me .2 hubiera|habria matado|muerto|ido|colgado|quitado
me hubiera|hubieran .1 matado|muerto &mejor|ojala|ya|hijos
me|se .2 pare|paro|sube|subi|subio .2 puente|techo|azotea|orilla|barandal .. aviento|avento|tiro|brinco|casi
casi .1 me|se aviento|tiro|lanzo|avento|mato|cuelgo &puente|techo|azotea|vida|vias|metro|tren|morir
para matarse|matarme|morirme|morirse|suicid*
choco|choque|estrello .4 proposito
mejor|felices|tranquilos|bien .2 sin mi|el|ella|nosotros_no &estar*|seria*|vivi*|dice
carga|estorbo para|de .2 todos|ellos|mi|familia|mis
siento|estoy .1 vaci* .3 no|ya
no .1 quiero|quiere|puedo|puede .1 seguir $
no quiero|quiere .1 seguir &vaci*|vida|morir|cansad*|llorar|nada|triste
no .1 puedo|puede .1 mas .1 con .1 mi? vida|esto|todo
ya .1 no .1 puedo|aguanto $ &perdon*|mama|hijos|quiero|vida|dolor|adios
no .1 quiero .1 nada &vida|morir|llorar|seguir|vivir
vida|vivir .2 es|son .2 demasiado|tortura|infierno|castigo|carga|pesadilla|sufrimiento|inutil
  &no|quiero|ya|vivir|una
vivir .2 tortura|infierno|castigo|pesadilla
no .1 tengo .2 fuerzas|fuerza|ganas|animo .2 para|de .2 vivir|seguir|nada|levantarme
no existir|vivir|despertar|haber_nacido &quiero|quisiera|haria|por|mejor|para|ojala
cortarme|cortandome|lastimarme|quemarme|golpearme &calma|ayuda|alivia|gana|ganas|quiero|unico|siento|navaja|
  noche|mal
navaja|cuchillo|pistola|soga|pastillas .2 en .2 mi? .1 mano|manos &quiero|no_estoy|bien|cort*|ya|mat*|adios
cabeza|voz|mente|algo|voces .2 me .1 dice|dicen|grita|pide .2 que? .2
  tire|mate|muera|corte|aviente|acabe|hazlo|ahorque
amenaza|amenazo|dice|habla|amenazando .3 hacerse .1 dano|dano_el|matarse|lastimarse|cortarse
encerro|encerre .4 pastillas|cuchillo|pistola|navaja|soga
pastillas .. despidi*|encerr*
despidi*|despedi* .4 ninos|hijos|todos|familia &pastillas|encerr*|morir*|matar*|vida|mundo|siempre|carta|
  muerte
dejado|deje|dejo de .1 comer .. morir*|matar*|vivir
podria|quisiera|quiero|puedo|voy_a|pienso .1 acabar|terminar .1 con .1 todo|esto|mi
sabana|cinturon|agujetas|cordones .3 cuello|ahorc*|celda|colg* &vida|morir|ahorc*|quitar*|mat*
quitarme|quitarse .1 la? vida
harto|harta|cansada|cansado .2 de .2 todo|esta_vida|sufrir|mi_vida &morir*|vivir|vida|quiero
hoy|noche|ya|ahora .3 lo hago &mato|morir*|vida|nada|adios|matar*
a nadie .1 le .1 importo|importa .1 si? &morir*|mat*|vivo|deberia|viva|muer*
tengo .1 ganas de .1 nada|morir* &vivir|morir*|vida
estar .2 con .3 en .1 el cielo|gloria|paz
suicid*|autolesion*|sobredosis
-@amenazas @quiero ..-@pasivo|con_matarme @morir -@pasivo
me quiero|queria|quise|voy|quisiera|ando|prefiero|intente|trate a? de? .1
  morir|matar|suicidar|ahorcar|colgar|cortar|lastimar|envenenar|desaparecer -@pasivo
se quiere|queria|quiso|va|iba|intento|trato|quisiera a? de? .1
  morir|matar|suicidar|ahorcar|colgar|cortar|lastimar|envenenar
-@amenazas matarme|suicidarme|ahorcarme|suicidarse|ahorcarse|envenenarme|colgarme -@pasivo
habla|hablando|habla_de|piensa|amenaza .2 matarse|morirse|suicidarse
mejor|si|ojala|mil_veces .3 me|se|yo? @muere -@pasivo
me @muere si|antes|y_ya|hoy|esta_noche|porque -@pasivo
si .. me mato|ahorco|cuelgo|suicido
prefiero|preferiria|mejor|quisiera|ojala .3 muert*|morir*|muriera|muera|matar*
mejor muert*
quitarme|quitarse|quitar|quito|quitara|quite|quita|quitando .1 la vida
acabar|terminar|acabo|termino|acabe|termine|fin|acabara|acabando .2 con? .1 a? .1 mi|su|esta|la|esto|todo .1
  vida|sufrimiento|existencia
acabar|terminar|acabo|acabe|termine con todo|esto|mi_dolor|este_dolor|mi_sufrimiento
fin a|le .2 esto|mi_vida|mi|todo|a_mi_vida
pongo|poner|ponerle fin
no .1 quiero|quiere|quisiera|queremos|deseo|queria|deseo .2 mas? .1 @vivir -@lugares|escondid*
no|sin .1 quiero|quiere .1 estar .1 mas? .1 aqui|viv*|asi|en_este_mundo|en_esta_tierra|en_esta_vida
  -@lugares
ganas|deseos|voluntad .1 de .1 vivir|seguir_viviendo|morir*|matarme|desaparecer|acabar_con|
  seguir_viv*|terminar_con|rendirme|no_vivir|dormirme|quitarme
razon|motivo|motivos|razones|sentido|caso|chiste para|de|en|a? .1 la|mi|seguir? @vida|@vivir
no .1 tengo|tiene|hay|veo|hallo|encuentro|queda .3 razon|motivo|por_que|porque|para_que .2
  @vivir|seguir|vida
no|nada .2 hallo|encuentro|veo|tiene|tengo|queda .3 sentido|caso|por_que|por_quien .2
  @vida|vivir|seguir|nada|estar
nada .2 por|para .1 que|quien .1 vivir|seguir|luchar
para que .2 vivir|sigo_viv*|seguir_viv*|vivo|estoy_viv*|seguir
vida .3-@pasivo no|nada|ni .2 vale|sentido|importa|sirve|nada|caso
no .1 vale la pena .. vivir|vida|seguir|nada
no .1 aguanto|soporto|resisto|aguanta|aguantamos .2 mas|esto|vida|asi|dolor
no .1 puedo|puede .1 mas|seguir_asi|seguir_viviendo|seguir_adelante|vivir_asi|
  con_esto|con_mi_vida|seguir_mas|vivir_sin|vivir_con|con_tanto
no .1 puedo|puede|quiero .1 seguir|vivir|continuar|vivir_mas
  sin_el|sin_ella|sin_mis|asi|con_esto|con_este|con_tanto|mas|viviendo|adelante -@formulario
no se .2 cuanto|hasta .3 @vivir|aguantar|aguante|resistir
cansad*|hart*|canse|canso|aburrid*|fastidiad* .1 de .2 vivir|vida|estar_viv*|existir|luchar|todo_en|respirar
odio .2 vida|estar_viv*|vivir
da igual|lo_mismo .2 vivir|morir|si_muero|si_me_muero
no .1 me? .1 importa .2 morir*|si_muero|si_me_muero|vivir|la_vida|mi_vida|nada
nada .1 me? importa|tiene_sentido|vale_la_pena|tiene_caso
tom*|trag*|beb* .2 todas|todos|monton|frasco|punado|muchas|bote|varias|un|el|de|las|mis|unas .3 @pastillas
tomar*|tome|tomo|trago|tragar*|tomado|beber|bebio|bebi .2
  veneno|cloro|raticida|fabuloso|insecticida|gramoxone|lejia
tengo|hay|veo|junte|junto|guardo|conte .3 @pastillas .. pienso|tomar*|quiero|todas|acabar
frasco|frascos|punado|monton|bote de @pastillas
compre|consegui|tengo|amarre .2 soga|lazo|mecate|cuerda
soga|lazo|mecate|cinturon .3 cuello|techo|ahorc*
cortar*|corto|corta|corte|cortando|cortado|rajar .3 venas|brazos|munecas|muneca|piernas|las_venas
me|se .1 estoy|esta|ando|anda|vuelto|vuelvo|he|ha .2 cortando|lastimando|quemando|haciendo_dano|cortado|
  autolesionando
me|se corto|lastimo|hago_dano|quemo|arano|hace_dano|corta|lastima .4
  proposito|brazos|cuando_me|para|acuerdo|siempre|noche|razor|navaja|no_sentir|piernas
me .1 hago|haga|hacerme|haciendo|hacerse|haga .1 dano
se .1 hace|haciendo|hizo .1 dano
cuchillo|navaja|gillette|vidrio .3 muneca|munecas|venas|cuello|brazos
@quiero|ganas|intento|trato ..-@pasivo tirarme|aventarme|lanzarme|echarme|saltar|brincar|aventarse|
  tirarse|lanzarse|meterme .. puente|tren|carro|carros|techo|edificio|balcon|ventana|rio|
  vias|metro|freeway|precipicio|camion
me|se .1 quiero|quiere|voy|va|quisiera|iba a? .1 aventar|tirar|lanzar|echar|arrojar ..
  puente|tren|carro|carros|techo|edificio|rio|vias|balcon|ventana|metro|freeway
me tiro|aviento|lanzo .2 puente|tren|carro|techo|edificio|rio|vias|metro
-@pareja pistola|arma .4 usarla|usar|mi_cabeza|la_sien|la_boca|pienso|en_mi|contra_mi|cabeza -@pasivo
pegar*|pego|dar*|doy|meter*|metio un? .1 tiro|balazo|plomazo -@pasivo
jalar|jalo el gatillo
motor|gas|carro .3 prendido|encendido|abierto .. garage|garaje|cochera|dormir
garage|garaje .. motor|prendido
ojala .2 me|no .. muera|muriera|muert*|despierte|despertara|nacido|naciera|
  durmiera|amanezca|amaneciera|lleve|llevara
mejor .2 no .1 hubiera|haber nacido|existido
no hubiera nacido|existido
dormir*|durmiera .. no|nunca .2 despert*|amanecer|levantar*
no|nunca .1 mas? despertar|amanecer|despertarme -@lugares
dios|virgen|senor|pido|ruego .. me lleve|lleves|recoja|recojas|quite_la_vida -@pasivo
desaparecer|irme .1 para_siempre|de_este_mundo|del_mundo|de_esta_vida|de_aqui_para_siempre
@quiero .1 desaparecer|irme_con_dios|irme_con_el|descansar_para_siempre|descansar_de_todo
quiero|solo que .2 todo|esto .2 se? .1 acabe|termine|acaba
me rindo|rendirme|rendi .2 vida|todo
adios .2 mundo|para_siempre|todos|a_todos|familia
carta|cartas|nota|notas|mensaje|video .2 despedida|suicidio|suicida|adios
despidiendome|despedirme|me_despido .3 todos|hijos|familia|mundo|vida
digan|dile|diganles|cuiden|cuida .3 hijos|mama|familia|ninos|bebes .. quiero|amo|perdon ...
  no|adios|puedo|voy
estar*|seria|serian|esta*|vivirian .2 mejor .2 sin_mi|muert*|si_yo|si_no|si_me
sin mi .2 estar*|seria|vivirian .2 mejor|felices
nadie .2 me .2 extrañar|extranar|extranaria|lloraria|llorar|extrañara .. muer*|si|falto
a nadie .1 le .1 importa|importo .. muer*|si_falto|si_me|vivo
pienso|pensando|piensa|pensar|pensado|hablo|habla|sueno .2 en|de|con|como? .2 la? .1
  muerte|morir*|matar*|suicid*|ahorc*|desaparecer|morirme -@pasivo
pensamientos|ideas|pensamiento|idea .2 muerte|morir|matar*|suicid*|muerto
imagino|veo|siento|sueno .1 muert*|muriendo|muriendome|en_un_ataud|en_mi_funeral|en_mi_entierro
como|manera|forma .2 morirme|matarme|suicidarme|quitarme
voces .4 dano|mate|matar*|muera|tire|corte
perdi|perdido|perdiendo|pierdo|perdio .2 esperanza|esperanzas|ganas|fe_en_todo
no .1 tengo|hay|queda|veo|encuentro|hayo .2 esperanza|esperanzas|salida|futuro|remedio
sin esperanza|esperanzas|ganas_de_vivir|razon_para
salida .5 la? muerte|morir*|matarme
se .1 ahorco|colgo|suicido|enveneno -@pasivo
se .1 trago|tomo .2 cloro|veneno|pastillas|raticida|todas
intento|intente|trato|trate .1 de? .1 matarse|quitarse|suicid*|morirme|ahorcarse -@pasivo
vida sin .3 no|ya|nada
ya estuvo|basta|fue|me_voy|no_mas .2 adios
depre* .. morir*|vida|muert*|matar*
""")
