# What a contract includes. What its records do not name is not spoken of as included.

claims-level-name = { $level ->
       *[major] Major Guard
        [value] Value Guard
        [feature] Feature Guard
        [basic] Basic Guard
    }

claims-included-told = You have { claims-level-name }. { claims-included-benefits } { $deductible_is ->
       *[unknown] { "" }
        [none] You owe no deductible.
        [some] Your deductible is { MONEY($deductible) }.
    } It ends on { DAY($ends_on, weekday: "no") }{ $ends_by ->
       *[day] { "" }
        [miles] , or at { MILES($end_miles) }
    }.
    .again = You have { claims-level-name }. { claims-included-benefits }
    .no-match = Let me say the choices again.
    .more = Press a key, or just hang up. For a person, press zero.

claims-included-benefits = It covers most repairs{ $has_towing ->
        [yes] , towing
       *[no] { "" }
    }{ $has_roadside ->
        [yes] , roadside help
       *[no] { "" }
    }{ $has_rental ->
        [yes] , rental reimbursement
       *[no] { "" }
    }{ $has_trip ->
        [yes] , trip interruption
       *[no] { "" }
    }{ $has_towing ->
        [no] ; no towing
       *[yes] { "" }
    }{ $has_roadside ->
        [no] ; no roadside help
       *[yes] { "" }
    }{ $has_rental ->
        [no] ; no rental reimbursement
       *[yes] { "" }
    }{ $has_trip ->
        [no] ; no trip interruption
       *[yes] { "" }
    }.

claims-included-over = I see no service contract in force on this vehicle. If you think there is one, a person can look.
    .again = I see no service contract in force on this vehicle.
    .no-match = Let me say the choices again.
    .more = Press a key, or just hang up. For a person, press zero.
