# Rental: what can be paid back, or the first thing that stands in its way.

claims-rental-qualifies = Your repair is authorized and qualifies for a rental car or public transportation. Keep the receipts: your contract sets a daily and a total limit.
    .again = Your repair qualifies for a rental. Keep your receipts: limits apply.
    .no-match = Let me say the choices again.
    .more = Press a key, or just hang up. For a person, press zero.

claims-rental-not-included = { $level ->
       *[basic] You have Basic Guard, which
        [major] Your contract
        [value] Your contract
        [feature] Your contract
    } does not include rental reimbursement. Your repair itself may still be covered.
    .again = Your contract does not include rental reimbursement. Your repair itself may still be covered.
    .no-match = Let me say the choices again.
    .more = Press a key, or just hang up. For a person, press zero.

claims-rental-not-diagnosed = A rental can be approved once the shop has found the fault, if the repair qualifies. Before any work starts, the shop must call us.
    .again = First the shop has to find the fault. Then a rental can be approved, if the repair qualifies.
    .no-match = Let me say the choices again.
    .more = Press a key, or just hang up. For a person, press zero.

claims-rental-not-authorized = A rental can be approved once the repair is authorized, if the repair qualifies. We call the shop when that is decided.
    .again = First the repair has to be authorized. Then a rental can be approved, if the repair qualifies.
    .no-match = Let me say the choices again.
    .more = Press a key, or just hang up. For a person, press zero.

claims-rental-not-qualifying = Your repair is authorized, but it does not qualify for a rental.
    .again = This repair does not qualify for a rental.
    .no-match = Let me say the choices again.
    .more = Press a key, or just hang up. For a person, press zero.
