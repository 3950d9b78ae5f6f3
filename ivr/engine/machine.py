"""A flow as a state machine: one `transitions` machine for all calls, which only moves."""

from __future__ import annotations

from transitions import Machine

from ivr.flow.document import Flow
from ivr.flow.exits import exits


class Cursor:
    """What the machine moves: the state that one call is in, in one flow."""

    __slots__ = ("state",)

    def __init__(self, state: str) -> None:
        self.state = state


class FlowMachine:
    """A verified flow that can be moved through. Thread-safe: it holds nothing of any call."""

    def __init__(self, flow: Flow) -> None:
        # auto_transitions would let any text become a trigger; queued=True would share one queue among calls.
        self._machine = Machine(
            model=None,
            states=list(flow.state),
            initial=flow.start,
            auto_transitions=False,
            send_event=True,
            queued=False,
        )
        for name, state in flow.state.items():
            for way_out in exits(state):
                self._machine.add_transition(way_out.way, name, way_out.to)

    def move(self, state: str, way: str) -> str:
        """The state that the way out leads to. Raises KeyError or MachineError for a way not there."""
        cursor = Cursor(state)
        self._machine.events[way].trigger(cursor)
        return cursor.state
