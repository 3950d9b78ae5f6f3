"""Q1: what this very contract includes."""

from __future__ import annotations

import pytest

from ivr.domain.contracts import ContractStatus, Level
from ivr.domain.money import Money
from tests.caller import Caller
from tests.company import contract, gap
from tests.house import TestHouse

TRIO = ("97205", "Garcia#", "157943#")
ALL = frozenset({"towing", "roadside", "rental", "trip_interruption"})


def asks(caller: Caller) -> Caller:
    return caller.dials("claims").keys("2", "3", *TRIO)


def test_q1_level_benefits_deductible_and_end_are_told(house: TestHouse, caller: Caller) -> None:
    """S2: the benefits of this contract. S8: its deductible."""
    house.has(contract(benefits=ALL, deductible=Money.of(100)))

    words = asks(caller).heard("claims-included-told", level="major").words

    assert "You have Major Guard." in words
    assert "towing, roadside help, rental reimbursement, trip interruption." in words
    assert "Your deductible is one hundred dollars." in words
    assert "It ends on October eighteenth, twenty thirty, or at sixty thousand miles." in words


@pytest.mark.parametrize("by", ["keys", "speech"])
@pytest.mark.parametrize("language", ["en-US", "es-US"])
def test_q1_takes_one_key_and_the_trio(house: TestHouse, caller: Caller, by: str, language: str) -> None:
    house.has(contract(benefits=ALL, deductible=Money.of(100)))
    english = language == "en-US"

    caller.dials("claims")
    if not english:
        caller.keys("8")
    if by == "keys":
        caller.keys("3", *TRIO)
    else:
        caller.says("what does my contract include" if english else "qué incluye mi contrato").keys(*TRIO)

    caller.heard("claims-included-told", level="major")
    assert caller.entries == (4 if english else 5)
    # Who asks for Spanish cuts the English choices short, which this figure has whole.
    assert not english or caller.seconds <= 44 * 1.15, caller.seconds


def test_the_limits_come_as_a_text(house: TestHouse, caller: Caller) -> None:
    house.has(contract(benefits=ALL))

    asks(caller).keys("1").heard("claims-texted")

    assert [one.name for one in house.messages()] == ["contract-included"]
    house.works()
    assert [one.state for one in house.messages()] == ["kept"]


def test_basic_guard_says_that_it_has_no_rental(house: TestHouse, caller: Caller) -> None:
    """S6, whatever the flags are."""
    house.has(contract(level=Level.BASIC, benefits=frozenset({"towing", "rental"})))

    words = asks(caller).words

    assert "You have Basic Guard. It covers most repairs, towing; " in words
    assert "no rental reimbursement" in words


def test_a_contract_bought_in_kansas_says_that_it_has_no_trip_interruption(
    house: TestHouse, caller: Caller
) -> None:
    """S10, whatever the flags are."""
    house.has(contract(purchase_state="KS", benefits=ALL))

    assert "rental reimbursement; no trip interruption." in asks(caller).words


@pytest.mark.parametrize(
    ("flag", "name"),
    [
        ("towing", "towing"),
        ("roadside", "roadside help"),
        ("rental", "rental reimbursement"),
        ("trip_interruption", "trip interruption"),
    ],
)
def test_a_flag_that_is_off_is_never_told_as_included(
    house: TestHouse, caller: Caller, flag: str, name: str
) -> None:
    """S2: may include."""
    house.has(contract(benefits=ALL - {flag}))

    words = asks(caller).words

    assert f"no {name}" in words
    assert f", {name}" not in words


def test_benefits_that_the_records_do_not_tell_are_not_spoken_of(house: TestHouse, caller: Caller) -> None:
    house.has(contract(benefits=frozenset()))

    assert "It covers most repairs." in asks(caller).words
    caller.did_not_hear("rental reimbursement", "roadside help", "trip interruption")


def test_a_deductible_that_is_not_known_is_not_made_up(house: TestHouse, caller: Caller) -> None:
    house.has(contract(deductible=None))

    assert "deductible" not in asks(caller).words


def test_no_deductible_is_good_to_know(house: TestHouse, caller: Caller) -> None:
    house.has(contract(deductible=Money.of(0)))

    assert "You owe no deductible." in asks(caller).words


def test_a_contract_that_is_over_tells_no_benefits(house: TestHouse, caller: Caller) -> None:
    house.has(contract(status=ContractStatus.CANCELLED, benefits=ALL))

    asks(caller).heard("claims-included-over").did_not_hear("towing,", "Major Guard")


def test_who_has_only_gap_on_the_vehicle_reaches_a_person(house: TestHouse, caller: Caller) -> None:
    house.has(gap(contract()))

    asks(caller).is_connected()


def test_who_withholds_their_number_gets_the_limits_at_the_holders_address(house: TestHouse) -> None:
    house.has(contract(benefits=ALL))

    Caller(house, "anonymous").dials("claims").keys("2", "2", *TRIO, "1").heard("claims-mailed")

    [letter] = house.messages()
    assert (letter.name, letter.contract) == ("contract-included", "VSC100001")
