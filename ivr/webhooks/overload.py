"""Overload: what a caller hears when no thread is free for them, or when theirs does not come to an end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Request, Response

from ivr.domain.errors import NotFromCarrier
from ivr.telephony.twiml import CONTENT_TYPE
from ivr.webhooks.guard import Guard
from ivr.webhooks.holding import RESUME_QUERIES, TURN_QUERIES, Holding, counted, held_of
from ivr.webhooks.refusal import HEADERS, ROOT

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

QUERIES = {**TURN_QUERIES, **RESUME_QUERIES}


class Overload:
    """Two WSGI apps that wait for nothing, so that they can be asked where nothing may wait.

    The signature counts here too: who is not the carrier hears nothing. Only a live caller is spoken to;
    everything else is told to come again.
    """

    def __init__(self, guard: Guard, holding: Holding) -> None:
        self._guard, self._holding = guard, holding
        self.counts: Counter[str] = Counter()

    def busy(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """HOLD, at most as often as ever, then SAFE: no thread was free in time."""
        self.counts["turned away, too busy"] += 1
        return self._answer(environ, holds=True)(environ, start_response)

    def late(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """SAFE: the request has taken all the time that the carrier gives it."""
        self.counts["answered in place of a stuck request"] += 1
        return self._answer(environ, holds=False)(environ, start_response)

    def _answer(self, environ: WSGIEnvironment, *, holds: bool) -> Response:
        request = Request(environ)
        if request.method != "POST" or not request.path.startswith(ROOT):
            return Response(status=503, headers={"Retry-After": "1"})
        try:
            form = self._guard.admit(request, QUERIES)
        except NotFromCarrier:
            return Response(status=403, headers=HEADERS)
        except HTTPException as refused:
            return Response(status=refused.code or 400, headers=HEADERS)
        if request.path == f"{ROOT}status" or form.ended is not None:
            return Response(status=503, headers=HEADERS)
        held = held_of(request, form)
        moment = self._holding.hold(held) if holds else None
        response = Response(moment or self._holding.safe(held), content_type=CONTENT_TYPE, headers=HEADERS)
        if moment is not None:
            counted(response, held.times + 1)
        return response
