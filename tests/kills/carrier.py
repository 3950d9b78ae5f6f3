"""The carrier's end of real HTTP: patient for so long, pausing as it is told, sending some webhooks twice.

Retries and the fallback URL are the exchange's; what is here is time, which it does not pass by itself: the
seconds that an answer takes, and the pauses of a document that leads back. And it counts what befalls it.
"""

from __future__ import annotations

import http.client
import random
import re
import time
from collections import Counter
from dataclasses import dataclass, field
from threading import Lock
from urllib.parse import urlsplit

from ivr.exchange.events import Answered, FailureKind, HttpRequest, RequestFailed
from ivr.exchange.overrides import read_overrides
from ivr.exchange.switchboard import Reply
from ivr.telephony.twiml import PATIENCE

TOTAL_S = read_overrides(PATIENCE).total_s
"""For one request with all its retries: then the carrier turns to the fallback."""
CONTROL = frozenset({"call", "gather", "redirect", "record", "dial", "fallback"})
"""What a caller waits for; nobody does for a callback."""

_PAUSE = re.compile(rb'<Pause length="([0-9]{1,2})"')


@dataclass
class Tally:
    """What all callers' requests came to. Lists and counts grow under the lock."""

    requests: int = 0
    refused: int = 0
    resets: int = 0
    timed_out: int = 0
    fallbacks: int = 0
    repeats: int = 0
    other_bytes: int = 0
    waits_s: list[float] = field(default_factory=list)
    """From a caller's answer to the next question, with all retries and what the fallback made them wait."""
    statuses: Counter[int] = field(default_factory=Counter)
    lock: Lock = field(default_factory=Lock)

    @property
    def longest_s(self) -> float:
        return max(self.waits_s, default=0.0)

    def within_s(self, share: float) -> float:
        """So many of the waits were no longer."""
        waits_s = sorted(self.waits_s)
        return waits_s[min(int(share * len(waits_s)), len(waits_s) - 1)] if waits_s else 0.0


class Wire:
    """One caller's transport. A connection for each request, as nothing of a server's may be relied on.

    duplicates: the share of turns that are sent a second time once they are answered.
    """

    def __init__(self, tally: Tally, chance: random.Random, duplicates: float) -> None:
        self._tally = tally
        self._chance = chance
        self._duplicates = duplicates
        self._until_s: dict[str, float] = {}
        self._waits_since_s: float | None = None
        self._pauses_until_s = 0.0

    def send(self, request: HttpRequest) -> Reply:
        is_control = request.purpose in CONTROL
        if is_control:
            if self._waits_since_s is None:
                self._waits_since_s = time.monotonic()
            time.sleep(max(0.0, self._pauses_until_s - time.monotonic()))
        reply = self._in_time(request)
        if isinstance(reply, Answered):
            with self._tally.lock:
                self._tally.requests += 1
                self._tally.statuses[reply.status] += 1
                self._tally.fallbacks += request.purpose == "fallback"
            if is_control and 200 <= reply.status < 300:
                self._taken(reply)
            if "/voice/turn/" in request.url and self._chance.random() < self._duplicates:
                self._again(request, reply)
        return reply

    def _taken(self, reply: Answered) -> None:
        if b"<Redirect" in reply.body and b"<Gather" not in reply.body:
            # It leads back: the caller still waits.
            self._pauses_until_s = time.monotonic() + sum(map(int, _PAUSE.findall(reply.body)))
            return
        assert self._waits_since_s is not None
        with self._tally.lock:
            self._tally.waits_s.append(time.monotonic() - self._waits_since_s)
        self._waits_since_s = None

    def _again(self, request: HttpRequest, first: Answered) -> None:
        again = self._once(request, request.read_timeout_s)
        with self._tally.lock:
            self._tally.repeats += 1
            if isinstance(again, Answered) and again.body != first.body:
                self._tally.other_bytes += 1

    def _in_time(self, request: HttpRequest) -> Reply:
        token = request.headers.get("I-Twilio-Idempotency-Token", str(request.id))
        left_s = self._until_s.setdefault(token, time.monotonic() + TOTAL_S) - time.monotonic()
        if left_s <= 0:
            return RequestFailed(request.id, "read_timeout")
        return self._once(request, min(left_s, request.read_timeout_s))

    def _once(self, request: HttpRequest, timeout_s: float) -> Reply:
        parts = urlsplit(request.url)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        line = http.client.HTTPConnection("127.0.0.1", parts.port, timeout=timeout_s)
        headers = {**request.headers, "Host": parts.netloc, "Connection": "close"}
        try:
            line.request(request.method, target, body=request.body, headers=headers)
            answer = line.getresponse()
            body = answer.read()
        except ConnectionRefusedError:
            return self._failed(request, "refused", "refused")
        except TimeoutError:
            return self._failed(request, "timed_out", "read_timeout")
        except (OSError, http.client.HTTPException):
            return self._failed(request, "resets", "broken")
        finally:
            line.close()
        cookies = tuple(answer.headers.get_all("Set-Cookie", []))
        return Answered(request.id, answer.status, answer.headers.get("Content-Type"), body, None, cookies)

    def _failed(self, request: HttpRequest, counted: str, kind: FailureKind) -> RequestFailed:
        with self._tally.lock:
            setattr(self._tally, counted, getattr(self._tally, counted) + 1)
        return RequestFailed(request.id, kind)
