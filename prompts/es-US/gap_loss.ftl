# La fecha y la causa de una pérdida.

gap-loss-date = Marque la fecha de la pérdida: dos dígitos para el mes, dos para el día y dos para el año. O dígala.
    .again = Marque la fecha de la pérdida, por ejemplo uno uno, cero cinco, dos seis para el cinco de noviembre. O dígala.
    .no-match = No entendí una fecha pasada. Marque dos dígitos para el mes, dos para el día y dos para el año. O dígala, como el viernes pasado.
    .more = Marque seis dígitos: dos para el mes, dos para el día, dos para el año. Para hablar con una persona, oprima cero, luego la tecla de número.

gap-loss-date-right = { DAY($lost_on) }. Oprima 1 si es correcto, 2 si no.
    .again = { DAY($lost_on) }. ¿Es correcto? Oprima 1 para sí, 2 para no.
    .no-match = ¿Es correcto el { DAY($lost_on) }? Oprima 1 para sí, 2 para no.
    .more = Tengo el { DAY($lost_on) } como fecha de la pérdida. Si es correcto, oprima 1. Para darla otra vez, oprima 2. Para hablar con una persona, oprima cero.

gap-loss-cause = ¿Qué pasó?
    .again = ¿Cuál fue la causa de la pérdida?
    .no-match = Le repito las causas.
    .more = Oprima una tecla, o diga qué pasó, por ejemplo: robo. Para hablar con una persona, oprima cero.

gap-loss-collision = Para una colisión
    .phrases = colisión, una colisión, golpe, un golpe, me pegaron, me golpearon

gap-loss-theft = Para un robo
    .phrases = robo, un robo, robado, me lo robaron, me robaron el carro, me robaron el auto

gap-loss-fire = Si quedó quemado
    .phrases = quemado, quedó quemado, está quemado

gap-loss-flood = Para una inundación o tormenta
    .phrases = inundación, una inundación, tormenta, agua, granizo, huracán, tornado, clima, se inundó

gap-loss-other = Para otra causa
    .phrases = otra causa, otra cosa, otro, ninguna de estas

gap-loss-told = Gracias, queda con su reclamación.

gap-loss-stolen = Gracias. Por ser un robo, también necesitamos el informe de recuperación, que tiene la policía o su aseguradora.
