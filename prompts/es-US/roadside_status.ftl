# En qué va la ayuda que se pidió. Nunca de quién es, adónde va ni con qué contrato.

roadside-status-told = { $job_said ->
        [coming] Su conductor llega en { $eta_minutes ->
            [one] un minuto
           *[other] { $eta_minutes } minutos
        }.
        [arriving] Su conductor llega en cualquier momento.
        [late] Lo siento, su conductor viene atrasado. Una persona puede averiguar por qué.
        [taken] Un conductor ya tiene su llamada.
        [there] Su conductor dice que ya está con usted. Si no, oprima cero.
        [towing] Su vehículo va camino al taller.
       *[finding] Le estoy buscando un conductor.
    }

roadside-status-after = ¿No está a salvo? Oprima cero.
    .again = ¿Sigue en la línea?
    .no-match = Le repito las opciones.
    .more = Oprima una tecla, o simplemente cuelgue. Para hablar con una persona, oprima cero.

roadside-status-person = Para hablar con una persona
    .phrases = espero a una persona, espero, esperar

roadside-status-cancel = Para cancelar
    .phrases = cancelar, cancélelo, cancele, cancelar el conductor, cancelar la grúa, cancele la grúa, cancelar la ayuda, ya no lo necesito, ya no la necesito, ya no necesito la grúa, ya arrancó, ya prendió, que ya no venga

roadside-status-other = Para otra ayuda
    .phrases = otra ayuda, otra cosa, otro vehículo, otro carro, otro auto, otro problema, algo más

roadside-status-changes = Para cambios u otra ayuda
    .phrases = cambio, cambios, un cambio, cambiar, cambiar algo, quiero cambiar algo, quiero hacer un cambio, otra ayuda, otra cosa, otro vehículo, otro carro, otro auto, otro problema, algo más

roadside-status-change = ¿Qué cambio?
    .again = ¿Qué es diferente ahora?
    .no-match = Le repito las opciones.
    .more = Oprima una tecla o diga qué cambia. Para hablar con una persona, oprima cero.

roadside-status-shop = Para otro taller
    .phrases = taller, el taller, otro taller, un taller diferente, cambiar el taller, cambiar de taller, llévelo a otro taller, llévenlo a otro taller, a otro taller, a otro lado, a otra parte, llévelo a otro lado, llévenlo a otro lado, otra agencia, otro concesionario, llévelo a mi casa, a mi casa, otro destino, cambiar el destino, cambiar a dónde va, cambiar adónde va, taller equivocado

roadside-status-number = Para otro número de teléfono
    .phrases = número, mi número, número nuevo, un número nuevo, tengo un número nuevo, tengo otro número, otro número, un número diferente, cambiar mi número, cambiar el número, llámenme a otro número, llámeme a otro número, llamar a otro número, otro teléfono, mi otro teléfono, se me acaba la pila, se me acaba la batería del teléfono

roadside-status-right-shop = Destino: { PLACE($tow_to) }. Oprima 1 si es correcto.
    .again = El nuevo destino es { PLACE($tow_to) }. ¿Es correcto? Oprima 1 para sí, 2 para no.
    .no-match = ¿A este destino: { PLACE($tow_to) }? Oprima 1 para sí, 2 para no.
    .more = Le digo a su conductor este destino: { PLACE($tow_to) }. Si es correcto, oprima 1. Si no, oprima 2. Para hablar con una persona, oprima cero.

roadside-status-right-nearest = Al taller más cercano. Oprima 1 si es correcto.
    .again = Va al taller más cercano. ¿Es correcto? Oprima 1 para sí, 2 para no.
    .no-match = ¿Al taller más cercano? Oprima 1 para sí, 2 para no.
    .more = Le digo a su conductor que vaya al taller más cercano. Si es correcto, oprima 1. Si no, oprima 2. Para hablar con una persona, oprima cero.

roadside-status-new-number = Marque el número nuevo y la tecla de número.
    .again = ¿A qué número le llamamos? Márquelo o dígalo, y oprima la tecla de número.
    .no-match = No eran diez dígitos. Marque el número con su código de área, y la tecla de número.
    .more = Marque o diga diez dígitos para llamarle, y oprima la tecla de número. Para hablar con una persona, oprima cero y la tecla de número.

roadside-status-right-number = { PHONE($callback) }. Oprima 1 si es correcto.
    .again = ¿Le llamamos al { PHONE($callback) }? Oprima 1 para sí, 2 para no.
    .no-match = ¿Es correcto { PHONE($callback) }? Oprima 1 para sí, 2 para no.
    .more = Tengo el { PHONE($callback) }. Si es correcto, oprima 1. Si no, oprima 2. Para hablar con una persona, oprima cero.

roadside-status-changed = { $changed ->
        [number] Listo. Le llamarán ahí.
       *[shop] Listo. Va para allá.
    }

roadside-status-not-changed = No pude cambiarlo.

roadside-status-which = Tiene dos llamadas abiertas.
    .again = ¿Cuál de las dos?
    .no-match = Le repito las dos.
    .more = Oprima una tecla, o diga la más nueva o la anterior. Para hablar con una persona, oprima cero.

roadside-status-newest = Para la más nueva, { $job_service ->
        [tire] una llanta
        [jump] una batería
        [lockout] unas llaves
        [fuel] combustible
        [tow] una grúa
       *[other] otra ayuda
    }
    .phrases = la más nueva, más nueva, nueva, la nueva, la última, última, la primera, primera, la de ahora

roadside-status-earlier = Para la anterior, { $other_service ->
        [tire] una llanta
        [jump] una batería
        [lockout] unas llaves
        [fuel] combustible
        [tow] una grúa
       *[other] otra ayuda
    }
    .phrases = la anterior, la de antes, la más vieja, la vieja, la segunda, segunda

roadside-status-which-vehicle = Tiene dos llamadas abiertas.
    .again = ¿Cuál de los vehículos es?
    .no-match = Le repito los dos.
    .more = Oprima una tecla o diga qué vehículo. Para hablar con una persona, oprima cero.

roadside-status-first-vehicle = Para el { $job_vehicle }
    .phrases = el { $job_vehicle }, { $job_vehicle }, mi { $job_vehicle }, primero, el primero, el más nuevo, la más nueva, la última

roadside-status-other-vehicle = Para el { $other_job_vehicle }
    .phrases = el { $other_job_vehicle }, { $other_job_vehicle }, mi { $other_job_vehicle }, segundo, el segundo, el otro, el anterior, la anterior

roadside-status-sure = ¿Le digo a su conductor que no venga? Oprima 1 para sí, 2 para no.
    .again = ¿Cancelo su conductor? Oprima 1 para sí, 2 para no.
    .no-match = Oprima 1 para cancelar su conductor, o 2 para que venga.
    .more = Si ya no necesita al conductor, oprima 1. Para que siga en camino, oprima 2. Para hablar con una persona, oprima cero.

roadside-status-kept = No cambió nada. Su conductor sigue en camino. Adiós.

roadside-status-telling = Le aviso a su conductor.
    .again = Un momento más.

roadside-status-gone = Su conductor está cancelado. Adiós.

roadside-status-too-late = No pude cancelar a su conductor.

roadside-status-cancelled = Le aviso a su conductor que no venga. Adiós.
