# The line: bank.

bank-welcome = Bank username help.

bank-menu = { PAUSE(250) }
    .again = I didn't hear you.
    .no-match = Let me say the choices again.
    .more = Press a key, or say what you need.

bank-goodbye-now = To hang up
    .phrases = hang up, goodbye, that is all
