# What is written to people: e-mails that must also do as letters, and texts. A text stays within 160 plain
# characters where it can. Values are written by the functions that speak them elsewhere: $562.60, 1399-5300.

message-cancellation-form = { $greeting ->
        [named] Dear { $first_name },
       *[plain] Hello,
    }

    On { DAY($asked_on) } you asked us by phone to cancel your { $product ->
        [gap] GAP contract
       *[vsc] service contract
    }. Your request number is { DIGITS($number) }.

    Nothing has changed yet. Your contract stays in force until we have the form below with your signature.

    WHAT WE HAVE ON RECORD

    { $vehicle_known ->
        [yes] Vehicle: { $vehicle }
       *[no] { "" }
    }
    Estimated refund: { MONEY($refund) }
    { $payee ->
       *[holder] The refund is paid to you.
        [lender] The refund goes first to your lender. If the loan is paid off, send us proof of that, and the refund is paid to you.
        [automatic] The refund goes first to your lender. Once the loan is paid off, it is paid to you.
    }
    This is an estimate. We work out the exact amount when your signed form is here.

    WHAT TO DO

    { $channel ->
        [letter] Sign the form below and mail it to us at the address in your contract.
       *[email] Print this page, sign the form below, and reply to this e-mail with a photo or a scan of it. Or mail it to us at the address in your contract. If you can't print, copy the form by hand and sign that.
    }

    If you have changed your mind, do nothing. Without your signature nothing is canceled.

    WHAT HAPPENS NEXT

    When your signed form is here, we cancel the contract and let you know the exact refund.

    Questions? Call us at { PHONE($line_number) }. Your request number is { DIGITS($number) }.

    { $company }

    ----------------------------------------

    CANCELLATION FORM
    Request { DIGITS($number) }

    I ask { $company } to cancel my { $product ->
        [gap] GAP contract
       *[vsc] service contract
    }{ $vehicle_known ->
        [yes] { " " }on my { $vehicle }
       *[no] { "" }
    }. I know that the refund of { MONEY($refund) } that I was told is an estimate.

    Name, in print: ______________________________

    { $product ->
        [gap] { "" }
       *[vsc] Odometer reading today: ________________ miles
    }

    Date: ____________________

    Signature: ______________________________
    .subject = Your request { DIGITS($number) }: the form to sign

message-transfer-form = { $greeting ->
        [named] Dear { $first_name },
       *[plain] Hello,
    }

    On { DAY($asked_on) } we were told by phone that your vehicle was sold on { DAY($sold_on) }, and that your { $product ->
        [gap] GAP contract
       *[vsc] service contract
    } is to pass to its new owner. Your request number is { DIGITS($number) }.

    { $notice_counts ->
       *[yes] The call counts as your notice of the sale.
        [no] Your notice of the sale is the signed form.
    } We need the form below, with your signature, by { DAY($transfer_until) }.

    WHAT TO DO

    { $channel ->
        [letter] Sign the form below with the new owner, and mail it to us at the address in your contract.
       *[email] Print this page, sign the form below with the new owner, and reply to this e-mail with a photo or a scan of it. Or mail it to us at the address in your contract. If you can't print, copy the form by hand and sign that.
    }

    Pay the administrative fee for a transfer as your contract says. Never send us a card number by e-mail.

    Give the new owner the maintenance records that you kept.

    WHAT HAPPENS NEXT

    When the signed form and the fee are here, the contract passes to the new owner, and we write to you both. Until then nothing has changed.

    If you have not sold your vehicle, call us at once at { PHONE($line_number) }.

    Questions? Call us at { PHONE($line_number) }. Your request number is { DIGITS($number) }.

    { $company }

    ----------------------------------------

    TRANSFER FORM
    Request { DIGITS($number) }

    I ask { $company } to transfer my { $product ->
        [gap] GAP contract
       *[vsc] service contract
    }{ $vehicle_known ->
        [yes] { " " }on my { $vehicle }
       *[no] { "" }
    } to the new owner named below. The vehicle became theirs on { DAY($sold_on) }.

    New owner's name, in print: ______________________________

    New owner's address: ______________________________

    New owner's telephone: ______________________________

    Odometer reading on that day: ________________ miles

    Date: ____________________

    Holder's signature: ______________________________

    New owner's signature: ______________________________
    .subject = Your request { DIGITS($number) }: the transfer form to sign

# What becomes of a driver who was sent, to who said yes to texts on the call that asked for help.

message-roadside-on-the-way = { $company }: your driver is on the way, about { $eta_minutes } minutes from you. Stay somewhere safe. Questions? Call { PHONE($line_number) }. Reply STOP for no more texts.

message-roadside-another-driver = { $company }: another driver is coming to you, in about { $eta_minutes } minutes. Sorry for the wait. Questions? Call { PHONE($line_number) }. Reply STOP for no more texts.

message-roadside-canceled = { $company }: your roadside help is canceled. No driver is coming. Do you still need one? Call { PHONE($line_number) }. Reply STOP for no more texts.

message-roadside-late = { $company }: your driver is late, and we are sorry. A person is looking into it. Still waiting? Call { PHONE($line_number) }. Reply STOP for no more texts.

message-location-link = { $company }: show us where you are: { $link } It works for 30 minutes. Reply STOP for no more texts.

message-request-number = { $company }: your request number is { DIGITS($number) }{ $request_kind ->
        [cancellation] , to cancel your { $product ->
            [gap] GAP contract
           *[vsc] service contract
        }
       *[other] { "" }
    }. Questions? Call { PHONE($line_number) }. Reply STOP for no more texts.

# What answers a question that was asked in passing, as a text.

message-reply-shops = { $company }: any licensed repair shop or dealership in the U.S. or Canada. Work must be authorized first. STOP ends texts.

message-reply-covered = { $company }: a service contract covers most repairs, by its level. We decide each one with your shop. STOP ends texts.

message-reply-authorization = { $company }: we must authorize the work before the shop starts. The service advisor calls us for that. STOP ends texts.

message-reply-diagnosis = { $company }: you agree to the diagnosis with the shop, and pay it if the failure is not covered. STOP ends texts.

message-reply-deductible = { $company }: you may have to pay a deductible for a repair. Your contract says how much. STOP ends texts.

message-reply-rental = { $company }: a rental can be approved once the repairs are known and qualify; not with Basic Guard. STOP ends texts.

message-reply-trip = { $company }: a breakdown on a trip: hotel and meals are covered within limits, unless bought in Kansas. STOP ends texts.

message-reply-refund-rule = { $company }: within 60 days with no claims, the refund is full; else prorated. A fee may apply. STOP ends texts.

message-reply-payee = { $company }: a refund goes to the lender first. With proof that the loan is paid off, to you. STOP ends texts.

message-reply-thirty-days = { $company }: tell us of a sale within 30 days, or the contract is no longer in force. STOP ends texts.

message-reply-loan = { $company }: keep making your loan payments until the GAP claim is settled. STOP ends texts.

message-reply-insurer = { $company }: don't wait for your insurer: start the GAP claim now, and send each document when you have it. STOP ends texts.

message-reply-review = { $company }: each required document is reviewed within 2 business days of receipt. STOP ends texts.

message-reply-police = { $company }: a police report shows how the vehicle was lost. If there is none, send a signed statement. STOP ends texts.

message-reply-gap-payee = { $company }: a GAP claim is paid to your lender, toward what you still owe. STOP ends texts.

message-reply-total-loss = { $company }: after a total loss, cancel your service contract: part of its price may come back. STOP ends texts.

message-reply-help-center = { $company }: the Help Center is on our website, under support. STOP ends texts.

# What a text to one of our numbers is answered with. Where one of the .phrases stands anywhere in a text, or
# where one of .alone is all of it, that is what it means; capitals, accents and punctuation do not count. Who
# wants texts again says only that: a longer text with the same words in it may well be a complaint.

message-texts-stopped = { $company }: you will get no more texts from us. Reply START to get them again. Help: call { PHONE($line_number) }.
    .phrases = stop, stopall, unsubscribe, opt out, optout, opt me out, no more texts, no more messages, do not text, don't text, dont text, quit texting, remove me, remove my number, take me off, take my number off, leave me alone, leave us alone, end texts, don't want, dont want, do not want, no longer want, never want, never wanted texts, don't send, dont send, do not send, don't message, dont message, do not message, don't contact, dont contact, do not contact, don't write, dont write, do not write, never text, never asked for, never asked you, didn't ask for, didnt ask for, did not ask for, didn't sign up, didnt sign up, did not sign up, never signed up, lose my number, delete my number, delete me, unwanted, spam
    .alone = cancel, cancel texts, cancel please, end, quit, revoke, remove, no, no more, no thanks, no thank you, no texts, no messages, enough, go away, wrong number

message-texts-again = { $company }: you can get texts from us again, when you ask for one on a call. Reply STOP to end them.
    .alone = start, start please, please start, start again, unstop, start texts, start texts again, start texting, start texting again, start texting me, start texting me again, please start texting me, please start texting me again, text me again

message-texts-help = { $company }: call us at { PHONE($line_number) }. We text only what you ask for on a call. Reply STOP for no more texts.
    .phrases = need help
    .alone = help, help me, help please, please help, info

message-texts-unread = { $company }: nobody reads texts to this number. Please call { PHONE($line_number) }. In an emergency call 911.

# About repairs and benefits, after a yes on the call. Figures go to the holder's own telephone or address alone.

message-repair-rules = { $company }: before any work, the shop must call { PHONE($line_number) } for approval. Any licensed US/Canada shop. Tell it your Guard level. Reply STOP for no more texts.

message-rental-limits = { $company }: rental or public transport: { $limits ->
        [known] up to { MONEY($limit_a_day) } a day, { MONEY($limit_in_all) } in all.
       *[contract] limits are in your contract.
    } Send receipts to the address in your contract.{ $channel ->
        [text] { " " }Reply STOP for no more texts.
       *[other] { "" }
    }
    .subject = Your rental: limits and receipts

message-trip-receipts = { $company }: hotel and meals: { $limits ->
        [known] up to { MONEY($limit_a_day) } a day, { MONEY($limit_in_all) } in all.
       *[contract] limits are in your contract.
    } Send receipts to the address in your contract.{ $channel ->
        [text] { " " }Reply STOP for no more texts.
       *[other] { "" }
    }
    .subject = Your trip: how to send receipts

message-contract-included = { $company }: your contract has each benefit's limits. Before any work, the shop must call { PHONE($line_number) }.{ $channel ->
        [text] { " " }Reply STOP for no more texts.
       *[other] { "" }
    }
    .subject = What your contract includes

# A code is text alone: who reads it on a screen that somebody else sees has nothing to explain.
message-username-code = Code { $code_sent } for your call to { PHONE($line_number) }. We will never call you and ask for it.

message-username-text = { $company }: on { DAY($asked_on) } you asked us by phone for your { $business ->
        [invest] invest
       *[bank] bank
    } username. Not you? Call { PHONE($line_number) }. It is: { $username }

message-username-email = Hello,

    Your { $business ->
        [invest] invest
       *[bank] bank
    } username is:

    { $username }

    Somebody asked for it by phone on { DAY($asked_on) }, and gave the code that we had texted to the number on your account.

    If that was not you, call us right away at { PHONE($line_number) }, at any time of the day.

    We will never call you and ask for a code or a password.

    { $company }
    .subject = Your { $business ->
        [invest] invest
       *[bank] bank
    } username

message-username-notice = Hello,

    On { DAY($asked_on) } somebody asked us by phone for your { $business ->
        [invest] invest
       *[bank] bank
    } username. We have sent it to the address on your account. It is not in this e-mail.

    If that was you, there is nothing to do.

    If it was not, call us right away at { PHONE($line_number) }, at any time of the day.

    { $company }
    .subject = Your { $business ->
        [invest] invest
       *[bank] bank
    } username was asked for

# After a yes to texts on a call for roadside help.

message-roadside-details = { $company }: { $service ->
        [tire] help with your tire
        [jump] your jump start
        [lockout] your locksmith
        [fuel] your fuel
        [tow] your tow truck
       *[other] help
    } should arrive about { $eta_minutes } minutes after this text. Request { DIGITS($number) }. Questions? Call { PHONE($line_number) }.

# GAP claims. Letters first, then the texts; a text says where a claim stands only to the telephone on file.

-gap-line = { "\u000A" }-{ " " }

message-gap-still-needed = { $d1 ->
        [here] { "" }
        [again] { -gap-line }again: total-loss settlement statement (your insurer)
       *[needed] { -gap-line }total-loss settlement statement (your insurer)
    }{ $d2 ->
        [here] { "" }
        [again] { -gap-line }again: vehicle valuation report (your insurer)
       *[needed] { -gap-line }vehicle valuation report (your insurer)
    }{ $d3 ->
        [here] { "" }
        [again] { -gap-line }again: proof of the insurer's payment (your insurer)
       *[needed] { -gap-line }proof of the insurer's payment (your insurer)
    }{ $d4 ->
        [here] { "" }
        [again] { -gap-line }again: insurance declarations page (your insurer)
       *[needed] { -gap-line }insurance declarations page (your insurer)
    }{ $d5 ->
        [here] { "" }
        [again] { -gap-line }again: police report (police or insurer), or a signed statement
       *[needed] { -gap-line }police report (police or insurer), or a signed statement
    }{ $d6 ->
        [here] { "" }
        [again] { -gap-line }again: GAP contract, all pages (your papers or dealer)
       *[needed] { -gap-line }GAP contract, all pages (your papers or dealer)
    }{ $d7 ->
        [here] { "" }
        [again] { -gap-line }again: finance agreement (dealer or lender)
       *[needed] { -gap-line }finance agreement (dealer or lender)
    }{ $d8 ->
        [here] { "" }
        [again] { -gap-line }again: payment history and payoff (your lender)
       *[needed] { -gap-line }payment history and payoff (your lender)
    }{ $d9 ->
        [here] { "" }
        [again] { -gap-line }again: bill of sale (your dealer)
       *[needed] { -gap-line }bill of sale (your dealer)
    }{ $d10 ->
        [here] { "" }
        [again] { -gap-line }again: dealer invoice; if bought used, book-out sheet (dealer)
       *[needed] { -gap-line }dealer invoice; if bought used, book-out sheet (dealer)
    }{ $d11 ->
        [here] { "" }
        [again] { -gap-line }again: proof of other canceled products (dealer)
       *[needed] { -gap-line }proof of other canceled products (dealer)
    }{ $d12 ->
        [here] { "" }
        [again] { -gap-line }again: theft recovery report (police or insurer)
       *[needed] { -gap-line }theft recovery report (police or insurer)
    }{ $d13 ->
        [here] { "" }
        [again] { -gap-line }again: the photos or statement that we asked for
       *[needed] { -gap-line }the photos or statement that we asked for
    }

message-gap-still-needed-text = { $d1 ->
        [here] { "" }
       *[needed] { -gap-line }settlement statement (insurer)
    }{ $d2 ->
        [here] { "" }
       *[needed] { -gap-line }valuation report (insurer)
    }{ $d3 ->
        [here] { "" }
       *[needed] { -gap-line }proof of payment (insurer)
    }{ $d4 ->
        [here] { "" }
       *[needed] { -gap-line }declarations page (insurer)
    }{ $d5 ->
        [here] { "" }
       *[needed] { -gap-line }police report (police)
    }{ $d6 ->
        [here] { "" }
       *[needed] { -gap-line }GAP contract (you, dealer)
    }{ $d7 ->
        [here] { "" }
       *[needed] { -gap-line }finance agreement (dealer)
    }{ $d8 ->
        [here] { "" }
       *[needed] { -gap-line }payment history (lender)
    }{ $d9 ->
        [here] { "" }
       *[needed] { -gap-line }bill of sale (dealer)
    }{ $d10 ->
        [here] { "" }
       *[needed] { -gap-line }invoice or book-out sheet (dealer)
    }{ $d11 ->
        [here] { "" }
       *[needed] { -gap-line }proof of canceled products (dealer)
    }{ $d12 ->
        [here] { "" }
       *[needed] { -gap-line }theft recovery report (police)
    }{ $d13 ->
        [here] { "" }
       *[needed] { -gap-line }photos or statement (you)
    }

message-gap-documents =
    { $greeting ->
        [named] Dear { $first_name },
       *[plain] Hello,
    }

    Your GAP claim{ $vehicle_known ->
        [yes] { " " }on your { $vehicle }
       *[no] { "" }
    } is started. Its number is { DIGITS($number) }.

    WHAT WE NEED, AND WHO HAS IT
    { message-gap-still-needed }

    If there is no police report, and the loss was neither a theft nor a fire, a statement with your signature will do. If the car was stolen, we also need the theft recovery report, from the police or your insurer. If other products were paid with the loan, such as a service contract, cancel them and send proof of what came back.

    HOW TO SEND THEM

    { $channel ->
        [letter] Mail copies to us at the address in your contract.
       *[email] Reply to this e-mail with photos or scans, or mail copies to us at the address in your contract.
    }

    Send each as soon as you have it. We review each within two business days of getting it, and we'll reach out with the result.

    Keep making your loan payments. A GAP payment goes to your lender.

    Questions? Call us at { PHONE($line_number) }. Your claim number is { DIGITS($number) }.

    { $company }
    .subject = Your GAP claim { DIGITS($number) }: the documents we need

message-gap-list-text = { $company }: still needed for your GAP claim:{ message-gap-still-needed-text }

message-gap-news-text = { $company }: { $on_file ->
       *[no] there is news of your GAP claim. Please call { PHONE($line_number) }.
        [yes] { $gap_status ->
            [in_review] your GAP documents are being reviewed.
            [needs_correction] a document of your GAP claim is needed again. Please call { PHONE($line_number) }.
            [reviewed] we reviewed your GAP documents. To hear what is next, call { PHONE($line_number) }.
            [complete_awaiting_decision] all your GAP documents are reviewed. Next we decide.
            [approved] your GAP claim is approved. Next we pay your lender. Keep paying your loan until then.
            [payment_sent_to_lender] we paid your lender on your GAP claim.
           *[changed] there is news of your GAP claim. Please call { PHONE($line_number) }.
        }
    }

message-gap-list =
    { $greeting ->
        [named] Dear { $first_name },
       *[plain] Hello,
    }

    This is what we still need for your GAP claim, and who has it.
    { message-gap-still-needed }

    HOW TO SEND THEM

    { $channel ->
        [letter] Mail copies to us at the address in your contract.
       *[email] Reply to this e-mail with photos or scans, or mail copies to us at the address in your contract.
    }

    Send each as soon as you have it. We review each within two business days of getting it, and we'll reach out with the result.

    Keep making your loan payments. A GAP payment goes to your lender.

    Questions? Call us at { PHONE($line_number) }.

    { $company }
    .subject = Your GAP claim: what we still need

message-gap-news-told = { $gap_status ->
        [started] Your GAP claim is started.
        [awaiting_documents] Your GAP claim waits for documents.
        [in_review] Your documents are being reviewed.
        [needs_correction] A document of your GAP claim is needed again. Still needed:{ message-gap-still-needed }
        [reviewed] We reviewed your documents. Still needed:{ message-gap-still-needed }
        [reviewed_all] We reviewed your documents, and they are all good. We'll reach out with what is next.
        [complete_awaiting_decision] All documents of your GAP claim are reviewed. Next we decide.
        [approved] Your GAP claim is approved. Next we pay your lender. Keep making your loan payments.
        [payment_sent_to_lender] Your GAP claim is paid: the payment went to your lender.
        [denied] Your GAP claim was decided. A letter with the reasons is on its way.
        [no_benefit] Your GAP claim was decided. A letter with the reasons is on its way.
        [closed_no_response] Your GAP claim was closed because documents did not reach us. Please call { PHONE($line_number) }.
       *[changed] There is news of your GAP claim. Please call { PHONE($line_number) }.
    }

message-gap-news =
    { $greeting ->
        [named] Dear { $first_name },
       *[plain] Hello,
    }

    { message-gap-news-told }

    Questions? Call us at { PHONE($line_number) }.

    { $company }
    .subject = News of your GAP claim
