"""`flask db restored`: a back-up that was put back sends nothing twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ivr.effects.carrying import Carrying
from ivr.effects.order import Came, Done, NotDone, Order
from ivr.engine.results import MessageDue, send
from ivr.store.bundles import SqlBundles
from ivr.store.workers import SqlWorkers
from tests.cli.played import refused
from tests.cli.terminal import typed
from tests.company import NOON
from tests.house import TestHouse
from tests.store.rows import BUNDLE, BUNDLE_CONTENT, T0, call_row, turn_row

CALL = "CA" + "7" * 32
NAMES = ("never-tried", "tried-once", "under-way")


class Carrier:
    """Sends, and remembers what."""

    def __init__(self) -> None:
        self.sent: list[str] = []

    def carry(self, order: Order) -> Came:
        self.sent.append(order.record)
        return Done("sent")

    def repeatable(self, order: Order) -> bool:
        return True


@pytest.fixture
def back_up(house: TestHouse) -> TestHouse:
    """A database as a back-up holds it: three messages are due, each at another point of its way."""
    here = house.house
    SqlBundles(here.database).keep(BUNDLE, BUNDLE_CONTENT, T0)
    due = tuple(MessageDue(name, None, text_to="+15035550117") for name in NAMES)
    here.journal.begin(call_row(CALL, began_at=NOON), turn_row(0, CALL, at=NOON))
    here.journal.add(turn_row(1, CALL, at=NOON, records=due, effects=tuple(send(one) for one in due)))
    here.attempts.begin(Order("send", CALL, 1, "tried-once"))
    here.attempts.end(Order("send", CALL, 1, "tried-once"), NotDone("busy"), None)
    here.attempts.begin(Order("send", CALL, 1, "under-way"))
    return house


def carried(house: TestHouse) -> list[str]:
    """What a worker sends that finds every try that can be waiting."""
    carrier = Carrier()
    carrying = Carrying(house.house.attempts, {"send": carrier})
    for name in NAMES:
        for try_n in (1, 2):
            carrying.carry_out("send", CALL, 1, name, try_n)
    return carrier.sent


def test_what_was_due_is_not_sent_by_itself(back_up: TestHouse) -> None:
    done = typed(back_up, "db", "restored")

    assert (done.exit_code, done.stdout) == (
        0,
        "3 messages are not sent by themselves now: flask effects list\n",
    )
    assert carried(back_up) == []
    assert {one.state for one in back_up.messages()} == {"unsure"}


def test_without_it_a_worker_would_send_all_of_it(back_up: TestHouse) -> None:
    assert set(carried(back_up)) >= {"never-tried", "tried-once"}


def test_what_somebody_found_missing_is_sent_after_all(back_up: TestHouse) -> None:
    typed(back_up, "db", "restored")

    listed = typed(back_up, "effects", "list").stdout
    assert all(f"{CALL}:1:send:{name}" in listed for name in NAMES)
    done = typed(back_up, "effects", "retry", f"{CALL}:1:send:never-tried", "--sure-it-was-not-done")

    assert done.exit_code == 0, done.output
    assert carried(back_up) == ["never-tried"]


def test_a_second_time_there_is_nothing_left(back_up: TestHouse) -> None:
    typed(back_up, "db", "restored")

    assert typed(back_up, "db", "restored").stdout == "Nothing was due: the worker may start.\n"


def test_beside_a_worker_it_would_come_too_late_and_says_so(back_up: TestHouse) -> None:
    SqlWorkers(back_up.house.database).join("a", NOON - timedelta(seconds=3))

    assert "a worker is at this database" in refused(typed(back_up, "db", "restored"))
    assert {one.state for one in back_up.messages()} == {"due"}
