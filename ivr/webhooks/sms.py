"""Texting webhooks: a text that came is answered once or not at all; reports of ours are put on record."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, Protocol

from flask import Blueprint, Response, g, request
from werkzeug.exceptions import HTTPException

from ivr.domain.errors import LookupUnavailable, NotFromCarrier
from ivr.telephony.references import referred
from ivr.telephony.text_answers import text_answer
from ivr.webhooks.backlog import Backlog
from ivr.webhooks.guard import Guard
from ivr.webhooks.incident import report
from ivr.webhooks.refusal import Refusals, bare, document
from ivr.webhooks.stops import Stops, StopsTexts

_REPORT_QUERIES = {"of": re.compile(r"[A-Za-z0-9]{1,64}\.[0-9]{1,6}\.[a-z0-9_-]{1,64}")}


class Texting(StopsTexts, Protocol):
    """What texts mean to us. Methods raise LookupUnavailable where the records do not answer."""

    def came(self, text: str, sender: str | None, line: str, words: str, /) -> str | None:
        """What the text is answered; None: nothing."""

    def reported(
        self,
        text: str,
        message: tuple[str, int, str] | None,
        report: Literal["sent", "delivered", "failed"],
        reason: str | None,
        /,
    ) -> bool:
        """What the carrier says of a text of ours is on record. False: it changed nothing."""


def blueprint(
    guard: Guard, texting: Callable[[], Texting], stops: Stops, backlog: Backlog, refusals: Refusals
) -> Blueprint:
    """The routes of texts. texting: asked for at each request."""
    routes = Blueprint("sms", __name__, url_prefix="/sms")

    def incoming() -> Response:
        form = guard.admit_text(request, {})
        # First what was said before it: a START must not be undone by the STOP that it takes back.
        backlog.carry_over()
        try:
            says = backlog.retries(lambda: texting().came(form.text, form.sender, form.line, form.words))
        except LookupUnavailable:
            if not stops.keep(form.text, form.sender, form.words):
                raise
            g.reason = "spooled"
            says = None
        return document(text_answer(says))

    def status() -> Response:
        form = guard.admit_text(request, _REPORT_QUERIES)
        if form.report is not None:
            message = referred(request.args.get("of", ""))
            told = form.report
            backlog.retries(lambda: texting().reported(form.text, message, told, form.reason))
        return bare(204)

    def unavailable(_error: Exception) -> Response:
        # Not answered as taken: a STOP that is not on record must show up at the carrier as an error.
        g.reason = "records away"
        return bare(503)

    def unforeseen(error: Exception) -> Response:
        g.reason = f"incident {report(error, route=request.endpoint)}"
        return bare(503)

    for path, view in (("/incoming", incoming), ("/status", status)):
        routes.add_url_rule(path, view_func=view, methods=["POST"], provide_automatic_options=False)
    routes.register_error_handler(HTTPException, refusals.http)
    routes.register_error_handler(NotFromCarrier, refusals.not_from_carrier)
    routes.register_error_handler(LookupUnavailable, unavailable)
    routes.register_error_handler(Exception, unforeseen)
    return routes
