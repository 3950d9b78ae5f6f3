"""Telling a server how a leg fares: its status callbacks."""

from dataclasses import dataclass

from ivr.exchange.parameters import FINAL, Identity, status_change
from ivr.exchange.retrieval import Ask
from ivr.exchange.telling import tell
from ivr.exchange.wire import Wire

EVENTS = {"initiated": "initiated", "ringing": "ringing", "in-progress": "answered"}
"""The event that each status is told as; every final status is the event completed."""


@dataclass(frozen=True, slots=True)
class Callback:
    """Where changes are told, and which of them."""

    url: str
    method: str = "POST"
    events: frozenset[str] = frozenset({"completed"})


class Progress:
    """The callbacks of one leg. They are numbered from 0, those that nobody asked for too."""

    def __init__(self, wire: Wire, identity: Identity, target: Callback | None, purpose: str) -> None:
        self.target = target
        self._wire = wire
        self._identity = identity
        self._purpose = purpose
        self._sequence = 0

    def tell(self, status: str, *, duration_s: int = 0, answered_by: str | None = None) -> None:
        """The status is on its way to the server, if it wants to know it."""
        sequence, self._sequence = self._sequence, self._sequence + 1
        if self.target is None or EVENTS.get(status, "completed") not in self.target.events:
            return
        params = status_change(
            self._identity,
            status,
            now_s=self._wire.now_s,
            sequence=sequence,
            duration_s=duration_s,
            is_final=status in FINAL,
        )
        if answered_by is not None:
            params += (("AnsweredBy", answered_by),)
        tell(self._wire, Ask(self.target.url, self.target.method, params, self._purpose))
