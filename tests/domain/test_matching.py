"""Recognising a holder by name and VIN among the contracts of one ZIP, and recognising nobody else."""

from __future__ import annotations

import pytest

from ivr.domain.contracts import Contract
from ivr.domain.keypad import keyed
from ivr.domain.matching import Found, Nobody, Several, distance, identify
from tests.domain.samples import gap_addendum, service_contract

VIN = "1G1RC6E42FU123456"
NEXT_SERIAL = "1G1RC6E42FU123457"
OTHER = "2HGFB2F59CH304417"
NAME_KEYS = "#427242"


def car(vin: str = VIN, number: str = "70001", **changes: str) -> Contract:
    return service_contract(vin=vin, number=number, **changes)


def found_by(heard: str, *contracts: Contract, name: str = NAME_KEYS) -> str | None:
    """The VIN of the vehicle found; None where it is nobody."""
    match identify(contracts or (car(),), name, heard):
        case Found(vehicle):
            return vehicle.vin
        case Nobody():
            return None
        case Several():
            pytest.fail("two vehicles fit")


# What fits exactly


@pytest.mark.parametrize(
    "heard",
    [
        "voice:FU123456",
        "voice:1G1RC6E42FU123456",
        "voice:123456",
        "voice:U123456",
        "voice:2FU123456",
        "keys:123456",
        "keys:8123456",
        "keys:38123456",
        "keys:14172634238123456",
    ],
)
def test_the_end_of_the_vin_or_the_whole_of_it_is_recognised(heard: str) -> None:
    assert found_by(heard) == VIN


def test_a_letter_in_place_12_is_keyed_like_any_letter() -> None:
    truck = "1FTFW1E84MFK12345"
    assert truck[11] == "K"
    assert found_by("keys:512345", car(truck)) == truck
    assert found_by("keys:12345", car(truck)) is None


def test_a_z_may_be_keyed_as_on_older_telephones() -> None:
    truck = "1FTFW1E84MFZ12345"
    assert found_by("keys:912345", car(truck)) == truck
    assert found_by("keys:112345", car(truck)) == truck


def test_o_and_i_are_heard_as_the_digits_that_a_vin_can_have() -> None:
    assert found_by("voice:FUI2E4S6", car("1G1RC6E42FU12E4S6")) == "1G1RC6E42FU12E4S6"
    assert found_by("voice:CH3O4417", car(OTHER)) == OTHER


@pytest.mark.parametrize(
    "heard", ["keys:12345", "keys:", "keys:123457", "keys:9123456", "voice:", "voice:23456"]
)
def test_too_little_or_other_keys_are_nobodys(heard: str) -> None:
    assert found_by(heard) is None


# What speech gets wrong


@pytest.mark.parametrize(
    ("vin", "heard"),
    [
        (VIN, "voice:SU123456"),
        (VIN, "voice:XU123496"),
        ("1FTFW1E84MEB12345", "voice:MDV12345"),
        ("1FTFW1E84MEB12345", "voice:NEP12345"),
        ("1FTFW1E84MAH12385", "voice:MKA12385"),
        (VIN, "voice:1G1RC6D42SU123456"),
    ],
)
def test_at_most_two_characters_may_be_taken_for_ones_that_sound_alike(vin: str, heard: str) -> None:
    assert found_by(heard, car(vin)) == vin


@pytest.mark.parametrize(
    "heard",
    ["voice:FU12356", "voice:U123456", "voice:FFU123456", "voice:FU1238456", "voice:1G1RC6E42FU12356"],
)
def test_one_character_may_be_dropped_or_added(heard: str) -> None:
    assert found_by(heard) == VIN


@pytest.mark.parametrize(
    ("heard", "why"),
    [
        ("voice:SU923496", "a third confusion, and 1 and 9 do not sound alike"),
        ("voice:RU123456", "F and R do not sound alike"),
        ("voice:FU123457", "the next serial number"),
        ("voice:FU12345", "the last character dropped"),
        ("voice:FU1234567", "one added at the end"),
        ("voice:FU12346", "the last but one dropped"),
        ("voice:FU12345X", "the last confused"),
        ("voice:FU1236", "two dropped"),
        ("voice:SU12356", "one dropped and one confused"),
        ("voice:FU124356", "two swapped"),
        ("voice:Q3456", "too little"),
    ],
)
def test_anything_else_is_refused(heard: str, why: str) -> None:
    assert found_by(heard) is None, why


def test_three_confusions_are_too_many() -> None:
    assert found_by("voice:MDV12345", car("1FTFW1E84MEB12345")) is not None
    assert found_by("voice:NDV12345", car("1FTFW1E84MEB12345")) is None


# Who else is near


def test_an_exact_vehicle_is_found_beside_the_next_serial_number() -> None:
    assert found_by("voice:FU123457", car(), car(NEXT_SERIAL, "70002")) == NEXT_SERIAL


def test_a_vehicle_is_found_where_every_other_is_clearly_further_off() -> None:
    assert found_by("voice:SU123456", car(), car(NEXT_SERIAL, "70002")) == VIN


def test_no_vehicle_is_found_where_another_is_nearly_as_near() -> None:
    # Two confusions from the one, and three from the other: neither is clearly meant.
    near, hardly = "1FTFW1E84MEB12345", "1FTFW1E84MCE12345"
    assert (distance("NDB12345", near), distance("NDB12345", hardly)) == (2, 3)
    assert found_by("voice:NDB12345", car(near)) == near
    assert found_by("voice:NDB12345", car(near), car(hardly, "70002")) is None


def test_where_two_vehicles_fit_the_caller_is_asked_which() -> None:
    honda = car("2HGFB2F59DU123456", "70002", vehicle_make="Honda")
    found = identify([car(), honda], NAME_KEYS, "keys:123456")
    assert isinstance(found, Several)
    assert [one.make for one in found.vehicles] == ["Chevrolet", "Honda"]


def test_where_two_vehicles_nearly_fit_the_nearer_comes_first() -> None:
    farther, nearer = car("1FTFW1E84MEB12345"), car("1FTFW1E84MDB12345", "70002")
    found = identify([farther, nearer], NAME_KEYS, "voice:NDB12345")
    assert isinstance(found, Several)
    assert [one.vin for one in found.vehicles] == [nearer.vin, farther.vin]


def test_contracts_on_one_vin_are_one_vehicle() -> None:
    found = identify([gap_addendum(vin=VIN), car()], NAME_KEYS, "voice:FU123456")
    assert isinstance(found, Found)
    assert [one.number for one in found.vehicle.contracts] == ["70001", "80001"]
    assert (found.vehicle.make, found.vehicle.year) == ("Chevrolet", 2015)


def test_a_contract_in_another_name_on_the_same_vehicle_stays_out() -> None:
    earlier = gap_addendum(vin=VIN, last_name="Smith")
    found = identify([earlier, car()], NAME_KEYS, "voice:FU123456")
    assert isinstance(found, Found)
    assert [one.number for one in found.vehicle.contracts] == ["70001"]


def test_the_right_vin_in_another_name_is_nobodys() -> None:
    assert found_by("voice:FU123456", name="SMITH") is None
    assert found_by("keys:123456", name="#" + keyed("SMITH")) is None


def test_nobody_is_found_in_a_zip_without_contracts() -> None:
    assert identify([], NAME_KEYS, "voice:FU123456") == Nobody()
