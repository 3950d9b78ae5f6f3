"""What the pages need from the world, as protocols. Wiring says who fills them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ivr.domain.links import Link
from ivr.domain.places import Place
from ivr.domain.positions import Position
from ivr.engine.ports import Json


class Links(Protocol):
    """Links that were texted. Every method raises LookupUnavailable where the records do not answer."""

    def of(self, token: str, now: datetime) -> Link | None:
        """The link with that token, as it stands now; None: there never was one."""

    def share(self, token: str, facts: Mapping[str, Json], at: datetime) -> bool:
        """The waiting call has these facts at its next turn. False: too late, or shared before."""

    def decline(self, token: str, at: datetime) -> bool:
        """The waiting call hears that nothing will be shared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How places get their words. near: what is at a position. heard: what a caller's words say, in their
    language; None: nothing that could be found. told: how a place is written to somebody."""

    near: Callable[[Position], Place]
    heard: Callable[[str, str], str | None]
    told: Callable[[str, str], str]
