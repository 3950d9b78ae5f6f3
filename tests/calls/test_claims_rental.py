"""C4 and C5: whether a rental can be paid for."""

from __future__ import annotations

import pytest

from ivr.domain.contracts import Level
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
HELD = contract(benefits=frozenset({"towing", "roadside", "rental", "trip_interruption"}))
BASIC = contract(level=Level.BASIC, benefits=frozenset({"towing"}))


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_c4_an_authorized_repair_that_qualifies_and_the_limits_by_text(
    house: TestHouse, caller: Caller, by: str
) -> None:
    """S6: it can be approved now. S9: a rental vehicle or public transportation, within limits."""
    house.has(HELD, claim(HELD, status="authorized", rental_qualifies=True))

    caller.dials("claims")
    caller.keys("4", *TRIO) if by == "keys" else caller.says("a rental car", *SPOKEN_TRIO)

    words = caller.heard("claims-rental-qualifies").words
    assert "qualifies for a rental car or public transportation" in words
    assert "your contract sets a daily and a total limit" in words
    caller.keys("1") if by == "keys" else caller.says("yes please")
    caller.heard("claims-texted")
    [text] = house.messages()
    assert text.name == "rental-limits"
    assert caller.entries == 5
    assert caller.waits().is_over().seconds <= 46 * 1.15, caller.seconds
    house.works()
    assert [one.state for one in house.messages()] == ["kept"]


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_c4_in_spanish(house: TestHouse, caller: Caller, by: str) -> None:
    house.has(HELD, claim(HELD, status="authorized", rental_qualifies=True))

    caller.dials("claims")
    if by == "keys":
        caller.keys("8", "4", *TRIO, "1")
    else:
        caller.says("español", "alquilar un carro", *SPANISH_TRIO, "los límites")

    caller.heard("claims-texted")
    assert "transporte público" in caller.everything
    assert caller.entries == 6
    assert caller.waits().is_over().seconds <= 46 * 1.15 * LONGER, caller.seconds


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_c5_basic_guard_does_not_include_rental_however_far_the_repair_is(
    house: TestHouse, caller: Caller, by: str
) -> None:
    """S6: Basic Guard has no rental reimbursement; its level stops first, and nobody can override it."""
    house.has(BASIC, claim(BASIC, status="authorized", rental_qualifies=True))

    caller.dials("claims")
    caller.keys("4", *TRIO) if by == "keys" else caller.says("rental", *SPOKEN_TRIO)

    words = caller.heard("claims-rental-not-included", level="basic").words
    assert "You have Basic Guard, which does not include rental reimbursement." in words
    assert "Your repair itself may still be covered." in words
    assert "person" not in words
    assert caller.entries == 4
    assert caller.waits().is_over().seconds <= 43 * 1.15, caller.seconds


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_c5_in_spanish(house: TestHouse, caller: Caller, by: str) -> None:
    house.has(BASIC)

    caller.dials("claims")
    caller.keys("8", "4", *TRIO) if by == "keys" else caller.says("español", "alquiler", *SPANISH_TRIO)

    assert "Usted tiene Basic Guard, que no incluye reembolso de alquiler." in caller.words
    assert caller.waits().is_over().seconds <= 43 * 1.15 * LONGER, caller.seconds


@pytest.mark.parametrize(
    ("status", "message", "words"),
    [
        (None, "not-diagnosed", "once the shop has found the fault"),
        ("diagnosing", "not-diagnosed", "once the shop has found the fault"),
        ("estimate_received", "not-authorized", "once the repair is authorized"),
        ("info_needed", "not-authorized", "once the repair is authorized"),
    ],
)
def test_the_first_condition_that_fails_is_told(
    house: TestHouse, caller: Caller, status: str | None, message: str, words: str
) -> None:
    """S6: once the mechanic has determined the repairs, and if the repair qualifies; in that order."""
    house.has(HELD, *([] if status is None else [claim(HELD, status=status, rental_qualifies=True)]))

    caller.dials("claims").keys("4", *TRIO).heard(f"claims-rental-{message}")

    assert f"A rental can be approved {words}" in caller.words


def test_a_repair_that_does_not_qualify_is_said_so(house: TestHouse, caller: Caller) -> None:
    house.has(HELD, claim(HELD, status="authorized", rental_qualifies=False))

    caller.dials("claims").keys("4", *TRIO).heard("claims-rental-not-qualifying")


def test_whether_a_repair_qualifies_is_not_guessed(house: TestHouse, caller: Caller) -> None:
    house.has(HELD, claim(HELD, status="authorized", rental_qualifies=None))

    caller.dials("claims").keys("4", *TRIO).is_connected().did_not_hear("qualifies", "qualify")


def test_a_major_guard_without_the_flag_has_no_rental_and_is_not_called_basic(
    house: TestHouse, caller: Caller
) -> None:
    """S2: benefits are the contract's own, whatever its level is called."""
    held = contract(benefits=frozenset({"towing", "roadside"}))
    house.has(held, claim(held, status="authorized", rental_qualifies=True))

    words = caller.dials("claims").keys("4", *TRIO).heard("claims-rental-not-included").words

    assert "Your contract does not include rental reimbursement." in words
    assert "Basic" not in words


def test_a_telephone_that_takes_no_texts_gets_it_at_the_holders_address(house: TestHouse) -> None:
    house.has(HELD, claim(HELD, status="authorized", rental_qualifies=True))

    caller = Caller(house, "anonymous").dials("claims").keys("4", *TRIO, "1")

    caller.heard("claims-mailed")
    [letter] = house.messages()
    assert (letter.name, letter.contract) == ("rental-limits", "VSC100001")
