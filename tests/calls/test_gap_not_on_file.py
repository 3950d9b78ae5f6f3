"""G1, "VIN not in file": last name, ZIP and the whole VIN start a claim, and a person goes on with it."""

from __future__ import annotations

import pytest

from tests.caller import Caller
from tests.company import NOON, contract, gap
from tests.house import TestHouse

VIN = "1G4AH59H45G118341"
TRIO = ("97205", "Garcia#", "118341#")
TRIES = (*TRIO, "118341#", "118341#")
PARTS = {
    "en-US": ("one G four", "A H five nine H", "four five G", "one one eight three four one"),
    "es-US": ("uno G cuatro", "A hache cinco nueve hache", "cuatro cinco G", "uno uno ocho tres cuatro uno"),
}
TRIO_SAID = {
    "en-US": ("nine seven two oh five", "Garcia", "four five G one one eight three four one"),
    "es-US": ("nueve siete dos cero cinco", "García", "cuatro cinco G uno uno ocho tres cuatro uno"),
}
START = {"en-US": "start a claim", "es-US": "quiero iniciar una reclamación"}
IN = pytest.mark.parametrize("language", ["en-US", "es-US"], ids=["English", "Spanish"])


def to_the_whole_vin(caller: Caller, language: str = "en-US") -> Caller:
    caller.dials("gap")
    if language == "es-US":
        caller.keys("8")
    return caller.keys("1", *TRIES).heard("identify-holder-not-found").heard("gap-unfiled-first")


@IN
@pytest.mark.parametrize("by", ["keys", "speech"])
def test_vin_not_in_file_full_vin_path(house: TestHouse, caller: Caller, by: str, language: str) -> None:
    caller.dials("gap")
    if language == "es-US":
        caller.keys("8") if by == "keys" else caller.says("español")
    if by == "keys":
        caller.keys("1", *TRIES, "142", "24594", "454", "118341")
    else:
        end = TRIO_SAID[language][-1]
        caller.says(START[language], *TRIO_SAID[language], end, end, *PARTS[language])

    [request] = house.requests()
    caller.heard("gap-unfiled-started", number=request.number, found_by="2026-11-24")
    assert request.kind == "gap_claim_not_on_file"
    assert request.asks["vin"] == ("keys:14224594454118341" if by == "keys" else f"voice:{VIN}")
    assert request.asks["vin_checked"] == ("no" if by == "keys" else "yes")
    assert (request.asks["zip"], request.asks["due"]) == ("97205", "2026-11-24")
    assert caller.facts.keys().isdisjoint({"zip", "last_name", "vin", "whole_vin", "vin_first", "vin_last"})
    caller.waits().is_over()


def test_what_is_said_of_it_is_short_and_ends_on_what_they_do(house: TestHouse, caller: Caller) -> None:
    to_the_whole_vin(caller).says(*PARTS["en-US"])

    assert caller.words.count("two business days") == 1
    assert "Keep making your loan payments" in caller.words
    caller.did_not_hear("Garcia", "97205", "1G4", "118341")


@IN
def test_second_call_same_day_existing_claim_found_not_a_duplicate(
    house: TestHouse, caller: Caller, language: str
) -> None:
    to_the_whole_vin(caller, language).says(*PARTS[language]).hangs_up()
    [request] = house.requests()

    again = Caller(house, "+15035550118").dials("gap")
    if language == "es-US":
        again.keys("8")
    again.says(START[language], *TRIO_SAID[language])

    again.heard("gap-claim-existing", number=request.number, opened_on="2026-11-22")
    again.heard("gap-unfiled-by-when", found_by="2026-11-24")
    assert house.requests() == [request]


def test_who_checks_such_a_claim_hears_of_it_by_the_same_three(house: TestHouse, caller: Caller) -> None:
    to_the_whole_vin(caller).says(*PARTS["en-US"]).hangs_up()

    again = Caller(house, "+15035550118").dials("gap").keys("2", *TRIO)

    again.heard("gap-claim-existing", number=house.requests()[0].number).heard("gap-unfiled-by-when")


def test_from_one_telephone_too_it_is_found_within_the_hour(house: TestHouse, caller: Caller) -> None:
    to_the_whole_vin(caller).says(*PARTS["en-US"]).hangs_up()

    caller.dials("gap").keys("1", *TRIO).heard("gap-claim-existing")

    assert len(house.requests()) == 1


def test_another_name_or_vin_finds_nothing_of_it(house: TestHouse, caller: Caller) -> None:
    to_the_whole_vin(caller).says(*PARTS["en-US"]).hangs_up()

    for number, trio in (("18", ("97205", "Lee#", "118341#")), ("19", ("97205", "Garcia#", "118342#"))):
        other = Caller(house, f"+150355501{number}").dials("gap").keys("1", *trio)
        assert "gap-claim-existing" not in [one.message for one in other.said]


def test_two_callers_at_once_leave_one_claim(house: TestHouse, caller: Caller) -> None:
    spouse = Caller(house, "+15035550118")
    to_the_whole_vin(caller).says(*PARTS["en-US"][:3])
    house.exchange_at(NOON)
    to_the_whole_vin(spouse).says(*PARTS["en-US"][:3])

    caller.says(PARTS["en-US"][3]).heard("gap-unfiled-started")
    spouse.says(PARTS["en-US"][3]).heard("gap-claim-existing")

    assert len(house.requests()) == 1


def test_one_misheard_character_is_put_right_by_the_check_digit(house: TestHouse, caller: Caller) -> None:
    """5 was heard as 9."""
    to_the_whole_vin(caller).says("one G four", "A H nine nine H", *PARTS["en-US"][2:])

    caller.heard("gap-unfiled-started")
    assert house.requests()[0].asks["vin"] == f"voice:{VIN}"


@IN
@pytest.mark.parametrize("by", ["keys", "speech"])
def test_where_several_fit_that_one_character_is_asked_for_with_a_word(
    house: TestHouse, caller: Caller, by: str, language: str
) -> None:
    """G was heard as C; G and P both make the check digit fit."""
    one, two, _, last = PARTS[language]
    third = {"en-US": "four five C", "es-US": "cuatro cinco C"}[language]
    to_the_whole_vin(caller, language).says(one, two, third, last)
    caller.heard("gap-unfiled-doubt", vin_place=11)
    assert ("G, as in George" if language == "en-US" else "G, de goma") in caller.words
    assert ("P, as in Peter" if language == "en-US" else "P, de perro") in caller.words

    if by == "keys":
        caller.keys("1")
    else:
        caller.says("G as in George" if language == "en-US" else "G de goma")

    caller.heard("gap-unfiled-started")
    assert house.requests()[0].asks["vin"] == f"voice:{VIN}"


@pytest.mark.parametrize(("answers", "vin"), [(("2",), "1G4AH59H45B118B41"), (("1",), VIN)])
def test_where_two_characters_are_open_the_first_is_asked_about_and_that_settles_both(
    house: TestHouse, caller: Caller, answers: tuple[str, ...], vin: str
) -> None:
    """The serial number's 3 was heard as B; were the G before it a B, it would fit too."""
    to_the_whole_vin(caller).says(*PARTS["en-US"][:3], "one one eight B as in boy four one")
    caller.heard("gap-unfiled-doubt", vin_place=11)

    caller.keys(*answers).heard("gap-unfiled-started")

    assert house.requests()[0].asks["vin"] == f"voice:{vin}"


def test_where_four_characters_are_open_three_are_asked_about_and_the_last_is_known(
    house: TestHouse, caller: Caller
) -> None:
    """The serial number's 3 was heard as E; three others could have been misheard instead, and were not."""
    to_the_whole_vin(caller).says(*PARTS["en-US"][:3], "one one eight E as in Edward four one")

    for place in (2, 7, 10):
        caller.heard("gap-unfiled-doubt", vin_place=place).keys("1")

    caller.heard("gap-unfiled-started")
    assert house.requests()[0].asks["vin"] == f"voice:{VIN}"


def test_who_texted_stop_meanwhile_is_sent_no_list(house: TestHouse, caller: Caller) -> None:
    to_the_whole_vin(caller).says(*PARTS["en-US"]).heard("gap-unfiled-started")

    caller.texts("STOP").keys("1").heard("gap-list-not-sent")


def test_a_vin_that_was_on_file_all_along_starts_the_claim_on_its_contract(
    house: TestHouse, caller: Caller
) -> None:
    """Its end was given wrongly three times."""
    house.has(gap(contract(vin=VIN)))
    caller.dials("gap").keys("1", "97205", "Garcia#", "118349#", "118349#", "118349#")

    caller.heard("gap-unfiled-first").says(*PARTS["en-US"])

    caller.heard("gap-claim-started")
    assert [one.contract for one in house.requests()] == ["GAP200001"]


@pytest.mark.parametrize("name", ["Lee", "Garcia"])
def test_a_whole_vin_opens_nothing_to_another_name_or_zip(
    house: TestHouse, caller: Caller, name: str
) -> None:
    house.has(gap(contract(vin=VIN, last_name=name, zip="97205" if name == "Lee" else "97206")))

    to_the_whole_vin(caller).says(*PARTS["en-US"])

    caller.heard("gap-unfiled-started").did_not_hear("Chevrolet", "Dana", "Lee")


@IN
@pytest.mark.parametrize("by", ["keys", "speech"])
def test_who_does_not_have_the_whole_vin_comes_to_a_person_with_all_that_was_given(
    house: TestHouse, caller: Caller, by: str, language: str
) -> None:
    to_the_whole_vin(caller, language)

    if by == "keys":
        caller.keys("*#")
    else:
        caller.says("I don't have it" if language == "en-US" else "no lo tengo")

    caller.is_connected()
    assert {"zip", "last_name", "vin"} <= caller.facts.keys()
    assert house.requests() == []


def test_who_has_no_vin_at_hand_is_not_asked_for_a_whole_one(house: TestHouse, caller: Caller) -> None:
    caller.dials("gap").keys("1", "97205", "Garcia#", "*#", "*#").is_connected()

    caller.did_not_hear("whole VIN")


def test_zero_there_reaches_a_person_and_nothing_is_on_record(house: TestHouse, caller: Caller) -> None:
    to_the_whole_vin(caller).keys("142").keys("0#").is_connected()

    assert house.requests() == []


def test_too_few_characters_are_asked_for_again(house: TestHouse, caller: Caller) -> None:
    to_the_whole_vin(caller).says("one G").heard("gap-unfiled-first", "no-match")

    caller.says(*PARTS["en-US"]).heard("gap-unfiled-started")


@IN
def test_the_list_of_documents_comes_by_text_after_a_yes(
    house: TestHouse, caller: Caller, language: str
) -> None:
    """There is no address on file that it could go to."""
    to_the_whole_vin(caller, language).says(*PARTS[language]).heard("gap-unfiled-started")

    caller.keys("1").heard("gap-list-texted")
    house.works()

    [text] = [one for one in house.house.messages.newest(9) if one.name == "gap-list-text"]
    assert (text.text_to, text.contract, text.state, text.language) == (caller.number, None, "kept", language)


def test_a_telephone_that_takes_no_texts_hears_all_the_same_that_the_claim_is_started(
    house: TestHouse, caller: Caller
) -> None:
    anonymous = Caller(house, "anonymous")

    to_the_whole_vin(anonymous).says(*PARTS["en-US"]).heard("gap-unfiled-started").heard("gap-after")

    anonymous.did_not_hear("by text")


def test_nothing_that_is_kept_in_the_clear_has_the_vin(house: TestHouse, caller: Caller) -> None:
    to_the_whole_vin(caller).says(*PARTS["en-US"])

    assert VIN not in caller.everything
    assert VIN[-6:] not in str([turn.said for turn in caller.turns])
    assert VIN not in str(house.requests()[0].contract)
