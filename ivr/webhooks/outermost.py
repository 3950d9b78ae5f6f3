"""The outermost layer: SAFE for whatever escapes from the web framework itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ivr.telephony.twiml import CONTENT_TYPE
from ivr.webhooks.incident import report
from ivr.webhooks.refusal import ROOT

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def safe_wsgi(app: WSGIApplication, safe: bytes) -> WSGIApplication:
    """The application, answering SAFE with 200 to a call whose request raised; elsewhere 500, bare."""

    def outermost(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        try:
            return app(environ, start_response)
        except Exception as error:  # noqa: BLE001  # above this there is only a dead line
            report(error, route="outermost")
            on_the_line = environ.get("REQUEST_METHOD") == "POST" and str(
                environ.get("PATH_INFO", "")
            ).startswith(ROOT)
            body = safe if on_the_line else b""
            status = "200 OK" if on_the_line else "500 Internal Server Error"
            headers = [("Content-Type", CONTENT_TYPE), ("Content-Length", str(len(body)))]
            start_response(status, headers)
            return [body]

    return outermost
