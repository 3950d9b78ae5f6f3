"""Two calls that are connected: each hears what the other's party says and keys."""

from ivr.exchange.events import Bridged, Event, Heard, KeyPressed, Parted, Spoke, Waiting
from ivr.exchange.leg import Leg
from ivr.exchange.signals import Overheard


class Bridge:
    """One call's end of a connection with the call of sid, whose party has this number."""

    def __init__(self, leg: Leg, sid: str, number: str, until_s: float | None = None) -> None:
        self.sid = sid
        self.number = number
        self._leg = leg
        self._until_s = until_s
        leg.emit(Bridged(number, sid))
        self._wait()

    def carry(self, event: Event) -> None:
        """What this side says or keys is on its way to the other; what comes from there is heard."""
        match event:
            case KeyPressed() | Spoke():
                self._leg.signal(self.sid, Overheard(self._leg.party, event))
                self._wait()
            case Overheard(number, what):
                self._leg.emit(Heard(number, what))

    def close(self) -> None:
        """The two hear each other no more."""
        self._leg.emit(Parted(self.number, self.sid))

    def _wait(self) -> None:
        self._leg.emit(Waiting("conversation", self._until_s))
