# Preguntas que se pueden hacer de paso, en cualquier línea: cómo se llaman, con qué palabras se hacen y qué se
# responde. Solo reglas generales: nada de esto depende de quién llama.

questions-reply = { $reply }

questions-offer = Para recibirlo por texto, oprima 1. Para el menú, 2.
    .again = ¿Se lo mando por texto? Oprima 1 para sí, 2 para no.
    .no-match = Oprima 1 para un texto, o 2 para el menú.
    .more = Para recibirlo por texto en este teléfono, oprima 1. Para el menú, oprima 2. Para hablar con una persona, oprima cero.

question-any = una pregunta
    .phrases = una pregunta, tengo una pregunta, pregunta, una duda, tengo una duda, quiero preguntar algo, puedo preguntar algo, información, información general

reply-any = Pregunte en pocas palabras. Por ejemplo: qué talleres, quién paga el diagnóstico, o debo seguir pagando mi préstamo.

question-shops = qué talleres puede usar
    .phrases = qué talleres, cuál taller, qué taller, qué taller puedo usar, a qué taller puedo ir, a dónde llevo mi carro, dónde puedo llevar mi carro, adónde llevo el carro, dónde lo pueden reparar, cualquier taller, puedo ir al concesionario, puedo ir con mi mecánico

reply-shops = Cualquier taller o concesionario con licencia en Estados Unidos o Canadá. Diga al asesor de servicio su nivel de cobertura. Debemos autorizar el trabajo antes de que empiece.

question-covered = qué está cubierto
    .phrases = qué está cubierto, qué cubre, qué cubre mi contrato, qué cubre el contrato, qué cubre mi plan, está cubierto, está cubierta la reparación, qué reparaciones cubre, qué me cubre

reply-covered = El contrato de servicio cubre el costo de la mayoría de las reparaciones. Cuáles, depende de su nivel y de su contrato. Cada reparación la decidimos con su taller.

question-authorization = quién autoriza el trabajo
    .phrases = autorización, la autorización, quién autoriza la reparación, necesito autorización, necesito aprobación, quién aprueba la reparación, puede empezar el taller, pueden empezar el trabajo

reply-authorization = Debemos autorizar el trabajo antes de que el taller empiece. El asesor de servicio nos pide la autorización.

question-diagnosis = quién paga el diagnóstico
    .phrases = quién paga el diagnóstico, quién paga por el diagnóstico, el diagnóstico quién lo paga, yo pago el diagnóstico, tengo que pagar el diagnóstico, está cubierto el diagnóstico, quién paga el desarme

reply-diagnosis = Usted autoriza el diagnóstico con el taller. Si la falla no está cubierta, lo paga usted.

question-deductible = si hay un deducible
    .phrases = deducible, el deducible, tengo deducible, cuál es mi deducible, cuánto es el deducible, hay deducible, hay un deducible, qué tengo que pagar

reply-deductible = Depende de su contrato. Puede que tenga que pagar un deducible por la reparación.

question-rental = cuándo se paga un auto de alquiler
    .phrases = alquiler, auto de alquiler, carro de alquiler, carro rentado, renta de carro, un carro rentado, me dan un carro, me pagan un carro de alquiler, está cubierto el alquiler, auto de reemplazo

reply-rental = Se puede aprobar cuando el mecánico sepa qué reparar, y si la reparación califica. Es con Major, Value o Feature Guard. Basic Guard no lo incluye.

question-trip = si se paga un hotel en un viaje
    .phrases = interrupción de viaje, hotel, me pagan el hotel, pagan un hotel, cubren el hotel, varado en un viaje, me quedé varado en un viaje, hotel y comidas

reply-trip = Si una avería lo deja varado en un viaje, cubrimos hotel y restaurante, con límites. Los contratos comprados en Kansas no lo incluyen.

question-refund-rule = cómo se calcula un reembolso
    .phrases = cómo se calcula el reembolso, cómo calculan el reembolso, cuánto me devuelven, cómo funciona el reembolso, hay cargo por cancelar, es reembolso completo

reply-refund-rule = En los primeros sesenta días y sin reclamos, el reembolso es completo. Después, o con reclamos, es proporcional. Puede haber un cargo administrativo.

question-payee = quién recibe el reembolso
    .phrases = quién recibe el reembolso, a quién le pagan el reembolso, el reembolso a quién va, a quién va el dinero, el reembolso va al banco, quién recibe el dinero

reply-payee = Si el vehículo está financiado, el reembolso va primero a la financiera. Si el préstamo ya está pagado, envíe prueba y lo recibe usted.

question-thirty-days = cuánto tiempo hay para transferir
    .phrases = cuánto tiempo tengo para transferir, cuántos días tengo para transferir, cuántos días hay para transferir, plazo para transferir, el plazo para transferir, cuándo tengo que transferir

reply-thirty-days = Avísenos en los treinta días después de la venta, o el contrato deja de estar vigente. Hay un formulario y un cargo administrativo.

question-loan = si debe seguir pagando su préstamo
    .phrases = debo seguir pagando mi préstamo, tengo que seguir pagando mi préstamo, sigo pagando mi préstamo, sigo pagando el préstamo, tengo que seguir pagando, debo seguir pagando, puedo dejar de pagar mi préstamo, puedo dejar de pagar

reply-loan = Sí. Siga pagando su préstamo hasta que se resuelva el reclamo. Los pagos atrasados pueden costarle.

question-insurer = si debe esperar a su aseguradora
    .phrases = debo esperar a mi aseguradora, debo esperar al seguro, espero al seguro, tengo que esperar al seguro, tengo que esperar a la aseguradora, espero a mi aseguradora

reply-insurer = No. Empiece ya el reclamo de GAP, y envíe cada documento cuando lo tenga.

question-review = cuánto tarda la revisión
    .phrases = cuánto tarda la revisión, cuánto tarda, cuánto se tarda, cuánto tiempo tarda, cuándo revisan mis documentos, cuánto tardan en revisar mis documentos

reply-review = Cada documento requerido se revisa en 2 días hábiles desde que lo recibimos. Le avisaremos del estado.

question-police = por qué se pide un informe policial
    .phrases = por qué un informe policial, para qué el informe policial, informe policial, reporte policial, reporte de policía, el reporte de la policía, no hay informe policial, no tengo reporte de policía, necesito un reporte de policía

reply-police = Muestra cómo se perdió el vehículo. Si no lo hay, y no fue robo ni incendio, sirve una declaración firmada.

question-gap-payee = a quién se paga un reclamo de GAP
    .phrases = a quién le pagan, a quién se le paga, quién recibe el pago de gap, a quién paga gap, el gap me paga a mí, el gap le paga a la financiera

reply-gap-payee = El reclamo de GAP se paga a su financiera, a cuenta de lo que usted aún debe.

question-total-loss = el contrato de servicio tras una pérdida total
    .phrases = me devuelven el dinero del contrato de servicio, el contrato de servicio después de una pérdida total, qué pasa con mi contrato de servicio, cancelar después de una pérdida total

reply-total-loss = Tras una pérdida total, cancele el contrato de servicio. Puede que le devuelvan lo que queda de su precio.

question-help-center = dónde está el centro de ayuda
    .phrases = dónde está el centro de ayuda, centro de ayuda, el centro de ayuda, hay una página, página web, la página web, ayuda en línea, dónde puedo leer más

reply-help-center = El Centro de Ayuda está en nuestro sitio web, en la parte de ayuda. Su contrato tiene los detalles de su cobertura.
