# Where the vehicle stands.

roadside-where-place = Say the road, your direction, and the nearest exit or mile.
    .again = Where are you? Say the road, your direction, and the nearest exit or mile.
    .no-match = I didn't get that. Say the road and the nearest exit. In a town, say the two nearest streets.
    .more = Say a road and its exit, like { PLACE("highway|I-80|east|exit|44|") }. Or two streets and the town. If you don't know, press star. For a person, press zero.
