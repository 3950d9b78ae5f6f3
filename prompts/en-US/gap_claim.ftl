# Starting a GAP claim.

gap-claim-started = Your claim is started. Its number is { PAUSE(500) } { DIGITS($number) }. { PAUSE(500) } We're sending the list of documents to the address on file. We review each within two business days of getting it. Keep making your loan payments.
    .again = Your claim is started, and you may hang up now.
    .no-match = Let me say the choices again.
    .more = Your claim number is { DIGITS($number) }. Press a key, or just hang up. For a person, press zero.

gap-claim-add-loss = To add the date and cause of loss
    .phrases = add, add the date, add the date and cause, date and cause, date of loss, cause of loss, add the details, tell you what happened

gap-claim-text-list = For the list by text
    .phrases = text, a text, by text, text me, text it, text the list, text me the list, the list by text, send me a text

gap-claim-cancel-service = To cancel its service contract
    .phrases = cancel, cancel the service contract, cancel my service contract, cancel it, service contract, refund

gap-claim-leave-service = To leave it
    .phrases = leave it, no, no thanks, not now, keep it, later

gap-claim-existing = You have a claim already, from { DAY($opened_on) }. Its number is { PAUSE(500) } { DIGITS($number) }. { PAUSE(500) }

gap-claim-existing-elsewhere = You have a claim already, from { DAY($opened_on) }.

gap-claim-no-gap = I don't see a GAP contract on this vehicle.

gap-claim-service = This vehicle has a service contract too. Part of its price may come back.
    .again = Do you want to cancel the service contract too?
    .no-match = Let me say the choices again.
    .more = Press a key, or say cancel it or leave it. For a person, press zero.
