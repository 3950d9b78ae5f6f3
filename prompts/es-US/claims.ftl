# La línea: claims.

claims-welcome = Reclamaciones del contrato de servicio.

claims-menu = { PAUSE(250) }
    .again = No le escuché.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla o diga qué necesita.

claims-goodbye-now = Para terminar
    .phrases = terminar, adiós, eso es todo
