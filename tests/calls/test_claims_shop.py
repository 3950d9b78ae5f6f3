"""C2: a service advisor wants authorization, and gets to an adjuster who has the contract."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from ivr.domain.contracts import Contract, ContractStatus
from tests.caller import Caller
from tests.company import HONDA, contract, gap
from tests.house import TestHouse

LONGER = 1.2
NIGHT = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
"""Ten in the evening at the centre."""
PRIVATE = ("Garcia", "Dana", "97205", "one five seven", "lender", "2,400", "deductible", "claim on")


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_c2_straight_to_an_adjuster_with_the_contract_attached(
    house: TestHouse, caller: Caller, by: str
) -> None:
    """S4: representatives work with the service advisor. S7: authorization before any work."""
    house.has(contract())

    caller.dials("claims")
    if by == "keys":
        caller.keys("1", "157943#", "12900#")
    else:
        caller.says("repair shop", "M as in Mary, Z as in zebra, one five seven nine four three")
        caller.says("twelve thousand nine hundred miles")

    caller.heard("claims-adjuster", vehicle="Chevrolet", level="major", standing="in_force").is_connected()
    assert "Matched: Chevrolet, Major Guard, contract active." in caller.everything
    assert (caller.facts["contract"], caller.facts["odometer"]) == ("VSC100001", 12_900)
    assert "vin" not in caller.facts
    assert "holder" not in caller.facts
    assert caller.entries == 3
    assert caller.seconds <= 35, caller.seconds
    caller.did_not_hear(*PRIVATE)


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_c2_in_spanish(house: TestHouse, caller: Caller, by: str) -> None:
    house.has(contract())

    caller.dials("claims")
    if by == "keys":
        caller.keys("8", "1", "157943#", "12900#")
    else:
        caller.says("español", "llamo de un taller", "eme de María, zeta, uno cinco siete nueve cuatro tres")
        caller.says("doce mil novecientas millas")

    caller.heard("claims-adjuster", standing="in_force").is_connected()
    assert "Major Guard, contrato vigente." in caller.everything
    assert caller.seconds <= 34 * 1.15 * LONGER, caller.seconds


@pytest.mark.parametrize("vin", ["1GCVKNEC0MZ157943", "MZ157943", "157943"])
def test_the_whole_vin_or_either_end_of_it_is_enough(house: TestHouse, caller: Caller, vin: str) -> None:
    house.has(contract())

    caller.dials("claims").says("repair shop").says(" ".join(vin)).keys("12900#").heard("claims-adjuster")


@pytest.mark.parametrize(
    "values",
    [
        {"start_date": date(2020, 1, 1)},
        {"status": ContractStatus.CANCELLED},
        {"term_miles": 500},
        {"last_odometer": 20_000},
    ],
    ids=["over by date", "cancelled", "over by miles", "below the last reading"],
)
def test_what_stands_against_a_contract_is_the_adjusters_to_say(
    house: TestHouse, caller: Caller, values: dict[str, object]
) -> None:
    house.has(contract(**values))

    caller.dials("claims").keys("1", "157943#", "12900#").heard("claims-adjuster").is_connected()

    assert "contract active" not in caller.everything
    caller.did_not_hear("expired", "canceled", "miles are")
    assert caller.facts["standing"] in ("over", "doubtful")


def unmatched(house: TestHouse, caller: Caller, vin: str = "157943#") -> str:
    """What a shop hears whose VIN is not matched."""
    caller.dials("claims").keys("1", vin, "12900#").heard("claims-adjuster-unmatched").is_connected()
    return caller.everything


def test_a_vin_that_matches_nothing_goes_on_to_an_adjuster_with_what_was_given(
    house: TestHouse, caller: Caller
) -> None:
    unmatched(house, caller, "999999#")

    assert caller.facts["vin"] == "keys:999999"
    assert caller.facts["odometer"] == 12_900
    assert "contract" not in caller.facts


@pytest.mark.parametrize(
    "records",
    [
        [contract(), contract(number="VSC2", vin="2HGFC2F69KH157943")],
        [gap(contract())],
        [contract(level=None)],
    ],
    ids=["two vehicles that end so", "GAP alone", "no level on file"],
)
def test_whatever_is_not_matched_is_not_matched_in_the_same_words(
    tmp_path: Path, house: TestHouse, caller: Caller, records: list[Contract]
) -> None:
    """Nobody learns by trying which ends of VINs are on our books."""
    house.has(*records)

    assert unmatched(house, caller) == unmatched(house, Caller(house), "888888#")


def test_a_withheld_number_has_nothing_looked_up(house: TestHouse) -> None:
    house.has(contract())

    unmatched(house, Caller(house, "anonymous"))


def test_a_telephone_has_so_many_look_ups_in_an_hour(tmp_path: Path) -> None:
    house = TestHouse(tmp_path, shop_lookups_per_caller_hour=2)
    house.has(contract(), contract(number="VSC100002", vin=HONDA, vehicle_make="Honda"))
    for _ in range(2):
        Caller(house).dials("claims").keys("1", "157943#", "12900#").heard("claims-adjuster").hangs_up()

    unmatched(house, Caller(house), "537218#")
    Caller(house, "+15035550118").dials("claims").keys("1", "537218#", "12900#").heard("claims-adjuster")


def test_a_shop_without_vin_or_reading_is_connected_all_the_same(house: TestHouse, caller: Caller) -> None:
    house.has(contract())

    caller.dials("claims").keys("1", "157943#").says("I don't have it").heard("claims-adjuster")
    Caller(house, "+15035550118").dials("claims").keys("1", "*#").heard("claims-adjuster-unmatched")


def test_when_adjusters_are_away_the_complaint_is_taken_and_a_call_back_booked(
    house: TestHouse, caller: Caller
) -> None:
    """S7 holds at night too: no work before the authorization, and no promise of payment."""
    house.has(contract())
    house.exchange_at(NIGHT)

    caller.dials("claims").keys("1", "157943#", "12900#").heard("claims-complaint")

    assert "No work should start before they authorize it." in caller.words
    caller.says("it leaks oil and the shop is Capitol Auto Care").heard("claims-shop-called-back").is_over()
    assert "We have that. We'll call this phone tomorrow at eight a.m. Eastern time" in caller.words
    callback, complaint = sorted(house.requests(), key=lambda one: one.kind)
    assert (callback.kind, callback.contract) == ("callback", "VSC100001")
    assert (callback.asks["odometer"], callback.asks["level"]) == (12_900, "major")
    assert complaint.kind == "voicemail"
    caller.did_not_hear("pay", "covered")


def test_a_shop_that_cannot_be_called_back_leaves_one_message_and_hears_when_people_are_back(
    house: TestHouse,
) -> None:
    house.exchange_at(NIGHT)
    caller = Caller(house, "anonymous")

    caller.dials("claims").keys("8", "1", "157943#", "12900#").heard("claims-complaint")
    caller.says("pierde aceite").heard("claims-complaint-kept").is_over()

    assert "Ya lo tenemos. Nuestro equipo vuelve mañana a las ocho" in caller.words
    assert [one.kind for one in house.requests()] == ["voicemail"]
