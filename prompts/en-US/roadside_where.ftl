# Where the vehicle stands.

roadside-where-place = Say the road, your direction, and the nearest exit or mile.
    .again = Where are you? Say the road, your direction, and the nearest exit or mile.
    .no-match = I didn't get that. Say the road and the nearest exit. In a town, say the two nearest streets.
    .more = Say a road and its exit, like { PLACE("highway|I-80|east|exit|44|") }. Or two streets and the town. If you don't know, press star. For a person, press zero.

roadside-where-right = { PLACE($place) }. Press 1 if that's right.
    .again = Are you at { PLACE($place) }? Press 1 for yes, 2 for no.
    .no-match = Please press 1 for yes or 2 for no. I heard { PLACE($place) }.
    .more = I heard { PLACE($place) }. Press 1 if that is right. Press 2 to say it again. For a person, press zero.
