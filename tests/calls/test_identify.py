"""Who is calling: ZIP, last name and VIN together, or nobody."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.caller import Caller
from tests.company import HONDA, NOON, contract, gap
from tests.house import TestHouse

TRIO = ("97205", "Garcia#", "157943#")
PRIVATE = ("Chevrolet", "Honda", "2,400", "four hundred dollars", "days old", "refund", "prorated", "lender")


def test_an_impostor_with_the_right_name_and_zip_and_anothers_vin_hears_nothing(
    house: TestHouse, caller: Caller
) -> None:
    """Nothing of any contract, neither of the one whose name was given nor of the one whose VIN it was."""
    neighbour = contract(number="VSC100002", last_name="Lee", vin=HONDA, vehicle_make="Honda")
    house.has(contract(), neighbour)

    caller.dials().keys("1", "97205", "Garcia#", "537218#").heard("identify-holder-vin-by-voice")
    caller.says("K H five three seven two one eight").heard("identify-holder-vin-by-keys")
    caller.keys("537218#")

    caller.heard("identify-holder-not-found").heard("contracts-person").is_connected()
    caller.did_not_hear(*PRIVATE)
    assert "holder" not in caller.facts


def test_a_stranger_hears_word_for_word_what_an_impostor_hears(house: TestHouse, caller: Caller) -> None:
    """Nobody learns whether a name or a ZIP is on our books."""
    house.has(contract())
    impostor = Caller(house, "+15035550118")

    caller.dials().keys("1", "97299", "Nobody#", "999999#", "999999#", "999999#")
    impostor.dials().keys("1", "97205", "Garcia#", "999999#", "999999#", "999999#")

    assert caller.phone.said == impostor.phone.said


@pytest.mark.parametrize("serial", ["157942", "157944", "157953", "257943"])
def test_a_relatives_next_car_is_not_the_callers(house: TestHouse, caller: Caller, serial: str) -> None:
    house.has(contract())

    caller.dials().keys("1", "97205", "Garcia#", f"{serial}#")

    caller.heard("identify-holder-vin-by-voice").did_not_hear(*PRIVATE)


def test_what_was_keyed_is_given_up_once_the_holder_is_known(house: TestHouse, caller: Caller) -> None:
    """The record keeps the contract; ZIP, name and VIN are gone from the call."""
    house.has(contract())

    caller.dials().keys("1", *TRIO)

    assert caller.facts["holder"] == ["VSC100001"]
    assert {"zip", "last_name", "vin"}.isdisjoint(caller.facts)
    assert "97205" not in str(caller.turns[-1].state)


def test_the_vin_is_asked_for_twice_by_voice_and_once_by_keys(house: TestHouse, caller: Caller) -> None:
    house.has(contract())

    caller.dials().keys("1", "97205", "Garcia#")
    caller.says("A B one two three four five six").heard("identify-holder-vin-by-voice")
    caller.says("A B one two three four five six").heard("identify-holder-vin-by-keys")
    caller.keys("157943#")

    caller.heard("cancellation-offer-full")


@pytest.mark.parametrize(
    "spoken",
    [
        "M Z one five seven nine four three",
        "mike zulu 157943",
        "M as in Mary, Z like zebra, 1 5 7 9 4 3",
        "em zee 15 79 43",
        "N Z one five seven nine four three",  # M heard as N: they sound alike, and no other vehicle is near
    ],
)
def test_a_vin_is_understood_however_it_is_said(house: TestHouse, caller: Caller, spoken: str) -> None:
    house.has(contract())

    caller.dials().keys("1", "97205", "Garcia#").says(spoken)

    caller.heard("cancellation-offer-full")


def test_a_co_holder_is_recognised(house: TestHouse, caller: Caller) -> None:
    house.has(contract(co_holder_last_name="Van der Berg-Smith"))

    caller.dials().keys("1", "97205", "Smith#", "157943#")

    caller.heard("cancellation-offer-full")


def test_a_canadian_is_recognised_by_speech(house: TestHouse, caller: Caller) -> None:
    house.has(contract(zip="M5V2T6"))

    caller.dials().keys("1").says("M five V two T six").keys("Garcia#", "157943#")

    caller.heard("cancellation-offer-full")


def test_two_vehicles_that_fit_are_told_apart_by_their_make(house: TestHouse, caller: Caller) -> None:
    """The same last six, in one family; of the VIN nothing is said that the caller did not say."""
    house.has(
        contract(),
        contract(number="VSC100002", vin="2HGFC2F69KH157943", vehicle_make="Honda", start_days_ago=10),
    )

    caller.dials().keys("1", *TRIO).heard("identify-holder-which")
    assert "For the Chevrolet, press 1." in caller.words
    assert "For the Honda, 2." in caller.words
    caller.says("the Honda")

    caller.heard("cancellation-offer-full", days_held=10)


@pytest.mark.parametrize("star", ["*", "*#"])
def test_star_goes_back_to_the_name_that_was_keyed_wrong(house: TestHouse, caller: Caller, star: str) -> None:
    """Ended with # as the line says, so that nobody waits for the end of an entry."""
    house.has(contract())

    caller.dials().keys("1", "97205", "Garc#", "157943#").heard("identify-holder-vin-by-voice")
    caller.keys(star).heard("identify-holder-last-name")
    caller.keys("Garcia#", "157943#")

    caller.heard("cancellation-offer-full")


def test_the_sixth_failed_trio_within_an_hour_is_not_looked_up(house: TestHouse, caller: Caller) -> None:
    """Five a telephone number and hour, over all its calls; it sounds like any failure."""
    house.has(contract())
    for _ in range(2):
        caller.dials().keys("1", "97205", "Lee#", "111111#", "111111#", "111111#").hangs_up()

    caller.dials().keys("1", *TRIO)

    caller.heard("identify-holder-not-found").did_not_hear(*PRIVATE)


def test_an_hour_later_the_telephone_may_try_again(house: TestHouse, caller: Caller) -> None:
    house.has(contract())
    for _ in range(2):
        caller.dials().keys("1", "97205", "Lee#", "111111#", "111111#", "111111#").hangs_up()
    house.exchange_at(NOON + timedelta(hours=1, minutes=10))

    caller.dials().keys("1", *TRIO)

    caller.heard("cancellation-offer-full")


def test_the_eleventh_failed_trio_against_one_holder_in_a_day_is_not_looked_up(house: TestHouse) -> None:
    """Ten a ZIP and name and day, whichever telephones they come from."""
    house.has(contract())
    for n in range(3):
        Caller(house, f"+1503555012{n}").dials().keys(
            "1", "97205", "Garcia#", "111111#", "111111#", "111111#"
        ).hangs_up()
    Caller(house, "+15035550124").dials().keys("1", "97205", "Garcia#", "111111#").hangs_up()

    caller = Caller(house, "+15035550130").dials().keys("1", *TRIO)

    caller.heard("identify-holder-not-found").did_not_hear(*PRIVATE)


def test_guessing_at_one_holder_has_one_bound_whatever_forms_of_the_name_are_given(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """A name can be said in ever new ways that all fit the holder's; the contract counts them together."""
    house = TestHouse(tmp_path_factory.mktemp("house"), trios_per_holder_day=4)
    neighbour = contract(number="VSC100002", last_name="Lee", vin=HONDA, vehicle_make="Honda")
    house.has(contract(), neighbour)
    for name in ("Garcia", "Maria Garcia", "Anna Garcia", "Dana Garcia"):
        Caller(house, "anonymous").dials().keys("1", "97205").says(name).keys("111111#").hangs_up()

    caller = Caller(house, "anonymous").dials().keys("1", "97205").says("Boris Garcia").keys("157943#")

    caller.heard("identify-holder-vin-by-voice").did_not_hear(*PRIVATE)
    # Nobody else in the ZIP is locked out by it.
    Caller(house).dials().keys("1", "97205", "Lee#", "537218#").heard("cancellation-offer-full")


def test_failed_tries_stay_counted_though_the_callers_own_trio_is_right(house: TestHouse) -> None:
    """Else one known contract would buy a telephone number any number of guesses at others."""
    neighbour = contract(number="VSC100002", last_name="Lee", zip="97206", vin=HONDA, vehicle_make="Honda")
    house.has(contract(), neighbour)
    for _ in range(2):
        guessing = Caller(house).dials().keys("1", "97206", "Lee#", "111111#", "111111#")
        guessing.keys("*", "*", *TRIO).heard("cancellation-offer-full").hangs_up()
    guessing = Caller(house).dials().keys("1", "97206", "Lee#", "111111#")

    guessing.keys("*", "*", *TRIO)

    guessing.heard("identify-holder-not-found")


def test_a_trio_that_was_right_does_not_count(house: TestHouse, caller: Caller) -> None:
    house.has(contract())
    for _ in range(7):
        caller.dials().keys("1", *TRIO, "2").heard("cancellation-kept").hangs_up()


def test_a_withheld_number_is_nobodys_to_lock(house: TestHouse) -> None:
    """Whoever withholds their number has only the tries of their own call."""
    house.has(contract())
    for _ in range(2):
        Caller(house, "anonymous").dials().keys(
            "1", "97205", "Lee#", "111111#", "111111#", "111111#"
        ).hangs_up()

    Caller(house, "anonymous").dials().keys("1", *TRIO).heard("cancellation-offer-full")


def test_contracts_of_an_earlier_owner_of_the_vehicle_stay_unheard(house: TestHouse, caller: Caller) -> None:
    mine = contract()
    house.has(mine, gap(mine, number="GAP9", last_name="Before", zip="10001"))

    caller.dials().keys("1", *TRIO)

    caller.heard("cancellation-offer-full")


@pytest.mark.parametrize(
    "spoken",
    [
        "M Z one five seven nine four E",  # E sounds like 3, and as much like a 2
        "M Z one five seven nine three",  # 43 that lost its 4 is also 33 that lost a 3
    ],
)
def test_the_end_of_the_vin_must_be_heard_right(house: TestHouse, caller: Caller, spoken: str) -> None:
    """That is where a relative's next car differs."""
    house.has(contract())

    caller.dials().keys("1", "97205", "Garcia#").says(spoken)

    caller.heard("identify-holder-vin-by-voice").did_not_hear(*PRIVATE)


def test_two_vehicles_are_told_apart_by_a_half_heard_name_that_is_asked_about(
    house: TestHouse, caller: Caller
) -> None:
    house.has(
        contract(),
        contract(number="VSC100002", vin="2HGFC2F69KH157943", vehicle_make="Honda", start_days_ago=10),
    )

    caller.dials().keys("1", *TRIO).says("the Honda", confidence=0.6)
    caller.heard("did-you-mean-choice", heard_choice="identify-holder-second-vehicle")
    assert "I heard: For the Honda." in caller.words
    caller.says("the Honda", confidence=0.6)

    caller.heard("cancellation-offer-full", days_held=10)


def test_two_vehicles_of_one_make_keep_the_name_that_told_them_apart(
    house: TestHouse, caller: Caller
) -> None:
    house.has(
        contract(),
        contract(number="VSC100002", vin="2HGFC2F69KH157943", vehicle_year=2019, start_days_ago=10),
    )

    caller.dials().keys("1", *TRIO, "2", "1")

    caller.heard("cancellation-sure", vehicle="2019 Chevrolet")


def test_a_second_vehicle_of_the_same_holder_can_be_asked_about(house: TestHouse, caller: Caller) -> None:
    house.has(contract(), contract(number="VSC100002", vin=HONDA, vehicle_make="Honda", start_days_ago=10))
    caller.dials().keys("1", *TRIO, "1", "1").heard("cancellation-requested")

    caller.keys("2", "1").heard("identify-holder-same", vehicle="Chevrolet")
    caller.keys("2", "97205", "Garcia#", "537218#")

    caller.heard("cancellation-offer-full", days_held=10)


def test_a_pound_too_many_costs_nothing(house: TestHouse, caller: Caller) -> None:
    """Whoever ends every entry with #, also one that was full already, is asked again and not counted."""
    house.has(contract())

    caller.dials().keys("1#").heard("identify-holder-zip").keys("97205#").heard("identify-holder-last-name")

    assert (caller.state.tries, caller.state.failures) == (0, 0)
    caller.keys("Garcia#", "157943#").heard("cancellation-offer-full")


@pytest.mark.parametrize("by", ["keys", "speech"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_who_does_not_have_the_vin_hears_where_it_is_and_then_gets_a_person(
    house: TestHouse, caller: Caller, by: str, language: str
) -> None:
    """A person has all that was given: nobody spells their name twice."""
    house.has(contract())
    missing = {"en": "I do not have my VIN", "es": "no tengo el VIN"}[language]
    where = {"en": "on the dashboard by the windshield", "es": "junto al parabrisas"}[language]

    def without() -> Caller:
        return caller.keys("*#") if by == "keys" else caller.says(missing)

    caller.dials().keys(*{"en": (), "es": ("8",)}[language], "1", "97205", "Garcia#")
    without().heard("identify-holder-vin-where")
    assert where in caller.words
    without().heard("identify-holder-without-vin").heard("contracts-person").is_connected()
    assert caller.facts["zip"] == "97205"
    assert "last_name" in caller.facts
    caller.did_not_hear(*PRIVATE)


def test_who_then_finds_the_vin_goes_on(house: TestHouse, caller: Caller) -> None:
    house.has(contract())

    caller.dials().keys("1", "97205", "Garcia#").says("I don't have it").keys("157943#")

    caller.heard("cancellation-offer-full")
