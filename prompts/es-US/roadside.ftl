# La línea: roadside.

roadside-welcome = Ayuda en carretera.

roadside-menu = { PAUSE(250) }
    .again = No le escuché.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla o diga qué necesita.

roadside-goodbye-now = Para terminar
    .phrases = terminar, adiós, eso es todo
