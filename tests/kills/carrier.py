"""The carrier's end of real HTTP: it sends some webhooks twice, and counts what befalls its requests."""

from __future__ import annotations

import http.client
import random
import time
from collections import Counter
from dataclasses import dataclass, field
from threading import Lock
from urllib.parse import urlsplit

from ivr.exchange.events import Answered, HttpRequest, RequestFailed
from ivr.exchange.switchboard import Reply


@dataclass
class Tally:
    """What all callers' requests came to. Lists and counts grow under the lock."""

    requests: int = 0
    refused: int = 0
    resets: int = 0
    timed_out: int = 0
    repeats: int = 0
    other_bytes: int = 0
    waits_s: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    lock: Lock = field(default_factory=Lock)

    @property
    def longest_s(self) -> float:
        return max(self.waits_s, default=0.0)


class Wire:
    """One caller's transport. A connection for each request, as nothing of a server's may be relied on.

    duplicates: the share of webhooks that are sent a second time once they are answered.
    """

    def __init__(self, port: int, tally: Tally, chance: random.Random, duplicates: float) -> None:
        self._port = port
        self._tally = tally
        self._chance = chance
        self._duplicates = duplicates
        self._tried: dict[str, float] = {}

    def send(self, request: HttpRequest) -> Reply:
        token = request.headers.get("I-Twilio-Idempotency-Token", str(request.id))
        began_s = self._tried.setdefault(token, time.monotonic())
        reply = self._once(request)
        if isinstance(reply, Answered):
            with self._tally.lock:
                self._tally.requests += 1
                self._tally.statuses[reply.status] += 1
                # From the first try to the answer, with all retries.
                self._tally.waits_s.append(time.monotonic() - began_s)
            if "/voice/turn/" in request.url and self._chance.random() < self._duplicates:
                self._again(request, reply)
        return reply

    def _again(self, request: HttpRequest, first: Answered) -> None:
        again = self._once(request)
        with self._tally.lock:
            self._tally.repeats += 1
            if isinstance(again, Answered) and again.body != first.body:
                self._tally.other_bytes += 1

    def _once(self, request: HttpRequest) -> Reply:
        parts = urlsplit(request.url)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        line = http.client.HTTPConnection("127.0.0.1", self._port, timeout=request.read_timeout_s)
        headers = {**request.headers, "Host": parts.netloc, "Connection": "close"}
        try:
            line.request(request.method, target, body=request.body, headers=headers)
            answer = line.getresponse()
            body = answer.read()
        except ConnectionRefusedError:
            return self._failed(request, "refused")
        except TimeoutError:
            return self._failed(request, "timed_out")
        except (OSError, http.client.HTTPException):
            return self._failed(request, "resets")
        finally:
            line.close()
        return Answered(request.id, answer.status, answer.headers.get("Content-Type"), body, None, ())

    def _failed(self, request: HttpRequest, how: str) -> RequestFailed:
        with self._tally.lock:
            setattr(self._tally, how, getattr(self._tally, how) + 1)
        kinds = {"refused": "refused", "timed_out": "read_timeout", "resets": "broken"}
        return RequestFailed(request.id, kinds[how])  # type: ignore[arg-type]  # the three are kinds
