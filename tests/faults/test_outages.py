"""The database is away for a while: a pause, a hold with the question again, or a person's telephone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.caller import Caller
from tests.company import contract
from tests.faults.outage import Fault, HouseOfFaults, Locked, Through
from tests.faults.proxy import Mode, TcpProxy

KINDS = ("locked", "refuse", "black hole", "slow", "reset before commit")
"""PostgreSQL behind a proxy, but for the first one: SQLite."""

PAUSE_S = 3.0
LONGEST_ANSWER_S = 4.5
"""Three seconds of trying, and the last try."""
RINGS_WITHIN_S = 45.0


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def house(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[HouseOfFaults]:
    settings = {} if kind == "locked" else {"database_url": request.getfixturevalue("proxied_url")}
    house = HouseOfFaults(tmp_path, **settings)
    house.has(contract())
    yield house
    house.leaves()


@pytest.fixture
def fault(kind: str, house: HouseOfFaults, tmp_path: Path, request: pytest.FixtureRequest) -> Fault:
    if kind == "locked":
        return Locked(tmp_path / "ivr.db", house.failures)
    mode: Mode = kind  # type: ignore[assignment]  # one of KINDS
    proxy: TcpProxy = request.getfixturevalue("proxy")
    return Through(proxy, mode, house.failures)


@pytest.fixture
def caller(house: HouseOfFaults) -> Caller:
    return Caller(house)


def holds(caller: Caller) -> int:
    """How often the caller was held."""
    return sum(b"/voice/resume" in document and b"hold=" in document for document in caller.phone.documents)


def rang_at_s(caller: Caller) -> float:
    """When a person's telephone first rang, on the exchange's clock."""
    return next(entry.at_s for entry in caller.phone.transcript.entries if "ringing" in entry.what)


def finishes(house: HouseOfFaults, caller: Caller) -> None:
    """The caller, asked for their VIN, goes on to the end, and the request is on record once."""
    caller.keys("157943#").heard("cancellation-offer-full")
    caller.keys("1").keys("1").hangs_up()
    assert len(house.requests()) == 1
    numbers = [turn.n for turn in caller.turns]
    assert numbers == list(range(len(numbers)))


def a_fresh_call_works(house: HouseOfFaults) -> None:
    other = Caller(house, "+15035550118").dials().keys("1", "97205").heard("identify-holder-last-name")
    other.hangs_up()


@pytest.mark.parametrize("seconds", [0.5, 2.0])
def test_two_seconds_are_a_pause_and_nothing_else(
    house: HouseOfFaults, caller: Caller, fault: Fault, seconds: float
) -> None:
    caller.dials().keys("1", "97205")
    house.loses(fault, seconds)

    caller.keys("Garcia#")

    assert fault.happened
    assert holds(caller) == 0
    assert house.longest_answer_s <= PAUSE_S
    caller.heard("identify-holder-vin")
    finishes(house, caller)
    a_fresh_call_works(house)


def test_fifteen_seconds_are_a_hold_and_the_same_question_again(
    house: HouseOfFaults, caller: Caller, fault: Fault
) -> None:
    caller.dials().keys("1", "97205")
    failures = caller.state.failures
    house.loses(fault, 15.0)

    caller.keys("Garcia#")

    assert fault.happened
    assert 1 <= holds(caller) <= 2
    assert caller.words.startswith("One moment, please. Then I'll repeat the question.")
    assert house.longest_answer_s <= LONGEST_ANSWER_S
    caller.heard("identify-holder-last-name")
    assert caller.state.failures == failures
    caller.keys("Garcia#").heard("identify-holder-vin")
    finishes(house, caller)
    a_fresh_call_works(house)


def test_a_minute_is_a_persons_telephone_within_forty_five_seconds(
    house: HouseOfFaults, caller: Caller, fault: Fault
) -> None:
    caller.dials().keys("1", "97205")
    call, before = caller.phone.call_sid, len(caller.turns)
    house.loses(fault, 60.0)

    caller.keys("Garcia#").is_connected()

    assert fault.happened
    assert holds(caller) == 3
    assert rang_at_s(caller) - house.away_from_s <= RINGS_WITHIN_S
    assert house.longest_answer_s <= LONGEST_ANSWER_S
    caller.hangs_up()
    house.passes(60)
    assert len(caller.turns) == before
    a_fresh_call_works(house)
    ended = house.ended(call)
    assert ended is not None
    assert ended[1] == "completed", "the end of the call that came while nothing could be written is kept"


@pytest.mark.parametrize("kind", ["reset after commit"])
def test_a_commit_of_which_nobody_heard_is_found_on_record_and_not_done_twice(
    house: HouseOfFaults, caller: Caller, fault: Fault
) -> None:
    caller.dials().keys("1", "97205", "Garcia#", "157943#", "1")
    before = len(caller.turns)
    house.loses(fault, 2.0)

    caller.keys("1")

    assert fault.happened
    assert holds(caller) == 0
    [request] = house.requests()
    caller.heard("cancellation-requested", number=request.number)
    assert len(caller.turns) == before + 1
    a_fresh_call_works(house)
