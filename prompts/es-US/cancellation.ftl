# Cancelar un contrato.

product-vsc = Para el contrato de servicio
    .phrases = contrato de servicio, el contrato de servicio, el contrato de servicio del vehículo, contrato de servicios, servicio, el servicio, el de servicio, garantía, la garantía, garantía extendida, la garantía extendida

product-gap = Para la cobertura GAP
    .phrases = gap, el gap, la gap, el de gap, cobertura gap, la cobertura gap, contrato gap, el contrato gap, seguro gap, el seguro gap

cancellation-choose = Tiene dos contratos.
    .again = ¿De cuál de los dos se trata?
    .no-match = Le repito los dos.
    .more = Oprima una tecla, o diga de qué contrato se trata. Para hablar con una persona, oprima cero.

cancellation-one-left = Ya tenemos su solicitud del { DAY($asked_on) } para cancelar { $product ->
        [gap] el contrato de servicio
       *[vsc] la cobertura GAP
    }. Su número es { PAUSE(500) } { DIGITS($number) }. { PAUSE(500) } Ahora veamos el otro contrato.

cancellation-miles = Marque las millas de su odómetro, luego la tecla de número.
    .again = Tómese su tiempo. Marque las millas de su odómetro, luego la tecla de número. Si no las tiene, oprima asterisco, luego la tecla de número.
    .no-match = No entendí las millas. Márquelas sin décimas, luego la tecla de número.
    .more = El odómetro muestra cuántas millas ha recorrido el vehículo. Marque esa cifra, luego la tecla de número, o dígala. Si no la tiene, oprima asterisco, luego la tecla de número. Para hablar con una persona, oprima cero, luego la tecla de número.

cancellation-miles-right = { MILES($odometer) }. Oprima 1 si es correcto, 2 si no.
    .again = { MILES($odometer) }. ¿Es correcto? Oprima 1 para sí, 2 para no.
    .no-match = Entendí { MILES($odometer) }. ¿Está bien? Oprima 1 para sí, 2 para no.
    .more = Tengo { MILES($odometer) } como lectura de hoy. Si es correcto, oprima 1. Para marcarla de nuevo, oprima 2. Para hablar con una persona, oprima cero.

cancellation-miles-low = Es menos que la última lectura que tenemos. Una persona la revisará con usted.

cancellation-no-reading = El reembolso depende de las millas. Una persona lo calculará con usted.

cancellation-open-claim = Hay un reclamo de GAP para este vehículo. Por eso, una persona tiene que ayudarle a cancelar.

cancellation-offer-full = Su { $product ->
        [gap] contrato GAP
       *[vsc] contrato
    } tiene { $days_held ->
        [0] menos de un día
        [one] un día
       *[other] { $days_held } días
    } y ningún reclamo. Si cancela hoy, recibe un reembolso completo de { MONEY($refund) }. { $payee ->
       *[holder] { "" }
        [lender] El pago va primero a su financiera.
        [automatic] El pago va primero a su financiera.
    }
    .again = ¿Desea cancelar, con un reembolso completo de { MONEY($refund) }?
    .no-match = Le repito las opciones.
    .more = Si cancela hoy, el reembolso es de { MONEY($refund) }. Oprima una tecla, o diga "cancelar" o "conservar". Para hablar con una persona, oprima cero.

cancellation-offer-prorated = { $basis ->
        [none] Se le devuelve todo el precio, { MONEY($unearned) }
        [miles] Su reembolso es proporcional. Se calcula por las millas, que dan menos: cerca del { $share ->
            [one] uno
           *[other] { $share }
        } por ciento, o sea { MONEY($unearned) }
       *[time] Su reembolso es proporcional. Se calcula por los días, que dan menos: cerca del { $share ->
            [one] uno
           *[other] { $share }
        } por ciento, o sea { MONEY($unearned) }
    }. { $deducted ->
       *[none] El reembolso estimado es de { MONEY($refund) }.
        [claims] Menos { MONEY($claims_paid) } por reclamos, el reembolso estimado es de { MONEY($refund) }.
        [fee] Menos un cargo de { MONEY($fee) }, el reembolso estimado es de { MONEY($refund) }.
        [both] Menos { MONEY($claims_paid) } por reclamos y un cargo de { MONEY($fee) }, el reembolso estimado es de { MONEY($refund) }.
    } { $payee ->
       *[holder] { "" }
        [lender] El pago va primero a su financiera.
        [automatic] El pago va primero a su financiera.
    }
    .again = El reembolso estimado es de { MONEY($refund) }. ¿Desea solicitar la cancelación?
    .no-match = Le repito las opciones.
    .more = El reembolso estimado es de { MONEY($refund) }. Oprima una tecla, o diga "cancelar" o "conservar". Para hablar con una persona, oprima cero.

cancellation-offer-by-days = { $deducted ->
       *[none] Su reembolso estimado de GAP, calculado por días, es de { MONEY($refund) }.
        [claims] Su reembolso de GAP se calcula por días. Menos { MONEY($claims_paid) } por reclamos, se estima en { MONEY($refund) }.
        [fee] Su reembolso de GAP se calcula por días. Menos un cargo de { MONEY($fee) }, se estima en { MONEY($refund) }.
        [both] Su reembolso de GAP se calcula por días. Menos { MONEY($claims_paid) } por reclamos y un cargo de { MONEY($fee) }, se estima en { MONEY($refund) }.
    }
    .again = El reembolso estimado es de { MONEY($refund) }. ¿Desea solicitar la cancelación?
    .no-match = Le repito las opciones.
    .more = El reembolso estimado es de { MONEY($refund) }. Oprima una tecla, o diga "cancelar" o "conservar". Para hablar con una persona, oprima cero.

cancellation-offer-estimate = { $product ->
        [gap] { cancellation-offer-by-days }
       *[vsc] { cancellation-offer-prorated }
    } Una persona confirmará esa cifra.
    .again = El reembolso estimado es de { MONEY($refund) }, y una persona lo confirmará. ¿Desea solicitar la cancelación?
    .no-match = Le repito las opciones.
    .more = El reembolso estimado es de { MONEY($refund) }, y una persona lo confirmará. Oprima una tecla, o diga "cancelar" o "conservar". Para hablar con una persona, oprima cero.

cancellation-offer-nothing = Si cancela ahora, no recibirá nada. Lo que se descuenta es igual o mayor que lo que queda del precio.
    .again = Si cancela, no recibirá nada. ¿Desea solicitar la cancelación de todos modos?
    .no-match = Le repito las opciones.
    .more = No habría ningún reembolso. Oprima una tecla, o diga "cancelar" o "conservar". Para hablar con una persona, oprima cero.

cancellation-cancel = Para cancelar
    .phrases = cancelar, cancelarlo, cancelarla, cancele, cancélelo, cancélela, sí, sí cancelar, sí cancele, sí cancélelo, cancelar el contrato, cancelar mi contrato, quiero cancelar, quiero cancelarlo, adelante, hágalo

cancellation-keep = Para conservar el contrato
    .phrases = conservar, conservarlo, conservarla, conservar el contrato, conservar mi contrato, lo conservo, la conservo, mantener, mantenerlo, mantenerla, mantener el contrato, mantener mi contrato, quedarme con el contrato, quedármelo, quedármela, dejarlo así, déjelo así, no, no cancelar, no cancele, no lo cancele, no la cancele, no cancelarlo, no cancelar el contrato, no quiero cancelar, no quiero cancelarlo, no deseo cancelar

cancellation-ask = Para solicitar la cancelación
    .phrases = cancelar, cancelarlo, cancelarla, cancele, cancélelo, cancélela, cancelación, la cancelación, solicitar, solicitarla, solicitar la cancelación, pedir la cancelación, sí, sí cancelar, sí cancele, sí cancélelo, cancelar el contrato, cancelar mi contrato, quiero cancelar, quiero cancelarlo, adelante, hágalo

cancellation-keep-contract = Para conservar el contrato
    .phrases = conservar, conservarlo, conservarla, conservar el contrato, conservar mi contrato, lo conservo, la conservo, mantener, mantenerlo, mantenerla, mantener el contrato, mantener mi contrato, quedarme con el contrato, quedármelo, quedármela, dejarlo así, déjelo así, no, no cancelar, no cancele, no lo cancele, no la cancele, no cancelarlo, no cancelar el contrato, no quiero cancelar, no quiero cancelarlo, no deseo cancelar

cancellation-sure = Por favor, confirme: { $product ->
        [gap] ¿cancelamos la cobertura GAP?
       *[vsc] ¿cancelamos el contrato de servicio de su { $vehicle_known ->
           *[yes] { $vehicle }
            [no] vehículo
        }?
    } Oprima 1 para sí, 2 para no.
    .again = ¿Registro su solicitud de cancelación? Oprima 1 para sí, 2 para no.
    .no-match = Necesito un sí o un no. Para registrar la cancelación, oprima 1. Para dejar todo como está, oprima 2.
    .more = Todavía no ha cambiado nada. Para solicitar la cancelación, oprima 1. Para conservar su contrato, oprima 2. Para hablar con una persona, oprima cero.

cancellation-requested = Recibimos su solicitud. Su número es { PAUSE(500) } { DIGITS($number) } { PAUSE(500) } { $product ->
        [gap] Firme el formulario que le enviaremos. { $payee ->
           *[holder] El reembolso es para usted.
            [lender] Envíe prueba de que pagó el préstamo y recibirá el reembolso.
            [automatic] Al terminar de pagar el préstamo, recibirá el reembolso automáticamente.
        }
       *[vsc] Nada cambia hasta que recibamos firmado el formulario que le enviaremos.
    }

cancellation-kept = Nada ha cambiado. Su contrato sigue vigente.

cancellation-already-requested = Ya tenemos su solicitud del { DAY($asked_on) } para cancelar { $product ->
        [gap] la cobertura GAP
       *[vsc] el contrato de servicio
    }. Su número es { PAUSE(500) } { DIGITS($number) } { PAUSE(500) } Nada cambia hasta que recibamos el formulario firmado.

cancellation-already-cancelled = { $product ->
        [gap] Su contrato GAP
       *[vsc] Su contrato de servicio
    } ya está cancelado. No tiene que hacer nada más.

cancellation-already-expired = { $product ->
        [gap] Su contrato GAP
       *[vsc] Su contrato de servicio
    } terminó el { DAY($ended_on) }. Ya no hay nada que cancelar.

cancellation-already-transferred = { $product ->
        [gap] El contrato GAP
       *[vsc] El contrato de servicio
    } ya pasó al nuevo dueño del vehículo, y solo el nuevo dueño puede cancelarlo. Lamento no poder hacerlo por usted.
