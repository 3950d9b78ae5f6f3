"""The wire: one request to a provider and its answer, whole and in time or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Reply:
    """What the provider answered."""

    status: int
    body: bytes


@dataclass(frozen=True, slots=True)
class NoReply:
    """It answered nothing of use. sent: whether it may have got the request. reason: words of ours."""

    sent: bool
    reason: str


class Wire(Protocol):
    def __call__(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes, within_s: float, /
    ) -> Reply | NoReply:
        """The answer. path: with its query. Raises nothing that can be expected of a network."""
