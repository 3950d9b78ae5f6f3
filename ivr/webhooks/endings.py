"""Endings: what the carrier tells of a call when nobody is on the line any more. It tells it once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from ivr.engine.events import CallArrived, PersonLeft, VoiceLeft
from ivr.webhooks.backlog import Backlog
from ivr.webhooks.conversation import Conversation
from ivr.webhooks.holding import after_event, kept
from ivr.webhooks.spool import Line

NOBODY = CallArrived("", None)
"""Who arrives where the call is not known: no line has this number, so nothing is begun."""


class Endings:
    """Puts endings on record; while the records are away, into the spool until they are back."""

    def __init__(
        self, conversation: Callable[[], Conversation], backlog: Backlog, now: Callable[[], datetime]
    ) -> None:
        self._conversation, self._backlog, self._now = conversation, backlog, now
        backlog.kinds |= {"end": self._end, "left": self._left}

    def hung_up(self, call: str, how: str) -> bool:
        """The call is closed, or will be; False: nothing could be kept."""
        return self._backlog.put({"kind": "end", "call": call, "how": how, "at": self._now().isoformat()})

    def left(self, call: str, n: int, event: PersonLeft | VoiceLeft) -> bool:
        """What the caller's last turn left behind is on record, or will be; False: nothing could be kept."""
        return self._backlog.put({"kind": "left", "call": call, "turn": str(n), "left": kept(event) or ""})

    def _end(self, line: Line) -> None:
        self._conversation().hung_up(line["call"], line["how"], datetime.fromisoformat(line["at"]))

    def _left(self, line: Line) -> None:
        self._conversation().turn(line["call"], int(line["turn"]), after_event(line["left"]), NOBODY)
