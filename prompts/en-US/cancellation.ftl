# Cancelling a contract.

product-vsc = For the service contract
    .phrases = service contract, the service contract, vehicle service contract, service, warranty

product-gap = For GAP
    .phrases = gap, the gap, gap addendum, gap contract, gap insurance

cancellation-choose = You have two contracts.
    .again = Which contract do you mean?
    .no-match = Let me say the two again.
    .more = Press a key, or say which contract you mean. For a person, press zero.

cancellation-one-left = We already have your request to cancel { $product ->
        [gap] the service contract
       *[vsc] GAP
    }, from { DAY($asked_on) }. Its number is { PAUSE(500) } { DIGITS($number) }. { PAUSE(500) } Now to the other contract.

cancellation-miles = Enter today's odometer reading, then pound.
    .again = Take your time. Key the miles on your odometer, then pound. If you don't have the reading, press star, then pound.
    .no-match = I didn't get a number of miles. Key the reading, without tenths, then pound.
    .more = The odometer shows how many miles the vehicle has gone. Key that number, then pound, or say it. If you don't have it, press star, then pound. For a person, press zero, then pound.

cancellation-miles-right = { MILES($odometer) }. Press 1 if right, 2 if not.
    .again = { MILES($odometer) }. Is that right? Press 1 for yes, 2 for no.
    .no-match = Is { MILES($odometer) } right? Press 1 for yes, 2 for no.
    .more = I have { MILES($odometer) } as today's reading. Press 1 if that is right. Press 2 to key it again. For a person, press zero.

cancellation-miles-low = That's less than the last reading we have, so a person will look at it with you.

cancellation-no-reading = The refund depends on the miles, so a person will work it out with you.

cancellation-open-claim = There is a GAP claim on this vehicle, so a person has to help you with canceling.

cancellation-offer-full = Your { $product ->
        [gap] GAP contract
       *[vsc] contract
    } is { $days_held ->
        [0] less than a day
        [one] one day
       *[other] { $days_held } days
    } old with no claims, so canceling today gives you a full refund of { MONEY($refund) }. { $payee ->
       *[holder] { "" }
        [lender] It goes first to your lender.
        [automatic] It goes first to your lender.
    }
    .again = Do you want to cancel, with a full refund of { MONEY($refund) }?
    .no-match = Let me say the choices again.
    .more = Canceling today refunds { MONEY($refund) }. Press a key, or say cancel or keep. For a person, press zero.

cancellation-offer-prorated = { $basis ->
        [none] You get back the whole price, { MONEY($unearned) }
        [miles] Your refund is prorated. Miles leave the smaller share: about { $share } percent, or { MONEY($unearned) }
       *[time] Your refund is prorated. Days leave the smaller share: about { $share } percent, or { MONEY($unearned) }
    }. { $deducted ->
       *[none] The estimate is { MONEY($refund) }.
        [claims] Less { MONEY($claims_paid) } in claims, the estimate is { MONEY($refund) }.
        [fee] Less a fee of { MONEY($fee) }, the estimate is { MONEY($refund) }.
        [both] Less { MONEY($claims_paid) } in claims and a fee of { MONEY($fee) }, the estimate is { MONEY($refund) }.
    } { $payee ->
       *[holder] { "" }
        [lender] It goes first to your lender.
        [automatic] It goes first to your lender.
    }
    .again = The estimate is { MONEY($refund) }. Do you want to ask for cancellation?
    .no-match = Let me say the choices again.
    .more = The estimated refund is { MONEY($refund) }. Press a key, or say cancel or keep. For a person, press zero.

cancellation-offer-by-days = { $deducted ->
       *[none] Prorated by days, your GAP refund is an estimated { MONEY($refund) }.
        [claims] Your GAP refund is prorated by days. Less { MONEY($claims_paid) } in claims, the estimate is { MONEY($refund) }.
        [fee] Your GAP refund is prorated by days. Less a fee of { MONEY($fee) }, the estimate is { MONEY($refund) }.
        [both] Your GAP refund is prorated by days. Less { MONEY($claims_paid) } in claims and a fee of { MONEY($fee) }, the estimate is { MONEY($refund) }.
    }
    .again = The estimate is { MONEY($refund) }. Do you want to ask for cancellation?
    .no-match = Let me say the choices again.
    .more = The estimated refund is { MONEY($refund) }. Press a key, or say cancel or keep. For a person, press zero.

cancellation-offer-estimate = { $product ->
        [gap] { cancellation-offer-by-days }
       *[vsc] { cancellation-offer-prorated }
    } A person will confirm this figure.
    .again = The estimate is { MONEY($refund) }, and a person will confirm it. Do you want to ask for cancellation?
    .no-match = Let me say the choices again.
    .more = The estimated refund is { MONEY($refund) }, and a person will confirm it. Press a key, or say cancel or keep. For a person, press zero.

cancellation-offer-nothing = Canceling now would give you nothing back: what is left of the price is no more than what comes off it.
    .again = Canceling would give you nothing back. Do you still want to ask for it?
    .no-match = Let me say the choices again.
    .more = There would be no refund. Press a key, or say cancel or keep. For a person, press zero.

cancellation-cancel = To cancel
    .phrases = cancel, cancel it, yes, yes cancel, cancel the contract, I want to cancel, go ahead

cancellation-keep = To keep it
    .phrases = keep, keep it, no, keep the contract, keep my contract, don't cancel, do not cancel

cancellation-ask = To ask for cancellation
    .phrases = cancel, cancel it, ask for cancellation, cancellation, yes, yes cancel, cancel the contract, I want to cancel, go ahead

cancellation-keep-contract = To keep the contract
    .phrases = keep, keep it, no, keep the contract, keep my contract, don't cancel, do not cancel

cancellation-sure = Please confirm: { $product ->
        [gap] cancel GAP?
       *[vsc] cancel the service contract on your { $vehicle_known ->
           *[yes] { $vehicle }
            [no] vehicle
        }?
    } Press 1 for yes, 2 for no.
    .again = Shall I put your cancellation on record? Press 1 for yes, 2 for no.
    .no-match = I need a yes or a no. To put the cancellation on record, press 1. To leave things as they are, press 2.
    .more = Nothing has changed yet. Press 1 to ask for cancellation. Press 2 to keep your contract. For a person, press zero.

cancellation-requested = Request taken. Your number is { PAUSE(500) } { DIGITS($number) } { PAUSE(500) } { $product ->
        [gap] Sign the form we send. { $payee ->
           *[holder] The refund comes to you.
            [lender] Send proof the loan is paid and the refund comes to you.
            [automatic] Once the loan is paid off, the refund comes to you by itself.
        }
       *[vsc] We'll send a form. Nothing changes until we have it signed.
    }

cancellation-kept = Nothing has changed. Your contract stays in force.

cancellation-already-requested = We already have your request to cancel { $product ->
        [gap] GAP
       *[vsc] the service contract
    }, from { DAY($asked_on) }. Its number is { PAUSE(500) } { DIGITS($number) } { PAUSE(500) } Nothing changes until we get the signed form.

cancellation-already-cancelled = { $product ->
        [gap] Your GAP contract
       *[vsc] Your service contract
    } is canceled already. There is nothing more you need to do.

cancellation-already-expired = { $product ->
        [gap] Your GAP contract
       *[vsc] Your service contract
    } ended on { DAY($ended_on) }, so there is nothing left to cancel.

cancellation-already-transferred = { $product ->
        [gap] The GAP contract
       *[vsc] The service contract
    } has passed to the vehicle's new owner, so only they can cancel it. I'm sorry I can't do that for you.
