# The contract-services line.

contracts-welcome = Contract services.

contracts-menu = { PAUSE(100) }
    .again = I didn't hear you.
    .no-match = Let me say the choices again.
    .more = Press a key, or say what you need, such as "cancel".

contracts-cancel = To cancel a contract
    .phrases = cancel, cancel a contract, cancel my contract, cancellation, I want to cancel, stop my contract, refund, get a refund

contracts-transfer = To transfer one
    .phrases = transfer, transfer a contract, transfer my contract, transfer ownership, I sold my car, sold the car, new owner, I bought a car, I bought the car, bought the car, I'm the buyer, I am the buyer

contracts-after = { PAUSE(250) }
    .again = Are you still there?
    .no-match = I didn't get that.
    .more = Press a key, or just hang up. For a person, press zero.

contracts-after-with-text = { PAUSE(250) }
    .again = Are you still there?
    .no-match = I didn't get that.
    .more = Press a key, or just hang up. For a person, press zero.

contracts-text = For that number by text
    .phrases = yes, yes please, text, a text, by text, text me, text it, text it to me, text me the number, text message, by text message, send a text, send me a text, send it by text, send it to my phone, send me the number

contracts-texted = It is on its way to this phone.

contracts-text-unavailable = I can't text this phone.

contracts-something-else = For something else
    .phrases = something else, anything else, another question, main menu, start over

contracts-goodbye = Goodbye.

contracts-person = I'm connecting you to a person.
