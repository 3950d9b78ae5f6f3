"""Events: which requests that come are a provider's own words, and what they say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from ivr.dispatch.reading import MOST_BYTES, read_event
from ivr.domain.jobs import JobEvent
from ivr.domain.signing import refusal


@dataclass(frozen=True, slots=True)
class Forged:
    """Not from the provider, or not now. reason: a word of ours."""

    reason: str
    status: int = 403


@dataclass(frozen=True, slots=True)
class Unreadable:
    """From the provider, and nothing that we can read. reason: a word of ours."""

    reason: str
    status: int = 422


@dataclass(frozen=True, slots=True)
class SignedEvents:
    """What is let in: signed with the secret that provider and house share, a moment ago."""

    secret: str = field(repr=False)
    now: Callable[[], datetime]

    def admit(self, headers: Mapping[str, str], body: bytes) -> JobEvent | Forged | Unreadable:
        """The event. The body is read only after its signature."""
        if len(body) > MOST_BYTES:
            return Unreadable("too_long")
        wrong = refusal(
            self.secret,
            headers.get("Webhook-Id", ""),
            headers.get("Webhook-Timestamp", ""),
            headers.get("Webhook-Signature", ""),
            body,
            self.now().timestamp(),
        )
        if wrong is not None:
            return Forged(wrong)
        event = read_event(body)
        return event if isinstance(event, JobEvent) else Unreadable(event)
