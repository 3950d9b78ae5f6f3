"""A turn from outside: the call that it is taken of, and what it came to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ivr.domain.facts import Facts
from ivr.engine.bundle import Bundle
from ivr.engine.call import CallState, Utterance
from ivr.engine.ports import CallRow
from ivr.engine.results import Effect, Record
from ivr.engine.steps import Step


@dataclass(frozen=True, slots=True)
class Taken:
    """What one turn came to, before it is rendered and journaled. path: (flow, state, way out)."""

    path: tuple[tuple[str, str, str], ...]
    state: CallState
    facts: Facts
    said: tuple[Utterance, ...]
    steps: tuple[Step, ...]
    records: tuple[Record, ...]
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A call as its last turn left it, and the turn that is to be taken of it now.

    now: aware UTC; local: the same moment in the centre's time zone. attempt: 0, or how often this turn was
    run before and found its records in conflict.
    """

    bundle: Bundle
    call: CallRow
    state: CallState
    facts: Facts
    n: int
    now: datetime
    local: datetime
    attempt: int = 0
