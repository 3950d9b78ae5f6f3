# Where the vehicle stands.

roadside-where-offer = May I text you a link that finds you, and driver updates?
    .again = I can find you by a link that I text.
    .no-match = Let me say that again. I can find you by a link.
    .more = I can text this phone a link, and updates on your driver. For a person, press zero.

roadside-where-by-link = Yes
    .phrases =
        yes, yeah, yep, yup, sure, ok, okay, yes please, go ahead, please do, of course, absolutely, yes you may,
        you may, you can, that's fine, text me, text it, text the link, send it, send me the link, send me a link,
        send the link, the link, link, a link, send a text, text me the link, yes text me, yes send it, please send it

roadside-where-by-words = To tell me instead
    .phrases =
        no, nope, no thanks, no thank you, don't, no don't, don't text me, do not text me, don't send it, no text,
        no texts, no link, i don't want a text, i don't have a smartphone, i can't get texts, i can't open it,
        it doesn't work, it doesn't open, it won't open, it's not working, i didn't get it, i don't see it, tell you,
        i'll tell you, i will tell you, let me tell you, i can tell you, i'd rather tell you, tell you instead,
        i'll say it, i'll tell you where i am, i know where i am, by voice

roadside-where-waiting = Open the link and tap Share. I'll wait.
    .again = I'm still waiting for your location.

roadside-where-not-opened = I didn't get your location.

roadside-where-place = Say the road, direction, and nearest exit. Or press star for keys.
    .again = Where are you? Say the road, direction, and nearest exit. Or press star.
    .no-match = I didn't get that. Say the road and the exit, or two streets and the town. Or press star.
    .more = Say a road and its exit, like { PLACE("highway|I-80|east|exit|44|") }. Or press star to use your keys. For a person, press zero.

roadside-where-zip = Key the ZIP code where you are, or star.
    .again = Key the five digits of the ZIP code where you are. If you don't know it, press star.
    .no-match = That wasn't five digits. Enter the ZIP code where you are, or press star.
    .more = Key or say the ZIP code where you are. If you don't know it, press star. For a person, press zero, then pound.

roadside-where-road = Which kind of road?
    .again = Tell me what kind of road you are on.
    .no-match = Let me say the choices again.
    .more = Press a key, or say the kind of road. For a person, press zero.

roadside-where-other-road = Another highway
    .phrases = highway, a highway, another highway, state highway, route, state route, us highway, other highway

roadside-where-street = A street
    .phrases = street, a street, a city street, in town, in a town, in the city, city, avenue, parking lot, at home, home

roadside-where-number = Interstate? Key its number, then pound. If not, star.
    .again = Key the interstate's number, like 8, zero. Then press pound. On another road, press star.
    .no-match = I need the interstate's number. Key it and press pound, or press star.
    .more = Key or say the interstate's number, then press pound. On another road, press star. For a person, press zero, then pound.

roadside-where-highway = Key the road's number, then pound.
    .again = Key the number of the road, like 5, zero. Then press pound.
    .no-match = I need the road's number. Key it, then press pound.
    .more = Key or say the number of the road that you are on. Then press pound. For a person, press zero, then pound.

roadside-where-way = Which way?
    .again = Which direction were you driving?
    .no-match = Let me say the choices again.
    .more = Press a key, or say the direction. For a person, press zero.

roadside-where-north = North
    .phrases = north, northbound, going north, heading north, up

roadside-where-south = South
    .phrases = south, southbound, going south, heading south, down

roadside-where-east = East
    .phrases = east, eastbound, going east, heading east

roadside-where-west = West
    .phrases = west, westbound, going west, heading west

roadside-where-exit = Key the nearest exit, then pound. Or star.
    .again = Key the number of the nearest exit, then pound. If you don't know it, press star.
    .no-match = I need the exit's number. Key it and press pound, or press star.
    .more = Key or say the number of the nearest exit, then press pound. If you don't know it, press star. For a person, press zero, then pound.
