"""One try of one order: what came of it is always on record, and nobody is asked twice without a reason."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import structlog

from ivr.domain.errors import CarrierError, LookupUnavailable
from ivr.effects.carrying import PAUSES_S, TRIES, Carrying, pause_s
from ivr.effects.order import Begun, Came, Carrier, Done, GivenUp, NotDone, Order, Unsure
from ivr.effects.send import LATE

ORDER = Order("send", "CA1", 3, "cancellation-form")


class Kept:
    """Attempts in memory, which answer after so many failures."""

    def __init__(self, begun: Begun = Begun.FRESH, away: int = 0) -> None:
        self.begun = begun
        self.away = away
        self.ended: list[tuple[Order, Came, float | None]] = []

    def begin(self, order: Order) -> Begun:
        self._answer()
        return self.begun

    def end(self, order: Order, came: Came, again_after_s: float | None) -> None:
        self._answer()
        self.ended.append((order, came, again_after_s))

    def _answer(self) -> None:
        if self.away:
            self.away -= 1
            raise LookupUnavailable("away")


class Somebody:
    """A carrier to whom this happens."""

    def __init__(self, happens: Callable[[], Came], *, repeatable: bool = False) -> None:
        self.happens = happens
        self.asked: list[Order] = []
        self.is_repeatable = repeatable

    def carry(self, order: Order) -> Came:
        self.asked.append(order)
        return self.happens()

    def repeatable(self, order: Order) -> bool:
        return self.is_repeatable


def raises(error: Exception) -> Callable[[], Came]:
    def happens() -> Came:
        raise error

    return happens


def carried(kept: Kept, somebody: Carrier, try_n: int = 1, waits: list[float] | None = None) -> None:
    waited = [] if waits is None else waits
    carrying = Carrying(kept, {"send": somebody}, pause=lambda n: 10.0 * n, wait=waited.append)
    carrying.carry_out(ORDER.do, ORDER.call, ORDER.turn, ORDER.record, try_n)


@pytest.mark.parametrize("came", [Done("sent"), GivenUp("opted out"), Unsure("no answer")])
def test_what_came_is_on_record_and_not_tried_again(came: Came) -> None:
    kept, somebody = Kept(), Somebody(lambda: came)
    carried(kept, somebody)
    assert somebody.asked == [ORDER]
    assert kept.ended == [(ORDER, came, None)]


@pytest.mark.parametrize("try_n", [1, 2, 3, 4])
def test_what_was_not_done_is_tried_again_later(try_n: int) -> None:
    kept = Kept()
    carried(kept, Somebody(lambda: NotDone("busy")), try_n)
    assert [(came, again) for _, came, again in kept.ended] == [(NotDone("busy"), 10.0 * try_n)]


def test_after_the_fifth_try_it_is_given_up() -> None:
    kept = Kept()
    carried(kept, Somebody(lambda: NotDone("busy")), TRIES)
    assert [(came, again) for _, came, again in kept.ended] == [(GivenUp("busy"), None)]


def test_a_dead_letter_that_a_person_has_tried_again_gets_five_tries_again() -> None:
    kept = Kept()
    for try_n in (6, 7, 8, 9, 10):
        carried(kept, Somebody(lambda: NotDone("busy")), try_n)
    assert [again for *_, again in kept.ended] == [10.0, 20.0, 30.0, 40.0, None]


def test_an_order_that_is_settled_is_not_carried() -> None:
    kept, somebody = Kept(Begun.OVER), Somebody(lambda: Done("sent"))
    carried(kept, somebody)
    assert (somebody.asked, kept.ended) == ([], [])


@pytest.mark.parametrize(
    ("repeatable", "came"), [(False, Unsure("worker died")), (True, NotDone("worker died"))]
)
def test_a_try_in_which_a_worker_died_is_repeated_only_where_that_can_do_no_harm(
    repeatable: bool, came: Came
) -> None:
    kept, somebody = Kept(Begun.TORN), Somebody(lambda: Done("sent"), repeatable=repeatable)
    carried(kept, somebody)
    assert somebody.asked == []
    assert [one for _, one, _ in kept.ended] == [came]


@pytest.mark.parametrize(
    ("repeatable", "kind", "error"),
    [
        (False, Unsure, CarrierError("lost", permanent=False)),
        (True, NotDone, CarrierError("lost", permanent=False)),
        (False, Unsure, ValueError("+15035550117")),
        # A bug would do at every try what it did at the first: send, and fail after that.
        (True, Unsure, ValueError("+15035550117")),
    ],
)
def test_a_carrier_that_fails_may_have_done_it(repeatable: bool, kind: type, error: Exception) -> None:
    kept = Kept()
    with structlog.testing.capture_logs() as logs:
        carried(kept, Somebody(raises(error), repeatable=repeatable))
    assert [type(came) for _, came, _ in kept.ended] == [kind]
    assert logs[0]["event"] == "a carrier failed"
    assert logs[0]["at"].partition(":")[0].endswith("test_carrying.py")
    assert "5550117" not in repr(logs)


def test_records_that_are_away_before_anything_left_the_house_cost_a_try_and_no_more() -> None:
    kept = Kept()
    carried(kept, Somebody(raises(LookupUnavailable("away"))))
    assert [came for _, came, _ in kept.ended] == [NotDone("records away")]


def test_an_order_that_nobody_carries_is_given_up() -> None:
    kept = Kept()
    Carrying(kept, {}).carry_out("send", "CA1", 3, "cancellation-form", 1)
    assert [came for _, came, _ in kept.ended] == [GivenUp("nobody carries this")]


def test_what_came_is_said_as_soon_as_the_records_are_back() -> None:
    waits: list[float] = []
    kept, somebody = Kept(away=7), Somebody(lambda: Done("sent"))
    carried(kept, somebody, waits=waits)
    assert len(somebody.asked) == 1
    assert kept.ended == [(ORDER, Done("sent"), None)]
    assert waits == [0.1, 0.2, 0.4, 0.8, 1.6, 2.0, 2.0]


def test_two_minutes_without_the_other_side_cost_no_dead_letter_and_a_text_is_not_tried_too_late() -> None:
    assert 0.5 * sum(PAUSES_S) > 120
    assert 1.5 * sum(PAUSES_S) < LATE.total_seconds()


def test_pauses_grow_and_do_not_come_together() -> None:
    for try_n, about_s in enumerate(PAUSES_S, start=1):
        pauses = {pause_s(try_n) for _ in range(50)}
        assert len(pauses) > 1
        assert all(0.5 * about_s <= pause <= 1.5 * about_s for pause in pauses)
