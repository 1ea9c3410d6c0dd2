"""What a partner may not ask, and what it may, as partners would write it; invented.

``SEEN`` and ``FINE`` were in sight while the phrases were written, the rest came after them; each was tried once and
then learned. ``TOLD`` asks nothing. Four later rounds, by somebody else, are in ``demand_rounds``: 60 questions of each
kind and language in each. Refused when first tried: round 1, 80 of 120; round 2, 55; round 3, which goes round the
phrases on purpose, 35 before and 63 after rounds 1 and 2 were learned; round 4, in plain words, 76 before and 104 after
the first three. Useful questions refused: 2, 1, 1 and 3 of 120.
"""

SEEN = {
    "asks-status": """
What is your immigration status?
Please tell us your legal status.
Are you undocumented?
Do you have papers?
Are you a US citizen?
Is your husband a citizen?
Do you have a green card?
Are you a permanent resident?
What kind of visa do you have?
Do you have DACA or TPS?
Did you apply for asylum?
How did you enter the United States?
When did you come to this country?
When did you first arrive in the U.S.?
How long have you been in the United States?
Have you ever been deported?
Do you have a removal order?
Do you have an open immigration case?
Are you here legally?
Do you have a work permit?
Did you overstay a visa?
Tell us about your immigration history.
We need your status to see if we can help you.
Did you cross the border without inspection?
Are all of your family members documented?
What is your citizenship status, and your son's?
Is your wife illegal?
Did they ask if you are a citizen? What did you tell them?
Let us know whether you are authorized to work.
Your immigration papers, please.
Do you qualify for a U visa? Were you a refugee?
¿Cuál es su estatus migratorio?
¿Tiene papeles?
Díganos su situación legal.
¿Usted está legal en el país?
¿Es usted ciudadano americano?
¿Su esposo es ciudadano?
¿Tiene residencia permanente?
¿Es residente?
¿Tiene visa o permiso de trabajo?
¿Cómo entró a los Estados Unidos?
¿Cuándo llegó a este país?
¿Cuánto tiempo lleva en los Estados Unidos?
¿Lo han deportado antes? ¿Ha sido deportado?
¿Tiene una orden de deportación?
¿Tiene un caso abierto en migración?
¿Es indocumentada?
¿Pidió asilo?
¿Tiene mica?
Necesitamos saber si tiene DACA.
Por favor mande su estatus para ver si califica.
¿Cruzó la frontera por el río?
¿Sus hijos tienen papeles?
¿Le preguntaron si es ciudadano? ¿Qué les contestó?
Indique su condición migratoria.
¿Su familia está documentada?
""",
    "asks-birthplace": """
Where were you born?
What is your country of origin?
What country are you from?
Where are you originally from?
Where is your husband from?
What is your nationality?
Please give us your place of birth.
Were you born in Mexico?
Send us your birth certificate.
What is your home country?
Which country does she come from?
Was your brother born abroad?
¿Dónde nació?
¿En qué país nació usted?
¿De dónde es usted originario?
¿De qué país es?
¿Cuál es su nacionalidad?
Díganos su lugar de nacimiento.
¿De dónde es su esposo?
¿Nació en Honduras?
¿Cuál es su país de origen?
Mande su acta de nacimiento.
¿De dónde es?
""",
    "asks-number": """
What is your A-number?
Please send your alien registration number.
What is your A number?
Tell us his A#.
What is your social security number?
We need your SSN.
What are the last four of your social?
Please send a photo of your passport.
What is your driver's license number?
Send us a copy of your ID.
What is your passport number?
Please upload a picture of your state ID, front and back.
Do you have an ITIN?
Give us your USCIS number.
What is his alien number? We need it to find him.
Send your credit card number.
Please bring a valid ID.
S.S.N.?
¿Cuál es su número A?
¿Cuál es su número de extranjero?
Mándenos su número de seguro social.
¿Cuál es su seguro social?
Envíe una foto de su pasaporte.
¿Cuál es el número de su licencia de conducir?
Necesitamos una copia de su identificación.
Díganos su social.
¿Tiene matrícula consular?
¿Cuál es su CURP?
Mande los últimos cuatro de su seguro.
¿Me puede dar el número de su pasaporte?
Escriba su número de registro de extranjero.
""",
    "asks-others": """
What are the names of the witnesses?
Who else was there?
Who was with you?
Please give us the names of your family members.
What is your brother's name?
What is the full name of your neighbor?
Who lives with you?
List everyone who lives in the house.
Name all the people who were in the car.
What are their names?
Who filmed the video?
Can you send the name and phone number of the witness?
Who are the other people in the photo?
Tell us the names and ages of your children.
What is the name of the person they took?
With whom do you live?
Who is your boss?
¿Cuáles son los nombres de los testigos?
¿Quién más estaba ahí?
¿Quién estaba con usted?
¿Cómo se llama su vecino?
¿Cómo se llaman sus hijos?
Mándenos los nombres de sus familiares.
¿Con quién vive?
¿Quiénes viven en la casa?
¿Quién grabó el video?
Escriba el nombre completo y teléfono de su esposo.
¿Quiénes son las otras personas de la foto?
Díganos quién más lo vio.
¿Cuál es el nombre de la persona que se llevaron?
Necesitamos una lista de todas las personas que estaban.
""",
}
FINE = """
When is a good time to call you?
Is it safe to write to you here?
What is the exact address where it happened?
Is the video still there?
Is anyone hurt now?
Do you have a lawyer now?
Did the agents show a warrant?
Did they ask for your papers?
Did they ask you about your immigration status?
Did the officers take your passport?
Did they call you illegal?
Did an agent ask where you were born?
What are the names of the agents, if you saw them?
What was the badge number?
What is the name of the hospital?
What is your lawyer's name?
Do you have papers from the hospital?
Do you have the papers that they left?
How many people were there?
Did anyone else see it?
Do not send us your A-number here.
Please do not write your immigration status.
We never ask for your social security number.
Where did the van go after that?
Where were the agents from? Which agency?
Did they give you a paper with a date?
What is the status of your complaint?
Where is your brother held now?
Can you come to our office on Tuesday?
Is there a camera at the store?
What color was the car?
What did you do after they left?
We will call you on Monday.
A person here read your report. Thank you.
We can help you find a lawyer who knows this kind of case.
Did you see a doctor?
Did they hit you? Where?
On what day did it happen?
What did the agents say when they came in?
Has it happened again?
What name or number was on their uniforms?
Do you still have the clothes from that day?
How did they enter the house?
When did they come to your door?
We help everyone, whatever their immigration status.
Your case is with our team now. We will write again in a week.
Call us at 555-0100 on any day.
Did the police give you a report number?
Is your daughter with somebody safe now?
Do you want us to look for the person?
Can you send a photo of the broken door?
Can you send a photo of the paper that they left?
Do you need medicine?
¿A qué hora le podemos llamar?
¿Todavía está el video?
¿Los agentes mostraron una orden?
¿Le preguntaron por su estatus migratorio?
¿Le pidieron papeles?
¿Le quitaron el pasaporte?
¿Le preguntaron dónde nació?
¿Cómo se llaman los agentes, si lo sabe?
¿Cuál era el número de placa?
¿Cómo se llama el hospital?
¿Tiene los papeles que le dieron?
¿Tiene papeles del hospital?
¿Cuántas personas había?
¿Alguien más lo vio?
No escriba aquí su número de seguro social.
Nunca le preguntamos por su estatus migratorio.
¿Cómo entraron los agentes a la casa?
¿Cuándo llegaron a su puerta?
¿Hay alguien con heridas ahora?
¿Tiene abogado?
¿Puede venir a la oficina el martes?
¿Dónde está detenido su hermano?
¿De qué color era la camioneta?
¿Qué decía el papel que le dejaron?
¿Puede mandar una foto de la puerta rota?
Ayudamos a todas las personas, sin importar su estatus migratorio.
¿Fue al doctor?
¿Volvió a pasar?
Le vamos a llamar el lunes por la mañana.
¿Qué necesita ahora?
¿Hay una cámara en la tienda?
¿De qué agencia eran los agentes?
¿Le gritaron algo? ¿Qué le dijeron?
¿Ya puso una queja?
¿Tiene usted una copia de la orden?
Su próximo paso: hable con nuestra abogada el jueves.
¿Quiere que busquemos a la persona detenida?
"""
UNSEEN = {
    "asks-status": """
Could you share whether you hold lawful status?
Are you an American citizen or a resident?
What type of papers do you hold?
Is anyone in the household without papers?
Has any relative filed a petition for you?
Are you on parole or TPS?
Did you come here with a visa?
In which year did you come to the US?
Is your mom here legally?
Tell me please if you are undocumented.
Has ICE ever deported you or your wife?
Do you have a pending asylum application?
What was your manner of entry?
Were you admitted or paroled?
Please describe your situation with immigration.
Do you have authorization to work in this country?
¿Tiene usted documentos para estar aquí?
¿Cuenta con permiso para trabajar?
¿Es residente permanente o ciudadano?
¿Su estatus está en trámite?
¿Ya tiene sus papeles arreglados?
¿Entró con visa?
¿En qué año llegó a Estados Unidos?
Cuéntenos de su caso migratorio.
¿Está usted en proceso de asilo?
¿Tiene orden de remoción?
¿Tiene algún familiar que lo pidió? ¿Es ciudadana su esposa?
Nos urge saber si está aquí legalmente.
¿Hace cuánto que vive en este país?
""",
    "asks-birthplace": """
Can you tell us your birthplace?
Which nationality do you have?
Where do you come from?
What part of the world are you from?
What city were you born in?
Was she born in the U.S.?
¿De qué nacionalidad es?
¿Cuál es el lugar donde nació?
¿Usted nació aquí?
¿De qué parte de México es usted?
¿De dónde viene su familia?
¿En dónde nacieron sus hijos?
""",
    "asks-number": """
Please reply with your Alien Number.
Do you know his A number?
Could you give me your social?
Email us your passport and visa.
We need a scan of your license.
Your SSN please
Please provide your tax identification number.
What number is on your green card?
Send the number on your work permit.
Por favor mándenos su número de alien.
¿Me da su número de seguro?
Necesito el número de su mica.
Mande copia de su ID por favor.
¿Cuál es el número A de su hermano?
Foto de su pasaporte, por favor.
Díganos el número de su licencia.
""",
    "asks-others": """
Could you tell us who the witnesses are?
What is the name of your coworker?
Please send us your wife's full name.
Who was in the car with you?
Give us contact information for other people who saw it.
How is your neighbor called?
Which of your relatives live there? Give names.
Who recorded it?
What is your landlord's name and phone?
Who did you live with?
Names of everybody present?
¿Me puede dar el nombre de su vecina?
¿Quién iba con usted en el carro?
¿Cuál es el nombre de su patrón?
Díganos los nombres de quienes estaban.
¿Cómo se llama la testigo?
¿Qué otras personas estaban ahí? Escriba sus nombres.
¿Quién vio lo que pasó?
¿Quién es su jefe?
Nombre y teléfono del testigo, por favor.
""",
}
UNSEEN_FINE = """
Do you want us to call you in Spanish or English?
Did an ambulance come?
Were there children in the home when it happened?
Is there a place where we can meet you?
Did they read you anything or make you sign something?
Did you sign a paper? What did the paper say?
Did they tell you why they stopped you?
Did somebody at the jail refuse you medicine?
May we speak with your lawyer?
Which hospital did you go to?
What did the officers wear?
Did they say they were from ICE?
Please keep the clothes and do not wash them.
You do not need papers to talk to us.
You can get help here even without documents.
Bring the letter that you got to our office.
Did the agents check the ID of your friend?
Did they look at your driver's license?
How long did it last?
How long were you held?
What street was it on?
Was the door open or closed?
Which agency's name was on the vests?
How many agents came in?
What is the number of the complaint that you filed?
What time did they let you go?
Can you describe the agent who hit you?
Did they say anything about your country or your language?
Did they use bad words about Mexicans?
Do you have a doctor's paper about the injury?
We cannot take this case. We wish you well.
The group that we named works in your county.
Is the phone number that you gave still right?
Do you need an interpreter?
¿Le leyeron algo o le hicieron firmar algo?
¿Firmó algún papel?
¿Había niños en la casa?
¿A qué hospital fue?
¿Qué ropa traían los agentes?
¿Dijeron que eran de ICE?
¿Cuánto duró?
¿Cuánto tiempo estuvo detenido?
¿En qué calle fue?
¿Le revisaron la licencia?
¿Le quitaron su identificación?
¿Quiere que le llamemos en español?
¿Podemos hablar con su abogado?
No necesita papeles para hablar con nosotros.
Guarde la ropa y no la lave.
Traiga la carta que recibió a nuestra oficina.
¿Sigue bien el número de teléfono que nos dio?
¿Qué número tiene la queja que puso?
¿Cuántos agentes entraron?
¿Dónde le dejaron salir?
No podemos tomar su caso. Hay otro grupo que trabaja en su condado.
¿Cómo está su hijo ahora?
¿Le dieron medicinas en el centro de detención?
¿Los agentes le dijeron de dónde venían?
¿Tiene el video original en su teléfono?
¿El agente dijo algo de su país o de su idioma?
"""
LATER = {
    "asks-status": """
Before we start, tell us about your immigration situation.
Hello! Are you documented or undocumented?
Do you or your kids have a green card?
What visa did you use to come?
Has anyone in your family been deported?
We must know if you are a citizen.
Is there a deportation order against you?
Do you have legal papers to live here?
Were you in removal proceedings?
When was your last entry to the United States?
Could you confirm your residency status?
Necesitamos su estatus para abrir el caso.
¿Está usted legalmente en este país?
¿Su mamá tiene la residencia?
¿Alguna vez lo deportaron?
¿Ya es ciudadana?
¿Qué tipo de visa tiene?
¿Tiene permiso de trabajo vigente?
Indíquenos si tiene un proceso migratorio abierto.
¿Cómo cruzó la frontera?
""",
    "asks-birthplace": """
Where was your mother born?
What is your citizenship country?
Are you from Guatemala?
Please write your country of birth.
¿Es usted de Guatemala?
¿Dónde nacieron usted y su esposo?
Escriba su país de nacimiento.
""",
    "asks-number": """
Please text us your A number.
What is the alien number on his papers?
Can you send a picture of your license?
Do you have a social security number?
We need the number of your passport.
¿Nos puede mandar su seguro social?
¿Cuál es el número de alien de su esposo?
Mándenos una foto de su identificación.
¿Tiene usted un número de seguro social?
""",
    "asks-others": """
Who are your witnesses?
What is your neighbor's phone number and name?
Tell us who was in the house that day.
Can you give us the name of the woman who filmed?
Please list the people who live with you.
¿Quiénes son sus testigos?
¿Cómo se llama su esposa?
Díganos quién estaba en la casa ese día.
¿Nos puede dar el nombre de la señora que grabó?
Haga una lista de las personas que viven con usted.
""",
}
LATER_FINE = """
Could you tell us which door they used?
Do you remember what the officer who hit you looked like?
Did the agents wear masks?
Are you still in the same apartment?
Is the store on the corner of 26th and Kedvale?
Do you feel safe where you live now?
What hours can you talk?
Where can we pick up the video?
Who can we call at your lawyer's office?
Did the police write a report? What is its number?
Please tell us if the agents come back.
How is your arm now?
Would you like to speak with a counselor?
¿Recuerda cómo era el agente que le pegó?
¿Los agentes traían máscara?
¿Se siente bien donde vive ahora?
¿A qué horas puede hablar?
¿Dónde podemos recoger el video?
¿La policía hizo un reporte? ¿Qué número tiene?
Avísenos si los agentes vuelven.
¿Cómo está su brazo?
¿Quiere hablar con una consejera?
¿Desde dónde grabó el video?
¿Qué le hicieron firmar?
"""
TOLD = """
We help with asylum cases.
Your son was released on bond and his asylum case goes on.
We filed for a U visa for you.
We cannot take your case because it is about a visa.
Our lawyer works with citizens and with residents.
You may have a right to a U visa. We will explain that in the office.
We sent the complaint with the names of the agents.
A judge stopped the order of removal.
We asked the office about the green card that they took.
Your passport is back at the front desk.
Ayudamos en casos de asilo.
Su hijo salió bajo fianza y su caso de asilo sigue.
No podemos tomar su caso porque es de visas.
Pusimos una queja por el pasaporte que le quitaron.
Un juez paró la orden de deportación.
Le vamos a avisar cuando termine su caso de asilo.
Nuestra abogada trabaja con familias de Honduras.
Ya hablamos con los testigos que nombró.
"""
