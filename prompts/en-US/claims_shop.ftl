# A repair shop: VIN and odometer, then an adjuster.

claims-shop-vin = Say the last eight of the VIN, or key the last six, then pound.
    .again = Take your time. Say the last eight of the VIN, or key the last six, then pound. If you don't have it, press star, then pound.
    .no-match = That doesn't look like the end of a VIN. Say the last eight, or key the last six, then pound.
    .more = Say the last eight characters of the VIN, or key the last six, then pound. Key a letter like any letter. If you don't have it, press star, then pound. For a person, press zero, then pound.

claims-shop-odometer = Enter the odometer reading, then pound.
    .again = Take your time. Key the miles on the odometer, then pound. If you don't have them, press star, then pound.
    .no-match = I didn't get a number of miles. Key the reading, without tenths, then pound.
    .more = Key the miles that the odometer shows, then pound, or say them. If you don't have them, press star, then pound. For a person, press zero, then pound.
