# La línea: front. Una pregunta abierta, y detrás lo que se elige con teclas.

front-welcome = { $company }.

# Its state and time alone: not whose it is, nor where.
front-job = { $job_said ->
        [coming] { $eta_minutes ->
            [one] Su conductor llega en un minuto.
           *[other] Su conductor está a { $eta_minutes } minutos.
        }
        [arriving] Su conductor está por llegar.
        [late] Lo siento, su conductor viene con retraso.
        [taken] Un conductor tiene su servicio.
        [there] Su conductor ya llegó.
        [towing] Su vehículo va en la grúa.
       *[finding] Le estamos buscando un conductor.
    }

front-menu = En pocas palabras, ¿en qué puedo ayudarle?
    .again = No le escuché. Estas son las opciones.
    .no-match = Estas son las opciones.
    .more = Oprima una tecla, o diga lo que necesita, como "necesito una grúa".

front-roadside = Para ayuda en el camino
    .phrases = ayuda en el camino, asistencia en el camino, asistencia en carretera, ayuda en carretera, auxilio vial, asistencia vial, emergencia en carretera

front-claims = Para una reparación o un reclamo
    .phrases = reclamo, un reclamo, reclamos, reclamación, reparación, reparaciones, reparar, mi carro necesita reparación, cobertura

front-contracts = Para cancelar o transferir un contrato
    .phrases = contrato, mi contrato, contrato de servicio, cancelar o transferir, cambiar mi contrato

front-gap = Para GAP
    .phrases = gap, el gap, seguro gap, reclamo gap, cobertura gap

front-username = Si olvidó su nombre de usuario
    .phrases = usuario, nombre de usuario, mi usuario, olvidé mi usuario, olvidé mi nombre de usuario, perdí mi usuario, no puedo entrar, no puedo iniciar sesión, iniciar sesión, cuenta en línea

front-username-menu = { PAUSE(100) }
    .again = No le escuché.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla, o diga "banco", o "inversiones".

front-bank = Para el banco
    .phrases = banco, el banco, cuenta de banco, cuenta bancaria, ahorros, cuenta de ahorros, cuenta corriente, usuario del banco

front-invest = Para inversiones
    .phrases = inversiones, inversión, invertir, invest, cuenta de inversión, cuenta de inversiones, bolsa, acciones, usuario de inversiones
