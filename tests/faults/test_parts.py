"""A part of the records is away: all can be read, one table cannot be written. Nobody goes round for ever."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.caller import Caller
from tests.company import contract
from tests.faults.outage import Busy, Fault, HouseOfFaults, LockedTable
from tests.faults.test_outages import RINGS_WITHIN_S, a_fresh_call_works, holds, rang_at_s

MOST_HOLDS = 3
TRIO = ("97205", "Garcia#", "157943#")
UNFORESEEN = "INSERT INTO ivr_turns"
"""No look at the tables shows that nothing new can be added."""
ON_SQLITE = ("ivr_turns", "ivr_requests", "ivr_messages", "workflow_status", UNFORESEEN)
ON_POSTGRESQL = ("ivr_turns", "ivr_requests", "dbos.workflow_status")
A_WHILE_S = 600.0

Break = Callable[[str], Fault]


@pytest.fixture
def house(tmp_path: Path, database: str, request: pytest.FixtureRequest) -> Iterator[HouseOfFaults]:
    settings = {} if database == "sqlite" else {"database_url": request.getfixturevalue("proxied_url")}
    house = HouseOfFaults(tmp_path, **settings)
    house.has(contract())
    yield house
    house.leaves()


@pytest.fixture
def database() -> str:
    return "sqlite"


@pytest.fixture
def caller(house: HouseOfFaults) -> Caller:
    """Who is asked whether they are sure, the last question before everything is written."""
    return Caller(house).dials().keys("1", *TRIO, "1").heard("cancellation-sure")


@pytest.fixture
def breaks(house: HouseOfFaults, database: str) -> Break:
    """Takes a table away from who writes it, or a kind of statement from everybody."""
    if database == "sqlite":
        return lambda table: Busy(house.database, to=rf"(INSERT INTO |UPDATE )?(main\.)?{table}\b")
    return lambda table: LockedTable(house.settings.database_url, table, house.failures)


@pytest.mark.parametrize(
    ("database", "table"),
    [("sqlite", table) for table in ON_SQLITE] + [("postgresql", table) for table in ON_POSTGRESQL],
)
def test_whatever_part_is_away_a_caller_is_held_three_times_at_the_most(
    house: HouseOfFaults, caller: Caller, breaks: Break, table: str
) -> None:
    """Whether the question comes again in between or not."""
    before = len(caller.turns)
    fault = breaks(table)
    house.loses(fault, A_WHILE_S)

    answers = 0
    while caller.phone.connected_to is None:
        caller.keys("1")
        answers += 1
        assert answers <= MOST_HOLDS + 1, "round and round"

    assert fault.happened
    assert holds(caller) == MOST_HOLDS
    assert house.requests() == []
    assert len(caller.turns) == before
    caller.hangs_up()
    house.passes(A_WHILE_S)
    a_fresh_call_works(house)


@pytest.mark.parametrize("table", ["ivr_turns", "ivr_requests", "ivr_messages"])
def test_a_table_that_is_away_is_seen_before_the_question_is_asked_again(
    house: HouseOfFaults, caller: Caller, breaks: Break, table: str
) -> None:
    """So that a person's telephone rings as soon as where all of the records are away."""
    house.loses(breaks(table), A_WHILE_S)

    caller.keys("1").is_connected()

    assert holds(caller) == MOST_HOLDS
    assert rang_at_s(caller) - house.away_from_s <= RINGS_WITHIN_S


@pytest.mark.parametrize(
    "asks",
    [
        pytest.param(lambda caller: caller.keys("0"), id="by key"),
        pytest.param(lambda caller: caller.says("agent"), id="in a word"),
        pytest.param(lambda caller: caller.says("quiero hablar con una persona"), id="in another language"),
    ],
)
def test_who_was_held_and_asks_for_a_person_gets_one_in_the_next_answer(
    house: HouseOfFaults, caller: Caller, asks: Callable[[Caller], Caller]
) -> None:
    house.loses(Busy(house.database, to=UNFORESEEN), A_WHILE_S)
    before = len(caller.turns)
    asks(caller).heard("cancellation-sure")
    assert holds(caller) == 1

    asks(caller)

    caller.is_connected()
    assert holds(caller) == 1
    assert len(caller.turns) == before


def test_a_part_that_is_back_costs_a_caller_nothing(
    house: HouseOfFaults, caller: Caller, breaks: Break
) -> None:
    """Twice, with a turn on record in between: the second time the caller has waited for nothing yet."""
    caller.keys("*")
    for _ in range(2):
        house.loses(breaks("ivr_turns"), 25.0)
        held = holds(caller)
        caller.says("slower")
        assert 1 < holds(caller) - held <= MOST_HOLDS
        assert "One moment, please. Then I'll repeat the question." in caller.words
        caller.says("slower").heard("cancellation-offer-full")
    assert caller.phone.connected_to is None
    caller.keys("1", "1").hangs_up()
    assert len(house.requests()) == 1
