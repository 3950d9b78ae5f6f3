# La línea: gap.

gap-welcome = Centro de reclamaciones GAP.

gap-menu = { PAUSE(250) }
    .again = No le escuché.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla o diga qué necesita.

gap-goodbye-now = Para terminar
    .phrases = terminar, adiós, eso es todo
