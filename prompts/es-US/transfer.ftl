# Pasar un contrato al nuevo dueño de un vehículo.

transfer-date = Marque la fecha de venta: mes, día y año, con dos números cada uno.
    .again = Tómese su tiempo. Marque la fecha de la venta: mes, día y año, con dos números cada uno. O dígala.
    .no-match = No entendí una fecha que ya pasó. Para el cuatro de mayo de dos mil veintiséis, marque 0 5 0 4 2 6. O dígala, como el viernes pasado.
    .more = La fecha está en el recibo de la venta. Marque seis números: dos para el mes, dos para el día y dos para el año. Si no la tiene, oprima asterisco, luego la tecla de número. Para hablar con una persona, oprima cero, luego la tecla de número.

transfer-date-right = Se vendió el { DAY($sold_on, weekday: "no") }: ¿lo transferimos? Oprima 1 para sí, 2 para no.
    .again = ¿Se vendió el { DAY($sold_on, weekday: "no") }? Oprima 1 para sí, 2 para no.
    .no-match = Necesito un sí o un no. ¿Se vendió el { DAY($sold_on, weekday: "no") }? Oprima 1 para sí, 2 para no.
    .more = Tengo el { DAY($sold_on, weekday: "no") } como fecha de la venta. Si es correcto, oprima 1. Para cambiarla, oprima 2. Para hablar con una persona, oprima cero.

transfer-no-date = El plazo corre desde la venta. Una persona le ayudará con la fecha.

transfer-to-come = Ese día todavía no llega.

transfer-before-start = El contrato empezó el { DAY($began_on, weekday: "no") }, después de esa fecha.

transfer-gap-stays = La cobertura GAP va con su préstamo. Por eso, una persona tiene que ayudarle.

transfer-noted = { $notice_counts ->
       *[yes] Está a tiempo, y esta llamada cuenta como aviso.
        [no] Está a tiempo, pero solo cuenta el formulario.
    } El formulario va a la dirección del titular. Devuélvalo con su cargo a más tardar el { DAY($transfer_until, weekday: "no") }. Dele al comprador los registros de mantenimiento.

transfer-late = Lo siento. Había que avisarnos en los { $transfer_days } días después de la venta, y el contrato ya no está vigente.
    .again = Puede pedir que una persona lo revise.
    .no-match = Se lo repito.
    .more = Ya pasaron los { $transfer_days } días después de la venta. Para pedir que una persona lo revise, oprima 1, o simplemente cuelgue.

transfer-review = Para pedir que una persona lo revise
    .phrases = revisar, revisarlo, que lo revisen, que lo revise una persona, una revisión, revisión, pedir una revisión, una persona, persona, sí, sí por favor, revísenlo

transfer-already-requested = Ya tenemos su aviso de la venta, del { DAY($asked_on) }. Su número es { PAUSE(500) } { DIGITS($number) } { PAUSE(500) } Devuelva el formulario con su cargo.

transfer-already-expired = El contrato terminó el { DAY($ended_on) }. Ya no hay nada que transferir.

transfer-already-transferred = Ese contrato ya pasó a un nuevo dueño. No tiene que hacer nada más.
