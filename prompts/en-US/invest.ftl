# The invest line.

invest-welcome = Invest username help.

invest-menu = { PAUSE(250) }
    .again = I didn't hear you.
    .no-match = Let me say the choices again.
    .more = Press a key, or say "invest" or "bank".

invest-username = For invest
    .phrases = invest, invest username, my invest username, investing, investment, investments, my investment account, investment account, invest account, brokerage, stocks, trading, username, my username, user name, my user name, forgot my username, I forgot my username, I forgot my user name, forgot username, lost my username, I can't log in, I can't sign in, login, log in, sign in, user id, my user id, recover my username, yes

invest-to-bank = For the bank
    .phrases = bank, the bank, bank username, my bank username, bank account, my bank account, banking, checking, checking account, savings, savings account, wrong line

invest-moved = Invest username help. You don't need to call back.
