"""The conversation, as the webhooks see it: events in, answers out."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from ivr.engine.events import CallArrived, Event

Answer = bytes
"""A rendered document, ready to be sent, and sent again."""


class Conversation(Protocol):
    """Every method may raise RecordsAway where the journal takes nothing now: the caller is held.

    Each may be called again with the same arguments, any number of times: what was kept stays as it is.
    """

    def arrive(self, call: str, arrival: CallArrived, /) -> Answer:
        """Turn 0 of a new call; its answer again for one that is there."""

    def turn(self, call: str, n: int, event: Event, arrival: CallArrived, /) -> Answer:
        """The answer of turn n, 1 or more. arrival: for a call that is not known yet."""

    def resume(self, call: str, arrival: CallArrived, /) -> Answer:
        """The last answer again; turn 0 where there is none."""

    def hung_up(self, call: str, how: str, at: datetime | None = None, /) -> None:
        """The call is closed, at None: now. Harmless for a call that is closed already, or that never was."""
