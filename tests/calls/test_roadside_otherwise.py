"""R1 and R3 on less usual ways: found by ZIP and name, a driver without a time, another line in between."""

from __future__ import annotations

from ivr.domain.roadside import JobState
from tests.caller import Caller
from tests.calls.helped import asked_for, has_job, helped
from tests.calls.test_roadside_danger import dials
from tests.calls.test_roadside_help import at_the_place
from tests.house import TestHouse


def test_a_tow_for_who_is_found_by_zip_and_name_asks_where_to(house: TestHouse, caller: Caller) -> None:
    house.has(helped(phone=None))

    at_the_place(caller, "keys", "en-US", "tow", "5").keys("1", "97205", "Garcia#").heard("roadside-job-shop")
    caller.keys("2").heard("roadside-job-right-nearest").keys("1").heard("roadside-job-finding")

    assert asked_for(house).contract == "VSC100001"


def test_a_driver_who_gave_no_time_and_cannot_come_is_replaced(house: TestHouse, caller: Caller) -> None:
    house.has(helped())
    at_the_place(caller, "keys", "en-US", "tire", "1").keys("1").heard("roadside-job-finding")
    has_job(house, JobState.ACCEPTED, None)
    has_job(house, JobState.REASSIGNING, None, seq=9)

    while caller.state.stack[-1].state == "finding":
        caller.waits()

    caller.heard("roadside-job-reassigning")


def test_who_was_on_another_line_in_between_is_not_asked_again_what_is_wrong(
    house: TestHouse, caller: Caller
) -> None:
    dials(caller, "keys", "en-US").keys("1", "4").heard("roadside-which-fuel")
    caller.says("I forgot my username").heard("front-username-menu")

    caller.says("out of gas").heard("roadside-safe").keys("1").heard("roadside-which-fuel")
