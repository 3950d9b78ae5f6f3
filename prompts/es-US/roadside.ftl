# La línea de ayuda en carretera. Una indicación por frase, doce palabras a lo sumo: se escucha junto al camino.

roadside-welcome = Ayuda en carretera. ¿Herido o en peligro? Cuelgue y marque nueve uno uno.
    .again = ¿Peligro? Marque nueve uno uno.

roadside-safe = ¿Está a salvo, lejos del tráfico? Oprima 1 para sí, 2 para no.
    .again = ¿Está en un lugar seguro? Oprima 1 para sí, 2 para no.
    .no-match = ¿Está lejos del tráfico? Oprima 1 para sí, 2 para no.
    .more = Si está en un lugar seguro, oprima 1. Si no, oprima 2. Para hablar con una persona, oprima cero.
    .phrases = seguro, segura, estoy seguro, estoy segura, estamos seguros, en un lugar seguro, estoy en un lugar seguro, estamos en un lugar seguro, a salvo, estoy a salvo, estamos a salvo, lejos del tráfico, estoy lejos del tráfico, estamos lejos del tráfico, estoy fuera de la carretera, estamos seguras, fuera de la carretera, fuera del camino, en un estacionamiento, estoy en un estacionamiento, en una gasolinera, estoy en una gasolinera, en mi casa, estoy en mi casa, en casa, en la cochera, en mi garaje

roadside-unsafe = Cuelgue y marque nueve uno uno ahora. También le comunico con una persona. Si no puede colgar, siga en la línea.

roadside-need = ¿Qué necesita?
    .again = ¿Qué le pasa a su vehículo?
    .no-match = Le repito las opciones.
    .more = Oprima una tecla o diga qué necesita. Para hablar con una persona, oprima cero.

roadside-tire = Llanta ponchada
    .phrases = llanta ponchada, una llanta ponchada, llanta, la llanta, mi llanta, llantas, se me ponchó la llanta, se me ponchó una llanta, se ponchó la llanta, se ponchó, ponchada, ponchadura, ponche, llanta desinflada, llanta baja, llanta reventada, se reventó la llanta, se me reventó la llanta, cambiar la llanta, cambio de llanta, cambiar una llanta, llanta de repuesto, goma, se me fue la goma, neumático, pinchazo, pinchada, pinché, rueda, caucho

roadside-jump = Batería
    .phrases = batería, la batería, mi batería, batería muerta, batería descargada, se descargó la batería, se me descargó la batería, se murió la batería, se me murió la batería, sin batería, no tengo batería, no arranca, no me arranca, mi carro no arranca, el carro no arranca, no prende, no me prende, no enciende, no me enciende, pasar corriente, pásenme corriente, necesito corriente, corriente, dejé las luces prendidas, acumulador

roadside-lockout = Llaves adentro
    .phrases = llaves adentro, las llaves adentro, llaves, las llaves, mis llaves, dejé las llaves adentro, se me quedaron las llaves adentro, se me quedaron las llaves, se quedaron las llaves, las llaves están adentro, las llaves en el carro, perdí las llaves, perdí mis llaves, perdí la llave, cerrajero, un cerrajero, no puedo abrir, no puedo abrir el carro, no puedo abrir mi carro, abrir mi carro, abrir el carro, me quedé afuera

roadside-fuel = Sin gasolina
    .phrases = sin gasolina, gasolina, me quedé sin gasolina, no tengo gasolina, se acabó la gasolina, se me acabó la gasolina, se me terminó la gasolina, sin combustible, combustible, me quedé sin combustible, tanque vacío, el tanque está vacío, diésel, sin diésel, me quedé sin diésel, se me acabó el diésel, gas

roadside-tow = Grúa u otra ayuda
    .phrases = sin repuesto, no tengo repuesto, no tengo llanta de repuesto, llanta ponchada sin repuesto, grúa, la grúa, una grúa, necesito una grúa, mándeme una grúa, remolque, remolcar, remolcar mi carro, se descompuso, se me descompuso, se me descompuso el carro, descompuesto, se averió, averiado, avería, falla, falló el motor, motor, el motor, se calentó, se sobrecalentó, transmisión, atascado, atascada, estoy atascado, atorado, atorada, en una zanja, zanja, lodo, en el lodo, nieve, en la nieve, arena, otra ayuda, otra cosa, otro, algo más

roadside-inside = ¿Niño o mascota adentro, o motor encendido? Oprima 1 para sí, 2 para no.
    .again = ¿Hay un niño o una mascota adentro? ¿Está encendido el motor? Oprima 1 para sí, 2 para no.
    .no-match = ¿Niño o mascota adentro? ¿Motor encendido? Oprima 1 para sí, 2 para no.
    .more = Si hay un niño o una mascota adentro, oprima 1. Si el motor está encendido, oprima 1. Si no, oprima 2. Para hablar con una persona, oprima cero.
    .phrases = niño, un niño, hay un niño, hay un niño adentro, mi niño, niña, una niña, mi niña, niños, mis niños, bebé, un bebé, mi bebé, mi bebé está adentro, hijo, mi hijo, hija, mi hija, mis hijos, mascota, una mascota, mi mascota, perro, un perro, mi perro, perrito, perra, mi perra, gato, un gato, mi gato, motor, el motor, motor encendido, motor prendido, el motor está encendido, el motor está prendido, está prendido, está encendido, el carro está prendido, carro encendido

roadside-locked-in = Cuelgue y marque nueve uno uno ahora. Ellos abren más rápido. También le comunico con una persona.

roadside-locked-in-asked = Cuelgue y marque nueve uno uno ahora. Ellos abren más rápido. También pedí un cerrajero. Le comunico con una persona.

roadside-callback = Marque un número para llamarle, y la tecla de número.
    .again = No veo su número. Marque uno para llamarle, y la tecla de número. O marque asterisco.
    .no-match = No eran diez dígitos. Marque el número con su código de área, y la tecla de número.
    .more = Marque diez dígitos para llamarle, y la tecla de número. Si no tiene número, oprima asterisco. Para hablar con una persona, oprima cero y la tecla de número.

roadside-spare = ¿Tiene llanta de repuesto que sirva? Oprima 1 para sí, 2 para no.
    .again = ¿Hay una llanta de repuesto que sirva? Oprima 1 para sí, 2 para no.
    .no-match = ¿Tiene repuesto? Oprima 1 para sí, 2 para no.
    .more = Si tiene una llanta de repuesto con aire, oprima 1. Si no, oprima 2. Entonces va una grúa. Para hablar con una persona, oprima cero.
    .phrases = tengo repuesto, tengo una, tengo llanta de repuesto, hay una de repuesto, está en la cajuela, está en el maletero, está bien, sí sirve

roadside-wheels = ¿Tracción total, eléctrico, o no rueda? Oprima 1 para sí, 2 para no.
    .again = ¿Tiene tracción total o es eléctrico? ¿O no rueda? Oprima 1 para sí, 2 para no.
    .no-match = ¿Tracción total, eléctrico, o no rueda? Oprima 1 para sí, 2 para no.
    .more = Si tiene tracción total, oprima 1. Si es eléctrico, oprima 1. Si una rueda no gira, oprima 1. Si no, oprima 2. Para hablar con una persona, oprima cero.
    .phrases = tracción total, tracción en las cuatro ruedas, cuatro por cuatro, doble tracción, eléctrico, es eléctrico, un tesla, no rueda, no gira, no giran las ruedas, se salió la rueda, eje roto, plataforma

roadside-which-fuel = ¿Qué combustible?
    .again = ¿Qué combustible necesita?
    .no-match = Le repito los dos.
    .more = Oprima una tecla o diga gasolina o diésel. Para hablar con una persona, oprima cero.

roadside-gasoline = Gasolina
    .phrases = gasolina, regular, gasolina regular, sin plomo, premium, súper, gas, nafta

roadside-diesel = Diésel
    .phrases = diésel, es diésel, dísel, petróleo

roadside-still = ¿Sigue { PLACE($place, form: "where") }, { $service ->
        [tire] con la llanta ponchada
        [jump] sin batería
        [lockout] con las llaves adentro
        [fuel] sin combustible
       *[tow] con el vehículo descompuesto
    }? Oprima 1 para sí, 2 para no.
    .again = ¿Sigue { PLACE($place, form: "where") }? Oprima 1 para sí, 2 para no.
    .no-match = ¿Sigue igual, { PLACE($place, form: "where") }? Oprima 1 para sí, 2 para no.
    .more = Nos dijo que está { PLACE($place, form: "where") }. Si sigue así, oprima 1. Para empezar de nuevo, oprima 2. Para hablar con una persona, oprima cero.

roadside-unsent = Le paso con una persona que envía la ayuda ahora. Ya sabe dónde está usted.

roadside-lost = Le comunico con una persona. Le ayudará a ubicarse.

roadside-not-found = Todavía no encuentro un contrato. Le comunico con una persona que puede enviar ayuda. Ya sabe dónde está y qué necesita.

roadside-lapsed = Le comunico con una persona que puede enviar ayuda. Ya sabe dónde está y qué necesita.
