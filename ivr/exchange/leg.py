"""The leg of a call that runs documents: what its verbs know of it, and how they make things happen on it."""

from datetime import datetime, timedelta
from urllib.parse import urljoin

from ivr.exchange.events import CallAnswered, Ended, Event, KeyPressed, Redirected, Signalled, Spoke
from ivr.exchange.office import Office
from ivr.exchange.parameters import Identity, Params, standard
from ivr.exchange.places import CALL, Place
from ivr.exchange.progress import Callback, Progress
from ivr.exchange.signals import ChildChanged
from ivr.exchange.telephones import Line
from ivr.exchange.wire import Wire


class Interrupted(Exception):
    """Something has happened that breaks off whatever was going on in the call."""


class CallOver(Interrupted):
    """The line, or the account, ends the call; status is its final one."""

    def __init__(self, reason: str, status: str = "completed") -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status


class CallerHungUp(Interrupted):
    """The caller has put the receiver down while something was going on."""


class Moved(Interrupted):
    """The account has pointed the call at another document while something was going on."""

    def __init__(self, destination: Redirected) -> None:
        super().__init__()
        self.destination = destination


class Broken(Interrupted):
    """An event has come that the leg's breaks_on names."""

    def __init__(self, event: Event) -> None:
        super().__init__()
        self.event = event


class Leg(Wire):
    """Somebody connected to one line: who has dialled it, or who was called for it."""

    def __init__(self, identity: Identity, line: Line, office: Office) -> None:
        super().__init__(identity.sid, office.auth_token)
        self.identity = identity
        self.line = line
        self.office = office
        self.shuffles = office.shuffles
        self.status = "ringing"
        self.began_at_s: float | None = None
        self.answered_at_s: float | None = None
        self.ended_at_s: float | None = None
        self.answered_by: str | None = None
        self.document_url = ""
        # Where its documents run, which decides about the verbs in them.
        self.place: Place = CALL
        # What breaks off the current act, besides the end of the call.
        self.breaks_on: tuple[type, ...] = ()
        # A document that the carrier would only warn of fails.
        self.is_strict = False
        target = None
        if line.status_callback is not None:
            target = Callback(line.status_callback, line.status_method)
        self.progress = Progress(self, identity, target, "status")

    @property
    def moment(self) -> datetime:
        """The time, aware UTC."""
        return self.identity.began_at + timedelta(seconds=self.now_s)

    @property
    def party(self) -> str:
        """The number of whoever this leg leads to."""
        return self.identity.from_ if self.identity.direction == "inbound" else self.identity.to

    @property
    def is_answered(self) -> bool:
        return self.answered_at_s is not None

    @property
    def duration_s(self) -> int:
        """The seconds since the answer; until now, if it is not over."""
        if self.answered_at_s is None:
            return 0
        ended_s = self.now_s if self.ended_at_s is None else self.ended_at_s
        return round(ended_s - self.answered_at_s)

    def signal(self, sid: str, event: Event) -> None:
        """The event is on its way to the call of that sid."""
        self.emit(Signalled(sid, event))

    def become(self, status: str) -> None:
        """The call has got so far; the status callback is told, and so is the call that started this one."""
        if status != "initiated":
            # The carrier's API has no such status: until it rings, the call stays what it was.
            self.status = status
        self.progress.tell(status, duration_s=self.duration_s, answered_by=self.answered_by)
        if self.identity.parent_sid is not None:
            change = ChildChanged(self.sid, status, self.answered_by)
            self.signal(self.identity.parent_sid, change)

    def answer(self) -> None:
        """Somebody has picked up, if nobody had before."""
        if self.answered_at_s is None:
            self.answered_at_s = self.now_s
            self.status = "in-progress"
            self.emit(CallAnswered())

    def end(self, status: str, reason: str) -> None:
        """The call is over; the shell and the status callback are told."""
        self.ended_at_s = self.now_s
        self.emit(Ended(status, reason, self.duration_s))
        self.become(status)

    def lose(self, event: Event) -> None:
        """Note that nobody was listening, where event is something that the caller did."""
        if isinstance(event, KeyPressed):
            self.report("note", None, f"the key {event.key} was lost: nothing gathers")
        elif isinstance(event, Spoke):
            self.report("note", None, f"the words {event.text!r} were lost: nothing gathers")

    def resolve(self, url: str) -> str:
        """Return url as seen from the current document; one that is no URL comes back as it is."""
        try:
            return urljoin(self.document_url, url)
        except ValueError:
            return url

    def standard(self) -> Params:
        return standard(self.identity, self.status)
