# Consultar una reclamación GAP.

gap-check-no-claim = No veo ninguna reclamación de este vehículo.
    .again = ¿Desea iniciar una reclamación?
    .no-match = No le entendí.
    .more = Oprima 1 para iniciar una reclamación, o simplemente cuelgue. Para hablar con una persona, oprima cero.

gap-check-start = Para iniciar una
    .phrases = iniciar, iniciar una, iniciar una reclamación, sí, sí por favor, nueva reclamación, abrir una reclamación
