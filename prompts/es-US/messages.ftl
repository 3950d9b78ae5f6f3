# Lo que se escribe a las personas: correos que también sirven de carta, y mensajes de texto. Estos últimos van
# sin tildes, para que quepan en 160 caracteres sencillos.

message-cancellation-form = { $greeting ->
        [named] Hola, { $first_name }:
       *[plain] Hola:
    }

    El { DAY($asked_on) } usted nos pidió por teléfono cancelar { $product ->
        [gap] su contrato GAP
       *[vsc] su contrato de servicio
    }. El número de su solicitud es { DIGITS($number) }.

    Todavía no ha cambiado nada. Su contrato sigue vigente hasta que recibamos el formulario de abajo con su firma.

    LO QUE TENEMOS REGISTRADO

    { $vehicle_known ->
        [yes] Vehículo: { $vehicle }
       *[no] { "" }
    }
    Reembolso estimado: { MONEY($refund) }
    { $payee ->
       *[holder] El reembolso se le paga a usted.
        [lender] El reembolso va primero a la entidad que le dio el préstamo. Si el préstamo ya está pagado, envíenos un comprobante y el reembolso se le paga a usted.
        [automatic] El reembolso va primero a la entidad que le dio el préstamo. Cuando el préstamo esté pagado, se le paga a usted.
    }
    Es un estimado. Calculamos la cantidad exacta cuando recibimos el formulario firmado.

    LO QUE DEBE HACER

    { $channel ->
        [letter] Firme el formulario de abajo y envíenoslo por correo a la dirección que aparece en su contrato.
       *[email] Imprima esta página, firme el formulario de abajo y responda a este correo con una foto o una copia escaneada. También puede enviarlo por correo postal a la dirección que aparece en su contrato. Si no puede imprimir, copie el formulario a mano y fírmelo.
    }

    Si cambió de opinión, no haga nada. Sin su firma no se cancela nada.

    LO QUE SIGUE

    Cuando recibamos el formulario firmado, cancelamos el contrato y le informamos el reembolso exacto.

    ¿Tiene preguntas? Llámenos al { PHONE($line_number) }. El número de su solicitud es { DIGITS($number) }.

    { $company }

    ----------------------------------------

    FORMULARIO DE CANCELACIÓN
    Solicitud { DIGITS($number) }

    Pido a { $company } que cancele { $product ->
        [gap] mi contrato GAP
       *[vsc] mi contrato de servicio
    }{ $vehicle_known ->
        [yes] { " " }de mi vehículo ({ $vehicle })
       *[no] { "" }
    }. Sé que el reembolso de { MONEY($refund) } que me informaron es un estimado.

    Nombre, en letra de molde: ______________________________

    { $product ->
        [gap] { "" }
       *[vsc] Lectura del odómetro hoy: ________________ millas
    }

    Fecha: ____________________

    Firma: ______________________________
    .subject = Su solicitud { DIGITS($number) }: el formulario para firmar

message-transfer-form = { $greeting ->
        [named] Hola, { $first_name }:
       *[plain] Hola:
    }

    El { DAY($asked_on) } nos avisaron por teléfono que su vehículo se vendió el { DAY($sold_on) }, y que { $product ->
        [gap] su contrato GAP
       *[vsc] su contrato de servicio
    } debe pasar al nuevo dueño. El número de su solicitud es { DIGITS($number) }.

    { $notice_counts ->
       *[yes] La llamada vale como su aviso de la venta.
        [no] Su aviso de la venta es el formulario firmado.
    } Necesitamos el formulario de abajo, con su firma, a más tardar el { DAY($transfer_until) }.

    LO QUE DEBE HACER

    { $channel ->
        [letter] Firme el formulario de abajo con el nuevo dueño y envíenoslo por correo a la dirección que aparece en su contrato.
       *[email] Imprima esta página, firme el formulario de abajo con el nuevo dueño y responda a este correo con una foto o una copia escaneada. También puede enviarlo por correo postal a la dirección que aparece en su contrato. Si no puede imprimir, copie el formulario a mano y fírmelo.
    }

    Pague el cargo administrativo por la transferencia como indica su contrato. Nunca nos envíe un número de tarjeta por correo electrónico.

    Entregue al nuevo dueño los registros de mantenimiento que usted conservó.

    LO QUE SIGUE

    Cuando recibamos el formulario firmado y el cargo, el contrato pasa al nuevo dueño y les escribimos a los dos. Hasta entonces no ha cambiado nada.

    Si usted no ha vendido su vehículo, llámenos de inmediato al { PHONE($line_number) }.

    ¿Tiene preguntas? Llámenos al { PHONE($line_number) }. El número de su solicitud es { DIGITS($number) }.

    { $company }

    ----------------------------------------

    FORMULARIO DE TRANSFERENCIA
    Solicitud { DIGITS($number) }

    Pido a { $company } que transfiera { $product ->
        [gap] mi contrato GAP
       *[vsc] mi contrato de servicio
    }{ $vehicle_known ->
        [yes] { " " }de mi vehículo ({ $vehicle })
       *[no] { "" }
    } al nuevo dueño que se nombra abajo. El vehículo pasó a ser suyo el { DAY($sold_on) }.

    Nombre del nuevo dueño, en letra de molde: ______________________________

    Dirección del nuevo dueño: ______________________________

    Teléfono del nuevo dueño: ______________________________

    Lectura del odómetro ese día: ________________ millas

    Fecha: ____________________

    Firma del titular: ______________________________

    Firma del nuevo dueño: ______________________________
    .subject = Su solicitud { DIGITS($number) }: el formulario de transferencia para firmar

message-roadside-on-the-way = { $company }: su conductor va en camino, a unos { $eta_minutes } minutos. Espere en un lugar seguro. ¿Preguntas? Llame al { PHONE($line_number) }. Responda ALTO para no recibir textos.

message-roadside-another-driver = { $company }: otro conductor va hacia usted, en unos { $eta_minutes } minutos. Disculpe la espera. ¿Preguntas? Llame al { PHONE($line_number) }. Responda ALTO para no recibir textos.

message-roadside-canceled = { $company }: se cancela su ayuda. No va nadie. ¿La necesita? Llame al { PHONE($line_number) }. Responda ALTO para no recibir textos.

message-roadside-late = { $company }: lo sentimos, su conductor se retrasa. Una persona se ocupa. ¿No llega? Llame al { PHONE($line_number) }. Responda ALTO para no recibir textos.

message-location-link = { $company }: para saber su lugar abra { $link } Sirve 30 minutos. Responda ALTO para no recibir textos.

message-request-number = { $company }: su solicitud es la { DIGITS($number) }{ $request_kind ->
        [cancellation] , para cancelar su { $product ->
            [gap] contrato GAP
           *[vsc] contrato de servicio
        }
       *[other] { "" }
    }. ¿Preguntas? Llame al { PHONE($line_number) }. Responda ALTO para no recibir textos.

message-reply-shops = { $company }: cualquier taller o concesionario con licencia en EE. UU. o Canada. Primero autorizamos. Responda ALTO para no recibir.

message-reply-covered = { $company }: el contrato cubre la mayoria de las reparaciones, segun su nivel. Cada una se decide con su taller. Responda ALTO para no recibir.

message-reply-authorization = { $company }: debemos autorizar el trabajo antes de que empiece. El asesor de servicio nos llama. Responda ALTO para no recibir.

message-reply-diagnosis = { $company }: usted autoriza el diagnostico, y lo paga si la falla no esta cubierta. Responda ALTO para no recibir.

message-reply-deductible = { $company }: es posible que pague un deducible por la reparacion. Vea su contrato. Responda ALTO para no recibir.

message-reply-rental = { $company }: se puede aprobar un alquiler si la reparacion califica; no con Basic Guard. Responda ALTO para no recibir.

message-reply-trip = { $company }: una averia en un viaje: hotel y comidas con limites, salvo compra en Kansas. Responda ALTO para no recibir.

message-reply-refund-rule = { $company }: 60 dias sin reclamos: reembolso completo; si no, proporcional. Puede haber un cargo. Responda ALTO para no recibir.

message-reply-payee = { $company }: va primero a la financiera. Con prueba de que el prestamo esta pagado, a usted. Responda ALTO para no recibir.

message-reply-thirty-days = { $company }: avise de la venta en 30 dias, o el contrato deja de estar vigente. Responda ALTO para no recibir.

message-reply-loan = { $company }: siga pagando su prestamo hasta que se resuelva el reclamo de GAP. Responda ALTO para no recibir.

message-reply-insurer = { $company }: no espere a su aseguradora: empiece ya el reclamo de GAP y envie lo que tenga. Responda ALTO para no recibir.

message-reply-review = { $company }: cada documento requerido se revisa en 2 dias habiles. Responda ALTO para no recibir.

message-reply-police = { $company }: el informe muestra como se perdio el vehiculo. Si no hay, envie una declaracion firmada. Responda ALTO para no recibir.

message-reply-gap-payee = { $company }: el reclamo de GAP se paga a su financiera, a cuenta de su deuda. Responda ALTO para no recibir.

message-reply-total-loss = { $company }: tras una perdida total, cancele su contrato de servicio: puede haber reembolso. Responda ALTO para no recibir.

message-reply-help-center = { $company }: el Centro de Ayuda esta en nuestro sitio web. Responda ALTO para no recibir.

message-texts-stopped = { $company }: ya no le enviaremos textos. Para recibirlos de nuevo, responda EMPEZAR. Ayuda: llame al { PHONE($line_number) }.
    .phrases = parar, pare, paren, detener, detengan, dar de baja, darme de baja, deme de baja, denme de baja, dejen de, deje de, no más mensajes, no más textos, no quiero mensajes, no quiero textos, no quiero más, no quiero recibir, no quiero recibirlos, no quiero que me, no quiero que nos, no quiero sus, no quiero esto, no quiero estos, no quiero nada, nunca quiero, nunca quise textos, nunca quise mensajes, no deseo recibir, no deseo más, no deseo textos, no deseo mensajes, no me envíen, no me envíe, no me envíes, no me envían, no me manden, no me mande, no me mandes, no me mandan, no me escriban, no me escriba, no me escribas, no me texteen, no me textee, no me textees, no me contacten, no me contacte, no me contactes, no me molesten, no me moleste, no me molestes, no envíen, no envíe, no envíes, no enviar, no manden, no mande, no mandes, no mandar, no escriban, no escriba, no pedí que, no pedí textos, no pedí mensajes, no pedí esto, nunca pedí que, nunca pedí textos, nunca pedí mensajes, nunca pedí esto, no los pedí, no lo pedí, nunca los pedí, nunca lo pedí, nunca me inscribí, no me inscribí, ni un texto más, ni un mensaje más, déjenme en paz, déjeme en paz, déjame en paz, déjennos en paz, déjenme de, déjeme de, déjame de, deja de enviar, deja de enviarme, deja de mandar, deja de mandarme, deja de escribir, deja de escribirme, deja de textear, deja de textearme, deja de molestar, dejar de recibir, quítenme de, quíteme de, quítame de, bórrenme, bórreme, bórrame, sáquenme de, sáqueme de, sácame de, elimínenme, elimíneme, elimíname, alto a los, alto mensajes, alto textos, basta de
    .alone = alto, alto por favor, por favor alto, cancelar, cancelar textos, baja, fin, terminar, basta, ya basta, basta ya, ya no, ya no más, no más, no más por favor, no más gracias, no quiero, no gracias, detente, deténgase, cancelar mensajes, cancelar los mensajes, cancelar los textos, sin textos, sin mensajes, ya no quiero, alto ya, número equivocado

message-texts-again = { $company }: puede recibir textos otra vez cuando los pida en una llamada. Responda ALTO para no recibirlos.
    .alone = empezar, empezar por favor, por favor empezar, iniciar, comenzar, reanudar, quiero textos, quiero mensajes, sí quiero textos, sí quiero mensajes, quiero textos otra vez, quiero mensajes otra vez, quiero recibir textos, quiero recibir mensajes

message-texts-help = { $company }: llame al { PHONE($line_number) }. Solo enviamos los textos que usted pide en una llamada. Responda ALTO para no recibirlos.
    .phrases = necesito ayuda
    .alone = ayuda, ayuda por favor, por favor ayuda, información

message-texts-unread = { $company }: este servicio no lee textos. Por favor llame al { PHONE($line_number) }. En una emergencia llame al 911.

# Sobre reparaciones y beneficios, tras un sí en la llamada. Las cifras van solo al teléfono o a la dirección del titular.

message-repair-rules = { $company }: el taller debe llamar al { PHONE($line_number) } antes de trabajar. Todo taller con licencia vale. Diga su nivel Guard. Responda ALTO para no recibir textos.

message-rental-limits = { $company }: alquiler o transporte: { $limits ->
        [known] hasta { MONEY($limit_a_day) } por dia, { MONEY($limit_in_all) } en total.
       *[contract] vea los montos en su contrato.
    } Mande los recibos al domicilio de su contrato.{ $channel ->
        [text] { " " }Responda ALTO para no recibir textos.
       *[other] { "" }
    }
    .subject = Su alquiler: montos y recibos

message-trip-receipts = { $company }: hotel y comidas: { $limits ->
        [known] hasta { MONEY($limit_a_day) } por dia, { MONEY($limit_in_all) } en total.
       *[contract] vea los montos en su contrato.
    } Mande los recibos al domicilio de su contrato.{ $channel ->
        [text] { " " }Responda ALTO para no recibir textos.
       *[other] { "" }
    }
    .subject = Su viaje: cómo enviar los recibos

message-contract-included = { $company }: su contrato tiene los montos. Antes de trabajar, el taller debe llamar al { PHONE($line_number) }.{ $channel ->
        [text] { " " }Responda ALTO para no recibir textos.
       *[other] { "" }
    }
    .subject = Lo que incluye su contrato

# El código va solo: quien lo lee en una pantalla que otros ven no tiene nada que explicar.
message-username-code = { $code_sent } es la clave para su llamada al { PHONE($line_number) }. Nunca le llamaremos para que nos la diga.

message-username-text = { $company }: el { DAY($asked_on) } hubo una llamada por su usuario { $business ->
        [invest] de inversiones
       *[bank] del banco
    }. ¿No fue usted? Llame al { PHONE($line_number) }. Es: { $username }

message-username-email = Hola:

    Su usuario { $business ->
        [invest] de inversiones
       *[bank] del banco
    } es:

    { $username }

    Alguien lo pidió por teléfono el { DAY($asked_on) } y dio el código que enviamos por mensaje de texto al número de su cuenta.

    Si no fue usted, llámenos de inmediato al { PHONE($line_number) }, a cualquier hora.

    Nunca le llamaremos para pedirle un código ni una contraseña.

    { $company }
    .subject = Su usuario { $business ->
        [invest] de inversiones
       *[bank] del banco
    }

message-username-notice = Hola:

    El { DAY($asked_on) } alguien nos pidió por teléfono su usuario { $business ->
        [invest] de inversiones
       *[bank] del banco
    }. Lo enviamos a la dirección de su cuenta. No está en este correo.

    Si fue usted, no tiene que hacer nada.

    Si no fue usted, llámenos de inmediato al { PHONE($line_number) }, a cualquier hora.

    { $company }
    .subject = Alguien pidió su usuario { $business ->
        [invest] de inversiones
       *[bank] del banco
    }

# Después de un sí a los mensajes de texto en una llamada de ayuda en carretera.

message-roadside-details = { $company }: { $service ->
        [tire] la ayuda para su llanta
        [jump] el paso de corriente
        [lockout] el cerrajero
        [fuel] su combustible
        [tow] el remolque
       *[other] la ayuda
    } llega unos { $eta_minutes } minutos después de este texto. Solicitud { DIGITS($number) }. ¿Preguntas? { PHONE($line_number) }.

# Reclamaciones GAP. Primero las cartas, luego los textos; un texto dice cómo va solo al teléfono registrado.

-gap-line = { "\u000A" }-{ " " }

message-gap-still-needed = { $d1 ->
        [here] { "" }
        [again] { -gap-line }otra vez: informe de liquidación por pérdida total (su aseguradora)
       *[needed] { -gap-line }informe de liquidación por pérdida total (su aseguradora)
    }{ $d2 ->
        [here] { "" }
        [again] { -gap-line }otra vez: informe de valuación del vehículo (su aseguradora)
       *[needed] { -gap-line }informe de valuación del vehículo (su aseguradora)
    }{ $d3 ->
        [here] { "" }
        [again] { -gap-line }otra vez: comprobante del pago del seguro (su aseguradora)
       *[needed] { -gap-line }comprobante del pago del seguro (su aseguradora)
    }{ $d4 ->
        [here] { "" }
        [again] { -gap-line }otra vez: página de declaraciones del seguro (su aseguradora)
       *[needed] { -gap-line }página de declaraciones del seguro (su aseguradora)
    }{ $d5 ->
        [here] { "" }
        [again] { -gap-line }otra vez: informe policial (policía o aseguradora), o una declaración firmada
       *[needed] { -gap-line }informe policial (policía o aseguradora), o una declaración firmada
    }{ $d6 ->
        [here] { "" }
        [again] { -gap-line }otra vez: contrato GAP, todas las páginas (sus papeles o el concesionario)
       *[needed] { -gap-line }contrato GAP, todas las páginas (sus papeles o el concesionario)
    }{ $d7 ->
        [here] { "" }
        [again] { -gap-line }otra vez: contrato de financiamiento (concesionario o prestamista)
       *[needed] { -gap-line }contrato de financiamiento (concesionario o prestamista)
    }{ $d8 ->
        [here] { "" }
        [again] { -gap-line }otra vez: historial de pagos y saldo (su prestamista)
       *[needed] { -gap-line }historial de pagos y saldo (su prestamista)
    }{ $d9 ->
        [here] { "" }
        [again] { -gap-line }otra vez: contrato de compraventa (concesionario)
       *[needed] { -gap-line }contrato de compraventa (concesionario)
    }{ $d10 ->
        [here] { "" }
        [again] { -gap-line }otra vez: factura del concesionario; si lo compró usado, hoja de valor
       *[needed] { -gap-line }factura del concesionario; si lo compró usado, hoja de valor
    }{ $d11 ->
        [here] { "" }
        [again] { -gap-line }otra vez: comprobante de otros productos cancelados (concesionario)
       *[needed] { -gap-line }comprobante de otros productos cancelados (concesionario)
    }{ $d12 ->
        [here] { "" }
        [again] { -gap-line }otra vez: informe de recuperación del robo (policía o aseguradora)
       *[needed] { -gap-line }informe de recuperación del robo (policía o aseguradora)
    }{ $d13 ->
        [here] { "" }
        [again] { -gap-line }otra vez: las fotos o la declaración que le pedimos
       *[needed] { -gap-line }las fotos o la declaración que le pedimos
    }

message-gap-still-needed-text = { $d1 ->
        [here] { "" }
       *[needed] { -gap-line }hoja de liquidacion (aseguradora)
    }{ $d2 ->
        [here] { "" }
       *[needed] { -gap-line }reporte de valor (aseguradora)
    }{ $d3 ->
        [here] { "" }
       *[needed] { -gap-line }comprobante de pago (aseguradora)
    }{ $d4 ->
        [here] { "" }
       *[needed] { -gap-line }hoja de declaraciones (aseguradora)
    }{ $d5 ->
        [here] { "" }
       *[needed] { -gap-line }reporte policial (policia)
    }{ $d6 ->
        [here] { "" }
       *[needed] { -gap-line }contrato GAP (usted, concesionario)
    }{ $d7 ->
        [here] { "" }
       *[needed] { -gap-line }contrato de financiamiento (concesionario)
    }{ $d8 ->
        [here] { "" }
       *[needed] { -gap-line }historial de pagos (prestamista)
    }{ $d9 ->
        [here] { "" }
       *[needed] { -gap-line }contrato de compraventa (concesionario)
    }{ $d10 ->
        [here] { "" }
       *[needed] { -gap-line }factura u hoja de valor (concesionario)
    }{ $d11 ->
        [here] { "" }
       *[needed] { -gap-line }prueba de productos cancelados (concesionario)
    }{ $d12 ->
        [here] { "" }
       *[needed] { -gap-line }reporte de recuperacion (policia)
    }{ $d13 ->
        [here] { "" }
       *[needed] { -gap-line }fotos o declaracion (usted)
    }

message-gap-documents =
    { $greeting ->
        [named] Hola, { $first_name }:
       *[plain] Hola:
    }

    Su reclamación GAP{ $vehicle_known ->
        [yes] { " " }por su vehículo ({ $vehicle })
       *[no] { "" }
    } está iniciada. Su número es { DIGITS($number) }.

    LO QUE NECESITAMOS, Y QUIÉN LO TIENE
    { message-gap-still-needed }

    Si no hay informe policial, y no fue robo ni incendio, basta una declaración con su firma. Si le robaron el vehículo, también necesitamos el informe de recuperación del robo, que tiene la policía o su aseguradora. Si otros productos se pagaron con el préstamo, como un contrato de servicio, cancélelos y envíe un comprobante de lo que le devolvieron.

    CÓMO ENVIARLOS

    { $channel ->
        [letter] Envíenos copias por correo a la dirección que aparece en su contrato.
       *[email] Responda a este correo con fotos o copias escaneadas, o envíenos copias por correo postal a la dirección que aparece en su contrato.
    }

    Envíe cada uno en cuanto lo tenga. Revisamos cada uno en dos días hábiles después de recibirlo, y le avisamos del resultado.

    Siga pagando su préstamo. El pago de GAP va a su prestamista.

    ¿Tiene preguntas? Llámenos al { PHONE($line_number) }. El número de su reclamación es { DIGITS($number) }.

    { $company }
    .subject = Su reclamación GAP { DIGITS($number) }: los documentos que necesitamos

message-gap-list-text = { $company }: falta para su reclamo GAP:{ message-gap-still-needed-text }

message-gap-news-text = { $company }: { $on_file ->
       *[no] hay noticias de su reclamo GAP. Llame al { PHONE($line_number) }.
        [yes] { $gap_status ->
            [in_review] estamos revisando sus documentos GAP.
            [needs_correction] necesitamos otra vez un documento de su reclamo GAP. Llame al { PHONE($line_number) }.
            [reviewed] revisamos sus documentos GAP. Para saber lo que sigue, llame al { PHONE($line_number) }.
            [complete_awaiting_decision] ya revisamos todos sus documentos GAP. Ahora decidimos.
            [approved] su reclamo GAP fue aprobado. Ahora pagamos a su prestamista. Siga pagando hasta entonces.
            [payment_sent_to_lender] pagamos a su prestamista por su reclamo GAP.
           *[changed] hay noticias de su reclamo GAP. Llame al { PHONE($line_number) }.
        }
    }

message-gap-list =
    { $greeting ->
        [named] Hola, { $first_name }:
       *[plain] Hola:
    }

    Esto es lo que todavía necesitamos para su reclamación GAP, y quién lo tiene.
    { message-gap-still-needed }

    CÓMO ENVIARLOS

    { $channel ->
        [letter] Envíenos copias por correo a la dirección que aparece en su contrato.
       *[email] Responda a este correo con fotos o copias escaneadas, o envíenos copias por correo postal a la dirección que aparece en su contrato.
    }

    Envíe cada uno en cuanto lo tenga. Revisamos cada uno en dos días hábiles después de recibirlo, y le avisamos del resultado.

    Siga pagando su préstamo. El pago de GAP va a su prestamista.

    ¿Tiene preguntas? Llámenos al { PHONE($line_number) }.

    { $company }
    .subject = Su reclamación GAP: lo que todavía falta

message-gap-news-told = { $gap_status ->
        [started] Su reclamación GAP está iniciada.
        [awaiting_documents] Su reclamación GAP espera documentos.
        [in_review] Estamos revisando sus documentos.
        [needs_correction] Necesitamos otra vez un documento de su reclamación GAP. Falta:{ message-gap-still-needed }
        [reviewed] Revisamos sus documentos. Todavía falta:{ message-gap-still-needed }
        [reviewed_all] Revisamos sus documentos y todos están bien. Le avisaremos de lo que sigue.
        [complete_awaiting_decision] Ya revisamos todos los documentos de su reclamación GAP. Ahora decidimos.
        [approved] Su reclamación GAP está aprobada. Ahora pagamos a su prestamista. Siga pagando su préstamo.
        [payment_sent_to_lender] Su reclamación GAP está pagada: el pago fue a su prestamista.
        [denied] Decidimos sobre su reclamación GAP. Una carta con los motivos va en camino.
        [no_benefit] Decidimos sobre su reclamación GAP. Una carta con los motivos va en camino.
        [closed_no_response] Su reclamación GAP se cerró porque no nos llegaron documentos. Por favor llame al { PHONE($line_number) }.
       *[changed] Hay noticias de su reclamación GAP. Por favor llame al { PHONE($line_number) }.
    }

message-gap-news =
    { $greeting ->
        [named] Hola, { $first_name }:
       *[plain] Hola:
    }

    { message-gap-news-told }

    ¿Tiene preguntas? Llámenos al { PHONE($line_number) }.

    { $company }
    .subject = Noticias de su reclamación GAP
