# Dónde está el vehículo.

roadside-where-place = Diga la carretera, la dirección y la salida o milla más cercana.
    .again = ¿Dónde está? Diga la carretera, la dirección y la salida o milla más cercana.
    .no-match = No le entendí. Diga la carretera y la salida más cercana. En una ciudad, diga las dos calles más cercanas.
    .more = Diga una carretera y su salida, como { PLACE("highway|I-80|east|exit|44|") }. O dos calles y la ciudad. Si no sabe, oprima asterisco. Para hablar con una persona, oprima cero.
