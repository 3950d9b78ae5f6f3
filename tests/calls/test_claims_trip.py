"""C6 and C7: the costs of a trip that a breakdown cut short."""

from __future__ import annotations

import pytest

from tests.caller import Caller
from tests.company import claim, contract
from tests.house import TestHouse

TRIO = ("97205", "Garcia#", "157943#")
SPOKEN_TRIO = (
    "nine seven two oh five",
    "Garcia",
    "M as in Mary, Z as in zebra, one five seven nine four three",
)
SPANISH_TRIO = (
    "nueve siete dos cero cinco",
    "García",
    "eme de María, zeta, uno cinco siete nueve cuatro tres",
)
LONGER = 1.2
ALL = frozenset({"towing", "roadside", "rental", "trip_interruption"})
KANSAS = contract(purchase_state="KS", benefits=ALL)
ELSEWHERE = contract(purchase_state="MO", benefits=ALL)


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_c6_bought_in_kansas_it_is_not_part_of_the_contract(
    house: TestHouse, caller: Caller, by: str
) -> None:
    """S10: not included if the contract was purchased in Kansas; home and plate do not matter."""
    house.has(KANSAS)

    caller.dials("claims")
    caller.keys("5", *TRIO) if by == "keys" else caller.says("trip costs", *SPOKEN_TRIO)

    caller.heard("claims-trip-not-where-bought", bought_in="Kansas")
    assert "isn't part of contracts bought in Kansas, and yours was" in caller.words
    assert caller.entries == 4
    assert caller.waits().is_over().seconds <= 43 * 1.15, caller.seconds


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_c6_in_spanish(house: TestHouse, caller: Caller, by: str) -> None:
    house.has(KANSAS)

    caller.dials("claims")
    caller.keys("8", "5", *TRIO) if by == "keys" else caller.says("español", "gastos de viaje", *SPANISH_TRIO)

    assert "comprados en Kansas" in caller.heard("claims-trip-not-where-bought").words
    assert caller.waits().is_over().seconds <= 43 * 1.15 * LONGER, caller.seconds


def test_c6_who_has_no_trip_costs_hears_of_their_rental_at_once(house: TestHouse, caller: Caller) -> None:
    house.has(KANSAS, claim(KANSAS, status="authorized", rental_qualifies=True))

    caller.dials("claims").keys("5", *TRIO, "1")

    caller.heard("claims-rental-qualifies")


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_c7_bought_elsewhere_hotel_and_restaurant_can_be_paid_back(
    house: TestHouse, caller: Caller, by: str
) -> None:
    """S10: stranded on a trip by a breakdown: overnight hotel and restaurant, within limits."""
    house.has(ELSEWHERE)

    caller.dials("claims")
    caller.keys("5", *TRIO) if by == "keys" else caller.says("hotel", *SPOKEN_TRIO)

    words = caller.heard("claims-trip-included").words
    assert "overnight hotel and restaurant costs when a breakdown strands you on a trip" in words
    assert "Keep the receipts; your contract sets limits." in words
    caller.keys("1") if by == "keys" else caller.says("text me")
    caller.heard("claims-texted")
    assert [one.name for one in house.messages()] == ["trip-receipts"]
    assert caller.entries == 5
    assert caller.waits().is_over().seconds <= 47 * 1.15, caller.seconds


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_c7_in_spanish(house: TestHouse, caller: Caller, by: str) -> None:
    house.has(ELSEWHERE)

    caller.dials("claims")
    if by == "keys":
        caller.keys("8", "5", *TRIO, "1")
    else:
        caller.says("español", "un hotel", *SPANISH_TRIO, "mándeme un texto")

    caller.heard("claims-texted")
    assert caller.waits().is_over().seconds <= 47 * 1.15 * LONGER, caller.seconds


def test_who_lives_in_kansas_and_bought_in_missouri_is_included(house: TestHouse, caller: Caller) -> None:
    """S10 is about the purchase."""
    house.has(contract(purchase_state="MO", zip="66101", benefits=ALL))

    caller.dials("claims").keys("5", "66101", "Garcia#", "157943#").heard("claims-trip-included")


def test_a_collision_is_no_breakdown_and_goes_to_a_person(house: TestHouse, caller: Caller) -> None:
    house.has(ELSEWHERE)

    caller.dials("claims").keys("5", *TRIO, "2")

    caller.heard("claims-trip-collision").is_connected()


def test_a_contract_without_the_flag_does_not_include_it(house: TestHouse, caller: Caller) -> None:
    """S2: trip interruption is one of the things that a contract may include."""
    house.has(contract(purchase_state="MO", benefits=frozenset({"towing", "rental"})))

    caller.dials("claims").keys("5", *TRIO).heard("claims-trip-not-included")


def test_where_the_purchase_is_not_known_a_person_decides(house: TestHouse, caller: Caller) -> None:
    house.has(contract(purchase_state=None, benefits=ALL))

    caller.dials("claims").keys("5", *TRIO).is_connected().did_not_hear("hotel", "Kansas")


def test_who_withholds_their_number_gets_the_rules_at_the_holders_address(house: TestHouse) -> None:
    house.has(ELSEWHERE)

    Caller(house, "anonymous").dials("claims").keys("5", *TRIO, "1").heard("claims-mailed")

    [letter] = house.messages()
    assert (letter.name, letter.contract) == ("trip-receipts", "VSC100001")
