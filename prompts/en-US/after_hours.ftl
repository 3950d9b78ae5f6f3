# Where nobody can be put through: when people are back, a call then, or a message.

after-hours-when = { $back_when ->
        [today] today
        [tomorrow] tomorrow
       *[later] { DAY($back_on) }
    } at { CLOCK($back_at) } { $clock_zone ->
        [eastern] Eastern time
        [central] Central time
        [mountain] Mountain time
        [pacific] Pacific time
       *[other] our time
    }

after-hours-away = { $back_when ->
        [now] Nobody is free to take your call.
       *[later] Our people are back { after-hours-when }.
    }
    .again = You can be called back, or leave a message.
    .no-match = Let me say the choices again.
    .more = Nobody can talk to you just now. Press a key, or say "call me back", or "leave a message".

after-hours-callback = For a call back to this phone
    .phrases = call me back, call back, a call back, callback, yes, yes please, call me, call me then, call me tomorrow, phone me, ring me back, have somebody call me, have someone call me

after-hours-leave-message = To leave a message
    .phrases = message, a message, leave a message, leave a voice message, voicemail, voice mail, record a message

after-hours-booked = { $back_when ->
        [now] We'll call this phone as soon as somebody is free.
       *[later] We'll call this phone { after-hours-when }, or soon after.
    } We have what you told us. Goodbye.

after-hours-away-message = { $back_when ->
        [now] Nobody can take your call just now.
       *[later] Our people are back { after-hours-when }.
    }

after-hours-message = After the tone, leave your name, your number and what you need. Press pound when you are done.
