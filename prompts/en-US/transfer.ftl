# Passing a contract on to a vehicle's new owner.

transfer-date = Key the sale date: month, day, year, two digits each.
    .again = Take your time. Key the sale date: month, day and year, two digits each. Or say it.
    .no-match = I didn't get a date that has been. For May fourth, twenty twenty-six, key 0 5 0 4 2 6. Or say it, like last Friday.
    .more = The sale date is on the bill of sale. Key six digits: two for the month, two for the day, two for the year. If you don't have it, press star, then pound. For a person, press zero, then pound.

transfer-date-right = Sold { DAY($sold_on, weekday: "no") }: transfer it? Press 1 for yes, 2 for no.
    .again = Was it sold on { DAY($sold_on, weekday: "no") }? Press 1 for yes, 2 for no.
    .no-match = I need a yes or a no. Was it sold on { DAY($sold_on, weekday: "no") }? Press 1 for yes, 2 for no.
    .more = I have { DAY($sold_on, weekday: "no") } as the sale date. Press 1 if that is right. Press 2 to change it. For a person, press zero.

transfer-no-date = The time to transfer runs from the sale, so a person will help you with the date.

transfer-to-come = That day is still to come.

transfer-before-start = The contract began on { DAY($began_on, weekday: "no") }, after that date.

transfer-gap-stays = GAP goes with your loan, so a person has to help you with it.

transfer-noted = { $notice_counts ->
       *[yes] You're in time, and this call counts.
        [no] You're in time, but only the form counts.
    } The form goes to the holder's address. Return it with its fee by { DAY($transfer_until, weekday: "no") }. Give the buyer your maintenance records.

transfer-late = I'm sorry. We had to hear from you within { $transfer_days } days of the sale, so the contract is no longer in force.
    .again = You can ask a person to review it.
    .no-match = Let me say that again.
    .more = The { $transfer_days } days after the sale are over. Press 1 to ask a person to review it, or just hang up.

transfer-review = To ask a person to review it
    .phrases = review, review it, a review, ask for a review, have it reviewed, have a person review it, person, a person, ask a person, yes, yes please, please review it

transfer-already-requested = We have your notice of the sale, from { DAY($asked_on) }. Its number is { PAUSE(500) } { DIGITS($number) } { PAUSE(500) } Return the form with its fee.

transfer-already-expired = The contract ended on { DAY($ended_on) }, so there is nothing left to transfer.

transfer-already-transferred = That contract has passed to a new owner already. There is nothing more you need to do.
