# The repair-claims line.

claims-welcome = Repair claims.

claims-menu = { PAUSE(250) }
    .again = I didn't hear you.
    .no-match = Let me say the choices again.
    .more = Press a key, or say what you need, such as "claim status".

claims-shop = For repair shops
    .phrases = repair shop, a repair shop, shop, the shop, from a shop, mechanic, i'm a mechanic, service advisor, a service advisor, dealership, dealer, service department, body shop, garage, i'm calling from a repair shop, i'm with a repair shop, authorization, an authorization, get authorization, get a repair authorized, authorize a repair, need authorization, customer's car, adjuster, an adjuster, claims adjuster

claims-adjuster = Matched: { $vehicle_known ->
       *[yes] { $vehicle }
        [no] the vehicle
    }, { $level ->
       *[major] Major Guard
        [value] Value Guard
        [feature] Feature Guard
        [basic] Basic Guard
    }{ $standing ->
        [in_force] , contract active
       *[over] { "" }
        [doubtful] { "" }
    }. Connecting you to a claims adjuster, who has the file.

claims-adjuster-unmatched = I'm connecting you to a claims adjuster, who has what you gave me.

claims-complaint = No adjuster is free now. No work should start before they authorize it. After the tone, say the customer's complaint and your shop's name. Then press pound.

claims-shop-called-back = We have that. { $back_when ->
        [now] We'll call this phone as soon as an adjuster is free.
       *[later] We'll call this phone { after-hours-when }, or soon after.
    } Goodbye.

claims-complaint-kept = We have that. { $back_when ->
        [now] No adjuster is free just now.
       *[later] Our people are back { after-hours-when }.
    } Goodbye.

claims-repairs = For a repair
    .phrases = repair, a repair, repairs, get a repair, repair my car, my car needs a repair, fix my car, get my car fixed, something is wrong with my car, problem with my car, is it covered, is this covered, what is covered, is my repair covered, how do i get a repair covered, start a claim, new claim, file a claim, make a claim, open a claim, where can i take my car, engine trouble, transmission, noise, check engine light, who pays for diagnosis, broke down, broken down, breakdown, my car broke down, disabled, disabled vehicle, won't start, doesn't start, car is dead, tow, a tow, towing, tow truck, need a tow

claims-status = For claims or coverage
    .phrases = claim status, status, the status, status of my claim, check a claim, check my claim, check on my claim, my claim, an existing claim, existing claim, where is my claim, where my claim stands, was it approved, is it approved, was my repair authorized, is my repair authorized, coverage, my coverage, contract, my contract, reimbursement, my reimbursement

claims-rental = For a rental
    .phrases = rental car, a rental car, rental, a rental, rent a car, rental reimbursement, car rental, loaner, loaner car, taxi, bus, uber, lyft, public transportation

claims-trip = For trip costs
    .phrases = trip costs, trip, trip cost, trip interruption, trip expenses, travel costs, travel expenses, hotel, a hotel, motel, hotel costs, restaurant, meals, food and hotel, stranded on a trip, stuck on a trip

# Before any work starts comes before anything else about a repair.
claims-repair = Before any work starts, the shop must call us for authorization. Go to any licensed repair shop or dealership in the U.S. or Canada. Tell the service advisor your Guard level. A deductible may apply.
    .again = Before any work starts, the shop must call us for authorization. Take the vehicle to any licensed repair shop.
    .no-match = Let me say the choices again.
    .more = The shop must call us before any work starts. Press a key, or say what you need, such as "tow". For a person, press zero.

claims-by-text = For this by text
    .phrases = by text, text, text me, text it, text this, text it to me, a text, this by text, send a text, send me a text, send it to my phone, receipts, how do i send them, where do i send them, yes, yes please

claims-tow = For a tow now
    .phrases = tow, a tow, tow now, a tow now, need a tow, tow truck, a tow truck, towing, roadside, roadside help, roadside assistance, broke down, broken down, my car broke down, disabled, won't start, stranded

claims-level = For your level
    .phrases = level, my level, what is my level, what's my level, which level, coverage level, i don't know my level, i don't know the level, don't know my level, i do not know my level, i don't know, not sure, guard level, my guard level, my coverage, my contract, what does my contract include, what is included, what's included

claims-something-else = For something else
    .phrases = something else, anything else, another question, another matter, main menu, menu, start over

claims-coverage = For your coverage
    .phrases = coverage, my coverage, what is covered, what's covered, what does my contract include, what my contract includes, what is included, what's included, contract, my contract, level, my level, what is my level, benefits, my benefits, deductible, my deductible

claims-older = For an older claim
    .phrases = older, an older claim, older claim, the older claim, earlier, an earlier claim, earlier claim, another claim, the other claim, other claim, the next claim, next, previous claim, the one before

claims-limits = For the limits by text
    .phrases = limits, the limits, limits by text, by text, text, text me, text it, text it to me, text me the limits, text the limits, a text, send a text, send me a text, send me the limits, yes, yes please

claims-collision = For a collision
    .phrases = collision, a collision, it was a collision, crash, a crash, accident, an accident, it was an accident, not a breakdown

claims-texted = It's on its way.

claims-mailed = This phone takes no texts, so it goes to your address on file.

claims-untexted = I can't text this phone.

claims-no-claim = You have no claim with us.

claims-after = { PAUSE(250) }
    .again = Are you still there?
    .no-match = I didn't get that.
    .more = Press a key, or just hang up. For a person, press zero.
