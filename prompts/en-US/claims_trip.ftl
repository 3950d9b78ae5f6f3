# Trip interruption.

claims-trip-included = Your contract can pay back overnight hotel and restaurant costs when a breakdown strands you on a trip. Keep the receipts; your contract sets limits.
    .again = Hotel and restaurant costs can be paid back when a breakdown strands you on a trip. Keep the receipts: limits apply.
    .no-match = Let me say the choices again.
    .more = Press a key, or just hang up. For a person, press zero.

claims-trip-not-where-bought = Trip interruption isn't part of contracts bought in { $bought_in }, and yours was. Rental and towing may still apply.
    .again = Your contract was bought in { $bought_in }, so it has no trip interruption.
    .no-match = Let me say the choices again.
    .more = Press a key, or just hang up. For a person, press zero.

claims-trip-not-included = Your contract does not include trip interruption. Rental and towing may still apply.
    .again = Your contract does not include trip interruption.
    .no-match = Let me say the choices again.
    .more = Press a key, or just hang up. For a person, press zero.

claims-trip-collision = This benefit is for breakdowns, so a person will see what else can help.
