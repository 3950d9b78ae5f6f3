# Lo que se pide, sea cual sea la línea que se marcó: cada mensaje nombra para qué es una línea.

wish-cancel = cancelar un contrato
    .phrases =
        cancelar, cancelar mi contrato, cancelar un contrato, cancelar el contrato, cancelar el gap, cancelar mi gap,
        cancelar la garantía, cancelar mi cobertura, cancelación, terminar mi contrato, dar de baja el contrato, reembolso,
        devolución, que me devuelvan mi dinero, ya pagué mi préstamo, terminé de pagar el carro, ya no necesito el contrato

wish-transfer = transferir un contrato
    .phrases =
        transferir, transferir mi contrato, transferir un contrato, transferir el contrato, transferir la garantía,
        pasar el contrato, cambio de dueño, nuevo dueño, vendí mi carro, vendí el carro, vendí mi auto, vendí mi camioneta,
        vendí el vehículo, voy a vender mi carro

wish-roadside = ayuda en el camino
    .phrases =
        me quedé tirado, me quedé tirada, varado, varada, me quedé varado, me quedé varada, a la orilla del camino,
        se me quedó el carro, dónde está la grúa, dónde está mi grúa, dónde viene la grúa, dónde está mi conductor

wish-tow = una grúa
    .phrases =
        grúa, una grúa, necesito una grúa, remolque, un remolque, remolcar, remolcar mi carro, se descompuso,
        se me descompuso el carro, mi carro se descompuso, se sobrecalentó, sin llanta de repuesto

wish-tire = una llanta ponchada
    .phrases =
        llanta ponchada, una llanta ponchada, llanta desinflada, se me ponchó una llanta, se me ponchó la llanta,
        ponchadura, reventó la llanta, se reventó la llanta, cambiar la llanta, cambiar una llanta

wish-jump = una batería descargada
    .phrases =
        batería descargada, batería muerta, se murió la batería, se descargó la batería, pasar corriente,
        paso de corriente, no arranca, no enciende, no prende

wish-lockout = llaves adentro
    .phrases =
        llaves adentro, dejé las llaves adentro, se me quedaron las llaves adentro, llaves dentro del carro,
        me quedé afuera del carro, perdí las llaves, perdí mis llaves, cerrajero, un cerrajero

wish-fuel = combustible
    .phrases =
        sin gasolina, me quedé sin gasolina, se me acabó la gasolina, sin combustible, me quedé sin combustible,
        sin diésel, se me acabó el diésel

wish-repair = una reparación
    .phrases =
        reparar mi carro, arreglar mi carro, arreglar el carro, necesito una reparación, mi carro necesita arreglo,
        problema de transmisión, problema del motor, ruido en el motor, luz del motor, autorización, autorizar una reparación,
        en el taller, en el mecánico, llamo de un taller, soy de un taller, asesor de servicio, de la concesionaria,
        abrir un reclamo de reparación, está cubierto

wish-claim-status = el estado de un reclamo
    .phrases =
        estado de mi reclamo, estado del reclamo, estado de mi reparación, cómo va mi reclamo, qué pasó con mi reclamo,
        revisar mi reclamo, aprobaron mi reclamo, mi reclamo

wish-rental = un auto de renta
    .phrases =
        auto de renta, carro de renta, carro rentado, auto rentado, rentar un carro, rentar un auto, renta de carro, alquiler de auto,
        alquilar un auto, auto de alquiler, carro prestado, taxi, transporte público

wish-trip = gastos de viaje
    .phrases =
        gastos de viaje, interrupción de viaje, hotel, gastos de hotel, cuenta del hotel, motel, restaurante, comidas y hospedaje,
        hospedaje, me quedé en un viaje

wish-included = lo que incluye un contrato
    .phrases =
        qué está cubierto, qué cubre, qué cubre mi contrato, qué incluye, qué incluye mi contrato, qué tengo cubierto, mi nivel de cobertura,
        nivel de cobertura, mi nivel, cuál es mi nivel, qué nivel tengo, mis beneficios, qué beneficios tengo, mis límites,
        lo que incluye mi contrato, mi deducible, cuál es mi deducible

wish-gap-start = iniciar un reclamo GAP
    .phrases =
        iniciar un reclamo gap, abrir un reclamo gap, nuevo reclamo gap, pérdida total, mi carro fue pérdida total,
        declararon pérdida total, robado, me robaron el carro, me robaron la camioneta, carro robado

wish-gap-check = consultar un reclamo GAP
    .phrases =
        documentos de gap, estado de mi reclamo gap, consultar mi reclamo gap, consultar un reclamo gap, documentos de mi reclamo gap

wish-gap = GAP
    .phrases = gap, reclamo gap, seguro gap, cobertura gap

wish-bank = un usuario del banco
    .phrases =
        usuario del banco, mi usuario del banco, olvidé mi usuario del banco, olvidé mi nombre de usuario del banco,
        olvidé el usuario del banco, perdí mi usuario del banco, nombre de usuario del banco,
        cuenta de banco, cuenta bancaria, cuenta de ahorros, cuenta corriente, banca en línea

wish-invest = un usuario de inversiones
    .phrases =
        usuario de inversiones, mi usuario de inversiones, olvidé mi usuario de inversiones,
        olvidé mi nombre de usuario de inversiones, olvidé el usuario de inversiones, perdí mi usuario de inversiones,
        nombre de usuario de inversiones, cuenta de inversión, cuenta de inversiones, usuario de invest

wish-username = un nombre de usuario olvidado
    .phrases =
        usuario, nombre de usuario, mi usuario, mi nombre de usuario, olvidé mi usuario, olvidé mi nombre de usuario,
        no puedo entrar, no puedo iniciar sesión, iniciar sesión
