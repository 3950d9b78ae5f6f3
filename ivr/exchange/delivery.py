"""A text on its way out: queued, sent, and delivered or not, with a callback for each change."""

import random
from collections.abc import Callable
from datetime import datetime

from ivr.exchange.acts import Acts, later, pause
from ivr.exchange.events import Act, Event, Stopped, TextChanged
from ivr.exchange.retrieval import Ask, notify
from ivr.exchange.telephones import Telephone
from ivr.exchange.texts import Text, text_status
from ivr.exchange.weather import UNDELIVERED, Rule
from ivr.exchange.wire import Wire

SENT_AFTER_S = 0.1
DELIVERED_AFTER_S = 0.4
SHUFFLED_WITHIN_S = 1.0
# The carrier's error for a handset that cannot be reached, and for a landline.
_TROUBLE = {"gone": 30005, "landline": 30006}


class _Withdrawn(Exception):
    """The account has taken back what was not sent yet."""


class Delivery(Acts):
    """Carries one text to the telephone. shuffles: the callbacks may overtake each other, as they do.

    storm: the text is late, or does not arrive.
    """

    def __init__(
        self,
        text: Text,
        wire: Wire,
        telephone: Telephone,
        now: Callable[[], datetime],
        shuffles: random.Random | None = None,
        storm: Rule | None = None,
    ) -> None:
        self._text = text
        self._telephone = telephone
        self._now = now
        self._shuffles = shuffles
        self._storm = storm
        super().__init__(wire, self._carry(wire))

    def interruption(self, event: Event) -> Exception | None:
        return _Withdrawn() if isinstance(event, Stopped) else None

    def _carry(self, wire: Wire) -> Act[None]:
        try:
            yield from pause(wire, (self._text.send_at - self._now()).total_seconds())
            yield from pause(wire, SENT_AFTER_S)
        except _Withdrawn:
            self._become(wire, "canceled")
            return
        self._become(wire, "sent")
        yield from pause(wire, DELIVERED_AFTER_S)
        error_code = _TROUBLE.get(self._telephone.texts)
        if self._storm is not None and self._storm.what == "late":
            yield from pause(wire, self._storm.after_s)
        elif self._storm is not None:
            error_code = UNDELIVERED
        self._become(wire, "delivered" if error_code is None else "undelivered", error_code)

    def _become(self, wire: Wire, status: str, error_code: int | None = None) -> None:
        self._text.become(status, self._now(), error_code)
        wire.emit(TextChanged(status))
        callback = self._text.callback
        if callback is None:
            return
        told = notify(wire, Ask(callback.url, callback.method, text_status(self._text), "text status"))
        if self._shuffles is not None:
            told = later(wire, self._shuffles.uniform(0, SHUFFLED_WITHIN_S), told)
        wire.spawn(told)
