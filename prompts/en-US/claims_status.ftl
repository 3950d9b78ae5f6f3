# Where a claim stands: what happened, when, and what happens next.

claims-status-told = { $claim_kind ->
       *[repair] { claims-status-of-repair }
        [rental] { claims-status-of-costs }
        [trip] { claims-status-of-costs }
    }
    .again = { claims-status-told }
    .no-match = Let me say the choices again.
    .more = Press a key, or just hang up. For a person, press zero.

claims-status-of-repair = { $claim_status ->
       *[opened] Your claim was opened on { DAY($claim_day) }. Next, the shop finds the fault. It must call us before any work starts.
        [diagnosing] The shop has been finding the fault since { DAY($claim_day) }. It must call us before any work starts.
        [estimate_received] We have had the shop's estimate since { DAY($claim_day) }. Next, we decide and call the shop. No work should start before.
        [inspection_ordered] An inspector will look at your vehicle. Next, we decide and call the shop. No work should start before.
        [authorized] Your repair was authorized on { DAY($claim_day) }. { claims-status-deductible } The shop has the authorization number.
        [partially_authorized] Part of your repair was authorized on { DAY($claim_day) }. { claims-status-deductible } The shop can tell you which part.
        [info_needed] We asked the shop for more information on { DAY($claim_day) }. When we have it, we decide. No work should start before.
        [repair_completed] Your repair was finished on { DAY($claim_day) }. { claims-status-deductible } Next, the shop sends us its invoice.
        [invoice_received] We received the shop's invoice on { DAY($claim_day) }. { claims-status-deductible } Next, we pay the shop.
        [paid] We paid the shop on { DAY($claim_day) }. You have nothing more to do.
        [closed] This repair claim was closed on { DAY($claim_day) }. You have nothing more to do.
    }

claims-status-of-costs = Your claim for { $claim_kind ->
       *[rental] rental costs
        [trip] trip costs
    } { $claim_status ->
       *[opened] has been with us since { DAY($claim_day) }. Keep your receipts. We'll reach out when it is decided.
        [info_needed] needs more from you. Keep your receipts. A person can tell you what is missing.
        [authorized] was approved on { DAY($claim_day) }. Next, we pay you back.
        [partially_authorized] was approved in part on { DAY($claim_day) }. Next, we pay you back.
        [repair_completed] was approved on { DAY($claim_day) }. Next, we pay you back.
        [invoice_received] has had your receipts since { DAY($claim_day) }. Next, we pay you back.
        [paid] was paid on { DAY($claim_day) }. You have nothing more to do.
        [closed] was closed on { DAY($claim_day) }. You have nothing more to do.
    }

claims-status-deductible = { $deductible_is ->
       *[unknown] Your contract says if a deductible applies.
        [none] You owe no deductible.
        [some] Your deductible is { MONEY($deductible) }.
    }

claims-status-denied = There is a decision on your claim, and a person will go through it with you.
