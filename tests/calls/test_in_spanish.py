"""The line in Spanish: the same calls, word for word Spanish, whoever asks for it and however."""

from __future__ import annotations

from datetime import date

import pytest

from ivr.domain.money import Money
from tests.caller import Caller
from tests.company import HONDA, claim, contract, gap
from tests.house import TestHouse

TRIO = ("97205", "Garcia#", "157943#")
LONGER = 1.2
"""Spanish takes a fifth more words than English to say the same."""


def spanish(turn_words: str) -> bool:
    return "press" not in turn_words.lower() and "your" not in turn_words.lower()


def test_everybody_hears_at_once_that_the_call_may_be_recorded_and_how_to_have_it_in_spanish(
    house: TestHouse, caller: Caller
) -> None:
    words = caller.dials("contracts").words

    english, spanish_too, offer = (
        words.index("This call may be recorded"),
        words.index("Esta llamada puede grabarse"),
        words.index("Para español, oprima ocho"),
    )
    assert english < spanish_too < offer < words.index("To cancel a contract")
    assert "For English" not in words


def test_each_language_is_spoken_by_its_own_voice(house: TestHouse, caller: Caller) -> None:
    caller.dials("contracts")

    says = [(say.language, say.text) for say in caller.phone.transcript.spoken]
    assert ("es-US", "Para español, oprima ocho.") in says
    assert ("en-US", "This call may be recorded.") in says


def test_x1_in_spanish_by_keys_alone(house: TestHouse, caller: Caller) -> None:
    house.has(contract())

    caller.dials("contracts").keys("8").heard("contracts-menu")
    assert "Para cancelar un contrato, oprima" in caller.words
    caller.keys("1", *TRIO).heard("cancellation-offer-full", refund="2400.00", days_held=35)
    assert "dos mil cuatrocientos dólares" in caller.words
    caller.keys("1").heard("cancellation-sure", vehicle="Chevrolet")
    caller.keys("1")

    [request] = house.requests()
    [message] = house.messages()
    caller.heard("cancellation-requested", number=request.number)
    assert message.language == "es-US"
    assert caller.entries == 7
    caller.waits().heard("contracts-goodbye").is_over()
    assert caller.seconds <= 58 * 1.15 * LONGER, caller.seconds


def test_x1_in_spanish_by_speech_alone(house: TestHouse, caller: Caller) -> None:
    house.has(contract())

    caller.dials("contracts").says("español").says("quiero cancelar mi contrato")
    caller.says("nueve siete dos cero cinco").says("García")
    caller.says("eme de María, zeta, uno cinco siete nueve cuatro tres")
    caller.heard("cancellation-offer-full", refund="2400.00")
    caller.says("cancelar").says("sí, por favor")

    [request] = house.requests()
    caller.heard("cancellation-requested", number=request.number)
    assert caller.entries == 7
    assert caller.waits().is_over().seconds <= 58 * 1.15 * LONGER, caller.seconds


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_x2_in_spanish_names_every_item(house: TestHouse, caller: Caller, by: str) -> None:
    held = contract(
        last_name="Okafor",
        zip="30301",
        start_date=date(2025, 3, 1),
        lienholder="First Lakes Bank",
        purchase_state="TX",
        last_odometer=36_000,
    )
    house.has(held, claim(held))

    caller.dials("contracts")
    if by == "keys":
        caller.keys("8", "1", "30301", "Okafor#", "157943#", "41500#")
    else:
        caller.says("en español", "cancelar un contrato", "tres cero tres cero uno", "Okafor")
        caller.says("eme zeta uno cinco siete nueve cuatro tres", "cuarenta y un mil quinientas millas")
    caller.heard("cancellation-miles-right", odometer=41_500)
    assert "cuarenta y una mil quinientas millas" in caller.words
    caller.keys("1") if by == "keys" else caller.says("sí, es correcto")
    caller.heard("cancellation-offer-prorated", refund="562.60", payee="lender")
    assert "quinientos sesenta y dos dólares con sesenta centavos" in caller.words
    caller.keys("1", "1") if by == "keys" else caller.says("cancelar", "sí")

    caller.heard("cancellation-requested", number=house.requests()[0].number)
    assert caller.entries == 9
    assert caller.waits().is_over().seconds <= 73 * 1.15 * LONGER, caller.seconds


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_x3_in_spanish_gap_is_prorated_by_days(house: TestHouse, caller: Caller, by: str) -> None:
    service = contract(start_days_ago=400, purchase_state="CO", lienholder="First Lakes Bank")
    house.has(service, gap(service))

    caller.dials("contracts")
    if by == "keys":
        caller.keys("8", "1", *TRIO).heard("cancellation-choose").keys("2")
    else:
        caller.says("español", "cancelación", "noventa y siete doscientos cinco", "García")
        caller.says("eme zeta uno cinco siete nueve cuatro tres").heard("cancellation-choose").says("el gap")
    caller.heard("cancellation-offer-by-days", refund="604.50", deducted="none")
    caller.keys("1", "1") if by == "keys" else caller.says("cancelar", "sí")

    caller.heard("cancellation-requested", product="gap", payee="lender")
    assert caller.entries == 8
    assert caller.waits().is_over().seconds <= 58 * 1.15 * LONGER, caller.seconds


def test_in_the_middle_of_a_call_the_same_question_is_asked_in_the_other_language(
    house: TestHouse, caller: Caller
) -> None:
    house.has(contract())
    caller.dials("contracts").keys("1", *TRIO).heard("cancellation-offer-full")
    rows = house.rows()

    caller.keys("8").heard("cancellation-offer-full", refund="2400.00")

    assert caller.state.language == "es-US"
    assert spanish(caller.words)
    assert caller.state.failures == 0
    assert house.rows() == (rows[0] + 1, *rows[1:])
    caller.says("inglés").heard("cancellation-offer-full", refund="2400.00")
    assert "full refund" in caller.words
    caller.keys("1", "1").heard("cancellation-requested")


def test_a_holder_goes_on_in_their_own_language_and_is_offered_the_way_back(
    house: TestHouse, caller: Caller
) -> None:
    house.has(contract(language="es-US"))

    caller.dials("contracts").keys("1", *TRIO).heard("cancellation-offer-full")

    assert "dos mil cuatrocientos dólares" in caller.words
    assert caller.words.startswith("For English, say English.")
    caller.keys("1", "1").heard("cancellation-requested")
    [message] = house.messages()
    assert message.language == "es-US"


@pytest.mark.parametrize("asks", ["8#", "English"])
def test_whoever_calls_for_them_goes_back_where_a_number_is_asked_for(
    house: TestHouse, caller: Caller, asks: str
) -> None:
    house.has(contract(language="es-US", start_days_ago=400))
    caller.dials("contracts").keys("1", *TRIO).heard("cancellation-miles")
    assert "odómetro" in caller.words

    caller.keys(asks) if asks == "8#" else caller.says(asks)

    assert "odometer" in caller.heard("cancellation-miles").words
    assert caller.state.failures == 0


def test_who_has_asked_for_a_language_keeps_it_whatever_the_records_say(
    house: TestHouse, caller: Caller
) -> None:
    house.has(contract(language="es-US"))

    caller.dials("contracts").keys("8", "8", "1", *TRIO).heard("cancellation-offer-full")

    assert "full refund" in caller.words


def test_who_is_understood_in_words_is_not_moved_to_another_language(
    house: TestHouse, caller: Caller
) -> None:
    house.has(contract(language="es-US"))

    caller.dials("contracts").says("cancel").keys(*TRIO).heard("cancellation-offer-full")

    assert "full refund" in caller.words


def test_a_language_of_the_records_that_the_line_does_not_speak_changes_nothing(
    house: TestHouse, caller: Caller
) -> None:
    house.has(contract(language="vi-VN"))

    caller.dials("contracts").keys("1", *TRIO).heard("cancellation-offer-full")

    assert "full refund" in caller.words


def test_a_vehicle_without_a_make_is_called_so_in_spanish_too(house: TestHouse, caller: Caller) -> None:
    house.has(contract(vehicle_make=None, vehicle_model=None))

    caller.dials("contracts").keys("8", "1", *TRIO, "1").heard("cancellation-sure")

    assert "vehicle" not in caller.words
    assert "vehículo" in caller.words


def test_two_vehicles_of_which_one_has_no_make_are_not_told_apart_by_words_of_ours(
    house: TestHouse, caller: Caller
) -> None:
    nameless = contract(vehicle_make=None, vehicle_model=None, vehicle_year=2019)
    other = contract(number="VSC100002", vin=HONDA[:-6] + nameless.vin[-6:], vehicle_make="Honda")
    house.has(nameless, other)

    caller.dials("contracts").keys("8", "1", *TRIO)

    caller.heard("identify-holder-vin-by-voice").did_not_hear("vehicle")


def test_after_a_request_its_number_comes_as_a_text_to_who_says_yes_to_one(
    house: TestHouse, caller: Caller
) -> None:
    house.has(contract(price=Money.of("2400")))
    caller.dials("contracts").keys("1", *TRIO, "1", "1").heard("cancellation-requested")

    caller.keys("1").heard("contracts-texted")

    [number] = [one for one in house.messages() if one.name == "request-number"]
    [request] = house.requests()
    assert number.request_number == request.number
    caller.waits().heard("contracts-goodbye").is_over()


@pytest.mark.parametrize(("language", "yes"), [("", "yes please"), ("8", "sí, por favor")])
def test_a_yes_to_the_text_is_a_yes(house: TestHouse, caller: Caller, language: str, yes: str) -> None:
    house.has(contract())

    caller.dials("contracts").keys(*language, "1", *TRIO, "1", "1").says(yes).heard("contracts-texted")


def test_who_withholds_their_number_is_offered_no_text(house: TestHouse) -> None:
    house.has(contract())
    caller = Caller(house, "+266696687")

    caller.dials("contracts").keys("1", *TRIO, "1", "1").heard("contracts-after")

    caller.did_not_hear("text")
