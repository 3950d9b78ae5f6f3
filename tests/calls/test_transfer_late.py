"""X5: a sale that is told too late. S12: "or the APP contract will no longer be in force"."""

from __future__ import annotations

import pytest

from ivr.domain.contracts import ContractStatus
from tests.caller import Caller
from tests.company import contract
from tests.house import TestHouse

TRIO = ("97205", "Garcia#", "157943#")
OLD = {"start_days_ago": 650}


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_the_rule_is_said_in_one_sentence_and_a_person_reviews_it(
    house: TestHouse, caller: Caller, by: str
) -> None:
    """2 keys, the trio and 6 digits; 46 s of speech on the card; sold on 10 October, day 43."""
    house.has(contract(**OLD))

    caller.dials("contracts")
    if by == "keys":
        caller.keys("2", *TRIO, "101026", "1")
    else:
        caller.says("I want to transfer my contract", "nine seven two oh five", "Garcia")
        caller.says("M as in Mary, Z as in zebra, one five seven nine four three")
        caller.says("October tenth", "yes")

    caller.heard("transfer-late", transfer_days=30)
    assert "within thirty days of the sale, so the contract is no longer in force" in caller.words
    assert caller.entries == 6
    assert caller.seconds <= 46 * 1.15, caller.seconds
    caller.did_not_hear("refund", "cancel the contract", "canceling")
    assert (house.requests(), house.messages()) == ([], [])

    caller.keys("1").is_connected()
    assert caller.facts["sold_on"] == "2026-10-10"


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_in_spanish_it_is_the_same(house: TestHouse, caller: Caller, by: str) -> None:
    house.has(contract(**OLD, language="es-US"))

    caller.dials("contracts").keys("8")
    if by == "keys":
        caller.keys("2", *TRIO, "101026", "1")
    else:
        caller.says("un traspaso", "nueve siete dos cero cinco", "García")
        caller.says("M de mamá, Z de zapato, uno cinco siete nueve cuatro tres", "diez de octubre", "sí")

    caller.heard("transfer-late")
    assert "en los treinta días" in caller.words
    assert caller.seconds <= 46 * 1.15 * 1.2, caller.seconds
    caller.says("que lo revisen").is_connected()


def test_on_day_31_it_is_late(house: TestHouse, caller: Caller) -> None:
    house.has(contract(**OLD))

    caller.dials().keys("2", *TRIO, "102226", "1").heard("transfer-late")
    assert caller.facts["transfer_until"] == "2026-11-21"


def test_the_days_are_the_operators_to_set(house: TestHouse, caller: Caller) -> None:
    house.settings = house.settings.model_copy(update={"transfer_days": 45})
    house.has(contract(**OLD))

    caller.dials().keys("2", *TRIO, "101026", "1").heard("transfer-noted", transfer_until="2026-11-24")


def test_who_hangs_on_in_silence_is_let_go_kindly(house: TestHouse, caller: Caller) -> None:
    house.has(contract(**OLD))

    caller.dials().keys("2", *TRIO, "101026", "1").waits(2).heard("contracts-goodbye").is_over()


@pytest.mark.parametrize(
    ("status", "message"),
    [
        (ContractStatus.CANCELLED, "cancellation-already-cancelled"),
        (ContractStatus.EXPIRED, "transfer-already-expired"),
        (ContractStatus.TRANSFERRED, "transfer-already-transferred"),
    ],
)
def test_a_contract_that_is_over_is_said_to_be_so(
    house: TestHouse, caller: Caller, status: ContractStatus, message: str
) -> None:
    house.has(contract(**OLD, status=status))

    caller.dials().keys("2", *TRIO).heard(message).heard("contracts-after")
