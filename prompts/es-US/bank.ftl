# La línea: bank.

bank-welcome = Ayuda con su usuario del banco.

bank-menu = { PAUSE(250) }
    .again = No le escuché.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla o diga qué necesita.

bank-goodbye-now = Para terminar
    .phrases = terminar, adiós, eso es todo
