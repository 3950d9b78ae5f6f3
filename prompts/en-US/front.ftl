# The line: front. One open question, and what it takes by key behind it.

front-welcome = { $company }.

# Its state and time alone: not whose it is, nor where.
front-job = { $job_said ->
        [coming] { $eta_minutes ->
            [one] Your driver is one minute away.
           *[other] Your driver is { $eta_minutes } minutes away.
        }
        [arriving] Your driver is about to arrive.
        [late] I'm sorry, your driver is late.
        [taken] A driver has your job.
        [there] Your driver is there.
        [towing] Your vehicle is being towed.
       *[finding] We are finding you a driver.
    }

front-menu = In a few words, how can I help?
    .again = I didn't hear you. Here are the choices.
    .no-match = Here are the choices.
    .more = Press a key, or say what you need, such as "I need a tow".

front-roadside = For help at the roadside
    .phrases = roadside, road side, roadside help, roadside assistance, help at the roadside, emergency roadside assistance, emergency service

front-claims = For a repair or a claim
    .phrases = claim, claims, repair, repairs, a repair claim, service contract claim, my car needs work, coverage

front-contracts = To cancel or transfer a contract
    .phrases = contract, my contract, service contract, contract services, cancel or transfer, change my contract

front-gap = For GAP
    .phrases = gap, gap claim, gap insurance, gap coverage, gap addendum

front-username = For a forgotten username
    .phrases = username, user name, my username, forgot my username, forgot my user name, lost my username, login, log in, sign in, can't log in, can't sign in, online account

front-username-menu = { PAUSE(100) }
    .again = I didn't hear you.
    .no-match = Let me say the choices again.
    .more = Press a key, or say "bank", or "invest".

front-bank = For the bank
    .phrases = bank, the bank, bank account, banking, savings, checking, savings account, checking account, my bank username

front-invest = For invest
    .phrases = invest, investing, investment, investments, brokerage, trading, stocks, investment account, my invest username
