"""Things by their sid, in the order in which they came: what the carrier's API lists."""

from typing import Generic, Protocol, TypeVar

from ivr.exchange.refusal import not_found

MOST = 20_000


class Named(Protocol):
    @property
    def sid(self) -> str: ...


T = TypeVar("T", bound=Named)


class Shelf(Generic[T]):
    """Holds at most MOST things; the oldest makes room. Each has an ordinal, which grows."""

    def __init__(self) -> None:
        self._items: dict[str, tuple[int, T]] = {}
        self._next = 1

    def add(self, item: T) -> None:
        self._items[item.sid] = (self._next, item)
        self._next += 1
        if len(self._items) > MOST:
            del self._items[next(iter(self._items))]

    def get(self, sid: str) -> T:
        """Return the thing of that sid. Raises Refusal 20404."""
        if sid not in self._items:
            raise not_found(sid)
        return self._items[sid][1]

    def ordinal(self, sid: str) -> int:
        """Return the ordinal of the thing of that sid. Raises Refusal 20404."""
        self.get(sid)
        return self._items[sid][0]

    def remove(self, sid: str) -> None:
        """It is gone. Raises Refusal 20404 if it never was here."""
        self.get(sid)
        del self._items[sid]

    def newest_first(self) -> list[tuple[int, T]]:
        """Return everything with its ordinal."""
        return list(reversed(self._items.values()))
