# How a GAP claim stands: what happens next, who does it, by when.

gap-status-sorry = We promised to review what came on { DAY($received_on) } by { DAY($review_due) }. This is late, and I'm sorry.
    .again = Do you want to talk to a person about it?
    .no-match = Let me say the choices again.
    .more = Press a key, or say "a person now". For a person, you can also press zero.

gap-status-person-now = To talk to a person now
    .phrases = now, a person now, talk to a person now, yes, yes please, put me through, connect me

gap-status-the-rest = To hear about the rest
    .phrases = the rest, hear the rest, hear about the rest, no, no thanks, go on, continue, the status

gap-status-waiting = We're waiting for your documents. We review each within two business days of getting it.

gap-status-missing = { $documents_here ->
        [0] We have no documents yet.
       *[other] We have { $documents_here } of { $documents_needed } documents.
    } Still needed: { $missing_said ->
       *[one] { $missing_first }
        [two] { $missing_first }; and { $missing_second }
        [three] { $missing_first }; { $missing_second }; and { $missing_third }
        [more] { $missing_first }; { $missing_second }; { $missing_third }; and { $missing_others } more
    }. { $under_review ->
       *[no] { "" }
        [yes] What came on { DAY($received_on) } will be reviewed by the end of { DAY($review_due) }.
    }

gap-status-rejected = We need this again: { $rejected }. The reason: { $rejected_reason }. { $rejected_others ->
        [0] { "" }
        [one] One other document is needed too.
       *[other] { $rejected_others } other documents are needed too.
    }

gap-status-rejected-in-own-words = We need this again: { $rejected }. The reason: { $rejected_words }. { $rejected_others ->
        [0] { "" }
        [one] One other document is needed too.
       *[other] { $rejected_others } other documents are needed too.
    }

gap-status-corrections = One of your documents is needed again. Our letter says which, and why.
    .again = Do you want to talk to a person about it?
    .no-match = I didn't get that.
    .more = Press 1 to talk to a person, or just hang up.

gap-status-in-review = { $received_days ->
       *[one] We received your documents on { DAY($received_on) }.
        [several] The last of your documents came on { DAY($received_on) }.
    } They will be reviewed by the end of { DAY($review_due) }{ $holiday ->
       *[none] { "" }
        [monday] ; Monday is a holiday
        [tuesday] ; Tuesday is a holiday
        [wednesday] ; Wednesday is a holiday
        [thursday] ; Thursday is a holiday
        [friday] ; Friday is a holiday
    }. We'll reach out with the result.

gap-status-being-reviewed = Your documents are being reviewed, and we'll reach out with the result. You don't have to send anything.

gap-status-complete = All your documents are in and reviewed. Next we decide, and we'll reach out. Keep making your loan payments.

gap-status-approved = Your claim is approved. Next we pay your lender, and tell you when. Keep making your loan payments until then.

gap-status-paid = We paid your lender{ $dated ->
        [yes] { " " }on { DAY($changed_on) }
       *[no] { "" }
    }. Ask your lender whether anything is left to pay.

gap-status-denied = Your claim was not approved. Our letter says why, and what you can do.
    .again = Do you want to talk to a person about it?
    .no-match = I didn't get that.
    .more = Press 1 to talk to a person, or just hang up.

gap-status-no-benefit = Your claim is finished, and nothing is owed on it. Our letter says why.
    .again = Do you want to talk to a person about it?
    .no-match = I didn't get that.
    .more = Press 1 to talk to a person, or just hang up.

gap-status-closed = Your claim was closed, because documents did not reach us. A person can tell you what to do now.
    .again = Do you want to talk to a person about it?
    .no-match = I didn't get that.
    .more = Press 1 to talk to a person, or just hang up.

gap-status-person = To talk to a person
    .phrases = yes, yes please, talk to a person, put me through, connect me

gap-status-list-by-text = { PAUSE(250) }
    .again = Do you want the list by text?
    .no-match = I didn't get that.
    .more = Press 1 for the list by text, or just hang up. For a person, press zero.

gap-status-list-by-address = { PAUSE(250) }
    .again = Do you want the list at the address on file?
    .no-match = I didn't get that.
    .more = Press 1 for the list at the address on file, or just hang up. For a person, press zero.

gap-status-text-list = For the list by text
    .phrases = yes, yes please, text, a text, by text, text me, text it, text the list, text me the list, the list, the list by text, send me a text, send the list

gap-status-post-list = For the list at the address on file
    .phrases = yes, yes please, the list, send it, send the list, send me the list, mail it, mail the list, by mail, by e-mail, e-mail it, e-mail the list

gap-status-news-by-text = { PAUSE(250) }
    .again = Do you want a text when it changes?
    .no-match = I didn't get that.
    .more = Press 1 for a text when your claim changes, or just hang up. For a person, press zero.

gap-status-agreed = We'll text this phone when it changes.

gap-status-no-text = I can't text this phone.
