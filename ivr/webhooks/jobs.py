"""Webhooks of roadside providers: each event is on record once, in whatever order they come."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from flask import Blueprint, Response, g, request
from werkzeug.exceptions import HTTPException

from ivr.domain.errors import LookupUnavailable
from ivr.domain.jobs import JobEvent, Verdict
from ivr.webhooks.incident import report
from ivr.webhooks.refusal import Refusals, bare
from ivr.webhooks.retries import Retries

MOST_BYTES = 16 * 1024
JSON = "application/json"


class Refused(Protocol):
    """What is no event."""

    @property
    def status(self) -> int: ...

    @property
    def reason(self) -> str: ...


Admit = Callable[[Mapping[str, str], bytes], JobEvent | Refused]
Take = Callable[[JobEvent], Verdict | None]


def blueprint(admit: Admit, take: Take, retries: Retries, refusals: Refusals) -> Blueprint:
    """POST /dispatch/events. admit: the event of a request of the provider's. take: puts it on record."""
    routes = Blueprint("dispatch", __name__, url_prefix="/dispatch")

    def events() -> Response:
        if request.mimetype != JSON:
            return _refused(415, "not_json")
        if not request.content_length or request.headers.get("Transfer-Encoding"):
            return _refused(411, "no_length")
        if request.content_length > MOST_BYTES:
            return _refused(413, "too_long")
        event = admit(dict(request.headers), request.get_data())
        if not isinstance(event, JobEvent):
            return _refused(event.status, event.reason)
        match retries(lambda: take(event)):
            case None:
                return _refused(404, "of no job of ours")
            case Verdict.ILLEGAL:
                # Taken as read, so that it is not sent again for ever; the log has it.
                g.reason = "cannot follow"
            case Verdict.OLD:
                g.reason = "old"
            case Verdict.TAKEN:
                pass
        return bare(204)

    def unavailable(_error: Exception) -> Response:
        # Not answered as taken: the provider sends it again.
        return _refused(503, "records away")

    def unforeseen(error: Exception) -> Response:
        return _refused(503, f"incident {report(error, route=request.endpoint)}")

    routes.add_url_rule("/events", view_func=events, methods=["POST"], provide_automatic_options=False)
    routes.register_error_handler(HTTPException, refusals.http)
    routes.register_error_handler(LookupUnavailable, unavailable)
    routes.register_error_handler(Exception, unforeseen)
    return routes


def _refused(status: int, reason: str) -> Response:
    g.reason = reason
    return bare(status)
