"""The voice routes: a call arrives, takes its turns, resumes. One call to the conversation each."""

from __future__ import annotations

import re
from collections.abc import Callable

from flask import Blueprint, Response, g, request
from werkzeug.exceptions import HTTPException

from ivr.domain.errors import NotFromCarrier, RecordsAway
from ivr.engine.events import PersonLeft, VoiceLeft
from ivr.telephony.forms import Posted, arrival_of
from ivr.telephony.standing import hang_up
from ivr.webhooks.conversation import Answer, Conversation
from ivr.webhooks.endings import Endings
from ivr.webhooks.guard import Guard
from ivr.webhooks.holding import (
    COOKIE,
    RESUME_QUERIES,
    TURN_QUERIES,
    Holding,
    counted,
    event_in,
    held_of,
)
from ivr.webhooks.incident import report
from ivr.webhooks.refusal import Refusals, bare, document
from ivr.webhooks.retries import Retries

_TURN = re.compile(r"[1-9][0-9]{0,5}")


class Voice:
    """What the three routes do, each between an admitted form and a document's bytes."""

    def __init__(
        self,
        guard: Guard,
        conversation: Callable[[], Conversation],
        endings: Endings,
        holding: Holding,
        retries: Retries,
    ) -> None:
        self._guard = guard
        self._conversation = conversation
        self._endings = endings
        self._holding = holding
        self._retries = retries
        self._hang_up = hang_up()

    def incoming(self) -> Response:
        form = self._admit({})
        if form.ended is not None or form.caller == form.dialled:
            # A call that is over already, or one of our lines calling itself: nobody is there.
            return document(self._hang_up)
        if not form.is_inbound:
            return document(self._holding.safe(held_of(request, form)))
        return self._answered(lambda: self._conversation().arrive(form.call, arrival_of(form)))

    def turn(self, n: str) -> Response:
        if not _TURN.fullmatch(n):
            return self._unnumbered()
        form = self._admit(TURN_QUERIES, turn=int(n))
        event = event_in(request, form)
        if form.ended is not None:
            # Nobody answers a question after the end; what a person or a message left behind still counts.
            if isinstance(event, PersonLeft | VoiceLeft):
                return self._after_the_end(self._endings.left(form.call, int(n), event))
            return self._after_the_end(self._endings.hung_up(form.call, form.ended))
        response = self._answered(
            lambda: self._conversation().turn(form.call, int(n), event, arrival_of(form))
        )
        if COOKIE in request.cookies:
            # A turn is on record: who is held from now on waits for something else.
            counted(response, 0)
        return response

    def resume(self) -> Response:
        form = self._admit(RESUME_QUERIES)
        return self._answered(lambda: self._conversation().resume(form.call, arrival_of(form)))

    def _unnumbered(self) -> Response:
        """The open question again: no address of ours, but the carrier signed for it: somebody is there."""
        form = self._admit(TURN_QUERIES)
        return self._answered(lambda: self._conversation().resume(form.call, arrival_of(form)))

    def unforeseen(self, error: Exception) -> Response:
        """SAFE, with 200: a person is on the line, and a stack trace is never an answer."""
        incident = report(error, call=g.get("call"), turn=g.get("turn"), route=request.endpoint)
        g.reason = f"incident {incident}"
        return document(self._holding.safe(held_of(request, g.get("form"))))

    def held(self, error: RecordsAway) -> Response:
        """HOLD while the records may come back, at most MOST_HOLDS times in a row, then SAFE."""
        held = held_of(request, g.get("form"))
        moment = self._holding.hold(held) if error.soon_over else None
        if moment is None:
            return self.unforeseen(error)
        g.reason = "held"
        response = document(moment)
        counted(response, held.times + 1)
        return response

    def _after_the_end(self, is_kept: bool) -> Response:
        g.reason = "after the end"
        return document(self._hang_up) if is_kept else bare(503)

    def _answered(self, attempt: Callable[[], Answer]) -> Response:
        answer = self._retries(attempt, briefly="hold" in request.args)
        if answer == self._hang_up:
            # No answer to a live call is this alone: the call was over before the webhook came.
            g.reason = "after the end"
        return document(answer)

    def _admit(self, queries: dict[str, re.Pattern[str]], turn: int | None = None) -> Posted:
        form = self._guard.admit(request, queries)
        g.form, g.call, g.turn = form, form.call, turn
        return form


def blueprint(voice: Voice, refusals: Refusals) -> Blueprint:
    """The voice routes, with what becomes of everything that goes wrong in them."""
    routes = Blueprint("voice", __name__, url_prefix="/voice")
    for path, view in (
        ("/incoming", voice.incoming),
        ("/turn/<n>", voice.turn),
        ("/resume", voice.resume),
    ):
        routes.add_url_rule(path, view_func=view, methods=["POST"], provide_automatic_options=False)
    # Without its number it is a turn all the same; not strict, or it would be a redirect by the Host header.
    routes.add_url_rule(
        "/turn/",
        "turn",
        voice.turn,
        defaults={"n": ""},
        strict_slashes=False,
        methods=["POST"],
        provide_automatic_options=False,
    )
    routes.register_error_handler(HTTPException, refusals.http)
    routes.register_error_handler(NotFromCarrier, refusals.not_from_carrier)
    routes.register_error_handler(RecordsAway, voice.held)
    # The outermost layer of a call: whatever it was, the caller gets a person.
    routes.register_error_handler(Exception, voice.unforeseen)
    return routes
