"""The provider simulator inside a house under test: by the house's time, and without a socket."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from ivr.dispatch.provider import SignedProvider
from ivr.dispatch.simulator.book import Book, Event, Job
from ivr.dispatch.wire import NoReply, Reply, Wire
from ivr.wiring import create_app
from tests.house import DISPATCH_SECRET, TestHouse


class Simulated:
    """The house asks this provider from now on. accepts_s: 0, its first answer says that a driver comes."""

    def __init__(self, house: TestHouse, accepts_s: float = 0.0) -> None:
        self.house = house
        self.book = Book(DISPATCH_SECRET, accepts_s=accepts_s)
        self._ahead_s = 0.0
        self.wire: Wire = self._answered
        """What a test may put something before, or in the place of."""
        house.house.provider = SignedProvider(self._asked, DISPATCH_SECRET, self._now)

    @property
    def jobs(self) -> list[Job]:
        return list(self.book.jobs.values())

    @property
    def asked(self) -> list[str]:
        """What it was asked, by method and path."""
        return [f"{method} {path}" for method, path, _ in self.book.asked]

    def will(self, *faults: str) -> Simulated:
        """This is done with the next jobs, one each: plan.FAULTS says what there is."""
        self.book.next.extend(faults)
        return self

    def after(self, seconds: float) -> list[int]:
        """So much later by the provider's clock, it has told all that happened. The answers' statuses."""
        self._ahead_s += seconds
        return [self.tells(event) for event in self.book.due(self.now_s)]

    def tells(self, event: Event, **changes: str) -> int:
        """The status with which the house answers the event. changes: of its headers, _ for -."""
        headers = self.book.headers(event, self.house.clock.now().timestamp())
        headers |= {name.replace("_", "-"): value for name, value in changes.items()}
        return self.posts(headers, event.body)

    def posts(self, headers: Mapping[str, str], body: bytes) -> int:
        app = create_app(self.house.settings, self.house.clock, self.house.shipped)
        return app.test_client().post("/dispatch/events", data=body, headers=dict(headers)).status_code

    @property
    def now_s(self) -> float:
        return self.house.clock.now().timestamp() + self._ahead_s

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self.now_s, UTC)

    def _asked(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes, within_s: float, /
    ) -> Reply | NoReply:
        return self.wire(method, path, headers, body, within_s)

    def _answered(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes, within_s: float, /
    ) -> Reply | NoReply:
        lower = {name.lower(): value for name, value in headers.items()}
        answer = self.book.answer(method, path, lower, body, self.now_s)
        if answer.status is None:
            return NoReply(sent=True, reason="the provider broke off")
        if answer.after_s >= within_s:
            return NoReply(sent=True, reason="the provider did not answer in time")
        return Reply(answer.status, answer.body)
