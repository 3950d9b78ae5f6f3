# Un taller: VIN y odómetro, y luego un ajustador.

claims-shop-vin = Diga los últimos ocho del VIN, o marque los últimos seis, luego la tecla de número.
    .again = Tómese su tiempo. Diga los últimos ocho del VIN, o marque los últimos seis, luego la tecla de número. Si no lo tiene, oprima asterisco, luego la tecla de número.
    .no-match = Eso no parece el final de un VIN. Diga los últimos ocho, o marque los últimos seis, luego la tecla de número.
    .more = Diga los últimos ocho caracteres del VIN, o marque los últimos seis, luego la tecla de número. Si hay una letra, marque la tecla que la tiene. Si no lo tiene, oprima asterisco, luego la tecla de número. Para hablar con una persona, oprima cero, luego la tecla de número.

claims-shop-odometer = Marque las millas, luego la tecla de número.
    .again = Tómese su tiempo. Marque las millas del odómetro, luego la tecla de número. Si no las tiene, oprima asterisco, luego la tecla de número.
    .no-match = No entendí las millas. Márquelas sin décimas, luego la tecla de número.
    .more = Marque las millas que muestra el odómetro, luego la tecla de número, o dígalas. Si no las tiene, oprima asterisco, luego la tecla de número. Para hablar con una persona, oprima cero, luego la tecla de número.
