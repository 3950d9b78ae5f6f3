"""When the records fail in the middle of a call: the caller hears a pause, or is held, or gets a person."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ivr.exchange.telephones import Telephone
from ivr.exchange.weather import Rule
from ivr.fallback import MOST_RETURNS_OF_A_CALL
from tests.caller import Caller
from tests.company import contract
from tests.fallback.responding import asked_last, fall_back
from tests.faults.outage import Busy, HouseOfFaults
from tests.house import TestHouse

TRIO = ("97205", "Garcia#", "157943#")
HUMAN = "+15035550190"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[HouseOfFaults]:
    house = HouseOfFaults(tmp_path)
    house.has(contract())
    yield house
    house.leaves()


@pytest.fixture
def busy(house: HouseOfFaults) -> Iterator[Busy]:
    """The database refuses everything. What really holds it up is tried in tests/faults."""
    busy = Busy(house.database)
    yield busy
    assert busy.happened, "the fault that the test is about did not happen"


def test_fifteen_seconds_without_records_cost_a_caller_one_question_asked_twice(
    house: HouseOfFaults, caller: Caller, busy: Busy
) -> None:
    """The very turn that would make the request: nothing is lost, and nothing is done twice."""
    caller.dials().keys("1", *TRIO, "1").heard("cancellation-sure")
    sure = caller.words
    house.loses(busy, 15.0)

    caller.keys("1")

    assert caller.words.startswith("One moment, please. Then I'll repeat the question.")
    assert caller.words.endswith(sure)
    assert house.requests() == []
    caller.keys("1")
    [request] = house.requests()
    caller.heard("cancellation-requested", number=request.number)
    assert caller.state.failures == 0
    caller.waits().is_over()


def test_a_minute_without_records_is_a_person_within_forty_five_seconds(
    house: HouseOfFaults, caller: Caller, busy: Busy
) -> None:
    """Three holds at the most, whatever can still be read; no turn is taken that is not on record."""
    caller.dials().keys("1", "97205", "Garcia#")
    before = len(caller.turns)
    house.loses(busy, 60.0)

    caller.keys("157943#").is_connected()

    rang_s = next(one.at_s for one in caller.phone.transcript.entries if "ringing" in one.what)
    assert rang_s - house.away_from_s <= 45
    assert "Please stay on the line for a person" in caller.everything
    assert len([one for one in caller.phone.requests if "/voice/resume" in one.request.url]) == 3
    assert len(caller.turns) == before


def test_a_caller_who_chose_spanish_is_held_and_handed_over_in_spanish(
    house: HouseOfFaults, caller: Caller, busy: Busy
) -> None:
    caller.dials().keys("8", "1")
    house.loses(busy, 60.0)

    caller.keys("97205").is_connected()

    assert caller.words.startswith("Un momento, por favor. Enseguida le repito la pregunta.")
    assert "No cuelgue, le comunicamos con una persona." in caller.words
    assert "moment" not in caller.words.replace("momento", "")


def test_a_call_that_comes_while_the_records_are_away_is_greeted_when_they_are_back(
    house: HouseOfFaults, caller: Caller, busy: Busy
) -> None:
    house.loses(busy, 15.0)

    caller.dials()

    assert caller.everything.startswith("One moment, please. Un momento, por favor.")
    caller.heard("contracts-welcome").keys("1", *TRIO).heard("cancellation-offer-full")


@pytest.mark.parametrize(
    ("words", "safety"),
    [
        pytest.param("my car is on fire", "dial nine one one", id="in the call's language"),
        pytest.param("mi carro se incendió, hay fuego", "dial nine one one", id="in another"),
    ],
)
def test_danger_is_heard_while_nothing_can_be_written(
    house: HouseOfFaults, caller: Caller, busy: Busy, words: str, safety: str
) -> None:
    caller.dials().keys("1")
    house.loses(busy, 15.0)

    caller.says(words)

    first = caller.words.partition(".")[0]
    assert safety in first
    caller.heard("identify-holder-zip")


def test_a_talk_that_ends_while_nothing_can_be_written_does_not_ring_the_person_again(
    house: HouseOfFaults, caller: Caller, busy: Busy
) -> None:
    """No question brings back that the talk is over: it waits in the address that the hold leads to."""
    house.exchange.directory.describe(Telephone(HUMAN, rings_s=2.0, talks_s=20.0))
    caller.dials().keys("0").is_connected()
    house.loses(busy, 15.0)

    caller.waits()

    assert caller.words.startswith("One moment, please.")
    assert "question" not in caller.words
    rung = [leg for leg in caller.phone.transcript.legs if leg.status == "ringing"]
    assert [leg.number for leg in rung] == [HUMAN]


def test_a_contract_table_that_is_gone_leads_to_a_person_with_the_call_on_record(
    house: HouseOfFaults, caller: Caller, tmp_path: Path
) -> None:
    """A look-up that does not answer is an outcome, not an end."""
    caller.dials().keys("1", "97205", "Garcia#")
    with closing(sqlite3.connect(tmp_path / "ivr.db")) as other:
        other.execute("ALTER TABLE ivr_contracts RENAME TO ivr_gone")

    caller.keys("157943#")

    caller.heard("contracts-person").is_connected()


# When the server itself is gone.


def test_a_server_that_is_back_after_two_seconds_asks_the_same_question(
    house: TestHouse, caller: Caller
) -> None:
    away_s = [1e9, 1e9]
    fall_back(house, gone=lambda now_s: away_s[0] <= now_s < away_s[1])
    caller.dials().keys("1")
    asked = caller.words
    away_s[:] = [house.exchange.now_s, house.exchange.now_s + 4.0]

    caller.keys("97205")

    assert len(asked_last(caller.phone.requests)) == 1
    assert caller.words.startswith("One moment, please. Un momento, por favor.")
    assert caller.words.endswith(asked)
    assert caller.phone.transcript.legs == []
    caller.keys(*TRIO).heard("cancellation-offer-full")


def test_a_server_that_stays_away_is_a_person_within_twenty_seconds(house: TestHouse, caller: Caller) -> None:
    fall_back(house, gone=lambda now_s: True)

    caller.dials().is_connected()

    rang_s = next(one.at_s for one in caller.phone.transcript.entries if "ringing" in one.what)
    assert rang_s <= 20
    assert [leg.number for leg in caller.phone.transcript.legs][:1] == [HUMAN]
    assert caller.everything.count("One moment") == 1
    assert "dial 9 1 1" in caller.everything


def test_a_question_whose_every_answer_breaks_the_server_ends_with_a_person(
    house: TestHouse, caller: Caller
) -> None:
    """The call can be resumed each time, and would be asked the same for ever."""
    exchange = fall_back(house, gone=lambda now_s: False)
    caller.dials()
    exchange.weather.add(Rule("broken", url="/voice/turn/"))

    answers = 0
    while caller.phone.connected_to is None:
        caller.keys("1")
        answers += 1

    assert answers == MOST_RETURNS_OF_A_CALL + 1
