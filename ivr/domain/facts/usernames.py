"""Facts of the bank and invest lines: identification, codes and verdicts."""

from __future__ import annotations

from ivr.domain.facts.kinds import Fact

USERNAMES: tuple[Fact, ...] = ()
