# Checking a GAP claim.

gap-check-no-claim = I don't see a claim on this vehicle.
    .again = Do you want to start a claim?
    .no-match = I didn't get that.
    .more = Press 1 to start a claim, or just hang up. For a person, press zero.

gap-check-start = To start one
    .phrases = start, start one, start a claim, yes, yes please, new claim, open a claim
