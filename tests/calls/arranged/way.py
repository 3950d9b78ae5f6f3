"""A way to a question: what is on record, what the caller keys, and on which line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ivr.domain.contracts import Claim, Contract
from ivr.domain.gap_documents import GapDocument
from tests.caller import Caller


def nothing(vin: str) -> list[Contract | Claim]:
    """Nothing of this caller's is on record."""
    return []


class Way(NamedTuple):
    """records: what the company has on record of the vehicle with that VIN.

    keys: "zip" and "vin" are the caller's own; "say:..." is said, "say:...|..." in English and Spanish;
    "shares" opens the link that was texted. closed: at an hour at which nobody can be reached. before: what
    they did in an earlier call. number: the telephone that they call from, where it matters.
    """

    records: Callable[[str], Sequence[Contract | Claim | GapDocument]]
    keys: tuple[str, ...] = ()
    line: str = "contracts"
    closed: bool = False
    before: Callable[[Caller], object] | None = None
    number: str | None = None
