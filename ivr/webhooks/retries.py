"""Retries: a turn that the records would not take is taken again, for as long as a caller hears only a pause.

A turn is all or nothing, and the first one to be kept is the turn: taking it again is safe, also after a
commit of which nobody knows whether it went through.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import TypeVar

from ivr.domain.errors import RecordsAway

PATIENCE_S = 3.0
"""From the beginning of an outage. What a turn itself may take comes on top: see HURRIED_S in the store."""
BRIEFLY_S = 0.5
"""For a caller who has waited already, and for one who comes into the middle of an outage: their threads are
needed for the others."""
FORGOTTEN_S = 30.0
"""After so long without a failure the next one is another outage."""
LEAST_PAUSE_S, MOST_PAUSE_S = 0.05, 0.15

Answer = TypeVar("Answer")


class Retries:
    """Retries of all requests of one process. now: seconds of a clock that never goes back."""

    def __init__(
        self,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        between: Callable[[float, float], float] = random.uniform,
    ) -> None:
        self._now, self._sleep, self._between = now, sleep, between
        self._outage: tuple[float, float] | None = None
        """when the last outage began, and when something last failed in it"""
        self.failures = 0
        """attempts that failed since the process began"""

    def __call__(self, attempt: Callable[[], Answer], *, briefly: bool = False) -> Answer:
        """What the attempt gives, tried again while it raises RecordsAway that may be over in a moment.

        briefly: the caller has been held before. Raises what the last attempt raised.
        """
        began_s = self._now()
        until_s = (
            began_s + BRIEFLY_S if briefly else max(self._outage_s(began_s) + PATIENCE_S, began_s + BRIEFLY_S)
        )
        while True:
            try:
                answer = attempt()
            except RecordsAway as error:
                now_s = self._now()
                self._outage = (self._outage_s(began_s), now_s)
                self.failures += 1
                if not error.soon_over or now_s >= until_s:
                    raise
                # At random, so that callers who were stopped together do not come back together.
                self._sleep(self._between(LEAST_PAUSE_S, MOST_PAUSE_S))
            else:
                self._outage = None
                return answer

    def _outage_s(self, now_s: float) -> float:
        """When the outage began that something fails in now."""
        outage = self._outage
        return now_s if outage is None or now_s - outage[1] > FORGOTTEN_S else outage[0]
