# La línea: invest.

invest-welcome = Ayuda con su usuario de inversiones.

invest-menu = { PAUSE(250) }
    .again = No le escuché.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla o diga qué necesita.

invest-goodbye-now = Para terminar
    .phrases = terminar, adiós, eso es todo
