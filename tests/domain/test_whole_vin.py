from __future__ import annotations

from itertools import accumulate, pairwise

import pytest

from ivr.domain.vin import check_digit_fits, sound_alike
from ivr.domain.whole_vin import PARTS, Whole, whole

VINS = ("1G4AH59H45G118341", "1M8GDM9AXKP042788", "1" * 17)


def parts(vin: str, by: str = "voice:") -> list[str]:
    places = (0, *accumulate(PARTS))
    return [by + vin[first:after] for first, after in pairwise(places)]


@pytest.mark.parametrize("vin", VINS)
def test_a_vin_as_it_is_on_the_car_is_whole_and_checked(vin: str) -> None:
    assert whole(parts(vin)) == Whole(f"voice:{vin}", checked=True)


def test_one_character_that_was_misheard_is_put_right_where_only_one_can_have_been() -> None:
    assert whole(parts("1G4AH99H45G118341")) == Whole("voice:1G4AH59H45G118341", checked=True)


def test_where_several_can_have_been_each_is_named() -> None:
    found = whole(parts("1G4AH59H45C118341"))

    assert isinstance(found, tuple)
    assert [(one.place, one.heard, one.vin[one.place]) for one in found] == [(10, "C", "G"), (10, "C", "P")]


def test_whatever_single_character_is_misheard_the_right_vin_is_among_what_it_can_be() -> None:
    """But for pairs of one value, which the check digit cannot tell apart."""
    right = "1M8GDM9AXKP042788"
    for place, one in enumerate(right):
        for other in "ABCDEFGHJKMNPSTVXZ3589":
            heard = right[:place] + other + right[place + 1 :]
            if not sound_alike(one, other) or check_digit_fits(heard):
                continue
            found = whole(parts(heard))
            vins = (
                [found.heard.removeprefix("voice:")] if isinstance(found, Whole) else [d.vin for d in found]
            )
            assert right in vins, heard
            assert all(check_digit_fits(vin) for vin in vins)


def test_no_letter_is_put_where_only_digits_stand() -> None:
    """A 3 of the last five that was misheard is no letter of its group: it can only be another digit."""
    found = whole(parts("1G4AH59H45G118345"))
    vins = [found.heard.removeprefix("voice:")] if isinstance(found, Whole) else [one.vin for one in found]

    assert all(vin[12:].isdigit() for vin in vins)


def test_what_no_single_confusion_explains_is_kept_as_it_was_heard() -> None:
    """Outside North America the check digit is often not used."""
    heard = "WWWWWW66444422226"
    assert not check_digit_fits(heard)

    found = whole(parts(heard))

    assert found == Whole(f"voice:{heard}", checked=False)


def test_a_serial_number_that_was_keyed_is_as_good_as_said() -> None:
    said, keyed = parts("1G4AH59H45G118341"), parts("1G4AH59H45G118341", "keys:")

    assert whole([*said[:3], keyed[3]]) == Whole("voice:1G4AH59H45G118341", checked=True)


def test_a_letter_that_was_keyed_in_the_serial_number_is_told_by_the_check_digit() -> None:
    vin = "1G1YC2D46F5A12345"
    vin = next(one for digit in "0123456789X" if check_digit_fits(one := vin[:8] + digit + vin[9:]))

    assert whole([*parts(vin)[:3], "keys:212345"]) == Whole(f"voice:{vin}", checked=True)


def test_a_vin_that_was_keyed_whole_is_kept_as_its_keys() -> None:
    """Its letters are open, but its keys are enough to find it."""
    found = whole(["keys:142", "keys:24594", "keys:454", "keys:118341"])

    assert found == Whole("keys:14224594454118341", checked=False)
