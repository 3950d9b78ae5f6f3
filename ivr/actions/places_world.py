"""What actions about places may look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesWorld:
    """public_url: where a caller's telephone finds us. token: of a new link, which nobody can guess."""

    public_url: str
    token: Callable[[], str]
