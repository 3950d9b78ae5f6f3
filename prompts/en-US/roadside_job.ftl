# Sending help: the place read back, the shop, the driver.

roadside-job-right = Got you: { PLACE($place) }. Press 1 if that's right.
    .again = Are you { PLACE($place, form: "where") }? Press 1 for yes, 2 for no.
    .no-match = You are { PLACE($place, form: "where") }. Is that right? Press 1 for yes, 2 for no.
    .more = I have you { PLACE($place, form: "where") }. Press 1 if that is right. Press 2 if not. For a person, press zero.

roadside-job-send = Shall I send a driver there now? Press 1 for yes, 2 for no.
    .again = Do you want a driver now? Press 1 for yes, 2 for no.
    .no-match = Please press 1 to send a driver, or 2 to send nobody.
    .more = Press 1 and I send a driver to you. Press 2 and I send nobody. For a person, press zero.

roadside-job-shop = Say the shop's name and city.
    .again = Where should it go? Say the shop's name and city.
    .no-match = I didn't get the shop. Say its name and city.
    .more = Say the name and the city of a licensed repair shop. Or press 2 for the nearest. For a person, press zero.

roadside-job-nearest = For the nearest
    .phrases = nearest, the nearest, nearest one, the nearest one, nearest shop, the nearest shop, closest, the closest, closest one, the closest one, closest shop, any shop, any, anywhere, i don't care, you choose, whatever is closest, whatever is nearest

roadside-job-right-shop = From { PLACE($place) }, to { PLACE($tow_to) }. Press 1 if that's right.
    .again = A tow from { PLACE($place) }, to { PLACE($tow_to) }. Is that right? Press 1 for yes, 2 for no.
    .no-match = From { PLACE($place) }, to { PLACE($tow_to) }? Press 1 for yes, 2 for no.
    .more = I have a tow from { PLACE($place) }. It goes to { PLACE($tow_to) }. Press 1 if that is right. Press 2 if not. For a person, press zero.

roadside-job-right-nearest = { PLACE($place, form: "sentence") }, to the nearest shop. Press 1 if that's right.
    .again = A tow from { PLACE($place) }. Is that right? Press 1 for yes, 2 for no.
    .no-match = From { PLACE($place) }, to the nearest shop? Press 1 for yes, 2 for no.
    .more = I have a tow from { PLACE($place) }. It goes to the nearest shop. Press 1 if that is right. Press 2 if not. For a person, press zero.

roadside-job-wrong = What should I change?
    .again = What is wrong?
    .no-match = Let me say the two again.
    .more = Press a key, or say the place or the shop. For a person, press zero.

roadside-job-wrong-place = The place
    .phrases = place, the place, my place, where i am, location, my location, the location, address, the address

roadside-job-wrong-shop = The shop
    .phrases = shop, the shop, repair shop, garage, the garage, dealer, dealership, destination, the destination, where it goes

roadside-job-finding = I'm finding a driver.
    .again = One moment more.

roadside-job-reassigning = That driver couldn't take it. I'm finding another.
    .again = I'm still finding a driver. Please stay on.

roadside-job-still-finding = I'm still finding a driver. Please stay on.
    .again = I'm still finding a driver. Please stay on.

roadside-job-coming = { $service ->
        [tire] Help with your tire
        [jump] Your jump start
        [lockout] Your locksmith
        [fuel] Your fuel
        [tow] Your tow truck
       *[other] Help
    } should arrive in about { $eta_minutes } minutes.

roadside-job-texted = I've texted you the details.

roadside-job-not-texted = Call any time to hear how much longer.

roadside-job-sent = { $service ->
        [tow] Use a licensed repair shop. Tell its advisor your coverage level. Goodbye.
        [lockout] Wait well away from traffic. Goodbye.
       *[other] Stay buckled in, hazard lights on. Goodbye.
    }

roadside-job-kept = I haven't sent anybody. Call us any time. Goodbye.
