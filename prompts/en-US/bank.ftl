# The bank line.

bank-welcome = Bank username help.

bank-menu = { PAUSE(250) }
    .again = I didn't hear you.
    .no-match = Let me say the choices again.
    .more = Press a key, or say "bank" or "invest".

bank-username = For bank
    .phrases = bank, bank username, my bank username, the bank, username, my username, user name, my user name, forgot my username, I forgot my username, I forgot my user name, forgot username, lost my username, I can't log in, I can't sign in, login, log in, sign in, user id, my user id, recover my username, yes

bank-to-invest = For invest
    .phrases = invest, invest username, my invest username, investing, investment, investments, my investment account, investment account, invest account, brokerage, stocks, trading, wrong line

bank-moved = Bank username help. You don't need to call back.
