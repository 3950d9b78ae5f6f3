# La línea: front.

front-welcome = Gracias por llamar.

front-menu = { PAUSE(250) }
    .again = No le escuché.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla o diga qué necesita.

front-goodbye-now = Para terminar
    .phrases = terminar, adiós, eso es todo
