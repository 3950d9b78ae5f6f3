# Iniciar una reclamación GAP.

gap-claim-started = Su reclamación está iniciada. Su número es { PAUSE(500) } { DIGITS($number) }. { PAUSE(500) } Le enviamos la lista de documentos a la dirección registrada. Revisamos cada uno en dos días hábiles después de recibirlo. Siga pagando su préstamo.
    .again = Su reclamación está iniciada, y ya puede colgar.
    .no-match = Le repito las opciones.
    .more = El número de su reclamación es { DIGITS($number) }. Oprima una tecla, o simplemente cuelgue. Para hablar con una persona, oprima cero.

gap-claim-add-loss = Para agregar fecha y causa de la pérdida
    .phrases = agregar, agregar la fecha, agregar fecha y causa, fecha y causa, la fecha de la pérdida, la causa de la pérdida, agregar los detalles, decir qué pasó

gap-claim-text-list = Para la lista por texto
    .phrases = texto, un texto, por texto, mensaje, por mensaje, mándeme un texto, mándeme la lista, envíeme la lista, envíeme un texto, la lista por texto, mándemela, envíemela

gap-claim-cancel-service = Para cancelar su contrato de servicio
    .phrases = cancelar, cancelar el contrato de servicio, cancelar mi contrato de servicio, cancelarlo, contrato de servicio, reembolso

gap-claim-leave-service = Para dejarlo así
    .phrases = dejarlo así, dejarlo, no, no gracias, ahora no, después, más tarde

gap-claim-existing = Usted ya tiene una reclamación, del { DAY($opened_on) }. Su número es { PAUSE(500) } { DIGITS($number) }. { PAUSE(500) }

gap-claim-existing-elsewhere = Usted ya tiene una reclamación, del { DAY($opened_on) }.

gap-claim-no-gap = No veo ningún contrato GAP de este vehículo.

gap-claim-service = Este vehículo también tiene un contrato de servicio. Puede recuperar parte de su precio.
    .again = ¿Desea cancelar también el contrato de servicio?
    .no-match = Le repito las opciones.
    .more = Oprima una tecla, o diga cancelarlo o dejarlo así. Para hablar con una persona, oprima cero.
