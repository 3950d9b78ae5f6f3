# What callers want, whichever line they dialled: each names what a line is for, and has the words for it.

wish-cancel = to cancel a contract
    .phrases =
        cancel, cancel my contract, cancel a contract, cancel the contract, cancel my service contract,
        cancel my warranty, cancel my gap, cancel gap, cancel the gap, cancel my coverage, cancellation,
        stop my contract, end my contract, get out of my contract, refund, get a refund, my money back,
        paid off my loan, paid off my car, don't need the contract anymore, no longer need the contract

wish-transfer = to transfer a contract
    .phrases =
        transfer my contract, transfer a contract, transfer the contract, transfer the warranty, transfer my warranty,
        transfer ownership, transfer of ownership, sold my car, sold my truck, sold the car, sold my vehicle,
        sold the vehicle, selling my car, new owner, bought a used car with a contract

wish-roadside = help at the roadside
    .phrases =
        stranded, i'm stranded, stuck on the road, stuck on the highway, side of the road, on the side of the road,
        car died, my car died, help on the road, where is my truck, where's my truck, where is my driver,
        where's my driver, where's my tow truck, where is my tow truck, where is my tow, where's my tow

wish-tow = a tow
    .phrases =
        tow, a tow, tow truck, need a tow, tow my car, tow it, towing, towed, broke down, broken down,
        breakdown, my car broke down, overheated, in a ditch, stuck in the mud, stuck in the snow, no spare,
        flat tire and no spare, flat tire with no spare

wish-tire = a flat tire
    .phrases =
        flat tire, a flat tire, a flat, tire is flat, my tire is flat, blown tire, blew a tire, tire blew out, blowout,
        puncture, change my tire, change a tire

wish-jump = a dead battery
    .phrases =
        dead battery, battery is dead, battery died, my battery died, jump start, jump, a jump, need a jump,
        won't start, doesn't start

wish-lockout = a lockout
    .phrases =
        locked out, locked myself out, locked out of my car, locked my keys in, locked my keys in the car,
        locked the keys in the car, keys locked in my car, keys in the car, lost my keys, locksmith

wish-fuel = fuel
    .phrases =
        out of gas, ran out of gas, out of fuel, ran out of fuel, out of diesel, ran out of diesel, no gas,
        gas delivery, fuel delivery

wish-repair = a repair
    .phrases =
        get a repair covered, need a repair, need repairs, needs repairs, car needs repair, getting my car repaired, get my car fixed,
        fix my car, repair my car, car repaired, transmission problem, engine problem, engine noise, check engine light,
        authorization, repair authorization, at the shop, at the mechanic, i'm a repair shop, calling from a shop,
        service advisor, from the dealership, start a repair claim, open a repair claim, is it covered

wish-claim-status = the status of a claim
    .phrases =
        claim status, status of my claim, status of a claim, status of my repair, check my claim, check on my claim,
        check a claim, what happened to my claim, was my claim approved, is my claim approved, my claim

wish-rental = a rental car
    .phrases =
        rental, rental car, a rental, rent a car, loaner, loaner car, rental reimbursement, rental coverage,
        pay for a rental, taxi, public transportation

wish-trip = trip costs
    .phrases =
        trip interruption, trip costs, trip expenses, hotel, hotel costs, hotel bill, motel, motel bill, restaurant,
        meals and lodging, broke down on a trip, broke down on vacation

wish-included = what a contract includes
    .phrases =
        what's covered, what is covered, what does my contract cover, what does my contract include, what's included,
        what is included, am i covered, my coverage level, coverage level, my level, what is my level,
        what level do i have, which level do i have, my benefits, what benefits do i have, my limits,
        what my contract includes, my deductible, what is my deductible, which guard

wish-gap-start = to start a GAP claim
    .phrases =
        start a gap claim, new gap claim, open a gap claim, file a gap claim, totaled, car was totaled, totaled my car,
        my car is totaled, total loss, stolen, car was stolen, car got stolen, stole my car, insurance totaled my car

wish-gap-check = to check a GAP claim
    .phrases =
        gap documents, gap claim status, status of my gap claim, check my gap claim, check a gap claim, existing gap claim,
        documents for my gap claim

wish-gap = GAP
    .phrases = gap, gap claim, gap insurance, gap coverage

wish-bank = a bank username
    .phrases =
        bank username, my bank username, username for the bank, bank user name, bank login, log in to my bank account,
        bank account, savings account, checking account, online banking

wish-invest = an invest username
    .phrases =
        invest username, my invest username, invest user name, investment username, invest login, invest account,
        investment account, brokerage account, brokerage username

wish-username = a forgotten username
    .phrases =
        username, user name, my username, my user name, forgot my username, forgot my user name, lost my username,
        can't log in, cannot log in, can't sign in, login, log in, sign in
