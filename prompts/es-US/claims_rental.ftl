# Alquiler: qué se puede reembolsar, o lo primero que falta.

claims-rental-qualifies = Su reparación autorizada da derecho a un auto de alquiler o transporte público. Guarde los recibos: hay límites diarios y totales.
    .again = Su reparación da derecho a un alquiler. Guarde los recibos: hay límites.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla, o simplemente cuelgue. Para hablar con una persona, oprima cero.

claims-rental-not-included = { $level ->
       *[basic] Usted tiene Basic Guard, que
        [major] Su contrato
        [value] Su contrato
        [feature] Su contrato
    } no incluye reembolso de alquiler. La reparación sí puede estar cubierta.
    .again = Su contrato no incluye reembolso de alquiler. La reparación sí puede estar cubierta.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla, o simplemente cuelgue. Para hablar con una persona, oprima cero.

claims-rental-not-diagnosed = Se puede aprobar un alquiler cuando el taller encuentre la falla, si la reparación da derecho. Antes de cualquier trabajo, el taller debe llamarnos.
    .again = Primero el taller debe encontrar la falla. Luego se puede aprobar un alquiler, si la reparación da derecho.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla, o simplemente cuelgue. Para hablar con una persona, oprima cero.

claims-rental-not-authorized = Se puede aprobar un alquiler cuando la reparación esté autorizada, si da derecho. Llamaremos al taller cuando se decida.
    .again = Primero hay que autorizar la reparación. Luego se puede aprobar un alquiler, si la reparación da derecho.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla, o simplemente cuelgue. Para hablar con una persona, oprima cero.

claims-rental-not-qualifying = Su reparación está autorizada, pero no da derecho a un alquiler.
    .again = Esta reparación no da derecho a un alquiler.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla, o simplemente cuelgue. Para hablar con una persona, oprima cero.
