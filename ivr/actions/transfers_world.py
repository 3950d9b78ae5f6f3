"""What actions of transfers go by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TransfersWorld:
    """What actions of transfers go by.

    days: how long after a sale the company may be told of it. call_counts: whether the call itself tells it,
    or only the form.
    """

    days: int
    call_counts: bool
