"""Links that callers are texted: how long they work, and how they stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

LIFE = timedelta(minutes=30)
POSITION = "position"
"""A link where a telephone shows where it is."""

LinkState = Literal["open", "used", "over"]
"""used: something was shared there. over: its time is up, or its call is."""


@dataclass(frozen=True, slots=True)
class Link:
    call: str
    language: str
    state: LinkState
