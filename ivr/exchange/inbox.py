"""The texts that arrive at a telephone in a terminal: asked of the exchange's process, where one runs."""

import json
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from ivr.exchange.texts import FINAL

PATIENCE_S = 3.0
_ASKED_EVERY_S = 0.1
_TIMEOUT_S = 1.0


@dataclass(frozen=True, slots=True)
class Arrived:
    """A text as the telephone shows it."""

    from_: str
    body: str


class Inbox:
    """What comes to number after the inbox was opened: nothing, where url is None or nobody answers there."""

    def __init__(self, url: str | None, number: str) -> None:
        self._url = url
        self._number = number
        self._shown: set[str] = set()
        self._is_expecting = False
        known = self._ask(0)
        self._is_there = known is not None
        self._after = max((text["n"] for text in known or []), default=0)

    def take(self) -> list[Arrived]:
        """Return what has arrived since the last time, oldest first."""
        if not self._is_there:
            return []
        texts = self._ask(self._after) or []
        self._is_expecting = any(text["status"] not in FINAL for text in texts)
        new = [one for one in texts if one["status"] == "delivered" and one["sid"] not in self._shown]
        self._shown |= {text["sid"] for text in new}
        return [Arrived(text["from"], text["body"]) for text in reversed(new)]

    def wait(self, patience_s: float = PATIENCE_S) -> Iterator[Arrived]:
        """Give what arrives in the next seconds; the end is when something has come and no more is due."""
        until = time.monotonic() + patience_s
        has_come = False
        while self._is_there and time.monotonic() < until:
            for text in self.take():
                has_come = True
                yield text
            if has_come and not self._is_expecting:
                return
            time.sleep(_ASKED_EVERY_S)

    def _ask(self, after: int) -> list[dict[str, Any]] | None:
        if self._url is None:
            return None
        url = f"{self._url}/exchange/texts?{urlencode({'to': self._number, 'after': after})}"
        try:
            with urllib.request.urlopen(url, timeout=_TIMEOUT_S) as answer:  # noqa: S310  # ours, by settings
                texts: list[dict[str, Any]] = json.load(answer)["texts"]
                return texts
        except (OSError, ValueError, KeyError, TypeError, urllib.error.URLError):
            return None
