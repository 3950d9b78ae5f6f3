"""Facts of the repair-claims line: what a contract includes, and where a claim stands."""

from __future__ import annotations

from ivr.domain.facts.kinds import Fact

CLAIMS: tuple[Fact, ...] = ()
