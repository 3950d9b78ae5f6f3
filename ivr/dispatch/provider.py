"""The provider: what we ask of roadside help, in its own words over a wire, and what its answers come to."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import quote, urlencode

from ivr.dispatch.reading import read_event
from ivr.dispatch.wire import NoReply, Reply, Wire
from ivr.domain.jobs import JobEvent, JobRequest, Refused, Unheard
from ivr.domain.signing import signature

Said = JobEvent | Refused | Unheard
NOTHING_DONE = frozenset({400, 401, 403, 404, 422})
"""After these nothing was done, for certain. Any other no may come of work that is done or goes on: a 409 of
the key that it works on already, a 503 or 429 of something between us and it."""
TOO_LATE = frozenset({409})
"""By these a job that cannot be canceled or changed any more is told."""


@dataclass(frozen=True, slots=True)
class SignedProvider:
    """A provider behind a wire; every request is signed, and what changes something has its key."""

    wire: Wire
    secret: str = field(repr=False)
    now: Callable[[], datetime]

    def create(self, asked: JobRequest, *, key: str, within_s: float) -> Said:
        """What it says of the new job; for a key that it knows, of the job that it made then."""
        said = self._said("POST", "/jobs", wanted(asked), key, within_s)
        if isinstance(said, JobEvent) and said.key not in (None, key):
            return Unheard("the provider speaks of another job")
        return said

    def get(self, job: str, *, within_s: float) -> Said:
        """What it says of the job now. Refused: it has none of that name."""
        return _of(job, self._said("GET", _path(job), None, job, within_s))

    def update(
        self,
        job: str,
        *,
        key: str,
        within_s: float,
        destination: str | None = None,
        callback: str | None = None,
        note: str | None = None,
    ) -> Said:
        """What it says of the job with its new destination, call-back number or note.

        Refused: it is too late. destination: as `places.py` writes it, or NEAREST.
        """
        changes = {"destination": destination, "callback": callback, "note": note}
        told = {name: value for name, value in changes.items() if value is not None}
        return _of(job, self._said("POST", f"{_path(job)}/update", told, key, within_s, TOO_LATE))

    def cancel(self, job: str, *, key: str, reason: str, within_s: float) -> Said:
        """What it says of the canceled job. Refused: it cannot be canceled any more."""
        return _of(
            job, self._said("POST", f"{_path(job)}/cancel", {"reason": reason}, key, within_s, TOO_LATE)
        )

    def near(self, latitude: float, longitude: float, *, within_s: float) -> Mapping[str, Any] | None:
        """What it calls the place, by names such as road, direction, exit, city; None: it does not say."""
        path = "/places?" + urlencode({"lat": f"{latitude:.5f}", "lon": f"{longitude:.5f}"})
        reply = self._asked("GET", path, b"", "places", within_s)
        if isinstance(reply, NoReply) or reply.status != 200:
            return None
        try:
            found = json.loads(reply.body)
        except (ValueError, RecursionError):
            return None
        return found if isinstance(found, dict) else None

    def _asked(self, method: str, path: str, body: bytes, key: str, within_s: float) -> Reply | NoReply:
        at_s = int(self.now().timestamp())
        headers = {
            "User-Agent": "guardline",
            "Idempotency-Key": key,
            "Webhook-Id": key,
            "Webhook-Timestamp": str(at_s),
            "Webhook-Signature": signature(self.secret, key, at_s, body or path.encode()),
        }
        if body:
            headers["Content-Type"] = "application/json"
        return self.wire(method, path, headers, body, within_s)

    def _said(
        self,
        method: str,
        path: str,
        told: Mapping[str, Any] | None,
        key: str,
        within_s: float,
        refusals: frozenset[int] = frozenset(),
    ) -> Said:
        body = b"" if told is None else json.dumps(told, ensure_ascii=False, sort_keys=True).encode()
        reply = self._asked(method, path, body, key, within_s)
        if isinstance(reply, NoReply):
            return Unheard(reply.reason) if reply.sent else Refused(reply.reason)
        if 200 <= reply.status < 300:
            event = read_event(reply.body)
            # It says that it has done something, and not what.
            return event if isinstance(event, JobEvent) else Unheard("the provider's answer cannot be read")
        reason = f"the provider says {reply.status}"
        certain = reply.status in NOTHING_DONE | refusals
        return Refused(reason) if certain else Unheard(reason)


def wanted(asked: JobRequest) -> dict[str, Any]:
    """The request as a provider reads it."""
    return {
        "service": asked.service.value,
        "answers": dict(asked.answers),
        "location": {"text": asked.place, **_degrees(asked.position)},
        "vehicle": dict(asked.vehicle),
        "contact": {"number": asked.phone, "sms_ok": asked.sms_ok, "language": asked.language},
        "contract_id": asked.contract,
        "tow_to": asked.tow_to,
    }


def _degrees(position: str | None) -> dict[str, float]:
    """Latitude, longitude and metres of doubt of a position fact."""
    parts = (position or "").split(",")
    if len(parts) != 3:
        return {}
    return dict(zip(("lat", "lon", "accuracy_m"), map(float, parts), strict=True))


def _path(job: str) -> str:
    return f"/jobs/{quote(job, safe='')}"


def _of(job: str, said: Said) -> Said:
    if isinstance(said, JobEvent) and said.job != job:
        return Unheard("the provider speaks of another job")
    return said
