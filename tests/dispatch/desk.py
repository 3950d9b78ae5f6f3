"""A call that asked for help at the roadside, in a house whose provider is simulated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from ivr.domain.roadside import JobState
from ivr.engine.ports import ResultRow
from ivr.engine.results import Effect, RequestMade
from ivr.store.jobs import KeptJob
from tests.dispatch.simulated import Simulated
from tests.house import TestHouse
from tests.store.rows import CALL, call_row, turn_row

PHONE = "+15035550117"
KEY = f"{CALL}:1:dispatch:dispatch"
NUMBER = "13995300"


@dataclass
class Desk:
    house: TestHouse
    provider: Simulated

    def asks(self, *, ago_s: float = 0.0, **asks: str | int | None) -> Desk:
        """The caller has asked for a tow, and the worker has seen to it, so many seconds later."""
        wanted: dict[str, str | int | None] = {"service": "tow", "phone": PHONE}
        self.turn(1, RequestMade("dispatch", NUMBER, "G1", wanted | asks), "dispatch", ago_s)
        return self

    def cancels(self) -> Desk:
        job = self.job.job
        self.turn(2, RequestMade("dispatch_cancel", "24680136", None, {"job": job}), "cancel_job")
        return self

    def turn(self, n: int, made: RequestMade, do: str, ago_s: float = 0.0) -> None:
        here = self.house.house
        at = here.clock.now() - timedelta(seconds=ago_s)
        here.journal.add(turn_row(n, at=at, records=(made,), effects=(Effect(do, made.kind),)))
        self.house.works()

    @property
    def job(self) -> KeptJob:
        found = self.house.house.jobs.keyed(KEY)
        assert found is not None
        return found

    @property
    def stands(self) -> tuple[JobState, int]:
        return self.job.state, self.job.seq

    @property
    def result(self) -> ResultRow | None:
        """What the waiting call was told last."""
        return self.house.house.results.newest(CALL, "dispatch", 0)

    @property
    def requests(self) -> dict[str, str]:
        return {one.kind: one.state for one in self.house.requests()}

    def tries(self) -> dict[str, Any]:
        """What of its orders nobody may forget: by what is done, how it ended and why."""
        return {one.order.do: (one.came, one.reason) for one in self.house.house.attempts.unsettled(10)}


@pytest.fixture
def desk(house: TestHouse) -> Desk:
    here = house.house
    assert here.conversation, "which keeps the bundle"
    bundle = house.shipped.bundle[0].name
    here.journal.begin(
        call_row(began_at=here.clock.now(), bundle=bundle, line="roadside"),
        turn_row(0, at=here.clock.now(), bundle=bundle),
    )
    return Desk(house, Simulated(house))
