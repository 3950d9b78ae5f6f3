# What any line may say at any time.

recording-notice = This call may be recorded.

# Said to callers of the other languages.
language-offer = For English, press eight.

# After the call has gone on in its caller's own language: where a number is keyed, 8 is a digit.
language-changed = For English, say English.

danger-safety = If anyone is hurt or in danger, hang up now and dial nine one one.

slower-from-now = I'll speak more slowly.

unrecorded-from-now = We won't record this call.

relay-from-now = I'll give you more time for each answer.

did-you-mean-choice = I heard: { $heard_choice }. Is that right? Press 1 for yes, 2 for no.
    .again = { $heard_choice }: is that right? Press 1 for yes, 2 for no.
    .no-match = Please press 1 for yes or 2 for no. I heard: { $heard_choice }.
    .more = I heard: { $heard_choice }. Press 1 if that is right. Press 2 if not. For a person, press zero.

did-you-say-miles = Did you say { MILES($heard_miles) }? Press 1 for yes, 2 for no.
    .again = Did you say { MILES($heard_miles) }? Press 1 for yes, 2 for no.
    .no-match = Please press 1 for yes or 2 for no. Did you say { MILES($heard_miles) }?
    .more = I heard { MILES($heard_miles) }. Press 1 if that is right. Press 2 to give it again. For a person, press zero.

did-you-say-day = Did you say { DAY($heard_day) }? Press 1 for yes, 2 for no.
    .again = Did you say { DAY($heard_day) }? Press 1 for yes, 2 for no.
    .no-match = Please press 1 for yes or 2 for no. Did you say { DAY($heard_day) }?
    .more = I heard { DAY($heard_day) }. Press 1 if that is right. Press 2 to give it again. For a person, press zero.

did-you-say-yes = Did you say yes? Press 1 for yes, 2 for no.
    .again = Did you say yes? Press 1 for yes, 2 for no.
    .no-match = Please press 1 for yes or 2 for no. Did you say yes?
    .more = Press 1 if you said yes. Press 2 if not. For a person, press zero.

did-you-say-phone = Did you say { PHONE($heard_phone) }? Press 1 for yes, 2 for no.
    .again = Did you say { PHONE($heard_phone) }? Press 1 for yes, 2 for no.
    .no-match = Please press 1 for yes or 2 for no. Did you say { PHONE($heard_phone) }?
    .more = I heard { PHONE($heard_phone) }. Press 1 if that is right. Press 2 to give it again. For a person, press zero.

did-you-say-place = Did you say { PLACE($heard_place) }? Press 1 for yes, 2 for no.
    .again = Did you say { PLACE($heard_place) }? Press 1 for yes, 2 for no.
    .no-match = Please press 1 for yes or 2 for no. Did you say { PLACE($heard_place) }?
    .more = I heard { PLACE($heard_place) }. Press 1 if that is right. Press 2 to say it again. For a person, press zero.
