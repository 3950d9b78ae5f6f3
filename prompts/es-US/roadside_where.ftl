# Dónde está el vehículo.

roadside-where-offer = ¿Le envío un enlace para ubicarlo y avisos del conductor?
    .again = Puedo ubicarlo con un enlace por mensaje de texto.
    .no-match = Se lo repito. Puedo ubicarlo con un enlace.
    .more = Puedo enviar a este teléfono un enlace y avisos de su conductor. Para hablar con una persona, oprima cero.

roadside-where-by-link = Sí
    .phrases =
        sí, si, claro, claro que sí, por supuesto, sí por favor, está bien, ok, okay, bueno, adelante, mándelo, mándemelo,
        envíelo, envíemelo, mande el enlace, envíe el enlace, el enlace, enlace, un enlace, el link, mándeme el link,
        mándeme un mensaje, envíeme un mensaje, un mensaje, mensaje de texto, sí mándelo, sí envíelo

roadside-where-by-words = Para decirme dónde está
    .phrases =
        no, no gracias, no muchas gracias, no quiero, no quiero mensajes, no me mande, no me mande mensajes, no lo mande,
        no me envíe nada, no me envíe mensajes, sin mensaje, no tengo teléfono inteligente, no puedo abrirlo, no abre,
        no funciona, no me llegó, no me llega, no lo veo, se lo digo, yo le digo, le digo, le digo dónde estoy,
        decirle dónde estoy, prefiero decirle, mejor le digo, por voz, hablando

roadside-where-waiting = Abra el enlace y toque Compartir. Aquí espero.
    .again = Sigo esperando su ubicación.

roadside-where-not-opened = No recibí su ubicación.

roadside-where-place = Diga la carretera, la dirección y la salida más cercana. O use asterisco para teclas.
    .again = ¿Dónde está? Diga la carretera, la dirección y la salida más cercana. O asterisco.
    .no-match = No le entendí. Diga la carretera y la salida, o dos calles y la ciudad. O asterisco.
    .more = Diga una carretera y su salida, como { PLACE("highway|I-80|east|exit|44|") }. O asterisco para usar las teclas. Para hablar con una persona, oprima cero.

roadside-where-zip = Marque el código postal donde está, o asterisco.
    .again = Marque los cinco dígitos del código postal de donde está. Si no lo sabe, oprima asterisco.
    .no-match = No fueron cinco dígitos. Marque el código postal de donde está, u oprima asterisco.
    .more = Marque o diga el código postal de donde está. Si no lo sabe, oprima asterisco. Para hablar con una persona, oprima cero y luego la tecla de número.

roadside-where-road = ¿Qué tipo de camino?
    .again = Dígame en qué tipo de camino está.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla o diga el tipo de camino. Para hablar con una persona, oprima cero.

roadside-where-other-road = Otra carretera
    .phrases = otra carretera, carretera, una carretera, autopista, una autopista, carretera estatal, carretera federal, ruta

roadside-where-street = Una calle
    .phrases = calle, una calle, en la ciudad, ciudad, en un pueblo, en el pueblo, avenida, estacionamiento, en casa, en mi casa

roadside-where-number = ¿Interestatal? Marque su número y la tecla de número. Si no, asterisco.
    .again = Marque el número de la interestatal, como 8, cero. Luego la tecla de número. En otro camino, oprima asterisco.
    .no-match = Necesito el número de la interestatal. Márquelo y oprima la tecla de número, u oprima asterisco.
    .more = Marque o diga el número de la interestatal y la tecla de número. En otro camino, oprima asterisco. Para hablar con una persona, oprima cero y luego la tecla de número.

roadside-where-highway = Marque el número de la carretera y la tecla de número.
    .again = Marque el número de la carretera, como 5, cero. Luego oprima la tecla de número.
    .no-match = Necesito el número de la carretera. Márquelo y oprima la tecla de número.
    .more = Marque o diga el número de la carretera en que está. Luego oprima la tecla de número. Para hablar con una persona, oprima cero y luego la tecla de número.

roadside-where-way = ¿Hacia dónde?
    .again = ¿En qué dirección iba?
    .no-match = Le repito las opciones.
    .more = Oprima una tecla o diga la dirección. Para hablar con una persona, oprima cero.

roadside-where-north = Norte
    .phrases = norte, al norte, hacia el norte, rumbo al norte

roadside-where-south = Sur
    .phrases = sur, al sur, hacia el sur, rumbo al sur

roadside-where-east = Este
    .phrases = este, al este, hacia el este, rumbo al este, oriente

roadside-where-west = Oeste
    .phrases = oeste, al oeste, hacia el oeste, rumbo al oeste, poniente

roadside-where-exit = Marque la salida más cercana y la tecla de número. O asterisco.
    .again = Marque el número de la salida más cercana y luego la tecla de número. Si no lo sabe, oprima asterisco.
    .no-match = Necesito el número de la salida. Márquelo y oprima la tecla de número, u oprima asterisco.
    .more = Marque o diga el número de la salida más cercana y luego la tecla de número. Si no lo sabe, oprima asterisco. Para hablar con una persona, oprima cero y luego la tecla de número.
