"""Endings: what the carrier tells of a call when nobody is on the line any more. It tells it once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import structlog

from ivr.domain.errors import RecordsAway
from ivr.engine.events import CallArrived, PersonLeft, VoiceLeft
from ivr.webhooks.conversation import Conversation
from ivr.webhooks.holding import after_event, kept
from ivr.webhooks.retries import Retries
from ivr.webhooks.spool import Line, Spool

NOBODY = CallArrived("", None)
"""Who arrives where the call is not known: no line has this number, so nothing is begun."""

_log = structlog.get_logger()


class Endings:
    """Puts endings on record; while the records are away, into the spool until they are back."""

    def __init__(
        self,
        conversation: Callable[[], Conversation],
        retries: Retries,
        spool: Spool,
        now: Callable[[], datetime],
    ) -> None:
        self._conversation, self._retries, self._spool, self._now = conversation, retries, spool, now

    def hung_up(self, call: str, how: str) -> bool:
        """The call is closed, or will be; False: nothing could be kept."""
        return self._keep({"call": call, "how": how, "at": self._now().isoformat()})

    def left(self, call: str, n: int, event: PersonLeft | VoiceLeft) -> bool:
        """What the caller's last turn left behind is on record, or will be; False: nothing could be kept."""
        return self._keep({"call": call, "turn": str(n), "left": kept(event) or ""})

    def _keep(self, line: Line) -> bool:
        try:
            self._retries(lambda: self._put(line))
        except RecordsAway:
            return self._spool.keep(line)
        self._carry_over()
        return True

    def _put(self, line: Line) -> None:
        if "turn" in line:
            self._conversation().turn(line["call"], int(line["turn"]), after_event(line["left"]), NOBODY)
        else:
            self._conversation().hung_up(line["call"], line["how"], datetime.fromisoformat(line["at"]))

    def _carry_over(self) -> None:
        try:
            self._spool.carry_over(self._put)
        except (RecordsAway, OSError) as error:
            # The lines are still there, for the next one to try.
            _log.warning("spool kept", error=type(error).__name__)
