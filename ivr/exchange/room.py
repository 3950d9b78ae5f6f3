"""The conference's own line to the server: its callbacks, which are no call's."""

from ivr.exchange.acts import Acts
from ivr.exchange.events import Act
from ivr.exchange.office import Office
from ivr.exchange.rooms.conference import Conference
from ivr.exchange.signals import Told
from ivr.exchange.telling import tell
from ivr.exchange.wire import Wire


class Room(Acts):
    """Tells the server what it is told to, until it is told that there is no more."""

    def __init__(self, conference: Conference, office: Office) -> None:
        wire = Wire(conference.sid, office.auth_token)
        wire.shuffles = office.shuffles
        super().__init__(wire, _listen(wire))


def _listen(wire: Wire) -> Act[None]:
    while True:
        event = yield None
        if isinstance(event, Told):
            if event.ask is None:
                return
            tell(wire, event.ask)
