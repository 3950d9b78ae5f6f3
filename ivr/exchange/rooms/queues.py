"""The queues of an account, by name and by sid."""

from collections.abc import Callable
from datetime import datetime

from ivr.exchange.rooms.queue import DEFAULT_SIZE, Queue
from ivr.exchange.shelf import Shelf


class Queues:
    """A queue is there once somebody is put into it, or the account makes it, until that deletes it."""

    def __init__(self, account_sid: str, new_sid: Callable[[str], str]) -> None:
        self.shelf: Shelf[Queue] = Shelf()
        self._account_sid = account_sid
        self._new_sid = new_sid

    def find(self, name: str) -> Queue | None:
        return next((queue for _, queue in self.shelf.newest_first() if queue.name == name), None)

    def opened(self, name: str, at: datetime, max_size: int | None = None) -> Queue:
        """Return the queue of that name, which is new if there was none."""
        queue = self.find(name)
        if queue is None:
            sid = self._new_sid("QU")
            queue = Queue(sid, self._account_sid, name, at, at, max_size or DEFAULT_SIZE)
            self.shelf.add(queue)
        return queue
