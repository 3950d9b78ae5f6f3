"""Watching: which workers are dead, judged without trusting anybody's clock but one's own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

SILENT_S = 5.0
"""A worker says once a second that it lives."""


class Watch:
    """What one worker has seen of the others."""

    def __init__(self, silent_s: float) -> None:
        self._silent_s = silent_s
        self._seen: dict[str, tuple[datetime, float]] = {}

    def dead(self, beats: Mapping[str, datetime], at_s: float) -> list[str]:
        """Those whose last beat has stayed the same for so long while we looked.

        at_s: our own monotonic clock. A beat is compared, never subtracted: clocks of two machines differ.
        """
        self._seen = {
            worker: seen if (seen := self._seen.get(worker)) and seen[0] == beat else (beat, at_s)
            for worker, beat in beats.items()
        }
        return [worker for worker, (_, since_s) in self._seen.items() if at_s - since_s >= self._silent_s]

    def look_away(self) -> None:
        """What was seen so far proves nothing: for a while nobody could say that they live."""
        self._seen.clear()
