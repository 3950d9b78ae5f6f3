# Who is calling: ZIP, last name, VIN.

identify-holder-zip = Enter your ZIP code.
    .again = I didn't hear a ZIP code. Please key the five digits, or say them.
    .no-match = That wasn't five digits. Please enter your ZIP code again.
    .more = Key the five digits of the ZIP code where the contract is registered. You can also say them one by one. For a person, press zero, then pound.

identify-holder-last-name = Key your last name, then pound.
    .again = I didn't hear a name. Key your last name with the letters on the keypad, then press pound. Or say it.
    .no-match = I didn't get that name. Say your last name, or key it and press pound.
    .more = Each key has letters. For Smith, press 7, 6, 4, 8, 4, then pound. For a person, press zero, then pound.

identify-holder-vin = Now your VIN, from your insurance card or dashboard. Say the last eight, or key the last six, then pound.
    .again = Take your time. Say the last eight characters of the VIN, or key the last six and press pound. If you don't have it, press star, then pound.
    .no-match = That doesn't look like the end of a VIN. Say the last eight characters, or key the last six and press pound.
    .more = The VIN is on your insurance card, and on the dashboard by the windshield. Key its last six, then pound. Key a letter like any letter. If you don't have it, press star, then pound. For a person, press zero, then pound.

identify-holder-vin-where = It's on your insurance card, on the dashboard by the windshield, and in your loan papers. Say the last eight, or key the last six, then pound. If you can't find it, press star, then pound.
    .again = Take your time. Say the last eight characters of the VIN, or key the last six and press pound. If you can't find it, press star, then pound.
    .no-match = That doesn't look like the end of a VIN. Say the last eight characters, or key the last six and press pound.
    .more = Say the last eight characters of the VIN, or key the last six and press pound. If you can't find it, press star, then pound. For a person, press zero, then pound.

identify-holder-without-vin = That's all right. A person will help you without it.

identify-holder-vin-by-voice = I couldn't match that. Say the last eight characters of the VIN slowly, with a word for each letter, like B as in boy. Or key the last six and press pound. To correct your name, press star, then pound.
    .again = Take your time. Say the last eight characters of the VIN, or key the last six and press pound.
    .no-match = I need the end of the VIN. Say its last eight characters, or key the last six and press pound.
    .more = Say the last eight characters of the VIN, or key the last six and press pound. For a person, press zero, then pound.

identify-holder-vin-by-keys = I still couldn't match that. Key the last six characters of the VIN, then press pound. To correct your name, press star, then pound.
    .again = Take your time. Key the last six characters of the VIN, then pound.
    .no-match = I need the last six characters. Key them, then pound.
    .more = Key the last six characters of the VIN. Key a letter like any letter. Then pound. For a person, press zero, then pound.

identify-holder-same = Is it about your { $vehicle_known ->
           *[yes] { $vehicle }
            [no] vehicle
        } again? Press 1 for yes, 2 for another vehicle.
    .again = Is it about the { $vehicle_known ->
           *[yes] { $vehicle }
            [no] vehicle
        }? Press 1 for yes, 2 for no.
    .no-match = Please press 1 for the { $vehicle_known ->
           *[yes] { $vehicle }
            [no] vehicle
        }, or 2 for another vehicle.
    .more = Press 1 if this is about your { $vehicle_known ->
           *[yes] { $vehicle }
            [no] vehicle
        }. Press 2 if it is about another one. For a person, press zero.

identify-holder-which = I see two vehicles.
    .again = Which vehicle is it?
    .no-match = Let me say the two again.
    .more = Press a key, or say which vehicle. For a person, press zero.

identify-holder-first-vehicle = For the { $vehicle }
    .phrases = { $vehicle }, the { $vehicle }, the first, the first one

identify-holder-second-vehicle = For the { $other_vehicle }
    .phrases = { $other_vehicle }, the { $other_vehicle }, the second, the second one

identify-holder-not-found = I couldn't find a contract with what you gave me.
