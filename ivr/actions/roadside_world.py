"""What roadside actions may look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ivr.domain.roadside import OpenJob


class Jobs(Protocol):
    """The jobs that providers have. Every method raises LookupUnavailable where the records do not answer."""

    def open_of(self, phone: str) -> list[OpenJob]:
        """The jobs asked for from this telephone (E.164) that are not over, the newest first."""
        ...

    def of_call(self, call: str) -> OpenJob | None:
        """The job that this call asked for, where it is not over."""
        ...


class NoJobs:
    """A house that has no provider has no jobs."""

    def open_of(self, phone: str) -> list[OpenJob]:
        return []

    def of_call(self, call: str) -> OpenJob | None:
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadsideWorld:
    """What roadside actions may look at."""

    jobs: Jobs
