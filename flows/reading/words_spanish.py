"""Spanish classes of words for the frames of alarms, and how people type. Data only (see ``frames``)."""

from typing import Final

from flows.reading.alarm_lists import classes, spellings

SPELLED: Final = spellings("""
q=que; k=que; ke=que; xq=porque; pq=porque; porq=porque; xk=porque; x=por; d=de; m=me; t=te; pa=para;
pal=para el; toy=estoy; tamos=estamos; tan=estan; ta=esta; taba=estaba; tas=estas; ntp=no te preocupes;
tmb=tambien; tb=tambien; bn=bien; porfa=por favor; porfavor=por favor; xfa=por favor; xfavor=por favor;
plis=por favor; ps=pues; pos=pues; ahoritita=ahorita; orita=ahorita; aorita=ahorita; horita=ahorita;
oritita=ahorita; haorita=ahorita; aora=ahora; ahoritica=ahorita; toavia=todavia; kiero=quiero; aki=aqui;
aqi=aqui; ayi=alli; aya=alla; qiero=quiero; qieren=quieren; kieren=quieren; tocandome=me tocando;
nomas=solo; dnd=donde; akba=acaba; asen=hacen; ase=hace; asiendo=haciendo; ayudeme=ayudenme;
ayudame=ayudenme; ayudennos=ayudenme; ayudanos=ayudenme; ayudenos=ayudenme; ayudemen=ayudenme;
auxiliooo=auxilio; toditos=todos; tdo=todo; tods=todos; sta=esta; stan=estan; stoy=estoy; stamos=estamos;
immigration=inmigracion; migracion=inmigracion; imigracion=inmigracion; imigra=migra; inmigra=migra;
lamigra=la migra; lamigrra=la migra; ise=ice; aser=hacer; boi=voy; ban=van; ba=va; bamos=vamos;
bienen=vienen; biene=viene; benga=venga; esq=es que; nadien=nadie; muncho=mucho; apa=papa; ama=mama;
amá=mama; papi=papa; mami=mama; papito=papa; mamita=mama; apto=apartamento; depa=departamento; cel=celular;
tel=telefono; hno=hermano; hna=hermana; sra=senora; sr=senor; poli=policia; polis=policias;
chotas=policias; chota=policia; jura=policia; help=ayuda; now=ahora; raid=redada; agents=agentes;
officers=oficiales; police=policia; cops=policias; border_patrol=patrulla_fronteriza; iceagents=agentes;
boyfriend=novio; husband=esposo; boss=jefe; ala=a la; alaver=a la ver; enla=en la; ami=a mi; aver=a ver;
talvez=tal vez; sinembargo=sin embargo; osea=o sea; nose=no se; yano=ya no; yaestan=ya estan;
meestan=me estan
""")
"""How words are written in a chat, and what they stand for."""

HARD: Final = """
suicidio suicidarme suicida matarme morirme agentes oficiales policia inmigracion camioneta camionetas
esposo marido novio padrastro golpeando golpea violencia domestica pastillas amenaza amenazando pasaporte
pasaportes documentos prostituir prostitucion obligan obligaron llevando llevandose arrestando deteniendo
persiguiendo escondida escondido escondidos encerrada encerrados desaparecer cortarme lastimarme abusando
abusaron manosea maltrata maltrato apartamento edificio tocando rodeando rompiendo disparando cuchillo
pistola aguanto helicoptero
"""
"""Words that one slip of typing does not hide."""

NAMED: Final = classes("""
visitas: visitar visitarlo visitarla llamar ver verlo hablar
pago: pagan sueldo
migra: ice migra inmigracion agente agentes oficial oficiales policia policias federales patrulla patrullas
  fbi uniformados encapuchados enmascarados patrulla_fronteriza border_patrol hsi alguacil alguaciles
  sheriff hombres_armados hombres_de_negro los_de_verde los_de_negro los_del_chaleco tipos_armados guardias
  marshals dhs hombres_con_chaleco
hombres: hombre hombres tipo tipos senor senores alguien unos gente personas carros carro camioneta
  camionetas troca trocas van vans patrulla patrullas policia policias agentes vehiculos vehiculo
  helicoptero drones muchachos vatos manes batos buses autos encapuchados tapados gringos maje majes
  hombrecillos suv suvs
esta: esta estan andan anda sigue siguen hay estn
fue: fue fueron estaba estaban estuvo estuvieron andaba andaban habia llegaron llego vino vinieron entraron
  entro dijo dijeron vi vimos era eran paso pasaron paro pararon se_fue se_fueron iba iban ibamos tenia
  tenian hubo salio salieron contaron conto pidieron trajo sacaron hizo hicieron cuando
suele: siempre siempre_hay suele suelen veces todos_los_dias estos_dias mananas cada seguido antes lunes
  martes miercoles jueves viernes sabados domingos normalmente si
lugar: puerta casa calle edificio trabajo barrio escuela iglesia tienda ventana cuadra colonia
  estacionamiento apartamento departamento patio pasillo parada esquina corte clinica vecindario entrada
  porton fabrica negocio parque parqueo parqueadero lavanderia guarderia restaurante sala lobby gasolinera
  finca campo obra bodega hospital yarda garage garaje jardin techo bus camion tren mercado plaza traila
  trailas trailer salida salidas bano cocina cuarto elevador escaleras gradas piso sotano freeway carretera
  planta walmart home_depot target bloque conjunto residencial hotel rancho taller marqueta super condominio
  cancha urbanizacion pulga carwash salon porche balcon callejon reja cerca verja aparcamiento pupuseria
  taqueria panaderia fila retaguardia atras
en: en a afuera fuera frente enfrente adentro dentro detras tras por cerca atras alrededor rumbo hacia junto
aqui: aqui aca afuera fuera adentro dentro abajo arriba enfrente atras entrando llegando subiendo viniendo
  rodeando rodeado afuerita aqui_afuera alla_afuera tocando golpeando en_la_puerta por_todos_lados
  alla_abajo
haciendo: llevando llevandose arrestando deteniendo golpeando pegando siguiendo persiguiendo apuntando
  esposando jalando agarrando levantando parando rodeando sacando arrastrando disparando interrogando
  correteando bajando metiendo subiendo revisando rompiendo entrando quitando amenazando gritando poniendo
  pidiendo pateando tumbando tocando buscando preguntando checando cerrando bloqueando rondando tirando
  echando empujando quebrando esperando forzando llegando viniendo acercando acercandose metiendose
  subiendose cortando ahorcando sometiendo dando haciendo_redada cargando tomando correteandonos
  persiguiendonos bajandose estacionando abriendo brincando saltando cazando tronando jalandola pegandole
  pegandoles llevandoselo llevandoselos llevandosela ahogando tasereando pisando encanonando intimidando
  acosando acorralando allanando tumbandome destruyendo desalojando cayendo_a_golpes maltratando lastimando
  reventando chequeando esculcando
agarra: llevando llevandose arrestando deteniendo golpeando pegando persiguiendo apuntando esposando jalando
  agarrando levantando sacando arrastrando disparando correteando bajando metiendo rodeando tumbando
  siguiendo parando pateando empujando subiendo llevandoselo llevandosela llevandoselos quebrando rompiendo
  echando cortando
me: me nos se lo la los las le les te
yo: llevandome llevandonos golpeandome golpeandonos siguiendome siguiendonos buscandome buscandonos
  apuntandome apuntandonos arrestandome deteniendome deteniendonos pegandome pegandonos esperandome
  esperandonos persiguiendome persiguiendonos amenazandome amenazandonos esposandome jalandome parandome
  sacandome sacandonos gritandome gritandonos rodeandonos quitandome pidiendome pidiendonos bloqueandome
  preguntandome
ahora: ahorita ahora_mismo ahorita_mismo en_este_momento en_este_instante ya_mismo ahorita_mero
  en_estos_momentos en_vivo ahoritita justo_ahora justo_ahorita al_momento actualmente ya_merito
  en_este_preciso
preso: esposad* rodead* encerrad* parad* contra tirad* sometid* sentad* amarrad* boca_abajo acorralad*
  arrodillad* hincad* en_el_suelo en_el_piso agarrad* apuntad* bloquead* inmovilizad* en_la_van
  en_la_camioneta en_la_patrulla tapad* cercad* en_fila de_rodillas
pasivo: agente agentes oficial oficiales policia policias migra ice guardia guardias federales
mayor: papa padre padrastro mama madre madrastra tio tia abuelo abuela maestro maestra profesor profesora
  pastor padrino papas padres cura entrenador sacerdote novio_de_mi_mama pareja_de_mi_mama hermanastro
  hermano_mayor primo cunado ninera babysitter vecino vecina tutor lider lider_de_jovenes familiar suegro
  suegra hermanastra marido_de_mi_tia catequista director esposo_de_mi_mama esposo_de_mi_tia
  marido_de_mi_mama novio_de_mi_hermana nana cuidadora nineras papas_de_crianza senor_de_mi_mama pariente
padre: papa padre padrastro mama madre madrastra tio tia abuelo abuela papas padres hermano_mayor
  hermanastro padrino tutor hermano primo novio_de_mi_mama pareja_de_mi_mama esposo_de_mi_mama
  senor_de_mi_mama marido_de_mi_mama familia
pareja: esposo esposa marido pareja novio novia ex exesposo exmarido exnovio exnovia exesposa expareja mujer
  companero concubino prometido prometida ex_esposo ex_marido ex_novio ex_pareja conyuge mari mi_hombre
  mi_viejo vato papa_de_mi papa_de_mis papa_del papa_de_los padre_de_mis padre_de_mi suegros suegra macho
  bato querido companero_de_vida companero_de_hogar jevo jeva senor_con agresor maltratador
nino: nino ninos nina ninas hijo hijos hija hijas bebe bebes sobrino sobrina sobrinos sobrinas nieto nieta
  nietos nietas hermanito hermanita hermanitos hermanitas menor menores hijastro hijastra chiquito chiquita
  ninito ninita primita primito prima primo hermana hermano hermanas hermanos muchachito muchachita chamaco
  chamaca chamacos criatura criaturas chavito chavita patojo patoja patojos cipote cipotes cipota guirro
  guirra chamito chamita carajito carajita carajitos nene nena nenes adolescente alumnos alumnas escuincle
  guiro
chico: nino ninos nina ninas hijo hijos hija hijas bebe bebes sobrino sobrina sobrinos nieto nieta nietos
  hermanito hermanita hermanitos hermanitas menor menores hijastro hijastra ninito ninita primita primito
  chamaco chamaca chamacos patojo patoja patojos cipote cipotes cipota criatura criaturas nene nena carajito
  carajita chamito
pega: pega pego pegaba pegan pegando golpea golpeo golpeaba golpean golpeando maltrata maltrato maltrataba
  maltratan maltratando abusa abuso abusaba abusan abusado abusando viola violo violaba violan violaron
  manosea manoseo manosean ahorca ahorco ahorcaba lastima lastimo lastiman quema quemo queman azota azoto
  patea pateo cachetea cacheteo toca toco tocaba tocan tocaron tocando tortura torturo estrangula apunalo
  abusaron golpearon empuja empujo avienta jalonea jalo muerde amarra amarro encierra encierran sacude
  sacudio nalguea da_golpes dio_golpes dio_una_golpiza da_de_golpes da_patadas dio_patadas da_de_patadas
  da_cachetadas dio_una_cachetada dio_cachetada da_de_cachetadas da_de_cinturonazos da_cinturonazos
  da_con_el dio_con_el da_punetazos dio_punetazos cae_a_golpes cayo_a_golpes cae_a_conazos cayo_a_conazos
  cae_a_palos dio_una_paliza da_una_paliza da_palizas agarra_a_golpes agarro_a_golpes levanto_la_mano
  levanta_la_mano pone_la_mano puso_la_mano hace_dano hacen_dano hizo_dano haciendo_dano da_de_nalgadas
  da_palo descuida moretea verguea vergueo chinga madrea madreo cachimbea somata somato riata cuerea malmata
  trompeo
sexo: viola violo violan violaron violado violada abusa abuso abusado abusan abusando abusaron manosea
  manoseo manosean toca toco tocan tocando tocaba tocar tocarme tocarlo besa beso desnud* desvist* desvest*
  sin_ropa partes encuera encuerar abusar abusaba violar violaba manoseaba manoseando manosear metio_la_mano
  mete_la_mano acostarse
quiero: quiero quisiera queria quiere deseo prefiero preferiria ganas pienso pensado pensando pense piensa
  voy va intente intento intentado tratado trate ojala podria deberia quise quiso mejor planeo planea debi
  merezco desearia planeando idea ideas pensamientos forma formas manera maneras como_me quieren digo dice
  piensan pensar
morir: morir morirme morirse muerto muerta matarme matarse suicidarme suicidarse ahorcarme ahorcarse
  colgarme cortarme cortarse lastimarme lastimarse herirme envenenarme envenenarse desaparecer no_despertar
  no_existir no_amanecer no_despertarme hacerme_dano hacerse_dano quitarme_la_vida quitarse_la_vida
  quitarme_del_medio dormirme_para_siempre dormir_para_siempre no_vivir dejar_de_existir dejar_de_vivir
  dejar_de_respirar ya_no_estar muera muriera no_haber_nacido estar_muert* irme_de_este_mundo morirnos
  aventarme_al
muere: muero mato matara muera muriera moria moriria matare mataria suicido cuelgo ahorco morire mueriera
vivir: vivir viviendo existir despertar estar_viv* seguir_viviendo vivo viva seguir_adelante estar_aqui
  estar_en_este_mundo seguir_aqui amanecer despertarme continuar levantarme
vida: vida vivir existencia
pastillas: pastillas pildoras medicinas veneno cloro tylenol medicamentos raticida ibuprofeno aspirinas
  tabletas pepas pastilla
patron: patron patrona patrones jefe jefa jefes dueno duena duenos coyote coyotes empleador contratista
  capataz pollero polleros mayordomo reclutador reclutadores supervisor senora enganchador manager gerente
  empleadora empleadores padrote proxeneta agencia encargado encargada boss trata tratantes mafia pandilla
  cartel diplomaticos pasador compania traficantes traficante chulo ranchero finquero
papeles: pasaporte pasaportes papeles documentos identificacion identificaciones id ids visa visas matricula
  matriculas celular celulares telefono identidad cedula cedulas
trabajo: trabajo trabajos trabajar trabaja trabajan trabajamos trabajando trabaje trabajaba trabajo_de finca
  fabrica rancho restaurante taller campo campos patron patrona jefe jefa jefes dueno duena hotel
  contratista salon masajes limpiar limpio limpiando limpia muchacha ninera empleada cocina deuda coyote
  pollera lecheria vivero bar paga pagan pago sueldo cosecha piscamos pizcar pizcamos bodega costura club
  clientes obra spa renunciar empleador capataz mayordomo prostibulo turno burdel maquila compania
sinpaga: sin_paga sin_pago sin_pagarme sin_pagarnos sin_sueldo gratis no_pagan no_me_pagan no_nos_pagan
  nunca_me_pagan nunca_nos_pagan no_me_paga no_nos_paga no_paga nunca_paga nunca_pagan por_nada sin_cobrar
  sin_dinero se_queda_con_el_dinero se_queda_con_mi se_quedan_con_el se_queda_con_todo se_quedan_con_mi
  no_me_ha_pagado nos_quitan_el_dinero sin_que_me_pag* me_quita_el_dinero me_quitan_el_dinero no_tengo_nada
  sin_recibir no_les_pagan ni_un_peso ni_un_centavo ni_un_cinco nunca_me_pago
salir: salir ir irme irnos irse renunciar salirme salirnos escapar escaparme dejar dejarlo libre libres va
  vaya vayamos salga escaparnos salen sale renunciamos
dejan: deja dejan permite permiten dejaba dejaban permitia puede pueden puedo podemos podia podiamos soy
  somos
obliga: obliga obligan obligo obligaron obligaba obligaban obligando fuerza fuerzan forzo forzaron forzaba
  hace hacen hacia hacian hizo hicieron pone ponen puso pusieron ponian manda mandan ponia tienen_que
  tengo_que obligada obligado obligadas obligados
sexotrabajo: prostitu* acostarme acostarse acueste tener_sexo tener_relaciones vender_mi_cuerpo venderme
  vendernos bailar clientes hombres webcam masajes estar_con_hombres dormir_con vender_droga vender_drogas
  putear sexo desnudarme acostarnos me_acueste ficha ficheo fichar video_llamadas
nopersonas: ninos hijos kids carros vecinos papeles fotos cosas hijas mama mis cuentas preguntas ellas
pasado: ayer anoche semana mes ano lunes martes miercoles jueves viernes sabado domingo dia hace estaba
  estaban cuando pasado llevo_a fabrica
detenido: detencion detenido carcel centro visitarlo visitar
si: si cuando
lejos: detencion carcel centro fianza baldwin broadview texas louisiana semanas meses dias refugio albergue
  marido esposo ex novio patron jefe trabajo
hogar: refugio albergue marido esposo ex novio pareja
este: este_mundo mundo
lugares: chicago casa_de ciudad pais barrio apartamento trabajo
pasiva: agente agentes oficial oficiales policia policias migra ice guardia guardias federales fue
  arrestaron detuvieron llevaron
detencion: agente agentes migra ice detencion carcel inmigracion
dijeron: dijeron agente agentes oficial
padres: papa padrastro mama padre tio tutor abuelo
deport: deport* migra ice lleven agarren detengan quiten
arresto: arrestaron llevaron detuvieron agentes carro
dinero: dinero hombres clientes amigos
agentes: agente agentes oficial oficiales guardia guardias ice migra policia detencion
esposos: nada_nada
amenazas: amenaza amenazo amenazaba amenazan amenazas amenazando amenazado dijo_que_va_a dice_que_me_va_a ex
  esposo marido novio pareja
formulario: formulario reporte preguntas entrevista
plural: agentes ellos golpearon pegaron amenazaron esposaron le_dieron tiraron empujaron aventaron contra
cosas: carro troca cabeza rodilla mano
patronpol: patron jefe dueno mayordomo finca
nosalir: telefono lunes
venian: llamo_y habia_venido venia_la entro_la llego_la salio trato_de
normal: cheque_de ultimo_cheque falte faltar afuera_de llave_a lista dejo_entrar
ayer: ayer anoche antier lunes martes semana
casa: casa trabajo
num: demasiadas tantas bastantes *0 *1 *3 *5 *6 *7 *8 *9 diez veinte treinta cuarenta quince cincuenta
  muchas varias
redada: agente agentes oficial oficiales policia policias migra ice guardia guardias federales soldado
  soldados chaleco detencion arrestaron detuvieron llevaron golpearon pegaron empujaron esposaron tiraron
  aventaron agarraron amenazaron quebraron rompieron tumbaron pusieron redada sacaron pararon dispararon
  celda patrulla apuntaron jalaron
otros: nunca fue fueron era estaba agente agentes oficial oficiales policia migra ice guardia arrestaron
  detuvieron llevaron vio llamo trabaja aron
dano: golpe* pegand* pegar* patear* pate* maltrat* lastim* abus* manose* ahorc* estrangul* empuj* azot*
  violar* violand* tocarme tocandome @pega @sexo pego golpe golpes golpiza moretones moretes moreteada
  moreteado moretado quebrado quebrada quebro cinturon cincho cinchazos cinchaceo cable manguera escoba palo
  chancla pistola cuchillo machete navaja sangre apunalo correteo ahorco revento avento tiro_un tira_cosas
  quemo quemadas cigarro arano escupe escupio jala_el_pelo jalo_el_pelo amenaz* muerte encierra encerro
  desnuda desnudo violent* violencia abusiv* sexo relaciones banarse gritos insulta insultos humilla
  controla controlador celos celoso mata matar matarme empuja empujo empujaba nalgadas cachetada cachetadas
  patada patadas punetazo punetazos fajazos correazos correa rejo cocotazos trompon trompones morado
  pellizca sin_comer hambre nieve se_cambia me_cambio se_masturba enseno_sus aceite corto_la corto saco_un
  amarra acoso acosa enamorando miedo_a rompio_la garrotazos bofetada bofetadas bofeton guantazo galleta
  galletazo pescozon
hogar2: marido esposo esposa novio novia pareja ex casamos casados matrimonio celos borracho borracha
  emborracha toma tomado bolo quincena peleamos discutimos mis_hijos nuestros_hijos dejarlo lo_deje irme
  queria_ir separarme divorciarme se_entera sabe_que perdi_al_bebe embarazada cena cama cada_vez
  todas_las_noches relacion con_el_que mi_hombre mi_viejo mi_mari mi_agresor lo_quiero por_celos mujeriego
  juntos no_me_deja no_le_digo cuento_a_nadie nadie_sabe
coaccion: no_puedo_salir no_podemos_salir no_puedo_ir no_me_puedo_ir no_nos_podemos_ir no_me_deja
  no_me_dejan no_nos_deja no_nos_dejan no_la_deja nunca_la_deja no_puede_salir nadie_puede encerrad*
  encierra encierran candado llave pasaporte pasaportes papeles documentos celular telefonos telefono
  amenaz* dano pega pegan golpea golpean cachetea pistola arma armas armado vigila vigilan cuidan escap*
  atrapad* pres* esclav* deuda debo debemos deben vende venden vendieron vendio compro acostarme acuesta
  acostarse dormir_conmigo sexo masajes sin_paga sin_sueldo sin_pago no_pagan no_nos_paga no_me_paga no_paga
  no_me_han no_nos_pagan gratis sin_descanso los_documentos mis_documentos los_papeles migra carcel reporta
  deport* obliga obligan forza* fuerza droga castiga* comida_nada piso zapatos propinas no_nos_vayamos
  no_irnos se_queda_con quita quitan quito quitaron secuestr* mata matan matar madame vigilad* desnud*
  hijos_si
chamba: @trabajo chamba chambear jale supervisor mayordomo encargado fil finca contratista bodega
  reclutadores temporada pizca pisca bailar bar clientes pedir limpia limpio casa_de_masajes viaje propinas
  cocinar madame madrota empacadora carwash construccion roofing coyotes polleros
lejos2: fianza noticias mexico detencion carcel detenid* lista video videos fotos facebook abogado dallas
  chicago multa tercer_piso oficina dolares semana mes honduras guatemala hospital_mi cita
saber: saber encontrar necesitamos
autos: carro casa troca terreno camioneta
pegapres: pega pegan golpea golpean maltrata maltratan abusa abusan viola violan manosea toca tocan ahorca
  lastima lastiman quema queman azota patea cachetea tortura estrangula muerde amarra encierra encierran
  empuja da_patadas da_de_patadas da_cachetadas da_de_cachetadas da_golpes da_de_golpes da_con_el
  cae_a_golpes hace_dano hacen_dano da_de_nalgadas da_punetazos somata verguea madrea cuerea riatea
  da_palizas jalonea desviste
empleo: trabajo trabajos trabajar trabaja trabajan trabajamos trabajando trabaje finca fabrica rancho
  restaurante taller patron patrona jefe jefa jefes dueno duena contratista salon masajes ninera empleada
  deuda coyote lecheria vivero bar cosecha spa renunciar empleador capataz mayordomo prostibulo burdel pagan
  muchacha limpiamos limpio traila contrato piscamos pizcamos sueldo visa_de_trabajo armas
""")
