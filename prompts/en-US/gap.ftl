# The GAP claims centre: the line itself, and what more than one of its flows says.

gap-welcome = GAP claims.

gap-menu = { PAUSE(100) }
    .again = I didn't hear you.
    .no-match = Let me say the choices again.
    .more = Press a key, or say what you need, such as "start a claim".

gap-start = To start a claim
    .phrases = start, start a claim, start a new claim, new claim, open a claim, file a claim, make a claim, begin a claim, submit a claim, my car was totaled, my car is totaled, totaled, total loss, it's a total loss, my car was stolen, I lost my car

gap-check = To check one
    .phrases = check, check a claim, check my claim, check one, claim status, status, status of my claim, documents, ask about documents, my documents, which documents, what is missing, missing documents, what do you still need, did you get my documents, did you get my fax, where is my claim, existing claim, I have a claim

gap-sorry = I'm sorry about your vehicle.

gap-after = { PAUSE(250) }
    .again = Are you still there?
    .no-match = I didn't get that.
    .more = Press a key, or just hang up. For a person, press zero.

gap-something-else = For something else
    .phrases = something else, anything else, another question, main menu, start over

gap-list-texted = The list is on its way to this phone.

gap-list-posted = The list is on its way to the address on file.

gap-list-not-sent = I can't send the list just now.

gap-text-when-changed = For a text when it changes
    .phrases = yes, yes please, text, a text, text me, send me a text, text me when it changes, let me know, let me know by text, tell me when it changes, notify me

# Each document with who has it, as it stands in a list that is read aloud.
gap-document-d1 = the settlement statement, from your insurer
gap-document-d2 = the valuation report, from your insurer
gap-document-d3 = proof of the insurer's payment, from your insurer
gap-document-d4 = the insurance declarations page, from your insurer
gap-document-d5 = the police report, from the police or your insurer
gap-document-d6 = your GAP contract, from your papers or your dealer
gap-document-d7 = the finance agreement, from your dealer or lender
gap-document-d8 = the payment history, from your lender
gap-document-d9 = the bill of sale, from your dealer
gap-document-d10 = the invoice or book-out sheet, from your dealer
gap-document-d11 = proof of canceled products, from you or your dealer
gap-document-d12 = the theft recovery report, from the police
gap-document-d13 = the photos or statement we asked you for

# Why a document is needed again, in eight words at the most.
gap-reason-unreadable = we can't read it
gap-reason-pages-missing = some of its pages are missing
gap-reason-unsigned = it isn't signed
gap-reason-undated = it has no date
gap-reason-wrong-vehicle = it is about another vehicle
gap-reason-wrong-person = it is in another person's name
gap-reason-wrong-document = it is a different document
gap-reason-wrong-dates = it doesn't cover the date of loss
gap-reason-not-final = it isn't the final version
gap-reason-amounts-differ = its amounts don't match the others
gap-reason-other = our letter to you says why
