"""The voice routes: a call arrives, takes its turns, resumes. One call to the conversation each."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

from flask import Blueprint, Response, g, request
from werkzeug.exceptions import HTTPException, NotFound

from ivr.domain.errors import LookupUnavailable, NotFromCarrier
from ivr.engine.events import Event, Odd, PersonLeft, VoiceLeft
from ivr.telephony.forms import After, Posted, arrival_of, event_of
from ivr.telephony.standing import MOST_HOLDS, Safe, hang_up, hold
from ivr.webhooks.conversation import Conversation
from ivr.webhooks.guard import Guard
from ivr.webhooks.incident import report
from ivr.webhooks.refusal import Refusals, document

_TURN = re.compile(r"[1-9][0-9]{0,5}")
_TURN_QUERIES = {
    "full": re.compile(r"[1-9][0-9]?"),
    "after": re.compile(r"gather|dial|record"),
    "moved": re.compile(r"[A-Za-z0-9_-]{1,64}"),
}
_RESUME_QUERIES = {"hold": re.compile(rf"[1-{MOST_HOLDS}]"), "fb": re.compile(r"[0-9]")}


class Voice:
    """What the three routes do, each between an admitted form and a document's bytes."""

    def __init__(self, guard: Guard, conversation: Callable[[], Conversation], safe: Safe) -> None:
        self._guard = guard
        self._conversation = conversation
        self._safe = safe
        self._hang_up = hang_up()

    def incoming(self) -> Response:
        form = self._admit({})
        if form.ended is not None or form.caller == form.dialled:
            # A call that is over already, or one of our lines calling itself: nobody is there.
            return document(self._hang_up)
        if not form.is_inbound:
            return document(self._safe.answer(form.dialled))
        return document(self._conversation().arrive(form.call, arrival_of(form)))

    def turn(self, n: str) -> Response:
        if not _TURN.fullmatch(n):
            raise NotFound
        form = self._admit(_TURN_QUERIES, turn=int(n))
        event = _event(form)
        if form.ended is not None and not isinstance(event, PersonLeft | VoiceLeft):
            # Nobody answers a question after the end; what a person or a message left behind still counts.
            self._conversation().hung_up(form.call, form.ended)
            return document(self._hang_up)
        return document(self._conversation().turn(form.call, int(n), event, arrival_of(form)))

    def resume(self) -> Response:
        form = self._admit(_RESUME_QUERIES)
        return document(self._conversation().resume(form.call, arrival_of(form)))

    def unforeseen(self, error: Exception) -> Response:
        """SAFE, with 200: a person is on the line, and a stack trace is never an answer."""
        incident = report(error, call=g.get("call"), turn=g.get("turn"), route=request.endpoint)
        g.reason = f"incident {incident}"
        return document(self._safe.answer(g.get("dialled")))

    def held(self, error: Exception) -> Response:
        """HOLD while the records do not answer, at most MOST_HOLDS times in a row, then SAFE."""
        held = int(request.args.get("hold", "0"))
        if held >= MOST_HOLDS:
            return self.unforeseen(error)
        g.reason = "held"
        return document(hold(held + 1))

    def _admit(self, queries: dict[str, re.Pattern[str]], turn: int | None = None) -> Posted:
        form = self._guard.admit(request, queries)
        g.call, g.turn, g.dialled = form.call, turn, form.dialled
        return form


def _event(form: Posted) -> Event:
    if "moved" in request.args:
        return Odd()
    full = request.args.get("full")
    after = cast(After | None, request.args.get("after"))
    return event_of(form, after=after, full=int(full) if full else None)


def blueprint(voice: Voice, refusals: Refusals) -> Blueprint:
    """The voice routes, with what becomes of everything that goes wrong in them."""
    routes = Blueprint("voice", __name__, url_prefix="/voice")
    for path, view in (
        ("/incoming", voice.incoming),
        ("/turn/<n>", voice.turn),
        ("/resume", voice.resume),
    ):
        routes.add_url_rule(path, view_func=view, methods=["POST"], provide_automatic_options=False)
    routes.register_error_handler(HTTPException, refusals.http)
    routes.register_error_handler(NotFromCarrier, refusals.not_from_carrier)
    routes.register_error_handler(LookupUnavailable, voice.held)
    # The outermost layer of a call: whatever it was, the caller gets a person.
    routes.register_error_handler(Exception, voice.unforeseen)
    return routes
