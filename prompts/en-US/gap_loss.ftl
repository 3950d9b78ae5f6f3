# The date and cause of a loss.

gap-loss-date = Enter the date of loss: two digits each for month, day and year. Or say it.
    .again = Key the date of loss, such as one one, zero five, two six for November fifth. Or say it.
    .no-match = I didn't get a past date. Key two digits each for month, day and year. Or say it, like last Friday.
    .more = Key six digits: two for the month, two for the day, two for the year. For a person, press zero, then pound.

gap-loss-date-right = { DAY($lost_on) }. Press 1 if right, 2 if not.
    .again = { DAY($lost_on) }. Is that right? Press 1 for yes, 2 for no.
    .no-match = Is { DAY($lost_on) } right? Press 1 for yes, 2 for no.
    .more = I have { DAY($lost_on) } as the date of loss. Press 1 if that is right. Press 2 to give it again. For a person, press zero.

gap-loss-cause = What happened?
    .again = What was the cause of the loss?
    .no-match = Let me say the causes again.
    .more = Press a key, or say what happened, such as "stolen". For a person, press zero.

gap-loss-collision = For a collision
    .phrases = collision, a collision, wreck, a wreck, somebody hit me, it was hit, rear ended

gap-loss-theft = Theft
    .phrases = theft, stolen, it was stolen, my car was stolen, somebody stole it, robbed

gap-loss-fire = If it burned
    .phrases = it burned, burned, it burned up, burned down, burned out

gap-loss-flood = Flood or storm
    .phrases = flood, a flood, storm, water, hail, hurricane, tornado, weather, it flooded

gap-loss-other = Something else
    .phrases = something else, other, another cause, none of these

gap-loss-told = Thank you, that is with your claim.

gap-loss-stolen = Thank you. For a theft we also need the recovery report, from the police or your insurer.
