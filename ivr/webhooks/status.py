"""Status callbacks: they close a call, and do nothing else: 204, in any order, any number of times."""

from __future__ import annotations

from flask import Blueprint, Response, g, request
from werkzeug.exceptions import HTTPException

from ivr.domain.errors import NotFromCarrier
from ivr.webhooks.endings import Endings
from ivr.webhooks.guard import Guard
from ivr.webhooks.incident import report
from ivr.webhooks.refusal import Refusals, bare


def blueprint(guard: Guard, endings: Endings, refusals: Refusals) -> Blueprint:
    """The route of status callbacks. One that can neither be recorded nor spooled is answered with 503."""
    routes = Blueprint("status", __name__, url_prefix="/voice")

    def status() -> Response:
        form = guard.admit(request, {})
        g.call = form.call
        # The end of a leg that we dialled for the caller is not the end of the caller's call.
        if form.ended is not None and not form.values.get("ParentCallSid"):
            return bare(204 if endings.hung_up(form.call, form.ended) else 503)
        return bare(204)

    def unforeseen(error: Exception) -> Response:
        g.reason = f"incident {report(error, call=g.get('call'), route=request.endpoint)}"
        return bare(204)

    routes.add_url_rule("/status", view_func=status, methods=["POST"], provide_automatic_options=False)
    routes.register_error_handler(HTTPException, refusals.http)
    routes.register_error_handler(NotFromCarrier, refusals.not_from_carrier)
    # The carrier can do nothing about a failure of ours, and the call is closed by its silence later.
    routes.register_error_handler(Exception, unforeseen)
    return routes
