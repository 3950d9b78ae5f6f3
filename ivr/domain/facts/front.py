"""Facts of the front door, of known callers and of what is asked in passing."""

from __future__ import annotations

from ivr.domain.facts.kinds import Fact

FRONT: tuple[Fact, ...] = ()
