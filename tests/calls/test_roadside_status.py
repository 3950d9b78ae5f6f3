"""R4: whoever has help on its way hears at once how far it is, and nothing of whose it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from ivr.domain.roadside import JobState
from tests.caller import Caller
from tests.calls.helped import asked, at_most, has_job, helped, says_where
from tests.calls.test_roadside_danger import BY, IN, reason_of
from tests.company import HONDA
from tests.house import TestHouse

CANCEL = {"en-US": ("cancel it", "yes"), "es-US": ("cancelar", "sí")}


def waiting(
    house: TestHouse, caller: Caller, state: JobState = JobState.EN_ROUTE, minutes: float = 12
) -> None:
    """The caller asked for help before, and the provider has said this of it."""
    house.has(helped())
    asked(caller).hangs_up()
    has_job(house, state, minutes)


def gives_up(caller: Caller) -> Caller:
    """The provider says nothing while the caller waits for its word."""
    while caller.state.stack[-1].state == "telling":
        caller.waits()
    return caller


def test_r4_the_time_of_arrival_is_said_right_after_the_safety_words(
    house: TestHouse, caller: Caller
) -> None:
    waiting(house, caller, minutes=11.5)

    caller.dials("roadside")

    assert [one.message for one in caller.said[:2]] == ["roadside-welcome", "roadside-status-told"]
    caller.heard("roadside-status-told", job_said="coming", eta_minutes=12)
    assert "Your driver is twelve minutes away." in caller.words
    caller.did_not_hear("Garcia", "Dana", "Chevrolet", "Interstate", "exit 44", "VSC")
    assert caller.entries == 0
    caller.waits().heard("people-goodbye").is_over()
    assert caller.seconds <= at_most(14, "en-US"), caller.seconds


def test_r4_who_asked_in_spanish_hears_all_of_it_in_spanish(house: TestHouse, caller: Caller) -> None:
    """The earlier call was held in Spanish: this one begins so, the sentence about nine one one first."""
    house.has(helped())
    caller.dials("roadside").keys("8", "1", "1", "2").says("interestatal 80 este salida 44").keys(
        "1"
    ).hangs_up()
    has_job(house, JobState.EN_ROUTE, 12)

    caller.dials("roadside")

    assert [one.message for one in caller.said[:2]] == ["roadside-welcome", "roadside-status-told"]
    assert caller.state.language == "es-US"
    assert caller.words.startswith("Ayuda en carretera. ¿Herido o en peligro? Cuelgue")
    assert "Su conductor llega en doce minutos." in caller.words
    assert caller.entries == 0
    caller.keys("8")
    assert caller.state.language == "en-US", "whoever else has the telephone takes the call back to English"


@IN
def test_who_waits_and_is_no_longer_safe_hears_the_key_for_a_person(
    house: TestHouse, caller: Caller, language: str
) -> None:
    waiting(house, caller)
    caller.dials("roadside")
    assert "Unsafe? Press zero." in caller.words
    if language == "es-US":
        caller.keys("8")
        assert "¿No está a salvo? Oprima cero." in caller.words

    caller.keys("0").heard("people-connecting").is_connected()


@BY
@IN
def test_r4_two_cancels_after_a_yes(house: TestHouse, caller: Caller, by: str, language: str) -> None:
    waiting(house, caller)
    caller.dials("roadside")
    if language == "es-US":
        caller.keys("8").heard("roadside-status-told")

    cancel, yes = ("2", "1") if by == "keys" else CANCEL[language]
    caller.keys(cancel) if by == "keys" else caller.says(cancel)
    caller.heard("roadside-status-sure")
    assert [one for one in house.requests() if one.kind == "dispatch_cancel"] == []
    caller.keys(yes) if by == "keys" else caller.says(yes)

    caller.heard("roadside-status-telling")
    gives_up(caller).heard("roadside-status-cancelled").is_over()
    [request] = [one for one in house.requests() if one.kind == "dispatch_cancel"]
    assert request.asks["job"] == "JOB-1"
    effects = [one.key for one in house.house.durable.waiting(100)]
    assert any(key.endswith(":cancel_job:dispatch_cancel") for key in effects)


def test_who_does_not_confirm_keeps_the_driver(house: TestHouse, caller: Caller) -> None:
    waiting(house, caller)

    caller.dials("roadside").keys("2", "2").heard("roadside-status-kept").is_over()

    assert "dispatch_cancel" not in [one.kind for one in house.requests()]


@pytest.mark.parametrize(
    ("state", "minutes", "word", "words"),
    [
        (JobState.EN_ROUTE, 1, "coming", "one minute away"),
        (JobState.EN_ROUTE, -5, "arriving", "any minute"),
        (JobState.EN_ROUTE, -11, "late", "I'm sorry, your driver is late."),
        (JobState.REASSIGNING, 5, "finding", "I'm finding a driver"),
        (JobState.ON_SITE, -5, "there", "they are with you. If not, press zero."),
        (JobState.TOWING, -30, "towing", "on its way to the shop"),
    ],
)
def test_each_state_is_told_in_its_own_words(
    house: TestHouse, caller: Caller, state: JobState, minutes: float, word: str, words: str
) -> None:
    waiting(house, caller, state, minutes)

    caller.dials("roadside").heard("roadside-status-told", job_said=word)

    assert words in caller.words


def test_who_waits_in_vain_is_offered_a_person_first(house: TestHouse, caller: Caller) -> None:
    waiting(house, caller, minutes=-11)

    caller.dials("roadside")
    assert "For a person, press 1." in caller.words
    caller.keys("1").is_connected()

    assert reason_of(caller) == ("waits_for_help", "high")


@pytest.mark.parametrize("number", ["+15035550118", "+266696687"], ids=["another", "withheld"])
def test_another_telephone_hears_of_no_driver(house: TestHouse, caller: Caller, number: str) -> None:
    waiting(house, caller)

    Caller(house, number).dials("roadside").heard("roadside-safe").did_not_hear("driver")


@pytest.mark.parametrize("state", [JobState.COMPLETED, JobState.CANCELED])
def test_what_is_over_is_no_news(house: TestHouse, caller: Caller, state: JobState) -> None:
    waiting(house, caller)
    has_job(house, state, None, seq=9)

    caller.dials("roadside").heard("roadside-safe")


@BY
@IN
def test_who_needs_other_help_is_asked_as_anybody_is(
    house: TestHouse, caller: Caller, by: str, language: str
) -> None:
    waiting(house, caller)
    caller.dials("roadside")
    if language == "es-US":
        caller.keys("8") if by == "keys" else caller.says("español")

    if by == "keys":
        caller.keys("3", "2")
    else:
        caller.says(*(("another car",) * 2 if language == "en-US" else ("otro carro",) * 2))

    caller.heard("roadside-safe")


def test_of_two_drivers_the_caller_says_which(house: TestHouse, caller: Caller) -> None:
    waiting(house, caller, minutes=12)
    house.has(replace(helped(), number="VSC100002", vin=HONDA))
    asked(caller, begins=("3", "2", "1", "2")).hangs_up()
    has_job(house, JobState.EN_ROUTE, 40, job="JOB-2", of=caller.phone.call_sid)

    caller.dials("roadside").heard("roadside-status-which")
    assert "For the newest, a battery, press 1." in caller.words
    caller.keys("2").heard("roadside-status-told", eta_minutes=11)

    caller.keys("2", "1").heard("roadside-status-telling")
    [request] = [one for one in house.requests() if one.kind == "dispatch_cancel"]
    assert request.asks["job"] == "JOB-1"


def two_vehicles(house: TestHouse, caller: Caller) -> None:
    """From a telephone that nobody knows help was asked for twice, each time by a name of its own."""
    honda = helped(number="VSC100002", vin=HONDA, vehicle_make="Honda", last_name="Lee", phone=None)
    house.has(helped(phone=None), honda)
    for begins, name, minutes in ((("1", "1"), "Garcia#", 12), (("3", "2", "1", "2"), "Lee#", 40)):
        caller.dials("roadside").keys(*begins)
        says_where(caller).keys("1", "97205", name, "1").heard("roadside-job-finding").hangs_up()
        of = caller.phone.call_sid
        has_job(house, JobState.EN_ROUTE, minutes, job=f"JOB-{name}", of=of)


SAYS_CHEVROLET = {"en-US": "the Chevrolet", "es-US": "el Chevrolet"}


@BY
@IN
def test_of_two_vehicles_the_caller_says_which_one(
    house: TestHouse, caller: Caller, by: str, language: str
) -> None:
    two_vehicles(house, caller)
    caller.dials("roadside").heard("roadside-status-which-vehicle")
    if language == "es-US":
        caller.keys("8") if by == "keys" else caller.says("español")
        assert "Para el Honda, oprima 1. ... Para el Chevrolet, 2." in caller.words
    else:
        assert "For the Honda, press 1. ... For the Chevrolet, 2." in caller.words

    caller.keys("2") if by == "keys" else caller.says(SAYS_CHEVROLET[language])

    caller.heard("roadside-status-told", job_said="coming").did_not_hear("Garcia", "Lee", "exit 44", "VSC")
    assert caller.facts["job"] == "JOB-Garcia#"
    assert {"job_vehicle", "other_job_vehicle"}.isdisjoint(caller.facts)


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_while_the_status_is_said_first_whoever_wants_spanish_gets_it_and_the_status_in_it(
    house: TestHouse, caller: Caller, by: str
) -> None:
    waiting(house, caller, minutes=12)
    caller.dials("roadside").heard("roadside-status-told")

    caller.keys("8") if by == "keys" else caller.says("español")

    caller.heard("roadside-status-told", eta_minutes=12).heard("roadside-status-after")
    assert "Su conductor llega en doce minutos." in caller.words
    caller.keys("2") if by == "keys" else caller.says("cancelar")
    assert "¿Le digo a su conductor que no venga?" in caller.words


def test_a_driver_nobody_has_spoken_of_for_a_day_is_no_news(house: TestHouse, caller: Caller) -> None:
    waiting(house, caller)
    house.exchange_at(house.clock.now() + timedelta(hours=25))

    caller.dials("roadside").heard("roadside-safe")


def test_a_driver_who_is_done_while_the_caller_decides_is_not_canceled(
    house: TestHouse, caller: Caller
) -> None:
    waiting(house, caller)
    caller.dials("roadside").keys("2").heard("roadside-status-sure")

    has_job(house, JobState.COMPLETED, None, seq=9)

    caller.keys("1").heard("roadside-status-cancelled").is_over()
    assert "dispatch_cancel" not in [one.kind for one in house.requests()]


def test_of_two_drivers_one_who_is_done_by_now_is_no_news(house: TestHouse, caller: Caller) -> None:
    waiting(house, caller)
    first = caller.phone.call_sid
    house.has(replace(helped(), number="VSC100002", vin=HONDA))
    asked(caller, begins=("3", "2", "1", "2")).hangs_up()
    has_job(house, JobState.EN_ROUTE, 40, job="JOB-2", of=caller.phone.call_sid)
    caller.dials("roadside").heard("roadside-status-which")

    has_job(house, JobState.COMPLETED, None, seq=9, of=first)

    caller.keys("2").heard("roadside-safe")
