# La línea de servicios de contratos.

contracts-welcome = Servicios de contratos.

contracts-menu = { PAUSE(100) }
    .again = No escuché nada.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla, o diga lo que necesita; por ejemplo: "cancelar".

contracts-cancel = Para cancelar un contrato
    .phrases = cancelar, cancelar un contrato, cancelar mi contrato, cancelar el contrato, cancelación, la cancelación, quiero cancelar, dar de baja, dar de baja mi contrato, anular mi contrato, terminar mi contrato, reembolso, un reembolso, pedir un reembolso, devolución, que me devuelvan mi dinero

contracts-transfer = Para transferirlo
    .phrases = transferir, transferirlo, transferir un contrato, transferir mi contrato, transferir el contrato, transferencia, una transferencia, traspasar, traspasar mi contrato, traspaso, un traspaso, cambio de dueño, cambiar de dueño, nuevo dueño, vendí mi carro, vendí el carro, vendí mi auto, vendí el auto, vendí mi coche, vendí mi vehículo, compré el carro, compré un carro, compré el auto, compré el coche, soy el comprador, soy la compradora

contracts-after = { PAUSE(250) }
    .again = ¿Sigue en la línea?
    .no-match = No le entendí.
    .more = Oprima una tecla, o simplemente cuelgue. Para hablar con una persona, oprima cero.

contracts-after-with-text = { PAUSE(250) }
    .again = ¿Sigue en la línea?
    .no-match = No le entendí.
    .more = Oprima una tecla, o simplemente cuelgue. Para hablar con una persona, oprima cero.

contracts-text = Para recibir ese número por texto
    .phrases = sí, sí por favor, texto, un texto, por texto, mensaje, un mensaje, por mensaje, mensaje de texto, un mensaje de texto, por mensaje de texto, recibir el número, recibir ese número, mándeme un texto, mándeme un mensaje, mándeme el número, mándemelo, mándemelo por texto, mándemelo por mensaje, envíeme un texto, envíeme un mensaje, envíeme el número, envíemelo, envíemelo por texto, envíemelo por mensaje, a mi teléfono, a mi celular

contracts-texted = Va en camino a este teléfono.

contracts-text-unavailable = No puedo enviar mensajes de texto a este teléfono.

contracts-something-else = Para otro asunto
    .phrases = otro asunto, otra cosa, algo más, otra pregunta, otra consulta, otro trámite, necesito otra cosa, menú, menú principal, el menú, empezar de nuevo, volver a empezar, volver al menú

contracts-goodbye = Adiós.

contracts-person = Le comunico con una persona.
