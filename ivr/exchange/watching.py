"""Who is told at once what the account's pages show: texts as they change, and what the debugger gets."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ivr.exchange.events import Reported
from ivr.exchange.texts import Text


@dataclass(frozen=True, slots=True)
class Logged:
    """What the debugger of the account shows: a report, when it came, and what it is about."""

    at: datetime
    sid: str
    report: Reported


class Watcher(Protocol):
    def text_changed(self, text: Text) -> None:
        """The text is new, or has another status."""

    def logged(self, entry: Logged) -> None:
        """The debugger shows one more."""


class Watchers:
    """All who watch the account."""

    def __init__(self) -> None:
        self._all: list[Watcher] = []

    def add(self, watcher: Watcher) -> None:
        self._all.append(watcher)

    def remove(self, watcher: Watcher) -> None:
        self._all.remove(watcher)

    def text_changed(self, text: Text) -> None:
        for watcher in list(self._all):
            watcher.text_changed(text)

    def logged(self, entry: Logged) -> None:
        for watcher in list(self._all):
            watcher.logged(entry)
