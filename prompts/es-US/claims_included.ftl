# Lo que incluye un contrato. De lo que sus datos no nombran, no se dice que esté incluido.

claims-level-name = { $level ->
       *[major] Major Guard
        [value] Value Guard
        [feature] Feature Guard
        [basic] Basic Guard
    }

claims-included-told = Usted tiene { claims-level-name }. { claims-included-benefits } { $deductible_is ->
       *[unknown] { "" }
        [none] No tiene deducible.
        [some] Su deducible es de { MONEY($deductible) }.
    } Termina el { DAY($ends_on, weekday: "no") }{ $ends_by ->
       *[day] { "" }
        [miles] , o a las { MILES($end_miles) }
    }.
    .again = Usted tiene { claims-level-name }. { claims-included-benefits }
    .no-match = Le repito las opciones.
    .more = Oprima una tecla, o simplemente cuelgue. Para hablar con una persona, oprima cero.

claims-included-benefits = Cubre la mayoría de las reparaciones{ $has_towing ->
        [yes] , grúa
       *[no] { "" }
    }{ $has_roadside ->
        [yes] , auxilio vial
       *[no] { "" }
    }{ $has_rental ->
        [yes] , alquiler
       *[no] { "" }
    }{ $has_trip ->
        [yes] , interrupción de viaje
       *[no] { "" }
    }{ $has_towing ->
        [no] ; sin grúa
       *[yes] { "" }
    }{ $has_roadside ->
        [no] ; sin auxilio vial
       *[yes] { "" }
    }{ $has_rental ->
        [no] ; sin alquiler
       *[yes] { "" }
    }{ $has_trip ->
        [no] ; sin interrupción de viaje
       *[yes] { "" }
    }.

claims-included-over = No veo ningún contrato de servicio vigente para este vehículo. Si cree que hay uno, una persona puede buscarlo.
    .again = No veo ningún contrato de servicio vigente para este vehículo.
    .no-match = Le repito las opciones.
    .more = Oprima una tecla, o simplemente cuelgue. Para hablar con una persona, oprima cero.
