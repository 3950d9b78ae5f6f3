"""Known callers: a telephone number alone brings up its open roadside job, and nothing else of anybody."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ivr.domain.jobs import JobEvent, JobRequest
from ivr.domain.roadside import JobState, Service
from ivr.store.job_events import SqlJobEvents
from tests.caller import Caller
from tests.calls.helped import TELEPHONE, helped
from tests.company import claim, contract, gap
from tests.house import SHIPPED, TestHouse

TRIO = ("97205", "Garcia#", "157943#")
LINES = sorted(SHIPPED.content().lines.served)


@pytest.mark.parametrize("line", [one for one in LINES if one != "roadside"])
def test_a_telephone_on_file_hears_what_a_strangers_does(house: TestHouse, line: str) -> None:
    """A pending request and a claim that moved are nothing that a number, which can be forged, brings up."""
    held = contract(phone=TELEPHONE)
    house.has(held)
    Caller(house, TELEPHONE).dials("contracts").keys("1", *TRIO, "1", "1").hangs_up()
    house.has(gap(held), claim(held, status="authorized"))
    assert house.requests()

    known = Caller(house, TELEPHONE).dials(line).words
    stranger = Caller(house, "+15035550118").dials(line).words

    assert known == stranger


@pytest.mark.parametrize("language", ["en-US", "es-US"])
def test_whose_driver_is_on_the_way_hears_how_far_first_and_keys_nothing(
    house: TestHouse, caller: Caller, language: str
) -> None:
    sent(house, caller)
    again = Caller(house, TELEPHONE).dials("front").heard("front-job").heard("front-menu")
    if language == "es-US":
        again.keys("8").heard("front-menu")

    assert again.entries == (language == "es-US")
    assert again.seconds <= 30
    again.did_not_hear("Garcia", "Dana", "Chevrolet", "97205", "I-80", "Reno", "Major")


def test_from_another_telephone_nothing_is_said_of_the_driver(house: TestHouse, caller: Caller) -> None:
    sent(house, caller)

    other = Caller(house, "+15035550118").dials("front").heard("front-menu")

    assert "front-job" not in [one.message for one in other.said]


def test_a_withheld_number_is_nobodys(house: TestHouse, caller: Caller) -> None:
    sent(house, caller)

    assert "front-job" not in [one.message for one in Caller(house, "anonymous").dials("front").said]


def sent(house: TestHouse, caller: Caller) -> None:
    """A driver is on the way to the caller, who has hung up."""
    house.has(helped())
    caller.dials("roadside")
    call, here = caller.phone.call_sid, house.house
    caller.hangs_up()
    asked = JobRequest(service=Service.TIRE, phone=TELEPHONE, vehicle={"vehicle_make": "Chevrolet"})
    here.jobs.begin(f"{call}:1:dispatch", call, 1, "13995300", asked, TELEPHONE)
    durable, zone = here.durable, here.settings.zone
    events = SqlJobEvents(here.database, here.sealed, durable, house.clock, zone, tells=False)
    now = house.clock.now()
    for seq, state in enumerate((JobState.ACCEPTED, JobState.EN_ROUTE), start=1):
        events.take(
            JobEvent(
                job="71",
                key=f"{call}:1:dispatch",
                at=now,
                seq=seq,
                state=state,
                eta_at=now + timedelta(minutes=12),
            )
        )
