"""Which page holds which end of a connection, so that two pages can be put through to each other."""

from typing import Protocol

from ivr.exchange.browser.messages import Message


class Holder(Protocol):
    def tell(self, message: Message) -> None:
        """The page is told, if it is there."""


class Ends:
    """Every call that a page is in, by its sid."""

    def __init__(self) -> None:
        self._holders: dict[str, Holder] = {}

    def hold(self, sid: str, holder: Holder) -> None:
        self._holders[sid] = holder

    def release(self, sid: str) -> None:
        self._holders.pop(sid, None)

    def at(self, sid: str) -> Holder | None:
        """Return who holds that call, or None where no page does."""
        return self._holders.get(sid)
