# What an English-speaking caller says: the words that work everywhere, and the words that answers are made of.
#
# Only the phrases of these messages are listened for; their texts are spoken where a menu offers the
# universal ones. A phrase is written as it is said, without capitals; hyphens and apostrophes do not matter.
# Some lists are of pairs: what is said = what it stands for. Another language is another file like this one.

## Words that work everywhere

universal-person = For anything else
    .phrases =
        person, human, human being, agent, live agent, representative, rep, live representative, operator,
        somebody, someone, real person, live person, actual person, real human, customer service,
        customer service representative, customer service agent, customer care, customer support, advisor,
        associate, receptionist, staff, staff member, service representative, person please,
        talk to someone, help from a person

universal-repeat = To hear that again
    .phrases =
        repeat, repeat that, repeat it, repeat please, repeat the question, repeat the options, say that again,
        say it again, say again, come again, once more, one more time, again, again please, pardon, pardon me,
        what, what was that, what did you say, what are the options, what are my options, i didn't hear that,
        i didn't hear you, i didn't catch that, i didn't get that, i missed that, i couldn't hear you,
        tell me again, hear that again, hear it again, the number, my number, the number again,
        what was the number, what was that number, what's the number, what is my number, repeat the number

universal-done = That is all
    .phrases =
        no, nope, no thanks, no thank you, nothing, nothing else, that's all, that is all, that's it, that will be all,
        all done, i'm done, i am done, i'm good, i'm all set, goodbye, bye, bye bye, thank you, thanks, thank you bye,
        okay thank you, thanks goodbye, finished

universal-language = For Spanish
    .phrases =
        español, spanish, en español, in spanish, hablo español, habla español, habla usted español,
        se habla español, i speak spanish, speak spanish, spanish please, español por favor, en español por favor,
        para español, prefiero español, hola, hola buenos días, hola buenas tardes, buenos días, buenas tardes, no hablo inglés, no entiendo inglés, no english

universal-slower = To hear me more slowly
    .phrases =
        slower, slow down, more slowly, speak slower, speak more slowly, talk slower, talk more slowly,
        too fast, you're too fast, that's too fast, that was too fast, you talk too fast, you speak too fast,
        you're talking too fast, not so fast, a little slower, a bit slower

universal-unrecorded = Not to be recorded
    .phrases =
        don't record, do not record, don't record me, do not record me, don't record this, don't record this call, don't record my call, not be recorded,
        not to be recorded, not want to be recorded, stop recording, no recording, without recording, without being recorded,
        don't consent to recording, do not consent to recording, don't consent to being recorded, turn off the recording

universal-relay = With a relay operator
    .phrases =
        relay operator, relay service, relay call, video relay, captioned call, ip relay, communications assistant, communication assistant,
        i'm deaf, i am deaf, caller is deaf, deaf caller, hard of hearing, hearing impaired, speech impaired, tty, tdd, text telephone

universal-back = To go back
    .phrases =
        go back, back, back up, go back please, previous, previous question, previous menu, go to the previous menu,
        take me back, one step back, go back one, start that over

# Matched as whole words anywhere in an answer, at any confidence: better the safety words once too often.
universal-danger = For an emergency
    .phrases =
        fire, on fire, caught fire, flames, burning, smoke, smoking, explosion, exploded, gas leak, smell gas, smells like gas, gas smell,
        been in an accident, was in an accident, had an accident, i crashed, i've crashed, we crashed, crashed my car,
        been in a crash, was in a crash,
        bleeding, blood, hurt, injured, injury, injuries, wounded, broken bone,
        can't breathe, cannot breathe, can't breath, not breathing, isn't breathing, trouble breathing, choking,
        unconscious, passed out, not responding, unresponsive, heart attack, having a stroke, chest pain, chest pains,
        seizure, overdose, dying, trapped, drowning,
        gun, guns, gunshot, weapon, shooting, been shot, got shot, stabbed, attacked, attacking me, assaulted,
        being robbed, carjacked, carjacking, following me, he's after me, threatening me,
        in danger, not safe, unsafe, in a traffic lane, in the traffic lane,
        medical emergency, it's an emergency, this is an emergency, life threatening, ambulance, paramedics,
        call the police, need the police, send the police,
        kill myself, suicide, suicidal, hurt myself, end my life,
        911, 9 1 1, nine one one

# Danger beside a road; elsewhere said of something else.
universal-danger-roadside = For an emergency beside a road
    .phrases =
        middle of the road,
        middle of the street, middle of the highway, middle of the freeway, middle of the interstate, in the lane, in a lane,
        in the fast lane, in the left lane, in the right lane, in the middle lane, in the center lane, i'm in the road,
        i am in the road, we're in the road, we are in the road, stuck in the road, stopped in the road, still in the road,
        cars are flying by, cars flying by, cars are flying past, leg is broken, my arm is broken, his arm is broken,
        her arm is broken, broken leg, broken arm, broke my leg, broke my arm

# Danger where a line is for those in danger, and what leads there from a menu of every other line.
universal-locked-in = Someone locked in a car
    .phrases =
        baby is locked, baby got locked, baby locked in, baby locked inside, child is locked, child got locked,
        child locked in, child locked inside, kid is locked, kid got locked, kid locked in, kid locked inside,
        toddler is locked, toddler got locked, toddler locked in, toddler locked inside, infant is locked,
        infant got locked, infant locked in, infant locked inside, son is locked, son got locked, son locked in,
        son locked inside, daughter is locked, daughter got locked, daughter locked in, daughter locked inside,
        grandson is locked, grandson got locked, grandson locked in, grandson locked inside,
        granddaughter is locked, granddaughter got locked, granddaughter locked in, granddaughter locked inside,
        dog is locked, dog got locked, dog locked in, dog locked inside, puppy is locked, puppy got locked,
        puppy locked in, puppy locked inside, cat is locked, cat got locked, cat locked in, cat locked inside,
        pet is locked, pet got locked, pet locked in, pet locked inside, kids are locked, kids got locked,
        kids locked in, kids locked inside, children are locked, children got locked, children locked in,
        children locked inside, babies are locked, babies got locked, babies locked in, babies locked inside,
        dogs are locked, dogs got locked, dogs locked in, dogs locked inside, pets are locked, pets got locked,
        pets locked in, pets locked inside, locked my baby, locked the baby, locked my child, locked the child,
        locked my kid, locked the kid, locked my kids, locked the kids, locked my son, locked the son,
        locked my daughter, locked the daughter, locked my dog, locked the dog, locked my dogs, locked the dogs,
        locked my cat, locked the cat, locked my pet, locked the pet, baby is in the car and it is hot,
        baby is in the car and it's hot, baby is stuck in the car, baby is stuck inside,
        child is in the car and it is hot, child is in the car and it's hot, child is stuck in the car,
        child is stuck inside, kid is in the car and it is hot, kid is in the car and it's hot,
        kid is stuck in the car, kid is stuck inside, son is in the car and it is hot,
        son is in the car and it's hot, son is stuck in the car, son is stuck inside,
        daughter is in the car and it is hot, daughter is in the car and it's hot, daughter is stuck in the car,
        daughter is stuck inside, dog is in the car and it is hot, dog is in the car and it's hot,
        dog is stuck in the car, dog is stuck inside, cat is in the car and it is hot,
        cat is in the car and it's hot, cat is stuck in the car, cat is stuck inside,
        kids are in the car and it is hot, kids are in the car and it's hot, kids are stuck in the car,
        in a hot car, in the hot car, keys and my baby, keys and my dog

universal-alternative = If you don't have it
    .phrases =
        i don't have it, don't have it, i don't have that, i don't have one, i don't have it with me,
        i don't have it on me, i don't have, i don't know, don't know, i don't know it, i don't know that,
        i do not have it, i do not have, i do not know, i do not know it, i haven't got it, i haven't got,
        i can't find it, i cannot find it, i can't find, i lost it, i forgot it, i forgot, i'm not sure,
        not sure, no idea, i have no idea, i can't remember, i don't remember, not with me, it's not with me,
        skip, skip it, skip this, no code, no code came, no code yet, nothing came, it didn't come, it hasn't come,
        it never came, i didn't get it, i didn't get a code, i didn't get the code, i didn't get any code,
        i never got it, i got nothing, i got no code, i didn't receive it, i didn't receive a code, no text,
        no text came

# Heard as danger words only where they are not part of these.
hearing-not-danger = (words that only sound like danger)
    .phrases =
        nobody is hurt, nobody's hurt, no one is hurt, no one's hurt, nobody was hurt, no one was hurt,
        nobody got hurt, no one got hurt, not hurt, wasn't hurt, weren't hurt, isn't hurt, aren't hurt,
        didn't get hurt, nobody is injured, nobody's injured, no one is injured, no one's injured, nobody was injured,
        no one was injured, nobody got injured, no one got injured,
        not injured, wasn't injured, no injuries, no injury, without injury, it doesn't hurt, won't hurt,
        can't hurt, not in danger, not bleeding, no smoke, no fire, not on fire, not smoking, no danger,
        not an emergency, isn't an emergency, not unsafe, non smoking, smoking area,
        fire station, fire department, fire house, firehouse, smoke shop, gun shop, gun store, gun range, burning tree,
        burning oil, porsche 911, fire hydrant, fire engine red, smoke gray, smoke grey,
        no child is locked, no kid is locked, no baby is locked, no pet is locked, no dog is locked, no kids are locked,
        nobody is locked, control arm is broken

## Yes and no

answer-yes = For yes
    .phrases =
        yes, yeah, yep, yup, yes please, yes sir, yes ma'am, yes it is, yes i do, yes i am, yes that's right,
        that's right, that is right, that's correct, that is correct, that's it, right, correct, sure, ok, okay,
        of course, absolutely, definitely, certainly, affirmative, exactly, you got it, you bet, uh huh, mm hmm,
        sounds good, all right, alright, go ahead, please do, do it, i do, i am, it is, i agree, no problem,
        fine, that's fine, confirm, i confirm, confirmed, yes confirm, please confirm

answer-no = For no
    .phrases =
        no, nope, nah, no thanks, no thank you, no sir, no ma'am, no it's not, no it isn't, no i don't, no i do not,
        not, not right, not correct, that's not right, that is not right, that's not correct, that is not correct,
        that's not it, isn't right, isn't correct, not okay, not ok, not exactly, wrong, that's wrong,
        incorrect, negative, uh uh, nuh uh, no way, don't, do not, please don't, i don't, i do not, i'm not,
        it's not, it isn't, it is not, never, never mind, nothing, not at all, not really, absolutely not,
        definitely not, of course not, certainly not, i disagree, stop, keep it, keep the contract,
        keep my contract, i want to keep it, i changed my mind, changed my mind, i've changed my mind

## How answers are wrapped

hearing-fillers = (sounds and courtesies that mean nothing)
    .phrases =
        uh, uhh, um, umm, uhm, erm, er, hmm, hm, mm, ah, eh, please, well, so, just, thanks, thank you, sir, ma'am,
        hello, hi, hey, you know, let's see, let me see, kindly

hearing-lead-ins = (what an answer may begin with)
    .phrases =
        i want, i want to, i want it to, i'd like, i'd like to, i would like, i would like to, i need, i need to,
        i wish to, i have to, i got to, i've got to, i gotta, i wanna, can i, could i, may i, can you, could you,
        would you, will you, can we, can i have, can i get, could i get, may i have, let me, let's, i said,
        i'm trying to, i am trying to, i'm calling to, i am calling to, i'm calling about, it's about, it is about,
        i'm looking for, help me, help me with, i'm going to, i'm gonna, i choose, i'll take, it's, it is, that's,
        talk to, speak to, speak with, talk with, connect me to, connect me with, transfer me to, put me through to,
        get me, get me to, give me, for, to, about, a, an, the, my, some, me, and, then, yes i want to, yes i'd like to

hearing-wants = (asking for someone)
    .phrases =
        talk to, speak to, speak with, talk with, talking to, speaking to, connect me to, connect me with,
        connect me, transfer me to, transfer me, put me through to, put me on with, get me, get me to, give me,
        i want, i need, let me have

hearing-articles = (small words before a thing)
    .phrases = a, an, the, my, your, some, real, live, actual, another, to, with

hearing-press = (naming a key)
    .phrases =
        press, pressed, pressing, push, hit, key, dial, option, number, choice, choose, select, button, item, press the,
        option number, the number, i press, i pressed, menu option

hearing-negations = (what turns an answer round)
    .phrases =
        no, not, don't, do not, never, didn't, did not, doesn't, does not, won't, wouldn't, without, isn't,
        rather than, instead of, except, nor, neither, stop the, anything but

hearing-undecided = (neither yes nor no)
    .phrases =
        i don't know, don't know, i do not know, not sure, i'm not sure, unsure, dunno, maybe, perhaps, possibly,
        no idea, it depends, depends, i guess, i think so, i don't think, i'm thinking, not yet, hold on, wait,
        one moment, just a moment, one second, just a second, one minute, just a minute

hearing-corrections = (what takes back the words before it)
    .phrases =
        no, no wait, no sorry, sorry, i'm sorry, i mean, i meant, actually, correction, wait, scratch that, excuse me,
        let me start over, start over, strike that, my mistake, oops

hearing-joiners = (what stands between digits or letters and means nothing)
    .phrases =
        and, then, dash, hyphen, space, comma, next, letter, letters, the letter, number, digit, capital, uppercase,
        upper case, the, slash, followed by

## Digits, letters and numbers

hearing-digits = (spoken digits)
    .phrases =
        zero=0, oh=0, naught=0, nought=0, nil=0, one=1, two=2, three=3, four=4, five=5, six=6, seven=7, eight=8,
        nine=9, niner=9, fife=5

hearing-repeats = (so many of the next)
    .phrases = double=2, triple=3, treble=3, quadruple=4

hearing-scales = (so many times the number before)
    .phrases = hundred=100, thousand=1000, k=1000, grand=1000

# The library that reads numbers knows these in one spelling only.
hearing-numerals = (numbers as their reader knows them)
    .phrases =
        fourty=forty, fourtieth=fortieth, ninty=ninety, fivety=fifty, twelvth=twelfth, fith=fifth, nineth=ninth

hearing-fractions = (parts of a number, too easily misheard to be worked out)
    .phrases = half, quarter, halves, quarters, minus

hearing-spelling-marks = (a letter, then one of these, then a word that begins with the letter)
    .phrases = as in, is in, like, like in, for, as, such as, like the word

hearing-letters = (the letters' names)
    .phrases =
        bee=B, cee=C, dee=D, ee=E, eff=F, gee=G, aitch=H, haitch=H, jay=J, kay=K, cay=K, ell=L, em=M, en=N, pee=P,
        cue=Q, queue=Q, ar=R, arr=R, ess=S, es=S, tee=T, yu=U, vee=V, double you=W, double u=W, double yu=W,
        doubleyou=W, dubya=W, ex=X, wye=Y, zee=Z, zed=Z

hearing-spelling-words = (words that can only be meant as letters)
    .phrases =
        alpha=A, alfa=A, bravo=B, charlie=C, delta=D, echo=E, foxtrot=F, golf=G, hotel=H, india=I, juliet=J,
        juliett=J, kilo=K, lima=L, mike=M, november=N, oscar=O, papa=P, quebec=Q, romeo=R, sierra=S, tango=T,
        uniform=U, victor=V, whiskey=W, whisky=W, x ray=X, xray=X, yankee=Y, zulu=Z,
        adam=A, apple=A, able=A, baker=B, boy=B, bob=B, cat=C, charles=C, david=D, dog=D, edward=E, easy=E, elephant=E,
        frank=F, fox=F, george=G, girl=G, henry=H, harry=H, ida=I, igloo=I, john=J, jack=J, king=K, lincoln=L, larry=L,
        mary=M, mother=M, nancy=N, nora=N, ocean=O, orange=O, peter=P, paul=P, queen=Q, robert=R, roger=R, sam=S, sugar=S,
        thomas=T, tom=T, union=U, umbrella=U, vincent=V, van=V, william=W, yellow=Y, young=Y, zebra=Z

hearing-sounds-like = (words that a recogniser writes for a letter or a digit)
    .phrases =
        hey=A, ay=A, be=B, see=C, sea=C, si=C, he=E, if=F, jee=G, each=H, age=H, eye=I, aye=I, jade=J, okay=K,
        ok=K, case=K, el=L, hell=L, elle=L, am=M, them=M, in=N, an=N, owe=O, pea=P, are=R, our=R, as=S, yes=S,
        tea=T, ti=T, you=U, ewe=U, we=V, axe=X, ecks=X, why=Y, said=Z,
        won=1, to=2, too=2, tree=3, free=3, for=4, fore=4, ford=4, hive=5, sex=6, sicks=6, ate=8, nein=9, mine=9

hearing-miles-words = (the unit of an odometer)
    .phrases = miles, mile, miles on it, on the odometer, on the clock

## Names

hearing-lead-ins-last-name = (what a last name may begin with)
    .phrases =
        my name is, my name's, my last name is, my last name's, my surname is, my family name is, last name is,
        the last name is, the name is, name is, surname is, last name, surname, family name, name, it's, it is,
        that's, that is, that would be, that'd be, this is, it would be, it'd be, i'm, i am, under, the contract is under,
        it's under, it's spelled, it is spelled, spelled, that's spelled, the last name on the contract is, mister, mr,
        mrs, ms, miss, doctor, dr, yes, okay, sure

hearing-spelled = (between a name and its letters)
    .phrases =
        spelled, that's spelled, that is spelled, which is spelled, it's spelled, it is spelled, spelling,
        that's, that is, i spell, s p e l l e d

hearing-name-endings = (what follows a last name and is not part of it)
    .phrases = junior, jr, senior, sr, the second, the third, the fourth, ii, iii, iv, esquire

hearing-not-names = (words that no last name is made of)
    .phrases =
        yes, yeah, yep, no, nope, not, hello, what, why, how, when, where, who, which, huh, hm, okay, ok, sure, cancel,
        help, i, i'm, you, it, it's, my, me, don't, didn't, can't, know, have, want, need, contract, contracts, policy,
        phone, number, and, or, but, is, are, was, this, that, with, name, spell, spelled, please, sorry, wait, stop,
        the, one, two, three, four, five, six, seven, eight, nine, ten, zero

## ZIP and postal codes

hearing-lead-ins-postal-code = (what a ZIP code may begin with)
    .phrases =
        my zip code is, my zip is, the zip code is, the zip is, zip code is, zip code, zip, zip is, postal code is,
        my postal code is, the postal code is, postal code, it's, it is, that's, that would be, i live in, i'm in,
        five digit zip code is, my five digit zip is, my five digit zip code is, five digits, yes, okay, sure

## VIN

hearing-lead-ins-vin = (what a VIN may begin with)
    .phrases =
        the first three are, the first three is, first three are, the first three, first three, the first 3 are,
        the next five are, next five are, the next five, next five, the next 5 are, the next three are, next three are,
        the next three, next three, the next 3 are, the last 6 are, last 6, the last eight are, the last eight is, last eight are, last eight is, the last eight, last eight, my last eight are,
        the last eight characters are, the last eight digits are, last eight characters are, last eight digits are,
        the last eight of the vin are, the last eight of the vin is, the last eight of my vin are, the last 8 are,
        the last 8 is, last 8 are, last 8 is, last 8, the last six are, last six are, last six, my vin is, the vin is,
        vin is, my vin number is, the vin number is, vin number is, vin number, vin, it's, it is, that's, that is,
        that would be, it ends in, ends in, it ends with, the whole vin is, the full vin is, i have, i've got, it says,
        they are, those are, these are, okay, ok, yes, sure, alright, here it is, here you go

## Dates

hearing-months = (the months)
    .phrases =
        january=1, jan=1, february=2, feb=2, march=3, mar=3, april=4, apr=4, may=5, june=6, jun=6, july=7, jul=7,
        august=8, aug=8, september=9, sept=9, sep=9, october=10, oct=10, november=11, nov=11, december=12, dec=12

hearing-days-ago = (days named by their distance from today)
    .phrases =
        today=0, this morning=0, tonight=0, right now=0, yesterday=1, last night=1, the day before yesterday=2,
        day before yesterday=2, one day ago=1, 1 day ago=1, two days ago=2, 2 days ago=2, three days ago=3, 3 days ago=3,
        four days ago=4, 4 days ago=4, five days ago=5, 5 days ago=5, six days ago=6, 6 days ago=6, a week ago=7,
        one week ago=7, 1 week ago=7, a week ago today=7, two weeks ago=14, 2 weeks ago=14

hearing-weekdays = (the days of the week)
    .phrases =
        monday=1, mon=1, tuesday=2, tues=2, tue=2, wednesday=3, wed=3, thursday=4, thurs=4, thur=4, thu=4, friday=5, fri=5,
        saturday=6, sat=6, sunday=7, sun=7

hearing-last = (the weekday before today)
    .phrases = last, past, this past, previous

hearing-spans = (how many days each of these is)
    .phrases = day=1, days=1, week=7, weeks=7

hearing-ago = (counted back from today)
    .phrases = ago, back

hearing-day-marks = (before the number of a day of the month)
    .phrases = the, on the, day, the day, this past

# Next to one of these it is open which day is meant: the date itself is asked for.
hearing-days-unclear = (words that leave a day open)
    .phrases =
        about, around, roughly, or so, almost, nearly, over, more than, less than, maybe, perhaps, i think, i guess,
        probably, not sure, or, between, before last, before, after, next, coming, tomorrow, week of, last week,
        this week, the other week, a couple, couple, few, several, some, month, months, last month, year, years, every,
        hour, hours, minutes, not, no, never

hearing-date-order = (the order of a date said in numbers)
    .phrases = month=M, day=D, year=Y

## Places

hearing-roads = (what a road's number follows)
    .phrases =
        interstate=I, interstate highway=I, the interstate=I, i=I, eye=I, us=US, u s=US, us highway=US, u s highway=US,
        us route=US, u s route=US, state route=SR, state highway=SR, state road=SR, county road=SR, sr=SR,
        highway=HWY, highway number=HWY, hwy=HWY, route=HWY, route number=HWY, freeway=HWY, expressway=HWY, turnpike=HWY

hearing-directions = (which way a road goes)
    .phrases =
        north=north, northbound=north, north bound=north, going north=north, heading north=north, headed north=north,
        south=south, southbound=south, south bound=south, going south=south, heading south=south, headed south=south,
        east=east, eastbound=east, east bound=east, going east=east, heading east=east, headed east=east,
        west=west, westbound=west, west bound=west, going west=west, heading west=west, headed west=west

hearing-marks = (what the number of an exit or of a mile follows)
    .phrases =
        exit=exit, exit number=exit, the exit=exit, exits=exit, off ramp=exit, mile=mile, mile marker=mile,
        mile marker number=mile, the mile marker=mile, mile post=mile, milepost=mile, mile number=mile, marker=mile

hearing-crosses = (between two streets)
    .phrases = and, at, and the corner of, by, cross, crossing, intersecting

hearing-in-town = (before a town)
    .phrases = in, in the city of, in the town of, in downtown, in the town, here in, over in, down in, up in

hearing-streets = (what a street's name ends with)
    .phrases =
        street, avenue, ave, road, boulevard, drive, lane, way, court, parkway, highway, circle, place, square, trail,
        terrace, st, blvd

hearing-small-words = (small words around the name of a place)
    .phrases =
        a, an, the, near, close to, by, at, in, on, right, just, past, before, after, around, next to, off, of, from, to, toward,
        towards, about, i, i'm, we, we're, it's, is, and, there, here, my, car, somewhere, going, heading, headed,
        between, outside, outside of, miles, mile, exit, over, with, like

hearing-not-places = (words that say nothing of where)
    .phrases =
        yes, yeah, no, nope, okay, ok, sure, hello, hi, what, where, help, help me, please help, somewhere, here,
        right here, over here, on the road, on the highway, on the freeway, side of the road, on the side of the road,
        the side of the road, in my car, in the car, stuck, i'm stuck, i am stuck, we're stuck, broke down, broken down,
        i broke down, tow, tow truck, a tow, a tow truck, flat tire, flat, a flat tire, battery, dead battery, lost,
        i'm lost, i am lost, we're lost, nowhere, in the middle of nowhere, don't know, i don't know, no idea

hearing-lead-ins-place = (what a place may begin with)
    .phrases =
        i'm on, i am on, we're on, we are on, it's on, i'm at, i am at, we're at, we are at, it's at, i'm in, i am in,
        we're in, i'm by, we're by, i'm near, i am near, we're near, i think i'm on, i think i'm at, i think i'm near,
        i think, i guess, i'm stuck on, i'm stuck at, i'm stopped on, i'm stopped at, i broke down on, i broke down at,
        we broke down on, broke down on, broken down on, my car is on, my car is at, the car is on, the car is at,
        i'm parked at, i'm parked on, parked at, i'm standing at, on, at, it's, it is, that's, i'm, we're, we are,
        right, right at, right on, right by, just, the corner of, corner of, at the corner of, on the corner of,
        the intersection of, intersection of, cross streets are, the cross streets are, okay, yes, sure, over
