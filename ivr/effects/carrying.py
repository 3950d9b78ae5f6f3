"""Carrying out: one try of one order, counted before anybody outside is asked and settled afterwards.

At most once, not "exactly once": where a try began and nobody knows how it ended, it is not repeated by
itself unless the other side would see that it is the same. A person is told instead.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from typing import Protocol, TypeVar
from uuid import uuid4

import structlog

from ivr.domain.errors import IvrError, LookupUnavailable
from ivr.effects.order import Begun, Came, Carrier, GivenUp, NotDone, Order, Unsure

TRIES = 5
PAUSES_S = (1.0, 15.0, 180.0, 1800.0)
"""Before the second try and each further one, on the average: somebody's restart costs no dead letter."""
DIED = "worker died"
BUG = "bug"

_log = structlog.get_logger()

Value = TypeVar("Value")


class Attempts(Protocol):
    """Every try, kept. Methods raise LookupUnavailable where the records do not answer."""

    def begin(self, order: Order) -> Begun:
        """The try is on record, durably, if it is fresh: only then may anybody outside be asked."""

    def end(self, order: Order, came: Came, again_after_s: float | None) -> None:
        """What came is on record with the try and with the record that it was for.

        again_after_s: the next try is enqueued, in the same transaction, not before so many seconds are gone.
        """


def pause_s(try_n: int) -> float:
    """How long to wait after a try, with jitter: what failed together does not come back together."""
    return PAUSES_S[try_n - 1] * random.uniform(0.5, 1.5)  # noqa: S311 - no secret, it only spreads load


class Carrying:
    """Carries orders out, each try by the carrier of its kind."""

    def __init__(
        self,
        attempts: Attempts,
        carriers: Mapping[str, Carrier],
        pause: Callable[[int], float] = pause_s,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self._attempts = attempts
        self._carriers = carriers
        self._pause = pause
        self._wait = wait

    def carry_out(self, do: str, call: str, turn: int, record: str, try_n: int) -> None:
        """This try of the order is over, and what came of it is known to the records. Raises nothing."""
        order = Order(do, call, turn, record, try_n)
        begun = self._patiently(lambda: self._attempts.begin(order))
        if begun is Begun.OVER:
            return
        came = self._came(order, torn=begun is Begun.TORN)
        again_after_s = None
        if isinstance(came, NotDone):
            # Who has a dead letter tried again, has it tried as often as a new one.
            if turn_of_five := try_n % TRIES:
                again_after_s = self._pause(turn_of_five)
            else:
                came = GivenUp(came.reason)
        # Whatever happens, this process alone knows what came: it goes on trying to say so while it lives.
        self._patiently(lambda: self._attempts.end(order, came, again_after_s))
        _say(order, came)

    def _came(self, order: Order, *, torn: bool) -> Came:
        carrier = self._carriers.get(order.do)
        if carrier is None:
            return GivenUp("nobody carries this")
        if torn:
            return self._unknown(carrier, order, DIED)
        try:
            return carrier.carry(order)
        except LookupUnavailable:
            return NotDone("records away")
        except Exception as error:  # noqa: BLE001 - the outermost layer of the worker: a bug must not stop it
            incident = uuid4().hex[:12]
            _log.error(
                "a carrier failed",
                incident=incident,
                call=order.call,
                turn=order.turn,
                error=type(error).__name__,
                at=_place_of(error),
            )
            if isinstance(error, IvrError):
                return self._unknown(carrier, order, type(error).__name__)
            # What a bug did once it would do at every try: whoever is written to would see each of them.
            return Unsure(f"{BUG} {incident}")

    def _unknown(self, carrier: Carrier, order: Order, reason: str) -> Came:
        """Where nobody knows: again if that can do no harm, which `TRIES` bounds too; otherwise a person."""
        if self._patiently(lambda: carrier.repeatable(order)):
            return NotDone(reason)
        return Unsure(reason)

    def _patiently(self, asked: Callable[[], Value]) -> Value:
        """The answer of the records, however long they are away."""
        wait_s = 0.1
        while True:
            try:
                return asked()
            except LookupUnavailable:
                self._wait(wait_s)
                wait_s = min(2 * wait_s, 2.0)


def _place_of(error: Exception) -> str:
    """File and line where it was raised: a traceback with values in it is not written down."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return "" if trace is None else f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"


def _say(order: Order, came: Came) -> None:
    match came:
        case GivenUp(reason):
            _log.error("given up: flask effects list", call=order.call, turn=order.turn, reason=reason)
        case Unsure(reason):
            _log.error("nobody knows: flask effects list", call=order.call, turn=order.turn, reason=reason)
        case NotDone(reason):
            _log.warning("not done yet", call=order.call, turn=order.turn, reason=reason, count=order.try_n)
        case _:
            pass
