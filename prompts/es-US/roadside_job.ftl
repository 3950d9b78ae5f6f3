# Enviar ayuda: el lugar leído de vuelta, el taller, el conductor.

roadside-job-right = { PLACE($place, form: "sentence") }. Oprima 1 si es correcto.
    .again = ¿Está { PLACE($place, form: "where") }? Oprima 1 para sí, 2 para no.
    .no-match = Está { PLACE($place, form: "where") }. ¿Es correcto? Oprima 1 para sí, 2 para no.
    .more = Entendí que está { PLACE($place, form: "where") }. Si es correcto, oprima 1. Si no, oprima 2. Para hablar con una persona, oprima cero.

roadside-job-send = ¿Le envío un conductor ahora? Oprima 1 para sí, 2 para no.
    .again = ¿Quiere un conductor ahora? Oprima 1 para sí, 2 para no.
    .no-match = Oprima 1 para enviar un conductor, o 2 para no enviar a nadie.
    .more = Para un conductor ahora, oprima 1. Para no enviar a nadie, oprima 2. Para hablar con una persona, oprima cero.

roadside-job-shop = ¿A qué taller? Diga el nombre y la ciudad.
    .again = ¿Adónde lo llevamos? Diga el nombre del taller y la ciudad.
    .no-match = No entendí el taller. Diga el nombre y la ciudad.
    .more = Diga el nombre y la ciudad de un taller con licencia. O para el más cercano, oprima 2. Para hablar con una persona, oprima cero.

roadside-job-nearest = Para el más cercano
    .phrases = el más cercano, más cercano, cercano, el más cerca, más cerca, el taller más cercano, al más cercano, al taller más cercano, cualquiera, cualquier taller, el que sea, donde sea, no importa, usted escoja

roadside-job-right-shop = { PLACE($place, form: "sentence") }. Destino: { PLACE($tow_to) }. Oprima 1 si es correcto.
    .again = Su vehículo está { PLACE($place, form: "where") }. Destino: { PLACE($tow_to) }. ¿Es correcto? Oprima 1 para sí, 2 para no.
    .no-match = Está { PLACE($place, form: "where") }. Destino: { PLACE($tow_to) }. ¿Es correcto? Oprima 1 para sí, 2 para no.
    .more = Su vehículo está { PLACE($place, form: "where") }. La grúa lo lleva a este destino: { PLACE($tow_to) }. Si es correcto, oprima 1. Si no, oprima 2. Para hablar con una persona, oprima cero.

roadside-job-right-nearest = { PLACE($place, form: "sentence") }; al taller más cercano. Oprima 1 si es correcto.
    .again = Su vehículo está { PLACE($place, form: "where") }. ¿Es correcto? Oprima 1 para sí, 2 para no.
    .no-match = Está { PLACE($place, form: "where") }. Va al taller más cercano. ¿Es correcto? Oprima 1 para sí, 2 para no.
    .more = Su vehículo está { PLACE($place, form: "where") }. Va al taller más cercano. Si es correcto, oprima 1. Si no, oprima 2. Para hablar con una persona, oprima cero.

roadside-job-wrong = ¿Qué cambio?
    .again = ¿Qué está mal?
    .no-match = Le repito los dos.
    .more = Oprima una tecla, o diga el lugar o el taller. Para hablar con una persona, oprima cero.

roadside-job-wrong-place = El lugar
    .phrases = lugar, el lugar, mi lugar, dónde estoy, donde estoy, ubicación, mi ubicación, la ubicación, dirección, la dirección

roadside-job-wrong-shop = El taller
    .phrases = taller, el taller, mecánico, el mecánico, agencia, la agencia, concesionario, destino, el destino, adónde va

roadside-job-finding = Busco un conductor.
    .again = Un momento más.

roadside-job-reassigning = Ese conductor no pudo. Busco otro.
    .again = Sigo buscando un conductor. No cuelgue.

roadside-job-still-finding = Sigo buscando un conductor. No cuelgue.
    .again = Sigo buscando un conductor. No cuelgue.

roadside-job-coming = { $service ->
        [tire] La ayuda para su llanta
        [jump] La ayuda con su batería
        [lockout] El cerrajero
        [fuel] Su combustible
        [tow] La grúa
       *[other] La ayuda
    } llegará en unos { $eta_minutes } minutos.

roadside-job-texted = Le envié los detalles por texto.

roadside-job-not-texted = Llámenos para saber cuánto falta.

roadside-job-sent = { $service ->
        [tow] Solo un taller con licencia. Diga al asesor su nivel. Adiós.
        [lockout] Espere lejos del tráfico. Adiós.
       *[other] Cinturón puesto, intermitentes encendidas. Adiós.
    }

roadside-job-kept = No envié a nadie. Llámenos cuando quiera. Adiós.
