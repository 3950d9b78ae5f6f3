# La línea de reclamos de reparación.

claims-welcome = Reclamos de reparación.

claims-menu = { PAUSE(250) }
    .again = No escuché nada.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla, o diga lo que necesita; por ejemplo: "estado de mi reclamo".

claims-shop = Para talleres
    .phrases = taller, un taller, talleres, el taller, soy de un taller, llamo de un taller, llamo de parte de un taller, mecánico, soy mecánico, asesor de servicio, soy asesor de servicio, concesionario, agencia, autorización, una autorización, la autorización, autorizar una reparación, necesito autorización, vehículo de un cliente, carro de un cliente, ajustador, un ajustador

claims-adjuster = Encontrado: { $vehicle_known ->
       *[yes] { $vehicle }
        [no] el vehículo
    }, { $level ->
       *[major] Major Guard
        [value] Value Guard
        [feature] Feature Guard
        [basic] Basic Guard
    }{ $standing ->
        [in_force] , contrato vigente
       *[over] { "" }
        [doubtful] { "" }
    }. Le comunico con un ajustador, que tiene los datos.

claims-adjuster-unmatched = Le comunico con un ajustador, que ya tiene lo que me dio.

claims-complaint = Ahora no hay ningún ajustador libre. Ningún trabajo debe empezar sin su autorización. Después del tono, diga la falla y el nombre del taller. Luego oprima la tecla de número.

claims-shop-called-back = Ya lo tenemos. { $back_when ->
        [now] Le llamaremos a este teléfono en cuanto un ajustador esté libre.
       *[later] Le llamaremos a este teléfono { after-hours-when }, o poco después.
    } Adiós.

claims-complaint-kept = Ya lo tenemos. { $back_when ->
        [now] En este momento no hay ningún ajustador libre.
       *[later] Nuestro equipo vuelve { after-hours-when }.
    } Adiós.

claims-repairs = Para reparaciones
    .phrases = reparación, una reparación, reparaciones, reparar, reparar mi carro, reparar mi vehículo, arreglar mi carro, arreglar mi vehículo, arreglo, un arreglo, mi carro tiene un problema, mi vehículo tiene un problema, está cubierto, qué está cubierto, qué cubre, está cubierta mi reparación, cómo cubren una reparación, un reclamo nuevo, nuevo reclamo, presentar un reclamo, hacer un reclamo, abrir un reclamo, dónde puedo llevar mi carro, problema del motor, transmisión, un ruido, quién paga el diagnóstico, se descompuso, se me descompuso, mi carro se descompuso, descompuesto, avería, no arranca, no enciende, no prende, grúa, una grúa, necesito una grúa, remolque

claims-status = Para reclamos o cobertura
    .phrases = estado, el estado, estado de un reclamo, estado de mi reclamo, el estado de mi reclamo, mi reclamo, un reclamo, reclamo, consultar mi reclamo, revisar mi reclamo, cómo va mi reclamo, en qué va mi reclamo, mi reclamación, estado de mi reclamación, ya lo aprobaron, ya lo autorizaron, mi reparación fue autorizada, cobertura, mi cobertura, contrato, mi contrato, mi reembolso

claims-rental = Para alquiler
    .phrases = alquilar un auto, alquilar un carro, alquiler, un alquiler, auto alquilado, auto de alquiler, carro alquilado, carro de alquiler, carro rentado, auto rentado, renta, rentar un carro, rentar un auto, renta de auto, renta de carro, reembolso del alquiler, taxi, autobús, transporte público

claims-trip = Para gastos de viaje
    .phrases = gastos de viaje, gastos, viaje, un viaje, los gastos de viaje, costos de viaje, interrupción de viaje, interrupción del viaje, hotel, un hotel, gastos de hotel, restaurante, comidas, varado en un viaje, varada en un viaje

# Lo que va antes de cualquier trabajo se dice antes que todo lo demás.
claims-repair = Antes de cualquier trabajo, el taller debe llamarnos y pedir autorización. Vaya a cualquier taller o concesionario con licencia en Estados Unidos o Canadá. Dígale al asesor su nivel Guard. Puede haber un deducible.
    .again = Antes de cualquier trabajo, el taller debe llamarnos y pedir autorización. Lleve el vehículo a cualquier taller con licencia.
    .no-match = Le repito las opciones.
    .more = El taller debe llamarnos antes de cualquier trabajo. Oprima una tecla, o diga lo que necesita; por ejemplo: "grúa". Para hablar con una persona, oprima cero.

claims-by-text = Para recibirlo por texto
    .phrases = por texto, texto, un texto, recibirlo por texto, mensaje, un mensaje, por mensaje, mensaje de texto, por mensaje de texto, mándeme un texto, mándeme un mensaje, mándemelo, envíeme un texto, envíeme un mensaje, envíemelo, a mi teléfono, a mi celular, recibos, los recibos, cómo enviarlos, cómo los envío, dónde los envío, sí, sí por favor

claims-tow = Para una grúa ahora
    .phrases = grúa, una grúa, la grúa, una grúa ahora, necesito una grúa, remolque, un remolque, auxilio vial, asistencia en carretera, asistencia en el camino, se descompuso, mi carro se descompuso, descompuesto, no arranca, no enciende, no prende, varado, varada

claims-level = Para saber su nivel
    .phrases = nivel, mi nivel, saber mi nivel, cuál es mi nivel, qué nivel tengo, no sé mi nivel, no sé el nivel, no sé cuál es mi nivel, no sé, no conozco mi nivel, nivel de cobertura, mi cobertura, mi contrato, qué incluye mi contrato, qué incluye, qué está incluido

claims-something-else = Para otro asunto
    .phrases = otro asunto, otra cosa, algo más, otra pregunta, otra consulta, otro trámite, menú, menú principal, el menú, empezar de nuevo, volver al menú

claims-coverage = Para su cobertura
    .phrases = cobertura, mi cobertura, qué está cubierto, qué cubre, qué incluye mi contrato, qué incluye, qué está incluido, contrato, mi contrato, nivel, mi nivel, cuál es mi nivel, beneficios, mis beneficios, deducible, mi deducible

claims-older = Para un reclamo anterior
    .phrases = anterior, el anterior, un reclamo anterior, el reclamo anterior, reclamo anterior, otro reclamo, el otro reclamo, el otro, más viejo, uno más viejo, el siguiente, siguiente

claims-limits = Para los límites por texto
    .phrases = límites, los límites, los límites por texto, por texto, texto, un texto, mensaje, un mensaje, mensaje de texto, por mensaje, mándeme los límites, mándemelos, envíeme los límites, envíemelos, sí, sí por favor

claims-collision = Para una colisión
    .phrases = colisión, una colisión, accidente, un accidente, fue un accidente, no fue una avería

claims-texted = Va en camino.

claims-mailed = Este teléfono no recibe textos; lo enviamos a la dirección que tenemos de usted.

claims-untexted = No puedo enviar mensajes de texto a este teléfono.

claims-no-claim = No tiene reclamos con nosotros.

claims-after = { PAUSE(250) }
    .again = ¿Sigue en la línea?
    .no-match = No le entendí.
    .more = Oprima una tecla, o simplemente cuelgue. Para hablar con una persona, oprima cero.
