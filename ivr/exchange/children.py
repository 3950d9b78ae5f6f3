"""What a call knows of the calls that its Dial has started."""

from dataclasses import replace

from ivr.exchange.events import CallWanted, Event, LegChanged, Stopped
from ivr.exchange.leg import Leg
from ivr.exchange.nouns import Callee
from ivr.exchange.parameters import FINAL, Identity
from ivr.exchange.progress import Callback
from ivr.exchange.signals import ChildChanged


class Child:
    """One telephone that rings for a call, as far as it has told of itself. It is started at once."""

    def __init__(self, parent: Leg, noun: Callee, caller_id: str) -> None:
        self.noun = noun
        self.status = "initiated"
        self.is_ready = False
        self.is_moved = False
        self.answered_at_s: float | None = None
        self.ended_at_s: float | None = None
        self._parent = parent
        identity = Identity(
            sid=parent.new_sid("CA"),
            account_sid=parent.identity.account_sid,
            from_=caller_id,
            to=noun.address,
            began_at=parent.identity.began_at,
            direction="outbound-dial",
            parent_sid=parent.sid,
        )
        self.sid = identity.sid
        callback = None
        if noun.status_callback is not None:
            url = parent.resolve(noun.status_callback)
            callback = Callback(url, noun.status_method, noun.status_events)
        if noun.url is not None:
            noun = replace(noun, url=parent.resolve(noun.url))
        if noun.machine_callback is not None:
            noun = replace(noun, machine_callback=parent.resolve(noun.machine_callback))
        parent.emit(CallWanted(identity, noun, callback, parent.line.fallback_url))

    @property
    def is_over(self) -> bool:
        """Whether nobody can be talked with there any more."""
        return self.status in FINAL or self.is_moved

    @property
    def is_answered(self) -> bool:
        return self.answered_at_s is not None

    @property
    def duration_s(self) -> int:
        """The seconds since somebody answered; until now, if it is not over."""
        if self.answered_at_s is None:
            return 0
        ended_s = self._parent.now_s if self.ended_at_s is None else self.ended_at_s
        return round(ended_s - self.answered_at_s)

    def take(self, event: Event) -> bool:
        """Say whether the event is about this child, which has changed accordingly."""
        if not isinstance(event, ChildChanged) or event.sid != self.sid or self.is_over:
            return False
        if event.status == "ready":
            self.is_ready = True
        elif event.status == "moved":
            self.is_moved = True
            self.status = "completed"
        else:
            self._become(event.status, event.answered_by)
        return True

    def end(self, status: str) -> None:
        """The child is put to an end with this status, unless it is over."""
        if not self.is_over:
            self._parent.signal(self.sid, Stopped(status, "the call that started it gave it up"))
            self._become(status, None)

    def _become(self, status: str, answered_by: str | None) -> None:
        self.status = status
        if status == "in-progress":
            self.answered_at_s = self._parent.now_s
        if status in FINAL:
            self.ended_at_s = self._parent.now_s
        self._parent.emit(LegChanged(self.noun.address, self.sid, status, answered_by))
