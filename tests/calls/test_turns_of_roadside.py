"""Cards R1 to R6: what must work besides the perfect call, by keys alone and by speech alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ivr.domain.contracts import ContractStatus
from ivr.domain.roadside import JobState
from tests.caller import Caller
from tests.calls.alone import Alone, Answer, Played, in_every_way
from tests.calls.helped import TELEPHONE, answers, asked, asked_for, has_job, helped, refuses, says_where
from tests.calls.test_roadside_danger import reason_of
from tests.company import HONDA
from tests.conftest import note
from tests.house import TestHouse

YES, NO = Answer("1", "yes", "sí"), Answer("2", "no", "no")
TIRE = Answer("1", "I have a flat tire", "llanta ponchada")
TOW = Answer("5", "I need a tow", "una grúa")
LOCKED = Answer("3", "I locked my keys in the car", "dejé las llaves adentro")
TEXT_ME = Answer("1", "yes, text me", "sí, mándeme un mensaje")
TELL = Answer("2", "I'll tell you", "se lo digo")
WHERE = Answer(
    ("*", "89501", "80#", "1", "44#"),
    "I-80 east near exit 44 in Reno",
    "interestatal 80 este, salida 44, Reno",
)
"""Who has keys alone keys the ZIP code, the road, the way and the exit."""
PLACE = "highway|I-80|east|exit|44|Reno"
UNREADABLE = Answer("7", "mumble", "mmm")
ZIP = Answer("97205", "nine seven two oh five", "nueve siete dos cero cinco")
NAME = Answer("Garcia#", "Garcia", "García")


def waits_until(caller: Caller, state: str, most: int = 100) -> None:
    """The caller waits until the call is there."""
    for _ in range(most):
        if caller.state.stack[-1].state != state:
            caller.waits()


@in_every_way
def test_r1_a_provider_who_refuses_leaves_a_person_with_the_story(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    house.has(helped())
    Alone(caller, way).dials("roadside").answers(YES, TIRE, TELL, WHERE, YES)

    refuses(house, caller)

    caller.heard("roadside-unsent").is_connected()
    assert reason_of(caller) == ("help_not_sent", "urgent")
    assert (caller.facts["place"], caller.facts["service"]) == (PLACE, "tire")


@in_every_way
def test_r1_a_driver_who_cannot_come_is_replaced_and_the_caller_hears_so(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    house.has(helped())
    driver = Alone(caller, way).dials("roadside").answers(YES, TIRE, TELL, WHERE, YES)

    has_job(house, JobState.REASSIGNING, None)
    waits_until(caller, "reassigning")
    driver.hears(en="That driver couldn't take it.", es="Ese conductor no pudo.")
    answers(house, caller, minutes=40)

    caller.heard("roadside-job-coming", eta_minutes=40).is_over()
    assert asked_for(house).asks["place"] == PLACE


@in_every_way
def test_r1_a_link_that_nobody_opens_gives_way_to_words_or_keys_after_90_seconds(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    house.has(helped())
    driver = Alone(caller, way).dials("roadside").answers(YES, TIRE, TEXT_ME)
    waits_until(caller, "place")
    caller.heard("roadside-where-not-opened").heard("roadside-where-place")

    driver.answers(WHERE, YES)

    caller.heard("roadside-job-finding")
    assert asked_for(house).asks["place"] == PLACE


@pytest.fixture
def asking(tmp_path: Path) -> Iterator[TestHouse]:
    """A house whose provider has to know about spares."""
    house = TestHouse(tmp_path, dispatch_asks="spare")
    house.has(helped())
    yield house
    note(house)
    house.house.database.close()


@in_every_way
def test_r1_without_a_spare_a_tow_comes(asking: TestHouse, way: Played) -> None:
    caller = Caller(asking, TELEPHONE)
    driver = Alone(caller, way).dials("roadside").answers(YES, TIRE)
    caller.heard("roadside-spare")

    driver.answers(NO, TELL, WHERE)
    if way.by == "speech":
        caller.heard("roadside-job-shop")
        driver.answers(Answer("2", "the nearest one", "el más cercano"))
    driver.answers(YES)

    caller.heard("roadside-job-finding")
    asks = asked_for(asking).asks
    assert (asks["service"], asks["spare"]) == ("tow", "no")


@in_every_way
@pytest.mark.parametrize(
    ("en", "es"),
    [
        ("there's a fire", "hay un incendio"),
        ("he is bleeding", "está sangrando"),
        ("he has a gun", "tiene una pistola"),
    ],
    ids=["fire", "blood", "gun"],
)
@pytest.mark.parametrize("after", [(YES,), (YES, LOCKED)], ids=["need", "inside"])
def test_r2_words_of_danger_at_any_question_or_zero_bring_a_person_at_once(
    house: TestHouse, caller: Caller, way: Played, en: str, es: str, after: tuple[Answer, ...]
) -> None:
    Alone(caller, way).dials("roadside").answers(*after, Answer("0", en, es))

    caller.is_connected()
    if way.by == "speech":
        caller.heard("roadside-unsafe")
        assert reason_of(caller) == ("unsafe", "urgent")


@in_every_way
def test_r2_who_cannot_answer_whether_they_are_safe_is_not(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    Alone(caller, way).dials("roadside")
    caller.heard("roadside-safe").waits()

    caller.heard("roadside-unsafe").is_connected()
    assert reason_of(caller) == ("unsafe", "urgent")


@in_every_way
def test_r3_who_is_not_understood_twice_gets_a_person_who_speaks_their_language(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    driver = Alone(caller, way).dials("roadside").answers(YES, TOW, TELL)

    driver.answers(UNREADABLE)
    caller.heard("roadside-where-place", "no-match")
    driver.answers(UNREADABLE)

    caller.heard("people-connecting").is_connected()
    assert caller.state.language == way.language
    assert caller.facts["service"] == "tow"


@in_every_way
def test_r3_who_cannot_be_called_back_is_asked_for_a_number(house: TestHouse, way: Played) -> None:
    caller = Caller(house, "+266696687")
    driver = Alone(caller, way).dials("roadside").answers(YES)
    caller.heard("roadside-callback")

    driver.answers(
        Answer(
            "5035550142#",
            "five oh three five five five oh one four two",
            "cinco cero tres cinco cinco cinco cero uno cuatro dos",
        )
    )

    assert caller.heard("roadside-need").facts["callback"] == "+15035550142"


def on_its_way(house: TestHouse, caller: Caller, minutes: float) -> None:
    """Help was asked for from this telephone, and was to come in so many minutes."""
    house.has(helped())
    asked(caller).hangs_up()
    has_job(house, JobState.EN_ROUTE, minutes)


@in_every_way
def test_r4_who_waits_in_vain_hears_an_apology_and_is_offered_a_person_first(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    on_its_way(house, caller, minutes=-11)

    driver = Alone(caller, way).dials("roadside")
    driver.hears(en="I'm sorry, your driver is late.", es="Lo siento, su conductor viene atrasado.")
    driver.hears(en="For a person, press 1.", es="Para hablar con una persona, oprima 1.")
    driver.answers(Answer("1", "wait for a person", "espero a una persona"))

    caller.is_connected()
    assert reason_of(caller) == ("waits_for_help", "high")


@in_every_way
def test_r4_of_two_open_jobs_the_caller_says_which_by_what_was_wrong(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    on_its_way(house, caller, minutes=12)
    house.has(replace(helped(), number="VSC100002", vin=HONDA))
    caller.dials("roadside").keys("3", "2", "1", "2")
    says_where(caller).keys("1").heard("roadside-job-finding").hangs_up()
    has_job(house, JobState.EN_ROUTE, 40, job="JOB-2", of=caller.phone.call_sid)

    driver = Alone(caller, way).dials("roadside")
    driver.hears(en="For the newest, a battery, press 1.", es="Para la más nueva, una batería, oprima 1.")
    driver.answers(Answer("2", "the earlier one", "la anterior"))

    caller.heard("roadside-status-told", eta_minutes=11)


@in_every_way
def test_r5_a_running_engine_is_as_a_child_inside(house: TestHouse, caller: Caller, way: Played) -> None:
    driver = Alone(caller, way).dials("roadside").answers(YES, LOCKED)
    driver.hears(en="or engine running?", es="motor")

    driver.answers(Answer("1", "the engine is running", "el motor está encendido"))

    caller.heard("roadside-locked-in").is_connected()
    assert reason_of(caller) == ("locked_in", "urgent")


@in_every_way
def test_r6_an_expired_contract_is_a_persons_to_decide_and_never_a_no(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    house.has(helped(status=ContractStatus.EXPIRED))

    Alone(caller, way).dials("roadside").answers(YES, TIRE, TELL, WHERE, YES)

    caller.heard("roadside-lapsed").is_connected()
    caller.did_not_hear("covered", "expired", "not in force", "cubr", "venci")
    assert reason_of(caller) == ("no_help_in_contract", "high")
    assert house.requests() == []


@in_every_way
def test_r6_an_expired_contract_of_another_telephone_is_a_persons_too(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    house.has(helped(status=ContractStatus.EXPIRED, phone=None))

    Alone(caller, way).dials("roadside").answers(YES, TIRE, TELL, WHERE, YES, ZIP, NAME)

    caller.heard("roadside-not-found").is_connected()
    caller.did_not_hear("covered", "expired", "cubr", "venci")
    assert (caller.facts["place"], caller.facts["zip"]) == (PLACE, "97205")
