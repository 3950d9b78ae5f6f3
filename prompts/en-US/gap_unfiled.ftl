# Starting a GAP claim on a contract that is not on file: the whole VIN, in parts.

gap-unfiled-first = We can start your claim without it. We need the whole VIN, in four parts. Say or key the first three characters.
    .again = Take your time. Say or key the first three characters of the VIN. If you don't have it, press star, then pound.
    .no-match = I need the first three characters of the VIN. Say each with a word, like B as in boy. Or key them.
    .more = The whole VIN has seventeen characters. Key the first three, a letter like any letter. If you don't have it, press star, then pound. For a person, press zero, then pound.

gap-unfiled-second = Now the next five.
    .again = Take your time. Say or key the next five characters, the fourth to the eighth.
    .no-match = I need five characters here, the fourth to the eighth. Say each with a word, or key them.
    .more = Key the fourth to the eighth character, a letter like any letter. If you don't have it, press star, then pound. For a person, press zero, then pound.

gap-unfiled-third = The next three.
    .again = Take your time. Say or key the next three characters, the ninth to the eleventh.
    .no-match = I need three characters here, the ninth to the eleventh. Say each with a word, or key them.
    .more = Key the ninth to the eleventh character, a letter like any letter. If you don't have it, press star, then pound. For a person, press zero, then pound.

gap-unfiled-last = And the last six.
    .again = Take your time. Say or key the last six characters of the VIN.
    .no-match = I need the last six characters. Say them one by one, or key them.
    .more = Key the last six characters of the VIN, a letter like any letter. If you don't have it, press star, then pound. For a person, press zero, then pound.

gap-unfiled-doubt = Is character { $vin_place } { $vin_one }; or { $vin_two }?
    .again = Which is character { $vin_place }: { $vin_one }; or { $vin_two }?
    .no-match = Let me say the two again: { $vin_one }; or { $vin_two }.
    .more = For character { $vin_place } of the VIN, press 1 for { $vin_one }. Press 2 for { $vin_two }. For a person, press zero.

gap-unfiled-first-character = For the first
    .phrases = { $vin_one }, the first, the first one, first

gap-unfiled-second-character = For the second
    .phrases = { $vin_two }, the second, the second one, second

gap-unfiled-started = Your claim is started. Its number is { PAUSE(500) } { DIGITS($number) }. { PAUSE(500) } Your contract isn't in our files yet: a person looks for it by the end of { DAY($found_by) }. We review each document within two business days of getting it. Keep making your loan payments.
    .again = Your claim is started, and you may hang up now.
    .no-match = Let me say the choice again.
    .more = Your claim number is { DIGITS($number) }. Press a key, or just hang up. For a person, press zero.

gap-unfiled-by-when = A person looks for your contract by the end of { DAY($found_by) }.

# Characters of a VIN, each with a word for it.
character-0 = the number zero
character-1 = the number one
character-2 = the number two
character-3 = the number three
character-4 = the number four
character-5 = the number five
character-6 = the number six
character-7 = the number seven
character-8 = the number eight
character-9 = the number nine
character-a = A, as in apple
character-b = B, as in boy
character-c = C, as in Charlie
character-d = D, as in David
character-e = E, as in Edward
character-f = F, as in Frank
character-g = G, as in George
character-h = H, as in Henry
character-j = J, as in John
character-k = K, as in king
character-l = L, as in Lincoln
character-m = M, as in Mary
character-n = N, as in Nancy
character-p = P, as in Peter
character-r = R, as in Robert
character-s = S, as in Sam
character-t = T, as in Thomas
character-u = U, as in umbrella
character-v = V, as in Victor
character-w = W, as in William
character-x = X, as in X-ray
character-y = Y, as in yellow
character-z = Z, as in zebra
