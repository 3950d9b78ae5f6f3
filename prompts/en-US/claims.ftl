# The line: claims.

claims-welcome = Vehicle service contract claims.

claims-menu = { PAUSE(250) }
    .again = I didn't hear you.
    .no-match = Let me say the choices again.
    .more = Press a key, or say what you need.

claims-goodbye-now = To hang up
    .phrases = hang up, goodbye, that is all
