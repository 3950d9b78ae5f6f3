# What becomes of the help that was asked for. Never whose it is, where it goes or under which contract.

roadside-status-told = { $job_said ->
        [coming] Your driver is { $eta_minutes ->
            [one] one minute
           *[other] { $eta_minutes } minutes
        } away.
        [arriving] Your driver should be there any minute.
        [late] I'm sorry, your driver is late. A person can find out why.
        [taken] A driver has your call.
        [there] Your driver says they are with you. If not, press zero.
        [towing] Your vehicle is on its way to the shop.
       *[finding] I'm finding a driver for you.
    }

roadside-status-after = Unsafe? Press zero.
    .again = Are you still there?
    .no-match = Let me say the choices again.
    .more = Press a key, or just hang up. For a person, press zero.

roadside-status-person = For a person
    .phrases = wait for a person, i'll wait, wait

roadside-status-cancel = To cancel
    .phrases = cancel, cancel it, cancel the driver, cancel my driver, cancel the tow, cancel the truck, cancel that, i don't need it, i don't need it anymore, don't need a driver, it started, my car started, never mind the driver, call it off

roadside-status-other = For other help
    .phrases = other help, something else, another vehicle, another car, other vehicle, other car, a different car, new problem, another problem

roadside-status-changes = For changes or more
    .phrases = change, changes, a change, make a change, change it, change something, i want to change it, other help, something else, another vehicle, another car, other vehicle, other car, a different car, new problem, another problem

roadside-status-change = What should I change?
    .again = What is different now?
    .no-match = Let me say the choices again.
    .more = Press a key, or say what should change. For a person, press zero.

roadside-status-shop = For another shop
    .phrases = shop, the shop, another shop, a different shop, different shop, other shop, change the shop, new shop, take it to another shop, take it to a different shop, take it somewhere else, take my car somewhere else, somewhere else, another garage, a different garage, another dealer, a different dealer, another dealership, take it home, take it to my house, different place, change where it goes, change the destination, new destination, another destination, a different destination, wrong shop

roadside-status-number = For another call-back number
    .phrases = number, my number, new number, a new number, i have a new number, another number, a different number, different number, change my number, change the number, call another number, call me on another number, call me at another number, call a different number, call my other phone, new phone, another phone, my phone is running out, call-back number, callback number

roadside-status-right-shop = To { PLACE($tow_to) }. Press 1 if that's right.
    .again = It goes to { PLACE($tow_to) }. Is that right? Press 1 for yes, 2 for no.
    .no-match = To { PLACE($tow_to) }? Press 1 for yes, 2 for no.
    .more = I tell your driver to go to { PLACE($tow_to) }. Press 1 if that is right. Press 2 if not. For a person, press zero.

roadside-status-right-nearest = To the nearest shop. Press 1 if that's right.
    .again = It goes to the nearest shop. Is that right? Press 1 for yes, 2 for no.
    .no-match = To the nearest shop? Press 1 for yes, 2 for no.
    .more = I tell your driver to go to the nearest shop. Press 1 if that is right. Press 2 if not. For a person, press zero.

roadside-status-new-number = Key the new number, then pound.
    .again = Which number should we call? Key or say it, then press pound.
    .no-match = That wasn't ten digits. Key the number with its area code, then pound.
    .more = Key or say ten digits for us to call, then press pound. For a person, press zero, then pound.

roadside-status-right-number = { PHONE($callback) }. Press 1 if that's right.
    .again = Should we call { PHONE($callback) }? Press 1 for yes, 2 for no.
    .no-match = Is { PHONE($callback) } right? Press 1 for yes, 2 for no.
    .more = I have { PHONE($callback) }. Press 1 if that is right. Press 2 if not. For a person, press zero.

roadside-status-changed = { $changed ->
        [number] Done. They call you there.
       *[shop] Done. It goes there.
    }

roadside-status-not-changed = I couldn't change it.

roadside-status-which = You have two calls open.
    .again = Which one do you mean?
    .no-match = Let me say the two again.
    .more = Press a key, or say newest or earlier. For a person, press zero.

roadside-status-newest = For the newest, { $job_service ->
        [tire] a tire
        [jump] a battery
        [lockout] a lockout
        [fuel] fuel
        [tow] a tow
       *[other] other help
    }
    .phrases = newest, the newest, new one, latest, the latest, the last one, first, the first one, today's

roadside-status-earlier = For the earlier, { $other_service ->
        [tire] a tire
        [jump] a battery
        [lockout] a lockout
        [fuel] fuel
        [tow] a tow
       *[other] other help
    }
    .phrases = earlier, the earlier, earlier one, older, the older one, old one, second, the second one, the one before

roadside-status-which-vehicle = You have two calls open.
    .again = For which vehicle do you call?
    .no-match = Let me say the two again.
    .more = Press a key, or say which vehicle. For a person, press zero.

roadside-status-first-vehicle = For the { $job_vehicle }
    .phrases = the { $job_vehicle }, { $job_vehicle }, my { $job_vehicle }, first, the first, the first one, newest, the newest, the newest one

roadside-status-other-vehicle = For the { $other_job_vehicle }
    .phrases = the { $other_job_vehicle }, { $other_job_vehicle }, my { $other_job_vehicle }, second, the second, the second one, the other one, earlier, the earlier one

roadside-status-sure = Tell your driver not to come? Press 1 for yes, 2 for no.
    .again = Shall I cancel your driver? Press 1 for yes, 2 for no.
    .no-match = Please press 1 to cancel your driver, or 2 to keep them.
    .more = Press 1 if you don't need the driver. Press 2 to keep them coming. For a person, press zero.

roadside-status-kept = Nothing has changed. Your driver is still coming. Goodbye.

roadside-status-telling = I'm telling your driver.
    .again = One moment more.

roadside-status-gone = Your driver is cancelled. Goodbye.

roadside-status-too-late = I couldn't cancel your driver.

roadside-status-cancelled = I'm telling your driver not to come. Goodbye.
