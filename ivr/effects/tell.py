"""Telling: each new request is posted to the operator's own system, signed (docs/notices.md)."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

import requests

from ivr.domain.errors import LookupUnavailable
from ivr.domain.signing import signature
from ivr.effects.order import Came, Done, GivenUp, NotDone, Order
from ivr.effects.ports import Clock, NewRequest, Notices

TIMEOUT_S = 8.0
LATER = frozenset({408, 425, 429})
"""Refusals that only say: not now."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The carrier of `tell`: the notice of a request. url, secret: the operator's.

    A LookupUnavailable of the records before the post goes through; the other side knows a repeat by its key.
    """

    notices: Notices
    clock: Clock
    url: str
    secret: str = field(repr=False)
    timeout_s: float = TIMEOUT_S

    def carry(self, order: Order) -> Came:
        """One try: done where the other side says 2xx, given up where it says no."""
        request = self.notices.request(order.call, order.turn, order.record)
        if request is None:
            return GivenUp("no such request")
        if request.told:
            return Done("told")
        status = self._posted(notice(request), order.key)
        if status is None:
            return NotDone("no answer")
        if 200 <= status < 300:
            return self._told(request)
        reason = f"answered {status}"
        # A redirect could lead the caller's particulars anywhere: it is not followed.
        return GivenUp(reason) if 300 <= status < 500 and status not in LATER else NotDone(reason)

    def _told(self, request: NewRequest) -> Came:
        try:
            self.notices.told(request.number, self.clock.now())
        except LookupUnavailable:
            return NotDone("told, and not on record")
        return Done("told")

    def repeatable(self, order: Order) -> bool:
        """Its Idempotency-Key says that it is the same."""
        return True

    def _posted(self, body: bytes, key: str) -> int | None:
        """The status of the answer; None: there was none."""
        at_s = int(self.clock.now().timestamp())
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "guardline",
            "Idempotency-Key": key,
            "Webhook-Id": key,
            "Webhook-Timestamp": str(at_s),
            "Webhook-Signature": signature(self.secret, key, at_s, body),
        }
        try:
            # Only the status counts: whatever stands in the body is never read.
            with requests.post(
                self.url,
                data=body,
                headers=headers,
                timeout=self.timeout_s,
                allow_redirects=False,
                stream=True,
            ) as answer:
                return int(answer.status_code)
        except requests.RequestException:
            return None


def notice(request: NewRequest) -> bytes:
    """What is posted: JSON, its names sorted, so that every try has the same bytes."""
    told = {
        "kind": request.kind,
        "number": request.number,
        "call": request.call,
        "contract": request.contract,
        "made_at": request.made_at.isoformat(),
        "state": request.state,
        "asks": dict(request.asks),
    }
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
