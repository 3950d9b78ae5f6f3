# Interrupción de viaje.

claims-trip-included = Su contrato puede reembolsar hotel y restaurante si una avería le hace pasar la noche en un viaje. Guarde los recibos; su contrato fija límites.
    .again = Se pueden reembolsar hotel y restaurante si una avería le hace pasar la noche en un viaje. Guarde los recibos: hay límites.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla, o simplemente cuelgue. Para hablar con una persona, oprima cero.

claims-trip-not-where-bought = Los contratos comprados en { $bought_in }, como el suyo, no incluyen interrupción de viaje. Quizá tenga alquiler y grúa.
    .again = Su contrato se compró en { $bought_in }; por eso no incluye interrupción de viaje.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla, o simplemente cuelgue. Para hablar con una persona, oprima cero.

claims-trip-not-included = Su contrato no incluye interrupción de viaje. Quizá tenga alquiler y grúa.
    .again = Su contrato no incluye interrupción de viaje.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla, o simplemente cuelgue. Para hablar con una persona, oprima cero.

claims-trip-collision = Este beneficio es para averías; una persona verá qué más puede ayudarle.
