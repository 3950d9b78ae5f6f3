"""Acts that run side by side, each resumed by what it waits for: a call, or a text, without a clock."""

from dataclasses import dataclass

from ivr.exchange.events import Act, Answered, Event, Output, RequestFailed, TimeReached
from ivr.exchange.wire import Wire


@dataclass(eq=False, slots=True)
class _Task:
    """A running act and when it wants to be woken; due_s None: not by time."""

    act: Act[None]
    due_s: float | None = None
    is_over: bool = False


class Acts:
    """A main act and those that it spawns. advance() it with what happens; do what it returns.

    The shell sends TimeReached when next_due_s has come, and every other event when it happens; the first
    event, whatever it is, begins the main act. is_over: the main act is over. is_quiet: so are all others.
    """

    def __init__(self, wire: Wire, main: Act[None]) -> None:
        self.is_over = False
        self._wire = wire
        self._main = _Task(main)
        self._tasks = [self._main]
        self._current = self._main
        self._owners: dict[int, _Task] = {}
        self._has_begun = False
        wire.spawn = self._spawn
        wire.owns = self._own

    @property
    def sid(self) -> str:
        return self._wire.sid

    @property
    def is_quiet(self) -> bool:
        return not self._tasks

    @property
    def next_due_s(self) -> float | None:
        """The time at which a TimeReached is wanted, or None."""
        return min((task.due_s for task in self._tasks if task.due_s is not None), default=None)

    def advance(self, now_s: float, event: Event) -> list[Output]:
        """Take one event at now_s and return what the shell is to do, in order.

        now_s never goes back. Events after the end, and answers that nobody waits for, do nothing.
        """
        self._wire.now_s = now_s
        if isinstance(event, TimeReached):
            for task in list(self._tasks):
                if task.due_s is not None and task.due_s <= now_s:
                    self._resume(task, event)
        elif isinstance(event, Answered | RequestFailed):
            owner = self._owners.pop(event.request_id, None)
            if owner is not None and not owner.is_over:
                self._resume(owner, event)
        elif not self.is_over:
            self._resume(self._main, event)
        outputs, self._wire.outputs = self._wire.outputs, []
        return outputs

    def interruption(self, event: Event) -> Exception | None:
        """Return what is raised inside the main act, where the event breaks it off, or None."""
        return None

    def _resume(self, task: _Task, event: Event) -> None:
        previous, self._current = self._current, task
        breaks = self.interruption(event) if task is self._main else None
        try:
            if task is self._main and not self._has_begun:
                self._has_begun = True
                task.due_s = next(task.act)
            elif breaks is not None:
                task.due_s = task.act.throw(breaks)
            else:
                task.due_s = task.act.send(event)
        except StopIteration:
            self._finish(task)
        finally:
            self._current = previous

    def _finish(self, task: _Task) -> None:
        task.is_over = True
        self._tasks.remove(task)
        if task is self._main:
            self.is_over = True

    def _spawn(self, act: Act[None]) -> None:
        task = _Task(act)
        self._tasks.append(task)
        previous, self._current = self._current, task
        try:
            task.due_s = next(act)
        except StopIteration:
            self._finish(task)
        finally:
            self._current = previous

    def _own(self, request_id: int) -> None:
        self._owners[request_id] = self._current


def pause(wire: Wire, seconds: float) -> Act[None]:
    """So many seconds have passed; what happens meanwhile is lost."""
    ends_s = wire.now_s + seconds
    while wire.now_s < ends_s:
        wire.lose((yield ends_s))


def later(wire: Wire, seconds: float, act: Act[None]) -> Act[None]:
    """The act has been carried out, so many seconds from now."""
    yield from pause(wire, seconds)
    yield from act
