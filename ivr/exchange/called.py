"""A telephone on the virtual clock that is rung, where Phone is one that dials."""

from typing import TYPE_CHECKING

from ivr.exchange.call import Call
from ivr.exchange.events import Declined, Output, PickedUp, Ringing
from ivr.exchange.phone import NotConnected, Phone

if TYPE_CHECKING:
    from ivr.exchange.switchboard import Switchboard


class CalledPhone:
    """Rings when its address is called. phone is the end of the call that rings, or of the last one."""

    def __init__(self, switchboard: "Switchboard", address: str) -> None:
        self.address = address
        self.rings: list[Ringing] = []
        self._switchboard = switchboard
        self._phone: Phone | None = None
        self._is_ignored = False
        self._is_picked_up = False

    @property
    def phone(self) -> Phone:
        if self._phone is None:
            raise NotConnected(f"nobody has called {self.address}")
        return self._phone

    @property
    def is_ringing(self) -> bool:
        """Whether somebody has to do something about it before time goes on."""
        return self._phone is not None and not (self._phone.is_over or self._is_picked_up or self._is_ignored)

    def pick_up(self) -> Phone:
        """Return the telephone, which is answered, once it needs somebody."""
        self._feed(PickedUp())
        self._is_picked_up = True
        self.phone.begin()
        return self.phone

    def decline(self) -> None:
        """Whoever calls gets the busy signal."""
        self._feed(Declined())

    def let_it_ring(self) -> None:
        """Nobody answers; time goes on."""
        self._is_ignored = True

    def listen(self, call: Call, at_s: float, output: Output) -> None:
        """Take note of one output of a call that rings here; the switchboard calls this."""
        if isinstance(output, Ringing):
            self.rings.append(output)
            self._phone = Phone(self._switchboard, call, barge=False)
            self._switchboard.keep_requests(call, self._phone.requests)
            self._is_ignored = self._is_picked_up = False
        if self._phone is not None and self._phone.call_sid == call.sid:
            self._phone.observe(at_s, output)

    def _feed(self, event: PickedUp | Declined) -> None:
        if self._phone is None or self._phone.is_over or self._is_picked_up:
            raise NotConnected(f"{self.address} does not ring")
        self._phone.feed(event)
