# En qué va un reclamo: qué pasó, cuándo, y qué sigue.

claims-status-told = { $claim_kind ->
       *[repair] { claims-status-of-repair }
        [rental] { claims-status-of-costs }
        [trip] { claims-status-of-costs }
    }
    .again = { claims-status-told }
    .no-match = Le repito las opciones.
    .more = Oprima una tecla, o simplemente cuelgue. Para hablar con una persona, oprima cero.

claims-status-of-repair = { $claim_status ->
       *[opened] Su reclamo se abrió el { DAY($claim_day) }. Ahora el taller busca la falla. Debe llamarnos antes de cualquier trabajo.
        [diagnosing] El taller busca la falla desde el { DAY($claim_day) }. Debe llamarnos antes de cualquier trabajo.
        [estimate_received] Tenemos el presupuesto del taller desde el { DAY($claim_day) }. Ahora decidimos y llamamos al taller. Nada debe empezar antes.
        [inspection_ordered] Un inspector verá su vehículo. Luego decidimos y llamamos al taller. Nada debe empezar antes.
        [authorized] Su reparación se autorizó el { DAY($claim_day) }. { claims-status-deductible } El taller tiene el número de autorización.
        [partially_authorized] Se autorizó una parte de su reparación el { DAY($claim_day) }. { claims-status-deductible } El taller puede decirle cuál.
        [info_needed] Pedimos más información al taller el { DAY($claim_day) }. Cuando la tengamos, decidimos. Nada debe empezar antes.
        [repair_completed] Su reparación se terminó el { DAY($claim_day) }. { claims-status-deductible } Ahora el taller nos envía su factura.
        [invoice_received] Recibimos la factura del taller el { DAY($claim_day) }. { claims-status-deductible } Ahora le pagamos al taller.
        [paid] Le pagamos al taller el { DAY($claim_day) }. Usted no tiene que hacer nada más.
        [closed] Este reclamo se cerró el { DAY($claim_day) }. Usted no tiene que hacer nada más.
    }

claims-status-of-costs = Su reclamo por { $claim_kind ->
       *[rental] el alquiler
        [trip] los gastos de viaje
    } { $claim_status ->
       *[opened] está con nosotros desde el { DAY($claim_day) }. Guarde los recibos. Le avisaremos cuando se decida.
        [info_needed] necesita algo más de usted. Guarde los recibos. Una persona puede decirle qué falta.
        [authorized] se aprobó el { DAY($claim_day) }. Ahora le pagamos.
        [partially_authorized] se aprobó en parte el { DAY($claim_day) }. Ahora le pagamos.
        [repair_completed] se aprobó el { DAY($claim_day) }. Ahora le pagamos.
        [invoice_received] tiene sus recibos desde el { DAY($claim_day) }. Ahora le pagamos.
        [paid] se pagó el { DAY($claim_day) }. Usted no tiene que hacer nada más.
        [closed] se cerró el { DAY($claim_day) }. Usted no tiene que hacer nada más.
    }

claims-status-deductible = { $deductible_is ->
       *[unknown] Su contrato dice si hay un deducible.
        [none] No tiene deducible.
        [some] Su deducible es de { MONEY($deductible) }.
    }

claims-status-denied = Hay una decisión sobre su reclamo, y una persona la verá con usted.
