from __future__ import annotations

from itertools import combinations

import pytest

from ivr.domain.vin import (
    CHARACTERS,
    SOUND_ALIKE_GROUPS,
    check_digit_fits,
    is_vin,
    last_eight,
    last_six,
    normal,
    sound_alike,
)

PUBLISHED = "1G4AH59H45G118341"


@pytest.mark.parametrize("vin", [PUBLISHED, "1M8GDM9AXKP042788", "1" * 17])
def test_published_vins_have_the_right_check_digit(vin: str) -> None:
    assert is_vin(vin)
    assert check_digit_fits(vin)


def test_the_check_digit_does_not_judge_the_model_year() -> None:
    # Z in place 10 is no model year in North America, and the digit is right all the same.
    assert check_digit_fits("1G4AH59H7ZG118341")


@pytest.mark.parametrize("place", [n for n in range(17) if n != 8])
def test_one_wrong_digit_breaks_the_check_digit(place: int) -> None:
    wrong = "2" if PUBLISHED[place] != "2" else "3"
    # B has the value of 2: a place that held it would still fit.
    assert not check_digit_fits(PUBLISHED[:place] + wrong + PUBLISHED[place + 1 :])


@pytest.mark.parametrize("text", ["1G4AH59H45G11834", "IG4AH59H45G118341", "1g4ah59h45g118341", ""])
def test_what_is_no_vin(text: str) -> None:
    assert not is_vin(text)


def test_a_vin_is_made_normal() -> None:
    assert normal(" 1g4 ah59h45g-118341 ") == PUBLISHED
    assert normal("OI") == "01"


def test_thirty_three_characters_can_occur() -> None:
    assert len(CHARACTERS) == 33
    assert not CHARACTERS & set("IOQ")


def test_no_two_groups_share_a_character_and_all_can_occur() -> None:
    assert all(not one & other for one, other in combinations(SOUND_ALIKE_GROUPS, 2))
    assert all(group <= CHARACTERS for group in SOUND_ALIKE_GROUPS)


@pytest.mark.parametrize("pair", "AJ H8 CT C3 T3 EV GP BD BE BP BV DT PT VZ FS SX MN JK A8 AK 59".split())
def test_pairs_that_are_taken_for_one_another(pair: str) -> None:
    assert sound_alike(*pair)
    assert sound_alike(*reversed(pair))


@pytest.mark.parametrize("pair", ["12", "67", "AA", "LM", "RZ", "89", "AE"])
def test_pairs_that_are_not(pair: str) -> None:
    assert not sound_alike(*pair)


def test_no_two_consecutive_digits_sound_alike() -> None:
    assert not any(sound_alike(str(n), str((n + 1) % 10)) for n in range(10))


def test_the_end_that_is_spoken_and_the_end_that_is_keyed() -> None:
    assert (last_eight(PUBLISHED), last_six(PUBLISHED)) == ("5G118341", "118341")
