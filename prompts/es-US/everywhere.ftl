# Lo que cualquier línea puede decir en cualquier momento.

recording-notice = Esta llamada puede grabarse.

# Para quien llama en otro idioma.
language-offer = Para español, oprima ocho.

# Cuando la llamada pasa al idioma de quien llama: donde se marca un número, el 8 es un dígito.
language-changed = Para español, diga español.

danger-safety = Si hay alguien herido o en peligro, cuelgue ahora y marque el nueve uno uno.

slower-from-now = Hablaré más despacio.

unrecorded-from-now = No grabaremos esta llamada.

relay-from-now = Le daré más tiempo para cada respuesta.

did-you-mean-choice = Entendí: { $heard_choice }. ¿Es correcto? Oprima 1 para sí, 2 para no.
    .again = { $heard_choice }: ¿es correcto? Oprima 1 para sí, 2 para no.
    .no-match = Por favor, oprima 1 para sí o 2 para no. Entendí: { $heard_choice }.
    .more = Entendí: { $heard_choice }. Si es correcto, oprima 1. Si no, oprima 2. Para hablar con una persona, oprima cero.

did-you-say-miles = ¿Dijo { MILES($heard_miles) }? Oprima 1 para sí, 2 para no.
    .again = ¿Dijo { MILES($heard_miles) }? Oprima 1 para sí, 2 para no.
    .no-match = Por favor, oprima 1 para sí o 2 para no. ¿Dijo { MILES($heard_miles) }?
    .more = Entendí { MILES($heard_miles) }. Si es correcto, oprima 1. Para darlas otra vez, oprima 2. Para hablar con una persona, oprima cero.

did-you-say-day = ¿Dijo el { DAY($heard_day) }? Oprima 1 para sí, 2 para no.
    .again = ¿Dijo el { DAY($heard_day) }? Oprima 1 para sí, 2 para no.
    .no-match = Por favor, oprima 1 para sí o 2 para no. ¿Dijo el { DAY($heard_day) }?
    .more = Entendí el { DAY($heard_day) }. Si es correcto, oprima 1. Para darlo otra vez, oprima 2. Para hablar con una persona, oprima cero.

did-you-say-yes = ¿Dijo que sí? Oprima 1 para sí, 2 para no.
    .again = ¿Dijo que sí? Oprima 1 para sí, 2 para no.
    .no-match = Por favor, oprima 1 para sí o 2 para no. ¿Dijo que sí?
    .more = Si dijo que sí, oprima 1. Si no, oprima 2. Para hablar con una persona, oprima cero.

did-you-say-phone = ¿Dijo { PHONE($heard_phone) }? Oprima 1 para sí, 2 para no.
    .again = ¿Dijo { PHONE($heard_phone) }? Oprima 1 para sí, 2 para no.
    .no-match = Por favor, oprima 1 para sí o 2 para no. ¿Dijo { PHONE($heard_phone) }?
    .more = Entendí { PHONE($heard_phone) }. Si es correcto, oprima 1. Para darlo otra vez, oprima 2. Para hablar con una persona, oprima cero.

did-you-say-place = ¿Dijo { PLACE($heard_place) }? Oprima 1 para sí, 2 para no.
    .again = ¿Dijo { PLACE($heard_place) }? Oprima 1 para sí, 2 para no.
    .no-match = Por favor, oprima 1 para sí o 2 para no. ¿Dijo { PLACE($heard_place) }?
    .more = Entendí { PLACE($heard_place) }. Si es correcto, oprima 1. Para decirlo otra vez, oprima 2. Para hablar con una persona, oprima cero.
