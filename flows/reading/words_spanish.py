"""Spanish classes of words for the frames of alarms, and the ways of a chat. Data only (``frames`` has the notation)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SPELLED: Final[Mapping[str, str]] = MappingProxyType(
    dict(
        line.split("=")
        for line in (
            "q=que|k=que|ke=que|xq=porque|pq=porque|porq=porque|xk=porque|x=por|d=de|m=me|t=te|pa=para|pal=para el|toy=estoy|"
            "tamos=estamos|tan=estan|ta=esta|taba=estaba|tas=estas|ntp=no te preocupes|tmb=tambien|tb=tambien|bn=bien|"
            "porfa=por favor|porfavor=por favor|xfa=por favor|xfavor=por favor|plis=por favor|ps=pues|pos=pues|"
            "ahoritita=ahorita|orita=ahorita|aorita=ahorita|horita=ahorita|oritita=ahorita|haorita=ahorita|aora=ahora|"
            "ahoritica=ahorita|toavia=todavia|toy=estoy|kiero=quiero|aki=aqui|aqi=aqui|ayi=alli|aya=alla|"
            "qiero=quiero|qieren=quieren|kieren=quieren|tocandome=me tocando|nomas=solo|dnd=donde|akba=acaba|asen=hacen|"
            "ase=hace|asiendo=haciendo|ayudeme=ayudenme|ayudame=ayudenme|ayudennos=ayudenme|ayudanos=ayudenme|ayudenos=ayudenme|ayudeme=ayudenme|ayudemen=ayudenme|"
            "auxiliooo=auxilio|toditos=todos|tdo=todo|tods=todos|sta=esta|stan=estan|stoy=estoy|stamos=estamos|"
            "immigration=inmigracion|migracion=inmigracion|imigracion=inmigracion|imigra=migra|inmigra=migra|"
            "lamigra=la migra|lamigrra=la migra|ise=ice|hielo=hielo|aser=hacer|boi=voy|ban=van|ba=va|bamos=vamos|"
            "bienen=vienen|biene=viene|benga=venga|abrir=abrir|esq=es que|nadien=nadie|muncho=mucho|apa=papa|ama=mama|"
            "amá=mama|papi=papa|mami=mama|papito=papa|mamita=mama|apto=apartamento|depa=departamento|"
            "cel=celular|tel=telefono|mas=mas|hno=hermano|hna=hermana|sra=senora|sr=senor|poli=policia|polis=policias|"
            "chotas=policias|chota=policia|jura=policia|placa=placa|help=ayuda|now=ahora|raid=redada|agents=agentes|"
            "officers=oficiales|police=policia|cops=policias|border_patrol=patrulla_fronteriza|iceagents=agentes|"
            "boyfriend=novio|husband=esposo|boss=jefe|ala=a la|alaver=a la ver|enla=en la|ami=a mi|ala=a la|"
            "aver=a ver|talvez=tal vez|sinembargo=sin embargo|osea=o sea|nose=no se|yano=ya no|yaestan=ya estan|meestan=me estan"
        ).split("|")
    )
)

HARD: Final = (
    "suicidio suicidarme suicida matarme morirme agentes oficiales policia inmigracion camioneta camionetas esposo "
    "marido novio padrastro golpeando golpea violencia domestica pastillas amenaza amenazando pasaporte pasaportes "
    "documentos prostituir prostitucion obligan obligaron llevando llevandose arrestando deteniendo persiguiendo "
    "escondida escondido escondidos encerrada encerrados desaparecer cortarme lastimarme abusando abusaron manosea "
    "maltrata maltrato apartamento edificio tocando rodeando rompiendo disparando cuchillo pistola aguanto helicoptero"
)

NAMED: Final[Mapping[str, str]] = MappingProxyType(
    {
        # who comes
        "migra": (
            "ice migra inmigracion agente agentes oficial oficiales policia policias federales patrulla patrullas fbi "
            "uniformados encapuchados enmascarados patrulla_fronteriza border_patrol hsi alguacil alguaciles sheriff "
            "hombres_armados hombres_de_negro los_de_verde los_de_negro los_del_chaleco tipos_armados guardias marshals dhs hombres_con_chaleco"
        ),
        "hombres": (
            "hombre hombres tipo tipos senor senores alguien unos gente personas carros carro camioneta camionetas "
            "troca trocas van vans patrulla patrullas policia policias agentes vehiculos vehiculo helicoptero drones "
            "muchachos vatos manes batos buses autos encapuchados tapados gringos maje majes hombrecillos suv suvs"
        ),
        "esta": "esta estan andan anda sigue siguen hay estn",
        "viene": "viene vienen llega llegan entra entran acaba acaban va van baja bajan sube suben quiere quieren tiene tienen",
        "fue": (
            "fue fueron estaba estaban estuvo estuvieron andaba andaban habia llegaron llego vino vinieron entraron "
            "entro dijo dijeron vi vimos era eran paso pasaron paro pararon se_fue se_fueron iba iban ibamos tenia tenian hubo "
            "salio salieron contaron conto pidieron trajo sacaron hizo hicieron cuando"
        ),
        "suele": "siempre siempre_hay suele suelen veces todos_los_dias estos_dias mananas cada seguido antes lunes martes miercoles jueves viernes sabados domingos normalmente si",
        "lugar": (
            "puerta casa calle edificio trabajo barrio escuela iglesia tienda ventana cuadra colonia estacionamiento "
            "apartamento departamento patio pasillo parada esquina corte clinica vecindario entrada porton fabrica negocio "
            "parque parqueo parqueadero lavanderia guarderia restaurante sala lobby gasolinera finca campo obra bodega hospital "
            "yarda garage garaje jardin techo bus camion tren mercado plaza traila trailas trailer salida salidas bano "
            "cocina cuarto elevador escaleras gradas piso sotano freeway carretera planta walmart home_depot target bloque "
            "conjunto residencial hotel rancho taller marqueta super condominio cancha urbanizacion pulga carwash salon "
            "porche balcon callejon reja cerca verja aparcamiento pupuseria taqueria panaderia fila retaguardia atras"
        ),
        "en": "en a afuera fuera frente enfrente adentro dentro detras tras por cerca atras alrededor rumbo hacia junto",
        "aqui": (
            "aqui aca afuera fuera adentro dentro abajo arriba enfrente atras entrando llegando subiendo viniendo "
            "rodeando rodeado afuerita aqui_afuera alla_afuera tocando golpeando en_la_puerta por_todos_lados alla_abajo"
        ),
        "haciendo": (
            "llevando llevandose arrestando deteniendo golpeando pegando siguiendo persiguiendo apuntando esposando jalando "
            "agarrando levantando parando rodeando sacando arrastrando disparando interrogando correteando bajando metiendo "
            "subiendo revisando rompiendo entrando quitando amenazando gritando poniendo pidiendo pateando tumbando tocando "
            "buscando preguntando checando cerrando bloqueando rondando tirando echando empujando quebrando esperando "
            "forzando llegando viniendo acercando acercandose metiendose subiendose cortando ahorcando sometiendo "
            "dando haciendo_redada cargando tomando correteandonos persiguiendonos bajandose estacionando abriendo "
            "brincando saltando cazando tronando jalandola pegandole pegandoles llevandoselo llevandoselos llevandosela "
            "ahogando tasereando pisando encanonando intimidando acosando acorralando allanando tumbandome destruyendo desalojando "
            "cayendo_a_golpes maltratando lastimando reventando chequeando esculcando"
        ),
        "agarra": (
            "llevando llevandose arrestando deteniendo golpeando pegando persiguiendo apuntando esposando jalando agarrando "
            "levantando sacando arrastrando disparando correteando bajando metiendo rodeando tumbando siguiendo parando "
            "pateando empujando subiendo llevandoselo llevandosela llevandoselos quebrando rompiendo echando cortando"
        ),
        "me": "me nos se lo la los las le les te",
        "yo": (
            "llevandome llevandonos golpeandome golpeandonos siguiendome siguiendonos buscandome buscandonos apuntandome "
            "apuntandonos arrestandome deteniendome deteniendonos pegandome pegandonos esperandome esperandonos "
            "persiguiendome persiguiendonos amenazandome amenazandonos esposandome jalandome parandome sacandome sacandonos "
            "gritandome gritandonos rodeandonos quitandome pidiendome pidiendonos bloqueandome preguntandome"
        ),
        "ahora": (
            "ahorita ahora_mismo ahorita_mismo en_este_momento en_este_instante ya_mismo ahorita_mero en_estos_momentos "
            "en_vivo ahoritita justo_ahora justo_ahorita al_momento actualmente ya_merito en_este_preciso"
        ),
        "preso": (
            "esposad* rodead* encerrad* parad* contra tirad* sometid* sentad* amarrad* boca_abajo acorralad* arrodillad* "
            "hincad* en_el_suelo en_el_piso agarrad* apuntad* bloquead* inmovilizad* en_la_van en_la_camioneta en_la_patrulla "
            "tapad* cercad* en_fila de_rodillas"
        ),
        # who hurts
        "agente": "agente agentes oficial oficiales policia policias migra ice inmigracion guardia guardias federales soldado soldados detencion detenido detenida",
        "pasivo": "agente agentes oficial oficiales policia policias migra ice guardia guardias federales",
        "mayor": (
            "papa padre padrastro mama madre madrastra tio tia abuelo abuela maestro maestra profesor profesora pastor "
            "padrino papas padres cura entrenador sacerdote novio_de_mi_mama pareja_de_mi_mama hermanastro hermano_mayor "
            "primo cunado ninera babysitter vecino vecina tutor lider lider_de_jovenes familiar suegro suegra "
            "hermanastra marido_de_mi_tia catequista director esposo_de_mi_mama esposo_de_mi_tia marido_de_mi_mama "
            "novio_de_mi_hermana nana cuidadora nineras papas_de_crianza senor_de_mi_mama pariente"
        ),
        "padre": (
            "papa padre padrastro mama madre madrastra tio tia abuelo abuela papas padres hermano_mayor hermanastro "
            "padrino tutor hermano primo novio_de_mi_mama pareja_de_mi_mama esposo_de_mi_mama senor_de_mi_mama marido_de_mi_mama familia"
        ),
        "pareja": (
            "esposo esposa marido pareja novio novia ex exesposo exmarido exnovio exnovia exesposa expareja mujer companero "
            "concubino prometido prometida ex_esposo ex_marido ex_novio ex_pareja conyuge mari mi_hombre mi_viejo vato "
            "papa_de_mi papa_de_mis papa_del papa_de_los padre_de_mis padre_de_mi suegros suegra macho bato querido "
            "companero_de_vida companero_de_hogar jevo jeva senor_con agresor maltratador"
        ),
        "nino": (
            "nino ninos nina ninas hijo hijos hija hijas bebe bebes sobrino sobrina sobrinos sobrinas nieto nieta nietos "
            "nietas hermanito hermanita hermanitos hermanitas menor menores hijastro hijastra chiquito chiquita ninito "
            "ninita primita primito prima primo hermana hermano hermanas hermanos muchachito muchachita chamaco chamaca "
            "chamacos criatura criaturas chavito chavita patojo patoja patojos cipote cipotes cipota guirro guirra "
            "chamito chamita carajito carajita carajitos nene nena nenes adolescente alumnos alumnas escuincle guiro"
        ),
        "chico": (
            "nino ninos nina ninas hijo hijos hija hijas bebe bebes sobrino sobrina sobrinos nieto nieta nietos hermanito hermanita hermanitos "
            "hermanitas menor menores hijastro hijastra ninito ninita primita primito chamaco chamaca chamacos patojo patoja patojos "
            "cipote cipotes cipota criatura criaturas nene nena carajito carajita chamito"
        ),
        "pega": (
            "pega pego pegaba pegan pegando golpea golpeo golpeaba golpean golpeando maltrata maltrato maltrataba "
            "maltratan maltratando abusa abuso abusaba abusan abusado abusando viola violo violaba violan violaron manosea "
            "manoseo manosean ahorca ahorco ahorcaba lastima lastimo lastiman quema quemo queman azota azoto patea pateo "
            "cachetea cacheteo toca toco tocaba tocan tocaron tocando tortura torturo estrangula apunalo abusaron golpearon "
            "empuja empujo avienta jalonea jalo muerde amarra amarro encierra encierran sacude sacudio nalguea "
            "da_golpes dio_golpes dio_una_golpiza da_de_golpes da_patadas dio_patadas da_de_patadas da_cachetadas "
            "dio_una_cachetada dio_cachetada da_de_cachetadas da_de_cinturonazos da_cinturonazos da_con_el dio_con_el da_punetazos "
            "dio_punetazos cae_a_golpes cayo_a_golpes cae_a_conazos cayo_a_conazos cae_a_palos dio_una_paliza da_una_paliza "
            "da_palizas agarra_a_golpes agarro_a_golpes levanto_la_mano levanta_la_mano pone_la_mano puso_la_mano "
            "hace_dano hacen_dano hizo_dano haciendo_dano da_de_nalgadas da_palo descuida moretea verguea vergueo chinga madrea "
            "madreo cachimbea somata somato riata cuerea malmata trompeo"
        ),
        "sexo": (
            "viola violo violan violaron violado violada abusa abuso abusado abusan abusando abusaron manosea manoseo "
            "manosean toca toco tocan tocando tocaba tocar tocarme tocarlo besa beso desnud* desvist* desvest* sin_ropa partes "
            "encuera encuerar abusar abusaba violar violaba manoseaba manoseando manosear metio_la_mano mete_la_mano acostarse"
        ),
        "amenaza": "amenaza amenazo amenazaba amenazan amenazado amenazando dice dijo decia dicen jura juro advirtio avisa",
        "ley": "migra ice inmigracion policia deport* reporta reportar denuncia denunciar uscis la_migra",
        # crisis
        "quiero": (
            "quiero quisiera queria quiere deseo prefiero preferiria ganas pienso pensado pensando pense piensa voy va "
            "intente intento intentado tratado trate ojala podria deberia quise quiso mejor planeo planea debi merezco "
            "desearia planeando idea ideas pensamientos forma formas manera maneras como_me quieren digo dice piensan pensar"
        ),
        "morir": (
            "morir morirme morirse muerto muerta matarme matarse suicidarme suicidarse ahorcarme ahorcarse colgarme cortarme "
            "cortarse lastimarme lastimarse herirme envenenarme envenenarse desaparecer no_despertar no_existir no_amanecer "
            "no_despertarme hacerme_dano hacerse_dano quitarme_la_vida quitarse_la_vida quitarme_del_medio dormirme_para_siempre "
            "dormir_para_siempre no_vivir dejar_de_existir dejar_de_vivir dejar_de_respirar ya_no_estar muera muriera "
            "no_haber_nacido estar_muert* irme_de_este_mundo morirnos aventarme_al"
        ),
        "muere": "muero mato matara muera muriera moria moriria matare mataria suicido cuelgo ahorco morire mueriera",
        "vivir": "vivir viviendo existir despertar estar_viv* seguir_viviendo vivo viva seguir_adelante estar_aqui estar_en_este_mundo seguir_aqui amanecer despertarme continuar levantarme",
        "vida": "vida vivir existencia",
        "pastillas": "pastillas pildoras medicinas veneno cloro tylenol medicamentos raticida ibuprofeno aspirinas tabletas pepas pastilla",
        # forced work
        "patron": (
            "patron patrona patrones jefe jefa jefes dueno duena duenos coyote coyotes empleador contratista capataz pollero "
            "polleros mayordomo reclutador reclutadores supervisor senora enganchador manager gerente empleadora empleadores padrote proxeneta agencia "
            "encargado encargada boss trata tratantes mafia pandilla cartel diplomaticos pasador compania traficantes traficante chulo ranchero finquero"
        ),
        "papeles": (
            "pasaporte pasaportes papeles documentos identificacion identificaciones id ids visa visas matricula matriculas "
            "celular celulares telefono identidad cedula cedulas"
        ),
        "trabajo": (
            "trabajo trabajos trabajar trabaja trabajan trabajamos trabajando trabaje trabajaba trabajo_de finca fabrica "
            "rancho restaurante taller campo campos patron patrona jefe jefa jefes dueno duena hotel contratista salon masajes "
            "limpiar limpio limpiando limpia muchacha ninera empleada cocina deuda coyote pollera lecheria vivero bar paga "
            "pagan pago sueldo cosecha piscamos pizcar pizcamos bodega costura club clientes obra spa renunciar empleador capataz "
            "mayordomo prostibulo turno burdel maquila compania"
        ),
        "sinpaga": (
            "sin_paga sin_pago sin_pagarme sin_pagarnos sin_sueldo gratis no_pagan no_me_pagan no_nos_pagan nunca_me_pagan "
            "nunca_nos_pagan no_me_paga no_nos_paga no_paga nunca_paga nunca_pagan por_nada sin_cobrar sin_dinero se_queda_con_el_dinero "
            "se_queda_con_mi se_quedan_con_el se_queda_con_todo se_quedan_con_mi no_me_ha_pagado nos_quitan_el_dinero sin_que_me_pag* "
            "me_quita_el_dinero me_quitan_el_dinero no_tengo_nada sin_recibir no_les_pagan ni_un_peso ni_un_centavo ni_un_cinco nunca_me_pago"
        ),
        "salir": "salir ir irme irnos irse renunciar salirme salirnos escapar escaparme dejar dejarlo libre libres va vaya vayamos salga escaparnos salen sale renunciamos",
        "dejan": "deja dejan permite permiten dejaba dejaban permitia puede pueden puedo podemos podia podiamos podemos soy somos",
        "obliga": (
            "obliga obligan obligo obligaron obligaba obligaban obligando fuerza fuerzan forzo forzaron forzaba hace hacen hacia "
            "hacian hizo hicieron pone ponen puso pusieron ponian manda mandan ponia tienen_que tengo_que obligada obligado obligadas obligados"
        ),
        "sexotrabajo": (
            "prostitu* acostarme acostarse acueste tener_sexo tener_relaciones vender_mi_cuerpo venderme vendernos bailar "
            "clientes hombres webcam masajes estar_con_hombres dormir_con vender_droga vender_drogas putear sexo desnudarme "
            "acostarnos me_acueste ficha ficheo fichar video_llamadas"
        ),
    }
)
