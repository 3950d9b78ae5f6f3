# Quién llama: código postal, apellido, VIN.

identify-holder-zip = Marque su código postal.
    .again = No escuché el código postal. Marque los cinco dígitos, o dígalos.
    .no-match = No fueron cinco dígitos. Por favor, marque su código postal otra vez.
    .more = Marque los cinco dígitos del código postal donde está registrado el contrato. También puede decirlos uno por uno. Para hablar con una persona, oprima cero, luego la tecla de número.

identify-holder-last-name = Deletree su apellido en el teclado, luego la tecla de número.
    .again = No escuché ningún apellido. Márquelo con las letras del teclado, luego oprima la tecla de número. También puede decirlo.
    .no-match = No entendí el apellido. Dígalo, o márquelo y oprima la tecla de número.
    .more = Cada tecla tiene letras; la eñe es el 6. Para García, marque 4, 2, 7, 2, 4, 2, luego la tecla de número. Para hablar con una persona, oprima cero, luego la tecla de número.

identify-holder-vin = Ahora su VIN, de la tarjeta del seguro o del tablero. Diga los últimos ocho, o marque los últimos seis, luego la tecla de número.
    .again = Tómese su tiempo. Diga los últimos ocho caracteres del VIN, o marque los últimos seis y oprima la tecla de número. Si no lo tiene, oprima asterisco, luego la tecla de número.
    .no-match = Eso no parece el final de un VIN. Diga los últimos ocho caracteres, o marque los últimos seis y oprima la tecla de número.
    .more = El VIN es el número de identificación del vehículo. Está en la tarjeta del seguro, y en el tablero, junto al parabrisas. Marque los últimos seis caracteres, luego la tecla de número. Si hay una letra, marque la tecla que la tiene. Si no lo tiene, oprima asterisco, luego la tecla de número. Para hablar con una persona, oprima cero, luego la tecla de número.

identify-holder-vin-where = Está en la tarjeta del seguro, en el tablero, junto al parabrisas, y en los papeles de su préstamo. Diga los últimos ocho, o marque los últimos seis, luego la tecla de número. Si no lo encuentra, oprima asterisco, luego la tecla de número.
    .again = Tómese su tiempo. Diga los últimos ocho caracteres del VIN, o marque los últimos seis y oprima la tecla de número. Si no lo encuentra, oprima asterisco, luego la tecla de número.
    .no-match = Eso no parece el final de un VIN. Diga los últimos ocho caracteres, o marque los últimos seis y oprima la tecla de número.
    .more = Diga los últimos ocho caracteres del VIN, o marque los últimos seis y oprima la tecla de número. Si no lo encuentra, oprima asterisco, luego la tecla de número. Para hablar con una persona, oprima cero, luego la tecla de número.

identify-holder-without-vin = No se preocupe. Una persona le ayudará sin él.

identify-holder-vin-by-voice = No coincide con nuestros datos. Diga despacio los últimos ocho caracteres del VIN, con una palabra para cada letra, como B de burro. O marque los últimos seis y oprima la tecla de número. Para corregir su apellido, oprima asterisco, luego la tecla de número.
    .again = Tómese su tiempo. Diga los últimos ocho caracteres del VIN, o marque los últimos seis y oprima la tecla de número.
    .no-match = Necesito el final del VIN. Diga los últimos ocho caracteres, o marque los últimos seis y oprima la tecla de número.
    .more = Diga los últimos ocho caracteres del VIN, o marque los últimos seis y oprima la tecla de número. Para hablar con una persona, oprima cero, luego la tecla de número.

identify-holder-vin-by-keys = Sigue sin coincidir. Marque los últimos seis caracteres del VIN, luego oprima la tecla de número. Para corregir su apellido, oprima asterisco, luego la tecla de número.
    .again = Tómese su tiempo. Marque los últimos seis caracteres del VIN, luego la tecla de número.
    .no-match = Necesito los últimos seis caracteres. Márquelos, luego oprima la tecla de número.
    .more = Marque los últimos seis caracteres del VIN. Si hay una letra, marque la tecla que la tiene. Luego oprima la tecla de número. Para hablar con una persona, oprima cero, luego la tecla de número.

identify-holder-same = ¿Se trata otra vez de su { $vehicle_known ->
           *[yes] { $vehicle }
            [no] vehículo
        }? Oprima 1 para sí, 2 para otro vehículo.
    .again = ¿Se trata de su { $vehicle_known ->
           *[yes] { $vehicle }
            [no] vehículo
        }? Oprima 1 para sí, 2 para no.
    .no-match = Por favor, oprima 1 para su { $vehicle_known ->
           *[yes] { $vehicle }
            [no] vehículo
        }, o 2 para otro vehículo.
    .more = Si se trata de su { $vehicle_known ->
           *[yes] { $vehicle }
            [no] vehículo
        }, oprima 1. Si se trata de otro, oprima 2. Para hablar con una persona, oprima cero.

identify-holder-which = Veo dos vehículos.
    .again = ¿De cuál se trata?
    .no-match = Le repito los dos.
    .more = Oprima una tecla, o diga de qué vehículo se trata. Para hablar con una persona, oprima cero.

identify-holder-first-vehicle = Para el { $vehicle }
    .phrases = { $vehicle }, el { $vehicle }, la { $vehicle }, el primero, la primera, primero, el primer vehículo

identify-holder-second-vehicle = Para el { $other_vehicle }
    .phrases = { $other_vehicle }, el { $other_vehicle }, la { $other_vehicle }, el segundo, la segunda, segundo, el segundo vehículo, el otro

identify-holder-not-found = No encontré ningún contrato con los datos que me dio.
