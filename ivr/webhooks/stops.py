"""Stops: who wants no more texts is heard though the records are away. Nobody says so twice."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from ivr.webhooks.backlog import Backlog
from ivr.webhooks.spool import Line


class Seals(Protocol):
    """Seals what may lie in a file, without any record."""

    def seal(self, place: str, content: bytes, /) -> bytes:
        """The content as nobody reads it who has not the key, bound to its place."""

    def unseal(self, place: str, token: bytes, /) -> bytes:
        """What was sealed for the place. Raises where it was altered, or its key is gone."""


class StopsTexts(Protocol):
    """What makes a telephone one that wants no texts."""

    def is_stop(self, words: str, /) -> bool:
        """Whether the words ask for no more texts. Needs no record."""

    def stopped(self, sender: str, words: str, at: datetime, /) -> None:
        """The telephone gets no more texts. Raises LookupUnavailable where that cannot be put on record."""


class Stops:
    """Keeps a STOP in the spool, sealed: the number and the words are as unreadable there as on record."""

    def __init__(
        self,
        texting: Callable[[], StopsTexts],
        seals: Seals | None,
        backlog: Backlog,
        now: Callable[[], datetime],
    ) -> None:
        self._texting, self._seals, self._backlog, self._now = texting, seals, backlog, now
        backlog.kinds["stop"] = self._stop

    def keep(self, text: str, sender: str | None, words: str) -> bool:
        """The STOP will be on record; False: it is none, or could not be kept. text: the carrier's name."""
        if self._seals is None or sender is None or not self._texting().is_stop(words):
            return False
        said = json.dumps([sender, words]).encode()
        sealed = self._seals.seal(_place(text), said).decode("ascii")
        return self._backlog.keep(
            {"kind": "stop", "text": text, "sealed": sealed, "at": self._now().isoformat()}
        )

    def _stop(self, line: Line) -> None:
        assert self._seals is not None, "only who has seals keeps a STOP"
        sender, words = json.loads(self._seals.unseal(_place(line["text"]), line["sealed"].encode()))
        self._texting().stopped(sender, words, datetime.fromisoformat(line["at"]))


def _place(text: str) -> str:
    return f"spool.stop/{text}"
