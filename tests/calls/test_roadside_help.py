"""R1, R3 and R6: help is sent to where the caller stands, once; and without a contract a person helps."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ivr.domain.contracts import ContractStatus
from ivr.domain.roadside import JobState
from tests.caller import Caller
from tests.calls.helped import TELEPHONE, answers, asked_for, at_most, has_job, helped, refuses
from tests.calls.test_roadside_danger import BY, IN, dials, reason_of
from tests.company import HONDA
from tests.house import TestHouse

WHERE = {"en-US": "I-80 east near exit 44", "es-US": "interestatal 25 norte milla 212"}
PLACES = {"en-US": "highway|I-80|east|exit|44|", "es-US": "highway|I-25|north|mile|212|"}
SAID = {
    "en-US": {
        "yes": "yes",
        "tire": "flat tire",
        "tow": "I need a tow",
        "nearest": "the nearest one",
        "tell": "I'll tell you",
    },
    "es-US": {
        "yes": "sí",
        "tire": "llanta ponchada",
        "tow": "una grúa",
        "nearest": "el más cercano",
        "tell": "se lo digo",
    },
}


def tells_where(caller: Caller, by: str, language: str) -> Caller:
    """The caller takes no text, and says where they are."""
    caller.keys("2") if by == "keys" else caller.says(SAID[language]["tell"])
    return caller.says(WHERE[language])


def at_the_place(caller: Caller, by: str, language: str, need: str, key: str) -> Caller:
    """The caller has said what is wrong and where; the place is read back, or the shop asked for."""
    return tells_where(needs(caller, by, language, need, key), by, language)


def needs(caller: Caller, by: str, language: str, need: str, key: str) -> Caller:
    """The caller has said what is wrong, and is offered a link."""
    dials(caller, by, language)
    said = SAID[language]
    caller.keys("1", key) if by == "keys" else caller.says(said["yes"], said[need])
    return caller.heard("roadside-where-offer")


@BY
@IN
def test_r1_a_flat_tire_and_a_telephone_on_file(
    house: TestHouse, caller: Caller, by: str, language: str
) -> None:
    """4 answers and a tap: safe, a tire, a yes to the text, the shared position, and that it is right."""
    house.has(helped())
    yes = SAID[language]["yes"]

    needs(caller, by, language, "tire", "1")
    caller.keys("1") if by == "keys" else caller.says(yes)
    caller.shares(39.5296, -119.8138).heard("roadside-job-right", place="town|Reno|NV")
    caller.keys("1") if by == "keys" else caller.says(yes)
    caller.heard("roadside-job-finding")
    answers(house, caller, minutes=35)

    caller.heard("roadside-job-coming", service="tire", eta_minutes=35).heard("roadside-job-texted").is_over()
    request = asked_for(house)
    assert (request.contract, request.state) == ("VSC100001", "open")
    asks = dict(request.asks)
    assert (asks["service"], asks["place"], asks["phone"]) == ("tire", "town|Reno|NV", TELEPHONE)
    assert asks["position"] == "39.52960,-119.81380,12"
    assert (asks["language"], asks["sms_ok"], asks["vin_last8"]) == (language, "yes", "MZ157943")
    texts = {one.name: one for one in house.messages()}
    assert texts["roadside-details"].variables["eta_minutes"] == 35
    assert caller.entries == 5 + (language == "es-US")
    assert caller.seconds <= at_most(53, language), caller.seconds


def test_the_details_are_texted_once_and_readable(house: TestHouse, caller: Caller) -> None:
    house.has(helped())
    needs(caller, "keys", "en-US", "tire", "1").keys("1").shares().keys("1")

    answers(house, caller)

    assert [one.name for one in house.messages()].count("roadside-details") == 1


def test_nothing_of_the_contract_is_said_to_who_only_has_its_telephone(
    house: TestHouse, caller: Caller
) -> None:
    """A caller's number can be forged: it is good for help and proves nothing."""
    house.has(helped())

    at_the_place(caller, "keys", "en-US", "tire", "1").keys("1")
    answers(house, caller)

    caller.is_over().did_not_hear("Garcia", "Dana", "Chevrolet", "Major", "97205", "VSC")
    assert "holder" not in caller.facts


@BY
def test_r3_a_tow_in_spanish_to_the_nearest_shop(house: TestHouse, caller: Caller, by: str) -> None:
    house.has(helped())
    language = "es-US"

    at_the_place(caller, by, language, "tow", "5").heard("roadside-job-shop")
    caller.keys("2") if by == "keys" else caller.says(SAID[language]["nearest"])
    caller.heard("roadside-job-right-nearest", place=PLACES[language])
    caller.keys("1") if by == "keys" else caller.says("sí")
    answers(house, caller, minutes=50)

    caller.heard("roadside-job-coming", service="tow", eta_minutes=50).heard("roadside-job-sent").is_over()
    assert "La grúa llegará en unos cincuenta minutos" in caller.words
    assert "licencia" in caller.words
    assert "tow_to" not in asked_for(house).asks
    assert caller.seconds <= at_most(52, language, in_spanish=True), caller.seconds


def test_a_shop_that_is_named_is_read_back_with_the_place(house: TestHouse, caller: Caller) -> None:
    house.has(helped())

    at_the_place(caller, "keys", "en-US", "tow", "5").says("Miller's Garage in Reno")
    caller.heard("roadside-job-right-shop", place=PLACES["en-US"])
    caller.keys("1")
    answers(house, caller, minutes=60)

    caller.is_over()
    assert "Tell its advisor your coverage level." in caller.everything
    assert str(asked_for(house).asks["tow_to"]).startswith("described|")


def test_a_wrong_shop_is_asked_for_again_and_the_place_stays(house: TestHouse, caller: Caller) -> None:
    house.has(helped())

    at_the_place(caller, "keys", "en-US", "tow", "5").says("Miller's Garage in Reno").keys("2")
    caller.heard("roadside-job-wrong").keys("2").heard("roadside-job-shop").keys("2")

    caller.heard("roadside-job-right-nearest", place=PLACES["en-US"])


def test_a_wrong_position_is_forgotten_and_nobody_is_sent_there(house: TestHouse, caller: Caller) -> None:
    house.has(helped())

    needs(caller, "keys", "en-US", "tire", "1").keys("1").shares().keys("2").heard("roadside-where-place")
    assert [one for one in house.requests() if one.kind == "dispatch"] == []
    caller.says(WHERE["en-US"]).heard("roadside-job-right", place=PLACES["en-US"]).keys("1")

    asks = asked_for(house).asks
    assert asks["place"] == PLACES["en-US"]
    assert "position" not in asks


@BY
@IN
def test_r6_no_contract_is_found_and_a_person_helps_who_knows_all(
    house: TestHouse, caller: Caller, by: str, language: str
) -> None:
    at_the_place(caller, by, language, "tire", "1").heard("roadside-job-right")
    if by == "keys":
        caller.keys("1", "97205", "Garcia#")
    else:
        caller.says(SAID[language]["yes"])
        caller.says("nine seven two oh five" if language == "en-US" else "nueve siete dos cero cinco")
        caller.says("Garcia" if language == "en-US" else "García")

    caller.heard("roadside-not-found").is_connected().did_not_hear("not covered")
    assert reason_of(caller) == ("no_contract_found", "high")
    facts = caller.facts
    assert (facts["place"], facts["service"], facts["zip"]) == (PLACES[language], "tire", "97205")
    assert facts["last_name"] == ("#427242" if by == "keys" else "GARCIA")
    assert caller.seconds <= at_most(61, language), caller.seconds


def test_who_is_found_by_zip_and_name_is_sent_help_after_one_more_yes(
    house: TestHouse, caller: Caller
) -> None:
    house.has(helped(phone="+15035550199"))

    at_the_place(caller, "keys", "en-US", "tire", "1").keys("1", "97205", "Garcia#").heard(
        "roadside-job-send"
    )
    assert house.requests() == []
    caller.keys("1").heard("roadside-job-finding")

    assert asked_for(house).contract == "VSC100001"
    assert {"zip", "last_name", "holder"}.isdisjoint(caller.facts)


def test_who_wants_nobody_after_all_is_sent_nobody(house: TestHouse, caller: Caller) -> None:
    house.has(helped(phone=None))

    at_the_place(caller, "keys", "en-US", "tire", "1").keys("1", "97205", "Garcia#", "2")

    caller.heard("roadside-job-kept").is_over()
    assert house.requests() == []


def test_two_vehicles_of_one_name_are_for_a_person_to_tell_apart(house: TestHouse, caller: Caller) -> None:
    first = helped(phone=None)
    house.has(first, replace(first, number="VSC100002", vin=HONDA))

    at_the_place(caller, "keys", "en-US", "tire", "1").keys("1", "97205", "Garcia#")

    caller.heard("roadside-not-found").is_connected()


@pytest.mark.parametrize(
    "values",
    [
        {"status": ContractStatus.EXPIRED},
        {"status": ContractStatus.CANCELLED},
        {"benefits": frozenset()},
        {"start_days_ago": 400, "term_months": 12},
        {"start_days_ago": -1},
        {"last_odometer": 60_001},
    ],
    ids=["expired", "cancelled", "without roadside help", "past its term", "not begun", "past its miles"],
)
def test_who_has_no_help_in_the_contract_gets_a_person_and_no_verdict(
    house: TestHouse, caller: Caller, values: dict[str, object]
) -> None:
    house.has(helped(**values))

    at_the_place(caller, "keys", "en-US", "tire", "1").keys("1")

    caller.heard("roadside-lapsed").is_connected().did_not_hear("covered", "expired", "cancel")
    assert house.requests() == []


def test_a_contract_that_only_tows_is_good_for_a_tow(house: TestHouse, caller: Caller) -> None:
    house.has(helped(benefits=frozenset({"towing"})))

    at_the_place(caller, "keys", "en-US", "tow", "5").heard("roadside-job-shop")


def test_a_driver_who_cannot_come_is_replaced_and_the_caller_hears_so(
    house: TestHouse, caller: Caller
) -> None:
    house.has(helped())
    at_the_place(caller, "keys", "en-US", "tire", "1").keys("1")

    has_job(house, JobState.REASSIGNING, None)
    waits_until(caller, "reassigning")
    caller.heard("roadside-job-reassigning")
    assert "That driver couldn't take it. I'm finding another." in caller.words
    answers(house, caller, minutes=40)

    caller.heard("roadside-job-coming", eta_minutes=40).is_over()
    asked_for(house)


def test_a_provider_that_refuses_leaves_a_person_with_the_story(house: TestHouse, caller: Caller) -> None:
    house.has(helped())
    at_the_place(caller, "keys", "en-US", "tire", "1").keys("1")

    refuses(house, caller)

    caller.heard("roadside-unsent").is_connected()
    assert reason_of(caller) == ("help_not_sent", "urgent")


def waits_until(caller: Caller, state: str) -> None:
    """The caller hears the wait out, until the call is there."""
    for _ in range(20):
        if caller.state.stack[-1].state != state:
            caller.waits()


def test_a_provider_that_says_nothing_leaves_a_person_and_no_second_request(
    house: TestHouse, caller: Caller
) -> None:
    house.has(helped())
    at_the_place(caller, "keys", "en-US", "tire", "1").keys("1").heard("roadside-job-finding")

    waits_until(caller, "unsent")

    caller.heard("roadside-unsent").is_connected()
    asked_for(house)


def test_no_time_of_arrival_is_said_that_the_provider_did_not_give(house: TestHouse, caller: Caller) -> None:
    house.has(helped())
    at_the_place(caller, "keys", "en-US", "tire", "1").keys("1")

    has_job(house, JobState.OFFERED, None)
    waits_until(caller, "still_finding")

    caller.heard("roadside-job-still-finding").did_not_hear("minutes")


def test_a_second_call_for_the_same_vehicle_sends_no_second_driver(house: TestHouse, caller: Caller) -> None:
    """Another telephone of the same holder's, while the first one's driver may be on the way."""
    house.has(helped(), helped(number="VSC100009", vin=HONDA, phone="+15035550118", last_name="Lee"))
    at_the_place(caller, "keys", "en-US", "tire", "1").keys("1")
    answers(house, caller)
    house.exchange_at(house.clock.now())
    other = Caller(house, "+15035550119")

    at_the_place(other, "keys", "en-US", "tire", "1").keys("1", "97205", "Garcia#", "1")

    other.heard("roadside-unsent").is_connected()
    asked_for(house)


def test_records_that_are_away_do_not_keep_a_person_from_helping(house: TestHouse, caller: Caller) -> None:
    from sqlalchemy import text

    with house.house.database.write() as connection:
        connection.execute(text("ALTER TABLE ivr_contracts RENAME TO ivr_contracts_that_are_away"))

    at_the_place(caller, "keys", "en-US", "tire", "1").keys("1")

    caller.heard("roadside-lapsed").is_connected()


def test_a_call_that_was_cut_off_goes_on_where_it_stood(house: TestHouse, caller: Caller) -> None:
    house.has(helped())
    at_the_place(caller, "keys", "en-US", "tire", "1").hangs_up()

    caller.dials("roadside").keys("1").heard("roadside-still", place=PLACES["en-US"], service="tire")
    caller.keys("1").heard("roadside-job-send").keys("1").heard("roadside-job-finding")

    assert asked_for(house).asks["place"] == PLACES["en-US"]


def test_after_a_lockout_was_cut_off_the_child_is_asked_about_again(house: TestHouse, caller: Caller) -> None:
    house.has(helped())
    dials(caller, "keys", "en-US").keys("1", "3", "2").heard("roadside-where-offer")
    tells_where(caller, "keys", "en-US").hangs_up()

    caller.dials("roadside").keys("1", "1").heard("roadside-inside")


def test_who_is_elsewhere_by_now_is_asked_anew(house: TestHouse, caller: Caller) -> None:
    house.has(helped())
    at_the_place(caller, "keys", "en-US", "tire", "1").hangs_up()

    caller.dials("roadside").keys("1").heard("roadside-still").keys("2").heard("roadside-need")

    assert {"place", "service"}.isdisjoint(caller.facts)


@pytest.mark.parametrize(
    ("number", "question"),
    [("+15035550118", "roadside-need"), ("+266696687", "roadside-callback")],
    ids=["another", "withheld"],
)
def test_another_telephone_hears_nothing_of_where_somebody_is(
    house: TestHouse, caller: Caller, number: str, question: str
) -> None:
    at_the_place(caller, "keys", "en-US", "tire", "1").hangs_up()

    Caller(house, number).dials("roadside").keys("1").heard(question)


def test_a_call_that_was_helped_is_not_resumed(house: TestHouse, caller: Caller) -> None:
    house.has(helped())
    at_the_place(caller, "keys", "en-US", "tire", "1").keys("1")
    answers(house, caller)

    has_job(house, JobState.COMPLETED, None, seq=20)
    caller.dials("roadside").keys("1").heard("roadside-need")


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_who_cannot_be_called_back_is_asked_for_a_number(house: TestHouse, by: str) -> None:
    caller = Caller(house, "+266696687").dials("roadside").keys("1").heard("roadside-callback")

    caller.keys("5035550142#") if by == "keys" else caller.says(
        "five oh three five five five oh one four two"
    )

    assert caller.heard("roadside-need").facts["callback"] == "+15035550142"


def test_who_has_no_number_is_helped_all_the_same(house: TestHouse) -> None:
    Caller(house, "+266696687").dials("roadside").keys("1", "*").heard("roadside-need")


def test_help_is_sent_under_the_number_that_was_given(house: TestHouse) -> None:
    house.has(helped())
    caller = Caller(house, "+266696687").dials("roadside").keys("1", "5035550142#", "1")

    caller.heard("roadside-where-place").says(WHERE["en-US"]).keys("1", "97205", "Garcia#", "1")

    caller.heard("roadside-job-finding")
    assert asked_for(house).asks["phone"] == "+15035550142"
