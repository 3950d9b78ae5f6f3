# Iniciar un reclamo GAP con un contrato que no está en los archivos: el VIN completo, por partes.

gap-unfiled-first = Podemos iniciar su reclamo sin él. Necesitamos el VIN completo, en cuatro partes. Diga o marque los primeros tres caracteres.
    .again = Tómese su tiempo. Diga o marque los primeros tres caracteres del VIN. Si no lo tiene, oprima asterisco, luego la tecla de número.
    .no-match = Necesito los primeros tres caracteres del VIN. Diga cada uno con una palabra, como B de burro. O márquelos.
    .more = El VIN completo tiene diecisiete caracteres. Marque los primeros tres, con la tecla de cada letra. Si no lo tiene, oprima asterisco, luego la tecla de número. Para hablar con una persona, oprima cero, luego la tecla de número.

gap-unfiled-second = Ahora los cinco siguientes.
    .again = Tómese su tiempo. Diga o marque los cinco caracteres siguientes, del cuarto al octavo.
    .no-match = Aquí necesito cinco caracteres, del cuarto al octavo. Diga cada uno con una palabra, o márquelos.
    .more = Marque del cuarto al octavo carácter, con la tecla de cada letra. Si no lo tiene, oprima asterisco, luego la tecla de número. Para hablar con una persona, oprima cero, luego la tecla de número.

gap-unfiled-third = Los tres siguientes.
    .again = Tómese su tiempo. Diga o marque los tres caracteres siguientes, del noveno al undécimo.
    .no-match = Aquí necesito tres caracteres, del noveno al undécimo. Diga cada uno con una palabra, o márquelos.
    .more = Marque del noveno al undécimo carácter, con la tecla de cada letra. Si no lo tiene, oprima asterisco, luego la tecla de número. Para hablar con una persona, oprima cero, luego la tecla de número.

gap-unfiled-last = Y los últimos seis.
    .again = Tómese su tiempo. Diga o marque los últimos seis caracteres del VIN.
    .no-match = Necesito los últimos seis caracteres. Dígalos uno por uno, o márquelos.
    .more = Marque los últimos seis caracteres del VIN, con la tecla de cada letra. Si no lo tiene, oprima asterisco, luego la tecla de número. Para hablar con una persona, oprima cero, luego la tecla de número.

gap-unfiled-doubt = ¿El carácter { $vin_place } es { $vin_one }; o { $vin_two }?
    .again = ¿Cuál es el carácter { $vin_place }: { $vin_one }; o { $vin_two }?
    .no-match = Le repito los dos: { $vin_one }; o { $vin_two }.
    .more = Para el carácter { $vin_place } del VIN, oprima 1 si es { $vin_one }. Oprima 2 si es { $vin_two }. Para hablar con una persona, oprima cero.

gap-unfiled-first-character = Para el primero
    .phrases = { $vin_one }, el primero, la primera, primero, primera

gap-unfiled-second-character = Para el segundo
    .phrases = { $vin_two }, el segundo, la segunda, segundo, segunda

gap-unfiled-started = Su reclamo está iniciado. Su número es { PAUSE(500) } { DIGITS($number) }. { PAUSE(500) } Su contrato aún no está en nuestros archivos: una persona lo busca a más tardar el { DAY($found_by) }. Revisamos cada documento en dos días hábiles desde que nos llega. Siga pagando su préstamo.
    .again = Su reclamo está iniciado. Ya puede colgar.
    .no-match = Le repito la opción.
    .more = El número de su reclamo es { DIGITS($number) }. Oprima una tecla, o cuelgue. Para hablar con una persona, oprima cero.

gap-unfiled-by-when = Una persona busca su contrato a más tardar el { DAY($found_by) }.

# Caracteres de un VIN, cada uno con una palabra.
character-0 = el número cero
character-1 = el número uno
character-2 = el número dos
character-3 = el número tres
character-4 = el número cuatro
character-5 = el número cinco
character-6 = el número seis
character-7 = el número siete
character-8 = el número ocho
character-9 = el número nueve
character-a = A, de árbol
character-b = B, de burro
character-c = C, de casa
character-d = D, de dedo
character-e = E, de elefante
character-f = F, de foca
character-g = G, de goma
character-h = H, de hotel
character-j = J, de jirafa
character-k = K, de kilo
character-l = L, de luna
character-m = M, de mano
character-n = N, de nube
character-p = P, de perro
character-r = R, de rosa
character-s = S, de sol
character-t = T, de taza
character-u = U, de uva
character-v = V, de vaca
character-w = W, de Washington
character-x = X, de xilófono
character-y = Y, de yate
character-z = Z, de zapato
