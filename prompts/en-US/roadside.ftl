# The roadside line. One instruction a sentence, twelve words at the most: people listen beside a road.

roadside-welcome = Roadside help. Hurt or in danger? Hang up, dial nine one one.
    .again = In danger? Dial nine one one.

roadside-safe = Are you safe, away from traffic? Press 1 for yes, 2 for no.
    .again = Are you in a safe place? Press 1 for yes, 2 for no.
    .no-match = Are you away from traffic? Press 1 for yes, 2 for no.
    .more = Press 1 if you are in a safe place. Press 2 if not. For a person, press zero.
    .phrases = safe, i'm safe, i am safe, we're safe, we are safe, i'm in a safe place, we're in a safe place, away from traffic, i'm away from traffic, off the road, i'm off the road, we're off the road, we are off the road, we are, i think we are safe, we're away from traffic, we are away from traffic, in a parking lot, we're in a parking lot, i am in a parking lot, i am at home, i'm in a parking lot, at a gas station, i'm at a gas station, at a rest area, at home, i'm at home, in my driveway, in the driveway, in my garage

roadside-unsafe = Hang up and dial nine one one now. I'm also connecting you to a person. If you can't hang up, stay on.

roadside-need = What's wrong?
    .again = What do you need?
    .no-match = Let me say the choices again.
    .more = Press a key, or say what you need. For a person, press zero.

roadside-tire = Flat tire
    .phrases = flat tire, a flat tire, a flat, flat, tire, my tire, tires, tire change, change my tire, change a tire, blown tire, blew a tire, tire blew out, blowout, blow out, popped a tire, popped my tire, puncture, punctured tire, my tire is flat, tire is flat, low tire, flat wheel, spare tire, put on my spare

roadside-jump = Dead battery
    .phrases = dead battery, battery, my battery, battery is dead, battery died, my battery died, jump, a jump, jump start, jumpstart, need a jump, battery boost, a boost, won't start, it won't start, car won't start, my car won't start, doesn't start, not starting, won't turn over, left my lights on, left the lights on, no power, clicking

roadside-lockout = Locked out
    .phrases = locked out, i'm locked out, i locked myself out, lockout, lock out, keys, my keys, keys inside, keys in the car, keys are in the car, keys are inside, locked my keys in, locked my keys in the car, locked the keys in the car, lost my keys, lost my key, lost keys, locksmith, a locksmith, unlock my car, open my car, can't get in, locked in the trunk

roadside-fuel = Out of fuel
    .phrases = out of fuel, out of gas, ran out of gas, ran out of fuel, i ran out of gas, no gas, no fuel, gas, gasoline, fuel, need gas, need fuel, fuel delivery, gas delivery, empty tank, tank is empty, out of diesel, ran out of diesel, diesel

roadside-tow = A tow or other help
    .phrases = no spare, i have no spare, i don't have a spare, flat tire and no spare, flat tire with no spare, tow, a tow, towing, tow truck, a tow truck, need a tow, tow my car, tow it, broke down, broken down, my car broke down, it broke down, breakdown, overheated, overheating, engine, transmission, flatbed, winch, stuck, i'm stuck, in a ditch, ditch, stuck in the mud, stuck in the snow, stuck in sand, mud, snow, accident, wreck, other help, other, something else, anything else

roadside-inside = Child or pet inside, or engine running? Press 1 for yes, 2 for no.
    .again = Is a child or a pet inside? Is the engine running? Press 1 for yes, 2 for no.
    .no-match = Child or pet inside? Engine running? Press 1 for yes, 2 for no.
    .more = Press 1 if a child or a pet is inside. Press 1 if the engine is running. Press 2 if not. For a person, press zero.
    .phrases = child, a child, a child is inside, my child, my child is inside, kid, a kid, my kid, kids, my kids, children, baby, a baby, my baby, my baby is inside, infant, toddler, son, my son, daughter, my daughter, pet, a pet, my pet, dog, a dog, my dog, the dog is inside, my dog is inside, puppy, cat, a cat, my cat, engine, the engine, engine is running, the engine is running, engine's running, it's running, it is running, car is running, the car is running, running, motor is running

roadside-locked-in = Hang up and dial nine one one now. They open cars fastest. I'm also connecting you to a person.

roadside-locked-in-asked = Hang up and dial nine one one now. They open cars fastest. I've also asked for a locksmith. I'm connecting you to a person.

roadside-callback = Key a number to call you back, then pound.
    .again = I can't see your number. Key one to call you back, then pound. Or press star.
    .no-match = That wasn't ten digits. Key the number with its area code, then pound.
    .more = Key ten digits to call you back, then pound. If you have no number, press star. For a person, press zero, then pound.

roadside-spare = Do you have a usable spare? Press 1 for yes, 2 for no.
    .again = Is there a spare tire you can use? Press 1 for yes, 2 for no.
    .no-match = A usable spare tire? Press 1 for yes, 2 for no.
    .more = Press 1 if you have a spare tire with air. Press 2 if not. Then a tow comes. For a person, press zero.
    .phrases = i have a spare, i have one, i've got a spare, i've got one, there is a spare, it's in the trunk, it's good, it's fine, full size spare, a donut

roadside-wheels = All-wheel, electric, or wheels won't roll? Press 1 for yes, 2 for no.
    .again = Is it all-wheel or electric? Or won't it roll? Press 1 for yes, 2 for no.
    .no-match = All-wheel, electric, or won't roll? Press 1 for yes, 2 for no.
    .more = Press 1 if it is all-wheel drive. Press 1 if it is electric. Press 1 if a wheel won't roll. Press 2 if not. For a person, press zero.
    .phrases = all-wheel, all wheel, all wheel drive, it's all wheel drive, four wheel drive, electric, it's electric, a tesla, it won't roll, it doesn't roll, wheels won't roll, wheel is off, wheel is broken, broken axle, flatbed, a flatbed

roadside-which-fuel = Which fuel?
    .again = Which fuel do you need?
    .no-match = Let me say the two again.
    .more = Press a key, or say gasoline or diesel. For a person, press zero.

roadside-gasoline = Gasoline
    .phrases = gasoline, gas, regular, regular gas, unleaded, premium, super, petrol, plus

roadside-diesel = Diesel
    .phrases = diesel, diesel fuel, it's a diesel

roadside-still = Still { PLACE($place, form: "where") }, with { $service ->
        [tire] a flat tire
        [jump] a dead battery
        [lockout] your keys inside
        [fuel] no fuel
       *[tow] a breakdown
    }? Press 1 for yes, 2 for no.
    .again = Are you still { PLACE($place, form: "where") }? Press 1 for yes, 2 for no.
    .no-match = Is that still so, { PLACE($place, form: "where") }? Press 1 for yes, 2 for no.
    .more = You told us you are { PLACE($place, form: "where") }. Press 1 if that is still so. Press 2 to start over. For a person, press zero.

roadside-unsent = I'm passing this to a person who sends help now. They know where you are.

roadside-lost = I'm connecting you to a person. They will help find where you are.

roadside-not-found = I can't find a contract yet. I'm connecting you to a person who can send help. They know where you are and what you need.

roadside-lapsed = I'm connecting you to a person who can send help. They know where you are and what you need.
