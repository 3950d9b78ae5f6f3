"""The telephones that somebody real holds: a page in a browser, or a test's second telephone."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ivr.exchange.events import Output

if TYPE_CHECKING:
    from ivr.exchange.call import Call

Listener = Callable[["Call", float, Output], None]
"""Is told of every output of the call that rings the handset, from Ringing on, and when.

Whoever holds it feeds PickedUp or Declined, KeyPressed, Spoke and HungUp to that call.
"""


class Handsets:
    """Who holds which telephone, by its number, or as client:<identity>. A newer holder takes the place."""

    def __init__(self) -> None:
        self._listeners: dict[str, Listener] = {}

    def attach(self, address: str, listener: Listener) -> None:
        """Calls to the address ring this handset from now on, instead of a telephone of the directory."""
        self._listeners[address] = listener

    def detach(self, address: str, listener: Listener) -> None:
        """It rings no more; a newer holder of the address is left alone."""
        if self._listeners.get(address) == listener:
            del self._listeners[address]

    def find(self, address: str) -> Listener | None:
        return self._listeners.get(address)
