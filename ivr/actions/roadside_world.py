"""What roadside actions may look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ivr.domain.contracts import Contract
from ivr.domain.facts import Facts
from ivr.domain.roadside import OpenJob


class Jobs(Protocol):
    """The jobs that providers have. Every method raises LookupUnavailable where the records do not answer."""

    def open_of(self, phone: str) -> list[OpenJob]:
        """The jobs asked for from this telephone (E.164) that are not over, the newest first."""
        ...

    def of_call(self, call: str) -> OpenJob | None:
        """The job that this call asked for, where it is not over."""
        ...


class Telephones(Protocol):
    """Whose telephone it is, as far as the company's records know."""

    def of_phone(self, phone: str) -> list[Contract]:
        """All contracts whose holder has this telephone (E.164). Raises LookupUnavailable."""
        ...


class Earlier(Protocol):
    """What callers told us shortly before, in a call that was cut off."""

    def told(self, caller: str, *, since: datetime, but_not: str) -> Facts | None:
        """What this telephone's newest call since then learned; None: there is none.

        but_not: the call that is asking. Raises LookupUnavailable where the records do not answer.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadsideWorld:
    """What roadside actions may look at. asks: what the provider has to know besides: spare, wheels."""

    jobs: Jobs
    telephones: Telephones
    earlier: Earlier
    asks: frozenset[str] = frozenset()
