"""A leg that a Dial has started: it rings a telephone, changes by that one's habits, and tells of it."""

from collections import deque

from ivr.exchange.events import LegChanged
from ivr.exchange.leg import Leg
from ivr.exchange.nouns import Number
from ivr.exchange.parameters import FINAL, Identity
from ivr.exchange.progress import Callback, Progress
from ivr.exchange.telephones import Telephone


class DialledLeg:
    """One telephone being rung. It moves by itself as time passes, or when it is given up or hung up on."""

    def __init__(self, caller: Leg, number: Number, caller_id: str, telephone: Telephone) -> None:
        self.number = number
        self.status = ""
        self.answered_at_s: float | None = None
        self.ended_at_s: float | None = None
        self._caller = caller
        self._answered_by = "machine_start" if telephone.behaviour == "machine" else "human"
        self._plan = deque(habits(telephone, caller.now_s))
        self.identity = Identity(
            sid=caller.new_sid("CA"),
            account_sid=caller.identity.account_sid,
            from_=caller_id,
            to=number.number,
            began_at=caller.identity.began_at,
            direction="outbound-dial",
            parent_sid=caller.identity.sid,
        )
        target = None
        if number.status_callback is not None:
            target = Callback(
                caller.resolve(number.status_callback), number.status_method, number.status_events
            )
        self._progress = Progress(caller, self.identity, target, "dial status")
        self._become("initiated")

    @property
    def due_s(self) -> float | None:
        return self._plan[0][0] if self._plan else None

    @property
    def is_over(self) -> bool:
        return self.status in FINAL

    @property
    def is_answered(self) -> bool:
        return self.answered_at_s is not None

    @property
    def duration_s(self) -> int:
        """The seconds of conversation; until now, if it is not over."""
        if self.answered_at_s is None:
            return 0
        ended_s = self._caller.now_s if self.ended_at_s is None else self.ended_at_s
        return round(ended_s - self.answered_at_s)

    def advance(self) -> None:
        """Do what the telephone does up to now."""
        while self._plan and self._plan[0][0] <= self._caller.now_s:
            self._become(self._plan.popleft()[1])

    def end(self, status: str) -> None:
        """The leg is over with this status, unless it already was."""
        if not self.is_over:
            self._plan.clear()
            self._become(status)

    def _become(self, status: str) -> None:
        self.status = status
        if status == "in-progress":
            self.answered_at_s = self._caller.now_s
        if status in FINAL:
            self.ended_at_s = self._caller.now_s
        answered_by = self._answered_by if self.is_answered and self.number.detects_machine else None
        self._caller.emit(LegChanged(self.number.number, self.identity.sid, status, answered_by))
        self._progress.tell(status, duration_s=self.duration_s, answered_by=answered_by)


def habits(telephone: Telephone, now_s: float) -> list[tuple[float, str]]:
    """Return what the telephone will do of itself, and when. Nothing happens before the first advance()."""
    plan: list[tuple[float, str]] = []
    settles_s = now_s + telephone.rings_s
    match telephone.behaviour:
        case "busy":
            plan.append((settles_s, "busy"))
        case "failing":
            plan.append((settles_s, "failed"))
        case "silent":
            plan.append((now_s, "ringing"))
        case "person" | "machine":
            plan += [(now_s, "ringing"), (settles_s, "in-progress")]
            if telephone.talks_s is not None:
                plan.append((settles_s + telephone.talks_s, "completed"))
    return plan
