"""Facts of the GAP claims centre: a claim, its documents and their days."""

from __future__ import annotations

from ivr.domain.facts.kinds import Fact

GAP: tuple[Fact, ...] = ()
